//! Puts solutions to the customer, who chooses (P16, P17, P19).

use recovery::terms::{Meets, Remedy};
use recovery::{OptionNo, PointNo};

use super::layout::{Block, Item};
use super::plan::PlannedStep;
use super::{Contact, Frame, Letter};
use crate::link::Answer;
use crate::term;

/// A solution as the customer reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedOption {
    /// Its number within the point.
    pub option: OptionNo,
    /// Which kind.
    pub remedy: Remedy,
    /// What they get.
    pub text: String,
    /// What it does for the stated wish.
    pub meets: Meets,
    /// Its plan, where it is known already: choosing it is then the yes to the plan.
    pub steps: Vec<PlannedStep>,
}

/// A wish that cannot be met, told together with another way (P17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmetWish {
    /// The wish, in the customer's words.
    pub wish: String,
    /// Why it cannot be met.
    pub reason: String,
}

/// What is offered for a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedPoint {
    /// Which point.
    pub point: PointNo,
    /// What it is about, in the customer's words.
    pub about: String,
    /// What we found.
    pub found: Option<String>,
    /// The wishes that cannot be met, each with its reason.
    pub unmet: Vec<UnmetWish>,
    /// The solutions.
    pub options: Vec<OfferedOption>,
    /// Why none meets the stated wish, where none does.
    pub why_none: Option<String>,
    /// Why there is only one, where there is.
    pub why_one: Option<String>,
}

/// An offer before the customer.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes, and when they write next.
    pub contact: Contact,
    /// What they wrote above it; may be empty.
    pub text: String,
    /// Point by point.
    pub points: Vec<OfferedPoint>,
}

/// The mail that puts the solutions to the customer.
pub fn offer(view: &Offer) -> Letter {
    let frame = &view.frame;
    let mut blocks = frame.opening(&view.text, "mail-offer-opening");
    for point in &view.points {
        point_blocks(frame, point, &mut blocks);
    }
    blocks.push(Block::Para(frame.say("mail-offer-ask")));
    frame.answer(&view.contact, blocks)
}

fn point_blocks(frame: &Frame, point: &OfferedPoint, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(point.about.clone()));
    if let Some(found) = &point.found {
        blocks.push(Block::Answers(vec![(
            frame.say("mail-offer-found"),
            found.clone(),
        )]));
    }
    let (beside, solutions): (Vec<_>, Vec<_>) = point
        .options
        .iter()
        .partition(|option| option.remedy.is_plus());
    if !solutions.is_empty() {
        blocks.push(Block::Para(frame.say("mail-offer-can")));
        let items = (1..)
            .zip(&solutions)
            .map(|(place, option)| item(frame, place, option));
        blocks.push(Block::Items(items.collect()));
    }
    // It comes with whatever they choose, so it has no number and no link.
    for plus in beside {
        let said = frame.say("offer-beside");
        blocks.push(Block::Answers(vec![(said, plus.text.clone())]));
    }
    // What can be done comes first (P12).
    for unmet in &point.unmet {
        // The sentence around it has a full stop of its own.
        let wish = unmet.wish.trim().trim_end_matches('.');
        let wished = frame
            .house
            .say_with("mail-offer-unmet", &[("wish", wish.into())]);
        blocks.push(Block::Answers(vec![(wished, unmet.reason.clone())]));
    }
    for (key, why) in [
        ("offer-why-none-met", &point.why_none),
        ("mail-offer-why-one", &point.why_one),
    ] {
        if let Some(why) = why {
            blocks.push(Block::Answers(vec![(frame.say(key), why.clone())]));
        }
    }
    let of = point.point;
    let mut links: Vec<_> = (1_u32..)
        .zip(&solutions)
        .map(|(place, option)| {
            let answer = Answer::Option {
                point: of,
                option: option.option,
            };
            let label = frame.house.say_with(
                "mail-offer-choose",
                &[
                    ("option", place.into()),
                    ("kind", frame.say(term::remedy(option.remedy)).into()),
                ],
            );
            (label, frame.page.answering(answer))
        })
        .collect();
    for (key, answer) in [
        ("mail-offer-none", Answer::None { point: of }),
        ("mail-offer-explain", Answer::Explain { point: of }),
    ] {
        links.push((frame.say(key), frame.page.answering(answer)));
    }
    blocks.push(Block::Links(links));
}

/// Counted within the offer: the numbers inside go on from one offer to the next.
fn item(frame: &Frame, place: u32, option: &OfferedOption) -> Item {
    let mut lines = vec![
        option.text.clone(),
        frame.say(term::does_for_wish(option.meets)),
    ];
    lines.extend(option.steps.iter().map(|step| step.sentence(&frame.house)));
    Item {
        number: Some(place),
        title: frame.house.words.title(term::remedy(option.remedy)),
        lines,
    }
}
