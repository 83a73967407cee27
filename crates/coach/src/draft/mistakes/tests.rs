use std::collections::BTreeSet;

use super::{Mistake, find};
use crate::draft::facts::Facts;
use crate::rules::{Level, MISTAKES, Rulebook};
use crate::text::Text;

fn found(draft: &str) -> Vec<Mistake> {
    find(&Text::new(draft), &Facts::default(), Rulebook::built_in())
}

fn rules(draft: &str) -> BTreeSet<String> {
    found(draft)
        .into_iter()
        .map(|mistake| mistake.rule)
        .collect()
}

#[test]
fn every_mistake_has_a_page_with_its_level() {
    const ERRORS: [&str; 10] = [
        "absolute",
        "blames-customer",
        "blames-others",
        "contradicts",
        "discount-first",
        "dismissive",
        "hides-behind-policy",
        "heated",
        "premature-close",
        "hollow-apology",
    ];
    for id in MISTAKES {
        let rule = Rulebook::built_in()
            .rule(id)
            .expect("every mistake has a page");
        let level = if ERRORS.contains(&id) {
            Level::Error
        } else {
            Level::Advice
        };
        assert_eq!(rule.page.level, level, "{id}");
    }
}

#[test]
fn the_samples_of_every_page_hold() {
    let mut wrong = Vec::new();
    for rule in Rulebook::built_in().rules() {
        let page = &rule.page;
        for line in &page.noticed {
            if !rules(&line.text).contains(&page.id) {
                wrong.push(format!(
                    "{} line {} is not noticed: {}",
                    page.file, line.number, line.text
                ));
            }
        }
        for line in &page.left_alone {
            for id in rules(&line.text) {
                wrong.push(format!(
                    "{} line {} is marked {id}: {}",
                    page.file, line.number, line.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clean_by_definition() {
    for draft in [
        "I am sorry to hear that you are disappointed with it. Can you tell me more about what happened?",
        "I am sorry for the inconvenience this has caused. I will see to it that we put it right.",
        "I would be upset too if I had planned for one amount and found another.",
        "Tell me more about why you are upset.",
        "Let us see what happened.",
        "Thank you for your patience while we sorted it out. Is all well now?",
        "It rarely happens.",
    ] {
        assert!(found(draft).is_empty(), "{draft}: {:?}", rules(draft));
    }
}

#[test]
fn their_bad_twins_are_found() {
    for (draft, rule) in [
        ("That has never happened.", "absolute"),
        ("It is not our policy to do that.", "hides-behind-policy"),
        ("We need to follow our procedure.", "hides-behind-policy"),
        (
            "Here is ten per cent off your next order.",
            "discount-first",
        ),
    ] {
        assert!(rules(draft).contains(rule), "{draft}: {:?}", rules(draft));
    }
}

#[test]
fn a_discount_after_a_solution_is_a_plus() {
    let first = "Here is 10% off your next order.";
    let after =
        "I have sent a new lamp today, it arrives on Friday. Here is 10% off your next order.";
    assert!(rules(first).contains("discount-first"));
    assert!(!rules(after).contains("discount-first"));
    let agreed = Facts {
        solution_agreed: true,
        ..Facts::default()
    };
    assert!(find(&Text::new(first), &agreed, Rulebook::built_in()).is_empty());
}

#[test]
fn to_take_a_post_to_a_direct_message_hands_nobody_on() {
    for post in [
        "Please DM the tracking number and the delivery address. ^KB",
        "Please contact us by DM with your order number and I look at it now.",
    ] {
        assert!(!rules(post).contains("passes-the-buck"), "{post}");
    }
    assert!(rules("Please contact the courier directly. ^KB").contains("passes-the-buck"));
}

#[test]
fn an_order_the_customer_asked_for_is_a_help() {
    let draft = "You must fill in the attached form.";
    let asked = Facts {
        customer: Some("What do I need to do to get it back?".to_owned()),
        ..Facts::default()
    };
    assert!(rules(draft).contains("commanding"));
    assert!(find(&Text::new(draft), &asked, Rulebook::built_in()).is_empty());
}

#[test]
fn a_page_switched_off_finds_nothing() {
    let book = Rulebook::built_in()
        .clone()
        .without(&["hides-behind-policy".to_owned()]);
    let draft = Text::new("It is not our policy to do that.");
    let left = find(&draft, &Facts::default(), &book);
    assert!(
        left.iter()
            .all(|mistake| mistake.rule != "hides-behind-policy")
    );
}

#[test]
fn a_better_wording_is_offered() {
    let draft = "That has never happened before.";
    let mistake = found(draft)
        .into_iter()
        .find(|mistake| mistake.rule == "absolute");
    let wording = mistake.and_then(|mistake| mistake.replacement);
    assert!(wording.is_some_and(|wording| wording.starts_with("rarely happens")));
}

/// Drafts in which better wordings are tried: the samples of all pages, what the pages offer a wording for, and the
/// sentences we labelled.
fn drafts() -> Vec<String> {
    let pages = crate::manual::entries(Rulebook::built_in());
    let mut drafts: Vec<String> = pages
        .flat_map(|entry| {
            let offered = entry.better.into_iter().flat_map(|(words, _)| {
                let (first, rest) = words.split_at(1);
                let large = first.to_uppercase();
                [
                    format!("{words}."),
                    format!("{large}{rest}, Ms Moor, and write to us."),
                    format!("Dear Ms Moor, thank you for your letter. {large}{rest} the parcel."),
                ]
            });
            let samples = entry.noticed.into_iter().map(str::to_owned);
            samples.chain(offered).collect::<Vec<_>>()
        })
        .collect();
    for (examples, field) in [
        (
            include_str!("../../../examples/mistakes/sentences.jsonl"),
            "text",
        ),
        (
            include_str!("../../../examples/mistakes/samples.jsonl"),
            "text",
        ),
        (
            include_str!("../../../examples/fresh/sentences.jsonl"),
            "text",
        ),
        (
            include_str!("../../../examples/fresh/replies.jsonl"),
            "reply",
        ),
        (
            include_str!("../../../examples/fresh/letters.jsonl"),
            "reply",
        ),
        (
            include_str!("../../../examples/fresh/replies-second.jsonl"),
            "reply",
        ),
        (
            include_str!("../../../examples/fresh/replies-third.jsonl"),
            "reply",
        ),
    ] {
        drafts.extend(examples.lines().map(|line| {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            row[field].as_str().expect("a text").to_owned()
        }));
    }
    drafts
}

#[test]
fn a_better_wording_takes_the_fault_away() {
    let of_rule = |draft: &str, rule: &str| {
        let found = found(draft);
        found.iter().filter(|mistake| mistake.rule == rule).count()
    };
    let (mut kept, mut bettered) = (Vec::new(), BTreeSet::new());
    for draft in drafts() {
        for mistake in found(&draft) {
            let (Some(wording), rule) = (&mistake.replacement, &mistake.rule) else {
                continue;
            };
            let (before, after) = (&draft[..mistake.span.start], &draft[mistake.span.end..]);
            let replaced = format!("{before}{wording}{after}");
            if of_rule(&replaced, rule) >= of_rule(&draft, rule) {
                kept.push(format!(
                    "{rule}: “{}” still stands in “{wording}”",
                    mistake.span.of(&draft)
                ));
            }
            bettered.insert(rule.clone());
        }
    }
    assert!(kept.is_empty(), "{}", kept.join("\n"));
    let offering: BTreeSet<String> = Rulebook::built_in()
        .rules()
        .iter()
        .filter(|rule| !rule.page.better.is_empty())
        .map(|rule| rule.page.id.clone())
        .collect();
    assert_eq!(bettered, offering, "every page's wordings are reached");
}

#[test]
fn a_better_wording_is_given_only_where_it_replaces_all_that_was_noticed() {
    let wording = |draft: &str| {
        let found = found(draft);
        let mistake = found.into_iter().find(|one| one.rule == "dismissive");
        let mistake = mistake.expect("it is noticed");
        (mistake.span.of(draft).to_owned(), mistake.replacement)
    };
    assert_eq!(
        wording("Please calm down."),
        (
            "Please calm down".to_owned(),
            Some("I see why you are upset".to_owned())
        )
    );
    assert_eq!(wording("Please calm down, it's no big deal.").1, None);
    let capital = found("You must fill in the attached form.");
    assert!(
        capital
            .iter()
            .filter_map(|mistake| mistake.replacement.as_deref())
            .any(|wording| wording.starts_with("Could you please")),
        "{capital:?}"
    );
}

#[test]
fn hostile_text_gives_no_more_findings_than_are_told() {
    for unit in [
        "sorry if you feel any inconvenience ",
        "never ",
        "a.b@",
        "!",
        "'",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        assert!(found(&text).len() <= super::MAX_FINDINGS);
    }
}
