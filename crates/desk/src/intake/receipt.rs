//! The receipt: a machine says at once that the mail is here, who writes next by when, and where the
//! customer's page is. It goes to an address anybody may have written into From, so it repeats nothing
//! of a mail whose sender was not proven, and only so many go to one address a day.

use super::read::{Content, ReadMail};
use crate::desk::Desk;
use crate::house::House;
use crate::send::{Composed, Queued};
use calendar::Moment;
use letters::CustomerPage;
use letters::mail::{Frame, House as LetterHouse, Letter, receipt};
use mail::Mailbox;
use recovery::terms::Channel;
use recovery::{Case, CustomerId, MessageId, TextId};
use store::Batch;
use store::blobs::Hash;
use store::messages::{self, Delivery, Direction, Message};
use store::outgoing;
use store::texts::{self, TextKind};
use uuid::Uuid;

/// Receipts one address is sent in a day; a person with more complaints has an answer soon anyway.
pub const RECEIPTS_A_DAY: u32 = 10;

const DAY_US: i64 = 86_400_000_000;

/// The day receipts are counted by.
pub(super) fn day(now: Moment) -> i64 {
    now.us().div_euclid(DAY_US)
}

/// Under which an address is counted; the table holds no address.
pub(super) fn counted_as(key: &str) -> Hash {
    Hash::of(key.as_bytes())
}

/// A receipt, composed and queued, to be written with the case it is for.
pub(super) struct Receipt {
    id: MessageId,
    to: String,
    letter: Letter,
    sent: Composed,
    queued: Batch,
}

/// Composes the receipt for a mail that opened `case`; nothing where its sender cannot be written to.
pub(super) fn compose(
    desk: &Desk,
    house: &House,
    mail: &ReadMail,
    case: &Case,
    id: MessageId,
) -> Option<Receipt> {
    let from = mail.from()?;
    let proven = matches!(&mail.content, Content::Mail { mail, .. } if mail.authenticated);
    let config = desk.config();
    let letter = receipt(&letters::mail::Receipt {
        frame: Frame {
            house: LetterHouse::new(config.company.clone(), house.office.zone().clone()),
            number: case.number,
            subject: proven.then(|| mail.subject().to_owned()),
            customer: None,
            page: CustomerPage {
                base: config.base_url.clone(),
                token: desk.links().sign(case.id, case.link_generation),
            },
            token_line: desk.tokens().body_token(case.id.bytes()),
        },
        authenticated: proven,
        writer: None,
        first_word_due: case.next_word_due()?,
    });
    let answered = mail.mail_id().filter(|_| proven).map(str::to_owned);
    let mut queued = Batch::new();
    let sent = desk.queue_mail(
        &mut queued,
        Queued {
            message: id,
            case: Some(case.id),
            // The name before the address is the sender's text too.
            to: Mailbox::new(None, &from.address)?,
            from_name: None,
            letter: &letter,
            in_reply_to: answered.clone(),
            references: answered.into_iter().collect(),
            automatic: true,
        },
    );
    Some(Receipt {
        id,
        to: from.address.clone(),
        letter,
        sent: sent.ok()?,
        queued,
    })
}

/// Writes the receipt: its message, the composed mail, the job that sends it, and the count.
pub(super) fn write(
    batch: &mut Batch,
    receipt: Receipt,
    case: &Case,
    customer: CustomerId,
    now: Moment,
) {
    let put = |batch: &mut Batch, body: &str| {
        let id = TextId(Uuid::now_v7());
        // A receipt says the same to everybody; a search would find all of them or none.
        texts::put(batch, id, Some(case.id), TextKind::Quoted, body, now);
        id
    };
    let subject = put(batch, &receipt.letter.subject);
    let text = put(batch, &receipt.letter.text);
    messages::put(
        batch,
        &Message {
            id: receipt.id,
            case: case.id,
            direction: Direction::Out,
            at: now,
            channel: Channel::Mail,
            staff: None,
            customer: Some(customer),
            sender: Some(receipt.to.clone()),
            subject: Some(subject),
            text: Some(text),
            quoted: None,
            raw: Some(receipt.sent.raw),
            automatic: None,
            purpose: None,
            delivery: Delivery::Queued,
            held: false,
            mail_id: Some(receipt.sent.mail_id),
        },
    );
    let counted = counted_as(&store::customers::address_key(&receipt.to));
    outgoing::count_receipt(batch, counted, day(now), RECEIPTS_A_DAY);
    batch.extend(receipt.queued);
}
