//! The words of danger to somebody's body or health. They are shown to a supervisor, so each must say it itself: that a
//! message cannot wait for another reason, or reads hurried, is no danger.

use super::ids::{Danger, Urgency};
use super::signs::{HARM, Sign};
use super::tongue::Tongue;
use super::{Seen, joined};
use crate::text::Span;

/// The words, in order. What is plainly in danger says so by its own phrases; the looser ones of urgency count only where
/// all of the message says that it cannot wait.
pub fn words(
    seen: &Seen<'_>,
    urgency: Urgency,
    complaint: bool,
    language: Option<Tongue>,
) -> Vec<Span> {
    // A question about leaflets on gas is no danger; only English is read well enough to tell.
    let english = matches!(language, None | Some(Tongue::English));
    if english && !complaint && urgency != Urgency::Now {
        return Vec::new();
    }
    let plain = HARM.find(seen.tokens);
    let plain = Seen {
        hits: &plain,
        ..*seen
    };
    let mut spans = plain.spans(|sign| sign == Sign::Harm);
    if urgency == Urgency::Now {
        spans.extend(seen.spans(|sign| matches!(sign, Sign::Now(Danger::Safety | Danger::Health))));
        spans.sort_unstable();
    }
    joined(spans)
}
