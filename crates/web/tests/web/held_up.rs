//! A form that came back: what its writer knows of the case, which draft its words are, and what its keys say.

use crate::house::{House, Seen, Session, region, say};
use axum::http::StatusCode;
use desk::acts::Act;
use recovery::terms::Channel;

const HARSH: &str = "Dear Ms Ruiz,\n\nYou failed to attach the receipt. Please calm down.";

async fn press(
    house: &House,
    who: &Session,
    number: u64,
    act: &str,
    fields: &[(&str, &str)],
) -> Seen {
    let path = format!("/cases/{number}/acts/{act}");
    house.post(Some(who), &path, fields).await
}

/// The value of a hidden field of a form.
fn hidden<'p>(form: &'p str, name: &str) -> &'p str {
    let from = format!("name=\"{name}\" value=\"");
    let at = form.find(&from).expect("the field is there") + from.len();
    form[at..].split('"').next().expect("a value")
}

fn reply(page: &str) -> &str {
    region(page, "<form class=\"ask\" id=\"now-give-word\"", "</form>")
}

#[tokio::test]
async fn what_came_in_while_a_form_was_held_up_is_told_before_it_goes_out() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let seen = hidden(reply(&page.body), "seen").to_owned();
    let heard = Act::Write {
        body: "It was dented a third time.".into(),
        via: Channel::Phone,
    };
    house.act(&anna, number, heard).await;
    let mut fields = vec![
        ("sheet", "now-give-word"),
        ("today", "no"),
        ("channel", "mail"),
        ("body", HARSH),
        ("seen", &seen),
    ];
    let held = press(&house, &anna, number, "give-word", &fields).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = reply(&held.body);
    assert_eq!(hidden(form, "seen"), seen, "they were not told yet");

    let marks = hidden(form, "coach-shown").to_owned();
    fields.push(("coach-shown", &marks));
    let told = press(&house, &anna, number, "give-word", &fields).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.body);
    assert!(told.body.contains("Since you opened this page"));
    let now = hidden(reply(&told.body), "seen").to_owned();
    assert_ne!(now, seen, "now they know");
    fields.retain(|(name, _)| *name != "seen");
    fields.push(("seen", &now));
    let sent = press(&house, &anna, number, "give-word", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
}

#[tokio::test]
async fn the_words_of_each_step_are_a_draft_of_their_own() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = format!("/cases/{number}/draft");
    let fields = [
        ("sheet", "reply-give-word"),
        ("body", "My reply, half done."),
    ];
    assert_eq!(
        house.post(Some(&anna), &path, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let ending = [
        ("sheet", "close-end"),
        ("how", "withdrawn"),
        ("reason", "They took it back."),
        ("body", "Good bye then."),
        ("channel", "mail"),
        ("press", "look"),
    ];
    let looked = press(&house, &anna, number, "end", &ending).await;
    assert_eq!(looked.status, StatusCode::OK);

    let page = house.desk.case_page(&anna.person, number, None).await;
    let drafts = page.expect("a page").drafts;
    assert_eq!(drafts["give-word"], "My reply, half done.");
    assert_eq!(drafts["end"], "Good bye then.");
    house
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("A word on the phone."),
            },
        )
        .await;
    let page = house.desk.case_page(&anna.person, number, None).await;
    let drafts = page.expect("a page").drafts;
    assert_eq!(
        drafts.keys().collect::<Vec<_>>(),
        ["end"],
        "only the reply was sent"
    );
}

#[tokio::test]
async fn a_key_says_send_as_it_is_only_where_it_sends() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let look = [
        ("how", "withdrawn"),
        ("reason", "They took it back."),
        ("body", HARSH),
        ("channel", "mail"),
        ("press", "look"),
        ("sheet", "close-end"),
    ];
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let sheet = page
        .body
        .split("name=\"sheet\" value=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|sheet| sheet.ends_with("-end"))
        .expect("a form that ends the case")
        .to_owned();
    let mut fields = look.to_vec();
    fields.retain(|(name, _)| *name != "sheet");
    fields.push(("sheet", &sheet));
    let looked = press(&house, &anna, number, "end", &fields).await;
    let form = region(&looked.body, &format!("id=\"{sheet}\""), "</form>");
    assert!(form.contains("How it may be heard"), "{form}");
    assert!(!form.contains(">Send as it is<"), "{form}");

    for (channel, as_it_is) in [("mail", true), ("phone", false)] {
        let fields = [
            ("sheet", "now-give-word"),
            ("today", "no"),
            ("channel", channel),
            ("body", HARSH),
            ("press", "look"),
        ];
        let looked = press(&house, &anna, number, "give-word", &fields).await;
        assert_eq!(reply(&looked.body).contains(">Send as it is<"), as_it_is);
    }
}
