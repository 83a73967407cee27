//! Hands a composed mail on: to the mail server of the house, or to a folder of `.eml` files where it has none.

mod folder;
mod server;

pub(crate) use folder::LOOKS_EVERY_US;
#[cfg(test)]
pub(crate) use folder::path_of as file_of;

use super::{JobError, Reason, Work, settled};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::intake::compose_receipt;
use crate::send::{DELIVER, Deliver};
use calendar::Moment;
use mail::dkim;
use recovery::{Command, MessageId};
use store::jobs::{self, Claimed, NewJob};
use store::messages::{self, Delivery};
use store::outgoing::{self, Outgoing};
use store::{Batch, blobs};

/// How long a mail is tried: servers are mended in two days, and whoever waited for a word that long must be reached
/// another way.
const TRIED_FOR_US: i64 = 48 * 3_600_000_000;
/// How often it is tried at the least, for a desk that was off itself for days.
const TRIES_MIN: u32 = 9;
/// How often it is tried at the most; the waits of the store, the longest of an hour, do not come to it in two days.
const TRIES_MAX: u32 = 90;
/// How long a mail may wait until it is told that it is late: an hour.
const LATE_AFTER_US: i64 = 3_600_000_000;
/// The state of a mail in `store::outgoing` that is still to go.
const QUEUED: &str = "queued";
/// The state of one that does not go out: it was given up, or erased while it waited.
const FAILED: &str = "failed";

/// Why a mail with a one-time link did not go out: the person had the link from somebody else and used it.
const LINK_USED: &str = "the link was used";

fn deliver_of(job: &Claimed) -> Result<Deliver, JobError> {
    serde_json::from_str(&job.payload).map_err(|_| JobError::never("the job names no message"))
}

/// Hands it on and says that it was.
pub(super) async fn run(desk: &Desk, job: &Claimed) -> Result<Work, JobError> {
    let Deliver { message, receipt } = deliver_of(job)?;
    let store = desk.store();
    let mut batch = Batch::new();
    let Some(mail) = outgoing::find(store, message).await? else {
        return Err(JobError::never("the mail is gone"));
    };
    if mail.state != QUEUED {
        take_back(desk, &mail).await?;
        return Ok(Work::default());
    }
    // A mail to one of us is no message of a case; it carries a one-time link.
    let row = messages::find(store, message).await?;
    let bytes = match (mail.raw, receipt, &mail.recipient) {
        (Some(raw), ..) => blobs::read(store, raw).await?,
        (None, Some(of), Some(to)) => {
            Some(compose_receipt(desk, &mut batch, message, to, of).await?)
        }
        _ => None,
    };
    let Some(bytes) = bytes else {
        if row.is_none() {
            outgoing::failed(&mut batch, message, LINK_USED, desk.now());
            return Ok(Work { batch, told: None });
        }
        return Err(JobError::never("the mail's bytes are gone"));
    };
    let bytes = signed(desk, bytes).await?;
    let delivery = if let Some(sender) = desk.sender() {
        server::hand_over(desk, job, sender, &mail, &bytes).await?
    } else {
        folder::put(desk, message, bytes).await?;
        Delivery::Sent
    };
    outgoing::sent(&mut batch, message, desk.now());
    let mut told = None;
    if let Some(row) = row {
        messages::set_delivery(&mut batch, message, delivery, None);
        if row.message.delivery == Delivery::Late {
            told = Some((row.message.case, Command::RecordCaughtUp { message }));
        }
    } else if let Some(raw) = mail.raw {
        blobs::erase(&mut batch, raw, desk.now());
    }
    Ok(Work { batch, told })
}

/// The mail as it goes out: with our signatures, made only now, so that a key that was changed counts for mail that waits.
async fn signed(desk: &Desk, bytes: Vec<u8>) -> Result<Vec<u8>, JobError> {
    if desk.config().signing.is_empty() {
        return Ok(bytes);
    }
    let desk = desk.clone();
    // Files make a mail long; its hash takes a thread of its own.
    tokio::task::spawn_blocking(move || dkim::signed(&bytes, &desk.config().signing))
        .await
        .map_err(|_| JobError::later("the thread that signs mail has stopped"))
}

/// Whether the mail was tried for long enough.
pub(super) fn is_over(job: &Claimed, now: Moment) -> bool {
    let waited = now.us() - job.created_at.us() >= TRIED_FOR_US;
    job.attempts >= TRIES_MAX || (waited && job.attempts >= TRIES_MIN)
}

