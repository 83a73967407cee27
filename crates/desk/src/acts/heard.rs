//! A complaint that one of us heard, on the phone, across the counter or on paper, becomes a case of whoever told it.

use super::words::{Words, new_message};
use crate::bounds::{self, NAME};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::heat;
use crate::quote::quote;
use crate::views::Person;
use recovery::terms::Channel;
use recovery::{CaseId, Command, CustomerId};
use store::messages::{self, Direction, Message};
use store::texts::TextKind;
use store::{Batch, customers};

/// What they said of themselves, checked.
pub(super) struct Who {
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    /// What else a search finds them by.
    pub(super) reference: Option<String>,
}

impl Who {
    /// # Errors
    /// `Invalid` for an address that is none, and for a name or number that is too long.
    pub(super) fn of(name: &str, email: &str, phone: &str) -> Result<Self, DeskError> {
        let email = match email.trim() {
            "" => None,
            given => Some(bounds::email("email", given)?),
        };
        Ok(Self {
            name: NAME.if_any("name", name)?,
            email,
            phone: bounds::phone("phone", phone)?,
            reference: None,
        })
    }

    /// The words by which a search finds who complained.
    pub(super) fn found_by(&self) -> String {
        let parts = [&self.name, &self.email, &self.phone, &self.reference];
        let parts: Vec<&str> = parts
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        parts.join(" ")
    }
}

/// A complaint as it was heard.
pub(super) struct Heard {
    pub(super) who: Who,
    /// Whose it is, where that is known already.
    pub(super) known: Option<CustomerId>,
    pub(super) channel: Channel,
    pub(super) subject: String,
    pub(super) story: String,
    /// Whoever heard it takes it.
    pub(super) take: bool,
}

impl Desk {
    /// Opens the case; `then` follows at once, and `extra` is written with it; it is told whether a record
    /// was made for them. Gives its number.
    ///
    /// # Errors
    /// As [`Desk::open_case`].
    pub(super) async fn open_heard(
        &self,
        by: &Person,
        heard: &Heard,
        then: &[Command],
        extra: impl Fn(&mut Batch, &Decided, bool) -> Result<(), DeskError>,
    ) -> Result<u64, DeskError> {
        match self.try_open(by, heard, then, &extra).await {
            // Somebody made a record with this address at the same moment: it is that person.
            Err(DeskError::Busy) => self.try_open(by, heard, then, &extra).await,
            other => other,
        }
    }

    async fn try_open(
        &self,
        by: &Person,
        heard: &Heard,
        then: &[Command],
        extra: impl Fn(&mut Batch, &Decided, bool) -> Result<(), DeskError>,
    ) -> Result<u64, DeskError> {
        let who = &heard.who;
        let known = match (heard.known, &who.email) {
            (None, Some(email)) => customers::by_address(self.store(), email)
                .await?
                .map(|known| known.id),
            (known, _) => known,
        };
        let is_new = known.is_none();
        let customer = known.unwrap_or_else(|| CustomerId(self.fresh()));
        let (case, message) = (CaseId(self.fresh()), new_message());
        let mut words = Words::default();
        let subject = words.add(TextKind::Subject, heard.subject.clone());
        let story = words.add(TextKind::Message, heard.story.clone());
        let point = words.add(TextKind::Words, quote(&heard.story));
        words.add(TextKind::Who, who.found_by());
        let policy = self.house().await?.policy_for(None);
        let (number, _) = self
            .open_case(
                case,
                By::person(by),
                |number| Command::Open {
                    number,
                    customer,
                    channel: heard.channel,
                    subject,
                    team: by.team.as_ref().map(|team| team.id),
                    message: Some(message),
                    words: point,
                    receipt: None,
                    owner: heard.take.then_some(by.id),
                    policy: policy.clone(),
                },
                then.to_vec(),
                |batch, decided| {
                    let now = self.now();
                    if is_new {
                        let (name, phone) = (who.name.as_deref(), who.phone.as_deref());
                        customers::put(batch, customer, name, phone, None, now);
                        if let Some(email) = &who.email {
                            customers::add_address(batch, customer, email, now);
                        }
                    } else {
                        customers::must_stand(batch, customer);
                    }
                    words.put(batch, case, now);
                    heat::keep(batch, decided, message, &heard.story, now);
                    messages::put(
                        batch,
                        &Message {
                            customer: Some(customer),
                            sender: who.name.clone(),
                            subject: Some(subject),
                            text: Some(story),
                            ..Message::new(message, case, Direction::In, now, heard.channel)
                        },
                    );
                    extra(batch, decided, is_new)
                },
            )
            .await?;
        Ok(number)
    }
}
