//! The pages are looked at while the desk runs. Changed ones are taken without a restart; where one is wrong, the rules
//! from before stay in force and it is told, in the log and to administrators, by file, line and reason.

use super::{TOLD_MAX, Wrong, pages_in, read};
use crate::config::Config;
use desk::Clock;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use web::RuleShelf;
use web::shelf::{Refused, RefusedPage};

/// How often the pages are looked at. What changed is read once it was the same twice, so that no page is read while
/// somebody still writes it.
const LOOKED_AT_EVERY: Duration = Duration::from_secs(2);

/// What tells that a page changed: its name, when it was written, and its length.
type Seen = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// Looks at the desk's own pages until the program ends. Without a folder of its own there is nothing to do.
pub fn watch(config: &Config, shelf: Arc<RuleShelf>, clock: Arc<dyn Clock>) {
    let Some(folder) = config.coach.rules.clone() else {
        return;
    };
    tokio::spawn(async move {
        // What was read at the start may have changed since, so the first look counts as a change.
        let mut watched = Watched::default();
        loop {
            tokio::time::sleep(LOOKED_AT_EVERY).await;
            let (folder, shelf, clock) = (folder.clone(), Arc::clone(&shelf), Arc::clone(&clock));
            let looked = tokio::task::spawn_blocking(move || {
                watched.look(&folder, &shelf, &*clock);
                watched
            });
            match looked.await {
                Ok(after) => watched = after,
                Err(_) => return,
            }
        }
    });
}

/// What was seen of the pages.
#[derive(Default)]
struct Watched {
    /// At the last look.
    last: Option<Seen>,
    /// When they were read last.
    read: Option<Seen>,
}

impl Watched {
    fn look(&mut self, folder: &Path, rules: &RuleShelf, clock: &dyn Clock) {
        let now = Some(seen(folder));
        if now == self.last && now != self.read {
            self.read.clone_from(&now);
            match read(folder) {
                Ok(book) => rules.take(Arc::new(book)),
                Err(wrong) => {
                    let pages = refused(wrong);
                    for page in &pages {
                        tracing::warn!(
                            file = page.file,
                            line = page.line,
                            reason = page.reason,
                            "a page of the coach's rules is not taken; the rules from before stay in force"
                        );
                    }
                    rules.refuse(Refused {
                        at: clock.now(),
                        pages,
                    });
                }
            }
        }
        self.last = now;
    }
}

/// What is there. A folder that cannot be read looks like an empty one, and is told when it is read.
fn seen(folder: &Path) -> Seen {
    let pages = pages_in(folder).unwrap_or_default();
    pages
        .into_iter()
        .map(|path| {
            let known = std::fs::metadata(&path).ok();
            let written = known.as_ref().and_then(|known| known.modified().ok());
            (path, written, known.map_or(0, |known| known.len()))
        })
        .collect()
}

fn refused(wrong: Wrong) -> Vec<RefusedPage> {
    match wrong {
        Wrong::Unread(path, why) => vec![RefusedPage {
            file: String::new(),
            line: 0,
            reason: format!("{} cannot be read: {why}", path.display()),
        }],
        Wrong::Pages(errors) => errors
            .into_iter()
            .take(TOLD_MAX)
            .map(|error| RefusedPage {
                file: error.file,
                line: error.line,
                reason: error.reason,
            })
            .collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use desk::SystemClock;

    const PAGE: &str = "# no-kindly\n\nThe word kindly.\n\n- level: advice\n\n## Message\nAsk.\n\n## Notices\n- `, kindly (send|call)`\n\n## Samples noticed\n- Kindly send it.\n";

    #[test]
    fn a_changed_page_is_taken_once_it_stands_still_and_a_wrong_one_keeps_what_was() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("no-kindly.md");
        let shelf = RuleShelf::default();
        let mut watched = Watched::default();
        let mut look = |shelf: &RuleShelf| watched.look(folder.path(), shelf, &SystemClock);
        look(&shelf);
        look(&shelf);

        std::fs::write(&page, PAGE).unwrap();
        look(&shelf);
        assert!(!shelf.has("no-kindly"), "it may still be written");
        look(&shelf);
        assert!(shelf.has("no-kindly"));
        assert!(shelf.refused().is_none());

        std::fs::write(&page, PAGE.replace("level: advice", "level: loud")).unwrap();
        look(&shelf);
        look(&shelf);
        assert!(shelf.has("no-kindly"), "what was in force stays in force");
        let refused = shelf.refused().unwrap();
        let told = &refused.pages[0];
        assert!(told.file.ends_with("no-kindly.md") && told.line > 1 && !told.reason.is_empty());

        std::fs::write(&page, PAGE.replace("no-kindly", "not-kindly")).unwrap();
        look(&shelf);
        look(&shelf);
        assert!(shelf.has("not-kindly") && !shelf.has("no-kindly"));
        assert!(shelf.refused().is_none());

        std::fs::remove_file(&page).unwrap();
        look(&shelf);
        look(&shelf);
        assert!(!shelf.has("not-kindly") && shelf.has("absolute"));
    }
}
