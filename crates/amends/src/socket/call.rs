//! The command's side.

use super::{frame, path_in};
use crate::exit::{Exit, Failure};
use crate::request::{Answer, Request};
use std::io;
use std::path::Path;
use tokio::net::UnixStream;

/// A line to the desk that runs.
pub struct Caller(UnixStream);

/// Calls the desk that runs on this data; none where nobody answers.
///
/// # Errors
/// Where somebody is there but not for this user.
pub async fn call(folder: &Path) -> Result<Option<Caller>, Failure> {
    match UnixStream::connect(path_in(folder)).await {
        Ok(stream) => Ok(Some(Caller(stream))),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(Failure::new(
            Exit::NoPermission,
            format!(
                "This user may not reach the data in {}, nor a desk that may run on it: both are for the user the data \
                 belongs to. Nothing was done. Run the command as the user it belongs to.",
                folder.display()
            ),
        )),
        // Nobody there, or a name too long for a socket: the data itself is opened then.
        Err(_) => Ok(None),
    }
}

impl Caller {
    /// Asks and waits.
    pub async fn ask(&mut self, request: &Request) -> Result<Answer, Failure> {
        let gone = |_: io::Error| {
            Failure::new(
                Exit::Temporary,
                "The desk stopped before it answered, so it may or may not have been done. Run the same command \
                 again: nothing is doubled.",
            )
        };
        frame::write(&mut self.0, request).await.map_err(gone)?;
        let answer = frame::read(&mut self.0).await.map_err(gone)?;
        answer.ok_or_else(|| gone(io::ErrorKind::UnexpectedEof.into()))
    }
}
