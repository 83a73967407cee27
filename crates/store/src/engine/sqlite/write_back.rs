//! Writing the log back into the file beside the writer, which would wait for the disk twice otherwise.
//!
//! Pages that are written back while others are added do not let the log begin anew. So the writer does the last of it by
//! itself, once the log has grown by some: by then nearly all has been written back.

use rusqlite::Connection;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

/// Pages of the log (4 KB each) between two turns of writing back.
const TURN: i32 = 4_000;
/// Pages at which the writer writes back what is left.
const LAST: i32 = 16_000;

/// Has the log of what this connection writes be written back in turns. Whoever is to take them runs [`turns`] with what
/// is returned.
pub(super) fn in_turns(writer: &mut Connection) -> rusqlite::Result<Receiver<()>> {
    let (wake, woken) = sync_channel(1);
    let mut turns = Turns { wake, next: TURN };
    writer.wal_hook(Some(move |log: &mut rusqlite::hooks::Wal, pages| {
        if turns.is_last(pages) {
            // Somebody who writes back at this moment leaves it to the next commit.
            let _ = log.checkpoint();
        }
        Ok(())
    }))?;
    Ok(woken)
}

struct Turns {
    wake: SyncSender<()>,
    /// Pages at which the next turn begins.
    next: i32,
}

impl Turns {
    /// Wakes whoever writes back where it is their turn; true where it is the writer's.
    fn is_last(&mut self, pages: i32) -> bool {
        if pages < self.next - TURN {
            // The log has begun anew.
            self.next = TURN;
        }
        if pages >= LAST {
            return true;
        }
        if pages >= self.next {
            match self.wake.try_send(()) {
                Ok(()) | Err(TrySendError::Full(())) => self.next = pages + TURN,
                // Nobody writes back any more: the writer does.
                Err(TrySendError::Disconnected(())) => return true,
            }
        }
        false
    }
}

/// Writes back each time it is woken, until the writer is gone.
pub(super) fn turns(connection: &Connection, woken: &Receiver<()>) {
    while woken.recv().is_ok() {
        if let Err(error) = connection.execute_batch("pragma wal_checkpoint(passive)") {
            tracing::warn!(%error, "what was written stays in the log: it could not be moved into the file");
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn turns_are_taken_as_the_log_grows_and_the_writer_does_the_last() {
        let (wake, woken) = sync_channel(1);
        let mut turns = Turns { wake, next: TURN };
        let mut at = |pages| (turns.is_last(pages), woken.try_recv().is_ok());
        assert_eq!(at(3_999), (false, false));
        assert_eq!(at(4_010), (false, true));
        assert_eq!(at(8_009), (false, false));
        assert_eq!(at(8_010), (false, true));
        assert_eq!(at(16_000), (true, false));
        assert_eq!(at(16_200), (true, false));
        // The log has begun anew.
        assert_eq!(at(10), (false, false));
        assert_eq!(at(4_000), (false, true));
        drop(woken);
        assert!(turns.is_last(8_000));
    }
}
