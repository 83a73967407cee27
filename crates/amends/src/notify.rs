//! Tells the service manager that the desk is ready or stopping, where one listens (`NOTIFY_SOCKET`).

/// The desk answers.
pub const READY: &str = "READY=1";
/// The desk finishes what it began and starts anew; [`READY`] follows.
pub const ANEW: &str = "RELOADING=1";
/// The desk finishes what it began.
pub const STOPPING: &str = "STOPPING=1";

/// Sends a state; where nobody listens, nothing is done.
#[cfg(target_os = "linux")]
pub fn tell(state: &str) {
    use std::os::linux::net::SocketAddrExt as _;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::net::{SocketAddr, UnixDatagram};

    let Some(name) = std::env::var_os("NOTIFY_SOCKET") else {
        return;
    };
    let address = match name.as_bytes().strip_prefix(b"@") {
        Some(abstract_name) => SocketAddr::from_abstract_name(abstract_name),
        None => SocketAddr::from_pathname(&name),
    };
    let sent = address
        .and_then(|address| UnixDatagram::unbound()?.send_to_addr(state.as_bytes(), &address));
    if let Err(error) = sent {
        tracing::warn!(%error, "the service manager could not be told {state}");
    }
}

/// There is no such manager here.
#[cfg(not(target_os = "linux"))]
pub fn tell(_state: &str) {}
