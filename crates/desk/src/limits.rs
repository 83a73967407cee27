//! How far people decide alone (P44): the limits of the house, by role and by person, in editions that are kept with who
//! and when; and who may say yes to what lies beyond.

use crate::acts::Proposed;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use calendar::Moment;
use recovery::power::{ByRemedy, LIMIT_CENTS_MAX, Limit, Limits, PEOPLE_WITH_LIMITS_MAX};
use recovery::{Role, StaffId};
use serde::{Deserialize, Serialize};
use store::{Batch, settings, staff};

/// The setting that holds the limits in force. Each edition is a setting of its own beside it.
pub(crate) const LIMITS: &str = "limits";
/// How many editions are shown, the newest first.
pub const EDITIONS_SHOWN_MAX: u32 = 20;

/// Whose limits are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitsOf {
    /// Of everybody in a role.
    Role(Role),
    /// Of one person.
    Person(StaffId),
}

/// An edition as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Edition {
    limits: Limits,
    by: StaffId,
    at: Moment,
}

/// The limits, as the house's page shows them.
#[derive(Clone, Debug)]
pub struct LimitsShown {
    /// Those in force.
    pub limits: Limits,
    /// People who may sign in, by name.
    pub people: Vec<Person>,
    /// The editions, newest first: the number, by whom (by name) and when.
    pub editions: Vec<(u32, String, Moment)>,
}

fn edition_setting(edition: u32) -> String {
    format!("{LIMITS}/{edition}")
}

impl Desk {
    /// The limits in force.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn limits(&self, by: &Person) -> Result<LimitsShown, DeskError> {
        self.must_be(by, Role::Supervisor).await?;
        let limits = self.house().await?.limits.clone();
        let people = self.people(by).await?;
        let mut editions = Vec::new();
        for edition in (1..=limits.edition).rev().take(EDITIONS_SHOWN_MAX as usize) {
            let kept: Option<Edition> =
                settings::find(self.store(), &edition_setting(edition)).await?;
            editions.extend(kept.map(|kept| {
                let mut all = people.iter();
                let name = all.find(|one| one.id == kept.by);
                let name = name.map_or_else(|| kept.by.to_string(), |one| one.name.clone());
                (edition, name, kept.at)
            }));
        }
        Ok(LimitsShown {
            limits,
            people: people.into_iter().filter(|one| one.active).collect(),
            editions,
        })
    }

    /// How far this person decides alone.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn power_of(&self, person: &Person) -> Result<recovery::power::Power, DeskError> {
        let house = self.house().await?;
        Ok(house.limits.of(person.role, Some(person.id)))
    }

    /// Sets the limits of a role or a person; a kind that is not named has none of its own. `seen` is the edition they
    /// were changed from.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; `Invalid` where somebody changed them meanwhile (`limits-changed`), an
    /// amount is out of bounds, the administrator's are to be limited, or nobody of that id is here.
    pub async fn set_limits(
        &self,
        by: &Person,
        seen: u32,
        of: LimitsOf,
        set: ByRemedy,
    ) -> Result<u32, DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let mut limits = self.fresh_house().await?.limits.clone();
        if limits.edition != seen {
            return Err(DeskError::invalid("seen", "limits-changed"));
        }
        set.values().try_for_each(checked)?;
        match of {
            LimitsOf::Role(Role::Administrator) => {
                return Err(DeskError::invalid("role", "limits-administrator"));
            }
            LimitsOf::Role(role) => {
                limits.roles.insert(role, set);
                limits.roles.retain(|_, of_role| !of_role.is_empty());
            }
            LimitsOf::Person(id) => {
                let here = staff::find(self.store(), id).await?;
                if here.is_none() {
                    return Err(DeskError::invalid("person", "owner-unknown"));
                }
                limits.people.insert(id, set);
                limits.people.retain(|_, of_person| !of_person.is_empty());
            }
        }
        if limits.people.len() > PEOPLE_WITH_LIMITS_MAX {
            return Err(DeskError::invalid("person", "limits-too-many"));
        }
        limits.edition += 1;
        let edition = Edition {
            limits: limits.clone(),
            by: by.id,
            at: self.now(),
        };
        let mut batch = Batch::new();
        settings::put(&mut batch, LIMITS, &limits, self.now())?;
        let kept = edition_setting(limits.edition);
        settings::put(&mut batch, &kept, &edition, self.now())?;
        self.audit(&mut batch, by.id, audit::LIMITS, Some(&kept));
        self.store().write(batch).await?;
        self.house_cell().learn(None);
        Ok(limits.edition)
    }

    /// Who may say yes to all of this, by name; not whoever asks.
    ///
    /// # Errors
    /// `NotAllowed`, `Storage`.
    pub async fn who_may_approve(
        &self,
        by: &Person,
        wanted: &[Proposed],
    ) -> Result<Vec<Person>, DeskError> {
        let house = self.house().await?;
        let (limits, now) = (&house.limits, self.now());
        let mut people = self.people(by).await?;
        people.retain(|one| one.active && one.id != by.id && may(limits, one.role, one.id, wanted));
        if wanted.is_empty() {
            // Anybody can look at a no, so nobody who is away is asked.
            people.retain(|one| house.away.at(one.id, now).is_none());
        }
        // Whoever is nearest comes first: their own team, and no administrator where a supervisor may.
        let team = by.team.as_ref().map(|team| team.id);
        let near = |one: &Person| one.team.as_ref().map(|team| team.id) == team;
        people.sort_by_key(|one| (one.role == Role::Administrator, !near(one)));
        Ok(people)
    }

    /// Whether this colleague may say yes to all of this.
    pub(crate) async fn may_approve(
        &self,
        id: StaffId,
        wanted: &[Proposed],
    ) -> Result<bool, DeskError> {
        let limits = &self.house().await?.limits;
        let one = staff::find(self.store(), id).await?;
        Ok(one.is_some_and(|one| one.active && may(limits, one.role, one.id, wanted)))
    }
}

fn may(limits: &Limits, role: Role, id: StaffId, wanted: &[Proposed]) -> bool {
    let power = limits.of(role, Some(id));
    wanted
        .iter()
        .all(|one| power.covers(one.remedy, one.worth.as_ref()).is_ok())
}

fn checked(limit: &Limit) -> Result<(), DeskError> {
    let Limit::UpTo(most) = limit else {
        return Ok(());
    };
    let currency =
        most.currency.len() == 3 && most.currency.bytes().all(|byte| byte.is_ascii_uppercase());
    if currency && (0..=LIMIT_CENTS_MAX).contains(&most.cents) {
        Ok(())
    } else {
        Err(DeskError::invalid("amount", "amount-invalid"))
    }
}
