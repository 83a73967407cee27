//! Two desks on one database: what one of them did is what the other shows.

use crate::place::{Place, say};
use desk::live::{News, Topic};
use desk::{Act, Desk};
use recovery::Role;
use std::time::Duration;

for_each_database!(
    a_page_shows_what_the_other_desk_did,
    what_one_desk_erased_is_on_no_page_of_the_other,
    who_may_no_longer_is_turned_away_by_both,
    the_counts_follow_what_is_written,
    a_page_is_told_what_another_desk_did
);

/// Another node of the same desk.
async fn other(place: &Place) -> Desk {
    Desk::open(place.desk.config().clone()).await.unwrap()
}

async fn a_page_shows_what_the_other_desk_did(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let there = other(&place).await;
    let number = place.complaint(&anna).await;
    for round in 1..=3_usize {
        // Each page is asked for before, so that whatever a desk keeps of it is there.
        let before = there.case_page(&anna, number, None).await.unwrap();
        let words = format!("Round {round} of our talk.");
        let word = Act::GiveWord { say: say(&words) };
        place.act(&anna, number, word).await;
        let after = there.case_page(&anna, number, None).await.unwrap();
        assert!(after.case.version > before.case.version);
        assert!(after.timeline.len() > before.timeline.len());
        assert!(after.messages.iter().any(|said| said.fresh == words));
        let here = place.page(&anna, number).await;
        assert_eq!(here.messages, after.messages);
        assert_eq!(here.texts, after.texts);
    }
}

async fn what_one_desk_erased_is_on_no_page_of_the_other(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let there = other(&place).await;
    let number = place.complaint(&anna).await;
    let page = there.case_page(&anna, number, None).await.unwrap();
    let point = page.case.points.values().next().unwrap().words;
    assert!(page.texts[&point].contains("kettle"));
    place.desk.erase_text(&place.admin, point).await.unwrap();
    for desk in [&place.desk, &there] {
        let page = desk.case_page(&anna, number, None).await.unwrap();
        assert_eq!(page.texts[&point], "Erased on 23 November 2026.");
    }
}

async fn who_may_no_longer_is_turned_away_by_both(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let there = other(&place).await;
    let number = place.complaint(&anna).await;
    assert!(there.case_page(&anna, number, None).await.is_ok());
    place
        .desk
        .change_person(&place.admin, anna.id, Role::Agent, None, false)
        .await
        .unwrap();
    for desk in [&place.desk, &there] {
        assert!(desk.case_page(&anna, number, None).await.is_err());
        assert!(
            desk.today(&anna, desk::views::Whose::All, None)
                .await
                .is_err()
        );
        assert!(desk.search(&anna, "kettle", None).await.is_err());
        let all = desk::views::CaseFilter::default();
        assert!(desk.cases(&anna, &all, None).await.is_err());
    }
}

async fn the_counts_follow_what_is_written(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let there = other(&place).await;
    for due in 0..3 {
        assert_eq!(place.desk.today_counts().await.unwrap(), (0, due));
        assert_eq!(there.today_counts().await.unwrap(), (0, due));
        // Shown at once where it was written, and soon on the other desk.
        place.complaint(&anna).await;
        assert_eq!(place.desk.today_counts().await.unwrap(), (0, due + 1));
        tokio::time::sleep(Duration::from_millis(2_050)).await;
        assert_eq!(there.today_counts().await.unwrap(), (0, due + 1));
    }
}

async fn a_page_is_told_what_another_desk_did(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let there = other(&place).await;
    let number = place.complaint(&anna).await;
    let mark = there.live_mark();
    let mut listener = there.listen(&anna, Topic::Case(number), &mark).unwrap();
    // It has asked once where the case stands.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let word = Act::GiveWord {
        say: say("I look after it."),
    };
    place.act(&anna, number, word).await;
    let stands = place.page(&anna, number).await.case.version;
    let told = async {
        loop {
            if let Some(News::Changed(change)) = listener.next().await {
                return change;
            }
        }
    };
    let change = tokio::time::timeout(Duration::from_secs(20), told).await;
    let change = change.unwrap();
    assert_eq!((change.number, change.version), (number, stands));
}
