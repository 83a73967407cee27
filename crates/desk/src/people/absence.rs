//! Who is away, who stands in, and who has left: what they had promised goes on with somebody at once (P14). The dates
//! are in settings; what follows for a case is decided by the case (`recovery::decide`).

use super::audit;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::views::Person;
use calendar::Moment;
use recovery::away::{Absence, Away};
use recovery::{CaseId, Command, Role, StaffId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::cases::{self, Filter, Standing};
use store::jobs::{self, NewJob};
use store::promises::{self, PromiseKey, Whose};
use store::{Batch, Key, settings, staff};
use uuid::Uuid;

/// The setting that holds all absences.
pub(crate) const AWAY: &str = "away";
/// How many absences are kept.
pub const ABSENCES_MAX: usize = 2_000;
/// How long one that is over is kept, in days.
const KEPT_DAYS: i64 = 30;
/// Rows read at once while a person's cases are looked for.
const ROWS: u32 = 200;
/// Cases of one person that are looked at in one go.
const CASES_MAX: usize = 20_000;

/// The kind of the job that looks once more.
pub(crate) const LOOK: &str = "look-who-is-there";
/// When it looks, in microseconds: a minute later. By then every program that serves this desk knows of the absence, and
/// whatever one that stopped had not looked at is looked at.
const LOOK_AGAIN_US: i64 = 60_000_000;

/// Whose cases the job looks at.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct LookWhoIsThere {
    pub person: StaffId,
}

/// An absence as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    id: Uuid,
    absence: Absence,
    by: StaffId,
    at: Moment,
}

/// An absence as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceShown {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub person: StaffId,
    /// The first moment.
    pub from: Moment,
    /// When they are there again; never, where they have left.
    pub until: Option<Moment>,
    /// Who keeps their promises, by name; nobody means the team.
    pub stand_in: Option<String>,
}

/// Everybody's absences, as decisions read them.
pub(crate) fn away(kept: &[Kept]) -> Away {
    kept.iter().map(|one| one.absence).collect()
}

impl Desk {
    /// The absences that are not over, the next first.
    ///
    /// # Errors
    /// `NotAllowed`, `Storage`.
    pub async fn absences(&self, by: &Person) -> Result<Vec<AbsenceShown>, DeskError> {
        let people = self.people(by).await?;
        let now = self.now();
        let name = |id: StaffId| {
            let mut all = people.iter();
            all.find(|one| one.id == id).map(|one| one.name.clone())
        };
        let house = self.house().await?;
        let mut shown: Vec<AbsenceShown> = house
            .absences
            .iter()
            .filter(|one| one.absence.until.is_none_or(|until| until > now))
            .map(|one| AbsenceShown {
                id: one.id,
                person: one.absence.person,
                from: one.absence.from,
                until: one.absence.until,
                stand_in: one.absence.stand_in.and_then(name),
            })
            .collect();
        shown.sort_by_key(|one| one.from);
        Ok(shown)
    }

    /// Somebody will not be there. What they have promised for that time goes to who stands in, or to the team, at once.
    ///
    /// # Errors
    /// `NotAllowed` for an agent about anybody but themselves; `Invalid` for dates that are over or the wrong way round,
    /// or for a stand-in who is not here.
    pub async fn set_absence(
        &self,
        by: &Person,
        person: StaffId,
        (from, until): (Moment, Moment),
        stand_in: Option<StaffId>,
    ) -> Result<(), DeskError> {
        self.may_say_away(by, person).await?;
        if until <= from || until <= self.now() {
            return Err(DeskError::invalid("until", "absence-order"));
        }
        let absence = Absence {
            person,
            from,
            until: Some(until),
            stand_in,
        };
        let said = self.adding(by, absence).await?;
        self.write_absences(said).await?;
        self.look_who_is_there(person).await
    }

    /// They are there after all. What was handed over stays where it is.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`.
    pub async fn end_absence(&self, by: &Person, id: Uuid) -> Result<(), DeskError> {
        let (mut kept, seen) = self.kept_absences().await?;
        let place = kept.iter().position(|one| one.id == id);
        let gone = kept.remove(place.ok_or(DeskError::NotFound)?);
        let person = gone.absence.person;
        self.may_say_away(by, person).await?;
        self.write_absences(self.keeping(by, person, &kept, seen)?)
            .await
    }

    /// Somebody leaves: they may sign in no more, and what they had goes to this colleague, or to the team, at once.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; `Invalid` for the last administrator, or for a colleague who is not here.
    pub async fn leave(
        &self,
        by: &Person,
        person: StaffId,
        to: Option<StaffId>,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let one = staff::find(self.store(), person).await?;
        let one = one.ok_or(DeskError::NotFound)?;
        let gone = self.gone(by, person, to).await?;
        self.set_person(by, person, (one.role, one.team), false, gone)
            .await?;
        self.house_cell().learn(None);
        self.look_who_is_there(person).await
    }

