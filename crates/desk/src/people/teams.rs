//! Teams: added, renamed, closed.

use super::audit;
use crate::bounds::NAME;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::{Role, TeamId};
use store::Batch;
use store::staff::{self, Hanging};

/// What came of closing a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// It is closed.
    Closed,
    /// It is in use still, for this hangs on it.
    Hangs {
        /// Cases that are open.
        cases: u64,
        /// People who may sign in.
        people: u64,
    },
}

impl Desk {
    /// Adds a team.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` for a name that is empty or taken.
    pub async fn add_team(&self, by: &Person, name: &str) -> Result<TeamId, DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let name = NAME.needed("name", name)?;
        let team = staff::Team {
            id: TeamId(self.fresh()),
            name,
            created_at: self.now(),
            closed_at: None,
        };
        let mut batch = Batch::new();
        staff::put_team(&mut batch, &team);
        self.audit(&mut batch, by.id, audit::TEAM, Some(&team.id.to_string()));
        self.write_name(batch).await?;
        Ok(team.id)
    }

    /// Gives a team another name. What once happened names it so from then on.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `NotFound` for a team that is not in use, `Invalid` for a name that is
    /// empty or taken.
    pub async fn rename_team(&self, by: &Person, id: TeamId, name: &str) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let name = NAME.needed("name", name)?;
        self.team_in_use(id).await?;
        let mut batch = Batch::new();
        staff::rename_team(&mut batch, id, &name);
        let object = id.to_string();
        self.audit(&mut batch, by.id, audit::TEAM_RENAMED, Some(&object));
        self.write_name(batch).await
    }

    /// Closes a team that is not used any more, unless something hangs on it.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `NotFound` for a team that is not in use.
    pub async fn close_team(&self, by: &Person, id: TeamId) -> Result<Closing, DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let team = self.team_in_use(id).await?;
        let mut batch = Batch::new();
        staff::close_team(&mut batch, &team, self.now());
        let object = id.to_string();
        self.audit(&mut batch, by.id, audit::TEAM_CLOSED, Some(&object));
        match self.store().write(batch).await {
            Ok(_) => {
                self.house_cell().learn(None);
                Ok(Closing::Closed)
            }
            Err(error) if error.is_conflict() => {
                let Hanging { cases, people } = staff::hanging_on(self.store(), id).await?;
                if cases + people == 0 {
                    // Closed, or let go of, since it was asked.
                    return Err(DeskError::Busy);
                }
                Ok(Closing::Hangs { cases, people })
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn team_in_use(&self, id: TeamId) -> Result<staff::Team, DeskError> {
        let teams = staff::teams(self.store()).await?;
        let mut found = teams.into_iter().filter(|team| team.closed_at.is_none());
        found.find(|team| team.id == id).ok_or(DeskError::NotFound)
    }

    async fn write_name(&self, batch: Batch) -> Result<(), DeskError> {
        match self.store().write(batch).await {
            Ok(_) => {
                self.house_cell().learn(None);
                Ok(())
            }
            Err(error) if error.is_conflict() => Err(DeskError::invalid("name", "team-taken")),
            Err(error) => Err(error.into()),
        }
    }
}
