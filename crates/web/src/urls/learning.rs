//! The addresses of what complaints teach.

use super::{CASES, SEARCH};
use recovery::classes::Class;
use recovery::{CauseId, Severity};
use uuid::Uuid;

/// What a case was about.
pub(crate) fn classes(number: u64) -> String {
    format!("/cases/{number}/classes")
}

/// How severe a case is.
pub(crate) fn severity(number: u64) -> String {
    format!("/cases/{number}/severity")
}

/// The cases that were said to be that severe.
pub(crate) fn cases_of_severity(severity: Severity) -> String {
    format!("{SEARCH}?q=severity%3A{}", severity.step())
}

/// The cases of a class.
pub(crate) fn cases_of_class(class: &Class) -> String {
    format!("{CASES}?class={class}")
}

/// What complaints teach: causes, and what is done about them.
pub(crate) const LEARNING: &str = "/learning";
/// A new cause (a change).
pub(crate) const CAUSES: &str = "/learning/causes";

/// A cause.
pub(crate) fn cause(cause: CauseId) -> String {
    format!("{CAUSES}/{cause}")
}

/// Ask once more why (a change).
pub(crate) fn ask_why(cause: CauseId) -> String {
    format!("{CAUSES}/{cause}/whys")
}

/// Plan what is to change (a change).
pub(crate) fn plan_action(cause: CauseId) -> String {
    format!("{CAUSES}/{cause}/actions")
}

/// Say that an action is done, move or measure it (a change).
pub(crate) fn act_on_action(action: Uuid, act: &str) -> String {
    format!("/learning/actions/{action}/{act}")
}

/// What a case teaches.
pub(crate) fn case_causes(number: u64) -> String {
    format!("/cases/{number}/causes")
}

/// A cause stands behind a case, or no longer (a change).
pub(crate) fn trace(number: u64, traced: bool) -> String {
    let act = if traced { "trace" } else { "untrace" };
    format!("/cases/{number}/causes/{act}")
}

/// What is new.
pub(crate) const NEWS: &str = "/learning/news";

/// A finding, with its cases.
pub(crate) fn news(key: &str) -> String {
    format!("{NEWS}/{key}")
}

/// Figures of the last weeks.
pub(crate) fn figures(weeks: i64) -> String {
    format!("/learning/figures?weeks={weeks}")
}

/// The cases behind one of them, now or a year before.
pub(crate) fn cases_behind(figure: &str, weeks: i64, year_before: bool) -> String {
    let before = if year_before { "&before=yes" } else { "" };
    format!("/learning/figures/{figure}?weeks={weeks}{before}")
}

/// Those behind a length of time: in which it took so many minutes or longer.
pub(crate) fn cases_taking(time: &str, weeks: i64, year_before: bool, least: u64) -> String {
    format!("{}&least={least}", cases_behind(time, weeks, year_before))
}
