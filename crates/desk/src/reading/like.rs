//! Cases like this one, and what was done for their customers: alike in like cases (P21).

use super::case_page::readable;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{LikeCase, LikePoint, Person};
use futures_util::future::try_join_all;
use recovery::{CaseId, Role, TextId};
use std::collections::{BTreeSet, HashMap};
use store::search::Hit;
use store::{log, search, texts};

/// Words of the complaint that others are looked for by; the longest say most.
const WORDS: usize = 12;
/// Letters from which on a word says something about what happened.
const WORD_LETTERS_MIN: usize = 5;
/// Cases found by one word; the newest.
const FOUND_BY_WORD: u32 = 40;
/// Words two cases share before they are alike.
const SHARED_MIN: usize = 2;
/// Cases that are read to see what was done.
const READ_MAX: usize = 12;
/// Cases that are shown.
const SHOWN_MAX: usize = 5;

impl Desk {
    /// Cases whose words are like this one's and whose customers were given a solution, the most alike first.
    /// On demand only: it reads the log of each.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn like_cases(&self, by: &Person, number: u64) -> Result<Vec<LikeCase>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let case = self.load(self.case_id(number).await?).await?;
        let known = texts::of_case(self.store(), case.id).await?;
        let told: BTreeSet<TextId> = case
            .points
            .values()
            .map(|point| point.words)
            .chain(case.subject)
            .collect();
        let told: Vec<&str> = known
            .iter()
            .filter(|text| told.contains(&text.id))
            .filter_map(|text| text.body.as_deref())
            .collect();
        let words = telling(&told.join(" "));
        let mut shared: HashMap<CaseId, (usize, Hit)> = HashMap::new();
        let sought = words
            .iter()
            .map(|word| search::newest(self.store(), word, None, FOUND_BY_WORD));
        for found in try_join_all(sought).await? {
            for hit in found.hits.into_iter().filter(|hit| hit.case != case.id) {
                shared.entry(hit.case).or_insert((0, hit)).0 += 1;
            }
        }
        let least = SHARED_MIN.min(words.len());
        let mut alike: Vec<(usize, Hit)> = shared
            .into_values()
            .filter(|(count, _)| *count >= least)
            .collect();
        alike.sort_by_key(|(count, hit)| std::cmp::Reverse((*count, hit.number)));
        alike.truncate(READ_MAX);
        let read = alike.into_iter().map(|(_, hit)| self.like(hit));
        let mut like = try_join_all(read).await?;
        like.retain(|like| like.points.iter().any(|point| point.solution.is_some()));
        like.truncate(SHOWN_MAX);
        Ok(like)
    }

    async fn like(&self, hit: Hit) -> Result<LikeCase, DeskError> {
        let case = log::case(self.store(), hit.case)
            .await?
            .ok_or(DeskError::NotFound)?;
        let office = self.office().await?;
        let texts = readable(texts::of_case(self.store(), hit.case).await?, &office);
        let text = |id: TextId| texts.get(&id).cloned().unwrap_or_default();
        Ok(LikeCase {
            number: hit.number,
            subject: hit.subject.unwrap_or_default(),
            status: hit.status,
            opened: case.opened_at,
            points: case
                .points
                .values()
                .map(|point| LikePoint {
                    words: text(point.words),
                    outcome: point.outcome,
                    solution: point
                        .choice()
                        .map(|chosen| (chosen.proposal.remedy, text(chosen.proposal.text))),
                    plus: point.plus.map(&text),
                })
                .collect(),
        })
    }
}

/// The words that say most about what happened: the longest, each once.
fn telling(told: &str) -> Vec<String> {
    let words: BTreeSet<String> = told
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= WORD_LETTERS_MIN)
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(WORDS);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_words_are_looked_for_each_once() {
        let told = "The KETTLE leaks, the kettle you delivered in 2024 leaks";
        assert_eq!(telling(told), ["delivered", "kettle", "leaks"]);
        assert_eq!(telling("It is so, 123456"), Vec::<String>::new());
    }
}
