//! The known ways in which a mail loses its case (helpdesks 3.3), each with its test mail.
#![allow(
    clippy::unwrap_used,
    reason = "a helper of a test that unwraps fails where it should"
)]

use mail::{
    Automatic, Evidence, ParseOptions, Parsed, ParsedMail, Remark, Tokens, evidence, is_forward,
    normal_subject, parse,
};
use std::path::Path;

const CASE: [u8; 16] = [0x11; 16];
const MERGED: [u8; 16] = [0x12; 16];
const OTHER: [u8; 16] = [0x13; 16];
const MESSAGE: [u8; 16] = [0x21; 16];

fn tokens() -> Tokens {
    Tokens::new(b"a key for tests")
}

fn options() -> ParseOptions {
    ParseOptions {
        own_addresses: vec!["care@desk.example".into(), "shop@desk.example".into()],
        loop_token: "loop-of-this-desk".into(),
        trusted_authserv: None,
        spam_signs: Vec::new(),
    }
}

/// The test mail of this number, its tokens filled in.
fn filled(number: u32) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eml");
    let start = format!("{number:02}-");
    let path = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(&start)
        })
        .unwrap();
    let tokens = tokens();
    let text = std::fs::read_to_string(path)
        .unwrap()
        .replace("{{plus}}", &tokens.plus_address(CASE, "care@desk.example"))
        .replace(
            "{{plus-merged}}",
            &tokens.plus_address(MERGED, "care@desk.example"),
        )
        .replace(
            "{{message-id}}",
            &tokens.message_id(CASE, MESSAGE, "desk.example"),
        )
        .replace(
            "{{message-id-merged}}",
            &tokens.message_id(MERGED, MESSAGE, "desk.example"),
        )
        .replace(
            "{{message-id-other}}",
            &tokens.message_id(OTHER, MESSAGE, "desk.example"),
        )
        .replace("{{body-token}}", &tokens.body_token(CASE))
        .replace("{{number}}", "1047");
    assert!(
        !text.contains("{{"),
        "a placeholder is left in mail {number}"
    );
    text.into_bytes()
}

fn read(number: u32) -> ParsedMail {
    match parse(&filled(number), &options()) {
        Parsed::Mail(mail) => *mail,
        Parsed::Unreadable { why, .. } => panic!("mail {number}: {why}"),
    }
}

fn steps(number: u32) -> Vec<Evidence> {
    evidence(&read(number), &tokens()).steps
}

fn answers_case() -> Evidence {
    Evidence::OwnMessageId {
        case: CASE,
        message: MESSAGE,
    }
}

#[test]
fn f01_rewritten_references_still_find_the_case_by_its_address() {
    assert_eq!(steps(1)[0], Evidence::PlusAddress { case: CASE });
    let mail = read(1);
    assert_eq!(mail.text.fresh, "The new kettle leaks too.\n");
    assert!(mail.text.signature.contains("iPhone"));
    assert!(mail.text.quoted.contains("We will write by Friday"));
}

#[test]
fn f02_without_headers_the_subjects_tag_is_the_only_sign() {
    assert_eq!(steps(2), [Evidence::SubjectTag { number: 1047 }]);
}

#[test]
fn f03_a_new_matter_on_an_old_thread_shows_by_its_subject() {
    assert_eq!(steps(3), [answers_case()]);
    assert_eq!(
        normal_subject(&read(3).subject),
        "Wrong invoice for the toaster"
    );
    assert_eq!(read(3).text.quoted, "");
}

#[test]
fn f04_an_answer_to_a_newsletter_tells_its_sender_for_the_check() {
    assert_eq!(steps(4), [answers_case()]);
    assert_eq!(read(4).from.unwrap().key(), "otto.brandt@letters.example");
}

#[test]
fn f05_same_references_with_another_subject_are_seen_as_both() {
    assert_eq!(steps(5), [answers_case()]);
    assert_eq!(normal_subject(&read(5).subject), "Lid of the jug cracked");
}

#[test]
fn f06_ids_never_seen_are_foreign_newest_first() {
    let ids = vec![
        "never-seen-2@else.example".into(),
        "never-seen-1@else.example".into(),
    ];
    assert_eq!(steps(6), [Evidence::ForeignIds(ids)]);
}

#[test]
fn f07_a_forward_without_its_mark_is_known_by_its_text() {
    let mail = read(7);
    assert!(is_forward(&mail));
    assert!(mail.text.fresh.contains("my blender smells"));
    assert!(mail.text.quoted.contains("Thank you for telling us."));
}

#[test]
fn f08_a_strangers_number_is_unsigned() {
    assert_eq!(steps(8), [Evidence::SubjectTag { number: 1047 }]);
    assert_eq!(read(8).automatic, None);
}

#[test]
fn f09_another_desks_receipt_is_automatic() {
    assert!(matches!(
        read(9).automatic,
        Some(Automatic::Vacation { .. })
    ));
}

#[test]
fn f10_a_trackers_mail_is_from_a_machine_and_keeps_its_words() {
    let mail = read(10);
    assert!(matches!(
        mail.automatic,
        Some(Automatic::Bulk { .. } | Automatic::OtherAutomatic { .. })
    ));
    assert!(mail.text.fresh.contains("complains again"));
}

#[test]
fn f11_an_answer_to_a_merged_case_names_the_merged_one() {
    assert_eq!(steps(11)[0], Evidence::PlusAddress { case: MERGED });
    assert!(evidence(&read(11), &tokens()).conflicts.is_empty());
}

