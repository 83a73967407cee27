//! A `PostgreSQL` for tests: one throwaway server per checkout, started by whichever test comes first, shared
//! by all test processes, gone a while after the last one. Each test takes a schema of its own.
//!
//! `AMENDS_TEST_POSTGRES_URL` names a server to use instead. Where there is neither, [`url`] panics with a
//! sentence that says what is missing: a leg that cannot run is red, never skipped.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Minutes without a test after which the server stops itself.
const IDLE_MINUTES: u32 = 20;
/// How often a test that runs notes that it does.
const NOTED_EVERY: Duration = Duration::from_mins(1);
/// How long the server may take to start.
const START: Duration = Duration::from_mins(1);

/// The address of the server, which is started if it does not run.
///
/// # Panics
/// If no server can be had; the message says what is missing.
pub fn url() -> String {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| match std::env::var("AMENDS_TEST_POSTGRES_URL") {
        Ok(url) => url,
        Err(_) => start().unwrap_or_else(|why| {
            panic!(
                "the tests need a PostgreSQL and there is none: {why}. Install it (on Debian: apt-get install \
                 postgresql) or name a server in AMENDS_TEST_POSTGRES_URL"
            )
        }),
    })
    .clone()
}

/// A schema name no other test has.
pub fn fresh_schema() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_micros());
    format!("t{now:x}_{}_{count}", std::process::id())
}

fn start() -> Result<String, String> {
    let home = home();
    fs::create_dir_all(&home)
        .map_err(|error| format!("{} cannot be made: {error}", home.display()))?;
    let lock = File::create(home.join("lock"))
        .map_err(|error| format!("the lock file cannot be made: {error}"))?;
    lock.lock()
        .map_err(|error| format!("the lock file cannot be locked: {error}"))?;
    touch(&home)?;
    keep_in_use(&home);
    if let Some(url) = running(&home) {
        return Ok(url);
    }
    let bin = binaries()?;
    let account = account()?;
    let data = home.join("data");
    if data.exists() {
        fs::remove_dir_all(&data)
            .map_err(|error| format!("{} cannot be emptied: {error}", data.display()))?;
    }
    fs::create_dir_all(&data)
        .map_err(|error| format!("{} cannot be made: {error}", data.display()))?;
    if let Some((user, group)) = account {
        std::os::unix::fs::chown(&data, Some(user), Some(group)).map_err(|error| {
            format!("{} cannot be given to the server: {error}", data.display())
        })?;
    }
    let as_server = |program: &str| {
        let mut command = Command::new(bin.join(program));
        command.current_dir(&data).stdin(Stdio::null());
        if let Some((user, group)) = account {
            command.uid(user).gid(group);
        }
        command
    };
    let made = as_server("initdb")
        .args([
            "--auth=trust",
            "--no-sync",
            "--encoding=UTF8",
            "--locale=C",
            "--username=amends",
            "-D",
        ])
        .arg(&data)
        .output();
    succeeded("initdb", made)?;

    // The port is free now; the lock keeps our own processes from racing for it.
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map_err(|error| format!("no free port: {error}"))?
        .port();
    let log = data.join("server.log");
    // A log of what nobody will recover would take a gigabyte of disk.
    let options = format!(
        "-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off \
         -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=128MB \
         -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=128MB"
    );
    let started = as_server("pg_ctl")
        .args(["start", "--wait", "--silent", "-D"])
        .arg(&data)
        .arg("-l")
        .arg(&log)
        .arg("-o")
        .arg(&options)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match started {
        Ok(status) if status.success() => {}
        _ => return Err(format!("the server did not start, see {}", log.display())),
    }
    let limit = Instant::now() + START;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > limit {
            return Err(format!("the server does not answer, see {}", log.display()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    fs::write(home.join("port"), port.to_string())
        .map_err(|error| format!("the port cannot be noted: {error}"))?;
    watch(&home, &bin, account)?;
    Ok(address(port))
}

fn address(port: u16) -> String {
    format!("postgres://amends@127.0.0.1:{port}/postgres")
}

/// A folder that stays the same for this checkout, outside it: the server's own account must get there.
fn home() -> PathBuf {
    // The folder of all crates, so that tests of every crate share one server.
    let crates = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("/"));
    let checkout = crates
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    std::env::temp_dir().join(format!("amends-test-postgres-{checkout:x}"))
}

fn running(home: &Path) -> Option<String> {
    let port = fs::read_to_string(home.join("port"))
        .ok()?
        .trim()
        .parse()
        .ok()?;
    let alive = home.join("data/postmaster.pid").exists()
        && TcpStream::connect(("127.0.0.1", port)).is_ok();
    alive.then(|| address(port))
}

/// A test may last longer than a server without one: its use is noted for as long as this process lives.
fn keep_in_use(home: &Path) {
    let home = home.to_owned();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(NOTED_EVERY);
            // Whoever needs the server sees what is wrong with its folder.
            let _ = touch(&home);
        }
    });
}

