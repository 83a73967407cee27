//! A desk all of whose answers, mails and log lines are kept to be looked through.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use calendar::Moment;
use desk::desk::NewPerson;
use desk::intake::{RawMail, Taken};
use desk::views::{CasePage, Person};
use desk::{Database, Desk, DeskConfig, FixedClock};
use recovery::Role;
use std::collections::{BTreeSet, VecDeque};
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};
use tempfile::TempDir;
use testkit::mails::{SentMail, sent};
use tower::ServiceExt;
use tracing_subscriber::EnvFilter;
use web::WebState;

/// Tuesday, 17 November 2026, 10:00 in UTC: the office is open.
const START_US: i64 = 1_794_909_600_000_000;
const PASSWORD: &str = "a long password for tests";
/// Pages one walk asks for; a desk of this size has fewer.
const PAGES_MAX: usize = 2_000;

/// Where the program's log lines go, of whatever thread: the log belongs to the process.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    pub fn read(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything the program logs when it is told to log all it can.
fn log() -> &'static Lines {
    static LINES: OnceLock<Lines> = OnceLock::new();
    LINES.get_or_init(|| {
        let lines = Lines::default();
        let into = lines.clone();
        tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new(desk::log::directives("trace")))
            .with_writer(move || into.clone())
            .init();
        lines
    })
}

/// An address that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    pub page: String,
    pub url: String,
}

pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

pub struct Watched {
    pub mark: &'static str,
    pub desk: Desk,
    pub config: DeskConfig,
    pub clock: FixedClock,
    pub agent: Person,
    pub administrator: Person,
    pub log: &'static Lines,
    pub addresses: BTreeSet<Address>,
    /// Answers' headers that could carry a word on: where to go, what to keep.
    pub headers: BTreeSet<Address>,
    /// Every mail that went out, under the name of its file.
    pub outgoing: Vec<SentMail>,
    cookie: String,
    router: Router,
    _folder: TempDir,
}

impl Watched {
    pub async fn open(mark: &'static str, database: Database) -> Self {
        let log = log();
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at(Moment::from_us(START_US));
        let config = DeskConfig {
            data: folder.path().join("data"),
            database,
            base_url: "https://care.desk.example".into(),
            company: "Example Home".into(),
            mailboxes: vec!["care@desk.example".into()],
            mail_domain: "desk.example".into(),
            trusted_authserv: Some("mx.desk.example".into()),
            spam_signs: Vec::new(),
            signing: Vec::new(),
            checks_mail: false,
            names: mail::dns::Names::default(),
            outbox: folder.path().join("outbox"),
            clock: Arc::new(clock.clone()),
        };
        let desk = Desk::open(config.clone()).await.unwrap();
        let token = desk.setup_token().await.unwrap().unwrap();
        desk.set_up(&token, "Kim Carer", "kim@desk.example", PASSWORD)
            .await
            .unwrap();
        let (administrator, _) = signed_in(&desk, "kim@desk.example").await;
        let anna = NewPerson {
            name: "Anna Holm".into(),
            email: "anna@desk.example".into(),
            phone: "+00 100".into(),
            role: Role::Agent,
            team: None,
        };
        let link = desk.invite(&administrator, anna).await.unwrap();
        desk.set_password(link.rsplit('/').next().unwrap(), PASSWORD)
            .await
            .unwrap();
        let (agent, token) = signed_in(&desk, "anna@desk.example").await;
        Self {
            mark,
            router: web::router(WebState::new(desk.clone())),
            cookie: cookie(&token),
            desk,
            config,
            clock,
            agent,
            administrator,
            log,
            addresses: BTreeSet::new(),
            headers: BTreeSet::new(),
            outgoing: Vec::new(),
            _folder: folder,
        }
    }

    /// The desk stops; its folder stays until what this gives is dropped.
    pub fn stop(self) -> TempDir {
        let Self {
            desk,
            router,
            _folder: folder,
            ..
        } = self;
        drop((desk, router));
        folder
    }

    /// A word of the marked person.
    pub fn word(&self, what: &str) -> String {
        format!("{}{what}", self.mark)
    }

    /// Days go by, and what falls due happens.
    pub async fn later(&mut self, days: i64) {
        self.clock.set(self.desk.now().plus_days(days));
        self.run().await;
        // A session does not outlive an idle night.
        let (_, token) = signed_in(&self.desk, "anna@desk.example").await;
        self.cookie = cookie(&token);
    }

    /// What is due happens; the mails that went out are kept.
    pub async fn run(&mut self) {
        self.desk.run_due().await.unwrap();
        let all = sent(&self.config.outbox);
        for mail in all {
            if !self.outgoing.contains(&mail) {
                self.outgoing.push(mail);
            }
        }
    }

    /// A date as forms send it, some days ahead.
    pub fn date(&self, days: i64) -> String {
        let then = self.desk.now().plus_days(days).to_string();
        then[..16].to_owned()
    }

    pub async fn take(&self, source: &str, bytes: Vec<u8>) -> Taken {
        let source = source.to_owned();
        let taken = self.desk.intake(vec![RawMail { source, bytes }]).await;
        taken.unwrap().pop().unwrap()
    }

