//! Search over all history, newest first.

use super::cursor;
use super::paging::ROWS_SHOWN;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::views::{CaseRow, Cursor, Found, Page, Person};
use recovery::{CaseId, CustomerId, Role};
use std::collections::HashMap;
use store::search::{self, Narrow, RECORDS_ASKED_MAX, Reach};
use store::{cases, customers, many, staff};

/// Bytes of what is searched for; more is cut.
const WORDS_BYTES_MAX: usize = 500;

impl Desk {
    /// A page of the cases whose words hold all that is looked for; `"two words"` side by side,
    /// `begin*` for a beginning, `-word` for what must not be there.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn search(
        &self,
        by: &Person,
        words: &str,
        after: Option<Cursor>,
    ) -> Result<Page<Found>, DeskError> {
        self.search_in(by, words, &Narrow::default(), after).await
    }

    /// The same in the cases that `narrow` asks for; without words, all of those.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn search_in(
        &self,
        by: &Person,
        words: &str,
        narrow: &Narrow,
        after: Option<Cursor>,
    ) -> Result<Page<Found>, DeskError> {
        let words = cut(words);
        if narrow.is_open() || search::says(words) {
            let after = cursor::place(after.as_ref())?;
            let found = self.found_in_words(by, words, narrow, after).await?;
            return self.with_numbered(by, words, narrow, (found, after)).await;
        }
        let after = cursor::key(after.as_ref())?;
        let listed = search::list(self.store(), narrow, after, ROWS_SHOWN).await?;
        let asked = (
            staff::ask_find(by.id),
            many::ask_cases(&listed.cases),
            staff::ask_all(),
        );
        let (known, rows, everybody) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let mut rows: HashMap<CaseId, _> = by_case(rows);
        let rows = listed.cases.iter().filter_map(|case| rows.remove(case));
        let rows = self.case_rows(rows.collect(), &everybody).await?;
        let found = |row: CaseRow| Found {
            at: row.active,
            row,
            snippet: Vec::new(),
        };
        Ok(Page {
            rows: rows.into_iter().map(found).collect(),
            next: listed.next.map(cursor::of_key),
        })
    }

    /// The records of whoever has this address; none where nobody has it.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn records_at(
        &self,
        by: &Person,
        address: &str,
    ) -> Result<Vec<CustomerId>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let Some(record) = customers::by_address(self.store(), address).await? else {
            return Ok(Vec::new());
        };
        let person = self.store().ask(customers::ask_person(record.id)).await?;
        let records = person.into_iter().map(|one| one.id);
        Ok(records.take(RECORDS_ASKED_MAX).collect())
    }

    /// Where a number alone is looked for, the case of that number comes first: it is what was meant, more often than a
    /// mail in which the number stands. It stands there once.
    async fn with_numbered(
        &self,
        by: &Person,
        words: &str,
        narrow: &Narrow,
        (mut found, after): (Page<Found>, Option<i64>),
    ) -> Result<Page<Found>, DeskError> {
        let Some(number) = numbered(words).filter(|_| narrow.number.is_none()) else {
            return Ok(found);
        };
        let place = found.rows.iter().position(|one| one.row.number == number);
        let named = place.map(|place| found.rows.remove(place));
        if after.is_some() {
            return Ok(found);
        }
        let named = if named.is_some() {
            named
        } else {
            let narrow = Narrow {
                number: Some(number),
                ..narrow.clone()
            };
            let listed = Box::pin(self.search_in(by, "", &narrow, None)).await?;
            listed.rows.into_iter().next()
        };
        if let Some(named) = named {
            found.rows.insert(0, named);
        }
        Ok(found)
    }

    async fn found_in_words(
        &self,
        by: &Person,
        words: &str,
        narrow: &Narrow,
        after: Option<i64>,
    ) -> Result<Page<Found>, DeskError> {
        let reach = Reach::default();
        let places =
            search::find_narrowed(self.store(), words, narrow, after, ROWS_SHOWN, reach).await?;
        let asked = (
            staff::ask_find(by.id),
            places.ask_hits(),
            many::ask_cases(&places.cases),
            staff::ask_all(),
        );
        let (known, hits, rows, everybody) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let mut rows = by_case(rows);
        let found: Vec<_> = hits
            .into_iter()
            .flatten()
            .filter_map(|hit| rows.remove(&hit.case).map(|row| (hit, row)))
            .collect();
        let (hits, rows): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let rows = self.case_rows(rows, &everybody).await?;
        Ok(Page {
            rows: rows
                .into_iter()
                .zip(hits)
                .map(|(row, hit)| Found {
                    row,
                    snippet: marked(&hit.excerpt, words),
                    at: hit.at,
                })
                .collect(),
            next: places.next.map(cursor::of_place),
        })
    }
}

/// The number where nothing else is looked for.
fn numbered(words: &str) -> Option<u64> {
    let words = words.trim();
    words
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| words.parse().ok())
        .flatten()
}

fn by_case(rows: Vec<Vec<cases::CaseRow>>) -> HashMap<CaseId, cases::CaseRow> {
    rows.into_iter()
        .flatten()
        .map(|row| (row.case, row))
        .collect()
}

fn cut(words: &str) -> &str {
    let mut end = words.len().min(WORDS_BYTES_MAX);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    &words[..end]
}

/// The excerpt in pieces, those that were looked for marked. Letters with and without accents are
/// one to the index; here a word is marked where it is written alike.
pub(crate) fn marked(excerpt: &str, words: &str) -> Vec<(String, bool)> {
    let sought: Vec<String> = words
        .split_whitespace()
        .filter(|word| !word.starts_with('-'))
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut word = String::new();
    let mut push = |text: &str, hit: bool| match pieces.last_mut() {
        Some((last, was)) if *was == hit => last.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push((text.to_owned(), hit)),
    };
    let is_hit = |word: &str| {
        let lower = word.to_lowercase();
        sought
            .iter()
            .any(|sought| lower == *sought || (words.contains('*') && lower.starts_with(sought)))
    };
    for c in excerpt.chars() {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        push(&word, is_hit(&word));
        word.clear();
        push(c.encode_utf8(&mut [0; 4]), false);
    }
    push(&word, is_hit(&word));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_for_is_marked() {
        let pieces = marked("The kettle leaks, a Kettle.", "KETTLE");
        let hits: Vec<&str> = pieces
            .iter()
            .filter(|(_, hit)| *hit)
            .map(|(text, _)| text.as_str())
            .collect();
        assert_eq!(hits, ["kettle", "Kettle"]);
        let whole: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(whole, "The kettle leaks, a Kettle.");
        assert!(marked("kettles", "kett*").iter().any(|(_, hit)| *hit));
        assert!(marked("", "x").is_empty());
        assert!(!marked("a lid", "kettle -lid").iter().any(|(_, hit)| *hit));
    }

    #[test]
    fn a_long_search_is_cut_between_letters() {
        assert_eq!(cut(&"é".repeat(400)).len(), 500);
    }
}
