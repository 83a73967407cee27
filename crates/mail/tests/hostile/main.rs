//! Mails made to hurt: each ends as a readable mail or is told as unreadable, in bounded time.

mod any_bytes;
mod patience;

use mail::{ParseOptions, Parsed, ParsedMail, Remark, bounds, parse};
use patience::parse_in_time;

fn read(raw: &[u8]) -> ParsedMail {
    match parse_in_time(raw) {
        Parsed::Mail(mail) => *mail,
        Parsed::Unreadable { why, .. } => panic!("unreadable: {why}"),
    }
}

fn html_mail(html: &str) -> Vec<u8> {
    format!("From: a@b.example\nSubject: s\nContent-Type: text/html; charset=utf-8\n\n{html}")
        .into_bytes()
}

#[test]
fn a_megabyte_of_headers_leaves_the_mail_readable() {
    let junk = format!("X-Junk: {}\n", "j".repeat(70)).repeat(14_000);
    let raw = format!("{junk}From: a@b.example\nSubject: kettle\n\nit broke\n");
    let mail = read(raw.as_bytes());
    assert_eq!(
        (mail.subject.as_str(), mail.text.fresh.as_str()),
        ("kettle", "it broke\n")
    );
}

#[test]
fn a_megabyte_in_one_header_field_is_cut() {
    let raw = format!(
        "From: a@b.example\nSubject: {}\n\nit broke\n",
        "=?utf-8?B?a2V0dGxl".repeat(60_000)
    );
    let mail = read(raw.as_bytes());
    assert!(mail.subject.chars().count() <= bounds::SUBJECT_CHARS_MAX);
    assert!(mail.remarks.contains(&Remark::FieldTooLong));
    assert_eq!(mail.text.fresh, "it broke\n");
}

#[test]
fn a_sender_with_a_name_as_long_as_a_book_is_still_somebody_to_answer() {
    let name = "Ada ".repeat(20_000);
    let raw = format!("From: {name}<ada@b.example>\nSubject: kettle\n\nit broke\n");
    let mail = read(raw.as_bytes());
    let address = |mail: &ParsedMail| mail.from.as_ref().map(|from| from.address.clone());
    assert_eq!(address(&mail).as_deref(), Some("ada@b.example"));
    assert!(
        !mail.authenticated,
        "what was not read to its end proves nobody"
    );
    let raw = format!("From: {name}\nReply-To: ada@b.example\nSubject: kettle\n\nit broke\n");
    assert_eq!(
        address(&read(raw.as_bytes())).as_deref(),
        Some("ada@b.example")
    );
    let raw = format!("From: {name}\nSubject: kettle\n\nit broke\n");
    let mail = read(raw.as_bytes());
    assert_eq!(
        (address(&mail), mail.text.fresh.as_str()),
        (None, "it broke\n")
    );
}

#[test]
fn ten_thousand_recipients_are_bounded() {
    let many: Vec<String> = (0..10_000).map(|n| format!("p{n}@b.example")).collect();
    let raw = format!(
        "From: a@b.example\nTo: {}\nSubject: s\n\nhello\n",
        many.join(",\n ")
    );
    let mail = read(raw.as_bytes());
    assert_eq!(mail.to.len(), bounds::ADDRESSES_MAX);
    assert!(mail.remarks.contains(&Remark::ManyRecipients));
}

#[test]
fn three_thousand_nested_tags_leave_the_words() {
    let mail = read(&html_mail(&format!(
        "{}My kettle broke{}",
        "<div><table>".repeat(3_000),
        "</table></div>".repeat(3_000)
    )));
    assert_eq!(mail.text.fresh, "My kettle broke\n");
    assert_eq!(mail.html, None);
    assert!(mail.remarks.contains(&Remark::HtmlTooDeep));
}

#[test]
fn html_that_makes_parsers_slow_is_not_given_to_them() {
    for html in [
        "<p><b id=1>".repeat(50_000),
        "<b></x>".repeat(100_000),
        format!("<p {}>", "a=1 ".repeat(300_000)),
        "<".repeat(1_000_000),
        "<".repeat(9_900),
        "&".repeat(9_900),
        "<a href='".repeat(100_000),
        "<!--".repeat(300_000),
        "<blockquote>x<br>".repeat(60_000),
        "<table><tr><td>".repeat(50_000),
        "<svg><style><!--</style><img src=x onerror=alert(1)>".repeat(5_000),
        "&".repeat(1_000_000),
        "<select><option>".repeat(60_000),
    ] {
        let raw = html_mail(&format!("{html} the end"));
        if let Parsed::Mail(mail) = parse_in_time(&raw) {
            assert!(!mail.html.unwrap_or_default().contains("onerror"));
        }
    }
}