    /// From now on, what they had goes on with this colleague, or with the team.
    pub(super) async fn gone(
        &self,
        by: &Person,
        person: StaffId,
        to: Option<StaffId>,
    ) -> Result<Batch, DeskError> {
        let absence = Absence {
            person,
            from: self.now(),
            until: None,
            stand_in: to,
        };
        self.adding(by, absence).await
    }

    /// Who signs in again is there again.
    pub(super) async fn back(&self, by: &Person, person: StaffId) -> Result<Batch, DeskError> {
        let (mut kept, seen) = self.kept_absences().await?;
        let before = kept.len();
        kept.retain(|one| one.absence.person != person || one.absence.until.is_some());
        if kept.len() == before {
            return Ok(Batch::new());
        }
        self.keeping(by, person, &kept, seen)
    }

    async fn may_say_away(&self, by: &Person, person: StaffId) -> Result<(), DeskError> {
        let least = if by.id == person {
            Role::Agent
        } else {
            Role::Supervisor
        };
        self.must_be(by, least).await.map(drop)
    }

    async fn can_stand_in(&self, person: StaffId, to: Option<StaffId>) -> Result<(), DeskError> {
        let Some(to) = to else { return Ok(()) };
        let one = staff::find(self.store(), to).await?;
        if to != person && one.is_some_and(|one| one.active) {
            Ok(())
        } else {
            Err(DeskError::invalid("stand_in", "stand-in-unknown"))
        }
    }

    /// All that are kept, and when they were changed last.
    async fn kept_absences(&self) -> Result<(Vec<Kept>, Option<Moment>), DeskError> {
        let found = settings::find_dated(self.store(), AWAY).await?;
        Ok(found.map_or_else(Default::default, |(kept, seen)| (kept, Some(seen))))
    }

    async fn adding(&self, by: &Person, absence: Absence) -> Result<Batch, DeskError> {
        self.can_stand_in(absence.person, absence.stand_in).await?;
        let now = self.now();
        let (mut kept, seen) = self.kept_absences().await?;
        let over = now.plus_days(-KEPT_DAYS);
        let leaves = absence.until.is_none();
        kept.retain(|one| match one.absence.until {
            Some(until) => until > over,
            // Nobody leaves twice.
            None => !(leaves && one.absence.person == absence.person),
        });
        if kept.len() >= ABSENCES_MAX {
            return Err(DeskError::invalid("from", "absences-too-many"));
        }
        kept.push(Kept {
            id: self.fresh(),
            absence,
            by: by.id,
            at: now,
        });
        let mut batch = self.keeping(by, absence.person, &kept, seen)?;
        let look = LookWhoIsThere {
            person: absence.person,
        };
        let job = NewJob {
            id: self.fresh(),
            kind: LOOK,
            payload: serde_json::to_string(&look).map_err(|_| DeskError::Busy)?,
            once_key: format!("{LOOK}:{}", self.fresh()),
            due: now.plus_us(LOOK_AGAIN_US),
        };
        jobs::put(&mut batch, &job, now);
        Ok(batch)
    }

    /// A batch that keeps these absences, changed for this person.
    fn keeping(
        &self,
        by: &Person,
        person: StaffId,
        kept: &[Kept],
        seen: Option<Moment>,
    ) -> Result<Batch, DeskError> {
        let mut batch = Batch::new();
        settings::put_over(&mut batch, AWAY, &kept, seen, self.now())?;
        self.audit(&mut batch, by.id, audit::ABSENCE, Some(&person.to_string()));
        Ok(batch)
    }

    async fn write_absences(&self, batch: Batch) -> Result<(), DeskError> {
        self.store().write(batch).await?;
        self.house_cell().learn(None);
        Ok(())
    }

    /// Looks at every open case in which this person keeps something.
    pub(crate) async fn look_who_is_there(&self, person: StaffId) -> Result<(), DeskError> {
        for case in self.cases_of(person).await? {
            let commands = vec![Command::LookWhoIsThere];
            self.handle(case, By::machine(), None, commands, |_, _| Ok(()))
                .await?;
        }
        Ok(())
    }

    async fn cases_of(&self, person: StaffId) -> Result<BTreeSet<CaseId>, DeskError> {
        let mut found = BTreeSet::new();
        let mut after = PromiseKey::FIRST;
        loop {
            let rows = promises::page(self.store(), Whose::Owner(person), after, ROWS).await?;
            found.extend(rows.iter().map(|row| row.case));
            match rows.last() {
                Some(last) if found.len() < CASES_MAX => after = last.key(),
                _ => break,
            }
        }
        let hers = Filter {
            standing: Standing::Open,
            owner: Some(person),
            ..Filter::default()
        };
        let mut after = Key::NEWEST;
        loop {
            let rows = cases::page(self.store(), &hers, after, ROWS).await?;
            found.extend(rows.iter().map(|row| row.case));
            match rows.last() {
                Some(last) if found.len() < CASES_MAX => after = last.key(),
                _ => break,
            }
        }
        Ok(found)
    }
}
