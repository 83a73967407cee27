//! A plain mail answers the question that was asked, and its words are read as well as a button.

use crate::kit::{ADA, House, on_both};
use desk::intake::{Outcome, RECEIPTS_A_DAY, RawMail};
use desk::views::NextStep;
use desk::{Act, DeskError};
use recovery::MessageId;
use recovery::terms::{Channel, WordSort};
use testkit::mails::{SentMail, TestMail, bounce, vacation};

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
async fn the_question_names_the_day_of_the_second_one_and_not_of_an_update() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let due = house.desk.now().plus_us(2 * 86_400_000_000);
        let text = "An update".to_owned();
        let owner = None;
        house
            .act(number, desk::Act::PromiseWord { text, owner, due })
            .await;
        let asked = house.asked_whether_solved(number).await;
        let case = house.case(number).await.case;
        let second = case.open_word(WordSort::SecondFollowUp).unwrap().due;
        assert_ne!(case.next_word_due(), Some(second), "the update comes first");
        let text = asked.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for sentence in ["You hear from me next by", "I ask once more by"] {
            assert!(text.contains(sentence), "each has its own day: {text}");
        }
        assert!(
            !text.contains("solved today"),
            "the question says nothing of today"
        );
    })
    .await;
}

#[tokio::test]
async fn a_first_word_tells_the_customer_whether_it_can_be_solved_today() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let before = house.sent().await;
        let say = House::say("I look at it.");
        house.act(number, desk::Act::GiveWord { say }).await;
        let sent = house.sent().await;
        let word = sent.iter().find(|mail| !before.contains(mail)).unwrap();
        assert!(
            word.text.contains("It cannot be solved today"),
            "{}",
            word.text
        );
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
                .any(|message| message.delivery == "bounced" && !message.receipt)
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
        // Whether it is a no is for a person to say: nothing is undone, and an answer is due.
        let kinds = house.kinds(number).await;
        assert!(!kinds.contains(&"not_yet_said") && !kinds.contains(&"solved_confirmed"));
        assert!(house.owes_answer(number).await);
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
async fn many_answers_at_once_are_all_words_of_the_case() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let mut left: Vec<RawMail> = (0..24)
            .map(|n| RawMail {
                source: n.to_string(),
                bytes: TestMail::from(ADA)
                    .id(&format!("a{n}@shop.example"))
                    .body(&format!("And another thing, number {n}."))
                    .answering(&receipt)
                    .bytes(),
            })
            .collect();
        while !left.is_empty() {
            let each = left
                .iter()
                .map(|mail| house.desk.intake(vec![mail.clone()]));
            let told = futures_util::future::join_all(each).await;
            let before = left.len();
            let mut told = told.into_iter();
            // Who lost too many races is told that the desk is busy, and gives the mail again.
            left.retain(|_| match told.next().unwrap() {
                Ok(taken) => {
                    assert_eq!(taken[0].outcome, Outcome::Joined);
                    false
                }
                Err(desk::DeskError::Busy) => true,
                Err(error) => panic!("{error}"),
            });
            assert!(left.len() < before);
        }
        assert_eq!(house.case(number).await.case.counts.received, 25);
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert!(aside.rows.is_empty());
    })
    .await;
}

#[tokio::test]
async fn somebody_erased_who_was_sent_all_receipts_of_a_day_is_heard_without_one() {
    on_both(async |house: House| {
        let mail = |n: u32| {
            let mail = TestMail::from(ADA).id(&format!("{n}@shop.example"));
            mail.subject("Order")
                .body(&format!("Number {n} is lost."))
                .bytes()
        };
        let told = house
            .take_all((0..RECEIPTS_A_DAY).map(mail).collect())
            .await;
        let sent = house.sent().await.len();
        assert_eq!(sent, RECEIPTS_A_DAY as usize);
        let customer = house.case(told[0].1.unwrap()).await.customer.id;
        let reason = "Asked for by letter.";
        let erased = house.desk.erase_person(&house.admin, customer, reason);
        erased.await.unwrap();
        let taken = house.take(mail(RECEIPTS_A_DAY)).await;
        assert_eq!(taken.outcome, Outcome::Opened);
        assert!(
            house.sent().await.is_empty(),
            "what was sent is erased, and no more goes out"
        );
    })
    .await;
}

#[tokio::test]
async fn a_yes_to_the_mail_of_an_old_plan_waits_for_a_person() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let plans = [
            house.lays_a_plan(number, 3).await,
            house.lays_a_plan(number, 5).await,
        ];
        let agreed = async || house.case(number).await.case.open_deeds().count() > 0;
        for (mail, counts) in plans.iter().zip([false, true]) {
            house.pass_us(60_000_000);
            let yes = TestMail::from(ADA)
                .id(&format!("yes.{counts}@shop.example"))
                .body("Yes, please go ahead.")
                .answering(mail);
            assert_eq!(house.take(yes.bytes()).await.outcome, Outcome::Joined);
            assert_eq!(agreed().await, counts);
            let waits = house.case(number).await.case.waiting_since.is_some();
            assert!(
                waits,
                "the one that answers the old plan is read by a person"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_yes_without_a_thread_is_no_yes_to_a_plan_that_came_after_it() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        house.lays_a_plan(number, 3).await;
        for (sent, counts) in [
            ("Tue, 17 Nov 2026 09:59:00 +0000", false),
            ("Tue, 17 Nov 2026 10:00:30 +0000", true),
        ] {
            house.pass_us(60_000_000);
            let yes = TestMail::default()
                .header("From", ADA)
                .header("Date", sent)
                .to(&receipt.reply_to)
                .subject("Kettle")
                .body("Yes, please go ahead.");
            assert_eq!(house.take(yes.bytes()).await.outcome, Outcome::Joined);
            let agreed = house.case(number).await.case.open_deeds().count() > 0;
            assert_eq!(agreed, counts, "written {sent}");
        }
    })
    .await;
}

