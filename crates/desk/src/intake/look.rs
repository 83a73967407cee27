//! What the database knows of a group of mails, asked for the whole group at once: many look-ups by
//! key side by side, each by its index, and never one after the other.

use super::colleague;
use super::place::{Known, KnownCase, KnownSender, named_by};
use super::read::{Content, ReadMail};
use super::receipt;
use crate::clock::day_of;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::MERGES_MAX;
use crate::sender::is_of;
use calendar::Moment;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use mail::{Automatic, Evidence};
use recovery::{CaseId, CustomerId};
use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::hash::Hash as StdHash;
use store::blobs::Hash;
use store::messages::Direction;
use store::{
    Ask, Key, PAGE_MAX, Store, StoreError, cases, customers, intake, log, messages, outgoing,
};

/// Look-ups that run side by side.
const LOOKUPS: usize = 64;
/// Pages of a conversation that are searched for somebody who was let in.
const LET_IN_PAGES: usize = 5;

/// Looks every key up once and keeps what was found.
pub(super) async fn each<K, V, F>(
    keys: HashSet<K>,
    look: impl Fn(K) -> F,
) -> Result<HashMap<K, V>, StoreError>
where
    K: Clone + Eq + StdHash,
    F: Future<Output = Result<Option<V>, StoreError>>,
{
    stream::iter(keys)
        .map(|key| {
            let found = look(key.clone());
            async move { Ok(found.await?.map(|value| (key, value))) }
        })
        .buffer_unordered(LOOKUPS)
        .try_filter_map(|pair| async move { Ok(pair) })
        .try_collect()
        .await
}

/// Asks for every key, many in one trip, and keeps what was found.
pub(super) async fn together<K, V>(
    store: &Store,
    keys: HashSet<K>,
    ask: impl Fn(&K) -> Ask<Option<V>>,
) -> Result<HashMap<K, V>, StoreError>
where
    K: Eq + StdHash,
    V: 'static,
{
    let mut keys = keys.into_iter();
    let mut found = HashMap::new();
    loop {
        let some: Vec<K> = keys.by_ref().take(LOOKUPS).collect();
        if some.is_empty() {
            return Ok(found);
        }
        let answers = store.ask(some.iter().map(&ask).collect::<Vec<_>>()).await?;
        let pairs = some.into_iter().zip(answers);
        found.extend(pairs.filter_map(|(key, value)| Some((key, value?))));
    }
}

/// The senders of a group who are customers.
pub(super) async fn senders(
    store: &Store,
    mails: &[ReadMail],
) -> Result<HashMap<String, KnownSender>, DeskError> {
    let keys = mails
        .iter()
        .filter_map(|mail| Some(mail.from()?.key()))
        .collect();
    let records = together(store, keys, |key: &String| customers::ask_by_address(key)).await?;
    let joined = records
        .values()
        .filter(|record| record.joined_into.is_some());
    let joined = joined.map(|record| record.id).collect();
    let heads = each(joined, |id| customers::head(store, id)).await?;
    let sender = |record: CustomerId| KnownSender {
        record,
        person: heads.get(&record).copied().unwrap_or(record),
    };
    let senders = records.into_iter();
    Ok(senders
        .map(|(key, record)| (key, sender(record.id)))
        .collect())
}

/// The cases whose numbers the mails of a group name.
pub(super) async fn numbered(
    store: &Store,
    mails: &[ReadMail],
) -> Result<HashMap<u64, CaseId>, DeskError> {
    let steps = mails.iter().flat_map(|mail| match &mail.content {
        Content::Mail { evidence, .. } => evidence.steps.as_slice(),
        Content::Unreadable { .. } => &[],
    });
    let numbers = steps.filter_map(|step| match step {
        Evidence::SubjectTag { number } => Some(*number),
        _ => None,
    });
    let rows = together(store, numbers.collect(), |number: &u64| {
        cases::ask_number(*number)
    });
    let rows = rows.await?.into_iter();
    Ok(rows.map(|(number, row)| (number, row.case)).collect())
}

/// Everything threading needs to know of mails that share nothing.
pub(super) async fn known(
    desk: &Desk,
    mails: &[ReadMail],
    senders: HashMap<String, KnownSender>,
) -> Result<Known, DeskError> {
    let store = desk.store();
    let fingerprints = mails
        .iter()
        .flat_map(|mail| [Some(mail.raw_fingerprint()), mail.sent_fingerprint()])
        .flatten()
        .collect();
    let mut known = Known {
        seen: together(store, fingerprints, |key| intake::ask_seen(Hash(*key))).await?,
        senders,
        ..Known::default()
    };
    let signs = Signs::of(desk, mails);
    if signs.are_none() {
        return Ok(known);
    }
    let foreign = each(signs.foreign, |id: String| async move {
        messages::find_by_mail_ids(store, &[&id]).await
    });
    for (id, (message, case, direction)) in foreign.await? {
        if direction == Direction::Out {
            known.ours.insert(id.clone(), message);
        }
        known.foreign.insert(id, case);
    }
    let numbers = each(signs.numbers, |number| async move {
        Ok(cases::find_number(store, number).await?.map(|row| row.case))
    });
    known.numbers = numbers.await?;
    let mut named = signs.cases;
    named.extend(known.foreign.values().copied());
    named.extend(known.numbers.values().copied());
    known.cases = follow(store, named).await?;
    known.let_in = let_in(store, mails, &known).await?;
    colleague::look(store, mails, &mut known).await?;
    Ok(known)
}

/// What the mails of a group name.
#[derive(Default)]
struct Signs {
    cases: HashSet<CaseId>,
    foreign: HashSet<String>,
    numbers: HashSet<u64>,
}

