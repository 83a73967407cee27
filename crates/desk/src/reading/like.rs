//! Cases like this one, and what was done for their customers: alike in like cases (P21).

use super::case_page::readable;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{LikeCase, LikePoint, Person};
use coach::draft::is_frequent;
use futures_util::future::try_join_all;
use recovery::{CaseId, Role, TextId};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use store::search::Hit;
use store::{log, search, texts};

/// Words of the complaint that others are looked for by; the longest say most.
const WORDS: usize = 12;
/// Letters from which on a word says something about what happened.
const WORD_LETTERS_MIN: usize = 5;
/// Cases found by one word; the newest.
const FOUND_BY_WORD: u32 = 40;
/// Words two cases share before they are alike, none of them a word of any complaint.
const SHARED_MIN: usize = 2;
/// Cases that are read to see what was done.
const READ_MAX: usize = 12;
/// Cases that are shown.
const SHOWN_MAX: usize = 5;

/// How many of the words looked for stand in another case. Those that stand in any complaint ("since", "delivered")
/// make no two alike, so the others come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Shared {
    rare: usize,
    all: usize,
}

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
        let sought = words
            .iter()
            .map(|word| search::newest(self.store(), word, None, FOUND_BY_WORD));
        let found = try_join_all(sought).await?;
        let found = words.iter().zip(found.into_iter().map(|found| found.hits));
        let alike = most_alike(case.id, &words, found);
        let read = alike.into_iter().map(|hit| self.like(hit));
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

/// The cases that share enough of the words, the most alike first. `found` brings each word and where it stands.
fn most_alike<'a>(
    own: CaseId,
    words: &[String],
    found: impl Iterator<Item = (&'a String, Vec<Hit>)>,
) -> Vec<Hit> {
    let mut shared: HashMap<CaseId, (Shared, Hit)> = HashMap::new();
    for (word, hits) in found {
        for hit in hits.into_iter().filter(|hit| hit.case != own) {
            let (shared, _) = shared.entry(hit.case).or_insert((Shared::default(), hit));
            shared.all += 1;
            shared.rare += usize::from(!is_frequent(word));
        }
    }
    let telling = words.iter().filter(|word| !is_frequent(word)).count();
    let least = SHARED_MIN.min(words.len());
    let least_rare = SHARED_MIN.min(telling).max(1);
    let mut alike: Vec<(Shared, Hit)> = shared
        .into_values()
        .filter(|(shared, _)| shared.all >= least && shared.rare >= least_rare)
        .collect();
    alike.sort_by_key(|(shared, hit)| Reverse((*shared, hit.number)));
    alike.truncate(READ_MAX);
    alike.into_iter().map(|(_, hit)| hit).collect()
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
    words.sort_by_key(|word| Reverse(word.chars().count()));
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

    fn hit(number: u64) -> Hit {
        Hit {
            place: 0,
            text: TextId(uuid::Uuid::nil()),
            kind: store::texts::TextKind::Words,
            at: calendar::Moment::from_us(0),
            excerpt: String::new(),
            case: CaseId(uuid::Uuid::from_u128(number.into())),
            number,
            stage: recovery::Stage::Heard,
            status: "open".to_owned(),
            customer: None,
            customer_name: None,
            subject: None,
        }
    }

    #[test]
    fn words_of_any_complaint_make_no_two_cases_alike() {
        let own = hit(1).case;
        let found = [
            ("since", vec![1, 2, 3, 4, 5]),
            ("delivered", vec![1, 2, 3, 5]),
            ("kettle", vec![1, 3, 4, 6]),
            ("spout", vec![1, 4, 3]),
            ("enamel", vec![1, 5]),
        ];
        let words = found.each_ref().map(|(word, _)| (*word).to_owned());
        let hits = found.map(|(_, cases)| cases.into_iter().map(hit).collect());
        let alike = most_alike(own, &words, words.iter().zip(hits));
        let numbers: Vec<u64> = alike.iter().map(|hit| hit.number).collect();
        assert_eq!(
            numbers,
            [3, 4],
            "one rare word alone, or none, is not enough"
        );
    }
}
