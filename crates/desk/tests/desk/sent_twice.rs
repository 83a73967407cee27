//! A form that is sent twice, one press after the other or at once, is written once.

use crate::place::Place;
use desk::Act;
use desk::acts::{Button, Taken};
use recovery::Role;
use recovery::terms::NoteSort;

for_each_database!(
    a_message_from_one_page_stands_once,
    a_note_from_one_sheet_stands_once,
    what_is_written_on_another_sheet_or_in_other_words_is_another,
);

fn note(text: &str) -> Act {
    Act::Note {
        text: text.into(),
        sort: NoteSort::Fact,
    }
}

async fn of_customer(place: &Place, by: &desk::views::Person, number: u64, body: &str) -> usize {
    let page = place.page(by, number).await;
    let theirs = page.messages.iter().filter(|one| one.fresh == body);
    theirs.count()
}

async fn noted(place: &Place, by: &desk::views::Person, number: u64) -> usize {
    let kinds = place.kinds(by, number).await;
    kinds.iter().filter(|kind| **kind == "note_written").count()
}

async fn a_message_from_one_page_stands_once(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    let shown = Some(place.desk.now());
    let write = || {
        let words = Some("Any news?".to_owned());
        place
            .desk
            .customer_press(&token, Button::Write { shown }, words)
    };
    let all = tokio::join!(write(), write(), write());
    for came in [all.0, all.1, all.2] {
        assert_eq!(
            came.unwrap(),
            Taken::Written,
            "each is answered as the first"
        );
    }
    assert_eq!(of_customer(&place, &anna, number, "Any news?").await, 1);
    place.later(3).await;
    assert_eq!(write().await.unwrap(), Taken::Written);
    assert_eq!(of_customer(&place, &anna, number, "Any news?").await, 1);
}

async fn a_note_from_one_sheet_stands_once(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let seen = Some(place.page(&anna, number).await.case.version);
    let write = || place.desk.act(&anna, number, seen, note("She rang."));
    let all = tokio::join!(write(), write(), write());
    for came in [all.0, all.1, all.2] {
        assert!(came.is_ok(), "{came:?}");
    }
    write().await.unwrap();
    assert_eq!(noted(&place, &anna, number).await, 1);
}

async fn what_is_written_on_another_sheet_or_in_other_words_is_another(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let tom = place.person("Tom", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let seen = Some(place.page(&anna, number).await.case.version);
    for (by, text) in [(&anna, "She rang."), (&tom, "She rang."), (&anna, "Again.")] {
        place.desk.act(by, number, seen, note(text)).await.unwrap();
    }
    place.act(&anna, number, note("She rang.")).await;
    assert_eq!(noted(&place, &anna, number).await, 4);

    let token = place.token(&anna, number).await;
    let first = Some(place.desk.now());
    place.later(1).await;
    for shown in [first, Some(place.desk.now()), None, None] {
        place
            .press(&token, Button::Write { shown }, "Any news?")
            .await;
    }
    assert_eq!(of_customer(&place, &anna, number, "Any news?").await, 4);
}
