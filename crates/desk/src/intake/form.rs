//! A complaint by the web form: customer, words, files, events and receipt in one batch, told as done when it is on disk.
//!
//! Whoever writes there is believed as far as the sender of an unproven mail: the case is put with the customer whose
//! address was typed, nothing we know of that customer changes, and nothing of them is shown (`acts/customer.rs` and
//! `reading/customer_page.rs` see to the link). The form carries a token, so that a press twice, a page loaded again or
//! the way back is one complaint; other words with the same token are said on the same case. Both only for who is
//! reached the same way: whoever types another address or number into a form that was used opens a case of their own.

mod typed;

use super::receipt::{self, RECEIPTS_A_DAY, Receipt};
use crate::attached::Attached;
use crate::clock::day_of;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::heat;
use crate::quote::quote;
use calendar::Moment;
use recovery::command::Answering;
use recovery::terms::{Channel, Reading};
use recovery::{Case, CaseId, Command, CustomerId, MessageId, TextId};
use store::messages::{self, Direction, File, Message};
use store::texts::{self, TextKind};
use store::{Batch, Key, customers, intake, outgoing, staff};
use typed::{Checked, mark_of};
use uuid::Uuid;

/// Days for which the page after sending hands over the link.
pub const LINK_SHOWN_DAYS: i64 = 1;
/// How often it is tried where others wrote at the same moment.
const TRIES_MAX: u32 = 4;
/// Messages of a case among which its receipt is looked for.
const RECEIPT_AMONG: u32 = 20;

/// A complaint as it was typed.
#[derive(Clone, Debug, Default)]
pub struct FormComplaint {
    /// The token of the form it was typed into.
    pub form: Uuid,
    /// What happened.
    pub story: String,
    /// What it meant to them.
    pub meant: String,
    /// What would make it good.
    pub wish: String,
    /// Their name.
    pub name: String,
    /// A mail address.
    pub email: String,
    /// A telephone number.
    pub phone: String,
    /// Files, [`crate::attached::FILES_MAX`] at most.
    pub files: Vec<Attached>,
}

/// A complaint that was looked at and not taken yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookedAt {
    /// The token of its answer, where this very complaint was taken before.
    pub taken: Option<Uuid>,
    /// The same for all that is reached at the same address or number, and tells neither.
    pub reach: Uuid,
}

/// What is told after a complaint was sent.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The number of the case.
    pub number: u64,
    /// By when the next word comes; nothing where the case owes none any more.
    pub due: Option<Moment>,
    /// Whether a receipt goes to the address that was typed.
    pub receipt: bool,
    /// The token of the customer's page, for [`LINK_SHOWN_DAYS`] and only until another link was made.
    pub link: Option<String>,
}

