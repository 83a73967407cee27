//! Work in the background: which kinds of job there are, and what happens when one fails.
//!
//! A job is a row written with the event that wants it and taken with a lease. Its body may run twice
//! and does no harm then; what it changes is committed together with the end of the job.

pub(crate) mod deliver;

use crate::desk::Desk;
use crate::error::DeskError;
use futures_util::stream::{self, StreamExt as _};
use store::jobs::{self, Claimed};
use store::{Batch, StoreError};

/// Jobs that are taken at once.
const CLAIMED: u32 = 64;
/// Jobs that run side by side.
const AT_ONCE: usize = 8;
/// How long a worker has for the jobs it took before others may take them: a minute.
const LEASE_US: i64 = 60_000_000;

/// Why a job did not do its work.
#[derive(Debug)]
pub(crate) enum JobError {
    /// It may succeed later; why, without personal words.
    Later(String),
    /// It never will; why, without personal words.
    Never(String),
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        Self::Later(error.to_string())
    }
}

impl From<DeskError> for JobError {
    fn from(error: DeskError) -> Self {
        Self::Later(error.to_string())
    }
}

/// What kind of work it is.
enum Kind {
    /// Hands a composed mail to the sender.
    Deliver,
}

impl Kind {
    fn of(job: &Claimed) -> Option<Self> {
        (job.kind == crate::send::DELIVER).then_some(Self::Deliver)
    }

    /// How often it is tried before it is given up.
    fn tries_max(&self) -> u32 {
        match self {
            Self::Deliver => deliver::TRIES_MAX,
        }
    }

    /// Does the work; gives what is to be committed with its end.
    async fn run(&self, desk: &Desk, job: &Claimed) -> Result<Batch, JobError> {
        match self {
            Self::Deliver => deliver::run(desk, job).await,
        }
    }

    /// Takes back what was done outside the database where its end did not stand and the work is not wanted any more.
    async fn undo(&self, desk: &Desk, job: &Claimed) -> Result<(), JobError> {
        match self {
            Self::Deliver => deliver::undo(desk, job).await,
        }
    }

    /// Tells whoever must know that it was given up; commits the end of the job with it.
    async fn give_up(&self, desk: &Desk, job: &Claimed, why: &str) -> Result<(), DeskError> {
        match self {
            Self::Deliver => deliver::give_up(desk, job, why).await,
        }
    }
}

impl Desk {
    /// Takes jobs that are due and runs them; how many were taken.
    ///
    /// # Errors
    /// Where the database failed; what was taken comes back when its lease ends.
    pub(crate) async fn run_jobs(&self) -> Result<usize, DeskError> {
        let now = self.now();
        let claimed = jobs::claim(self.store(), now, now.plus_us(LEASE_US), CLAIMED).await?;
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
        done: Result<Batch, JobError>,
    ) -> Result<(), DeskError> {
        let error = match done {
            Ok(mut batch) => {
                jobs::complete(&mut batch, job);
                match self.store().write(batch).await {
                    Ok(_) => return Ok(()),
                    // Run once more, it sees what the other worker did.
                    Err(error) => match kind.undo(self, job).await {
                        Ok(()) => JobError::Later(error.to_string()),
                        Err(undone) => undone,
                    },
                }
            }
            Err(error) => error,
        };
        match error {
            JobError::Later(why) if job.attempts < kind.tries_max() => {
                tracing::warn!(
                    kind = job.kind,
                    attempts = job.attempts,
                    why,
                    "a job is tried again"
                );
                let mut batch = Batch::new();
                jobs::retry(&mut batch, job, &why, self.now());
                settled(self.store().write(batch).await)
            }
            JobError::Later(why) | JobError::Never(why) => {
                tracing::error!(
                    kind = job.kind,
                    attempts = job.attempts,
                    why,
                    "a job is given up"
                );
                kind.give_up(self, job, &why).await
            }
        }
    }
}

/// Another worker has the job by now: it is theirs to end.
fn settled(written: store::Written) -> Result<(), DeskError> {
    match written {
        Ok(_) | Err(StoreError::Conflict { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests;
