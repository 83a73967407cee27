//! The line every change of people and settings leaves behind. Ids and codes, never a personal word.

use crate::desk::Desk;
use recovery::{Actor, StaffId};
use store::Batch;
use store::settings::{self, AuditLine};

/// What can stand in a line. Each has a sentence in the catalogue (`letters::audit_words`).
macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $code:literal;)+) => {
        $($(#[$doc])+ pub(crate) const $name: &str = $code;)+

        /// All of them.
        pub const AUDIT_CODES: &[&str] = &[$($code),+];
    };
}

codes! {
    /// The first administrator was set.
    SET_UP = "set_up";
    /// Somebody was invited.
    INVITED = "staff_invited";
    /// Somebody's role, team or leave to sign in changed.
    CHANGED = "staff_changed";
    /// A link for a new password was made.
    RESET = "password_reset_link";
    /// Somebody set their password.
    PASSWORD = "password_set";
    /// A team was added.
    TEAM = "team_added";
    /// A team was given another name.
    TEAM_RENAMED = "team_renamed";
    /// A team was closed.
    TEAM_CLOSED = "team_closed";
    /// The house policy changed.
    POLICY = "policy_changed";
    /// A complaint policy was chosen.
    LAW_CHOSEN = "complaint_policy_chosen";
    /// It is chosen no more.
    LAW_DROPPED = "complaint_policy_dropped";
    /// An entry of one was confirmed.
    LAW_CONFIRMED = "complaint_policy_confirmed";
    /// How far people decide alone was changed.
    LIMITS = "limits_changed";
    /// Who gets new cases was changed.
    HANDING_OUT = "handing_out_changed";
    /// A template was added or changed.
    TEMPLATE_CHANGED = "template_changed";
    /// A template was taken away.
    TEMPLATE_DROPPED = "template_dropped";
    /// When somebody is away, or has left, was changed.
    ABSENCE = "absence_changed";
    /// The office's hours changed.
    OFFICE = "office_changed";
    /// Two records of one customer were joined.
    JOINED = "customers_joined";
    /// And parted again.
    PARTED = "customers_parted";
    /// A customer's address was added.
    ADDRESS_ADDED = "customer_address_added";
    /// It is an old one.
    ADDRESS_OLD = "customer_address_old";
    /// It is in use again.
    ADDRESS_USED = "customer_address_used";
    /// It was removed.
    ADDRESS_REMOVED = "customer_address_removed";
    /// A customer's name or number was changed.
    CUSTOMER_CHANGED = "customer_changed";
    /// A support need of a customer was noted.
    NEED_NOTED = "support_need_noted";
    /// It is kept no longer.
    NEED_ENDED = "support_need_ended";
    /// A rule of the coach was switched off.
    RULE_OFF = "coach_rule_off";
    /// And on again.
    RULE_ON = "coach_rule_on";
    /// A customer was erased, with all their words.
    PERSON_ERASED = "person_erased";
    /// A text was erased.
    TEXT_ERASED = "text_erased";
    /// A mail of Set aside became a case.
    TAKEN_FROM_ASIDE = "taken_from_aside";
    /// A mail of Set aside was left as it is.
    LEFT_ASIDE = "left_aside";
    /// A page of the handbook was written.
    PAGE_WRITTEN = "handbook_page_written";
    /// It was changed.
    PAGE_CHANGED = "handbook_page_changed";
    /// It was taken out.
    PAGE_OUT = "handbook_page_taken_out";
    /// And put back.
    PAGE_BACK = "handbook_page_put_back";
    /// Somebody said that it still holds.
    PAGE_CONFIRMED = "handbook_page_confirmed";
    /// What we expect of a role was changed.
    EXPECTED = "expectations_changed";
    /// A cause was filed.
    CAUSE_FILED = "cause_filed";
    /// A cause was added to.
    CAUSE_CHANGED = "cause_changed";
    /// An action was planned.
    ACTION_PLANNED = "action_planned";
    /// It was done.
    ACTION_DONE = "action_done";
    /// It has another date.
    ACTION_MOVED = "action_moved";
    /// A token for the coach was made.
    TOKEN_MADE = "coach_token_made";
    /// And withdrawn.
    TOKEN_WITHDRAWN = "coach_token_withdrawn";
    /// A mailbox was added, or its password changed.
    MAILBOX_ADDED = "mailbox_added";
    /// A key that signs mail was added.
    SIGNING_ADDED = "signing_key_added";
    /// It signs no more.
    SIGNING_DROPPED = "signing_key_dropped";
}

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
