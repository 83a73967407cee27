//! The coach at the forms by which somebody writes to a customer, and the manual of its rules.

use crate::house::{House, Seen, Session, region};
use axum::http::StatusCode;
use recovery::PointNo;

const HARSH: &str = "Dear Ms Ruiz,\n\nYou failed to attach the receipt. Please calm down.";

/// Somebody who writes to the customer of a case that nobody has answered yet.
struct Writer {
    house: House,
    who: Session,
    number: u64,
}

impl Writer {
    async fn open() -> Self {
        let house = House::open().await;
        let who = house.agent().await;
        let number = house.case(&who, "Marta Ruiz", "Dented, twice.").await;
        Self { house, who, number }
    }

    async fn write(&self, fields: &[(&str, &str)]) -> Seen {
        let mut all = vec![("sheet", "now-give-word"), ("today", "no")];
        all.extend(fields);
        let path = format!("/cases/{}/acts/give-word", self.number);
        self.house.post(Some(&self.who), &path, &all).await
    }

    /// Presses send on words that go by mail, with the marks of what was shown.
    async fn mail(&self, body: &str, marks: &str) -> Seen {
        let fields = [("body", body), ("channel", "mail"), ("coach-shown", marks)];
        self.write(&fields).await
    }

    /// How many words of ours the customer was sent.
    async fn sent(&self) -> usize {
        let page = self
            .house
            .desk
            .case_page(&self.who.person, self.number, None);
        page.await.expect("a page").case.words.len()
    }
}

/// What the page carries along of what it showed.
fn shown(seen: &Seen) -> String {
    region(&seen.body, "name=\"coach-shown\" value=\"", "\">")
        .rsplit('"')
        .next()
        .expect("a value")
        .to_owned()
}

fn was_sent(seen: &Seen) -> bool {
    seen.status == StatusCode::SEE_OTHER && seen.location().contains("done=give-word")
}

#[tokio::test]
async fn a_mistake_is_shown_before_the_word_goes_out_and_the_second_press_sends_it_once() {
    let anna = Writer::open().await;
    let before = anna.sent().await;
    let seen = anna.mail(HARSH, "").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = region(
        &seen.body,
        "<form class=\"ask\" id=\"now-give-word\"",
        "</form>",
    );
    for says in [
        "Nothing was sent yet",
        "How it may be heard",
        "<p class=\"quoted\">“You failed to attach”",
        "The customer may hear that it is their own fault",
        "/coach/rules/blames-customer",
        "/coach/rules/dismissive",
        "Send as it is",
        "Look once more",
        "and not found",
    ] {
        assert!(form.contains(says), "{says} in {form}");
    }
    assert!(form.contains(HARSH), "the words are kept");
    assert!(
        form.find("How it may be heard") < form.find("<textarea"),
        "what was found stands before the words"
    );
    assert_eq!(anna.sent().await, before, "nothing went out");
    let path = format!("/cases/{}", anna.number);
    let again = anna.house.get(Some(&anna.who), &path).await;
    assert!(again.body.contains(HARSH), "the draft lives on the server");
    assert!(
        !again.body.contains("How it may be heard"),
        "a look reads nothing"
    );

    let marks = shown(&seen);
    let seen = anna.mail(HARSH, &marks).await;
    assert!(was_sent(&seen), "{}", seen.body);
    assert_eq!(anna.sent().await, before + 1, "once");
}

#[tokio::test]
async fn a_new_mistake_is_shown_anew_and_kinder_words_go_out_at_once() {
    let anna = Writer::open().await;
    let first = anna.mail(HARSH, "").await;
    let marks = shown(&first);
    let worse = format!("{HARSH} It is not our policy to do that.");
    let seen = anna.mail(&worse, &marks).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("/coach/rules/hides-behind-policy"));
    assert_ne!(shown(&seen), marks);
    let kinder = "Dear Ms Ruiz, I am sorry that it came dented, twice. What would help you most?";
    assert!(was_sent(&anna.mail(kinder, &marks).await));
}

#[tokio::test]
async fn advice_alone_does_not_hold_a_word_up() {
    let anna = Writer::open().await;
    let advice =
        "Dear Ms Ruiz, thank you for the picture of the dent. Someone will be in touch shortly.";
    let fields = [("body", advice), ("channel", "mail"), ("press", "look")];
    let looked = anna.write(&fields).await;
    assert_eq!(looked.status, StatusCode::OK);
    assert!(
        looked.body.contains("/coach/rules/vague-next-step"),
        "{}",
        looked.body
    );
    assert!(!looked.body.contains(">Send as it is<"));
    let seen = anna.mail(advice, "").await;
    assert!(was_sent(&seen), "{}", seen.body);
}