/// The mail waits for its next try. Once it has waited for long, its message says so and what it was to keep stands again
/// until it has gone out.
pub(super) async fn put_off(desk: &Desk, job: &Claimed, reason: &Reason) -> Result<(), DeskError> {
    let now = desk.now();
    let end = |batch: &mut Batch| jobs::retry(batch, job, &reason.why, now);
    let mut late = None;
    if now.us() - job.created_at.us() >= LATE_AFTER_US
        && let Ok(Deliver { message, .. }) = deliver_of(job)
    {
        let row = messages::find(desk.store(), message).await?;
        late = row.filter(|row| row.message.delivery == Delivery::Queued);
    }
    let Some(row) = late else {
        let mut batch = Batch::new();
        end(&mut batch);
        return settled(desk.store().write(batch).await);
    };
    let message = row.message.id;
    let delayed = vec![Command::RecordDelay { message }];
    let told = desk
        .handle(
            row.message.case,
            By::machine(),
            None,
            delayed,
            |batch, _| {
                end(batch);
                messages::set_delivery(batch, message, Delivery::Late, reason.code.as_deref());
                Ok(())
            },
        )
        .await;
    match told {
        // Another worker has the job by now: it is theirs to end.
        Ok(_) | Err(DeskError::Busy) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The end of the job did not stand, and its file may be in the folder: where the mail was erased or given up in
/// the meantime, the file goes at once and not only when the job is run again.
pub(super) async fn undo(desk: &Desk, job: &Claimed) -> Result<(), JobError> {
    let Deliver { message, .. } = deliver_of(job)?;
    match outgoing::find(desk.store(), message).await? {
        Some(mail) => take_back(desk, &mail).await,
        None => Ok(()),
    }
}

/// The mail did not go out: its message says so, and its case owes the customer a word another way. A file that was
/// put while its success could not be told is taken back after that, so that the mail is not doubled.
pub(super) async fn give_up(desk: &Desk, job: &Claimed, reason: &Reason) -> Result<(), DeskError> {
    let message = deliver_of(job).ok().map(|deliver| deliver.message);
    match record_failure(desk, job, message, reason).await {
        Ok(()) => {}
        // Somebody else has the job by now and ends it; where nobody has, it comes back when its lease ends.
        Err(DeskError::Busy) => return Ok(()),
        Err(error) => return Err(error),
    }
    let Some(message) = message else {
        return Ok(());
    };
    if let Some(mail) = outgoing::find(desk.store(), message).await?
        && let Err(JobError::Later(left) | JobError::Never(left)) = take_back(desk, &mail).await
    {
        // The customer is owed a word whether the folder can be reached or not.
        tracing::error!(
            why = left.why,
            "a mail that was given up may still be in the folder"
        );
    }
    Ok(())
}

pub(super) async fn record_failure(
    desk: &Desk,
    job: &Claimed,
    message: Option<MessageId>,
    reason: &Reason,
) -> Result<(), DeskError> {
    let (store, why) = (desk.store(), reason.why.as_str());
    let (row, queued) = match message {
        Some(message) => (
            messages::find(store, message).await?,
            outgoing::find(store, message).await?,
        ),
        None => (None, None),
    };
    let is_queued = queued.as_ref().is_some_and(|mail| mail.state == QUEUED);
    let told = match &queued {
        _ if server::is_refusal(why) => Delivery::Refused,
        // The server may have it: to say that it did not arrive would be a guess.
        Some(mail) if mail.unanswered > 0 => Delivery::Unclear,
        _ => Delivery::Failed,
    };
    let now = desk.now();
    let end = |batch: &mut Batch| {
        jobs::bury(batch, job, why);
        if let (Some(message), true) = (message, is_queued) {
            outgoing::failed(batch, message, why, now);
            // Whoever stops before the file is taken back has it taken back by this.
            jobs::put(batch, &taking_back(desk, job, message), now);
        }
    };
    let Some(row) = row else {
        let mut batch = Batch::new();
        end(&mut batch);
        if let Some(raw) = queued.and_then(|mail| mail.raw) {
            blobs::erase(&mut batch, raw, now);
        }
        store.write(batch).await?;
        return Ok(());
    };
    let failed = Command::RecordFailure {
        message: row.message.id,
    };
    desk.handle(
        row.message.case,
        By::machine(),
        None,
        vec![failed],
        |batch, _| {
            end(batch);
            messages::set_delivery(batch, row.message.id, told, reason.code.as_deref());
            Ok(())
        },
    )
    .await?;
    Ok(())
}

/// The same work once more: on a mail that was given up it takes its file back and does nothing else.
fn taking_back(desk: &Desk, job: &Claimed, message: MessageId) -> NewJob {
    NewJob {
        id: desk.fresh(),
        kind: DELIVER,
        payload: job.payload.clone(),
        once_key: format!("{DELIVER}-taken-back:{message}"),
        due: desk.now(),
    }
}

/// Takes the file of a mail that may not go out (any more) from the folder, where it is there: another worker, or
/// this one before it was told, may have put it after the mail was erased or given up.
async fn take_back(desk: &Desk, mail: &Outgoing) -> Result<(), JobError> {
    if mail.state != FAILED && mail.recipient.is_some() {
        return Ok(());
    }
    folder::remove(desk, mail.message).await
}
