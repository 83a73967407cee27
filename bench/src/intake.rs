//! Mail from bytes to a case on Today, beside two yardsticks: raw commits of as many bytes in
//! batches of the same size, and the mail parser alone.

use crate::cores::Cores;
use crate::press::{self, Presses};
use crate::words::Vocabulary;
use anyhow::{Context as _, Result, ensure};
use desk::intake::{CALL_MAILS, GROUP_MAILS, RawMail};
use desk::{Database, Desk, DeskConfig, SystemClock};
use futures_util::StreamExt as _;
use rand::SeedableRng as _;
use rand::rngs::SmallRng;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Calls under way at once.
const CALLS: usize = 2;

/// A run and its yardsticks.
pub struct Intake {
    /// Mails a second through the desk.
    pub desk: f64,
    /// Raw commits of as many bytes a second, counted in mails.
    pub raw: f64,
    /// Mails a second through the parser alone.
    pub parser: f64,
    /// Bytes the desk writes for a mail, all told.
    pub bytes_a_mail: u64,
    /// Microseconds on the cores for a mail through the desk.
    pub desk_cores: Cores,
    /// And for as many bytes in raw commits.
    pub raw_cores: Cores,
    /// Milliseconds an agent waits for a press while as many mails come in: the median, and the 99th percentile.
    pub press_ms: (f64, f64),
}

/// Runs intake and its yardsticks in turn, `runs` times.
pub async fn measure(count: usize, runs: usize) -> Result<Vec<Intake>> {
    let mut all = Vec::new();
    for run in 0..runs {
        let mails = mails(count, run);
        let parser = parse_all(&mails);
        let mail_count = number(count);
        let begin = Cores::now()?;
        let (intake, bytes_a_mail, end) = take_all(&mails).await?;
        let desk_cores = end.each(begin, mail_count);
        let begin = Cores::now()?;
        let raw = commit_all(count, bytes_a_mail)?;
        let raw_cores = Cores::now()?.each(begin, mail_count);
        let press_ms = press_beside(&mails).await?;
        eprintln!(
            "run {}: {intake:.0} mails/s, raw {raw:.0}, parser {parser:.0}",
            run + 1
        );
        all.push(Intake {
            desk: intake,
            raw,
            parser,
            bytes_a_mail,
            desk_cores,
            raw_cores,
            press_ms,
        });
    }
    Ok(all)
}

/// Small first mails of as many customers, as a busy morning brings them.
fn mails(count: usize, run: usize) -> Vec<Vec<u8>> {
    let words = Vocabulary::new();
    let mut random = SmallRng::seed_from_u64(u64::try_from(run).unwrap_or(0));
    (0..count)
        .map(|n| {
            let subject = words.text(&mut random, 3, 8);
            let story = words.text(&mut random, 30, 90);
            format!(
                "From: Customer {n} <customer-{run}-{n}@people.example>\r\n\
                 To: help@desk.example\r\n\
                 Subject: {subject}\r\n\
                 Message-ID: <{run}.{n}@people.example>\r\n\
                 Date: Mon, 2 Nov 2026 09:00:00 +0000\r\n\
                 MIME-Version: 1.0\r\n\
                 Content-Type: text/plain; charset=utf-8\r\n\r\n{story}\r\n"
            )
            .into_bytes()
        })
        .collect()
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a count of mails is far below 2^52"
)]
fn number(count: usize) -> f64 {
    count as f64
}

fn a_second(count: usize, begin: Instant) -> f64 {
    number(count) / begin.elapsed().as_secs_f64()
}

fn parse_all(mails: &[Vec<u8>]) -> f64 {
    let options = mail::ParseOptions::default();
    let begin = Instant::now();
    for mail in mails {
        std::hint::black_box(mail::parse(mail, &options));
    }
    a_second(mails.len(), begin)
}

