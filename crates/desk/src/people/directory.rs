//! Who works here, in which team, and who may do what.

use super::audit;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::language::kept;
use crate::views::{Person, Team};
use recovery::{Role, StaffId, TeamId};
use store::staff::{self, Staff};
use store::{Batch, StoreError, sessions};

/// A person as screens show them.
pub(crate) fn person(one: &Staff, teams: &[staff::Team]) -> Person {
    let team = one
        .team
        .and_then(|id| teams.iter().find(|team| team.id == id))
        .map(|team| team_view(team.clone()));
    Person {
        id: one.id,
        name: one.name.clone(),
        email: one.email.clone(),
        phone: one.phone.clone().unwrap_or_default(),
        role: one.role,
        team,
        active: one.active,
        set_up: one.password_hash.is_some(),
        language: kept(one.language.as_deref()),
        keys: one.keys.clone(),
    }
}

/// The same where they are active and may do what asks for `least`: for pages that read who asks together with what is
/// asked for, and look here before they show any of it.
///
/// # Errors
/// `NotAllowed`.
pub(crate) fn may(known: Option<Staff>, least: Role) -> Result<Staff, DeskError> {
    known
        .filter(|one| one.active && one.role >= least)
        .ok_or(DeskError::NotAllowed)
}

/// Teams as screens show them.
pub(crate) fn teams(all: Vec<staff::Team>) -> Vec<Team> {
    all.into_iter().map(team_view).collect()
}

fn team_view(team: staff::Team) -> Team {
    Team {
        id: team.id,
        name: team.name,
        closed: team.closed_at.is_some(),
    }
}

impl Desk {
    /// The person as they stand now, if they are active and may do what asks for `least`. A session
    /// that is older than a change of role does not carry the old one.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub(crate) async fn must_be(&self, by: &Person, least: Role) -> Result<Person, DeskError> {
        let asked = (staff::ask_find(by.id), staff::ask_teams());
        let (known, teams) = self.store().ask(asked).await?;
        Ok(person(&may(known, least)?, &teams))
    }

    /// Everybody, those who may sign in first.
    pub async fn people(&self, by: &Person) -> Result<Vec<Person>, DeskError> {
        let asked = (staff::ask_find(by.id), staff::ask_all(), staff::ask_teams());
        let (known, all, teams) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        Ok(all.iter().map(|one| person(one, &teams)).collect())
    }

    /// The teams in use, by name.
    pub async fn teams(&self, by: &Person) -> Result<Vec<Team>, DeskError> {
        let asked = (staff::ask_find(by.id), staff::ask_teams());
        let (known, all) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let mut all = teams(all);
        all.retain(|team| !team.closed);
        Ok(all)
    }

    /// Changes what a person may do. Whoever may no longer sign in is signed out everywhere.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`, `Invalid` with `last-administrator` where nobody would be left to
    /// look after people.
    pub async fn change_person(
        &self,
        by: &Person,
        id: StaffId,
        role: Role,
        team: Option<TeamId>,
        active: bool,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let one = staff::find(self.store(), id).await?;
        let one = one.ok_or(DeskError::NotFound)?;
        let leaves = one.active && !active;
        let also = match (one.active, active) {
            (false, true) => self.back(by, id).await?,
            // Whatever they had goes on with the team at once.
            (true, false) => self.gone(by, id, None).await?,
            _ => Batch::new(),
        };
        self.set_person(by, id, (role, team), active, also).await?;
        self.house_cell().learn(None);
        if leaves {
            self.look_who_is_there(id).await?;
        }
        Ok(())
    }

    /// Writes what a person may do, with what goes with it.
    pub(super) async fn set_person(
        &self,
        by: &Person,
        id: StaffId,
        (role, team): (Role, Option<TeamId>),
        active: bool,
        mut batch: Batch,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let mut one = staff::find(self.store(), id)
            .await?
            .ok_or(DeskError::NotFound)?;
        if team != one.team {
            self.team_exists(team).await?;
        }
        let can = |one: &Staff| {
            one.active && one.role == Role::Administrator && one.password_hash.is_some()
        };
        let leaves = can(&one) && !(active && role == Role::Administrator);
        (one.role, one.team, one.active) = (role, team, active);
        if leaves {
            staff::change_and_keep_an_administrator(&mut batch, &one);
        } else {
            staff::change(&mut batch, &one);
        }
        if !active {
            sessions::end_all_of(&mut batch, id);
        }
        self.audit(&mut batch, by.id, audit::CHANGED, Some(&id.to_string()));
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            Err(StoreError::Conflict {
                what: staff::NOBODY_ADMINISTERS,
            }) => Err(DeskError::invalid("role", "last-administrator")),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn team_exists(&self, team: Option<TeamId>) -> Result<(), DeskError> {
        let Some(team) = team else { return Ok(()) };
        let teams = staff::teams(self.store()).await?;
        if teams
            .iter()
            .any(|one| one.id == team && one.closed_at.is_none())
        {
            Ok(())
        } else {
            Err(DeskError::invalid("team", "team-unknown"))
        }
    }
}
