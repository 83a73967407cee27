//! Whether a message complains, of what, and what it asks for.

use std::sync::LazyLock;

use super::evidence::Evidence;
use super::ids::{Ask, Failed};
use super::signs::Sign;
use super::tongue::Tongue;
use super::{Seen, ids_of};
use crate::model::{Grams, Head};

/// The model beside the phrases; English alone. A test reads its weights.
static MODEL: LazyLock<Option<Head>> =
    LazyLock::new(|| Head::parse(include_bytes!("../../weights/complaint.bin")).ok());

/// What failed where no phrase tells it; English alone.
static FAILED: LazyLock<Option<Head>> =
    LazyLock::new(|| Head::parse(include_bytes!("../../weights/failed.bin")).ok());

/// From this chance on the model's guess at what failed is better than none.
const GUESS_FROM: f32 = 0.12;

/// Whether the models learned this language; a message too short to tell is read as English.
pub fn is_learned(language: Option<Tongue>) -> bool {
    matches!(language, None | Some(Tongue::English))
}

/// The model's guess at what failed.
fn guess(message: &str) -> Option<Failed> {
    let mut grams = Grams::default();
    grams.read(message);
    let (label, chance) = FAILED.as_ref()?.best(&grams);
    Failed::of(label).filter(|_| chance >= GUESS_FROM)
}

/// What the model says, as points: nought where it does not know, and in any language but the one it learned.
fn model(message: &str, language: Option<Tongue>) -> f32 {
    let Some(head) = MODEL.as_ref().filter(|_| is_learned(language)) else {
        return 0.0;
    };
    let mut grams = Grams::default();
    grams.read(message);
    let chance = head.score(&grams).clamp(0.02, 0.98);
    (chance / (1.0 - chance)).ln()
}

/// How surely it is a complaint, 0 to 1: points for and against, through a logistic curve. The weights are a logistic
/// regression over the signs of our own messages; the model's share was set beside it. In English the fitted weights of
/// the [`Evidence`] speak beside them.
pub fn score(seen: &Seen<'_>, language: Option<Tongue>, evidence: Option<&Evidence>) -> f32 {
    let count = |most: usize, is: &dyn Fn(Sign) -> bool| -> f32 {
        small(
            seen.hits
                .iter()
                .filter(|hit| is(hit.sign))
                .count()
                .min(most),
        )
    };
    let kinds = ids_of(seen.hits, |sign| match sign {
        Sign::Failed(failed) => Some(failed),
        _ => None,
    });
    let kinds = small(kinds.len().min(3));
    let cues = count(3, &|sign| sign == Sign::Complaint(2));
    let calm = count(3, &|sign| sign == Sign::Calm(2));
    let sum = if matches!(language, Some(Tongue::French | Tongue::Spanish)) {
        let heat = count(3, &|sign| matches!(sign, Sign::Heat(_)));
        -0.9 + 0.9 * kinds + 0.8 * cues + 0.5 * heat - 0.9 * calm
    } else {
        let (sentences, questions) = seen.tokens.sentences();
        let only_asks = small(usize::from(sentences > 0 && questions == sentences));
        let hurt = |sign| {
            matches!(
                sign,
                Sign::Asks(Ask::Refund | Ask::Compensation | Ask::Escalation | Ask::Apology)
            )
        };
        let sarcasm = count(1, &|sign| sign == Sign::Sarcasm);
        let mocked = 1.0 - 0.6 * sarcasm;
        -0.2 + 0.28 * kinds
            + 0.38 * count(6, &|sign| matches!(sign, Sign::Failed(_)))
            + 0.3 * cues
            + 0.8 * count(2, &|sign| sign == Sign::Complaint(3))
            + 0.89 * count(3, &|sign| sign == Sign::Heat(7))
            + 0.1 * count(2, &|sign| sign == Sign::Heat(12))
            + 0.2 * count(1, &|sign| sign == Sign::Heat(22))
            + 0.35 * count(4, &|sign| sign == Sign::Heat(3))
            + 0.5 * sarcasm
            + 0.3 * count(2, &hurt)
            + 0.1 * count(1, &|sign| sign == Sign::Asks(Ask::Repair))
            + 0.54 * count(4, &|sign| matches!(sign, Sign::Risk(_)))
            + 0.4 * model(seen.message, language)
            - 0.86 * calm * mocked
            - 0.76 * count(1, &|sign| sign == Sign::Calm(1))
            - 0.98 * count(1, &|sign| sign == Sign::Thanks) * mocked
            - 1.61 * only_asks
    };
    let sum = evidence.map_or(sum, |evidence| evidence.complaint(sum));
    1.0 / (1.0 + (-sum).exp())
}

/// A small count as a number.
fn small(count: usize) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX))
}

/// What failed; `other` where a complaint names none.
pub fn failed(seen: &Seen<'_>, language: Option<Tongue>) -> Vec<Failed> {
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
        let guessed = is_learned(language).then(|| guess(seen.message)).flatten();
        ids.push(guessed.unwrap_or(Failed::Other));
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
