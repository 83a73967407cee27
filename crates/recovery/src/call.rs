//! A talk with a customer while it goes on, on the phone or across the counter: what is noted, and the way through it.
//!
//! Notes are taken in four kinds (P2, P3); a line that landed in the wrong one moves. The way is that of the step model
//! (steps 1 to 12; delivery and closing come after the talk): one step at a time, repeated, left out or jumped to at will.

use serde::{Deserialize, Serialize};

/// What a line of the notes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// What happened, in the customer's words.
    Facts,
    /// What it means to them.
    Meaning,
    /// What they want.
    Wish,
    /// What is still to be asked.
    Ask,
}

impl NoteKind {
    /// Every kind, in the order in which they stand on the page.
    pub const ALL: [Self; 4] = [Self::Facts, Self::Meaning, Self::Wish, Self::Ask];

    /// Its name in forms and in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Meaning => "meaning",
            Self::Wish => "wish",
            Self::Ask => "ask",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The notes of a talk: a text for each kind, a line a note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notes {
    /// [`NoteKind::Facts`].
    pub facts: String,
    /// [`NoteKind::Meaning`].
    pub meaning: String,
    /// [`NoteKind::Wish`].
    pub wish: String,
    /// [`NoteKind::Ask`].
    pub ask: String,
}

impl Notes {
    /// The text of a kind.
    pub fn of(&self, kind: NoteKind) -> &str {
        match kind {
            NoteKind::Facts => &self.facts,
            NoteKind::Meaning => &self.meaning,
            NoteKind::Wish => &self.wish,
            NoteKind::Ask => &self.ask,
        }
    }

    /// The same, to be written.
    pub fn of_mut(&mut self, kind: NoteKind) -> &mut String {
        match kind {
            NoteKind::Facts => &mut self.facts,
            NoteKind::Meaning => &mut self.meaning,
            NoteKind::Wish => &mut self.wish,
            NoteKind::Ask => &mut self.ask,
        }
    }

    /// The lines of a kind that say something, without the space around them.
    pub fn lines(&self, kind: NoteKind) -> impl Iterator<Item = &str> {
        lines(self.of(kind))
    }

    /// Whether nothing was noted.
    pub fn is_empty(&self) -> bool {
        NoteKind::ALL
            .into_iter()
            .all(|kind| self.lines(kind).next().is_none())
    }

    /// Moves a line that says something, counted from nought among those of its kind, to the end of another kind.
    /// Whether there was such a line.
    pub fn move_line(&mut self, from: NoteKind, line: usize, to: NoteKind) -> bool {
        if from == to {
            return false;
        }
        let text = self.of(from);
        let mut moved = None;
        let mut place = 0;
        let mut stay = Vec::new();
        for one in text.split('\n') {
            if !one.trim().is_empty() {
                place += 1;
                if place == line + 1 {
                    moved = Some(one.trim().to_owned());
                    continue;
                }
            }
            stay.push(one);
        }
        let Some(moved) = moved else { return false };
        let stay = stay.join("\n");
        *self.of_mut(from) = stay;
        add_line(self.of_mut(to), &moved);
        true
    }

    /// These notes with every line of the others that stands nowhere in them, each at the end of its kind: where two
    /// windows wrote at once, no line of either is lost.
    #[must_use]
    pub fn together(mut self, others: &Self) -> Self {
        for kind in NoteKind::ALL {
            for line in others.lines(kind) {
                let known = NoteKind::ALL
                    .into_iter()
                    .any(|kind| self.lines(kind).any(|ours| ours == line));
                if !known {
                    add_line(self.of_mut(kind), line);
                }
            }
        }
        self
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
}

/// Puts a line below the last one that says something.
pub fn add_line(text: &mut String, line: &str) {
    let end = text.trim_end().len();
    text.truncate(end);
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// A step of the way through a talk.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CallStep {
    /// A breath before the first word: the anger is at the event, not at you (P4).
    #[default]
    Breathe,
    /// Open neutrally, with one's name and the will to help (P6, P15).
    Open,
    /// Let them tell the whole story (P1), and take down the facts (P2).
    Listen,
    /// Ask instead of guessing (P3).
    Ask,
    /// Repeat it back and have it confirmed (P7).
    RepeatBack,
    /// Name what it was like for them, and apologise without ifs (P8, P9).
    Acknowledge,
    /// What they want, in their words, and ways to it (P16, P17).
    Offer,
    /// Their choice, and the plan in facts (P18).
    Agree,
    /// Who does what by when, and when they hear from us (P26, P27).
    Promise,
}

impl CallStep {
    /// Every step, in order.
    pub const ALL: [Self; 9] = [
        Self::Breathe,
        Self::Open,
        Self::Listen,
        Self::Ask,
        Self::RepeatBack,
        Self::Acknowledge,
        Self::Offer,
        Self::Agree,
        Self::Promise,
    ];

