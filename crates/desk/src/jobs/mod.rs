//! Work in the background: which kinds of job there are, and what happens when one fails.
//!
//! A job is a row written with the event that wants it and taken with a lease. Its body may run twice
//! and does no harm then; what it changes is committed together with the end of the job.

pub(crate) mod check;
pub(crate) mod deliver;

use crate::acts::{NOT_SENT, SEND_WORD, SendWord};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::notices::{MAIL_NOTICES, MailNotices};
use crate::people::absence::{LOOK, LookWhoIsThere};
use calendar::Moment;
use futures_util::stream::{self, StreamExt as _};
use recovery::{CaseId, Command};
use store::jobs::{self, Claimed, Kinds};
use store::{Batch, StoreError};

/// Jobs that run side by side.
const AT_ONCE: usize = 8;
/// How long a worker has for the jobs it took before others may take them: a minute.
const LEASE_US: i64 = 60_000_000;

/// Jobs that are done by one worker, one round after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lane {
    pub kinds: Kinds,
    /// Jobs that are taken at once: no more than are done within the lease.
    claimed: u32,
}

impl Lane {
    /// All there are.
    pub(crate) const ALL: Self = Self::of(Kinds::All, 64);
    /// What asks name servers, which may take long.
    pub(crate) const CHECKS: Self = Self::of(Kinds::Only(check::CHECK_SENDER), 32);
    /// What must not wait for name servers: mail that goes out, above all.
    pub(crate) const ALL_BUT_CHECKS: Self = Self::of(Kinds::AllBut(check::CHECK_SENDER), 64);

    const fn of(kinds: Kinds, claimed: u32) -> Self {
        Self { kinds, claimed }
    }
}

/// How often a word is tried that can be taken back no more: some minutes, for its writer believes that it went out.
const SEND_WORD_TRIES_MAX: u32 = 7;

/// How often one looks who is there, or mails what nobody saw: for some hours. Whatever is decided in a case looks as well,
/// and what is told next is mailed with it.
const LOOK_TRIES_MAX: u32 = 12;

/// Why a job did not do its work.
#[derive(Debug)]
pub(crate) enum JobError {
    /// It may succeed later; why, without personal words.
    Later(Reason),
    /// It never will; why, without personal words.
    Never(Reason),
}

/// What went wrong, without personal words.
#[derive(Clone, Debug)]
pub(crate) struct Reason {
    /// For the log.
    pub why: String,
    /// The codes with which another server refused the work, where one did.
    pub code: Option<String>,
}

impl Reason {
    fn new(why: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            code: None,
        }
    }
}

impl JobError {
    pub(crate) fn later(why: impl Into<String>) -> Self {
        Self::Later(Reason::new(why))
    }

    pub(crate) fn never(why: impl Into<String>) -> Self {
        Self::Never(Reason::new(why))
    }
}

/// What a job has done: what is to be committed with its end, and what is to be told to a case with it.
#[derive(Default)]
pub(crate) struct Work {
    pub batch: Batch,
    pub told: Option<(CaseId, Command)>,
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        Self::later(error.to_string())
    }
}

impl From<DeskError> for JobError {
    fn from(error: DeskError) -> Self {
        Self::later(error.to_string())
    }
}

/// What kind of work it is.
enum Kind {
    /// Hands a composed mail to the sender.
    Deliver,
    /// Sends a word that can be taken back no more.
    SendWord,
    /// Looks whether whoever keeps something in these cases is there.
    LookWhoIsThere,
    /// Looks whether a mail is signed by who it says sent it.
    CheckSender,
    /// Mails somebody what they have not seen.
    MailNotices,
}

impl Kind {
    fn of(job: &Claimed) -> Option<Self> {
        match job.kind.as_str() {
            crate::send::DELIVER => Some(Self::Deliver),
            SEND_WORD => Some(Self::SendWord),
            LOOK => Some(Self::LookWhoIsThere),
            check::CHECK_SENDER => Some(Self::CheckSender),
            MAIL_NOTICES => Some(Self::MailNotices),
            _ => None,
        }
    }

    /// Whether it was tried for long enough to be given up.
    fn is_over(&self, job: &Claimed, now: Moment) -> bool {
        match self {
            Self::Deliver => deliver::is_over(job, now),
            Self::SendWord => job.attempts >= SEND_WORD_TRIES_MAX,
            Self::LookWhoIsThere | Self::MailNotices => job.attempts >= LOOK_TRIES_MAX,
            Self::CheckSender => check::is_over(job),
        }
    }

    /// Puts it off after a failure that may pass, and tells whoever must know that it takes long.
    async fn put_off(&self, desk: &Desk, job: &Claimed, reason: &Reason) -> Result<(), DeskError> {
        match self {
            Self::Deliver => deliver::put_off(desk, job, reason).await,
            Self::SendWord | Self::LookWhoIsThere | Self::MailNotices | Self::CheckSender => {
                let mut batch = Batch::new();
                jobs::retry(&mut batch, job, &reason.why, desk.now());
                settled(desk.store().write(batch).await)
            }
        }
    }

