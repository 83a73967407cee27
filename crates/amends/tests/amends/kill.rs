//! A power cut at any moment. The program as built is killed with work in flight in each phase, again and
//! again; then the client's own list of what was told as done is held against what is there: nothing lost,
//! nothing doubled.

use crate::desk_process::{Desk, House, mail, outbox};
use crate::kill_ledger::{Ledger, give_word, open_case, read_all, word_mark};
use desk::{Clock, Database, DeskConfig, SystemClock};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use store::{Key, PAGE_MAX, Store, StoreConfig};

/// Mails of one intake; more than one group, so that some are told before others are begun.
const MAILS: u64 = 300;
/// Clients that send forms at once.
const CLIENTS: usize = 4;
/// Rounds after which the list is held against the data, and a new house is begun.
const ROUNDS_A_HOUSE: usize = 100;
/// Words given before the cut that catches some of them on their way out.
const WORDS: usize = 12;

/// What was going on when the power was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    /// Mails came in through the desk that runs, and the desk was killed.
    IntakeThroughTheDesk,
    /// Mails came in on the data itself, and the command was killed.
    IntakeAlone,
    /// Forms were being answered.
    Commands,
    /// Mails were on their way out.
    Sending,
}

const PHASES: [Phase; 4] = [
    Phase::IntakeThroughTheDesk,
    Phase::IntakeAlone,
    Phase::Commands,
    Phase::Sending,
];

#[test]
fn a_power_cut_on_sqlite_loses_and_doubles_nothing() {
    let rounds = if is_deep() { 1_000 } else { 40 };
    cut("SQLite", rounds, House::new);
}

#[test]
fn a_power_cut_on_postgres_loses_and_doubles_nothing() {
    let rounds = if is_deep() { 1_000 } else { 8 };
    cut("PostgreSQL", rounds, House::on_postgres);
}

fn is_deep() -> bool {
    std::env::var("AMENDS_TEST_DEPTH").is_ok_and(|depth| depth == "deep")
}

/// Cuts the power so many times, in equal shares of the phases; a cut that hit nothing is not counted.
fn cut(engine: &str, wanted: usize, new_house: fn() -> House) {
    let each = wanted.div_ceil(PHASES.len());
    let mut counted: BTreeMap<Phase, usize> = BTreeMap::new();
    let mut tried = 0;
    while PHASES
        .iter()
        .any(|phase| counted.get(phase).copied().unwrap_or(0) < each)
    {
        let mut scene = Scene::new(new_house());
        for _ in 0..ROUNDS_A_HOUSE {
            let Some(phase) = PHASES
                .into_iter()
                .find(|phase| counted.get(phase).copied().unwrap_or(0) < each)
            else {
                break;
            };
            tried += 1;
            assert!(
                tried <= wanted * 5 + 20,
                "most cuts hit nothing: {counted:?} of {tried}"
            );
            if scene.round(phase) {
                *counted.entry(phase).or_default() += 1;
            }
        }
        scene.check();
    }
    let told = format!(
        "Power cuts on {engine} with work in flight, by phase: {counted:?} ({tried} tried)\n"
    );
    if let Some(folder) = std::env::var_os("AMENDS_TEST_COUNTS") {
        let file = std::path::Path::new(&folder).join(format!("cuts-{engine}"));
        std::fs::write(file, &told).expect("the counts can be told");
    }
    print!("{told}");
}

struct Scene {
    house: House,
    ledger: Arc<Mutex<Ledger>>,
    cookie: String,
    marks: AtomicU64,
    dice: u64,
}

impl Scene {
    fn new(house: House) -> Self {
        let mut desk = house.serve();
        let cookie = desk.set_up();
        desk.stop();
        let dice = std::process::id().into();
        Self {
            house,
            ledger: Arc::default(),
            cookie,
            marks: AtomicU64::new(1),
            dice,
        }
    }

    /// One round; whether work was in flight when the power went.
    fn round(&mut self, phase: Phase) -> bool {
        match phase {
            Phase::IntakeThroughTheDesk => self.intake(true),
            Phase::IntakeAlone => self.intake(false),
            Phase::Commands => self.commands(),
            Phase::Sending => self.sending(),
        }
    }

    /// A number below `most`, another one each time.
    fn throw(&mut self, most: u64) -> u64 {
        self.dice = self
            .dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % most
    }

