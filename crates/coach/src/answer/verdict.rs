//! Weighing what the clauses said.

use super::Answer;

/// What was found in a text.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one independent observation; they are weighed in one place"
)]
pub struct Signals {
    /// A word of assent.
    pub affirmed: bool,
    /// A statement that it is well.
    pub well: bool,
    /// A plain no.
    pub no: bool,
    /// The plain no came before any other answer.
    pub no_first: bool,
    /// A statement that it is not well, or a negated yes.
    pub denied: bool,
    /// Something bad is told as a fact.
    pub trouble: bool,
    /// The bad goes on or is back.
    pub lasting: bool,
    /// The bad is back.
    pub back: bool,
    /// But, however, except.
    pub contrast: bool,
    /// Anything else that takes from a yes: doubt, condition, question, quotation marks.
    pub limited: bool,
    /// Gratitude.
    pub thanks: bool,
    /// Something of its own that no table knows.
    pub other: bool,
    /// Not all was read, or there is too much of it.
    pub unread: bool,
}

impl Signals {
    pub fn any_yes(&self) -> bool {
        self.affirmed || self.well
    }
}

/// The answer that the signals amount to.
pub fn weigh(s: &Signals) -> Answer {
    let any_no = s.no || s.denied;
    match (s.any_yes(), any_no) {
        (false, true) => Answer::No,
        (true, true) => weigh_both(s),
        (true, false) => weigh_yes(s),
        (false, false) if s.trouble => Answer::No,
        (false, false) if s.thanks && !(s.limited || s.contrast || s.other || s.unread) => {
            Answer::Thanks
        }
        (false, false) => Answer::Unclear,
    }
}

fn weigh_yes(s: &Signals) -> Answer {
    // “Yes it is broken again”: the yes confirms the trouble. “It was solved, now it is broken again”: the later counts.
    let confirmed = s.lasting && !s.well;
    if (confirmed || s.back) && !s.contrast && !(s.affirmed && s.well) {
        Answer::No
    } else if s.trouble || s.contrast || s.limited || s.unread {
        Answer::YesBut
    } else {
        Answer::Yes
    }
}

fn weigh_both(s: &Signals) -> Answer {
    if s.no_first {
        // “No, it is fine now” has no dot against it but the no itself; a person should read it.
        let well_after_all = s.well && !s.denied && !s.trouble && !s.contrast && !s.limited;
        return if well_after_all {
            Answer::YesBut
        } else {
            Answer::No
        };
    }
    // “It works, but it is not solved”; “yes it is not solved” is a no.
    if s.contrast || s.well {
        Answer::YesBut
    } else {
        Answer::No
    }
}
