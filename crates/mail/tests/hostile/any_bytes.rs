//! Any bytes, and any arrangement of what mails are made of.

use mail::{ParseOptions, Parsed, parse};
use proptest::prelude::*;

/// Words that mails are made of, to get deeper than random bytes would.
const WORDS: &[&str] = &[
    "From: a@b.example\n",
    "To: ",
    "<",
    ">",
    "@",
    "\n",
    "\r\n",
    "\r",
    " ",
    ":",
    ";",
    "\"",
    "(",
    ")",
    "Subject: =?utf-8?B?",
    "?=",
    "=?x?Q?=",
    "Content-Type: multipart/mixed; boundary=b\n",
    "Content-Type: multipart/alternative; boundary=\"b\"\n",
    "Content-Type: text/html\n",
    "Content-Type: text/plain; format=flowed; charset=utf-7\n",
    "Content-Type: message/rfc822\n",
    "Content-Type: message/delivery-status\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "--b\n",
    "--b--\n",
    "=3D=",
    "aGVsbG8=",
    "<div class=\"gmail_quote\">",
    "</div>",
    "<blockquote type=cite>",
    "</blockquote>",
    "<!--",
    "-->",
    "<img src=\"cid:a\">",
    "> quoted\n",
    "On 1 May Ada wrote:\n",
    "-- \n",
    "Sent from my iPhone\n",
    "ref:",
    "[#1047]",
    "Date: Fri, 20 Nov 2026 10:00:00 +0100\n",
    "References: ",
    "\u{e9}",
    "\u{1f600}",
    "\0",
    "İ",
    "&#x41;",
    "&amp",
    "Von: x\n",
    "An: y\n",
    "Betreff: z\n",
    "-----Original Message-----\n",
    "Authentication-Results: mx; dmarc=pass\n",
    "Message-ID: <",
    "\u{a0}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(raw in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        look(&raw);
    }

    #[test]
    fn no_arrangement_of_a_mails_words_makes_it_panic(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 0..60),
    ) {
        look(words.concat().as_bytes());
    }

    #[test]
    fn nothing_of_a_plain_text_is_lost(
        lines in proptest::collection::vec("[a-zA-Z0-9 >:@.-]{0,30}", 1..30),
    ) {
        let body = lines.join("\n");
        let raw = format!("From: a@b.example\n\n{body}\n");
        if let Parsed::Mail(mail) = parse(raw.as_bytes(), &ParseOptions::default()) {
            let count = |text: &str| {
                let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
                words.sort();
                words
            };
            let kept = format!("{}\n{}\n{}", mail.text.fresh, mail.text.quoted, mail.text.signature);
            prop_assert_eq!(count(&kept), count(&body));
        }
    }
}

/// A panic within would be caught and end as unreadable with this reason; that must not happen.
fn look(raw: &[u8]) {
    if let Parsed::Unreadable { why, .. } = parse(raw, &ParseOptions::default()) {
        assert!(
            !why.contains("no reader could take apart"),
            "a parser panicked"
        );
    }
}
