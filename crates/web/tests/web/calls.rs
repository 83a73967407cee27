//! Talks in the browser, without script: whatever is pressed keeps what was typed, the words to say are made of it, and the
//! talk becomes a case with the mail that sums it up.

use crate::house::{House, Session};
use axum::http::StatusCode;
use recovery::Role;

const FACTS: &str = "the dishwasher came dented\nthe one sent instead came dented too";

async fn begin(house: &House, who: &Session) -> String {
    let seen = house
        .post(Some(who), "/calls", &[("channel", "phone")])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    seen.location().to_owned()
}

/// The value of a field of the page.
fn field<'a>(page: &'a str, name: &str) -> &'a str {
    let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    after.and_then(|rest| rest.split('"').next()).unwrap_or("")
}

/// Presses something on the page as it stands, with these fields filled in.
async fn press(
    house: &House,
    who: &Session,
    (path, to): (&str, &str),
    fields: &[(&str, &str)],
) -> crate::house::Seen {
    let page = house.get(Some(who), path).await.body;
    let mut all = vec![("sheet", "call")];
    for name in ["window", "count", "seen"] {
        all.push((name, field(&page, name)));
    }
    all.extend_from_slice(fields);
    house.post(Some(who), &format!("{path}{to}"), &all).await
}

async fn keeps(house: &House, who: &Session, path: &str, fields: &[(&str, &str)]) -> String {
    let seen = press(house, who, (path, ""), fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    house.get(Some(who), path).await.body
}

#[tokio::test]
async fn the_words_to_say_are_made_from_the_notes_and_a_line_moves() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    let first = house.get(Some(&anna), &path).await.body;
    assert!(first.contains("The anger is at the event, not at you"));
    assert!(!first.contains("class=\"aloud\""), "a breath has no words");
    let page = keeps(
        &house,
        &anna,
        &path,
        &[
            ("note-facts", FACTS),
            ("note-meaning", "two days at home"),
            ("note-ask", "one that works before Saturday"),
            ("do", "go:repeat"),
        ],
    )
    .await;
    assert!(
        page.contains("The dishwasher came dented. The one sent instead came dented too."),
        "{page}"
    );
    assert!(page.contains("Two days at home.") && page.contains("Is that right?"));
    assert!(!page.contains("And this is what you want."));
    let page = keeps(&house, &anna, &path, &[("do", "move:ask:0:wish")]).await;
    assert!(
        page.contains("And this is what you want. One that works before Saturday."),
        "{page}"
    );
    // Back and forth, and out of turn.
    for step in ["listen", "promise", "breathe", "repeat"] {
        let go = format!("go:{step}");
        let page = keeps(&house, &anna, &path, &[("do", &go)]).await;
        assert!(page.contains("two days at home"), "{step}");
    }
    let page = keeps(&house, &anna, &path, &[("do", "right")]).await;
    assert!(page.contains("I understand what this means for you. Two days at home."));
}

