//! Mail comes in: from raw bytes to a case, and nothing is ever dropped.
//!
//! The way of a group of mails:
//! 1. [`read`]: bytes to what they say, on threads of their own; never fails;
//! 2. [`waves`]: what may depend on an earlier mail of the group waits for it;
//! 3. [`look`]: what the database knows of them, asked for all at once;
//!    and [`copy`]: whether one of them came before and a list added to it since;
//! 4. [`place`]: where each belongs, pure;
//! 5. [`open`], [`join`], [`keep`]: what is written, one batch a mail with its bytes, so that one bad
//!    mail never sinks its neighbours; all batches of a wave share one wait for the disk.
//!
//! Nothing is told before it is on disk. A mail that is large is kept raw first and then taken, so
//! that no reader can lose it; one that was kept and not taken (the machine stopped in between) is
//! taken by [`Desk::resume_intake`].

mod chosen;
mod colleague;
mod copy;
pub mod form;
mod from_aside;
mod join;
mod keep;
mod look;
mod numbers;
mod open;
mod place;
mod read;
mod receipt;
mod sent;
mod take;
mod waves;

pub(crate) use from_aside::{open_item, read_item};
pub(crate) use join::reading;
pub(crate) use keep::{read_summary, unfold};
pub use receipt::RECEIPTS_A_DAY;
pub(crate) use receipt::compose as compose_receipt;
pub(crate) use sent::SentOutcome;

use crate::desk::Desk;
use crate::error::DeskError;
use calendar::Moment;
use numbers::Numbers;
use read::{ReadMail, ToRead};
use store::blobs::Hash;
use store::intake::{self, IntakeOutcome};
use store::{Batch, Key, StoreError, blobs};
use take::Flight;
use uuid::Uuid;

/// Mails that are taken together at most: one wait for the disk. Twice as many go in a tenth faster, and whoever presses a
/// key meanwhile waits half as long again (decision 48).
pub const GROUP_MAILS: usize = 128;
/// Mails that are best handed over in one call: while one group of them is written, the next is prepared.
pub const CALL_MAILS: usize = 16 * GROUP_MAILS;
/// Bytes of the mails that are taken together at most; a larger mail is taken alone.
pub const GROUP_BYTES: usize = 16 * 1024 * 1024;
/// From this size on a mail is kept raw before it is read.
pub const KEPT_FIRST_BYTES: usize = 256 * 1024;

/// A mail as it came, before anything is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawMail {
    /// Where it was found: a path, `path#N`, `-`; given back with what became of it, and not kept.
    pub source: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It opened a case.
    Opened,
    /// It is a word in a case.
    Joined,
    /// A machine wrote it; filed in its case or set aside.
    Automatic,
    /// It was here before.
    Duplicate,
    /// Its sender is no participant of the case it names; a person will look.
    Held,
    /// Nobody can be answered; kept raw and set aside.
    Unreadable,
    /// A server before us judged it to be spam; set aside, apart from all else.
    Spam,
}

impl Outcome {
    /// The name the command line and the database use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Joined => "joined",
            Self::Automatic => "automatic",
            Self::Duplicate => "duplicate",
            Self::Held => "held",
            Self::Unreadable => "unreadable",
            Self::Spam => "spam",
        }
    }
}

impl From<IntakeOutcome> for Outcome {
    fn from(outcome: IntakeOutcome) -> Self {
        match outcome {
            IntakeOutcome::Opened => Self::Opened,
            IntakeOutcome::Joined => Self::Joined,
            IntakeOutcome::Automatic => Self::Automatic,
            IntakeOutcome::Duplicate => Self::Duplicate,
            IntakeOutcome::Held => Self::Held,
            IntakeOutcome::Unreadable => Self::Unreadable,
            IntakeOutcome::Spam => Self::Spam,
        }
    }
}

/// A mail that is on disk, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Where it was found, as the caller named it; nothing for one that was kept first and taken later.
    pub source: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The case it is in, or names.
    pub number: Option<u64>,
    /// As which item it is kept; of one that was here before, the first one's.
    pub item: Option<Uuid>,
}

