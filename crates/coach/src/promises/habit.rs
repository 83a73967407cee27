//! What lies behind by its own words, and what happens again and again: nothing that could be a promise.

use super::grammar::Reader;
use super::lexicon::{Lex, W};
use super::tokens::Kind;

impl Reader<'_> {
    /// What lies behind by its own words, and what happens again and again: "since Monday", "last week", "two days ago",
    /// "every Friday at 10", "Monday to Friday from 9 to 5".
    pub fn behind(&self, i: usize) -> Option<usize> {
        match self.lex(i)? {
            Lex::W(W::Yesterday) => Some(self.rest(i + 1)),
            Lex::W(W::Since) => {
                let j = self.skip(i + 1, &[W::The, W::Last, W::About]);
                self.parts(j, true, false).map(|(_, end, _)| end)
            }
            Lex::W(W::Past) if self.is(i.wrapping_sub(1), W::The) => {
                self.amount(i + 1).map(|(_, end)| end)
            }
            Lex::W(W::Last | W::Previous) if !self.any(i.wrapping_sub(1), &[W::At]) => {
                match self.lex(i + 1)? {
                    Lex::Weekday(_)
                    | Lex::ShortWeekday(_)
                    | Lex::Unit(_)
                    | Lex::Month(_)
                    | Lex::Part(_)
                    | Lex::Named(_) => Some(self.rest(i + 2)),
                    Lex::W(W::Month | W::Year | W::Weekend) => Some(self.rest(i + 2)),
                    _ => self.amount(i + 1).map(|(_, end)| end),
                }
            }
            Lex::W(W::Every | W::Each | W::Most) => match self.lex(i + 1)? {
                Lex::Weekday(_)
                | Lex::Unit(_)
                | Lex::Part(_)
                | Lex::Month(_)
                | Lex::Weekdays
                | Lex::W(W::Day | W::Month) => Some(self.rest(i + 2)),
                _ => None,
            },
            Lex::Weekdays => Some(self.rest(i + 1)),
            Lex::Weekday(_) | Lex::ShortWeekday(_) => {
                let to = self.any(i + 1, &[W::To, W::Through, W::Till, W::Until])
                    || self.kind(i + 1) == Some(Kind::Dash);
                let last = matches!(
                    self.lex(i + 2),
                    Some(Lex::Weekday(_) | Lex::ShortWeekday(_))
                );
                let led = self.any(i.wrapping_sub(1), &[W::From, W::Between, W::Of]);
                let told = self.any(i + 3, &[W::Next, W::This, W::Of, W::The]);
                (to && last && !led && !told).then(|| self.rest(i + 3))
            }
            _ => {
                let (_, end) = self.amount(i)?;
                (self.any(end, &[W::Ago, W::Earlier]) || self.later_than(end)).then_some(end + 1)
            }
        }
    }

    /// "late" and "after the visit" behind a length: it hangs on something else.
    pub fn later_than(&self, i: usize) -> bool {
        self.any(i, &[W::Late, W::After, W::Before])
    }

    /// The hours that belong to a habit or to a day that is gone.
    pub fn rest(&self, i: usize) -> usize {
        let (_, _, j) = self.relation(i);
        let j = j + usize::from(self.any(j, &[W::Between]));
        let Some((said, end, _)) = self.parts(j, self.hour_may_follow(j), true) else {
            return i;
        };
        // A day of its own begins another time.
        if said.days.is_some() || said.amount.is_some() {
            return i;
        }
        match self.joined(end, true, &said) {
            Some((_, end)) => end,
            None => end,
        }
    }
}
