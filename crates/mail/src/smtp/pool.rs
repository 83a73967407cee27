//! Connections that are kept for the next mail.

use lettre::transport::smtp::client::AsyncSmtpConnection;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;
use tokio::time::timeout;

/// Connections that wait at once.
const KEPT_MAX: usize = 4;
/// How long one waits; servers end those that are silent for minutes.
const KEPT_FOR: Duration = Duration::from_secs(30);
/// How long the server may take to say that it is still there.
const STILL_THERE: Duration = Duration::from_secs(5);

#[derive(Default)]
pub(super) struct Pool {
    kept: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl Pool {
    /// One that still answers.
    pub(super) async fn take(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let (mut connection, since) = self.kept.lock().await.pop()?;
            if since.elapsed() < KEPT_FOR
                && timeout(STILL_THERE, connection.test_connected())
                    .await
                    .unwrap_or(false)
            {
                return Some(connection);
            }
        }
    }

    /// Keeps one whose mail was accepted.
    pub(super) async fn keep(&self, connection: AsyncSmtpConnection) {
        let mut kept = self.kept.lock().await;
        kept.retain(|(_, since)| since.elapsed() < KEPT_FOR);
        if kept.len() < KEPT_MAX && !connection.has_broken() {
            kept.push((connection, Instant::now()));
        }
    }
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pool")
    }
}