impl Signs {
    fn of(desk: &Desk, mails: &[ReadMail]) -> Self {
        let mut signs = Self::default();
        for mail in mails {
            let Content::Mail { mail, evidence, .. } = &mail.content else {
                continue;
            };
            if let Some(
                Automatic::Bounce {
                    original_message_id: Some(id),
                    ..
                }
                | Automatic::DeliveryReport {
                    original_message_id: Some(id),
                    ..
                },
            ) = &mail.automatic
                && let Some((case, _)) = desk.tokens().read_message_id(id)
            {
                signs.cases.insert(CaseId::from_bytes(case));
            }
            for step in &evidence.steps {
                match step {
                    Evidence::PlusAddress { case }
                    | Evidence::OwnMessageId { case, .. }
                    | Evidence::BodyToken { case } => {
                        signs.cases.insert(CaseId::from_bytes(*case));
                    }
                    Evidence::ForeignIds(ids) => {
                        let nearest = ids.iter().take(messages::REFERENCES_MAX);
                        signs.foreign.extend(nearest.cloned());
                    }
                    Evidence::SubjectTag { number } => {
                        signs.numbers.insert(*number);
                    }
                }
            }
        }
        signs
    }

    fn are_none(&self) -> bool {
        self.cases.is_empty() && self.foreign.is_empty() && self.numbers.is_empty()
    }
}

/// The cases named, and those they go on in.
async fn follow(
    store: &Store,
    named: HashSet<CaseId>,
) -> Result<HashMap<CaseId, KnownCase>, DeskError> {
    let mut cases = HashMap::new();
    let mut next = named;
    for _ in 0..=MERGES_MAX {
        if next.is_empty() {
            break;
        }
        let found: HashMap<CaseId, KnownCase> = each(next, |id| async move {
            let Some(row) = cases::find(store, id).await? else {
                return Ok(None);
            };
            let person = match row.customer {
                Some(customer) => Some(person(store, customer).await?),
                None => None,
            };
            Ok(Some(KnownCase {
                person,
                into: row.into,
                subject: row.subject,
            }))
        })
        .await?;
        next = found
            .values()
            .filter_map(|case| case.into)
            .filter(|into| !cases.contains_key(into) && !found.contains_key(into))
            .collect();
        cases.extend(found);
    }
    Ok(cases)
}

async fn person(store: &Store, customer: CustomerId) -> Result<CustomerId, StoreError> {
    Ok(customers::head(store, customer).await?.unwrap_or(customer))
}

/// Who wrote on one of these cases before and was let in. Asked only for senders who are not the
/// case's customer, which is rare.
async fn let_in(
    store: &Store,
    mails: &[ReadMail],
    known: &Known,
) -> Result<HashSet<(CaseId, String)>, DeskError> {
    let mut asked = HashSet::new();
    for mail in mails {
        let (Some(from), Content::Mail { evidence, .. }) = (mail.from(), &mail.content) else {
            continue;
        };
        let key = from.key();
        let person = known.senders.get(&key).map(|sender| sender.person);
        for case in evidence
            .steps
            .iter()
            .filter_map(|step| named_by(step, known))
        {
            let customer = known.cases.get(&case).and_then(|case| case.person);
            if person.is_none() || person != customer {
                asked.insert((case, key.clone()));
            }
        }
    }
    let found = each(asked, |(case, key): (CaseId, String)| async move {
        Ok(was_let_in(store, case, &key).await?.then_some(()))
    });
    Ok(found.await?.into_keys().collect())
}

/// A word that was let in stays on the case it came to, also where that one goes on in this.
async fn was_let_in(store: &Store, case: CaseId, key: &str) -> Result<bool, StoreError> {
    if is_let_in_on(store, case, key).await? {
        return Ok(true);
    }
    let mut looked_at = HashSet::from([case]);
    let mut left = vec![case];
    while let Some(case) = left.pop() {
        let Some(case) = log::case(store, case).await? else {
            continue;
        };
        for taken_in in case.taken_in {
            if looked_at.len() > MERGES_MAX {
                return Ok(false);
            }
            if looked_at.insert(taken_in) {
                if is_let_in_on(store, taken_in, key).await? {
                    return Ok(true);
                }
                left.push(taken_in);
            }
        }
    }
    Ok(false)
}

async fn is_let_in_on(store: &Store, case: CaseId, key: &str) -> Result<bool, StoreError> {
    let mut after = Key::NEWEST;
    for _ in 0..LET_IN_PAGES {
        let page = messages::page(store, case, after, PAGE_MAX).await?;
        let Some(last) = page.last() else { break };
        after = last.key();
        let found = page.iter().map(|row| &row.message).any(|message| {
            message.direction == Direction::In
                && !message.held
                && message.automatic.is_none()
                && message
                    .sender
                    .as_deref()
                    .is_some_and(|sender| is_of(sender, key))
        });
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many receipts each of these addresses was sent today. A sender who is no customer was hardly ever sent one:
/// they were erased, or parted, since. So it is asked for them only where a mail is taken alone, for the count
/// refuses a receipt too many.
pub(super) async fn receipts(
    store: &Store,
    mails: &[ReadMail],
    known: &Known,
    now: Moment,
) -> Result<HashMap<String, u32>, DeskError> {
    let mut keys: HashSet<String> = known.senders.keys().cloned().collect();
    if let [alone] = mails {
        keys.extend(alone.from().map(mail::Mailbox::key));
    }
    let found = each(keys, |key: String| async move {
        let sent = outgoing::receipts(store, receipt::counted_as(&key), day_of(now)).await?;
        Ok(Some(u32::try_from(sent).unwrap_or(u32::MAX)))
    });
    Ok(found.await?)
}
