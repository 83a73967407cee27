//! The customer writes on the page of a case that goes on in another one which their link does not open: it was given
//! for an address that was only typed, it was closed, or the other case is somebody else's by now. What they write is
//! heard in the case that goes on and stays with their own, whose page shows it again.

use super::translate::translate_of_page;
use super::words::Sheet;
use super::{Act, Done};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::heat;
use crate::language::spoken;
use calendar::Moment;
use recovery::command::Answering;
use recovery::terms::Channel;
use recovery::{Case, Command, CustomerId, Refusal, Status};
use store::messages::{self, Direction, Message};

impl Desk {
    /// Hears what was written on the page of `merged`. Nothing is agreed to by it, for the page shows no question of the
    /// case that goes on: a person reads it.
    ///
    /// # Errors
    /// As [`Desk::customer_act`]; `Refused` where nothing was written.
    pub(super) async fn heard_on_merged_page(
        &self,
        merged: &Case,
        acts: Vec<Act>,
        (shown, sheet): (Moment, Option<Sheet>),
    ) -> Result<Done, DeskError> {
        let Status::Merged { into_number, .. } = merged.status else {
            return Err(Refusal::NotMerged.into());
        };
        let lines: Vec<String> = acts.into_iter().flat_map(Act::in_words).collect();
        if lines.is_empty() {
            return Err(Refusal::Merged { into_number }.into());
        }
        let writer = merged.customer.ok_or(DeskError::NotFound)?;
        let goes_on = self.going_on(merged.clone()).await?;
        let theirs = self.same_person(merged, &goes_on).await?;
        let write = Act::WriteBeside {
            body: lines.join("\n\n"),
            via: Channel::Page,
        };
        let mut wanted = translate_of_page([write], (shown, sheet), self.now())?;
        let mut commands = std::mem::take(&mut wanted.commands);
        let (by, sender) = if theirs {
            (By::customer(writer), None)
        } else {
            // They are no party to a case of somebody else, as if they had written a mail and were let in.
            for command in &mut commands {
                if let Command::ReceiveMessage { answering, .. } = command {
                    *answering = Answering::Nothing;
                }
            }
            (By::machine(), self.written_as(writer).await?)
        };
        let done = self
            .handle(goes_on.id, by, None, commands, |batch, decided| {
                let Some(heard) = wanted.heard else {
                    return Ok(());
                };
                wanted.words.put(batch, merged.id, self.now());
                if let Some(words) = wanted.words.by_id().get(&heard.text)
                    && theirs
                {
                    heat::keep(batch, decided, heard.message, words, self.now());
                }
                messages::put(
                    batch,
                    &Message {
                        customer: Some(writer),
                        sender: sender.clone(),
                        text: Some(heard.text),
                        ..Message::new(
                            heard.message,
                            merged.id,
                            Direction::In,
                            self.now(),
                            heard.channel,
                        )
                    },
                );
                Ok(())
            })
            .await?;
        Ok(Done {
            only_heard: true,
            ..wanted.told(done)
        })
    }

    /// How people read from whom it came, and where to answer them.
    async fn written_as(&self, writer: CustomerId) -> Result<Option<String>, DeskError> {
        let person = self.person_of(writer).await?;
        let name = person.name();
        let address = person.reachable().next().map(|known| &known.address);
        Ok(match (address, name) {
            (Some(address), Some(name)) => Some(format!("{name} <{address}>")),
            (Some(address), None) => Some(address.clone()),
            (None, name) => name,
        })
    }
}

impl Act {
    /// The words of it: what its button says, and what was written beside.
    fn in_words(self) -> Vec<String> {
        let pressed = |key: &str| Some(spoken().words().say(key));
        let (button, words) = match self {
            Self::Write { body, .. } | Self::WriteBeside { body, .. } => (None, Some(body)),
            Self::ConfirmUnderstanding { .. } => (pressed("customer-right"), None),
            Self::CorrectUnderstanding { words, .. } => (pressed("customer-missing"), Some(words)),
            Self::AskExplanation { words, .. } => (pressed("customer-explain"), words),
            Self::Decline { words, .. } => (pressed("customer-none"), Some(words)),
            Self::AgreePlan { .. } => (pressed("customer-plan-yes"), None),
            Self::ConfirmSolved { words, .. } => (pressed("customer-solved"), words),
            Self::SayNotYet { words, .. } => (pressed("customer-not-yet"), words),
            _ => (None, None),
        };
        let lines = [button, words].into_iter().flatten();
        lines.filter(|line| !line.trim().is_empty()).collect()
    }
}
