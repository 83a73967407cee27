//! Where a mail belongs, sign by sign.

use super::super::RawMail;
use super::super::read::{ToRead, read_all};
use super::*;
use mail::ParseOptions;

const CASE: CaseId = CaseId(Uuid::from_u128(1));
const OTHER: CaseId = CaseId(Uuid::from_u128(2));
const ADA: CustomerId = CustomerId(Uuid::from_u128(7));

fn tokens() -> Tokens {
    Tokens::new(b"k")
}

fn placed(raw: &str, known: &Known) -> Place {
    let to_read = ToRead {
        place: 0,
        mail: RawMail {
            source: String::new(),
            bytes: raw.as_bytes().to_vec(),
        },
        item: None,
    };
    let options = ParseOptions {
        own_addresses: vec!["help@desk.example".into()],
        spam_signs: mail::SpamSign::usual(),
        ..ParseOptions::default()
    };
    let read = read_all(vec![to_read], &options, &tokens());
    place(&read[0], known, &tokens())
}

/// Ada has case 1047 about a kettle, which is `CASE`.
fn ada() -> Known {
    let sender = KnownSender {
        record: ADA,
        person: ADA,
    };
    let case = KnownCase {
        person: Some(ADA),
        into: None,
        subject: Some("Kettle".into()),
    };
    Known {
        senders: [("ada@shop.example".to_owned(), sender)].into(),
        cases: [(CASE, case)].into(),
        numbers: [(1047, CASE)].into(),
        foreign: [("first@shop.example".to_owned(), CASE)].into(),
        ..Known::default()
    }
}

fn join(case: CaseId) -> Place {
    Place::Join {
        case,
        named: case,
        by_customer: true,
        answers: None,
        new_matter: false,
    }
}

#[test]
fn the_number_counts_from_a_participant_and_from_nobody_else() {
    let mail =
        |from: &str| format!("From: {from}\r\nSubject: Re: Kettle [#1047]\r\n\r\nStill leaks.");
    assert_eq!(placed(&mail("ada@shop.example"), &ada()), join(CASE));
    assert_eq!(placed(&mail("eve@other.example"), &ada()), Place::Open);
}

#[test]
fn a_stranger_with_our_signed_address_is_held() {
    let to = tokens().plus_address(CASE.bytes(), "help@desk.example");
    let mail =
        |from: &str| format!("From: {from}\r\nTo: {to}\r\nSubject: Re: Kettle\r\n\r\nHello.");
    assert_eq!(
        placed(&mail("eve@other.example"), &ada()),
        Place::Hold { case: CASE }
    );
    assert_eq!(placed(&mail("ada@shop.example"), &ada()), join(CASE));
    let mut known = ada();
    known.let_in.insert((CASE, "eve@other.example".into()));
    assert!(matches!(
        placed(&mail("eve@other.example"), &known),
        Place::Join {
            case: CASE,
            by_customer: false,
            ..
        }
    ));
}

#[test]
fn a_merged_case_goes_on_in_the_other() {
    let mut known = ada();
    let other = known.cases[&CASE].clone();
    known.cases.insert(OTHER, other);
    if let Some(case) = known.cases.get_mut(&CASE) {
        case.into = Some(OTHER);
    }
    let mail = "From: ada@shop.example\r\nIn-Reply-To: <first@shop.example>\r\nSubject: Re: Kettle\r\n\r\nHm.";
    // It is heard there, and known for what it named.
    let Place::Join { case, named, .. } = placed(mail, &known) else {
        panic!("a word of the customer");
    };
    assert_eq!((case, named), (OTHER, CASE));
}

