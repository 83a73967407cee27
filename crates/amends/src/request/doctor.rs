//! Is all well? Each check says what was looked at, what was found, and what to do where it is not well.

use super::{Answer, Hands, beside, mailboxes, sending, signing};
use crate::exit::Failure;
use crate::print::counted;
use serde::{Deserialize, Serialize};
use store::{StoreConfig, log, rebuild};

/// Given-up jobs that are told one by one.
const DEAD_SHOWN: u32 = 20;
/// Cases whose law is checked in one look.
const CASES_A_LOOK: u32 = 500;
/// How often a case is looked at whose lists seem to differ: somebody may be at work on it.
const LOOKS: u32 = 3;

/// One thing that was looked at.
#[derive(Debug, Serialize, Deserialize)]
pub struct Check {
    /// What.
    pub what: String,
    /// All is well.
    pub well: bool,
    /// What was found.
    pub found: String,
    /// What to do, where it is not well.
    pub to_do: Option<String>,
}

/// Everything that was looked at.
#[derive(Debug, Serialize, Deserialize)]
pub struct Findings {
    /// All of it is well.
    pub well: bool,
    /// One by one.
    pub checks: Vec<Check>,
}

pub(super) fn check(what: &str, well: bool, found: String, to_do: &str) -> Check {
    Check {
        what: what.to_owned(),
        well,
        found,
        to_do: (!well).then(|| to_do.to_owned()),
    }
}

/// Looks at all of it. What fails while it looks is a finding too.
pub(super) async fn look(hands: &Hands) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let mut around = vec![sending::look(hands).await];
    around.extend(signing::checks(hands).await);
    around.extend(names(hands).await);
    let (data, within) = match look_within(hands).await {
        Ok(within) => (reached(&hands.at), within),
        Err(failure) => (unreached(&failure), Vec::new()),
    };
    let checks: Vec<_> = std::iter::once(data).chain(around).chain(within).collect();
    let well = checks.iter().all(|check| check.well);
    Ok(Answer::Doctor {
        findings: Findings { well, checks },
    })
}

fn reached(at: &StoreConfig) -> Check {
    let engine = match at {
        StoreConfig::Sqlite { .. } => "SQLite opens",
        StoreConfig::Postgres { .. } => "PostgreSQL answers",
    };
    let found = format!("{engine} and its migrations are those of this program");
    check("data", true, found, "")
}

fn unreached(failure: &Failure) -> Check {
    check(
        "data",
        false,
        failure.says.trim_end_matches('.').to_owned(),
        "mend what it says (room on the disk, the database server, its address), and ask \
         again: what else there is to look at lies in the data",
    )
}

/// What only the data tells.
async fn look_within(hands: &Hands) -> Result<Vec<Check>, Failure> {
    let store = hands.store().await?;
    let mut checks = Vec::new();
    let administrators = store::staff::count_administrators(store).await?;
    checks.push(check(
        "administrator",
        administrators > 0,
        format!("{administrators} set"),
        "start the desk and open the link it logs",
    ));
    checks.push(jobs(store).await?);
    checks.push(mail(store).await?);
    checks.extend(mailboxes::checks(hands).await?);
    checks.extend(beside::checks(hands).await?);
    checks.push(lists(store).await?);
    checks.push(law(store).await?);
    Ok(checks)
}

/// Whether mail that comes in can be looked at, where that is wanted.
async fn names(hands: &Hands) -> Option<Check> {
    let config = hands.desk.config();
    if !config.checks_mail {
        return None;
    }
    let answers = config.names.answer().await;
    Some(check(
        "name server",
        answers,
        if answers {
            "it answers, so that signatures of mail that comes in are looked at"
        } else {
            "none answers, so that signatures of mail that comes in are not looked at"
        }
        .to_owned(),
        "see to DNS on this machine, or name a server as name_server in [mail]",
    ))
}

async fn jobs(store: &store::Store) -> Result<Check, Failure> {
    let waiting: u64 = store::jobs::count(store)
        .await?
        .iter()
        .map(|(_, _, count)| count)
        .sum();
    let dead = store::jobs::dead(store, None, DEAD_SHOWN).await?;
    Ok(check(
        "work in the background",
        dead.is_empty(),
        if dead.is_empty() {
            format!("{} known, none given up", counted(waiting, "job"))
        } else {
            format!(
                "{} given up ({waiting} known)",
                counted(dead.len() as u64, "job")
            )
        },
        "each stands on its case as not delivered; give the customer a word another way",
    ))
}

async fn mail(store: &store::Store) -> Result<Check, Failure> {
    let counts = store::intake::count(store).await?;
    let waiting: u64 = counts
        .iter()
        .filter(|(state, ..)| state == "waiting")
        .map(|(.., count)| count)
        .sum();
    let aside: u64 = counts
        .iter()
        .filter(|(state, ..)| state == "aside")
        .map(|(.., count)| count)
        .sum();
    Ok(check(
        "incoming mail",
        waiting == 0,
        format!("{waiting} kept and not taken in yet, {aside} set aside"),
        "start the desk: it takes in what waits",
    ))
}

async fn lists(store: &store::Store) -> Result<Check, Failure> {
    let unfinished = store::rebuild::is_unfinished(store).await?;
    Ok(check(
        "the lists",
        !unfinished,
        if unfinished {
            "a rebuild was interrupted, so cases may be missing from every list; nothing is lost"
                .to_owned()
        } else {
            "no rebuild was left unfinished".to_owned()
        },
        "run amends rebuild once more; all cases are back when it ends",
    ))
}

/// The law: an open case has an open promise. Checked on the log itself, not on the lists.
async fn law(store: &store::Store) -> Result<Check, Failure> {
    let (mut after, mut cases, mut without, mut apart) = (None, 0_u64, Vec::new(), Vec::new());
    loop {
        let ids = log::ids(store, after, CASES_A_LOOK).await?;
        let Some(last) = ids.last() else { break };
        after = Some(*last);
        for id in ids {
            let (mut case, mut same) = (None, false);
            for _ in 0..LOOKS {
                case = log::case(store, id).await?;
                let Some(case) = &case else { break };
                same = rebuild::is_written(store, case).await?;
                if same {
                    break;
                }
            }
            let Some(case) = case else { continue };
            cases += 1;
            if case.is_open() && case.open_promises().next().is_none() {
                without.push(case.number);
            }
            if !same {
                apart.push(case.number);
            }
        }
    }
    let well = without.is_empty() && apart.is_empty();
    let found = if well {
        format!(
            "{}, every open one has a promise, and the lists say what the log says",
            counted(cases, "case")
        )
    } else {
        format!("open without a promise: {without:?}; lists that differ from the log: {apart:?}")
    };
    Ok(check(
        "the law",
        well,
        found,
        "amends rebuild makes the lists anew; report what stays",
    ))
}
