//! Texts cut into the columns that a head weighs.

use coach::model::{Buckets, Grams, Phrasing};

use super::heads::{Cut, Wanted};
use super::rows::Rows;

/// The texts as a [`coach::model::Head`] sums them.
pub fn hashed<'a>(texts: impl IntoIterator<Item = &'a str>, wanted: &Wanted) -> Rows {
    match wanted.cut {
        Cut::Text => {
            let mut grams = Grams::default();
            cells(texts, wanted.bits, move |text, take| {
                grams.read(text);
                take(&grams);
            })
        }
        Cut::Sentence => {
            let mut phrasing = Phrasing::default();
            cells(texts, wanted.bits, move |text, take| {
                phrasing.read(text);
                take(&phrasing);
            })
        }
    }
}

fn cells<'a, B: Buckets>(
    texts: impl IntoIterator<Item = &'a str>,
    bits: u32,
    mut cut: impl FnMut(&str, &mut dyn FnMut(&B)),
) -> Rows {
    let mut rows = Rows::new(B::TABLES << bits);
    for text in texts {
        cut(text, &mut |found: &B| {
            let tables = (0..B::TABLES).flat_map(|table| {
                let first = u32::try_from(table << bits).unwrap_or(0);
                let buckets = found.buckets(table).iter();
                buckets
                    .map(move |bucket| ((bucket >> (B::BITS - bits)) + first, found.share(table)))
            });
            rows.push_all(tables);
        });
    }
    rows
}
