//! What comes along with the program, put in at the start: a page that is new is put, one that nobody here changed follows a
//! newer program, and one that somebody changed is left alone.

use super::write::words;
use crate::desk::Desk;
use crate::error::DeskError;
use letters::expectations::{Shipped, shipped};
use recovery::Role;
use store::Batch;
use store::expectations::{self, Version, Words};

/// Whose pages there are.
const ROLES: [Role; 3] = [Role::Agent, Role::Supervisor, Role::Administrator];

impl Desk {
    /// Puts what came along where it is missing or unchanged; how many pages that were.
    ///
    /// # Errors
    /// Where the data cannot be read or written.
    pub async fn put_expectations(&self) -> Result<usize, DeskError> {
        let kept = self.store().ask(expectations::ask_present()).await?;
        let mut batch = Batch::new();
        let mut put = 0;
        for role in ROLES {
            let pages: Vec<&Shipped> = shipped().iter().filter(|page| page.role == role).collect();
            let mark = mark(&pages);
            let of_role = kept.iter().find(|one| one.role == role);
            let all: Vec<Words> = pages
                .iter()
                .flat_map(|page| words(&page.language, &page.sections))
                .collect();
            let version = |no: u32| Version {
                role,
                version: no,
                changed: String::new(),
                by: None,
                at: self.now(),
            };
            match of_role {
                None => expectations::put(&mut batch, &version(1), &all, Some(&mark)),
                Some(kept) if kept.shipped.as_ref().is_none_or(|known| *known == mark) => continue,
                Some(kept) => {
                    let later = version(kept.version.saturating_add(1));
                    expectations::change(&mut batch, &later, &all, Some(&mark));
                }
            }
            put += 1;
        }
        if batch.is_empty() {
            return Ok(0);
        }
        match self.store().write(batch).await {
            // Another node of the desk started at the same moment and puts the same.
            Err(error) if !error.is_conflict() => Err(error.into()),
            _ => Ok(put),
        }
    }
}

/// The mark of what the pages of a role say: another program brings other words under another mark.
fn mark(pages: &[&Shipped]) -> String {
    let mut all = blake3::Hasher::new();
    for page in pages {
        all.update(page.language.as_bytes()).update(&[0]);
        for (section, body) in &page.sections {
            all.update(section.id().as_bytes()).update(&[0]);
            all.update(body.as_bytes()).update(&[0]);
        }
    }
    all.finalize().to_hex().chars().take(16).collect()
}
