//! What somebody has not seen goes to them by mail, where they chose that. A job is put down in the batch of what is told; it
//! reads what they have not seen by then, and what it mails is marked in the batch that queues the mail: a crash tells nobody
//! twice and leaves nothing out.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::house::House;
use crate::views::Person;
use calendar::Moment;
use letters::mail::{Noticed, Notices, notices as letter};
use recovery::by_mail::{ByMail, DAY_MINUTES, TIMES_MAX};
use recovery::notice::{BREAKING_LEAD_MINUTES, Kind, Kinds};
use recovery::{MessageId, Role, StaffId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::jobs::{self, NewJob};
use store::notices::{self, About, Untold};
use store::{Batch, settings, staff};
use uuid::Uuid;

/// The setting that holds what each of us chose.
pub(crate) const BY_MAIL: &str = "notices_by_mail";
/// The kind of the job.
pub(crate) const MAIL_NOTICES: &str = "mail-notices";
/// Notices in one mail; the others go in the next.
const ROWS: u32 = 50;

/// What each of us chose.
pub(crate) type Chosen = BTreeMap<StaffId, ByMail>;

/// What the job is given.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct MailNotices {
    person: StaffId,
    /// Only what cannot wait.
    urgent: bool,
    /// When something was told.
    asked_us: i64,
    /// When it is mailed, by what they had chosen then.
    due_us: i64,
}

/// When somebody is mailed what they are told of now.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Due {
    all: Option<Moment>,
    urgent: Option<Moment>,
}

impl Due {
    /// By what they chose.
    pub(crate) fn of(house: &House, person: StaffId, now: Moment) -> Self {
        let Some(chosen) = house.by_mail.get(&person) else {
            return Self::default();
        };
        Self {
            all: chosen.next(now, &house.office),
            urgent: chosen.at_once(now, &house.office),
        }
    }

    /// Puts down the jobs that mail these kinds.
    pub(crate) fn put(self, batch: &mut Batch, person: StaffId, kinds: Kinds, now: Moment) {
        let at_once = self.urgent.filter(|_| kinds.is_urgent());
        for (urgent, due) in [(true, at_once), (false, self.all)] {
            let Some(due) = due else { continue };
            let job = MailNotices {
                person,
                urgent,
                asked_us: now.us(),
                due_us: due.us(),
            };
            let sort = if urgent { "urgent" } else { "all" };
            // Plain data with names as keys, which JSON always takes.
            let payload = serde_json::to_string(&job).unwrap_or_default();
            let job = NewJob {
                id: Uuid::now_v7(),
                kind: MAIL_NOTICES,
                payload,
                once_key: format!("{MAIL_NOTICES}:{person}:{sort}:{}", due.us()),
                due,
            };
            jobs::put(batch, &job, now);
        }
    }
}

fn urgent_kinds() -> Kinds {
    Kind::ALL
        .into_iter()
        .filter(|kind| kind.is_urgent())
        .collect()
}

/// What is to be mailed of these. That something is about to break is over where it broke, or nothing is left to break.
fn still_so(batch: &mut Batch, person: StaffId, found: Vec<Untold>) -> Vec<Untold> {
    let breaking = Kinds::from_iter([Kind::Breaking]);
    let mut so = Vec::with_capacity(found.len());
    for mut untold in found {
        if untold.kinds.has(Kind::Breaking) && !untold.to_break {
            if let About::Case(case, _) = untold.about {
                notices::take_out_for(batch, case, person, breaking);
            }
            untold.kinds = untold.kinds.without(breaking);
        }
        if !untold.kinds.is_empty() {
            so.push(untold);
        }
    }
    so
}

