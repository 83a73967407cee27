//! Every address of the desk, in one place. No personal word ever stands in one, save the words
//! somebody searches for.

use crate::parts::told::SAID;
use desk::views::{Cursor, Whose};
use letters::colour::Colour;
use letters::customer_path;
use letters::link::CUSTOMER_PATH;
use recovery::{CustomerId, MessageId, StaffId, TeamId};
use std::fmt::Write as _;
use uuid::Uuid;

mod call;
mod expectations;
mod feedback;
mod hand_out;
mod handbook;
mod learning;
mod notices;
mod people;
mod rehearsal;

pub use call::*;
pub use expectations::*;
pub use feedback::*;
pub use hand_out::*;
pub use handbook::*;
pub(crate) use learning::*;
pub use notices::*;
pub use people::*;
pub use rehearsal::*;

/// Today.
pub const TODAY: &str = "/";
/// The first administrator.
pub const SETUP: &str = "/setup";
/// Sign in.
pub const SIGN_IN: &str = "/sign-in";
/// Sign out.
pub const SIGN_OUT: &str = "/sign-out";
/// What changes while a page is open.
pub const LIVE: &str = "/live";
/// All cases.
pub const CASES: &str = "/cases";
/// A new case by hand.
pub const NEW_CASE: &str = "/cases/new";
/// Search.
pub const SEARCH: &str = "/search";
/// Set aside.
pub const ASIDE: &str = "/aside";
/// People.
pub const PEOPLE: &str = "/people";
/// Teams.
pub const TEAMS: &str = "/teams";
/// What was changed of people and settings.
pub const AUDIT: &str = "/audit";
/// The mailboxes that are read, and where each mail of them went.
pub const MAILBOXES: &str = "/mailboxes";
/// A key that signs mail is added.
pub const SIGNING: &str = "/mailboxes/signing";
/// And taken away.
pub const DROP_SIGNING: &str = "/mailboxes/signing/drop";
/// The house: times and office hours.
pub const HOUSE: &str = "/house";
/// Office hours (a change).
pub const OFFICE: &str = "/house/office";
/// Where else a customer can turn (a change).
pub const ELSEWHERE: &str = "/house/elsewhere";
/// Complaint policies: which law counts.
pub const LAWS: &str = "/house/policies";
/// How far people decide alone.
pub const LIMITS: &str = "/house/limits";
/// One of them is chosen no more (a change).
pub const LAWS_DROP: &str = "/house/policies/drop";
/// An entry of one was checked (a change).
pub const LAWS_CONFIRM: &str = "/house/policies/confirm";
/// How the house shows itself to customers.
pub const BRAND: &str = "/house/brand";
/// Words that are written often.
pub const TEMPLATES: &str = "/house/templates";
/// The web form for complaints.
pub const COMPLAIN: &str = "/complain";
/// The script by which a shop shows the form on its own site.
pub const EMBED: &str = "/embed.js";
/// Whether the form is open, and where it may be shown (a change).
pub const HOUSE_FORM: &str = "/house/form";
/// About oneself: the language one is spoken to in.
pub const ACCOUNT: &str = "/account";
/// All keys of the keyboard.
pub const KEYS: &str = "/keys";
/// Which keys one has, and other ones.
pub const CHANGE_KEYS: &str = "/account/keys";
/// The same as they came (a change).
pub const KEYS_AS_THEY_CAME: &str = "/account/keys/as-they-came";
/// The language of the house (a change).
pub const HOUSE_LANGUAGE: &str = "/house/language";
/// The manual of the coach.
pub const RULES: &str = "/coach/rules";
/// How the rules of the coach are taken.
pub const RECORD: &str = "/coach/record";
/// Tokens for programs that ask the coach.
pub const TOKENS: &str = "/coach/tokens";
/// One of them (a change).
pub const WITHDRAW_TOKEN: &str = "/coach/tokens/withdraw";

/// Sign in, and go on there.
pub(crate) fn sign_in(then: &str) -> String {
    with(SIGN_IN, &[("then", then)])
}

/// An address on this very desk that is safe to go on to after signing in.
pub(crate) fn is_ours(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.chars().any(char::is_control)
}

/// A one-time link.
pub(crate) fn one_time(token: &str) -> String {
    format!("/link/{}", escaped(token))
}

/// Today, narrowed.
pub(crate) fn today(whose: Whose, after: Option<&Cursor>) -> String {
    let whose = whose_name(whose);
    let mut fields = vec![("whose", whose)];
    if let Some(after) = after {
        fields.push(("after", &after.0));
    }
    with(TODAY, &fields)
}

/// How [`Whose`] stands in an address.
pub(crate) fn whose_name(whose: Whose) -> &'static str {
    match whose {
        Whose::All => "all",
        Whose::Mine => "mine",
        Whose::Team => "team",
    }
}

