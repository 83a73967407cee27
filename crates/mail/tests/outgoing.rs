//! What we send says what it should and nothing a text could smuggle in.
#![allow(
    clippy::unwrap_used,
    reason = "a helper of a test that unwraps fails where it should"
)]

use mail::{
    Automatic, Machine, Mailbox, Outgoing, OutgoingFile, ParseOptions, Parsed, ParsedMail, compose,
    parse,
};

fn outgoing() -> Outgoing {
    Outgoing {
        from: Mailbox::new(Some("Lena of Care"), "care@desk.example").unwrap(),
        to: vec![Mailbox::new(Some("Mira Hölt"), "mira@post.example").unwrap()],
        reply_to: Some("care+token@desk.example".into()),
        subject: "Ihr Kühlschrank [#1047]".into(),
        text: "Liebe Mira,\n\nwir schreiben bis Freitag.\n".into(),
        html: Some("<p>Liebe Mira</p>".into()),
        message_id: "am.1@desk.example".into(),
        in_reply_to: Some("m1@post.example".into()),
        references: vec!["m0@post.example".into(), "m1@post.example".into()],
        automatic: None,
        loop_token: "loop-word".into(),
        date_us: 1_795_165_200_000_000,
        attachments: Vec::new(),
    }
}

fn sent(mail: &Outgoing) -> (String, ParsedMail) {
    let raw = compose(mail).unwrap();
    let Parsed::Mail(parsed) = parse(&raw, &ParseOptions::default()) else {
        panic!("unreadable")
    };
    (String::from_utf8(raw).unwrap(), *parsed)
}

#[test]
fn what_is_composed_is_read_back() {
    let (raw, mail) = sent(&outgoing());
    assert_eq!(mail.subject, "Ihr Kühlschrank [#1047]");
    assert_eq!(mail.from.unwrap().address, "care@desk.example");
    assert_eq!(mail.to[0].name.as_deref(), Some("Mira Hölt"));
    assert_eq!(mail.reply_to[0].address, "care+token@desk.example");
    assert_eq!(mail.message_id.as_deref(), Some("am.1@desk.example"));
    assert_eq!(mail.in_reply_to, ["m1@post.example"]);
    assert_eq!(mail.references, ["m0@post.example", "m1@post.example"]);
    assert_eq!(
        mail.text.fresh,
        "Liebe Mira,\n\nwir schreiben bis Freitag.\n"
    );
    assert_eq!(mail.date_us, Some(1_795_165_200_000_000));
    assert_eq!(mail.automatic, None);
    assert!(raw.contains("multipart/alternative"));
    assert!(raw.contains("X-Amends-Loop: loop-word"));
}

#[test]
fn what_no_person_wrote_is_marked() {
    for (machine, marks) in [
        (
            Machine::Reply,
            ["Auto-Submitted: auto-replied", "Precedence: auto_reply"],
        ),
        (
            Machine::Notice,
            ["Auto-Submitted: auto-generated", "Precedence: bulk"],
        ),
    ] {
        let (raw, mail) = sent(&Outgoing {
            automatic: Some(machine),
            ..outgoing()
        });
        for mark in marks.into_iter().chain(["X-Auto-Response-Suppress: All"]) {
            assert!(raw.contains(mark), "{mark}");
        }
        let answers = matches!(mail.automatic, Some(Automatic::Vacation { .. }));
        assert_eq!(answers, machine == Machine::Reply);
        assert!(mail.automatic.is_some());
    }
}

/// decisions/0039: a word to one person is from no list.
#[test]
fn no_mail_of_ours_says_how_to_leave_a_list() {
    for automatic in [None, Some(Machine::Reply), Some(Machine::Notice)] {
        let (raw, mail) = sent(&Outgoing {
            automatic,
            ..outgoing()
        });
        assert!(!raw.to_lowercase().contains("\nlist-"), "{raw}");
        assert_eq!(mail.automatic.is_some(), automatic.is_some());
    }
}

#[test]
fn no_text_adds_a_header_or_a_recipient() {
    let evil = "x\r\nBcc: victim@else.example\r\n\r\nbody";
    let mut mail = outgoing();
    mail.subject = evil.into();
    mail.from.name = Some(evil.into());
    mail.to[0].name = Some(evil.into());
    mail.loop_token = evil.into();
    mail.in_reply_to = Some(evil.into());
    mail.references = vec![evil.into(), "good@post.example".into()];
    mail.attachments = vec![OutgoingFile {
        name: evil.into(),
        media_type: evil.into(),
        bytes: b"x\xff".to_vec(),
    }];
    let (raw, parsed) = sent(&mail);
    assert!(
        !raw.lines()
            .any(|line| line.to_lowercase().starts_with("bcc:")),
        "{raw}"
    );
    assert_eq!(parsed.references, ["good@post.example"]);
    assert_eq!(parsed.attachments.len(), 1);

    mail.message_id = evil.into();
    assert!(compose(&mail).is_err());
    let mut mail = outgoing();
    mail.to[0].address = "a@b.example\r\nBcc: v@else.example".into();
    assert!(compose(&mail).is_err());
    let mut mail = outgoing();
    mail.reply_to = Some("a@b.example, v@else.example".into());
    assert!(compose(&mail).is_err());
    assert!(
        compose(&Outgoing {
            to: Vec::new(),
            ..outgoing()
        })
        .is_err()
    );
    assert!(
        compose(&Outgoing {
            date_us: i64::MAX,
            ..outgoing()
        })
        .is_err()
    );
    assert!(
        compose(&Outgoing {
            date_us: -1,
            ..outgoing()
        })
        .is_err()
    );
}

#[test]
fn references_stay_within_what_relays_take() {
    let references: Vec<String> = (0..200).map(|n| format!("{n:0>60}@post.example")).collect();
    let (raw, mail) = sent(&Outgoing {
        references,
        ..outgoing()
    });
    assert!(mail.references.len() <= 20 && mail.references.len() > 10);
    assert_eq!(
        mail.references.last().unwrap(),
        &format!("{:0>60}@post.example", 199)
    );
    let head = raw.split("\r\n\r\n").next().unwrap();
    assert!(head.len() < 4_096, "{}", head.len());
}

#[test]
fn files_go_along() {
    let files = vec![
        OutgoingFile {
            name: "Prüfung.png".into(),
            media_type: "image/png".into(),
            bytes: vec![0, 159, 146, 150],
        },
        OutgoingFile {
            name: "note.txt".into(),
            media_type: "text/plain".into(),
            bytes: b"plain".to_vec(),
        },
    ];
    let (_, mail) = sent(&Outgoing {
        attachments: files,
        ..outgoing()
    });
    assert_eq!(mail.attachments[0].name, "Prüfung.png");
    assert_eq!(mail.attachments[0].bytes, [0, 159, 146, 150]);
    assert_eq!(mail.attachments[1].name, "note.txt");
}

#[test]
fn a_file_arrives_byte_for_byte_whatever_its_lines_end_with() {
    for bytes in [&b"sku,price\n1,2\n"[..], b"one\rtwo", b"one\r\ntwo", b"\n"] {
        let (raw, mail) = sent(&Outgoing {
            attachments: vec![OutgoingFile {
                name: "prices.csv".into(),
                media_type: "text/csv".into(),
                bytes: bytes.to_vec(),
            }],
            ..outgoing()
        });
        assert_eq!(mail.attachments[0].bytes, bytes, "{raw}");
        let whole = raw.replace("\r\n", "");
        assert!(!whole.contains(['\r', '\n']), "{raw}");
    }
}
