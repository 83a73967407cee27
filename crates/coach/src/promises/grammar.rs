//! From tokens to times: a small grammar read from left to right, each rule of bounded length, so that the whole is linear.
//!
//! A time in words is a relation ("by", "before", "from") and up to three parts in any order: a day, a clock time and a
//! part of the day; or a length of time ("within two working days"). What each rule reads stands above it.

use calendar::civil::Date;

use super::house::House;
use super::lexicon::{Lex, Part, Unit, W};
use super::tokens::{Half, Kind, Token};
use super::{DateOrder, Side};

/// How a time is tied to what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// On, at, in, or nothing at all.
    At,
    By,
    Until,
    Within,
    Before,
    After,
    From,
    /// "for": a matter of that time, which may be long gone.
    For,
    /// "of" a date, as in "your letter of 2 November".
    Of,
}

/// A day or a stretch of days.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    pub from: Date,
    pub to: Date,
    /// "Tomorrow", "next week", a year in the future: it cannot lie behind.
    pub sure: bool,
    /// A day and month that came round just lately, so that it may well be the last one that is meant.
    pub maybe_behind: bool,
    pub shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Plain,
    Weekday,
    /// A whole month by its name: "by December" is before it begins.
    Month,
    Weekend,
}

impl Days {
    pub fn one(date: Date) -> Self {
        Self::stretch(date, date)
    }

    pub fn stretch(from: Date, to: Date) -> Self {
        Self {
            from,
            to: to.max(from),
            sure: false,
            maybe_behind: false,
            shape: Shape::Plain,
        }
    }

    pub fn sure(mut self) -> Self {
        self.sure = true;
        self
    }

    pub fn shaped(mut self, shape: Shape) -> Self {
        self.shape = shape;
        self
    }
}

/// A time on the clock, not yet of a day.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    pub hour: u8,
    pub minute: u8,
    pub half: Option<Half>,
    /// Written so that it is told exactly: 08:30, 14:00, noon.
    pub plain: bool,
}

impl Clock {
    /// On the clock of 24 hours. Without am or pm, one to six are in the afternoon, as nobody calls at night.
    pub fn on(self, part: Option<Part>) -> (i8, i8) {
        let hour = match (self.half, part) {
            (Some(Half::Am), _) => self.hour % 12,
            (Some(Half::Pm), _) => self.hour % 12 + 12,
            (None, _) if self.plain => self.hour,
            (None, Some(Part::Afternoon | Part::Evening | Part::Night)) if self.hour < 12 => {
                self.hour + 12
            }
            (None, Some(Part::Morning | Part::FirstThing)) => self.hour,
            (None, _) if (1..=6).contains(&self.hour) => self.hour + 12,
            (None, _) => self.hour,
        };
        if hour >= 24 {
            return (23, 59);
        }
        (
            i8::try_from(hour).unwrap_or(23),
            i8::try_from(self.minute).unwrap_or(59),
        )
    }
}

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

/// What was read at a place.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    pub days: Option<Days>,
    pub clock: Option<(Clock, Option<Clock>)>,
    pub part: Option<Part>,
    pub amount: Option<Amount>,
    /// "This time tomorrow".
    pub same_time: bool,
}

/// A time in words, not yet put on the calendar.
#[derive(Debug, Clone, Copy)]
pub struct Phrase {
    /// Its first token and the one behind its last.
    pub first: usize,
    pub end: usize,
    pub relation: Relation,
    pub said: Said,
    /// A second time joined by "or", "to" or "and".
    pub second: Option<Said>,
    /// It says itself that it lies behind, or that it is a habit.
    pub behind: bool,
}

/// The most days, weeks and so on that are counted ahead; more is no time that anybody means.
const MAX_COUNT: u32 = 1000;

/// Reads times out of tokens.
pub struct Reader<'a> {
    pub source: &'a str,
    pub tokens: &'a [Token],
    pub house: &'a House<'a>,
    pub order: DateOrder,
    pub side: Side,
}

