//! Times on the clock: "at 3", "half past two", "between 9 and 11", "8am - 12pm", "noon".

use super::grammar::Reader;
use super::lexicon::{Lex, Part, W};
use super::tokens::{Half, Kind};

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

impl Reader<'_> {
    /// A time on the clock, or two with "to" between them where `range` allows it.
    pub fn clock(
        &self,
        i: usize,
        led: bool,
        range: bool,
    ) -> Option<((Clock, Option<Clock>), usize)> {
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

    pub fn clock_range(
        &self,
        clock: Clock,
        end: usize,
        range: bool,
    ) -> Option<(Clock, Clock, usize)> {
        let dash = self.kind(end) == Some(Kind::Dash);
        let to = self.any(end, &[W::To, W::Till, W::Until]) || dash;
        if !(to || (range && self.is(end, W::And))) || !range && !dash && !self.is(end, W::To) {
            return None;
        }
        let (mut last, next) = if let Some(found) = self.told_clock(end + 1, false) {
            found
        } else {
            let (hour, next) = self.bare_hour(end + 1)?;
            if !self.may_end_an_hour(next) {
                return None;
            }
            let clock = Clock {
                hour,
                minute: 0,
                half: None,
                plain: false,
            };
            (clock, next)
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
    pub fn told_clock(&self, i: usize, led: bool) -> Option<(Clock, usize)> {
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

    pub fn dotted_in_range(&self, i: usize) -> bool {
        matches!(self.kind(i.wrapping_sub(1)), Some(Kind::Dash))
            || self.any(i.wrapping_sub(1), &[W::And, W::To])
    }

    /// "quarter to five", "ten past nine"
    pub fn minutes_to(&self, i: usize, minutes: u8) -> Option<(Clock, usize)> {
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

    pub fn bare_hour(&self, i: usize) -> Option<(u8, usize)> {
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
    pub fn may_end_an_hour(&self, i: usize) -> bool {
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
}
