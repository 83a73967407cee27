//! Which cases boil, and why: for whoever can step in (P42). Read from what is kept beside the cases; no case is loaded.

use super::customers;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::signals::{self, MANAGER, SAFETY, SIGNAL_DAYS, THREAT};
use crate::views::{BoilingCase, BoilingWhy, Person};
use calendar::Moment;
use recovery::{CaseId, Role, Severity};
use std::collections::{HashMap, HashSet};
use store::{boiling, case_heats, staff};

/// Cases shown at most; whoever has more than these at once looks at the first.
pub const BOILING_MAX: u32 = 100;
/// From so many broken promises on a case boils.
const BROKEN_FROM: u32 = 2;
/// From this step of heat on a case boils where it rises: the customer is upset.
const RISING_FROM: u8 = 2;

impl Desk {
    /// The open cases somebody should look at, those that ask for help first.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn boiling(&self, by: &Person) -> Result<Vec<BoilingCase>, DeskError> {
        let now = self.now();
        let since = now.plus_days(-SIGNAL_DAYS);
        let asked = (
            staff::ask_find(by.id),
            boiling::ask_cases(now, since, BOILING_MAX),
            staff::ask_all(),
        );
        let (known, cases, everybody) = self.store().ask(asked).await?;
        may(known, Role::Supervisor)?;
        let ids: Vec<CaseId> = cases.iter().map(|row| row.case).collect();
        let asked = (
            boiling::ask_why(&ids, now),
            boiling::ask_signals(&ids),
            case_heats::ask_of_cases(&ids),
        );
        let (why, signals, heats) = self.store().ask(asked).await?;
        let names: HashMap<_, _> = everybody
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect();
        let why: HashMap<_, _> = why
            .into_iter()
            .flatten()
            .map(|one| (one.case, one))
            .collect();
        let mut said: HashMap<(CaseId, String), Option<String>> = signals
            .into_iter()
            .flatten()
            .filter(|signal| signal.at >= since)
            .map(|signal| ((signal.case, signal.code), signal.words))
            .collect();
        let rising: HashSet<CaseId> = heats
            .into_iter()
            .flatten()
            .filter(|(_, heat)| {
                heat.last >= RISING_FROM && heat.before.is_some_and(|before| before < heat.last)
            })
            .map(|(case, _)| case)
            .collect();
        let mut rows: Vec<BoilingCase> = cases
            .into_iter()
            .map(|row| {
                let watched = why.get(&row.case);
                let customer = customers::called(row.customer_name, row.customer_erased);
                let mut told = |code: &str| {
                    let words = said.remove(&(row.case, code.to_owned()))?;
                    Some(signals::quoted(words, &customer))
                };
                let half = watched.and_then(|one| one.half_at);
                let reasons = [
                    told(SAFETY).map(BoilingWhy::Safety),
                    (row.severity == Some(Severity::GRAVEST)).then_some(BoilingWhy::Gravest),
                    told(THREAT).map(BoilingWhy::Threat),
                    watched
                        .is_some_and(|one| one.refused)
                        .then_some(BoilingWhy::Refused),
                    told(MANAGER).map(BoilingWhy::Manager),
                    (row.broken >= BROKEN_FROM).then_some(BoilingWhy::Broken(row.broken)),
                    rising.contains(&row.case).then_some(BoilingWhy::Rising),
                    half.is_some_and(|half| half <= now)
                        .then_some(BoilingWhy::HalfGone),
                ];
                BoilingCase {
                    number: row.number,
                    subject: row.subject.unwrap_or_default(),
                    customer,
                    owner: row.owner.and_then(|id| names.get(&id).cloned()),
                    stage: row.stage,
                    help_since: watched.and_then(|one| one.help_since),
                    help_by: watched.and_then(|one| one.help_by.clone()),
                    why: reasons.into_iter().flatten().collect(),
                }
            })
            .collect();
        rows.sort_by_key(|row| {
            let waits = row.help_since.map_or(i64::MAX, Moment::us);
            let first = row.why.first().map_or(u8::MAX, BoilingWhy::rank);
            (waits, first, row.number)
        });
        rows.truncate(BOILING_MAX as usize);
        Ok(rows)
    }
}
