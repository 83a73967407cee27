//! The pages an agent lives in, asked for over HTTP at a size of the desk.

use crate::client::{Ask, Connection, Load, load};
use crate::memory::Memory;
use crate::served::{EMAIL, PASSWORD, Served};
use crate::words::Vocabulary;
use crate::yardstick::Yardstick;
use anyhow::{Context as _, Result, bail, ensure};
use desk::{Clock as _, Database, Desk, DeskConfig, SystemClock};
use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The first case's number.
const FIRST: u64 = 1_047;
/// How long the desk may take for what fell due while it did not run.
const SETTLED_WITHIN: Duration = Duration::from_mins(30);
/// Different searches and cases asked for.
const VARIETY: usize = 5_000;
/// Where the words of cases are looked for, and those of the handbook.
const SEARCH: &str = "/search";
const HANDBOOK: &str = "/handbook/found";
/// Starts that are timed.
const STARTS: usize = 3;

/// What was measured at one size.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pages {
    /// Cases on the desk.
    pub cases: u64,
    /// On PostgreSQL, not SQLite.
    pub postgres: bool,
    /// Each page by name.
    pub loads: Vec<(String, Load)>,
    /// Bytes of a case page.
    pub case_bytes: usize,
    /// A bare handler with those bytes.
    pub bare: Load,
    /// Case pages once more, right after the bare handler.
    pub again: Load,
    /// How long the program took to be ready, in milliseconds, start by start.
    pub ready_ms: Vec<f64>,
    /// Memory before the first page.
    pub idle: Memory,
    /// Memory at its most, looked at after each page's load.
    pub loaded: Memory,
}

/// What is measured, and how.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The folder of the desk.
    pub data: PathBuf,
    /// Cases on it.
    pub cases: u64,
    /// `postgres://…`; without it SQLite in the folder.
    pub database_url: Option<String>,
    /// How long each page is asked for.
    pub seconds: u64,
    /// Only pages whose name holds this.
    pub only: Option<String>,
}

/// Makes the desk where there is none, serves it and asks for its pages.
pub async fn measure(what: &Measure) -> Result<Pages> {
    let (data, cases) = (what.data.as_path(), what.cases);
    let database_url = what.database_url.as_deref();
    make(data, cases, database_url).await?;
    let mut served = Served::start(data, database_url).await?;
    settle(data, database_url).await?;
    let mut ready_ms = Vec::new();
    for _ in 0..STARTS {
        drop(served);
        served = Served::start(data, database_url).await?;
        ready_ms.push(served.ready_after.as_secs_f64() * 1e3);
    }
    eprintln!("{cases} cases: ready after {ready_ms:.0?} ms");
    let idle = Memory::of(served.process())?;
    let cookie = served.sign_in().await?;
    let mut loaded = idle;
    let mut loads = Vec::new();
    for (name, ask) in asks(cases) {
        if what.only.as_ref().is_some_and(|only| !name.contains(only)) {
            continue;
        }
        // Long enough that what is asked for in turn has been read once.
        load(&served.desk(), &cookie, what.seconds, Arc::clone(&ask)).await?;
        let figures = load(&served.desk(), &cookie, what.seconds, ask).await?;
        let now = Memory::of(served.process())?;
        loaded.anonymous = loaded.anonymous.max(now.anonymous);
        loaded.total = loaded.total.max(now.total);
        eprintln!("  {name}: {figures}");
        loads.push((name.to_owned(), figures));
    }
    let case_path = case_path(cases);
    let page = Connection::open(served.at)
        .await?
        .get(&case_path(0), &cookie)
        .await?;
    ensure!(page.status == 200, "the case page answers");
    let yardstick = Yardstick::start(&page.body)?;
    let at_root: Ask = Arc::new(|_| "/".to_owned());
    let bare = load(&yardstick.server(), "", what.seconds, at_root).await?;
    let again = load(&served.desk(), &cookie, what.seconds, case_path).await?;
    eprintln!("  bare handler: {bare}\n  case page again: {again}");
    Ok(Pages {
        cases,
        postgres: database_url.is_some(),
        loads,
        case_bytes: page.body.len(),
        bare,
        again,
        ready_ms,
        idle,
        loaded,
    })
}

