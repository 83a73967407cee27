//! The desk's side.

use super::{frame, path_in};
use crate::request::{self, Hands, Request};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

/// Commands that are answered at once; further ones wait.
const CALLERS_MAX: usize = 16;

/// Listens. A socket a desk left behind when it was killed is taken over; one that answers is another
/// desk's.
///
/// # Errors
/// Where it cannot be made; the desk goes on without, and commands open the data themselves.
pub async fn listen(folder: &Path, hands: Hands) -> io::Result<JoinHandle<()>> {
    let path = path_in(folder);
    if path.exists() {
        if UnixStream::connect(&path).await.is_ok() {
            return Err(io::Error::new(
                io::ErrorKind::AddrInUse,
                "another desk answers here",
            ));
        }
        std::fs::remove_file(&path)?;
    }
    // Bound under another name first: nobody may call before the permissions are set.
    let beside = path.with_extension("sock.new");
    if beside.exists() {
        std::fs::remove_file(&beside)?;
    }
    let listener = UnixListener::bind(&beside)?;
    std::fs::set_permissions(&beside, std::fs::Permissions::from_mode(0o600))?;
    std::fs::rename(&beside, &path)?;
    let places = Arc::new(Semaphore::new(CALLERS_MAX));
    Ok(tokio::spawn(async move {
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else {
                return;
            };
            match listener.accept().await {
                Ok((stream, _)) => {
                    let hands = hands.clone();
                    tokio::spawn(async move {
                        if let Err(error) = serve(stream, &hands).await {
                            tracing::debug!(%error, "a command went away");
                        }
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a command could not be heard");
                    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                }
            }
        }
    }))
}

/// The socket is gone when the desk is.
pub fn forget(folder: &Path) {
    // A second removal, or a folder that went away, is as good.
    let _ = std::fs::remove_file(path_in(folder));
}

async fn serve(mut stream: UnixStream, hands: &Hands) -> io::Result<()> {
    while let Some(request) = frame::read::<Request>(&mut stream).await? {
        let answer = request::answer(hands, request).await;
        frame::write(&mut stream, &answer).await?;
    }
    Ok(())
}
