//! A wave of mails that share nothing: looked up, placed, prepared, and committed side by side.

use super::colleague;
use super::copy;
use super::join::{self, To};
use super::keep;
use super::look;
use super::numbers::Numbers;
use super::open::{self, Opening};
use super::place::{KnownSender, Place, place};
use super::read::ReadMail;
use super::receipt::RECEIPTS_A_DAY;
use super::waves::Share;
use super::{Outcome, Taken};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::TRIES_MAX;
use crate::house::House;
use calendar::Moment;
use futures_util::future::join_all;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use store::blobs::Hash;
use store::intake::{self, IntakeOutcome, IntakeState, Settled};
use store::{Batch, StoreError, Written, blobs};
use tokio::task::JoinHandle;

/// Cases that are loaded side by side for mails that join them.
const LOADS: usize = 16;
/// How long a mail that lost a race waits before it is tried again; each further wait is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(4);

/// What is to be written of a mail.
enum Prepared {
    /// This batch; then that is told.
    Write(Batch, Outcome, Option<u64>),
    /// Nothing: it was here before, under this fingerprint's item.
    Before(uuid::Uuid),
}

/// The batches of a wave, ready to be written.
#[derive(Default)]
pub(super) struct Ready {
    mails: Vec<(ReadMail, Outcome, Option<u64>)>,
    batches: Vec<Batch>,
    again: Vec<ReadMail>,
}

/// A wave that is being written. What it shares with others keeps those from being looked up too early.
pub(super) struct Flight {
    /// What its mails share.
    pub shares: HashSet<Share>,
    mails: Vec<(ReadMail, Outcome, Option<u64>)>,
    again: Vec<ReadMail>,
    writing: JoinHandle<Vec<Written>>,
}

impl Desk {
    /// Looks up, places and prepares mails that share nothing.
    pub(super) async fn prepare_batches(
        &self,
        wave: Vec<ReadMail>,
        senders: HashMap<String, KnownSender>,
        numbers: &mut Numbers,
        told: &mut Vec<(usize, Taken)>,
    ) -> Result<Ready, DeskError> {
        let mut ready = Ready::default();
        let prepared = self.prepare_wave(&wave, senders, numbers).await?;
        for (mail, prepared) in wave.into_iter().zip(prepared) {
            match prepared {
                Ok(Prepared::Write(batch, outcome, number)) => {
                    ready.batches.push(batch);
                    ready.mails.push((mail, outcome, number));
                }
                Ok(Prepared::Before(item)) => {
                    told.push((mail.place, self.came_before(&mail, item).await?));
                }
                Err(_) => ready.again.push(mail),
            }
        }
        Ok(ready)
    }

    /// Begins to write a wave.
    pub(super) fn start_writing(&self, ready: Ready, shares: HashSet<Share>) -> Flight {
        let store = self.store().clone();
        let batches = ready.batches;
        Flight {
            shares,
            mails: ready.mails,
            again: ready.again,
            writing: tokio::spawn(async move { store.write_many(batches).await }),
        }
    }

    /// Waits until a wave is on disk, and only then tells of it. Neighbours do not sink each other:
    /// whoever failed is tried again alone.
    pub(super) async fn land(
        &self,
        flight: Option<Flight>,
        told: &mut Vec<(usize, Taken)>,
    ) -> Result<(), DeskError> {
        let Some(flight) = flight else { return Ok(()) };
        let stopped = |_| DeskError::Storage("the task that writes mail has stopped".into());
        let outcomes = flight.writing.await.map_err(stopped)?;
        let mut again = flight.again;
        for ((mail, outcome, number), written) in flight.mails.into_iter().zip(outcomes) {
            if written.is_ok() {
                told.push((mail.place, taken(&mail, outcome, number)));
            } else {
                again.push(mail);
            }
        }
        for mail in again {
            told.push((mail.place, self.take_alone(&mail).await?));
        }
        Ok(())
    }

