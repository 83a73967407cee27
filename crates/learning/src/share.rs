//! A share of cases with its interval, and held back where so few cases stand behind it that it would tell of one of them
//! or of nothing.

/// Shares of fewer cases are held back.
pub const FEW: u64 = 5;
/// The normal quantile of an interval that is sure to 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// Some of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many it is true of.
    pub some: u64,
    /// Of how many.
    pub all: u64,
}

/// What a share tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// The share itself, from 0 to 1.
    pub share: f64,
    /// The lowest that is likely.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Share {
    /// The share with the interval of Wilson (1927), which stays within 0 and 1 and holds for small counts too; nothing
    /// where it is held back ([`FEW`]).
    pub fn known(self) -> Option<Known> {
        if self.all < FEW || self.some > self.all {
            return None;
        }
        let (some, all) = (float(self.some), float(self.all));
        let share = some / all;
        let weight = 1.0 + Z * Z / all;
        let middle = (share + Z * Z / (2.0 * all)) / weight;
        let spread = share * (1.0 - share) / all + Z * Z / (4.0 * all * all);
        let side = Z * spread.sqrt() / weight;
        Some(Known {
            share,
            low: if self.some == 0 {
                0.0
            } else {
                (middle - side).max(0.0)
            },
            high: if self.some == self.all {
                1.0
            } else {
                (middle + side).min(1.0)
            },
        })
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a count of complaints is far below the 2^53 that a float holds exactly"
)]
fn float(count: u64) -> f64 {
    count as f64
}
