//! Each mail as people get it, in text and in HTML.

use crate::offers::an_offer;
use calendar::{Moment, parse_local, zone};
use letters::mail::{
    Contact, DoneDeed, FinalAnswer, FinalPoint, FollowUp, Frame, House, Invitation, MidFollowUp,
    Noticed, Notices, PasswordReset, Plan, PlannedPoint, PlannedStep, Receipt, Understanding, Word,
    final_answer, follow_up, invitation, mid_follow_up, notices, password_reset, plan, receipt,
    second_follow_up, subject_tag, understanding, word,
};
use letters::{CustomerPage, Language, Letter};
use recovery::notice::Kind;
use recovery::{PointNo, Role};

fn at(text: &str) -> Moment {
    parse_local(text, &zone("Europe/Berlin").unwrap()).unwrap()
}

fn house() -> House {
    House::new(
        "Nordlicht Boots",
        zone("Europe/Berlin").unwrap(),
        Language::ENGLISH,
    )
}

pub fn frame() -> Frame {
    Frame {
        house: house(),
        number: 1047,
        subject: Some("Re: Boots leak after two days".to_owned()),
        customer: Some("Mara Lindt".to_owned()),
        page: CustomerPage {
            base: "https://care.nordlicht.example".to_owned(),
            token: "TOKEN".to_owned(),
        },
        token_line: "ref:1047-abcdef".to_owned(),
    }
}

pub fn contact() -> Contact {
    Contact {
        name: "Ana Ruiz".to_owned(),
        reach: Some("+49 30 5550 0147, Monday to Friday 9 to 17".to_owned()),
        solved_today: None,
        next_word: Some(at("2026-11-26T15:00")),
    }
}

pub fn step(what: &str, who: Option<&str>, due: &str) -> PlannedStep {
    PlannedStep {
        what: what.to_owned(),
        who: who.map(str::to_owned),
        due: at(due),
    }
}

/// Keeps both forms as they are, and sees to what holds for every mail.
pub fn kept(name: &str, letter: &Letter) {
    for part in [&letter.subject, &letter.text, &letter.html] {
        assert!(!part.contains("{$") && !part.contains('⟪'), "{part}");
    }
    assert!(!letter.subject.contains(['\n', '\r']));
    assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
    let text = format!("Subject: {}\n\n{}", letter.subject, letter.text);
    insta::assert_snapshot!(format!("{name}_text"), text);
    let html = letter.html.replace("><", ">\n<");
    insta::assert_snapshot!(format!("{name}_html"), html);
}

fn a_receipt(authenticated: bool) -> Letter {
    receipt(&Receipt {
        frame: frame(),
        authenticated,
        writer: authenticated.then(|| "Ana Ruiz".to_owned()),
        first_word_due: at("2026-11-23T14:00"),
    })
}

#[test]
fn a_receipt_to_a_proven_sender_names_the_subject() {
    kept("receipt_authenticated", &a_receipt(true));
}

#[test]
fn a_receipt_to_anybody_else_echoes_nothing() {
    let letter = a_receipt(false);
    for part in [&letter.subject, &letter.text, &letter.html] {
        for theirs in ["leak", "Boots leak", "Mara", "Lindt"] {
            assert!(!part.contains(theirs), "echoes {theirs}: {part}");
        }
    }
    kept("receipt", &letter);
}

#[test]
fn a_word_carries_the_person_and_the_next_word() {
    kept(
        "word",
        &word(&Word {
            frame: frame(),
            contact: contact(),
            text: "Dear Mara Lindt,\r\n\r\nthe boots let water in on the second day, and your walk was spoiled. I am \
                   sorry that they did.\r\nIt cannot be solved today.\u{0}\r\n\r\n"
                .to_owned(),
        }),
    );
}