    /// A mail that did not go through with its wave: everything is looked up anew each time. One that is refused
    /// each time is set aside with its bytes; one that only lost races, or met a busy database, is not taken and
    /// given again by whoever brought it.
    async fn take_alone(&self, mail: &ReadMail) -> Result<Taken, DeskError> {
        let mail_again = std::slice::from_ref(mail);
        for lost in 0..TRIES_MAX {
            if let Some(taken) = self.taken_elsewhere(mail).await? {
                return Ok(taken);
            }
            let senders = look::senders(self.store(), mail_again).await?;
            let mut numbers = Numbers::default();
            let prepared = self
                .prepare_wave(mail_again, senders, &mut numbers)
                .await?
                .pop();
            let last = lost + 1 == TRIES_MAX;
            match prepared {
                Some(Ok(Prepared::Write(batch, outcome, number))) => {
                    match self.store().write(batch).await {
                        Ok(_) => return Ok(taken(mail, outcome, number)),
                        Err(StoreError::Busy) => return Err(DeskError::Busy),
                        Err(StoreError::Conflict { .. }) if last => return Err(DeskError::Busy),
                        Err(StoreError::Conflict { .. }) => {
                            tokio::time::sleep(wait(mail, lost)).await;
                        }
                        Err(error) => tracing::warn!(%error, "a mail is tried again"),
                    }
                }
                Some(Ok(Prepared::Before(item))) => return self.came_before(mail, item).await,
                Some(Err(DeskError::Busy)) => return Err(DeskError::Busy),
                Some(Err(error)) => tracing::warn!(%error, "a mail is tried again"),
                None => break,
            }
        }
        let now = self.now();
        let mut batch = Batch::new();
        keep::item(&mut batch, mail, now);
        let why = "aside-not-taken";
        keep::set_aside(&mut batch, mail, IntakeOutcome::Unreadable, why, now);
        self.store().write(batch).await?;
        Ok(taken(mail, Outcome::Unreadable, None))
    }

    async fn prepare_wave(
        &self,
        wave: &[ReadMail],
        senders: HashMap<String, KnownSender>,
        numbers: &mut Numbers,
    ) -> Result<Vec<Result<Prepared, DeskError>>, DeskError> {
        let now = self.now();
        let house = self.house().await?;
        let mut known = look::known(self, wave, senders).await?;
        copy::look(self, wave, &mut known).await?;
        let places: Vec<Place> = wave
            .iter()
            .map(|mail| place(mail, &known, self.tokens()))
            .collect();
        let new = places.iter().filter(|place| **place == Place::Open).count();
        numbers.provide(self.store(), new).await?;
        let mut receipts = look::receipts(self.store(), wave, &known, now).await?;

        let mut works = Vec::with_capacity(wave.len());
        for (mail, place) in wave.iter().zip(places) {
            let sender = mail
                .from()
                .and_then(|from| known.senders.get(&from.key()).copied());
            let (opens, receipt) = if place == Place::Open {
                let sent = mail
                    .from()
                    .map(|from| receipts.entry(from.key()).or_default());
                let receipt = sent.is_some_and(|sent| {
                    *sent += 1;
                    *sent <= RECEIPTS_A_DAY
                });
                let number = numbers.next().ok_or_else(|| {
                    DeskError::Storage("there are fewer numbers than new cases".into())
                })?;
                (number, receipt)
            } else {
                (0, false)
            };
            works.push(Work {
                mail,
                place,
                sender,
                number: opens,
                receipt,
            });
        }
        let mut prepared = Vec::with_capacity(works.len());
        let mut works = works.into_iter().peekable();
        while works.peek().is_some() {
            let some = works.by_ref().take(LOADS);
            let together = some.map(|work| self.prepare(work, &house, now));
            prepared.extend(join_all(together).await);
        }
        Ok(prepared)
    }

