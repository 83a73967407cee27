//! The receipt: at once, by machine, and it says so. It keeps no promise and reaches no stage.

use calendar::Moment;

use super::layout::Block;
use super::{Frame, Letter, subject};

/// What a receipt tells.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// The sender was proven to be who they say. Only then is anything of their mail repeated, and at most the subject:
    /// a receipt goes to an address that a stranger may have put there.
    pub authenticated: bool,
    /// Who will write, by name, where that is known.
    pub writer: Option<String>,
    /// By when the first word of a person is promised.
    pub first_word_due: Moment,
}

/// The receipt for a complaint that came in by mail.
pub fn receipt(view: &Receipt) -> Letter {
    let frame = &view.frame;
    let house = &frame.house;
    let own_line = frame
        .subject
        .as_deref()
        .filter(|_| view.authenticated)
        .map(|line| subject::bare(line, &subject::subject_tag(frame.number)))
        .filter(|line| !line.is_empty());
    let when = house.when(view.first_word_due);
    let who = match &view.writer {
        Some(name) => house.say_with(
            "mail-receipt-who",
            &[("name", name.into()), ("when", when.into())],
        ),
        None => house.say_with("mail-receipt-someone", &[("when", when.into())]),
    };
    let mut blocks = vec![
        Block::Para(frame.say("mail-greeting-plain")),
        Block::Para(match &own_line {
            Some(line) => house.say_with("mail-receipt-have-about", &[("subject", line.into())]),
            None => frame.say("mail-receipt-have"),
        }),
        Block::Para(who),
        Block::Para(frame.say("mail-receipt-add")),
        Block::Links(vec![(frame.say("mail-receipt-page"), frame.page.url())]),
        Block::Lines(vec![house.name.clone()]),
        Block::Para(frame.say("mail-by-machine-receipt")),
    ];
    blocks.push(Block::Quiet(vec![frame.token_line.clone()]));
    let subject = if own_line.is_some() {
        frame.reply_subject()
    } else {
        frame.own_subject("mail-receipt-subject")
    };
    frame.letter(subject, &blocks)
}
