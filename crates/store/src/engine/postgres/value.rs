//! Values as PostgreSQL takes and gives them.

use super::super::Value;
use crate::error::StoreError;
use postgres_types::{IsNull, ToSql, Type, private::BytesMut};
use std::error::Error as StdError;
use std::fmt;

/// The values of a row, whatever the width of its numbers.
pub(crate) fn read_values(row: &tokio_postgres::Row) -> Result<Vec<Value>, StoreError> {
    let mut values = Vec::with_capacity(row.len());
    for (place, column) in row.columns().iter().enumerate() {
        let odd =
            |_| StoreError::inconsistent(format!("column {} could not be read", column.name()));
        let value = match *column.type_() {
            Type::INT8 => row
                .try_get::<_, Option<i64>>(place)
                .map_err(odd)?
                .map(Value::Int),
            Type::INT4 => row
                .try_get::<_, Option<i32>>(place)
                .map_err(odd)?
                .map(|v| Value::Int(v.into())),
            Type::BOOL => row
                .try_get::<_, Option<bool>>(place)
                .map_err(odd)?
                .map(|v| Value::Int(v.into())),
            Type::FLOAT8 => row
                .try_get::<_, Option<f64>>(place)
                .map_err(odd)?
                .map(Value::Real),
            Type::TEXT | Type::VARCHAR | Type::NAME => row
                .try_get::<_, Option<String>>(place)
                .map_err(odd)?
                .map(Value::Text),
            Type::BYTEA => row
                .try_get::<_, Option<Vec<u8>>>(place)
                .map_err(odd)?
                .map(Value::Bytes),
            Type::VOID => None,
            ref other => {
                return Err(StoreError::inconsistent(format!(
                    "column {} is of type {other}, which neither side agreed on",
                    column.name()
                )));
            }
        };
        values.push(value.unwrap_or(Value::Null));
    }
    Ok(values)
}

/// A value on its way to the server. Its debug form hides it, for the driver may log arguments.
pub(crate) struct Bound<'a>(pub &'a Value);

impl fmt::Debug for Bound<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl ToSql for Bound<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match (self.0, ty) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(v), &Type::INT8) => v.to_sql(ty, out),
            (Value::Int(v), &Type::INT4) => i32::try_from(*v)?.to_sql(ty, out),
            (Value::Int(v), &Type::BOOL) => (*v != 0).to_sql(ty, out),
            #[allow(clippy::cast_precision_loss, reason = "measures are small")]
            (Value::Int(v), &Type::FLOAT8) => (*v as f64).to_sql(ty, out),
            (Value::Real(v), &Type::FLOAT8) => v.to_sql(ty, out),
            (Value::Text(v), &Type::TEXT | &Type::VARCHAR | &Type::NAME) => {
                v.as_str().to_sql(ty, out)
            }
            (Value::Bytes(v), &Type::BYTEA) => v.as_slice().to_sql(ty, out),
            _ => Err(format!("an argument does not fit the type {ty}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres_types::to_sql_checked!();
}
