//! The statements a connection keeps ready. Each text is compiled once, and with it is noted which
//! argument belongs where, so that running it again costs no look at the text.

use super::failure;
use crate::engine::answers::one_more;
use crate::engine::{Done, Found, Sql, Value};
use crate::error::StoreError;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};
use std::collections::HashMap;

/// Arguments from this size on are let go as soon as the statement has run.
const LARGE_ARGUMENT: usize = 16 * 1024;

/// The statements of one connection, by name.
pub(crate) struct Prepared<'c> {
    connection: &'c Connection,
    ready: HashMap<&'static str, Ready<'c>>,
}

struct Ready<'c> {
    text: &'static str,
    statement: Statement<'c>,
    order: Box<[usize]>,
}

impl<'c> Prepared<'c> {
    /// None yet.
    pub fn on(connection: &'c Connection) -> Self {
        Self {
            connection,
            ready: HashMap::new(),
        }
    }

    /// The connection they belong to.
    pub fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// A statement of the engine's own, without arguments and rows.
    pub fn run_plain(&mut self, text: &'static str) -> Result<(), StoreError> {
        let ready = self.ready(text, text)?;
        ready
            .statement
            .raw_execute()
            .map(drop)
            .map_err(|error| failure(text, &error))
    }

    /// Runs a text with its arguments. An empty text is nothing to do on this engine.
    pub fn run(&mut self, sql: &Sql, args: &[Value]) -> Result<Done, StoreError> {
        if sql.sqlite.is_empty() {
            return Ok(Done::default());
        }
        let name = sql.name;
        let fail = |error: rusqlite::Error| failure(name, &error);
        let ready = self.ready(name, sql.sqlite)?;
        if ready.order.len() != args.len() {
            return Err(StoreError::inconsistent(format!(
                "{name} takes {} arguments and was given {}",
                ready.order.len(),
                args.len()
            )));
        }
        let statement = &mut ready.statement;
        let mut large = false;
        for (place, argument) in (1..).zip(&*ready.order) {
            let value = &args[*argument];
            large |= match value {
                Value::Text(v) => v.len() >= LARGE_ARGUMENT,
                Value::Bytes(v) => v.len() >= LARGE_ARGUMENT,
                _ => false,
            };
            statement.raw_bind_parameter(place, value).map_err(fail)?;
        }
        let outcome = step(statement, name);
        if large {
            statement.clear_bindings();
        }
        outcome
    }

    fn ready(
        &mut self,
        name: &'static str,
        text: &'static str,
    ) -> Result<&mut Ready<'c>, StoreError> {
        use std::collections::hash_map::Entry;
        match self.ready.entry(name) {
            // The compiler may keep one text in two places.
            Entry::Occupied(found)
                if std::ptr::eq(found.get().text, text) || found.get().text == text =>
            {
                Ok(found.into_mut())
            }
            Entry::Occupied(mut found) => {
                found.insert(prepare(self.connection, name, text)?);
                Ok(found.into_mut())
            }
            Entry::Vacant(free) => Ok(free.insert(prepare(self.connection, name, text)?)),
        }
    }
}

fn prepare<'c>(
    connection: &'c Connection,
    name: &'static str,
    text: &'static str,
) -> Result<Ready<'c>, StoreError> {
    let statement = connection
        .prepare(text)
        .map_err(|error| failure(name, &error))?;
    let order = order_of(&statement, name)?;
    Ok(Ready {
        text,
        statement,
        order,
    })
}

/// For each parameter, in SQLite's order, the place of its argument.
pub(super) fn order_of(
    statement: &Statement<'_>,
    name: &'static str,
) -> Result<Box<[usize]>, StoreError> {
    let order = (1..=statement.parameter_count())
        .map(|place| {
            // `$7` is a name to SQLite, and its place the one where the text has it first.
            statement
                .parameter_name(place)
                .and_then(|name| name.strip_prefix('$'))
                .and_then(|number| number.parse::<usize>().ok())
                .and_then(|number| number.checked_sub(1))
                .ok_or_else(|| {
                    StoreError::inconsistent(format!("{name} has a parameter without a number"))
                })
        })
        .collect::<Result<Box<[usize]>, StoreError>>()?;
    if order.iter().max().map_or(0, |last| last + 1) != order.len() {
        return Err(StoreError::inconsistent(format!(
            "{name} leaves out a parameter"
        )));
    }
    Ok(order)
}

fn step(statement: &mut Statement<'_>, name: &'static str) -> Result<Done, StoreError> {
    let fail = |error: rusqlite::Error| failure(name, &error);
    let columns = statement.column_count();
    if columns == 0 {
        let changed = statement.raw_execute().map_err(fail)? as u64;
        return Ok(Done {
            changed,
            rows: Found::default(),
        });
    }
    let (mut found, mut brought) = (Vec::new(), 0);
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(fail)? {
        one_more(&mut brought, name)?;
        let mut values = Vec::with_capacity(columns);
        for column in 0..columns {
            values.push(match row.get_ref(column).map_err(fail)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(v) => Value::Int(v),
                ValueRef::Real(v) => Value::Real(v),
                ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
                ValueRef::Blob(v) => Value::Bytes(v.to_vec()),
            });
        }
        found.push(values);
    }
    Ok(Done {
        changed: found.len() as u64,
        rows: found.into(),
    })
}
