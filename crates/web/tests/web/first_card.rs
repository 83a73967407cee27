//! The first card of a case: what it shows is what its form keeps, and it says the same as the customer's page.

use crate::house::{House, MONDAY_US, Session, region, say, waives};
use axum::http::StatusCode;
use calendar::Moment;
use desk::acts::{Act, Say, StepDraft};
use recovery::terms::{Channel, Purpose};
use recovery::{OptionNo, PointNo, WishNo};

const POINT: PointNo = PointNo::FIRST;
const DEED: &str = "Correct the bill";

/// A plan with one step, due in so many days, waits for the customer's yes.
async fn planned(house: &House, by: &Session, days: i64) -> u64 {
    let number = house.offered(by).await;
    let steps = vec![StepDraft {
        what: DEED.to_owned(),
        owner: None,
        due: house.desk.now().plus_days(days),
    }];
    for act in [
        Act::Choose {
            point: POINT,
            option: OptionNo(1),
            via: Channel::Phone,
        },
        Act::LayPlan {
            point: POINT,
            steps,
            say: say("The plan"),
        },
    ] {
        house.act(by, number, act).await;
    }
    number
}

/// Agreed, with one deed that is due so many days from now.
async fn agreed(house: &House, by: &Session, days: i64) -> u64 {
    let number = planned(house, by, days).await;
    let agree = Act::AgreePlan {
        point: POINT,
        edition: 1,
        via: Channel::Phone,
    };
    house.act(by, number, agree).await;
    number
}

async fn card(house: &House, by: &Session, number: u64) -> String {
    let page = house.get(Some(by), &format!("/cases/{number}")).await.body;
    region(&page, "id=\"now\"", "id=\"conversation\"").to_owned()
}

/// The row that says what the card keeps.
fn keeps(card: &str) -> &str {
    let from = card.find("This keeps:").expect("what it keeps");
    card[from..].split("</p>").next().expect("the row")
}

#[tokio::test]
async fn the_card_shows_the_deed_it_keeps_and_beside_it_the_word_that_is_due_before() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna, 10).await;
    let asks = Act::FollowUp {
        say: say("Does all go as agreed?"),
        purpose: Purpose::MidFollowUp,
        in_place: false,
    };
    house.act(&anna, number, asks).await;
    let card = card(&house, &anna, number).await;
    assert!(card.contains("Do what was agreed"), "{card}");
    assert!(keeps(&card).contains(DEED), "{card}");
    let before = region(&card, "Due before that, and not kept by this:", "</p>");
    assert!(!before.contains(DEED), "{before}");
    // The date that field begins with lies after the one that was promised.
    let doubt = region(&card, "id=\"now-doubt-promise-", "</form>");
    let date = region(doubt, "datetime-local", "required");
    assert!(date.contains("value=\"2026-12-04T"), "{date}");
}

#[tokio::test]
async fn the_card_of_a_word_shows_the_word_it_keeps_and_not_one_that_is_kept_by_a_tick() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let call = Act::PromiseWord {
        text: "What the workshop says".to_owned(),
        owner: None,
        due: Moment::from_us(MONDAY_US + 60 * 60 * 1_000_000),
    };
    house.act(&anna, number, call).await;
    let path = house.customer_path(&anna, number).await;
    let fields = [("about", "write"), ("body", "Is there any news?")];
    house.post(None, &path, &fields).await;
    let card = card(&house, &anna, number).await;
    assert!(
        keeps(&card).contains("Answer Priya Nair") && !keeps(&card).contains("workshop"),
        "{card}"
    );
    let before = region(&card, "Due before that, and not kept by this:", "</p>");
    assert!(before.contains("What the workshop says"), "{before}");
}

#[tokio::test]
async fn a_planned_date_that_has_passed_is_said_as_one() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = planned(&house, &anna, 2).await;
    let path = house.customer_path(&anna, number).await;
    let passed = "has passed. With your yes we set a new date";
    let page = house.get(None, &path).await.body;
    assert!(page.contains(DEED) && !page.contains(passed), "{page}");
    house.clock.set(house.desk.now().plus_days(3));
    let page = house.get(None, &path).await.body;
    assert!(page.contains(passed), "{page}");
}