/// A case.
pub(crate) fn case(number: u64) -> String {
    format!("/cases/{number}")
}

/// What changes at a case, or at all of them, from a mark on.
pub(crate) fn live(case: Option<u64>, mark: &str) -> String {
    let case = case.map_or_else(|| "cases".to_owned(), |number| number.to_string());
    with(LIVE, &[("of", &case), ("at", mark)])
}

/// Several cases at once (a change).
pub const TOGETHER: &str = "/cases/together";
/// Lists that are kept (a change).
pub const VIEWS: &str = "/cases/views";

/// One of them is kept no longer (a change).
pub(crate) fn drop_view(id: uuid::Uuid) -> String {
    format!("{VIEWS}/{id}/drop")
}

/// How a case is filed.
pub(crate) fn filing(number: u64) -> String {
    format!("/cases/{number}/filing")
}

/// A change of how it is filed.
pub(crate) fn file_by(number: u64, act: &str) -> String {
    format!("/cases/{number}/filing/{act}")
}

/// Who else is at a case.
pub(crate) fn here(number: u64) -> String {
    format!("/cases/{number}/here")
}

/// A case with earlier messages.
pub(crate) fn case_before(number: u64, before: i64) -> String {
    format!("/cases/{number}?before={before}#conversation")
}

/// A page of the coach's manual.
pub fn rule(id: &str) -> String {
    format!("{RULES}/{}", escaped(id))
}

/// Switch a rule off.
pub(crate) fn rule_off(id: &str) -> String {
    format!("{}/off", rule(id))
}

/// Switch a rule on again.
pub(crate) fn rule_on(id: &str) -> String {
    format!("{}/on", rule(id))
}

/// A step at a case.
pub(crate) fn act(number: u64, act: &str) -> String {
    format!("/cases/{number}/acts/{act}")
}

/// What the coach reads in the words so far of a step.
pub(crate) fn along(number: u64, act: &str) -> String {
    format!("/cases/{number}/coach/{act}")
}

/// Keep a draft.
pub(crate) fn draft(number: u64) -> String {
    format!("/cases/{number}/draft")
}

/// Merge into another case.
pub(crate) fn merge(number: u64) -> String {
    format!("/cases/{number}/merge")
}

/// What a merge of the first case into the second would come to.
pub(crate) fn merge_preview(number: u64, into: u64) -> String {
    with(&merge(number), &[("into", &into.to_string())])
}

/// Undo a merge.
pub(crate) fn undo_merge(number: u64) -> String {
    format!("/cases/{number}/undo-merge")
}

/// A file of a case.
pub(crate) fn file(number: u64, hash: &str) -> String {
    format!("/cases/{number}/files/{}", escaped(hash))
}

/// A file that proves a deed, for the customer: it opens under the link to their page alone.
pub(crate) fn proof(token: &str, hash: &str) -> String {
    format!("{}/proof/{}", customer_page(token), escaped(hash))
}

/// The styles of a page in the colour of the house.
pub(crate) fn brand_style(colour: Colour) -> String {
    format!(
        "/brand/style/{}",
        colour.to_string().trim_start_matches('#')
    )
}

/// The picture of the house.
pub(crate) fn brand_logo(hash: &str) -> String {
    format!("/brand/logo/{}", escaped(hash))
}

/// A template (a change).
pub(crate) fn template(id: Uuid) -> String {
    format!("{TEMPLATES}/{id}")
}

/// A template is taken away.
pub(crate) fn drop_template(id: Uuid) -> String {
    format!("{TEMPLATES}/{id}/drop")
}

/// A word that was sent is taken back.
pub(crate) fn take_back(number: u64, word: Uuid) -> String {
    format!("/cases/{number}/waiting/{word}/take-back")
}

/// What is written for a step, kept while somebody types.
pub(crate) fn typed(number: u64, step: &str) -> String {
    format!("/cases/{number}/draft/{}", escaped(step))
}

/// Files that go along with what is written for a step.
pub(crate) fn enclose(number: u64, step: &str) -> String {
    format!("/cases/{number}/draft/{}/files", escaped(step))
}

/// A mail of ours as it went out.
pub(crate) fn sent(number: u64, message: MessageId) -> String {
    format!("/cases/{number}/sent/{message}")
}

/// What happened on a case.
pub(crate) fn history(number: u64) -> String {
    format!("/cases/{number}/history")
}

/// The customer's page of a case, as one of us sees it.
pub(crate) fn as_customer(number: u64) -> String {
    format!("/cases/{number}/as-customer")
}

/// Cases like this one.
pub(crate) fn like(number: u64) -> String {
    format!("/cases/{number}/like")
}

