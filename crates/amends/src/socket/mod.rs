//! How commands reach the desk that runs on the same data: a socket in the data folder, for the owner of
//! the folder alone. Requests and answers are JSON, each in a frame of bounded length.
//!
//! Where nobody listens, a command opens the data itself: SQLite's own locks and the version guards of
//! the log keep two processes apart, so a desk that starts meanwhile does no harm. Two desks at once would
//! send twice and take each other's socket, so a desk [holds](hold()) its folder.

mod call;
mod frame;
mod hold;
mod listen;

pub use call::{Caller, call};
pub use hold::{Held, hold, lock_in};
pub use listen::{forget, listen};

use std::path::{Path, PathBuf};

/// The socket's name in the data folder.
const NAME: &str = "desk.sock";

/// The socket of a data folder.
fn path_in(folder: &Path) -> PathBuf {
    folder.join(NAME)
}