#[tokio::test]
async fn looking_it_over_sends_nothing_and_tells_the_promises_with_their_dates() {
    let anna = Writer::open().await;
    let words = "I will call you on Thursday at 3. I will bring the new one on Saturday at 4 pm.";
    for channel in ["mail", "phone"] {
        let fields = [("body", words), ("channel", channel), ("press", "look")];
        let seen = anna.write(&fields).await;
        assert_eq!(seen.status, StatusCode::OK);
        let form = region(
            &seen.body,
            "<form class=\"ask\" id=\"now-give-word\"",
            "</form>",
        );
        for says in [
            "Nothing was sent",
            "“I will call you on Thursday at 3”",
            "26 November",
            "28 November",
            "Nobody is in the office then.",
            "apologises without ifs",
            words,
        ] {
            assert!(form.contains(says), "{says} in {form}");
        }
        assert_eq!(form.matches("Nobody is in the office").count(), 1);
    }
    assert_eq!(anna.sent().await, 0);
}

#[tokio::test]
async fn what_was_said_on_the_phone_is_written_down_at_once() {
    let anna = Writer::open().await;
    let seen = anna.write(&[("body", HARSH), ("channel", "phone")]).await;
    assert!(was_sent(&seen), "{}", seen.body);
}

#[tokio::test]
async fn hostile_words_are_quoted_as_words() {
    let anna = Writer::open().await;
    let hostile = "You failed to tell us in time.\n\n</textarea><script>alert(1)</script> <img src=x onerror=alert(1)> Someone will \"><b> be in touch.";
    let long = "It is not our <script>policy</script> to do that. You failed to tell us in time. "
        .repeat(2_000);
    for words in [hostile, long.as_str()] {
        for press in ["look", ""] {
            let fields = [
                ("body", words),
                ("channel", "mail"),
                ("press", press),
                ("coach-shown", "\"><script>alert(1)</script>"),
            ];
            let seen = anna.write(&fields).await;
            assert!(
                seen.status == StatusCode::OK || seen.status == StatusCode::UNPROCESSABLE_ENTITY,
                "{press}: {} {}",
                seen.status,
                seen.body.chars().take(3000).collect::<String>()
            );
            // The editor's own file is the one script of the page.
            assert!(!seen.body.contains("<script>") && !seen.body.contains("<img"));
        }
    }
}

#[tokio::test]
async fn what_will_stand_on_their_page_is_read_before_it_stands_there() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let page = house.customer_path(&anna, number).await;
    let path = format!("/cases/{number}/acts/record-finding");
    let found = "You failed to read the manual.";
    let fields = [
        ("sheet", "points-record-finding-1"),
        ("point", "1"),
        ("outcome", "partly"),
        ("found", found),
    ];
    let held = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = region(&held.body, "id=\"points-record-finding-1\"", "</form>");
    assert!(
        form.contains("may hear something you do not mean") && form.contains(found),
        "{form}"
    );
    assert!(!form.contains("Send as it is"), "its key says what it does");
    assert!(!house.get(None, &page).await.body.contains(found));
    let marks = shown(&held);
    let mut again = fields.to_vec();
    again.push(("coach-shown", &marks));
    let kept = house.post(Some(&anna), &path, &again).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    assert!(house.get(None, &page).await.body.contains(found));
}

#[tokio::test]
async fn the_solutions_of_an_offer_are_read_and_all_rows_are_kept() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = format!("/cases/{number}/acts/offer");
    let sheet = format!("points-offer-{}", PointNo::FIRST);
    let fields = [
        ("sheet", sheet.as_str()),
        ("point", "1"),
        ("body", "Here are two ways."),
        ("channel", "mail"),
        ("remedy-0", "repair"),
        ("meets-0", "fully"),
        (
            "text-0",
            "You failed to attach the receipt. We repair it on Friday.",
        ),
        ("remedy-1", "refund"),
        ("meets-1", "partly"),
        ("text-1", "You get the price back on Tuesday."),
    ];
    let seen = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("How it may be heard") || seen.body.contains("What you wrote"));
    assert!(seen.body.contains("You failed to attach the receipt."));
    assert!(seen.body.contains("You get the price back on Tuesday."));
}

#[tokio::test]
async fn every_rule_has_its_page_for_every_one_of_us() {
    let house = House::open().await;
    let anna = house.agent().await;
    let list = house.get(Some(&anna), "/coach/rules").await;
    assert_eq!(list.status, StatusCode::OK);
    let links: Vec<_> = list
        .body
        .split("href=\"/coach/rules/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(links.len(), 43, "{links:?}");
    assert!(list.body.contains(">Puts the fault on the customer</a>"));
    for id in links {
        let page = house.get(Some(&anna), &format!("/coach/rules/{id}")).await;
        assert_eq!(page.status, StatusCode::OK, "{id}");
        for says in ["Why", "What to say instead", "Noticed", "Left alone"] {
            assert!(page.body.contains(says), "{id}: {says}");
        }
        assert!(!page.body.contains("Serves P"), "{id}: numbers are for us");
    }
    for wrong in ["no-such-rule", "solution", "%3Cscript%3E", "..%2Fhealth"] {
        let page = house
            .get(Some(&anna), &format!("/coach/rules/{wrong}"))
            .await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}
