//! Mail comes in: what opens a case, what answers a question, what is filed, held or set aside.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod kit;

use desk::intake::{Outcome, RECEIPTS_A_DAY};
use desk::views::CaseFilter;
use kit::{ADA, House, on_both};
use recovery::terms::WordSort;
use testkit::mails::{TestMail, bounce, vacation};

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
async fn an_absence_note_after_the_question_confirms_nothing() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = house.asked_whether_solved(number).await;
        let taken = house.take(vacation(ADA, &asked).bytes()).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Automatic, Some(number))
        );
        assert_eq!(house.status(number).await, "open");
        let kinds = house.kinds(number).await;
        assert!(kinds.contains(&"automatic_filed"));
        assert!(!kinds.contains(&"solved_confirmed"));
        assert!(!house.owes_answer(number).await);
    })
    .await;
}

#[tokio::test]
async fn a_word_that_came_back_makes_an_answer_due() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let taken = house.take(bounce(&receipt)).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Automatic, Some(number))
        );
        assert!(
            !house.kinds(number).await.contains(&"delivery_failed"),
            "a receipt is no word"
        );

        let before = house.sent().await;
        let say = House::say("I look at it today.");
        house.act(number, desk::Act::GiveWord { say }).await;
        assert!(!house.owes_answer(number).await);
        let word = house
            .sent()
            .await
            .into_iter()
            .find(|mail| !before.contains(mail))
            .unwrap();
        let taken = house.take(bounce(&word)).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Automatic, Some(number))
        );
        let page = house.case(number).await;
        assert!(
            page.timeline
                .iter()
                .any(|entry| entry.event.kind() == "delivery_failed")
        );
        assert!(
            page.messages
                .iter()
                .any(|message| message.delivery == "failed" && !message.receipt)
        );
        let due = page
            .case
            .open_words()
            .any(|promise| matches!(promise.word(), Some(WordSort::Answer | WordSort::First)));
        assert!(due, "the customer did not get the word, so one is owed");
    })
    .await;
}

#[tokio::test]
async fn a_plain_yes_confirms() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = house.asked_whether_solved(number).await;
        let yes = TestMail::from(ADA)
            .body("Yes, it is solved.")
            .answering(&asked);
        let taken = house.take(yes.bytes()).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Joined, Some(number))
        );
        assert_eq!(house.status(number).await, "confirmed");
    })
    .await;
}

#[tokio::test]
async fn yes_but_goes_to_the_agent() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = house.asked_whether_solved(number).await;
        let but = TestMail::from(ADA)
            .body("Yes, but it still leaks.")
            .answering(&asked);
        house.take(but.bytes()).await;
        assert_eq!(house.status(number).await, "open");
        assert!(house.kinds(number).await.contains(&"not_yet_said"));
        let page = house.case(number).await;
        let words = page.case.open_words().filter_map(recovery::Promise::word);
        assert!(
            words
                .into_iter()
                .any(|word| matches!(word, WordSort::First | WordSort::Answer))
        );
    })
    .await;
}

#[tokio::test]
async fn thanks_is_not_yes() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = house.asked_whether_solved(number).await;
        house
            .take(
                TestMail::from(ADA)
                    .body("Thanks!")
                    .answering(&asked)
                    .bytes(),
            )
            .await;
        assert_eq!(house.status(number).await, "open");
        assert!(!house.kinds(number).await.contains(&"solved_confirmed"));
    })
    .await;
}

