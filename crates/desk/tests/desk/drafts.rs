//! Words that are kept by themselves while somebody types: over the draft their window knows of, and no other.

use crate::place::Place;
use desk::DeskError;
use desk::acts::draft_mark;
use recovery::Role;

for_each_database!(
    what_is_typed_is_kept_over_what_its_window_knows,
    what_another_window_kept_stays,
    of_two_windows_at_once_one_is_told,
);

const STEP: &str = "give-word";

async fn what_is_typed_is_kept_over_what_its_window_knows(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let kept = async |body: &str, over: &str| {
        let typed = (STEP, body);
        place.desk.keep_typed(&anna, number, typed, over).await
    };
    let none = kept("  ", "").await.unwrap();
    assert_eq!(none.as_deref(), Some(""));
    assert!(
        place.page(&anna, number).await.drafts.is_empty(),
        "an empty form that has no draft keeps none"
    );
    let first = kept("Dear Ma", "").await.unwrap().unwrap();
    assert_eq!(first, draft_mark("Dear Ma"));
    let second = kept("Dear Mara", &first).await.unwrap().unwrap();
    assert_eq!(place.page(&anna, number).await.drafts[STEP], "Dear Mara");
    kept("", &second).await.unwrap().unwrap();
    assert!(place.page(&anna, number).await.drafts.is_empty());
    let long = "x".repeat(1024 * 1024);
    assert!(matches!(
        kept(&long, "").await,
        Err(DeskError::Invalid { .. })
    ));
    let other = place.desk.keep_typed(&anna, number, ("note", "x"), "");
    assert!(matches!(other.await, Err(DeskError::NotFound)));
}

async fn what_another_window_kept_stays(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let desk = &place.desk;
    desk.save_draft(&anna, number, STEP, "By the key")
        .await
        .unwrap();
    let behind = desk.keep_typed(&anna, number, (STEP, "Typed"), "").await;
    assert_eq!(behind.unwrap(), None);
    let emptied = desk.keep_typed(&anna, number, (STEP, ""), "").await;
    assert_eq!(emptied.unwrap(), None);
    assert_eq!(place.page(&anna, number).await.drafts[STEP], "By the key");
    let known = draft_mark("By the key");
    desk.save_draft(&anna, number, STEP, "").await.unwrap();
    let gone = desk.keep_typed(&anna, number, (STEP, "Typed"), &known);
    assert_eq!(gone.await.unwrap(), None, "what was sent is no draft again");
    assert!(place.page(&anna, number).await.drafts.is_empty());
}

async fn of_two_windows_at_once_one_is_told(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    for round in 0..5 {
        let before = place.page(&anna, number).await;
        let known = draft_mark(before.drafts.get(STEP).map_or("", String::as_str));
        let (left, right) = (format!("Left {round}"), format!("Right {round}"));
        let both = tokio::join!(
            place.desk.keep_typed(&anna, number, (STEP, &left), &known),
            place.desk.keep_typed(&anna, number, (STEP, &right), &known),
        );
        let stands = place.page(&anna, number).await.drafts[STEP].clone();
        match (both.0.unwrap(), both.1.unwrap()) {
            (Some(_), None) => assert_eq!(stands, left),
            (None, Some(_)) => assert_eq!(stands, right),
            both => panic!("one of them and not both: {both:?}"),
        }
    }
}
