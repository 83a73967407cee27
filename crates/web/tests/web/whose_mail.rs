//! Whose mail it is, and which case it may belong to.

use crate::house::{House, MONDAY_US, Session, region, say, understood};
use calendar::Moment;
use desk::acts::{Act, Say};
use desk::intake::RawMail;
use recovery::terms::{Costs, Purpose};
use recovery::{PointNo, Stage};

const DAY_US: i64 = 86_400_000_000;
const MARTA: &str = "Marta Ruiz <marta@customer.example>";

/// Takes a mail in, with its own id and what it answers, and gives the number of its case.
async fn mail(house: &House, from: &str, id: &str, answers: &str, about: &str) -> u64 {
    let thread = if answers.is_empty() {
        String::new()
    } else {
        format!("In-Reply-To: <{answers}@customer.example>\r\n")
    };
    let bytes = format!(
        "From: {from}\r\nMessage-ID: <{id}@customer.example>\r\n{thread}Subject: {about}\r\n\r\n{about}.\r\n"
    );
    let mail = RawMail {
        source: "-".to_owned(),
        bytes: bytes.into_bytes(),
    };
    let taken = house.desk.intake(vec![mail]).await.expect("taken");
    taken[0].number.expect("a case")
}

fn first_word() -> Say {
    Say {
        solved_today: Some(false),
        ..say("I see to it.")
    }
}

/// Told, agreed on the phone and done.
fn done() -> [Act; 3] {
    [
        Act::GiveWord { say: first_word() },
        Act::SkipStage {
            stage: Stage::Agreed,
            reason: "Said on the phone.".to_owned(),
        },
        Act::DeclareDone {
            point: PointNo::FIRST,
            checked: "The pipe is dry.".to_owned(),
            costs: Costs::None,
            proof: Vec::new(),
        },
    ]
}

async fn page(house: &House, who: &Session, number: u64) -> String {
    let seen = house.get(Some(who), &format!("/cases/{number}")).await;
    seen.body
}

#[tokio::test]
async fn somebody_else_who_was_let_in_is_named_and_told_apart() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = mail(&house, MARTA, "one", "", "The pipe drips").await;
    for act in done() {
        house.act(&anna, number, act).await;
    }
    let eve = "Eve Nettle <eve@other.example>";
    mail(&house, eve, "two", "one", "I saw it drip").await;
    let case = house.desk.case_page(&anna.person, number, None).await;
    let held = case.expect("a page").case.held.iter().next().copied();
    let message = held.expect("held");
    let held = page(&house, &anna, number).await;
    let now = region(&held, "id=\"now\"", "</section>");
    assert!(now.contains("does not see it on their page"), "{now}");
    house.act(&anna, number, Act::LetIn { message }).await;
    let own = house.customer_path(&anna, number).await;
    let own = house.get(None, &own).await.body;
    assert!(!own.contains("I saw it drip") && !own.contains("Nettle"));
    let today = house.get(Some(&anna), "/").await.body;
    assert!(today.contains("Answer Eve Nettle"), "{today}");
    assert!(!today.contains("Answer Marta"), "{today}");
    let seen = page(&house, &anna, number).await;
    let promises = region(&seen, "class=\"promised\"", "</ol>");
    assert!(promises.contains("Answer Eve Nettle"), "{promises}");
    assert!(!promises.contains("Answer Marta"), "{promises}");
    let now = region(&seen, "id=\"now\"", "</section>");
    assert!(now.contains("Somebody else wrote about it"), "{now}");
    assert!(now.contains("Eve Nettle"), "{now}");
    assert!(now.contains("Answer them at their own address"), "{now}");
    assert!(now.contains("Send to Eve Nettle"), "{now}");
    assert!(
        now.contains("/acts/give-word"),
        "and Marta can be told: {now}"
    );
    let path = format!("/cases/{number}/history");
    let happened = house.get(Some(&anna), &path).await.body;
    let history = region(&happened, "class=\"history\"", "</ol>");
    assert!(history.contains("The held message was let in: Eve Nettle"));
    mail(&house, eve, "three", "one", "It drips still").await;
    let path = format!("/cases/{number}/history");
    let happened = house.get(Some(&anna), &path).await.body;
    let history = region(&happened, "class=\"history\"", "</ol>");
    assert!(
        history.contains("Somebody else wrote: Eve Nettle"),
        "{history}"
    );
    house.clock.set(Moment::from_us(MONDAY_US + 60_000_000));
    mail(&house, MARTA, "four", "one", "Is anybody there").await;
    let today = house.get(Some(&anna), "/").await.body;
    assert!(today.contains("Answer Marta Ruiz"), "{today}");
    assert!(!today.contains("Eve Nettle"), "{today}");
}

