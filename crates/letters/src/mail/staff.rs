//! Mails to those of us who work here. Each carries a link that works once; the machine writes them and says so.

use calendar::Moment;
use recovery::Role;

use super::layout::{self, Block};
use super::{House, Letter, subject};
use crate::term;

/// An invitation to the desk.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Which house.
    pub house: House,
    /// Who is invited.
    pub name: String,
    /// Who invites.
    pub inviter: String,
    /// What they will be able to do.
    pub role: Role,
    /// The link that works once.
    pub link: String,
    /// Until when it works.
    pub until: Moment,
}

/// The mail that invites.
pub fn invitation(view: &Invitation) -> Letter {
    let house = &view.house;
    let invited = house.say_with(
        "mail-invitation-invited",
        &[
            ("inviter", (&view.inviter).into()),
            ("house", (&house.name).into()),
            ("role", house.say(term::role(view.role)).into()),
        ],
    );
    let blocks = [
        greeting(house, &view.name),
        Block::Para(invited),
        Block::Links(vec![(house.say("mail-invitation-link"), view.link.clone())]),
        once(house, view.until),
        Block::Para(house.say("mail-invitation-stranger")),
        Block::Para(house.say("mail-by-machine")),
    ];
    let name = subject::one_line(&house.name);
    let subject = house.say_with("mail-invitation-subject", &[("house", name.into())]);
    layout::letter(house, subject, &blocks)
}

/// A new password was asked for.
#[derive(Clone, Debug)]
pub struct PasswordReset {
    /// Which house.
    pub house: House,
    /// Who it is for.
    pub name: String,
    /// The link that works once.
    pub link: String,
    /// Until when it works.
    pub until: Moment,
}

/// The mail with which one sets a new password.
pub fn password_reset(view: &PasswordReset) -> Letter {
    let house = &view.house;
    let name = subject::one_line(&house.name);
    let blocks = [
        greeting(house, &view.name),
        Block::Para(house.say_with("mail-reset-asked", &[("house", (&name).into())])),
        Block::Links(vec![(house.say("mail-reset-link"), view.link.clone())]),
        once(house, view.until),
        Block::Para(house.say("mail-reset-stranger")),
        Block::Para(house.say("mail-by-machine")),
    ];
    let subject = house.say_with("mail-reset-subject", &[("house", name.into())]);
    layout::letter(house, subject, &blocks)
}

pub(super) fn greeting(house: &House, name: &str) -> Block {
    Block::Para(house.say_with("mail-greeting", &[("customer", name.trim().into())]))
}

fn once(house: &House, until: Moment) -> Block {
    let when = house.when(until);
    Block::Para(house.say_with("mail-link-once", &[("when", when.into())]))
}
