//! A mailbox that waits, and mail that comes to one that is watched, on a real server; beside a bare client of the same
//! server in the same run, which only listens and throws away.

use anyhow::{Context as _, Result, ensure};
use desk::mailboxes::{Begin, WatchedMailbox};
use desk::{Database, Desk, DeskConfig, SystemClock};
use mail::imap::{Account, Login, Security};
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Store, StoreConfig, intake};
use testkit::mail_servers::MailServers;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// The mailbox.
const ADDRESS: &str = "desk@amends.test";
/// The longest a run may take.
const LIMIT: Duration = Duration::from_mins(30);
/// How often it is looked whether mail has come in.
const LOOK: Duration = Duration::from_millis(2);

/// A run.
pub struct Waiting {
    /// Mails a second from the mailbox to cases.
    pub desk: f64,
    /// Mails a second from the server to the bare client.
    pub bare: f64,
}

/// A mail that came while the mailbox was watched.
pub struct Came {
    /// From the delivery to the case, in milliseconds.
    pub desk: f64,
    /// From the delivery to the bare client being told, in milliseconds.
    pub bare: f64,
}

/// Reads a waiting mailbox, `runs` times; then takes `singles` mails, one after the other, as they are delivered.
pub async fn measure(mails: usize, runs: usize, singles: usize) -> Result<String> {
    let mut told = String::from(
        "| run | desk, mails/s | bare client, mails/s | share |\n| --- | --- | --- | --- |\n",
    );
    for run in 1..=runs {
        let one = waiting(mails).await?;
        let share = one.desk / one.bare;
        eprintln!(
            "run {run}: {:.0} mails/s, bare {:.0}, share {share:.2}",
            one.desk, one.bare
        );
        let _ = writeln!(
            told,
            "| {run} | {:.0} | {:.0} | {share:.2} |",
            one.desk, one.bare
        );
    }
    let came = coming(singles).await?;
    let middle = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied().unwrap_or_default()
    };
    let _ = writeln!(
        told,
        "\nFrom delivery to the case: {:.0} ms in the middle of {singles}; the bare client is told after {:.0} ms.",
        middle(came.iter().map(|one| one.desk).collect()),
        middle(came.iter().map(|one| one.bare).collect()),
    );
    Ok(told)
}

async fn waiting(mails: usize) -> Result<Waiting> {
    let servers = MailServers::start();
    plant(&servers, 0, mails)?;
    // The first look makes the server's own index, which neither of both should pay for.
    bare(servers.imap(), &servers, mails).await?;
    let begin = Instant::now();
    bare(servers.imap(), &servers, mails).await?;
    let bare = a_second(mails, begin);
    let folder = tempfile::tempdir()?;
    let (desk, store) = open(folder.path()).await?;
    let begin = Instant::now();
    let watching = desk.start_mailboxes(&[mailbox(&servers)]);
    wait_for(&store, mails).await?;
    let rate = a_second(mails, begin);
    watching.stop().await;
    Ok(Waiting { desk: rate, bare })
}

async fn coming(singles: usize) -> Result<Vec<Came>> {
    let servers = MailServers::start();
    plant(&servers, 0, 1)?;
    let folder = tempfile::tempdir()?;
    let (desk, store) = open(folder.path()).await?;
    let watching = desk.start_mailboxes(&[mailbox(&servers)]);
    wait_for(&store, 1).await?;
    let mut idle = sign_in(servers.imap(), &servers).await?;
    idle.get_mut()
        .write_all(b"c EXAMINE INBOX\r\nd IDLE\r\n")
        .await?;
    said(&mut idle, |line| line.starts_with('+')).await?;
    let mut all = Vec::with_capacity(singles);
    for n in 1..=singles {
        // Both have gone back to waiting.
        tokio::time::sleep(Duration::from_millis(500)).await;
        let begin = Instant::now();
        plant(&servers, n, n + 1)?;
        let (bare, case) = tokio::join!(
            async {
                said(&mut idle, |line| line.contains("EXISTS")).await?;
                Ok::<_, anyhow::Error>(begin.elapsed())
            },
            async {
                wait_for(&store, n + 1).await?;
                Ok::<_, anyhow::Error>(begin.elapsed())
            }
        );
        all.push(Came {
            desk: case?.as_secs_f64() * 1_000.0,
            bare: bare?.as_secs_f64() * 1_000.0,
        });
    }
    watching.stop().await;
    Ok(all)
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a count of mails is far below 2^52"
)]
fn a_second(mails: usize, begin: Instant) -> f64 {
    mails as f64 / begin.elapsed().as_secs_f64()
}

fn mailbox(servers: &MailServers) -> WatchedMailbox {
    WatchedMailbox {
        address: ADDRESS.into(),
        account: Account {
            host: servers.host(),
            port: servers.imaps().port(),
            security: Security::Tls,
            authorities: Some(servers.certificate()),
            user: ADDRESS.into(),
            login: Login::Password(servers.account(ADDRESS).password.clone()),
        },
        folders: vec!["INBOX".into()],
        sent: None,
        begin: Begin::All,
        sent_by: None,
    }
}

