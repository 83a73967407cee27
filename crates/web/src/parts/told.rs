//! One line after a press: that it was taken. The address brings its name; what the catalogue does not know is
//! passed over.

use crate::words;
use maud::{Markup, html};
use std::collections::HashMap;

/// The name of the field in an address.
pub(crate) const DONE: &str = "done";
/// The same in the address of a customer's page.
pub(crate) const SAID: &str = "said";
/// No name of ours is longer.
const NAME_BYTES_MAX: usize = 40;

/// The address with what was done there, before what marks a place on the page.
pub(crate) fn after(path: &str, done: &str) -> String {
    let (path, place) = match path.split_once('#') {
        Some((path, place)) => (path, format!("#{place}")),
        None => (path, String::new()),
    };
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{DONE}={done}{place}")
}

/// The address without what was done there: after a while that is no news.
pub fn before(path: &str) -> String {
    let (path, place) = match path.split_once('#') {
        Some((path, place)) => (path, format!("#{place}")),
        None => (path, String::new()),
    };
    let Some((path, fields)) = path.split_once('?') else {
        return format!("{path}{place}");
    };
    let kept: Vec<&str> = fields
        .split('&')
        .filter(|field| field.split('=').next() != Some(DONE))
        .collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}{place}", kept.join("&"))
}

/// The line at a case, whose customer it may name.
pub(crate) fn at_case(asked: &HashMap<String, String>, customer: &str) -> Markup {
    line(known(asked, DONE, "did-case-").map(|key| t!(&key, customer = customer)))
}

/// The line on any other page.
pub(crate) fn on_desk(asked: &HashMap<String, String>) -> Markup {
    line(known(asked, DONE, "did-desk-").map(|key| t!(&key)))
}

/// The key of the line on the customer's page, which thanks for an answer.
pub(crate) fn to_customer(asked: &HashMap<String, String>) -> Option<String> {
    known(asked, SAID, "customer-said-")
}

fn known(asked: &HashMap<String, String>, field: &str, of: &str) -> Option<String> {
    let name = asked.get(field)?;
    let plain = name.len() <= NAME_BYTES_MAX
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let key = format!("{of}{name}");
    (plain && words::has(&key)).then_some(key)
}

fn line(says: Option<String>) -> Markup {
    // Whoever pressed a key that is gone from the page goes on reading here.
    html! { @if let Some(says) = says { p class="say yes did" role="status" tabindex="-1" autofocus { (says) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(done: &str) -> HashMap<String, String> {
        HashMap::from([(DONE.to_owned(), done.to_owned())])
    }

    #[test]
    fn what_was_done_stands_before_the_place_on_the_page() {
        assert_eq!(after("/cases/7", "note"), "/cases/7?done=note");
        assert_eq!(after("/people#teams", "team"), "/people?done=team#teams");
        assert_eq!(after("/?whose=mine", "left"), "/?whose=mine&done=left");
    }

    #[test]
    fn what_was_done_is_taken_off_again_and_all_else_stays() {
        for path in [
            "/cases/7",
            "/people#teams",
            "/?whose=mine",
            "/cases?stage=done",
        ] {
            assert_eq!(before(path), path);
            assert_eq!(before(&after(path, "note")), path);
        }
        assert_eq!(before("/?done=left&whose=mine"), "/?whose=mine");
    }

    #[test]
    fn a_name_nobody_knows_says_nothing() {
        assert!(
            at_case(&asked("note"), "Marta")
                .into_string()
                .contains("role=\"status\"")
        );
        for wrong in [
            "",
            "no-such-thing",
            "Note",
            "<b>",
            "note\u{0}",
            &"n".repeat(50),
        ] {
            assert_eq!(at_case(&asked(wrong), "Marta").into_string(), "", "{wrong}");
            assert_eq!(on_desk(&asked(wrong)).into_string(), "", "{wrong}");
            let said = HashMap::from([(SAID.to_owned(), wrong.to_owned())]);
            assert_eq!(to_customer(&said), None, "{wrong}");
        }
        // A sentence that names a customer is for a case alone.
        assert_eq!(on_desk(&asked("note")).into_string(), "");
    }
}
