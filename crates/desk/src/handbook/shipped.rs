//! What comes along with the program, put into the desk's own handbook at the start: a page that is new is put, one that
//! nobody here changed follows a newer program, and one that somebody changed or took out is left alone.

use super::write::rules_in;
use crate::desk::Desk;
use crate::error::DeskError;
use letters::handbook::{self as book};
use std::collections::HashMap;
use store::Batch;
use store::handbook::{self, CHANGED, Page, Words};

/// Pages that are written at once.
const AT_ONCE: usize = 25;

impl Desk {
    /// Puts what came along where it is missing or unchanged; how many pages that were.
    ///
    /// # Errors
    /// Where the data cannot be read or written. What was put stays, and the next start goes on.
    pub async fn put_handbook(&self) -> Result<usize, DeskError> {
        let kept = handbook::shipped(self.store()).await?;
        let kept: HashMap<&str, &handbook::Shipped> =
            kept.iter().map(|one| (one.slug.as_str(), one)).collect();
        let mut put = 0;
        for some in book::shipped().chunks(AT_ONCE) {
            let mut batch = Batch::new();
            for page in some {
                let mark = mark(page);
                match kept.get(page.slug.as_str()) {
                    None => self.put_shipped(&mut batch, page, mark),
                    Some(kept) if kept.mark == CHANGED || kept.mark == mark => continue,
                    Some(kept) => {
                        let mut later = self.shipped_page(page, mark);
                        later.id = kept.id;
                        later.version = kept.version + 1;
                        handbook::change(&mut batch, &later, "", &rules_in(&page.body));
                    }
                }
                put += 1;
            }
            if batch.is_empty() {
                continue;
            }
            match self.store().write(batch).await {
                // Another node of the desk started at the same moment and puts the same.
                Err(error) if !error.is_conflict() => return Err(error.into()),
                _ => {}
            }
        }
        Ok(put)
    }

    fn put_shipped(&self, batch: &mut Batch, page: &book::Page, mark: String) {
        let page = self.shipped_page(page, mark);
        let rules = rules_in(&page.words.body);
        handbook::put(batch, &page, "", &rules);
    }

    fn shipped_page(&self, page: &book::Page, mark: String) -> Page {
        Page {
            id: self.fresh(),
            slug: page.slug.clone(),
            kind: page.kind.id().to_owned(),
            words: Words {
                language: page.language.clone(),
                title: page.title.clone(),
                stages: page.stages.clone(),
                categories: page.categories.clone(),
                practices: page.practices.iter().map(|no| format!("P{no}")).collect(),
                note: page.note.clone(),
                body: page.body.clone(),
                is_public: false,
                is_retired: false,
            },
            version: 1,
            shipped: Some(mark),
            by: None,
            at: self.now(),
            looked_at: self.now(),
        }
    }
}

/// The mark of what a page says: another program brings other words under another mark.
fn mark(page: &book::Page) -> String {
    let mut all = blake3::Hasher::new();
    let practices: Vec<String> = page.practices.iter().map(ToString::to_string).collect();
    for part in [
        page.title.as_str(),
        page.kind.id(),
        &page.stages.join(" "),
        &page.categories.join(" "),
        &practices.join(" "),
        &page.language,
        &page.note,
        &page.body,
    ] {
        all.update(part.as_bytes()).update(&[0]);
    }
    all.finalize().to_hex().chars().take(16).collect()
}