#[tokio::test]
async fn somebody_else_is_answered_where_they_wrote_from_and_the_page_says_so() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = mail(&house, MARTA, "one", "", "The pipe drips").await;
    for act in done() {
        house.act(&anna, number, act).await;
    }
    let eve = "Eve Nettle <eve@other.example>";
    mail(&house, eve, "two", "one", "I saw it drip").await;
    let case = house.desk.case_page(&anna.person, number, None).await;
    let held = case.expect("a page").case.held.iter().next().copied();
    let message = held.expect("held");
    house.act(&anna, number, Act::LetIn { message }).await;
    let path = format!("/cases/{number}");
    let act = format!("{path}/acts/answer-other");
    let (id, sheet) = (message.to_string(), format!("now-answer-other-{message}"));
    let link = house.customer_path(&anna, number).await;
    for (words, says) in [
        ("", "The text is still empty"),
        (link.as_str(), "lead to the customer’s own page"),
    ] {
        let fields = [("sheet", sheet.as_str()), ("message", &id), ("body", words)];
        let seen = house.post(Some(&anna), &act, &fields).await;
        assert!(seen.status.is_client_error(), "{words}");
        assert!(seen.body.contains(words), "what was typed is kept");
        assert!(
            words.is_empty() || seen.body.contains(says),
            "{}",
            seen.body
        );
    }
    let fields = [
        ("sheet", sheet.as_str()),
        ("message", &id),
        ("body", "Thank you for telling us, Eve."),
    ];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=answer-other"));
    let seen = house.get(Some(&anna), seen.location()).await.body;
    assert!(
        seen.contains("Marta Ruiz is owed what was promised"),
        "{seen}"
    );
    let said = region(&seen, "id=\"conversation\"", "</section>");
    assert!(
        said.contains("To Eve Nettle &lt;eve@other.example&gt;, and not to the customer"),
        "{said}"
    );
    let now = region(&seen, "id=\"now\"", "</section>");
    assert!(!now.contains("Somebody else wrote about it"), "{now}");
    let own = house.get(None, &link).await.body;
    assert!(!own.contains("telling us, Eve"), "it is nothing of Marta’s");
}

#[tokio::test]
async fn a_new_matter_in_an_old_thread_is_suggested_as_a_case_of_its_own() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = mail(&house, MARTA, "one", "", "The pipe drips").await;
    mail(&house, MARTA, "two", "one", "Re: The pipe drips").await;
    let seen = page(&house, &anna, number).await;
    assert!(!seen.contains("Make a case of its own"), "{seen}");
    mail(&house, MARTA, "three", "one", "The lamp flickers").await;
    let seen = page(&house, &anna, number).await;
    assert_eq!(seen.matches("Make a case of its own").count(), 1);
    let form = region(&seen, "this may be another matter", "</form>");
    let fields: Vec<(&str, &str)> = form
        .split("<input")
        .filter_map(|input| {
            let of = |name: &str| {
                let begins = format!("{name}=\"");
                input.split(&begins).nth(1)?.split('"').next()
            };
            Some((of("name")?, of("value")?))
        })
        .collect();
    let made = house.post(Some(&anna), "/cases/new", &fields).await;
    assert!(made.location().ends_with("?done=opened"), "{}", made.body);
    let own = house.get(Some(&anna), made.location()).await.body;
    assert!(own.contains("Marta Ruiz") && !own.contains("The pipe drips</h1>"));
    let case = house.desk.case_page(&anna.person, number, None).await;
    let first = case.expect("a page").customer.id;
    let new = number + 1;
    let case = house.desk.case_page(&anna.person, new, None).await;
    assert_eq!(
        case.expect("a page").customer.id,
        first,
        "the same customer"
    );
}

