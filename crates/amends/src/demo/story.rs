//! A story: who complains, and what happens when. The stories are data; each step is something a person
//! can do.

use super::clock;
use crate::exit::{Exit, Failure};
use calendar::Moment;
use serde::Deserialize;

/// The stories, by what they are about.
const BOOKS: [(&str, &str); 9] = [
    ("appliances", include_str!("stories/appliances.toml")),
    ("telecom", include_str!("stories/telecom.toml")),
    ("parcels", include_str!("stories/parcels.toml")),
    ("travel", include_str!("stories/travel.toml")),
    ("money", include_str!("stories/money.toml")),
    ("energy", include_str!("stories/energy.toml")),
    ("shop", include_str!("stories/shop.toml")),
    ("city", include_str!("stories/city.toml")),
    ("machines", include_str!("stories/machines.toml")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    story: Vec<Story>,
}

/// One complaint.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Its name among the stories.
    pub id: String,
    /// The customer's name.
    pub name: String,
    /// The customer's address.
    pub email: String,
    /// Who cares for it.
    pub agent: Option<String>,
    /// What happens.
    pub step: Vec<Step>,
}

/// One thing that happens.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "toml::Table")]
pub struct Step {
    /// Working days from the demo's today.
    pub day: i64,
    /// Minute of that day.
    pub minute: i64,
    /// Who does it, where that is not the one who cares for the case.
    pub by: Option<String>,
    /// What.
    pub what: What,
}

/// A paper that proves a deed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The name of its file.
    pub name: String,
    /// What stands on it.
    pub text: String,
}

/// What happens. The names are those people use; the fields are those of `desk::Act`.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    Mail {
        subject: String,
        text: String,
        #[serde(default)]
        thread: bool,
    },
    Reply {
        text: String,
    },
    Write {
        text: String,
    },
    Machine {
        sort: Machine,
        of: Option<String>,
        text: String,
    },
    Take,
    Note {
        sort: String,
        text: String,
    },
    /// A word among us.
    Whisper {
        text: String,
    },
    Word {
        text: String,
        today: Option<bool>,
        next: Option<String>,
        via: Option<String>,
    },
    Understand {
        text: String,
        today: Option<bool>,
        happened: String,
        expected: String,
        means: String,
        asks: String,
        goal: String,
        next: String,
    },
    Right,
    Missing {
        words: String,
    },
    Point {
        words: String,
    },
    Skip {
        stage: String,
        reason: String,
    },
    Finding {
        point: Option<u32>,
        outcome: String,
        text: String,
    },
    Offer {
        point: Option<u32>,
        text: String,
        options: Vec<Choice>,
        why_none: Option<String>,
        why_one: Option<String>,
        via: Option<String>,
    },
    Choose {
        point: Option<u32>,
        option: u32,
        via: Option<String>,
    },
    Decline {
        words: String,
    },
    Explain {
        words: String,
    },
    Goal {
        goal: String,
    },
    Cannot {
        reason: String,
    },
    Plus {
        text: String,
    },
    Keep {
        checked: String,
        #[serde(default)]
        proof: Option<Paper>,
    },
    Doubt {
        due: String,
        why: String,
    },
    Done {
        point: Option<u32>,
        checked: String,
        costs: String,
    },
    Ask {
        text: String,
    },
    AskMid {
        text: String,
    },
    Solved,
    Feedback {
        stars: Option<u8>,
        better: Option<String>,
        quote: Option<bool>,
    },
    Merge {
        with: String,
    },
    End {
        how: String,
        today: Option<bool>,
        reason: String,
        text: String,
    },
}

/// Mail that is no customer's word.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Machine {
    Vacation,
    Newsletter,
    Bounce,
    Stranger,
    Unreadable,
}

/// A solution in a story.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A name of `recovery::terms::Remedy`.
    pub remedy: recovery::terms::Remedy,
    /// What it does for the wish.
    pub meets: recovery::terms::Meets,
    /// What the customer gets.
    pub text: String,
    /// Its plan.
    #[serde(default)]
    pub steps: Vec<PlanStep>,
}

