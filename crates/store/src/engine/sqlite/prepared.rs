//! The statements a connection keeps ready. Each text is compiled once, and with it is noted which
//! argument belongs where, so that running it again costs no look at the text.

use super::failure;
use super::several_rows::several_rows;
use crate::engine::answers::one_more;
use crate::engine::{Done, Found, Sql, Value};
use crate::error::StoreError;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Arguments from this size on are let go as soon as the statement has run.
const LARGE_ARGUMENT: usize = 16 * 1024;

/// The statements of one connection, by name.
pub(crate) struct Prepared<'c> {
    connection: &'c Connection,
    ready: HashMap<&'static str, Ready<'c>>,
    /// For texts that put a row, what puts several at once; none where they must be put one by one.
    several: HashMap<&'static str, Option<Ready<'c>>>,
}

struct Ready<'c> {
    /// What it was made of.
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
            several: HashMap::new(),
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
        let large = ready.bind(|argument| &args[argument]).map_err(fail)?;
        let outcome = step(&mut ready.statement, name);
        if large {
            ready.statement.clear_bindings();
        }
        outcome
    }

    /// Puts [`ROWS`](super::several_rows::ROWS) rows with a text that puts one and has as many arguments as each of them;
    /// false, and nothing is done, where the text cannot. A row that is refused leaves those before it put: the transaction
    /// must be undone.
    pub fn put_rows(&mut self, sql: &Sql, rows: &[&[Value]]) -> Result<bool, StoreError> {
        let (name, each) = (sql.name, rows.first().map_or(0, |row| row.len()));
        let fail = |error: rusqlite::Error| failure(name, &error);
        let connection = self.connection;
        let several = match self.several.entry(name) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(free) => free.insert(prepare_several(connection, sql, each)?),
        };
        let Some(ready) = several
            .as_mut()
            .filter(|ready| ready.text == sql.sqlite && ready.order.len() == each * rows.len())
        else {
            return Ok(false);
        };
        let value = |argument: usize| &rows[argument / each][argument % each];
        let large = ready.bind(value).map_err(fail)?;
        let changed = ready.statement.raw_execute().map_err(fail);
        if large {
            ready.statement.clear_bindings();
        }
        if changed? == rows.len() {
            return Ok(true);
        }
        Err(StoreError::inconsistent(format!(
            "{name} did not put each of its rows"
        )))
    }

    fn ready(
        &mut self,
        name: &'static str,
        text: &'static str,
    ) -> Result<&mut Ready<'c>, StoreError> {
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

impl Ready<'_> {
    /// Binds the arguments, each by its place; whether one of them is large.
    fn bind<'v>(&mut self, value: impl Fn(usize) -> &'v Value) -> rusqlite::Result<bool> {
        let mut large = false;
        for (place, argument) in (1..).zip(&*self.order) {
            let value = value(*argument);
            large |= match value {
                Value::Text(v) => v.len() >= LARGE_ARGUMENT,
                Value::Bytes(v) => v.len() >= LARGE_ARGUMENT,
                _ => false,
            };
            self.statement.raw_bind_parameter(place, value)?;
        }
        Ok(large)
    }
}

fn prepare_several<'c>(
    connection: &'c Connection,
    sql: &Sql,
    arguments: usize,
) -> Result<Option<Ready<'c>>, StoreError> {
    let Some(text) = several_rows(sql.sqlite, arguments) else {
        return Ok(None);
    };
    let several = prepare_text(connection, sql.name, sql.sqlite, &text)?;
    Ok(Some(several))
}

fn prepare<'c>(
    connection: &'c Connection,
    name: &'static str,
    text: &'static str,
) -> Result<Ready<'c>, StoreError> {
    prepare_text(connection, name, text, text)
}

fn prepare_text<'c>(
    connection: &'c Connection,
    name: &'static str,
    made_of: &'static str,
    text: &str,
) -> Result<Ready<'c>, StoreError> {
    let statement = connection
        .prepare(text)
        .map_err(|error| failure(name, &error))?;
    let order = order_of(&statement, name)?;
    Ok(Ready {
        text: made_of,
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
