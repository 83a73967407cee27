//! Mail comes in: what opens a case, what came before, and what the sender is told at once.

use crate::kit::{ADA, House, on_both};
use desk::intake::{Outcome, RECEIPTS_A_DAY};
use desk::views::CaseFilter;
use recovery::terms::WordSort;
use store::blobs::{self, Hash};
use testkit::mails::TestMail;

#[tokio::test]
async fn a_complaint_opens_a_case_with_its_first_word_due_and_a_receipt_out() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        assert_eq!(number, 1047);
        let page = house.case(number).await;
        assert_eq!(page.subject, "Kettle");
        assert_eq!(page.customer.name, "Ada Quill");
        assert_eq!(page.messages.len(), 2);
        assert_eq!(
            page.messages[0].fresh,
            "It broke after a week. I want a new one."
        );
        assert!(page.messages[1].receipt && page.messages[1].delivery == "sent");
        let first = page.case.open_word(WordSort::First).unwrap();
        assert!(first.due > house.desk.now());
        let raw = house
            .desk
            .raw_mail(&house.admin, number, page.messages[0].id)
            .await
            .unwrap();
        assert!(raw.starts_with(b"From: Ada Quill"));

        assert_eq!(receipt.to, "ada@shop.example");
        assert!(receipt.subject.contains("[#1047]"));
        assert!(receipt.text.contains("https://care.example/c/"));
        let told = String::from_utf8_lossy(&receipt.raw).into_owned();
        assert!(told.contains("Auto-Submitted: auto-replied"));
        for echo in ["Kettle", "broke", "Quill"] {
            assert!(
                !receipt.text.contains(echo) && !receipt.subject.contains(echo),
                "{echo}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_proven_sender_reads_their_own_subject_in_the_receipt() {
    on_both(async |house: House| {
        let mail = TestMail::from(ADA)
            .header(
                "Authentication-Results",
                "mx.desk.example; dmarc=pass header.from=shop.example",
            )
            .subject("Kettle")
            .body("It broke.");
        house.take(mail.bytes()).await;
        assert!(house.sent().await[0].subject.contains("Kettle"));
    })
    .await;
}

#[tokio::test]
async fn the_same_mail_twice_is_one_message() {
    on_both(async |house: House| {
        let mail = TestMail::from(ADA)
            .id("1@shop.example")
            .subject("Kettle")
            .body("It broke.");
        let first = house.take(mail.bytes()).await;
        let again = house.take(mail.bytes()).await;
        assert_eq!(
            (again.outcome, again.number),
            (Outcome::Duplicate, first.number)
        );
        // On its way through another of our mailboxes it gets other marks, and is the same mail.
        let mut other = b"Received: from mx2\r\n".to_vec();
        other.extend(mail.bytes());
        assert_eq!(house.take(other.clone()).await.outcome, Outcome::Duplicate);
        let third = TestMail::from(ADA)
            .id("2@shop.example")
            .subject("Toaster")
            .body("It burns.");
        let told = house
            .take_all(vec![third.bytes(), third.bytes(), other])
            .await;
        assert_eq!(told[0].0, Outcome::Opened);
        assert_eq!(told[1], (Outcome::Duplicate, told[0].1));
        assert_eq!(told[2], (Outcome::Duplicate, first.number));
        assert_eq!(house.case(first.number.unwrap()).await.messages.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_came_through_a_list_as_well_is_one_message() {
    const WORDS: &str = "It broke after a week.\nI want a new one.\n";
    const FOOTER: &str = "_______________\nCare mailing list\n";
    let mail = |subject: &str, body: &str| {
        let mail = TestMail::from(ADA).id("1@shop.example").subject(subject);
        mail.body(body).bytes()
    };
    let through_list = || mail("[care] Kettle", &format!("{WORDS}\n{FOOTER}"));
    on_both(async |house: House| {
        let first = house.take(mail("Kettle", WORDS)).await;
        let listed = house.take(through_list()).await;
        assert_eq!(
            (listed.outcome, listed.number),
            (Outcome::Duplicate, first.number)
        );
        let number = first.number.unwrap();
        assert_eq!(house.case(number).await.messages.len(), 2);
        // Nothing is dropped, and it goes with the words that it repeats.
        let kept = async || {
            let hash = Hash::of(&through_list());
            blobs::read(&house.data().await, hash).await.unwrap()
        };
        assert_eq!(kept().await, Some(through_list()));
        let other = house
            .take(mail("Kettle", "The toaster burns as well."))
            .await;
        assert_eq!(other.outcome, Outcome::Opened, "an id alone says nothing");
        let customer = house.case(number).await.customer.id;
        let desk = &house.desk;
        desk.erase_person(&house.admin, customer, "Asked for.")
            .await
            .unwrap();
        assert_eq!(kept().await, None);
    })
    .await;
    on_both(async |house: House| {
        let told = house
            .take_all(vec![through_list(), mail("Kettle", WORDS)])
            .await;
        assert_eq!(told[0].0, Outcome::Opened, "whichever came first");
        assert_eq!(told[1], (Outcome::Duplicate, told[0].1));
    })
    .await;
}

#[tokio::test]
async fn what_a_list_sent_as_such_keeps_nobody_from_being_heard() {
    on_both(async |house: House| {
        let mail = || TestMail::from(ADA).id("1@shop.example").subject("Kettle");
        let listed = mail()
            .header("List-Id", "<care.lists.example>")
            .body("It broke.\n\n-- \nCare mailing list\n");
        assert_eq!(house.take(listed.bytes()).await.outcome, Outcome::Automatic);
        let own = house.take(mail().body("It broke.").bytes()).await;
        assert_eq!(own.outcome, Outcome::Opened);
    })
    .await;
}

#[tokio::test]
async fn a_conversation_that_comes_in_at_once_is_one_case_in_its_order() {
    on_both(async |house: House| {
        let mail = |n: u32| {
            let mail = TestMail::from(ADA)
                .id(&format!("{n}@shop.example"))
                .body(&format!("Word {n}."));
            if n == 0 {
                mail.subject("Kettle")
            } else {
                mail.subject("Re: Kettle")
                    .header("References", &format!("<{}@shop.example>", n - 1))
            }
        };
        let told = house
            .take_all((0..5).map(|n| mail(n).bytes()).collect())
            .await;
        assert_eq!(told[0].0, Outcome::Opened);
        for one in &told[1..] {
            assert_eq!(*one, (Outcome::Joined, told[0].1));
        }
        let page = house.case(told[0].1.unwrap()).await;
        let words: Vec<&str> = page
            .messages
            .iter()
            .filter(|message| message.incoming)
            .map(|message| message.fresh.as_str())
            .collect();
        assert_eq!(
            words,
            ["Word 0.", "Word 1.", "Word 2.", "Word 3.", "Word 4."]
        );
    })
    .await;
}

#[tokio::test]
async fn many_mails_of_many_people_at_once_each_get_their_case() {
    on_both(async |house: House| {
        let mails = (0..300)
            .map(|n| {
                TestMail::from(&format!("p{}@shop.example", n % 150))
                    .id(&format!("{n}@shop.example"))
                    .subject("Order")
                    .body(&format!("Order {n} did not come."))
                    .bytes()
            })
            .collect();
        let told = house.take_all(mails).await;
        assert!(told.iter().all(|(outcome, _)| *outcome == Outcome::Opened));
        let mut numbers: Vec<u64> = told.into_iter().filter_map(|(_, number)| number).collect();
        numbers.sort_unstable();
        assert_eq!(
            numbers,
            (1047..1347).collect::<Vec<_>>(),
            "none missing, none twice, no gap"
        );
    })
    .await;
}

#[tokio::test]
async fn a_call_of_which_few_mails_open_a_case_leaves_no_numbers_out() {
    on_both(async |house: House| {
        let mail = |n: usize| {
            TestMail::from(&format!("p{n}@shop.example"))
                .id(&format!("{n}@shop.example"))
                .subject("Order")
                .body(&format!("Order {n} did not come."))
                .bytes()
        };
        let before: Vec<_> = (0..600).map(mail).collect();
        house.take_all(before.clone()).await;
        // All of the first group open a case, of the next groups nearly none.
        let new = (600..860).map(mail).chain(before).collect();
        let told = house.take_all(new).await;
        let opened = told
            .iter()
            .filter(|(outcome, _)| *outcome == Outcome::Opened);
        assert_eq!(opened.count(), 260);
        let (number, _) = house.ada().await;
        assert_eq!(number, 1047 + 860);
    })
    .await;
}

#[tokio::test]
async fn receipts_to_one_address_are_capped() {
    on_both(async |house: House| {
        let count = RECEIPTS_A_DAY as usize + 5;
        let mails = |from: usize| {
            (from..from + count)
                .map(|n| {
                    TestMail::from(ADA)
                        .id(&format!("{n}@shop.example"))
                        .subject("Buy")
                        .body(&format!("Number {n} of many."))
                        .bytes()
                })
                .collect::<Vec<_>>()
        };
        let told = house.take_all(mails(0)).await;
        assert!(
            told.iter().all(|(outcome, _)| *outcome == Outcome::Opened),
            "none is lost"
        );
        assert_eq!(house.sent().await.len(), RECEIPTS_A_DAY as usize);
        house.take_all(mails(count)).await;
        assert_eq!(house.sent().await.len(), RECEIPTS_A_DAY as usize);
        house.pass(1);
        house.take_all(mails(2 * count)).await;
        assert_eq!(house.sent().await.len(), 2 * RECEIPTS_A_DAY as usize);
    })
    .await;
}

#[tokio::test]
async fn the_customers_other_cases_are_shown_and_nothing_is_joined_unasked() {
    on_both(async |house: House| {
        let (first, _) = house.ada().await;
        let (second, _) = house.complaint(ADA, "Kettle again").await;
        assert_ne!(first, second);
        let page = house.case(second).await;
        assert_eq!(page.other_cases.len(), 1);
        assert_eq!(page.other_cases[0].number, first);
        let all = house
            .desk
            .cases(&house.admin, &CaseFilter::default(), None)
            .await
            .unwrap();
        assert_eq!(all.rows.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_conversation_that_lies_apart_in_a_long_folder_is_one_case() {
    on_both(async |house: House| {
        let mail = |n: usize| {
            let mail =
                TestMail::from(&format!("p{n}@shop.example")).id(&format!("{n}@shop.example"));
            mail.subject("Order")
                .body(&format!("Order {n} did not come."))
        };
        let mut mails: Vec<Vec<u8>> = (0..600).map(|n| mail(n).bytes()).collect();
        // An answer, the same mail again and the same new sender, each in a later group than the first.
        let ada = TestMail::from(ADA)
            .id("a@shop.example")
            .subject("Kettle")
            .body("It broke.");
        mails[250] = ada.bytes();
        let answer = TestMail::from(ADA)
            .id("b@shop.example")
            .subject("Re: Kettle")
            .body("Still broken.");
        mails[256] = answer.header("References", "<a@shop.example>").bytes();
        mails[300] = ada.bytes();
        mails[511] = TestMail::from("new@shop.example")
            .subject("Jug")
            .body("It cracked.")
            .bytes();
        mails[512] = TestMail::from("new@shop.example")
            .subject("Lamp")
            .body("It is dark.")
            .bytes();
        let told = house.take_all(mails).await;
        let case = told[250].1;
        assert_eq!(told[250].0, Outcome::Opened);
        assert_eq!(told[256], (Outcome::Joined, case));
        assert_eq!(told[300], (Outcome::Duplicate, case));
        let page = house.case(told[512].1.unwrap()).await;
        assert_eq!(page.other_cases.len(), 1);
        assert_eq!(Some(page.other_cases[0].number), told[511].1);
        assert_eq!(
            told.iter()
                .filter(|(outcome, _)| *outcome == Outcome::Opened)
                .count(),
            598
        );
    })
    .await;
}
