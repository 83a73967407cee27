//! Tells whoever keeps a promise that it is about to break. How far was told is a setting that moves in the batch of what is
//! told: two nodes, or one that was killed, tell nobody twice and leave nobody out.

use super::by_mail::Due;
use crate::desk::Desk;
use crate::error::DeskError;
use recovery::notice::{BREAKING_LEAD_MINUTES, Kind, Kinds};
use recovery::{CaseId, PromiseNo};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use store::notices::{self, About};
use store::promises::PromiseKey;
use store::{Batch, settings};

/// The setting that holds how far was told.
const TOLD_UNTIL: &str = "breaking_told";
/// How often one looks.
const LOOKS_EVERY: Duration = Duration::from_secs(15);
/// Promises that are told of in one write.
const ROWS: u32 = 100;

/// When this node looked last.
#[derive(Default)]
pub(crate) struct BreakingCell(Mutex<Option<Instant>>);

impl BreakingCell {
    fn is_time(&self) -> bool {
        let mut looked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_time = looked.is_none_or(|looked| looked.elapsed() >= LOOKS_EVERY);
        if is_time {
            *looked = Some(Instant::now());
        }
        is_time
    }
}

/// The last promise that was told of, in the order in which they break.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct ToldUntil {
    us: i64,
    case: CaseId,
    no: PromiseNo,
}

impl Desk {
    /// Looks from time to time; how many promises were told of.
    ///
    /// # Errors
    /// `Storage`.
    pub(crate) async fn tell_of_breaking_soon(&self) -> Result<usize, DeskError> {
        if self.breaking_cell().is_time() {
            return self.tell_of_breaking().await;
        }
        Ok(0)
    }

    /// Looks at promises that are about to break; how many were told of.
    ///
    /// # Errors
    /// `Storage`.
    pub(crate) async fn tell_of_breaking(&self) -> Result<usize, DeskError> {
        let now = self.now();
        let until = now.plus_minutes(BREAKING_LEAD_MINUTES);
        let lead_us = until.us() - now.us();
        let told = settings::find_dated::<ToldUntil>(self.store(), TOLD_UNTIL).await?;
        // What has passed is not about to break: a desk that never told, or was off, begins with now.
        let from_now = PromiseKey {
            due: now,
            ..PromiseKey::FIRST
        };
        let (after, seen) = match told {
            Some((told, seen)) if told.us > now.us() => (
                PromiseKey {
                    due: calendar::Moment::from_us(told.us),
                    case: told.case,
                    no: told.no,
                },
                Some(seen),
            ),
            told => (from_now, told.map(|(_, seen)| seen)),
        };
        let ask = notices::ask_breaking(after, until, lead_us, ROWS);
        let found = self.store().ask(ask).await?;
        let Some(last) = found.last() else {
            return Ok(0);
        };
        let (mut batch, house) = (Batch::new(), self.house().await?);
        let until = ToldUntil {
            us: last.key.due.us(),
            case: last.key.case,
            no: last.key.no,
        };
        settings::put_over(&mut batch, TOLD_UNTIL, &until, seen, now)?;
        for one in &found {
            let Some(keeper) = house.away.keeper(one.owner, now) else {
                continue;
            };
            // Who is not here any more keeps nothing; the page of what nobody keeps says so.
            if !house.colleagues.iter().any(|here| here.staff == keeper) {
                continue;
            }
            let about = About::Case(one.key.case, one.number);
            let kinds = Kinds::from_iter([Kind::Breaking]);
            notices::put(&mut batch, keeper, about, kinds, now);
            Due::of(&house, keeper, now).put(&mut batch, keeper, kinds, now);
        }
        match self.store().write(batch).await {
            Ok(_) => Ok(found.len()),
            // Another node told them.
            Err(error) if error.is_conflict() => Ok(0),
            Err(error) => Err(error.into()),
        }
    }
}
