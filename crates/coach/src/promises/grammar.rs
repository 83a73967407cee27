//! From tokens to times: a small grammar read from left to right, each rule of bounded length, so that the whole is linear.
//!
//! A time in words is a relation ("by", "before", "from") and up to three parts in any order: a day, a clock time and a
//! part of the day; or a length of time ("within two working days"). What each rule reads stands above it.

use calendar::civil::Date;

use super::clock::Clock;
use super::house::House;
use super::lengths::Amount;
use super::lexicon::{Lex, Part, W};
use super::tokens::{Kind, Token};
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

    pub fn closed(&self, first: usize, end: usize, relation: Relation, said: Said) -> Phrase {
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
    pub fn at_the_latest(&self, i: usize) -> usize {
        let j = i + usize::from(self.kind(i) == Some(Kind::Comma));
        if self.any(j, &[W::At]) && self.any(j + 1, &[W::The]) {
            let k = j + 2 + usize::from(self.lex(j + 2) == Some(Lex::Other));
            if self.any(k, &[W::Latest]) {
                return k + 1;
            }
        }
        if self.any(j, &[W::Latest]) { j + 1 } else { i }
    }

    /// The words before a time: the relation, whether there were any, and where the time itself begins.
    pub fn relation(&self, i: usize) -> (Relation, bool, usize) {
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

    /// A day, a clock time and a part of the day, in any order. `led` says that a word such as "at" or "by" came before, so
    /// that a bare number may be an hour; `range`, that "9 to 11" or "9 and 11" is to be read as one.
    pub fn parts(
        &self,
        i: usize,
        led: bool,
        range: bool,
    ) -> Option<(Said, usize, Option<Relation>)> {
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
    pub fn joint(&self, i: usize) -> (usize, Option<Relation>, bool, bool) {
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
    pub fn joined(&self, i: usize, between: bool, said: &Said) -> Option<(Said, usize)> {
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
    pub fn same_kind_behind(&self, i: usize, said: &Said) -> bool {
        said.days.is_some() && self.day(i + 1, true).is_some() && said.clock.is_none()
    }

    /// Whether a word stands before this token after which a bare number is an hour: "at", "by", "before".
    pub fn hour_may_follow(&self, i: usize) -> bool {
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
    pub fn holds(
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
}