#[tokio::test]
async fn any_later_word_reopens_the_same_case() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = house.asked_whether_solved(number).await;
        house
            .take(
                TestMail::from(ADA)
                    .body("Yes, it is solved.")
                    .answering(&asked)
                    .bytes(),
            )
            .await;
        assert_eq!(house.status(number).await, "confirmed");
        house.pass(400);
        let later = TestMail::from(ADA)
            .id("later@shop.example")
            .body("It broke again.")
            .answering(&asked);
        let taken = house.take(later.bytes()).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Joined, Some(number))
        );
        assert_eq!(house.status(number).await, "open");
        assert!(
            house
                .case(number)
                .await
                .case
                .open_promises()
                .next()
                .is_some()
        );
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
async fn a_stranger_is_held_looked_at_and_let_in() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let eve = "Eve Other <eve@other.example>";
        let mail = TestMail::from(eve)
            .id("e1@other.example")
            .body("I am the neighbour.")
            .answering(&receipt);
        let taken = house.take(mail.bytes()).await;
        assert_eq!((taken.outcome, taken.number), (Outcome::Held, Some(number)));
        let page = house.case(number).await;
        assert!(page.messages.iter().any(|message| message.held));
        assert!(
            page.case
                .open_promises()
                .any(|promise| kit::is_look(promise.what))
        );
        assert_eq!(
            page.case.counts.received, 1,
            "nobody reads it as the customer's word"
        );

        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert_eq!(aside.rows.len(), 1);
        let row = &aside.rows[0];
        assert_eq!(
            (row.outcome.as_str(), row.why.as_str()),
            ("held", "held-no-participant")
        );
        assert_eq!(
            (row.from.as_str(), row.number),
            ("eve@other.example", Some(number))
        );
        assert!(row.excerpt.contains("neighbour"));
        let into = house
            .desk
            .take_from_aside(&house.admin, &row.item)
            .await
            .unwrap();
        assert_eq!(into, number);
        let page = house.case(number).await;
        assert!(page.messages.iter().all(|message| !message.held));
        assert!(
            !page
                .case
                .open_promises()
                .any(|promise| kit::is_look(promise.what))
        );
        assert!(
            house
                .desk
                .set_aside(&house.admin, None)
                .await
                .unwrap()
                .rows
                .is_empty()
        );
        assert!(
            house
                .desk
                .take_from_aside(&house.admin, &row.item)
                .await
                .is_err(),
            "taken once"
        );

        // Who was let in once is a participant of this case from now on.
        let again = TestMail::from(eve)
            .id("e2@other.example")
            .body("One more thing.")
            .answering(&receipt);
        assert_eq!(house.take(again.bytes()).await.outcome, Outcome::Joined);
    })
    .await;
}

#[tokio::test]
async fn a_held_word_that_is_left_stays_out_and_so_does_its_sender() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let mail = TestMail::from("eve@other.example")
            .id("e1@other.example")
            .body("Pay me.")
            .answering(&receipt);
        house.take(mail.bytes()).await;
        let item = house.desk.set_aside(&house.admin, None).await.unwrap().rows[0]
            .item
            .clone();
        house.desk.leave_aside(&house.admin, &item).await.unwrap();
        let page = house.case(number).await;
        assert!(
            !page
                .case
                .open_promises()
                .any(|promise| kit::is_look(promise.what))
        );
        let again = TestMail::from("eve@other.example")
            .id("e2@other.example")
            .body("Pay!")
            .answering(&receipt);
        assert_eq!(house.take(again.bytes()).await.outcome, Outcome::Held);
    })
    .await;
}

