//! The event log: the truth about every case.

use crate::ask::Ask;
use crate::changes::Change;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::project;
use crate::store::Store;
use calendar::Moment;
use recovery::{Actor, Case, CaseId, CustomerId, Event, Recorded, StaffId};
use std::ops::Range;

/// Adds the events to the log, and what the screens need of them to the read models and the timer.
///
/// `before` is the case the decision was taken on, `after` the same with the events folded in. If another
/// change of the case came first, the batch is refused with a conflict at `event/append`.
///
/// # Panics
/// Never: an event is plain data, which JSON always takes.
pub fn append(batch: &mut Batch, before: &Case, after: &Case, events: &[Recorded]) {
    if events.is_empty() {
        return;
    }
    for recorded in events {
        batch.push(
            sql!("event/append"),
            args![
                after.id,
                stored(recorded.version),
                recorded.event.kind(),
                body(&recorded.event),
                actor_text(recorded.actor),
                recorded.at
            ],
        );
    }
    project::changes(batch, before, after, project::last_activity(events));
    batch.changes.push(Change {
        number: after.number,
        version: after.version,
    });
}

/// The events of a case, oldest first; empty if there is no such case.
pub async fn load(store: &Store, case: CaseId) -> Result<Vec<Recorded>, StoreError> {
    store.ask(ask(case)).await
}

/// Asks for the events of a case, oldest first.
pub fn ask(case: CaseId) -> Ask<Vec<Recorded>> {
    ask_from(case, 0)
}

/// Asks for the events of a case from this version on, oldest first.
pub fn ask_from(case: CaseId, version: u64) -> Ask<Vec<Recorded>> {
    let args = args![case, stored(version)];
    Ask::rows(sql!("event/load"), args, move |row| read(row, case))
}

fn read(mut row: Row, case: CaseId) -> Result<Recorded, StoreError> {
    let version = row.number()?;
    let (kind, body) = (row.text_here()?, row.text_here()?);
    let actor = actor_from(&row.text_here()?)?;
    let at = row.moment()?;
    let event = event(&kind, &body).map_err(|_| {
        StoreError::inconsistent(format!("event {version} of case {case} cannot be read"))
    })?;
    Ok(Recorded {
        version,
        at,
        actor,
        event,
    })
}

/// An event as it is kept: an object of its fields, the first of which names the kind.
fn body(event: &Event) -> String {
    // Events are plain data with names as keys, which JSON always takes: `{"<kind>":{…}}`, or `"<kind>"` without fields.
    let told = serde_json::to_string(event).expect("an event is plain data");
    let kind = event.kind();
    let fields = told
        .split_once(":{")
        .map_or("}", |(_, fields)| &fields[..fields.len() - 1]);
    let comma = if fields == "}" { "" } else { "," };
    format!("{{\"kind\":\"{kind}\"{comma}{fields}")
}

/// The event of this kind that is kept so.
fn event(kind: &str, body: &str) -> serde_json::Result<Event> {
    let mut fields = serde_json::Deserializer::from_str(body);
    let event = Event::from_fields(kind, &mut fields)?;
    fields.end()?;
    Ok(event)
}

/// The case its events add up to, if it was ever opened.
pub async fn case(store: &Store, id: CaseId) -> Result<Option<Case>, StoreError> {
    let events = load(store, id).await?;
    if events.is_empty() {
        return Ok(None);
    }
    Ok(Some(events.iter().fold(Case::unopened(id), Case::evolve)))
}

/// A page of the ids of all cases, in the order of their ids; for walks over everything.
pub async fn ids(
    store: &Store,
    after: Option<CaseId>,
    limit: u32,
) -> Result<Vec<CaseId>, StoreError> {
    let after = after.map_or([0; 16], CaseId::bytes);
    let rows = store
        .read(sql!("event/list_cases"), args![after, i64::from(limit)])
        .await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// Takes `count` numbers for new cases; returns the first. Numbers taken and not used stay unused.
pub async fn reserve_numbers(store: &Store, count: u32) -> Result<u64, StoreError> {
    let done = store
        .write_one(sql!("case_number/reserve"), args![count])
        .await?;
    let mut row = done
        .rows
        .into_iter()
        .next()
        .ok_or_else(|| StoreError::inconsistent("there is no case counter"))?;
    row.number()
}

/// Gives back numbers that were reserved and not used; where later ones were reserved since, they stay unused.
pub async fn give_back_numbers(store: &Store, numbers: Range<u64>) -> Result<(), StoreError> {
    store
        .write_one(
            sql!("case_number/give_back"),
            args![stored(numbers.start), stored(numbers.end)],
        )
        .await?;
    Ok(())
}

/// Takes back the numbers after the last case, which a process that stopped had reserved. Where another process holds
/// some, its cases are refused and get new ones. While the cases are being made anew from the log, nobody knows the last
/// one, and nothing is taken back.
pub async fn take_back_numbers(store: &Store) -> Result<(), StoreError> {
    store
        .write_one(sql!("case_number/settle"), args![])
        .await
        .map(drop)
}

fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// When a person last did something in these events, or the case was opened.
pub(crate) fn is_activity(recorded: &Recorded) -> Option<Moment> {
    (recorded.version == 1 || recorded.actor != Actor::Machine).then_some(recorded.at)
}

/// An actor as text: `machine`, `staff:<id>` or `customer:<id>`.
pub fn actor_text(actor: Actor) -> String {
    match actor {
        Actor::Machine => "machine".to_owned(),
        Actor::Staff(id) => format!("staff:{id}"),
        Actor::Customer(id) => format!("customer:{id}"),
    }
}

/// The actor of that text.
pub(crate) fn actor_from(text: &str) -> Result<Actor, StoreError> {
    let odd = || StoreError::inconsistent("an actor that is neither machine, staff nor customer");
    match text.split_once(':') {
        None if text == "machine" => Ok(Actor::Machine),
        Some(("staff", id)) => id.parse::<StaffId>().map(Actor::Staff).map_err(|_| odd()),
        Some(("customer", id)) => id
            .parse::<CustomerId>()
            .map(Actor::Customer)
            .map_err(|_| odd()),
        _ => Err(odd()),
    }
}
