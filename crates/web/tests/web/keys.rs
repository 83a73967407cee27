//! The keys of the keyboard: declared on the pages, told on a page of their own, chosen by each of us, and never two for one.

use crate::house::{House, Session};
use axum::http::StatusCode;
use std::collections::BTreeSet;

/// What the page brings for the script: the key of this act.
fn key_of<'a>(page: &'a str, act: &str) -> Option<&'a str> {
    let row = page.split(&format!("data-of=\"{act}\"")).nth(1)?;
    let row = row.split("<dt>").next()?;
    row.split("data-press=\"").nth(1)?.split('"').next()
}

async fn today(house: &House, who: &Session) -> String {
    house.get(Some(who), "/").await.body
}

#[tokio::test]
async fn the_page_of_keys_and_the_dialog_say_the_same() {
    let house = House::open().await;
    let anna = house.agent().await;
    let page = house.get(Some(&anna), "/keys").await.body;
    let (shown, brought) = page.split_once("<template").expect("a template");
    for of in [
        "class=\"keys-of\"",
        "data-of=\"give-word\"",
        "Write to the customer",
        "Ctrl",
    ] {
        assert!(shown.contains(of) && brought.contains(of), "{of}");
    }
    let list = |part: &str| -> Option<String> {
        let part = part.split("class=\"keys-of\"").nth(1)?;
        Some(part.split("</section></div>").next()?.to_owned())
    };
    assert!(list(shown).is_some());
    assert_eq!(list(shown), list(brought));
    // What only those who lead can do is no key of an agent.
    assert!(!shown.contains("data-of=\"go-people\""));
    let leads = house.get(Some(&house.administrator), "/keys").await.body;
    assert!(leads.contains("data-of=\"go-people\""));
}

#[tokio::test]
async fn every_key_is_for_something_a_page_declares() {
    let house = House::open().await;
    let anna = house.agent().await;
    let free = house
        .case(&house.administrator, "Priya Nair", "Billed twice.")
        .await;
    house
        .desk
        .act(
            &house.administrator.person,
            free,
            None,
            desk::acts::Act::Assign {
                owner: None,
                word: None,
            },
        )
        .await
        .expect("nobody has it");
    let new = desk::NewTemplate {
        name: "First word".to_owned(),
        language: letters::Language::default(),
        body: "Dear {{customer}},".to_owned(),
    };
    let by = &house.administrator.person;
    house
        .desk
        .put_template(by, None, new)
        .await
        .expect("a template");
    let say = desk::Say {
        solved_today: Some(false),
        ..crate::house::say("I look at it.")
    };
    let soon = desk::Soon {
        wait_us: 10_000_000,
        form: String::new(),
    };
    let word = (desk::Act::GiveWord { say }, &desk::Heeded::default());
    let sent = house.desk.act_soon(by, free, None, word, soon).await;
    sent.expect("a word that can be taken back");
    let mut declared = BTreeSet::new();
    let mut named = BTreeSet::new();
    let call = house.post(Some(&anna), "/calls", &[]).await;
    for path in [
        "/",
        &format!("/cases/{free}"),
        "/cases",
        "/aside",
        call.location(),
    ] {
        for who in [&anna, &house.administrator] {
            let page = house.get(Some(who), path).await.body;
            for (attribute, names) in [("data-act=\"", &mut declared), ("data-of=\"", &mut named)] {
                let after = page.split(attribute).skip(1);
                names.extend(
                    after
                        .filter_map(|rest| rest.split('"').next())
                        .map(str::to_owned),
                );
            }
        }
    }
    // The script itself goes through lists; a list of one page has no more.
    for act in named {
        let by_script = ["down", "up", "more"].contains(&act.as_str());
        assert!(
            by_script || declared.contains(&act),
            "{act} in {declared:?}"
        );
    }
    // A form that does something is found in the palette by the words of its key.
    assert!(declared.contains("promise-deed") && declared.contains("note"));
}