#[test]
fn a_first_word_says_whether_it_can_be_solved_today() {
    let said = |solved_today| {
        let contact = Contact {
            solved_today,
            ..contact()
        };
        let (frame, text) = (frame(), "Dear Mara Lindt,".to_owned());
        word(&Word {
            frame,
            contact,
            text,
        })
    };
    for (today, sentence) in [
        (true, "It can be solved today."),
        (false, "It cannot be solved today;"),
    ] {
        let letter = said(Some(today));
        assert!(letter.text.contains(sentence), "{}", letter.text);
        assert!(letter.html.contains(sentence), "{}", letter.html);
    }
    assert!(!said(None).text.contains("solved today"));
}

#[test]
fn a_promised_update_is_not_the_second_question() {
    let mut view = asked("");
    view.contact.next_word = Some(at("2026-11-24T09:00"));
    let letter = follow_up(&view);
    let house = house();
    let when = |text| house.words.day_and_time(at(text), &house.zone);
    for sentence in [
        format!("You hear from me next by {}.", when("2026-11-24T09:00")),
        format!("I ask once more by {}.", when("2026-11-26T15:00")),
    ] {
        assert!(letter.text.contains(&sentence), "{}", letter.text);
    }
    view.unanswered = None;
    assert!(!follow_up(&view).text.contains("once more by"));
}

#[test]
fn the_understanding_is_repeated_back() {
    kept(
        "understanding",
        &understanding(&Understanding {
            frame: frame(),
            contact: contact(),
            text: String::new(),
            happened: "On the second day the left boot let water in at the seam.".to_owned(),
            expected: "The label says waterproof.".to_owned(),
            means: "You cut the walk short and sat in wet socks.\nThe holiday does not come back."
                .to_owned(),
            asks: "Your money back.".to_owned(),
            goal: Some("Dry feet on the next walk, in December.".to_owned()),
            next: "Once you say this is right, I put solutions before you.".to_owned(),
            points: vec![
                "The boot leaks".to_owned(),
                "The shop did not answer".to_owned(),
            ],
        }),
    );
}

#[test]
fn an_understanding_leaves_out_what_is_not_known() {
    let letter = understanding(&Understanding {
        frame: Frame {
            customer: None,
            subject: None,
            ..frame()
        },
        contact: Contact {
            reach: None,
            ..contact()
        },
        text: " \n".to_owned(),
        happened: "The boot leaks.".to_owned(),
        expected: String::new(),
        means: String::new(),
        asks: " ".to_owned(),
        goal: None,
        next: String::new(),
        points: Vec::new(),
    });
    kept("understanding_short", &letter);
}

#[test]
fn a_plan_asks_for_the_yes() {
    kept(
        "plan",
        &plan(&Plan {
            frame: frame(),
            contact: contact(),
            text: String::new(),
            points: vec![PlannedPoint {
                point: PointNo(1),
                about: "The boot leaks".to_owned(),
                steps: vec![
                    step("Send the new pair", Some("Jo Brandt"), "2026-12-01T12:00"),
                    step("Fetch the old pair", None, "2026-12-04T17:00"),
                ],
            }],
        }),
    );
}

#[test]
fn some_days_after_the_yes_we_ask_how_it_goes() {
    kept(
        "mid_follow_up",
        &mid_follow_up(&MidFollowUp {
            frame: frame(),
            contact: contact(),
            text: String::new(),
            open: vec![step("Send the new pair", None, "2026-12-01T12:00")],
        }),
    );
}

fn asked(text: &str) -> FollowUp {
    FollowUp {
        frame: frame(),
        contact: contact(),
        text: text.to_owned(),
        unanswered: Some(at("2026-11-26T15:00")),
        done: vec![DoneDeed {
            what: "A new pair was sent".to_owned(),
            at: at("2026-11-20T12:00"),
            checked: Some("Handed over at your door, says the carrier".to_owned()),
            proof: vec!["handed-over.jpg".to_owned(), "carrier.pdf".to_owned()],
        }],
    }
}

#[test]
fn the_follow_up_asks_one_question() {
    let letter = follow_up(&asked(""));
    assert_eq!(letter.text.matches('?').count(), 3, "one asked, two links");
    kept("follow_up", &letter);
}

#[test]
fn the_second_follow_up_says_what_silence_means() {
    kept("second_follow_up", &second_follow_up(&asked("")));
}

