//! The one way every change of a case takes: load, decide, append, project, enqueue, in one batch.
//!
//! Whoever changes a case gives its commands here; the events, the read models, the timer and all
//! that goes with them (texts, messages, jobs, written by `extra`) stand or fall together. Whoever
//! loses the race on (case, version) loads again and decides again: a machine and a customer simply
//! go on; a person at a screen is refused by `decide` itself if something notable came in between.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::house::House;
use crate::notices::{self, Dues};
use crate::views::Person;
use calendar::Moment;
use recovery::care::{Care, NO_CARE};
use recovery::notice::{self, News, Us};
use recovery::{
    Actor, Case, CaseId, Command, CustomerId, Facts, Recorded, Refusal, Role, StaffId, Status,
    decide,
};
use std::sync::Arc;
use store::{Batch, StoreError, log};

pub use crate::acts::Done;

/// How often a lost race is run again before the caller is told that the desk is busy.
pub(crate) const TRIES_MAX: u32 = 8;
/// How many merges are followed to the case that goes on.
pub(crate) const MERGES_MAX: usize = 16;
/// How many cases one batch may change.
pub(crate) const CASES_TOGETHER_MAX: usize = 2;

/// Who acts, and what they may do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct By {
    /// Who.
    pub actor: Actor,
    /// Only looked at for staff.
    pub role: Role,
    /// They said why they go another way than the customer asked for, or it has happened already.
    pub despite: bool,
    /// They look at the case as they act, and so see what they are told of it.
    pub looks: bool,
}

impl By {
    /// The same, whatever way the customer asked for.
    pub(crate) fn whatever_way(self, despite: bool) -> Self {
        Self { despite, ..self }
    }

    /// The same, by what they wrote before or elsewhere.
    pub(crate) fn without_looking(self) -> Self {
        Self {
            looks: false,
            ..self
        }
    }

    /// One of us, at a screen or the command line.
    pub(crate) fn person(person: &Person) -> Self {
        Self::staff(person.id, person.role)
    }

    /// One of us.
    pub(crate) fn staff(id: StaffId, role: Role) -> Self {
        Self {
            actor: Actor::Staff(id),
            role,
            despite: false,
            looks: true,
        }
    }

    /// A customer, by page or mail.
    pub(crate) fn customer(id: CustomerId) -> Self {
        Self {
            actor: Actor::Customer(id),
            role: Role::Agent,
            despite: false,
            looks: true,
        }
    }

    /// The desk itself.
    pub(crate) fn machine() -> Self {
        Self {
            actor: Actor::Machine,
            role: Role::Agent,
            despite: false,
            looks: true,
        }
    }
}

/// What was decided about a case and is not written yet.
#[derive(Clone, Debug)]
pub(crate) struct Decided {
    /// The case on which it was decided.
    pub before: Case,
    /// The case as it becomes.
    pub after: Case,
    /// What happens.
    pub events: Vec<Recorded>,
    /// What it means to each of us.
    pub news: News,
    /// When each of those who are told of it is mailed.
    pub due: Dues,
    /// Who acts looks at the case.
    pub looks: bool,
}

impl Decided {
    /// Decides the commands in turn, each on what the ones before it left. Pure, so that many cases
    /// can be decided before one write.
    ///
    /// # Errors
    /// The first refusal; then none of the commands happened.
    pub(crate) fn on(
        before: Case,
        by: By,
        seen: Option<u64>,
        commands: &[Command],
        house: &House,
        now: Moment,
    ) -> Result<Self, Refusal> {
        Self::with_care(before, by, seen, commands, (house, &NO_CARE), now)
    }

    /// The same for a customer of whom it is known what helps them.
    ///
    /// # Errors
    /// As [`Decided::on`].
    pub(crate) fn with_care(
        before: Case,
        by: By,
        seen: Option<u64>,
        commands: &[Command],
        (house, care): (&House, &Care),
        now: Moment,
    ) -> Result<Self, Refusal> {
        let power = house.limits.of(by.role, by.actor.staff());
        let mut after = before.clone();
        let mut events = Vec::new();
        for (place, command) in commands.iter().enumerate() {
            let facts = Facts {
                now,
                office: &house.office,
                policy: &house.policy,
                policies: &house.policies,
                away: &house.away,
                actor: by.actor,
                role: by.role,
                power: &power,
                care,
                colleagues: &house.colleagues,
                // What the first command changed is no surprise to the one who gave it.
                seen: seen.filter(|_| place == 0),
            };
            for event in decide(&after, command, &facts)? {
                let recorded = Recorded {
                    version: after.version + 1,
                    at: now,
                    actor: by.actor,
                    event,
                };
                after.apply(&recorded);
                events.push(recorded);
            }
        }
        let us = Us {
            colleagues: &house.colleagues,
            away: &house.away,
        };
        let news = notice::news(&before, &after, &events, us);
        Ok(Self {
            before,
            after,
            events,
            due: notices::dues(house, &news, now),
            news,
            looks: by.looks,
        })
    }

    /// Adds the events, the read models, the timer and who is told of it to the batch.
    pub(crate) fn append(&self, batch: &mut Batch) {
        log::append(batch, &self.before, &self.after, &self.events);
        notices::tell(batch, self);
    }

    /// What is told to the one who asked where all of it stood already.
    fn stood(&self) -> Done {
        Done {
            version: self.before.version,
            ..self.done()
        }
    }

