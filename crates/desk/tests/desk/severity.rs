//! How severe a case is: said by one of us, seen where it helps to decide what comes first, and suggested where it is sure.

use crate::place::{Place, say as say_words};
use desk::desk::NewCase;
use desk::views::{BoilingWhy, CaseFilter, Person, Whose};
use desk::{Act, DeskError, NewNeed};
use recovery::care::Need;
use recovery::severity::Sign;
use recovery::terms::Channel;
use recovery::{PointNo, Role, Severity, WishNo};

for_each_database!(
    what_was_said_stands_in_lists_and_the_gravest_boils,
    danger_in_their_words_is_suggested_and_sets_nothing,
    a_wish_refused_to_somebody_with_a_need_boils,
);

async fn say(place: &Place, by: &Person, number: u64, was: Option<u8>, now: Option<u8>) {
    let was = was.and_then(Severity::of);
    let said = place.desk.say_severity(by, number, was, now);
    said.await.unwrap();
}

async fn why(place: &Place, number: u64) -> Vec<BoilingWhy> {
    let rows = place.desk.boiling(&place.admin).await.unwrap();
    let row = rows.into_iter().find(|row| row.number == number);
    row.map(|row| row.why).unwrap_or_default()
}

async fn what_was_said_stands_in_lists_and_the_gravest_boils(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let other = place
        .complaint_of(&anna, "Ole Brandt", "ole@post.example")
        .await;
    let order = async || {
        let today = place.desk.today(&anna, Whose::All, None).await.unwrap();
        let rows = today.rows.into_iter();
        rows.map(|row| (row.number, row.severity))
            .collect::<Vec<_>>()
    };
    let before = order().await;
    say(&place, &anna, number, None, Some(3)).await;
    assert!(why(&place, number).await.is_empty(), "3 is not the gravest");
    say(&place, &anna, number, Some(3), Some(4)).await;
    assert_eq!(why(&place, number).await, [BoilingWhy::Gravest]);
    let wanted: Vec<_> = before
        .iter()
        .map(|(one, _)| (*one, (*one == number).then_some(Severity::GRAVEST)))
        .collect();
    assert_eq!(order().await, wanted, "promises keep their order");
    let listed = place.desk.cases(&anna, &CaseFilter::default(), None).await;
    let listed = listed.unwrap().rows;
    let of = |number| listed.iter().find(|row| row.number == number).unwrap();
    assert_eq!(of(number).severity, Some(Severity::GRAVEST));
    assert_eq!(of(other).severity, None);

    // Who changed nothing undoes nothing of what a colleague said meanwhile.
    say(&place, &anna, number, None, None).await;
    let known = place.desk.severity(&anna, number).await.unwrap();
    assert_eq!(known.severity, Some(Severity::GRAVEST));
    say(&place, &anna, number, Some(4), None).await;
    assert!(why(&place, number).await.is_empty());
    let beyond = place.desk.say_severity(&anna, number, None, Some(5)).await;
    assert!(matches!(beyond, Err(DeskError::Invalid { .. })));
    let stranger = Person {
        id: recovery::StaffId(uuid::Uuid::nil()),
        ..anna.clone()
    };
    let refused = place.desk.severity(&stranger, number).await;
    assert!(matches!(refused, Err(DeskError::NotAllowed)));
}

async fn danger_in_their_words_is_suggested_and_sets_nothing(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let body = "The heater smells of gas and my children are coughing.".to_owned();
    let via = Channel::Phone;
    place.act(&anna, number, Act::Write { body, via }).await;
    let known = place.desk.severity(&anna, number).await.unwrap();
    assert_eq!(known.severity, None);
    assert_eq!(
        known.suggested,
        Some((Severity::GRAVEST, vec![Sign::Danger]))
    );
    say(&place, &anna, number, None, Some(4)).await;
    let known = place.desk.severity(&anna, number).await.unwrap();
    assert_eq!(known.suggested, None, "it was said");
}

async fn a_wish_refused_to_somebody_with_a_need_boils(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let new = NewCase {
        name: "Mara Lindt".into(),
        email: "mara@shop.example".into(),
        subject: "Kettle leaks".into(),
        story: "The kettle leaks and the table is ruined.".into(),
        take: true,
        ..NewCase::default()
    };
    let number = place.desk.open_by_hand(&anna, new).await.unwrap();
    let wish = WishNo::FIRST;
    for act in [
        Act::GiveWord {
            say: say_words("I take care of it."),
        },
        Act::Decline {
            point: PointNo::FIRST,
            words: "A new table as well.".into(),
            via: Channel::Phone,
        },
        Act::FindGoal {
            wish,
            goal: "A table without stains".into(),
        },
        Act::SayCannotBeMet {
            wish,
            reason: "The table was stained before.".into(),
        },
    ] {
        place.act(&anna, number, act).await;
    }
    assert!(why(&place, number).await.is_empty());
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    let need = NewNeed {
        need: Need::MoreTime,
        heard: Channel::Phone,
        for_them: false,
        agreed: true,
        days: Some(10),
    };
    let note = place.desk.note_need(&anna, page.customer.id, need);
    note.await.unwrap();
    assert_eq!(why(&place, number).await, [BoilingWhy::Refused]);
    let known = place.desk.severity(&anna, number).await.unwrap();
    assert_eq!(
        known.suggested,
        Some((Severity::of(2).unwrap(), vec![Sign::Need]))
    );
}
