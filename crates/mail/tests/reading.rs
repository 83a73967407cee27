//! The readable part: what is new, what is quoted, the signature; files and pictures.

use mail::{ParseOptions, Parsed, ParsedMail, Remark, parse};

fn read(raw: &str) -> ParsedMail {
    match parse(raw.as_bytes(), &ParseOptions::default()) {
        Parsed::Mail(mail) => *mail,
        Parsed::Unreadable { why, .. } => panic!("{why}"),
    }
}

fn plain(body: &str) -> ParsedMail {
    read(&format!("From: a@b.example\nSubject: s\n\n{body}"))
}

fn html(body: &str) -> ParsedMail {
    read(&format!(
        "From: a@b.example\nSubject: s\nContent-Type: text/html; charset=utf-8\n\n{body}"
    ))
}

#[test]
fn attributions_of_many_languages_fold_the_quote() {
    for line in [
        "On Thu, Nov 19, 2026 at 9:12 AM Care <care@desk.example> wrote:",
        "On Thu, Nov 19, 2026 at 9:12 AM Care\n<care@desk.example> wrote:",
        "Am 19.11.2026 um 09:12 schrieb Care <care@desk.example>:",
        "Le jeu. 19 nov. 2026 à 09:12, Care <care@desk.example> a écrit :",
        "El jue, 19 nov 2026 a las 9:12, Care (<care@desk.example>) escribió:",
        "Il giorno gio 19 nov 2026 alle ore 09:12 Care <care@desk.example> ha scritto:",
        "Em qui., 19 de nov. de 2026 às 09:12, Care <care@desk.example> escreveu:",
        "Op do 19 nov 2026 om 09:12 schreef Care <care@desk.example>:",
        "Den tors 19 nov. 2026 kl 09:12 skrev Care <care@desk.example>:",
        "W dniu czw., 19.11.2026 o 09:12 Care <care@desk.example> napisał(a):",
        "Dne 19. 11. 2026 9:12 Care <care@desk.example> napsal(a):",
        "to 19.11.2026 klo 9.12 Care (care@desk.example) kirjoitti:",
        "чт, 19 нояб. 2026 г. в 09:12, Care <care@desk.example> пишет:",
        "Care <care@desk.example>, 19 Kas 2026 Per, 09:12 tarihinde şunu yazdı:",
        "2026年11月19日(木) 9:12 Care <care@desk.example> のメール:",
        "Care <care@desk.example> 于2026年11月19日周四 09:12写道：",
        "2026-11-19 9:12 GMT+01:00 Care <care@desk.example>:",
    ] {
        let mail = plain(&format!("It broke.\n\n{line}\n> old words\n> more\n"));
        assert_eq!(mail.text.fresh, "It broke.\n", "{line}");
        assert!(mail.text.quoted.contains("old words"), "{line}");
    }
}

#[test]
fn separators_and_header_blocks_fold_the_rest() {
    for cut in [
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "-------- Message d'origine --------",
        "________________________________\nFrom: Care <care@desk.example>\nSent: Thursday, November 19, 2026 9:12\nTo: a@b.example\nSubject: s",
        "Von: Care <care@desk.example>\nGesendet: Donnerstag, 19. November 2026\nAn: a@b.example\nBetreff: s",
        "*De :* Care\n*Envoyé :* jeudi\n*À :* a\n*Objet :* s",
    ] {
        let mail = plain(&format!("It broke.\n\n{cut}\n\nold words\n"));
        assert_eq!(mail.text.fresh, "It broke.\n", "{cut}");
        assert!(mail.text.quoted.ends_with("old words\n"), "{cut}");
    }
}

#[test]
fn a_persons_sentences_are_not_taken_for_marks() {
    for body in [
        "On the box you wrote:\nno heat above 90.\nThat is wrong.\n",
        "From: the shop in town I bought a kettle.\nIt broke.\n",
        "I was told:\nDate: unknown\nThat is no answer.\n",
        "Sent from my house to yours, the parcel took three weeks and the kettle came broken.\nI want it repaired.\nPlease.\nNow.\n",
    ] {
        assert_eq!(plain(body).text.fresh, body);
    }
}

#[test]
fn an_answer_below_the_quote_is_new() {
    let mail = plain("On 19 Nov 2026 Care wrote:\n> Did it help?\n\nNo, it did not.\n");
    assert_eq!(mail.text.fresh, "No, it did not.\n");
    assert!(!mail.text.interleaved);
}

