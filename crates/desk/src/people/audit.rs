//! The line every change of people and settings leaves behind. Ids and codes, never a personal word.

use crate::desk::Desk;
use recovery::{Actor, StaffId};
use store::Batch;
use store::settings::{self, AuditLine};

/// The first administrator was set.
pub(crate) const SET_UP: &str = "set_up";
/// Somebody was invited.
pub(crate) const INVITED: &str = "staff_invited";
/// Somebody's role, team or leave to sign in changed.
pub(crate) const CHANGED: &str = "staff_changed";
/// A link for a new password was made.
pub(crate) const RESET: &str = "password_reset_link";
/// Somebody set their password.
pub(crate) const PASSWORD: &str = "password_set";
/// A team was added.
pub(crate) const TEAM: &str = "team_added";
/// The house policy changed.
pub(crate) const POLICY: &str = "policy_changed";
/// The office's hours changed.
pub(crate) const OFFICE: &str = "office_changed";
/// Two records of one customer were joined.
pub(crate) const JOINED: &str = "customers_joined";
/// And parted again.
pub(crate) const PARTED: &str = "customers_parted";
/// A customer's address was added.
pub(crate) const ADDRESS_ADDED: &str = "customer_address_added";
/// It is an old one.
pub(crate) const ADDRESS_OLD: &str = "customer_address_old";
/// It is in use again.
pub(crate) const ADDRESS_USED: &str = "customer_address_used";
/// It was removed.
pub(crate) const ADDRESS_REMOVED: &str = "customer_address_removed";
/// A customer's name or number was changed.
pub(crate) const CUSTOMER_CHANGED: &str = "customer_changed";
/// A rule of the coach was switched off.
pub(crate) const RULE_OFF: &str = "coach_rule_off";
/// And on again.
pub(crate) const RULE_ON: &str = "coach_rule_on";
/// A customer was erased, with all their words.
pub(crate) const PERSON_ERASED: &str = "person_erased";
/// A text was erased.
pub(crate) const TEXT_ERASED: &str = "text_erased";
/// A mail of Set aside became a case.
pub(crate) const TAKEN_FROM_ASIDE: &str = "taken_from_aside";
/// A mail of Set aside was left as it is.
pub(crate) const LEFT_ASIDE: &str = "left_aside";

impl Desk {
    /// Leaves a line in the batch of the change.
    pub(crate) fn audit(&self, batch: &mut Batch, by: StaffId, what: &str, object: Option<&str>) {
        let line = AuditLine {
            id: self.fresh(),
            at: self.now(),
            actor: Actor::Staff(by),
            what: what.to_owned(),
            object: object.map(str::to_owned),
        };
        settings::audit(batch, &line);
    }
}
