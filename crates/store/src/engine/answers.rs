//! The rows of an answer one after the other, wherever they are, and whoever runs the questions that bring them.

use super::{Query, ROWS_MAX, Row, Value};
use crate::error::StoreError;

/// The rows of one answer.
pub trait Rows {
    /// The next row.
    fn next(&mut self) -> Result<Option<Row<'_>>, StoreError>;
}

/// The rows of one answer that have come.
#[derive(Debug, Clone, Default)]
pub struct Found(Vec<Vec<Value>>);

impl Found {
    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Vec<Value>> for Found {
    fn from_iter<I: IntoIterator<Item = Vec<Value>>>(rows: I) -> Self {
        Self(rows.into_iter().collect())
    }
}

impl From<Vec<Vec<Value>>> for Found {
    fn from(rows: Vec<Vec<Value>>) -> Self {
        Self(rows)
    }
}

impl IntoIterator for Found {
    type Item = Row<'static>;
    type IntoIter = Come;

    fn into_iter(self) -> Come {
        Come(self.0.into_iter())
    }
}

/// Goes through the rows of an [`Found`].
#[derive(Debug)]
pub struct Come(std::vec::IntoIter<Vec<Value>>);

impl Iterator for Come {
    type Item = Row<'static>;

    fn next(&mut self) -> Option<Row<'static>> {
        self.0.next().map(Row::new)
    }
}

impl Rows for Come {
    fn next(&mut self) -> Result<Option<Row<'_>>, StoreError> {
        Ok(Iterator::next(self))
    }
}

/// Runs questions one after the other.
pub trait Answering {
    /// Has the rows of the next question read. The questions come in the order in which they were put down.
    fn answer(
        &mut self,
        query: &Query,
        read: &mut dyn FnMut(&mut dyn Rows) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;
}

/// Answers that have come.
impl Answering for std::vec::IntoIter<Found> {
    fn answer(
        &mut self,
        _query: &Query,
        read: &mut dyn FnMut(&mut dyn Rows) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        read(&mut self.next().unwrap_or_default().into_iter())
    }
}

/// Refuses an answer that has more rows than anything asks for.
pub(crate) fn one_more(rows: &mut usize, name: &'static str) -> Result<(), StoreError> {
    *rows += 1;
    if *rows > ROWS_MAX {
        return Err(StoreError::inconsistent(format!(
            "{name} brings more than {ROWS_MAX} rows"
        )));
    }
    Ok(())
}
