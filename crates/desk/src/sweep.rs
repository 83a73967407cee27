//! What is over is forgotten once a day: sessions, failures at signing in, the receipts counted on days gone by,
//! rehearsals, notices, what helps a customer where they agreed to keep it until now, what was counted of the coach's findings
//! more than a year ago, the log of mailboxes.

use crate::clock::day_of;
use crate::coached::COUNTED_DAYS;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::notices::KEPT_DAYS;
use crate::people::limits::WINDOW_HOURS;
use store::{
    StoreError, coach_record, intake, mailboxes, needs, notices, outgoing, rehearsals, sessions,
};

/// How often what is over is forgotten: a day.
pub(crate) const SWEEP_EVERY_US: i64 = calendar::DAY_US;
/// How long the log of mailboxes says where a mail went, in days.
pub(crate) const LOG_DAYS: i64 = 90;
/// Rows that one write forgets, so that nobody waits behind it for long.
const AT_ONCE: u32 = 1_000;

impl Desk {
    /// Forgets what is over.
    ///
    /// # Errors
    /// Where the database failed; what is left goes the next time.
    pub(crate) async fn sweep(&self) -> Result<(), DeskError> {
        let (store, now) = (self.store(), self.now());
        // An older program let a held mail in on the page of its case and left it in Set aside.
        intake::take_up_decided(store, now).await?;
        all(|| sessions::sweep(store, now, AT_ONCE)).await?;
        let window = now.plus_hours(-WINDOW_HOURS);
        all(|| sessions::sweep_failures(store, window, AT_ONCE)).await?;
        all(|| outgoing::sweep_receipts(store, day_of(now), AT_ONCE)).await?;
        all(|| rehearsals::sweep(store, now, AT_ONCE)).await?;
        all(|| needs::sweep(store, now, AT_ONCE)).await?;
        let kept = now.plus_days(-KEPT_DAYS);
        all(|| notices::sweep(store, kept, AT_ONCE)).await?;
        let counted = day_of(now) - COUNTED_DAYS;
        all(|| coach_record::sweep(store, counted, AT_ONCE)).await?;
        let told = now.plus_days(-LOG_DAYS);
        all(|| mailboxes::sweep_log(store, told, AT_ONCE)).await
    }
}

/// Piece by piece, until one is not full.
async fn all<F>(piece: impl Fn() -> F) -> Result<(), DeskError>
where
    F: Future<Output = Result<u64, StoreError>>,
{
    while piece().await? == u64::from(AT_ONCE) {}
    Ok(())
}
