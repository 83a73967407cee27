//! Every value a desk's database holds, whatever the table, for tests that look for what must not be there.

use desk::{Database, DeskConfig};
use rusqlite::OpenFlags;
use rusqlite::types::ValueRef;
use std::path::Path;
use tokio_postgres::NoTls;

/// One value of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// The value: text as it is, numbers in digits, bytes as they are.
    pub value: Vec<u8>,
}

impl Held {
    /// Where it is, as `table.column`.
    pub fn place(&self) -> String {
        format!("{}.{}", self.table, self.column)
    }
}

/// Every value in every table of the desk's database, those of the search index too.
///
/// # Panics
/// If the database cannot be read.
pub async fn every_value(config: &DeskConfig) -> Vec<Held> {
    match &config.database {
        Database::Sqlite => sqlite(&config.data.join(store::DATABASE_FILE)),
        Database::Postgres { url, schema } => {
            postgres(url, schema.as_deref().unwrap_or("public")).await
        }
    }
}

fn sqlite(file: &Path) -> Vec<Held> {
    let database = rusqlite::Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .expect("the database opens");
    let mut names = database
        .prepare("select name from sqlite_master where type = 'table'")
        .expect("the tables are listed");
    let tables: Vec<String> = names
        .query_map([], |row| row.get(0))
        .and_then(Iterator::collect)
        .expect("the tables are listed");
    let mut held = Vec::new();
    for table in tables {
        let mut rows = database
            .prepare(&format!("select * from \"{table}\""))
            .expect("a table is read");
        let columns: Vec<String> = rows.column_names().map(str::to_owned).collect();
        let mut rows = rows.query([]).expect("a table is read");
        while let Some(row) = rows.next().expect("a row is read") {
            for (place, column) in columns.iter().enumerate() {
                let value = match row.get_ref(place).expect("a value is read") {
                    ValueRef::Null => continue,
                    ValueRef::Integer(number) => number.to_string().into_bytes(),
                    ValueRef::Real(number) => number.to_string().into_bytes(),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_vec(),
                };
                held.push(Held {
                    table: table.clone(),
                    column: column.clone(),
                    value,
                });
            }
        }
    }
    held
}

async fn postgres(url: &str, schema: &str) -> Vec<Held> {
    let (client, connection) = tokio_postgres::connect(url, NoTls)
        .await
        .expect("the server answers");
    let serving = tokio::spawn(connection);
    let columns = client
        .query(
            "select table_name::text, column_name::text, data_type = 'bytea' from information_schema.columns \
             where table_schema = $1 order by 1, ordinal_position",
            &[&schema],
        )
        .await
        .expect("the columns are listed");
    let mut held = Vec::new();
    for of in columns {
        let (table, column, bytes): (String, String, bool) = (of.get(0), of.get(1), of.get(2));
        let cast = if bytes { "" } else { "::text" };
        let rows = client
            .query(
                &format!("select \"{column}\"{cast} from \"{schema}\".\"{table}\" where \"{column}\" is not null"),
                &[],
            )
            .await
            .expect("a table is read");
        held.extend(rows.iter().map(|row| Held {
            table: table.clone(),
            column: column.clone(),
            value: if bytes {
                row.get(0)
            } else {
                row.get::<_, String>(0).into_bytes()
            },
        }));
    }
    drop(client);
    serving.abort();
    held
}
