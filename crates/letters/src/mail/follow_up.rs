//! Asks whether all goes as agreed, and whether it is really solved (P29, P30).

use calendar::Moment;

use super::layout::{Block, Item};
use super::plan::{PlannedStep, numbered};
use super::{Contact, Frame, House, Letter};
use crate::link::Answer;

/// The word some days after the customer's yes, while something is still to come.
#[derive(Clone, Debug)]
pub struct MidFollowUp {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes, and when they write next.
    pub contact: Contact,
    /// What they wrote above it; may be empty.
    pub text: String,
    /// What is still to come.
    pub open: Vec<PlannedStep>,
}

/// The mail that asks whether all goes as agreed.
pub fn mid_follow_up(view: &MidFollowUp) -> Letter {
    let frame = &view.frame;
    let mut blocks = frame.opening(&view.text, "mail-mid-opening");
    if !view.open.is_empty() {
        blocks.push(Block::Para(frame.say("mail-mid-open")));
        blocks.push(numbered(&frame.house, &view.open));
    }
    blocks.push(Block::Para(frame.say("mail-mid-ask")));
    frame.answer(&view.contact, blocks)
}

/// Something that was done for the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneDeed {
    /// What.
    pub what: String,
    /// When.
    pub at: Moment,
    /// How it was checked.
    pub checked: Option<String>,
    /// The names of the files that prove it; they are on the customer's page.
    pub proof: Vec<String>,
}

/// The question whether it is solved.
#[derive(Clone, Debug)]
pub struct FollowUp {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes, and when they write next.
    pub contact: Contact,
    /// What they wrote above it; may be empty.
    pub text: String,
    /// What happens on which day if no answer comes: after the first question the second, after the second the rest.
    /// None where something promised comes first.
    pub unanswered: Option<Moment>,
    /// What was done.
    pub done: Vec<DoneDeed>,
}

/// The mail that asks the first time.
pub fn follow_up(view: &FollowUp) -> Letter {
    asked(view, "mail-follow-up-opening", "mail-follow-up-else")
}

/// The mail that asks once more, and says what silence will mean.
pub fn second_follow_up(view: &FollowUp) -> Letter {
    asked(view, "mail-second-opening", "mail-second-else")
}

fn asked(view: &FollowUp, opening: &str, without_answer: &str) -> Letter {
    let frame = &view.frame;
    let house = &frame.house;
    let mut blocks = frame.opening(&view.text, opening);
    if !view.done.is_empty() {
        blocks.push(Block::Para(frame.say("mail-follow-up-done")));
        let items = view.done.iter().map(|deed| Item {
            number: None,
            title: house.say_with(
                "mail-done",
                &[
                    ("what", deed.what.trim().trim_end_matches('.').into()),
                    (
                        "when",
                        house.words.date_in_words(deed.at, &house.zone).into(),
                    ),
                ],
            ),
            lines: deed
                .checked
                .iter()
                .cloned()
                .chain(proven(house, deed))
                .collect(),
        });
        blocks.push(Block::Items(items.collect()));
    }
    blocks.push(Block::Heading(frame.say("mail-follow-up-question")));
    let link = |key, answer| (frame.say(key), frame.page.answering(answer));
    blocks.push(Block::Links(vec![
        link("mail-follow-up-yes", Answer::Solved),
        link("mail-follow-up-not-yet", Answer::NotYet),
    ]));
    blocks.push(Block::Para(frame.say("mail-follow-up-welcome")));
    let unanswered = view
        .unanswered
        .map(|at| house.say_with(without_answer, &[("when", house.when(at).into())]));
    let mut contact = view.contact.clone();
    // The next question is no word beside the one that is said here.
    contact.next_word = contact
        .next_word
        .filter(|next| view.unanswered != Some(*next));
    blocks.extend(frame.closing(&contact, unanswered));
    frame.letter(frame.reply_subject(), &blocks)
}

/// Which files prove a deed. They do not come along: they open behind the link, for whoever may open it.
fn proven(house: &House, deed: &DoneDeed) -> Option<String> {
    let files = deed.proof.join(", ");
    let count = deed.proof.len();
    (count > 0).then(|| {
        house.say_with(
            "mail-done-proof",
            &[("count", count.into()), ("files", files.into())],
        )
    })
}
