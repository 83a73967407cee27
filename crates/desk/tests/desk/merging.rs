//! Two cases about one matter go on as one, and are parted again.

use crate::place::{Place, say};
use desk::{Act, DeskError};
use recovery::case::Status;
use recovery::terms::Channel;
use recovery::{Refusal, Role};

for_each_database!(
    a_merge_keeps_old_links_alive_and_can_be_undone,
    the_date_a_customer_was_told_holds_after_a_merge,
    what_a_merge_comes_to_is_told_before_and_nothing_is_written
);

async fn a_merge_keeps_old_links_alive_and_can_be_undone(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let (first, second) = (place.complaint(&anna).await, place.complaint(&anna).await);
    let stranger = place
        .complaint_of(&anna, "Ben Ruiz", "ben@shop.example")
        .await;
    place
        .act(&anna, first, Act::GiveWord { say: say("On it.") })
        .await;
    let token = place.token(&anna, second).await;
    let same = desk.merge(&anna, first, first).await;
    assert!(matches!(same, Err(DeskError::Refused(Refusal::SameCase))));
    desk.merge(&anna, second, first).await.unwrap();
    let again = desk.merge(&anna, second, first).await;
    assert!(matches!(
        again,
        Err(DeskError::Refused(Refusal::Merged { .. }))
    ));
    let page = place.page(&anna, first).await;
    assert_eq!(page.taken_in, [second]);
    assert!(
        page.case.waiting_since.is_some(),
        "the other's customer still waits"
    );
    assert!(
        page.messages
            .iter()
            .any(|message| message.on_case == Some(second))
    );
    // The old link opens the case that goes on, for it is the same person's.
    assert_eq!(desk.customer_page(&token).await.unwrap().case.number, first);
    let write = Act::Write {
        body: "Any news?".into(),
        via: Channel::Page,
    };
    desk.customer_act(&token, write).await.unwrap();

    desk.undo_merge(&anna, second).await.unwrap();
    let page = place.page(&anna, second).await;
    assert!(page.case.is_open() && page.case.open_promises().next().is_some());
    assert!(place.page(&anna, first).await.taken_in.is_empty());
    let undone = desk.undo_merge(&anna, second).await;
    assert!(matches!(
        undone,
        Err(DeskError::Refused(Refusal::NotMerged))
    ));

    // Another person's link never opens the case it was merged into.
    let theirs = place.token(&anna, stranger).await;
    desk.merge(&anna, stranger, first).await.unwrap();
    let shown = desk.customer_page(&theirs).await.unwrap();
    assert_eq!(shown.case.number, stranger);
    assert!(matches!(shown.case.status, Status::Merged { .. }));
}

async fn the_date_a_customer_was_told_holds_after_a_merge(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let older = place.complaint(&anna).await;
    let told = place.page(&anna, older).await.case.next_word_due();
    place.later(60).await;
    let newer = place.complaint(&anna).await;
    let own = place.page(&anna, newer).await.case.next_word_due();
    assert!(told.is_some() && told < own);
    desk.merge(&anna, older, newer).await.unwrap();
    let page = place.page(&anna, newer).await;
    assert_eq!(page.case.next_word_due(), told, "as the receipt said");
}

async fn what_a_merge_comes_to_is_told_before_and_nothing_is_written(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let older = place.complaint(&anna).await;
    place.later(60).await;
    let newer = place.complaint(&anna).await;
    desk.tag(&anna, older, "winter boots").await.unwrap();
    let told = desk.merge_preview(&anna, older, newer).await.unwrap();
    let before = place.page(&anna, newer).await.case;
    assert_eq!((told.from.number, told.into.number), (older, newer));
    assert!(told.next_word < before.next_word_due(), "told earlier");
    assert!(!told.reopens && told.refusal.is_none());
    assert_eq!(told.tags, 1);
    assert!(before.tags.is_empty() && before.taken_in.is_empty());

    let same = desk.merge_preview(&anna, older, older).await.unwrap();
    assert_eq!(same.refusal, Some(Refusal::SameCase));
    let ben = place
        .complaint_of(&anna, "Ben Ruiz", "ben@shop.example")
        .await;
    let strangers = desk.merge_preview(&anna, ben, newer).await.unwrap();
    assert!(strangers.two_customers && !told.two_customers);

    desk.merge(&anna, older, newer).await.unwrap();
    let after = place.page(&anna, newer).await.case;
    assert_eq!(after.next_word_due(), told.next_word);
    assert_eq!(after.tags.len(), 1, "found by the same tag");
    let again = desk.merge_preview(&anna, older, newer).await.unwrap();
    assert!(matches!(again.refusal, Some(Refusal::Merged { .. })));
}
