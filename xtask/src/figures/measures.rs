//! How good answers are, as numbers, each with an interval where one is wanted.

use std::collections::BTreeSet;

use crate::train::solve::Chance;

/// Samples drawn anew for an interval.
const DRAWS: usize = 1000;

/// Precision, recall and F1 of what was found.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn found(right: &[bool], told: &[bool]) -> (f64, f64, f64) {
    let both = right.iter().zip(told).filter(|(r, t)| **r && **t).count() as f64;
    let right = right.iter().filter(|r| **r).count() as f64;
    let told = told.iter().filter(|t| **t).count() as f64;
    let share = |of: f64| if of > 0.0 { both / of } else { 0.0 };
    let f1 = if right + told > 0.0 {
        2.0 * both / (right + told)
    } else {
        0.0
    };
    (share(told), share(right), f1)
}

/// The mean F1 of all classes that occur.
#[allow(clippy::cast_precision_loss, reason = "classes are few")]
pub fn macro_f1(right: &[usize], told: &[usize]) -> f64 {
    let classes: BTreeSet<usize> = right.iter().chain(told).copied().collect();
    let sum: f64 = classes
        .iter()
        .map(|class| {
            let is = |of: &[usize]| of.iter().map(|c| c == class).collect::<Vec<_>>();
            found(&is(right), &is(told)).2
        })
        .sum();
    sum / classes.len().max(1) as f64
}

/// The share that is right.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn accuracy(right: &[usize], told: &[usize]) -> f64 {
    let same = right.iter().zip(told).filter(|(r, t)| r == t).count();
    same as f64 / right.len().max(1) as f64
}

/// The chance that a yes scores above a no.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn auc(scores: &[f32], yes: &[bool]) -> f64 {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*a].total_cmp(&scores[*b]));
    let (mut below, mut sum) = (0.0, 0.0);
    for tied in order.chunk_by(|a, b| scores[*a].total_cmp(&scores[*b]).is_eq()) {
        let ayes = tied.iter().filter(|at| yes[**at]).count() as f64;
        let noes = tied.len() as f64 - ayes;
        sum += ayes * (below + noes / 2.0);
        below += noes;
    }
    let ayes = yes.iter().filter(|y| **y).count() as f64;
    sum / (ayes * below).max(1.0)
}

/// Pearson's correlation.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn pearson(a: &[f32], b: &[f32]) -> f64 {
    let mean = |x: &[f32]| x.iter().map(|v| f64::from(*v)).sum::<f64>() / x.len().max(1) as f64;
    let (ma, mb) = (mean(a), mean(b));
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        let (x, y) = (f64::from(*x) - ma, f64::from(*y) - mb);
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    ab / (aa * bb).sqrt().max(1e-12)
}

/// Cohen's kappa with quadratic weights, for steps 0 to `steps` - 1.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn kappa(right: &[usize], told: &[usize], steps: usize) -> f64 {
    let n = right.len().max(1) as f64;
    let shares = |of: &[usize]| -> Vec<f64> {
        (0..steps)
            .map(|s| of.iter().filter(|c| **c == s).count() as f64 / n)
            .collect()
    };
    let apart = |a: usize, b: usize| (a as f64 - b as f64).powi(2);
    let seen: f64 = right
        .iter()
        .zip(told)
        .map(|(r, t)| apart(*r, *t))
        .sum::<f64>()
        / n;
    let (right, told) = (shares(right), shares(told));
    let mut by_chance = 0.0;
    for (a, x) in right.iter().enumerate() {
        for (b, y) in told.iter().enumerate() {
            by_chance += x * y * apart(a, b);
        }
    }
    1.0 - seen / by_chance.max(1e-12)
}

/// The middle 95 of 100 of a figure over rows drawn anew with replacement.
pub fn interval(rows: usize, figure: impl Fn(&[usize]) -> f64) -> (f64, f64) {
    if rows == 0 {
        return (0.0, 0.0);
    }
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let sample: Vec<usize> = (0..rows).map(|_| chance.below(rows)).collect();
            figure(&sample)
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    (drawn[DRAWS * 25 / 1000], drawn[DRAWS * 975 / 1000])
}

/// Wilson's interval of a share, for small counts.
#[allow(clippy::cast_precision_loss, reason = "counts are small")]
pub fn wilson(hits: usize, of: usize) -> (f64, f64) {
    if of == 0 {
        return (0.0, 1.0);
    }
    let (n, z) = (of as f64, 1.96f64);
    let p = hits as f64 / n;
    let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / (1.0 + z * z / n);
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_small_cases_are_as_by_hand() {
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-6, "{a} is not {b}");
        let (p, r, f1) = found(&[true, true, false, false], &[true, false, true, false]);
        near(p, 0.5);
        near(r, 0.5);
        near(f1, 0.5);
        near(
            macro_f1(&[0, 0, 1, 1], &[0, 1, 1, 1]),
            f64::midpoint(2.0 / 3.0, 0.8),
        );
        near(
            auc(&[0.1, 0.4, 0.35, 0.8], &[false, false, true, true]),
            0.75,
        );
        near(auc(&[0.5, 0.5], &[false, true]), 0.5);
        near(pearson(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]), 1.0);
        near(kappa(&[0, 1, 2], &[0, 1, 2], 3), 1.0);
        near(kappa(&[0, 2], &[2, 0], 3), -1.0);
        assert!(wilson(10, 11).0 > 0.6 && wilson(10, 11).1 < 1.0);
    }
}
