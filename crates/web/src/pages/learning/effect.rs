//! What came of an action, in words: how many cases before and since, what that leaves likely, and how it was worked out.

use desk::learning::actions::{DAYS_MAX, DAYS_MIN, Effect};
use learning::recurrence::{Recurrence, Verdict};
use maud::{Markup, html};

/// The verdict first, then the counts, then how sure that is.
pub(super) fn told(effect: &Effect) -> Markup {
    html! {
        div class="stack" {
            p {
                span class=(mark(effect)) { (w!(verdict(effect))) } " "
                (w!("effect-counts", before = effect.before, after = effect.after, days = effect.days))
            }
            @if let Some((before, after)) = effect.exposed {
                p class="quiet" { (w!("effect-exposed", before = before, after = after)) }
            }
            @if let Some(found) = &effect.found { (interval(found)) }
            details class="quiet" {
                summary { (w!("effect-how")) }
                p class="text" { (w!("effect-how-text", days = DAYS_MIN, most = DAYS_MAX)) }
            }
        }
    }
}

fn verdict(effect: &Effect) -> &'static str {
    match effect.found.map(|found| found.verdict) {
        Some(Verdict::Helped) => "effect-helped",
        Some(Verdict::Worse) => "effect-worse",
        Some(Verdict::Unknown) => "effect-unknown",
        None if effect.days < DAYS_MIN => "effect-early",
        None => "effect-none",
    }
}

fn mark(effect: &Effect) -> &'static str {
    match effect.found.map(|found| found.verdict) {
        Some(Verdict::Helped) => "chip kept",
        Some(Verdict::Worse) => "chip late",
        Some(Verdict::Unknown) | None => "chip",
    }
}

/// In parts of a hundred of before, with the bounds the counts leave likely.
fn interval(found: &Recurrence) -> Markup {
    html! {
        @if let Some(ratio) = found.ratio {
            p class="quiet" {
                @match found.high {
                    Some(high) => (w!("effect-interval", now = percent(ratio), low = percent(found.low), high = percent(high))),
                    None => (w!("effect-interval-open", now = percent(ratio), low = percent(found.low))),
                }
            }
        }
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "rounded, and held between nothing and a thousandfold"
)]
fn percent(ratio: f64) -> i64 {
    const MOST: f64 = 100_000.0;
    (ratio * 100.0).round().clamp(0.0, MOST) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use learning::recurrence::{Seen, compare};

    fn of(days: i64, before: u64, after: u64) -> Effect {
        let seen = |cases| Seen {
            cases,
            exposure: 1.0,
        };
        Effect {
            days,
            before,
            after,
            exposed: None,
            found: (days >= DAYS_MIN)
                .then(|| compare(seen(before), seen(after)))
                .flatten(),
        }
    }

    #[test]
    fn each_outcome_is_told_in_words_of_its_own() {
        let says = |effect: Effect| told(&effect).into_string();
        let helped = says(of(7, 8, 0));
        assert!(
            helped.contains("It helped.") && helped.contains("8 cases"),
            "{helped}"
        );
        assert!(helped.contains("0 %"), "{helped}");
        assert!(says(of(7, 3, 3)).contains("It cannot be told yet"));
        assert!(says(of(7, 2, 20)).contains("It did not help."));
        assert!(says(of(3, 8, 0)).contains("It is too early to say."));
        assert!(says(of(7, 0, 0)).contains("There is nothing to compare."));
    }
}
