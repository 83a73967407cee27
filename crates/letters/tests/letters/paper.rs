//! The final answer on paper says what the mail says, and can be read by whoever opens it.

use calendar::{Moment, TimeZone};
use letters::mail::{AnswerBody, AnsweredPoint, Contact, Frame, FullAnswer, House, full_answer};
use letters::paper::{PAGES_MAX, paper};
use letters::{CustomerPage, Language};
use recovery::policies::Part;
use recovery::terms::Outcome;

/// Monday 2 November 2026, 09:00 UTC.
const MONDAY: i64 = 1_793_610_000_000_000;

fn answer(language: Language) -> FullAnswer {
    FullAnswer {
        frame: Frame {
            house: House::new("Northline Gear", TimeZone::UTC, language),
            number: 1047,
            subject: Some("Boots that leak".into()),
            customer: Some("Marta Łukasz".into()),
            page: CustomerPage {
                base: "https://desk.example".into(),
                token: "token".into(),
            },
            token_line: "AMENDS-1".into(),
        },
        contact: Contact {
            name: "Anna Kelm".into(),
            reach: Some("+49 30 1234".into()),
            solved_today: None,
            next_word: None,
        },
        text: String::new(),
        body: AnswerBody {
            points: vec![AnsweredPoint {
                number: 1,
                about: "The boots leak".into(),
                outcome: Outcome::Partly,
                facts: Some("The seam was open when they left us".into()),
                reasons: Some("It was our seam (and not the weather)".into()),
                remedy: Some("A new pair".into()),
                remedy_due: Some(Moment::from_us(MONDAY).plus_days(7)),
                alternatives: None,
            }],
            parts: vec![(
                Part::Referral,
                "The Boots Ombudsman, Example Street 1".into(),
            )],
        },
    }
}

fn holds(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len())
        .any(|bytes| bytes == words.as_bytes())
}

#[test]
fn the_paper_says_every_part_and_the_mail_says_the_same() {
    let answer = answer(Language::default());
    let pdf = paper(&answer, Moment::from_us(MONDAY));
    assert!(pdf.starts_with(b"%PDF-1."));
    assert!(pdf.ends_with(b"%%EOF"));
    let mail = full_answer(&answer).text;
    for words in [
        "The boots leak",
        "You are right in part.",
        "The seam was open when they left us",
        "A new pair",
        "The Boots Ombudsman, Example Street 1",
        "Anna Kelm",
        "https://desk.example",
    ] {
        assert!(holds(&pdf, words), "{words}");
        assert!(mail.contains(words), "{words}: {mail}");
    }
    // What has a meaning of its own in the file is written so that it has none.
    assert!(
        holds(&pdf, r"It was our seam \(and not the weather\)")
            || holds(&pdf, "It was our seam (and not the weather)")
    );
    // The day is told as people say it, and a name with the letters there are.
    assert!(holds(&pdf, "9 November 2026"), "the remedy has its day");
    assert!(holds(&pdf, "Marta Lukasz"));
}

#[test]
fn it_speaks_the_language_of_the_customer() {
    let german = Language::named("de").expect("German");
    let pdf = paper(&answer(german), Moment::from_us(MONDAY));
    assert!(holds(&pdf, "Sie haben zum Teil recht."));
    assert!(!holds(&pdf, "You are right"));
}

#[test]
fn a_long_answer_goes_over_pages_and_no_longer_than_the_most() {
    let mut long = answer(Language::default());
    long.body.points[0].reasons = Some("Because of this and that and a word. ".repeat(900));
    let pdf = paper(&long, Moment::from_us(MONDAY));
    let pages = |pdf: &[u8]| {
        pdf.windows(11)
            .filter(|bytes| *bytes == b"/Type /Page")
            .count()
            - 1
    };
    assert!(pages(&pdf) > 3, "{}", pages(&pdf));
    // One word without a blank has lines too.
    long.body.points[0].reasons = Some("x".repeat(200_000));
    let pdf = paper(&long, Moment::from_us(MONDAY));
    assert!(pages(&pdf) <= PAGES_MAX, "{}", pages(&pdf));
}
