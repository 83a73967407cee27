//! The last ten weeks, day by day, and what rises in them.

use super::chance::{Past, Seen, of_all};
use super::{Day, Term};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hash::{BuildHasherDefault, Hasher};

/// Weeks that are held to be usual.
pub const WEEKS: usize = 9;
/// Days that are kept in sight: the usual weeks and this one.
pub const DAYS: usize = 7 * (WEEKS + 1);
/// Fewer weeks with complaints than this say nothing of what is usual.
pub const WEEKS_LEAST: usize = 3;
/// The last so many days are looked at together. The sum of short ones finds what comes suddenly, that of a week what comes
/// slowly.
pub const LENGTHS: [usize; 3] = [1, 3, 7];
/// Fewer customers than this are no news.
pub const LEAST: u32 = 5;
/// What is told is at least so many times as much as usual: less would be of little use, however sure.
const TIMES: f64 = 2.0;
/// A longer time is told rather than a shorter one where chance is so much less likely.
const FAR_MORE: f64 = 0.01;
/// Findings expected in ten weeks in which nothing happens.
pub const EXPECTED: f64 = 0.05;

/// Something that more customers bring up than in a usual week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rising {
    /// What.
    pub term: Term,
    /// In the last so many days.
    pub days: usize,
    /// By so many customers, counted anew on each day.
    pub now: u32,
    /// By so many on the same days of a usual week, beside as many others who complain.
    pub usual: f64,
    /// How likely chance alone brings as many.
    pub chance: f64,
}

/// A term is well mixed already and is its own hash.
type Plain = BuildHasherDefault<Itself>;

/// The number that was written last.
#[derive(Clone, Debug, Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Days one after another, the newest last.
#[derive(Clone, Debug, Default)]
pub struct Weeks {
    days: VecDeque<Day>,
    /// By how many each term was brought up on all days together.
    all: HashMap<Term, u32, Plain>,
    /// How many terms were brought up at least twice: the others can be no news whatever happens.
    looked_at: usize,
}

impl Weeks {
    /// The next day; the one that is too long ago is forgotten.
    pub fn push(&mut self, day: Day) {
        for (term, count) in day.counts() {
            let all = self.all.entry(*term).or_default();
            let was = *all;
            *all += u32::from(*count);
            self.looked_at += usize::from(was < 2 && *all >= 2);
        }
        self.days.push_back(day);
        while self.days.len() > DAYS {
            let Some(old) = self.days.pop_front() else {
                return;
            };
            for (term, count) in old.counts() {
                let Some(all) = self.all.get_mut(term) else {
                    continue;
                };
                let was = *all;
                *all = was.saturating_sub((*count).into());
                self.looked_at -= usize::from(was >= 2 && *all < 2);
                if *all == 0 {
                    self.all.remove(term);
                }
            }
        }
    }

    /// Weeks before this one in which somebody complained.
    pub fn weeks_known(&self) -> usize {
        let complained = |week: &usize| self.of(7 * week, 7) > 0;
        (1..=WEEKS).filter(complained).count()
    }

    /// What rises, the least likely first.
    pub fn rising(&self) -> Vec<Rising> {
        let mut found: BTreeMap<Term, Rising> = BTreeMap::new();
        for (days, sums) in self.sums() {
            for rising in self.rising_in(days, &sums) {
                let kept = found.entry(rising.term).or_insert(rising);
                // The shorter time says when it began, unless the longer one says far more.
                if rising.chance < kept.chance * FAR_MORE {
                    *kept = rising;
                }
            }
        }
        let mut found: Vec<Rising> = found.into_values().collect();
        found.sort_by(|one, other| {
            let by_chance = one.chance.total_cmp(&other.chance);
            by_chance
                .then(other.now.cmp(&one.now))
                .then(one.term.cmp(&other.term))
        });
        found
    }

    /// What enough customers brought up in each of the lengths.
    fn sums(&self) -> Vec<(usize, Vec<(Term, u32)>)> {
        let mut sums: HashMap<Term, u32, Plain> = HashMap::default();
        let mut all = Vec::new();
        for (ago, day) in self.days.iter().rev().take(7).enumerate() {
            for (term, count) in day.counts() {
                *sums.entry(*term).or_default() += u32::from(*count);
            }
            if LENGTHS.contains(&(ago + 1)) {
                let enough = sums.iter().filter(|(_, count)| **count >= LEAST);
                let mut enough: Vec<_> = enough.map(|(term, count)| (*term, *count)).collect();
                enough.sort_unstable();
                all.push((ago + 1, enough));
            }
        }
        all
    }

    fn rising_in(&self, days: usize, sums: &[(Term, u32)]) -> Vec<Rising> {
        let before: Vec<(usize, u32)> = (1..=WEEKS)
            .map(|week| (7 * week, self.of(7 * week, days)))
            .collect();
        let all = self.of(0, days);
        if before.iter().filter(|(_, all)| *all > 0).count() < WEEKS_LEAST {
            return Vec::new();
        }
        let past = |term: Term| {
            let weeks = before.iter();
            Past::new(weeks.map(|(ago, all)| Seen::among(self.count(term, *ago, days), *all)))
        };
        let known: Vec<(Term, u32, Past)> = sums
            .iter()
            .map(|(term, now)| (*term, *now, past(*term)))
            .collect();
        let of_all = of_all(known.iter().map(|(_, _, past)| past.spread()));
        let enough = self.enough();
        let rising = |(term, now, past): &(Term, u32, Past)| {
            let seen = Seen::among(*now, all);
            let usual = past.usual(seen.others);
            if seen.count < TIMES * usual {
                return None;
            }
            let chance = past.chance(seen, past.dispersion(of_all));
            (chance <= enough).then_some(Rising {
                term: *term,
                days,
                now: *now,
                usual,
                chance,
            })
        };
        known.iter().filter_map(rising).collect()
    }

    /// The chance at which one of all words is told: of all looks in ten weeks together [`EXPECTED`].
    fn enough(&self) -> f64 {
        let words = u32::try_from(self.looked_at.max(1)).map_or(f64::MAX, f64::from);
        let looks = u32::try_from(DAYS * LENGTHS.len()).map_or(f64::MAX, f64::from);
        EXPECTED / looks / words
    }

    /// By how many customers a term was brought up in so many days that ended so long ago.
    fn count(&self, term: Term, ago: usize, days: usize) -> u32 {
        self.lying(ago, days).map(|day| day.count(term)).sum()
    }

    /// How many complained in them.
    fn of(&self, ago: usize, days: usize) -> u32 {
        self.lying(ago, days).map(|day| day.customers).sum()
    }

    fn lying(&self, ago: usize, days: usize) -> impl Iterator<Item = &Day> {
        self.days.iter().rev().skip(ago).take(days)
    }
}
