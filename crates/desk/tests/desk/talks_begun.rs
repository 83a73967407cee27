//! Talks that begin: each window has its own, and a talk that nobody typed in is taken again.

use crate::place::Place;
use desk::calls::Written;
use recovery::Role;

for_each_database!(
    talks_about_different_cases_are_apart_before_a_word_is_typed,
    a_talk_that_nobody_typed_in_is_taken_again,
);

async fn talks_about_different_cases_are_apart_before_a_word_is_typed(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let first = place.complaint(&anna).await;
    let second = place
        .complaint_of(&anna, "Otto Lindt", "otto@shop.example")
        .await;
    let about = async |number| {
        let begun = place
            .desk
            .begin_call_about(&anna, Written::default(), number);
        begun.await.unwrap()
    };
    let (one, other) = (about(first).await, about(second).await);
    let new = place
        .desk
        .begin_call(&anna, Written::default())
        .await
        .unwrap();
    assert!(one != other && one != new && other != new);
    for (id, name) in [(one, "Mara Lindt"), (other, "Otto Lindt")] {
        let written = place.desk.call(&anna, id).await.unwrap().written;
        assert_eq!(written.name, name);
    }
}

async fn a_talk_that_nobody_typed_in_is_taken_again(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let new = async || {
        place
            .desk
            .begin_call(&anna, Written::default())
            .await
            .unwrap()
    };
    assert_eq!(new().await, new().await);
    let about = async || {
        let begun = place
            .desk
            .begin_call_about(&anna, Written::default(), number);
        begun.await.unwrap()
    };
    assert_eq!(about().await, about().await);
}
