//! Parting rows into folds, so that every row is judged by a model that has not seen it.

use std::collections::BTreeMap;

/// Folds of a cross-validation.
pub const FOLDS: usize = 5;

/// The fold of each row: even over every class, and the same for the same text whatever its place, so that a text that
/// stands twice is never on both sides.
pub fn folds<'a>(texts: impl IntoIterator<Item = &'a str>, classes: &[usize]) -> Vec<usize> {
    let mut by_class: BTreeMap<usize, BTreeMap<u64, Vec<usize>>> = BTreeMap::new();
    for (at, text) in texts.into_iter().enumerate() {
        let class = classes.get(at).copied().unwrap_or(0);
        by_class
            .entry(class)
            .or_default()
            .entry(hash(text))
            .or_default()
            .push(at);
    }
    let mut folds = vec![0; classes.len()];
    let mut seen: BTreeMap<u64, usize> = BTreeMap::new();
    for rows in by_class.values() {
        for (next, (text, numbers)) in rows.iter().enumerate() {
            let fold = *seen.entry(*text).or_insert(next % FOLDS);
            for &number in numbers {
                folds[number] = fold;
            }
        }
    }
    folds
}

/// The rows outside a fold, and those inside.
pub fn part(folds: &[usize], fold: usize) -> (Vec<usize>, Vec<usize>) {
    (0..folds.len()).partition(|&at| folds[at] != fold)
}

/// A stable number for a text, letters and digits only.
pub fn hash(text: &str) -> u64 {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .fold(0xcbf2_9ce4_8422_2325, |h, c| {
            (h ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3)
        })
}
