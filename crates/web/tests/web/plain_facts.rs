//! The pages say no more than is so: what closes a case, how it is asked once more, and who somebody is.

use crate::house::{House, MONDAY_US, Session, region, say};
use axum::http::StatusCode;
use calendar::Moment;
use desk::acts::{Act, Say};
use desk::desk::NewCase;
use recovery::terms::{Channel, Costs, Purpose};
use recovery::{PointNo, Stage};

const DAY_US: i64 = 86_400_000_000;

/// Agreed and done, for a customer with a number to call.
async fn done(house: &House, by: &Session, subject: &str) -> u64 {
    let new = NewCase {
        name: "Marta Ruiz".to_owned(),
        email: "marta@customer.example".to_owned(),
        phone: "+351 900 000 001".to_owned(),
        subject: subject.to_owned(),
        story: "The pipe drips.".to_owned(),
        channel: Some(Channel::Phone),
        take: true,
    };
    let number = house
        .desk
        .open_by_hand(&by.person, new)
        .await
        .expect("a case");
    for act in [
        Act::GiveWord {
            say: Say {
                solved_today: Some(true),
                ..say("I see to it.")
            },
        },
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
        asked(),
    ] {
        house.act(by, number, act).await;
    }
    number
}

/// A house, somebody of it, and a case whose customer was asked whether it is solved.
pub async fn at_the_question() -> (House, Session, u64) {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = done(&house, &anna, "The pipe drips").await;
    (house, anna, number)
}

fn asked() -> Act {
    Act::FollowUp {
        say: say("Is it solved?"),
        purpose: Purpose::FollowUp,
        in_place: false,
    }
}

pub async fn is_open(house: &House, by: &Session, number: u64) -> bool {
    let page = house.desk.case_page(&by.person, number, None).await;
    page.expect("a page").case.is_open()
}

#[tokio::test]
async fn solved_with_a_but_is_told_as_what_it_is() {
    let (house, anna, number) = at_the_question().await;
    let path = house.customer_path(&anna, number).await;
    let fields = [
        ("about", "solved"),
        ("sheet", "solved"),
        ("answer", "solved"),
        ("words", "but the pipe still drips a little"),
    ];
    let after = house.post(None, &path, &fields).await;
    assert!(after.location().ends_with("?said=solved-but"));
    let page = house.get(None, after.location()).await.body;
    assert!(!page.contains("It is noted as solved."), "{page}");
    assert!(page.contains("it is not noted as solved yet"), "{page}");
    assert!(is_open(&house, &anna, number).await);
    // Whoever writes the yes down sees the words that wait.
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    let form = region(&page, "id=\"close-confirm-solved\"", "</form>");
    assert!(form.contains("but the pipe still drips a little"), "{form}");
}

#[tokio::test]
async fn a_plain_yes_is_told_as_one_also_where_it_was_said_before() {
    let (house, anna, number) = at_the_question().await;
    let deed = Act::PromiseDeed {
        point: PointNo::FIRST,
        text: "Bring a new pipe".to_owned(),
        owner: None,
        due: Moment::from_us(MONDAY_US + DAY_US),
        early: None,
    };
    house.act(&anna, number, deed).await;
    let path = house.customer_path(&anna, number).await;
    let fields = [("about", "solved"), ("answer", "solved")];
    let words = [fields[0], fields[1], ("words", "Thank you very much")];
    let after = house.post(None, &path, &words).await;
    assert!(after.location().ends_with("?said=solved"), "{}", after.body);
    assert!(is_open(&house, &anna, number).await, "a deed is still owed");
    let page = house.get(None, &path).await.body;
    let waived = [
        fields[0],
        fields[1],
        words[2],
        ("waive", crate::house::waives(&page)),
    ];
    let after = house.post(None, &path, &waived).await;
    assert!(after.location().ends_with("?said=solved"), "{}", after.body);
    assert!(!is_open(&house, &anna, number).await);
}

#[tokio::test]
async fn a_yes_over_an_open_deed_reads_as_both_wherever_the_way_is_shown() {
    let (house, anna, number) = at_the_question().await;
    let deed = Act::PromiseDeed {
        point: PointNo::FIRST,
        text: "Bring a new pipe".to_owned(),
        owner: None,
        due: Moment::from_us(MONDAY_US + DAY_US),
        early: None,
    };
    house.act(&anna, number, deed).await;
    let path = house.customer_path(&anna, number).await;
    let solved = [("about", "solved"), ("answer", "solved")];
    house.post(None, &path, &solved).await;
    for (page, says) in [
        (format!("/cases/{number}"), "a deed is still open"),
        ("/cases".to_owned(), "something is still owed"),
        ("/".to_owned(), "something is still owed"),
    ] {
        let body = house.get(Some(&anna), &page).await.body;
        assert!(body.contains(says), "{page}: {body}");
        assert!(!body.contains("7 of 7"), "{page}: {body}");
    }
    let body = house.get(None, &path).await.body;
    assert!(
        body.contains("something we promised is still to come"),
        "{body}"
    );
    assert!(!body.contains("7 of 7"), "{body}");
    // What they add to their yes is told as what it is: the yes stands.
    let last = crate::house::waives(&body).to_owned();
    let added = [
        solved[0],
        solved[1],
        ("waive", &last),
        ("words", "but the tap still drips a little"),
    ];
    let after = house.post(None, &path, &added).await;
    assert!(after.location().ends_with("?said=solved-added"));
    let page = house.get(None, after.location()).await.body;
    assert!(!page.contains("not noted as solved"), "{page}");
}

