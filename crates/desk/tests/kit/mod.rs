//! A desk for tests: empty, with an administrator, a clock that stands where it is put, and a folder for
//! the mail it sends. Every test runs on both databases.

#![allow(dead_code, reason = "each test file uses what it needs")]
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

use calendar::Moment;
use desk::intake::{Outcome, RawMail, Taken};
use desk::views::{CasePage, Person};
use desk::{Act, Database, Desk, DeskConfig, FixedClock, Say};
use recovery::terms::{Channel, Costs, PromiseOf, Purpose, WordSort};
use recovery::{PointNo, Stage};
use std::path::PathBuf;
use std::sync::Arc;
use store::Store;
use tempfile::TempDir;
use testkit::mails::{SentMail, TestMail, sent};

/// Tuesday, 17 November 2026, 10:00 in UTC: the office is open.
pub const START: &str = "2026-11-17T10:00:00Z";
pub const ADA: &str = "Ada Quill <ada@shop.example>";
const PASSWORD: &str = "a long password for tests";

pub struct House {
    pub desk: Desk,
    pub clock: FixedClock,
    pub admin: Person,
    pub config: DeskConfig,
    folder: TempDir,
}

pub fn moment(text: &str) -> Moment {
    Moment::from_us(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
}

/// Runs the test on both databases.
pub async fn on_both(test: impl AsyncFn(House)) {
    test(House::new(Database::Sqlite).await).await;
    let postgres = Database::Postgres {
        url: testkit::postgres::url(),
        schema: Some(testkit::postgres::fresh_schema()),
    };
    test(House::new(postgres).await).await;
}

impl House {
    pub async fn new(database: Database) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at(moment(START));
        let config = DeskConfig {
            data: folder.path().join("data"),
            database,
            base_url: "https://care.example".into(),
            company: "Example Home".into(),
            mailboxes: vec!["care@desk.example".into(), "shop@desk.example".into()],
            mail_domain: "desk.example".into(),
            trusted_authserv: Some("mx.desk.example".into()),
            spam_signs: mail::SpamSign::usual(),
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
        let session = desk
            .sign_in("kim@desk.example", PASSWORD, "192.0.2.1")
            .await
            .unwrap()
            .unwrap();
        let admin = desk.session(&session).await.unwrap().unwrap().person;
        Self {
            desk,
            clock,
            admin,
            config,
            folder,
        }
    }

    /// The desk's data, opened beside it as another process would.
    pub async fn data(&self) -> Store {
        Store::open(&self.config.store()).await.unwrap()
    }

    pub fn outbox(&self) -> PathBuf {
        self.config.outbox.clone()
    }

    pub fn pass(&self, days: i64) {
        self.pass_us(days * 86_400_000_000);
    }

    pub fn pass_us(&self, us: i64) {
        self.clock.set(self.desk.now().plus_us(us));
    }

    pub async fn take(&self, bytes: Vec<u8>) -> Taken {
        let mail = RawMail {
            source: "-".into(),
            bytes,
        };
        self.desk.intake(vec![mail]).await.unwrap().pop().unwrap()
    }

    /// Takes mails in one call; what became of each.
    pub async fn take_all(&self, mails: Vec<Vec<u8>>) -> Vec<(Outcome, Option<u64>)> {
        let mails = mails
            .into_iter()
            .enumerate()
            .map(|(place, bytes)| RawMail {
                source: place.to_string(),
                bytes,
            })
            .collect();
        let taken = self.desk.intake(mails).await.unwrap();
        for (place, taken) in taken.iter().enumerate() {
            assert_eq!(
                taken.source,
                place.to_string(),
                "answers come in the order of the mails"
            );
        }
        taken
            .into_iter()
            .map(|taken| (taken.outcome, taken.number))
            .collect()
    }

    /// Everything the desk has sent so far, its jobs run.
    pub async fn sent(&self) -> Vec<SentMail> {
        self.desk.run_due().await.unwrap();
        sent(&self.outbox())
    }

    /// Ada's complaint about a kettle: its number and the receipt she got.
    pub async fn ada(&self) -> (u64, SentMail) {
        self.complaint(ADA, "Kettle").await
    }

    pub async fn complaint(&self, from: &str, subject: &str) -> (u64, SentMail) {
        let before = self.sent().await;
        let mail = TestMail::from(from)
            .to("care@desk.example")
            .subject(subject)
            .id(&format!("first.{}", subject.replace(' ', ".")))
            .body("It broke after a week. I want a new one.");
        let taken = self.take(mail.bytes()).await;
        assert_eq!(taken.outcome, Outcome::Opened);
        let mut after = self.sent().await;
        after.retain(|mail| !before.contains(mail));
        assert_eq!(after.len(), 1, "one receipt goes out");
        (taken.number.unwrap(), after.pop().unwrap())
    }

    pub async fn case(&self, number: u64) -> CasePage {
        self.desk
            .case_page(&self.admin, number, None)
            .await
            .unwrap()
    }

    pub async fn act(&self, number: u64, act: Act) {
        self.desk.act(&self.admin, number, None, act).await.unwrap();
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

    /// The case is understood, agreed and done; the customer was asked whether it is solved. Gives the
    /// mail that asked.
    pub async fn asked_whether_solved(&self, number: u64) -> SentMail {
        let point = PointNo::FIRST;
        self.act(
            number,
            Act::GiveWord {
                say: Self::say("I look at it."),
            },
        )
        .await;
        for stage in [Stage::Understood, Stage::Offered, Stage::Agreed] {
            let reason = "said on the phone".into();
            // A stage that follows from another one need not be skipped.
            let _ = self
                .desk
                .act(&self.admin, number, None, Act::SkipStage { stage, reason })
                .await;
        }
        let due = self.desk.now().plus_us(86_400_000_000);
        self.act(
            number,
            Act::PromiseDeed {
                point,
                text: "Send a new kettle".into(),
                owner: None,
                due,
                early: Some("said yes on the phone".into()),
            },
        )
        .await;
        let page = self.case(number).await;
        let deed = page
            .case
            .open_deeds()
            .next()
            .map(|promise| promise.no)
            .unwrap();
        let checked = "It has arrived.".to_string();
        self.act(
            number,
            Act::KeepDeed {
                proof: Vec::new(),
                promise: deed,
                checked: checked.clone(),
            },
        )
        .await;
        self.act(
            number,
            Act::DeclareDone {
                point,
                checked,
                costs: Costs::None,
                proof: Vec::new(),
            },
        )
        .await;
        let before = self.sent().await;
        let say = Self::say("Is it solved?");
        self.act(
            number,
            Act::FollowUp {
                say,
                purpose: Purpose::FollowUp,
                in_place: false,
            },
        )
        .await;
        let mut after = self.sent().await;
        after.retain(|mail| !before.contains(mail));
        after.pop().unwrap()
    }

    /// A plan is laid and mailed, due in so many days; the stages before it were said on the phone.
    pub async fn lays_a_plan(&self, number: u64, days: i64) -> SentMail {
        for stage in [Stage::Understood, Stage::Offered] {
            let reason = "said on the phone".into();
            let skip = Act::SkipStage { stage, reason };
            let _ = self.desk.act(&self.admin, number, None, skip).await;
        }
        let before = self.sent().await;
        let step = desk::acts::StepDraft {
            what: "Send a new kettle".into(),
            owner: None,
            due: self.desk.now().plus_us(days * 86_400_000_000),
        };
        let plan = Act::LayPlan {
            point: PointNo::FIRST,
            steps: vec![step],
            say: Self::say("This is what I would do."),
        };
        self.act(number, plan).await;
        let mut after = self.sent().await;
        after.retain(|mail| !before.contains(mail));
        after.pop().unwrap()
    }

    /// Whether the customer is owed an answer.
    pub async fn owes_answer(&self, number: u64) -> bool {
        let page = self.case(number).await;
        page.case.open_word(WordSort::Answer).is_some()
    }

    pub async fn kinds(&self, number: u64) -> Vec<&'static str> {
        let page = self.case(number).await;
        page.timeline
            .iter()
            .map(|entry| entry.event.kind())
            .collect()
    }

    pub async fn status(&self, number: u64) -> &'static str {
        self.case(number).await.case.status.name()
    }
}

pub fn is_look(what: PromiseOf) -> bool {
    what == PromiseOf::Word {
        sort: WordSort::Look,
    }
}