impl Desk {
    /// When the first word would be due for a complaint that comes now.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn first_word_if_now(&self) -> Result<Moment, DeskError> {
        let house = self.house().await?;
        let minutes = house.policy.first_word_minutes;
        Ok(house.office.add_working_minutes(self.now(), minutes))
    }

    /// Looks whether a complaint from the web form can be taken, and takes nothing.
    ///
    /// # Errors
    /// As [`Desk::file_complaint`].
    pub async fn look_at_complaint(
        &self,
        complaint: &FormComplaint,
    ) -> Result<LookedAt, DeskError> {
        let new = self.checked(complaint).await?;
        let seen = intake::seen(self.store(), new.content).await?;
        Ok(LookedAt {
            taken: seen.map(|_| new.answer),
            reach: new.reach,
        })
    }

    /// Takes a complaint from the web form and gives the token of its answer ([`Desk::filed`]). The same once more is the
    /// same case; other words or files from the same form are a further message on it, where they come from who is
    /// reached the same way, and a case of their own where not.
    ///
    /// # Errors
    /// `NotAllowed` where the form is closed, `Invalid` for what is missing (the story, a way to reach them), too long,
    /// no address or one of ours.
    pub async fn file_complaint(&self, complaint: &FormComplaint) -> Result<Uuid, DeskError> {
        let new = self.checked(complaint).await?;
        for _ in 0..TRIES_MAX {
            if intake::seen(self.store(), new.content).await?.is_some() {
                return Ok(new.answer);
            }
            let before = intake::seen(self.store(), new.form).await?;
            let done = match before {
                Some(case) => self.add_to(CaseId(case), &new).await,
                None => self.open_by_form(&new).await,
            };
            match done {
                // The same was pressed at the same moment, or a record with this address was made: look again.
                Err(DeskError::Busy) => {}
                done => return done.map(|()| new.answer),
            }
        }
        Err(DeskError::Busy)
    }

    /// The words in bounds, and an address to which an answer would reach them.
    async fn checked<'a>(&self, complaint: &'a FormComplaint) -> Result<Checked<'a>, DeskError> {
        if !self.web_form().await?.open {
            return Err(DeskError::NotAllowed);
        }
        let new = Checked::of(complaint)?;
        match &new.email {
            Some(email) if self.is_ours(email).await? => {
                Err(DeskError::invalid("your-email", "form-address-ours"))
            }
            _ => Ok(new),
        }
    }

    /// Whether an address is of this house: a mailbox of ours, also with a mark behind a plus as our mails bear it, or
    /// that of one of us.
    async fn is_ours(&self, address: &str) -> Result<bool, DeskError> {
        let key = customers::address_key(address);
        let plain = without_mark(&key);
        let ours = &self.config().mailboxes;
        let mut ours = ours.iter().map(|one| customers::address_key(one));
        if ours.any(|one| one == key || one == plain) {
            return Ok(true);
        }
        let one = staff::by_email(self.store(), &key).await?;
        Ok(one.is_some_and(|one| one.active))
    }

    /// What became of the complaint whose answer has this token.
    ///
    /// # Errors
    /// `NotFound` where none has, or its customer was erased.
    pub async fn filed(&self, answer: Uuid) -> Result<Filed, DeskError> {
        let case = intake::seen(self.store(), mark_of(answer)).await?;
        let case = self.load(CaseId(case.ok_or(DeskError::NotFound)?)).await?;
        if case.channel != Channel::Web || case.erased.is_some() {
            return Err(DeskError::NotFound);
        }
        let first = Case::unopened(case.id).link_generation;
        let fresh = self.now() < case.opened_at.plus_days(LINK_SHOWN_DAYS);
        let stands = !case.link_revoked && case.link_generation == first;
        let page = messages::page(self.store(), case.id, Key::NEWEST, RECEIPT_AMONG).await?;
        let is_receipt = |message: &Message| {
            message.direction == Direction::Out
                && message.staff.is_none()
                && !message.delivery.is_lost()
        };
        Ok(Filed {
            number: case.number,
            due: case.next_word_due().filter(|_| case.is_open()),
            receipt: page.iter().any(|row| is_receipt(&row.message)),
            link: (fresh && stands).then(|| self.links().sign(case.id, case.link_generation)),
        })
    }

    async fn open_by_form(&self, new: &Checked<'_>) -> Result<(), DeskError> {
        let known = match &new.email {
            Some(email) => customers::by_address(self.store(), email).await?,
            None => None,
        };
        let is_new = known.is_none();
        let customer = known.map_or_else(|| CustomerId(self.fresh()), |known| known.id);
        let (case, message) = (CaseId(self.fresh()), MessageId(self.fresh()));
        let (subject, point) = (TextId(self.fresh()), TextId(self.fresh()));
        let receipt = self.receipt_for(new).await?;
        let policy = self.house().await?.policy_for(None);
        self.open_case(
            case,
            By::customer(customer),
            |number| Command::Open {
                number,
                customer,
                channel: Channel::Web,
                subject,
                team: None,
                message: Some(message),
                words: point,
                receipt: receipt.as_ref().map(|receipt| receipt.id),
                owner: None,
                policy: policy.clone(),
            },
            Vec::new(),
            |batch, decided| {
                let now = self.now();
                if is_new {
                    new.put_customer(batch, customer, now);
                } else {
                    customers::must_stand(batch, customer);
                }
                let words = quote(&new.story);
                let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
                let put = |batch: &mut Batch, id, kind, body: &str| {
                    texts::put(batch, id, Some(case), kind, body, now);
                };
                put(batch, subject, TextKind::Subject, &line);
                put(batch, point, TextKind::Words, &words);
                put(batch, TextId(self.fresh()), TextKind::Who, &new.who());
                intake::see(batch, new.form, case.0, now);
                self.put_typed(batch, new, (decided, message, customer), Some(subject), now);
                match &receipt {
                    Some(receipt) => {
                        let of = &decided.after;
                        receipt::write(self, batch, receipt.clone(), of, customer, now)
                    }
                    None => Ok(()),
                }
            },
        )
        .await?;
        Ok(())
    }

    /// Somebody went back and sent other words: they are said on the case that is there.
    async fn add_to(&self, case: CaseId, new: &Checked<'_>) -> Result<(), DeskError> {
        let case = self.going_on(self.load(case).await?).await?;
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let message = MessageId(self.fresh());
        let receive = Command::ReceiveMessage {
            message,
            channel: Channel::Web,
            reading: Reading::Unclear,
            // Who wrote is not known, so these words agree to nothing.
            answering: Answering::Nothing,
            new_matter: false,
        };
        let by = By::customer(customer);
        let done = self.handle(case.id, by, None, vec![receive], |batch, decided| {
            customers::must_stand(batch, customer);
            let of = (decided, message, customer);
            self.put_typed(batch, new, of, None, self.now());
            Ok(())
        });
        done.await?;
        Ok(())
    }

    /// The message with its words and files, and that this very content was seen.
    fn put_typed(
        &self,
        batch: &mut Batch,
        new: &Checked<'_>,
        (decided, message, customer): (&Decided, MessageId, CustomerId),
        subject: Option<TextId>,
        now: Moment,
    ) {
        let (text, case) = (TextId(self.fresh()), decided.after.id);
        texts::put(
            batch,
            text,
            Some(case),
            TextKind::Message,
            &new.words(),
            now,
        );
        heat::keep(batch, decided, message, &new.words(), now);
        messages::put(
            batch,
            &Message {
                customer: Some(customer),
                sender: new.sender(),
                subject,
                text: Some(text),
                ..Message::new(message, case, Direction::In, now, Channel::Web)
            },
        );
        for (place, file) in (0..).zip(new.files) {
            let kept = file.keep(batch, now);
            let file = File {
                message,
                place,
                hash: kept.hash,
                name: Some(kept.name),
                media_type: kept.media_type,
                content_id: None,
                size: kept.size,
            };
            messages::put_file(batch, &file);
        }
        intake::see(batch, new.content, case.0, now);
    }

    /// As for mail: only so many a day to one address, which anybody may have typed.
    async fn receipt_for(&self, new: &Checked<'_>) -> Result<Option<Receipt>, DeskError> {
        let Some(email) = &new.email else {
            return Ok(None);
        };
        let counted = receipt::counted_as(&customers::address_key(email));
        let sent = outgoing::receipts(self.store(), counted, day_of(self.now())).await?;
        let may = sent < u64::from(RECEIPTS_A_DAY);
        Ok(may.then(|| receipt::plan_to(self, email)).flatten())
    }
}

/// How the name somebody gave stands in [`Message::sender`]; empty where they gave none.
pub(crate) fn name_typed(sender: Option<&str>) -> &str {
    let sender = sender.unwrap_or_default();
    match sender.split_once('<') {
        Some((name, _)) => name.trim(),
        None if sender.contains('@') => "",
        None => sender,
    }
}

/// An address without what stands behind a plus in its first half.
fn without_mark(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => {
            let plain = local.split('+').next().unwrap_or_default();
            format!("{plain}@{domain}")
        }
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_behind_a_plus_is_left_out() {
        assert_eq!(without_mark("care+x.y@desk.example"), "care@desk.example");
        assert_eq!(without_mark("care@desk.example"), "care@desk.example");
        assert_eq!(without_mark("no address"), "no address");
    }

    #[test]
    fn a_name_is_told_from_an_address() {
        assert_eq!(name_typed(Some("Mara <mara@x.example>")), "Mara");
        assert_eq!(name_typed(Some("Mara")), "Mara");
        assert_eq!(name_typed(Some("mara@x.example")), "");
        assert_eq!(name_typed(None), "");
    }
}