#[tokio::test]
async fn each_of_us_chooses_their_own_keys_and_has_them_back_as_they_came() {
    let house = House::open().await;
    let anna = house.agent().await;
    assert_eq!(key_of(&today(&house, &anna).await, "give-word"), Some("r"));
    let chosen = [
        ("key-give-word", " M "),
        ("key-notes", ""),
        ("key-go-today", "z"),
    ];
    let seen = house.post(Some(&anna), "/account/keys", &chosen).await;
    assert_eq!(seen.location(), "/account/keys?done=keys");
    let page = today(&house, &anna).await;
    assert_eq!(key_of(&page, "give-word"), Some("m"));
    assert_eq!(key_of(&page, "notes"), None);
    assert_eq!(key_of(&page, "go-today"), Some("z"));
    assert_eq!(key_of(&page, "history"), Some("h"));
    let form = house.get(Some(&anna), "/account/keys?done=keys").await.body;
    assert!(
        form.contains("Your keys are kept.") && form.contains("value=\"z\""),
        "{form}"
    );
    // They are hers alone, and go with her.
    let ada = today(&house, &house.administrator).await;
    assert_eq!(key_of(&ada, "give-word"), Some("r"));
    let again = house.again(&anna).await;
    assert_eq!(key_of(&today(&house, &again).await, "give-word"), Some("m"));

    let seen = house
        .post(Some(&anna), "/account/keys/as-they-came", &[])
        .await;
    assert_eq!(seen.location(), "/account/keys?done=keys-as-they-came");
    assert_eq!(key_of(&today(&house, &anna).await, "give-word"), Some("r"));
}

#[tokio::test]
async fn one_key_for_two_is_refused_in_words_and_changes_nothing() {
    let house = House::open().await;
    let anna = house.agent().await;
    for (act, key, says) in [
        ("key-notes", "r", "“Write to the customer” has it"),
        ("key-history", "g", "“Today” has it"),
        ("key-history", "Enter", "A key is one sign (r)"),
        ("key-history", "<b>", "A key is one sign (r)"),
        ("key-notes", " ", "A blank is no key"),
        ("key-notes", "ü", "not on every keyboard"),
    ] {
        let fields = [("sheet", "keys-form"), (act, key)];
        let seen = house.post(Some(&anna), "/account/keys", &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
        assert!(seen.body.contains(says), "{key}: {}", seen.body);
        assert!(seen.body.contains("Nothing was changed"), "{key}");
        let wrong = seen.body.split("aria-invalid=\"true\"").count();
        assert_eq!(wrong, 2, "the field is marked: {}", seen.body);
        assert!(!seen.body.contains("<b>"), "{key}");
    }
    let page = today(&house, &anna).await;
    assert_eq!(key_of(&page, "notes"), Some("w"));
    assert_eq!(key_of(&page, "history"), Some("h"));
}

#[tokio::test]
async fn single_keys_are_switched_off_and_the_pages_say_so() {
    let house = House::open().await;
    let anna = house.agent().await;
    let off = "Single keys are switched off for you";
    let brings = |page: &str| page.contains("<template id=\"keys\" data-off");
    assert!(!brings(&today(&house, &anna).await));
    house
        .post(Some(&anna), "/account/keys", &[("off", "yes")])
        .await;
    assert!(brings(&today(&house, &anna).await));
    for path in ["/keys", "/account"] {
        let page = house.get(Some(&anna), path).await.body;
        assert!(page.contains(off), "{path}");
    }
    house
        .post(Some(&anna), "/account/keys", &[("key-up", "k")])
        .await;
    assert!(!brings(&today(&house, &anna).await));
}

#[tokio::test]
async fn a_customer_and_whoever_stands_at_a_door_get_no_script() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "Billed twice.").await;
    let customer = house.customer_path(&anna, number).await;
    for path in [customer.as_str(), "/sign-in", "/nothing/here"] {
        let seen = house.get(None, path).await;
        let policy = seen.headers["content-security-policy"]
            .to_str()
            .expect("text");
        assert!(!policy.contains("script-src"), "{path}: {policy}");
        assert!(
            !seen.body.contains("<script") && !seen.body.contains("<template"),
            "{path}"
        );
    }
    // A file of a case is no page: it may run nothing.
    let raw = house.get(Some(&anna), assets::KEYS.path).await;
    assert_eq!(raw.status, StatusCode::OK);
}

#[tokio::test]
async fn the_next_promise_is_one_that_no_colleague_has() {
    let house = House::open().await;
    let anna = house.agent().await;
    let hers = house
        .case(&house.administrator, "Priya Nair", "Billed twice.")
        .await;
    house.clock.set(calendar::Moment::from_us(
        crate::house::MONDAY_US + 60_000_000,
    ));
    let mine = house
        .case(&anna, "Lea Sommer", "Carried it up myself.")
        .await;
    let next = |page: &str| {
        let link = page.split("data-act=\"next\"").next().unwrap_or_default();
        let link = link.rsplit("href=\"").next().unwrap_or_default();
        link.split('"').next().unwrap_or_default().to_owned()
    };
    assert_eq!(next(&today(&house, &anna).await), format!("/cases/{mine}"));
    let ada = today(&house, &house.administrator).await;
    assert_eq!(next(&ada), format!("/cases/{hers}"));
}