impl House {
    /// Ada answers this mail of ours.
    async fn ada_writes(&self, of: &SentMail, words: &str) {
        let id = format!(
            "{}.answer@shop.example",
            self.sent().await.len() + words.len()
        );
        let mail = TestMail::from(ADA).id(&id).body(words).answering(of);
        assert_eq!(self.take(mail.bytes()).await.outcome, Outcome::Joined);
    }

    /// A word of ours that asks nothing.
    async fn writes(&self, number: u64) -> SentMail {
        let before = self.sent().await;
        let say = House::say("I look at it.");
        self.act(number, Act::GiveWord { say }).await;
        let mut after = self.sent().await;
        after.retain(|mail| !before.contains(mail));
        after.pop().unwrap()
    }

    /// What the case shows of a yes that nobody asked for.
    async fn unasked(&self, number: u64) -> Option<(MessageId, String)> {
        let page = self.case(number).await;
        let shown = page.says_solved.is_some();
        assert_eq!(page.next_step == NextStep::TakeYes, shown);
        page.says_solved.map(|says| (says.message, says.sentence))
    }

    async fn takes_yes(&self, number: u64, message: MessageId) -> Result<(), DeskError> {
        let waives = self.case(number).await.case.last_deed();
        let via = Channel::Mail;
        let act = Act::TakeYes {
            message,
            via,
            waives,
        };
        let done = self.desk.act(&self.admin, number, None, act).await;
        done.map(drop)
    }
}

#[tokio::test]
async fn a_yes_nobody_asked_for_is_shown_and_taken_with_one_press() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let word = house.writes(number).await;
        let words = "Hello,\n\nYes, it is solved now, thank you!\n\nAda";
        house.ada_writes(&word, words).await;
        assert_eq!(house.status(number).await, "open");
        assert!(!house.kinds(number).await.contains(&"solved_confirmed"));
        let (message, sentence) = house.unasked(number).await.unwrap();
        assert_eq!(sentence, "Yes, it is solved now, thank you!");
        // Thanks take nothing from it.
        house.ada_writes(&word, "Thank you!").await;
        assert_eq!(house.unasked(number).await.unwrap().0, message);
        house.takes_yes(number, message).await.unwrap();
        assert_eq!(house.status(number).await, "confirmed");
        assert_eq!(house.unasked(number).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_deed_that_is_open_stays_beside_the_yes_unless_they_do_without_it() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let plan = house.lays_a_plan(number, 3).await;
        house.ada_writes(&plan, "Yes, I agree.").await;
        assert_eq!(
            house.unasked(number).await,
            None,
            "that is a yes to the plan"
        );
        house.ada_writes(&plan, "It works again, thank you!").await;
        let (message, _) = house.unasked(number).await.unwrap();
        let via = Channel::Mail;
        let waives = None;
        let act = Act::TakeYes {
            message,
            via,
            waives,
        };
        house.act(number, act).await;
        let case = house.case(number).await.case;
        assert!(case.owes_after_the_yes() && case.last_deed().is_some());
    })
    .await;
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let plan = house.lays_a_plan(number, 3).await;
        house.ada_writes(&plan, "Yes, I agree.").await;
        house.ada_writes(&plan, "It works again, thank you!").await;
        let (message, _) = house.unasked(number).await.unwrap();
        house.takes_yes(number, message).await.unwrap();
        assert_eq!(house.status(number).await, "confirmed");
    })
    .await;
}

#[tokio::test]
async fn a_yes_that_is_not_there_any_more_is_not_taken() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let word = house.writes(number).await;
        house.ada_writes(&word, "It is solved now.").await;
        let (message, _) = house.unasked(number).await.unwrap();
        house
            .ada_writes(&word, "No, it broke again this morning.")
            .await;
        assert_eq!(house.unasked(number).await, None);
        let refused = house.takes_yes(number, message).await;
        let code = match refused {
            Err(DeskError::Invalid { code, .. }) => code,
            other => panic!("{other:?}"),
        };
        assert_eq!(code, "yes-not-said");
        assert_eq!(house.status(number).await, "open");
        house.ada_writes(&word, "Now it is fixed.").await;
        assert!(house.unasked(number).await.is_some());
        house.writes(number).await;
        assert_eq!(house.unasked(number).await, None, "they were answered");
    })
    .await;
}

#[tokio::test]
async fn the_words_that_open_a_case_are_no_yes() {
    on_both(async |house: House| {
        let mail = TestMail::from(ADA)
            .subject("Kettle")
            .body("The leak is gone.");
        let taken = house.take(mail.bytes()).await;
        assert_eq!(house.unasked(taken.number.unwrap()).await, None);
    })
    .await;
}
