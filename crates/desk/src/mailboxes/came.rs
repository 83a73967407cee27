//! Mail that comes by itself and lies in no mailbox: it is taken in, and written into the log of mails beside those that do.
//!
//! Whoever hands it over hears that it is taken only when its line is written too, so that the log leaves out none.

use super::record::first_told;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::intake::{RawMail, Taken};
use std::collections::HashSet;
use store::Batch;
use store::mailboxes::{self, Line};

/// The mailbox of a line whose mail lay in none.
pub(crate) const IN_NONE: &str = "";

/// How a mail came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A mail server delivered it.
    Server,
    /// A mail service posted it.
    Service,
    /// The command line: a file, or what a mail program pipes to it.
    Command,
}

impl Way {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Server, Self::Service, Self::Command];

    /// Its name in the log and in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Service => "service",
            Self::Command => "command",
        }
    }

    /// The way a line tells of; nothing where its mail lay in a mailbox.
    pub(crate) fn of(mailbox: &str, folder: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|way| mailbox == IN_NONE && way.code() == folder)
    }
}

impl Desk {
    /// Takes mails in and writes down where each went. What is told is on disk.
    ///
    /// # Errors
    /// `Storage` or `Busy` where they could not be kept: they are to be handed over again.
    pub async fn take_in(&self, way: Way, mails: Vec<RawMail>) -> Result<Vec<Taken>, DeskError> {
        let taken = self.intake(mails).await?;
        let mut batch = Batch::new();
        let mut told = HashSet::new();
        for taken in &taken {
            let outcome = first_told(self, taken, &mut told).await?;
            mailboxes::put_line(&mut batch, &self.line_of(way, taken, outcome));
        }
        self.store().write(batch).await?;
        Ok(taken)
    }

    fn line_of(&self, way: Way, taken: &Taken, outcome: &str) -> Line {
        let id = self.fresh();
        // No server has numbered it; chance does, so that no two lines are taken for one mail.
        let (validity, uid) = uuid::Uuid::new_v4().as_u64_pair();
        Line {
            id,
            mailbox: IN_NONE.to_owned(),
            folder: way.code().to_owned(),
            validity: low(validity),
            uid: low(uid),
            at: self.now(),
            outcome: outcome.to_owned(),
            why: None,
            item: taken.item,
            number: taken.number,
            head: None,
        }
    }
}

fn low(number: u64) -> u32 {
    u32::try_from(number & u64::from(u32::MAX)).unwrap_or_default()
}