impl Reader<'_> {
    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    pub fn lex(&self, i: usize) -> Option<Lex> {
        match self.kind(i) {
            Some(Kind::Word(lex)) => Some(lex),
            _ => None,
        }
    }

    pub fn is(&self, i: usize, word: W) -> bool {
        self.lex(i) == Some(Lex::W(word))
    }

    pub fn any(&self, i: usize, words: &[W]) -> bool {
        matches!(self.lex(i), Some(Lex::W(word)) if words.contains(&word))
    }

    pub fn skip(&self, i: usize, words: &[W]) -> usize {
        i + usize::from(self.any(i, words))
    }

    pub fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.capital)
    }

    /// The time that begins at this token, if one does.
    pub fn phrase(&self, i: usize) -> Option<Phrase> {
        if let Some(end) = self.behind(i) {
            return Some(Phrase {
                first: i,
                end,
                relation: Relation::At,
                said: Said::default(),
                second: None,
                behind: true,
            });
        }
        let (relation, spoken, mut j) = self.relation(i);
        if let Some((said, end)) = self.length(relation, spoken, j) {
            return Some(self.closed(i, end, said.1, said.0));
        }
        // "between 9 and 11", "from Monday to Wednesday"
        let between = self.any(j, &[W::Between]) || (relation == Relation::From && spoken);
        if self.any(j, &[W::Between]) {
            j += 1;
        }
        let (said, mut end, stronger) = self.parts(j, self.hour_may_follow(j), between)?;
        let mut relation = stronger.unwrap_or(relation);
        let mut second = None;
        if let Some((other, behind_it)) = self.joined(end, between, &said) {
            second = Some(other);
            end = behind_it;
            if relation == Relation::From {
                relation = Relation::At;
            }
        }
        if relation == Relation::From && matches!(said.clock, Some((_, Some(_)))) {
            relation = Relation::At;
        }
        if !self.holds(i, j, relation, &said, end) {
            return None;
        }
        let mut phrase = self.closed(i, end, relation, said);
        phrase.second = second;
        Some(phrase)
    }

    fn closed(&self, first: usize, end: usize, relation: Relation, said: Said) -> Phrase {
        Phrase {
            first,
            end: self.at_the_latest(end),
            relation,
            said,
            second: None,
            behind: false,
        }
    }

    /// "at the latest", "at the very latest", "latest"
    fn at_the_latest(&self, i: usize) -> usize {
        let j = i + usize::from(self.kind(i) == Some(Kind::Comma));
        if self.any(j, &[W::At]) && self.any(j + 1, &[W::The]) {
            let k = j + 2 + usize::from(self.lex(j + 2) == Some(Lex::Other));
            if self.any(k, &[W::Latest]) {
                return k + 1;
            }
        }
        if self.any(j, &[W::Latest]) { j + 1 } else { i }
    }

    /// What lies behind by its own words, and what happens again and again: "since Monday", "last week", "two days ago",
    /// "every Friday at 10", "Monday to Friday from 9 to 5".
    fn behind(&self, i: usize) -> Option<usize> {
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
    fn later_than(&self, i: usize) -> bool {
        self.any(i, &[W::Late, W::After, W::Before])
    }

    /// The hours that belong to a habit or to a day that is gone.
    fn rest(&self, i: usize) -> usize {
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

    /// The words before a time: the relation, whether there were any, and where the time itself begins.
    fn relation(&self, i: usize) -> (Relation, bool, usize) {
        let mut j = self.skip(i, &[W::Just, W::Some, W::Any]);
        if j > i {
            j = self.skip(j, &[W::Time]);
        }
        j = self.skip(j, &[W::Sometime, W::Anytime]);
        let Some(Lex::W(word)) = self.lex(j) else {
            return (Relation::At, false, i);
        };
        let (relation, next) = match word {
            W::By | W::Come => (Relation::By, j + 1),
            W::Before => (Relation::Before, j + 1),
            W::Until | W::Till => (Relation::Until, j + 1),
            W::Within | W::Inside => (Relation::Within, j + 1),
            W::Up if self.is(j + 1, W::To) => (Relation::Until, j + 2),
            W::Prior if self.is(j + 1, W::To) => (Relation::Before, j + 2),
            W::No | W::Not if self.is(j + 1, W::Later) && self.is(j + 2, W::Than) => {
                (Relation::By, j + 3)
            }
            W::Latest if self.is(j + 1, W::By) => (Relation::By, j + 2),
            W::On if self.is(j + 1, W::Or) && self.is(j + 2, W::Before) => (Relation::By, j + 3),
            W::On if self.is(j + 1, W::Or) && self.is(j + 2, W::After) => (Relation::From, j + 3),
            W::In
                if self.is(j + 1, W::The) && self.is(j + 2, W::Course) && self.is(j + 3, W::Of) =>
            {
                (Relation::At, j + 4)
            }
            W::As if self.any(j + 1, &[W::Of, W::From]) => (Relation::From, j + 2),
            W::As if self.lex(j + 1) == Some(Lex::Other) && self.is(j + 2, W::From) => {
                (Relation::From, j + 3)
            }
            W::On | W::At | W::In | W::During | W::Over | W::About | W::Around => {
                (Relation::At, j + 1)
            }
            W::Through => (Relation::Until, j + 1),
            W::For => (Relation::For, j + 1),
            W::Of => (Relation::Of, j + 1),
            W::From => (Relation::From, j + 1),
            W::After => (Relation::After, j + 1),
            _ => return (Relation::At, false, i),
        };
        let next = self.skip(next, &[W::About, W::Around, W::Just]);
        let next = if self.any(next, &[W::At]) && relation != Relation::At {
            next + 1
        } else {
            next
        };
        (relation, true, next)
    }

    /// "in half an hour", "within two working days", "in the next three days", "a week from now", "this time tomorrow".
    fn length(
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

    fn is_half(&self, i: usize) -> bool {
        self.is(i, W::Half)
    }

    /// Whether "in" (or "in about") stands before this token.
    fn said_in(&self, j: usize) -> bool {
        self.is(j.wrapping_sub(1), W::In)
            || (self.any(j.wrapping_sub(1), &[W::About, W::Around, W::Just])
                && self.is(j.wrapping_sub(2), W::In))
    }

    /// "two weeks' time"
    fn time_of_that(&self, i: usize) -> usize {
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
    fn count(&self, i: usize) -> Option<(u32, usize)> {
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
    fn unit(&self, i: usize) -> Option<((Unit, bool), usize)> {
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

    /// A day, a clock time and a part of the day, in any order. `led` says that a word such as "at" or "by" came before, so
    /// that a bare number may be an hour; `range`, that "9 to 11" or "9 and 11" is to be read as one.
    fn parts(&self, i: usize, led: bool, range: bool) -> Option<(Said, usize, Option<Relation>)> {
        let mut said = Said::default();
        let mut end = i;
        let mut stronger = None;
        for _ in 0..4 {
            let first = end == i;
            let (j, relation, spoken, ranged) = if first {
                (i, None, led, range)
            } else {
                self.joint(end)
            };
            if said.clock.is_none()
                && let Some((clock, next)) =
                    self.clock(j, spoken, ranged || (!first && said.days.is_some()))
            {
                said.clock = Some(clock);
                end = next;
            } else if said.days.is_none()
                && let Some((days, next)) = self.day(j, !first || self.led(j))
            {
                said.days = Some(days);
                end = next;
            } else if said.part.is_none()
                && let Some((part, today, next)) =
                    self.part(j, relation.or(led.then_some(Relation::At)))
            {
                said.part = Some(part);
                if today && said.days.is_none() {
                    said.days = Some(Days::one(self.house.today()));
                }
                end = next;
            } else {
                break;
            }
            if let Some(relation) = relation
                && relation != Relation::At
                && relation != Relation::Of
                && relation != Relation::For
            {
                stronger = Some(relation);
            }
        }
        (end > i).then_some((said, end, stronger))
    }

    /// What may stand between two parts of one time: ", at", "on", "of", "some time after".
    fn joint(&self, i: usize) -> (usize, Option<Relation>, bool, bool) {
        let comma = self.kind(i) == Some(Kind::Comma);
        let j = i + usize::from(comma);
        if self.is(j, W::Between) {
            return (j + 1, None, true, true);
        }
        let (relation, spoken, k) = self.relation(j);
        let ranged = relation == Relation::From;
        if spoken {
            return (k, Some(relation), self.hour_may_follow(k), ranged);
        }
        (j, None, false, false)
    }

    /// The second of two times: "or Wednesday", "and 11", "to Friday".
    fn joined(&self, i: usize, between: bool, said: &Said) -> Option<(Said, usize)> {
        let j = i + usize::from(self.kind(i) == Some(Kind::Comma) && self.is(i + 1, W::Or));
        let month_and = self.is(j, W::And)
            && said.days.is_some_and(|days| days.shape == Shape::Month)
            && matches!(self.lex(j + 1), Some(Lex::Month(_)));
        let dash = self.kind(j) == Some(Kind::Dash);
        let to = self.any(j, &[W::To, W::Till, W::Until, W::Through]) || dash;
        let joins = self.is(j, W::Or)
            || (self.is(j, W::And) && between)
            || (to && (between || self.same_kind_behind(j, said)))
            || month_and;
        if !joins {
            return None;
        }
        let (relation, spoken, k) = self.relation(j + 1);
        if !matches!(
            relation,
            Relation::At | Relation::By | Relation::Before | Relation::From | Relation::For
        ) {
            return None;
        }
        let k = if spoken { k } else { j + 1 };
        let (other, end, _) =
            self.parts(k, self.hour_may_follow(k) || said.clock.is_some(), false)?;
        // "Friday or I come myself": nothing that is a time.
        (other.amount.is_none()).then_some((other, end))
    }

    /// "Monday through Wednesday", "3 December to 5 December" without "from".
    fn same_kind_behind(&self, i: usize, said: &Said) -> bool {
        said.days.is_some() && self.day(i + 1, true).is_some() && said.clock.is_none()
    }

    /// A time on the clock, or two with "to" between them where `range` allows it.
    fn clock(&self, i: usize, led: bool, range: bool) -> Option<((Clock, Option<Clock>), usize)> {
        if let Some((clock, end)) = self.told_clock(i, led) {
            return Some(match self.clock_range(clock, end, range) {
                Some((first, last, end)) => ((first, Some(last)), end),
                None => ((clock, None), end),
            });
        }
        // Bare hours: "at 3", "between 9 and 11", "Tuesday, 10 to 12".
        let (hour, end) = self.bare_hour(i)?;
        let clock = Clock {
            hour,
            minute: 0,
            half: None,
            plain: false,
        };
        if (led || range)
            && let Some((first, last, end)) = self.clock_range(clock, end, range || led)
            && (range || last.half.is_some())
        {
            return Some(((first, Some(last)), end));
        }
        (led && self.may_end_an_hour(end)).then_some(((clock, None), end))
    }

    fn clock_range(&self, clock: Clock, end: usize, range: bool) -> Option<(Clock, Clock, usize)> {
        let dash = self.kind(end) == Some(Kind::Dash);
        let to = self.any(end, &[W::To, W::Till, W::Until]) || dash;
        if !(to || (range && self.is(end, W::And))) || !range && !dash && !self.is(end, W::To) {
            return None;
        }
        let (mut last, next) = match self.told_clock(end + 1, false) {
            Some(found) => found,
            None => {
                let (hour, next) = self.bare_hour(end + 1)?;
                if !self.may_end_an_hour(next) {
                    return None;
                }
                (
                    Clock {
                        hour,
                        minute: 0,
                        half: None,
                        plain: false,
                    },
                    next,
                )
            }
        };
        let mut first = clock;
        // "9-11am", "10 to 12pm", "2 to 4pm"
        if first.half.is_none() && !first.plain && last.half.is_some() {
            first.half = if last.half == Some(Half::Pm)
                && (first.hour > last.hour || last.hour == 12)
                && first.hour != 12
            {
                Some(Half::Am)
            } else {
                last.half
            };
        }
        if first.half == Some(Half::Pm)
            && last.half.is_none()
            && !last.plain
            && last.hour > first.hour % 12
        {
            last.half = Some(Half::Pm);
        }
        Some((first, last, next))
    }

    /// A clock time that shows itself: "3pm", "14:30", "half past two", "noon", "ten to six", "twelve thirty", "3 o'clock".
    fn told_clock(&self, i: usize, led: bool) -> Option<(Clock, usize)> {
        let whole = |hour: u8, minute: u8, plain: bool| Clock {
            hour,
            minute,
            half: None,
            plain,
        };
        let found = match self.kind(i)? {
            Kind::Clock {
                hour,
                minute,
                half,
                plain,
            } => (
                Clock {
                    hour,
                    minute,
                    half,
                    plain,
                },
                i + 1,
            ),
            Kind::Dotted(hour, minute) if led || self.dotted_in_range(i) => {
                (whole(hour, minute, hour > 12), i + 1)
            }
            Kind::Word(Lex::W(W::Noon)) => (whole(12, 0, true), i + 1),
            Kind::Word(Lex::W(W::Midnight)) => (whole(24, 0, true), i + 1),
            Kind::Word(Lex::W(W::Half)) => {
                let j = self.skip(i + 1, &[W::Past]);
                let (hour, end) = self.bare_hour(j)?;
                if j == i + 1 && !self.may_end_an_hour(end) {
                    return None;
                }
                (whole(hour, 30, false), end)
            }
            Kind::Word(Lex::W(W::A)) if self.is(i + 1, W::Quarter) => self.minutes_to(i + 1, 15)?,
            Kind::Word(Lex::W(W::Quarter)) => self.minutes_to(i, 15)?,
            Kind::Word(Lex::Num(minutes @ (5 | 10 | 20 | 25)))
                if self.any(i + 1, &[W::To, W::Past]) =>
            {
                self.minutes_to(i, u8::try_from(minutes).unwrap_or(0))?
            }
            Kind::Number(minutes @ (5 | 10 | 20 | 25), _)
                if led
                    && self.any(i + 1, &[W::To, W::Past])
                    && self.any(i.wrapping_sub(1), &[W::At]) =>
            {
                self.minutes_to(i, u8::try_from(minutes).unwrap_or(0))?
            }
            Kind::Number(_, _) | Kind::Word(Lex::Num(_)) => {
                let (hour, end) = self.bare_hour(i)?;
                if self.is(end, W::OClock) {
                    (whole(hour, 0, false), end + 1)
                } else if self.is(end, W::Noon) && hour == 12 {
                    (whole(12, 0, true), end + 1)
                } else if led
                    && let Some(Lex::Num(minute @ (5 | 10 | 15 | 20 | 25 | 30 | 40 | 45 | 50))) =
                        self.lex(end)
                    && matches!(self.lex(i), Some(Lex::Num(_)))
                {
                    (
                        whole(hour, u8::try_from(minute).unwrap_or(0), false),
                        end + 1,
                    )
                } else {
                    return None;
                }
            }
            _ => return None,
        };
        let (mut clock, mut end) = found;
        // "half past seven pm": the letters stand apart from words.
        if clock.half.is_none()
            && matches!(self.kind(end), Some(Kind::Word(Lex::Other | Lex::W(W::Am))))
        {
            match self.tokens[end]
                .text(self.source)
                .to_ascii_lowercase()
                .as_str()
            {
                "am" if !self.any(end.wrapping_sub(1), &[W::I]) => {
                    clock.half = Some(Half::Am);
                    end += 1;
                }
                "pm" => {
                    clock.half = Some(Half::Pm);
                    end += 1;
                }
                _ => {}
            }
        }
        Some((clock, end))
    }

    fn dotted_in_range(&self, i: usize) -> bool {
        matches!(self.kind(i.wrapping_sub(1)), Some(Kind::Dash))
            || self.any(i.wrapping_sub(1), &[W::And, W::To])
    }

    /// "quarter to five", "ten past nine"
    fn minutes_to(&self, i: usize, minutes: u8) -> Option<(Clock, usize)> {
        let to = self.is(i + 1, W::To);
        if !to && !self.is(i + 1, W::Past) {
            return None;
        }
        let (hour, end) = self.bare_hour(i + 2)?;
        let (hour, minute) = if to {
            (if hour == 1 { 12 } else { hour - 1 }, 60 - minutes)
        } else {
            (hour, minutes)
        };
        Some((
            Clock {
                hour,
                minute,
                half: None,
                plain: false,
            },
            end,
        ))
    }

    fn bare_hour(&self, i: usize) -> Option<(u8, usize)> {
        let (value, end) = match self.kind(i)? {
            Kind::Number(value, len) if len <= 2 => (value, i + 1),
            Kind::Word(Lex::Num(value)) => (u32::from(value), i + 1),
            _ => return None,
        };
        u8::try_from(value)
            .ok()
            .filter(|hour| (1..=23).contains(hour))
            .map(|hour| (hour, end))
    }

    /// A bare number is an hour only where no thing follows that it could count.
    fn may_end_an_hour(&self, i: usize) -> bool {
        match self.kind(i) {
            None | Some(Kind::Comma | Kind::Stop(_) | Kind::Pause | Kind::Dash) => true,
            Some(Kind::Word(lex)) => match lex {
                Lex::Weekday(_)
                | Lex::ShortWeekday(_)
                | Lex::Part(Part::Morning | Part::Evening | Part::Night) => true,
                Lex::W(word) => !matches!(
                    word,
                    W::Of
                        | W::Day
                        | W::Month
                        | W::Year
                        | W::Years
                        | W::Working
                        | W::Business
                        | W::Full
                        | W::Calendar
                        | W::More
                        | W::New
                        | W::Past
                        | W::Quarter
                        | W::Half
                        | W::Less
                        | W::A
                        | W::Next
                ),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a word stands before this token after which a bare number is an hour: "at", "by", "before".
    fn hour_may_follow(&self, i: usize) -> bool {
        const LEADS: &[W] = &[
            W::At,
            W::By,
            W::Before,
            W::Until,
            W::Till,
            W::After,
            W::From,
            W::Around,
            W::Between,
            W::Than,
        ];
        let before = i.wrapping_sub(1);
        self.any(before, LEADS)
            || (self.any(before, &[W::About, W::Just]) && self.any(i.wrapping_sub(2), LEADS))
    }

    /// Whether a word stands before this token that leads in a day: "on", "by", "next".
    pub fn led(&self, i: usize) -> bool {
        const LEADS: &[W] = &[
            W::On,
            W::By,
            W::Before,
            W::Until,
            W::Till,
            W::After,
            W::From,
            W::Between,
            W::Than,
            W::In,
            W::Since,
            W::Around,
            W::About,
            W::Come,
            W::During,
            W::Next,
            W::This,
            W::Late,
            W::Early,
            W::Mid,
            W::Of,
            W::For,
            W::Through,
        ];
        self.any(i.wrapping_sub(1), LEADS)
    }

    /// Whether what was read stands as a time, or is a manner of speaking: "good morning", "the second", "march".
    fn holds(
        &self,
        first: usize,
        from: usize,
        relation: Relation,
        said: &Said,
        end: usize,
    ) -> bool {
        let lead = if from > first {
            self.lex(from - 1)
        } else {
            None
        };
        if let Some(days) = said.days {
            return match days.shape {
                Shape::Month if said.clock.is_none() && said.part.is_none() => {
                    matches!(
                        lead,
                        Some(Lex::W(
                            W::In
                                | W::By
                                | W::Before
                                | W::Until
                                | W::Till
                                | W::For
                                | W::From
                                | W::During
                                | W::After
                        ))
                    )
                }
                _ => true,
            };
        }
        if matches!(relation, Relation::Of | Relation::For)
            || matches!(lead, Some(Lex::W(W::Over | W::During | W::Of)))
        {
            return false;
        }
        if let Some((clock, last)) = said.clock {
            return lead.is_some_and(|lead| lead != Lex::W(W::In) && lead != Lex::W(W::On))
                || clock.half.is_some()
                || last.is_some_and(|last| last.half.is_some())
                || self.any(end - 1, &[W::OClock, W::Noon])
                || self.any(first, &[W::Half, W::Quarter]);
        }
        match said.part {
            Some(Part::FirstThing) => true,
            Some(Part::Close) => lead.is_some() || self.any(first, &[W::Eod, W::Cob]),
            Some(Part::Lunch) => {
                matches!(relation, Relation::Before | Relation::After | Relation::By)
            }
            Some(_) => {
                (lead == Some(Lex::W(W::In)) || matches!(relation, Relation::By | Relation::Before))
                    && self.any(from, &[W::The])
            }
            None => false,
        }
    }

    /// A part of a day: "in the morning", "this evening", "first thing", "the end of the day", "close of business".
    fn part(&self, i: usize, relation: Option<Relation>) -> Option<(Part, bool, usize)> {
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
