//! Files that prove a deed: shown to the customer under their own link alone, named in the mail that tells them, erased
//! with them.

use crate::place::{Place, say};
use desk::acts::StepDraft;
use desk::attached::{Attached, FILES_MAX};
use desk::views::Person;
use desk::{Act, DeskError};
use recovery::terms::{Channel, Costs, Purpose};
use recovery::{PointNo, PromiseNo, ProofOf, ProofPlace, Role, Stage};
use store::Store;
use store::blobs::{self, Hash};

for_each_database!(
    what_proves_a_deed_is_shown_under_its_own_link_alone,
    the_mail_that_asks_names_what_proves_it,
    who_is_erased_takes_the_proof_along,
    what_cannot_be_taken_keeps_no_deed,
    a_file_put_there_by_mistake_is_taken_back_alone_and_for_good,
    a_point_is_done_with_what_proves_it,
);

fn file(name: &str, bytes: &[u8]) -> Attached {
    Attached {
        name: name.into(),
        media_type: "image/png".into(),
        bytes: bytes.to_vec(),
    }
}

/// A complaint whose one deed was agreed and waits to be done.
async fn agreed(place: &Place, anna: &Person, name: &str, email: &str) -> (u64, PromiseNo) {
    let number = place.complaint_of(anna, name, email).await;
    let point = PointNo::FIRST;
    let word = say("I look at it.");
    place.act(anna, number, Act::GiveWord { say: word }).await;
    for stage in [Stage::Understood, Stage::Offered] {
        let reason = "Said on the phone".into();
        let skip = Act::SkipStage { stage, reason };
        place.act(anna, number, skip).await;
    }
    let steps = vec![StepDraft {
        what: "Send a new kettle".into(),
        owner: None,
        due: place.desk.now().plus_days(1),
    }];
    let say = say("This is what I would do.");
    let plan = Act::LayPlan { point, steps, say };
    place.act(anna, number, plan).await;
    let yes = Act::AgreePlan {
        point,
        edition: 1,
        via: Channel::Phone,
    };
    place.act(anna, number, yes).await;
    let page = place.page(anna, number).await;
    let deed = page.case.open_deeds().next().unwrap().no;
    (number, deed)
}

fn kept_with(promise: PromiseNo, proof: Vec<Attached>) -> Act {
    Act::KeepDeed {
        promise,
        checked: "The carrier handed it over.".into(),
        proof,
    }
}

async fn what_proves_a_deed_is_shown_under_its_own_link_alone(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, deed) = agreed(&place, &anna, "Mara Lindt", "mara@shop.example").await;
    let proof = vec![
        file("handed over.png", b"a picture"),
        file("../../etc/receipt\u{202e}fdp.exe", b"a receipt"),
    ];
    place.act(&anna, number, kept_with(deed, proof)).await;

    let names = |files: &[desk::views::ProofLink]| -> Vec<String> {
        files.iter().map(|one| one.file.name.clone()).collect()
    };
    let expected = ["handed over.png", "receiptfdp.exe"];
    let page = place.page(&anna, number).await;
    assert_eq!(names(&page.proof[&ProofOf::Deed(deed)]), expected);
    let token = place.token(&anna, number).await;
    let theirs = place.desk.customer_page(&token).await.unwrap();
    assert_eq!(names(&theirs.proof[&ProofOf::Deed(deed)]), expected);

    let hash = Hash::of(b"a receipt").to_string();
    let (kind, name, bytes) = place.desk.file(&anna, number, &hash).await.unwrap();
    assert_eq!((kind.as_str(), name.as_str()), ("image/png", expected[1]));
    assert_eq!(bytes, b"a receipt");
    let got = place.desk.proof_for_the_customer(&token, &hash).await;
    assert_eq!(got.unwrap().2, b"a receipt");

    // Neither another customer's link nor another case opens it, nor does this link open anything else.
    let (other, _) = agreed(&place, &anna, "Tom Bell", "tom@shop.example").await;
    let others = place.token(&anna, other).await;
    let refused = place.desk.proof_for_the_customer(&others, &hash).await;
    assert!(matches!(refused, Err(DeskError::NotFound)));
    let refused = place.desk.file(&anna, other, &hash).await;
    assert!(matches!(refused, Err(DeskError::NotFound)));
    for unknown in [Hash::of(b"nothing").to_string(), "../x".to_owned()] {
        let refused = place.desk.proof_for_the_customer(&token, &unknown).await;
        assert!(matches!(refused, Err(DeskError::NotFound)), "{unknown}");
    }
    place.act(&anna, number, Act::RevokeLink).await;
    let refused = place.desk.proof_for_the_customer(&token, &hash).await;
    assert!(matches!(refused, Err(DeskError::NotFound)));
}

