//! The promises, the one that breaks first on top.

use super::{Answer, Hands};
use crate::exit::Failure;
use calendar::{Moment, TimeZone};
use desk::views::TodayRow;
use letters::Catalogue;
use letters::today::{Group, last_moment};
use recovery::terms::PromiseOf;
use recovery::{CaseId, PromiseNo, Stage};
use serde::{Deserialize, Serialize};
use store::promises::{PromiseKey, Whose};

/// Where the next page begins.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct After {
    due_us: i64,
    case: CaseId,
    promise: u32,
}

/// One promise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct QueueRow {
    /// The case's number.
    pub case: u64,
    /// The promise's number within it.
    pub promise: u32,
    /// `word` or `deed`.
    pub of: String,
    /// What was promised, in words.
    pub what: String,
    /// By when, UTC.
    pub due: String,
    /// Its time has passed.
    pub broken: bool,
    /// The clock of a law that runs out first on the case, where it is told beside this promise.
    pub law: Option<LawBeside>,
    /// How far the case is.
    pub stage: String,
    /// Who keeps it; nobody has taken it yet where there is no name.
    pub owner: Option<String>,
}

/// A clock of a law, beside a promise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LawBeside {
    /// What it asks: `answer`, `acknowledge`, …
    pub asks: String,
    /// The short name of the policy.
    pub policy: String,
    /// The point it is about, where it is about one alone.
    pub point: Option<u32>,
    /// The first moment that is too late, UTC.
    pub due: String,
    /// Whether it runs out before the promise breaks.
    pub first: bool,
}

/// One promise, for scripts and for people.
#[derive(Debug, Serialize, Deserialize)]
pub struct Queued {
    /// For scripts.
    pub row: QueueRow,
    /// For people.
    pub says: Said,
}

/// A promise in the words of the page Today.
#[derive(Debug, Serialize, Deserialize)]
pub struct Said {
    /// The group it stands in: "Late", "Tomorrow", …
    pub group: String,
    /// By when.
    pub due: String,
    /// What was promised, or what a law asks before it.
    pub what: String,
    /// What else is told of it, a line each.
    pub beside: Vec<String>,
    /// The case, its customer and what it is about; how far it is; who keeps the promise.
    pub of: String,
}

/// A page of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct QueuePage {
    /// The rows, in the order in which they break.
    pub rows: Vec<Queued>,
    /// Where the next page begins.
    pub next: Option<After>,
}

pub(super) async fn page(hands: &Hands, after: Option<After>) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let after = after.map_or(PromiseKey::FIRST, |after| PromiseKey {
        due: Moment::from_us(after.due_us),
        case: after.case,
        no: PromiseNo(after.promise),
    });
    let found =
        store::promises::page(hands.store().await?, Whose::All, after, store::PAGE_MAX).await?;
    let full = found.len() >= store::PAGE_MAX as usize;
    let next = found.last().filter(|_| full).map(|last| After {
        due_us: last.first.us(),
        case: last.case,
        promise: last.no.0,
    });
    let (now, office) = (hands.desk.now(), hands.desk.office().await?);
    let told = hands.desk.as_on_today(found.clone()).await?;
    let rows = found
        .into_iter()
        .zip(told)
        .map(|(row, told)| Queued {
            says: said(&told, now, office.zone()),
            row: QueueRow {
                case: row.number,
                promise: row.no.0,
                of: match row.what {
                    PromiseOf::Word { .. } => "word",
                    PromiseOf::Deed { .. } => "deed",
                }
                .to_owned(),
                what: promised(&told),
                due: row.due.to_string(),
                broken: row.broken_at.is_some(),
                law: row.clock.map(|clock| LawBeside {
                    asks: clock.purpose.words().to_owned(),
                    policy: clock.policy,
                    point: clock.point.map(|point| point.0),
                    due: clock.due.to_string(),
                    first: clock.due < row.due,
                }),
                stage: row.stage.name().to_owned(),
                owner: row.owner_name,
            },
        })
        .collect();
    Ok(Answer::Queue {
        page: QueuePage { rows, next },
    })
}

/// What was promised.
fn promised(row: &TodayRow) -> String {
    letters::promise_words(
        Catalogue::english(),
        row.what,
        row.text.as_deref(),
        row.to_another.as_ref().unwrap_or(&row.customer),
    )
}

/// A promise as the page tells it.
fn said(row: &TodayRow, now: Moment, zone: &TimeZone) -> Said {
    let words = Catalogue::english();
    let due = |at| words.due_in_words(at, now, zone);
    let law = row.clock.as_ref().map(|clock| {
        let asks = words.say(letters::term::clock_key(clock.purpose));
        let asks = match clock.point {
            Some(point) => {
                let point = words.say_with("clocks-of-point", &[("point", point.0.into())]);
                format!("{asks}, {point}")
            }
            None => asks,
        };
        let policy = clock.policy.as_str().into();
        let says = words.say_with("today-law", &[("what", asks.into()), ("policy", policy)]);
        (due(last_moment(clock.due, zone)), says)
    });
    let (what, mut beside) = (promised(row), Vec::new());
    let (due, what) = match law {
        Some((by_law, says)) if row.law_first().is_some() => {
            let promised = words.say("today-promise-due");
            beside.push(format!("{promised} {what}, {}", due(row.due)));
            (by_law, says)
        }
        Some((by_law, says)) => {
            beside.push(format!("{says}, {by_law}"));
            (due(row.due), what)
        }
        None => (due(row.due), what),
    };
    let risks = [(row.late, "today-mail-late"), (row.lost, "today-lost")];
    beside.extend(
        risks
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, key)| words.say(key)),
    );
    Said {
        group: words.say(Group::of(row.first(), row.broken, now, zone).key()),
        due,
        what,
        beside,
        of: of(row),
    }
}

/// The case of a promise, in a line.
fn of(row: &TodayRow) -> String {
    let words = Catalogue::english();
    let mut parts = Vec::new();
    if let Some(severity) = row.severity {
        parts.push(words.say_with("severity-is", &[("step", severity.step().into())]));
    }
    if let Some(heat) = row.heat {
        let rises = if heat.rises {
            format!(", {}", words.say("heat-rises"))
        } else {
            String::new()
        };
        parts.push(words.say(&format!("heat-{}", heat.step.id())) + &rises);
    }
    parts.push(format!("#{}", row.number));
    parts.push(row.customer.clone());
    parts.push(if row.subject.trim().is_empty() {
        words.say("aside-no-subject")
    } else {
        row.subject.clone()
    });
    parts.push(if row.stage == Stage::Solved {
        words.say("path-owes")
    } else {
        let stage = words.say(letters::term::stage(row.stage));
        words.say_with(
            "path-words",
            &[("step", row.stage.step().into()), ("stage", stage.into())],
        )
    });
    parts.push(
        row.owner_name
            .clone()
            .unwrap_or_else(|| words.say("nobody-yet")),
    );
    parts.join(" · ")
}
