//! The receipt: a machine says at once that the mail is here, who writes next by when, and where the
//! customer's page is. It goes to an address anybody may have written into From, so it repeats nothing
//! of a mail whose sender was not proven, and only so many go to one address a day.
//!
//! What is written with the case is that it goes out, to whom, and under which Message-ID. Its words are
//! composed by the job that sends it, so that mail that comes in does not wait for them.

use super::read::{Content, ReadMail};
use crate::clock::day_of;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::send::{Deliver, Queued, ReceiptOf};
use calendar::Moment;
use letters::CustomerPage;
use letters::mail::Frame;
use mail::{Machine, Mailbox, can_be_sent_to};
use recovery::terms::Channel;
use recovery::{Case, CustomerId, MessageId, TextId};
use store::blobs::Hash;
use store::messages::{self, Delivery, Direction, Message};
use store::texts::{self, TextKind};
use store::{Batch, blobs, outgoing};
use uuid::Uuid;

/// Receipts one address is sent in a day (of UTC, see [`day_of`]); a person with more complaints has an answer soon anyway.
pub const RECEIPTS_A_DAY: u32 = 10;

/// Under which an address is counted; the table holds no address.
pub(super) fn counted_as(key: &str) -> Hash {
    Hash::of(key.as_bytes())
}

/// A receipt that is to go out with the case it is for.
#[derive(Clone)]
pub(super) struct Receipt {
    /// Its message.
    pub id: MessageId,
    to: String,
    /// The mail it answers, where its sender was proven.
    answers: Option<MessageId>,
}

/// The receipt for a mail that opens a case with the message `opening`; nothing where its sender cannot
/// be written to.
pub(super) fn plan(desk: &Desk, mail: &ReadMail, opening: MessageId) -> Option<Receipt> {
    let from = mail.from()?;
    let proven = matches!(&mail.content, Content::Mail { mail, .. } if mail.authenticated);
    desk.mailbox().ok()?;
    can_be_sent_to(&to(&from.address)?).then(|| Receipt {
        id: MessageId(Uuid::now_v7()),
        to: from.address.clone(),
        answers: proven.then_some(opening),
    })
}

/// The receipt for a complaint that did not come by mail, to the address somebody typed beside it. That it is theirs is
/// not proven, so nothing of the complaint is repeated.
pub(super) fn plan_to(desk: &Desk, address: &str) -> Option<Receipt> {
    desk.mailbox().ok()?;
    can_be_sent_to(&to(address)?).then(|| Receipt {
        id: MessageId(Uuid::now_v7()),
        to: address.to_owned(),
        answers: None,
    })
}

/// The name before the address is the sender's text too, and is left out.
fn to(address: &str) -> Option<Mailbox> {
    Mailbox::new(None, address)
}

/// Writes that the receipt goes out: its message, the mail and the job that composes and sends it, and the
/// count.
///
/// # Errors
/// `Storage` where the case owes nobody a word, which no case that was just opened does.
pub(super) fn write(
    desk: &Desk,
    batch: &mut Batch,
    receipt: Receipt,
    case: &Case,
    customer: CustomerId,
    now: Moment,
) -> Result<(), DeskError> {
    let due = case
        .next_word_due()
        .ok_or_else(|| DeskError::Storage("a case was opened that owes no word".into()))?;
    let counted = counted_as(&store::customers::address_key(&receipt.to));
    outgoing::put(batch, receipt.id, &receipt.to, None, now);
    messages::put(
        batch,
        &Message {
            customer: Some(customer),
            sender: Some(receipt.to),
            delivery: Delivery::Queued,
            mail_id: Some(desk.mail_id(Some(case.id), receipt.id)),
            ..Message::new(receipt.id, case.id, Direction::Out, now, Channel::Mail)
        },
    );
    outgoing::count_receipt(batch, counted, day_of(now), RECEIPTS_A_DAY);
    let deliver = Deliver {
        message: receipt.id,
        receipt: Some(ReceiptOf {
            case: case.id,
            due_us: due.us(),
            answers: receipt.answers,
        }),
    };
    desk.queue_delivery(batch, deliver)
}

/// Composes a receipt that waits to be sent; its words and bytes are written with the batch.
pub(crate) async fn compose(
    desk: &Desk,
    batch: &mut Batch,
    message: MessageId,
    recipient: &str,
    of: ReceiptOf,
) -> Result<Vec<u8>, DeskError> {
    let (case, house) = (desk.load(of.case).await?, desk.house().await?);
    let answered = match of.answers {
        Some(answered) => messages::find(desk.store(), answered).await?,
        None => None,
    };
    let (subject, mail_id) =
        answered.map_or((None, None), |row| (row.subject, row.message.mail_id));
    let config = desk.config();
    let language = desk.language_of_case(case.id).await?;
    let language = language.unwrap_or(house.language);
    let letter = letters::mail::receipt(&letters::mail::Receipt {
        frame: Frame {
            house: desk.house_in(&house, language),
            number: case.number,
            subject,
            customer: None,
            page: CustomerPage {
                base: config.base_url.clone(),
                token: desk.links().sign(case.id, case.link_generation),
            },
            token_line: desk.tokens().body_token(case.id.bytes()),
        },
        authenticated: of.answers.is_some(),
        writer: None,
        first_word_due: Moment::from_us(of.due_us),
    });
    let bytes = desk.compose_mail(Queued {
        message,
        case: Some(case.id),
        to: to(recipient).ok_or_else(|| DeskError::invalid("channel", "customer-no-mail"))?,
        from_name: None,
        letter: &letter,
        in_reply_to: mail_id.clone(),
        references: mail_id.into_iter().collect(),
        automatic: Some(Machine::Reply),
        files: Vec::new(),
    })?;
    let now = desk.now();
    let raw = blobs::put(batch, &bytes, now);
    let put = |batch: &mut Batch, body: &str| {
        let id = TextId(Uuid::now_v7());
        // A receipt says the same to everybody; a search would find all of them or none.
        texts::put(batch, id, Some(case.id), TextKind::Quoted, body, now);
        id
    };
    let subject = put(batch, &letter.subject);
    let text = put(batch, &letter.text);
    messages::set_composed(batch, message, subject, text, raw);
    outgoing::composed(batch, message, raw);
    Ok(bytes)
}
