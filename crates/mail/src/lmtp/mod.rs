//! Mail that another server hands over: LMTP (RFC 2033), and SMTP for one that speaks only that.
//!
//! The client begins, and by its greeting it says what it speaks: `LHLO` for LMTP, which answers for each recipient, `EHLO`
//! or `HELO` for SMTP. A mail is answered with 250 only once whoever takes it says that it is kept; whatever ends before
//! that leaves it with the client, which tries again. Who may connect is for the caller to say: neither protocol asks for a
//! password here.

mod command;
mod lines;

use crate::bounds::MAIL_BYTES_MAX;
use command::Command;
use lines::{End, Lines};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Semaphore;

/// Recipients of one mail; RFC 5321 asks for a hundred at least.
pub const RECIPIENTS_MAX: usize = 100;
/// Commands that make no sense, after which a client is left.
pub const MISTAKES_MAX: u32 = 20;
/// How long a client may keep silent (RFC 5321, 4.5.3.2).
pub const SILENCE_MAX: Duration = Duration::from_mins(5);
/// How long the last of a session may take to be told.
const FAREWELL_MAX: Duration = Duration::from_secs(5);

/// A mail that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The sender of the envelope; empty for the mail of machines.
    pub from: String,
    /// Whom of us it is for.
    pub to: Vec<String>,
    /// The mail.
    pub bytes: Vec<u8>,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Took {
    /// It is kept, on disk.
    Kept,
    /// It could not be kept now; the client is to try again.
    NotNow,
}

/// Who takes mail in.
pub trait Taker: Send + Sync {
    /// Whether mail to this address is ours.
    fn is_ours(&self, address: &str) -> bool;

    /// Keeps a mail. What is answered with [`Took::Kept`] is on disk.
    fn take(&self, mail: Handed) -> impl Future<Output = Took> + Send;
}

/// What a session is held with.
#[derive(Clone, Debug)]
pub struct Listening {
    /// Our name, as the greeting tells it.
    pub name: String,
    /// How many mails are read at once, over all sessions: each may take [`MAIL_BYTES_MAX`] of memory.
    pub rooms: Arc<Semaphore>,
}

/// What was said of the mail that is to come.
#[derive(Default)]
struct Envelope {
    from: Option<String>,
    to: Vec<String>,
}

/// Holds one session, until the client leaves, keeps silent for too long, or is left.
pub async fn serve<S>(stream: S, listening: &Listening, taker: &impl Taker)
where
    S: AsyncRead + AsyncWrite + Send + Unpin,
{
    let mut session = Session {
        lines: Lines::new(stream),
        listening,
        taker,
        speaks: None,
        envelope: Envelope::default(),
        mistakes: 0,
    };
    let told = match session.go().await {
        Ok(()) | Err(End::Gone) => return,
        Err(End::Silent) => "421 4.4.2 nothing was said for too long",
        Err(End::LineTooLong) => "500 5.5.2 that line is too long",
    };
    // Whoever does not hear it is gone.
    let _ = tokio::time::timeout(FAREWELL_MAX, session.lines.say(told)).await;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaks {
    Lmtp,
    Smtp,
}

struct Session<'a, S, T> {
    lines: Lines<S>,
    listening: &'a Listening,
    taker: &'a T,
    speaks: Option<Speaks>,
    envelope: Envelope,
    mistakes: u32,
}

