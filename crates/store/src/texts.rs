//! The words people wrote, kept beside the log so that they can be erased, and found by search.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql, sql_pair, sql_postgres};
use crate::error::StoreError;
use crate::news;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, TextId};

/// Most texts beside the messages that one case is read with.
pub const TEXTS_OF_CASE_MAX: u32 = 10_000;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// What a case is about, in a line.
    Subject,
    /// Who complains: the name and addresses under which a search finds the case.
    Who,
    /// The words of a message.
    Message,
    /// A short quote of a message, the words of the point it raises. Not searched: its message is found by the same words.
    Quote,
    /// The folded part of a message: quotes and signatures. Not searched.
    Quoted,
    /// A note of the team.
    Note,
    /// Any other words of a case: points that somebody named, understandings, options, wishes, reasons, promises.
    Words,
    /// What one of us says to another of their words, or in thanks. Not searched.
    Feedback,
    /// What a mail that was set aside is, in a line. Belongs to no case and is not searched.
    Summary,
}

impl TextKind {
    const ALL: [Self; 9] = [
        Self::Subject,
        Self::Who,
        Self::Message,
        Self::Quote,
        Self::Quoted,
        Self::Note,
        Self::Words,
        Self::Feedback,
        Self::Summary,
    ];

    /// The name the database uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Who => "who",
            Self::Message => "message",
            Self::Quote => "quote",
            Self::Quoted => "quoted",
            Self::Note => "note",
            Self::Words => "words",
            Self::Feedback => "feedback",
            Self::Summary => "summary",
        }
    }

    pub(crate) fn from_name(name: &str) -> Result<Self, StoreError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
            .ok_or_else(|| StoreError::inconsistent(format!("no text is called {name}")))
    }

    fn is_searched(self) -> bool {
        !matches!(
            self,
            Self::Quote | Self::Quoted | Self::Feedback | Self::Summary
        )
    }
}

/// The names of the kinds that search looks at.
pub(crate) fn searched_kinds() -> impl Iterator<Item = &'static str> {
    TextKind::ALL
        .into_iter()
        .filter(|kind| kind.is_searched())
        .map(TextKind::name)
}

/// A text as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its id.
    pub id: TextId,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// What it is.
    pub kind: TextKind,
    /// The words; nothing once erased.
    pub body: Option<String>,
    /// When it was written.
    pub at: Moment,
    /// When it was erased.
    pub erased_at: Option<Moment>,
}

impl Text {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id()?,
            case: row.maybe_id()?,
            kind: TextKind::from_name(&row.text_here()?)?,
            body: row.maybe_text()?,
            at: row.moment()?,
            erased_at: row.maybe_moment()?,
        })
    }
}

/// Keeps a text, and lets search find it where it belongs to a case.
pub fn put(
    batch: &mut Batch,
    id: TextId,
    case: Option<CaseId>,
    kind: TextKind,
    body: &str,
    at: Moment,
) {
    batch.push(sql!("text/put"), args![id, case, kind.name(), body, at]);
    if case.is_some() && kind.is_searched() {
        // On SQLite the index follows the texts by itself.
        batch.push(sql_postgres!("search/index_text"), args![id]);
    }
}

/// Replaces the words of a text that was not erased, such as the name under which a case is found.
pub fn change(batch: &mut Batch, id: TextId, kind: TextKind, body: &str, at: Moment) {
    batch.push(sql_pair!("search/forget_text"), args![id]);
    batch.push_one(sql!("text/change"), args![id, body, at]);
    if kind.is_searched() {
        batch.push(sql_pair!("search/index_text"), args![id]);
    }
}

/// Gives a text that belonged to no case to one; search does not look at it.
pub fn give_to_case(batch: &mut Batch, id: TextId, case: CaseId) {
    batch.push(sql!("text/move"), args![id, case]);
}

/// Erases the words, their traces in the search index, and remembers that they are erased.
///
/// `kind` is the kind it was put with: what was never indexed must not be taken out of the index.
pub fn erase(batch: &mut Batch, id: TextId, case: Option<CaseId>, kind: TextKind, at: Moment) {
    if case.is_some() && kind.is_searched() {
        batch.push(sql_pair!("search/forget_text"), args![id]);
    }
    if let (Some(case), TextKind::Subject | TextKind::Message) = (case, kind) {
        news::forget_of_case(batch, case);
    }
    batch.push(sql!("text/erase"), args![id, at]);
    batch.push(sql!("erasure/record"), args!["text", id, at]);
}

/// One text.
pub async fn find(store: &Store, id: TextId) -> Result<Option<Text>, StoreError> {
    store
        .read_one(sql!("text/find"), args![id])
        .await?
        .map(Text::read)
        .transpose()
}

/// All texts of a case but the words of its messages, oldest first.
pub async fn of_case(store: &Store, case: CaseId) -> Result<Vec<Text>, StoreError> {
    store.ask(ask_of_case(case)).await
}

/// Asks for all texts of a case but the words of its messages, oldest first.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<Text>> {
    let args = args![case, TEXTS_OF_CASE_MAX];
    Ask::rows(sql!("text/of_case"), args, Text::read)
}

/// The texts of a case that still hold words, those of its messages too; for erasing a case. No more than
/// [`TEXTS_OF_CASE_MAX`] at once: erase them and ask again until there are none.
pub async fn to_erase(store: &Store, case: CaseId) -> Result<Vec<(TextId, TextKind)>, StoreError> {
    let rows = store
        .read(sql!("text/list_to_erase"), args![case, TEXTS_OF_CASE_MAX])
        .await?;
    rows.into_iter()
        .map(|mut row| Ok((row.id()?, TextKind::from_name(&row.text_here()?)?)))
        .collect()
}