async fn open(folder: &Path) -> Result<(Desk, Store)> {
    let config = DeskConfig {
        data: folder.to_owned(),
        database: Database::Sqlite,
        base_url: "http://localhost".into(),
        company: "Bench".into(),
        mailboxes: vec![ADDRESS.into()],
        mail_domain: "amends.test".into(),
        trusted_authserv: None,
        spam_signs: Vec::new(),
        signing: Vec::new(),
        checks_mail: false,
        names: mail::dns::Names::default(),
        outbox: folder.join("outbox"),
        clock: Arc::new(SystemClock),
    };
    let desk = Desk::open(config).await?;
    let folder = folder.to_owned();
    Ok((desk, Store::open(&StoreConfig::Sqlite { folder }).await?))
}

/// Waits until so many mails have become cases.
async fn wait_for(store: &Store, mails: usize) -> Result<()> {
    let begin = Instant::now();
    let wanted = u64::try_from(mails)?;
    loop {
        let counts = intake::count(store).await?;
        let opened: u64 = counts.iter().map(|(.., count)| count).sum();
        if opened >= wanted {
            return Ok(());
        }
        ensure!(begin.elapsed() < LIMIT, "{opened} of {mails} mails came in");
        // Counting reads every row, so a large mailbox is looked at less often.
        tokio::time::sleep(LOOK.max(Duration::from_micros(wanted * 5))).await;
    }
}

/// A client that only listens: every mail of the inbox, read over the wire without TLS and thrown away.
async fn bare(at: SocketAddr, servers: &MailServers, mails: usize) -> Result<()> {
    let mut wire = sign_in(at, servers).await?;
    wire.get_mut()
        .write_all(b"c EXAMINE INBOX\r\nd UID FETCH 1:* (UID BODY.PEEK[])\r\n")
        .await?;
    let (mut line, mut seen) = (Vec::new(), 0);
    loop {
        line.clear();
        ensure!(
            wire.read_until(b'\n', &mut line).await? > 0,
            "the server has left"
        );
        if line.starts_with(b"d ") {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let bytes = text.trim_end().strip_suffix('}').and_then(|text| {
            let (_, bytes) = text.rsplit_once('{')?;
            bytes.parse::<u64>().ok()
        });
        if let Some(bytes) = bytes {
            seen += 1;
            tokio::io::copy(&mut (&mut wire).take(bytes), &mut tokio::io::sink()).await?;
        }
    }
    ensure!(seen == mails, "the bare client saw {seen} of {mails} mails");
    Ok(())
}

async fn sign_in(at: SocketAddr, servers: &MailServers) -> Result<BufReader<TcpStream>> {
    let mut wire = BufReader::with_capacity(64 * 1024, TcpStream::connect(at).await?);
    let password = &servers.account(ADDRESS).password;
    let login = format!("b LOGIN {ADDRESS} {password}\r\n");
    wire.get_mut().write_all(login.as_bytes()).await?;
    said(&mut wire, |line| line.starts_with("b OK")).await?;
    Ok(wire)
}

async fn said(wire: &mut BufReader<TcpStream>, is_it: impl Fn(&str) -> bool) -> Result<()> {
    let mut line = String::new();
    loop {
        line.clear();
        ensure!(wire.read_line(&mut line).await? > 0, "the server has left");
        if is_it(&line) {
            return Ok(());
        }
    }
}

/// Puts mails with these numbers into the inbox, as Dovecot keeps them.
fn plant(servers: &MailServers, from: usize, to: usize) -> Result<()> {
    let inbox = servers.maildir(ADDRESS, "");
    let above = inbox.parent().context("a mailbox lies in a folder")?;
    let owner = std::fs::metadata(above)?;
    let own = |path: &Path| chown(path, Some(owner.uid()), Some(owner.gid()));
    for part in ["", "tmp", "cur", "new"] {
        let part = inbox.join(part);
        if !part.is_dir() {
            std::fs::create_dir_all(&part)?;
            own(&part)?;
        }
    }
    let story =
        "It broke after a week, and nobody answered when I wrote. I want a new one. ".repeat(8);
    for n in from..to {
        let mail = format!(
            "From: Customer {n} <customer{n}@client.test>\r\nTo: {ADDRESS}\r\nSubject: Kettle {n}\r\n\
             Message-ID: <{n}@client.test>\r\nDate: Mon, 2 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\nKettle {n} leaks. {story}\r\n"
        );
        let (tmp, new) = (
            inbox.join(format!("tmp/{n:08}")),
            inbox.join(format!("new/{n:08}")),
        );
        std::fs::write(&tmp, mail)?;
        own(&tmp)?;
        std::fs::rename(tmp, new)?;
    }
    Ok(())
}
