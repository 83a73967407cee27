//! What was changed of people and settings, the newest first.

use super::{Answer, Hands};
use crate::exit::Failure;
use desk::views::{AuditAbout, AuditRow, Cursor, Doer};
use letters::Catalogue;
use serde::{Deserialize, Serialize};

/// A change. Names of people and teams of the house stand in it, never a customer's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AuditLineShown {
    /// When, UTC; of what was done without a name the day alone, as the office counts days.
    pub at: String,
    /// Who, by name; nobody where it was the desk itself, or somebody who is not known any more.
    pub who: Option<String>,
    /// What, as a code such as `staff_invited`.
    pub what: String,
    /// What it is about: a name of ours, a rule, a setting, or the id of a customer.
    pub about: Option<String>,
    /// The same as a sentence.
    pub says: String,
}

/// A page of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct AuditPage {
    /// The lines, the newest first.
    pub lines: Vec<AuditLineShown>,
    /// Where the next page begins.
    pub next: Option<String>,
}

pub(super) async fn page(hands: &Hands, after: Option<String>) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    // Nothing is changed, so in whose name it is read does not matter.
    let by = hands.administrator(&None).await?;
    let page = hands.desk.audit_page(&by, after.map(Cursor)).await?;
    Ok(Answer::Audit {
        page: AuditPage {
            lines: page.rows.into_iter().map(shown).collect(),
            next: page.next.map(|next| next.0),
        },
    })
}

fn shown(row: AuditRow) -> AuditLineShown {
    AuditLineShown {
        at: row
            .day
            .map_or_else(|| row.at.to_string(), |day| day.to_string()),
        says: row.sentence(Catalogue::english()),
        who: match row.who {
            Doer::Person(name) => Some(name),
            Doer::Gone | Doer::Machine => None,
        },
        what: row.what,
        about: match row.about {
            AuditAbout::Nothing => None,
            AuditAbout::Person(name) | AuditAbout::Team(name) => name,
            AuditAbout::Rule(name) | AuditAbout::Setting(name) => Some(name),
            AuditAbout::Customer(id) => Some(id.to_string()),
        },
    }
}
