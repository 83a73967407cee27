//! A desk of any size: cases at every stage with ten messages each, decided by the method itself
//! and written through the store, many cases a batch.

use crate::words::Vocabulary;
use anyhow::{Context as _, Result, anyhow};
use calendar::{Moment, OfficeHours};
use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};
use recovery::command::{Answering, Command, Word};
use recovery::terms::{Channel, Costs, Meets, Proposal, Reading, Remedy, Step};
use recovery::{
    Actor, Case, CaseId, CustomerId, Facts, HousePolicy, MessageId, OptionNo, PointNo, Recorded,
    Role, StaffId, TextId, decide,
};
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Instant;
use store::messages::{Delivery, Direction, Message};
use store::texts::TextKind;
use store::{Batch, Filling, Store, StoreConfig};
use uuid::Uuid;

/// Cases in one call to the store.
const CASES_A_CALL: u64 = 256;
/// Cases that are written table by table; some hundred MB of memory.
const CASES_A_PIECE: u64 = 4096;
/// Messages a case holds.
pub const MESSAGES: usize = 10;
/// 1 November 2023, 08:00 UTC; cases are spread over the three years that follow.
const BEGIN_US: i64 = 1_698_825_600_000_000;
const SPAN_US: i64 = 3 * 365 * 24 * 3_600 * 1_000_000;
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
            folder: data.to_owned(),
        },
    };
    Store::open(&config)
        .await
        .context("the desk's data cannot be opened")
}

/// Fills the desk in `data` with `cases` cases: SQLite by a way of its own, PostgreSQL as the desk writes.
pub async fn generate(data: &Path, cases: u64, database_url: Option<&str>) -> Result<()> {
    std::fs::create_dir_all(data)?;
    let store = open(data, database_url).await?;
    let first = store::log::reserve_numbers(&store, u32::try_from(cases)?).await?;
    let begin = Instant::now();
    if database_url.is_some() {
        write(&store, first, cases, begin).await?;
    } else {
        drop(store);
        let data = data.to_owned();
        tokio::task::spawn_blocking(move || fill(&data, first, cases, begin)).await??;
    }
    eprintln!("\r{cases} cases, {:.0} a second", rate(cases, begin));
    Ok(())
}

/// Pieces of the desk, decided on a thread of their own while the last are written.
fn pieces(first: u64, cases: u64, piece: u64) -> Receiver<Result<Vec<Batch>>> {
    let (send, pieces) = sync_channel(1);
    std::thread::spawn(move || {
        let mut world = World::new();
        let mut next = first;
        while next < first + cases {
            let end = (next + piece).min(first + cases);
            let made = (next..end)
                .map(|number| world.case(number, number - first, cases))
                .collect();
            if send.send(made).is_err() {
                return;
            }
            next = end;
        }
    });
    pieces
}

fn fill(data: &Path, first: u64, cases: u64, begin: Instant) -> Result<()> {
    let mut filling = Filling::begin(data)?;
    let mut made = 0;
    for piece in pieces(first, cases, CASES_A_PIECE) {
        let piece = piece?;
        filling
            .put(&piece)
            .map_err(|error| anyhow!("cases could not be written: {error}"))?;
        made += u64::try_from(piece.len())?;
        tell(made, cases, begin)?;
    }
    filling
        .end()
        .map_err(|error| anyhow!("the desk could not be finished: {error}"))
}

async fn write(store: &Store, first: u64, cases: u64, begin: Instant) -> Result<()> {
    let mut made = 0;
    for piece in pieces(first, cases, CASES_A_CALL) {
        let piece = piece?;
        made += u64::try_from(piece.len())?;
        for outcome in store.write_many(piece).await {
            outcome.map_err(|error| anyhow!("a case could not be written: {error}"))?;
        }
        tell(made, cases, begin)?;
    }
    Ok(())
}

fn tell(made: u64, cases: u64, begin: Instant) -> Result<()> {
    if std::io::stderr().is_terminal() || made.is_multiple_of(CASES_A_PIECE * 4) {
        eprint!(
            "\r{made} of {cases} cases, {:.0} a second",
            rate(made, begin)
        );
        std::io::stderr().flush()?;
    }
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
    fn case(&mut self, number: u64, place: u64, of: u64) -> Result<Batch> {
        let at = SPAN_US / i64::try_from(of.max(1))? * i64::try_from(place)?;
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
        store::customers::put(
            &mut self.batch,
            self.customer,
            Some(&name),
            None,
            None,
            self.now,
        );
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
                policy: None,
            },
        )?;
        let talk = if number.is_multiple_of(10) {
            MESSAGES - 2
        } else {
            MESSAGES - 4
        };
        for n in 1..=talk {
            self.now = self.now.plus_minutes(20);
            // People write again before they are answered: every third message is ours, the first at once.
            if n % 3 == 1 {
                let word = self.word();
                self.act(Actor::Staff(self.staff), &Command::GiveWord { word })?;
            } else {
                let message = self.message(Direction::In);
                let heard = Command::ReceiveMessage {
                    message,
                    channel: Channel::Mail,
                    reading: Reading::Unclear,
                    answering: Answering::Written(self.now),
                    new_matter: false,
                };
                self.act(Actor::Customer(self.customer), &heard)?;
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
            worth: None,
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
            answering: Answering::Written(self.now),
            new_matter: false,
        };
        self.act(Actor::Customer(self.customer), &yes)?;
        let solved = Command::ConfirmSolved {
            via,
            message: Some(message),
            waives: None,
        };
        self.act(Actor::Customer(self.customer), &solved)
    }

    fn act(&mut self, actor: Actor, command: &Command) -> Result<()> {
        let facts = Facts {
            now: self.now,
            office: &self.world.office,
            policy: &self.world.policy,
            policies: &recovery::policies::NO_POLICIES,
            away: &recovery::away::NOBODY,
            actor,
            role: Role::Agent,
            power: &recovery::power::Power::default(),
            care: &recovery::care::NO_CARE,
            colleagues: &recovery::colleagues::NO_COLLEAGUES,
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
                mail_id: Some(format!("{:x}@people.example", id.0.as_u64_pair().1)),
            },
        );
        id
    }
}

#[cfg(test)]
mod tests;
