//! A word that was sent can be taken back for a moment: it is decided when that moment is over and not before, so that the
//! promises of the case stand as they stood, and the customer sees nothing of it.
//!
//! The word waits as a row, put down in one batch with the job that sends it; whoever takes the row has the word. The job
//! takes it in the batch of the word's own events, its writer in the batch that puts their draft back. So a crash at any
//! moment loses nothing and sends nothing twice.

use super::staff::Asked;
use super::{Act, Done};
use crate::coached::Heeded;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::Decided;
use crate::people::person;
use crate::views::Person;
use calendar::Moment;
use recovery::terms::Channel;
use recovery::{Event, Role};
use serde::{Deserialize, Serialize};
use store::cases::CaseRow;
use store::jobs::{self, NewJob};
use store::waiting::{self, Waiting};
use store::{Batch, StoreError, cases, drafts, staff};
use uuid::Uuid;

/// The longest a word may wait, in microseconds: a minute.
pub const WAIT_US_MAX: i64 = 60_000_000;
/// The kind of the job that sends it.
pub(crate) const SEND_WORD: &str = "send-word";
/// Why a word did not go out where nothing else says it.
pub(crate) const NOT_SENT: &str = "not-sent";
/// Something came in that its writer had not seen.
const CHANGED: &str = "changed";

/// How a word is sent that can be taken back.
#[derive(Clone, Debug)]
pub struct Soon {
    /// For how long, in microseconds; it goes at once where that is nought.
    pub wait_us: i64,
    /// The form as it was typed; it comes back with [`Desk::take_back`].
    pub form: String,
}

/// What became of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is done.
    Done(Done),
    /// It goes out at this moment, unless its writer takes it back.
    Waits(Moment),
}

/// A word that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The form as it was typed.
    pub form: String,
}

/// What the job is given.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct SendWord {
    waiting: Uuid,
}

/// What is kept of a word while it waits.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    act: Act,
    heeded: Heeded,
}

impl Act {
    /// Its step, where it is a word that goes by mail: what was said on the phone has been said.
    fn can_wait(&self) -> Option<&'static str> {
        let by_mail = self.say().is_some_and(|say| say.channel == Channel::Mail);
        self.drafted_as().filter(|_| by_mail)
    }
}

impl Desk {
    /// As [`Desk::act_heeding`]; a word by mail waits before that for as long as it may be taken back. It is checked now as it
    /// will be then. Where a promise it keeps would break meanwhile, it goes at once.
    ///
    /// # Errors
    /// As [`Desk::act`], and `Invalid` with `word-waiting` where this person's last word of the same step waits.
    pub async fn act_soon(
        &self,
        by: &Person,
        number: u64,
        seen: Option<u64>,
        (act, heeded): (Act, &Heeded),
        soon: Soon,
    ) -> Result<Given, DeskError> {
        let step = act.can_wait().filter(|_| soon.wait_us > 0);
        let Some(step) = step else {
            let done = self.act_heeding(by, number, seen, act, heeded).await?;
            return Ok(Given::Done(done));
        };
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let until = self.now().plus_us(soon.wait_us.min(WAIT_US_MAX));
        let kept = self.word_ahead(&by, &row, seen, (&act, heeded)).await;
        match kept {
            Ok(Some(due)) if due <= until => {
                let done = self.act_heeding(&by, number, seen, act, heeded).await?;
                return Ok(Given::Done(done));
            }
            Ok(_) => {}
            Err(error) => {
                let body = act.say().map(|say| say.body.clone());
                if let Some(body) = body.filter(|body| !body.trim().is_empty()) {
                    self.keep_draft(&by, &row, seen, (step, &body)).await?;
                }
                return Err(error);
            }
        }
        let filled_in = act.filled_in();
        let kept = Kept {
            act,
            heeded: heeded.clone(),
        };
        let word = Waiting {
            id: self.fresh(),
            case: row.case,
            staff: by.id,
            kind: step.to_owned(),
            act: serde_json::to_string(&kept).map_err(|_| unreadable())?,
            form: soon.form,
            seen,
            until,
            why: None,
        };
        let mut batch = Batch::new();
        waiting::put(&mut batch, &word);
        jobs::put(&mut batch, &self.job_of(&word)?, self.now());
        drafts::discard(&mut batch, by.id, row.case, step);
        if let Some(form) = filled_in {
            drafts::discard(&mut batch, by.id, row.case, &form);
        }
        match self.store().write(batch).await {
            Ok(_) => Ok(Given::Waits(until)),
            Err(StoreError::Conflict { .. }) => Err(DeskError::invalid("body", "word-waiting")),
            Err(error) => Err(error.into()),
        }
    }

