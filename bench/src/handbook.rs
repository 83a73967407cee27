//! A handbook of many pages, as search is asked in it.

use crate::words::Vocabulary;
use anyhow::Result;
use calendar::Moment;
use rand::SeedableRng as _;
use rand::rngs::SmallRng;
use store::handbook::{Page, Words, put};
use store::{Batch, Store};
use uuid::Uuid;

/// Pages of it.
const PAGES: u32 = 5_000;
/// Pages that are written at once.
const AT_ONCE: u32 = 250;
/// Words of a title, and of a page.
const TITLE_WORDS: (usize, usize) = (3, 8);
const BODY_WORDS: (usize, usize) = (100, 350);
/// 1 November 2025, 08:00 UTC.
const WRITTEN_US: i64 = 1_761_984_000_000_000;

/// Writes the pages.
pub async fn fill(store: &Store) -> Result<()> {
    let mut random = SmallRng::seed_from_u64(39);
    let words = Vocabulary::new();
    let at = Moment::from_us(WRITTEN_US);
    for first in (0..PAGES).step_by(AT_ONCE as usize) {
        let mut batch = Batch::new();
        for no in first..(first + AT_ONCE).min(PAGES) {
            let page = Page {
                id: Uuid::from_u128(u128::from(no) + 1),
                slug: format!("bench-{no}"),
                kind: "answer".to_owned(),
                words: Words {
                    language: "en".to_owned(),
                    title: words.text(&mut random, TITLE_WORDS.0, TITLE_WORDS.1),
                    stages: vec!["heard".to_owned()],
                    categories: vec!["other".to_owned()],
                    practices: Vec::new(),
                    note: String::new(),
                    body: words.text(&mut random, BODY_WORDS.0, BODY_WORDS.1),
                    is_public: false,
                    is_retired: false,
                },
                version: 1,
                shipped: None,
                by: None,
                at,
                looked_at: at,
            };
            put(&mut batch, &page, "", &[]);
        }
        store.write(batch).await?;
    }
    Ok(())
}