#[tokio::test]
async fn what_a_machine_wrote_about_no_case_is_set_aside_and_one_key_makes_a_case_of_it() {
    on_both(async |house: House| {
        let list = TestMail::from("Tracker <tracker@parts.example>")
            .header("List-Id", "<all.parts.example>")
            .subject("Batch 44 leaks")
            .body("Ada Quill complains again.");
        let taken = house.take(list.bytes()).await;
        assert_eq!((taken.outcome, taken.number), (Outcome::Automatic, None));
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert_eq!(aside.rows[0].why, "aside-bulk");
        assert_eq!(aside.rows[0].subject, "Batch 44 leaks");
        let number = house
            .desk
            .take_from_aside(&house.admin, &aside.rows[0].item)
            .await
            .unwrap();
        let page = house.case(number).await;
        assert_eq!(page.messages[0].fresh, "Ada Quill complains again.");
        assert!(
            house.sent().await.is_empty(),
            "a machine is never answered by a machine"
        );
        assert!(
            house
                .desk
                .set_aside(&house.admin, None)
                .await
                .unwrap()
                .rows
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn set_aside_has_pages() {
    on_both(async |house: House| {
        let mails = (0..120)
            .map(|n| {
                TestMail::from("tracker@parts.example")
                    .header("List-Id", "<all.parts.example>")
                    .subject(&format!("News {n}"))
                    .body("News.")
                    .bytes()
            })
            .collect();
        house.take_all(mails).await;
        let mut seen = std::collections::BTreeSet::new();
        let mut after = None;
        loop {
            let page = house.desk.set_aside(&house.admin, after).await.unwrap();
            seen.extend(page.rows.iter().map(|row| row.subject.clone()));
            let Some(next) = page.next else { break };
            after = Some(next);
        }
        assert_eq!(seen.len(), 120);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_nobody_can_read_is_kept_and_set_aside() {
    on_both(async |house: House| {
        let noise: Vec<u8> = (0..4_000_u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        for (bytes, outcome) in [
            (noise.clone(), Outcome::Unreadable),
            (Vec::new(), Outcome::Unreadable),
        ] {
            assert_eq!(house.take(bytes).await.outcome, outcome);
        }
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert_eq!(aside.rows.len(), 2);
        assert!(
            aside
                .rows
                .iter()
                .all(|row| row.outcome == "unreadable" && row.why == "aside-no-mail")
        );
        let number = house
            .desk
            .take_from_aside(&house.admin, &aside.rows[1].item)
            .await
            .unwrap();
        let page = house.case(number).await;
        let file = &page.messages[0].files[0];
        let (_, _, bytes) = house
            .desk
            .file(&house.admin, number, &file.hash)
            .await
            .unwrap();
        assert_eq!(bytes, noise, "the raw file is there to look at");
    })
    .await;
}

#[tokio::test]
async fn hostile_mail_ends_as_a_case_or_raw_and_harms_no_neighbour() {
    on_both(async |house: House| {
        let many: Vec<String> = (0..10_000).map(|n| format!("r{n}@many.example")).collect();
        let recipients = TestMail::from("a@shop.example").to(&many.join(",\r\n ")).subject("Kettle").body("Broke.");
        let header = TestMail::from("b@shop.example").header("X-Long", &"x".repeat(1_000_000)).body("Broke.");
        let nulls = TestMail::from("c@shop.example").subject("a\0b").body("It\0 bro\0ke.");
        let mut nested = String::from("From: d@shop.example\r\n");
        for depth in 0..1_000 {
            nested.push_str(&format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n"));
        }
        nested.push_str("Content-Type: text/plain\r\n\r\nBroke.");
        let html = format!(
            "From: e@shop.example\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>{}Broke.",
            "<div>".repeat(100_000)
        );
        let charset = b"From: f@shop.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xff\xfe bro\xdfke".to_vec();
        let plain = TestMail::from("g@shop.example").subject("Kettle").body("Broke.");
        let told = house
            .take_all(vec![
                recipients.bytes(),
                header.bytes(),
                nulls.bytes(),
                nested.into_bytes(),
                html.into_bytes(),
                charset,
                plain.bytes(),
            ])
            .await;
        for (place, (outcome, number)) in told.iter().enumerate() {
            assert_eq!(*outcome, Outcome::Opened, "mail {place}");
            let page = house.case(number.unwrap()).await;
            assert!(!page.messages[0].fresh.contains('\0'));
            assert!(!page.messages[0].fresh.contains("alert"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_large_mail_with_files_keeps_each_once() {
    on_both(async |house: House| {
        let picture = "QUJD".repeat(300_000);
        let mail = |id: &str, words: &str| {
            format!(
                "From: {ADA}\r\nMessage-ID: <{id}@shop.example>\r\nSubject: Kettle\r\nMIME-Version: 1.0\r\n\
                 Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{words}\r\n\
                 --b\r\nContent-Type: image/png; name=leak.png\r\nContent-Transfer-Encoding: base64\r\n\
                 Content-Disposition: attachment; filename=leak.png\r\n\r\n{picture}\r\n--b--\r\n"
            )
            .into_bytes()
        };
        let told = house.take_all(vec![mail("1", "It broke."), mail("2", "It broke again."), mail("1", "It broke.")]).await;
        assert_eq!(told[0].0, Outcome::Opened);
        assert_eq!(told[1].0, Outcome::Opened);
        assert_eq!(told[2].0, Outcome::Duplicate);
        let mut hashes = Vec::new();
        for (_, number) in &told[..2] {
            let page = house.case(number.unwrap()).await;
            let file = &page.messages[0].files[0];
            assert_eq!((file.name.as_str(), file.bytes), ("leak.png", 900_000));
            hashes.push(file.hash.clone());
        }
        assert_eq!(hashes[0], hashes[1]);
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