#[tokio::test]
async fn a_talk_ends_as_a_case_with_what_was_agreed_and_a_mail_that_lies_ready() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    keeps(
        &house,
        &anna,
        &path,
        &[
            ("name", "Marta Ruiz"),
            ("email", "marta@post.example"),
            ("note-facts", FACTS),
            ("note-wish", "one that works before Saturday"),
            ("way-0-text", "A new one on Thursday"),
            ("way-0-remedy", "replacement"),
            ("way-1-text", "The money back"),
            ("way-1-remedy", "refund"),
            ("do", "go:agree"),
        ],
    )
    .await;
    let over = keeps(
        &house,
        &anna,
        &path,
        &[
            ("holds", "agree"),
            ("chosen", "1"),
            ("whole", "yes"),
            ("deed", "a new dishwasher is brought"),
            ("do", "hang-up"),
        ],
    )
    .await;
    assert!(over.contains("Dear Marta Ruiz,"), "{over}");
    // A deed without its date is told, with all that was typed.
    let deed = [
        ("holds", "right"),
        ("right", "yes"),
        ("deed", "a new dishwasher is brought"),
    ];
    let told = press(&house, &anna, (&path, "/file"), &deed).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("a new dishwasher is brought"));
    let fields = [
        ("holds", "right"),
        ("right", "yes"),
        ("deed-due", "2026-11-26T12:00"),
        ("next-due", "2026-11-25T15:00"),
        ("next-about", "whether it is on its way"),
    ];
    let filed = press(&house, &anna, (&path, "/file"), &fields).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.body);
    let case = filed.location().split('?').next().expect("a path");
    let page = house.get(Some(&anna), case).await.body;
    for says in [
        "The mail that sums it up lies ready",
        "agreed",
        "a new dishwasher is brought",
        "Thank you for telling me on the phone",
        "A new one on Thursday",
    ] {
        let page = if says.starts_with("The mail") {
            house.get(Some(&anna), filed.location()).await.body
        } else {
            page.clone()
        };
        assert!(page.contains(says), "{says}: {page}");
    }
    let gone = house.get(Some(&anna), &path).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    // What was typed in another window meanwhile comes back to be copied.
    let late = [("note-facts", "and the hall is narrow"), ("do", "keep")];
    let late = house.post(Some(&anna), &path, &late).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(
        late.body.contains("and the hall is narrow"),
        "{}",
        late.body
    );
}

#[tokio::test]
async fn what_the_method_refuses_is_told_and_the_talk_stays() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    let fields = [
        ("note-facts", FACTS),
        ("way-0-text", "A new one on Thursday"),
        ("way-0-remedy", "replacement"),
        ("holds", "agree"),
        ("chosen", "1"),
        ("whole", "yes"),
        ("do", "hang-up"),
    ];
    keeps(&house, &anna, &path, &fields).await;
    // Nobody said that what was repeated back is right, and there is one way only.
    let refused = press(&house, &anna, (&path, "/file"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("class=\"say no\""));
    assert!(refused.body.contains("A new one on Thursday"));
    let list = house.get(Some(&anna), "/calls").await.body;
    assert!(list.contains(&path) && list.contains("the dishwasher came dented"));
}

#[tokio::test]
async fn a_known_customer_is_found_while_they_speak_and_nothing_typed_is_lost() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "Billed twice.").await;
    let path = begin(&house, &anna).await;
    let fields = [("note-facts", FACTS), ("q", "priy"), ("do", "find")];
    let found = press(&house, &anna, (&path, ""), &fields).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.body.contains("Priya Nair") && found.body.contains(FACTS));
    let alone = house
        .post(Some(&anna), &format!("{path}/found"), &[("q", "priy")])
        .await;
    assert!(alone.body.contains("Priya Nair") && !alone.body.contains("<html"));
    let known = alone.body.split("value=\"").nth(1).expect("a key");
    let known = known.split('"').next().expect("a value").to_owned();
    let page = keeps(&house, &anna, &path, &[("do", &known)]).await;
    assert!(page.contains("Priya Nair") && page.contains(FACTS));
    let about = format!("about:{number}");
    let page = keeps(&house, &anna, &path, &[("do", &about)]).await;
    assert!(page.contains(&format!("· #{number}")), "{page}");
}

#[tokio::test]
async fn what_is_typed_is_kept_while_it_is_typed_by_nobody_but_who_talks() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let path = begin(&house, &anna).await;
    let kept = press(&house, &anna, (&path, "/kept"), &[("note-facts", FACTS)]).await;
    assert_eq!(kept.status, StatusCode::OK);
    assert!(kept.body.contains("\"kept\":true"), "{}", kept.body);
    assert!(house.get(Some(&anna), &path).await.body.contains(FACTS));
    for other in [&sam, &house.administrator] {
        assert_eq!(
            house.get(Some(other), &path).await.status,
            StatusCode::NOT_FOUND
        );
        for to in ["", "/kept", "/found", "/file", "/drop"] {
            let tried = house
                .post(Some(other), &format!("{path}{to}"), &[("q", "dish")])
                .await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{to}");
        }
    }
    let long = "x".repeat(70_000);
    let fields = [("note-facts", long.as_str()), ("do", "go:ask")];
    let refused = press(&house, &anna, (&path, ""), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(&long), "the words come back");
    assert!(house.get(Some(&anna), &path).await.body.contains(FACTS));
}