#[test]
fn a_new_subject_with_new_words_on_an_old_thread_suggests_a_new_matter() {
    let mail = |subject: &str, body: &str| {
        format!(
            "From: ada@shop.example\r\nIn-Reply-To: <first@shop.example>\r\nSubject: {subject}\r\n\r\n{body}"
        )
    };
    let new = Place::Join {
        case: CASE,
        named: CASE,
        by_customer: true,
        answers: None,
        new_matter: true,
    };
    assert_eq!(placed(&mail("My toaster", "It burns."), &ada()), new);
    assert_eq!(
        placed(&mail("Re: My toaster", "It burns."), &ada()),
        join(CASE)
    );
    assert_eq!(placed(&mail("AW: Kettle", "It burns."), &ada()), join(CASE));
    let quoting = "It burns.\r\n\r\nOn Monday, Desk wrote:\r\n> We look at it.\r\n";
    assert_eq!(placed(&mail("My toaster", quoting), &ada()), join(CASE));
}

#[test]
fn a_forward_with_no_header_of_ours_is_a_case_of_its_own() {
    let mail = "From: ada@shop.example\r\nReferences: <first@shop.example>\r\nSubject: Fwd: Kettle [#1047]\r\n\r\n\
                See below.";
    assert_eq!(placed(mail, &ada()), Place::Open);
}

#[test]
fn a_bounce_names_the_message_that_failed() {
    let message = [9; 16];
    let id = tokens().message_id(CASE.bytes(), message, "desk.example");
    let mail = format!(
        "From: mailer-daemon@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; ada@shop.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         \r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}>\r\n\r\n--b--\r\n"
    );
    let filed = Place::File {
        case: CASE,
        sort: AutomaticSort::Bounce,
        failed: Some(MessageId::from_bytes(message)),
    };
    assert_eq!(placed(&mail, &ada()), filed);
    let aside = Place::Aside {
        as_what: IntakeOutcome::Automatic,
        why: "aside-bounce",
    };
    assert_eq!(placed(&mail, &Known::default()), aside);
}

#[test]
fn what_came_before_is_known_and_nothing_else_is_asked() {
    let raw = "From: ada@shop.example\r\n\r\nIt leaks.";
    let mut known = ada();
    let item = Uuid::from_u128(5);
    let to_read = ToRead {
        place: 0,
        mail: RawMail {
            source: String::new(),
            bytes: raw.as_bytes().to_vec(),
        },
        item: None,
    };
    let read = read_all(vec![to_read], &ParseOptions::default(), &tokens());
    known.seen.insert(read[0].raw_fingerprint(), item);
    assert_eq!(placed(raw, &known), Place::Duplicate { item });
}

#[test]
fn words_of_nobody_open_a_case_all_the_same() {
    let nobodys = |more: &str| format!("Subject: hello\r\n{more}\r\nIt leaks.");
    assert_eq!(placed(&nobodys(""), &Known::default()), Place::Open);
    let nothing = Place::Aside {
        as_what: IntakeOutcome::Unreadable,
        why: "aside-no-sender",
    };
    assert_eq!(
        placed(
            "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n",
            &Known::default()
        ),
        nothing
    );
    let spam = Place::Aside {
        as_what: IntakeOutcome::Spam,
        why: "aside-judged",
    };
    let judged = nobodys("X-Spam-Flag: YES\r\n");
    assert_eq!(placed(&judged, &Known::default()), spam);
}

#[test]
fn what_was_judged_to_be_spam_makes_no_case_and_silences_no_customer_in_theirs() {
    let raw = |to: &str| {
        format!(
            "From: ada@shop.example\r\nTo: {to}\r\nX-Spam-Flag: YES\r\nSubject: kettle\r\n\r\nIt still leaks.\r\n"
        )
    };
    let aside = Place::Aside {
        as_what: IntakeOutcome::Spam,
        why: "aside-judged",
    };
    assert_eq!(placed(&raw("help@desk.example"), &Known::default()), aside);
    let reply = tokens().plus_address(CASE.bytes(), "help@desk.example");
    assert_eq!(placed(&raw(&reply), &ada()), join(CASE));
    assert_eq!(placed(&raw(&reply), &Known::default()), aside);
}
