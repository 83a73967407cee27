//! What lies in the Sent folder of a mailbox of ours: one of us wrote it from their own mail program. Where it answers
//! in the thread of a case, it is our word to the customer, and keeps the word that was due.
//!
//! Such a mail is ours by where it lies: only who may write into the mailbox can put it there. What answers no case is
//! none of the desk's business; it is not kept, and lies where it lies.

use super::RawMail;
use super::colleague;
use super::look;
use super::place::{Known, KnownColleague, Place, named_by};
use super::read::{self, Content, ReadMail, ToRead};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::TRIES_MAX;
use mail::{Automatic, Mailbox, ParseOptions, ParsedMail};
use recovery::{CaseId, Role};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::Duration;
use store::intake::{self, IntakeOutcome};
use store::messages::Direction;
use store::staff::Staff;
use store::{StoreError, cases, messages, staff};
use uuid::Uuid;

/// How long one that lost a race waits before it is tried again.
const WAIT: Duration = Duration::from_millis(20);

/// What became of a mail we sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SentOutcome {
    /// It is our word to the customer.
    Said,
    /// It went to others, in the thread of a case: a note for the team.
    Note,
    /// It was here before.
    Duplicate,
    /// It is not kept; why, as a code.
    Left(&'static str),
}

/// A mail we sent, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SentTaken {
    /// What became of it.
    pub outcome: SentOutcome,
    /// The number of its case.
    pub number: Option<u64>,
    /// The item it is kept as.
    pub item: Option<Uuid>,
}

impl SentTaken {
    fn left(why: &'static str) -> Self {
        Self {
            outcome: SentOutcome::Left(why),
            number: None,
            item: None,
        }
    }
}

impl Desk {
    /// Takes a mail of a Sent folder. `sent_by` is whose word it is where nothing else tells: an address of one of us.
    ///
    /// # Errors
    /// `Storage` or `Busy`; nothing was written then, and it is given again.
    pub(crate) async fn take_sent(
        &self,
        raw: Vec<u8>,
        sent_by: Option<&str>,
    ) -> Result<SentTaken, DeskError> {
        let mut mail = self.read_sent(raw).await?;
        for _ in 0..TRIES_MAX {
            match self.try_sent(&mut mail, sent_by).await {
                // Somebody else changed the case in between: all is looked up anew.
                Err(Failed::Race) => tokio::time::sleep(WAIT).await,
                Err(Failed::Desk(error)) => return Err(error),
                Ok(taken) => return Ok(taken),
            }
        }
        Err(DeskError::Busy)
    }

