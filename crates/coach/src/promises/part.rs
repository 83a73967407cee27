//! Parts of a day: "in the morning", "this evening", "first thing", "the end of the day", "close of business".

use super::grammar::{Reader, Relation};
use super::lexicon::{Lex, Part, W};

impl Reader<'_> {
    /// A part of a day: "in the morning", "this evening", "first thing", "the end of the day", "close of business".
    pub fn part(&self, i: usize, relation: Option<Relation>) -> Option<(Part, bool, usize)> {
        if self.is(i, W::Tonight) {
            return Some((Part::Night, true, i + 1));
        }
        if self.any(i, &[W::Eod, W::Cob]) {
            return Some((Part::Close, false, i + 1));
        }
        if self.is(i, W::First) && self.is(i + 1, W::Thing) {
            let mut end = i + 2;
            // "first thing in the morning"
            let j = self.skip(self.skip(end, &[W::In]), &[W::The]);
            if self.lex(j) == Some(Lex::Part(Part::Morning)) {
                end = j + 1;
            }
            return Some((Part::FirstThing, false, end));
        }
        let this = self.is(i, W::This) || (self.is(i, W::Later) && self.is(i + 1, W::This));
        let mut j = i + usize::from(self.is(i, W::Later) && this);
        if this || self.is(i, W::The) {
            j += 1;
        }
        // "early in the afternoon", "late this evening" are that part of the day.
        j = self.skip(j, &[W::Early, W::Late]);
        if let Some(Lex::Part(part)) = self.lex(j) {
            if part == Part::Lunch
                && self.tokens[j]
                    .text(self.source)
                    .eq_ignore_ascii_case("lunch")
            {
                let tied = matches!(
                    relation,
                    Some(Relation::Before | Relation::After | Relation::By)
                );
                let time = self.is(j + 1, W::Time);
                return (tied
                    || time
                    || self.any(j.wrapping_sub(1), &[W::Before, W::After, W::By]))
                .then_some((part, this, j + 1 + usize::from(time)));
            }
            if part == Part::Night && !this && self.is(i, W::The) {
                return None;
            }
            return Some((part, this, j + 1));
        }
        // "end of business", "close of play", "the end of the day", "end of tomorrow"
        let j = self.skip(i, &[W::The]);
        let close = self.is(j, W::Close);
        let end_of = self.is(j, W::End);
        let start_of = self.any(j, &[W::Start, W::Beginning]);
        if !(close || end_of || start_of) || !self.is(j + 1, W::Of) {
            // "end of day" without "of": "day end" is nothing.
            return (end_of && self.is(j + 1, W::Day)).then_some((Part::Close, false, j + 2));
        }
        let k = j + 2;
        let shape = if start_of {
            Part::FirstThing
        } else {
            Part::Close
        };
        if self.any(k, &[W::Business, W::Play]) {
            return Some((shape, false, k + 1));
        }
        let l = self.skip(k, &[W::The, W::This, W::My, W::Our]);
        let l = self.skip(l, &[W::Working, W::Business]);
        if self.is(l, W::Day) {
            return Some((shape, false, l + 1));
        }
        let day = matches!(
            self.lex(k),
            Some(Lex::Weekday(_) | Lex::W(W::Today | W::Tomorrow))
        );
        day.then_some((shape, false, k))
    }
}
