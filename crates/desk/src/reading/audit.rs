//! What was changed of people and settings, and by whom.

use super::cursor;
use super::paging::{self, ROWS_ASKED};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::{AuditAbout, AuditRow, Cursor, Doer, Page, Person};
use recovery::{Actor, CustomerId, Role, StaffId, TeamId};
use std::collections::HashMap;
use store::settings::{self, AuditLine};
use store::{Key, staff};

impl Desk {
    /// A page of it, newest first.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` for a page that is none.
    pub async fn audit_page(
        &self,
        by: &Person,
        after: Option<Cursor>,
    ) -> Result<Page<AuditRow>, DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let after = cursor::key(after.as_ref())?;
        let lines = settings::audit_page(self.store(), after, ROWS_ASKED).await?;
        let Page { rows, next } = paging::page(lines, |line| {
            cursor::of_key(Key {
                at: line.at,
                id: line.id,
            })
        });
        let (people, teams) = self
            .store()
            .ask((staff::ask_all(), staff::ask_teams()))
            .await?;
        let house = self.house().await?;
        let zone = house.office.zone();
        let names = Names {
            people: people.into_iter().map(|one| (one.id, one.name)).collect(),
            teams: teams.into_iter().map(|one| (one.id, one.name)).collect(),
        };
        Ok(Page {
            rows: rows
                .into_iter()
                .map(|line| AuditRow {
                    day: is_nameless(&line).then(|| calendar::day_of(line.at, zone)),
                    ..names.row(line)
                })
                .collect(),
            next,
        })
    }
}

/// Whether somebody did it who is not to be named.
fn is_nameless(line: &AuditLine) -> bool {
    line.what == audit::CAUSE_FILED && line.actor == Actor::Machine
}

/// Who and what the lines name by id.
struct Names {
    people: HashMap<StaffId, String>,
    teams: HashMap<TeamId, String>,
}

impl Names {
    fn row(&self, line: AuditLine) -> AuditRow {
        AuditRow {
            at: line.at,
            day: None,
            who: match line.actor {
                Actor::Staff(id) => self
                    .people
                    .get(&id)
                    .cloned()
                    .map_or(Doer::Gone, Doer::Person),
                Actor::Machine => Doer::Machine,
                Actor::Customer(_) => Doer::Gone,
            },
            about: self.about(&line.what, line.object),
            what: line.what,
        }
    }

    fn about(&self, what: &str, object: Option<String>) -> AuditAbout {
        let Some(object) = object else {
            return AuditAbout::Nothing;
        };
        let id = object.parse();
        match what {
            audit::INVITED | audit::CHANGED | audit::RESET | audit::PASSWORD | audit::ABSENCE => {
                let name = id.ok().and_then(|id| self.people.get(&StaffId(id)));
                AuditAbout::Person(name.cloned())
            }
            audit::TEAM | audit::TEAM_RENAMED | audit::TEAM_CLOSED => {
                let name = id.ok().and_then(|id| self.teams.get(&TeamId(id)));
                AuditAbout::Team(name.cloned())
            }
            audit::RULE_OFF | audit::RULE_ON => AuditAbout::Rule(object),
            audit::POLICY | audit::OFFICE | audit::EXPECTED => AuditAbout::Setting(object),
            audit::JOINED
            | audit::PARTED
            | audit::ADDRESS_ADDED
            | audit::ADDRESS_OLD
            | audit::ADDRESS_USED
            | audit::ADDRESS_REMOVED
            | audit::CUSTOMER_CHANGED
            | audit::PERSON_ERASED => id.map_or(AuditAbout::Nothing, |id| {
                AuditAbout::Customer(CustomerId(id))
            }),
            _ => AuditAbout::Nothing,
        }
    }
}
