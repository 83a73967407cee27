//! Whether a cause comes back less often after something was done about it, than before, with the same exposure (P33).
//!
//! Complaints of a cause are counted, so before and after are taken as two counts of rare events (Poisson), each with its
//! exposure: days, orders, journeys. Given their sum, the later count is binomial, and its exact interval (Clopper and
//! Pearson, 1934) becomes one of the ratio of the two rates (Przyborowski and Wilenski, 1940). Exact intervals are a little
//! too wide and never too narrow: what it calls a help would be chance in one case of forty at most.

use statrs::distribution::{Beta, ContinuousCDF as _};

/// How sure an interval is.
pub const SURE: f64 = 0.95;

/// How often something was seen, and with what exposure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// How many cases.
    pub cases: u64,
    /// Of how much that could have gone wrong: more than nothing, in the same measure before and after.
    pub exposure: f64,
}

/// What two counts tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recurrence {
    /// The later rate in parts of the earlier one: 0.5 is half as often. Nothing where there were no cases before.
    pub ratio: Option<f64>,
    /// The lowest ratio that the counts leave likely.
    pub low: f64,
    /// The highest; nothing where they set no bound.
    pub high: Option<f64>,
    /// What follows.
    pub verdict: Verdict,
}

/// What follows from two counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It comes back less often: the whole interval lies below one.
    Helped,
    /// It comes back more often: the whole interval lies above one.
    Worse,
    /// Either may be true.
    Unknown,
}

/// Compares after with before; nothing where an exposure is none, or neither saw a case.
pub fn compare(before: Seen, after: Seen) -> Option<Recurrence> {
    let measured = |seen: Seen| seen.exposure.is_finite() && seen.exposure > 0.0;
    let all = before.cases.checked_add(after.cases)?;
    if !measured(before) || !measured(after) || all == 0 {
        return None;
    }
    let scale = before.exposure / after.exposure;
    let (low, high) = share(after.cases, all)?;
    let odds = |share: f64| share / (1.0 - share) * scale;
    let low = odds(low);
    let high = (high < 1.0).then(|| odds(high));
    let ratio = (before.cases > 0).then(|| float(after.cases) / float(before.cases) * scale);
    let verdict = if high.is_some_and(|high| high < 1.0) {
        Verdict::Helped
    } else if low > 1.0 {
        Verdict::Worse
    } else {
        Verdict::Unknown
    };
    Some(Recurrence {
        ratio,
        low,
        high,
        verdict,
    })
}

/// The exact interval of a share: `some` of `all`.
fn share(some: u64, all: u64) -> Option<(f64, f64)> {
    let tail = (1.0 - SURE) / 2.0;
    let (some_f, rest) = (float(some), float(all - some));
    let low = if some == 0 {
        0.0
    } else {
        Beta::new(some_f, rest + 1.0).ok()?.inverse_cdf(tail)
    };
    let high = if some == all {
        1.0
    } else {
        Beta::new(some_f + 1.0, rest).ok()?.inverse_cdf(1.0 - tail)
    };
    Some((low, high))
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a count of complaints is far below the 2^53 that a float holds exactly"
)]
fn float(count: u64) -> f64 {
    count as f64
}
