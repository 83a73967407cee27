//! The pages an agent lives in, asked for over HTTP at a size of the desk.

use crate::client::{Connection, Load, load};
use crate::memory::Memory;
use crate::served::{EMAIL, PASSWORD, Served};
use crate::words::Vocabulary;
use crate::yardstick::Yardstick;
use anyhow::{Context as _, Result, bail, ensure};
use desk::{Clock as _, Database, Desk, DeskConfig, SystemClock};
use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Which page is asked for the n-th time.
type Ask = Box<dyn Fn(usize) -> String + Send + Sync>;

/// The first case's number.
const FIRST: u64 = 1_047;
/// How long the desk may take for what fell due while it did not run.
const SETTLED_WITHIN: Duration = Duration::from_mins(30);
/// Different searches and cases asked for.
const VARIETY: usize = 5_000;

/// What was measured at one size.
pub struct Pages {
    /// Cases on the desk.
    pub cases: u64,
    /// Each page by name.
    pub loads: Vec<(&'static str, Load)>,
    /// Bytes of a case page.
    pub case_bytes: usize,
    /// Answers a second of a bare handler with those bytes.
    pub bare: f64,
    /// Case pages a second to that.
    pub to_bare: f64,
    /// Memory before the first page.
    pub idle: Memory,
    /// Memory at its most, looked at after each page's load.
    pub loaded: Memory,
}

/// Makes the desk where there is none, serves it and asks for its pages.
pub async fn measure(
    data: &Path,
    cases: u64,
    database_url: Option<&str>,
    seconds: u64,
) -> Result<Pages> {
    if !data.join("prepared").exists() {
        crate::generate::generate(data, cases, database_url).await?;
        prepare(data, database_url).await?;
        std::fs::write(data.join("prepared"), cases.to_string())?;
    }
    let served = Served::start(data, database_url).await?;
    eprintln!("{cases} cases: ready after {:?}", served.ready_after);
    settle(data, database_url).await?;
    let idle = Memory::of(served.process())?;
    let cookie = served.sign_in().await?;
    let mut random = SmallRng::seed_from_u64(7);
    let words = Vocabulary::new();
    let numbers: Vec<u64> = (0..VARIETY)
        .map(|_| FIRST + random.random_range(0..cases))
        .collect();
    let searches: Vec<String> = (0..VARIETY)
        .map(|_| words.draw(&mut random).to_owned())
        .collect();
    let mut several = |count: usize| -> Vec<String> {
        let mut draw = || {
            (0..count)
                .map(|_| words.draw(&mut random))
                .collect::<Vec<_>>()
                .join("+")
        };
        (0..VARIETY).map(|_| draw()).collect()
    };
    let (two, three) = (several(2), several(3));

    let mut loaded = idle;
    let mut loads = Vec::new();
    let case_path = move |n: usize| format!("/cases/{}", numbers[n % VARIETY]);
    let kinds: Vec<(&'static str, Ask)> = vec![
        ("Today", Box::new(|_| "/".to_owned())),
        ("list", Box::new(|_| "/cases".to_owned())),
        ("case page", Box::new(case_path.clone())),
        (
            "search, one word, newest first",
            Box::new(move |n| format!("/search?q={}", searches[n % VARIETY])),
        ),
        (
            "search, two words, newest first",
            Box::new(move |n| format!("/search?q={}", two[n % VARIETY])),
        ),
        (
            "search, three words, newest first",
            Box::new(move |n| format!("/search?q={}", three[n % VARIETY])),
        ),
    ];
    for (name, path) in kinds {
        let path = Arc::new(path);
        let warm = Arc::clone(&path);
        load(served.at, &cookie, 2, move |n| warm(n)).await?;
        let figures = load(served.at, &cookie, seconds, move |n| path(n)).await?;
        let now = Memory::of(served.process())?;
        loaded.anonymous = loaded.anonymous.max(now.anonymous);
        loaded.total = loaded.total.max(now.total);
        eprintln!(
            "  {name}: {:.0}/s, p50 {:?}, p99 {:?}, {} answers",
            figures.a_second, figures.p50, figures.p99, figures.count
        );
        loads.push((name, figures));
    }

    let page = Connection::open(served.at)
        .await?
        .get(&case_path(0), &cookie)
        .await?;
    ensure!(page.status == 200, "the case page answers");
    let yardstick = Yardstick::start(&page.body)?;
    let bare = load(yardstick.at, "", seconds, |_| "/".to_owned()).await?;
    let again = load(served.at, &cookie, seconds, case_path).await?;
    Ok(Pages {
        cases,
        loads,
        case_bytes: page.body.len(),
        bare: bare.a_second,
        to_bare: again.a_second / bare.a_second,
        idle,
        loaded,
    })
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
