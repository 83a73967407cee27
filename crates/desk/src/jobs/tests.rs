//! What is put into the outgoing folder when the database says otherwise in the meantime.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;
use crate::clock::FixedClock;
use crate::config::{Database, DeskConfig};
use crate::intake::RawMail;
use calendar::Moment;
use recovery::MessageId;
use std::path::PathBuf;
use std::sync::Arc;
use store::{messages, outgoing};

/// A desk that was written to and whose receipt waits to go out.
struct Waiting {
    desk: Desk,
    job: Claimed,
    message: MessageId,
    _folder: tempfile::TempDir,
}

impl Waiting {
    async fn new() -> Self {
        Self::with(|_| {}).await
    }

    async fn with(settings: impl FnOnce(&mut DeskConfig)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at(Moment::from_us(1_795_000_000_000_000));
        let mut config = DeskConfig {
            data: folder.path().join("data"),
            database: Database::Sqlite,
            base_url: "https://care.example".into(),
            company: "Example Home".into(),
            mailboxes: vec!["care@desk.example".into()],
            mail_domain: "desk.example".into(),
            trusted_authserv: None,
            spam_signs: Vec::new(),
            signing: Vec::new(),
            checks_mail: false,
            names: mail::dns::Names::default(),
            outbox: folder.path().join("outbox"),
            clock: Arc::new(clock),
        };
        settings(&mut config);
        let desk = Desk::open(config).await.unwrap();
        let mail = RawMail {
            source: "-".into(),
            bytes: b"From: ada@shop.example\r\nSubject: Kettle\r\n\r\nIt broke.\r\n".to_vec(),
        };
        desk.intake(vec![mail]).await.unwrap();
        let job = claim(&desk, crate::send::DELIVER).await;
        let deliver: crate::send::Deliver = serde_json::from_str(&job.payload).unwrap();
        Self {
            desk,
            job,
            message: deliver.message,
            _folder: folder,
        }
    }

    fn file(&self) -> PathBuf {
        deliver::file_of(&self.desk, self.message)
    }

    async fn write(&self, of: impl FnOnce(&mut Batch)) {
        let mut batch = Batch::new();
        of(&mut batch);
        self.desk.store().write(batch).await.unwrap();
    }

    async fn state(&self) -> String {
        let found = outgoing::find(self.desk.store(), self.message).await;
        found.unwrap().unwrap().state
    }
}

async fn claim(desk: &Desk, kind: &'static str) -> Claimed {
    let now = desk.now();
    let claimed = jobs::claim(
        desk.store(),
        Kinds::Only(kind),
        now,
        now.plus_us(LEASE_US),
        64,
    )
    .await;
    claimed.unwrap().remove(0)
}

#[tokio::test]
async fn a_mail_that_is_erased_while_it_is_written_does_not_stay_in_the_folder() {
    let it = Waiting::new().await;
    let done = Kind::Deliver.run(&it.desk, &it.job).await;
    assert!(it.file().exists());
    it.write(|batch| messages::erase(batch, it.message, it.desk.now()))
        .await;
    it.desk
        .end_job(&Kind::Deliver, &it.job, done)
        .await
        .unwrap();
    assert!(!it.file().exists());
    assert_eq!(it.state().await, "failed");
}

