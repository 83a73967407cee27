//! What lies beside the data and is in no backup: settings, passwords and keys of mailboxes that were added. Secrets are not
//! the desk's to copy, so it says where they are and which mailboxes miss theirs.

use super::Hands;
use super::doctor::{Check, check};
use crate::exit::Failure;
use desk::mailboxes::{FOLDER, SIGNING_FOLDER};
use std::path::{Path, PathBuf};
use store::mailboxes::State;

/// How long a mailbox counts as one that ought to be read after it was reached last, in microseconds: thirty days.
const MISSED_US: i64 = 30 * 86_400_000_000;

/// The folders with settings, passwords and keys, where anything lies in them.
pub fn folders(data: &Path) -> Vec<PathBuf> {
    let folders = [FOLDER, SIGNING_FOLDER].map(|name| data.join(name));
    let mut folders = folders.to_vec();
    folders.retain(|folder| {
        std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
    });
    folders
}

/// The folders in words.
pub fn named(folders: &[PathBuf]) -> String {
    let names: Vec<String> = folders
        .iter()
        .map(|folder| folder.display().to_string())
        .collect();
    names.join(" and ")
}

/// The mailboxes that the data knows and no settings name, though they were read until lately: `now` is in microseconds.
pub fn missed(states: Vec<State>, ours: &[String], now: i64) -> Vec<String> {
    let missed = states.into_iter().filter(|state| {
        let lately = state.reached_at.is_some_and(|at| now - at.us() < MISSED_US);
        lately
            && !ours
                .iter()
                .any(|one| one.eq_ignore_ascii_case(&state.mailbox))
    });
    missed.map(|state| state.mailbox).collect()
}

/// What the doctor says of it.
pub(super) async fn checks(hands: &Hands) -> Result<Vec<Check>, Failure> {
    let mut checks = Vec::new();
    let folders = folders(&hands.desk.config().data);
    if !folders.is_empty() {
        let found = format!(
            "{} hold settings, passwords and keys that no backup takes along: keep a copy of them in a safe place",
            named(&folders)
        );
        checks.push(check("beside the data", true, found, ""));
    }
    let states = store::mailboxes::states(hands.store().await?).await?;
    let ours = &hands.desk.config().mailboxes;
    for mailbox in missed(states, ours, hands.desk.now().us()) {
        checks.push(check(
            &format!("mailbox {mailbox}"),
            false,
            "it was read until lately, and no settings name it any more".to_owned(),
            &format!(
                "put back the copy of {FOLDER}/ in the data folder, or: amends mailbox add {mailbox} --password-file FILE. \
                 Where it is meant, this is said no more after thirty days"
            ),
        ));
    }
    Ok(checks)
}
