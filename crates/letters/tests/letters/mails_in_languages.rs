//! The mails of a case as customers read them who speak another language than the house.

use calendar::{Moment, parse_local, zone};
use letters::mail::{
    Contact, DoneDeed, FinalAnswer, FinalPoint, FollowUp, Frame, House, MidFollowUp, Offer,
    OfferedOption, OfferedPoint, Plan, PlannedPoint, PlannedStep, Receipt, Understanding,
    UnmetWish, Word, final_answer, follow_up, mid_follow_up, offer, plan, receipt,
    second_follow_up, understanding, word,
};
use letters::{CustomerPage, Language, Letter};
use recovery::terms::{Meets, Remedy};
use recovery::{OptionNo, PointNo};

fn at(text: &str) -> Moment {
    parse_local(text, &zone("Europe/Berlin").unwrap()).unwrap()
}

fn frame(language: Language) -> Frame {
    Frame {
        house: House::new("Nordlicht", zone("Europe/Berlin").unwrap(), language),
        number: 1047,
        subject: Some("[Betreff]".to_owned()),
        customer: Some("Mara Lindt".to_owned()),
        page: CustomerPage {
            base: "https://care.nordlicht.example".to_owned(),
            token: "TOKEN".to_owned(),
        },
        token_line: "ref:1047-abcdef".to_owned(),
    }
}

fn contact() -> Contact {
    Contact {
        name: "Ana Ruiz".to_owned(),
        reach: Some("+49 30 5550 0147".to_owned()),
        solved_today: Some(false),
        next_word: Some(at("2026-11-26T15:00")),
    }
}

fn step() -> PlannedStep {
    PlannedStep {
        what: "[Schritt]".to_owned(),
        who: Some("Ana Ruiz".to_owned()),
        due: at("2026-12-01T12:00"),
    }
}

fn option(option: u32, remedy: Remedy, meets: Meets) -> OfferedOption {
    OfferedOption {
        option: OptionNo(option),
        remedy,
        text: "[Lösung]".to_owned(),
        meets,
        steps: vec![step()],
    }
}

/// Every mail a customer can get.
fn all(language: Language) -> Vec<(&'static str, Letter)> {
    let (frame, text) = (|| frame(language), String::new);
    vec![
        (
            "receipt",
            receipt(&Receipt {
                frame: frame(),
                authenticated: true,
                writer: None,
                first_word_due: at("2026-11-23T14:00"),
            }),
        ),
        (
            "word",
            word(&Word {
                frame: frame(),
                contact: contact(),
                text: "[Text]".to_owned(),
            }),
        ),
        (
            "understanding",
            understanding(&Understanding {
                frame: frame(),
                contact: contact(),
                text: text(),
                happened: "[1]".to_owned(),
                expected: "[2]".to_owned(),
                means: "[3]".to_owned(),
                asks: "[4]".to_owned(),
                goal: Some("[5]".to_owned()),
                next: "[6]".to_owned(),
                points: vec!["[7]".to_owned()],
            }),
        ),
        (
            "offer",
            offer(&Offer {
                frame: frame(),
                contact: contact(),
                text: text(),
                points: vec![OfferedPoint {
                    point: PointNo(1),
                    about: "[Punkt]".to_owned(),
                    found: Some("[Fund]".to_owned()),
                    unmet: vec![UnmetWish {
                        wish: "[Wunsch]".to_owned(),
                        reason: "[Grund]".to_owned(),
                    }],
                    options: vec![
                        option(1, Remedy::Replacement, Meets::Fully),
                        option(2, Remedy::Refund, Meets::Partly),
                        option(3, Remedy::Upgrade, Meets::Not),
                    ],
                    why_none: Some("[Warum]".to_owned()),
                    why_one: None,
                }],
            }),
        ),
        (
            "plan",
            plan(&Plan {
                frame: frame(),
                contact: contact(),
                text: text(),
                points: vec![PlannedPoint {
                    point: PointNo(1),
                    about: "[Punkt]".to_owned(),
                    steps: vec![step()],
                }],
            }),
        ),
        (
            "mid_follow_up",
            mid_follow_up(&MidFollowUp {
                frame: frame(),
                contact: contact(),
                text: text(),
                open: vec![step()],
            }),
        ),
        ("follow_up", follow_up(&asked(frame()))),
        ("second_follow_up", second_follow_up(&asked(frame()))),
        (
            "final_answer",
            final_answer(&FinalAnswer {
                frame: frame(),
                contact: contact(),
                text: text(),
                points: vec![FinalPoint {
                    about: "[Punkt]".to_owned(),
                    found: "[Fund]".to_owned(),
                    still_offered: vec!["[Lösung]".to_owned()],
                }],
                elsewhere: vec!["[Stelle]".to_owned()],
            }),
        ),
    ]
}

fn asked(frame: Frame) -> FollowUp {
    FollowUp {
        frame,
        contact: contact(),
        text: String::new(),
        unanswered: Some(at("2026-12-07T15:00")),
        done: vec![DoneDeed {
            what: "[Getan]".to_owned(),
            at: at("2026-12-01T11:00"),
            checked: Some("[Geprüft]".to_owned()),
            proof: vec!["[Beleg]".to_owned()],
        }],
    }
}

fn texts(language: Language) -> String {
    let written = all(language).into_iter().map(|(name, letter)| {
        format!("=== {name}\nSubject: {}\n\n{}", letter.subject, letter.text)
    });
    written.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_mails_in_german() {
    insta::assert_snapshot!("german", texts(Language::named("de").unwrap()));
}

#[test]
fn the_mails_in_spanish() {
    insta::assert_snapshot!("spanish", texts(Language::named("es").unwrap()));
}

#[test]
fn the_html_says_its_language_and_its_direction() {
    for (tag, says) in [
        ("de", "<html lang=\"de\" dir=\"ltr\">"),
        ("es", "<html lang=\"es\" dir=\"ltr\">"),
        ("x-pseudo", "<html lang=\"x-pseudo\" dir=\"rtl\">"),
    ] {
        for (name, letter) in all(Language::named(tag).unwrap()) {
            assert!(letter.html.contains(says), "{name}: {}", letter.html);
        }
    }
}

#[test]
fn no_mail_says_a_word_of_ours_outside_of_the_catalogue() {
    let theirs = [
        "Mara Lindt",
        "Ana Ruiz",
        "Nordlicht",
        "https://care.nordlicht.example/c/TOKEN",
        "Betreff",
        "Schritt",
        "Lösung",
        "Text",
        "Punkt",
        "Fund",
        "Wunsch",
        "Grund",
        "Warum",
        "Getan",
        "Geprüft",
        "Beleg",
        "Stelle",
        "ref:1047-abcdef",
        "answer=",
    ];
    // “Re:” is for mail programs, and so is what an answer link carries.
    let answers = [
        "Re: ", "solved", "not-yet", "right", "missing", "option-", "none-", "explain-", "yes-",
    ];
    for (name, letter) in all(Language::PSEUDO) {
        for part in [letter.subject, letter.text] {
            let mut left = part.clone();
            for known in theirs.iter().chain(&answers) {
                left = left.replace(known, "");
            }
            assert!(
                !left.contains(|c: char| c.is_ascii_alphabetic()),
                "{name}: {left}"
            );
        }
    }
}
