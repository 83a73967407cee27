//! A desk's copy beside a newer edition of ours.

use recovery::policies::{Policy, Whose, compare, shipped_by_id};

fn ours() -> &'static str {
    shipped_by_id("uk-fca-disp").unwrap().text
}

fn read(text: &str) -> Policy {
    Policy::read(text).unwrap()
}

#[test]
fn a_copy_that_nobody_edited_differs_in_nothing() {
    assert_eq!(compare(&read(ours()), &read(ours()), None), []);
    let copy = ours().replacen(
        "edition = 1",
        "edition = 7\nbased_on = { id = \"uk-fca-disp\", edition = 1 }",
        1,
    );
    assert_eq!(
        compare(&read(&copy), &read(ours()), None),
        [],
        "its own number is no difference"
    );
}

#[test]
fn each_field_is_told_with_its_place_its_meaning_and_both_values() {
    let mine = ours().replacen(
        "amount = 8\nunit = \"week\"",
        "amount = 6\nunit = \"week\"\nwarn_at = [40]",
        1,
    );
    let differences = compare(&read(&mine), &read(ours()), None);
    let told: Vec<(&str, &str, Option<&str>, Option<&str>)> = differences
        .iter()
        .map(|d| {
            (
                d.at.as_str(),
                d.field.as_str(),
                d.yours.as_deref(),
                d.shipped.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("clock “answer”", "amount", Some("6"), Some("8")),
            (
                "clock “answer”",
                "warn_at",
                Some("[40]"),
                Some("[50, 75, 90]")
            ),
        ]
    );
    assert_eq!(differences[0].means, "how many units");
    assert!(
        differences
            .iter()
            .all(|difference| difference.whose == Whose::Unknown)
    );
}

#[test]
fn an_entry_that_stands_on_one_side_alone_is_one_difference() {
    let extra = "\n[[clock]]\nid = \"house-answer\"\nname = \"Our own\"\nfor = \"answer\"\nstart = \"received\"\namount = 10\n\
                 unit = \"working-day\"\nstanding = \"ours\"\n";
    let mine = format!("{}{extra}", ours());
    let differences = compare(&read(&mine), &read(ours()), None);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].at, "clock “house-answer”");
    assert_eq!(
        (
            differences[0].yours.as_deref(),
            differences[0].shipped.as_deref()
        ),
        (Some("10 working-day"), None)
    );
}

#[test]
fn with_the_edition_it_was_made_from_each_difference_says_who_changed_it() {
    let before = ours();
    let mine =
        before
            .replacen("amount = 8", "amount = 6", 1)
            .replacen("amount = 15", "amount = 12", 1);
    let newer = before
        .replacen("edition = 1", "edition = 2", 1)
        .replacen("amount = 15", "amount = 14", 1)
        .replacen("amount = 35", "amount = 30", 1);
    let differences = compare(&read(&mine), &read(&newer), Some(&read(before)));
    let told: Vec<(&str, Whose)> = differences
        .iter()
        .map(|difference| (difference.at.as_str(), difference.whose))
        .collect();
    assert_eq!(
        told,
        [
            ("clock “answer”", Whose::Yours),
            ("clock “answer-payments”", Whose::Both),
            ("clock “answer-payments-extended”", Whose::Ours),
        ]
    );
}