/// The raw mail of a message.
pub(crate) fn raw(number: u64, message: MessageId) -> String {
    format!("/cases/{number}/raw/{message}")
}

/// A customer.
pub(crate) fn customer(id: CustomerId) -> String {
    format!("/customers/{id}")
}

/// Join a customer's record into another.
pub(crate) fn join(id: CustomerId) -> String {
    format!("/customers/{id}/join")
}

/// Part a record that was joined.
pub(crate) fn part(id: CustomerId) -> String {
    format!("/customers/{id}/part")
}

/// Where a customer is reached (an address more).
pub(crate) fn addresses(id: CustomerId) -> String {
    format!("/customers/{id}/addresses")
}

/// An address of a customer is an old one, or in use again.
pub(crate) fn mark_address(id: CustomerId) -> String {
    format!("/customers/{id}/addresses/mark")
}

/// An address was never theirs.
pub(crate) fn remove_address(id: CustomerId) -> String {
    format!("/customers/{id}/addresses/remove")
}

/// What a customer is called, and their number (a change).
pub(crate) fn customer_name(id: CustomerId) -> String {
    format!("/customers/{id}/name")
}

/// What helps a customer (a change).
pub(crate) fn customer_need(id: CustomerId, act: &str) -> String {
    format!("/customers/{id}/needs/{act}")
}

/// The language we speak with a customer (a change).
pub(crate) fn customer_language(id: CustomerId) -> String {
    format!("/customers/{id}/language")
}

/// The same, chosen by the customer on their page.
pub(crate) fn customer_page_language(token: &str) -> String {
    format!("{}/language", customer_page(token))
}

/// A team: another name.
pub(crate) fn team(id: TeamId) -> String {
    format!("{TEAMS}/{id}")
}

/// A team is not used any more.
pub(crate) fn close_team(id: TeamId) -> String {
    format!("{TEAMS}/{id}/close")
}

/// Erase a customer whole.
pub(crate) fn erase(id: CustomerId) -> String {
    format!("/customers/{id}/erase")
}

/// Change a person.
pub(crate) fn person(id: StaffId) -> String {
    format!("/people/{id}")
}

/// Make a reset link.
pub(crate) fn reset(id: StaffId) -> String {
    format!("/people/{id}/reset")
}

/// Make a case of what was set aside.
pub(crate) fn aside_take(item: &str) -> String {
    format!("/aside/{}/take", escaped(item))
}

/// The mail as it came, of what was set aside.
pub(crate) fn aside_raw(item: &str) -> String {
    format!("/aside/{}/raw", escaped(item))
}

/// Leave it aside.
pub(crate) fn aside_leave(item: &str) -> String {
    format!("/aside/{}/leave", escaped(item))
}

/// The customer's page.
pub(crate) fn customer_page(token: &str) -> String {
    customer_path(&escaped(token))
}

/// The token in the address of a customer's page, or of what is posted below it; empty in any other.
pub(crate) fn token_of(path: &str) -> &str {
    let rest = path.strip_prefix(CUSTOMER_PATH).unwrap_or_default();
    rest.split('/').next().unwrap_or_default()
}

/// The customer's page after an answer was taken.
pub(crate) fn customer_page_after(token: &str, said: &str) -> String {
    format!("{}?{SAID}={said}", customer_page(token))
}

/// The web form, or what is told after it was sent (with the token of the form); in this language, within another site
/// or not.
pub(crate) fn complain(form: Option<&str>, language: &str, embedded: bool) -> String {
    let path = match form {
        Some(form) => format!("{COMPLAIN}/{}", escaped(form)),
        None => COMPLAIN.to_owned(),
    };
    let embedded = if embedded { "1" } else { "" };
    with(&path, &[("lang", language), ("embed", embedded)])
}

/// A path with these fields; empty ones are left out.
pub(crate) fn with(path: &str, fields: &[(&str, &str)]) -> String {
    let mut url = path.to_owned();
    let mut mark = '?';
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        url.push(mark);
        mark = '&';
        url.push_str(name);
        url.push('=');
        url.push_str(&escaped(value));
    }
    url
}

/// Percent-encoded, so that it is one segment or one value whatever it holds.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_one_value_whatever_it_holds() {
        assert_eq!(
            with("/search", &[("q", "a&b=c d"), ("after", "")]),
            "/search?q=a%26b%3Dc%20d"
        );
        assert_eq!(one_time("../x"), "/link/..%2Fx");
    }

    #[test]
    fn only_a_path_of_this_desk_is_gone_on_to() {
        assert!(is_ours("/cases/7?before=3"));
        for wrong in [
            "",
            "cases",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\nb",
        ] {
            assert!(!is_ours(wrong), "{wrong:?}");
        }
    }
}
