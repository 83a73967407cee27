//! A desk of any size: cases at every stage with ten messages each, decided by the method itself
//! and written through the store, many cases a batch.

use crate::words::Vocabulary;
use anyhow::{Context as _, Result, anyhow};
use calendar::{Moment, OfficeHours};
use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};
use recovery::command::{Command, Word};
use recovery::terms::{Channel, Costs, Meets, Proposal, Reading, Remedy, Step};
use recovery::{
    Actor, Case, CaseId, CustomerId, Facts, HousePolicy, MessageId, OptionNo, PointNo, Recorded,
    Role, StaffId, TextId, decide,
};
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::time::Instant;
use store::messages::{Delivery, Direction, Message};
use store::texts::TextKind;
use store::{Batch, Store, StoreConfig};
use tokio::task::JoinHandle;
use uuid::Uuid;

/// Cases in one call to the store.
const CASES_A_CALL: u64 = 256;
/// Messages a case holds.
pub const MESSAGES: usize = 10;
/// 1 October 2026, 08:00 UTC; cases are spread over the hours that follow.
const BEGIN_US: i64 = 1_790_841_600_000_000;
/// All desks come from the same numbers.
const SEED: u64 = 1047;

/// Opens the store of a desk in `data`.
pub async fn open(data: &Path, database_url: Option<&str>) -> Result<Store> {
    let config = match database_url {
        None => StoreConfig::Sqlite {
            folder: data.to_owned(),
        },
        Some(url) => StoreConfig::Postgres {
            url: url.to_owned(),
            schema: None,
        },
    };
    Store::open(&config)
        .await
        .context("the desk's data cannot be opened")
}

/// Fills the desk in `data` until it holds `cases` cases.
pub async fn generate(data: &Path, cases: u64, database_url: Option<&str>) -> Result<()> {
    std::fs::create_dir_all(data)?;
    let store = open(data, database_url).await?;
    let begin = Instant::now();
    let mut world = World::new();
    let mut made = 0;
    let mut writing: Option<JoinHandle<Result<()>>> = None;
    // The next cases are decided while the last are written.
    while made < cases {
        let count = CASES_A_CALL.min(cases - made);
        let first = store::log::reserve_numbers(&store, u32::try_from(count)?).await?;
        let batches = (first..first + count)
            .map(|number| world.case(number, cases))
            .collect::<Result<Vec<_>>>()?;
        if let Some(writing) = writing.take() {
            writing.await??;
        }
        let store = store.clone();
        writing = Some(tokio::spawn(async move {
            for outcome in store.write_many(batches).await {
                outcome.map_err(|error| anyhow!("a case could not be written: {error}"))?;
            }
            Ok(())
        }));
        made += count;
        if std::io::stderr().is_terminal() || made.is_multiple_of(CASES_A_CALL * 100) {
            eprint!(
                "\r{made} of {cases} cases, {:.0} a second",
                rate(made, begin)
            );
            std::io::stderr().flush()?;
        }
    }
    if let Some(writing) = writing {
        writing.await??;
    }
    eprintln!("\r{made} cases, {:.0} a second", rate(made, begin));
    Ok(())
}

fn rate(made: u64, begin: Instant) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a count of cases is far below 2^52"
    )]
    let made = made as f64;
    made / begin.elapsed().as_secs_f64()
}

struct World {
    random: SmallRng,
    words: Vocabulary,
    office: OfficeHours,
    policy: HousePolicy,
    staff: Vec<StaffId>,
}

/// A case on its way into a batch.
struct Making<'a> {
    world: &'a mut World,
    batch: Batch,
    case: Case,
    log: Vec<Recorded>,
    now: Moment,
    customer: CustomerId,
    staff: StaffId,
}

impl World {
    fn new() -> Self {
        let mut random = SmallRng::seed_from_u64(SEED);
        let staff = (0..12)
            .map(|_| StaffId(Uuid::from_u128(random.random())))
            .collect();
        Self {
            random,
            words: Vocabulary::new(),
            office: OfficeHours::default(),
            policy: HousePolicy::default(),
            staff,
        }
    }

    fn id(&mut self, now: Moment) -> Uuid {
        let millis = u64::try_from(now.us() / 1_000).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random.random()).into_uuid()
    }

    /// One case with ten messages; nine in ten are over, as on a desk that has run for years.
    fn case(&mut self, number: u64, of: u64) -> Result<Batch> {
        let spread = 3_600 * 1_000_000 * 24 * 40 / i64::try_from(of.max(1))?;
        let at = i64::try_from(number - 1_047)? * spread;
        let now = Moment::from_us(BEGIN_US + at);
        let case = CaseId(self.id(now));
        let customer = CustomerId(self.id(now));
        let staff = self.staff[usize::try_from(number)? % self.staff.len()];
        let mut making = Making {
            batch: Batch::default(),
            case: Case::unopened(case),
            log: Vec::new(),
            now,
            customer,
            staff,
            world: self,
        };
        making.live(number)?;
        let before = Case::unopened(case);
        store::log::append(&mut making.batch, &before, &making.case, &making.log);
        Ok(making.batch)
    }
}

