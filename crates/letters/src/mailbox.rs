//! Mailboxes in words: what is wrong with one, and where a mail of it went and why.

use crate::catalogue::Catalogue;

/// What is wrong with a mailbox, from its code. One without words of its own says so.
pub fn failure_words(words: &Catalogue, code: &str) -> String {
    of(words, "mailbox-failure", code)
}

/// How what is published of a key that signs mail stands to it, from its code.
pub fn published_words(words: &Catalogue, code: &str) -> String {
    words.say(&format!("signing-published-{code}"))
}

/// How a mail came that lay in no mailbox, from the code of its way.
pub fn way_words(words: &Catalogue, code: &str) -> String {
    words.say(&format!("mailbox-way-{code}"))
}

/// Where a mail went and why, from the codes of its line: one sentence or two.
pub fn went_words(words: &Catalogue, outcome: &str, why: Option<&str>) -> String {
    let went = of(words, "mailbox-went", outcome);
    let why = match (outcome, why) {
        ("left", None) => Some("before"),
        (_, why) => why,
    };
    // Why a mail was set aside is said in the words of that page.
    let known = why.and_then(|why| {
        [
            format!("mailbox-why-{why}"),
            why.to_owned(),
            format!("aside-why-{why}"),
        ]
        .into_iter()
        .find(|key| words.has(key))
    });
    match known {
        Some(key) => format!("{went} {}", words.say(&key)),
        None => went,
    }
}

fn of(words: &Catalogue, kind: &str, code: &str) -> String {
    let key = format!("{kind}-{code}");
    if words.has(&key) {
        words.say(&key)
    } else {
        words.say(&format!("{kind}-other"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_mail_went_and_why_is_one_line() {
        let words = Catalogue::english();
        assert_eq!(
            went_words(words, "left", None),
            "It was left where it lies. It lay there before the desk began to read the folder."
        );
        assert_eq!(
            went_words(words, "unreadable", Some("aside-no-sender")),
            "It was set aside. No sender can be read, so there is nobody to answer."
        );
        assert_eq!(went_words(words, "opened", None), "It opened a case.");
        assert!(!went_words(words, "new", Some("new")).contains("new"));
    }
}
