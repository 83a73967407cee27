//! The released program, serving a desk.

use crate::client::Server;
use anyhow::{Context as _, Result, bail};
use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the program may take to be ready.
const READY_WITHIN: Duration = Duration::from_secs(20);
/// How long it may take to stop.
const STOPPED_WITHIN: Duration = Duration::from_secs(30);
/// Who signs in; made by [`prepare`].
pub const EMAIL: &str = "bench@desk.example";
/// Their password.
pub const PASSWORD: &str = "a bench has no secrets";

/// A running desk.
pub struct Served {
    child: Child,
    /// Where it answers.
    pub at: SocketAddr,
    /// How long it took to be ready.
    pub ready_after: Duration,
}

/// The program, built as it is released, beside this one.
fn program() -> Result<PathBuf> {
    let beside = std::env::current_exe()?.with_file_name("amends");
    if !beside.exists() {
        bail!(
            "{} is missing: run `cargo build --release -p amends` first",
            beside.display()
        );
    }
    Ok(beside)
}

impl Served {
    /// Starts it on a free port and waits until it answers.
    pub async fn start(data: &Path, database_url: Option<&str>) -> Result<Self> {
        let at = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(program()?);
        command
            .arg("serve")
            .arg("--data")
            .arg(data)
            .arg("--listen")
            .arg(at.to_string());
        if let Some(url) = database_url {
            command.arg("--database-url").arg(url);
        }
        let begin = Instant::now();
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        // What it logs is read away, so that a full pipe never makes it wait.
        let log = child.stderr.take().context("no log")?;
        std::thread::spawn(move || {
            BufReader::new(log)
                .lines()
                .map_while(Result::ok)
                .for_each(drop);
        });
        while begin.elapsed() < READY_WITHIN {
            if let Ok(mut connection) = crate::client::Connection::open(at).await
                && connection
                    .get("/ready", "")
                    .await
                    .is_ok_and(|answer| answer.status == 200)
            {
                return Ok(Self {
                    child,
                    at,
                    ready_after: begin.elapsed(),
                });
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let _ = child.kill();
        bail!("the desk was not ready within {READY_WITHIN:?}")
    }

    /// As a server that is asked.
    pub fn desk(&self) -> Server {
        Server {
            at: self.at,
            process: self.process(),
        }
    }

    /// The process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Signs in; gives the cookie.
    pub async fn sign_in(&self) -> Result<String> {
        let mut connection = crate::client::Connection::open(self.at).await?;
        let form = format!(
            "sign-in-email={}&password={}",
            EMAIL.replace('@', "%40"),
            PASSWORD.replace(' ', "+")
        );
        let answer = connection.post("/sign-in", &form).await?;
        let cookie = crate::client::header(&answer.head, "set-cookie")
            .and_then(|value| value.split(';').next())
            .context("signing in gave no cookie")?;
        Ok(cookie.trim().to_owned())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Told to stop as a service manager would, it leaves one tidy file behind; one that does not is ended.
        let told = Command::new("kill")
            .arg(self.process().to_string())
            .status();
        let begin = Instant::now();
        while told.is_ok() && begin.elapsed() < STOPPED_WITHIN {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
