//! Lines from the client and to it, each within a bound and a time.

use super::SILENCE_MAX;
use tokio::io::{
    AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader,
};
use tokio::time::timeout;

/// Bytes of a command.
const COMMAND_BYTES_MAX: u64 = 2_048;
/// Bytes of a mail that are read before somebody looks whether it goes on.
const PIECE_BYTES: u64 = 64 * 1024;

/// Why a session ends before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The client is gone.
    Gone,
    /// The client says nothing.
    Silent,
    /// A command goes on and on.
    LineTooLong,
}

/// The wire.
pub(super) struct Lines<S> {
    stream: BufReader<S>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Lines<S> {
    pub(super) fn new(stream: S) -> Self {
        Self {
            stream: BufReader::new(stream),
        }
    }

    /// Says a line, or several.
    pub(super) async fn say(&mut self, text: &str) -> Result<(), End> {
        let saying = async {
            self.stream.write_all(text.as_bytes()).await?;
            self.stream.write_all(b"\r\n").await?;
            self.stream.flush().await
        };
        match timeout(SILENCE_MAX, saying).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(End::Gone),
            Err(_) => Err(End::Silent),
        }
    }

    /// The next command, without its line end.
    pub(super) async fn command(&mut self) -> Result<Vec<u8>, End> {
        let mut line = Vec::new();
        self.piece(&mut line, COMMAND_BYTES_MAX).await?;
        if line.pop() != Some(b'\n') {
            return Err(End::LineTooLong);
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(line)
    }

    /// The mail up to its dot, with the dots that were doubled for the way as they were. Nothing where it is longer than
    /// `max`; it is read to its end all the same, for the client listens to no answer before.
    ///
    /// The dot counts on a line of its own between two whole line ends alone: a server before us that takes less for the
    /// end, or more, must not get a second mail past us within the first.
    pub(super) async fn mail(&mut self, max: usize) -> Result<Option<Vec<u8>>, End> {
        let mut mail = Some(Vec::new());
        let mut piece = Vec::new();
        let (mut at_start, mut after_whole_end) = (true, true);
        loop {
            piece.clear();
            self.piece(&mut piece, PIECE_BYTES).await?;
            if at_start && after_whole_end && piece == b".\r\n" {
                return Ok(mail);
            }
            let is_whole = piece.ends_with(b"\n");
            let doubled = at_start && piece.starts_with(b".") && after_whole_end;
            let line = if doubled { &piece[1..] } else { &piece[..] };
            if let Some(kept) = &mut mail {
                if kept.len() + line.len() > max {
                    mail = None;
                } else {
                    kept.extend_from_slice(line);
                }
            }
            after_whole_end = piece.ends_with(b"\r\n");
            at_start = is_whole;
        }
    }

    /// Reads up to the end of the line, or `max` bytes.
    async fn piece(&mut self, into: &mut Vec<u8>, max: u64) -> Result<(), End> {
        let mut bounded = (&mut self.stream).take(max);
        match timeout(SILENCE_MAX, bounded.read_until(b'\n', into)).await {
            Ok(Ok(0) | Err(_)) => Err(End::Gone),
            Ok(Ok(_)) => Ok(()),
            Err(_) => Err(End::Silent),
        }
    }
}
