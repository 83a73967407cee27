//! All that is typed while somebody talks with a customer, and how two windows that write at once are put together.

use recovery::CaseId;
use recovery::call::{CallStep, Notes, add_line};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::calls::Call;

/// Solutions that are noted during a talk.
pub const WAYS: usize = 3;

/// Windows whose words are kept beside those of another.
const OTHERS_MAX: usize = 3;

/// A solution that was offered in the talk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Way {
    /// Its kind, by its name; empty where none was picked.
    pub remedy: String,
    /// What the customer gets, when.
    pub text: String,
}

/// The case that was opened for a talk before it was over, and what was put there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Which.
    pub case: CaseId,
    /// What they had told by then.
    pub story: String,
    /// That was nothing yet.
    pub untold: bool,
    /// A record was made for them, with what follows.
    pub made_record: bool,
    /// Their name.
    pub name: Option<String>,
    /// Their mail address.
    pub email: Option<String>,
    /// Their number.
    pub phone: Option<String>,
}

/// All that is typed during a talk. Dates stand as they were typed, so that one that is none is not lost either.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a box that is ticked or not"
)]
pub struct Written {
    /// Across the counter and not on the phone.
    pub in_person: bool,
    /// Who it is, as they say it.
    pub name: String,
    /// Their mail address.
    pub email: String,
    /// Their number.
    pub phone: String,
    /// An order, a contract, a bill.
    pub reference: String,
    /// What it is about, in a line.
    pub subject: String,
    /// The notes.
    pub notes: Notes,
    /// Where one is on the way through the talk.
    pub step: CallStep,
    /// The steps that were gone.
    pub gone: Vec<CallStep>,
    /// The customer said that what was repeated back is right.
    pub right: bool,
    /// Ways to a solution that were offered.
    pub ways: [Way; WAYS],
    /// Which of them they chose, counted from one; nought for none yet.
    pub chosen: usize,
    /// It is all they asked for.
    pub whole: bool,
    /// Why there is one way only, or none that is all they asked for.
    pub why: String,
    /// What we do.
    pub deed: String,
    /// By when.
    pub deed_due: String,
    /// It can be solved today.
    pub today: bool,
    /// What the next word will be about.
    pub next_about: String,
    /// When they hear it.
    pub next_due: String,
    /// The case that was opened for it meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// What other windows wrote in the same talk, by the stamps they were kept under, that this one has not shown yet.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, Written>,
}

impl Written {
    /// The texts of a line each, beside the notes.
    fn texts(&self) -> Vec<&String> {
        let mut texts = vec![
            &self.name,
            &self.email,
            &self.phone,
            &self.reference,
            &self.subject,
            &self.why,
            &self.deed,
            &self.deed_due,
            &self.next_about,
            &self.next_due,
        ];
        texts.extend(self.ways.iter().map(|way| &way.text));
        texts
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = vec![
            &mut self.name,
            &mut self.email,
            &mut self.phone,
            &mut self.reference,
            &mut self.subject,
            &mut self.why,
            &mut self.deed,
            &mut self.deed_due,
            &mut self.next_about,
            &mut self.next_due,
        ];
        texts.extend(self.ways.iter_mut().map(|way| &mut way.text));
        texts
    }

    /// The case the talk is about: the one that was said, else the one that was opened for it, so that there is never a
    /// second.
    pub(crate) fn case_of(&self, row: &Call) -> Option<CaseId> {
        row.case.or(self.opened.as_ref().map(|opened| opened.case))
    }

    /// Bytes of all that was typed.
    pub(super) fn bytes(&self) -> usize {
        let notes = &self.notes;
        let texts = self.texts().into_iter().map(String::len).sum::<usize>();
        let notes = [&notes.facts, &notes.meaning, &notes.wish, &notes.ask];
        let others = self.others.values().map(Self::bytes).sum::<usize>();
        texts + notes.into_iter().map(String::len).sum::<usize>() + others
    }

    /// Whether this window has kept something newer than its words of this count.
    pub(super) fn knows_newer(&self, window: &str, count: u64) -> bool {
        self.others.keys().any(|stamp| {
            let (of, newer) = stamp.split_once(':').unwrap_or_default();
            of == window && newer.parse::<u64>().is_ok_and(|newer| newer > count)
        })
    }

    /// Keeps what another window had written beside these words, each as it last stood, under its stamp.
    pub(super) fn beside(mut self, window: &str, mut before: Self, stamp: &str) -> Self {
        let of = |stamp: &str| stamp.split_once(':').is_some_and(|(of, _)| of == window);
        self.others = std::mem::take(&mut before.others);
        before.opened = None;
        self.others.insert(stamp.to_owned(), before);
        self.others.retain(|stamp, _| !of(stamp));
        // More windows than anybody has open: the first two are put together.
        while self.others.len() > OTHERS_MAX {
            let Some((_, one)) = self.others.pop_first() else {
                break;
            };
            let Some((name, next)) = self.others.pop_first() else {
                break;
            };
            self.others.insert(name, next.together(&one));
        }
        self
    }

    /// The words of all windows put together, as a page that is opened shows them.
    pub(super) fn whole(mut self) -> Self {
        for other in std::mem::take(&mut self.others).into_values() {
            self = self.together(&other);
        }
        self
    }

    /// These words and those that another window wrote meanwhile: what this one has counts, and what the other had that
    /// differs goes where it stands free, or else to what is still to ask. No word of either is lost.
    pub(super) fn together(mut self, others: &Self) -> Self {
        self.notes = self.notes.together(&others.notes);
        let mut homeless = Vec::new();
        for (ours, theirs) in self.texts_mut().into_iter().zip(others.texts()) {
            if theirs.trim().is_empty() || ours == theirs {
                continue;
            }
            if ours.trim().is_empty() {
                ours.clone_from(theirs);
            } else {
                homeless.push(theirs.clone());
            }
        }
        for text in homeless {
            for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let ask = &mut self.notes.ask;
                if !ask.lines().any(|known| known.trim() == line) {
                    add_line(ask, line);
                }
            }
        }
        for step in &others.gone {
            if !self.gone.contains(step) {
                self.gone.push(*step);
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn lines(written: &Written) -> BTreeSet<String> {
        let notes = &written.notes;
        let texts = written.texts().into_iter();
        let notes = [&notes.facts, &notes.meaning, &notes.wish, &notes.ask];
        texts
            .chain(notes)
            .flat_map(|text| text.lines())
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn written() -> impl Strategy<Value = Written> {
        let notes = prop::array::uniform4("([a-c ]{0,3}\n){0,3}[a-c]{0,2}");
        let texts = prop::collection::vec("[d-g ]{0,4}", 13);
        (notes, texts).prop_map(|([facts, meaning, wish, ask], texts)| {
            let mut written = Written {
                notes: Notes {
                    facts,
                    meaning,
                    wish,
                    ask,
                },
                ..Written::default()
            };
            for (place, text) in written.texts_mut().into_iter().zip(texts) {
                *place = text;
            }
            written
        })
    }

    proptest! {
        /// Whatever two windows typed, every line of both is there afterwards.
        #[test]
        fn no_line_of_either_window_is_lost(ours in written(), theirs in written()) {
            let both = lines(&ours.clone().together(&theirs));
            prop_assert!(both.is_superset(&lines(&ours)));
            prop_assert!(both.is_superset(&lines(&theirs)));
        }
    }

    #[test]
    fn what_was_kept_by_an_older_program_is_read_by_a_newer_one() {
        let read: Written = serde_json::from_str(r#"{"name":"Marta Ruiz"}"#).expect("reads");
        assert_eq!(read.name, "Marta Ruiz");
    }
}