    fn intake(&mut self, through_the_desk: bool) -> bool {
        let first = self.marks.fetch_add(MAILS, Ordering::SeqCst);
        let folder = format!("in-{first}");
        for number in first..first + MAILS {
            self.house
                .file(&format!("{folder}/{number}.eml"), mail(number));
            self.ledger.lock().unwrap().mails.insert(number, None);
        }
        let mut desk = through_the_desk.then(|| self.house.serve());
        let path = self.house.path(&folder);
        let mut client = self
            .house
            .command(&["intake", "--format", "json", path.to_str().unwrap()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let told = BufReader::new(client.stdout.take().unwrap());
        let ledger = Arc::clone(&self.ledger);
        let reader = std::thread::spawn(move || {
            for line in told.lines() {
                let Ok(line) = line else { return };
                // Of a line that was cut off nothing was told.
                let Ok(line) = serde_json::from_str::<serde_json::Value>(&line) else {
                    return;
                };
                let Some(source) = line["source"].as_str() else {
                    continue;
                };
                let name = source.rsplit('/').next().unwrap().trim_end_matches(".eml");
                ledger
                    .lock()
                    .unwrap()
                    .mails
                    .insert(name.parse().unwrap(), line["case"].as_u64());
            }
        });
        std::thread::sleep(Duration::from_millis(20 + self.throw(500)));
        let in_flight = client.try_wait().unwrap().is_none();
        match &mut desk {
            Some(desk) => desk.kill(),
            None => client.kill().unwrap(),
        }
        let ended = client.wait().unwrap();
        reader.join().unwrap();
        if through_the_desk && !ended.success() {
            assert_eq!(
                ended.code(),
                Some(75),
                "a mail server is asked to try again"
            );
        }
        in_flight
    }

    fn commands(&mut self) -> bool {
        let mut desk = self.house.serve();
        let stop = Arc::new(AtomicBool::new(false));
        let out = Arc::new(AtomicUsize::new(0));
        let base = self.marks.fetch_add(1_000_000, Ordering::SeqCst);
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let (stop, out, ledger) = (
                    Arc::clone(&stop),
                    Arc::clone(&out),
                    Arc::clone(&self.ledger),
                );
                let (url, cookie) = (desk.url.clone(), self.cookie.clone());
                std::thread::spawn(move || {
                    let mut mark = base + client as u64 * 100_000;
                    while !stop.load(Ordering::SeqCst) {
                        mark += 2;
                        out.fetch_add(1, Ordering::SeqCst);
                        let number = open_case(&url, &cookie, mark, &ledger);
                        if let Some(number) = number {
                            give_word(&url, &cookie, number, mark + 1, &ledger);
                        }
                        out.fetch_sub(1, Ordering::SeqCst);
                        if number.is_none() {
                            return;
                        }
                    }
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(30 + self.throw(200)));
        let in_flight = out.load(Ordering::SeqCst) > 0;
        desk.kill();
        stop.store(true, Ordering::SeqCst);
        for client in clients {
            client.join().unwrap();
        }
        in_flight
    }

    fn sending(&mut self) -> bool {
        let mut desk = self.house.serve();
        let base = self.marks.fetch_add(1_000_000, Ordering::SeqCst);
        let number = open_case(&desk.url, &self.cookie, base, &self.ledger).expect("the desk runs");
        let words: Vec<_> = (1..=WORDS as u64)
            .map(|word| {
                let (url, cookie, ledger) = (
                    desk.url.clone(),
                    self.cookie.clone(),
                    Arc::clone(&self.ledger),
                );
                std::thread::spawn(move || give_word(&url, &cookie, number, base + word, &ledger))
            })
            .collect();
        // The cut comes when some of the words were told as given, for then they are about to go out.
        let told = 1 + self.throw(WORDS as u64 / 2);
        let until = Instant::now() + crate::desk_process::PATIENCE;
        while (self.told_since(base) as u64) < told {
            assert!(Instant::now() < until, "no word was told as given");
            std::thread::sleep(Duration::from_micros(200));
        }
        desk.kill();
        for word in words {
            word.join().unwrap();
        }
        let config = self.store();
        let queued = block_on(async {
            let store = Store::open(&config).await.unwrap();
            store::outgoing::queued(&store, Key::OLDEST, PAGE_MAX)
                .await
                .unwrap()
                .len()
        });
        queued > 0
    }

    /// Words told as given, of those from this mark on.
    fn told_since(&self, mark: u64) -> usize {
        let ledger = self.ledger.lock().unwrap();
        ledger
            .words
            .range(mark..)
            .filter(|(_, told)| **told)
            .count()
    }

    fn store(&self) -> StoreConfig {
        match self.house.database() {
            Some((url, schema)) => StoreConfig::Postgres {
                url,
                schema: Some(schema),
                folder: self.house.data(),
            },
            None => StoreConfig::Sqlite {
                folder: self.house.data(),
            },
        }
    }

    /// Holds the client's list against what is there.
    fn check(&self) {
        self.give_all_mails_again();
        self.let_everything_go_out();
        let ledger = self.ledger.lock().unwrap();
        let found = block_on(read_all(&self.store()));
        for (number, told) in &ledger.mails {
            let there = found.subjects.get(&format!("It leaks, number {number}"));
            let there = there.unwrap_or_else(|| panic!("mail {number} is lost (told: {told:?})"));
            assert_eq!(
                there.len(),
                1,
                "mail {number} is there {} times",
                there.len()
            );
            if let Some(told) = told {
                assert_eq!(
                    there[0], *told,
                    "mail {number} is in another case than was told"
                );
            }
            let said = found.incoming.get(&format!("marked-{number}-end")).copied();
            assert_eq!(said, Some(1), "the words of mail {number}");
        }
        for (mark, told) in &ledger.cases {
            let there = found
                .subjects
                .get(&format!("Hand {mark}"))
                .map_or(&[][..], Vec::as_slice);
            assert!(
                there.len() <= 1,
                "case {mark} is there {} times",
                there.len()
            );
            if let Some(told) = told {
                assert_eq!(there, [*told], "case {mark} was told and is not there");
            }
        }
        let mails = outbox(&self.house.data());
        let ids: BTreeSet<&str> = mails.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(
            ids.len(),
            mails.len(),
            "two mails that went out have one Message-ID"
        );
        let mut went_out: BTreeMap<u64, usize> = BTreeMap::new();
        for mark in mails.iter().filter_map(|(_, text)| word_mark(text)) {
            *went_out.entry(mark).or_default() += 1;
        }
        for (mark, told) in &ledger.words {
            let count = went_out.get(mark).copied().unwrap_or(0);
            assert!(count <= 1, "word {mark} went out {count} times");
            assert!(
                !told || count == 1,
                "word {mark} was told as given and never went out"
            );
        }
        assert_eq!(
            found.numbers.len(),
            found.cases,
            "two cases have one number"
        );
    }

    /// As a mail server does that was asked to try again; what was told before is known now.
    fn give_all_mails_again(&self) {
        let before: BTreeMap<u64, Option<u64>> = self.ledger.lock().unwrap().mails.clone();
        let folders: Vec<_> = std::fs::read_dir(self.house.path(""))
            .unwrap()
            .filter_map(|entry| Some(entry.unwrap().path()).filter(|path| path.join("..").exists()))
            .filter(|path| {
                path.file_name()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .starts_with("in-")
            })
            .map(|path| path.to_str().unwrap().to_owned())
            .collect();
        if folders.is_empty() {
            return;
        }
        let mut args = vec!["intake", "--format", "json"];
        args.extend(folders.iter().map(String::as_str));
        for line in self.house.run(&args).well().json_lines() {
            let Some(source) = line["source"].as_str() else {
                continue;
            };
            let number: u64 = source
                .rsplit('/')
                .next()
                .unwrap()
                .trim_end_matches(".eml")
                .parse()
                .unwrap();
            if let Some(Some(told)) = before.get(&number) {
                assert_eq!(
                    line["outcome"], "duplicate",
                    "mail {number} was told as taken"
                );
                assert_eq!(line["case"].as_u64(), Some(*told));
            }
            self.ledger
                .lock()
                .unwrap()
                .mails
                .insert(number, line["case"].as_u64());
        }
    }

    /// What a killed desk had taken comes back when its lease ends; a clock two minutes ahead is past that.
    fn let_everything_go_out(&self) {
        let database = match self.house.database() {
            Some((url, schema)) => Database::Postgres {
                url,
                schema: Some(schema),
            },
            None => Database::Sqlite,
        };
        let config = DeskConfig {
            data: self.house.data(),
            database,
            base_url: "http://desk.example".to_owned(),
            company: "Our company".to_owned(),
            mailboxes: vec!["care@desk.example".to_owned()],
            mail_domain: "desk.example".to_owned(),
            trusted_authserv: None,
            spam_signs: Vec::new(),
            signing: Vec::new(),
            checks_mail: false,
            names: mail::dns::Names::default(),
            outbox: self.house.data().join("outbox"),
            clock: Arc::new(Ahead),
        };
        block_on(async {
            let desk = desk::Desk::open(config).await.unwrap();
            let until = Instant::now() + crate::desk_process::PATIENCE * 10;
            while desk.run_due().await.unwrap() > 0 {
                assert!(Instant::now() < until, "mail does not go out");
            }
        });
    }
}

/// Two minutes ahead of the machine's clock.
struct Ahead;

impl Clock for Ahead {
    fn now(&self) -> calendar::Moment {
        SystemClock.now().plus_minutes(2)
    }
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

/// Only to say that a killed desk starts again as if nothing had been.
#[test]
fn a_desk_that_was_killed_is_ready_again_and_takes_its_socket_back() {
    let house = House::new();
    let mut desk: Desk = house.serve();
    let cookie = desk.set_up();
    desk.kill();
    assert!(
        house.data().join("desk.sock").exists(),
        "the socket was left behind"
    );
    let file = house.file("one.eml", mail(1));
    house.run(&["intake", file.to_str().unwrap()]).well();
    let desk = house.serve();
    assert_eq!(desk.get("/", &cookie).status, 200);
    house.run(&["queue"]).well();
}
