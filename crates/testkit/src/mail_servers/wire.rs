//! A wire to a real server that a test can cut: bytes go through as they are until they do not.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// When the wire is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Never: all bytes go through.
    Never,
    /// At once: no connection comes about.
    AtOnce,
    /// After so many bytes from the client.
    AfterSent(usize),
    /// After so many bytes from the server.
    AfterHeard(usize),
    /// When the client has said this (it still goes through) and before the server's answer comes back.
    /// Works on a wire without TLS alone.
    BeforeAnswerTo(Vec<u8>),
}

/// A listener that passes each connection on to a server, and cuts those that come while it is told to.
pub struct Wire {
    address: SocketAddr,
    cut: Arc<Mutex<Cut>>,
    reached: Arc<AtomicUsize>,
}

impl Wire {
    /// A wire to the server, whole for now. It lasts as long as the test's process.
    ///
    /// # Panics
    /// If there is no free port.
    pub fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind((server.ip(), 0)).expect("a port is free");
        let address = listener.local_addr().expect("the port is known");
        let cut = Arc::new(Mutex::new(Cut::Never));
        let told = Arc::clone(&cut);
        let reached = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&reached);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let cut = told.lock().map_or(Cut::AtOnce, |cut| cut.clone());
                let count = Arc::clone(&count);
                thread::spawn(move || carry(&client, server, &cut, &count));
            }
        });
        Self {
            address,
            cut,
            reached,
        }
    }

    /// Where a client connects to; the same host as the server's.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How connections are cut that begin from now on.
    pub fn cut(&self, cut: Cut) {
        if let Ok(mut told) = self.cut.lock() {
            *told = cut;
        }
    }

    /// How many connections came as far as their cut; one that ended before, as where a server asks to be asked again, is none
    /// of them.
    pub fn reached(&self) -> usize {
        self.reached.load(Ordering::SeqCst)
    }
}

fn carry(client: &TcpStream, server: SocketAddr, cut: &Cut, reached: &AtomicUsize) {
    let Some(server) = (*cut != Cut::AtOnce)
        .then(|| TcpStream::connect(server).ok())
        .flatten()
    else {
        let _ = client.shutdown(Shutdown::Both);
        return;
    };
    let (sent, heard) = match cut {
        Cut::AfterSent(bytes) => (Limit::Bytes(*bytes), Limit::None),
        Cut::AfterHeard(bytes) => (Limit::None, Limit::Bytes(*bytes)),
        Cut::BeforeAnswerTo(words) => (Limit::Said(words.clone()), Limit::None),
        Cut::Never | Cut::AtOnce => (Limit::None, Limit::None),
    };
    thread::scope(|scope| {
        scope.spawn(|| pass(client, &server, &sent, client, reached));
        pass(&server, client, &heard, client, reached);
    });
}

enum Limit {
    None,
    Bytes(usize),
    Said(Vec<u8>),
}

/// Carries bytes one way until they end or the limit is reached; then both ways end. What was said last goes
/// through, but its answer does not: the client's end is closed before the server hears it.
fn pass(
    mut from: &TcpStream,
    mut to: &TcpStream,
    limit: &Limit,
    client: &TcpStream,
    reached: &AtomicUsize,
) {
    let mut block = [0_u8; 8192];
    let mut carried = 0;
    let mut tail: Vec<u8> = Vec::new();
    while let Ok(count) = from.read(&mut block) {
        if count == 0 {
            break;
        }
        let mut bytes = &block[..count];
        let mut last = false;
        match limit {
            Limit::None => {}
            Limit::Bytes(most) => {
                bytes = &bytes[..bytes.len().min(most - carried)];
                last = carried + bytes.len() >= *most;
            }
            Limit::Said(words) => {
                tail.extend_from_slice(bytes);
                last = tail.windows(words.len()).any(|said| said == words);
                let kept = tail.len().saturating_sub(words.len());
                tail.drain(..kept);
            }
        }
        carried += bytes.len();
        if last {
            // Counted first, so that whoever sees their connection end finds it counted.
            reached.fetch_add(1, Ordering::SeqCst);
            let _ = client.shutdown(Shutdown::Both);
        }
        if to.write_all(bytes).is_err() || last {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
    if matches!(limit, Limit::Bytes(_)) {
        let _ = to.shutdown(Shutdown::Both);
    }
    let _ = client.shutdown(Shutdown::Both);
}
