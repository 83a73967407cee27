//! All that enters a decision beside the case and the command.

use crate::away::Away;
use crate::care::Care;
use crate::colleagues::Colleagues;
use crate::ids::{CustomerId, StaffId};
use crate::policies::Book;
use crate::policy::HousePolicy;
use crate::power::Power;
use calendar::{Moment, OfficeHours};
use serde::{Deserialize, Serialize};

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "who", content = "id", rename_all = "snake_case")]
pub enum Actor {
    /// One of us.
    Staff(StaffId),
    /// A customer, by page, mail or a press of a button.
    Customer(CustomerId),
    /// The desk itself: receipts, clocks, sorting.
    Machine,
}

impl Actor {
    /// The member of staff, if it is one.
    pub fn staff(self) -> Option<StaffId> {
        match self {
            Self::Staff(id) => Some(id),
            Self::Customer(_) | Self::Machine => None,
        }
    }
}

/// What a member of staff may do. Each role may do all the one before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works on cases.
    Agent,
    /// Steps in, ends cases in deadlock.
    Supervisor,
    /// People, house policy, settings.
    Administrator,
}

/// What the decision may know.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The time.
    pub now: Moment,
    /// When the office is open.
    pub office: &'a OfficeHours,
    /// The house policy in force.
    pub policy: &'a HousePolicy,
    /// The complaint policies that may be chosen, and that were.
    pub policies: &'a Book,
    /// Who is away, and who keeps their promises meanwhile.
    pub away: &'a Away,
    /// Who acts.
    pub actor: Actor,
    /// What they may do; only looked at for staff.
    pub role: Role,
    /// How far they decide alone; only looked at for staff.
    pub power: &'a Power,
    /// What helps the customer; only looked at for staff.
    pub care: &'a Care,
    /// Who else is at the desk.
    pub colleagues: &'a Colleagues,
    /// The version of the case the person had before them, if a person acts on a screen.
    pub seen: Option<u64>,
}
