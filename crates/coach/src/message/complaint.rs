//! Whether a message complains, of what, and what it asks for.

use std::sync::LazyLock;

use super::ids::{Ask, Failed};
use super::signs::Sign;
use super::tongue::Tongue;
use super::{Seen, ids_of};
use crate::model::{Grams, Head};

/// The model beside the phrases; English alone. A test reads its weights.
static MODEL: LazyLock<Option<Head>> =
    LazyLock::new(|| Head::parse(include_bytes!("../../weights/complaint.bin")).ok());

/// What the model says, as points: nought where it does not know.
fn model(message: &str) -> f32 {
    let Some(head) = MODEL.as_ref() else {
        return 0.0;
    };
    let mut grams = Grams::default();
    grams.read(message);
    let chance = head.score(&grams).clamp(0.02, 0.98);
    (chance / (1.0 - chance)).ln()
}

/// How surely it is a complaint, 0 to 1: points for and against, through a logistic curve.
pub fn score(seen: &Seen<'_>, language: Option<Tongue>) -> f32 {
    let count = |most: usize, is: &dyn Fn(Sign) -> bool| -> f32 {
        f32::from(u8::try_from(seen.places(is).min(most)).unwrap_or(u8::MAX))
    };
    let kinds = ids_of(seen.hits, |sign| match sign {
        Sign::Failed(failed) => Some(failed),
        _ => None,
    });
    let kinds = f32::from(u8::try_from(kinds.len().min(3)).unwrap_or(3));
    let cues = count(3, &|sign| sign == Sign::Complaint(2));
    let plain = count(2, &|sign| sign == Sign::Complaint(3));
    let heat = count(3, &|sign| matches!(sign, Sign::Heat(tenths) if tenths >= 7));
    let calm = count(3, &|sign| sign == Sign::Calm(2));
    let asking = count(1, &|sign| sign == Sign::Calm(1));
    let sarcasm = count(1, &|sign| sign == Sign::Sarcasm);
    let hurt = count(1, &|sign| {
        matches!(
            sign,
            Sign::Asks(Ask::Refund | Ask::Compensation | Ask::Escalation | Ask::Apology)
        )
    });
    let (sentences, questions) = seen.tokens.sentences();
    let only_asks = f32::from(u8::from(sentences > 0 && questions == sentences));
    let calm = calm * (1.0 - 0.6 * sarcasm);
    let sum = match language {
        Some(Tongue::French | Tongue::Spanish) => {
            -0.9 + 0.9 * kinds + 0.8 * cues + 0.5 * heat - 0.9 * calm
        }
        _ => {
            -1.3 + 0.8 * kinds
                + 0.6 * cues
                + 1.0 * plain
                + 0.5 * heat
                + 0.8 * sarcasm
                + 0.5 * hurt
                + 0.5 * model(seen.message)
                - 0.55 * calm
                - 0.9 * asking
                - 0.3 * only_asks
        }
    };
    1.0 / (1.0 + (-sum).exp())
}

/// What failed; `other` where a complaint names none.
pub fn failed(seen: &Seen<'_>) -> Vec<Failed> {
    let mut counts: Vec<(usize, Failed)> = Failed::ALL
        .iter()
        .map(|id| (seen.places(|sign| sign == Sign::Failed(*id)), *id))
        .filter(|(places, _)| *places > 0)
        .collect();
    // A long letter touches on much; what it dwells on is what failed.
    counts.sort_by_key(|(places, _)| std::cmp::Reverse(*places));
    let most = counts.first().map_or(0, |(places, _)| *places);
    counts.retain(|(places, _)| places * 2 >= most);
    counts.truncate(3);
    let mut ids: Vec<Failed> = counts.into_iter().map(|(_, id)| id).collect();
    ids.sort_unstable();
    if ids.is_empty() {
        ids.push(Failed::Other);
    }
    ids
}

/// What is asked for. In a complaint a call for help is a call to put it right.
pub fn asks(seen: &Seen<'_>, complaint: bool) -> Vec<Ask> {
    let mut asks = ids_of(seen.hits, |sign| match sign {
        Sign::Asks(ask) => Some(ask),
        _ => None,
    });
    let (_, questions) = seen.tokens.sentences();
    if !complaint {
        asks.retain(|ask| *ask != Ask::Repair);
    }
    if asks.is_empty() && questions > 0 {
        asks.push(Ask::Information);
    }
    asks
}

/// Whether they thank for something: not in advance, not in mockery.
pub fn thanks(seen: &Seen<'_>) -> bool {
    let thanked = seen.hits.iter().any(|hit| {
        hit.sign == Sign::Thanks && {
            let next = |n: usize| {
                seen.tokens
                    .list()
                    .get(hit.to + n)
                    .map_or("", |_| seen.tokens.word(hit.to + n))
            };
            !(next(0) == "in" && next(1) == "advance")
        }
    });
    thanked && !seen.any(|sign| sign == Sign::Sarcasm)
}
