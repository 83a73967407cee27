//! Who is there: absences, and somebody who leaves (P14).

use crate::place::{Place, say};
use desk::views::Person;
use desk::{Act, Desk, DeskError};
use recovery::terms::Because;
use recovery::{Cared, Event, Role};

for_each_database!(
    what_somebody_promised_moves_while_they_are_away,
    the_customer_reads_who_stands_in_and_when_their_person_is_back,
    who_leaves_leaves_nothing_behind,
    only_whoever_leads_says_that_others_are_away,
    what_another_desk_promised_before_it_knew_is_looked_at_again,
);

async fn keepers(place: &Place, by: &Person, number: u64) -> Vec<Option<String>> {
    let page = place.page(by, number).await;
    let case = &page.case;
    let keeper = |promise: &recovery::Promise| {
        let keeper = promise.owner.or(case.owner)?;
        page.people.name(keeper).map(str::to_owned)
    };
    case.open_promises().map(keeper).collect()
}

async fn what_somebody_promised_moves_while_they_are_away(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let now = place.desk.now();
    let dates = (now, now.plus_days(14));
    let away = place.desk.set_absence(&anna, anna.id, dates, Some(ben.id));
    away.await.unwrap();
    let ben_keeps = Some("Ben".to_owned());
    let keeper = keepers(&place, &anna, number).await;
    assert_eq!(keeper, std::slice::from_ref(&ben_keeps));
    let page = place.page(&ben, number).await;
    assert_eq!(page.case.owner, Some(anna.id), "the customer keeps Anna");
    let today = place
        .desk
        .today(&ben, desk::views::Whose::Mine, None)
        .await
        .unwrap();
    assert!(today.rows.iter().any(|row| row.number == number));

    // What is promised meanwhile goes the same way.
    let given = say("I have read your story and look into it.");
    place.act(&ben, number, Act::GiveWord { say: given }).await;
    for keeper in keepers(&place, &anna, number).await {
        assert_eq!(keeper, ben_keeps);
    }
    let told = place.happened(&anna, number).await;
    assert!(told.iter().any(|event| matches!(
        event,
        Event::Care(Cared::HandedOver {
            because: Because::Absence,
            ..
        })
    )));
    let shown = place.desk.absences(&ben).await.unwrap();
    assert_eq!(shown[0].stand_in.as_deref(), Some("Ben"));
    place.desk.end_absence(&anna, shown[0].id).await.unwrap();
    assert!(place.desk.absences(&ben).await.unwrap().is_empty());
}

async fn the_customer_reads_who_stands_in_and_when_their_person_is_back(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    let now = place.desk.now();
    let dates = (now.plus_days(1), now.plus_days(8));
    let away = place.desk.set_absence(&anna, anna.id, dates, Some(ben.id));
    away.await.unwrap();
    let named = async || {
        let page = place.desk.customer_page(&token).await.unwrap();
        let absent = page.stood_in_for.map(|one| (one.name, one.back));
        (page.carer.map(|one| one.name), absent)
    };
    assert_eq!(named().await, (Some("Anna".to_owned()), None), "not yet");
    place.later(2 * 24 * 60).await;
    let absent = Some(("Anna".to_owned(), dates.1));
    assert_eq!(named().await, (Some("Ben".to_owned()), absent));
    place.later(7 * 24 * 60).await;
    assert_eq!(named().await, (Some("Anna".to_owned()), None), "back again");
}

async fn who_leaves_leaves_nothing_behind(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let cara = place.person("Cara", Role::Agent).await;
    let first = place.complaint(&anna).await;
    let second = place
        .complaint_of(&anna, "Otto Lindt", "otto@shop.example")
        .await;
    place
        .desk
        .leave(&place.admin, anna.id, Some(ben.id))
        .await
        .unwrap();
    for number in [first, second] {
        assert_eq!(place.page(&ben, number).await.case.owner, Some(ben.id));
    }
    let signed_in = place
        .desk
        .sign_in("anna@desk.example", crate::place::PASSWORD, "192.0.2.7")
        .await
        .unwrap();
    assert!(signed_in.is_none(), "and they sign in no more");

    // Whoever is simply switched off leaves it to the team.
    let off = place
        .desk
        .change_person(&place.admin, ben.id, Role::Agent, None, false);
    off.await.unwrap();
    assert_eq!(place.page(&cara, first).await.case.owner, None);
    let on = place
        .desk
        .change_person(&place.admin, ben.id, Role::Agent, None, true);
    on.await.unwrap();
    assert!(
        place
            .desk
            .absences(&cara)
            .await
            .unwrap()
            .iter()
            .all(|one| one.person != ben.id),
        "whoever comes back is there again"
    );
}

async fn only_whoever_leads_says_that_others_are_away(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let now = place.desk.now();
    let week = (now, now.plus_days(7));
    let desk = &place.desk;
    let others = desk.set_absence(&anna, ben.id, week, None).await;
    assert!(matches!(others, Err(DeskError::NotAllowed)));
    desk.set_absence(&sam, ben.id, week, Some(anna.id))
        .await
        .unwrap();
    let taken_back = desk.absences(&anna).await.unwrap()[0].id;
    let by_another = desk.end_absence(&anna, taken_back).await;
    assert!(matches!(by_another, Err(DeskError::NotAllowed)));
    let left = desk.leave(&sam, ben.id, None).await;
    assert!(matches!(left, Err(DeskError::NotAllowed)));
    for (dates, stand_in) in [
        ((week.1, week.0), None),
        ((now.plus_days(-7), now.plus_days(-1)), None),
        (week, Some(ben.id)),
    ] {
        let wrong = desk.set_absence(&sam, ben.id, dates, stand_in).await;
        assert!(matches!(wrong, Err(DeskError::Invalid { .. })));
    }
}

async fn what_another_desk_promised_before_it_knew_is_looked_at_again(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let there = Desk::open(place.desk.config().clone()).await.unwrap();
    // It knows for a while of nobody who is away.
    assert!(there.absences(&ben).await.unwrap().is_empty());
    let now = place.desk.now();
    let week = (now, now.plus_days(7));
    let away = place.desk.set_absence(&anna, anna.id, week, Some(ben.id));
    away.await.unwrap();
    let promise = Act::PromiseWord {
        text: "I tell you what the workshop said.".into(),
        owner: Some(anna.id),
        due: now.plus_days(2),
    };
    there.act(&ben, number, None, promise).await.unwrap();
    place.later(2).await;
    let ben_keeps = Some("Ben".to_owned());
    let keepers = keepers(&place, &ben, number).await;
    assert_eq!(keepers.len(), 2);
    assert!(keepers.iter().all(|keeper| *keeper == ben_keeps));
}
