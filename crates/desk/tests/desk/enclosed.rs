//! Files that go along with a word: with the draft until it goes out, then with the mail, in the conversation and on the
//! customer's page under its own link alone; erased with the customer.

use crate::place::{Place, say};
use desk::attached::{Attached, FILES_MAX};
use desk::views::Person;
use desk::{Act, DeskError};
use recovery::Role;
use recovery::terms::Channel;
use store::Store;
use store::blobs::{self, Hash};

for_each_database!(
    a_file_of_a_draft_goes_along_with_the_word,
    the_customer_opens_what_they_were_sent_and_nothing_else,
    what_cannot_be_taken_leaves_the_draft_as_it_was,
    who_is_erased_takes_the_files_of_drafts_along,
    a_preview_is_the_mail_and_sends_nothing,
);

const STEP: &str = "give-word";

fn file(name: &str, bytes: &[u8]) -> Attached {
    Attached {
        name: name.into(),
        media_type: "application/pdf".into(),
        bytes: bytes.to_vec(),
    }
}

async fn enclose(place: &Place, by: &Person, number: u64, files: &[Attached]) {
    let enclosed = place.desk.enclose(by, number, STEP, (files, &[])).await;
    enclosed.unwrap();
}

fn names(files: &[desk::views::FileLink]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

async fn a_file_of_a_draft_goes_along_with_the_word(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let tom = place.person("Tom", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let files = [
        file("label.pdf", b"a label"),
        file("wrong.pdf", b"a wrong one"),
    ];
    enclose(&place, &anna, number, &files).await;
    let page = place.page(&anna, number).await;
    let kept: Vec<_> = page.enclosed[STEP]
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(kept, ["label.pdf", "wrong.pdf"]);
    let others = place.page(&tom, number).await;
    assert!(others.enclosed.is_empty(), "a draft is its writer's alone");
    place
        .desk
        .enclose(&anna, number, STEP, (&[], &[1]))
        .await
        .unwrap();

    let say = say("The **label** is with this mail.");
    place.act(&anna, number, Act::GiveWord { say }).await;
    let page = place.page(&anna, number).await;
    assert!(
        page.enclosed.is_empty(),
        "what went out is no draft any more"
    );
    let word = page
        .messages
        .iter()
        .find(|one| !one.incoming && !one.receipt)
        .unwrap();
    assert_eq!(names(&word.files), ["label.pdf"]);

    place.later(1).await;
    let sent = place.sent();
    let mail = sent.iter().find(|mail| mail.contains("label.pdf")).unwrap();
    let options = mail::ParseOptions::default();
    let mail::Parsed::Mail(mail) = mail::parse(mail.as_bytes(), &options) else {
        panic!("a mail");
    };
    let along: Vec<_> = mail
        .attachments
        .iter()
        .map(|part| part.bytes.as_slice())
        .collect();
    assert_eq!(along, [b"a label"]);
    assert!(sent.iter().all(|mail| !mail.contains("wrong.pdf")));
    // One source for both forms.
    assert!(
        sent.iter()
            .any(|mail| mail.contains("The label is with this mail."))
    );
    assert!(
        sent.iter()
            .any(|mail| mail.contains("<strong>label</strong>"))
    );
}

async fn the_customer_opens_what_they_were_sent_and_nothing_else(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    enclose(&place, &anna, number, &[file("label.pdf", b"a label")]).await;
    let token = place.token(&anna, number).await;
    let hash = Hash::of(b"a label").to_string();
    let opened = place.desk.proof_for_the_customer(&token, &hash).await;
    assert!(
        matches!(opened, Err(DeskError::NotFound)),
        "a draft is nobody else's"
    );
    let say = say("With a label.");
    place.act(&anna, number, Act::GiveWord { say }).await;

    let theirs = place.desk.customer_page(&token).await.unwrap();
    let word = theirs.words.iter().find(|word| !word.theirs).unwrap();
    assert_eq!(names(&word.files), ["label.pdf"]);
    let (_, name, bytes) = place
        .desk
        .proof_for_the_customer(&token, &hash)
        .await
        .unwrap();
    assert_eq!(
        (name.as_str(), bytes.as_slice()),
        ("label.pdf", &b"a label"[..])
    );

    let other = place
        .complaint_of(&anna, "Tom Bell", "tom@shop.example")
        .await;
    let others = place.token(&anna, other).await;
    let opened = place.desk.proof_for_the_customer(&others, &hash).await;
    assert!(matches!(opened, Err(DeskError::NotFound)));
    place.act(&anna, number, Act::RevokeLink).await;
    let opened = place.desk.proof_for_the_customer(&token, &hash).await;
    assert!(matches!(opened, Err(DeskError::NotFound)));
}

async fn what_cannot_be_taken_leaves_the_draft_as_it_was(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    enclose(&place, &anna, number, &[file("one.pdf", b"one")]).await;
    let many = vec![file("x.pdf", b"x"); FILES_MAX];
    for (files, wrong) in [
        (many, "files-too-many"),
        (vec![file("x", b"")], "file-empty"),
    ] {
        let refused = place.desk.enclose(&anna, number, STEP, (&files, &[])).await;
        assert!(
            matches!(refused, Err(DeskError::Invalid { field: "files", code }) if code == wrong),
            "{refused:?}"
        );
    }
    let refused = place
        .desk
        .enclose(&anna, number, "note", (&[file("x", b"x")], &[]))
        .await;
    assert!(matches!(refused, Err(DeskError::NotFound)));
    assert_eq!(place.page(&anna, number).await.enclosed[STEP].len(), 1);
}

async fn who_is_erased_takes_the_files_of_drafts_along(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    enclose(&place, &anna, number, &[file("sent.pdf", b"sent")]).await;
    let say = say("With a file.");
    place.act(&anna, number, Act::GiveWord { say }).await;
    enclose(&place, &anna, number, &[file("draft.pdf", b"a draft")]).await;
    let customer = place.page(&anna, number).await.customer.id;
    let erased = place
        .desk
        .erase_person(&place.admin, customer, "Asked for by letter.");
    erased.await.unwrap();
    let data = data(&place).await;
    for gone in [&b"sent"[..], b"a draft"] {
        assert_eq!(blobs::read(&data, Hash::of(gone)).await.unwrap(), None);
    }
    assert!(place.page(&anna, number).await.enclosed.is_empty());
}

async fn a_preview_is_the_mail_and_sends_nothing(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let before = place.page(&anna, number).await.case.version;
    let say = say("It comes **on Friday**.");
    let act = Act::GiveWord { say: say.clone() };
    let preview = place.desk.preview(&anna, number, None, act).await.unwrap();
    assert!(preview.subject.unwrap().contains("Kettle leaks"));
    let text = preview.text.unwrap();
    assert!(
        text.contains("It comes on Friday.") && text.contains("Anna"),
        "{text}"
    );
    let on_the_phone = desk::Say {
        channel: Channel::Phone,
        ..say
    };
    let act = Act::GiveWord { say: on_the_phone };
    let preview = place.desk.preview(&anna, number, None, act).await.unwrap();
    assert_eq!(
        (preview.words.as_str(), preview.text),
        ("It comes **on Friday**.", None)
    );
    place.later(1).await;
    assert_eq!(place.page(&anna, number).await.case.version, before);
    assert!(place.sent().is_empty());
}

async fn data(place: &Place) -> Store {
    Store::open(&place.desk.config().store()).await.unwrap()
}
