//! The words of an act: checked, given an id each, and put down in the batch of their events.

use crate::bounds::{Sort, TEXT};
use crate::error::DeskError;
use calendar::Moment;
use recovery::{CaseId, CustomerId, MessageId, StaffId, TextId};
use std::collections::HashMap;
use store::Batch;
use store::blobs::Hash;
use store::texts::{self, TextKind};
use uuid::{Builder, Uuid};

/// Texts that wait for their batch. Their ids are chosen once, so a run that lost the race and is
/// decided again names the same ones.
#[derive(Debug, Default)]
pub(crate) struct Words {
    texts: Vec<(TextId, TextKind, String)>,
    /// The sheet they stand on, where it is known.
    sheet: Option<Sheet>,
}

/// A form as it was shown to somebody. The same words from the same sheet get the same ids, and the database holds an id
/// once: a sheet that is sent twice, or at once from many sides, is written once.
#[derive(Clone, Debug)]
pub(crate) struct Sheet(String);

impl Sheet {
    /// The page of a case as it was shown to its customer.
    pub(crate) fn of_customer(case: CaseId, customer: CustomerId, shown: Moment) -> Self {
        Self(format!("{case} {customer} {}", shown.us()))
    }

    /// A case as one of us saw it.
    pub(crate) fn of_staff(case: CaseId, staff: StaffId, seen: u64) -> Self {
        Self(format!("{case} {staff} {seen}"))
    }

    fn id(&self, place: usize, kind: TextKind, text: &str) -> TextId {
        let named = format!("{} {place} {}\n{text}", self.0, kind.name());
        let Hash(hash) = Hash::of(named.as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        TextId(Builder::from_custom_bytes(bytes).into_uuid())
    }
}

impl Words {
    /// None yet, of a sheet.
    pub(crate) fn of(sheet: Option<Sheet>) -> Self {
        Self {
            sheet,
            ..Self::default()
        }
    }

    /// Keeps a short text of the case.
    pub(crate) fn keep(&mut self, field: &'static str, text: &str) -> Result<TextId, DeskError> {
        self.keep_as(TextKind::Words, TEXT, field, text)
    }

    /// Keeps a short text if there are words.
    pub(crate) fn keep_any(
        &mut self,
        field: &'static str,
        text: Option<&str>,
    ) -> Result<Option<TextId>, DeskError> {
        let text = TEXT.if_any(field, text.unwrap_or_default())?;
        Ok(text.map(|text| self.add(TextKind::Words, text)))
    }

    /// Keeps a text of some kind and bound.
    pub(crate) fn keep_as(
        &mut self,
        kind: TextKind,
        sort: Sort,
        field: &'static str,
        text: &str,
    ) -> Result<TextId, DeskError> {
        let text = sort.needed(field, text)?;
        Ok(self.add(kind, text))
    }

    /// Adds a text that was checked.
    pub(crate) fn add(&mut self, kind: TextKind, text: String) -> TextId {
        let place = self.texts.len();
        let of_sheet = self.sheet.as_ref();
        let id = of_sheet.map_or_else(
            || TextId(Uuid::now_v7()),
            |sheet| sheet.id(place, kind, &text),
        );
        self.texts.push((id, kind, text));
        id
    }

    /// The texts by id, for a letter that repeats them.
    pub(crate) fn by_id(&self) -> HashMap<TextId, &str> {
        self.texts
            .iter()
            .map(|(id, _, text)| (*id, text.as_str()))
            .collect()
    }

    /// Puts all of them down.
    pub(crate) fn put(&self, batch: &mut Batch, case: CaseId, at: Moment) {
        for (id, kind, text) in &self.texts {
            texts::put(batch, *id, Some(case), *kind, text, at);
        }
    }
}

/// The id of a new message.
pub(crate) fn new_message() -> MessageId {
    MessageId(Uuid::now_v7())
}
