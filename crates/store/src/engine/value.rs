//! The five kinds of value that cross the line to either engine, and the rows that come back.

use crate::error::StoreError;
use calendar::Moment;
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
ids!(CaseId, CustomerId, StaffId, TeamId, MessageId, TextId);
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
#[derive(Debug, Clone)]
pub struct Row {
    values: std::vec::IntoIter<Value>,
    taken: usize,
}

impl Row {
    /// A row of these values.
    pub fn new(values: Vec<Value>) -> Self {
        Self {
            values: values.into_iter(),
            taken: 0,
        }
    }

    /// The values not yet taken.
    pub fn into_values(self) -> Vec<Value> {
        self.values.collect()
    }

    fn take(&mut self) -> Result<Value, StoreError> {
        self.taken += 1;
        self.values
            .next()
            .ok_or_else(|| StoreError::inconsistent(format!("a row has no column {}", self.taken)))
    }

    fn odd(&self, wanted: &str, found: &Value) -> StoreError {
        let found = match found {
            Value::Null => "nothing",
            Value::Int(_) => "a number",
            Value::Real(_) => "a measure",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytes",
        };
        StoreError::inconsistent(format!(
            "column {} holds {found} where {wanted} is due",
            self.taken
        ))
    }

    /// The next value, a number.
    pub fn int(&mut self) -> Result<i64, StoreError> {
        match self.take()? {
            Value::Int(v) => Ok(v),
            other => Err(self.odd("a number", &other)),
        }
    }

    /// The next value, a number or nothing.
    pub fn maybe_int(&mut self) -> Result<Option<i64>, StoreError> {
        match self.take()? {
            Value::Int(v) => Ok(Some(v)),
            Value::Null => Ok(None),
            other => Err(self.odd("a number", &other)),
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
            Value::Real(v) => Ok(v),
            Value::Int(v) => Ok(v as f64),
            other => Err(self.odd("a measure", &other)),
        }
    }

    /// The next value, text.
    pub fn text(&mut self) -> Result<String, StoreError> {
        match self.take()? {
            Value::Text(v) => Ok(v),
            other => Err(self.odd("text", &other)),
        }
    }

    /// The next value, text or nothing.
    pub fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        match self.take()? {
            Value::Text(v) => Ok(Some(v)),
            Value::Null => Ok(None),
            other => Err(self.odd("text", &other)),
        }
    }

    /// The next value, bytes.
    pub fn bytes(&mut self) -> Result<Vec<u8>, StoreError> {
        match self.take()? {
            Value::Bytes(v) => Ok(v),
            other => Err(self.odd("bytes", &other)),
        }
    }

    /// The next value, bytes or nothing.
    pub fn maybe_bytes(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        match self.take()? {
            Value::Bytes(v) => Ok(Some(v)),
            Value::Null => Ok(None),
            other => Err(self.odd("bytes", &other)),
        }
    }

    /// The next value, bytes of one length, such as a hash.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], StoreError> {
        let bytes = self.bytes()?;
        bytes.try_into().map_err(|_| {
            StoreError::inconsistent(format!("column {} is not {N} bytes", self.taken))
        })
    }

    /// The next value, bytes of one length or nothing.
    pub fn maybe_array<const N: usize>(&mut self) -> Result<Option<[u8; N]>, StoreError> {
        self.maybe_bytes()?
            .map(TryInto::try_into)
            .transpose()
            .map_err(|_| {
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
