//! No page says a word of ours outside of the catalogue: in the strange language each would stand there in plain letters.

use crate::house::{House, Session, request, understood};
use desk::acts::Act;
use desk::desk::NewCase;
use letters::Language;
use recovery::PointNo;
use recovery::terms::Channel;

/// Names and words that people typed, names of languages in their own, what stands on keyboards, what is typed into
/// other programs, and initials.
const KNOWN: [&str; 34] = [
    "Ada Berg",
    "Anna Holm",
    "Priya Nair",
    "Ute Lindner",
    "Northline",
    "ada@northline.example",
    "anna@northline.example",
    "care@northline.example",
    "priya@customer.example",
    "ute@customer.example",
    "Charges not mentioned when she signed",
    "I have read your message.",
    "Is this right?",
    "Please choose.",
    "English",
    "Deutsch",
    "Español",
    "EUR",
    "UTC",
    "[wish]",
    "[subject]",
    "[story]",
    "Enter",
    "Esc",
    "Ctrl",
    "http://",
    "/languagetool",
    "TOKEN",
    "/api/coach/check",
    "/complain",
    "AH",
    "PN",
    "UL",
    "AB",
];

/// Pages that need nothing to be there.
const PAGES: [&str; 16] = [
    "/",
    "/?whose=mine",
    "/cases",
    "/search",
    "/search?q=1047",
    "/cases/new",
    "/aside",
    "/people",
    "/house",
    "/account",
    "/keys",
    "/account/keys",
    "/coach/tokens",
    "/coach/record",
    "/nowhere",
    "/cases/9999",
];

/// The page without what is there to be copied into another one: it is no words.
fn without_code(page: &str) -> String {
    let mut parts = page.split("<textarea");
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let after = rest
            .split_once("</textarea>")
            .map_or(rest, |(_, after)| after);
        left.push_str(if tag.contains("readonly") {
            after
        } else {
            rest
        });
    }
    left
}

/// What people see and hear of a page: its text, and the attributes that are read aloud.
fn seen(page: &str) -> String {
    let mut heard = String::new();
    let page = without_code(page);
    let mut rest = page.as_str();
    while let Some(at) = rest.find('<') {
        heard.push_str(&rest[..at]);
        heard.push('\n');
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        for name in [
            " title=\"",
            " aria-label=\"",
            " placeholder=\"",
            " alt=\"",
            " content=\"data:",
        ] {
            if let Some(value) = tag.split(name).nth(1) {
                heard.push_str(value.split('"').next().unwrap_or_default());
                heard.push('\n');
            }
        }
        rest = &rest[end..];
    }
    heard + rest
}

/// Words of ours in a page that speaks the strange language: those with plain letters that are none of these.
fn plain_words(page: &str, known: &[&str]) -> Vec<String> {
    let mut said = seen(page);
    for one in known {
        said = said.replace(one, " ");
    }
    said.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1)
        .filter(|word| word.is_ascii())
        .map(str::to_owned)
        .collect()
}

/// A page asked for with a browser that wants the strange language.
async fn asked(house: &House, who: Option<&Session>, path: &str) -> String {
    let mut request = request("GET", who, path, None);
    let wanted = Language::PSEUDO.tag().parse().expect("a header");
    request.headers_mut().insert("accept-language", wanted);
    let page = house.ask(request).await.body;
    let says = "<html lang=\"x-pseudo\" dir=\"rtl\">";
    assert!(page.contains(says), "{path}: {page}");
    page
}

/// Two cases of two customers who read the strange language: one with a wish to be answered, one just told.
async fn two_cases(house: &House, anna: &Session) -> [u64; 2] {
    let far = house.offered(anna).await;
    let decline = Act::Decline {
        point: PointNo::FIRST,
        words: "[wish]".to_owned(),
        via: Channel::Phone,
    };
    house.act(anna, far, decline).await;
    let new = NewCase {
        name: "Ute Lindner".to_owned(),
        email: "ute@customer.example".to_owned(),
        subject: "[subject]".to_owned(),
        story: "[story]".to_owned(),
        ..NewCase::default()
    };
    let told = house.desk.open_by_hand(&anna.person, new).await;
    let cases = [far, told.expect("a case")];
    for number in cases {
        let page = house.desk.case_page(&anna.person, number, None).await;
        let customer = page.expect("a page").customer.id;
        let strange = Some(Language::PSEUDO);
        let set = house
            .desk
            .set_customer_language(&anna.person, customer, strange);
        set.await.expect("set");
    }
    cases
}

#[tokio::test]
async fn no_page_says_a_word_of_ours_outside_of_the_catalogue() {
    let house = House::open().await;
    let ada = house.administrator.clone();
    let anna = house.agent().await;
    let [far, told] = two_cases(&house, &anna).await;
    let page = house.desk.case_page(&anna.person, far, None).await;
    let page = page.expect("a page");

    let words = understood();
    let texts: Vec<&str> = page.texts.values().map(String::as_str).collect();
    let mut known: Vec<&str> = KNOWN.to_vec();
    known.extend([words.happened.as_str(), &words.means, &words.asks]);
    known.extend(texts.iter().flat_map(|text| text.split('\n')));
    known.extend(texts);
    known.retain(|one| !one.trim().is_empty());
    // A long one may hold a short one.
    known.sort_by_key(|one| std::cmp::Reverse(one.len()));

    let mut paths: Vec<String> = PAGES.iter().map(ToString::to_string).collect();
    paths.extend([
        format!("/cases/{far}"),
        format!("/cases/{far}/history"),
        format!("/cases/{far}/like"),
        format!("/cases/{told}"),
        format!("/customers/{}", page.customer.id),
    ]);
    let mut plain = Vec::new();
    for path in &paths {
        let words = plain_words(&asked(&house, Some(&ada), path).await, &known);
        plain.extend(words.into_iter().map(|word| format!("{path}: {word}")));
    }
    let theirs = house.customer_path(&anna, far).await;
    for path in [theirs.as_str(), "/sign-in", "/complain"] {
        let words = plain_words(&asked(&house, None, path).await, &known);
        plain.extend(words.into_iter().map(|word| format!("{path}: {word}")));
    }
    assert!(plain.is_empty(), "{plain:#?}");
}

#[test]
fn the_check_itself_finds_what_is_said_in_plain_letters() {
    assert_eq!(
        plain_words(
            "<p title=\"Ńame\">Kept as it is</p><i title=\"Still here\"></i>",
            &["here"]
        ),
        ["Kept", "as", "it", "is", "Still"]
    );
    let code = "<textarea readonly>&lt;script&gt;</textarea><textarea>Dear</textarea>";
    assert_eq!(plain_words(code, &[]), ["Dear"]);
}