impl Desk {
    /// When one is told by mail.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn notices_by_mail(&self, me: &Person) -> Result<ByMail, DeskError> {
        let chosen = settings::find::<Chosen>(self.store(), BY_MAIL).await?;
        let mine = chosen.and_then(|chosen| chosen.get(&me.id).cloned());
        Ok(mine.unwrap_or_default())
    }

    /// Chooses when one is told by mail.
    ///
    /// # Errors
    /// `Invalid` for more than [`TIMES_MAX`] times or a zone that is none; `Busy` where others chose at the same moment.
    pub async fn choose_notices_by_mail(
        &self,
        me: &Person,
        mut by: ByMail,
    ) -> Result<(), DeskError> {
        self.must_be(me, Role::Agent).await?;
        by.times.sort_unstable();
        by.times.dedup();
        if by.times.len() > TIMES_MAX {
            return Err(DeskError::invalid("times", "notices-times-many"));
        }
        if by.times.iter().any(|minute| *minute >= DAY_MINUTES) {
            return Err(DeskError::invalid("times", "notices-time"));
        }
        if let Some(name) = &by.zone {
            calendar::zone(name).map_err(|_| DeskError::invalid("zone", "zone-unknown"))?;
        }
        for _ in 0..crate::handle::TRIES_MAX {
            let dated = settings::find_dated::<Chosen>(self.store(), BY_MAIL).await?;
            let (mut chosen, seen) = match dated {
                Some((chosen, seen)) => (chosen, Some(seen)),
                None => (Chosen::new(), None),
            };
            if by.is_never() && by.quiet.is_none() && by.zone.is_none() {
                chosen.remove(&me.id);
            } else {
                chosen.insert(me.id, by.clone());
            }
            let (mut batch, now) = (Batch::new(), self.now());
            settings::put_over(&mut batch, BY_MAIL, &chosen, seen, now)?;
            // What waits already goes by the new choice as well.
            let office = self.office().await?;
            let due = Due {
                all: by.next(now, &office),
                urgent: by.at_once(now, &office),
            };
            due.put(&mut batch, me.id, urgent_kinds(), now);
            match self.store().write(batch).await {
                Ok(_) => {
                    self.house_cell().learn(None);
                    return Ok(());
                }
                Err(error) if error.is_conflict() => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(DeskError::Busy)
    }

    /// Mails somebody what they have not seen: what is to be committed with the end of the job.
    pub(crate) async fn mail_notices(&self, job: &MailNotices) -> Result<Batch, DeskError> {
        let mut batch = Batch::new();
        let (house, now) = (self.house().await?, self.now());
        let person = job.person;
        let known = staff::find(self.store(), person).await?;
        let here = known.filter(|one| one.active && one.password_hash.is_some());
        let (Some(one), Some(chosen)) = (here, house.by_mail.get(&person)) else {
            return Ok(batch);
        };
        // Whoever is away is left in peace; it stands on their page when they are back.
        let away = house.away.at(person, now).is_some();
        if away || self.config().mailboxes.is_empty() {
            return Ok(batch);
        }
        let planned = Due::of(&house, person, Moment::from_us(job.asked_us));
        let planned = if job.urgent {
            planned.urgent
        } else {
            planned.all
        };
        let due = Moment::from_us(job.due_us);
        let next = Due::of(&house, person, now);
        let is_time = planned.is_some_and(|planned| planned <= due.max(now));
        if !is_time || chosen.not_quiet(now, &house.office) > now {
            // They chose otherwise meanwhile, or it has become quiet.
            next.put(&mut batch, person, urgent_kinds(), now);
            return Ok(batch);
        }
        if !job.urgent {
            // What is told at this moment finds this job there, and puts down no other.
            next.put(&mut batch, person, Kinds::default(), now);
        }
        let wanted = if job.urgent {
            urgent_kinds()
        } else {
            Kind::ALL.into_iter().collect()
        };
        let ask = notices::ask_untold(
            person,
            wanted,
            ROWS,
            (now, now.plus_minutes(BREAKING_LEAD_MINUTES)),
        );
        let found = self.store().ask(ask).await?;
        if found.len() >= ROWS as usize {
            next.put(&mut batch, person, urgent_kinds(), now);
        }
        let found = still_so(&mut batch, person, found);
        if found.is_empty() {
            return Ok(batch);
        }
        let base = self.config().base_url.trim_end_matches('/');
        let mut lines = Vec::new();
        for untold in &found {
            notices::tell_by_mail(&mut batch, untold.id, untold.kinds);
            let (number, path) = match untold.about {
                About::Case(_, number) => (Some(number), format!("/cases/{number}")),
                About::Feedback => (None, "/feedback".to_owned()),
                About::Thanks => (None, "/recognition".to_owned()),
            };
            let kinds = untold.kinds;
            lines.push((Noticed { number, kinds }, format!("{base}{path}")));
        }
        let view = Notices {
            house: self.letter_house(&one).await?,
            name: one.name.clone(),
            lines,
            urgent: job.urgent,
            account: format!("{base}/account#notices"),
        };
        self.mail_to_staff(&mut batch, &one, MessageId(self.fresh()), &letter(&view))?;
        Ok(batch)
    }
}
