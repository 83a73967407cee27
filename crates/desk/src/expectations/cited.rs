//! A word among us leads to a part of what we expect, in the version that stands when it is said.

use crate::acts::Act;
use crate::desk::Desk;
use crate::error::DeskError;
use letters::expectations::{Cited, Section};
use recovery::{Role, StaffId};
use store::{expectations, staff};

impl Desk {
    /// The act with the address of the part below its words: of the page of whoever cares for the case, for it is said to
    /// them.
    ///
    /// # Errors
    /// `Invalid` for a part that is none, or where no page was put in yet.
    pub(crate) async fn with_cited(
        &self,
        owner: Option<StaffId>,
        act: Act,
    ) -> Result<Act, DeskError> {
        let Act::Whisper {
            text,
            cites: Some(id),
        } = act
        else {
            return Ok(act);
        };
        let unknown = || DeskError::invalid("cites", "choice-unknown");
        let section = Section::from_id(&id).ok_or_else(unknown)?;
        let owner = match owner {
            Some(owner) => staff::find(self.store(), owner).await?,
            None => None,
        };
        let role = owner.map_or(Role::Agent, |owner| owner.role);
        let present = self.store().ask(expectations::ask_find(role)).await?;
        let version = present.ok_or_else(unknown)?.version;
        let cited = Cited {
            role,
            version,
            section,
        };
        // Nothing but an address is no word.
        let text = match text.trim() {
            "" => String::new(),
            words => cited.below(words),
        };
        Ok(Act::Whisper { text, cites: None })
    }
}
