//! Which complaint policies the desk has chosen.

use super::people::named;
use super::{Answer, By, Hands};
use crate::exit::{Exit, Failure};
use calendar::day_of;
use desk::law::{ChosenFor, LawError, PolicySource};
use recovery::policies::PolicyName;
use serde::{Deserialize, Serialize};

/// A policy that was chosen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChosenRow {
    /// Its short name.
    pub policy: String,
    /// Its edition.
    pub edition: u32,
    /// Its name for people.
    pub name: String,
    /// For what: `house`, `points`, or an address of ours.
    #[serde(rename = "for")]
    pub of: String,
    /// Who chose it.
    pub by: String,
    /// When, in UTC.
    pub at: String,
    /// How many entries nobody has checked: they are not in force.
    pub unchecked: usize,
}

/// For what one is chosen, as the command line says it.
pub fn of_words(of: &ChosenFor) -> String {
    match of {
        ChosenFor::House => "house".to_owned(),
        ChosenFor::Points => "points".to_owned(),
        ChosenFor::Mailbox(address) => address.clone(),
    }
}

/// Chooses the one that comes along or was chosen before, or the text of a file.
pub(super) async fn choose(
    hands: &Hands,
    source: PolicySource,
    of: ChosenFor,
    by: &By,
) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    match hands.desk.choose_policy(&by, of, source).await {
        Ok(_) => Ok(Answer::Done { by: named(&by) }),
        Err(LawError::Desk(error)) => Err(error.into()),
        Err(LawError::File(error)) => Err(Failure::new(
            Exit::Data,
            format!("The file is no policy that can be used: {error}. Nothing was changed."),
        )),
    }
}

/// Chooses one no more.
pub(super) async fn drop(
    hands: &Hands,
    policy: &str,
    of: ChosenFor,
    by: &By,
) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    hands.desk.drop_policy(&by, of, policy).await?;
    Ok(Answer::Done { by: named(&by) })
}

/// A person has checked an entry.
pub(super) async fn confirm(
    hands: &Hands,
    policy: &PolicyName,
    place: &str,
    source: &str,
    by: &By,
) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    let office = hands.desk.office().await?;
    let today = day_of(hands.desk.now(), office.zone());
    let confirmed = hands.desk.confirm_policy(&by, policy, place, source, today);
    confirmed.await?;
    Ok(Answer::Done { by: named(&by) })
}

/// What was chosen, for what.
pub(super) async fn chosen(hands: &Hands) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(&None).await?;
    let mut rows = Vec::new();
    for shown in hands.desk.laws(&by).await?.policies {
        for (of, who, at) in &shown.chosen {
            rows.push(ChosenRow {
                policy: shown.policy.id.clone(),
                edition: shown.policy.edition,
                name: shown.policy.name.clone(),
                of: of_words(of),
                by: who.clone(),
                at: at.to_string(),
                unchecked: shown.unchecked.len(),
            });
        }
    }
    Ok(Answer::Chosen { policies: rows })
}