#[tokio::test]
async fn a_worker_that_stopped_after_writing_leaves_no_erased_mail_in_the_folder() {
    let it = Waiting::new().await;
    drop(Kind::Deliver.run(&it.desk, &it.job).await.unwrap());
    it.write(|batch| messages::erase(batch, it.message, it.desk.now()))
        .await;
    assert!(it.file().exists());
    let again = Kind::Deliver.run(&it.desk, &it.job).await;
    it.desk
        .end_job(&Kind::Deliver, &it.job, again)
        .await
        .unwrap();
    assert!(!it.file().exists());
    assert_eq!(
        jobs::next_due(it.desk.store(), Kinds::All).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn a_mail_that_is_given_up_is_not_in_the_folder_and_one_that_went_out_stays() {
    let mut it = Waiting::new().await;
    drop(Kind::Deliver.run(&it.desk, &it.job).await.unwrap());
    // Its success could not be told to the end.
    it.job.attempts = store::jobs::ATTEMPTS_MAX;
    let busy = Err(JobError::later(StoreError::Busy.to_string()));
    it.desk
        .end_job(&Kind::Deliver, &it.job, busy)
        .await
        .unwrap();
    assert_eq!(it.state().await, "failed");
    assert!(!it.file().exists());

    let it = Waiting::new().await;
    let done = Kind::Deliver.run(&it.desk, &it.job).await;
    it.desk
        .end_job(&Kind::Deliver, &it.job, done)
        .await
        .unwrap();
    assert!(it.file().exists());
}

#[tokio::test]
async fn a_worker_that_stopped_while_giving_up_leaves_no_mail_in_the_folder() {
    let it = Waiting::new().await;
    drop(Kind::Deliver.run(&it.desk, &it.job).await.unwrap());
    let message = Some(it.message);
    deliver::record_failure(&it.desk, &it.job, message, &Reason::new("busy"))
        .await
        .unwrap();
    assert!(it.file().exists(), "it stopped before it took that back");
    let next = claim(&it.desk, crate::send::DELIVER).await;
    let done = Kind::Deliver.run(&it.desk, &next).await;
    it.desk.end_job(&Kind::Deliver, &next, done).await.unwrap();
    assert!(!it.file().exists());
    assert_eq!(it.state().await, "failed");
    assert_eq!(
        jobs::next_due(it.desk.store(), Kinds::All).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn a_job_that_another_worker_has_is_theirs_to_give_up() {
    let mut it = Waiting::new().await;
    it.write(|batch| jobs::retry(batch, &it.job, "later", it.desk.now().plus_us(-LEASE_US)))
        .await;
    let theirs = claim(&it.desk, crate::send::DELIVER).await;
    let done = Kind::Deliver.run(&it.desk, &theirs).await;
    it.job.attempts = store::jobs::ATTEMPTS_MAX;
    let failed = Err(JobError::later("the outgoing folder"));
    it.desk
        .end_job(&Kind::Deliver, &it.job, failed)
        .await
        .unwrap();
    assert!(it.file().exists(), "their mail is on its way");
    it.desk
        .end_job(&Kind::Deliver, &theirs, done)
        .await
        .unwrap();
    assert_eq!(it.state().await, "sent");
}

#[tokio::test]
async fn mail_that_goes_out_does_not_wait_for_name_servers() {
    let it = Waiting::with(|config| config.checks_mail = true).await;
    let due = async |kinds| jobs::next_due(it.desk.store(), kinds).await.unwrap();
    let now = Some(it.desk.now());
    assert_eq!(due(Lane::CHECKS.kinds).await, now);
    it.desk.run_once(&mut None).await.unwrap();
    assert_eq!(
        due(Lane::CHECKS.kinds).await,
        now,
        "it has a worker of its own"
    );
    assert_eq!(it.desk.run_jobs(Lane::CHECKS).await.unwrap(), 1);
    assert_ne!(due(Lane::CHECKS.kinds).await, now);
}

#[tokio::test]
async fn what_another_node_erased_is_taken_out_of_the_folder_of_this_one() {
    let it = Waiting::new().await;
    let outbox = it.desk.config().outbox.with_file_name("other");
    std::fs::create_dir(&outbox).unwrap();
    let there = Desk::open(DeskConfig {
        outbox,
        ..it.desk.config().clone()
    });
    let there = there.await.unwrap();
    let (theirs, stays) = (
        MessageId::from_bytes([1; 16]),
        MessageId::from_bytes([2; 16]),
    );
    let put = |message| {
        let file = deliver::file_of(&there, message);
        std::fs::write(&file, "Dear Ada").unwrap();
        file
    };
    let stays = put(stays);
    let now = it.desk.now();
    for since in [None, Some(now)] {
        for message in [it.message, theirs] {
            let file = put(message);
            it.write(|batch| messages::erase(batch, message, now)).await;
            there.take_out_erased(since).await.unwrap();
            assert!(!file.exists(), "since {since:?}");
        }
    }
    assert!(stays.exists(), "nobody erased it");
}

#[tokio::test]
async fn half_a_mail_does_not_stay_in_the_folder() {
    let it = Waiting::new().await;
    let outbox = it.desk.config().outbox.clone();
    let names = || {
        let entries = std::fs::read_dir(&outbox).unwrap().flatten();
        let names = entries.map(|entry| entry.file_name().into_string().unwrap());
        names.collect::<Vec<_>>()
    };
    // Where its place is taken it cannot be put, and each try leaves nothing.
    std::fs::create_dir_all(it.file().join("in the way")).unwrap();
    assert!(Kind::Deliver.run(&it.desk, &it.job).await.is_err());
    assert_eq!(names().len(), 1, "{:?}", names());
    std::fs::remove_dir_all(it.file()).unwrap();
    // A writer that was killed leaves its part; one that is at it is let be.
    let left = it.file().with_extension("eml.left.part");
    let written = it.file().with_extension("eml.written.part");
    std::fs::write(&left, "To: ada@shop.example").unwrap();
    let at_it = std::fs::File::create(&written).unwrap();
    at_it.lock().unwrap();
    it.desk.remove_halves().await;
    assert!(!left.exists() && written.exists());
    drop(at_it);
    it.desk.remove_halves().await;
    assert_eq!(names(), Vec::<String>::new());
}