#[test]
fn scripts_are_gone_and_the_words_stay() {
    let mail = read(&html_mail(
        "<script>steal()</script><p onload=steal()>It broke</p><img src='https://spy.example/1.gif'>",
    ));
    let html = mail.html.unwrap();
    assert_eq!(mail.text.fresh, "It broke\n");
    assert!(
        !html.contains("steal") && !html.contains("spy.example"),
        "{html}"
    );
    assert!(mail.remarks.contains(&Remark::RemotePictures));
}

#[test]
fn deep_and_many_parts_are_bounded() {
    let mut deep = String::from("From: a@b.example\nSubject: s\n");
    deep.extend(
        (0..3_000).map(|level| {
            format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n")
        }),
    );
    deep.push_str("\nhello\n");
    let mail = read(deep.as_bytes());
    assert!(mail.remarks.contains(&Remark::DeepParts));
    assert_eq!(
        mail.text.fresh.trim(),
        "hello",
        "the innermost text is read"
    );

    let mut enclosed = String::from("From: a@b.example\nSubject: s\n");
    enclosed.push_str(&"Content-Type: message/rfc822\n\n".repeat(100_000));
    assert_eq!(read(enclosed.as_bytes()).attachments.len(), 1);

    let parts = "--b\n\nx\n".repeat(200_000);
    let raw = format!("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n{parts}");
    assert!(read(raw.as_bytes()).remarks.contains(&Remark::ManyParts));

    let files =
        "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx\n"
            .repeat(300);
    let raw =
        format!("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n{files}--b--\n");
    let mail = read(raw.as_bytes());
    assert_eq!(mail.attachments.len(), bounds::ATTACHMENTS_MAX);
    assert!(mail.remarks.contains(&Remark::ManyAttachments));
}

#[test]
fn null_bytes_and_wrong_charsets_end_as_text() {
    let mail = read(b"From: a@b.example\nSubject: nu\0ll\nContent-Type: text/plain; charset=utf-8\n\nK\xfchl\0schrank\n");
    assert_eq!(mail.text.fresh, "Kühlschrank\n");
    assert!(!mail.subject.contains('\0'));
    assert!(mail.remarks.contains(&Remark::WrongCharset));
    assert!(mail.remarks.contains(&Remark::ControlCharacters));
}

#[test]
fn fifty_megabytes_keep_their_headers_and_their_first_words() {
    let mut raw = b"From: a@b.example\nSubject: huge\n\nMy kettle broke.\n".to_vec();
    raw.resize(50 * 1024 * 1024, b'x');
    let mail = read(&raw);
    assert_eq!(mail.subject, "huge");
    assert!(mail.remarks.contains(&Remark::MailTooLarge));
    assert!(mail.text.fresh.starts_with("My kettle broke.\n"));
    assert!(mail.text.fresh.ends_with("[…]\n"), "the cut is marked");
    assert!(mail.text.fresh.len() <= bounds::TEXT_BYTES_MAX + 16);
}

#[test]
fn the_words_before_a_file_that_is_too_large_are_read() {
    let mut raw = b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nMy kettle broke.\n--b\n\
                    Content-Type: application/pdf\nContent-Disposition: attachment\n\n"
        .to_vec();
    raw.resize(40 * 1024 * 1024, b'x');
    let mail = read(&raw);
    assert_eq!(mail.text.fresh, "My kettle broke.\n[…]\n");
    assert!(mail.attachments.is_empty(), "no file is kept in part");
}

#[test]
fn twenty_megabytes_of_text_are_cut() {
    let mut raw = b"From: a@b.example\nSubject: long\n\n".to_vec();
    raw.resize(20 * 1024 * 1024, b'x');
    let mail = read(&raw);
    assert!(mail.text.fresh.len() <= bounds::TEXT_BYTES_MAX + 16);
    assert!(mail.text.fresh.ends_with("[…]\n"), "the cut is marked");
    assert!(mail.remarks.contains(&Remark::TextTooLong));
}

#[test]
fn what_is_no_mail_is_told() {
    for raw in [
        &b""[..],
        b"\n\n \n",
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01",
        b"Subject: \n\n",
    ] {
        assert!(
            matches!(
                parse(raw, &ParseOptions::default()),
                Parsed::Unreadable { .. }
            ),
            "{raw:?}"
        );
    }
}

#[test]
fn words_without_headers_are_kept() {
    let mail = read(b"Dear shop\n\nmy kettle broke\n");
    assert_eq!(mail.text.fresh, "Dear shop\n\nmy kettle broke\n");
    assert!(mail.remarks.contains(&Remark::NoHeaders));
}
