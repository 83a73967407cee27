//! Small marks: when something is due, who cares for it.

use crate::when::When;
use calendar::Moment;
use coach::message::HeatStep;
use desk::views::Heat;
use maud::{Markup, html};
use recovery::Severity;

/// Due within this many minutes counts as soon.
const SOON_MINUTES: i64 = 120;

/// When a promise falls due. Colour never says it alone: the words do.
pub(crate) fn due(when: &When, at: Moment, broken: bool) -> Markup {
    let class = if broken || at < when.now {
        "chip late"
    } else if at.minus(when.now) <= SOON_MINUTES * 60_000_000 {
        "chip soon"
    } else {
        "chip"
    };
    html! { span class=(class) { (when.due(at)) } }
}

/// How heated the customer's last message was: in words, and as a bar of four for the eye.
pub(crate) fn heat(heat: Heat) -> Markup {
    let step = HeatStep::ALL.iter().position(|one| *one == heat.step);
    let step = step.unwrap_or_default();
    html! {
        span class={ "heat h" (step) } {
            span class="bars" aria-hidden="true" { @for bar in 1..HeatStep::ALL.len() { i class=[(bar <= step).then_some("on")] {} } }
            (t!(&format!("heat-{}", heat.step.id())))
            @if heat.rises { ", " (w!("heat-rises")) }
        }
    }
}

/// How severe a case is; the gravest stands out, and the words say it.
pub(crate) fn severity(severity: Severity) -> Markup {
    let class = if severity == Severity::GRAVEST {
        "severity gravest"
    } else {
        "severity"
    };
    html! { span class=(class) { (t!("severity-is", step = severity.step())) } }
}

/// The first letters of a name; a dash where nobody is named.
pub(crate) fn avatar(name: Option<&str>) -> Markup {
    let name = name.unwrap_or_default();
    let letters = initials(name);
    html! {
        @if letters.is_empty() {
            span class="avatar none" title=(w!("nobody-yet")) {
                span aria-hidden="true" { "–" }
                span class="unseen" { (w!("nobody-yet")) }
            }
        } @else {
            span class="avatar" title=(name) {
                span aria-hidden="true" { (letters) }
                span class="unseen" { (name) }
            }
        }
    }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| {
        word.chars()
            .find(|letter| letter.is_alphanumeric())
            .map(|letter| letter.to_uppercase().to_string())
    });
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    first + &last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Mara van der Lindt"), "ML");
        assert_eq!(initials("  anna "), "A");
        assert_eq!(initials("(no name)"), "NN");
        assert_eq!(initials("–"), "");
    }
}
