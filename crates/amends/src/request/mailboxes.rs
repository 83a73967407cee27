//! How mailboxes are, and where their mails went.

use super::doctor::{Check, check};
use super::{Answer, Hands};
use crate::exit::Failure;
use desk::views::Cursor;
use letters::Catalogue;
use letters::mailbox::{failure_words, went_words};
use mail::imap::ImapError;
use serde::{Deserialize, Serialize};
use store::mailboxes::State;

/// How old it may be that a running desk reached a mailbox, in microseconds: ten minutes.
const REACHED_US: i64 = 600_000_000;

/// How a mailbox is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MailboxShown {
    /// Its address.
    pub address: String,
    /// When it was reached last, UTC.
    pub reached: Option<String>,
    /// When mail came from it last, UTC.
    pub mail: Option<String>,
    /// What is wrong, as a code.
    pub failure: Option<String>,
    /// Mails that the server did not give.
    pub not_given: u64,
    /// How it is, in a sentence.
    pub says: String,
}

/// Where a mail went.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MailLogLine {
    /// When, UTC.
    pub at: String,
    /// How it came, where it lay in no mailbox: `server`, `service` or `command`.
    pub way: Option<String>,
    /// From which mailbox.
    pub mailbox: String,
    /// From which folder.
    pub folder: String,
    /// The number the server gave it.
    pub uid: u32,
    /// Where it went, as a code.
    pub outcome: String,
    /// Why, as a code.
    pub why: Option<String>,
    /// The number of its case.
    pub case: Option<u64>,
    /// The same in a sentence.
    pub says: String,
}

/// A page of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailLog {
    /// The lines, the newest first.
    pub lines: Vec<MailLogLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

pub(super) async fn list(hands: &Hands) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let mailboxes = states(hands)
        .await?
        .into_iter()
        .map(|state| MailboxShown {
            says: says(&state),
            reached: state.reached_at.map(|at| at.to_string()),
            mail: state.mail_at.map(|at| at.to_string()),
            address: state.mailbox,
            failure: state.failure,
            not_given: state.not_given,
        })
        .collect();
    Ok(Answer::Mailboxes { mailboxes })
}

/// The mailboxes that are among our addresses still.
async fn states(hands: &Hands) -> Result<Vec<State>, Failure> {
    let ours = &hands.desk.config().mailboxes;
    let mut states = store::mailboxes::states(hands.store().await?).await?;
    states.retain(|state| ours.contains(&state.mailbox));
    Ok(states)
}

fn says(state: &State) -> String {
    let words = Catalogue::english();
    let mut says = match (&state.failure, &state.reached_at) {
        (Some(code), _) => failure_words(words, code),
        (None, Some(_)) => "All is well.".to_owned(),
        (None, None) => "It was not reached yet.".to_owned(),
    };
    if let Some(folder) = &state.folder {
        says = format!("Folder {folder}: {says}");
    }
    if state.not_given > 0 {
        says = format!("{says} Mails the server did not give: {}.", state.not_given);
    }
    says
}

pub(super) async fn log(
    hands: &Hands,
    mailbox: Option<String>,
    after: Option<String>,
) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    // Nothing is changed, so in whose name it is read does not matter.
    let by = hands.administrator(&None).await?;
    let page = hands
        .desk
        .mailbox_log(&by, mailbox.as_deref(), after.map(Cursor))
        .await?;
    let words = Catalogue::english();
    let lines = page.rows.into_iter().map(|line| MailLogLine {
        at: line.at.to_string(),
        way: line.way.map(|way| way.code().to_owned()),
        says: went_words(words, &line.outcome, line.why.as_deref()),
        mailbox: line.mailbox,
        folder: line.folder,
        uid: line.uid,
        outcome: line.outcome,
        why: line.why,
        case: line.number,
    });
    Ok(Answer::MailboxLog {
        page: MailLog {
            lines: lines.collect(),
            next: page.next.map(|next| next.0),
        },
    })
}

/// What is to be looked at: one check each.
pub(super) async fn checks(hands: &Hands) -> Result<Vec<Check>, Failure> {
    let now = hands.desk.now();
    let checks = states(hands).await?.into_iter().map(|state| {
        let lately = state
            .reached_at
            .is_some_and(|at| at.plus_us(REACHED_US) >= now);
        let silent = hands.runs() && !lately && state.failure.is_none();
        let well = state.failure.is_none() && state.not_given == 0 && !silent;
        let mut found = says(&state);
        if let Some(at) = state.reached_at {
            found = format!("{found} Reached last {at}.");
        }
        let to_do = match state.failure.as_deref().and_then(ImapError::of_code) {
            Some(error) => error.to_string(),
            None if state.not_given > 0 => {
                "look at these mails in the mailbox: amends mailbox log names folder and number"
                    .to_owned()
            }
            None => {
                "look into the desk's log; every mail stays in the mailbox until it is taken in"
                    .to_owned()
            }
        };
        check(&format!("mailbox {}", state.mailbox), well, found, &to_do)
    });
    Ok(checks.collect())
}