#[tokio::test]
async fn a_yes_before_our_first_word_stands_on_both_pages() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let path = house.customer_path(&anna, number).await;
    let asks = [("about", "write"), ("body", "Do I get a receipt for it?")];
    house.post(None, &path, &asks).await;
    let yes = [("about", "solved"), ("answer", "solved")];
    let after = house.post(None, &path, &yes).await;
    let theirs = house.get(None, after.location()).await.body;
    assert!(
        theirs.contains("It closes once you have our answer"),
        "{theirs}"
    );
    assert!(!theirs.contains("This stays open until"), "{theirs}");
    let ours = card(&house, &anna, number).await;
    assert!(
        ours.contains("says it is solved, and still waits for a word of ours"),
        "{ours}"
    );
    assert!(!ours.contains("name=\"today\""), "{ours}");
}

#[tokio::test]
async fn after_the_customers_yes_an_open_deed_is_told_the_same_on_both_pages() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna, 10).await;
    let path = house.customer_path(&anna, number).await;
    let yes = [("about", "solved"), ("answer", "solved")];
    let after = house.post(None, &path, &yes).await;
    let theirs = house.get(None, after.location()).await.body;
    for says in [
        "thank you for telling us; something is still to come",
        "You told us that it is solved",
        "What we still owe you stands below",
        DEED,
        "It closes once what is still open is done, or once you do without it.",
    ] {
        assert!(theirs.contains(says), "{says}: {theirs}");
    }
    for wrong in [
        "is it solved?",
        "stays with it until it is",
        "This stays open until you say it is solved.",
    ] {
        assert!(!theirs.contains(wrong), "{wrong}: {theirs}");
    }
    let ours = card(&house, &anna, number).await;
    for says in [
        "Priya Nair says it is solved; something promised is still open",
        "does without it",
        DEED,
    ] {
        assert!(ours.contains(says), "{says}: {ours}");
    }
    assert!(!ours.contains("was asked whether it is solved"), "{ours}");
    assert!(keeps(&ours).contains(DEED), "{ours}");
    // Whoever said it is not asked to say it again.
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(!page.contains("acts/confirm-solved"), "{page}");
    // They do without it, and it closes.
    let form = region(&theirs, "id=\"owed\"", "</form>");
    let waived = [yes[0], yes[1], ("waive", waives(form))];
    let after = house.post(None, &path, &waived).await;
    let theirs = house.get(None, after.location()).await.body;
    assert!(theirs.contains("thank you for telling us"), "{theirs}");
    assert!(!theirs.contains("something is still to come"), "{theirs}");
}

#[tokio::test]
async fn a_yes_they_say_unasked_is_quoted_and_taken_with_one_press() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna, 10).await;
    let says = Act::Write {
        body: "I am at home now. Yes, it is solved, thank you! Bye.".to_owned(),
        via: Channel::Phone,
    };
    house.act(&anna, number, says).await;
    let first = card(&house, &anna, number).await;
    for says in [
        "Priya Nair says it is solved: is that their yes?",
        "Yes, it is solved, thank you!",
        "Take it as their yes",
        "Ask them",
        "does without what is open",
        DEED,
    ] {
        assert!(first.contains(says), "{says}: {first}");
    }
    assert!(
        !first.contains("I am at home"),
        "the sentence alone: {first}"
    );
    assert!(
        region(&first, "id=\"yes-follow-up\"", "</form>").contains("all goes as we agreed"),
        "what may be asked now is asked there: {first}"
    );
    let form = region(&first, "id=\"now-take-yes\"", "</form>");
    let hidden = |name: &str| {
        let at = format!("name=\"{name}\" value=\"");
        let from = form.find(&at).expect("a field") + at.len();
        let value = form[from..].split('"').next().unwrap_or_default();
        value.to_owned()
    };
    let (message, via, seen) = (hidden("message"), hidden("via"), hidden("seen"));
    let act = format!("/cases/{number}/acts/take-yes");
    let another = [
        ("sheet", "now-take-yes"),
        ("message", "0192d9c0-0000-7000-8000-000000000000"),
        ("via", &via),
        ("seen", &seen),
    ];
    let refused = house.post(Some(&anna), &act, &another).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("does not say so"), "{}", refused.body);
    let fields = [
        ("sheet", "now-take-yes"),
        ("message", &message),
        ("via", &via),
        ("seen", &seen),
        ("waive", waives(form)),
    ];
    let done = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(done.location(), format!("/cases/{number}?done=take-yes"));
    let page = house.get(Some(&anna), done.location()).await.body;
    assert!(page.contains("It is noted: Priya Nair says it is solved."));
    assert!(page.contains("Nothing is to be done"), "{page}");
}