async fn the_mail_that_asks_names_what_proves_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, deed) = agreed(&place, &anna, "Mara Lindt", "mara@shop.example").await;
    let proof = vec![file("receipt.pdf", b"a receipt")];
    place.act(&anna, number, kept_with(deed, proof)).await;
    let done = Act::DeclareDone {
        point: PointNo::FIRST,
        checked: "It runs.".into(),
        costs: Costs::None,
        proof: Vec::new(),
    };
    place.act(&anna, number, done).await;
    let ask = Act::FollowUp {
        say: say("Is it solved?"),
        purpose: Purpose::FollowUp,
        in_place: false,
    };
    place.act(&anna, number, ask).await;
    place.later(1).await;
    let sent = place.sent();
    let asked = sent.iter().filter(|mail| mail.contains("receipt.pdf"));
    assert_eq!(asked.count(), 1, "{sent:#?}");
}

async fn who_is_erased_takes_the_proof_along(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, deed) = agreed(&place, &anna, "Mara Lindt", "mara@shop.example").await;
    let (other, others) = agreed(&place, &anna, "Tom Bell", "tom@shop.example").await;
    let theirs = vec![
        file("leaflet.pdf", b"the same"),
        file("hers.png", b"hers alone"),
    ];
    place.act(&anna, number, kept_with(deed, theirs)).await;
    let his = vec![file("leaflet.pdf", b"the same")];
    place.act(&anna, other, kept_with(others, his)).await;
    let customer = place.page(&anna, number).await.customer.id;
    let reason = "Asked for by letter.";
    place
        .desk
        .erase_person(&place.admin, customer, reason)
        .await
        .unwrap();

    assert!(place.page(&anna, number).await.proof.is_empty());
    let data = data(&place).await;
    let held = async |bytes: &[u8]| blobs::read(&data, Hash::of(bytes)).await.unwrap();
    assert_eq!(held(b"hers alone").await, None);
    assert!(held(b"the same").await.is_some(), "another case holds it");
    let hash = Hash::of(b"the same").to_string();
    assert!(place.desk.file(&anna, other, &hash).await.is_ok());
}

async fn data(place: &Place) -> Store {
    Store::open(&place.desk.config().store()).await.unwrap()
}

async fn what_cannot_be_taken_keeps_no_deed(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, deed) = agreed(&place, &anna, "Mara Lindt", "mara@shop.example").await;
    let many = vec![file("one.png", b"one"); FILES_MAX + 1];
    for (proof, wrong) in [
        (many, "files-too-many"),
        (vec![file("x", b"")], "file-empty"),
    ] {
        let refused = place.try_act(&anna, number, kept_with(deed, proof)).await;
        assert!(
            matches!(refused, Err(DeskError::Invalid { field: "files", code }) if code == wrong),
            "{refused:?}"
        );
        assert!(place.page(&anna, number).await.case.open_deeds().count() == 1);
    }
}