    /// Checks a word as it will be checked, and says when the first promise breaks that it keeps.
    async fn word_ahead(
        &self,
        by: &Person,
        row: &CaseRow,
        seen: Option<u64>,
        (act, heeded): (&Act, &Heeded),
    ) -> Result<Option<Moment>, DeskError> {
        heeded.checked_line()?;
        let ahead = self.ahead(by, row, seen, act.clone()).await?;
        Ok(first_to_break(&ahead.decided, self.now()))
    }

    fn job_of(&self, word: &Waiting) -> Result<NewJob, DeskError> {
        let payload = SendWord { waiting: word.id };
        Ok(NewJob {
            id: self.fresh(),
            kind: SEND_WORD,
            payload: serde_json::to_string(&payload).map_err(|_| unreadable())?,
            once_key: format!("{SEND_WORD}:{}", word.id),
            due: word.until,
        })
    }

    /// Takes back a word that waits, or one that did not go out. Its draft is there again, with the files that were to go
    /// along; what was begun in its place meanwhile stands below it.
    ///
    /// # Errors
    /// `NotFound` where nothing of this person waits there (any more): it went out, or was taken back.
    pub async fn take_back(
        &self,
        by: &Person,
        number: u64,
        id: Uuid,
    ) -> Result<TakenBack, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let word = waiting::find(self.store(), id).await?;
        let word = word.filter(|word| word.staff == by.id && word.case == row.case);
        let word = word.ok_or(DeskError::NotFound)?;
        let body = serde_json::from_str::<Kept>(&word.act)
            .ok()
            .and_then(|kept| kept.act.say().map(|say| say.body.clone()))
            .unwrap_or_default();
        let begun = drafts::of(self.store(), by.id, row.case).await?;
        let begun = begun.into_iter().find(|draft| draft.kind == word.kind);
        let body = match begun {
            Some(begun) if begun.body.trim() != body.trim() => {
                format!("{body}\n\n{}", begun.body)
            }
            _ => body,
        };
        let mut batch = Batch::new();
        waiting::take_back(&mut batch, id);
        self.draft_into(&mut batch, &by, &row, word.seen, (&word.kind, &body));
        match self.store().write(batch).await {
            Ok(_) => Ok(TakenBack { form: word.form }),
            // It went out at this very moment.
            Err(StoreError::Conflict { .. }) => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// Sends a word whose moment is over. Run again, it finds nothing to send.
    pub(crate) async fn send_waiting(&self, job: &SendWord) -> Result<(), DeskError> {
        let word = waiting::find(self.store(), job.waiting).await?;
        let Some(word) = word.filter(|word| word.why.is_none()) else {
            return Ok(());
        };
        match self.send_word(&word).await {
            Ok(()) => Ok(()),
            // Tried again: its row may be gone then.
            Err(error @ (DeskError::Busy | DeskError::Storage(_))) => Err(error),
            Err(DeskError::Refused(recovery::Refusal::ChangedSince { .. })) => {
                self.give_back(job, CHANGED).await
            }
            Err(_) => self.give_back(job, NOT_SENT).await,
        }
    }

    async fn send_word(&self, word: &Waiting) -> Result<(), DeskError> {
        let kept: Kept = serde_json::from_str(&word.act).map_err(|_| DeskError::NotFound)?;
        let writer = staff::find(self.store(), word.staff).await?;
        let writer = person(&writer.ok_or(DeskError::NotFound)?, &[]);
        let by = self.must_be(&writer, Role::Agent).await?;
        let row = cases::find(self.store(), word.case).await?;
        let row = row.ok_or(DeskError::NotFound)?;
        let asked = Asked {
            act: kept.act,
            heeded: &kept.heeded,
            waited: Some(word.id),
        };
        self.act_on(&by, &row, word.seen, asked).await.map(drop)
    }

    /// The word stays where its writer finds it, with the reason.
    pub(crate) async fn give_back(&self, job: &SendWord, why: &str) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        waiting::give_back(&mut batch, job.waiting, why);
        match self.store().write(batch).await {
            Ok(_) | Err(StoreError::Conflict { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// When the first promise breaks that is kept here and still stands.
fn first_to_break(decided: &Decided, now: Moment) -> Option<Moment> {
    decided
        .events
        .iter()
        .filter_map(|recorded| match recorded.event {
            Event::PromiseKept { promise, .. } => decided.before.promises.get(&promise),
            _ => None,
        })
        .filter(|promise| promise.broken_at.is_none() && promise.due > now)
        .map(|promise| promise.due)
        .min()
}

fn unreadable() -> DeskError {
    DeskError::Storage("a word that waits could not be written down".into())
}
