//! Help is asked for in the middle of a talk (P42): whoever leads sees it with the case the talk is about. Where there is none
//! yet, the talk becomes one, so that there is something to look at.

use super::Act;
use super::call::{CallWords, channel, story_of, subject_of};
use super::heard::{Heard, Who};
use crate::bounds::{self, NAME};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::Role;
use store::{Batch, calls, cases};
use uuid::Uuid;

impl Desk {
    /// Asks for help in a talk. Gives the number of the case it is asked for.
    ///
    /// # Errors
    /// `NotFound` where the talk is not theirs, or part of a case already; `Refused` by the method, for a case that is closed;
    /// `Busy` where something was typed at this moment: help is asked for all the same.
    pub async fn help_in_call(
        &self,
        by: &Person,
        id: Uuid,
        words: &CallWords,
    ) -> Result<u64, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let mut call = self.call_row(&by, id).await?;
        let about = match call.case {
            Some(case) => cases::find(self.store(), case).await?.map(|row| row.number),
            None => None,
        };
        let number = if let Some(number) = about {
            number
        } else {
            let written = crate::calls::read(&call)?;
            // What fits nowhere yet stays with the talk.
            let heard = Heard {
                who: Who {
                    name: NAME.if_any("name", &written.name).unwrap_or_default(),
                    email: bounds::email("email", written.email.trim()).ok(),
                    phone: bounds::phone("phone", &written.phone).unwrap_or_default(),
                    reference: None,
                },
                known: call.customer,
                channel: channel(&written),
                subject: subject_of(&written, words)?,
                story: story_of(&written, words),
                take: true,
            };
            self.open_heard(&by, &heard, &[], |_, _| Ok(())).await?
        };
        self.act(&by, number, None, Act::AskHelp { words: None })
            .await?;
        if about.is_none() {
            let case = self.row(number).await?;
            call.case = Some(case.case);
            call.customer = case.customer.or(call.customer);
            let mut batch = Batch::new();
            calls::save(&mut batch, &call, &call.stamp);
            self.store().write(batch).await?;
        }
        Ok(number)
    }
}