impl Making<'_> {
    fn live(&mut self, number: u64) -> Result<()> {
        let name = format!("{} {}", self.words(1, 1), self.words(1, 1));
        store::customers::put(&mut self.batch, self.customer, Some(&name), None, self.now);
        let address = format!("customer-{number}@people.example");
        store::customers::add_address(&mut self.batch, self.customer, &address, self.now);
        let who = format!("{name} {address}");
        self.put(TextKind::Who, &who);
        let subject = self.text(TextKind::Subject, 3, 8);
        let words = self.text(TextKind::Words, 5, 12);
        let message = self.message(Direction::In);
        self.act(
            Actor::Machine,
            &Command::Open {
                number,
                customer: self.customer,
                channel: Channel::Mail,
                subject,
                team: None,
                message: Some(message),
                words,
                receipt: None,
                owner: None,
            },
        )?;
        let talk = if number.is_multiple_of(10) {
            MESSAGES - 2
        } else {
            MESSAGES - 4
        };
        for n in 1..=talk {
            self.now = self.now.plus_minutes(20);
            if n.is_multiple_of(2) {
                let message = self.message(Direction::In);
                let heard = Command::ReceiveMessage {
                    message,
                    channel: Channel::Mail,
                    reading: Reading::Unclear,
                    new_matter: false,
                };
                self.act(Actor::Customer(self.customer), &heard)?;
            } else {
                let word = self.word();
                self.act(Actor::Staff(self.staff), &Command::GiveWord { word })?;
            }
            if n == 1 {
                let owner = Some(self.staff);
                self.act(
                    Actor::Staff(self.staff),
                    &Command::Assign { owner, word: None },
                )?;
            }
        }
        if number.is_multiple_of(10) {
            let word = self.word();
            return self.act(Actor::Staff(self.staff), &Command::GiveWord { word });
        }
        self.solve()
    }

    fn solve(&mut self) -> Result<()> {
        let (by, point, via) = (Actor::Staff(self.staff), PointNo::FIRST, Channel::Phone);
        let text = self.text(TextKind::Words, 20, 40);
        self.act(
            by,
            &Command::WriteUnderstanding {
                text,
                points: vec![point],
            },
        )?;
        let word = self.word();
        self.act(by, &Command::SendUnderstanding { edition: 1, word })?;
        self.act(by, &Command::ConfirmUnderstanding { edition: 1, via })?;
        let step = Step {
            what: self.text(TextKind::Words, 4, 9),
            owner: None,
            due: self.now.plus_days(2),
        };
        let mut proposal = |steps| Proposal {
            remedy: Remedy::Repair,
            text: self.text(TextKind::Words, 8, 20),
            meets: Meets::Fully,
            grants: None,
            steps,
        };
        let proposals = vec![proposal(vec![step]), proposal(Vec::new())];
        let word = self.word();
        self.act(
            by,
            &Command::Offer {
                point,
                proposals,
                why_none: None,
                why_one: None,
                word,
            },
        )?;
        self.act(
            by,
            &Command::Choose {
                point,
                option: OptionNo::FIRST,
                via,
            },
        )?;
        self.now = self.now.plus_hours(20);
        let checked = self.text(TextKind::Words, 5, 12);
        let deed = self.case.open_deeds().next().map(|deed| deed.no);
        if let Some(promise) = deed {
            self.act(
                by,
                &Command::KeepDeed {
                    promise,
                    checked: Some(checked),
                },
            )?;
        }
        self.act(
            by,
            &Command::DeclareDone {
                point,
                checked,
                costs: Costs::None,
            },
        )?;
        let message = self.message(Direction::In);
        let yes = Command::ReceiveMessage {
            message,
            channel: Channel::Mail,
            reading: Reading::Unclear,
            new_matter: false,
        };
        self.act(Actor::Customer(self.customer), &yes)?;
        let solved = Command::ConfirmSolved {
            via,
            message: Some(message),
            waive_open_deeds: false,
        };
        self.act(Actor::Customer(self.customer), &solved)
    }

    fn act(&mut self, actor: Actor, command: &Command) -> Result<()> {
        let facts = Facts {
            now: self.now,
            office: &self.world.office,
            policy: &self.world.policy,
            actor,
            role: Role::Agent,
            seen: None,
        };
        let events = decide(&self.case, command, &facts)
            .map_err(|refusal| anyhow!("{command:?}: {refusal}"))?;
        for event in events {
            let recorded = Recorded {
                version: self.case.version + 1,
                at: self.now,
                actor,
                event,
            };
            self.case.apply(&recorded);
            self.log.push(recorded);
        }
        Ok(())
    }

    fn words(&mut self, least: usize, most: usize) -> String {
        self.world.words.text(&mut self.world.random, least, most)
    }

    fn put(&mut self, kind: TextKind, body: &str) -> TextId {
        let id = TextId(self.world.id(self.now));
        store::texts::put(
            &mut self.batch,
            id,
            Some(self.case.id),
            kind,
            body,
            self.now,
        );
        id
    }

    fn text(&mut self, kind: TextKind, least: usize, most: usize) -> TextId {
        let body = self.words(least, most);
        self.put(kind, &body)
    }

    fn word(&mut self) -> Word {
        Word {
            message: self.message(Direction::Out),
            channel: Channel::Mail,
            solved_today: Some(false),
            next: None,
            keeps: Vec::new(),
        }
    }

    fn message(&mut self, direction: Direction) -> MessageId {
        let id = MessageId(self.world.id(self.now));
        let text = self.text(TextKind::Message, 30, 90);
        let ours = direction == Direction::Out;
        store::messages::put(
            &mut self.batch,
            &Message {
                id,
                case: self.case.id,
                direction,
                at: self.now,
                channel: Channel::Mail,
                staff: ours.then_some(self.staff),
                customer: Some(self.customer),
                sender: None,
                subject: None,
                text: Some(text),
                quoted: None,
                raw: None,
                automatic: None,
                purpose: ours.then_some(recovery::terms::Purpose::Word),
                delivery: if ours { Delivery::Sent } else { Delivery::None },
                held: false,
                mail_id: Some(format!("{id}@people.example")),
            },
        );
        id
    }
}
