//! Which question a plain reply answers: a yes is to what they were asked, and to nothing newer.

use crate::case::{Asked, Case, Status};
use crate::command::Answering;
use crate::terms::{Purpose, Reading};
use calendar::Moment;

/// What the words say to the question that stands. What answers an older one says nothing about it: a
/// person reads it, and nothing is agreed that the customer has not read.
pub(super) fn about_the_question(case: &Case, reading: Reading, answering: Answering) -> Reading {
    let counts = match (case.status, reading) {
        _ if answering == Answering::Nothing => false,
        (_, Reading::Thanks | Reading::Unclear) => return reading,
        (Status::Resting, Reading::Yes) => answers_whether_solved(case, answering),
        // That it is not solved is heard, whatever we had written last.
        (Status::Open, Reading::No) if case.confirmed_at.is_some() => true,
        (Status::Open, _) => match case.asked {
            Some(Asked::Solved) => answers_whether_solved(case, answering),
            Some(_) => answers_the_question(case, answering),
            None => true,
        },
        _ => true,
    };
    if counts { reading } else { Reading::Unclear }
}

impl Case {
    /// Whether words answer the question that stands, and no older one.
    pub fn is_answered_by(&self, answering: Answering) -> bool {
        self.asked.is_some() && answers_the_question(self, answering)
    }

    /// What words answer that name a solution by its number: the offer, also where they reply to a plain word after it
    /// ("Which of the two would you like?"). A yes to such a word may be meant for something else; a number is not.
    pub fn offer_answered_by(&self, answering: Answering) -> Option<Answering> {
        if self.is_answered_by(answering) {
            return Some(answering);
        }
        let Answering::Message(message) = answering else {
            return None;
        };
        let given = self.words.get(&message)?;
        let after =
            given.purpose == Purpose::Word && self.asked_at.is_some_and(|at| at <= given.at);
        let offer = self
            .asked_in
            .last()
            .filter(|_| after && self.asked.is_some())?;
        Some(Answering::Message(*offer))
    }
}

/// Without a thread, only words written after the question can be meant for it: what was put in its place
/// since then would have made them older than the question that stands.
fn answers_the_question(case: &Case, answering: Answering) -> bool {
    match answering {
        Answering::Message(message) => case.asked_in.contains(&message),
        Answering::Written(at) => case.asked_at.is_some_and(|asked| asked <= at),
        Answering::Nothing => false,
    }
}

/// Each time we asked since all was done we asked the same, so a reply to any of those messages counts, and so
/// does one to a plain word after them ("The seal is new, does it hold?"): the question stands, and nothing that
/// is still to be done follows from this yes.
fn answers_whether_solved(case: &Case, answering: Answering) -> bool {
    let done = case.points.values().filter_map(|point| point.done_at).max();
    let after_the_question = |at| {
        case.followed_up_at.is_some() && case.asked_at.is_some_and(|asked: Moment| asked <= at)
    };
    match answering {
        Answering::Message(message) => {
            case.words
                .get(&message)
                .is_some_and(|given| match given.purpose {
                    Purpose::FollowUp => Some(given.at) >= done,
                    Purpose::Word => after_the_question(given.at),
                    _ => false,
                })
        }
        Answering::Written(at) => after_the_question(at),
        Answering::Nothing => false,
    }
}
