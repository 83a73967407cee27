//! A new case by hand: somebody called, wrote a letter or stood at the counter.

use super::heard::{Heard, Who};
use crate::bounds::{BODY, LINE};
use crate::desk::{Desk, NewCase};
use crate::error::DeskError;
use crate::views::Person;
use recovery::Role;
use recovery::terms::Channel;

impl Desk {
    /// Opens a case for somebody who called, wrote on paper or came in. Gives its number.
    ///
    /// # Errors
    /// `Invalid` for what is missing (a name or a way to reach them, the subject, the story).
    pub async fn open_by_hand(&self, by: &Person, new: NewCase) -> Result<u64, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let heard = heard(&new)?;
        self.open_heard(&by, &heard, &[], |_, _, _| Ok(())).await
    }
}

/// What was typed, checked.
fn heard(new: &NewCase) -> Result<Heard, DeskError> {
    let who = Who::of(&new.name, &new.email, &new.phone)?;
    if who.name.is_none() && who.email.is_none() && who.phone.is_none() {
        return Err(DeskError::invalid("name", "name-empty"));
    }
    Ok(Heard {
        who,
        known: None,
        channel: new.channel.unwrap_or(Channel::Phone),
        subject: LINE.needed("subject", &new.subject)?,
        story: BODY.needed("story", &new.story)?,
        take: new.take,
    })
}
