//! Mail that goes out by a mail server.
//!
//! Before a mail's bytes are handed over it is noted that they are, and the note goes only where the server has
//! answered. So whoever finds a note, after a crash or a cut line, knows that the server may have the mail: it is sent
//! once more with the same Message-ID, for losing it would be worse, and no third time; its message tells that it may have
//! come twice.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::jobs::{JobError, Reason};
use mail::smtp::{HAND_OVER_MAX, OFFER_MAX, Sender, Verdict, envelope_sender};
use store::jobs::{self, Claimed};
use store::messages::Delivery;
use store::outgoing::{self, Outgoing};
use store::{Batch, StoreError};

/// How often a mail is handed over without an answer: each may be a copy that its reader gets.
const UNANSWERED_MAX: u32 = 2;
/// How the reason begins where the server will never take this mail; what follows are its codes.
const REFUSED: &str = "refused";

/// How long the job is ours from the moment the bytes are handed over: longer than that can take, or another worker
/// would send the mail beside us.
fn held_us() -> i64 {
    let longest = OFFER_MAX + HAND_OVER_MAX + HAND_OVER_MAX;
    i64::try_from(longest.as_micros()).unwrap_or(i64::MAX)
}

/// Whether the server refused the mail for good.
pub(super) fn is_refusal(why: &str) -> bool {
    why.starts_with(REFUSED)
}

/// Hands the mail to the server; how its message tells it.
pub(super) async fn hand_over(
    desk: &Desk,
    job: &Claimed,
    sender: &Sender,
    mail: &Outgoing,
    bytes: &[u8],
) -> Result<Delivery, JobError> {
    let Some(to) = &mail.recipient else {
        return Err(JobError::never("the mail has nobody to go to"));
    };
    if mail.unanswered >= UNANSWERED_MAX {
        return Err(JobError::never(
            "the mail server was cut off each time before it answered",
        ));
    }
    let from = envelope_sender(bytes);
    let offered = sender
        .offer(from.as_deref(), to, bytes)
        .await
        .map_err(|failure| error_of(&failure))?;
    let mut note = Batch::new();
    jobs::hold(&mut note, job, desk.now().plus_us(held_us()));
    outgoing::handing(&mut note, mail.message);
    match desk.store().write(note).await {
        Ok(_) => {}
        // Erased meanwhile, or another worker has it: nothing was handed over.
        Err(StoreError::Conflict { .. }) => {
            return Err(JobError::later("the mail is another's by now"));
        }
        Err(error) => return Err(error.into()),
    }
    match offered.hand_over(bytes).await {
        Ok(()) if mail.unanswered > 0 => Ok(Delivery::AcceptedAgain),
        Ok(()) => Ok(Delivery::Accepted),
        Err(failure) => {
            if failure.verdict != Verdict::Unknown {
                forget(desk, mail).await?;
            }
            Err(error_of(&failure))
        }
    }
}

/// The server has answered that it did not take the mail.
async fn forget(desk: &Desk, mail: &Outgoing) -> Result<(), DeskError> {
    let mut batch = Batch::new();
    outgoing::not_taken(&mut batch, mail.message);
    desk.store().write(batch).await?;
    Ok(())
}

fn error_of(failure: &mail::smtp::Failure) -> JobError {
    let reason = |why: String| Reason {
        why,
        code: failure.code().map(str::to_owned),
    };
    match failure.verdict {
        Verdict::Permanent => JobError::Never(reason(format!("{REFUSED}: {failure}"))),
        Verdict::Later | Verdict::Unknown => JobError::Later(reason(failure.to_string())),
    }
}
