//! What a person writes becomes the HTML and the text of a mail, and no word of it is lost.

use letters::markdown::{plain, rich};

fn html(text: &str) -> String {
    rich(text).into_string()
}

#[test]
fn a_letter_without_marks_stays_a_letter() {
    let text = "Dear Mara,\n\nthe boots leak.\nI am sorry.\n\nAnna\n-- \nNordlicht";
    assert_eq!(plain(text), text.replace("-- ", "--"));
    assert_eq!(
        html(text),
        "<p dir=\"auto\">Dear Mara,</p><p dir=\"auto\">the boots leak.<br>I am sorry.</p>\
         <p dir=\"auto\">Anna<br>--<br>Nordlicht</p>"
    );
}

#[test]
fn marks_become_what_they_mean_in_both_forms() {
    let text = "**Friday** it is, *surely*:\n\n1. we fetch it\n2. we send `A-12`\n   - by van\n\n> It leaked\n\n[Where](https://a.example/x) and <anna@a.example>";
    assert_eq!(
        plain(text),
        "Friday it is, surely:\n\n1. we fetch it\n2. we send A-12\n   - by van\n\n> It leaked\n\n\
         Where (https://a.example/x) and anna@a.example"
    );
    let html = html(text);
    for part in [
        "<strong>Friday</strong> it is, <em>surely</em>:",
        "<ol><li dir=\"auto\">we fetch it</li><li dir=\"auto\">we send <code>A-12</code><ul><li dir=\"auto\">by van</li></ul></li></ol>",
        "<blockquote><p dir=\"auto\">It leaked</p></blockquote>",
        "<a href=\"https://a.example/x\" rel=\"noopener noreferrer\">Where</a>",
        "<a href=\"mailto:anna@a.example\" rel=\"noopener noreferrer\">anna@a.example</a>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn no_word_goes_with_a_mark() {
    for (text, reads) in [
        ("[1]: see the invoice", "[1]: see the invoice"),
        ("Anna\n---\nNordlicht", "Anna\n---\nNordlicht"),
        ("Total\n=====", "Total\n====="),
        ("    four spaces\n    and more", "four spaces\nand more"),
        ("1047. is your number", "1047. is your number"),
        ("a <b>bold</b> word", "a <b>bold</b> word"),
        ("<div>\nhello\n</div>", "<div>\nhello\n</div>"),
        ("a < b && c > d", "a < b && c > d"),
        (
            "snake_case_name and 2 * 3 * 4",
            "snake_case_name and 2 * 3 * 4",
        ),
    ] {
        assert_eq!(plain(text), reads, "{text}");
    }
}

#[test]
fn hostile_text_is_harmless_and_still_readable() {
    for (text, never) in [
        ("<script>alert(1)</script>", "<script"),
        ("<img src=x onerror=alert(1)>", "<img"),
        ("[press](javascript:alert(1))", "href"),
        ("[press](JaVaScRiPt:alert(1))", "href"),
        ("[press](data:text/html,<script>)", "href"),
        ("![a picture](https://track.example/1.gif)", "<img"),
        ("[x](https://a.example/\"onclick=\"alert(1))", "\"onclick"),
        ("`</code><script>`", "<script"),
        ("```\n</pre><script>\n```", "<script"),
    ] {
        let html = html(text);
        assert!(!html.contains(never), "{text}: {html}");
    }
    assert!(html("[press](javascript:alert(1))").contains("press (javascript:alert(1))"));
    assert!(html("![a picture](https://track.example/1.gif)").contains(">a picture</a>"));
}

#[test]
fn a_hundred_thousand_marks_are_read_at_once() {
    for mark in [
        ">", "- ", "*", "_", "[", "`", "<", "\\", "1. ", "**a", "![", "[a](", "&",
    ] {
        let text = mark.repeat(100_000 / mark.len());
        let began = std::time::Instant::now();
        let (html, plain) = (html(&text), plain(&text));
        assert!(began.elapsed().as_secs() < 5, "{mark}");
        assert!(
            html.matches("<blockquote>").count() <= 8 && html.matches("<ul>").count() <= 60_000
        );
        assert!(plain.len() <= 10 * text.len(), "{mark}: {}", plain.len());
    }
    let deep = format!("{} the end", ">".repeat(5_000));
    assert!(plain(&deep).ends_with("the end"));
}
