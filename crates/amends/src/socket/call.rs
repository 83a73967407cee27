//! The command's side.

use super::{frame, path_in};
use crate::exit::{Exit, Failure};
use crate::request::{Answer, Request};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::net::UnixStream;

/// How long a desk may be silent before whoever waits is told so.
const SILENT: Duration = Duration::from_secs(15);

/// A line to the desk that runs.
pub struct Caller {
    stream: UnixStream,
    folder: PathBuf,
}

/// Calls the desk that runs on this data; none where nobody answers.
///
/// # Errors
/// Where somebody is there but not for this user.
pub async fn call(folder: &Path) -> Result<Option<Caller>, Failure> {
    match UnixStream::connect(path_in(folder)).await {
        Ok(stream) => Ok(Some(Caller {
            stream,
            folder: folder.to_owned(),
        })),
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
    /// Asks and waits. Somebody has the socket, but only an answer shows that a desk is at work behind it.
    pub async fn ask(&mut self, request: &Request) -> Result<Answer, Failure> {
        self.ask_patiently(request, SILENT, |says| eprintln!("{says}"))
            .await
    }

    async fn ask_patiently(
        &mut self,
        request: &Request,
        silence: Duration,
        tell: impl FnOnce(&str),
    ) -> Result<Answer, Failure> {
        let silent = format!(
            "amends: A desk has the data in {}, but has not answered for {} seconds. It may be busy; this goes on waiting. \
             If it never answers, end this (Ctrl+C), stop that desk and start it again: nothing is doubled.",
            self.folder.display(),
            silence.as_secs()
        );
        let asked = self.ask_once(request);
        tokio::pin!(asked);
        if let Ok(answer) = tokio::time::timeout(silence, &mut asked).await {
            return answer;
        }
        tell(&silent);
        asked.await
    }

    async fn ask_once(&mut self, request: &Request) -> Result<Answer, Failure> {
        let gone = |_: io::Error| {
            Failure::new(
                Exit::Temporary,
                "The desk stopped before it answered, so it may or may not have been done. Run the same command \
                 again: nothing is doubled.",
            )
        };
        frame::write(&mut self.stream, request)
            .await
            .map_err(gone)?;
        let answer = frame::read(&mut self.stream).await.map_err(gone)?;
        answer.ok_or_else(|| gone(io::ErrorKind::UnexpectedEof.into()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_waits_for_a_silent_desk_is_told_and_an_answer_that_comes_late_counts() {
        let silence = Duration::from_millis(50);
        let folder = tempfile::tempdir().unwrap();
        let socket = tokio::net::UnixListener::bind(path_in(folder.path())).unwrap();
        let mut caller = call(folder.path()).await.unwrap().unwrap();
        let (mut desk, _) = socket.accept().await.unwrap();
        let answers = tokio::spawn(async move {
            frame::read::<Request>(&mut desk).await.unwrap();
            tokio::time::sleep(silence * 4).await;
            let answer = Answer::Rebuilt { cases: 7 };
            frame::write(&mut desk, &answer).await.unwrap();
        });
        let mut told = String::new();
        let asked = caller.ask_patiently(&Request::Rebuild, silence, |says| {
            says.clone_into(&mut told);
        });
        let Answer::Rebuilt { cases: 7 } = asked.await.unwrap() else {
            panic!("another answer");
        };
        answers.await.unwrap();
        assert!(told.contains("has not answered for"), "{told}");
        assert!(
            told.contains(&folder.path().display().to_string()),
            "{told}"
        );
    }
}
