//! Who stands beside whoever cares for a case, and who keeps what while somebody is away.

use crate::ids::{PromiseNo, StaffId, TextId};
use crate::terms::Because;
use serde::{Deserialize, Serialize};

/// What happened among us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Cared {
    /// A colleague is asked to stand by.
    HelpAsked {
        /// In words, where there were any.
        words: Option<TextId>,
    },
    /// No help is needed any more, or it came.
    HelpEnded,
    /// Somebody stands beside whoever cares for the case.
    Joined {
        /// Who.
        staff: StaffId,
        /// Why.
        because: Because,
    },
    /// And no longer.
    SteppedBack {
        /// Who.
        staff: StaffId,
    },
    /// A word among us, to whoever cares for the case.
    Whispered {
        /// The words.
        text: TextId,
    },
    /// The same trouble came back, says one of us.
    FailedAgain,
    /// The customer asks for one of us by name; nobody takes it back.
    AskedFor {
        /// Whom.
        staff: Option<StaffId>,
    },
    /// Somebody else keeps a promise.
    HandedOver {
        /// Which.
        promise: PromiseNo,
        /// Who; nobody means whoever cares for the case.
        owner: Option<StaffId>,
        /// Why.
        because: Because,
    },
}
