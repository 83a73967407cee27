//! Help is asked for in the middle of a talk (P42): whoever leads sees it with the case the talk is about. Where there is none
//! yet, the talk becomes one, so that there is something to look at.

use super::Act;
use super::call::{CallWords, channel, story_of, subject_of};
use super::heard::{Heard, Who};
use crate::bounds::{self, NAME};
use crate::calls::{Opened, as_kept, in_json, read, stamped_anew};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::TRIES_MAX;
use crate::views::Person;
use recovery::{Command, Role};
use store::calls::{self, Call};
use uuid::Uuid;

impl Desk {
    /// Asks for help in a talk. Gives the number of the case it is asked for.
    ///
    /// # Errors
    /// `NotFound` where the talk is not theirs, or part of a case already; `Refused` by the method, for a case that is closed;
    /// `Busy` where something was typed again and again at this moment: then no case was opened.
    pub async fn help_in_call(
        &self,
        by: &Person,
        id: Uuid,
        words: &CallWords,
    ) -> Result<u64, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        for _ in 0..TRIES_MAX {
            let call = self.call_row(&by, id).await?;
            let asked = match read(&call)?.case_of(&call) {
                Some(case) => {
                    let case = self.load(case).await?;
                    let number = self.going_on(case).await?.number;
                    let asked = self.act(&by, number, None, Act::AskHelp { words: None });
                    asked.await.map(|_| number)
                }
                None => self.open_for_help(&by, call, words).await,
            };
            match asked {
                // Another window kept something at this moment: look again.
                Err(DeskError::Busy) => {}
                other => return other,
            }
        }
        Err(DeskError::Busy)
    }

    /// The case, the call for help and the talk that knows its case: together or not at all, so that there is never a
    /// second case.
    async fn open_for_help(
        &self,
        by: &Person,
        call: Call,
        words: &CallWords,
    ) -> Result<u64, DeskError> {
        let written = read(&call)?;
        let story = story_of(&written, words);
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
            story: story.clone(),
            take: true,
        };
        let ask = Command::AskHelp { words: None };
        self.open_heard(by, &heard, &[ask], |batch, decided, made_record| {
            let after = &decided.after;
            let mut kept = as_kept(&call)?;
            kept.opened = Some(Opened {
                case: after.id,
                untold: story == words.nothing_noted,
                story: story.clone(),
                made_record,
                name: heard.who.name.clone(),
                email: heard.who.email.clone(),
                phone: heard.who.phone.clone(),
            });
            let known = Call {
                case: Some(after.id),
                customer: after.customer.or(call.customer),
                body: in_json(&kept)?,
                stamp: stamped_anew(&call.stamp),
                ..call.clone()
            };
            calls::save(batch, &known, &call.stamp);
            Ok(())
        })
        .await
    }
}
