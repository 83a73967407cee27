//! A real mail server for a test: Postfix takes mail in and passes it on, Dovecot keeps it in mailboxes and shows
//! it by IMAP. Both run from Debian's packages on a loopback address of their own, in a folder of their own, and
//! are gone with the folder when the test ends, even one that is killed.
//!
//! ```no_run
//! let servers = testkit::mail_servers::MailServers::start();
//! servers.send("marta@client.test", "desk@amends.test", b"Subject: Boots\r\n\r\nThey leak.\r\n");
//! let mails = servers.wait_for_mails("desk@amends.test", 1);
//! ```
//!
//! Where one cannot run, [`MailServers::start`] panics with a sentence that says what is missing: a test that
//! cannot run is red, never skipped.

mod disk;
mod dovecot;
mod home;
mod mailbox;
mod postfix;
mod process;
mod setup;
mod wire;

pub use disk::Disk;
pub use setup::{Account, Setup};
pub use wire::{Cut, Wire};

use home::Home;
use process::Process;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a server may take to answer after its start.
const START: Duration = Duration::from_secs(30);

/// Ports below those that systems give away by themselves, the same for every test: the address differs.
const SMTP: u16 = 2025;
const SUBMISSION: u16 = 2587;
const SUBMISSIONS: u16 = 2465;
const IMAP: u16 = 2143;
const IMAPS: u16 = 2993;

/// A Postfix and a Dovecot that run. Both stop, and their folder goes, when this is dropped.
pub struct MailServers {
    setup: Setup,
    dovecot: Process,
    postfix: Process,
    // Last: it takes the folder away, and with it whatever still runs.
    home: Home,
}

impl MailServers {
    /// Both servers with the accounts of [`Setup::default`].
    ///
    /// # Panics
    /// If they cannot be started; the message says what is missing.
    pub fn start() -> Self {
        Self::with(Setup::default())
    }

    /// Both servers as the set-up says.
    ///
    /// # Panics
    /// If they cannot be started; the message says what is missing.
    pub fn with(setup: Setup) -> Self {
        Self::try_with(setup).unwrap_or_else(|why| {
            panic!(
                "the tests need a Postfix and a Dovecot and cannot start them: {why}. They run as root; install them \
                 with: apt-get install --no-install-recommends postfix dovecot-imapd dovecot-lmtpd openssl"
            )
        })
    }

    fn try_with(setup: Setup) -> Result<Self, String> {
        let home = Home::make()?;
        home.certificate()?;
        if setup.small_disks {
            disk::mount(&home)?;
        }
        dovecot::write(&home, &setup)?;
        postfix::write(&home, &setup)?;
        let dovecot = dovecot::process(&home);
        let postfix = postfix::process(&home);
        let mut servers = Self {
            setup,
            dovecot,
            postfix,
            home,
        };
        servers.dovecot.start()?;
        servers.postfix.start()?;
        servers.heard(IMAP)?;
        servers.heard(SMTP)?;
        Ok(servers)
    }

    /// The host name of both servers: an address of the loopback network that no other test has.
    pub fn host(&self) -> String {
        self.home.address().to_string()
    }

    /// The certificate of both servers (PEM): made for this test, signed by itself, valid for [`Self::host`] and
    /// `localhost`, and no authority of others.
    pub fn certificate(&self) -> PathBuf {
        self.home.folder().join("cert.pem")
    }

    /// SMTP as other mail servers speak it: no sign-in, STARTTLS offered, mail to known addresses alone.
    pub fn smtp(&self) -> SocketAddr {
        self.at(SMTP)
    }

    /// Submission: sign-in needed, after STARTTLS.
    pub fn submission(&self) -> SocketAddr {
        self.at(SUBMISSION)
    }

    /// Submission with TLS from the first byte: sign-in needed.
    pub fn submissions(&self) -> SocketAddr {
        self.at(SUBMISSIONS)
    }

    /// IMAP, STARTTLS offered and plain sign-in allowed.
    pub fn imap(&self) -> SocketAddr {
        self.at(IMAP)
    }

    /// IMAP with TLS from the first byte.
    pub fn imaps(&self) -> SocketAddr {
        self.at(IMAPS)
    }

    /// An account of the set-up.
    ///
    /// # Panics
    /// If there is none of this address.
    pub fn account(&self, address: &str) -> &Account {
        self.setup
            .accounts
            .iter()
            .find(|account| account.address == address)
            .unwrap_or_else(|| panic!("the servers of this test have no account {address}"))
    }

    /// Takes Dovecot down as its administrator would; connections are closed.
    pub fn stop_dovecot(&mut self) {
        self.dovecot.stop();
    }

    /// Ends Dovecot at once, in the middle of whatever it does.
    pub fn kill_dovecot(&mut self) {
        self.dovecot.kill();
    }

    /// Starts Dovecot again and waits until it answers.
    ///
    /// # Panics
    /// If it does not come back.
    pub fn start_dovecot(&mut self) {
        self.dovecot
            .start()
            .and_then(|()| self.heard(IMAP))
            .expect("Dovecot comes back");
    }

    /// Takes Postfix down as its administrator would; what it has accepted stays in its queue.
    pub fn stop_postfix(&mut self) {
        self.postfix.stop();
    }

    /// Ends Postfix at once, in the middle of whatever it does.
    pub fn kill_postfix(&mut self) {
        self.postfix.kill();
    }

    /// Starts Postfix again and waits until it answers.
    ///
    /// # Panics
    /// If it does not come back.
    pub fn start_postfix(&mut self) {
        self.postfix
            .start()
            .and_then(|()| self.heard(SMTP))
            .expect("Postfix comes back");
    }

    /// What both servers have logged so far, for a test that wants to say why it failed.
    pub fn logs(&self) -> String {
        ["postfix.log", "dovecot.log", "postfix.out", "dovecot.out"]
            .iter()
            .filter_map(|name| std::fs::read_to_string(self.home.folder().join(name)).ok())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn address(&self) -> Ipv4Addr {
        self.home.address()
    }

    fn at(&self, port: u16) -> SocketAddr {
        SocketAddr::from((self.address(), port))
    }

    fn heard(&self, port: u16) -> Result<(), String> {
        let limit = Instant::now() + START;
        while TcpStream::connect(self.at(port)).is_err() {
            if Instant::now() > limit {
                return Err(format!(
                    "nothing answers on {}; the logs say:\n{}",
                    self.at(port),
                    self.logs()
                ));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}
