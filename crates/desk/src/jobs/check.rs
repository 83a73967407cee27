//! Looks whether a mail that was taken in is signed by who it says sent it, where that is wanted and no server before us has
//! written it down. The mail is on disk by then, and nobody waits for it.

use super::{JobError, Work};
use crate::desk::Desk;
use crate::views::SenderDoubt;
use calendar::Moment;
use mail::dkim::{Checker, Doubt};
use mail::dns::{Names, NoAnswer};
use recovery::MessageId;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicI64, Ordering};
use store::jobs::{self, Claimed, NewJob};
use store::{Batch, blobs, messages};
use tokio::runtime::Handle;
use uuid::Uuid;

/// The kind of the job.
pub(crate) const CHECK_SENDER: &str = "check-sender";
/// How often it is tried where no name server answers: for some minutes. Then it is told that nothing is known.
const TRIES_MAX: u32 = 7;
/// How often where only the domain's own do not answer: anybody can name such a domain, and the mail of others waits.
const SILENT_TRIES_MAX: u32 = 4;
/// How long no name server is asked after none answered.
const SILENCE_US: i64 = 60_000_000;

/// Who looks, and until when nobody is asked, in microseconds.
#[derive(Debug)]
pub(crate) struct CheckerCell {
    checker: Checker,
    silent_until: AtomicI64,
}

impl CheckerCell {
    pub(crate) fn new(names: Names) -> Self {
        Self {
            checker: Checker::new(names),
            silent_until: AtomicI64::default(),
        }
    }
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct CheckSender {
    message: MessageId,
}

/// Puts the job down with its message.
pub(crate) fn put(batch: &mut Batch, message: MessageId, now: Moment) {
    let Ok(payload) = serde_json::to_string(&CheckSender { message }) else {
        // An id is always written.
        return;
    };
    let job = NewJob {
        id: Uuid::now_v7(),
        kind: CHECK_SENDER,
        payload,
        once_key: format!("{CHECK_SENDER}:{}", message.0),
        due: now,
    };
    jobs::put(batch, &job, now);
}

pub(super) fn is_over(job: &Claimed) -> bool {
    job.attempts >= TRIES_MAX
}

pub(super) async fn run(desk: &Desk, job: &Claimed) -> Result<Work, JobError> {
    let CheckSender { message } = serde_json::from_str(&job.payload)
        .map_err(|_| JobError::never("the job names no message"))?;
    let row = messages::find(desk.store(), message).await?;
    let Some(raw) = row.and_then(|row| row.message.raw) else {
        return Ok(Work::default());
    };
    let Some(bytes) = blobs::read(desk.store(), raw).await? else {
        return Ok(Work::default());
    };
    let kept = match look(desk, bytes).await? {
        Err(NoAnswer) if !is_over(job) => {
            return Err(JobError::later("no name server answers"));
        }
        Err(NoAnswer) => "dns:",
        Ok(Some(Doubt::Silent)) if job.attempts < SILENT_TRIES_MAX => {
            return Err(JobError::later("a domain's name servers do not answer"));
        }
        Ok(Some(Doubt::Silent)) => "dns:silent",
        Ok(Some(Doubt::Signature)) => "dns:dkim",
        Ok(Some(Doubt::Unproven)) => "dns:dmarc",
        Ok(None) => return Ok(Work::default()),
    };
    let mut work = Work::default();
    messages::set_failed_checks(&mut work.batch, message, kept);
    Ok(work)
}

async fn look(desk: &Desk, bytes: Vec<u8>) -> Result<Result<Option<Doubt>, NoAnswer>, JobError> {
    let now_us = desk.now().us();
    if desk.checker().silent_until.load(Ordering::Relaxed) > now_us {
        return Ok(Err(NoAnswer));
    }
    let runtime = Handle::current();
    let asking = desk.clone();
    // Files make a mail long; its hash takes a thread of its own.
    let found = tokio::task::spawn_blocking(move || {
        runtime.block_on(asking.checker().checker.doubt(&bytes, now_us))
    })
    .await
    .map_err(|_| JobError::later("the thread that looks at signatures has stopped"))?;
    if found.is_err() {
        let until = now_us + SILENCE_US;
        desk.checker().silent_until.store(until, Ordering::Relaxed);
    }
    Ok(found)
}

/// What we found ourselves begins so, among what servers told of a message.
const OURS: &str = "dns:";

/// What is kept of a message's checks, as pages tell it.
pub(crate) fn told(kept: &str) -> SenderDoubt {
    match kept.strip_prefix(OURS) {
        None => SenderDoubt::Told(kept.to_owned()),
        Some("dkim") => SenderDoubt::Signature,
        Some("dmarc") => SenderDoubt::Unproven,
        Some("silent") => SenderDoubt::Silent,
        Some(_) => SenderDoubt::Unknown,
    }
}
