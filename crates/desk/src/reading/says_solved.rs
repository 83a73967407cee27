//! What the customer wrote last says that it is solved, and nothing follows from it by itself: nobody had asked, or it
//! answers an older question. Whoever cares for the case reads it and takes it as their yes, or asks.

use crate::views::{MessageView, SaysSolved};
use recovery::{Actor, Case, Event, MessageId, Recorded};

/// The words, while they wait for an answer of ours.
pub(super) fn says_solved(
    case: &Case,
    events: &[Recorded],
    messages: &[MessageView],
) -> Option<SaysSolved> {
    if !case.is_open() || case.confirmed_at.is_some() || case.waiting_since.is_none() {
        return None;
    }
    for (place, recorded) in events.iter().enumerate().rev() {
        match recorded.event {
            Event::MessageReceived { message, .. } if recorded.actor != Actor::Machine => {
                let opens =
                    place > 0 && matches!(events[place - 1].event, Event::CaseOpened { .. });
                let said = messages
                    .iter()
                    .find(|one| one.id == message && counts(one))?;
                if let Some(sentence) = coach::says_solved(&said.fresh).filter(|_| !opens) {
                    return Some(told(said, sentence));
                }
                // Thanks take nothing from what was said before them.
                if opens || coach::answer(&said.fresh) != coach::Answer::Thanks {
                    return None;
                }
            }
            // They were answered since, or said otherwise with a press.
            Event::WordGiven { .. }
            | Event::NotYetSaid { .. }
            | Event::OptionsDeclined { .. }
            | Event::ExplanationAsked { .. }
            | Event::UnderstandingCorrected { .. }
            | Event::CaseOpened { .. } => return None,
            _ => {}
        }
    }
    None
}

/// Whether these are whole words of the customer's own.
fn counts(message: &MessageView) -> bool {
    message.incoming
        && !message.held
        && !message.stranger
        && !message.in_part
        && message.automatic.is_none()
}

fn told(said: &MessageView, sentence: &str) -> SaysSolved {
    let message: MessageId = said.id;
    SaysSolved {
        message,
        via: said.channel,
        at: said.at,
        sentence: sentence.to_owned(),
    }
}
