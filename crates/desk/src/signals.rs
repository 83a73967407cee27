//! What is read in a customer's words that a supervisor should look at (P42): a manager asked for, a threat, danger. Codes
//! of the reader are kept beside the case, never a word of the customer, and no page reads the words anew.

use calendar::Moment;
use coach::message::{Ask, Danger, Reading, Threat, Urgency};
use recovery::CaseId;
use store::{Batch, boiling};

/// How long a signal is shown, in days; what was said before that has been looked at, or is told by broken promises.
pub(crate) const SIGNAL_DAYS: i64 = 14;

/// A manager is asked for.
pub(crate) const MANAGER: &str = "manager";
/// They say what they will do to us: a court, a regulator, the press, or worse.
pub(crate) const THREAT: &str = "threat";
/// Somebody's safety or health is at stake.
pub(crate) const SAFETY: &str = "safety";

/// Keeps what was read in a customer's words.
pub(crate) fn keep(batch: &mut Batch, case: CaseId, said: &Reading, now: Moment) {
    for signal in told(said) {
        boiling::put_signal(batch, case, signal, now);
    }
}

fn told(said: &Reading) -> Vec<&'static str> {
    let manager = said.asks.contains(&Ask::Escalation);
    // Leaving is no threat: it is what an unhappy customer does.
    let threat = said.threats.iter().any(|threat| *threat != Threat::Leaving);
    let danger = [Danger::Safety, Danger::Health];
    let safety =
        said.urgency == Urgency::Now || said.dangers.iter().any(|one| danger.contains(one));
    [(manager, MANAGER), (threat, THREAT), (safety, SAFETY)]
        .into_iter()
        .filter_map(|(said, signal)| said.then_some(signal))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::message;

    fn read(words: &str) -> Vec<&'static str> {
        told(&message::read(words))
    }

    #[test]
    fn a_manager_a_threat_and_danger_are_read_and_plain_words_are_not() {
        assert_eq!(
            read("I want to speak to your manager about the kettle."),
            [MANAGER]
        );
        assert!(read("If I do not hear from you my lawyer will.").contains(&THREAT));
        assert!(read("The heater smells of gas and my children are coughing!").contains(&SAFETY));
        assert!(read("The kettle arrived with a dent. Can you send a new lid?").is_empty());
    }
}