#[test]
fn answers_between_quotes_are_told() {
    let mail = plain("> Which kettle?\nThe red one.\n> Since when?\nSince May.\n");
    assert!(mail.text.interleaved);
    assert_eq!(mail.text.fresh, "The red one.\nSince May.\n");
}

#[test]
fn a_fold_that_would_leave_nothing_is_not_made() {
    let body = "-----Original Message-----\nThe kettle broke.\n";
    assert_eq!(plain(body).text.fresh, body);
    let only_quote = plain("> We will write by Friday.\n");
    assert_eq!(
        (
            only_quote.text.fresh.as_str(),
            only_quote.text.quoted.as_str()
        ),
        ("", "> We will write by Friday.\n")
    );
}

#[test]
fn signatures_are_folded() {
    let mail = plain("It broke.\n\n-- \nMira Holt\n+00 555 0100\n");
    assert_eq!(mail.text.fresh, "It broke.\n");
    assert_eq!(mail.text.signature, "-- \nMira Holt\n+00 555 0100\n");
    for line in [
        "Sent from my iPhone",
        "Von meinem Mobiltelefon gesendet",
        "Envoyé de mon iPad",
        "Get Outlook for Android",
    ] {
        assert_eq!(
            plain(&format!("It broke.\n\n{line}\n")).text.signature,
            format!("{line}\n")
        );
    }
}

#[test]
fn marks_in_html_fold_quotes() {
    for quote in [
        "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On x wrote:</div><blockquote>old words</blockquote></div>",
        "<div id=\"divRplyFwdMsg\">From: x</div><div>old words</div>",
        "<blockquote type=\"cite\"><div>old words</div></blockquote>",
        "<div id=\"ydp1yahoo_quoted_123\" class=\"yahoo_quoted\"><div>old words</div></div>",
        "<div class=\"moz-cite-prefix\">Am 19.11. schrieb x:</div><blockquote type=\"cite\" cite=\"mid:x\">old words</blockquote>",
        "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><b>From:</b> x</div><p>old words</p>",
    ] {
        let mail = html(&format!("<div>It broke.</div>{quote}"));
        assert_eq!(mail.text.fresh, "It broke.\n", "{quote}");
        assert!(mail.text.quoted.contains("old words"), "{quote}");
    }
}

#[test]
fn of_two_versions_the_text_is_read_and_the_html_shown() {
    let mail = read(
        "From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt broke.\n\
         --b\nContent-Type: text/html\n\n<p>It <b>broke</b>.</p>\n--b--\n",
    );
    assert_eq!(mail.text.fresh, "It broke.\n");
    assert_eq!(mail.html.unwrap().trim(), "<p>It <b>broke</b>.</p>");
}

#[test]
fn files_and_inline_pictures_are_kept_with_their_hash() {
    let mail = read(
        "From: a@b.example\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n\
         <p>See <img src=\"cid:pic@b\"></p>\n--b\nContent-Type: image/png; name=\"=?utf-8?Q?K=C3=BChl.png?=\"\nContent-ID: <pic@b>\n\
         Content-Transfer-Encoding: base64\n\naGVsbG8=\n--b\nContent-Type: application/pdf\n\
         Content-Disposition: attachment; filename*=utf-8''Rechnung%20%C3%BC.pdf\n\nhello\n--b--\n",
    );
    let [picture, invoice] = &mail.attachments[..] else {
        panic!("{:?}", mail.attachments)
    };
    assert!(picture.inline && !invoice.inline);
    assert_eq!(picture.content_id.as_deref(), Some("pic@b"));
    assert_eq!(
        (picture.name.as_str(), invoice.name.as_str()),
        ("Kühl.png", "Rechnung ü.pdf")
    );
    assert_eq!(picture.hash, invoice.hash);
    assert_eq!(&picture.hash, blake3_of(b"hello").as_slice());
    assert!(mail.html.unwrap().contains("cid:pic@b"));
}

fn blake3_of(bytes: &[u8]) -> Vec<u8> {
    blake3::hash(bytes).as_bytes().to_vec()
}

#[test]
fn a_mail_of_a_picture_alone_is_a_mail() {
    let mail = read(
        "From: a@b.example\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n",
    );
    assert_eq!(mail.attachments.len(), 1);
    assert!(mail.remarks.contains(&Remark::NoText));
}

#[test]
fn dates_are_utc_microseconds() {
    let mail = read("From: a@b.example\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nx\n");
    assert_eq!(mail.date_us, Some(1_795_165_200_000_000));
}
