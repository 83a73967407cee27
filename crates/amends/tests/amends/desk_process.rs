//! The program as built, in a data folder of its own: commands, a desk that runs, and a browser of a few
//! lines that sends forms.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The longest a desk may take to tell its address, on a machine that is busy with other tests.
const READY: Duration = Duration::from_mins(1);
/// The longest wait for anything else.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// The password of the first administrator.
pub const PASSWORD: &str = "correct horse battery";

/// A data folder and the settings that belong to it.
pub struct House {
    folder: tempfile::TempDir,
    settings: Vec<(String, String)>,
}

impl House {
    /// On SQLite.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            settings: Vec::new(),
        }
    }

    /// On SQLite, with a desk that was begun and stopped: commands make none.
    pub fn begun() -> Self {
        let house = Self::new();
        assert_eq!(house.serve().stop(), 0);
        house
    }

    /// On PostgreSQL, in a schema of its own.
    pub fn on_postgres() -> Self {
        let mut house = Self::new();
        house
            .settings
            .push(("AMENDS_DATABASE_URL".to_owned(), testkit::postgres::url()));
        house.settings.push((
            "AMENDS_DATABASE_SCHEMA".to_owned(),
            testkit::postgres::fresh_schema(),
        ));
        house
    }

    /// PostgreSQL's address and schema, where it is on one.
    pub fn database(&self) -> Option<(String, String)> {
        let setting = |name: &str| {
            let found = self.settings.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.clone())
        };
        Some((
            setting("AMENDS_DATABASE_URL")?,
            setting("AMENDS_DATABASE_SCHEMA")?,
        ))
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A file beside it.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "bytes, text and what format! gave, as they come"
    )]
    pub fn file(&self, name: &str, body: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, body).unwrap();
        path
    }

    /// A place beside it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with this data and these arguments.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amends"));
        for (name, _) in std::env::vars()
            .filter(|(name, _)| name.starts_with("AMENDS_") && !name.starts_with("AMENDS_TEST"))
        {
            command.env_remove(name);
        }
        command
            .args(args)
            .env("AMENDS_DATA_FOLDER", self.data())
            // What is pressed here is looked for at once; what waits has tests of its own.
            .env("AMENDS_WEB_UNDO_SECONDS", "0")
            .stdin(Stdio::null());
        command.envs(self.settings.iter().cloned());
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, args: &[&str]) -> Ended {
        Ended::of(&self.command(args).output().unwrap())
    }

    /// Runs a command that reads this.
    pub fn run_with(&self, args: &[&str], input: &[u8]) -> Ended {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ended::of(&child.wait_with_output().unwrap())
    }

    /// Starts the desk on a free port and waits until it is ready.
    pub fn serve(&self) -> Desk {
        self.start(&["serve", "--listen", "127.0.0.1:0"], &[])
    }

    /// Starts the desk with an administrator and one case.
    pub fn serve_one_case(&self) -> Desk {
        let mut desk = self.serve();
        desk.set_up();
        let file = self.file("one.eml", mail(1));
        self.run(&["intake", file.to_str().unwrap()]).well();
        desk
    }

    /// Starts a program that tells its address.
    pub fn start(&self, args: &[&str], environment: &[(&str, &str)]) -> Desk {
        let mut command = self.command(args);
        command.envs(environment.iter().copied());
        Desk::start(command, self.data())
    }
}

/// A command that has ended.
pub struct Ended {
    /// Its number.
    pub code: i32,
    /// What it printed.
    pub out: String,
    /// What it complained of.
    pub err: String,
}

impl Ended {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// It ended well; gives it on.
    #[track_caller]
    pub fn well(self) -> Self {
        assert_eq!(self.code, 0, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// Its output as one JSON value.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.out.trim())
            .unwrap_or_else(|error| panic!("{error}: {}\n{}", self.out, self.err))
    }

    /// Its output as a JSON value a line.
    #[track_caller]
    pub fn json_lines(&self) -> Vec<serde_json::Value> {
        self.out
            .lines()
            .map(|line| {
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
            })
            .collect()
    }
}

/// A desk that runs.
pub struct Desk {
    child: Child,
    log: Arc<Mutex<String>>,
    printed: Arc<Mutex<String>>,
    /// The address it told.
    pub url: String,
    /// Its data folder.
    pub data: PathBuf,
    /// From start to the ready line.
    pub took: Duration,
}

impl Desk {
    /// Starts it.
    pub fn start(mut command: Command, data: PathBuf) -> Self {
        let began = Instant::now();
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = gather(child.stderr.take().unwrap());
        let printed = gather(child.stdout.take().unwrap());
        let mut desk = Self {
            child,
            log,
            printed,
            url: String::new(),
            data,
            took: Duration::ZERO,
        };
        let ready = desk.told(|log| log.lines().any(|line| line.contains("ready http")));
        let line = ready
            .lines()
            .find(|line| line.contains("ready http"))
            .unwrap()
            .to_owned();
        desk.took = began.elapsed();
        let at = line.find("http").unwrap();
        line[at..]
            .split_whitespace()
            .next()
            .unwrap()
            .clone_into(&mut desk.url);
        desk
    }

