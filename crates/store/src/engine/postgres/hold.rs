//! Who has the data open: every node and command shares a place on the server for as long as it does, and whoever puts a
//! copy in place takes it alone (decision 51). The place is a lock of the server's own kind, which ends with its
//! connection however that ends.

use super::why::open_failure;
use crate::error::OpenError;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};
use tokio_postgres::{Client, NoTls};

/// How long one waits for the place: what was just closed is let go of by the server a moment later.
const WAIT: Duration = Duration::from_secs(5);
/// How often one asks for it meanwhile.
const ASKS_EVERY: Duration = Duration::from_millis(100);
/// After how much silence the system asks whether the server is still there, so that nothing on the way forgets the line.
const KEPT_ALIVE: Duration = Duration::from_mins(1);
/// How often one asks for it anew where the connection that held it was lost.
const AGAIN: Duration = Duration::from_secs(1);

/// How the place is held.
#[derive(Clone, Copy)]
enum As {
    /// With others.
    One,
    /// With nobody else.
    Alone,
}

impl As {
    fn sql(self) -> &'static str {
        match self {
            Self::One => "select pg_try_advisory_lock_shared($1)",
            Self::Alone => "select pg_try_advisory_lock($1)",
        }
    }
}

/// The place, held until this is dropped.
#[derive(Debug)]
pub(crate) struct Hold(JoinHandle<()>);

impl Drop for Hold {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Hold {
    /// Beside others who have the data open.
    pub async fn beside_others(
        settings: &tokio_postgres::Config,
        schema: Option<&str>,
    ) -> Result<Self, OpenError> {
        Self::take(settings, schema, As::One).await?.ok_or_else(|| {
            OpenError::InUse(
                "a backup is put in place in this database right now; nothing was opened. Try again when that is done"
                    .to_owned(),
            )
        })
    }

    /// Alone: nobody has the data open, and nobody opens it meanwhile.
    pub async fn alone(
        settings: &tokio_postgres::Config,
        schema: Option<&str>,
    ) -> Result<Self, OpenError> {
        Self::take(settings, schema, As::Alone).await?.ok_or_else(|| {
            OpenError::InUse(
                "a desk runs on this database, or a command works on it, perhaps on another machine; nothing was \
                 changed. Stop every node of it, restore, and start them again"
                    .to_owned(),
            )
        })
    }

    /// Nothing where others hold it in a way that does not go with this one.
    async fn take(
        settings: &tokio_postgres::Config,
        schema: Option<&str>,
        how: As,
    ) -> Result<Option<Self>, OpenError> {
        let (client, mut ended) = connect(settings).await.map_err(|e| open_failure(&e))?;
        let key = key(&client, schema).await.map_err(|e| open_failure(&e))?;
        let until = Instant::now() + WAIT;
        while !is_given(&client, how, key)
            .await
            .map_err(|e| open_failure(&e))?
        {
            if Instant::now() > until {
                return Ok(None);
            }
            sleep(ASKS_EVERY).await;
        }
        let settings = settings.clone();
        Ok(Some(Self(tokio::spawn(async move {
            let mut held = client;
            loop {
                // It is over when the server goes away or the way to it breaks.
                let _ = (&mut ended.0).await;
                tracing::warn!(
                    "the connection that says that a desk runs was lost; it is made anew"
                );
                drop(held);
                (held, ended) = hold_again(&settings, how, key).await;
            }
        }))))
    }
}

async fn hold_again(settings: &tokio_postgres::Config, how: As, key: i64) -> (Client, Connection) {
    loop {
        sleep(AGAIN).await;
        if let Ok((client, ended)) = connect(settings).await
            && is_given(&client, how, key).await.unwrap_or(false)
        {
            return (client, ended);
        }
    }
}

/// What brings the server's answers; it ends with the connection.
struct Connection(JoinHandle<()>);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn connect(
    settings: &tokio_postgres::Config,
) -> Result<(Client, Connection), tokio_postgres::Error> {
    let mut settings = settings.clone();
    settings.keepalives_idle(KEPT_ALIVE);
    let (client, connection) = settings.connect(NoTls).await?;
    let driven = tokio::spawn(async move {
        // Why it ended changes nothing of what is done then.
        let _ = connection.await;
    });
    // It does nothing for as long as it is held. A server that knows no such limit sets none.
    let _ = client.batch_execute("set idle_session_timeout = 0").await;
    Ok((client, Connection(driven)))
}

async fn is_given(client: &Client, how: As, key: i64) -> Result<bool, tokio_postgres::Error> {
    Ok(client.query_one(how.sql(), &[&key]).await?.get(0))
}

/// The place of one schema of the database; the database itself is meant by the server.
async fn key(client: &Client, schema: Option<&str>) -> Result<i64, tokio_postgres::Error> {
    let name = match schema {
        Some(schema) => schema.to_owned(),
        None => client
            .query_one("select coalesce(current_schema()::text, '')", &[])
            .await?
            .get(0),
    };
    let hash = blake3::hash(format!("amends in use {name}").as_bytes());
    let mut key = [0; 8];
    key.copy_from_slice(&hash.as_bytes()[..8]);
    Ok(i64::from_le_bytes(key))
}
