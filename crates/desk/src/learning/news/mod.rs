//! What is new (P34): words and topics that more customers bring up than in a usual week, with the cases behind them.
//!
//! What is looked for lies in counts by day ([`look`]); a page reads what was found, and its words from the cases themselves.

mod look;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::reading::cursor;
use crate::reading::paging::{self, ROWS_ASKED};
use crate::views::{Cursor, Page, Person};
use calendar::Moment;
use learning::news::{Term, WEEKS_LEAST, said, topic};
use recovery::Role;
use recovery::classes::{Axis, Class};
use store::causes::CauseCase;
use store::news::{self, NewsRow, SaidRow};
use store::staff;

pub use look::LOOK_EVERY_US;

/// Most words a finding is told with, and as many topics.
const TOLD_MAX: usize = 6;

/// What is new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// When it was last looked; nothing where it was not yet.
    pub looked_at: Option<Moment>,
    /// Weeks there were to compare with.
    pub weeks: u32,
    /// What was found, the least likely first.
    pub found: Vec<Found>,
}

impl News {
    /// Whether there are enough weeks to say what is usual.
    pub fn knows_what_is_usual(&self) -> bool {
        self.weeks as usize >= WEEKS_LEAST
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What stands for it in addresses.
    pub key: String,
    /// The words that rise together, the least likely first, as customers write them.
    pub words: Vec<String>,
    /// What failed, where that rises.
    pub classes: Vec<Class>,
    /// When the first of its cases was opened.
    pub since: Moment,
    /// How many days were looked at.
    pub days: u32,
    /// How many customers brought it up.
    pub customers: u32,
    /// How many are usual on the same days of a week, in hundredths.
    pub usual_hundredths: u32,
    /// How many cases stand behind it.
    pub cases: u64,
}

impl Found {
    /// How many are usual, in whole customers.
    pub fn usual(&self) -> u32 {
        self.usual_hundredths.saturating_add(50) / 100
    }
}

impl Desk {
    /// What is new.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn news(&self, by: &Person) -> Result<News, DeskError> {
        let asked = (staff::ask_find(by.id), news::ask_look(), news::ask_list());
        let (known, look, rows) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let asked: Vec<_> = rows.iter().map(|row| news::ask_said(row.term)).collect();
        let wrote = self.store().ask(asked).await?;
        let found = rows.into_iter().zip(wrote);
        let (looked_at, weeks) = look.unzip();
        Ok(News {
            looked_at,
            weeks: weeks.unwrap_or_default(),
            found: found
                .filter_map(|(row, wrote)| told(&row, &wrote))
                .collect(),
        })
    }

    /// A finding with a page of the cases behind it; nothing where it is news no more.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn news_cases(
        &self,
        by: &Person,
        key: &str,
        after: Option<Cursor>,
    ) -> Result<Option<(Found, Page<CauseCase>)>, DeskError> {
        let begins = cursor::key(after.as_ref())?;
        let Ok(term) = u64::from_str_radix(key, 16) else {
            return Ok(None);
        };
        let asked = (
            staff::ask_find(by.id),
            news::ask_list(),
            news::ask_said(term),
            news::ask_cases(term, begins, ROWS_ASKED),
        );
        let (known, rows, wrote, cases) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let row = rows.into_iter().find(|row| row.term == term);
        let found = row.and_then(|row| told(&row, &wrote));
        let page = paging::page(cases, |row| cursor::of_key(row.key()));
        Ok(found.map(|found| (found, page)))
    }
}

/// What customers said, as it is counted: the line of the subject and the first words.
fn said_in(row: &SaidRow, names: &[&str]) -> Vec<learning::news::Said> {
    let text = [row.subject.as_deref(), row.body.as_deref()];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let names: Vec<&str> = names.iter().copied().chain(row.name.as_deref()).collect();
    said(&text, &names)
}

/// A finding in words; nothing where they are all erased.
fn told(row: &NewsRow, wrote: &[SaidRow]) -> Option<Found> {
    let said: Vec<_> = wrote.iter().flat_map(|one| said_in(one, &[])).collect();
    let word = |term: &u64| said.iter().find(|said| said.term == Term(*term));
    let all = row
        .terms
        .iter()
        .filter_map(word)
        .map(|said| said.words.clone());
    let classes: Vec<Class> = Class::all()
        .filter(|class| class.axis == Axis::Failed)
        .collect();
    let class = |term: &u64| {
        classes
            .iter()
            .find(|one| topic(&one.to_string()) == Term(*term))
    };
    let classes: Vec<Class> = row
        .terms
        .iter()
        .filter_map(class)
        .take(TOLD_MAX)
        .cloned()
        .collect();
    let words = without_parts(&all.collect::<Vec<_>>());
    if words.is_empty() && classes.is_empty() {
        return None;
    }
    Some(Found {
        key: format!("{:016x}", row.term),
        words,
        classes,
        since: row.since?,
        days: row.days,
        customers: row.customers,
        usual_hundredths: row.usual_hundredths,
        cases: row.cases,
    })
}

/// The words, without those that stand in a pair that is told.
fn without_parts(all: &[String]) -> Vec<String> {
    let in_pair = |word: &str| {
        let mut pairs = all.iter().filter(|one| one.contains(' '));
        !word.contains(' ') && pairs.any(|pair| pair.split(' ').any(|part| part == word))
    };
    let told: Vec<String> = all
        .iter()
        .filter(|one| !in_pair(one))
        .take(TOLD_MAX)
        .cloned()
        .collect();
    told
}
