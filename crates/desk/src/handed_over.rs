//! Mail that comes by itself: a mail server delivers it by LMTP, or a mail service posts it. Both end in the intake, and both
//! hear that a mail is taken only once it is on disk; until then it stays with them, and they try again.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::intake::{RawMail, Taken};
use crate::mailboxes::Way;
use mail::lmtp::{Handed, Listening, SILENCE_MAX, Taker, Took, serve};
use std::fmt::Write as _;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

/// Bytes of a mail that is handed over.
pub const MAIL_BYTES_MAX: usize = mail::bounds::MAIL_BYTES_MAX;
/// Sessions at once; a client beyond that waits.
const SESSIONS_MAX: usize = 64;
/// Mails whose bytes are read at once, each up to [`MAIL_BYTES_MAX`].
const READ_AT_ONCE: usize = 4;
/// How long to wait before the next client is heard where the system gave none.
const WAIT: Duration = Duration::from_secs(1);
/// How long a soft stop may take.
const STOP_MAX: Duration = Duration::from_secs(8);

/// Where mail servers deliver to, and which may.
#[derive(Clone, Debug)]
pub struct Entrance {
    /// Where it listens.
    pub listener: Arc<TcpListener>,
    /// Who may connect; others are turned away at once, for nobody signs in here.
    pub peers: Vec<IpAddr>,
}

/// The entrance while it is open.
#[derive(Debug)]
pub struct Open {
    stop: watch::Sender<bool>,
    sessions: JoinSet<()>,
}

impl Desk {
    /// Takes a mail in that was handed over. What is told is on disk.
    ///
    /// # Errors
    /// `Storage` or `Busy` where it could not be kept: it is to be handed over again.
    pub async fn take_handed_over(&self, way: Way, bytes: Vec<u8>) -> Result<Taken, DeskError> {
        let source = "handed over".to_owned();
        let mut taken = self.take_in(way, vec![RawMail { source, bytes }]).await?;
        taken
            .pop()
            .ok_or_else(|| DeskError::Storage("the intake has told nothing of a mail".to_owned()))
    }

    /// Opens the entrance for mail servers.
    pub fn open_entrance(&self, entrance: &Entrance) -> Open {
        let (stop, stopped) = watch::channel(false);
        let mut sessions = JoinSet::new();
        let (desk, entrance) = (self.clone(), entrance.clone());
        sessions.spawn(async move { desk.hear(entrance, stopped).await });
        Open { stop, sessions }
    }

    async fn hear(self, entrance: Entrance, mut stopped: watch::Receiver<bool>) {
        let listening = Listening {
            name: self.config().mail_domain.clone(),
            rooms: Arc::new(Semaphore::new(READ_AT_ONCE)),
        };
        let places = Arc::new(Semaphore::new(SESSIONS_MAX));
        let mut sessions = JoinSet::new();
        loop {
            let place = Arc::clone(&places).acquire_owned();
            let came = tokio::select! {
                // Whoever could stop it is gone: the same as a stop.
                _ = stopped.wait_for(|stopped| *stopped) => break,
                came = async { (place.await, entrance.listener.accept().await) } => came,
            };
            while sessions.try_join_next().is_some() {}
            match came {
                (Ok(place), Ok((stream, from)))
                    if entrance.peers.contains(&from.ip().to_canonical()) =>
                {
                    let (desk, listening) = (self.clone(), listening.clone());
                    sessions.spawn(async move {
                        serve(stream, &listening, &AtTheDoor { desk }).await;
                        drop(place);
                    });
                }
                (_, Ok((stream, from))) => {
                    tracing::warn!(peer = %from.ip(), "a mail server that is not named in the settings was turned away");
                    turn_away(stream).await;
                }
                (_, Err(error)) => {
                    tracing::warn!(%error, "no mail server could be heard");
                    tokio::time::sleep(WAIT).await;
                }
            }
        }
        // What is being taken is taken; a mail whose answer does not go out comes once more and is known again.
        let all = async { while sessions.join_next().await.is_some() {} };
        if tokio::time::timeout(STOP_MAX, all).await.is_err() {
            sessions.shutdown().await;
        }
    }
}

impl Open {
    /// Closes it softly: what is being taken in is taken in.
    pub async fn close(mut self) {
        // Where nobody listens any more, nobody needs to stop.
        let _ = self.stop.send(true);
        let all = async { while self.sessions.join_next().await.is_some() {} };
        if tokio::time::timeout(STOP_MAX * 2, all).await.is_err() {
            self.sessions.shutdown().await;
        }
    }
}

/// Says that it may not, where the client listens.
async fn turn_away(stream: TcpStream) {
    let _ = tokio::time::timeout(WAIT.min(SILENCE_MAX), async {
        stream.writable().await?;
        stream.try_write(b"554 5.7.1 this desk does not know you\r\n")
    })
    .await;
}

struct AtTheDoor {
    desk: Desk,
}

impl Taker for AtTheDoor {
    fn is_ours(&self, address: &str) -> bool {
        mail::is_one_of(address, &self.desk.config().mailboxes)
    }

    async fn take(&self, handed: Handed) -> Took {
        let mail = with_envelope(&handed);
        match self.desk.take_handed_over(Way::Server, mail).await {
            Ok(taken) => {
                tracing::info!(
                    outcome = taken.outcome.name(),
                    number = taken.number,
                    "mail was handed over"
                );
                Took::Kept
            }
            Err(error) => {
                tracing::error!(%error, "mail that was handed over could not be kept and is left with its server");
                Took::NotNow
            }
        }
    }
}

/// The mail with its envelope on top, as servers write it that deliver into a mailbox: the address of a case stands there
/// for a bounce, and for a mail that names us nowhere else.
fn with_envelope(handed: &Handed) -> Vec<u8> {
    let mut head = format!("Return-Path: <{}>\r\n", handed.from);
    for to in &handed.to {
        // Writing to a text does not fail.
        let _ = write!(head, "Delivered-To: {to}\r\n");
    }
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(&handed.bytes);
    bytes
}
