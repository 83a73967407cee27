//! How long things took: the length that half of the cases, or nine in ten of them, did not exceed, and how sure that is.
//!
//! Both are lengths that occurred (the nearest rank), so nothing is put between two cases. The interval needs no shape of what
//! is counted: how many cases lie below the true length is binomial, so two ranks hold it between them (Thompson, 1936). It is
//! a little too wide and never too narrow; of few cases a side may stay open.

use crate::recurrence::SURE;
use crate::share::FEW;
use statrs::distribution::{Binomial, DiscreteCDF as _};
use std::collections::BTreeMap;

/// Nine in ten of fewer cases than this is the longest of them, and is held back.
pub const FEW_TENTHS: u64 = 10;

/// How many of the cases took no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Half of them: the median.
    Half,
    /// Nine in ten: the 90th percentile.
    NineInTen,
}

impl Part {
    /// Both, the shorter one first.
    pub const ALL: [Self; 2] = [Self::Half, Self::NineInTen];

    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::NineInTen => "nine-in-ten",
        }
    }

    /// It is told of no fewer cases.
    pub fn few(self) -> u64 {
        match self {
            Self::Half => FEW,
            Self::NineInTen => FEW_TENTHS,
        }
    }

    fn percent(self) -> u64 {
        match self {
            Self::Half => 50,
            Self::NineInTen => 90,
        }
    }
}

/// How many cases took how long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    counts: BTreeMap<u64, u64>,
    all: u64,
}

/// A length and where it lies when chance is taken into account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// The length itself.
    pub length: u64,
    /// The shortest that is likely; nothing where the cases set no bound.
    pub low: Option<u64>,
    /// The longest.
    pub high: Option<u64>,
}

impl Lengths {
    /// So many more cases took so long.
    pub fn add(&mut self, length: u64, cases: u64) {
        *self.counts.entry(length).or_default() += cases;
        self.all += cases;
    }

    /// Those of another count too.
    pub fn add_all(&mut self, other: &Self) {
        for (length, cases) in &other.counts {
            self.add(*length, *cases);
        }
    }

    /// Of how many cases.
    pub fn all(&self) -> u64 {
        self.all
    }

    /// What so many of the cases did not exceed; nothing where it is held back ([`Part::few`]).
    pub fn known(&self, part: Part) -> Option<Length> {
        if self.all < part.few() {
            return None;
        }
        let rank = (u128::from(self.all) * u128::from(part.percent())).div_ceil(100);
        let (low, high) = ranks(self.all, part)?;
        Some(Length {
            length: self.at(u64::try_from(rank).ok()?)?,
            low: self.at(low),
            high: self.at(high),
        })
    }

    /// The length of the case with this place, counted from one, the shortest first.
    fn at(&self, place: u64) -> Option<u64> {
        let mut passed = 0;
        let lengths = self.counts.iter().filter(|_| place > 0);
        let mut reached = lengths.filter(|(_, cases)| {
            passed += **cases;
            passed >= place
        });
        reached.next().map(|(length, _)| *length)
    }
}

/// The places between which the true length lies: none where the place is 0 or lies behind the last case.
fn ranks(all: u64, part: Part) -> Option<(u64, u64)> {
    let tail = (1.0 - SURE) / 2.0;
    let percent = u32::try_from(part.percent()).ok()?;
    let below = Binomial::new(f64::from(percent) / 100.0, all).ok()?;
    // The first count of cases below the true length that is likely enough, from either side.
    let first = |enough: f64, strictly: bool| {
        let (mut from, mut until) = (0, all);
        while from < until {
            let middle = from.midpoint(until);
            let reached = below.cdf(middle);
            if reached > enough || (!strictly && reached >= enough) {
                until = middle;
            } else {
                from = middle + 1;
            }
        }
        from
    };
    Some((first(tail, true), first(1.0 - tail, false) + 1))
}
