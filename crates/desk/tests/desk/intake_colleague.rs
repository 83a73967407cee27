//! One of us answers from their own mailbox: our word where the customer gets it, a note where not, and
//! held wherever it is not proven.

use crate::kit::{ADA, House, on_both};
use desk::intake::Outcome;
use recovery::Role;
use recovery::terms::WordSort;
use store::blobs::{self, Hash};
use testkit::mails::{SentMail, TestMail};

const KIM: &str = "Kim Carer <kim@desk.example>";
const PROVEN: &str = "mx.desk.example; dmarc=pass header.from=desk.example";

/// Kim answers the mail of a case.
fn kim(receipt: &SentMail, results: &str) -> TestMail {
    TestMail::from(KIM)
        .id("k1@desk.example")
        .header("Authentication-Results", results)
        .body("I have called the workshop; it will be ready on Friday.")
        .answering(receipt)
}

async fn shown_to_ada(house: &House, number: u64) -> Vec<(bool, String)> {
    let url = house.case(number).await.customer_url;
    let token = url.rsplit('/').next().unwrap();
    let page = house.desk.customer_page(token).await.unwrap();
    page.words
        .into_iter()
        .map(|word| (word.theirs, word.body))
        .collect()
}

#[tokio::test]
async fn a_proven_colleague_who_writes_to_the_customer_gives_our_word() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let mail = kim(&receipt, PROVEN).header("Cc", ADA);
        let taken = house.take(mail.bytes()).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Joined, Some(number))
        );
        let page = house.case(number).await;
        let said = page.messages.last().unwrap();
        assert!(!said.incoming && !said.held && said.who == "Kim Carer");
        assert_eq!(
            page.case.counts.received, 1,
            "it is not the customer's word"
        );
        assert!(page.case.acknowledged_at.is_some());
        assert!(
            page.case.open_word(WordSort::First).is_none(),
            "a person wrote"
        );
        let shown = shown_to_ada(&house, number).await;
        assert!(
            shown
                .iter()
                .any(|(theirs, body)| !theirs && body.contains("workshop"))
        );

        // Her answer to Kim's mail finds the case by it.
        let answer = TestMail::from(ADA)
            .id("a2@shop.example")
            .to("care@desk.example")
            .subject("Re: Kettle")
            .header("In-Reply-To", "<k1@desk.example>")
            .body("Friday is fine.");
        let taken = house.take(answer.bytes()).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Joined, Some(number))
        );
    })
    .await;
}

#[tokio::test]
async fn a_proven_colleague_who_writes_to_us_alone_leaves_a_note() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let before = house.case(number).await.messages.len();
        let taken = house.take(kim(&receipt, PROVEN).bytes()).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Joined, Some(number))
        );
        let page = house.case(number).await;
        assert_eq!(page.messages.len(), before);
        assert!(
            page.case.open_word(WordSort::First).is_some(),
            "Ada heard nothing"
        );
        assert!(page.texts.values().any(|text| text.contains("workshop")));
        assert!(house.kinds(number).await.contains(&"note_written"));
        let shown = shown_to_ada(&house, number).await;
        assert!(!shown.iter().any(|(_, body)| body.contains("workshop")));
        let again = house.take(kim(&receipt, PROVEN).bytes()).await;
        assert_eq!(again.outcome, Outcome::Duplicate);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_became_a_note_is_erased_with_whom_it_quotes() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let mail = kim(&receipt, PROVEN).bytes();
        assert_eq!(house.take(mail.clone()).await.outcome, Outcome::Joined);
        let data = house.data().await;
        let is_kept = async || {
            let found = blobs::read(&data, Hash::of(&mail)).await;
            found.unwrap().is_some()
        };
        assert!(is_kept().await);
        let customer = house.case(number).await.customer.id;
        let reason = "Asked for by letter.";
        let erased = house.desk.erase_person(&house.admin, customer, reason);
        erased.await.unwrap();
        assert!(!is_kept().await);
    })
    .await;
}

#[tokio::test]
async fn whatever_is_not_proven_is_held() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let forged = [
            "mx.other.example; dmarc=pass header.from=desk.example",
            "mx.desk.example; dmarc=fail header.from=desk.example",
            "mx.desk.example; dkim=pass header.d=evil.example",
        ];
        for (n, results) in forged.into_iter().enumerate() {
            let mail = kim(&receipt, results)
                .header("Cc", ADA)
                .header("X-Try", &n.to_string())
                .body(&format!("Try {n}"));
            let taken = house.take(mail.bytes()).await;
            assert_eq!(taken.outcome, Outcome::Held, "{results}");
        }
        // A true sender who is none of us, or is not any more.
        let eve = TestMail::from("Eve <eve@desk.example>")
            .id("e1@desk.example")
            .header("Authentication-Results", PROVEN)
            .header("Cc", ADA)
            .body("I am new here.")
            .answering(&receipt);
        assert_eq!(house.take(eve.bytes()).await.outcome, Outcome::Held);
        assert!(house.case(number).await.case.acknowledged_at.is_none());
    })
    .await;
}

#[tokio::test]
async fn who_left_is_no_colleague_and_files_are_not_lost_in_a_note() {
    on_both(async |house: House| {
        let (_, receipt) = house.ada().await;
        let with_a_file = format!(
            "From: {KIM}\r\nTo: {}\r\nSubject: Re: Kettle\r\nMessage-ID: <k2@desk.example>\r\n\
             In-Reply-To: <{}>\r\nAuthentication-Results: {PROVEN}\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
             See the picture.\r\n--b\r\nContent-Type: image/png; name=\"leak.png\"\r\n\
             Content-Disposition: attachment; filename=\"leak.png\"\r\n\r\npng\r\n--b--\r\n",
            receipt.reply_to, receipt.message_id
        );
        let held = house.take(with_a_file.into_bytes()).await;
        assert_eq!(held.outcome, Outcome::Held);

        let bea = desk::desk::NewPerson {
            name: "Bea".into(),
            email: "bea@desk.example".into(),
            phone: String::new(),
            role: Role::Administrator,
            team: None,
        };
        let link = house.desk.invite(&house.admin, bea).await.unwrap();
        let secret = link.rsplit('/').next().unwrap();
        let bea = house.desk.one_time(secret).await.unwrap().unwrap();
        let password = "a long password for tests";
        house.desk.set_password(secret, password).await.unwrap();
        let kim_leaves = house
            .desk
            .change_person(&bea, house.admin.id, Role::Agent, None, false);
        kim_leaves.await.unwrap();
        let mail = kim(&receipt, PROVEN).header("Cc", ADA);
        assert_eq!(house.take(mail.bytes()).await.outcome, Outcome::Held);
    })
    .await;
}
