//! A name server of a test's own: Debian's dnsmasq on loopback, which knows what it is told and asks nobody.

use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PROGRAM: &str = "/usr/sbin/dnsmasq";
/// Ends the server when the test closes its end or dies, however it dies.
const WATCH: &str = "\"$@\" & cat >/dev/null; kill $!";
/// Characters of a part of a text; one part holds at most 255.
const PART: usize = 200;
/// How long it may take to answer first, on one port.
const PATIENCE: Duration = Duration::from_secs(8);
/// Ports that are tried: another test may take one between the look and the start.
const PORTS: usize = 5;

/// The server while it runs.
#[derive(Debug)]
pub struct NameServer {
    at: SocketAddr,
    watcher: Child,
}

/// What it is to know.
#[derive(Clone, Debug, Default)]
pub struct Known {
    arguments: Vec<String>,
}

impl Known {
    /// A text under a name, in parts where it is long.
    #[must_use]
    pub fn text(mut self, name: &str, text: &str) -> Self {
        let mut argument = format!("--txt-record={name}");
        for part in text.as_bytes().chunks(PART) {
            argument.push(',');
            argument.push_str(&String::from_utf8_lossy(part));
        }
        self.arguments.push(argument);
        self
    }

    /// Where a service is: `_imaps._tcp.shop.example` at a host and port. The smallest priority is tried first; an empty
    /// host says that there is none.
    #[must_use]
    pub fn service(mut self, name: &str, host: &str, port: u16, priority: u16) -> Self {
        self.arguments.push(if host.is_empty() {
            format!("--srv-host={name}")
        } else {
            format!("--srv-host={name},{host},{port},{priority}")
        });
        self
    }

    /// A domain about which another server is asked, which may never answer.
    #[must_use]
    pub fn asks(mut self, domain: &str, at: SocketAddr) -> Self {
        let argument = format!("--server=/{domain}/{}#{}", at.ip(), at.port());
        self.arguments.push(argument);
        self
    }

    /// Starts it.
    ///
    /// # Panics
    /// Where it does not start.
    pub fn start(&self) -> NameServer {
        let mut tries = (0..PORTS).map(|_| self.start_somewhere());
        let started = tries.find(NameServer::answers);
        started.expect("the name server answers: apt-get install dnsmasq-base")
    }

    fn start_somewhere(&self) -> NameServer {
        let free = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let at = free.local_addr().expect("it has an address");
        drop(free);
        let watcher = Command::new("sh")
            .args(["-c", WATCH, "sh", PROGRAM])
            .args(["--keep-in-foreground", "--conf-file=/dev/null"])
            .args(["--no-resolv", "--no-hosts", "--user=root", "--pid-file="])
            .args(["--bind-interfaces", "--listen-address=127.0.0.1"])
            .args(["--local=/example/", "--local=/test/"])
            .arg(format!("--port={}", at.port()))
            .args(&self.arguments)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the name server starts");
        NameServer { at, watcher }
    }
}

impl NameServer {
    /// Where it answers.
    pub fn at(&self) -> SocketAddr {
        self.at
    }

    fn answers(&self) -> bool {
        /// Who is `a.test`?
        const QUESTION: &[u8] =
            b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x01a\x04test\x00\x00\x01\x00\x01";
        let limit = Instant::now() + PATIENCE;
        while Instant::now() < limit {
            let asked = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| {
                socket.set_read_timeout(Some(Duration::from_millis(200)))?;
                socket.connect(self.at)?;
                socket.send(QUESTION)?;
                socket.recv(&mut [0; 512])
            });
            if asked.is_ok() {
                return true;
            }
            sleep(Duration::from_millis(50));
        }
        false
    }
}

impl Drop for NameServer {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        // It has ended by itself, or ends now.
        let _ = self.watcher.wait();
    }
}
