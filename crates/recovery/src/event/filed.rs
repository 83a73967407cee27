//! How a case is filed: by tags, beside other cases, out of sight for a while.

use crate::ids::{CaseId, TagId};
use calendar::Moment;
use serde::{Deserialize, Serialize};

/// What changed in how a case is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Filed {
    /// It is called by a tag.
    Tagged {
        /// Which.
        tag: TagId,
    },
    /// It is called by that tag no more.
    Untagged {
        /// Which.
        tag: TagId,
    },
    /// It has to do with another case.
    LinkedWith {
        /// Which.
        other: CaseId,
        /// Its number.
        number: u64,
    },
    /// It has nothing to do with that case.
    UnlinkedFrom {
        /// Which.
        other: CaseId,
    },
    /// It is out of sight for a while.
    Snoozed {
        /// Until then, or until its first promise needs it.
        until: Moment,
    },
    /// It is in sight again.
    SnoozeEnded,
}
