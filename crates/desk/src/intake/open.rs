//! A mail opens a case of its own: customer, texts, message, files, events, receipt, in one batch.

use super::keep::{self, NewMessage};
use super::place::KnownSender;
use super::read::ReadMail;
use super::receipt;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::house::House;
use calendar::Moment;
use recovery::terms::Channel;
use recovery::{Case, CaseId, Command, CustomerId, MessageId, TextId};
use store::Batch;
use store::customers;
use store::intake::IntakeOutcome;
use store::texts::{self, TextKind};
use uuid::Uuid;

/// What a case is opened with beside the mail.
pub(super) struct Opening<'a> {
    /// The house in force.
    pub house: &'a House,
    /// The number it gets.
    pub number: u64,
    /// The customer, where the sender is one already.
    pub sender: Option<KnownSender>,
    /// Whether a receipt may go out.
    pub receipt: bool,
    /// Now.
    pub now: Moment,
}

/// Puts all of it into the batch; the item is settled by the caller, who knows how it came here.
pub(super) fn open(
    desk: &Desk,
    batch: &mut Batch,
    mail: &ReadMail,
    opening: &Opening<'_>,
) -> Result<(CaseId, MessageId), DeskError> {
    let now = opening.now;
    let id = CaseId(Uuid::now_v7());
    let message = MessageId(Uuid::now_v7());
    let (subject, words) = (TextId(Uuid::now_v7()), TextId(Uuid::now_v7()));
    let customer = opening
        .sender
        .map_or_else(|| CustomerId(Uuid::now_v7()), |sender| sender.record);

    let receipt = opening
        .receipt
        .then(|| receipt::plan(desk, mail, message))
        .flatten();
    let command = Command::Open {
        number: opening.number,
        customer,
        channel: Channel::Mail,
        subject,
        team: None,
        message: Some(message),
        words,
        receipt: receipt.as_ref().map(|receipt| receipt.id),
        owner: None,
    };
    let (case, by) = (Case::unopened(id), By::customer(customer));
    let decided = Decided::on(case, by, None, &[command], opening.house, now)?;

    if opening.sender.is_none() {
        let name = mail.from().and_then(|from| from.name.as_deref());
        customers::put(batch, customer, name, None, now);
        if let Some(from) = mail.from() {
            customers::add_address(batch, customer, &from.address, now);
        }
    }
    let line = mail.subject().trim();
    let mut put = |text, kind, body: &str| texts::put(batch, text, Some(id), kind, body, now);
    put(subject, TextKind::Subject, line);
    put(words, TextKind::Words, &keep::point_words(mail));
    if let Some(from) = mail.from() {
        let who = format!(
            "{} {}",
            from.name.as_deref().unwrap_or_default(),
            from.address
        );
        put(TextId(Uuid::now_v7()), TextKind::Who, who.trim());
    }
    let new = NewMessage {
        id: message,
        case: id,
        customer: Some(customer),
        subject: Some(subject),
        automatic: None,
        held: false,
        from_us: None,
    };
    keep::message(batch, mail, &new, now);
    decided.append(batch);
    if let Some(receipt) = receipt {
        receipt::write(desk, batch, receipt, &decided.after, customer, now)?;
    }
    Ok((id, message))
}

/// The whole batch of a mail that opens a case.
pub(super) fn prepare(
    desk: &Desk,
    mail: &ReadMail,
    opening: &Opening<'_>,
) -> Result<Batch, DeskError> {
    let mut batch = Batch::new();
    keep::item(&mut batch, mail, opening.now);
    let (case, message) = open(desk, &mut batch, mail, opening)?;
    keep::settle(
        &mut batch,
        mail,
        IntakeOutcome::Opened,
        case,
        Some(message),
        opening.now,
    );
    Ok(batch)
}
