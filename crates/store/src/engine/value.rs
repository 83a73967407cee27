//! The five kinds of value that cross the line to either engine, and the rows that come back.

use crate::error::StoreError;
use calendar::Moment;
use rusqlite::types::ValueRef;
use std::borrow::Cow;
use uuid::Uuid;

/// One value of a statement or of a row. Nothing else crosses: both engines store these alike.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Absent.
    Null,
    /// Numbers, instants (microseconds UTC) and flags (0 or 1).
    Int(i64),
    /// Measures.
    Real(f64),
    /// Words, JSON and codes; never holds a zero character, which PostgreSQL cannot store.
    Text(String),
    /// Ids, hashes and files.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(v: i64) -> Self {
        Self::Int(v)
    }
}
impl From<i32> for Value {
    fn from(v: i32) -> Self {
        Self::Int(v.into())
    }
}
impl From<u32> for Value {
    fn from(v: u32) -> Self {
        Self::Int(v.into())
    }
}
impl From<bool> for Value {
    fn from(v: bool) -> Self {
        Self::Int(v.into())
    }
}
impl From<f64> for Value {
    fn from(v: f64) -> Self {
        Self::Real(v)
    }
}
impl From<String> for Value {
    fn from(v: String) -> Self {
        if v.contains('\0') {
            Self::Text(v.replace('\0', "\u{fffd}"))
        } else {
            Self::Text(v)
        }
    }
}
impl From<&str> for Value {
    fn from(v: &str) -> Self {
        v.to_owned().into()
    }
}
impl From<&String> for Value {
    fn from(v: &String) -> Self {
        v.clone().into()
    }
}
impl From<Vec<u8>> for Value {
    fn from(v: Vec<u8>) -> Self {
        Self::Bytes(v)
    }
}
impl From<&[u8]> for Value {
    fn from(v: &[u8]) -> Self {
        Self::Bytes(v.to_vec())
    }
}
impl<const N: usize> From<[u8; N]> for Value {
    fn from(v: [u8; N]) -> Self {
        Self::Bytes(v.to_vec())
    }
}
impl<const N: usize> From<&[u8; N]> for Value {
    fn from(v: &[u8; N]) -> Self {
        Self::Bytes(v.to_vec())
    }
}
impl From<Uuid> for Value {
    fn from(v: Uuid) -> Self {
        Self::Bytes(v.as_bytes().to_vec())
    }
}
macro_rules! ids {
    ($($id:ident),+) => {$(
        impl From16 for recovery::$id {
            fn from_sixteen(bytes: [u8; 16]) -> Self {
                Self::from_bytes(bytes)
            }
        }
        impl From<recovery::$id> for Value {
            fn from(v: recovery::$id) -> Self {
                v.0.into()
            }
        }
    )+};
}
ids!(
    CaseId, CauseId, CustomerId, StaffId, TeamId, MessageId, TagId, TextId
);
impl From<calendar::Moment> for Value {
    fn from(v: calendar::Moment) -> Self {
        Self::Int(v.us())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

/// What is kept as sixteen bytes.
pub trait From16 {
    /// From its bytes.
    fn from_sixteen(bytes: [u8; 16]) -> Self;
}
impl From16 for Uuid {
    fn from_sixteen(bytes: [u8; 16]) -> Self {
        Self::from_bytes(bytes)
    }
}

/// Arguments of a statement, in the order of `$1`, `$2`, ….
macro_rules! args {
    ($($v:expr),* $(,)?) => { vec![$($crate::engine::Value::from($v)),*] };
}
pub(crate) use args;

/// One row of an answer. Values are taken from the left, in the order of the select list.
///
/// Rows that came from elsewhere own their values; a row SQLite stands on is read where it is (`'r`), and only what is
/// kept of it is copied.
#[derive(Debug)]
pub struct Row<'r> {
    held: Held<'r>,
    taken: usize,
}

#[derive(Debug)]
enum Held<'r> {
    Values(std::vec::IntoIter<Value>),
    Here(&'r rusqlite::Row<'r>),
}

