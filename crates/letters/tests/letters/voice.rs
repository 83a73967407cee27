//! Our own texts make none of the mistakes the desk warns its people of.

use letters::Catalogue;

/// What no text of ours says, with the mistake it would be.
const NOWHERE: [(&str, &str); 31] = [
    ("unfortunately", "negative-first"),
    ("as soon as possible", "vague-next-step"),
    ("asap", "vague-next-step"),
    ("shortly", "vague-next-step"),
    ("in due course", "vague-next-step"),
    ("look into", "vague-next-step"),
    ("someone will", "vague-next-step"),
    ("valued customer", "empty-formula"),
    ("important to us", "empty-formula"),
    ("thank you for your patience", "empty-formula"),
    ("thank you for reaching out", "empty-formula"),
    ("inconvenience", "hollow-apology"),
    ("sorry if", "hollow-apology"),
    ("sorry but", "hollow-apology"),
    ("sorry, but", "hollow-apology"),
    ("sorry you feel", "hollow-apology"),
    ("calm down", "dismissive"),
    ("as i already said", "dismissive"),
    ("you must", "commanding"),
    ("you need to", "commanding"),
    ("you have to", "commanding"),
    ("you should have", "blames-customer"),
    ("you failed", "blames-customer"),
    ("rejected", "contradicts"),
    ("guarantee", "overpromises"),
    ("impossible", "absolute"),
    ("ticket", "jargon"),
    ("tickets", "jargon"),
    ("sla", "jargon"),
    ("resolution", "jargon"),
    ("invalid", "jargon"),
];

/// What no text says that a customer reads.
const NOT_TO_CUSTOMERS: [(&str, &str); 14] = [
    ("policy", "hides-behind-policy"),
    ("procedure", "hides-behind-policy"),
    ("terms and conditions", "hides-behind-policy"),
    ("the system", "hides-behind-policy"),
    ("soon", "vague-next-step"),
    ("never", "absolute"),
    ("nobody", "absolute"),
    ("voucher", "discount-first"),
    ("discount", "discount-first"),
    ("deadlock", "jargon"),
    ("upheld", "jargon"),
    ("case closed", "premature-close"),
    ("has been closed", "premature-close"),
    ("error", "jargon"),
];

/// The files whose texts customers read.
const FOR_CUSTOMERS: [&str; 2] = ["mails.ftl", "customer.ftl"];

fn found<'a>(text: &str, list: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let lower = text.to_lowercase();
    list.iter()
        .copied()
        .filter(|(phrase, _)| {
            lower.match_indices(phrase).any(|(start, _)| {
                let word_before = lower[..start].ends_with(char::is_alphanumeric);
                let word_after = lower[start + phrase.len()..].starts_with(char::is_alphanumeric);
                !word_before && !word_after
            })
        })
        .collect()
}

/// The texts of a file, without comments.
fn texts(content: &str) -> impl Iterator<Item = &str> {
    content
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let starts_a_key = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
            match line.split_once('=') {
                Some((_, text)) if starts_a_key => text,
                _ => line,
            }
        })
}

#[test]
fn no_text_makes_a_mistake_the_desk_warns_of() {
    for (file, content) in Catalogue::english().files() {
        for text in texts(content) {
            assert_eq!(found(text, &NOWHERE), [], "{file}: {text}");
            assert!(!text.contains('!'), "{file} raises its voice: {text}");
        }
    }
}

#[test]
fn customers_read_no_word_that_hides_or_shuts_out() {
    let words = Catalogue::english();
    let mut read = 0;
    for (file, content) in words.files() {
        if FOR_CUSTOMERS.contains(&file) {
            for text in texts(content) {
                assert_eq!(found(text, &NOT_TO_CUSTOMERS), [], "{file}: {text}");
                read += 1;
            }
        }
    }
    assert!(read > 50, "{read} texts read");
    for key in words.keys() {
        if ["refusal-customer-", "promised-", "remedy-"]
            .iter()
            .any(|start| key.starts_with(start))
        {
            let text = words.say(key);
            assert_eq!(found(&text, &NOT_TO_CUSTOMERS), [], "{key}: {text}");
        }
    }
}

#[test]
fn the_check_itself_hears_the_mistakes() {
    let bad = "Unfortunately it is our policy; we will look into your ticket as soon as possible.";
    let rules: Vec<_> = found(bad, &NOWHERE).iter().map(|(_, rule)| *rule).collect();
    assert_eq!(
        rules,
        [
            "negative-first",
            "vague-next-step",
            "vague-next-step",
            "jargon"
        ]
    );
    assert_eq!(
        found(bad, &NOT_TO_CUSTOMERS),
        [
            ("policy", "hides-behind-policy"),
            ("soon", "vague-next-step")
        ]
    );
    assert_eq!(found("A translation of slavish sooners", &NOWHERE), []);
}
