//! Tokens for the coach.

use super::people::named;
use super::{Answer, By, Hands};
use crate::exit::Failure;
use serde::{Deserialize, Serialize};

/// A token in a list; the token itself is nowhere.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TokenRow {
    /// Where it is used.
    pub name: String,
    /// Who made it.
    pub made_by: String,
    /// When, in UTC.
    pub created: String,
    /// When it was used last, give or take some hours.
    pub used: Option<String>,
}

pub(super) async fn make(hands: &Hands, name: &str, by: &By) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    let token = hands.desk.make_coach_token(&by, name).await?;
    let base = hands.desk.config().base_url.trim_end_matches('/');
    Ok(Answer::Token {
        url: format!("{base}/languagetool/{token}/v2"),
        token,
        by: named(&by),
    })
}

pub(super) async fn list(hands: &Hands) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(&None).await?;
    let tokens = hands
        .desk
        .coach_tokens(&by)
        .await?
        .into_iter()
        .map(|token| TokenRow {
            name: token.name,
            made_by: token.made_by,
            created: token.created_at.to_string(),
            used: token.used_at.map(|at| at.to_string()),
        })
        .collect();
    Ok(Answer::Tokens { tokens })
}

pub(super) async fn withdraw(hands: &Hands, name: &str, by: &By) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    hands.desk.withdraw_coach_token(&by, name).await?;
    Ok(Answer::Done { by: named(&by) })
}
