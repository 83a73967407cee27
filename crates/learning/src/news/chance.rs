//! How often chance alone would bring so many customers, given how many it were in the weeks before.

use statrs::function::beta::checked_beta_reg;

/// What a word has without any history: half a customer (the prior of Jeffreys for a rate).
const PRIOR: f64 = 0.5;
/// The newest weeks, of which a word is held to be usual where they had more of it than all: a season that begins is no news.
const NEWEST: usize = 3;
/// How much it takes, in expected customers squared, until a word's own dispersion weighs as much as that of all.
const SHRINK: f64 = 10.0;
/// No word is held to be steadier than this: the spread of a rate from week to week is a third of it.
const DISPERSION_LEAST: f64 = 0.1;
/// Nor wilder than this.
const DISPERSION_MOST: f64 = 4.0;

/// How many customers brought something up, and how many others complained. The others are the exposure: where many write of
/// one thing, they would make all of it look usual if they were counted among those who could have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) count: f64,
    pub(super) others: f64,
}

impl Seen {
    /// Of so many that complained.
    pub(super) fn among(count: u32, all: u32) -> Self {
        Self {
            count: count.into(),
            others: all.saturating_sub(count).into(),
        }
    }

    fn somebody(self) -> bool {
        self.count + self.others > 0.0
    }

    /// For each of the others; half of one is there even where all brought it up.
    fn rate(self) -> f64 {
        self.count / (self.others + PRIOR)
    }
}

/// How many it were on the same days of the weeks before, the newest first.
#[derive(Clone, Debug)]
pub(super) struct Past {
    weeks: Vec<Seen>,
    all: Seen,
}

impl Past {
    /// Weeks in which nobody complained tell nothing.
    pub(super) fn new(weeks: impl Iterator<Item = Seen>) -> Self {
        let weeks: Vec<Seen> = weeks.filter(|week| week.somebody()).collect();
        let all = sum(&weeks);
        Self { weeks, all }
    }

    /// What the weeks say of the dispersion: the surplus of their spread over that of rare events, and its weight.
    pub(super) fn spread(&self) -> (f64, f64) {
        let rate = self.all.rate();
        let weeks = weeks_as_float(self.weeks.len());
        if weeks < 2.0 || self.all.count <= 0.0 {
            return (0.0, 0.0);
        }
        let surplus = self.weeks.iter().map(|week| {
            let usual = rate * week.others;
            (week.count - usual).powi(2) * weeks / (weeks - 1.0) - usual
        });
        let weight = self.weeks.iter().map(|week| (rate * week.others).powi(2));
        (surplus.sum(), weight.sum())
    }

    /// The word's dispersion, shrunk towards that of all and never below it: of few weeks a word may look steady by chance.
    pub(super) fn dispersion(&self, of_all: f64) -> f64 {
        let (surplus, weight) = self.spread();
        let own = (surplus + SHRINK * of_all) / (weight + SHRINK);
        own.max(of_all).min(DISPERSION_MOST)
    }

    /// How many customers are usual beside so many others.
    pub(super) fn usual(&self, others: f64) -> f64 {
        let newest = sum(self.weeks.get(..NEWEST).unwrap_or(&self.weeks));
        let all = Seen {
            count: self.all.count + PRIOR,
            others: self.all.others,
        };
        (others + PRIOR) * all.rate().max(newest.rate())
    }

    /// How likely it is that chance alone brings as many as now, or more.
    pub(super) fn chance(&self, now: Seen, dispersion: f64) -> f64 {
        let weeks = weeks_as_float(self.weeks.len());
        // Neither the rate nor how many complain is known, only what was seen of them: both spread what is to be expected.
        let unknown = 1.0 / (self.all.count + PRIOR) + 1.0 / (now.others + PRIOR);
        let spread = unknown + dispersion * (1.0 + 1.0 / weeks);
        at_least(now.count, self.usual(now.others), 1.0 / spread)
    }
}

/// The dispersion of all words, of what each says of it. Frequent words tell more, but none tells alone.
pub(super) fn of_all(spreads: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (mut surplus, mut weight) = (0.0, 0.0);
    for (one, its) in spreads.filter(|(_, its)| *its > 0.0) {
        let share = SHRINK / (its + SHRINK);
        surplus += one * share;
        weight += its * share;
    }
    let mean: f64 = if weight > 0.0 { surplus / weight } else { 0.0 };
    mean.clamp(DISPERSION_LEAST, DISPERSION_MOST)
}

/// How likely a negative binomial count with this mean and size is at least so high.
fn at_least(count: f64, mean: f64, size: f64) -> f64 {
    if count <= 0.0 {
        return 1.0;
    }
    checked_beta_reg(count, size, mean / (mean + size)).unwrap_or(1.0)
}

fn sum(weeks: &[Seen]) -> Seen {
    Seen {
        count: weeks.iter().map(|week| week.count).sum(),
        others: weeks.iter().map(|week| week.others).sum(),
    }
}

fn weeks_as_float(weeks: usize) -> f64 {
    u32::try_from(weeks).map_or(0.0, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_is_that_of_the_negative_binomial() {
        // Size 2, mean 2: the chance of none is 1/4, of one 1/4, so of two or more it is a half.
        assert!((at_least(1.0, 2.0, 2.0) - 0.75).abs() < 1e-12);
        assert!((at_least(2.0, 2.0, 2.0) - 0.5).abs() < 1e-12);
        // With a great size it is Poisson's.
        let poisson = 1.0 - (-1.0_f64).exp() * 2.5;
        assert!((at_least(3.0, 1.0, 1e9) - poisson).abs() < 1e-6);
    }

    #[test]
    fn whoever_swings_is_surprising_later() {
        let past = |counts: [f64; 9]| {
            Past::new(counts.into_iter().map(|count| Seen {
                count,
                others: 100.0,
            }))
        };
        let now = Seen {
            count: 16.0,
            others: 100.0,
        };
        let of = |past: &Past| past.chance(now, past.dispersion(DISPERSION_LEAST));
        let steady = of(&past([4.0, 5.0, 3.0, 4.0, 4.0, 5.0, 3.0, 4.0, 4.0]));
        let swings = of(&past([4.0, 0.0, 9.0, 0.0, 0.0, 14.0, 0.0, 9.0, 0.0]));
        assert!(steady < 1e-3 && swings > 20.0 * steady, "{steady} {swings}");
    }
}
