//! A second failure brings a senior colleague beside whoever cares for the case, and another way to reach the customer.

use crate::place::{Place, say};
use desk::desk::NewCase;
use desk::views::{Person, Whose};
use desk::{Act, DeskError};
use recovery::case::FailedAgain;
use recovery::terms::{Channel, PromiseOf, WordSort};
use recovery::{Refusal, Role};

for_each_database!(
    a_not_yet_after_a_broken_promise_brings_whoever_leads_with_a_promise_to_look,
    the_same_trouble_is_a_second_failure_by_our_word,
);

/// A case of somebody with a mail address and a telephone, which Anna cares for and has written a word in.
async fn complaint(place: &Place, anna: &Person) -> u64 {
    let new = NewCase {
        name: "Mara Lindt".into(),
        email: "mara@shop.example".into(),
        phone: "+00 555 0100".into(),
        subject: "Kettle leaks".into(),
        story: "The kettle leaks.".into(),
        take: true,
        ..NewCase::default()
    };
    place.desk.open_by_hand(anna, new).await.unwrap()
}

async fn looks_along(place: &Place, by: &Person) -> Vec<u64> {
    let page = place.desk.today(by, Whose::Mine, None).await.unwrap();
    let sort = WordSort::Senior;
    let rows = page.rows.into_iter();
    let theirs =
        rows.filter(|row| row.what == PromiseOf::Word { sort } && row.owner == Some(by.id));
    theirs.map(|row| row.number).collect()
}

async fn a_not_yet_after_a_broken_promise_brings_whoever_leads_with_a_promise_to_look(
    place: Place,
) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = complaint(&place, &anna).await;
    place.later(4 * 24 * 60).await;
    // Whoever comes after the house was read is known at once.
    let sam = place.person("Sam", Role::Supervisor).await;
    let word = Act::GiveWord {
        say: say("I am late with this, and look at it now."),
    };
    place.act(&anna, number, word).await;
    assert!(looks_along(&place, &sam).await.is_empty());
    place.later(5).await;
    let not_yet = Act::SayNotYet {
        via: Channel::Phone,
        words: Some("It still leaks.".into()),
    };
    place.act(&anna, number, not_yet).await;
    let page = place.page(&anna, number).await;
    let failure = page.case.failure.expect("a second failure");
    assert_eq!(failure.why, FailedAgain::PromiseBroke);
    assert!(page.case.beside.contains(&sam.id), "beside her");
    assert_eq!(page.case.owner, Some(anna.id), "they keep whom they know");
    assert_eq!(looks_along(&place, &sam).await, [number]);
    assert!(looks_along(&place, &anna).await.is_empty());
    let way = page.after_failure.expect("another way than the mail");
    assert_eq!(way.channel, Channel::Phone);
    assert_eq!(page.case.counts.second_failures, 1);

    let refused = place.try_act(&anna, number, Act::SayLooked).await;
    assert!(matches!(
        refused,
        Err(DeskError::Refused(Refusal::NeedsRole { .. }))
    ));
    place.act(&sam, number, Act::SayLooked).await;
    assert!(looks_along(&place, &sam).await.is_empty());
}

async fn the_same_trouble_is_a_second_failure_by_our_word(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = complaint(&place, &anna).await;
    let before = place.page(&anna, number).await;
    assert!(before.case.failure.is_none() && before.after_failure.is_none());
    let over = before.case.channel;
    place.act(&anna, number, Act::SayFailedAgain).await;
    let page = place.page(&anna, number).await;
    let failure = page.case.failure.expect("a second failure");
    assert_eq!(failure.why, FailedAgain::CameBack);
    // Nobody leads here but the administrator.
    assert_eq!(failure.senior, Some(place.admin.id));
    let way = page.after_failure.map(|way| way.channel);
    let wrote = over == Channel::Mail;
    assert_eq!(
        way,
        wrote.then_some(Channel::Phone),
        "a call, where they wrote"
    );
    let known = place.desk.severity(&anna, number).await.unwrap();
    assert!(
        known.suggested.is_some(),
        "it says more of how severe it is"
    );
}
