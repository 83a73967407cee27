//! The mail that puts solutions to a customer.

use crate::mails::{contact, frame, kept, step};
use letters::Letter;
use letters::mail::{Offer, OfferedOption, OfferedPoint, UnmetWish, offer};
use recovery::terms::{Meets, Remedy};
use recovery::{OptionNo, PointNo};

pub fn an_offer() -> Letter {
    offer(&an_offer_view())
}

fn an_offer_view() -> Offer {
    Offer {
        frame: frame(),
        contact: contact(),
        text: "Dear Mara Lindt,\n\nI have gone through it with our cobbler.".to_owned(),
        points: vec![
            OfferedPoint {
                point: PointNo(1),
                about: "The boot leaks".to_owned(),
                found: Some("The seam was glued and not stitched.".to_owned()),
                unmet: vec![UnmetWish {
                    wish: "The same pair, mended by Friday".to_owned(),
                    reason: "The glue has to dry for a week.".to_owned(),
                }],
                options: vec![
                    OfferedOption {
                        option: OptionNo(3),
                        remedy: Remedy::Replacement,
                        text: "A new pair, stitched, at your door.".to_owned(),
                        meets: Meets::Partly,
                        steps: vec![step(
                            "Send the new pair.",
                            Some("Jo Brandt"),
                            "2026-12-01T12:00",
                        )],
                    },
                    OfferedOption {
                        option: OptionNo(4),
                        remedy: Remedy::Refund,
                        text: "The full price, back on your card.".to_owned(),
                        meets: Meets::Fully,
                        steps: vec![],
                    },
                ],
                why_none: None,
                why_one: None,
            },
            OfferedPoint {
                point: PointNo(2),
                about: "The shop did not answer".to_owned(),
                found: None,
                unmet: vec![],
                options: vec![OfferedOption {
                    option: OptionNo(1),
                    remedy: Remedy::Explanation,
                    text: "What became of your two letters, in writing.".to_owned(),
                    meets: Meets::Not,
                    steps: vec![],
                }],
                why_none: Some(
                    "The two days have passed, and no one can bring them back.".to_owned(),
                ),
                why_one: Some("There is nothing to repair here.".to_owned()),
            },
        ],
    }
}

#[test]
fn an_offer_says_what_can_be_done_before_why_a_wish_cannot_be_met() {
    let text = an_offer().text;
    let place = |words: &str| text.find(words).expect("these words");
    assert!(place("This is what we can do:") < place("You wished for “The same pair"));
    assert!(place("The full price, back") < place("The glue has to dry for a week."));
    assert!(!text.contains("not possible"), "{text}");
}

#[test]
fn an_offer_counts_its_solutions_from_one_and_says_why_a_wish_cannot_be_met() {
    let text = an_offer().text;
    for says in [
        "I choose 1, ",
        "I choose 2, ",
        "The same pair, mended by Friday",
        "The glue has to dry for a week.",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
    assert!(!text.contains("I choose 3") && !text.contains("I choose 4"));
    assert!(!an_offer().html.contains("value=\"3\""));
}

#[test]
fn what_comes_on_top_is_told_beside_the_solutions_and_is_no_choice() {
    let mut view = an_offer_view();
    view.points.truncate(1);
    view.points[0].options.insert(
        0,
        OfferedOption {
            option: OptionNo(2),
            remedy: Remedy::Goodwill,
            text: "A tin of wax.".to_owned(),
            meets: Meets::Not,
            steps: vec![],
        },
    );
    view.points[0].unmet[0].wish = "New boots, and I am happy.".to_owned();
    let letter = offer(&view);
    let text = &letter.text;
    let beside = text
        .find("And beside it, whichever you choose")
        .expect("it");
    assert!(text[beside..].contains("A tin of wax."), "{text}");
    assert!(text.contains("I choose 1, replacement"), "{text}");
    assert!(text.contains("I choose 2, refund"), "{text}");
    assert!(!text.contains("I choose 3") && !letter.html.contains("option-1-2"));
    assert!(text.contains("“New boots, and I am happy”."), "{text}");
}

#[test]
fn an_offer_lets_the_customer_choose() {
    let letter = an_offer();
    for answer in [
        "option-1-3",
        "option-1-4",
        "none-1",
        "explain-1",
        "option-2-1",
        "none-2",
    ] {
        let link = format!("https://care.nordlicht.example/c/TOKEN?answer={answer}");
        assert!(letter.text.contains(&link), "no link {answer}");
        assert!(letter.html.contains(&link), "no link {answer}");
    }
    kept("offer", &letter);
}

#[test]
fn a_long_heading_has_a_short_line_below() {
    let mut view = an_offer_view();
    view.points[0].about = "kettle ".repeat(40);
    let letter = offer(&view);
    assert!(letter.text.contains(&"-".repeat(60)));
    assert!(!letter.text.contains(&"-".repeat(61)), "{}", letter.text);
}