#[tokio::test]
async fn several_deeds_are_counted_and_doing_without_says_that_it_is_all_of_them() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna, 10).await;
    let path = house.customer_path(&anna, number).await;
    let one = house.get(None, &path).await.body;
    assert!(one.contains("I do without this") && !one.contains("all of these"));
    let another = Act::PromiseDeed {
        point: POINT,
        text: "Pay back what was charged".to_owned(),
        owner: None,
        due: house.desk.now().plus_days(12),
        early: None,
    };
    house.act(&anna, number, another).await;
    let early = house.get(None, &path).await.body;
    assert!(early.contains("I do without all of these"), "{early}");
    let yes = [("about", "solved"), ("answer", "solved")];
    house.post(None, &path, &yes).await;
    let theirs = house.get(None, &path).await.body;
    let form = region(&theirs, "You told us that it is solved", "</section>");
    assert!(
        form.contains("If you need none of these any more")
            && form.contains("I do without all of these")
            && !form.contains("I do without this"),
        "{form}"
    );
    let ours = card(&house, &anna, number).await;
    for says in [
        "says it is solved; 2 things you promised are still open",
        "The case closes when all are kept",
    ] {
        assert!(ours.contains(says), "{says}: {ours}");
    }
}

#[tokio::test]
async fn the_deed_kept_after_the_yes_closes_the_case() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna, 10).await;
    let path = house.customer_path(&anna, number).await;
    let yes = [("about", "solved"), ("answer", "solved")];
    house.post(None, &path, &yes).await;
    let page = house.desk.case_page(&anna.person, number, None).await;
    let kept = page.expect("a page").keeps.expect("a deed").to_string();
    let fields = [
        ("sheet", "now-keep-deed"),
        ("promise", kept.as_str()),
        ("checked", "The new bill says 39."),
    ];
    let act = format!("/cases/{number}/acts/keep-deed");
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    assert!(
        card(&house, &anna, number)
            .await
            .contains("Nothing is to be done")
    );
}

#[tokio::test]
async fn all_wishes_are_on_the_card_and_the_latest_is_marked() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let wishes = [
        "The old contract back.",
        "A fair price, in writing.",
        "A call from the boss.",
    ];
    for wish in wishes {
        let fields = [
            ("about", "choice"),
            ("point", "1"),
            ("pick", "none"),
            ("words", wish),
        ];
        house.post(None, &path, &fields).await;
    }
    let shown = card(&house, &anna, number).await;
    let place = |words: &str| {
        shown
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {shown}"))
    };
    assert!(place("Their latest wish") < place(wishes[2]));
    assert!(place(wishes[2]) < place(wishes[1]) && place(wishes[1]) < place(wishes[0]));
    assert_eq!(shown.matches("What they wished for before").count(), 2);
    for no in 1..=3 {
        assert!(
            shown.contains(&format!("id=\"now-find-goal-{no}\"")),
            "{no}"
        );
        assert!(
            shown.contains(&format!("id=\"now-cannot-be-met-{no}\"")),
            "{no}"
        );
    }
    // Each that cannot be met stays in sight until the customer has read why.
    for no in [1, 2, 3] {
        for act in [
            Act::FindGoal {
                wish: WishNo(no),
                goal: format!("Goal {no}"),
            },
            Act::SayCannotBeMet {
                wish: WishNo(no),
                reason: format!("Reason {no}"),
            },
        ] {
            house.act(&anna, number, act).await;
        }
    }
    let shown = card(&house, &anna, number).await;
    let sight = region(&shown, "id=\"wish-in-sight\"", "</div>");
    for no in [1, 2, 3] {
        assert!(sight.contains(&format!("Reason {no}")), "{sight}");
    }
}

#[tokio::test]
async fn the_first_word_says_whether_it_can_be_solved_today_and_keeps_the_first_word() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let shown = card(&house, &anna, number).await;
    assert!(
        keeps(&shown).contains("First word to Marta Ruiz"),
        "{shown}"
    );
    let word = Act::GiveWord {
        say: Say {
            solved_today: Some(false),
            ..say("I have read it.")
        },
    };
    house.act(&anna, number, word).await;
    let shown = card(&house, &anna, number).await;
    assert!(
        shown.contains("Next promise:") && !shown.contains("This keeps:"),
        "{shown}"
    );
}

#[tokio::test]
async fn the_card_says_that_another_cares_and_asks_the_customer_only_where_somebody_says_so() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna, 10).await;
    let mara = house
        .somebody(recovery::Role::Agent, "Mara Voss", "mara@northline.example")
        .await;
    let own = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(!own.body.contains("name=\"in_place\""));
    let theirs = house.get(Some(&mara), &format!("/cases/{number}")).await;
    let told = format!("{} cares for this case", anna.person.name);
    assert!(theirs.body.contains(&told), "{}", theirs.body);
    assert!(theirs.body.contains("name=\"in_place\""));
}
