//! One case, as scripts and a terminal show it.

use super::{Answer, Hands};
use crate::exit::{Exit, Failure};
use recovery::care::Need;
use recovery::case::{Case, UnderstandingState};
use recovery::terms::AutomaticSort;
use recovery::{CustomerId, StaffId, TextId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::messages::{self, Direction, MessageRow};
use store::{Key, PAGE_MAX, Store, log, many, staff, texts};

/// Pages of earlier messages that are read at most.
const MESSAGE_PAGES_MAX: usize = 1_000;

/// Who sent what nobody of us wrote, such as the receipt.
const THE_DESK: &str = "the desk";

/// A case.
#[derive(Debug, Serialize, Deserialize)]
pub struct CaseShown {
    /// Its number.
    pub case: u64,
    /// What it is about.
    pub subject: String,
    /// `open`, `confirmed`, `resting`, `erased`, …
    pub status: String,
    /// How far along the path.
    pub stage: String,
    /// The customer's name, over all their records; else where they are reached.
    pub customer: String,
    /// What helps them, where they agreed that we keep it: `call-not-write`, `large-print`, …
    #[serde(default)]
    pub helps: Vec<String>,
    /// How severe it is, from 0 to 4, where somebody said so.
    #[serde(default)]
    pub severity: Option<u8>,
    /// When the customer was erased with all their words, UTC.
    pub erased: Option<String>,
    /// Who cares for it.
    pub owner: Option<String>,
    /// When it was opened, UTC.
    pub opened: String,
    /// The version of the log.
    pub version: u64,
    /// How often the path was begun.
    pub round: u32,
    /// What the customer raised.
    pub points: Vec<PointShown>,
    /// What we understood, where it was written down.
    pub understanding: Option<UnderstandingShown>,
    /// The promises that stand, the one that breaks first on top.
    pub promises: Vec<PromiseShown>,
    /// The clocks of the law, which are no promises; those that run out first on top, what was done below.
    pub law: Vec<LawShown>,
    /// What was said, oldest first.
    pub messages: Vec<MessageShown>,
    /// The customer's page; nothing before an administrator is set.
    pub customer_url: Option<String>,
}

/// A point the customer raised.
#[derive(Debug, Serialize, Deserialize)]
pub struct PointShown {
    /// Its number.
    pub point: u32,
    /// In their words.
    pub words: String,
    /// How far along the path.
    pub stage: String,
}

/// What we understood.
#[derive(Debug, Serialize, Deserialize)]
pub struct UnderstandingShown {
    /// Which edition stands.
    pub edition: u32,
    /// Whether the customer says that it is right.
    pub confirmed: bool,
}

/// A promise that stands.
#[derive(Debug, Serialize, Deserialize)]
pub struct PromiseShown {
    /// Its number.
    pub promise: u32,
    /// What was promised, in words.
    pub what: String,
    /// By when, UTC.
    pub due: String,
    /// Its time has passed.
    pub broken: bool,
    /// Who keeps it.
    pub owner: Option<String>,
}

/// A clock of a law.
#[derive(Debug, Serialize, Deserialize)]
pub struct LawShown {
    /// Its short name within the policy.
    pub clock: String,
    /// What it asks.
    pub asks: String,
    /// The policy, with its edition.
    pub policy: String,
    /// The point it is about, where its policy was chosen for one alone.
    pub point: Option<u32>,
    /// When it began, UTC.
    pub started: String,
    /// The last day, in the zone of the policy.
    pub last_day: String,
    /// The first moment that is too late, UTC.
    pub due: String,
    /// When what it asks was done, UTC.
    pub done: Option<String>,
    /// It ran out before that.
    pub late: bool,
}

fn understood(case: &Case) -> Option<UnderstandingShown> {
    let understanding = case.understanding.as_ref()?;
    Some(UnderstandingShown {
        edition: understanding.edition,
        confirmed: understanding.state == UnderstandingState::Confirmed,
    })
}

fn law(case: &Case, now: calendar::Moment) -> Vec<LawShown> {
    let mut clocks: Vec<_> = case.laws.clocks.values().collect();
    clocks.sort_by_key(|clock| (clock.stopped.is_some(), clock.set.due));
    let shown = clocks.into_iter().map(|clock| LawShown {
        clock: clock.set.key.clock.clone(),
        asks: clock.set.purpose.words().to_owned(),
        policy: clock.set.policy.to_string(),
        point: clock.set.key.point.map(|point| point.0),
        started: clock.set.started.to_string(),
        last_day: clock.set.day.to_string(),
        due: clock.set.due.to_string(),
        done: clock.stopped.map(|stopped| stopped.at.to_string()),
        late: clock.is_late(now),
    });
    shown.collect()
}

/// A word of the conversation.
#[derive(Debug, Serialize, Deserialize)]
pub struct MessageShown {
    /// When, UTC.
    pub at: String,
    /// `in` or `out`.
    pub direction: String,
    /// Who said it.
    pub who: String,
    /// A machine wrote it: theirs, or our receipt.
    pub automatic: bool,
    /// Which sort of automatic mail of theirs it is: an absence note, a report, …
    pub automatic_sort: Option<AutomaticSort>,
    /// Its sender is no participant.
    pub held: bool,
    /// What was newly said.
    pub text: String,
}

fn no_case(number: u64) -> Failure {
    Failure::new(
        Exit::NoInput,
        format!(
            "There is no case {number}. amends queue lists the number of every case with an open promise."
        ),
    )
}

/// Read from the data itself, so that a desk without an administrator shows its cases too. Only the
/// address of the customer's page is the desk's to make, for one of us.
pub(super) async fn show(hands: &Hands, number: u64) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let store = hands.store().await?;
    let missing = || no_case(number);
    let row = store::cases::find_number(store, number)
        .await?
        .ok_or_else(missing)?;
    let case = log::case(store, row.case).await?.ok_or_else(missing)?;
    let texts: HashMap<TextId, String> = texts::of_case(store, row.case)
        .await?
        .into_iter()
        .filter_map(|text| Some((text.id, text.body?)))
        .collect();
    let names: HashMap<StaffId, String> = staff::all(store)
        .await?
        .into_iter()
        .map(|one| (one.id, one.name))
        .collect();
    let called = match (row.customer_name, case.customer) {
        _ if case.erased.is_some() => letters::Catalogue::english().say("customer-erased"),
        (Some(name), _) => name,
        (None, customer) => reached_at(store, customer)
            .await?
            .unwrap_or_else(|| letters::Catalogue::english().say("customer-nameless")),
    };
    let customer_url = match hands.administrator(&None).await {
        Ok(by) => Some(hands.desk.case_page(&by, number, None).await?.customer_url),
        Err(_) => None,
    };
    let messages = conversation(store, &case, &called).await?;
    let name = |id| names.get(&id).cloned();
    let text = |id: TextId| texts.get(&id).cloned().unwrap_or_default();
    let mut promises: Vec<_> = case.open_promises().collect();
    let answered = match case.another_waits() {
        Some(message) => messages::find(store, message).await?,
        None => None,
    };
    let answered = answered.and_then(|row| row.message.sender);
    let answered = answered.as_deref().map(desk::sender::called);
    promises.sort_by_key(|promise| (promise.due, promise.no));
    let promises = promises
        .into_iter()
        .map(|promise| PromiseShown {
            promise: promise.no.0,
            what: letters::promise_words(
                letters::Catalogue::english(),
                promise.what,
                promise.text.map(text).as_deref(),
                answered
                    .as_ref()
                    .filter(|_| case.owed_to_another(promise).is_some())
                    .unwrap_or(&called),
            ),
            due: promise.due.to_string(),
            broken: promise.broken_at.is_some(),
            owner: promise.owner.or(case.owner).and_then(name),
        })
        .collect();
    let points = case
        .points
        .values()
        .map(|point| PointShown {
            point: point.no.0,
            words: text(point.words),
            stage: case.stage_of(point).name().to_owned(),
        })
        .collect();
    let understanding = understood(&case);
    let helps = helps(hands, &case).await?;
    let shown = CaseShown {
        case: case.number,
        subject: row
            .subject
            .or(case.erased.map(|(at, _)| erased_on(at)))
            .unwrap_or_default(),
        status: case.status.name().to_owned(),
        stage: case.stage().name().to_owned(),
        customer: called,
        helps,
        severity: case.severity.map(recovery::Severity::step),
        erased: case.erased.map(|(at, _)| at.to_string()),
        owner: case.owner.and_then(name),
        opened: case.opened_at.to_string(),
        version: case.version,
        round: case.round,
        points,
        understanding,
        promises,
        law: law(&case, hands.desk.now()),
        messages,
        customer_url,
    };
    Ok(Answer::Case {
        case: Box::new(shown),
    })
}

