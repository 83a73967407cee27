//! Lays the plan out in dated steps and asks for the customer's yes (P18, P26).

use calendar::Moment;
use recovery::PointNo;

use super::layout::{Block, Item};
use super::{Contact, Frame, House, Letter};
use crate::link::Answer;

/// A dated step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// What is done.
    pub what: String,
    /// Who sees to it, by name, where it is known.
    pub who: Option<String>,
    /// By when.
    pub due: Moment,
}

impl PlannedStep {
    /// The step as one sentence.
    pub(super) fn sentence(&self, house: &House) -> String {
        let when = house.when(self.due);
        let what = self.what.trim().trim_end_matches('.');
        match &self.who {
            Some(who) => house.say_with(
                "mail-step-who",
                &[
                    ("what", what.into()),
                    ("who", who.into()),
                    ("when", when.into()),
                ],
            ),
            None => house.say_with("mail-step", &[("what", what.into()), ("when", when.into())]),
        }
    }
}

/// The steps, numbered.
pub(super) fn numbered(house: &House, steps: &[PlannedStep]) -> Block {
    let items = (1..).zip(steps).map(|(number, step)| Item {
        number: Some(number),
        title: step.sentence(house),
        lines: Vec::new(),
    });
    Block::Items(items.collect())
}

/// The plan for a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPoint {
    /// Which point.
    pub point: PointNo,
    /// What it is about, in the customer's words.
    pub about: String,
    /// The steps, in order.
    pub steps: Vec<PlannedStep>,
}

/// A plan before the customer.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes, and when they write next.
    pub contact: Contact,
    /// What they wrote above it; may be empty.
    pub text: String,
    /// Point by point.
    pub points: Vec<PlannedPoint>,
}

/// The mail that lays the plan out.
pub fn plan(view: &Plan) -> Letter {
    let frame = &view.frame;
    let mut blocks = frame.opening(&view.text, "mail-plan-opening");
    for point in &view.points {
        blocks.push(Block::Heading(point.about.clone()));
        blocks.push(numbered(&frame.house, &point.steps));
        blocks.push(Block::Links(vec![(
            frame.say("mail-plan-yes"),
            frame.page.answering(Answer::Yes { point: point.point }),
        )]));
    }
    blocks.push(Block::Para(frame.say("mail-plan-ask")));
    frame.answer(&view.contact, blocks)
}
