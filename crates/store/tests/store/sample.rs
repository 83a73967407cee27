//! Cases as the log would hold them, written by hand: the store does not ask who decided.

use calendar::Moment;
use recovery::case::clock::{ClockKey, ClockSet};
use recovery::clocks::Start;
use recovery::policies::{PolicyName, Purpose as ClockFor};
use recovery::terms::{Channel, MadeBy, PromiseOf, Reading, WordSort};
use recovery::{
    Actor, Case, CaseId, CustomerId, Event, MessageId, PointNo, PromiseNo, Recorded, StaffId,
    TextId,
};
use store::blobs::{self, Hash};
use store::texts::TextKind;
use store::{Batch, Store, StoreError, customers, intake, log, texts};
use uuid::Uuid;

/// An id that sorts by `n`.
pub fn id(n: u128) -> Uuid {
    Uuid::from_u128((7 << 76) | (2 << 62) | (n & 0xffff_ffff))
}

pub fn at(minutes: i64) -> Moment {
    Moment::from_us(1_700_000_000_000_000).plus_minutes(minutes)
}

pub fn case_id(n: u128) -> CaseId {
    CaseId(id(n))
}

/// Events with their places after the case's own.
pub fn record(case: &Case, actor: Actor, when: Moment, events: Vec<Event>) -> Vec<Recorded> {
    events
        .into_iter()
        .zip(case.version + 1..)
        .map(|(event, version)| Recorded {
            version,
            at: when,
            actor,
            event,
        })
        .collect()
}

/// The case after the events, and a batch that keeps them.
pub fn change(case: &Case, actor: Actor, when: Moment, events: Vec<Event>) -> (Case, Batch) {
    let events = record(case, actor, when, events);
    let after = events.iter().fold(case.clone(), Case::evolve);
    let mut batch = Batch::new();
    log::append(&mut batch, case, &after, &events);
    (after, batch)
}

/// A new case `n`: opened at minute `n`, its first word due `due` minutes later.
pub fn new_case(n: u128, customer: CustomerId, due: i64) -> (Case, Batch) {
    let when = at(i64::try_from(n).unwrap());
    let text = |of: u128| TextId(id(n * 10 + of + 1_000_000));
    let case = Case::unopened(case_id(n));
    let (case, mut batch) = change(
        &case,
        Actor::Customer(customer),
        when,
        vec![
            Event::CaseOpened {
                number: 1046 + u64::try_from(n).unwrap(),
                customer,
                channel: Channel::Mail,
                subject: text(1),
                team: None,
            },
            Event::MessageReceived {
                message: MessageId(id(n * 10)),
                channel: Channel::Mail,
                reading: Reading::Unclear,
                new_matter: false,
            },
            Event::PointRaised {
                point: PointNo::FIRST,
                words: text(2),
                loss: None,
            },
            made(PromiseNo::FIRST, WordSort::First, when.plus_minutes(due)),
        ],
    );
    let id = case.id;
    texts::put(
        &mut batch,
        text(1),
        Some(id),
        TextKind::Subject,
        &format!("Kettle number {n} leaks"),
        when,
    );
    texts::put(
        &mut batch,
        text(2),
        Some(id),
        TextKind::Words,
        "The lid does not close",
        when,
    );
    (case, batch)
}

pub fn made(promise: PromiseNo, sort: WordSort, due: Moment) -> Event {
    Event::PromiseMade {
        promise,
        what: PromiseOf::Word { sort },
        text: None,
        owner: None,
        due,
        made_by: MadeBy::Policy,
        early: None,
    }
}

pub fn customer(n: u128) -> CustomerId {
    CustomerId(id(n + 500_000))
}

pub fn staff(n: u128) -> StaffId {
    StaffId(id(n + 900_000))
}

/// Keeps a customer called `name`.
pub async fn keep_customer(store: &Store, n: u128, name: &str) -> Result<CustomerId, StoreError> {
    let mut batch = Batch::new();
    customers::put(&mut batch, customer(n), Some(name), None, None, at(0));
    customers::add_address(
        &mut batch,
        customer(n),
        &format!("customer{n}@mail.example"),
        at(0),
    );
    store.write(batch).await?;
    Ok(customer(n))
}

/// Keeps new cases 1 to `count`, the later ones due sooner.
pub async fn keep_cases(store: &Store, count: u128) -> Vec<Case> {
    let who = keep_customer(store, 1, "Nora Kettleworth").await.unwrap();
    let mut cases = Vec::new();
    for n in 1..=count {
        let (case, batch) = new_case(n, who, 100_000 - 2 * i64::try_from(n).unwrap());
        // One after the other: search lists by the order of filing.
        store.write(batch).await.unwrap();
        cases.push(case);
    }
    cases
}

/// Keeps a mail raw, waiting to be dealt with.
pub fn receive(batch: &mut Batch, id: Uuid, raw: &[u8], at: Moment) -> Hash {
    let hash = blobs::put(batch, raw, at);
    intake::receive_kept(batch, id, hash, at);
    hash
}

/// Which clock: of the case for point 0.
pub fn key_of(point: u32, clock: &str) -> ClockKey {
    ClockKey {
        point: (point > 0).then_some(PointNo(point)),
        clock: clock.to_owned(),
    }
}

/// A clock of a law that runs out then.
pub fn clock_set(point: u32, due: Moment, clock: &str) -> Event {
    Event::ClockSet(ClockSet {
        key: key_of(point, clock),
        policy: PolicyName {
            id: "uk-fca-disp".to_owned(),
            edition: 1,
        },
        purpose: ClockFor::Answer,
        start: Start::Received,
        started: at(0),
        day: calendar::day_of(due, &calendar::TimeZone::UTC),
        due,
        ours: due,
    })
}