/// A step of a plan in a story.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// What is done.
    pub what: String,
    /// When, counted from the day of the story's step.
    pub due: String,
}

impl Step {
    /// When it happens.
    pub fn at(&self, today: Moment) -> Moment {
        clock::moment(today, self.day, self.minute)
    }

    /// A time counted from this step's day, such as `+2 16:00`.
    pub fn later(&self, today: Moment, text: &str) -> Result<Moment, String> {
        let (days, minute) = day_and_minute(text)?;
        Ok(clock::moment(today, self.day + days, minute))
    }
}

impl TryFrom<toml::Table> for Step {
    type Error = String;

    fn try_from(mut table: toml::Table) -> Result<Self, String> {
        let mut take = |key: &str| match table.remove(key) {
            Some(toml::Value::String(text)) => Some(text),
            _ => None,
        };
        let at = take("at").ok_or("a step needs `at`")?;
        let by = take("by");
        let (day, minute) = day_and_minute(&at)?;
        let what = What::deserialize(toml::Value::Table(table))
            .map_err(|error| format!("{at}: {error}"))?;
        Ok(Self {
            day,
            minute,
            by,
            what,
        })
    }
}

/// `-20 09:15`, `+1 16:00`: working days and a time.
fn day_and_minute(text: &str) -> Result<(i64, i64), String> {
    let wrong = || format!("{text:?} is no day and time such as \"-20 09:15\"");
    let (day, time) = text.split_once(' ').ok_or_else(wrong)?;
    let (hour, minute) = time.split_once(':').ok_or_else(wrong)?;
    let number = |text: &str| text.parse::<i64>().map_err(|_| wrong());
    Ok((number(day)?, number(hour)? * 60 + number(minute)?))
}

/// All stories.
///
/// # Errors
/// Where a book cannot be read; a test reads all of them.
pub fn all() -> Result<Vec<Story>, Failure> {
    let mut stories = Vec::new();
    for (name, text) in BOOKS {
        let book: Book = toml::from_str(text).map_err(|error| {
            Failure::new(
                Exit::Software,
                format!("The demo's book {name} cannot be read: {error}"),
            )
        })?;
        stories.extend(book.story);
    }
    Ok(stories)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_month_of_forty_to_sixty_complaints_by_people_who_do_not_exist() {
        let stories = all().unwrap();
        let complaints = stories
            .iter()
            .filter(|story| matches!(story.step[0].what, What::Mail { .. }))
            .count();
        assert!((40..=60).contains(&complaints), "{complaints}");
        let ids: BTreeSet<_> = stories.iter().map(|story| &story.id).collect();
        assert_eq!(ids.len(), stories.len(), "two stories have one name");
        for story in &stories {
            assert!(
                [".example", ".test"]
                    .iter()
                    .any(|tail| story.email.ends_with(tail)),
                "{}",
                story.email
            );
            assert!(
                story.step.is_sorted_by_key(|step| (step.day, step.minute)),
                "{} jumps in time",
                story.id
            );
            let last = story.step.last().unwrap();
            assert!(
                (last.day, last.minute) <= (0, 10 * 60 + 40),
                "{} lies in the future",
                story.id
            );
        }
    }

    #[test]
    fn the_agents_words_are_such_as_one_may_learn_from() {
        for story in all().unwrap() {
            for step in &story.step {
                let (What::Word { text, .. }
                | What::Understand { text, .. }
                | What::Offer { text, .. }) = &step.what
                else {
                    continue;
                };
                let lower = text.to_lowercase();
                for word in [
                    "ticket",
                    "unfortunately",
                    "policy does not",
                    "as per",
                    "inconvenience",
                    "our system",
                    "cannot happen",
                ] {
                    assert!(
                        !lower.contains(word),
                        "{}: an agent says {word:?}",
                        story.id
                    );
                }
            }
        }
    }
}
