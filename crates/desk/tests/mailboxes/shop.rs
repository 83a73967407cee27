//! A desk and the server its mailbox lies on.

use crate::kit::House;
use desk::Database;
use desk::mailboxes::{Begin, WatchedMailbox, Watching};
use mail::imap::{Account, Login, Security};
use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::Path;
use std::time::{Duration, Instant};
use store::mailboxes::{self, Line};
use store::{Key, Store, intake};
use testkit::mail_servers::{MailServers, Setup};
use testkit::mails::TestMail;

/// The desk's mailbox.
pub const DESK: &str = "desk@amends.test";
/// How long something may take that happens by itself.
const PATIENCE: Duration = Duration::from_secs(90);

pub struct Shop {
    pub house: House,
    pub servers: MailServers,
    pub data: Store,
}

impl Shop {
    pub async fn open() -> Self {
        Self::on(Database::Sqlite, Setup::default()).await
    }

    pub async fn on(database: Database, setup: Setup) -> Self {
        let servers = MailServers::with(setup);
        let mut house = House::new(database).await;
        house.config.mailboxes.push(DESK.into());
        house.desk = desk::Desk::open(house.config.clone()).await.unwrap();
        let data = house.data().await;
        Self {
            house,
            servers,
            data,
        }
    }

    /// The inbox, with all that lies there.
    pub fn inbox(&self) -> WatchedMailbox {
        self.inbox_at(self.servers.imaps())
    }

    /// The same over another way to the server.
    pub fn inbox_at(&self, at: SocketAddr) -> WatchedMailbox {
        WatchedMailbox {
            address: DESK.into(),
            account: Account {
                host: at.ip().to_string(),
                port: at.port(),
                security: Security::Tls,
                authorities: Some(self.servers.certificate()),
                user: DESK.into(),
                login: Login::Password(self.servers.account(DESK).password.clone()),
            },
            folders: vec!["INBOX".into()],
            sent: None,
            begin: Begin::All,
            sent_by: None,
        }
    }

    pub fn watch(&self, mailbox: &WatchedMailbox) -> Watching {
        self.house
            .desk
            .start_mailboxes(std::slice::from_ref(mailbox))
    }

    /// Puts mails into a folder as the server keeps them, many at once.
    pub fn plant(&self, folder: &str, mails: impl IntoIterator<Item = (String, Vec<u8>)>) {
        plant(&self.servers.maildir(DESK, folder), mails);
    }

    /// Complaints with these numbers.
    pub fn plant_complaints(&self, folder: &str, numbers: std::ops::Range<usize>) {
        self.plant(folder, numbers.map(|n| (format!("{n:06}"), complaint(n))));
    }

    /// What became of mail, by outcome.
    pub async fn outcomes(&self) -> Vec<(String, u64)> {
        let counts = intake::count(&self.data).await.unwrap();
        let mut outcomes: Vec<(String, u64)> = counts
            .into_iter()
            .map(|(_, outcome, count)| (outcome, count))
            .collect();
        outcomes.sort();
        outcomes
    }

    /// Every line of the log, the oldest first.
    pub async fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut after = Key::NEWEST;
        loop {
            let page = mailboxes::log(&self.data, None, after, 200).await.unwrap();
            let Some(last) = page.last() else { break };
            after = last.key();
            lines.extend(page);
        }
        lines.reverse();
        lines
    }

    /// Waits until the cursor of a folder has passed this UID.
    pub async fn read_up_to(&self, folder: &str, uid: u32) {
        self.until(&format!("{folder} is read up to {uid}"), async || {
            self.cursor(folder).await >= uid
        })
        .await;
    }

    pub async fn cursor(&self, folder: &str) -> u32 {
        let cursors = mailboxes::cursors(&self.data, DESK).await.unwrap();
        cursors
            .iter()
            .find(|cursor| cursor.folder == folder)
            .map_or(0, |cursor| cursor.uid)
    }

    /// What is wrong with the mailbox.
    pub async fn failure(&self) -> Option<String> {
        let states = mailboxes::states(&self.data).await.unwrap();
        states.into_iter().next().and_then(|state| state.failure)
    }

    pub async fn until(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        let limit = Instant::now() + PATIENCE;
        while !is_so().await {
            assert!(
                Instant::now() < limit,
                "it did not come about that {what}; the mailbox says {:?}; the servers say:\n{}",
                self.failure().await,
                self.servers.logs()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Each of so many complaints opened one case and stands once in the log.
    pub async fn has_each_once(&self, complaints: usize) {
        let count = complaints as u64;
        assert_eq!(self.outcomes().await, [("opened".to_owned(), count)]);
        let lines = self.lines().await;
        let opened: Vec<&Line> = lines
            .iter()
            .filter(|line| line.outcome == "opened")
            .collect();
        assert_eq!(opened.len(), complaints, "each stands once in the log");
        let mut numbers: Vec<_> = opened.iter().map(|line| line.number.unwrap()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), complaints, "each is a case of its own");
    }
}

/// A complaint of somebody new.
pub fn complaint(n: usize) -> Vec<u8> {
    TestMail::from(&format!("Customer {n} <customer{n}@client.test>"))
        .to(DESK)
        .id(&format!("c{n}@client.test"))
        .subject(&format!("Kettle {n}"))
        .body(&format!("Kettle number {n} leaks and I want a new one."))
        .bytes()
}

fn plant(folder: &Path, mails: impl IntoIterator<Item = (String, Vec<u8>)>) {
    let root = folder.ancestors().nth(1).unwrap();
    let is_inbox = !folder
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let owner = fs::metadata(if is_inbox {
        root
    } else {
        root.parent().unwrap()
    })
    .unwrap();
    let own = |path: &Path| chown(path, Some(owner.uid()), Some(owner.gid())).unwrap();
    let mut made = vec![folder.to_owned()];
    if !is_inbox {
        made.insert(0, root.to_owned());
    }
    for path in &made {
        for part in ["", "tmp", "cur", "new"] {
            let path = path.join(part);
            if !path.is_dir() {
                fs::create_dir_all(&path).unwrap();
                own(&path);
            }
        }
    }
    for (name, raw) in mails {
        let (tmp, new) = (
            folder.join("tmp").join(&name),
            folder.join("new").join(&name),
        );
        fs::write(&tmp, raw).unwrap();
        own(&tmp);
        fs::rename(tmp, new).unwrap();
    }
}
