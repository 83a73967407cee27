//! A desk of its own for each test, with people, on either database.

use calendar::Moment;
use desk::acts::{Button, Taken};
use desk::desk::{NewCase, NewPerson};
use desk::views::{CasePage, Person};
use desk::{Act, Database, Desk, DeskConfig, DeskError, FixedClock, Say};
use recovery::terms::Channel;
use recovery::{Event, Role};
use std::sync::Arc;
use tempfile::TempDir;
use testkit::postgres as server;

/// A Monday at nine, when the office opens.
pub const MONDAY: Moment = Moment::from_us(1_795_424_400_000_000);
pub const PASSWORD: &str = "a long enough password";

pub struct Place {
    pub desk: Desk,
    pub clock: FixedClock,
    pub folder: TempDir,
    pub admin: Person,
}

/// Runs the test on SQLite and on PostgreSQL.
macro_rules! for_each_database {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name($crate::place::sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name($crate::place::postgres().await).await;
            })+
        }
    };
}

pub async fn sqlite() -> Place {
    place(Database::Sqlite).await
}

pub async fn postgres() -> Place {
    let url = tokio::task::spawn_blocking(server::url).await.unwrap();
    let schema = Some(server::fresh_schema());
    place(Database::Postgres { url, schema }).await
}

async fn place(database: Database) -> Place {
    let (desk, clock, folder) = empty(database).await;
    let token = desk.setup_token().await.unwrap().unwrap();
    desk.set_up(&token, "Ada Admin", "ada@desk.example", PASSWORD)
        .await
        .unwrap();
    let session = desk
        .sign_in("ada@desk.example", PASSWORD, "192.0.2.1")
        .await
        .unwrap()
        .unwrap();
    let admin = desk.session(&session).await.unwrap().unwrap().person;
    Place {
        desk,
        clock,
        folder,
        admin,
    }
}

pub async fn empty(database: Database) -> (Desk, FixedClock, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let clock = FixedClock::at(MONDAY);
    let data = folder.path().join("data");
    let config = DeskConfig {
        outbox: data.join("outbox"),
        data,
        database,
        base_url: "https://care.desk.example".into(),
        company: "Kettle & Sons".into(),
        mailboxes: vec!["help@desk.example".into()],
        mail_domain: "desk.example".into(),
        trusted_authserv: None,
        spam_signs: Vec::new(),
        signing: Vec::new(),
        checks_mail: false,
        names: mail::dns::Names::default(),
        clock: Arc::new(clock.clone()),
    };
    (Desk::open(config).await.unwrap(), clock, folder)
}

pub fn say(body: &str) -> Say {
    Say {
        body: body.into(),
        channel: Channel::Mail,
        solved_today: Some(false),
        next: None,
        keeps: Vec::new(),
        despite: None,
    }
}

impl Place {
    /// Time passes; what falls due happens.
    pub async fn later(&self, minutes: i64) {
        self.clock.set(self.desk.now().plus_minutes(minutes));
        self.desk.run_due().await.unwrap();
    }

    pub async fn person(&self, name: &str, role: Role) -> Person {
        let email = format!("{}@desk.example", name.to_lowercase());
        let new = NewPerson {
            name: name.into(),
            email,
            phone: "+00 100".into(),
            role,
            team: None,
        };
        let link = self.desk.invite(&self.admin, new).await.unwrap();
        let token = link.rsplit('/').next().unwrap();
        let person = self.desk.one_time(token).await.unwrap().unwrap();
        self.desk.set_password(token, PASSWORD).await.unwrap();
        person
    }

    /// A complaint about a kettle, by a customer with a mail address.
    pub async fn complaint(&self, by: &Person) -> u64 {
        self.complaint_of(by, "Mara Lindt", "mara@shop.example")
            .await
    }

    pub async fn complaint_of(&self, by: &Person, name: &str, email: &str) -> u64 {
        let new = NewCase {
            name: name.into(),
            email: email.into(),
            subject: "Kettle leaks".into(),
            story: "The kettle leaks and the table is ruined.".into(),
            take: true,
            ..NewCase::default()
        };
        self.desk.open_by_hand(by, new).await.unwrap()
    }

    pub async fn page(&self, by: &Person, number: u64) -> CasePage {
        self.desk.case_page(by, number, None).await.unwrap()
    }

    /// The act on what the screen shows now.
    pub async fn act(&self, by: &Person, number: u64, act: Act) -> Vec<&'static str> {
        self.try_act(by, number, act).await.unwrap()
    }

    pub async fn try_act(
        &self,
        by: &Person,
        number: u64,
        act: Act,
    ) -> Result<Vec<&'static str>, DeskError> {
        let seen = self.page(by, number).await.case.version;
        Ok(self.desk.act(by, number, Some(seen), act).await?.events)
    }

    /// The token of the customer's page, as it stands in their mails.
    pub async fn token(&self, by: &Person, number: u64) -> String {
        let page = self.page(by, number).await;
        page.customer_url.rsplit('/').next().unwrap().to_owned()
    }

    /// The customer presses a button on their page, with words beside it.
    pub async fn press(&self, token: &str, button: Button, words: &str) -> Taken {
        let words = Some(words.to_owned());
        let pressed = self.desk.customer_press(token, button, words);
        pressed.await.unwrap()
    }

    pub async fn kinds(&self, by: &Person, number: u64) -> Vec<&'static str> {
        let happened = self.happened(by, number).await;
        happened.iter().map(Event::kind).collect()
    }

    pub async fn happened(&self, by: &Person, number: u64) -> Vec<Event> {
        let page = self.page(by, number).await;
        page.timeline
            .iter()
            .map(|entry| entry.event.clone())
            .collect()
    }

    /// The texts of the mails that went out, newest last.
    pub fn sent(&self) -> Vec<String> {
        let mut mails: Vec<_> = std::fs::read_dir(self.folder.path().join("data/outbox"))
            .map(|files| {
                files
                    .filter_map(Result::ok)
                    .map(|file| file.path())
                    .collect()
            })
            .unwrap_or_default();
        mails.retain(|path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "eml"));
        mails.sort_by_key(|path| path.metadata().unwrap().modified().unwrap());
        mails
            .iter()
            .map(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned())
            .collect()
    }
}
