//! The promises, the one that breaks first on top.

use super::{Answer, Hands};
use crate::exit::Failure;
use calendar::Moment;
use recovery::terms::PromiseOf;
use recovery::{CaseId, PromiseNo};
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

/// A page of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct QueuePage {
    /// The rows, in the order in which they break.
    pub rows: Vec<QueueRow>,
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
    let rows = found
        .into_iter()
        .map(|row| {
            let answered = row.answers.as_deref().map(desk::sender::called);
            QueueRow {
                case: row.number,
                promise: row.no.0,
                of: match row.what {
                    PromiseOf::Word { .. } => "word",
                    PromiseOf::Deed { .. } => "deed",
                }
                .to_owned(),
                what: letters::promise_words(
                    letters::Catalogue::english(),
                    row.what,
                    row.text.as_deref(),
                    (answered.as_deref().or(row.customer_name.as_deref()))
                        .unwrap_or("the customer"),
                ),
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
            }
        })
        .collect();
    Ok(Answer::Queue {
        page: QueuePage { rows, next },
    })
}