fn touch(home: &Path) -> Result<(), String> {
    fs::write(home.join("used"), b"")
        .map_err(|error| format!("the last use cannot be noted: {error}"))
}

/// Where the server's programs are.
fn binaries() -> Result<PathBuf, String> {
    let mut folders: Vec<PathBuf> = std::env::var_os("PATH")
        .map_or_else(Vec::new, |path| std::env::split_paths(&path).collect());
    if let Ok(versions) = fs::read_dir("/usr/lib/postgresql") {
        let mut versions: Vec<_> = versions
            .flatten()
            .map(|entry| entry.path().join("bin"))
            .collect();
        versions.sort();
        // The installed versions first, the newest before the others: a link in PATH may lack its companions.
        folders.splice(0..0, versions.into_iter().rev());
    }
    folders
        .into_iter()
        .find(|folder| {
            ["initdb", "pg_ctl", "postgres"]
                .iter()
                .all(|program| folder.join(program).is_file())
        })
        .ok_or_else(|| {
            "initdb, pg_ctl and postgres are neither in PATH nor in /usr/lib/postgresql/*/bin"
                .to_owned()
        })
}

/// The server refuses to run as root; then it runs as another account.
fn account() -> Result<Option<(u32, u32)>, String> {
    use std::os::unix::fs::MetadataExt;
    let mine = fs::metadata("/proc/self").map_or(1, |me| me.uid());
    if mine != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")
        .map_err(|error| format!("/etc/passwd cannot be read: {error}"))?;
    ["postgres", "nobody"]
        .iter()
        .find_map(|name| {
            let line = accounts
                .lines()
                .find(|line| line.split(':').next() == Some(name))?;
            let mut fields = line.split(':').skip(2);
            Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
        })
        .map(Some)
        .ok_or_else(|| {
            "the tests run as root and there is no account postgres or nobody for the server"
                .to_owned()
        })
}

/// Stops the server once no test has asked for it for a while.
fn watch(home: &Path, bin: &Path, account: Option<(u32, u32)>) -> Result<(), String> {
    let mut watcher = Command::new("sh");
    watcher
        .arg("-c")
        .arg(format!(
            "while sleep 60; do [ -n \"$(find \"$1/used\" -mmin -{IDLE_MINUTES} 2>/dev/null)\" ] && continue; \
             exec \"$2/pg_ctl\" stop --silent -m immediate -D \"$1/data\"; done"
        ))
        .arg("sh")
        .arg(home)
        .arg(bin)
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    if let Some((user, group)) = account {
        watcher.uid(user).gid(group);
    }
    watcher
        .spawn()
        .map(drop)
        .map_err(|error| format!("the watcher of the server did not start: {error}"))
}

fn succeeded(what: &str, outcome: std::io::Result<Output>) -> Result<(), String> {
    match outcome {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!(
            "{what} failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
        Err(error) => Err(format!("{what} did not start: {error}")),
    }
}
