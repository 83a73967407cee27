//! How heated a customer's message is, and what in it somebody should look at: read once when it comes in, so that lists
//! show it and no page reads it anew.

use crate::handle::Decided;
use crate::views::Heat;
use crate::{notices, signals};
use calendar::Moment;
use coach::message::{self, HeatStep};
use recovery::MessageId;
use store::{Batch, case_heats};

/// Reads the words and keeps their heat with the message, and beside the case what else they tell.
pub(crate) fn keep(
    batch: &mut Batch,
    decided: &Decided,
    said: MessageId,
    words: &str,
    now: Moment,
) {
    let case = decided.after.id;
    let read = message::read(words);
    let step = read.heat_step;
    let place = HeatStep::ALL.iter().position(|one| *one == step);
    let heat = place.and_then(|place| u8::try_from(place).ok());
    case_heats::put(batch, case, said, heat.unwrap_or_default(), now);
    if signals::keep(batch, case, said, words, &read, now) {
        notices::boils(batch, decided, now);
    }
}

/// The step as it was kept.
pub(crate) fn step(heat: u8) -> HeatStep {
    let last = HeatStep::ALL.len() - 1;
    HeatStep::ALL[usize::from(heat).min(last)]
}

/// The heat of a case as lists show it.
pub(crate) fn shown(heat: case_heats::Heat) -> Heat {
    Heat {
        step: step(heat.last),
        rises: heat.before.is_some_and(|before| before < heat.last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_that_are_kept_are_those_that_are_read() {
        assert_eq!(HeatStep::ALL.len(), usize::from(case_heats::HEAT_MAX) + 1);
        for (place, one) in (0_u8..).zip(HeatStep::ALL) {
            assert_eq!(step(place), *one);
        }
        assert_eq!(step(u8::MAX), HeatStep::Furious);
    }
}
