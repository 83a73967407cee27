//! The other side of the table (P41): the trainee is the customer, and the program plays the agent, well or badly.

use coach::message;
use coach::message::HeatStep;

use crate::scenario::Scenario;

/// How the program plays the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Listens, asks, says back, offers a choice with dates.
    Good,
    /// Correct and cold.
    Plain,
    /// Does what the coach marks.
    Bad,
}

impl Manner {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Good, Self::Plain, Self::Bad];

    /// Its id on the command line and in pages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Plain => "plain",
            Self::Bad => "bad",
        }
    }

    /// The manner with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.id() == id)
    }
}

/// How many lines the agent has.
pub const LINES: usize = 4;

/// The name with which the agent signs.
pub const NAME: &str = "Ines Hall";

/// What the agent says to what the trainee wrote as the customer; `turn` counts from 0. None when the agent is through.
pub fn says(scenario: &Scenario, manner: Manner, turn: usize, customer: &str) -> Option<String> {
    match manner {
        Manner::Good => good(scenario, turn, customer),
        Manner::Plain => plain(scenario, turn),
        Manner::Bad => bad(scenario, turn, customer),
    }
}

fn good(scenario: &Scenario, turn: usize, customer: &str) -> Option<String> {
    let words = &scenario.agent;
    let heated = message::read(customer).heat_step >= HeatStep::Angry;
    Some(match turn {
        0 => format!(
            "{} {} Thank you for telling me. My name is {NAME}, and I take this on myself. What happened, from the \
             beginning?",
            words.feels, words.sorry
        ),
        1 if heated => format!(
            "You are right to be angry about this. {} I want to put it right, and I will not guess: what matters most to \
             you now?",
            words.restates
        ),
        1 => format!(
            "Let me check that I have it right. {} Is that how it was? And what matters most to you now?",
            words.restates
        ),
        2 => format!("{} Which would you like?", words.offers),
        3 => format!(
            "Then that is what I do now. I will write to you today with all of it, and you reach me, {NAME}, on 555 0142. \
             Is there anything I have missed?"
        ),
        _ => return None,
    })
}

fn plain(scenario: &Scenario, turn: usize) -> Option<String> {
    Some(match turn {
        0 => "Hello. What is the order number, and what is the problem?".to_owned(),
        1 => "All right, I have noted that. Is there anything else to add?".to_owned(),
        2 => scenario.agent.offers.clone(),
        3 => "All right. You will get a mail about it.".to_owned(),
        _ => return None,
    })
}

fn bad(scenario: &Scenario, turn: usize, customer: &str) -> Option<String> {
    let shouted = message::read(customer).heat_step >= HeatStep::Angry;
    Some(match turn {
        0 if shouted => {
            "Please calm down. That has never happened before. You must have done something wrong."
                .to_owned()
        }
        0 => {
            "I am sorry if you feel that way, but you should have read the instructions.".to_owned()
        }
        1 => "As I already said, our policy does not allow that. That is another department."
            .to_owned(),
        2 => format!(
            "I can give you ten per cent off your next order. {} really is not a big deal.",
            scenario.domain
        ),
        3 => "Someone will get back to you as soon as possible. I am closing this now.".to_owned(),
        _ => return None,
    })
}
