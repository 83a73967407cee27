//! What each of us is told of: a list for each, with a count above every page. What somebody saw, or acted on, they are told
//! by no other way.

mod breaking;
mod by_mail;
mod tell;

pub(crate) use breaking::BreakingCell;
pub(crate) use by_mail::{BY_MAIL, Chosen, MAIL_NOTICES, MailNotices};
pub(crate) use tell::{Dues, boils, dues, tell, tell_of};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::reading::cursor;
use crate::reading::paging::{self, ROWS_ASKED};
use crate::views::{Cursor, Page, Person};
use recovery::Role;
pub use store::notices::{About, Notice};
use store::{Batch, notices, staff};

/// How many that nobody has seen are counted: beyond that there are “more”.
pub const COUNTED_MAX: u32 = 99;
/// How long a notice is kept, in days, seen or not.
pub(crate) const KEPT_DAYS: i64 = 60;

impl Desk {
    /// A page of what one is told of, newest first. To look is to have seen it: what is new says so this once.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn notices(
        &self,
        by: &Person,
        after: Option<Cursor>,
    ) -> Result<Page<Notice>, DeskError> {
        let after = cursor::key(after.as_ref())?;
        let asked = (
            staff::ask_find(by.id),
            notices::ask_page(by.id, after, ROWS_ASKED),
        );
        let (known, rows) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let page = paging::page(rows, |row| cursor::of_key(row.key()));
        let new = page.rows.iter().any(|row| row.seen_at.is_none());
        if let (true, Some(first), Some(last)) = (new, page.rows.first(), page.rows.last()) {
            let mut batch = Batch::new();
            notices::see_between(&mut batch, by.id, (last.key(), first.key()), self.now());
            self.store().write(batch).await?;
        }
        Ok(page)
    }

    /// They look at this, so that they need not be told of it. Costs nothing where they have nothing to see.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn see_notices(&self, by: &Person, about: About) -> Result<(), DeskError> {
        let (_, _, waiting) = self.counts_above(by).await?;
        if waiting > 0
            && let open = notices::ask_open(by.id, about)
            && self.store().ask(open).await?.is_some()
        {
            let mut batch = Batch::new();
            notices::see(&mut batch, by.id, about, self.now());
            self.store().write(batch).await?;
        }
        Ok(())
    }
}