async fn a_file_put_there_by_mistake_is_taken_back_alone_and_for_good(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, deed) = agreed(&place, &anna, "Mara Lindt", "mara@shop.example").await;
    let (other, others) = agreed(&place, &anna, "Tom Bell", "tom@shop.example").await;
    let proof = vec![
        file("receipt.pdf", b"the right one"),
        file("private.pdf", b"of somebody else"),
        file("leaflet.pdf", b"the same"),
    ];
    place.act(&anna, number, kept_with(deed, proof)).await;
    let his = vec![file("leaflet.pdf", b"the same")];
    place.act(&anna, other, kept_with(others, his)).await;

    let of = ProofOf::Deed(deed);
    let kept = place.page(&anna, number).await.proof[&of].clone();
    let take_back = |no: usize| {
        let place = kept[no].place;
        Act::TakeBackProof(ProofPlace { of, place })
    };
    for no in [1, 2] {
        place.act(&anna, number, take_back(no)).await;
    }
    let gone = place.try_act(&anna, number, take_back(1)).await;
    assert!(
        matches!(gone, Err(DeskError::Invalid { code, .. }) if code == "proof-gone"),
        "{gone:?}"
    );
    let page = place.page(&anna, number).await;
    assert_eq!(page.proof[&of], kept[..1]);
    let told = page.timeline.iter().map(|entry| entry.event.kind());
    assert_eq!(told.filter(|kind| *kind == "proof_taken_back").count(), 2);

    let token = place.token(&anna, number).await;
    let theirs = place.desk.customer_page(&token).await.unwrap();
    assert_eq!(theirs.proof[&of], kept[..1]);
    let refused = place
        .desk
        .proof_for_the_customer(&token, &kept[1].file.hash)
        .await;
    assert!(matches!(refused, Err(DeskError::NotFound)));
    let data = data(&place).await;
    let held = async |bytes: &[u8]| blobs::read(&data, Hash::of(bytes)).await.unwrap();
    assert_eq!(held(b"of somebody else").await, None);
    assert!(held(b"the right one").await.is_some());
    assert!(held(b"the same").await.is_some(), "another case holds it");
}

async fn a_point_is_done_with_what_proves_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, deed) = agreed(&place, &anna, "Mara Lindt", "mara@shop.example").await;
    place.act(&anna, number, kept_with(deed, Vec::new())).await;
    let point = PointNo::FIRST;
    let done = |proof: Vec<Attached>| Act::DeclareDone {
        point,
        checked: "It runs.".into(),
        costs: Costs::None,
        proof,
    };
    let empty = done(vec![file("x", b"")]);
    let refused = place.try_act(&anna, number, empty).await;
    assert!(matches!(refused, Err(DeskError::Invalid { code, .. }) if code == "file-empty"));
    let proof = vec![file("it runs.png", b"a picture"), file("b.png", b"b")];
    place.act(&anna, number, done(proof)).await;
    let token = place.token(&anna, number).await;
    let theirs = place.desk.customer_page(&token).await.unwrap();
    let of = ProofOf::Point(point);
    let done_at = theirs.case.points[&point].done_at.unwrap();
    assert_eq!(theirs.proof[&of].len(), 2);
    assert!(theirs.proof[&of].iter().all(|one| one.is_of(done_at)));
    let hash = Hash::of(b"a picture").to_string();
    let got = place.desk.proof_for_the_customer(&token, &hash).await;
    assert_eq!(got.unwrap().2, b"a picture");
    let first = theirs.proof[&of][0].place;
    let wrong = ProofPlace { of, place: first };
    place.act(&anna, number, Act::TakeBackProof(wrong)).await;
    let theirs = place.desk.customer_page(&token).await.unwrap();
    assert_eq!(theirs.proof[&of].len(), 1);
    let got = place.desk.proof_for_the_customer(&token, &hash).await;
    assert!(matches!(got, Err(DeskError::NotFound)));

    let purpose = Purpose::FollowUp;
    let say = say("");
    place
        .act(
            &anna,
            number,
            Act::FollowUp {
                say,
                purpose,
                in_place: false,
            },
        )
        .await;
    place.later(1).await;
    let sent = place.sent();
    let asked = sent.iter().find(|mail| mail.contains("All of it is done"));
    let asked = asked.expect("what was done is told");
    assert!(asked.contains("b.png"), "{asked}");
    assert!(!asked.contains("it runs.png"), "it was taken back: {asked}");
}
