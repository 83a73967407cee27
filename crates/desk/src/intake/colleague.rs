//! One of us answers from their own mailbox. Where the sender is proven, that is our word to the customer
//! if the customer is among its recipients, and a note for the team if not.
//!
//! A sender line is easy to forge, so three things must hold: a mail server we trust vouches that the
//! sender is who they say (without such a server nobody is believed), the address is that of an active
//! member of staff, and the mail answers in the thread of the case. Else it is held, as any stranger's is.

use super::keep::{self, NewMessage};
use super::look::each;
use super::place::{Known, KnownColleague, Place, named_by};
use super::read::{Content, ReadMail};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::house::House;
use calendar::Moment;
use mail::{Evidence, Mailbox, ParsedMail, ThreadEvidence};
use recovery::terms::{Channel, NoteSort};
use recovery::{CaseId, Command, CustomerId, MessageId, TextId};
use std::collections::HashMap;
use store::intake::IntakeOutcome;
use store::texts::{self, TextKind};
use store::{Batch, Store, StoreError, customers, staff};
use uuid::Uuid;

/// Recipients of one mail that are looked up.
const RECIPIENTS_MAX: usize = 50;

/// Looks up who of the senders is one of us, and whom they wrote to: two trips for the whole group. Asked only for
/// proven senders of mails that name a case, which is rare.
pub(super) async fn look(
    store: &Store,
    mails: &[ReadMail],
    known: &mut Known,
) -> Result<(), DeskError> {
    let theirs: Vec<(&Mailbox, &ParsedMail)> = mails
        .iter()
        .filter_map(|mail| match &mail.content {
            Content::Mail { mail, evidence, .. } if may_be_ours(mail, evidence) => {
                Some((mail.from.as_ref()?, &**mail))
            }
            _ => None,
        })
        .collect();
    let senders = theirs.iter().map(|(from, _)| from.key()).collect();
    let found = each(senders, |key: String| async move {
        let one = staff::by_email(store, &key).await?;
        let one = one.filter(|one| one.active && one.password_hash.is_some());
        Ok(one.map(|one| KnownColleague {
            id: one.id,
            role: one.role,
        }))
    });
    known.staff = found.await?;
    let ours = theirs
        .iter()
        .filter(|(from, _)| known.staff.contains_key(&from.key()));
    known.recipients = written_to(store, ours.map(|(_, mail)| *mail)).await?;
    Ok(())
}

/// Whom these mails are written to, where those are customers.
pub(super) async fn written_to(
    store: &Store,
    mails: impl Iterator<Item = &ParsedMail>,
) -> Result<HashMap<String, CustomerId>, StoreError> {
    let keys = mails.flat_map(recipients).map(Mailbox::key).collect();
    each(
        keys,
        |key: String| async move { person_at(store, &key).await },
    )
    .await
}

async fn person_at(store: &Store, key: &str) -> Result<Option<CustomerId>, StoreError> {
    let Some(record) = customers::by_address(store, key).await? else {
        return Ok(None);
    };
    customers::head(store, record.id).await
}

fn recipients(mail: &ParsedMail) -> impl Iterator<Item = &Mailbox> {
    mail.to.iter().chain(&mail.cc).take(RECIPIENTS_MAX)
}

fn may_be_ours(mail: &ParsedMail, evidence: &ThreadEvidence) -> bool {
    mail.authenticated && mail.automatic.is_none() && evidence.steps.iter().any(is_an_answer)
}

/// A number in the subject or words in the body can be copied from any mail; an answer names what it answers.
pub(super) fn is_an_answer(step: &Evidence) -> bool {
    match step {
        Evidence::OwnMessageId { .. } | Evidence::PlusAddress { .. } | Evidence::ForeignIds(_) => {
            true
        }
        Evidence::BodyToken { .. } | Evidence::SubjectTag { .. } => false,
    }
}

/// Where the mail belongs if one of us wrote it on this case.
pub(super) fn place(
    mail: &ParsedMail,
    evidence: &ThreadEvidence,
    case: CaseId,
    known: &Known,
) -> Option<Place> {
    if !may_be_ours(mail, evidence) {
        return None;
    }
    let colleague = *known.staff.get(&mail.from.as_ref()?.key())?;
    evidence
        .steps
        .iter()
        .find(|step| is_an_answer(step) && named_by(step, known) == Some(case))?;
    let customer = known.cases.get(&case)?.person?;
    let to_customer = recipients(mail)
        .find(|to| known.recipients.get(&to.key()) == Some(&customer))
        .map(|to| to.address.clone());
    // A note holds no files; held, none is lost.
    if to_customer.is_none() && !mail.attachments.is_empty() {
        return None;
    }
    Some(Place::Ours {
        case,
        colleague,
        to_customer,
    })
}

/// The whole batch of a colleague's mail, and the number of the case.
pub(super) async fn prepare(
    desk: &Desk,
    mail: &ReadMail,
    (case, colleague): (CaseId, KnownColleague),
    to_customer: Option<&str>,
    house: &House,
    now: Moment,
) -> Result<(Batch, u64), DeskError> {
    let case = desk.load(case).await?;
    let (id, number, customer) = (case.id, case.number, case.customer);
    // Their mail program shows them nothing of what the desk tells.
    let by = By::staff(colleague.id, colleague.role).without_looking();
    let (message, note) = (MessageId(Uuid::now_v7()), TextId(Uuid::now_v7()));
    let command = match to_customer {
        Some(_) => Command::RecordWord {
            message,
            channel: Channel::Mail,
        },
        None => Command::WriteNote {
            text: note,
            sort: NoteSort::Fact,
        },
    };
    let decided = Decided::on(case, by, None, &[command], house, now)?;
    let mut batch = Batch::new();
    keep::item(&mut batch, mail, now);
    if let Some(to) = to_customer {
        let new = NewMessage {
            id: message,
            case: id,
            customer,
            subject: None,
            automatic: None,
            held: false,
            from_us: Some((colleague.id, to.to_owned())),
        };
        keep::message(&mut batch, mail, &new, now);
    } else {
        let words = keep::words_of(mail).trim();
        texts::put(&mut batch, note, Some(id), TextKind::Note, words, now);
    }
    decided.append(&mut batch);
    let kept = to_customer.map(|_| message);
    keep::settle(&mut batch, mail, IntakeOutcome::Joined, id, kept, now);
    Ok((batch, number))
}

/// Senders who are one of us, by the key of their address.
pub(super) type Colleagues = HashMap<String, KnownColleague>;
