//! Two people on one case do not overwrite each other.

use crate::place::{Place, say};
use desk::{Act, DeskError};
use recovery::refusal::Between;
use recovery::terms::NoteSort;
use recovery::{Refusal, Role};

for_each_database!(
    the_second_is_told_and_keeps_the_draft,
    all_notes_of_a_crowd_stand
);

async fn the_second_is_told_and_keeps_the_draft(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let bert = place.person("Bert", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let seen = Some(place.page(&bert, number).await.case.version);
    place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("Anna here."),
            },
        )
        .await;
    let late = desk
        .act(
            &bert,
            number,
            seen,
            Act::GiveWord {
                say: say("Bert here."),
            },
        )
        .await;
    let Err(DeskError::Refused(Refusal::ChangedSince { what, .. })) = late else {
        panic!("Bert is told: {late:?}");
    };
    assert_eq!(what, [Between::Word]);
    let page = place.page(&bert, number).await;
    assert_eq!(
        page.drafts.get("give-word").map(String::as_str),
        Some("Bert here.")
    );
    assert_eq!(
        place.page(&anna, number).await.drafts.len(),
        0,
        "a draft is one person's"
    );
    // What is nobody's surprise goes through.
    desk.act(
        &bert,
        number,
        Some(page.case.version),
        Act::GiveWord {
            say: say("Both of us."),
        },
    )
    .await
    .unwrap();
    assert!(place.page(&bert, number).await.drafts.is_empty());
}

async fn all_notes_of_a_crowd_stand(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let mut crowd = tokio::task::JoinSet::new();
    for n in 0..6 {
        let (desk, anna) = (place.desk.clone(), anna.clone());
        crowd.spawn(async move {
            let note = Act::Note {
                text: format!("Note {n}"),
                sort: NoteSort::Fact,
            };
            desk.act(&anna, number, None, note).await
        });
    }
    while let Some(done) = crowd.join_next().await {
        done.unwrap().unwrap();
    }
    let page = place.page(&anna, number).await;
    for n in 0..6 {
        assert!(page.texts.values().any(|text| *text == format!("Note {n}")));
    }
}
