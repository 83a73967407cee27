//! The two solvers: a support vector machine for yes and no, ridge regression for a measure. Both always take the same
//! steps, so that the same rows give the same weights to the last bit.

use super::rows::{Rows, dot};

/// Rounds over all rows that the machine takes at most.
const ROUNDS_MAX: usize = 60;
/// It stops when no row pulls harder than this.
const STILL: f32 = 0.02;
/// Steps of the conjugate gradient.
const STEPS_MAX: usize = 120;

/// Weights of the columns, and the bias.
#[derive(Debug, Clone)]
pub struct Line {
    /// By column.
    pub weights: Vec<f32>,
    /// Added to every sum.
    pub bias: f32,
}

impl Line {
    /// The sum for a row.
    pub fn at(&self, row: &[(u32, f32)]) -> f32 {
        dot(row, &self.weights) + self.bias
    }
}

/// A linear machine with squared hinge loss, by coordinate descent in the dual; `costs` say how dear each row's error is.
pub fn machine(rows: &Rows, yes: &[bool], costs: &[f32]) -> Line {
    let n = rows.len();
    let mut line = Line {
        weights: vec![0.0; rows.columns()],
        bias: 0.0,
    };
    let mut alphas = vec![0f32; n];
    let squares: Vec<f32> = (0..n)
        .map(|i| 1.0 + rows.row(i).iter().map(|(_, v)| v * v).sum::<f32>() + 0.5 / costs[i])
        .collect();
    let mut order: Vec<usize> = (0..n).collect();
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for _ in 0..ROUNDS_MAX {
        let mut hardest = 0f32;
        for last in (1..n).rev() {
            order.swap(last, chance.below(last + 1));
        }
        for &i in &order {
            let row = rows.row(i);
            let side = if yes[i] { 1.0 } else { -1.0 };
            let slope = side * line.at(row) - 1.0 + alphas[i] * 0.5 / costs[i];
            let pull = if alphas[i] == 0.0 {
                slope.min(0.0)
            } else {
                slope
            };
            hardest = hardest.max(pull.abs());
            if pull.abs() < 1e-9 {
                continue;
            }
            let before = alphas[i];
            alphas[i] = (before - slope / squares[i]).max(0.0);
            let step = (alphas[i] - before) * side;
            for &(column, value) in row {
                line.weights[column as usize] += step * value;
            }
            line.bias += step;
        }
        if hardest < STILL {
            break;
        }
    }
    line
}

/// What each row's error costs: `cost`, and with `even` so that both sides weigh the same in all.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn costs(yes: &[bool], cost: f32, even: bool) -> Vec<f32> {
    let n = yes.len() as f32;
    let ayes = yes.iter().filter(|y| **y).count().max(1) as f32;
    let noes = (n - ayes).max(1.0);
    yes.iter()
        .map(|&y| match (even, y) {
            (false, _) => cost,
            (true, true) => cost * n / (2.0 * ayes),
            (true, false) => cost * n / (2.0 * noes),
        })
        .collect()
}

/// Ridge regression by conjugate gradient on the centred values; `alpha` holds the weights down.
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
pub fn ridge(rows: &Rows, values: &[f32], alpha: f32) -> Line {
    let n = rows.len();
    let columns = rows.columns();
    let mean = values.iter().sum::<f32>() / n.max(1) as f32;
    // The bias is one more column, as loose as the others; values are centred, so it stays small.
    let times =
        |w: &[f32], b: f32| -> Vec<f32> { (0..n).map(|i| dot(rows.row(i), w) + b).collect() };
    let back = |r: &[f32]| -> (Vec<f32>, f32) {
        let mut out = vec![0f32; columns];
        for (i, r) in r.iter().enumerate() {
            for &(column, value) in rows.row(i) {
                out[column as usize] += value * r;
            }
        }
        (out, r.iter().sum())
    };
    let mut line = Line {
        weights: vec![0.0; columns],
        bias: 0.0,
    };
    let centred: Vec<f32> = values.iter().map(|v| v - mean).collect();
    let (mut rest, mut rest_bias) = back(&centred);
    let (mut way, mut way_bias) = (rest.clone(), rest_bias);
    let square =
        |a: &[f32], b: f32| a.iter().map(|x| f64::from(x * x)).sum::<f64>() + f64::from(b * b);
    let mut now = square(&rest, rest_bias);
    let first = now;
    for _ in 0..STEPS_MAX {
        if now <= first * 1e-10 || now == 0.0 {
            break;
        }
        let (mut seen, mut seen_bias) = back(&times(&way, way_bias));
        for (s, w) in seen.iter_mut().zip(&way) {
            *s += alpha * w;
        }
        seen_bias += alpha * 1e-3 * way_bias;
        let along = seen
            .iter()
            .zip(&way)
            .map(|(s, w)| f64::from(s * w))
            .sum::<f64>()
            + f64::from(seen_bias * way_bias);
        #[allow(clippy::cast_possible_truncation, reason = "weights are kept as f32")]
        let step = (now / along) as f32;
        for (w, d) in line.weights.iter_mut().zip(&way) {
            *w += step * d;
        }
        line.bias += step * way_bias;
        for (r, s) in rest.iter_mut().zip(&seen) {
            *r -= step * s;
        }
        rest_bias -= step * seen_bias;
        let next = square(&rest, rest_bias);
        #[allow(clippy::cast_possible_truncation, reason = "weights are kept as f32")]
        let turn = (next / now) as f32;
        for (w, r) in way.iter_mut().zip(&rest) {
            *w = r + turn * *w;
        }
        way_bias = rest_bias + turn * way_bias;
        now = next;
    }
    line.bias += mean;
    line
}

/// Numbers that look like chance and are always the same.
pub struct Chance(pub u64);

impl Chance {
    /// The next number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 33) % end as u64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Rows {
        let mut rows = Rows::new(3);
        for row in [
            [1.0, 0.0, 0.2],
            [0.9, 0.1, 0.0],
            [0.0, 1.0, 0.1],
            [0.1, 0.8, 0.0],
        ] {
            rows.push(
                row.iter()
                    .enumerate()
                    .map(|(c, v)| (u32::try_from(c).unwrap(), *v)),
            );
        }
        rows
    }

    #[test]
    fn the_machine_parts_what_can_be_parted_and_twice_alike() {
        let yes = [true, true, false, false];
        let one = machine(&rows(), &yes, &costs(&yes, 1.0, true));
        let two = machine(&rows(), &yes, &costs(&yes, 1.0, true));
        assert_eq!(one.weights, two.weights);
        for (i, yes) in yes.iter().enumerate() {
            assert_eq!(one.at(rows().row(i)) > 0.0, *yes);
        }
    }

    #[test]
    fn ridge_finds_the_values_back() {
        let values = [3.0, 2.8, 1.0, 1.2];
        let line = ridge(&rows(), &values, 0.001);
        for (i, value) in values.iter().enumerate() {
            assert!((line.at(rows().row(i)) - value).abs() < 0.1, "row {i}");
        }
    }
}
