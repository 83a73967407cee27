//! How soon somebody should act. A missed “now” can cost a life and a false one costs a look, so the reading errs to
//! the safe side: signs of danger add up, and what is plainly over, or plainly a question, takes from them.

use super::ids::{Danger, Risk, Urgency};
use super::signs::Sign;
use super::tongue::Tongue;
use super::{Seen, ids_of};
use crate::text::Span;

/// What was read.
pub struct Urgent {
    pub urgency: Urgency,
    pub dangers: Vec<Danger>,
    pub words: Vec<Span>,
}

/// What each kind of risk weighs; a logistic regression over our own messages.
const RISKS: &[(Risk, f32)] = &[
    (Risk::Body, 1.75),
    (Risk::Hazard, 2.0),
    (Risk::Blocked, 1.73),
    (Risk::Time, 1.35),
    (Risk::Frail, 1.36),
    (Risk::Bleak, 1.0),
    (Risk::Helpless, 1.64),
    (Risk::Money, 1.98),
    (Risk::Event, 1.0),
];
/// The sum from which it is “now”: one in four of those at it.
const NOW_FROM: f32 = -1.1;
/// A message of so many words says a little of everything; each doubling weighs against it.
const WORDS_LONG: f32 = 60.0;

/// The sum of the signs of danger.
fn danger(seen: &Seen<'_>) -> f32 {
    let count = |is: &dyn Fn(Sign) -> bool| -> f32 {
        let found = seen.hits.iter().filter(|hit| is(hit.sign)).count();
        f32::from(u8::try_from(found.min(2)).unwrap_or(2))
    };
    let risks: f32 = RISKS
        .iter()
        .map(|(risk, weight)| weight * count(&|sign| sign == Sign::Risk(*risk)))
        .sum();
    #[allow(clippy::cast_precision_loss, reason = "words are counted in thousands")]
    let words = seen.tokens.list().len() as f32;
    let long = (words / WORDS_LONG).max(1.0).ln();
    -3.34 + risks + 1.2 * count(&|sign| matches!(sign, Sign::Now(_)))
        - 1.17 * count(&|sign| sign == Sign::Past).min(1.0)
        - 0.87 * count(&|sign| sign == Sign::Calmly)
        - 1.68 * count(&|sign| sign == Sign::Calm(2))
        - 1.22 * count(&|sign| sign == Sign::Calm(1)).min(1.0)
        - 1.2 * long
}

/// The kind of danger a risk speaks of, where no phrase named one.
fn kind(seen: &Seen<'_>) -> Danger {
    let has = |risk: Risk| seen.any(|sign| sign == Sign::Risk(risk));
    match () {
        () if has(Risk::Hazard) => Danger::Safety,
        () if has(Risk::Body) => Danger::Health,
        () if has(Risk::Money) => Danger::Money,
        () if has(Risk::Blocked) => Danger::Stranded,
        () if has(Risk::Frail) => Danger::Vulnerable,
        () => Danger::Deadline,
    }
}

/// Weighs the signs of urgency against each other.
pub fn weigh(seen: &Seen<'_>, complaint: bool, language: Option<Tongue>) -> Urgent {
    let has = |is: Sign| seen.any(|sign| sign == is);
    let mut dangers = ids_of(seen.hits, |sign| match sign {
        Sign::Now(danger) => Some(danger),
        _ => None,
    });
    if has(Sign::Frail) && has(Sign::Essential) && has(Sign::Present) {
        dangers.push(Danger::Vulnerable);
        dangers.sort_unstable();
        dangers.dedup();
    }
    let present = has(Sign::Present);
    let over = has(Sign::Past) && !present;
    let asked = has(Sign::Calmly);
    let now = if matches!(language, Some(Tongue::French | Tongue::Spanish)) {
        !dangers.is_empty()
    } else {
        danger(seen) >= NOW_FROM
    };
    if now && dangers.is_empty() {
        dangers.push(kind(seen));
    }
    let urgency = if now {
        Urgency::Now
    } else if has(Sign::Today) && !asked && !over {
        Urgency::Today
    } else if (complaint && (!dangers.is_empty() || (has(Sign::Soon) && !asked)))
        || (has(Sign::Soon) && present && !asked)
    {
        Urgency::Soon
    } else {
        Urgency::None
    };
    let words = match urgency {
        Urgency::None => Vec::new(),
        Urgency::Now => seen.spans(|sign| matches!(sign, Sign::Now(_) | Sign::Risk(_))),
        Urgency::Today => seen.spans(|sign| sign == Sign::Today),
        Urgency::Soon => seen.spans(|sign| matches!(sign, Sign::Soon | Sign::Now(_))),
    };
    if urgency != Urgency::Now {
        dangers.clear();
    }
    Urgent {
        urgency,
        dangers,
        words,
    }
}