impl<S, T> Session<'_, S, T>
where
    S: AsyncRead + AsyncWrite + Send + Unpin,
    T: Taker,
{
    async fn go(&mut self) -> Result<(), End> {
        let name = &self.listening.name;
        self.lines.say(&format!("220 {name} takes mail")).await?;
        loop {
            let line = self.lines.command().await?;
            match command::read(&line) {
                Command::Quit => return self.lines.say("221 2.0.0 goodbye").await,
                Command::Data if self.may_send() => self.data().await?,
                command => {
                    let answer = self.answer(command);
                    if answer.starts_with("50") {
                        self.mistakes += 1;
                    }
                    if self.mistakes > MISTAKES_MAX {
                        let told = "421 4.7.0 too many commands that make no sense here";
                        return self.lines.say(told).await;
                    }
                    self.lines.say(&answer).await?;
                }
            }
        }
    }

    fn may_send(&self) -> bool {
        self.envelope.from.is_some() && !self.envelope.to.is_empty()
    }

    fn answer(&mut self, command: Command) -> String {
        match command {
            Command::Hello { lmtp } => {
                self.envelope = Envelope::default();
                self.speaks = Some(if lmtp { Speaks::Lmtp } else { Speaks::Smtp });
                format!(
                    "250-{}\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {MAIL_BYTES_MAX}",
                    self.listening.name
                )
            }
            Command::PlainHello => {
                self.envelope = Envelope::default();
                self.speaks = Some(Speaks::Smtp);
                format!("250 {}", self.listening.name)
            }
            Command::Mail { .. } if self.speaks.is_none() => {
                "503 5.5.1 say who you are first".to_owned()
            }
            Command::Mail { .. } if self.envelope.from.is_some() => {
                "503 5.5.1 a mail was begun already".to_owned()
            }
            Command::Mail { size, .. } if size > MAIL_BYTES_MAX as u64 => too_large(),
            Command::Mail { from, .. } => {
                self.envelope.from = Some(from);
                "250 2.1.0 go on".to_owned()
            }
            Command::Rcpt { .. } if self.envelope.from.is_none() => {
                "503 5.5.1 say who sends it first".to_owned()
            }
            Command::Rcpt { .. } if self.envelope.to.len() >= RECIPIENTS_MAX => {
                "452 4.5.3 too many recipients; send the rest in another mail".to_owned()
            }
            Command::Rcpt { to } if self.taker.is_ours(&to) => {
                self.envelope.to.push(to);
                "250 2.1.5 go on".to_owned()
            }
            Command::Rcpt { .. } => "550 5.1.1 that address is none of ours".to_owned(),
            Command::Data | Command::Quit => "503 5.5.1 nobody is to have it".to_owned(),
            Command::Reset => {
                self.envelope = Envelope::default();
                "250 2.0.0 forgotten".to_owned()
            }
            Command::Nothing => "250 2.0.0 still here".to_owned(),
            Command::Verify => "252 2.1.5 send it and see".to_owned(),
            Command::Unfit => "501 5.5.4 that cannot be read".to_owned(),
            Command::Unknown => "500 5.5.1 that is not known here".to_owned(),
        }
    }

    /// The mail itself, and the answer for it: to each recipient, or once.
    async fn data(&mut self) -> Result<(), End> {
        // Closed by nobody; without a room the mail stays with the client.
        let room = Arc::clone(&self.listening.rooms).acquire_owned().await;
        self.lines.say("354 go on, end with a dot").await?;
        let read = self.lines.mail(MAIL_BYTES_MAX).await?;
        let Envelope { from, to } = std::mem::take(&mut self.envelope);
        let answers = match self.speaks {
            Some(Speaks::Lmtp) => to.len(),
            _ => 1,
        };
        let answer = match (read, room) {
            (None, _) => too_large(),
            (Some(_), Err(_)) => not_now(),
            (Some(bytes), Ok(_room)) => {
                let from = from.unwrap_or_default();
                match self.taker.take(Handed { from, to, bytes }).await {
                    Took::Kept => "250 2.0.0 it is kept".to_owned(),
                    Took::NotNow => not_now(),
                }
            }
        };
        for _ in 0..answers {
            self.lines.say(&answer).await?;
        }
        Ok(())
    }
}

fn too_large() -> String {
    format!("552 5.3.4 a mail may have {MAIL_BYTES_MAX} bytes")
}

fn not_now() -> String {
    "451 4.3.0 it could not be kept now; try again".to_owned()
}

#[cfg(test)]
mod tests;