    /// What is told to the one who asked.
    pub(crate) fn done(&self) -> Done {
        Done {
            version: self.after.version,
            events: self.events.iter().map(|r| r.event.kind()).collect(),
            yes_stands: self.after.confirmed_at.is_some(),
            limits_the_yes: false,
            only_heard: false,
        }
    }
}

/// Whether a case of another process has this number already: the next one is free.
pub(crate) fn number_is_taken(error: &StoreError) -> bool {
    matches!(error, StoreError::Conflict { what } if *what == "case/insert")
}

/// Whether another change of the case came first, so that loading again may help.
pub(crate) fn lost_the_race(error: &StoreError) -> bool {
    matches!(error, StoreError::Conflict { what } if matches!(*what, "event/append" | "case/insert" | "case/update"))
}

/// Whether the words of the batch stand on the case already: ids are chosen once, but for those of a sheet.
fn stands_already(error: &StoreError) -> bool {
    matches!(error, StoreError::Conflict { what } if *what == "text/put")
}

impl Desk {
    /// Gives the commands to a case. `extra` adds what goes with the events; it is asked anew at
    /// each try, also where no event came of the commands, and the batch is written if it holds
    /// anything.
    ///
    /// # Errors
    /// `NotFound` for an unknown case, `Refused` by the method, `Busy` after [`TRIES_MAX`] races.
    pub(crate) async fn handle(
        &self,
        case: CaseId,
        by: By,
        seen: Option<u64>,
        commands: Vec<Command>,
        extra: impl Fn(&mut Batch, &Decided) -> Result<(), DeskError>,
    ) -> Result<Done, DeskError> {
        let mut done = self
            .handle_many(
                &[(case, seen)],
                by,
                |_| Ok(vec![commands.clone()]),
                |batch, decided| extra(batch, &decided[0]),
            )
            .await?;
        done.pop().ok_or(DeskError::NotFound)
    }

    /// As [`Desk::handle`], for cases that change together or not at all. `plan` sees all of them as
    /// they are and gives the commands of each.
    pub(crate) async fn handle_many(
        &self,
        cases: &[(CaseId, Option<u64>)],
        by: By,
        plan: impl Fn(&[Case]) -> Result<Vec<Vec<Command>>, DeskError>,
        extra: impl Fn(&mut Batch, &[Decided]) -> Result<(), DeskError>,
    ) -> Result<Vec<Done>, DeskError> {
        debug_assert!(cases.len() <= CASES_TOGETHER_MAX);
        let house = self.house().await?;
        for _ in 0..TRIES_MAX {
            let mut loaded = Vec::with_capacity(cases.len());
            for (id, _) in cases {
                loaded.push(self.load(*id).await?);
            }
            let commands = plan(&loaded)?;
            let now = self.now();
            let mut batch = Batch::new();
            let mut decided = Vec::with_capacity(cases.len());
            for ((case, (_, seen)), commands) in loaded.into_iter().zip(cases).zip(&commands) {
                let helps = self.care_of(&case, by).await?;
                let known = (&*house, &helps);
                let one = Decided::with_care(case, by, *seen, commands, known, now)?;
                one.append(&mut batch);
                decided.push(one);
            }
            extra(&mut batch, &decided)?;
            match self.store().write(batch).await {
                Ok(_) => return Ok(decided.iter().map(Decided::done).collect()),
                Err(error) if lost_the_race(&error) => {}
                // The same sheet was sent before: it is answered as it was then.
                Err(error) if stands_already(&error) => {
                    return Ok(decided.iter().map(Decided::stood).collect());
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(DeskError::Busy)
    }

    /// A new case under the next number. `open` makes the command for that number, `then` gives
    /// commands that follow at once (a held message, a note); both with `extra` in one batch.
    ///
    /// # Errors
    /// As [`Desk::handle`]; `Busy` where each of [`TRIES_MAX`] numbers was taken already.
    pub(crate) async fn open_case(
        &self,
        case: CaseId,
        by: By,
        open: impl Fn(u64) -> Command,
        then: Vec<Command>,
        extra: impl Fn(&mut Batch, &Decided) -> Result<(), DeskError>,
    ) -> Result<(u64, Done), DeskError> {
        let house = self.house().await?;
        for _ in 0..TRIES_MAX {
            let number = log::reserve_numbers(self.store(), 1).await?;
            let mut commands = vec![open(number)];
            commands.extend(then.iter().cloned());
            let unopened = Case::unopened(case);
            let decided = Decided::on(unopened, by, None, &commands, &house, self.now())?;
            let mut batch = Batch::new();
            decided.append(&mut batch);
            extra(&mut batch, &decided)?;
            match self.store().write(batch).await {
                Ok(_) => return Ok((number, decided.done())),
                Err(error) if number_is_taken(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(DeskError::Busy)
    }

    /// The case in which this one goes on: itself, unless it was merged. Beyond [`MERGES_MAX`] merges it is the last
    /// one that was looked at.
    pub(crate) async fn going_on(&self, mut case: Case) -> Result<Case, DeskError> {
        for _ in 0..MERGES_MAX {
            let Status::Merged { into, .. } = case.status else {
                break;
            };
            case = self.load(into).await?;
        }
        Ok(case)
    }

    /// The case as its events make it.
    ///
    /// # Errors
    /// `NotFound` if it was never opened.
    pub(crate) async fn load(&self, id: CaseId) -> Result<Case, DeskError> {
        let history = self.history(id).await?;
        Ok(Arc::unwrap_or_clone(history.case))
    }
}
