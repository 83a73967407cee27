//! How soon somebody should act. A missed “now” can cost a life and a false one costs a look, so the reading errs to
//! the safe side: one plain word of danger is enough, and only what is plainly over, or plainly a question, takes it back.

use super::ids::{Danger, Urgency};
use super::signs::Sign;
use super::{Seen, ids_of};
use crate::text::Span;

/// What was read.
pub struct Urgent {
    pub urgency: Urgency,
    pub dangers: Vec<Danger>,
    pub words: Vec<Span>,
}

/// Weighs the signs of urgency against each other.
pub fn weigh(seen: &Seen<'_>, complaint: bool) -> Urgent {
    let has = |is: Sign| seen.any(|sign| sign == is);
    let mut dangers = ids_of(seen.hits, |sign| match sign {
        Sign::Now(danger) => Some(danger),
        _ => None,
    });
    let places = seen.places(|sign| matches!(sign, Sign::Now(_)));
    let frail = has(Sign::Frail) && has(Sign::Essential) && has(Sign::Present);
    if frail && !dangers.contains(&Danger::Vulnerable) {
        dangers.push(Danger::Vulnerable);
    }
    let present = has(Sign::Present);
    let over = has(Sign::Past) && !present;
    let asked = has(Sign::Calmly);
    let deep = dangers
        .iter()
        .any(|danger| matches!(danger, Danger::Safety | Danger::Health))
        || frail;
    let now = !dangers.is_empty()
        && match (over, asked) {
            (false, false) => true,
            // Told as past or asked about: only several signs that speak of life and limb still count.
            (true, false) | (false, true) => deep && places >= 2 && present,
            (true, true) => false,
        };
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
        Urgency::Now => seen.spans(|sign| matches!(sign, Sign::Now(_) | Sign::Essential)),
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