/// Makes the desk and someone who can sign in. What was left half made is made anew.
async fn make(data: &Path, cases: u64, database_url: Option<&str>) -> Result<()> {
    let mark = data.join("prepared");
    if mark.exists() {
        return Ok(());
    }
    if data.exists() && database_url.is_none() {
        eprintln!("{} was left half made and is made anew", data.display());
        std::fs::remove_dir_all(data)?;
    }
    crate::generate::generate(data, cases, database_url).await?;
    crate::handbook::fill(&crate::generate::open(data, database_url).await?).await?;
    prepare(data, database_url).await?;
    std::fs::write(mark, cases.to_string())?;
    Ok(())
}

fn case_path(cases: u64) -> Ask {
    let mut random = SmallRng::seed_from_u64(7);
    let numbers: Vec<u64> = (0..VARIETY)
        .map(|_| FIRST + random.random_range(0..cases))
        .collect();
    Arc::new(move |n| format!("/cases/{}", numbers[n % VARIETY]))
}

/// The pages by name, and which of each is asked for.
fn asks(cases: u64) -> Vec<(&'static str, Ask)> {
    let mut random = SmallRng::seed_from_u64(8);
    let words = Vocabulary::new();
    let mut search = |page: &'static str, count: usize| -> Ask {
        let searches: Vec<String> = (0..VARIETY)
            .map(|_| {
                (0..count)
                    .map(|_| words.draw(&mut random))
                    .collect::<Vec<_>>()
                    .join("+")
            })
            .collect();
        Arc::new(move |n| format!("{page}?q={}", searches[n % VARIETY]))
    };
    vec![
        ("Today", Arc::new(|_| "/".to_owned())),
        ("list", Arc::new(|_| "/cases".to_owned())),
        ("case page", case_path(cases)),
        ("search, one word", search(SEARCH, 1)),
        ("search, two words", search(SEARCH, 2)),
        ("search, three words", search(SEARCH, 3)),
        ("handbook, one word", search(HANDBOOK, 1)),
        ("handbook, two words", search(HANDBOOK, 2)),
    ]
}

/// Waits until the desk has done what fell due while it did not run: what is measured is a day, not
/// the morning after a pause.
async fn settle(data: &Path, database_url: Option<&str>) -> Result<()> {
    let store = crate::generate::open(data, database_url).await?;
    let begin = Instant::now();
    while begin.elapsed() < SETTLED_WITHIN {
        let due = store::timers::next_due(&store).await?;
        if due.is_none_or(|due| due > SystemClock.now()) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    bail!("timers are still due after {SETTLED_WITHIN:?}")
}

/// Someone who can sign in.
async fn prepare(data: &Path, database_url: Option<&str>) -> Result<()> {
    let database = match database_url {
        None => Database::Sqlite,
        Some(url) => Database::Postgres {
            url: url.to_owned(),
            schema: None,
        },
    };
    let desk = Desk::open(DeskConfig {
        data: data.to_owned(),
        database,
        base_url: "http://localhost".into(),
        company: "Bench".into(),
        mailboxes: vec!["help@desk.example".into()],
        mail_domain: "desk.example".into(),
        trusted_authserv: None,
        spam_signs: Vec::new(),
        signing: Vec::new(),
        checks_mail: false,
        names: mail::dns::Names::default(),
        outbox: data.join("outbox"),
        clock: Arc::new(SystemClock),
    })
    .await?;
    let token = desk
        .setup_token()
        .await?
        .context("somebody has set this desk up already")?;
    desk.set_up(&token, "Bench", EMAIL, PASSWORD).await?;
    Ok(())
}