#[tokio::test]
async fn not_yet_is_noted_only_with_how_they_said_it() {
    let (house, anna, number) = at_the_question().await;
    let path = format!("/cases/{number}");
    let act = format!("{path}/acts/say-not-yet");
    let fields = [("sheet", "now-say-not-yet"), ("words", "It drips.")];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("It drips."), "the words are kept");
    let fields = [fields[0], fields[1], ("via", "letter")];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=say-not-yet"));
}

/// How many fields of this name the browser asks for before it sends.
fn needed(form: &str, name: &str) -> usize {
    let named = format!("name=\"{name}\"");
    form.split('<')
        .filter_map(|tag| tag.split('>').next())
        .filter(|tag| tag.contains(&named) && tag.contains(" required"))
        .count()
}

#[tokio::test]
async fn nobody_here_closes_a_case_with_a_press_alone() {
    let (house, anna, number) = at_the_question().await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    let form = region(&page, "id=\"now-confirm-solved\"", "</form>");
    assert_eq!(needed(form, "words"), 1, "{form}");
    assert_eq!(needed(form, "via"), 4, "{form}");
    let new = house.get(Some(&anna), "/cases/new").await.body;
    assert_eq!(needed(&new, "channel"), 4, "{new}");
    let act = format!("{path}/acts/confirm-solved");
    for fields in [
        vec![("sheet", "now-confirm-solved")],
        vec![
            ("sheet", "now-confirm-solved"),
            ("via", "phone"),
            ("words", ""),
        ],
        vec![("sheet", "now-confirm-solved"), ("words", "It is solved.")],
    ] {
        let seen = house.post(Some(&anna), &act, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(is_open(&house, &anna, number).await, "{fields:?}");
    }
    let fields = [
        ("sheet", "now-confirm-solved"),
        ("via", "phone"),
        ("words", "but the pipe still drips a little"),
    ];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(is_open(&house, &anna, number).await);
    let fields = [
        ("sheet", "now-confirm-solved"),
        ("via", "phone"),
        ("words", "It is solved, thank you."),
    ];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=confirm-solved"));
    assert!(!is_open(&house, &anna, number).await);
}

#[tokio::test]
async fn the_second_question_goes_the_other_way_and_then_there_is_no_third() {
    let (house, anna, number) = at_the_question().await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("they are asked once more, and then the case rests"));
    let form = region(&page, "id=\"close-follow-up\"", "</form>");
    let phone = form
        .split("<input")
        .find(|input| input.contains("name=\"channel\"") && input.contains("value=\"phone\""))
        .expect("a channel");
    let phone = phone.split('>').next().unwrap_or_default();
    assert!(phone.contains("checked"), "{form}");
    house.clock.set(Moment::from_us(MONDAY_US + 3 * DAY_US));
    house.act(&anna, number, asked()).await;
    let anna = house.again(&anna).await;
    let page = house.get(Some(&anna), &path).await.body;
    assert!(!page.contains("they are asked once more"));
    assert!(page.contains("there is no third time"), "{page}");
    assert!(!page.contains("acts/follow-up"), "no key asks a third time");
    assert!(page.contains("there is no third time"), "{page}");
}

#[tokio::test]
async fn a_subject_as_long_as_a_letter_is_one_line_and_whole_in_the_conversation() {
    let house = House::open().await;
    let anna = house.agent().await;
    let long = format!("{}the end", "the pipe drips and drips ".repeat(8));
    let number = done(&house, &anna, &long).await;
    for path in ["/".to_owned(), "/cases".to_owned()] {
        let body = house.get(Some(&anna), &path).await.body;
        assert!(body.contains("the pipe drips"), "{path}: {body}");
        assert!(!body.contains("the end"), "{path}");
    }
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(!region(&page, "<h1", "</h1>").contains("the end"));
    assert!(region(&page, "id=\"conversation\"", "<ol").contains(&long));
}

#[tokio::test]
async fn an_erased_customer_is_called_so_in_every_list() {
    let (house, anna, number) = at_the_question().await;
    let page = house.desk.case_page(&anna.person, number, None).await;
    let id = page.expect("a page").customer.id;
    house
        .desk
        .erase_person(&house.administrator.person, id, "She asked for it.")
        .await
        .expect("erased");
    for path in [
        "/cases".to_owned(),
        format!("/customers/{id}"),
        format!("/cases/{number}"),
    ] {
        let body = house.get(Some(&anna), &path).await.body;
        assert!(body.contains("an erased customer"), "{path}: {body}");
    }
}