    pub async fn case(&self, number: u64) -> CasePage {
        self.desk
            .case_page(&self.agent, number, None)
            .await
            .unwrap()
    }

    pub async fn customer_path(&self, number: u64) -> String {
        let url = self.case(number).await.customer_url;
        url.replace(&self.config.base_url, "")
    }

    /// An act at a case, as the page sends it; it must succeed.
    pub async fn act(&mut self, number: u64, act: &str, fields: &[(&str, &str)]) {
        let seen = self
            .post(true, &format!("/cases/{number}/acts/{act}"), fields)
            .await;
        assert_eq!(
            seen.status,
            StatusCode::SEE_OTHER,
            "{act}: {}",
            told(&seen.body)
        );
    }

    /// A word by mail that does not say that it can be solved today.
    pub async fn give_word(&mut self, number: u64, body: &str) {
        let fields = [("body", body), ("channel", "mail"), ("today", "no")];
        self.act(number, "give-word", &fields).await;
    }

    /// An answer on the customer's page; it must be taken.
    pub async fn answers(&mut self, path: &str, fields: &[(&str, &str)]) {
        let seen = self.post(false, path, fields).await;
        assert_eq!(
            seen.status,
            StatusCode::SEE_OTHER,
            "{fields:?}: {}",
            told(&seen.body)
        );
    }

    pub async fn get(&mut self, signed_in: bool, path: &str) -> Seen {
        self.ask("GET", signed_in, path, None).await
    }

    pub async fn post(&mut self, signed_in: bool, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.ask("POST", signed_in, path, Some(fields)).await
    }

    async fn ask(
        &mut self,
        method: &str,
        signed_in: bool,
        path: &str,
        fields: Option<&[(&str, &str)]>,
    ) -> Seen {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "care.desk.example");
        if signed_in {
            request = request.header("cookie", &self.cookie);
        }
        let body = fields.map(|fields| {
            let pairs = fields.iter();
            let pairs = pairs.map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
            pairs.collect::<Vec<_>>().join("&")
        });
        if body.is_some() {
            request = request
                .header("content-type", "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .header("origin", &self.config.base_url);
        }
        let request = request.body(body.map_or_else(Body::empty, Body::from));
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 50_000_000).await.unwrap();
        let seen = Seen {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        };
        self.keep(&format!("{method} {path}"), &seen);
        seen
    }

    fn keep(&mut self, page: &str, seen: &Seen) {
        let html = seen
            .headers
            .get("content-type")
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if html {
            for url in addresses(&seen.body) {
                let page = page.to_owned();
                self.addresses.insert(Address { page, url });
            }
        }
        for (name, value) in &seen.headers {
            // The name under which a file is saved is no address.
            if name != "content-disposition" {
                self.headers.insert(Address {
                    page: format!("{page}: {name}"),
                    url: String::from_utf8_lossy(value.as_bytes()).into_owned(),
                });
            }
        }
    }

    /// Follows every link from Today on, as the agent.
    pub async fn walk_every_page(&mut self) {
        let mut open: VecDeque<String> = ["/", "/cases", "/aside", "/cases/new"]
            .map(str::to_owned)
            .into();
        open.push_back(format!("/search?q={}*", self.mark));
        let mut met: BTreeSet<String> = open.iter().cloned().collect();
        for _ in 0..PAGES_MAX {
            let Some(path) = open.pop_front() else { return };
            let seen = self.get(true, &path).await;
            assert!(!seen.status.is_server_error(), "{path}: {}", seen.status);
            for url in attributes(&seen.body, &["href"]) {
                let path = url.split('#').next().unwrap_or_default().to_owned();
                let ours = path.starts_with('/') && !path.starts_with("/assets");
                if ours && met.insert(path.clone()) {
                    open.push_back(path);
                }
            }
        }
        panic!("the walk does not end; open is {:?}", open.front());
    }
}

fn cookie(token: &str) -> String {
    format!("amends={token}; __Host-amends={token}")
}

async fn signed_in(desk: &Desk, email: &str) -> (Person, String) {
    let token = desk.sign_in(email, PASSWORD, "192.0.2.1").await;
    let token = token.unwrap().unwrap();
    let session = desk.session(&token).await.unwrap().unwrap();
    (session.person, token)
}

/// The addresses in a page's or mail's attributes, as they are read there.
pub fn addresses(html: &str) -> Vec<String> {
    attributes(
        html,
        &["href", "action", "formaction", "src", "srcset", "content"],
    )
}

fn attributes(html: &str, names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for name in names {
        let start = format!(" {name}=\"");
        for rest in html.split(start.as_str()).skip(1) {
            let value = rest.split('"').next().unwrap_or_default();
            found.push(value.replace("&amp;", "&"));
        }
    }
    found
}

/// What a page says no with, for the message of a failed test.
fn told(page: &str) -> &str {
    let start = page.find("role=\"alert\"").unwrap_or(0);
    let end = page[start..]
        .char_indices()
        .nth(600)
        .map_or(page.len(), |(at, _)| start + at);
    &page[start..end]
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
