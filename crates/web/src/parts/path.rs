//! The seven stages, in a line. The words say it; the line shows it.

use maud::{Markup, html};
use recovery::{Case, Stage};

/// How far along a case is, and whether something is still owed after the customer's yes: "7 of 7 · solved" would be
/// the end of it, which it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Along {
    stage: Stage,
    owed: Option<Owed>,
}

/// What is still owed after the customer's yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owed {
    Deed,
    Answer,
    /// One or the other: a list does not say.
    Something,
}

impl Along {
    /// Of a case in hand.
    pub(crate) fn of(case: &Case) -> Self {
        Self::of_part(case, case.stage())
    }

    /// Of a part of it that is so far along.
    pub(crate) fn of_part(case: &Case, stage: Stage) -> Self {
        let deeds = case.open_deeds().next().is_some();
        let owed = match (case.owes_after_the_yes(), deeds) {
            (false, _) => None,
            (true, true) => Some(Owed::Deed),
            (true, false) => Some(Owed::Answer),
        };
        Self { stage, owed }
    }

    /// Of a row in a list.
    pub(crate) fn of_row(stage: Stage, open: bool) -> Self {
        let owed = (open && stage == Stage::Solved).then_some(Owed::Something);
        Self { stage, owed }
    }

    /// "4 of 7 · offered".
    pub(crate) fn words(self) -> String {
        match self.owed {
            Some(Owed::Deed) => t!("path-owes-deed"),
            Some(Owed::Answer) => t!("path-owes-answer"),
            Some(Owed::Something) => t!("path-owes"),
            None => t!(
                "path-words",
                step = self.stage.step(),
                stage = t!(letters::term::stage(self.stage))
            ),
        }
    }

    /// The same in words to the customer.
    pub(crate) fn words_to_customer(self) -> String {
        match self.owed {
            Some(Owed::Deed) => t!("customer-path-owes-deed"),
            Some(_) => t!("customer-path-owes-answer"),
            None => self.words(),
        }
    }

    /// What to do at the step to take now.
    pub(crate) fn how(self, one: Stage) -> String {
        if one == Stage::Solved && self.owed.is_some() {
            t!("way-solved-owed-how")
        } else {
            t!(&format!("way-{}-how", one.name()))
        }
    }

    /// Whether a step of the path is done, the one to take now, or ahead. What is owed after the customer's yes is the
    /// step to take: a deed is to be done, and with an answer it ends.
    pub(crate) fn mark(self, one: Stage) -> Option<&'static str> {
        let owed = match self.owed {
            Some(Owed::Deed) => Some(Stage::Done),
            Some(Owed::Answer | Owed::Something) => Some(Stage::Solved),
            None => None,
        };
        if owed == Some(one) {
            Some("now")
        } else if one <= self.stage {
            Some("done")
        } else if one.step() == self.stage.step() + 1 {
            Some("now")
        } else {
            None
        }
    }
}

/// The stage in words, and the line below it.
pub(crate) fn line(along: Along) -> Markup {
    html! {
        small { (along.words()) }
        (bar(along))
    }
}

/// The same on the customer's page.
pub(crate) fn line_to_customer(along: Along) -> Markup {
    html! {
        small { (along.words_to_customer()) }
        (bar(along))
    }
}

/// The line alone.
fn bar(along: Along) -> Markup {
    html! {
        ol class="path" aria-hidden="true" {
            @for one in Stage::PATH {
                li class=[along.mark(one)] {}
            }
        }
    }
}
