//! Mail to and from the servers: sent by a real client, read from where Dovecot keeps it.

use super::MailServers;
use lettre::address::Envelope;
use lettre::{SmtpTransport, Transport as _};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a mail may take to a mailbox.
const ARRIVAL: Duration = Duration::from_secs(30);

impl MailServers {
    /// Sends a mail as another mail server would, without a sign-in; an empty `from` is the empty sender of
    /// machines.
    ///
    /// # Panics
    /// If the server does not take it.
    pub fn send(&self, from: &str, to: &str, mail: &[u8]) {
        let smtp = self.smtp();
        let client = SmtpTransport::builder_dangerous(smtp.ip().to_string())
            .port(smtp.port())
            .build();
        let from = (!from.is_empty()).then(|| from.parse().expect("the sender is an address"));
        let to = to.parse().expect("the recipient is an address");
        let envelope = Envelope::new(from, vec![to]).expect("somebody is to have it");
        if let Err(error) = client.send_raw(&envelope, mail) {
            panic!("Postfix took no mail: {error:?}\n{}", self.logs());
        }
    }

    /// The mails of a folder (`""` is the inbox, `"Sent"` and the like lie beside it) as Dovecot keeps them, in
    /// the order of their arrival.
    pub fn mails_in(&self, address: &str, folder: &str) -> Vec<Vec<u8>> {
        let mut files: Vec<PathBuf> = ["new", "cur"]
            .iter()
            .filter_map(|part| fs::read_dir(self.maildir(address, folder).join(part)).ok())
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        files.sort_by_key(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let mut parts = name.split(['.', 'M', 'P']);
            let mut number = || -> u64 {
                parts
                    .by_ref()
                    .find(|part| !part.is_empty())
                    .and_then(|part| part.parse().ok())
                    .unwrap_or(0)
            };
            (number(), number(), number())
        });
        // One that was moved from `new` to `cur` in the meantime is seen by whoever asks again.
        files
            .iter()
            .filter_map(|path| fs::read(path).ok())
            .collect()
    }

    /// The mails of an inbox, in the order of their arrival.
    pub fn mails(&self, address: &str) -> Vec<Vec<u8>> {
        self.mails_in(address, "")
    }

    /// Waits until an inbox has so many mails, and gives them.
    ///
    /// # Panics
    /// If they do not come.
    pub fn wait_for_mails(&self, address: &str, count: usize) -> Vec<Vec<u8>> {
        let limit = Instant::now() + ARRIVAL;
        loop {
            let mails = self.mails(address);
            if mails.len() >= count {
                return mails;
            }
            assert!(
                Instant::now() < limit,
                "{} of {count} mails came to {address}; the logs say:\n{}",
                mails.len(),
                self.logs()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until Postfix has nothing left to pass on.
    ///
    /// # Panics
    /// If its queue does not empty.
    pub fn wait_for_empty_queue(&self) {
        let spool = self.home.folder().join("postfix/spool");
        let limit = Instant::now() + ARRIVAL;
        while ["maildrop", "incoming", "active", "deferred"]
            .iter()
            .any(|queue| has_files(&spool.join(queue)))
        {
            assert!(
                Instant::now() < limit,
                "the queue does not empty; the logs say:\n{}",
                self.logs()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Dovecot's folder of a mailbox, in its Maildir form.
    pub fn maildir(&self, address: &str, folder: &str) -> PathBuf {
        let mailbox = self.home.folder().join("mail").join(address);
        if folder.is_empty() {
            mailbox
        } else {
            mailbox.join(format!(".{}", folder.replace('/', ".")))
        }
    }
}

/// A file that Postfix was killed over before it was whole may not be run, by which it knows it; its client was never
/// told that it was taken.
fn has_files(folder: &Path) -> bool {
    let is_whole = |path: &Path| {
        fs::metadata(path).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o100 > 0)
    };
    fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| is_whole(&entry.path()) || has_files(&entry.path()))
    })
}
