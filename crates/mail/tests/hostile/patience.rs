//! A bound on the work that reading one mail may cost.

use mail::{ParseOptions, Parsed, parse};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Far above what any mail here takes, far below what the unbounded way would.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often the reading is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Length of the ticks in which Linux tells a thread's time.
const TICK: Duration = Duration::from_millis(10);

/// Reads a mail in a thread of its own, and fails once that thread has worked longer than
/// [`PATIENCE`]. What counts is the time it had a processor, so that a busy machine makes no test
/// fail; and it is watched from outside, so that a reading without end fails too.
pub fn parse_in_time(raw: &[u8]) -> Parsed {
    let raw = raw.to_vec();
    let opening = String::from_utf8_lossy(&raw[..raw.len().min(120)]).into_owned();
    let began = Instant::now();
    let (tell_account, account) = channel();
    let (tell_parsed, parsed) = channel();
    let reader = thread::spawn(move || {
        // Whoever listens has failed already when nobody does.
        let _ = tell_account.send(own_account());
        let _ = tell_parsed.send(parse(&raw, &ParseOptions::default()));
    });
    let account = account.recv().expect("the reader begins by telling it");
    loop {
        match parsed.recv_timeout(LOOK_EVERY) {
            Ok(parsed) => return parsed,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                let panic = reader.join().expect_err("it ended without an answer");
                std::panic::resume_unwind(panic);
            }
        }
        let worked = match &account {
            // It is gone when the thread ended since: then the answer waits.
            Some(account) => time_worked(account).unwrap_or_default(),
            None => began.elapsed(),
        };
        assert!(
            worked < PATIENCE,
            "still reading after {worked:?} of work: {opening:?} …"
        );
    }
}

/// Where the system keeps account of the calling thread; `None` where it has no such place, and the
/// clock on the wall must do.
fn own_account() -> Option<PathBuf> {
    let thread = fs::read_link("/proc/thread-self").ok()?;
    Some(Path::new("/proc").join(thread).join("stat"))
}

/// Time for which a thread has had a processor: fields 14 and 15 of proc(5), counted behind the
/// thread's name, which may hold spaces.
fn time_worked(account: &Path) -> Option<Duration> {
    let line = fs::read_to_string(account).ok()?;
    let (_, behind_name) = line.rsplit_once(')')?;
    let ticks: Vec<u32> = behind_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse().ok())
        .collect();
    Some(TICK * ticks.iter().sum())
}

#[test]
#[cfg(target_os = "linux")]
fn work_counts_and_waiting_does_not() {
    let account = own_account().expect("Linux keeps account of every thread");
    let worked = || time_worked(&account).expect("this thread has not ended");
    let before = worked();
    thread::sleep(Duration::from_millis(300));
    let waited = worked();
    assert!(
        waited < before + Duration::from_millis(100),
        "{before:?}, {waited:?}"
    );
    // Looking is work too, and a million looks are some seconds of it.
    let enough = waited + Duration::from_millis(200);
    assert!((0..1_000_000).any(|_| worked() > enough), "no work is told");
}
