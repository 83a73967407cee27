//! Two cases about one matter go on as one, and are parted again.

use crate::place::{Place, say};
use calendar::Moment;
use desk::acts::{Button, Taken};
use desk::views::{CustomerPage, Person};
use desk::{Act, DeskError};
use recovery::case::Status;
use recovery::terms::{Channel, Ending, WordSort};
use recovery::{Refusal, Role};

for_each_database!(
    a_merge_keeps_old_links_alive_and_can_be_undone,
    the_date_a_customer_was_told_holds_after_a_merge,
    each_side_has_its_own_dates_again_after_a_merge_is_undone,
    the_cases_of_two_customers_are_not_merged,
    a_word_on_the_page_of_an_old_merge_of_two_customers_is_heard,
    what_is_pressed_on_the_page_of_a_merged_case_is_heard_where_it_goes_on,
    what_was_kept_while_two_cases_were_one_is_owed_by_neither,
    a_word_at_the_end_of_a_chain_of_merges_is_not_owed_again_at_its_beginning,
    a_closed_case_that_a_merge_woke_is_closed_again_when_it_is_undone,
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
    merge_of_two(&place, &anna, stranger, first).await;
    let shown = desk.customer_page(&theirs).await.unwrap();
    assert_eq!(shown.case.number, stranger);
    assert!(matches!(shown.case.status, Status::Merged { .. }));
    // It names who looks after them, as the case has it in which theirs goes on, and nothing else of it.
    let goes_on = place.page(&anna, first).await.case;
    assert_eq!(shown.carer.map(|carer| carer.name), Some(anna.name.clone()));
    assert!(shown.is_walked && goes_on.next_word_due().is_some());
    assert_eq!(shown.next_word, None, "that word is for somebody else");
    assert!(shown.words.iter().all(|word| word.body != "On it."));
    assert!(shown.case.open_promises().next().is_none());
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

/// A merge as old logs hold it, of the cases of two customers: their records were joined then, and parted since.
async fn merge_of_two(place: &Place, by: &Person, from: u64, into: u64) {
    let joined = place.page(by, from).await.customer.id;
    let whole = place.page(by, into).await.customer.id;
    let desk = &place.desk;
    desk.join_customers(by, joined, whole).await.unwrap();
    desk.merge(by, from, into).await.unwrap();
    desk.part_customers(by, joined).await.unwrap();
}

async fn the_cases_of_two_customers_are_not_merged(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let hers = place.complaint(&anna).await;
    let ben = place.complaint_of(&anna, "Ben Ruiz", "ben@shop.example");
    let his = ben.await;
    let promised = told(&place, &anna, his).await;
    let no = desk.merge(&anna, his, hers).await;
    assert!(matches!(
        no,
        Err(DeskError::Refused(Refusal::TwoCustomers { number, other })) if (number, other) == (his, hers)
    ));
    assert_eq!(told(&place, &anna, his).await, promised);
    // One person by two records is joined first.
    let joined = place.page(&anna, his).await.customer.id;
    let whole = place.page(&anna, hers).await.customer.id;
    desk.join_customers(&anna, joined, whole).await.unwrap();
    let preview = desk.merge_preview(&anna, his, hers).await.unwrap();
    assert_eq!((preview.refusal, preview.two_customers), (None, None));
    desk.merge(&anna, his, hers).await.unwrap();
}

async fn a_word_on_the_page_of_an_old_merge_of_two_customers_is_heard(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let hers = place.complaint(&anna).await;
    let ben = place.complaint_of(&anna, "Ben Ruiz", "ben@shop.example");
    let his = ben.await;
    let [his_page, her_page] = [
        place.token(&anna, his).await,
        place.token(&anna, hers).await,
    ];
    merge_of_two(&place, &anna, his, hers).await;
    let given = say("We look into it.");
    place.act(&anna, hers, Act::GiveWord { say: given }).await;
    let written = Some("And my lamp?".into());
    let pressed = Button::Write { shown: None };
    let taken = desk.customer_press(&his_page, pressed, written).await;
    assert_eq!(taken.unwrap(), Taken::Written);
    let page = place.page(&anna, hers).await;
    let heard = page.messages.last().unwrap();
    assert_eq!(
        (heard.fresh.as_str(), heard.on_case, heard.stranger),
        ("And my lamp?", Some(his), true)
    );
    // Whoever else waits is answered, and none of her promises is kept by it.
    assert_eq!(page.case.another_waits(), Some(heard.id));
    assert!(page.case.open_word(WordSort::Answer).is_some());
    let says = |page: CustomerPage| {
        let mut words = page.words.into_iter();
        words.any(|word| word.theirs && word.body == "And my lamp?")
    };
    assert!(says(desk.customer_page(&his_page).await.unwrap()));
    assert!(!says(desk.customer_page(&her_page).await.unwrap()));
}

async fn what_is_pressed_on_the_page_of_a_merged_case_is_heard_where_it_goes_on(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let [first, second] = [place.complaint(&anna).await, place.complaint(&anna).await];
    let old = place.token(&anna, second).await;
    desk.merge(&anna, second, first).await.unwrap();
    let given = say("We look into both.");
    place.act(&anna, first, Act::GiveWord { say: given }).await;
    // The page of the case that goes on is closed: the old one opens that of its own case.
    place.act(&anna, first, Act::RevokeLink).await;
    let shown = desk.customer_page(&old).await.unwrap().case;
    assert_eq!(shown.number, second);
    let written = Some("It leaks again.".into());
    let not_yet = Button::NotYet { waives: None };
    let taken = desk.customer_press(&old, not_yet, written).await;
    assert_eq!(taken.unwrap(), Taken::Written);
    let page = place.page(&anna, first).await;
    let heard = page.messages.last().unwrap();
    assert_eq!(heard.fresh, "Not yet\n\nIt leaks again.");
    assert!(!heard.stranger && page.case.another_waits().is_none());
    assert!(page.case.open_word(WordSort::Answer).is_some());
    let solved = Button::Solved { waives: None };
    let taken = desk.customer_press(&old, solved, None).await;
    assert_eq!(taken.unwrap(), Taken::Written);
    let page = place.page(&anna, first).await;
    assert!(page.case.confirmed_at.is_none(), "a person reads it");
}

/// When we see that the customer hears from us next, and when their page says so.
async fn told(place: &Place, by: &Person, number: u64) -> [Option<Moment>; 2] {
    let token = place.token(by, number).await;
    let shown = place.desk.customer_page(&token).await.unwrap().case;
    assert_eq!(shown.number, number);
    let page = place.page(by, number).await.case;
    [page.next_word_due(), shown.next_word_due()]
}

async fn each_side_has_its_own_dates_again_after_a_merge_is_undone(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let older = place.complaint(&anna).await;
    place.later(60).await;
    let newer = place.complaint(&anna).await;
    let before = [
        told(&place, &anna, older).await,
        told(&place, &anna, newer).await,
    ];
    assert!(before[0][0] < before[1][0]);
    desk.merge(&anna, older, newer).await.unwrap();
    assert_eq!(told(&place, &anna, newer).await, before[0]);
    place.later(7).await;
    desk.undo_merge(&anna, older).await.unwrap();
    let after = [
        told(&place, &anna, older).await,
        told(&place, &anna, newer).await,
    ];
    assert_eq!(after, before);
}

async fn what_was_kept_while_two_cases_were_one_is_owed_by_neither(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let [first, second] = [place.complaint(&anna).await, place.complaint(&anna).await];
    let stranger = place.complaint_of(&anna, "Ben Ruiz", "ben@shop.example");
    let stranger = stranger.await;
    let promised = told(&place, &anna, stranger).await;
    desk.merge(&anna, second, first).await.unwrap();
    merge_of_two(&place, &anna, stranger, first).await;
    place.later(5).await;
    let given = say("We look into both.");
    place.act(&anna, first, Act::GiveWord { say: given }).await;
    place.later(5).await;
    desk.undo_merge(&anna, second).await.unwrap();
    desk.undo_merge(&anna, stranger).await.unwrap();
    for number in [first, second] {
        let case = place.page(&anna, number).await.case;
        assert!(case.waiting_since.is_none(), "they have had our word");
        assert!(case.open_word(WordSort::First).is_none());
        assert!(case.is_open() && case.next_word_due().is_some());
    }
    // The word went to Mara; what Ben was told stands.
    assert_eq!(told(&place, &anna, stranger).await, promised);
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
    assert!(matches!(
        strangers.refusal,
        Some(Refusal::TwoCustomers { .. })
    ));
    let whose = place.page(&anna, newer).await.customer.id;
    assert_eq!(
        (strangers.two_customers, told.two_customers),
        (Some(whose), None)
    );

    desk.merge(&anna, older, newer).await.unwrap();
    let after = place.page(&anna, newer).await.case;
    assert_eq!(after.next_word_due(), told.next_word);
    assert_eq!(after.tags.len(), 1, "found by the same tag");
    let again = desk.merge_preview(&anna, older, newer).await.unwrap();
    assert!(matches!(again.refusal, Some(Refusal::Merged { .. })));
}

async fn a_word_at_the_end_of_a_chain_of_merges_is_not_owed_again_at_its_beginning(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let (first, second, third) = (
        place.complaint(&anna).await,
        place.complaint(&anna).await,
        place.complaint(&anna).await,
    );
    place
        .act(&anna, third, Act::GiveWord { say: say("On it.") })
        .await;
    place.later(5).await;
    desk.merge(&anna, first, second).await.unwrap();
    place.later(5).await;
    desk.merge(&anna, second, third).await.unwrap();
    place.later(5).await;
    let given = say("We look into all of it.");
    place.act(&anna, third, Act::GiveWord { say: given }).await;
    place.later(5).await;
    desk.undo_merge(&anna, first).await.unwrap();
    desk.undo_merge(&anna, second).await.unwrap();
    for number in [first, second] {
        let case = place.page(&anna, number).await.case;
        assert!(case.is_open() && case.waiting_since.is_none());
        assert!(case.open_word(WordSort::First).is_none());
        assert!(case.first_word_us().is_some(), "they have heard us");
    }
}

async fn a_closed_case_that_a_merge_woke_is_closed_again_when_it_is_undone(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let [first, second] = [place.complaint(&anna).await, place.complaint(&anna).await];
    let end = Act::End {
        how: Ending::Withdrawn,
        reason: "Found it again.".into(),
        say: None,
    };
    place.act(&anna, first, end).await;
    let before = place.page(&anna, first).await.case;
    let promised = told(&place, &anna, second).await;
    desk.merge(&anna, second, first).await.unwrap();
    assert!(place.page(&anna, first).await.case.is_open());
    place.later(5).await;
    desk.undo_merge(&anna, second).await.unwrap();
    let after = place.page(&anna, first).await.case;
    assert_eq!(after.status, before.status);
    assert_eq!(after.counts.reopened, 0);
    assert_eq!(after.open_promises().count(), 0);
    assert_eq!(told(&place, &anna, second).await, promised);
}
