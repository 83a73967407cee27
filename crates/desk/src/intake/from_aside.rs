//! A mail that was set aside becomes a case, because a person says so.

use super::RawMail;
use super::look;
use super::open::{self, Opening};
use super::place::KnownSender;
use super::read::{ReadMail, ToRead, read_all};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::house::House;
use recovery::{CaseId, MessageId};
use store::intake::IntakeItem;
use store::{Batch, blobs};

/// The mail of an item that was set aside, read again.
pub(crate) async fn read_item(desk: &Desk, item: &IntakeItem) -> Result<ReadItem, DeskError> {
    let bytes = blobs::read(desk.store(), item.raw)
        .await?
        .ok_or(DeskError::NotFound)?;
    let to_read = ToRead {
        place: 0,
        mail: RawMail {
            source: String::new(),
            bytes,
        },
        item: Some(item.id),
    };
    let own = desk.clone();
    let read = tokio::task::spawn_blocking(move || {
        read_all(vec![to_read], &own.parse_options(), own.tokens())
    })
    .await
    .map_err(|_| DeskError::Storage("the thread that reads mail has stopped".into()))?;
    let mail = read.into_iter().next().ok_or(DeskError::NotFound)?;
    let senders = look::senders(desk.store(), std::slice::from_ref(&mail)).await?;
    let sender = mail
        .from()
        .and_then(|from| senders.get(&from.key()).copied());
    Ok(ReadItem { mail, sender })
}

/// A mail of Set aside in hand.
pub(crate) struct ReadItem {
    mail: ReadMail,
    sender: Option<KnownSender>,
}

/// Opens a case from a mail a person took from Set aside. No receipt: a person is at it, and the sender
/// may be a machine.
pub(crate) fn open_item(
    desk: &Desk,
    batch: &mut Batch,
    item: &ReadItem,
    house: &House,
    number: u64,
) -> Result<(CaseId, MessageId), DeskError> {
    let opening = Opening {
        house,
        number,
        sender: item.sender,
        receipt: false,
        now: desk.now(),
    };
    open::open(desk, batch, &item.mail, &opening)
}
