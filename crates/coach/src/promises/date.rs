//! Dates as they are written: "14 March", "3-5 December", "March 14, 2027", "3/12".

use super::DateOrder;
use super::grammar::{Days, Reader};
use super::house::checked;
use super::lexicon::{Lex, W};
use super::stretch::Slice;
use super::tokens::Kind;
impl Reader<'_> {
    /// "14 March 2027", "14th of March", "3-5 December", "the fourteenth of March".
    pub fn day_month(&self, i: usize) -> Option<(Days, usize)> {
        let (first, mut j) = self.day_number(i)?;
        let mut last = first;
        if (self.kind(j) == Some(Kind::Dash) || self.any(j, &[W::To, W::And, W::Or]))
            && let Some((other, next)) = self.day_number(self.skip(j + 1, &[W::The]))
            && other > first
            && self.month_at(self.skip(next, &[W::Of])).is_some()
        {
            last = other;
            j = next;
        }
        j = self.skip(j, &[W::Of]);
        // "the 3rd of next month"
        if self.is(j.wrapping_sub(1), W::Of) && self.any(j, &[W::Next, W::This, W::The]) {
            let next = self.is(j, W::Next);
            let k = if self.is(j, W::The) {
                self.skip(j + 1, &[W::Coming, W::Next])
            } else {
                j + 1
            };
            if self.is(k, W::Month) {
                let month = self.month_ahead(i64::from(next), Slice::Whole).from;
                let at = |day: u8| checked(month.year(), month.month().unsigned_abs(), day);
                return Some((Days::stretch(at(first)?, at(last)?), k + 1));
            }
        }
        let (month, j) = self.month_at(j)?;
        let (year, end) = self.year(j);
        let mut days = self.dated(year, month, first)?;
        if last > first {
            days.to = self.dated(year, month, last)?.from.max(days.from);
        }
        Some((days, end))
    }

    pub fn day_number(&self, i: usize) -> Option<(u8, usize)> {
        let value = match self.kind(i)? {
            Kind::Number(value, len) if len <= 2 => value,
            Kind::Ordinal(value) => value,
            Kind::Word(Lex::Ord(value)) => u32::from(value),
            Kind::Word(Lex::W(W::First)) => 1,
            _ => return None,
        };
        u8::try_from(value)
            .ok()
            .filter(|day| (1..=31).contains(day))
            .map(|day| (day, i + 1))
    }

    pub fn month_at(&self, i: usize) -> Option<(u8, usize)> {
        match self.lex(i)? {
            Lex::Month(month) => Some((month, i + 1)),
            Lex::ShortMonth(month) => {
                let dot = self.kind(i + 1) == Some(Kind::Junk)
                    && self.tokens[i + 1].text(self.source) == ".";
                Some((month, i + 1 + usize::from(dot)))
            }
            _ => None,
        }
    }

    /// "March 14", "Nov. 24, 2026", "March 2027", and a month alone.
    pub fn month_day(&self, i: usize, led: bool) -> Option<(Days, usize)> {
        let (month, j) = self.month_at(i)?;
        // "may" and "march" as verbs have no number behind them and no capital.
        if let Some((day, end)) = self.day_number(self.skip(j, &[W::The]))
            && !self.counts_something(end)
            && (self.capital(i) || month != 5)
        {
            let (year, end) = self.year(end);
            // "December 3 to 5"
            let mut days = self.dated(year, month, day)?;
            let mut end = end;
            if (self.kind(end) == Some(Kind::Dash) || self.is(end, W::To))
                && let Some((last, next)) = self.day_number(end + 1)
                && last > day
                && !self.counts_something(next)
            {
                days.to = self.dated(year, month, last)?.from.max(days.from);
                end = next;
            }
            return Some((days, end));
        }
        if let Some(Kind::Number(year, 4)) = self.kind(j) {
            let days = self.month(month, i16::try_from(year).ok(), Slice::Whole)?;
            return Some((days, j + 1));
        }
        let capital = self.capital(i) || (led && month != 5 && self.is(i.wrapping_sub(1), W::In));
        let full = matches!(self.lex(i), Some(Lex::Month(_)));
        (capital && (full || led))
            .then(|| self.month(month, None, Slice::Whole).map(|days| (days, j)))?
    }

    /// Whether a unit or a noun makes a count of the number before: "March 5 people".
    pub fn counts_something(&self, i: usize) -> bool {
        matches!(
            self.lex(i),
            Some(Lex::Unit(_) | Lex::W(W::Working | W::Business))
        )
    }

    pub fn year(&self, i: usize) -> (Option<i16>, usize) {
        let j = i + usize::from(self.kind(i) == Some(Kind::Comma));
        match self.kind(j) {
            Some(Kind::Number(year @ 1900..=2200, 4)) => (i16::try_from(year).ok(), j + 1),
            _ => (None, i),
        }
    }

    pub fn dated(&self, year: Option<i16>, month: u8, day: u8) -> Option<Days> {
        if let Some(year) = year {
            return checked(year, month, day).map(Days::one);
        }
        let mut days = Days::one(self.house.next_date(month, day)?);
        days.maybe_behind = self.house.lies_just_behind(month, day);
        Some(days)
    }

    pub fn slash(
        &self,
        i: usize,
        first: u8,
        second: u8,
        year: Option<i16>,
        led: bool,
    ) -> Option<(Days, usize)> {
        if year.is_none() && ((first, second) == (24, 7) || !(led || self.any(i + 1, &[W::At]))) {
            return None;
        }
        let (day, month) = match self.order {
            DateOrder::DayFirst => (first, second),
            DateOrder::MonthFirst => (second, first),
        };
        // A day beyond twelve in the place of the month says itself which is which.
        let days = self
            .dated(year, month, day)
            .or_else(|| self.dated(year, day, month));
        let parts =
            matches!(self.lex(i + 1), Some(Lex::W(W::Of))) || self.is(i.wrapping_sub(1), W::About);
        days.filter(|_| !parts || year.is_some())
            .map(|days| (days, i + 1))
    }
}
