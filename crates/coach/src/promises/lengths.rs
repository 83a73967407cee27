//! Lengths of time: "within two working days", "in half an hour", "a fortnight", "in the next three days".

use super::grammar::{Reader, Relation, Said};
use super::lexicon::{Lex, Unit, W};
use super::tokens::Kind;

/// The most days, weeks and so on that are counted ahead; more is no time that anybody means.
const MAX_COUNT: u32 = 1000;

/// A length of time, from the least to the most: "three to five working days".
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    pub least: u32,
    pub most: u32,
    pub unit: Unit,
    pub working: bool,
    /// "Within the week": what is left of it.
    pub rest_of: bool,
}

impl Reader<'_> {
    /// "in half an hour", "within two working days", "in the next three days", "a week from now", "this time tomorrow".
    pub fn length(
        &self,
        relation: Relation,
        spoken: bool,
        j: usize,
    ) -> Option<((Said, Relation), usize)> {
        let with = |amount: Amount| Said {
            amount: Some(amount),
            ..Said::default()
        };
        if self.is(j, W::This) && self.is(j + 1, W::Time) {
            let (days, end) = self.day(j + 2, true)?;
            let said = Said {
                days: Some(days),
                same_time: true,
                ..Said::default()
            };
            return Some(((said, relation), end));
        }
        // "(in|over|within) the next three days"
        let k = self.skip(j, &[W::The]);
        if self.any(k, &[W::Next, W::Coming, W::Following])
            && let Some((amount, end)) = self.amount(k + 1)
            && (amount.most > 1
                || matches!(amount.unit, Unit::Hour | Unit::Minute)
                || self.is_half(k + 1))
        {
            return Some(((with(amount), Relation::Within), self.time_of_that(end)));
        }
        // "within the hour"
        if relation == Relation::Within && self.is(j, W::The) {
            let unit = match self.lex(j + 1)? {
                Lex::Unit(unit) => unit,
                Lex::W(W::Day) => Unit::Day,
                Lex::W(W::Month) => Unit::Month,
                _ => return None,
            };
            let amount = Amount {
                least: 0,
                most: 1,
                unit,
                working: false,
                rest_of: unit != Unit::Hour,
            };
            return Some(((with(amount), relation), j + 2));
        }
        let (amount, end) = self.amount(j)?;
        let inside = relation == Relation::Within;
        if inside {
            return Some(((with(amount), relation), end));
        }
        // "a week on Monday", "two weeks today", "a week from Friday" are days, and read there.
        if self.day(j, true).is_some_and(|(_, day_end)| day_end > end) {
            return None;
        }
        let from_now = self.any(end, &[W::From]) && self.any(end + 1, &[W::Now, W::Today]);
        if from_now {
            return Some(((with(amount), Relation::At), end + 2));
        }
        let in_that = spoken && self.tokens.get(j.wrapping_sub(1)).is_some() && self.said_in(j);
        if !in_that || self.later_than(end) {
            return None;
        }
        // "the second leak in a month": a measure of how often.
        let counted = (j.saturating_sub(5)..j).any(|k| {
            matches!(
                self.kind(k),
                Some(Kind::Ordinal(_) | Kind::Word(Lex::Ord(_)))
            ) || matches!(self.tokens[k].text(self.source), "times" | "twice" | "once")
        });
        if counted {
            return None;
        }
        // "in a minute" is a manner of speaking.
        if amount.unit == Unit::Minute && amount.most == 1 {
            return None;
        }
        // "in under four hours" is within them.
        let relation = if self.any(j, &[W::Under, W::Less]) {
            Relation::Within
        } else {
            Relation::At
        };
        Some(((with(amount), relation), self.time_of_that(end)))
    }

    pub fn is_half(&self, i: usize) -> bool {
        self.is(i, W::Half)
    }

    /// Whether "in" (or "in about") stands before this token.
    pub fn said_in(&self, j: usize) -> bool {
        self.is(j.wrapping_sub(1), W::In)
            || (self.any(j.wrapping_sub(1), &[W::About, W::Around, W::Just])
                && self.is(j.wrapping_sub(2), W::In))
    }

    /// "two weeks' time"
    pub fn time_of_that(&self, i: usize) -> usize {
        self.skip(i, &[W::Time])
    }

    /// A number of units: "two working days", "half an hour", "an hour and a half", "3-5 days", "a couple of weeks".
    pub fn amount(&self, i: usize) -> Option<(Amount, usize)> {
        let mut j = i;
        // "less than", "no more than", "at most", "under", "up to", "another", "about"
        if self.any(j, &[W::No, W::Not]) {
            j += 1;
        }
        if self.any(j, &[W::Less, W::More]) && self.is(j + 1, W::Than) {
            j += 2;
        }
        if self.any(j, &[W::At]) && self.any(j + 1, &[W::Most, W::Least]) {
            j += 2;
        }
        if self.is(j, W::Up) && self.is(j + 1, W::To) {
            j += 2;
        }
        j = self.skip(j, &[W::Under, W::Another, W::About, W::Around, W::Just]);
        if j > i && self.any(j - 1, &[W::No, W::Not]) {
            return None;
        }
        // "half an hour", "the next half hour", "a quarter of an hour"
        if self.is(j, W::Half) || (self.is(j, W::A) && self.is(j + 1, W::Half)) {
            let k = self.skip(j + 1 + usize::from(self.is(j, W::A)), &[W::A]);
            let (unit, k) = self.unit(k)?;
            let (most, unit) = match unit.0 {
                Unit::Hour => (30, Unit::Minute),
                Unit::Day => (4, Unit::Hour),
                _ => return None,
            };
            return Some((simple(most, unit, false), k));
        }
        if self.any(j, &[W::A]) && self.is(j + 1, W::Quarter) && self.is(j + 2, W::Of) {
            let (unit, k) = self.unit(self.skip(j + 3, &[W::A]))?;
            return (unit.0 == Unit::Hour).then_some((simple(15, Unit::Minute, false), k));
        }
        if let Some(Kind::Amount(count, unit)) = self.kind(j) {
            return (1..=MAX_COUNT)
                .contains(&count)
                .then_some((simple(count, unit, false), j + 1));
        }
        let (least, mut k) = self.count(j)?;
        let mut most = least;
        let to = self.any(k, &[W::To, W::Or]) || self.kind(k) == Some(Kind::Dash);
        if to && let Some(Kind::Amount(count, unit)) = self.kind(k + 1) {
            return (least <= count && count <= MAX_COUNT).then_some((
                Amount {
                    least,
                    most: count,
                    unit,
                    working: false,
                    rest_of: false,
                },
                k + 2,
            ));
        }
        if to && let Some((other, next)) = self.count(k + 1) {
            most = other;
            k = next;
        }
        let ((unit, working), mut end) = self.unit(k)?;
        if most == 0 || most > MAX_COUNT || least > most {
            return None;
        }
        let mut amount = Amount {
            least,
            most,
            unit,
            working,
            rest_of: false,
        };
        // "an hour and a half", "a week or so", "a day or two"
        if self.is(end, W::And)
            && self.is(end + 1, W::A)
            && self.is(end + 2, W::Half)
            && unit == Unit::Hour
        {
            amount = simple(most * 60 + 30, Unit::Minute, false);
            end += 3;
        } else if self.is(end, W::Or) && self.is(end + 1, W::So) {
            end += 2;
        } else if self.is(end, W::Or)
            && self.lex(end + 1) == Some(Lex::Num(2))
            && most == 1
            && self.unit(end + 2).is_none()
        {
            amount.most = 2;
            end += 2;
        }
        Some((amount, end))
    }

    /// A count: digits, a word, "a", "a couple of", "a few".
    pub fn count(&self, i: usize) -> Option<(u32, usize)> {
        match self.kind(i)? {
            Kind::Number(value, len) => (len <= 4).then_some((value, i + 1)),
            Kind::Word(Lex::Num(value)) => Some((u32::from(value), i + 1)),
            Kind::Word(Lex::W(W::A)) => match self.lex(i + 1) {
                Some(Lex::W(W::Couple)) => Some((2, self.skip(i + 2, &[W::Of]))),
                Some(Lex::W(W::Few)) => Some((3, i + 2)),
                _ => Some((1, i + 1)),
            },
            Kind::Word(Lex::W(W::Couple)) => Some((2, self.skip(i + 1, &[W::Of]))),
            Kind::Word(Lex::W(W::Few)) => Some((3, i + 1)),
            Kind::Word(Lex::W(W::Several)) => Some((5, i + 1)),
            _ => None,
        }
    }

    /// "working days", "hours", "fortnight"
    pub fn unit(&self, i: usize) -> Option<((Unit, bool), usize)> {
        let mut j = i;
        let mut working = false;
        if self.any(j, &[W::Full, W::Calendar]) {
            j += 1;
        }
        if self.any(j, &[W::Working, W::Business]) {
            working = true;
            j += 1;
        }
        let unit = match self.lex(j)? {
            Lex::Unit(unit) => unit,
            Lex::W(W::Day) => Unit::Day,
            Lex::W(W::Month) => Unit::Month,
            Lex::W(W::Year | W::Years) => Unit::Year,
            _ => return None,
        };
        if self.tokens[j].text(self.source) == "workdays" {
            working = true;
        }
        Some(((unit, working), j + 1))
    }
}

/// One amount without a range.
fn simple(most: u32, unit: Unit, working: bool) -> Amount {
    Amount {
        least: most,
        most,
        unit,
        working,
        rest_of: false,
    }
}
