//! Days in words: "Thursday", "the 3rd", "14 March", "early next week", "the day after tomorrow", "before Christmas".

use super::grammar::{Days, Reader, Shape};
use super::house::{House, checked};
use super::lexicon::{Lex, Named, Unit, W};
use super::stretch::Slice;
use super::tokens::Kind;

impl Reader<'_> {
    /// The day or days that begin at this token. `led` says that a word such as "on" came before.
    pub fn day(&self, i: usize, led: bool) -> Option<(Days, usize)> {
        match self.kind(i)? {
            Kind::Date(year, month, day) => Some((Days::one(checked(year, month, day)?), i + 1)),
            Kind::Slash(first, second, year) => self.slash(i, first, second, year, led),
            Kind::Number(..) | Kind::Ordinal(_) => self.day_month(i).or_else(|| self.weeks_from(i)),
            Kind::Word(lex) => match lex {
                Lex::Weekday(weekday) => Some(self.weekday(i, weekday)),
                Lex::ShortWeekday(weekday) => self.short_weekday(i, weekday, led),
                Lex::Month(_) | Lex::ShortMonth(_) => self.month_day(i, led),
                Lex::Num(_) => self.weeks_from(i),
                Lex::Ord(_) => self.day_month(i),
                Lex::Named(named) => self.named(i, named),
                Lex::W(word) => self.word(i, word, led),
                _ => None,
            },
            _ => None,
        }
    }

    fn word(&self, i: usize, word: W, led: bool) -> Option<(Days, usize)> {
        let today = self.house.today();
        match word {
            W::Today => Some((Days::one(today), i + 1)),
            W::Tomorrow => Some((Days::one(House::plus(today, 1)).sure(), i + 1)),
            W::Tonight => None,
            W::Day if self.is(i + 1, W::After) && self.is(i + 2, W::Tomorrow) => {
                Some((Days::one(House::plus(today, 2)).sure(), i + 3))
            }
            W::The => self.the(i + 1, led),
            W::This | W::Next | W::Coming | W::Following => self.this_next(i, word),
            W::Weekend => Some((self.weekend(0), i + 1)),
            W::Eow => Some((self.week(0, Slice::End), i + 1)),
            W::A => self.weeks_from(i),
            W::Boxing if self.is(i + 1, W::Day) => Some((
                Days::one(House::plus(self.house.named(Named::Christmas)?, 1)),
                i + 2,
            )),
            W::Good if self.lex(i + 1) == Some(Lex::Weekday(4)) && self.capital(i) => Some((
                Days::one(House::plus(self.house.named(Named::Easter)?, -2)),
                i + 2,
            )),
            W::Valentines => Some((
                Days::one(self.house.next_date(2, 14)?),
                self.skip(i + 1, &[W::Day]),
            )),
            W::New => self.new_year(i),
            W::First => self.week_of_month(i, 1),
            W::End
            | W::Start
            | W::Beginning
            | W::Middle
            | W::Mid
            | W::Early
            | W::Late
            | W::Later => self.slice(i, word),
            _ => None,
        }
    }

    /// What may follow "the".
    fn the(&self, i: usize, led: bool) -> Option<(Days, usize)> {
        match self.kind(i)? {
            Kind::Ordinal(day) => self
                .day_month(i)
                .or_else(|| self.ordinal_alone(i, day, led)),
            Kind::Word(Lex::Ord(day)) => self
                .week_of_month(i, day)
                .or_else(|| self.day_month(i))
                .or_else(|| self.ordinal_alone(i, u32::from(day), led)),
            Kind::Word(Lex::Unit(Unit::Week)) => self.the_week(i),
            Kind::Word(Lex::Weekday(_) | Lex::Named(_)) => self.day(i, led),
            Kind::Word(Lex::W(
                W::Day
                | W::Weekend
                | W::Coming
                | W::Following
                | W::Next
                | W::End
                | W::Start
                | W::Beginning
                | W::Middle
                | W::New
                | W::First,
            )) => self.day(i, led),
            _ => None,
        }
    }

    /// "the week after next", "the week of 7 December", "the week commencing Monday".
    fn the_week(&self, i: usize) -> Option<(Days, usize)> {
        if self.is(i + 1, W::After) {
            return Some((
                self.week(2, Slice::Whole).sure(),
                self.skip(i + 2, &[W::Next]),
            ));
        }
        let named = self.tokens.get(i + 1)?.text(self.source);
        if !(self.is(i + 1, W::Of)
            || named.eq_ignore_ascii_case("commencing")
            || named.eq_ignore_ascii_case("beginning"))
        {
            return None;
        }
        let (days, end) = self.day(i + 2, true)?;
        let last = (0..5)
            .map(|day| House::plus(days.from, day))
            .take_while(|day| self.house.works_on(*day))
            .last();
        Some((
            Days::stretch(days.from, last.unwrap_or(House::plus(days.from, 6))),
            end,
        ))
    }

    /// "this Friday", "next week", "next Tuesday, 24 November", "the next working day".
    fn this_next(&self, i: usize, word: W) -> Option<(Days, usize)> {
        let next = word == W::Next;
        let ahead = i64::from(next);
        let j = self.skip(i + 1, &[W::Coming]);
        let sure = |days: Days| if next { days.sure() } else { days };
        match self.lex(j)? {
            Lex::Weekday(weekday) | Lex::ShortWeekday(weekday) => {
                if let Some(dated) = self.dated_weekday(j) {
                    return Some(dated);
                }
                let coming = self.house.coming(weekday);
                let date = match word {
                    W::Next => House::plus(self.house.monday(1), i64::from(weekday)),
                    W::This if House::plus(coming, -7) == self.house.today() => self.house.today(),
                    _ => coming,
                };
                Some((sure(Days::one(date)), j + 1))
            }
            Lex::Unit(Unit::Week) => Some((sure(self.week(ahead, Slice::Whole)), j + 1)),
            Lex::W(W::Weekend) => Some((sure(self.weekend(ahead)), j + 1)),
            Lex::W(W::Month) => Some((sure(self.month_ahead(ahead, Slice::Whole)), j + 1)),
            Lex::W(W::Year) => {
                let year = self.house.today().year().saturating_add(i16::from(next));
                Some((
                    sure(Days::stretch(checked(year, 1, 1)?, checked(year, 12, 31)?)),
                    j + 1,
                ))
            }
            Lex::W(W::Working | W::Business) if self.is(j + 1, W::Day) && word != W::This => {
                Some((Days::one(self.house.working_day(1)).sure(), j + 2))
            }
            Lex::W(W::Day) if next && !self.is(i.wrapping_sub(1), W::The) => None,
            Lex::Month(month) if word != W::Coming => {
                let days = self.month(month, None, Slice::Whole)?;
                Some((days.shaped(Shape::Plain), j + 1))
            }
            Lex::Named(named) => self.named(j, named),
            _ => None,
        }
    }

    fn weekday(&self, i: usize, weekday: u8) -> (Days, usize) {
        if let Some(dated) = self.dated_weekday(i) {
            return dated;
        }
        let coming = self.house.coming(weekday);
        let j = i + 1;
        // "Thursday week"
        if self.lex(j) == Some(Lex::Unit(Unit::Week)) {
            return (Days::one(House::plus(coming, 7)).sure(), j + 1);
        }
        // "Monday (of) next week", "Friday this week"
        let k = self.skip(j, &[W::Of]);
        let k = self.skip(k, &[W::The]);
        if self.any(k, &[W::Next, W::This, W::Coming, W::Following])
            && self.lex(k + 1) == Some(Lex::Unit(Unit::Week))
        {
            let weeks = i64::from(!self.is(k, W::This));
            return (
                Days::one(House::plus(self.house.monday(weeks), i64::from(weekday))).sure(),
                k + 2,
            );
        }
        (Days::one(coming).shaped(Shape::Weekday), j)
    }

    /// "Thursday, 26 November 2026", "Monday the 23rd", "Friday 13th", "Monday 3/12".
    fn dated_weekday(&self, i: usize) -> Option<(Days, usize)> {
        let mut j = i + 1;
        if self.kind(j) == Some(Kind::Junk) && self.tokens[j].text(self.source) == "." {
            j += 1;
        }
        if self.kind(j) == Some(Kind::Comma) {
            j += 1;
        }
        if self.is(j, W::The) {
            j += 1;
        }
        match self.kind(j)? {
            Kind::Slash(first, second, year) => self.slash(j, first, second, year, true),
            Kind::Date(..) => self.day(j, true),
            Kind::Word(Lex::Month(_) | Lex::ShortMonth(_)) => {
                let (days, end) = self.month_day(j, false)?;
                (days.shape != Shape::Month).then_some((days, end))
            }
            Kind::Ordinal(day) => self.day_month(j).or_else(|| {
                let day = u8::try_from(day).ok()?;
                Some((Days::one(self.house.next_day_of_month(day)?), j + 1))
            }),
            Kind::Number(..) | Kind::Word(Lex::Ord(_)) => self.day_month(j),
            _ => None,
        }
    }

    /// "Fri", where it is no word of another kind: "sat", "sun" and "wed" need a word that leads in.
    fn short_weekday(&self, i: usize, weekday: u8, led: bool) -> Option<(Days, usize)> {
        let text = self.tokens[i].text(self.source);
        let also_a_word = ["sat", "sun", "wed"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word));
        let dated = self.dated_weekday(i);
        let stands = led || dated.is_some() || (self.capital(i) && !also_a_word);
        if !stands
            || (also_a_word
                && text.starts_with(char::is_lowercase)
                && self.any(i.wrapping_sub(1), &[W::The, W::For]))
        {
            return None;
        }
        Some(dated.unwrap_or_else(|| {
            let (days, end) = self.weekday(i, weekday);
            let dot =
                self.kind(end) == Some(Kind::Junk) && self.tokens[end].text(self.source) == ".";
            (days, end + usize::from(dot))
        }))
    }

    /// "the 3rd" with nothing behind it that it could number.
    fn ordinal_alone(&self, i: usize, day: u32, led: bool) -> Option<(Days, usize)> {
        let before = i.wrapping_sub(2);
        let listed =
            self.kind(before) == Some(Kind::Comma) || self.any(before, &[W::And, W::Or, W::To]);
        let open = match self.kind(i + 1) {
            None | Some(Kind::Comma | Kind::Stop(_) | Kind::Pause | Kind::Dash) => true,
            Some(Kind::Word(Lex::W(word))) => !matches!(
                word,
                W::Of | W::Time | W::Day | W::Month | W::Half | W::Quarter | W::New | W::Thing
            ),
            Some(Kind::Word(Lex::Part(_))) => true,
            _ => false,
        };
        let numeral = matches!(self.kind(i), Some(Kind::Ordinal(_)));
        let tied = self.any(
            before,
            &[
                W::On,
                W::By,
                W::Before,
                W::Until,
                W::Till,
                W::After,
                W::From,
                W::Since,
                W::For,
                W::Between,
                W::Of,
            ],
        );
        let stands = open && (tied || (numeral && (led || listed)));
        if !stands
            || (!numeral
                && day < 4
                && !self.is(before, W::By)
                && !matches!(self.kind(i + 1), None | Some(Kind::Stop(_))))
        {
            return None;
        }
        let date = self.house.next_day_of_month(u8::try_from(day).ok()?)?;
        Some((Days::one(date), i + 1))
    }

    /// "a week on Monday", "two weeks from Friday", "a week today".
    fn weeks_from(&self, i: usize) -> Option<(Days, usize)> {
        let (count, j) = match self.kind(i)? {
            Kind::Number(count, len) if len <= 2 => (count, i + 1),
            Kind::Word(Lex::Num(count)) => (u32::from(count), i + 1),
            Kind::Word(Lex::W(W::A)) => (1, i + 1),
            _ => return None,
        };
        let weeks = match self.lex(j)? {
            Lex::Unit(Unit::Week) => count,
            Lex::Unit(Unit::Fortnight) => count * 2,
            _ => return None,
        };
        let k = self.skip(j + 1, &[W::On, W::From]);
        let direct = self.any(k, &[W::Today, W::Tomorrow]);
        let weekday = k > j + 1 && matches!(self.lex(k), Some(Lex::Weekday(_)));
        if !(direct || weekday) || weeks > 52 {
            return None;
        }
        let (days, end) = self.day(k, true)?;
        Some((
            Days::one(House::plus(days.from, i64::from(weeks) * 7)).sure(),
            end,
        ))
    }

    fn named(&self, i: usize, named: Named) -> Option<(Days, usize)> {
        let date = self.house.named(named)?;
        let days = |offset: i64| Days::one(House::plus(date, offset));
        Some(match (named, self.lex(i + 1)) {
            (_, Some(Lex::W(W::Eve))) => (days(-1), i + 2),
            (Named::Easter, Some(Lex::Weekday(0))) => (days(1), i + 2),
            (_, Some(Lex::W(W::Day))) | (Named::Easter, Some(Lex::Weekday(6))) => (days(0), i + 2),
            // "Christmas party", "Easter eggs": a kind of thing, and no day.
            (_, Some(Lex::Other)) if !self.led(i) => return None,
            _ => (days(0), i + 1),
        })
    }

    /// "New Year's Eve", "New Year", "the new year".
    pub fn new_year(&self, i: usize) -> Option<(Days, usize)> {
        let possessive = self.lex(i + 1) == Some(Lex::Unit(Unit::Year));
        if !(self.is(i + 1, W::Year) || possessive || self.is(i + 1, W::Years)) {
            return None;
        }
        let first = self.house.next_date(1, 1)?;
        if self.is(i + 2, W::Eve) {
            return Some((Days::one(House::plus(first, -1)), i + 3));
        }
        if self.is(i + 2, W::Day) {
            return Some((Days::one(first), i + 3));
        }
        if self.is(i.wrapping_sub(1), W::The) && !self.capital(i) {
            return Some((Days::stretch(first, House::plus(first, 7)).sure(), i + 2));
        }
        self.capital(i).then_some((Days::one(first), i + 2))
    }
}