impl Desk {
    /// Takes mails in. What is told is on disk; the answers come in the order of the mails.
    ///
    /// # Errors
    /// `Storage` or `Busy` where the database failed: some mails may have been taken; give all of them
    /// again, and those come back as duplicates.
    pub async fn intake(&self, mails: Vec<RawMail>) -> Result<Vec<Taken>, DeskError> {
        let mut numbers = Numbers::for_call(mails.len());
        let taken = self.take_groups(mails, &mut numbers).await;
        numbers.give_back(self.store()).await;
        taken
    }

    async fn take_groups(
        &self,
        mails: Vec<RawMail>,
        numbers: &mut Numbers,
    ) -> Result<Vec<Taken>, DeskError> {
        let mut taken: Vec<Option<Taken>> = vec![None; mails.len()];
        let mut groups = groups(mails).into_iter();
        // While one group is written, the next is read: the disk and the cores work side by side.
        let mut next = match groups.next() {
            Some(group) => Some(self.begin(group, &mut taken).await?),
            None => None,
        };
        let mut told = Vec::new();
        let mut flight = None;
        while let Some(reading) = next.take() {
            let group = finish(reading).await?;
            if let Some(group) = groups.next() {
                next = Some(self.begin(group, &mut taken).await?);
            }
            flight = self.take_group(group, flight, numbers, &mut told).await?;
        }
        self.land(flight, &mut told).await?;
        for (place, what) in told {
            taken[place] = Some(what);
        }
        taken
            .into_iter()
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| DeskError::Storage("a mail of the group was not told of".into()))
    }

    /// Takes the mails that are on disk and were not taken because the desk stopped in between.
    ///
    /// # Errors
    /// As [`Desk::intake`]; what is left is taken the next time.
    pub async fn resume_intake(&self) -> Result<Vec<Taken>, DeskError> {
        self.resume_older_than(Moment::from_us(i64::MAX)).await
    }

    /// As [`Desk::resume_intake`], for mails that came before `before`: a younger one may be in the
    /// hands of another process.
    pub(crate) async fn resume_older_than(&self, before: Moment) -> Result<Vec<Taken>, DeskError> {
        let mut told = Vec::new();
        let mut after = Key::OLDEST;
        loop {
            let items = intake::waiting(self.store(), after, RESUMED_A_PAGE).await?;
            let Some(last) = items.last() else {
                return Ok(told);
            };
            after = last.key();
            for item in items {
                if item.received_at >= before {
                    return Ok(told);
                }
                let Some(bytes) = blobs::read(self.store(), item.raw).await? else {
                    tracing::error!(item = %item.id, "a mail waits whose bytes are gone");
                    continue;
                };
                let to_read = ToRead {
                    place: 0,
                    mail: RawMail {
                        // Where it came from was not kept: a path may hold personal words.
                        source: String::new(),
                        bytes,
                    },
                    item: Some(item.id),
                };
                let read = finish(self.start_reading(vec![to_read])).await?;
                let mut taken = Vec::new();
                let mut numbers = Numbers::default();
                let flight = self
                    .take_group(read, None, &mut numbers, &mut taken)
                    .await?;
                self.land(flight, &mut taken).await?;
                told.extend(taken.into_iter().map(|(_, taken)| taken));
            }
        }
    }

    /// Reads a group on a thread of its own.
    fn start_reading(&self, group: Vec<ToRead>) -> tokio::task::JoinHandle<Vec<ReadMail>> {
        let desk = self.clone();
        tokio::task::spawn_blocking(move || {
            let mut read = read::read_all(group, &desk.parse_options(), desk.tokens());
            for mail in &mut read {
                mail.check = desk.config().checks_mail;
            }
            read
        })
    }

    /// Keeps the large mails of a group and begins to read all of it.
    async fn begin(
        &self,
        group: Vec<ToRead>,
        taken: &mut [Option<Taken>],
    ) -> Result<tokio::task::JoinHandle<Vec<ReadMail>>, DeskError> {
        let mut to_read = Vec::with_capacity(group.len());
        for mut mail in group {
            if mail.mail.bytes.len() >= KEPT_FIRST_BYTES
                && let Some(before) = self.keep_raw(&mut mail).await?
            {
                taken[mail.place] = Some(before);
            } else {
                to_read.push(mail);
            }
        }
        Ok(self.start_reading(to_read))
    }

    /// Takes a group that was read, wave after wave. The last wave stays in flight where nothing waits
    /// for it, so that the next group is prepared while it is written.
    async fn take_group(
        &self,
        group: Vec<ReadMail>,
        mut flight: Option<Flight>,
        numbers: &mut Numbers,
        told: &mut Vec<(usize, Taken)>,
    ) -> Result<Option<Flight>, DeskError> {
        numbers.begin_group(group.len());
        let mut waiting = group;
        let numbered = look::numbered(self.store(), &waiting).await?;
        while !waiting.is_empty() {
            let senders = look::senders(self.store(), &waiting).await?;
            let before = flight.as_ref().map(|flight| &flight.shares);
            let is_known = |key: &str| senders.contains_key(key);
            let wave = waves::split(waiting, before, is_known, &numbered);
            let ready = self
                .prepare_batches(wave.now, senders, numbers, told)
                .await?;
            self.land(flight.take(), told).await?;
            flight = Some(self.start_writing(ready, wave.shares));
            waiting = wave.later;
            if !waiting.is_empty() {
                self.land(flight.take(), told).await?;
            }
        }
        Ok(flight)
    }

    /// Keeps a mail raw, waiting to be taken; gives what became of it if the same bytes came before.
    async fn keep_raw(&self, mail: &mut ToRead) -> Result<Option<Taken>, DeskError> {
        let (now, store) = (self.now(), self.store());
        let hash = Hash::of(&mail.mail.bytes);
        // Asked before anything is written: what was erased must not come back with its double.
        if let Some(first) = intake::seen(store, hash).await? {
            let source = mail.mail.source.clone();
            return Ok(Some(self.duplicate(source, Some(first)).await?));
        }
        blobs::keep(store, &mail.mail.bytes, now).await?;
        let item = Uuid::now_v7();
        let mut batch = Batch::new();
        intake::receive_kept(&mut batch, item, hash, now);
        match store.write(batch).await {
            Ok(_) => {
                mail.item = Some(item);
                Ok(None)
            }
            Err(StoreError::Conflict {
                what: intake::SEEN_BEFORE,
            }) => {
                // It came elsewhere in between, and may even be erased by now: then nothing holds the bytes.
                let mut batch = Batch::new();
                blobs::erase(&mut batch, hash, now);
                store.write(batch).await?;
                let first = intake::seen(store, hash).await?;
                Ok(Some(self.duplicate(mail.mail.source.clone(), first).await?))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What reading a mail needs to know of this desk.
    pub(crate) fn parse_options(&self) -> mail::ParseOptions {
        mail::ParseOptions {
            own_addresses: self.config().mailboxes.clone(),
            loop_token: self.loop_token(),
            trusted_authserv: self.config().trusted_authserv.clone(),
            spam_signs: self.config().spam_signs.clone(),
        }
    }
}

/// Waiting mails that one page of resuming reads.
const RESUMED_A_PAGE: u32 = 100;

async fn finish(
    reading: tokio::task::JoinHandle<Vec<ReadMail>>,
) -> Result<Vec<ReadMail>, DeskError> {
    reading
        .await
        .map_err(|_| DeskError::Storage("the thread that reads mail has stopped".into()))
}

/// Cuts the mails of a call into groups of bounded number and size, in order.
fn groups(mails: Vec<RawMail>) -> Vec<Vec<ToRead>> {
    let mut groups = Vec::new();
    let mut group: Vec<ToRead> = Vec::new();
    let mut bytes = 0;
    for (place, mail) in mails.into_iter().enumerate() {
        let full = group.len() == GROUP_MAILS || bytes + mail.bytes.len() > GROUP_BYTES;
        if full && !group.is_empty() {
            groups.push(std::mem::take(&mut group));
            bytes = 0;
        }
        bytes += mail.bytes.len();
        group.push(ToRead {
            place,
            mail,
            item: None::<Uuid>,
        });
    }
    if !group.is_empty() {
        groups.push(group);
    }
    groups
}