#[test]
fn the_words_of_the_person_take_the_place_of_ours() {
    let letter = follow_up(&asked("Dear Mara, are your feet dry?"));
    assert!(letter.text.starts_with("Dear Mara, are your feet dry?\n"));
    assert!(!letter.text.contains("Hello"));
}

#[test]
fn the_final_answer_says_where_else_to_turn() {
    let letter = final_answer(&FinalAnswer {
        frame: frame(),
        contact: Contact {
            next_word: None,
            ..contact()
        },
        text: "Dear Mara Lindt,\n\nwe have talked about this three times.".to_owned(),
        points: vec![FinalPoint {
            about: "The boot leaks".to_owned(),
            found: "The cut in the sole comes from glass; the seam is whole.".to_owned(),
            still_offered: vec!["A new sole, free of charge, until the end of January".to_owned()],
        }],
        elsewhere: vec!["Conciliation Body for Shoes, help@conciliation.example".to_owned()],
    });
    assert!(!letter.text.contains("You hear from me next"));
    kept("final_answer", &letter);
}

#[test]
fn staff_get_links_that_work_once() {
    let until = at("2026-11-25T10:00");
    kept(
        "invitation",
        &invitation(&Invitation {
            house: house(),
            name: "Jo Brandt".to_owned(),
            inviter: "Ana Ruiz".to_owned(),
            role: Role::Agent,
            link: "https://care.nordlicht.example/invited/ONCE".to_owned(),
            until,
        }),
    );
    kept(
        "password_reset",
        &password_reset(&PasswordReset {
            house: house(),
            name: "Jo Brandt".to_owned(),
            link: "https://care.nordlicht.example/reset/ONCE".to_owned(),
            until,
        }),
    );
}

#[test]
fn staff_get_what_they_have_not_seen_without_a_word_of_anybody() {
    let noticed = |number, kinds: &[Kind]| Noticed {
        number,
        kinds: kinds.iter().copied().collect(),
    };
    let desk = "https://care.nordlicht.example";
    let view = Notices {
        house: house(),
        name: "Jo Brandt".to_owned(),
        lines: vec![
            (
                noticed(Some(1047), &[Kind::Wrote, Kind::Breaking]),
                format!("{desk}/cases/1047"),
            ),
            (noticed(None, &[Kind::Feedback]), format!("{desk}/feedback")),
        ],
        urgent: false,
        account: format!("{desk}/account#notices"),
    };
    kept("notices", &notices(&view));
    let lines = view.lines[..1].to_vec();
    let urgent = Notices {
        lines,
        urgent: true,
        ..view
    };
    kept("notices_urgent", &notices(&urgent));
}

#[test]
fn the_mark_of_the_case_stands_in_every_subject() {
    assert_eq!(subject_tag(1047), "[#1047]");
    for letter in [a_receipt(true), a_receipt(false), an_offer()] {
        assert!(letter.subject.ends_with(" [#1047]"), "{}", letter.subject);
        assert!(letter.text.trim_end().ends_with("ref:1047-abcdef"));
    }
}

#[test]
fn what_people_write_stays_text() {
    let letter = word(&Word {
        frame: Frame {
            subject: Some("</title><script>alert(1)</script>\r\nBcc: x@shop.example".to_owned()),
            ..frame()
        },
        contact: Contact {
            name: "<b>Ana</b>".to_owned(),
            ..contact()
        },
        text: "<img src=x onerror=alert(1)> & \"quotes\"".to_owned(),
    });
    assert!(!letter.html.contains("<script"), "{}", letter.html);
    assert!(!letter.html.contains("<img"), "{}", letter.html);
    assert!(!letter.html.contains("<b>"), "{}", letter.html);
    assert!(
        letter
            .text
            .contains("<img src=x onerror=alert(1)> & \"quotes\"")
    );
    assert!(!letter.subject.contains('\n'));
}

#[test]
fn every_mail_of_the_machine_says_so() {
    let letters = [a_receipt(true), a_receipt(false)];
    for letter in letters {
        assert!(letter.text.contains("by a machine"), "{}", letter.text);
        assert!(letter.html.contains("by a machine"));
    }
}