    async fn read_sent(&self, bytes: Vec<u8>) -> Result<ReadMail, DeskError> {
        let options = ParseOptions {
            // Our own addresses are no sign of a machine here.
            own_addresses: Vec::new(),
            ..self.parse_options()
        };
        let desk = self.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let mail = RawMail {
                source: String::new(),
                bytes,
            };
            let to_read = ToRead {
                place: 0,
                mail,
                item: None,
            };
            read::read_all(vec![to_read], &options, desk.tokens()).pop()
        });
        let mail = reading.await.ok().flatten();
        mail.ok_or_else(|| DeskError::Storage("the thread that reads mail has stopped".into()))
    }

    async fn try_sent(
        &self,
        mail: &mut ReadMail,
        sent_by: Option<&str>,
    ) -> Result<SentTaken, Failed> {
        let Content::Mail { mail: parsed, .. } = &mut mail.content else {
            return Ok(SentTaken::left("sent-unreadable"));
        };
        // A trusted server need not vouch for what lies in our own Sent folder.
        parsed.authenticated = true;
        let own_id = parsed.message_id.as_deref();
        if own_id.is_some_and(|id| self.tokens().read_message_id(id).is_some()) {
            return Ok(SentTaken::left("sent-by-desk"));
        }
        match parsed.automatic {
            Some(Automatic::Own { .. }) => return Ok(SentTaken::left("sent-by-desk")),
            Some(_) => return Ok(SentTaken::left("sent-by-machine")),
            None => {}
        }
        let mut known = look::known(self, std::slice::from_ref(mail), HashMap::new()).await?;
        if let Some(before) = self.sent_before(mail, &known).await? {
            return Ok(before);
        }
        mail.again = !known.seen.is_empty();
        let Content::Mail {
            mail: parsed,
            evidence,
            ..
        } = &mail.content
        else {
            return Ok(SentTaken::left("sent-unreadable"));
        };
        let mut answers = evidence
            .steps
            .iter()
            .filter(|step| colleague::is_an_answer(step));
        let (Some(case), Some(from)) = (
            answers.find_map(|step| named_by(step, &known)),
            parsed.from.as_ref(),
        ) else {
            return Ok(SentTaken::left("sent-no-case"));
        };
        if let Entry::Vacant(unknown) = known.staff.entry(from.key()) {
            let Some(one) = self.whose_word(from, case, sent_by).await? else {
                return Ok(SentTaken::left("sent-by-nobody"));
            };
            unknown.insert(one);
            let theirs = std::iter::once::<&ParsedMail>(parsed);
            known.recipients = colleague::written_to(self.store(), theirs).await?;
        }
        let Some(Place::Ours {
            case,
            colleague,
            to_customer,
        }) = colleague::place(parsed, evidence, case, &known)
        else {
            return Ok(SentTaken::left("sent-to-others"));
        };
        let house = self.house().await?;
        let (to, now) = (to_customer.as_deref(), self.now());
        let prepared = colleague::prepare(self, mail, (case, colleague), to, &house, now).await;
        let (batch, number) = match prepared {
            Ok(prepared) => prepared,
            Err(DeskError::Refused(_)) => return Ok(SentTaken::left("sent-refused")),
            Err(error) => return Err(error.into()),
        };
        self.store().write(batch).await?;
        Ok(SentTaken {
            outcome: match to {
                Some(_) => SentOutcome::Said,
                None => SentOutcome::Note,
            },
            number: Some(number),
            item: Some(mail.item),
        })
    }

    /// What became of it if it was here before. One that came to our own mailbox too (its writer was among the
    /// recipients) was filed there as our own, and counts only now.
    async fn sent_before(
        &self,
        mail: &ReadMail,
        known: &Known,
    ) -> Result<Option<SentTaken>, Failed> {
        let keys = [Some(mail.raw_fingerprint()), mail.sent_fingerprint()];
        let Some(first) = keys
            .into_iter()
            .flatten()
            .find_map(|key| known.seen.get(&key).copied())
        else {
            return Ok(None);
        };
        let item = intake::find(self.store(), first).await?;
        let was_filed = item
            .as_ref()
            .is_some_and(|item| item.outcome == Some(IntakeOutcome::Automatic));
        let same_bytes = known.seen.contains_key(&mail.raw_fingerprint());
        if was_filed
            && !same_bytes
            && let Some(id) = mail.mail_id()
        {
            let said = messages::find_by_mail_ids(self.store(), &[id]).await?;
            if said.is_none_or(|(.., direction)| direction != Direction::Out) {
                return Ok(None);
            }
        }
        Ok(Some(SentTaken {
            outcome: SentOutcome::Duplicate,
            number: item.and_then(|item| item.number),
            item: Some(first),
        }))
    }

    /// Whose word it is: the one whose address or name the sender line bears; else whoever cares for the case; else
    /// whom the settings name; else the longest-standing administrator.
    async fn whose_word(
        &self,
        from: &Mailbox,
        case: CaseId,
        sent_by: Option<&str>,
    ) -> Result<Option<KnownColleague>, StoreError> {
        let store = self.store();
        let all: Vec<Staff> = staff::all(store)
            .await?
            .into_iter()
            .filter(|one| one.active && one.password_hash.is_some())
            .collect();
        let name = from.name.as_deref().unwrap_or_default().trim();
        let mut named = all
            .iter()
            .filter(|one| !name.is_empty() && one.name.to_lowercase() == name.to_lowercase());
        let by_name = match (named.next(), named.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        };
        let owner = cases::find(store, case).await?.and_then(|row| row.owner);
        let found = by_name
            .or_else(|| all.iter().find(|one| Some(one.id) == owner))
            .or_else(|| {
                let named = sent_by?;
                all.iter().find(|one| one.email.eq_ignore_ascii_case(named))
            })
            .or_else(|| {
                let may = all.iter().filter(|one| one.role == Role::Administrator);
                may.min_by_key(|one| (one.created_at, one.id))
            });
        Ok(found.map(|one| KnownColleague {
            id: one.id,
            role: one.role,
        }))
    }
}

/// Why a try came to nothing.
enum Failed {
    Race,
    Desk(DeskError),
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict { .. } => Self::Race,
            other => Self::Desk(other.into()),
        }
    }
}

impl From<DeskError> for Failed {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}