/// A value that is being taken.
enum Taken<'t> {
    Null,
    Int(i64),
    Real(f64),
    Text(Cow<'t, str>),
    Bytes(Cow<'t, [u8]>),
}

impl Taken<'_> {
    fn odd(&self, column: usize, wanted: &str) -> StoreError {
        let found = match self {
            Self::Null => "nothing",
            Self::Int(_) => "a number",
            Self::Real(_) => "a measure",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
        };
        StoreError::inconsistent(format!(
            "column {column} holds {found} where {wanted} is due"
        ))
    }
}

impl<'r> Row<'r> {
    /// A row of these values.
    pub fn new(values: Vec<Value>) -> Self {
        Self {
            held: Held::Values(values.into_iter()),
            taken: 0,
        }
    }

    /// The row SQLite stands on.
    pub(super) fn here(row: &'r rusqlite::Row<'r>) -> Self {
        Self {
            held: Held::Here(row),
            taken: 0,
        }
    }

    fn take(&mut self) -> Result<Taken<'r>, StoreError> {
        self.taken += 1;
        let column = self.taken;
        let none = || StoreError::inconsistent(format!("a row has no column {column}"));
        Ok(match &mut self.held {
            Held::Values(values) => match values.next().ok_or_else(none)? {
                Value::Null => Taken::Null,
                Value::Int(v) => Taken::Int(v),
                Value::Real(v) => Taken::Real(v),
                Value::Text(v) => Taken::Text(Cow::Owned(v)),
                Value::Bytes(v) => Taken::Bytes(Cow::Owned(v)),
            },
            Held::Here(row) => match row.get_ref(column - 1).map_err(|_| none())? {
                ValueRef::Null => Taken::Null,
                ValueRef::Integer(v) => Taken::Int(v),
                ValueRef::Real(v) => Taken::Real(v),
                ValueRef::Text(v) => Taken::Text(match std::str::from_utf8(v) {
                    Ok(v) => Cow::Borrowed(v),
                    Err(_) => String::from_utf8_lossy(v),
                }),
                ValueRef::Blob(v) => Taken::Bytes(Cow::Borrowed(v)),
            },
        })
    }

    /// Whether the next value is this one.
    pub fn is_next(&mut self, value: &Value) -> Result<bool, StoreError> {
        Ok(match (self.take()?, value) {
            (Taken::Null, Value::Null) => true,
            (Taken::Int(v), Value::Int(value)) => v == *value,
            (Taken::Real(v), Value::Real(value)) => v.to_bits() == value.to_bits(),
            (Taken::Text(v), Value::Text(value)) => v == value.as_str(),
            (Taken::Bytes(v), Value::Bytes(value)) => v == value.as_slice(),
            _ => false,
        })
    }

    /// The next value, a number.
    pub fn int(&mut self) -> Result<i64, StoreError> {
        match self.take()? {
            Taken::Int(v) => Ok(v),
            other => Err(other.odd(self.taken, "a number")),
        }
    }

    /// The next value, a number or nothing.
    pub fn maybe_int(&mut self) -> Result<Option<i64>, StoreError> {
        match self.take()? {
            Taken::Int(v) => Ok(Some(v)),
            Taken::Null => Ok(None),
            other => Err(other.odd(self.taken, "a number")),
        }
    }

    /// The next value, a number that fits `T`.
    pub fn number<T: TryFrom<i64>>(&mut self) -> Result<T, StoreError> {
        let v = self.int()?;
        T::try_from(v)
            .map_err(|_| StoreError::inconsistent(format!("column {} is out of range", self.taken)))
    }

    /// The next value, 0 or 1.
    pub fn flag(&mut self) -> Result<bool, StoreError> {
        Ok(self.int()? != 0)
    }

    /// The next value, a measure; whole numbers are taken too.
    #[allow(clippy::cast_precision_loss, reason = "measures are small")]
    pub fn real(&mut self) -> Result<f64, StoreError> {
        match self.take()? {
            Taken::Real(v) => Ok(v),
            Taken::Int(v) => Ok(v as f64),
            other => Err(other.odd(self.taken, "a measure")),
        }
    }

    /// The next value, text, as it lies there: for what is read and not kept.
    pub fn text_here(&mut self) -> Result<Cow<'r, str>, StoreError> {
        match self.take()? {
            Taken::Text(v) => Ok(v),
            other => Err(other.odd(self.taken, "text")),
        }
    }

    /// The next value, text.
    pub fn text(&mut self) -> Result<String, StoreError> {
        self.text_here().map(Cow::into_owned)
    }

    /// The next value, text or nothing, as it lies there.
    pub fn maybe_text_here(&mut self) -> Result<Option<Cow<'r, str>>, StoreError> {
        match self.take()? {
            Taken::Text(v) => Ok(Some(v)),
            Taken::Null => Ok(None),
            other => Err(other.odd(self.taken, "text")),
        }
    }

    /// The next value, text or nothing.
    pub fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.maybe_text_here()?.map(Cow::into_owned))
    }

    /// The next value, bytes.
    pub fn bytes(&mut self) -> Result<Vec<u8>, StoreError> {
        match self.take()? {
            Taken::Bytes(v) => Ok(v.into_owned()),
            other => Err(other.odd(self.taken, "bytes")),
        }
    }

    /// The next value, bytes or nothing.
    pub fn maybe_bytes(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        match self.take()? {
            Taken::Bytes(v) => Ok(Some(v.into_owned())),
            Taken::Null => Ok(None),
            other => Err(other.odd(self.taken, "bytes")),
        }
    }

    /// The next value, bytes of one length, such as a hash.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], StoreError> {
        match self.take()? {
            Taken::Bytes(v) => self.of_length(&v),
            other => Err(other.odd(self.taken, "bytes")),
        }
    }

    /// The next value, bytes of one length or nothing.
    pub fn maybe_array<const N: usize>(&mut self) -> Result<Option<[u8; N]>, StoreError> {
        match self.take()? {
            Taken::Bytes(v) => self.of_length(&v).map(Some),
            Taken::Null => Ok(None),
            other => Err(other.odd(self.taken, "bytes")),
        }
    }

    fn of_length<const N: usize>(&self, bytes: &[u8]) -> Result<[u8; N], StoreError> {
        bytes.try_into().map_err(|_| {
            StoreError::inconsistent(format!("column {} is not {N} bytes", self.taken))
        })
    }

    /// The next value, an id.
    pub fn uuid(&mut self) -> Result<Uuid, StoreError> {
        self.array::<16>().map(Uuid::from_bytes)
    }

    /// The next value, the id of something.
    pub fn id<T: From16>(&mut self) -> Result<T, StoreError> {
        self.array::<16>().map(T::from_sixteen)
    }

    /// The next value, the id of something or nothing.
    pub fn maybe_id<T: From16>(&mut self) -> Result<Option<T>, StoreError> {
        Ok(self.maybe_array::<16>()?.map(T::from_sixteen))
    }

    /// The next value, an instant.
    pub fn moment(&mut self) -> Result<Moment, StoreError> {
        self.int().map(Moment::from_us)
    }

    /// The next value, an instant or nothing.
    pub fn maybe_moment(&mut self) -> Result<Option<Moment>, StoreError> {
        Ok(self.maybe_int()?.map(Moment::from_us))
    }

    /// The next value, an id or nothing.
    pub fn maybe_uuid(&mut self) -> Result<Option<Uuid>, StoreError> {
        Ok(self.maybe_array::<16>()?.map(Uuid::from_bytes))
    }
}
