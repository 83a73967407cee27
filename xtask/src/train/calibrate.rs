//! From a sum to a chance: a logistic curve laid through sums of rows the model had not seen.

/// Steps of the search; it settles in a handful.
const STEPS: usize = 100;

/// How steep the curve is and where it stands: the chance is 1 / (1 + e^-(slope · sum + offset)).
#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
#[allow(clippy::cast_possible_truncation, reason = "kept as f32")]
pub fn curve(sums: &[f32], yes: &[bool]) -> (f32, f32) {
    let ayes = yes.iter().filter(|y| **y).count() as f64;
    let noes = yes.len() as f64 - ayes;
    // Targets a little off 0 and 1, so that a few rows do not make the curve a cliff.
    let (high, low) = ((ayes + 1.0) / (ayes + 2.0), 1.0 / (noes + 2.0));
    let (mut slope, mut offset) = (1.0f64, ((ayes + 1.0) / (noes + 1.0)).ln());
    for _ in 0..STEPS {
        let (mut gs, mut go, mut hss, mut hso, mut hoo) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
        for (&sum, &y) in sums.iter().zip(yes) {
            let sum = f64::from(sum);
            let p = 1.0 / (1.0 + (-(slope * sum + offset)).exp());
            let gap = p - if y { high } else { low };
            let weight = p * (1.0 - p);
            gs += gap * sum;
            go += gap;
            hss += weight * sum * sum;
            hso += weight * sum;
            hoo += weight;
        }
        let det = hss * hoo - hso * hso;
        if det.abs() < 1e-12 {
            break;
        }
        let ds = (hoo * gs - hso * go) / det;
        let d_o = (hss * go - hso * gs) / det;
        // A long step over flat ground could leap away.
        let most = ds.abs().max(d_o.abs());
        let held = if most > 2.0 { 2.0 / most } else { 1.0 };
        slope -= ds * held;
        offset -= d_o * held;
        if most < 1e-7 {
            break;
        }
    }
    (slope.max(0.0) as f32, offset as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greater_sum_is_a_greater_chance() {
        let sums: Vec<f32> = (-50..50i16).map(|n| f32::from(n) / 20.0).collect();
        let yes: Vec<bool> = (-50..50i16).map(|n| n + (n * 7) % 13 > 2).collect();
        let (slope, offset) = curve(&sums, &yes);
        let chance = |sum: f32| 1.0 / (1.0 + (-(slope * sum + offset)).exp());
        assert!(chance(2.0) > 0.9 && chance(-2.0) < 0.1);
    }
}