#[tokio::test]
async fn a_louder_voice_and_a_silence_find_help_on_the_page_and_a_number_is_dialled() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("If the voice gets louder"));
    assert!(page.contains("The anger is at what happened, not at you."));
    assert!(!page.contains("data-silence"));
    let fields = [("note-meaning", "two days at home"), ("do", "go:listen")];
    let page = keeps(&house, &anna, &path, &fields).await;
    assert!(page.contains("The anger is at this, not at you: Two days at home."));
    assert!(page.contains("data-silence"));
    let fields = [("name", "Marta Ruiz"), ("phone", "+49 30 555-01 42")];
    let filed = press(&house, &anna, (&path, "/file"), &fields).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.body);
    let path = begin(&house, &anna).await;
    let fields = [("q", "030 5550142"), ("do", "find")];
    let found = press(&house, &anna, (&path, ""), &fields).await.body;
    let known = found.split("value=\"known:").nth(1).expect("a key");
    let known = format!("known:{}", known.split('"').next().expect("a value"));
    let page = keeps(&house, &anna, &path, &[("do", &known)]).await;
    assert!(page.contains("href=\"tel:+49305550142\""), "{page}");
}

#[tokio::test]
async fn help_is_asked_for_in_a_talk_and_whoever_leads_sees_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ines = house
        .somebody(Role::Supervisor, "Ines Falk", "ines@northline.example")
        .await;
    let path = begin(&house, &anna).await;
    let typed = [
        ("note-facts", FACTS),
        ("phone", "not known"),
        ("do", "help"),
    ];
    let page = keeps(&house, &anna, &path, &typed).await;
    assert!(page.contains("Help is asked for"), "{page}");
    assert!(page.contains("stays, with what was kept there"), "{page}");
    assert!(
        page.contains(FACTS) && page.contains("not known"),
        "all stays"
    );
    let boiling = house.get(Some(&ines), "/boiling").await.body;
    assert!(
        boiling.contains("Anna Holm asks for help") && boiling.contains("the dishwasher came"),
        "{boiling}"
    );
    // A second press opens no second case, and what the talk comes to is filed there.
    keeps(&house, &anna, &path, &[("do", "help")]).await;
    let fields = [
        ("phone", ""),
        ("email", "marta@post.example"),
        ("do", "hang-up"),
    ];
    let over = keeps(&house, &anna, &path, &fields).await;
    assert!(over.contains("It goes on in case #"), "{over}");
    assert!(over.contains("name=\"subject\""), "its own case is named");
    let filed = press(&house, &anna, (&path, "/file"), &[]).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.body);
    let cases = house.get(Some(&anna), "/cases").await.body;
    assert_eq!(cases.matches("href=\"/cases/10").count(), 1, "{cases}");
}

#[tokio::test]
async fn what_is_repeated_back_is_confirmed_by_a_press_of_its_own() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    let typed = [("note-facts", FACTS), ("do", "go:repeat")];
    let page = keeps(&house, &anna, &path, &typed).await;
    let keyed = page
        .split("<button")
        .find(|button| button.contains("data-act=\"call-next\""));
    assert!(
        keyed.is_some_and(|button| button.contains("value=\"go:acknowledge\"")),
        "the key that goes on confirms nothing: {page}"
    );
    keeps(&house, &anna, &path, &[("do", "go:acknowledge")]).await;
    let ticked = |page: &str| {
        let right = page.split("name=\"right\"").nth(1).unwrap_or_default();
        right
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("checked")
    };
    let over = keeps(&house, &anna, &path, &[("do", "hang-up")]).await;
    assert!(over.contains("name=\"right\"") && !ticked(&over), "{over}");
    for pressed in ["go-on", "right", "hang-up"] {
        keeps(&house, &anna, &path, &[("do", pressed)]).await;
    }
    assert!(ticked(&house.get(Some(&anna), &path).await.body));
}