    /// Waits until the log says so, and gives the log.
    #[track_caller]
    pub fn told(&mut self, says: impl Fn(&str) -> bool) -> String {
        let until = Instant::now() + READY;
        loop {
            let log = self.log();
            if says(&log) {
                return log;
            }
            if let Some(status) = self.child.try_wait().unwrap() {
                std::thread::sleep(Duration::from_millis(50));
                panic!(
                    "the desk ended ({status}) and had said: {}{}",
                    self.log(),
                    self.printed()
                );
            }
            assert!(
                Instant::now() < until,
                "the desk has not told what was waited for, but: {log}"
            );
            std::thread::sleep(Duration::from_millis(3));
        }
    }

    /// All it logged so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// All it printed so far.
    pub fn printed(&self) -> String {
        self.printed.lock().unwrap().clone()
    }

    /// A power cut.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Told to stop; gives its number.
    pub fn stop(&mut self) -> i32 {
        let told = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(told.success());
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().unwrap_or(-1);
            }
            assert!(Instant::now() < until, "the desk does not stop");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The token of the link it logged.
    pub fn setup_token(&mut self) -> String {
        let log = self.told(|log| log.contains("/setup?token="));
        let rest = log.split("/setup?token=").nth(1).unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    }

    /// Sets the first administrator and signs in; gives the cookie.
    pub fn set_up(&mut self) -> String {
        let token = self.setup_token();
        let set = self.post(
            "/setup",
            "",
            &[
                ("token", &token),
                ("name", "Ruth Aldous"),
                ("setup-email", "ruth@desk.example"),
                ("email", "ruth@desk.example"),
                ("new-password", PASSWORD),
            ],
        );
        assert!(
            (200..400).contains(&set.status),
            "{} {}",
            set.status,
            set.body
        );
        self.sign_in()
    }

    /// Signs the administrator in; gives the cookie.
    pub fn sign_in(&self) -> String {
        let signed_in = self.post(
            "/sign-in",
            "",
            &[
                ("sign-in-email", "ruth@desk.example"),
                ("password", PASSWORD),
            ],
        );
        let cookie = signed_in
            .header("set-cookie")
            .unwrap_or_else(|| panic!("{} {}", signed_in.status, signed_in.body));
        cookie.split(';').next().unwrap().to_owned()
    }

    /// Asks for a page.
    pub fn get(&self, path: &str, cookie: &str) -> Page {
        self.try_send("GET", path, cookie, "")
            .unwrap_or_else(|| panic!("no answer to GET {path}: {}", self.log()))
    }

    /// Sends a form.
    pub fn post(&self, path: &str, cookie: &str, form: &[(&str, &str)]) -> Page {
        self.try_post(path, cookie, form)
            .unwrap_or_else(|| panic!("no answer to POST {path}: {}", self.log()))
    }

    /// Sends a form to a desk that may be gone before it answers.
    pub fn try_post(&self, path: &str, cookie: &str, form: &[(&str, &str)]) -> Option<Page> {
        self.try_send("POST", path, cookie, &form_body(form))
    }

    fn try_send(&self, method: &str, path: &str, cookie: &str, body: &str) -> Option<Page> {
        send(&self.url, method, path, cookie, body)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a browser would send; no answer where the desk is gone.
pub fn send(url: &str, method: &str, path: &str, cookie: &str, body: &str) -> Option<Page> {
    let host = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Page {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    })
}

/// A form as it goes over the line.
pub fn form_body(form: &[(&str, &str)]) -> String {
    let escaped = |text: &str| -> String {
        text.bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect()
    };
    form.iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// An answer.
pub struct Page {
    /// Its number.
    pub status: u16,
    head: String,
    /// Its body (of a chunked one with the lengths in between).
    pub body: String,
}

impl Page {
    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

fn gather(from: impl std::io::Read + Send + 'static) -> Arc<Mutex<String>> {
    let gathered = Arc::new(Mutex::new(String::new()));
    let into = Arc::clone(&gathered);
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines() {
            let Ok(line) = line else { return };
            let mut text = into.lock().unwrap();
            text.push_str(&line);
            text.push('\n');
        }
    });
    gathered
}

/// A complaint as a mail. Equal numbers give equal bytes.
pub fn mail(number: u64) -> String {
    format!(
        "From: Customer {number} <customer{number}@mail.example>\r\nTo: care@desk.example\r\n\
         Subject: It leaks, number {number}\r\nMessage-ID: <complaint-{number}@mail.example>\r\n\
         Date: Mon, 16 Nov 2026 09:00:00 +0000\r\n\r\nThe machine leaks. This is complaint marked-{number}-end.\r\n"
    )
}

/// The mails of an outgoing folder: Message-ID and the raw bytes as text.
pub fn outbox(data: &Path) -> Vec<(String, String)> {
    let mut mails = Vec::new();
    for entry in std::fs::read_dir(data.join("outbox"))
        .into_iter()
        .flatten()
        .flatten()
    {
        if entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "eml")
        {
            let raw = std::fs::read(entry.path()).unwrap();
            let mail::Parsed::Mail(parsed) = mail::parse(&raw, &mail::ParseOptions::default())
            else {
                panic!("half a mail lies in the outbox: {}", entry.path().display());
            };
            let text = format!(
                "{}\n{}\n{}",
                parsed.subject, parsed.text.fresh, parsed.text.quoted
            );
            mails.push((
                parsed.message_id.clone().expect("a mail of ours has an id"),
                text,
            ));
        }
    }
    mails
}