#[tokio::test]
async fn a_case_of_somebody_nameless_whose_subject_was_erased_can_still_be_told_and_opened() {
    let house = House::open().await;
    let anna = house.agent().await;
    let new = NewCase {
        phone: "+351 900 000 009".to_owned(),
        subject: "Zwetschge and the lamp".to_owned(),
        story: "It flickers.".to_owned(),
        take: true,
        ..NewCase::default()
    };
    let number = house.desk.open_by_hand(&anna.person, new).await;
    let number = number.expect("a case");
    let page = house.desk.case_page(&anna.person, number, None).await;
    let page = page.expect("a page");
    assert_eq!(page.customer.name, "+351 900 000 009");
    house
        .desk
        .erase_text(&house.administrator.person, page.case.subject.expect("one"))
        .await
        .expect("erased");
    let opens = format!("class=\"promise\" href=\"/cases/{number}\"");
    for path in ["/", "/cases", "/search?q=flickers"] {
        let body = house.get(Some(&anna), path).await.body;
        let row = region(&body, &opens, "</a>");
        assert!(!row.contains("Zwetschge"), "{path}: {row}");
        assert!(
            row.contains("no subject"),
            "{path}: a line without words is opened by nobody: {row}"
        );
        assert!(
            !row.contains("·  ·") && !row.contains("· </"),
            "{path}: {row}"
        );
    }
    let path = format!("/cases/{number}");
    let body = house.get(Some(&anna), &path).await.body;
    let heading = region(&body, "<h1", "</h1>");
    assert!(
        heading.contains("no subject") && !body.contains("Zwetschge"),
        "{heading}"
    );
    let theirs = house.customer_path(&anna, number).await;
    let body = house.get(None, &theirs).await.body;
    assert!(!body.contains("Zwetschge"), "{body}");
}

#[tokio::test]
async fn a_case_that_ended_with_its_customer_says_so_and_nobody_is_said_to_have_withdrawn() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let theirs = house.customer_path(&anna, number).await;
    let page = house.desk.case_page(&anna.person, number, None).await;
    let id = page.expect("a page").customer.id;
    house
        .desk
        .erase_person(&house.administrator.person, id, "She asked for it.")
        .await
        .expect("erased");
    for path in [
        "/cases".to_owned(),
        "/cases?status=erased".to_owned(),
        format!("/customers/{id}"),
        format!("/cases/{number}"),
    ] {
        let body = house.get(Some(&anna), &path).await.body;
        let main = region(&body, "<main", "</main>");
        let shown = main.replace(
            "<option value=\"withdrawn\">withdrawn by the customer</option>",
            "",
        );
        assert!(
            shown.contains("erased with its customer"),
            "{path}: {shown}"
        );
        assert!(!shown.contains("withdrawn"), "{path}: {shown}");
    }
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    let now = region(&page, "id=\"now\"", "id=\"conversation\"");
    assert!(
        now.contains("The customer was erased") && !now.contains("acts/reopen"),
        "{now}"
    );
    assert!(region(&page, "<h1", "</h1>").contains("This text was erased."));
    assert!(
        !page.contains("acts/write\""),
        "nobody is there to be heard"
    );
    let link = house.get(None, &theirs).await;
    assert_eq!(link.status, StatusCode::NOT_FOUND);
    assert!(
        link.body.contains("What you told us here was erased")
            && !link.body.contains("our latest mail"),
        "{}",
        link.body
    );
    // Nobody ends a case so by hand.
    let other = house.case(&anna, "Priya Nair", "Billed 71.").await;
    let fields = [
        ("sheet", "ways-end"),
        ("how", "erased"),
        ("reason", "Gone."),
        ("channel", "mail"),
    ];
    let act = format!("/cases/{other}/acts/end");
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(is_open(&house, &anna, other).await);
}

#[tokio::test]
async fn nothing_of_the_customers_word_is_chosen_before_an_agent_notes_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    let vias = page
        .split("<input")
        .filter(|input| input.contains("name=\"via\""));
    let vias: Vec<&str> = vias.filter_map(|input| input.split('>').next()).collect();
    assert!(vias.len() >= 16, "{vias:?}");
    assert!(
        vias.iter().all(|input| !input.contains("checked")),
        "{vias:?}"
    );
    let choose = region(&page, "id=\"now-choose-1\"", "</form>");
    assert!(
        choose.contains("<option value=\"\" selected>please choose</option>"),
        "{choose}"
    );
    for fields in [
        vec![("sheet", "now-choose-1"), ("point", "1"), ("option", "1")],
        vec![
            ("sheet", "now-choose-1"),
            ("point", "1"),
            ("option", ""),
            ("via", "phone"),
        ],
    ] {
        let seen = house
            .post(Some(&anna), &format!("{path}/acts/choose"), &fields)
            .await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
    }
    let new = house.get(Some(&anna), "/cases/new").await.body;
    let form = region(&new, "action=\"/cases/new\"", "</form>");
    let channels = form
        .split("<input")
        .filter(|input| input.contains("name=\"channel\""));
    for channel in channels {
        let channel = channel.split('>').next().unwrap_or_default();
        assert!(!channel.contains("checked"), "{channel}");
    }
}