    /// Does the work.
    async fn run(&self, desk: &Desk, job: &Claimed) -> Result<Work, JobError> {
        match self {
            Self::Deliver => deliver::run(desk, job).await,
            Self::SendWord => {
                desk.send_waiting(&word_of(job)?).await?;
                Ok(Work::default())
            }
            Self::LookWhoIsThere => {
                let look: LookWhoIsThere = serde_json::from_str(&job.payload)
                    .map_err(|_| JobError::never("the job names nobody"))?;
                desk.look_who_is_there(look.person).await?;
                Ok(Work::default())
            }
            Self::CheckSender => check::run(desk, job).await,
            Self::MailNotices => {
                let whom: MailNotices = serde_json::from_str(&job.payload)
                    .map_err(|_| JobError::never("the job names nobody"))?;
                let batch = desk.mail_notices(&whom).await?;
                Ok(Work { batch, told: None })
            }
        }
    }

    /// Takes back what was done outside the database where its end did not stand and the work is not wanted any more.
    async fn undo(&self, desk: &Desk, job: &Claimed) -> Result<(), JobError> {
        match self {
            Self::Deliver => deliver::undo(desk, job).await,
            // The word and its row went together, so that run again it finds none; looking twice changes nothing, and a
            // mail is queued with the end of its job.
            Self::SendWord | Self::LookWhoIsThere | Self::MailNotices | Self::CheckSender => Ok(()),
        }
    }

    /// Tells whoever must know that it was given up; commits the end of the job with it.
    async fn give_up(&self, desk: &Desk, job: &Claimed, reason: &Reason) -> Result<(), DeskError> {
        match self {
            Self::Deliver => deliver::give_up(desk, job, reason).await,
            Self::SendWord | Self::LookWhoIsThere | Self::MailNotices | Self::CheckSender => {
                if matches!(self, Self::SendWord)
                    && let Ok(word) = word_of(job)
                {
                    desk.give_back(&word, NOT_SENT).await?;
                }
                let mut batch = Batch::new();
                jobs::bury(&mut batch, job, &reason.why);
                settled(desk.store().write(batch).await)
            }
        }
    }
}

fn word_of(job: &Claimed) -> Result<SendWord, JobError> {
    serde_json::from_str(&job.payload).map_err(|_| JobError::never("the job names no word"))
}

impl Desk {
    /// Takes jobs of a lane that are due and runs them; how many were taken.
    ///
    /// # Errors
    /// Where the database failed; what was taken comes back when its lease ends.
    pub(crate) async fn run_jobs(&self, lane: Lane) -> Result<usize, DeskError> {
        let now = self.now();
        let lease_end = now.plus_us(LEASE_US);
        let claimed = jobs::claim(self.store(), lane.kinds, now, lease_end, lane.claimed).await?;
        let count = claimed.len();
        let ends: Vec<Result<(), DeskError>> = stream::iter(claimed)
            .map(|job| self.run_job(job))
            .buffer_unordered(AT_ONCE)
            .collect()
            .await;
        ends.into_iter().collect::<Result<(), DeskError>>()?;
        Ok(count)
    }

    async fn run_job(&self, job: Claimed) -> Result<(), DeskError> {
        let Some(kind) = Kind::of(&job) else {
            // A newer program may have put it down; it is kept where a person sees it.
            let mut batch = Batch::new();
            jobs::bury(&mut batch, &job, "this program does not know the work");
            return settled(self.store().write(batch).await);
        };
        let done = kind.run(self, &job).await;
        self.end_job(&kind, &job, done).await
    }

    /// Ends a job with what came of its run.
    async fn end_job(
        &self,
        kind: &Kind,
        job: &Claimed,
        done: Result<Work, JobError>,
    ) -> Result<(), DeskError> {
        let error = match done {
            Ok(work) => match self.commit(job, work).await {
                Ok(()) => return Ok(()),
                // Run once more, it sees what the other worker did.
                Err(error) => match kind.undo(self, job).await {
                    Ok(()) => JobError::later(error.to_string()),
                    Err(undone) => undone,
                },
            },
            Err(error) => error,
        };
        match error {
            JobError::Later(reason) if !kind.is_over(job, self.now()) => {
                tracing::warn!(
                    kind = job.kind,
                    attempts = job.attempts,
                    why = reason.why,
                    "a job is tried again"
                );
                kind.put_off(self, job, &reason).await
            }
            JobError::Later(reason) | JobError::Never(reason) => {
                tracing::error!(
                    kind = job.kind,
                    attempts = job.attempts,
                    why = reason.why,
                    "a job is given up"
                );
                kind.give_up(self, job, &reason).await
            }
        }
    }

    /// Writes what a job has done, with its end.
    async fn commit(&self, job: &Claimed, work: Work) -> Result<(), DeskError> {
        let Work { mut batch, told } = work;
        jobs::complete(&mut batch, job);
        let Some((case, command)) = told else {
            self.store().write(batch).await?;
            return Ok(());
        };
        self.handle(case, By::machine(), None, vec![command], |whole, _| {
            whole.extend(batch.clone());
            Ok(())
        })
        .await?;
        Ok(())
    }
}

/// Another worker has the job by now: it is theirs to end.
pub(crate) fn settled(written: store::Written) -> Result<(), DeskError> {
    match written {
        Ok(_) | Err(StoreError::Conflict { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests;
