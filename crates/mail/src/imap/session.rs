//! An open mailbox: what lies in its folders, and waiting for more.

use super::patience::Patient;
use super::{FOLDERS_MAX, IDLE_MAX, ImapError, folder_name};
use async_imap::Session;
use async_imap::extensions::idle::IdleResponse;
use async_imap::imap_proto::{
    AttributeValue, MailboxDatum, NameAttribute, Response, ResponseCode, Status, StatusAttribute,
};
use std::time::Duration;
use tokio::time::timeout;

/// How long the farewell may take.
const LEAVE_MAX: Duration = Duration::from_secs(2);

/// A mailbox that is open.
#[derive(Debug)]
pub struct Imap {
    session: Session<Patient>,
    idles: bool,
}

/// A folder as the server tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// While this number stays, an UID means the same mail.
    pub validity: u32,
    /// No mail has this UID yet, nor a higher one.
    pub next: u32,
    /// Mails in it.
    pub mails: u32,
}

/// Why a wait for mail ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// The server told of something.
    Told,
    /// Time is over, or somebody else wants to go on.
    Over,
}

impl Imap {
    pub(super) async fn begin(session: Session<Patient>) -> Result<Self, ImapError> {
        let mut imap = Self {
            session,
            idles: false,
        };
        let mut idles = false;
        imap.ask("CAPABILITY", |said| {
            if let Response::Capabilities(capabilities) = said {
                idles |= capabilities.iter().any(|capability| {
                    matches!(capability, async_imap::imap_proto::Capability::Atom(name)
                        if name.eq_ignore_ascii_case("IDLE"))
                });
            }
        })
        .await?;
        imap.idles = idles;
        Ok(imap)
    }

    /// Whether the server tells of mail by itself.
    pub fn idles(&self) -> bool {
        self.idles
    }

    /// Asks, and hands over all that is said until the server has ended it. An answer that the server did not end
    /// well is an error, whatever came before.
    pub(super) async fn ask(
        &mut self,
        command: &str,
        mut hear: impl FnMut(&Response<'_>),
    ) -> Result<(), ImapError> {
        // Told of in between, and asked for anew each time.
        while self.session.unsolicited_responses.try_recv().is_ok() {}
        let id = self.session.run_command(command).await?;
        loop {
            let said = self.session.read_response().await?.ok_or(ImapError::Cut)?;
            match said.parsed() {
                Response::Done { tag, status, .. } if *tag == id => {
                    return match status {
                        Status::Ok => Ok(()),
                        _ => Err(ImapError::NotShown),
                    };
                }
                Response::Data {
                    status: Status::Bye,
                    ..
                } => return Err(ImapError::Cut),
                other => hear(other),
            }
        }
    }

    /// Opens a folder to read in it. Nothing in it changes by that.
    pub async fn open(&mut self, folder: &str) -> Result<Opened, ImapError> {
        let (mut validity, mut next, mut mails) = (None, None, 0);
        let command = format!("EXAMINE {}", folder_name::quoted(folder));
        let opened = self.ask(&command, |said| match said {
            Response::MailboxData(MailboxDatum::Exists(count)) => mails = *count,
            Response::Data { outcome, .. } => match outcome.code {
                Some(ResponseCode::UidValidity(number)) => validity = Some(number),
                Some(ResponseCode::UidNext(number)) => next = Some(number),
                _ => {}
            },
            _ => {}
        });
        opened.await.map_err(of_folder)?;
        let next = match next {
            Some(next) => next,
            None => self.last().await?.saturating_add(1),
        };
        Ok(Opened {
            validity: validity.ok_or(ImapError::Strange)?,
            next,
            mails,
        })
    }

    /// The highest UID of the open folder, which servers of old do not tell by themselves.
    async fn last(&mut self) -> Result<u32, ImapError> {
        let mut last = 0;
        let asked = self.ask("UID FETCH * (UID)", |said| {
            if let Response::Fetch(_, attributes) = said {
                for attribute in attributes {
                    if let AttributeValue::Uid(uid) = attribute {
                        last = last.max(*uid);
                    }
                }
            }
        });
        match asked.await {
            // An empty folder has no `*`.
            Ok(()) | Err(ImapError::NotShown) => Ok(last),
            Err(error) => Err(error),
        }
    }

    /// What the server tells of a folder that is not open.
    pub async fn look_at(&mut self, folder: &str) -> Result<Opened, ImapError> {
        let (mut validity, mut next, mut mails) = (None, None, 0);
        let name = folder_name::quoted(folder);
        let command = format!("STATUS {name} (MESSAGES UIDNEXT UIDVALIDITY)");
        let looked = self.ask(&command, |said| {
            if let Response::MailboxData(MailboxDatum::Status { status, .. }) = said {
                for one in status {
                    match one {
                        StatusAttribute::Messages(count) => mails = *count,
                        StatusAttribute::UidNext(number) => next = Some(*number),
                        StatusAttribute::UidValidity(number) => validity = Some(*number),
                        _ => {}
                    }
                }
            }
        });
        looked.await.map_err(of_folder)?;
        Ok(Opened {
            validity: validity.ok_or(ImapError::Strange)?,
            // One that does not tell is opened and asked.
            next: next.unwrap_or(u32::MAX),
            mails,
        })
    }

    /// The folders that can be opened, at most [`FOLDERS_MAX`].
    pub async fn folders(&mut self) -> Result<Vec<String>, ImapError> {
        let mut folders = Vec::new();
        self.ask("LIST \"\" \"*\"", |said| {
            if let Response::MailboxData(MailboxDatum::List(listed)) = said
                && !listed.name_attributes.contains(&NameAttribute::NoSelect)
                && folders.len() < FOLDERS_MAX
            {
                folders.push(folder_name::read(&listed.name));
            }
        })
        .await?;
        Ok(folders)
    }

    /// Waits until the server tells of something in the open folder, or [`IDLE_MAX`] is over, or `enough` is.
    ///
    /// # Errors
    /// As any other; the mailbox is closed then.
    pub async fn idle(self, enough: impl Future<Output = ()>) -> Result<(Self, Woken), ImapError> {
        let idles = self.idles;
        let mut idle = self.session.idle();
        idle.init().await.map_err(ImapError::from)?;
        let (told, stop) = idle.wait_with_timeout(IDLE_MAX);
        let woken = tokio::select! {
            told = told => match told.map_err(ImapError::from)? {
                IdleResponse::NewData(_) => Woken::Told,
                IdleResponse::Timeout => Woken::Over,
                // So a connection that ended is told here.
                IdleResponse::ManualInterrupt => return Err(ImapError::Cut),
            },
            () = enough => Woken::Over,
        };
        drop(stop);
        let session = idle.done().await.map_err(ImapError::from)?;
        Ok((Self { session, idles }, woken))
    }

    /// Says farewell. A server that does not answer is left without.
    pub async fn leave(mut self) {
        let _ = timeout(LEAVE_MAX, self.session.logout()).await;
    }
}

/// A folder that cannot be opened is not there: that is what servers say then.
fn of_folder(error: ImapError) -> ImapError {
    match error {
        ImapError::NotShown => ImapError::NoFolder,
        other => other,
    }
}
