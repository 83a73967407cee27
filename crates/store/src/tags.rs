//! What the house calls cases by. The names are here alone; a case and its events name the id.

use crate::ask::Ask;
use crate::engine::{Batch, Row, Value, args, sql};
use crate::error::StoreError;
use calendar::Moment;
use recovery::{CaseId, TagId};

/// Most tags of a house that are shown to choose from.
pub const TAGS_SHOWN: u32 = 300;
/// Cases or tags of one question.
const AT_ONCE: usize = 25;

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its id.
    pub id: TagId,
    /// What it says.
    pub name: String,
}

impl Tag {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id()?,
            name: row.text()?,
        })
    }
}

/// The name as it is compared: two that look alike are one.
pub fn key(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Adds a tag, unless there is one of that name.
pub fn put(batch: &mut Batch, id: TagId, name: &str, now: Moment) {
    batch.push(sql!("tag/put"), args![id, name, key(name), now]);
}

/// Asks for the tag of this name.
pub fn ask_named(name: &str) -> Ask<Option<Tag>> {
    Ask::one(sql!("tag/find"), args![key(name)], Tag::read)
}

/// Asks for all there are, by name.
pub fn ask_all() -> Ask<Vec<Tag>> {
    Ask::rows(sql!("tag/list"), args![TAGS_SHOWN], Tag::read)
}

/// Asks for those of a case, by name.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<Tag>> {
    Ask::rows(sql!("case_tag/of_case"), args![case], Tag::read)
}

/// Asks for the tags with these ids.
pub fn ask_some(ids: &[TagId]) -> Vec<Ask<Vec<Tag>>> {
    let questions = ids.chunks(AT_ONCE).map(|some| {
        let mut args: Vec<Value> = some.iter().map(|id| Value::from(*id)).collect();
        args.resize(AT_ONCE, Value::Null);
        Ask::rows(sql!("tag/of_ids"), args, Tag::read)
    });
    questions.collect()
}

/// Asks for those of these cases.
pub fn ask_of_cases(cases: &[CaseId]) -> Vec<Ask<Vec<(CaseId, String)>>> {
    let questions = cases.chunks(AT_ONCE).map(|some| {
        let mut args: Vec<Value> = some.iter().map(|id| Value::from(*id)).collect();
        args.resize(AT_ONCE, Value::Null);
        Ask::rows(sql!("case_tag/of_some"), args, |mut row| {
            Ok((row.id()?, row.text()?))
        })
    });
    questions.collect()
}