    async fn prepare(
        &self,
        work: Work<'_>,
        house: &House,
        now: Moment,
    ) -> Result<Prepared, DeskError> {
        let Work {
            mail,
            place,
            sender,
            number,
            receipt,
        } = work;
        let (case, to, outcome) = match place {
            Place::Duplicate { item } => return Ok(Prepared::Before(item)),
            Place::Copy { case, number } => {
                // It is not the same to the byte, so its bytes are kept, beside the case with which they are erased.
                let mut batch = Batch::new();
                keep::item(&mut batch, mail, now);
                keep::settle(&mut batch, mail, IntakeOutcome::Duplicate, case, None, now);
                return Ok(Prepared::Write(batch, Outcome::Duplicate, Some(number)));
            }
            Place::Open => {
                let opening = Opening {
                    house,
                    number,
                    sender,
                    receipt,
                    now,
                };
                let batch = open::prepare(self, mail, &opening)?;
                return Ok(Prepared::Write(batch, Outcome::Opened, Some(number)));
            }
            Place::Aside { as_what, why } => {
                let mut batch = Batch::new();
                keep::item(&mut batch, mail, now);
                keep::set_aside(&mut batch, mail, as_what, why, now);
                return Ok(Prepared::Write(batch, Outcome::from(as_what), None));
            }
            Place::Join {
                case,
                named,
                by_customer,
                answers,
                new_matter,
            } => {
                let to = To::Word {
                    named,
                    sender,
                    by_customer,
                    answers,
                    new_matter,
                };
                (case, to, Outcome::Joined)
            }
            Place::Ours {
                case,
                colleague,
                to_customer,
            } => {
                let whose = (case, colleague);
                let to = to_customer.as_deref();
                let prepared = colleague::prepare(self, mail, whose, to, house, now).await?;
                let (batch, number) = prepared;
                note_conflict(mail, number);
                return Ok(Prepared::Write(batch, Outcome::Joined, Some(number)));
            }
            Place::Hold { case } => (case, To::Held { sender }, Outcome::Held),
            Place::File { case, sort, failed } => {
                (case, To::Filed { sort, failed }, Outcome::Automatic)
            }
        };
        let (batch, number) = join::prepare(self, mail, case, &to, house, now).await?;
        note_conflict(mail, number);
        Ok(Prepared::Write(batch, outcome, Some(number)))
    }

    /// The same mail came before: its item tells where it went. One that was kept first and then turns
    /// out to be another's double is settled as such.
    async fn came_before(&self, mail: &ReadMail, item: uuid::Uuid) -> Result<Taken, DeskError> {
        if mail.stored {
            let first = intake::find(self.store(), item).await?;
            let mut batch = Batch::new();
            let settled = Settled {
                outcome: IntakeOutcome::Duplicate,
                aside: false,
                why: None,
                summary: None,
                case: first.and_then(|first| first.case),
                message: None,
            };
            let now = self.now();
            intake::settle(&mut batch, mail.item, settled, now);
            // Nothing leads to these bytes: who is erased could not be erased from them.
            blobs::erase(&mut batch, Hash(mail.hash), now);
            match self.store().write(batch).await {
                // Whoever else settled it has said what it is.
                Ok(_) | Err(StoreError::Conflict { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.duplicate(mail.source.clone(), Some(item)).await
    }

    /// A mail that is on disk already as this item.
    pub(super) async fn duplicate(
        &self,
        source: String,
        first: Option<uuid::Uuid>,
    ) -> Result<Taken, DeskError> {
        let number = match first {
            Some(first) => intake::find(self.store(), first)
                .await?
                .and_then(|item| item.number),
            None => None,
        };
        Ok(Taken {
            source,
            outcome: Outcome::Duplicate,
            number,
            item: first,
        })
    }

    /// Another process has taken the item in the meantime: what it made of it.
    async fn taken_elsewhere(&self, mail: &ReadMail) -> Result<Option<Taken>, DeskError> {
        if !mail.stored {
            return Ok(None);
        }
        let item = intake::find(self.store(), mail.item).await?;
        let settled = item.filter(|item| item.state != IntakeState::Waiting);
        Ok(settled.map(|item| {
            let outcome = item.outcome.map_or(Outcome::Unreadable, Outcome::from);
            taken(mail, outcome, item.number)
        }))
    }
}

/// A mail, where it belongs, and what it was given for that.
struct Work<'a> {
    mail: &'a ReadMail,
    place: Place,
    sender: Option<KnownSender>,
    number: u64,
    receipt: bool,
}

/// Mails that lost one race together wait for different times, so that they do not meet again.
fn wait(mail: &ReadMail, lost: u32) -> Duration {
    let own = 1.0 + f64::from(mail.hash[0]) / 256.0;
    FIRST_WAIT.mul_f64(own) * 2_u32.pow(lost)
}

fn taken(mail: &ReadMail, outcome: Outcome, number: Option<u64>) -> Taken {
    Taken {
        source: mail.source.clone(),
        outcome,
        number,
        item: Some(mail.item),
    }
}

/// Where signed tokens of one mail name different cases, the newest won; the log tells that it was so.
fn note_conflict(mail: &ReadMail, number: u64) {
    if let super::read::Content::Mail { evidence, .. } = &mail.content
        && !evidence.conflicts.is_empty()
    {
        tracing::info!(
            case = number,
            others = evidence.conflicts.len(),
            "a mail names several cases; the newest signed token decided"
        );
    }
}
