use super::{Rulebook, page};

fn page_with(notices: &str) -> String {
    format!(
        "# house-word\n\nA word we do not use.\n\n- level: advice\n- serves: P11\n\n## Message\nSay it plainly.\n\n## Notices\n{notices}\n"
    )
}

#[test]
fn every_built_in_page_is_read() {
    if let Err(errors) = Rulebook::with_pages(&[]) {
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
        assert_ne!(
            page.title.to_lowercase(),
            page.id.replace('-', " "),
            "a title says more than the id"
        );
        assert!(
            !page.message.contains("The customer hears"),
            "{} tells as known what is a guess",
            page.id
        );
    }
}

#[test]
fn a_desk_adds_a_rule_of_its_own() {
    let pages = [("house.md".to_owned(), page_with("- `kind regards to all`"))];
    let book = Rulebook::with_pages(&pages).expect("the page is right");
    assert!(book.rule("house-word").is_some_and(|rule| rule.own));
}

#[test]
fn an_error_names_its_file_and_line_and_no_page_is_taken() {
    let pages = [
        ("bad.md".to_owned(), page_with("- `sorry (if`")),
        (
            "good.md".to_owned(),
            page_with("- `kind regards to all`").replace("house-word", "other-word"),
        ),
    ];
    let errors = Rulebook::with_pages(&pages).expect_err("a bracket is open");
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[0].file.as_str(), errors[0].line), ("bad.md", 12));
    assert!(errors[0].reason.contains("`)` is missing"));
}

#[test]
fn everything_that_is_wrong_is_told_at_once_page_by_page() {
    let wrong = "# House Word\n\n- level: loud\n- colour: red\n\n## Notices\nsorry\n- `sorry (if`\n\n## Reasons\n- None.\n\n## Better\n- `sorry`\n";
    let samples = page_with("- `kind regards to all`") + "\n## Samples noticed\n- Best wishes.\n";
    let pages = [
        ("a.md".to_owned(), wrong.to_owned()),
        ("b.md".to_owned(), samples),
    ];
    let errors = Rulebook::with_pages(&pages).expect_err("much is wrong");
    let told: Vec<(&str, usize)> = errors
        .iter()
        .map(|error| (error.file.as_str(), error.line))
        .collect();
    let of_a = [1, 1, 3, 4, 7, 8, 10, 14].map(|line| ("a.md", line));
    assert_eq!(told[..8], of_a, "{errors:?}");
    assert_eq!(told[8..], [("b.md", 15)], "{errors:?}");
    for says in [
        "is no id",
        "`## Message` is missing",
        "is no level",
        "expected `- title: …`",
        "begins with `- `",
        "`)` is missing",
        "no part is called",
        "a better wording is",
    ] {
        assert!(
            errors.iter().any(|error| error.reason.contains(says)),
            "{says}: {errors:?}"
        );
    }
}

#[test]
fn the_samples_of_a_desks_page_are_tried_when_it_is_read() {
    let samples = "\n## Samples noticed\n- Kind regards to all of you.\n- Best wishes.\n\n## Samples left alone\n- Regards.\n- We send kind regards to all.\n";
    let text = page_with("- `kind regards to all`") + samples;
    let errors = Rulebook::with_pages(&[("house.md".to_owned(), text.clone())])
        .expect_err("two samples do not hold");
    let lines: Vec<&str> = errors
        .iter()
        .filter_map(|error| text.lines().nth(error.line - 1))
        .collect();
    assert_eq!(lines, ["- Best wishes.", "- We send kind regards to all."]);
    assert!(errors.iter().all(|error| error.file == "house.md"));
}

#[test]
fn a_page_replaces_the_built_in_one_of_its_id_and_nothing_else() {
    let named = |id: &str| page_with("- `kind regards to all`").replace("house-word", id);
    let read = |pages: &[(&str, &str)]| {
        let pages: Vec<_> = pages
            .iter()
            .map(|(file, id)| ((*file).to_owned(), named(id)))
            .collect();
        Rulebook::with_pages(&pages)
    };
    let book = read(&[("a.md", "jargon")]).expect("it takes the place of a rule");
    assert_eq!(
        book.rules().len(),
        Rulebook::built_in().rules().len(),
        "replaced, not added"
    );
    assert!(book.rule("jargon").is_some_and(|rule| rule.own));
    for (pages, told) in [
        (&[("a.md", "presumes")][..], "is that of a hint"),
        (&[("a.md", "solution")], "other rules ask about"),
        (
            &[("a.md", "house-word"), ("b.md", "house-word")],
            "stands on the page a.md already",
        ),
    ] {
        let errors = read(pages).expect_err(told);
        assert!(errors[0].reason.contains(told), "{}", errors[0]);
    }
}

#[test]
fn a_rule_is_called_by_its_title_or_else_by_its_id_in_words() {
    let untitled = [("a.md".to_owned(), page_with("- `kind regards to all`"))];
    let book = Rulebook::with_pages(&untitled).expect("the page is right");
    let title = |book: &Rulebook, id: &str| book.rule(id).map(|rule| rule.page.title.clone());
    assert_eq!(title(&book, "house-word").as_deref(), Some("House word"));
    let titled = [(
        "a.md".to_owned(),
        page_with("- `kind regards to all`")
            .replace("- level", "- title: A close for everybody\n- level"),
    )];
    let book = Rulebook::with_pages(&titled).expect("the page is right");
    assert_eq!(
        title(&book, "house-word").as_deref(),
        Some("A close for everybody")
    );
}

#[test]
fn the_page_in_the_documents_is_right() {
    let documents = include_str!("../../../../docs/coach.md");
    let (_, rest) = documents.split_once("```markdown\n").expect("a page");
    let (text, _) = rest.split_once("```").expect("the page ends");
    let book = Rulebook::with_pages(&[("no-kindly.md".to_owned(), text.to_owned())]);
    let book = book.unwrap_or_else(|errors| panic!("{errors:?}"));
    let page = &book.rule("no-kindly").expect("the rule").page;
    assert!(!page.noticed.is_empty() && !page.left_alone.is_empty());
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
        let errors = Rulebook::with_pages(&pages).expect_err(notices);
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
