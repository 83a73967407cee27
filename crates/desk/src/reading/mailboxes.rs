//! How mailboxes are and where their mails went, for administrators.

use super::cursor;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::mailboxes::Way;
use crate::views::{Cursor, Page, Person};
use calendar::Moment;
use recovery::Role;
use store::mailboxes;

/// Lines of a page.
const LINES: u32 = 50;

/// How a mailbox is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxRow {
    /// Its address.
    pub address: String,
    /// When it was reached last, give or take a minute.
    pub reached_at: Option<Moment>,
    /// When mail came from it last.
    pub mail_at: Option<Moment>,
    /// What is wrong with it, as a code.
    pub failure: Option<String>,
    /// With which folder.
    pub folder: Option<String>,
    /// Since when.
    pub failed_at: Option<Moment>,
    /// Mails the server did not give; they are asked for again.
    pub not_given: u64,
}

/// Where a mail went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLine {
    /// When it was dealt with.
    pub at: Moment,
    /// How it came, where it lay in no mailbox; then there is no mailbox, folder or number.
    pub way: Option<Way>,
    /// From which mailbox.
    pub mailbox: String,
    /// From which folder.
    pub folder: String,
    /// The number the server gave it.
    pub uid: u32,
    /// Where it went, as a code.
    pub outcome: String,
    /// Why, as a code.
    pub why: Option<String>,
    /// The number of its case.
    pub number: Option<u64>,
}

impl Desk {
    /// How all mailboxes are that were ever read, by address.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators.
    pub async fn mailboxes(&self, by: &Person) -> Result<Vec<MailboxRow>, DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let states = mailboxes::states(self.store()).await?;
        Ok(states
            .into_iter()
            .map(|state| MailboxRow {
                address: state.mailbox,
                reached_at: state.reached_at,
                mail_at: state.mail_at,
                failure: state.failure,
                folder: state.folder,
                failed_at: state.failed_at,
                not_given: state.not_given,
            })
            .collect())
    }

    /// Where mails went, of one mailbox or of all, newest first.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` for a place that is none.
    pub async fn mailbox_log(
        &self,
        by: &Person,
        mailbox: Option<&str>,
        after: Option<Cursor>,
    ) -> Result<Page<MailLine>, DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let after = cursor::key(after.as_ref())?;
        let lines = mailboxes::log(self.store(), mailbox, after, LINES + 1).await?;
        let wanted = LINES as usize;
        let next = (lines.len() > wanted).then(|| cursor::of_key(lines[wanted - 1].key()));
        let rows = lines
            .into_iter()
            .take(wanted)
            .map(|line| MailLine {
                at: line.at,
                way: Way::of(&line.mailbox, &line.folder),
                mailbox: line.mailbox,
                folder: line.folder,
                uid: line.uid,
                outcome: line.outcome,
                why: line.why,
                number: line.number,
            })
            .collect();
        Ok(Page { rows, next })
    }
}
