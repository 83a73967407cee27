//! What is known of the case while a draft is read. All of it may be missing: the coach then judges the words alone.

use serde::{Deserialize, Serialize};

/// The case, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The stage of the draft: `first-word`, `understanding`, `offer`, `update`, `follow-up`.
    pub stage: Option<String>,
    /// The customer's last message.
    pub customer: Option<String>,
    /// The name the draft is signed with.
    pub agent: Option<String>,
    /// The customer has agreed to a solution.
    pub solution_agreed: bool,
    /// The customer has said that it is solved.
    pub confirmed: bool,
    /// Apologies in what was sent before.
    pub apologies_given: u32,
    /// Promises to this customer that were broken.
    pub promises_broken: u32,
    /// What the policy in force requires the draft to hold, in its own ids.
    pub required: Vec<String>,
    /// Support the customer needs, in their words ("large print", "calls only").
    pub support_needs: Vec<String>,
}