    /// Its name in forms and in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breathe => "breathe",
            Self::Open => "open",
            Self::Listen => "listen",
            Self::Ask => "ask",
            Self::RepeatBack => "repeat",
            Self::Acknowledge => "acknowledge",
            Self::Offer => "offer",
            Self::Agree => "agree",
            Self::Promise => "promise",
        }
    }

    /// The step of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// The steps of the step model that it stands for.
    pub fn of_model(self) -> &'static [u8] {
        match self {
            Self::Breathe => &[],
            Self::Open => &[1],
            Self::Listen => &[2, 3],
            Self::Ask => &[4],
            Self::RepeatBack => &[5, 6],
            Self::Acknowledge => &[7, 8],
            Self::Offer => &[9, 10],
            Self::Agree => &[11],
            Self::Promise => &[12],
        }
    }

    /// The step after it; none after the last.
    pub fn next(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(place + 1).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_steps_are_those_of_the_model_up_to_the_promise_in_order() {
        let model: Vec<u8> = CallStep::ALL
            .into_iter()
            .flat_map(CallStep::of_model)
            .copied()
            .collect();
        assert_eq!(model, (1..=12).collect::<Vec<_>>());
        let mut step = CallStep::default();
        let mut walked = vec![step];
        while let Some(next) = step.next() {
            step = next;
            walked.push(step);
        }
        assert_eq!(walked, CallStep::ALL);
    }

    #[test]
    fn a_line_moves_and_the_others_stay() {
        let mut notes = Notes {
            facts: "It came dented.\n\nGuests come on Saturday.\n".into(),
            ..Notes::default()
        };
        assert!(notes.move_line(NoteKind::Facts, 1, NoteKind::Meaning));
        assert_eq!(notes.facts.trim(), "It came dented.");
        assert_eq!(notes.meaning, "Guests come on Saturday.");
        assert!(!notes.move_line(NoteKind::Facts, 1, NoteKind::Meaning));
        assert!(!notes.move_line(NoteKind::Facts, 0, NoteKind::Facts));
    }

    fn notes() -> impl Strategy<Value = Notes> {
        prop::array::uniform4("([a-c ]{0,3}\n){0,4}[a-c]{0,2}").prop_map(
            |[facts, meaning, wish, ask]| Notes {
                facts,
                meaning,
                wish,
                ask,
            },
        )
    }

    fn all(notes: &Notes) -> Vec<String> {
        let mut all: Vec<String> = NoteKind::ALL
            .into_iter()
            .flat_map(|kind| notes.lines(kind).map(str::to_owned).collect::<Vec<_>>())
            .collect();
        all.sort();
        all
    }

    proptest! {
        /// Whatever is moved, no line is lost and none doubled.
        #[test]
        fn moving_loses_no_line(mut notes in notes(), from in 0..4_usize, line in 0..6_usize, to in 0..4_usize) {
            let before = all(&notes);
            notes.move_line(NoteKind::ALL[from], line, NoteKind::ALL[to]);
            prop_assert_eq!(all(&notes), before);
        }

        /// Two windows put together hold every line of both, and nothing twice that was in both.
        #[test]
        fn two_windows_together_hold_every_line_of_both(ours in notes(), theirs in notes()) {
            let both = ours.clone().together(&theirs);
            let held = all(&both);
            for line in all(&ours).iter().chain(&all(&theirs)) {
                prop_assert!(held.contains(line));
            }
            prop_assert_eq!(both.clone().together(&theirs), both);
            prop_assert_eq!(ours.clone().together(&ours), ours);
        }
    }
}
