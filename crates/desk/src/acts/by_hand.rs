//! A new case by hand: somebody called, wrote a letter or stood at the counter.

use super::words::{Words, new_message};
use crate::bounds::{self, BODY, LINE, NAME, PHONE};
use crate::desk::{Desk, NewCase};
use crate::error::DeskError;
use crate::handle::By;
use crate::heat;
use crate::quote::quote;
use crate::views::Person;
use recovery::terms::Channel;
use recovery::{CaseId, Command, CustomerId, Role};
use store::customers;
use store::messages::{self, Delivery, Direction, Message};
use store::texts::TextKind;

impl Desk {
    /// Opens a case for somebody who called, wrote on paper or came in. Gives its number.
    ///
    /// # Errors
    /// `Invalid` for what is missing (a name or a way to reach them, the subject, the story).
    pub async fn open_by_hand(&self, by: &Person, new: NewCase) -> Result<u64, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let new = Checked::of(&new)?;
        match self.open_checked(&by, &new).await {
            // Somebody made a record with this address at the same moment: it is that person.
            Err(DeskError::Busy) => self.open_checked(&by, &new).await,
            other => other,
        }
    }

    async fn open_checked(&self, by: &Person, new: &Checked) -> Result<u64, DeskError> {
        let known = match &new.email {
            Some(email) => customers::by_address(self.store(), email).await?,
            None => None,
        };
        let is_new = known.is_none();
        let customer = known.map_or_else(|| CustomerId(self.fresh()), |known| known.id);
        let case = CaseId(self.fresh());
        let message = new_message();
        let mut words = Words::default();
        let subject = words.add(TextKind::Subject, new.subject.clone());
        let story = words.add(TextKind::Message, new.story.clone());
        let point = words.add(TextKind::Words, quote(&new.story));
        words.add(TextKind::Who, new.who());
        let policy = self.house().await?.policy_for(None);
        let (number, _) = self
            .open_case(
                case,
                By::person(by),
                |number| Command::Open {
                    number,
                    customer,
                    channel: new.channel,
                    subject,
                    team: by.team.as_ref().map(|team| team.id),
                    message: Some(message),
                    words: point,
                    receipt: None,
                    owner: new.take.then_some(by.id),
                    policy: policy.clone(),
                },
                Vec::new(),
                |batch, _| {
                    let now = self.now();
                    if is_new {
                        customers::put(
                            batch,
                            customer,
                            new.name.as_deref(),
                            new.phone.as_deref(),
                            None,
                            now,
                        );
                        if let Some(email) = &new.email {
                            customers::add_address(batch, customer, email, now);
                        }
                    } else {
                        customers::must_stand(batch, customer);
                    }
                    words.put(batch, case, now);
                    heat::keep(batch, case, message, &new.story, now);
                    messages::put(
                        batch,
                        &Message {
                            id: message,
                            case,
                            direction: Direction::In,
                            at: now,
                            channel: new.channel,
                            staff: None,
                            customer: Some(customer),
                            sender: new.name.clone(),
                            subject: Some(subject),
                            text: Some(story),
                            quoted: None,
                            raw: None,
                            automatic: None,
                            purpose: None,
                            delivery: Delivery::None,
                            held: false,
                            mail_id: None,
                        },
                    );
                    Ok(())
                },
            )
            .await?;
        Ok(number)
    }
}

/// A new case whose words were checked.
struct Checked {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    subject: String,
    story: String,
    channel: Channel,
    take: bool,
}

impl Checked {
    fn of(new: &NewCase) -> Result<Self, DeskError> {
        let email = match new.email.trim() {
            "" => None,
            given => Some(bounds::email("email", given)?),
        };
        let name = NAME.if_any("name", &new.name)?;
        let phone = PHONE.if_any("phone", &new.phone)?;
        if name.is_none() && email.is_none() && phone.is_none() {
            return Err(DeskError::invalid("name", "name-empty"));
        }
        Ok(Self {
            name,
            email,
            phone,
            subject: LINE.needed("subject", &new.subject)?,
            story: BODY.needed("story", &new.story)?,
            channel: new.channel.unwrap_or(Channel::Phone),
            take: new.take,
        })
    }

    /// The words by which a search finds who complained.
    fn who(&self) -> String {
        let parts = [&self.name, &self.email, &self.phone];
        let parts: Vec<&str> = parts
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        parts.join(" ")
    }
}