/// The first address of the person a record belongs to.
async fn reached_at(
    store: &Store,
    customer: Option<CustomerId>,
) -> Result<Option<String>, Failure> {
    let known = many::addresses(store, customer.as_slice(), 1).await?;
    Ok(known.into_iter().next().map(|(_, known)| known.address))
}

/// What helps the customer, each once, as it is called in rows.
async fn helps(hands: &Hands, case: &Case) -> Result<Vec<String>, Failure> {
    let Some(customer) = case.customer else {
        return Ok(Vec::new());
    };
    let known = store::needs::of_person(hands.store().await?, customer, hands.desk.now()).await?;
    let stands = |need: &Need| known.iter().any(|one| one.need == *need);
    let needs = Need::ALL.into_iter().filter(stands);
    Ok(needs.map(|need| need.name().to_owned()).collect())
}

/// What stands where erased words stood; the day in UTC, as all times here.
fn erased_on(at: calendar::Moment) -> String {
    let words = letters::Catalogue::english();
    let date = words.date_in_words(at, &calendar::TimeZone::UTC);
    words.say_with("erased-on", &[("date", date.into())])
}

/// What was said on the case and on those that go on in it, oldest first.
async fn conversation(
    store: &Store,
    case: &Case,
    called: &str,
) -> Result<Vec<MessageShown>, Failure> {
    let mut rows: Vec<MessageRow> = Vec::new();
    for id in std::iter::once(case.id).chain(case.taken_in.iter().copied()) {
        let mut after = Key::NEWEST;
        for _ in 0..MESSAGE_PAGES_MAX {
            let page = messages::page(store, id, after, PAGE_MAX).await?;
            let Some(last) = page.last() else { break };
            after = last.key();
            rows.extend(page);
        }
    }
    rows.sort_by_key(MessageRow::key);
    let shown = rows.into_iter().map(|row| {
        let message = row.message;
        let incoming = message.direction == Direction::In;
        MessageShown {
            at: message.at.to_string(),
            direction: if incoming { "in" } else { "out" }.to_owned(),
            who: if incoming {
                message.sender.unwrap_or_else(|| called.to_owned())
            } else {
                row.staff_name.unwrap_or_else(|| THE_DESK.to_owned())
            },
            automatic: message.automatic.is_some() || (!incoming && message.purpose.is_none()),
            automatic_sort: message.automatic,
            held: message.held,
            text: row
                .text
                .or(row.erased_at.map(erased_on))
                .unwrap_or_default(),
        }
    });
    Ok(shown.collect())
}
