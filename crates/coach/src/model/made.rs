//! A head as the trainer makes it, and how it is packed.

use super::head::{Broken, Kind, MAGIC, MAGIC_OF_SOME, MAGIC_OF_TABLES, TABLES_UNSAID};
use super::held::Held;

/// A model as the trainer makes it, before it is packed.
#[derive(Debug, Clone)]
pub struct Made {
    /// What its number means.
    pub kind: Kind,
    /// Buckets of one table, as a power of two; at most as many as texts are cut into.
    pub bits: u32,
    /// How many tables the weights are of.
    pub tables: usize,
    /// Whether only buckets with a weight are kept, which is shorter where most have none.
    pub some: bool,
    /// Label, weights by table and bucket, bias, slope and offset of the calibration.
    pub classes: Vec<(String, Vec<f32>, f32, f32, f32)>,
}

impl Made {
    /// The weights as they are kept: int8, with one step for each class.
    ///
    /// # Errors
    /// More than 255 classes, or a label of more than 255 bytes: they would not come back.
    pub fn bytes(&self) -> Result<Vec<u8>, Broken> {
        let small = |n: usize, broken| u8::try_from(n).map_err(|_| Broken(broken));
        let tables = small(self.tables, "there are more tables than 255")?;
        let says = self.some || tables != TABLES_UNSAID;
        let magic = match (self.some, says) {
            (true, _) => MAGIC_OF_SOME,
            (_, true) => MAGIC_OF_TABLES,
            _ => MAGIC,
        };
        let mut bytes = magic.to_vec();
        bytes.push(match self.kind {
            Kind::Chance => 0,
            Kind::Measure => 1,
        });
        bytes.push(small(self.bits as usize, "a table of an unknown size")?);
        bytes.extend(says.then_some(tables));
        bytes.push(small(
            self.classes.len(),
            "there are more classes than 255",
        )?);
        let mut steps = Vec::new();
        for (label, weights, bias, slope, offset) in &self.classes {
            let most = weights.iter().fold(0f32, |most, w| most.max(w.abs()));
            let step = if most > 0.0 { most / 127.0 } else { 1.0 };
            steps.push(step);
            bytes.push(small(label.len(), "a label is longer than 255 bytes")?);
            bytes.extend(label.as_bytes());
            for number in [step, *bias, *slope, *offset] {
                bytes.extend(number.to_le_bytes());
            }
        }
        let row = |bucket: usize| {
            let classes = self.classes.iter().zip(&steps);
            classes.map(move |((_, weights, ..), step)| {
                #[allow(
                    clippy::cast_possible_truncation,
                    reason = "a step is a 127th of the largest"
                )]
                let weight = (weights[bucket] / step).round() as i8;
                weight.cast_unsigned()
            })
        };
        let holds = |bucket: usize| !self.some || row(bucket).any(|weight| weight != 0);
        let buckets = 0..self.tables << self.bits;
        if self.some {
            bytes.extend(Held::bytes(buckets.clone().map(holds)));
        }
        bytes.extend(buckets.filter(|bucket| holds(*bucket)).flat_map(row));
        Ok(bytes)
    }
}