#[tokio::test]
async fn a_mail_in_no_thread_suggests_the_case_that_waits_for_its_sender() {
    let house = House::open().await;
    let anna = house.agent().await;
    let first = mail(&house, MARTA, "one", "", "The pipe drips").await;
    let suggested = |seen: &str, number: u64| {
        let fold = region(seen, "id=\"others\"", "</form>");
        let filled = fold.contains(&format!("value=\"{first}\""));
        assert_eq!(fold.contains("This may belong to"), filled);
        assert!(number != first);
        filled
    };
    let second = mail(&house, MARTA, "two", "", "About the pipe").await;
    assert!(
        suggested(&page(&house, &anna, second).await, second),
        "it is open"
    );
    for act in done() {
        house.act(&anna, first, act).await;
    }
    for day in [4, 8] {
        house.clock.set(Moment::from_us(MONDAY_US + day * DAY_US));
        let asked = Act::FollowUp {
            say: say("Is it solved?"),
            purpose: Purpose::FollowUp,
            in_place: false,
        };
        house.act(&anna, first, asked).await;
    }
    house.clock.set(Moment::from_us(MONDAY_US + 60 * DAY_US));
    house.desk.run_due().await.expect("time passes");
    let anna = house.again(&anna).await;
    let case = house.desk.case_page(&anna.person, first, None).await;
    assert_eq!(case.expect("a page").case.status.name(), "resting");
    // The second one has had its word; a third comes in after all this time.
    let word = Act::GiveWord { say: first_word() };
    house.act(&anna, second, word).await;
    let (how, reason) = (
        recovery::terms::Ending::Withdrawn,
        "Asked twice.".to_owned(),
    );
    let end = Act::End {
        how,
        reason,
        say: None,
    };
    house.act(&anna, second, end).await;
    let third = mail(&house, MARTA, "three", "", "It is dry now").await;
    let seen = page(&house, &anna, third).await;
    assert!(suggested(&seen, third), "it rests: {seen}");
}

#[tokio::test]
async fn a_correction_by_mail_stands_with_its_words_where_they_are_taken_in() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = mail(&house, MARTA, "one", "", "The pipe drips").await;
    let text = understood();
    let points = vec![PointNo::FIRST];
    for act in [
        Act::GiveWord { say: first_word() },
        Act::WriteUnderstanding { text, points },
        Act::SendUnderstanding {
            edition: 1,
            say: say("Is this right?"),
        },
    ] {
        house.act(&anna, number, act).await;
    }
    let words = "Correct, apart from the date";
    mail(&house, MARTA, "two", "one", words).await;
    let shown = page(&house, &anna, number).await;
    let now = region(&shown, "id=\"now\"", "</section>");
    assert!(now.contains("Write down anew"), "{now}");
    let told = region(now, "class=\"say soon\"", "</div>");
    assert!(told.contains(words), "{told}");
}

#[tokio::test]
async fn a_name_that_turns_a_line_turns_nothing_beside_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let turned = "\u{202e}zuiR atraM";
    let number = house.case(&anna, turned, "The pipe drips.").await;
    let alone = format!("<bdi>{turned}</bdi>");
    for path in ["/", "/cases", "/search?q=pipe"] {
        let seen = house.get(Some(&anna), path).await;
        assert!(seen.body.contains(&alone), "{path}");
    }
    let shown = page(&house, &anna, number).await;
    let head = region(&shown, "<header class=\"page\"", "</header>");
    assert!(head.contains(&alone), "{head}");
    let theirs = house.customer_path(&anna, number).await;
    for shown in [shown, house.get(None, &theirs).await.body] {
        let loose = shown.split(turned).skip(1);
        assert!(
            loose.clone().count() > 0
                && loose.clone().all(|after| {
                    ["</", "\u{2069}", "\"", "\n"]
                        .iter()
                        .any(|end| after.starts_with(end))
                }),
            "{:?}",
            loose
                .map(|after| after.chars().take(30).collect::<String>())
                .collect::<Vec<_>>()
        );
    }
}
