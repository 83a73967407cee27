//! The customer's link: renewed, revoked, and good for one case only.

use crate::place::{Place, say};
use desk::{Act, DeskError};
use recovery::Role;
use recovery::terms::{Channel, NoteSort};

for_each_database!(
    a_link_opens_until_it_is_renewed_or_revoked,
    a_customer_does_only_what_is_theirs_and_reads_no_note,
    what_a_customer_writes_is_a_word,
    a_yes_with_a_but_goes_to_a_person
);

async fn a_link_opens_until_it_is_renewed_or_revoked(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let old = place.token(&anna, number).await;
    desk.customer_page(&old).await.unwrap();
    place.act(&anna, number, Act::RenewLink).await;
    assert!(matches!(
        desk.customer_page(&old).await,
        Err(DeskError::NotFound)
    ));
    let new = place.token(&anna, number).await;
    desk.customer_page(&new).await.unwrap();
    place.act(&anna, number, Act::RevokeLink).await;
    assert!(matches!(
        desk.customer_page(&new).await,
        Err(DeskError::NotFound)
    ));
    let write = Act::Write {
        body: "Hello?".into(),
        via: Channel::Page,
    };
    assert!(matches!(
        desk.customer_act(&new, write).await,
        Err(DeskError::NotFound)
    ));
    for odd in ["", "x", &new[1..], &format!("{new}A")] {
        assert!(
            matches!(desk.customer_page(odd).await, Err(DeskError::NotFound)),
            "{odd}"
        );
    }
}

async fn a_customer_does_only_what_is_theirs_and_reads_no_note(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    let note = Act::Note {
        text: "Sounds tired.".into(),
        sort: NoteSort::Fact,
    };
    place.act(&anna, number, note.clone()).await;
    for act in [
        note,
        Act::Reopen,
        Act::RenewLink,
        Act::GiveWord { say: say("Hi") },
    ] {
        assert!(matches!(
            desk.customer_act(&token, act).await,
            Err(DeskError::Refused(_))
        ));
    }
    let shown = desk.customer_page(&token).await.unwrap();
    assert!(shown.texts.values().all(|text| !text.contains("tired")));
    assert!(shown.words.iter().all(|word| !word.body.contains("tired")));
    assert_eq!(
        (shown.subject.as_str(), shown.customer_name.as_str()),
        ("Kettle leaks", "Mara Lindt")
    );
    assert_eq!(shown.carer.map(|carer| carer.name).as_deref(), Some("Anna"));
}

async fn what_a_customer_writes_is_a_word(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    let write = |body: &str| Act::Write {
        body: body.into(),
        via: Channel::Page,
    };
    assert!(matches!(
        desk.customer_act(&token, write("  ")).await,
        Err(DeskError::Invalid {
            code: "body-empty",
            ..
        })
    ));
    let long = desk.customer_act(&token, write(&"x".repeat(100_001))).await;
    assert!(matches!(
        long,
        Err(DeskError::Invalid {
            code: "body-too-long",
            ..
        })
    ));
    desk.customer_act(&token, write("It drips on the floor now."))
        .await
        .unwrap();
    let page = place.page(&anna, number).await;
    let last = page.messages.last().unwrap();
    assert!(last.incoming && last.fresh.contains("floor") && last.channel == Channel::Page);
}

async fn a_yes_with_a_but_goes_to_a_person(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    let solved = |words: &str| Act::ConfirmSolved {
        via: Channel::Page,
        words: Some(words.into()),
        waives: None,
        plainly: false,
    };
    let limited = solved("Yes, but it still leaks.");
    let came = desk.customer_act(&token, limited).await.unwrap().events;
    assert!(came.contains(&"message_received") && !came.contains(&"solved_confirmed"));
    assert!(place.page(&anna, number).await.case.is_open());
    let plain = solved("Yes, it works now. Thank you!");
    let came = desk.customer_act(&token, plain).await.unwrap().events;
    assert!(came.contains(&"solved_confirmed"));
    let page = place.page(&anna, number).await;
    assert!(page.case.is_open(), "nobody has answered the leak yet");
    let say = say("I am glad that it works now.");
    let came = place.act(&anna, number, Act::GiveWord { say }).await;
    assert!(came.contains(&"case_closed"));
    let page = place.page(&anna, number).await;
    assert!(
        !page.case.is_open(),
        "the words that came with the yes do not open it again"
    );
    assert!(
        page.messages
            .iter()
            .any(|said| said.fresh.contains("works now"))
    );
}
