use super::{Rulebook, page};

fn page_with(notices: &str) -> String {
    format!(
        "# house-word\n\nA word we do not use.\n\n- level: advice\n- serves: P11\n\n## Message\nSay it plainly.\n\n## Notices\n{notices}\n"
    )
}

#[test]
fn every_built_in_page_is_read() {
    if let Err((_, errors)) = Rulebook::with_pages(&[]) {
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("{}", told.join("\n"));
    }
}

#[test]
fn every_rule_has_samples_a_reason_and_another_way() {
    for rule in Rulebook::built_in().rules() {
        if rule.page.level == page::Level::Signal {
            continue;
        }
        let page = &rule.page;
        assert!(
            !page.noticed.is_empty() && !page.left_alone.is_empty(),
            "{}",
            page.id
        );
        assert!(
            !page.why.is_empty() && !page.instead.is_empty(),
            "{}",
            page.id
        );
        assert!(!page.serves.is_empty(), "{}", page.id);
    }
}

#[test]
fn a_desk_adds_a_rule_of_its_own() {
    let pages = [("house.md".to_owned(), page_with("- `kind regards to all`"))];
    let book = Rulebook::with_pages(&pages).expect("the page is right");
    assert!(book.rule("house-word").is_some_and(|rule| rule.own));
}

#[test]
fn an_error_names_its_line_and_the_other_pages_stay() {
    let pages = [
        ("bad.md".to_owned(), page_with("- `sorry (if`")),
        (
            "good.md".to_owned(),
            page_with("- `kind regards to all`").replace("house-word", "other-word"),
        ),
    ];
    let Err((book, errors)) = Rulebook::with_pages(&pages) else {
        panic!("a bracket is open");
    };
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[0].file.as_str(), errors[0].line), ("bad.md", 12));
    assert!(errors[0].reason.contains("`)` is missing"));
    assert!(book.rule("house-word").is_none());
    assert!(book.rule("other-word").is_some());
    assert!(book.rule("hollow-apology").is_some());
}

#[test]
fn every_kind_of_slip_is_told() {
    for (notices, told) in [
        ("- `{nowhere}`", "there is no list"),
        ("- `_ _`", "names no word"),
        ("- `[sorry]`", "match no word"),
        ("- `so*`", "three letters"),
        ("- `sorry ? if`", "only at the end"),
        ("sorry", "begins with `- `"),
    ] {
        let pages = [("slip.md".to_owned(), page_with(notices))];
        let Err((_, errors)) = Rulebook::with_pages(&pages) else {
            panic!("{notices} was taken");
        };
        assert!(errors[0].reason.contains(told), "{notices}: {}", errors[0]);
    }
}

#[test]
fn a_rule_can_be_switched_off() {
    let book = Rulebook::with_pages(&[])
        .expect("the built-in pages are right")
        .without(&["jargon".to_owned()]);
    assert!(book.rule("jargon").is_some_and(|rule| !rule.on));
}
