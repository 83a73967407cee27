//! Stretches of a week or a month: "early next week", "the end of March", "the first week of January".

use calendar::civil::Date;

use super::Side;
use super::grammar::{Days, Reader, Shape};
use super::house::{House, checked};
use super::lexicon::{Lex, Unit, W};
use super::tokens::Kind;
/// Which stretch of a week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slice {
    Whole,
    Early,
    Middle,
    Late,
    Later,
    End,
}

impl Reader<'_> {
    /// "the first week of January"
    pub fn week_of_month(&self, i: usize, count: u8) -> Option<(Days, usize)> {
        if self.lex(i + 1) != Some(Lex::Unit(Unit::Week))
            || !self.any(i + 2, &[W::Of, W::In])
            || count > 4
        {
            return None;
        }
        let (month, end) = self.month_at(i + 3)?;
        let first = self.month(month, None, Slice::Whole)?.from;
        let from = House::plus(first, i64::from(count - 1) * 7);
        Some((Days::stretch(from, House::plus(from, 6)), end))
    }

    /// "the end of the week", "early next week", "mid-December", "later this week", "the beginning of March".
    pub fn slice(&self, i: usize, word: W) -> Option<(Days, usize)> {
        let slice = match word {
            W::End => Slice::End,
            W::Middle | W::Mid => Slice::Middle,
            W::Late => Slice::Late,
            W::Later => Slice::Later,
            _ => Slice::Early,
        };
        let mut j = i + 1;
        if self.kind(j) == Some(Kind::Dash) {
            j += 1;
        }
        let of = self.any(j, &[W::Of, W::In]);
        if matches!(word, W::End | W::Start | W::Beginning | W::Middle) && !of {
            return None;
        }
        j += usize::from(of);
        if let Some((month, end)) = self.month_at(j) {
            let (year, end) = self.year(end);
            let days = self.month(month, year, slice)?.shaped(Shape::Plain);
            return Some((days, end));
        }
        let next = self.is(j, W::Next);
        let j = self.skip(j, &[W::The, W::This, W::Next]);
        let j = self.skip(j, &[W::Coming, W::Following, W::Working]);
        let ahead = i64::from(next);
        match self.lex(j)? {
            Lex::Unit(Unit::Week) => {
                // "the beginning of the week" is the coming one.
                let over =
                    !next && slice == Slice::Early && self.house.monday(0) < self.house.today();
                Some((self.week(ahead + i64::from(over), slice).sure(), j + 1))
            }
            Lex::W(W::Month) => Some((self.month_ahead(ahead, slice).sure(), j + 1)),
            Lex::W(W::Weekend) if slice == Slice::End => Some((self.weekend(ahead), j + 1)),
            Lex::W(W::Year) if slice == Slice::End => {
                let year = self.house.today().year().saturating_add(i16::from(next));
                let last = self
                    .house
                    .last_working(checked(year, 12, 20)?, checked(year, 12, 31)?);
                Some((Days::one(last).sure(), j + 1))
            }
            Lex::W(W::New) if self.is(j.wrapping_sub(1), W::The) => self.new_year(j),
            Lex::W(W::Today) if slice == Slice::Later => {
                Some((Days::one(self.house.today()).sure(), j + 1))
            }
            _ => None,
        }
    }

    pub fn week(&self, ahead: i64, slice: Slice) -> Days {
        let monday = self.house.monday(ahead);
        let last = self.house.last_of_week(monday);
        let day = |n: i64| House::plus(monday, n);
        match slice {
            Slice::Whole if self.house.side == Side::Customer => Days::stretch(monday, day(6)),
            Slice::Whole => Days::stretch(monday, last),
            Slice::Early => Days::stretch(monday, day(1)),
            Slice::Middle => Days::one(day(2)),
            Slice::Late => Days::stretch(day(3), last),
            Slice::Later if ahead == 0 => Days::stretch(House::plus(self.house.today(), 1), last),
            Slice::Later => Days::stretch(day(3), last),
            Slice::End => Days::one(last),
        }
    }

    pub fn weekend(&self, ahead: i64) -> Days {
        let saturday = House::plus(self.house.monday(ahead), 5);
        Days::stretch(saturday, House::plus(saturday, 1)).shaped(Shape::Weekend)
    }

    pub fn month_ahead(&self, ahead: i64, slice: Slice) -> Days {
        let mut first = self.house.today().first_of_month();
        for _ in 0..ahead {
            first = House::plus(first.last_of_month(), 1);
        }
        self.month_slice(first, slice).shaped(Shape::Plain)
    }

    pub fn month(&self, month: u8, year: Option<i16>, slice: Slice) -> Option<Days> {
        let today = self.house.today();
        let coming = today
            .year()
            .saturating_add(i16::from(month < today.month().unsigned_abs()));
        let first = checked(year.unwrap_or(coming), month, 1)?;
        let mut days = self.month_slice(first, slice);
        days.maybe_behind = year.is_none() && self.house.lies_just_behind(month, 28);
        Some(days)
    }

    pub fn month_slice(&self, first: Date, slice: Slice) -> Days {
        let last = first.last_of_month();
        let day = |n: i64| House::plus(first, n - 1);
        match slice {
            Slice::Whole => Days::stretch(first, last).shaped(Shape::Month),
            Slice::Early => Days::stretch(first, day(10)),
            Slice::Middle => Days::stretch(day(11), day(20)),
            Slice::Late => Days::stretch(day(21), last),
            Slice::Later => Days::stretch(self.house.today().max(first), last),
            Slice::End => Days::one(self.house.last_working(first, last)),
        }
    }
}