#[test]
fn f12_an_agents_mail_from_a_phone_joins_by_the_copy_to_us() {
    let mail = read(12);
    assert_eq!(steps(12)[0], Evidence::PlusAddress { case: CASE });
    assert_eq!(mail.automatic, None);
    assert_eq!(mail.text.signature, "Von meinem iPhone gesendet\n");
}

#[test]
fn f13_without_the_plus_part_the_body_token_finds_the_case() {
    assert_eq!(steps(13), [Evidence::BodyToken { case: CASE }]);
}

#[test]
fn f14_a_broken_to_still_tells_the_address() {
    assert_eq!(steps(14), [Evidence::PlusAddress { case: CASE }]);
}

#[test]
fn f15_both_of_our_mailboxes_are_seen() {
    let mail = read(15);
    assert_eq!(mail.to.len(), 2);
    assert_eq!(mail.delivered_to, ["shop@desk.example"]);
}

#[test]
fn f16_a_blind_copy_is_known_by_the_envelope() {
    assert_eq!(steps(16), [Evidence::PlusAddress { case: CASE }]);
}

#[test]
fn f17_bad_ids_are_remarked_and_a_good_one_is_taken() {
    let mail = read(17);
    assert_eq!(mail.message_id.as_deref(), Some("second@post.example"));
    assert!(mail.remarks.contains(&Remark::RepeatedMessageId));
    assert!(mail.remarks.contains(&Remark::MessageIdTooLong));
}

#[test]
fn f18_of_a_long_header_block_the_newest_ids_are_kept() {
    let mail = read(18);
    assert_eq!(mail.references.len(), mail::bounds::IDS_MAX);
    assert_eq!(steps(18)[0], answers_case());
}

#[test]
fn f19_a_mail_marked_as_spam_still_finds_its_case() {
    assert_eq!(steps(19), [answers_case()]);
    assert_eq!(
        normal_subject(&read(19).subject),
        "Kettle broke after a week"
    );
    assert!(tokens().message_id(CASE, MESSAGE, "desk.example").len() < 78);
}

#[test]
fn f20_a_delivery_report_names_the_mail_that_failed_and_for_whom() {
    let Some(Automatic::Bounce {
        failed_recipient,
        original_message_id,
        status,
        ..
    }) = read(20).automatic
    else {
        panic!("no bounce");
    };
    assert_eq!(status.as_deref(), Some("5.2.2"));
    assert_eq!(failed_recipient.as_deref(), Some("mira.holt@post.example"));
    assert_eq!(
        tokens().read_message_id(&original_message_id.unwrap()),
        Some((CASE, MESSAGE))
    );
}

#[test]
fn f21_a_vacation_note_is_one_and_names_its_case() {
    assert!(matches!(
        read(21).automatic,
        Some(Automatic::Vacation { .. })
    ));
    assert_eq!(steps(21), [answers_case()]);
}

#[test]
fn f22_a_thank_you_stands_alone_without_the_quote() {
    let mail = read(22);
    assert_eq!(mail.text.fresh, "Thank you, it works now!\n");
    assert_eq!(mail.automatic, None);
}

#[test]
fn f23_marks_of_other_languages_come_off() {
    let mail = read(23);
    assert_eq!(normal_subject(&mail.subject), "Kettle broke after a week");
    assert_eq!(mail.text.fresh, "Det virker ikke.\n");
}

#[test]
fn f24_when_sources_disagree_the_newest_token_wins_and_the_other_is_told() {
    let found = evidence(&read(24), &tokens());
    assert_eq!(
        found.steps[0],
        Evidence::OwnMessageId {
            case: OTHER,
            message: MESSAGE
        }
    );
    assert_eq!(found.conflicts, [CASE]);
}

#[test]
fn our_own_mail_coming_back_is_known_by_address_and_by_token() {
    let by_address = b"From: Care <care+x@desk.example>\nSubject: s\n\nt\n";
    let by_token = b"From: x@y.example\nX-Amends-Loop: loop-of-this-desk\n\nt\n";
    for raw in [&by_address[..], by_token] {
        let Parsed::Mail(mail) = parse(raw, &options()) else {
            panic!()
        };
        assert!(matches!(mail.automatic, Some(Automatic::Own { .. })));
    }
}

#[test]
fn each_sign_of_a_machine_is_enough() {
    for (field, kind) in [
        ("Auto-Submitted: auto-generated", "other"),
        ("X-Auto-Response-Suppress: All", "other"),
        ("Return-Path: <>", "other"),
        ("X-Loop: someone", "other"),
        ("X-Autogenerated: yes", "other"),
        ("X-Autoreply: yes", "vacation"),
        ("X-Autorespond: yes", "vacation"),
        ("X-Mail-Autoreply: yes", "vacation"),
        ("Precedence: auto_reply", "vacation"),
        ("Precedence: bulk", "bulk"),
        ("X-Precedence: junk", "bulk"),
        ("List-Id: <a.list.example>", "bulk"),
        ("List-Unsubscribe: <mailto:x@list.example>", "bulk"),
        ("X-Failed-Recipients: a@b.example", "bounce"),
        ("Auto-Submitted: no", "person"),
        ("Precedence: first-class", "person"),
    ] {
        let raw = format!("From: a@b.example\n{field}\nSubject: s\n\nwords\n");
        let Parsed::Mail(mail) = parse(raw.as_bytes(), &options()) else {
            panic!()
        };
        let told = match mail.automatic {
            None => "person",
            Some(Automatic::Bounce { .. }) => "bounce",
            Some(Automatic::Bulk { .. }) => "bulk",
            Some(Automatic::Vacation { .. }) => "vacation",
            Some(Automatic::OtherAutomatic { .. }) => "other",
            Some(_) => "another kind",
        };
        assert_eq!(told, kind, "{field}");
    }
}
