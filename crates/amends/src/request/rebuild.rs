//! The lists are made anew from what happened.

use super::{Answer, Hands};
use crate::exit::Failure;

/// Pages wait and jobs stand still meanwhile: a case that changed now would be refused its row.
pub(super) async fn run(hands: &Hands) -> Result<Answer, Failure> {
    let store = hands.store().await?;
    let cases = hands.alone_with(store::rebuild::read_models(store)).await?;
    Ok(Answer::Rebuilt { cases })
}