#[tokio::test]
async fn a_number_that_is_none_and_a_mail_without_an_address_are_told_truthfully() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    let typed = [
        ("name", "Otto Lindt"),
        ("phone", "at his sister's"),
        ("note-facts", FACTS),
        ("do", "hang-up"),
    ];
    let over = keeps(&house, &anna, &path, &typed).await;
    assert!(
        over.contains("There is no mail address to send this to"),
        "{over}"
    );
    assert!(!over.contains("It lies ready in the case when you keep"));
    let refused = press(&house, &anna, (&path, "/file"), &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("This is no telephone number"));
    assert!(refused.body.contains("sister") && refused.body.contains("Otto Lindt"));
    let number = [("name", "Otto Lindt"), ("phone", "030 / 555-01 42")];
    let filed = press(&house, &anna, (&path, "/file"), &number).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.body);
    let page = house.get(Some(&anna), filed.location()).await.body;
    assert!(page.contains("nothing can go out by mail"), "{page}");
    let case = filed.location().split(['?', '#']).next().expect("a path");
    let word = [
        ("body", "A word."),
        ("today", "no"),
        ("sheet", "reply-give-word"),
    ];
    let refused = house
        .post(Some(&anna), &format!("{case}/acts/give-word"), &word)
        .await;
    assert!(
        refused
            .body
            .contains("It is not chosen how this word goes to them"),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn a_talk_from_the_page_of_a_case_is_with_its_customer_and_about_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The lid is bent.").await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(
        page.contains(&format!("name=\"case\" value=\"{number}\"")),
        "{page}"
    );
    let of = number.to_string();
    let begun = house.post(Some(&anna), "/calls", &[("case", &of)]).await;
    let talk = house.get(Some(&anna), begun.location()).await.body;
    assert!(talk.contains("<h1>Priya Nair</h1>"), "{talk}");
    assert!(talk.contains(&format!("value=\"about:{number}\" aria-pressed=\"true\"")));
    // From anywhere else it is with nobody yet.
    let begun = house.post(Some(&anna), "/calls", &[]).await;
    let talk = house.get(Some(&anna), begun.location()).await.body;
    assert!(!talk.contains("Priya Nair"), "{talk}");
    let none = house
        .post(Some(&anna), "/calls", &[("case", "999999")])
        .await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_mail_names_the_agreed_word_once_and_both_windows_are_put_together() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = begin(&house, &anna).await;
    let soon = house.desk.now().plus_days(1).to_string();
    let date = format!("{}T15:00", &soon[..10]);
    let typed = [
        ("email", "otto@post.example"),
        ("next-due", &date),
        ("do", "hang-up"),
    ];
    let over = keeps(&house, &anna, &path, &typed).await;
    assert!(!over.contains("You hear from me again by"), "{over}");
    let late = house.desk.now().plus_days(60).to_string();
    let date = format!("{}T15:00", &late[..10]);
    let over = keeps(&house, &anna, &path, &[("next-due", &date), ("do", "keep")]).await;
    assert!(
        over.contains("You hear from me again by"),
        "beyond the longest silence"
    );
    let save = [
        ("window", "another"),
        ("count", "1"),
        ("seen", "new:0"),
        ("note-facts", "Guests on Saturday"),
    ];
    let told = house
        .post(Some(&anna), &format!("{path}/kept"), &save)
        .await;
    assert!(
        told.body.contains("Both versions are kept"),
        "{}",
        told.body
    );
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("written in more than one window"), "{page}");
}
