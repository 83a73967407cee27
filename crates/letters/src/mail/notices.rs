//! What one of us has not seen, in one mail. Numbers of cases and what sort of thing happened, and no word of anybody: it may be
//! read on the screen of a telephone that lies on a table.

use super::layout::{self, Block};
use super::staff::greeting;
use super::{House, Letter, subject};
use recovery::notice::Kinds;

/// A notice as it is mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// The number of the case, where it is about one.
    pub number: Option<u64>,
    /// What happened.
    pub kinds: Kinds,
}

/// What one of us has not seen.
#[derive(Clone, Debug)]
pub struct Notices {
    /// Which house.
    pub house: House,
    /// Who it is for.
    pub name: String,
    /// What it is, with the address of where it stands.
    pub lines: Vec<(Noticed, String)>,
    /// Whether all of it cannot wait.
    pub urgent: bool,
    /// Where they change when they are mailed.
    pub account: String,
}

/// The mail with what they have not seen.
pub fn notices(view: &Notices) -> Letter {
    let house = &view.house;
    let count = view.lines.len();
    let key = if view.urgent { "urgent" } else { "digest" };
    let line = |(noticed, to): &(Noticed, String)| {
        let kinds = noticed.kinds.iter();
        let said: Vec<String> = kinds
            .map(|kind| house.say(&format!("notice-{}", kind.name())))
            .collect();
        let said = said.join(" ");
        let said = match noticed.number {
            Some(number) => format!("#{number}: {said}"),
            None => said,
        };
        (said, to.clone())
    };
    let opening = house.say_with(&format!("mail-notices-{key}"), &[("count", count.into())]);
    let blocks = [
        greeting(house, &view.name),
        Block::Para(opening),
        Block::Links(view.lines.iter().map(line).collect()),
        Block::Para(house.say("mail-notices-why")),
        Block::Links(vec![(
            house.say("mail-notices-change"),
            view.account.clone(),
        )]),
        Block::Para(house.say("mail-by-machine")),
    ];
    let name = subject::one_line(&house.name);
    let subject = house.say_with(
        &format!("mail-notices-{key}-subject"),
        &[("house", name.into()), ("count", count.into())],
    );
    layout::letter(house, subject, &blocks)
}
