//! The words of an act: checked, given an id each, and put down in the batch of their events.

use crate::bounds::{Sort, TEXT};
use crate::error::DeskError;
use calendar::Moment;
use recovery::TextId;
use recovery::{CaseId, MessageId};
use std::collections::HashMap;
use store::Batch;
use store::texts::{self, TextKind};
use uuid::Uuid;

/// Texts that wait for their batch. Their ids are chosen once, so a run that lost the race and is
/// decided again names the same ones.
#[derive(Debug, Default)]
pub(crate) struct Words(Vec<(TextId, TextKind, String)>);

impl Words {
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
        let id = TextId(Uuid::now_v7());
        self.0.push((id, kind, text));
        id
    }

    /// The texts by id, for a letter that repeats them.
    pub(crate) fn by_id(&self) -> HashMap<TextId, &str> {
        self.0
            .iter()
            .map(|(id, _, text)| (*id, text.as_str()))
            .collect()
    }

    /// Puts all of them down.
    pub(crate) fn put(&self, batch: &mut Batch, case: CaseId, at: Moment) {
        for (id, kind, text) in &self.0 {
            texts::put(batch, *id, Some(case), *kind, text, at);
        }
    }
}

/// The id of a new message.
pub(crate) fn new_message() -> MessageId {
    MessageId(Uuid::now_v7())
}
