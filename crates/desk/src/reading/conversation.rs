//! The messages of a case page: those of the case and of the cases that go on in it.

use super::aside::Aside;
use super::case_page::erased_on;
use super::customer_page::files_of;
use super::customers::KnownPerson;
use super::files::read_together;
use super::not_proven::wrote_as;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::intake::unfold;
use crate::views::case::MESSAGES_ON_PAGE;
use crate::views::{Everybody, MessageView};
use calendar::{Moment, OfficeHours};
use mail::bounds::PARSED_BYTES_MAX;
use recovery::{Case, CaseId, Event, MessageId, Recorded};
use std::collections::{HashMap, HashSet};
use store::Key;
use store::blobs;
use store::coach_record::{self, StoodRow};
use store::messages::{self, Delivery, Direction, MessageRow};
use uuid::Uuid;

/// Messages of one moment are shown on one page; so many are asked for to find its end.
pub(super) const ASKED: u32 = 30;
const _: () = assert!(ASKED as usize > MESSAGES_ON_PAGE);

impl Desk {
    /// Adds what was said in the cases that go on in this one, and brings what the coach had found in it: one more trip,
    /// where there are any.
    pub(super) async fn add_taken_in(
        &self,
        case: &Case,
        events: &[Recorded],
        place: Key,
        said: &mut Vec<MessageRow>,
    ) -> Result<Vec<StoodRow>, DeskError> {
        let others = || read_together(case).into_iter().filter(|id| *id != case.id);
        let ask = |id| {
            let said = messages::ask_said(id, place, ASKED);
            (said, coach_record::ask_of_case(id))
        };
        let asked: Vec<_> = others().map(ask).collect();
        let mut found = Vec::new();
        for (id, (more, stood)) in others().zip(self.store().ask(asked).await?) {
            said.extend(more);
            // In the history of this case it stands where the other was taken in.
            let version = taken_in_with(events, id);
            found.extend(stood.into_iter().map(|row| StoodRow { version, ..row }));
        }
        Ok(found)
    }

    /// Of these messages the mails that were longer than what is read of one: their words are the beginning, and their
    /// files were not taken out. Only where words end like that is it asked how long the mail was.
    pub(super) async fn read_in_part(
        &self,
        rows: &[MessageRow],
    ) -> Result<HashSet<MessageId>, DeskError> {
        let mut found = HashSet::new();
        for row in rows {
            let (text, quoted) = (row.text.as_deref(), row.quoted.as_deref());
            let (text, quoted) = (text.unwrap_or_default(), quoted.unwrap_or_default());
            let silent = text.trim().is_empty() && quoted.trim().is_empty();
            let ends = silent || mail::ends_cut(text) || mail::ends_cut(quoted);
            if row.message.direction != Direction::In || row.files > 0 || !ends {
                continue;
            }
            let Some(raw) = row.message.raw else { continue };
            let kept = blobs::open(self.store(), raw).await?;
            if kept.is_some_and(|kept| kept.size > PARSED_BYTES_MAX as u64) {
                found.insert(row.message.id);
            }
        }
        Ok(found)
    }

    pub(super) fn message_view(
        &self,
        row: MessageRow,
        people: &Everybody,
        (aside, on_case): (&Aside, Option<u64>),
        person: &KnownPerson,
        office: &OfficeHours,
    ) -> MessageView {
        let incoming = row.message.direction == Direction::In;
        let receipt = !incoming && row.message.staff.is_none();
        let machine = row.message.automatic.is_some();
        let writer = row.message.customer;
        let stranger = incoming && !machine && !writer.is_some_and(|one| person.is(one));
        let known = writer.and_then(|one| aside.name(one, person));
        let who = if incoming {
            let unread = row.message.held || machine;
            let name = known.filter(|_| !unread).map(str::to_owned);
            name.or_else(|| row.message.sender.clone())
                .unwrap_or_else(|| person.called())
        } else {
            let writer = row.message.staff.and_then(|one| people.name(one));
            writer.map_or_else(|| self.called(), str::to_owned)
        };
        let wrote_as = wrote_as(&row, known);
        let fresh = match (row.text, row.erased_at) {
            (None, Some(erased)) => erased_on(erased, office),
            (text, _) => text.unwrap_or_default(),
        };
        let folded = row.quoted.unwrap_or_default();
        let (quoted, signature) = unfold(&folded);
        MessageView {
            id: row.message.id,
            seq: row.message.at.us(),
            incoming,
            who,
            wrote_as,
            channel: row.message.channel,
            at: row.message.at,
            fresh,
            quoted: quoted.to_owned(),
            signature: signature.to_owned(),
            automatic: row.message.automatic,
            stranger,
            receipt,
            to_another: row
                .message
                .is_to_another()
                .then(|| row.message.sender.clone().unwrap_or_default()),
            held: row.message.held,
            raw: row.message.raw.is_some(),
            in_part: false,
            delivery: match row.message.delivery {
                Delivery::None => "",
                delivery => delivery.name(),
            }
            .to_owned(),
            delivery_code: row.delivery_code,
            failed_checks: row.failed_checks,
            files: files_of(&aside.files, row.message.id),
            on_case,
        }
    }
}

/// Where the messages of a page begin.
pub(super) fn begins(before: Option<i64>) -> Key {
    before.map_or(Key::NEWEST, |before| Key {
        at: Moment::from_us(before),
        id: Uuid::nil(),
    })
}

/// The latest of these messages, oldest first, and where the earlier ones begin.
pub(super) fn latest(mut rows: Vec<MessageRow>) -> (Vec<MessageRow>, Option<i64>) {
    rows.sort_by_key(|row| std::cmp::Reverse(row.key()));
    let mut shown = rows.len().min(MESSAGES_ON_PAGE);
    // The next page begins before a moment, so messages of one moment stay together.
    while shown > 0 && shown < rows.len() && rows[shown].message.at == rows[shown - 1].message.at {
        shown += 1;
    }
    // Where all that was asked for is shown there may be more.
    let more = shown < rows.len() || rows.len() >= ASKED as usize;
    let earlier = more
        .then(|| rows[..shown].last().map(|last| last.message.at.us()))
        .flatten();
    rows.truncate(shown);
    rows.reverse();
    (rows, earlier)
}

pub(super) fn taken_in_numbers(events: &[Recorded]) -> HashMap<CaseId, u64> {
    events
        .iter()
        .filter_map(|recorded| match recorded.event {
            Event::CaseTakenIn(taken) => Some((taken.other, taken.other_number)),
            _ => None,
        })
        .collect()
}

/// The version with which a case was last taken in.
fn taken_in_with(events: &[Recorded], case: CaseId) -> u64 {
    let with = events.iter().rev().find(
        |recorded| matches!(recorded.event, Event::CaseTakenIn(taken) if taken.other == case),
    );
    with.map_or(0, |recorded| recorded.version)
}
