//! One case, as scripts and a terminal show it.

use super::{Answer, Hands};
use crate::exit::{Exit, Failure};
use desk::DeskError;
use desk::views::CasePage;
use recovery::TextId;
use serde::{Deserialize, Serialize};

/// Pages of earlier messages that are read at most.
const MESSAGE_PAGES_MAX: usize = 1_000;

/// A case.
#[derive(Debug, Serialize, Deserialize)]
pub struct CaseShown {
    /// Its number.
    pub case: u64,
    /// What it is about.
    pub subject: String,
    /// `open`, `confirmed`, `resting`, …
    pub status: String,
    /// How far along the path.
    pub stage: String,
    /// The customer's name.
    pub customer: String,
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
    /// What was said, oldest first.
    pub messages: Vec<MessageShown>,
    /// The customer's page.
    pub customer_url: String,
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
    /// Its sender is no participant.
    pub held: bool,
    /// What was newly said.
    pub text: String,
}

pub(super) async fn show(hands: &Hands, number: u64) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.reader().await?;
    let page = hands.desk.case_page(&by, number, None).await.map_err(|error| match error {
        DeskError::NotFound => Failure::new(Exit::NoInput, format!("There is no case {number}.")),
        other => other.into(),
    })?;
    let mut earlier = page.earlier;
    let mut messages = page.messages.clone();
    for _ in 0..MESSAGE_PAGES_MAX {
        let Some(before) = earlier else { break };
        let more = hands.desk.case_page(&by, number, Some(before)).await?;
        earlier = more.earlier;
        messages.splice(0..0, more.messages);
    }
    let messages = messages
        .into_iter()
        .map(|message| MessageShown {
            at: message.at.to_string(),
            direction: if message.incoming { "in" } else { "out" }.to_owned(),
            who: message.who,
            automatic: message.automatic.is_some() || message.receipt,
            held: message.held,
            text: message.fresh,
        })
        .collect();
    Ok(Answer::Case { case: Box::new(shown(page, messages)) })
}

fn shown(page: CasePage, messages: Vec<MessageShown>) -> CaseShown {
    let case = &page.case;
    let name = |id| page.names.get(&id).cloned();
    let text = |id: TextId| page.texts.get(&id).cloned().unwrap_or_default();
    let mut promises: Vec<_> = case.open_promises().collect();
    promises.sort_by_key(|promise| (promise.due, promise.no));
    CaseShown {
        case: case.number,
        subject: page.subject.clone(),
        status: case.status.name().to_owned(),
        stage: case.stage().name().to_owned(),
        customer: page.customer.name.clone(),
        owner: case.owner.and_then(name),
        opened: case.opened_at.to_string(),
        version: case.version,
        round: case.round,
        points: case
            .points
            .values()
            .map(|point| PointShown {
                point: point.no.0,
                words: text(point.words),
                stage: case.stage_of(point).name().to_owned(),
            })
            .collect(),
        understanding: case.understanding.as_ref().map(|understanding| UnderstandingShown {
            edition: understanding.edition,
            confirmed: understanding.state == recovery::case::UnderstandingState::Confirmed,
        }),
        promises: promises
            .into_iter()
            .map(|promise| PromiseShown {
                promise: promise.no.0,
                what: letters::promise_words(
                    promise.what,
                    promise.text.map(text).as_deref(),
                    &page.customer.name,
                ),
                due: promise.due.to_string(),
                broken: promise.broken_at.is_some(),
                owner: promise.owner.or(case.owner).and_then(name),
            })
            .collect(),
        messages,
        customer_url: page.customer_url.clone(),
    }
}
