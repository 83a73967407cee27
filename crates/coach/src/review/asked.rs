//! What a program asks beside the draft itself: the request of `amends check --jsonl` and of the API, read in one place.

use super::Now;
use crate::draft::facts::Facts;
use crate::draft::moves::Stage;
use serde::Deserialize;
use std::fmt;

/// Letters of an unknown stage that are said back.
const STAGE_CHARS_SHOWN: usize = 40;

/// What is known of a draft, as a program says it. Everything may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// Where the draft stands: an id of [`Stage`]. It counts before the one in `facts`.
    #[serde(default)]
    pub stage: Option<String>,
    /// What the customer wrote. It counts before the one in `facts`.
    #[serde(default)]
    pub customer: Option<String>,
    /// When the draft is written, RFC 3339 with an offset.
    #[serde(default)]
    pub at: Option<String>,
    /// What the case says.
    #[serde(default)]
    pub facts: Option<Facts>,
}

/// Why a request cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanswerable {
    /// There is no stage of this name.
    Stage(String),
    /// The moment cannot be read; what is wrong, in words.
    At(String),
}

impl fmt::Display for Unanswerable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(asked) => {
                let shown: String = asked.chars().take(STAGE_CHARS_SHOWN).collect();
                let known = Stage::ALL.map(Stage::id).join(", ");
                write!(out, "there is no stage “{shown}”; there are {known}")
            }
            Self::At(why) => out.write_str(why),
        }
    }
}

impl std::error::Error for Unanswerable {}

impl Asked {
    /// The facts of the case, and the moment the draft is written: the one asked for on its own clock, or `otherwise`.
    /// Office hours and the order of dates are those of `otherwise`.
    ///
    /// # Errors
    /// A stage or a moment that does not fit, in words.
    pub fn read(self, otherwise: Now) -> Result<(Facts, Now), Unanswerable> {
        let mut now = otherwise;
        if let Some(at) = &self.at {
            (now.at, now.zone) =
                calendar::read_written(at).map_err(|error| Unanswerable::At(error.to_string()))?;
        }
        let mut facts = self.facts.unwrap_or_default();
        facts.stage = self.stage.or(facts.stage);
        facts.customer = self.customer.or(facts.customer);
        match &facts.stage {
            Some(stage) if Stage::from_id(stage).is_none() => {
                Err(Unanswerable::Stage(stage.clone()))
            }
            _ => Ok((facts, now)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::{Moment, TimeZone};

    fn otherwise() -> Now {
        Now::new(Moment::from_us(0), TimeZone::UTC)
    }

    #[test]
    fn what_is_said_beside_the_facts_counts_before_them() {
        let asked = Asked {
            stage: Some("offer".to_owned()),
            at: Some("2026-11-18T10:30:00+01:00".to_owned()),
            facts: Some(Facts {
                stage: Some("nowhere".to_owned()),
                customer: Some("It leaks.".to_owned()),
                ..Facts::default()
            }),
            ..Asked::default()
        };
        let (facts, now) = asked.read(otherwise()).expect("it fits");
        assert_eq!(facts.stage.as_deref(), Some("offer"));
        assert_eq!(facts.customer.as_deref(), Some("It leaks."));
        assert_ne!(now.at, Moment::from_us(0));
    }

    #[test]
    fn a_stage_or_a_moment_that_does_not_fit_is_told_in_words() {
        let stage = Asked {
            facts: Some(Facts {
                stage: Some("last-word".to_owned()),
                ..Facts::default()
            }),
            ..Asked::default()
        };
        let told = stage.read(otherwise()).expect_err("no stage").to_string();
        assert!(
            told.contains("“last-word”") && told.contains("follow-up"),
            "{told}"
        );
        let at = Asked {
            at: Some("tomorrow".to_owned()),
            ..Asked::default()
        };
        assert!(matches!(at.read(otherwise()), Err(Unanswerable::At(_))));
    }
}