async fn take_all(mails: &[Vec<u8>]) -> Result<(f64, u64, Cores)> {
    let folder = tempfile::tempdir()?;
    let desk = empty_desk(folder.path()).await?;
    let before = written_bytes()?;
    let begin = Instant::now();
    take(&desk, mails).await?;
    let rate = a_second(mails.len(), begin);
    let bytes = (written_bytes()? - before) / u64::try_from(mails.len())?;
    Ok((rate, bytes, Cores::now()?))
}

/// The same once more, with an agent at the desk.
async fn press_beside(mails: &[Vec<u8>]) -> Result<(f64, f64)> {
    let folder = tempfile::tempdir()?;
    let desk = empty_desk(folder.path()).await?;
    let ada = press::agent(&desk).await?;
    let (first, rest) = mails.split_at(1);
    let taken = desk.intake(calls(first).flatten().collect()).await?;
    let number = taken.first().and_then(|one| one.number);
    let presses = Presses::begin(&desk, ada, number.context("a mail opens a case")?);
    take(&desk, rest).await?;
    presses.end().await
}

async fn empty_desk(folder: &Path) -> Result<Desk> {
    let desk = Desk::open(DeskConfig {
        data: folder.to_owned(),
        database: Database::Sqlite,
        base_url: "http://localhost".into(),
        company: "Bench".into(),
        mailboxes: vec!["help@desk.example".into()],
        mail_domain: "desk.example".into(),
        trusted_authserv: None,
        spam_signs: Vec::new(),
        signing: Vec::new(),
        checks_mail: false,
        names: mail::dns::Names::default(),
        outbox: folder.join("outbox"),
        clock: Arc::new(SystemClock),
    });
    Ok(desk.await?)
}

/// Takes mails in as a command does: call after call, the next one under way while one is taken.
async fn take(desk: &Desk, mails: &[Vec<u8>]) -> Result<()> {
    let calls = calls(mails).map(|call| desk.intake(call));
    let mut calls = futures_util::stream::iter(calls).buffered(CALLS);
    while let Some(taken) = calls.next().await {
        ensure!(
            taken?
                .iter()
                .all(|one| one.outcome == desk::intake::Outcome::Opened),
            "every mail opens a case"
        );
    }
    Ok(())
}

fn calls(mails: &[Vec<u8>]) -> impl Iterator<Item = Vec<RawMail>> {
    mails.chunks(CALL_MAILS).enumerate().map(|(n, part)| {
        let mails = part.iter().enumerate();
        let raw = mails.map(|(at, bytes)| RawMail {
            source: format!("{n}#{at}"),
            bytes: bytes.clone(),
        });
        raw.collect()
    })
}

/// Bytes this process has handed to the disk so far.
fn written_bytes() -> Result<u64> {
    let io = std::fs::read_to_string("/proc/self/io")?;
    io.lines()
        .find_map(|line| line.strip_prefix("wchar:"))
        .and_then(|text| text.trim().parse().ok())
        .context("the kernel does not count what is written")
}

/// As many bytes in batches of the same size, one row a mail, nothing else, with the pragmas of the
/// desk. What counts are the bytes handed to the kernel for the log and for the database file; half of
/// what the desk wrote is put in, because each of the two takes it once.
fn commit_all(count: usize, bytes_a_mail: u64) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let mut connection = rusqlite::Connection::open(folder.path().join("raw.db"))?;
    connection.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16000;
         pragma mmap_size = 268435456; pragma temp_store = memory; pragma wal_autocheckpoint = 4000;
         pragma journal_size_limit = 67108864;
         create table raw (id integer primary key, bytes blob not null) strict;",
    )?;
    let bytes = vec![b'x'; usize::try_from(bytes_a_mail / 2)?];
    let begin = Instant::now();
    let mut done = 0;
    while done < count {
        let transaction = connection.transaction()?;
        {
            let mut put = transaction.prepare_cached("insert into raw (bytes) values (?1)")?;
            for _ in 0..GROUP_MAILS.min(count - done) {
                put.execute([&bytes])?;
            }
        }
        transaction.commit()?;
        done += GROUP_MAILS;
    }
    Ok(a_second(count, begin))
}
