//! A word of ours: its message, and the mail that carries it where it goes by mail.

use super::correspondence::Correspondence;
use super::enclosed::Enclosed;
use super::law::{Answered, keep_paper};
use super::letter;
use super::words::Words;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::send::Queued;
use crate::views::Person;
use letters::Letter;
use recovery::terms::{Channel, Purpose};
use recovery::{Case, MessageId, PointNo, TextId};
use store::Batch;
use store::messages::{self, Delivery, Direction, Message};
use store::texts::{self, TextKind};
use uuid::Uuid;

/// What a word carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// Itself.
    Word,
    /// What we understood.
    Understanding,
    /// Solutions for a point.
    Offer {
        /// Which point.
        point: PointNo,
    },
    /// The plan for a point.
    Plan {
        /// Which point.
        point: PointNo,
    },
    /// The question whether all goes as agreed.
    MidFollowUp,
    /// The question whether it is solved.
    FollowUp,
    /// Where both sides stand, for good.
    FinalAnswer,
    /// The final answer that a policy asks for.
    Answer,
}

impl About {
    fn purpose(self) -> Purpose {
        match self {
            Self::Word => Purpose::Word,
            Self::Understanding => Purpose::Understanding,
            Self::Offer { .. } => Purpose::Offer,
            Self::Plan { .. } => Purpose::Plan,
            Self::MidFollowUp => Purpose::MidFollowUp,
            Self::FollowUp => Purpose::FollowUp,
            Self::FinalAnswer | Self::Answer => Purpose::FinalAnswer,
        }
    }
}

/// A word of ours, before it is written.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Its message.
    pub message: MessageId,
    /// How it goes.
    pub channel: Channel,
    /// What the person wrote, if anything beside what the letter says by itself.
    pub body: Option<String>,
    /// Whether it can be solved today, where the word says so.
    pub solved_today: Option<bool>,
    /// What it carries.
    pub about: About,
    /// The final answer, where it is one that a policy asks for.
    pub answer: Option<Answered>,
    /// Files that go along.
    pub enclosed: Enclosed,
}

impl Desk {
    /// Writes the message; by mail also composes and queues the mail.
    pub(super) fn put_said(
        &self,
        batch: &mut Batch,
        said: &Said,
        after: &Case,
        by: &Person,
        words: &Words,
        with: Option<&Correspondence>,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let mut message = Message {
            staff: Some(by.id),
            customer: after.customer,
            purpose: Some(said.about.purpose()),
            ..Message::new(said.message, after.id, Direction::Out, now, said.channel)
        };
        let mut text = said.body.clone();
        let answer = with.and_then(|with| letter::full(self, said, after, by, words, with));
        let paper = answer
            .as_ref()
            .map(|answer| keep_paper(batch, answer, said.message, now));
        let (paper, paper_mailed) = paper.unzip();
        if let Some(answer) = &answer {
            text = text.or_else(|| Some(letters::mail::full_answer(answer).text));
        }
        let to = with.and_then(|with| with.to.clone());
        if let (Channel::Mail, Some(with), Some(to)) = (said.channel, with, to) {
            let letter = match &answer {
                Some(answer) => letters::mail::full_answer(answer),
                None => letter::compose(self, said, after, by, words, with),
            };
            let composed = self.queue_mail(
                batch,
                Queued {
                    message: said.message,
                    case: Some(after.id),
                    to: to.clone(),
                    from_name: Some(&by.name),
                    letter: &letter,
                    in_reply_to: with.in_reply_to.clone(),
                    references: with.references.clone(),
                    automatic: None,
                    files: paper_mailed
                        .into_iter()
                        .chain(said.enclosed.outgoing())
                        .collect(),
                },
            )?;
            message.sender = Some(to.address);
            message.subject = Some(put_text(
                batch,
                after,
                TextKind::Quoted,
                &letter.subject,
                now,
            ));
            message.raw = Some(composed.raw);
            message.mail_id = Some(composed.mail_id);
            message.delivery = Delivery::Queued;
            text = text.or(Some(letter.text));
        }
        if let Some(text) = text {
            message.text = Some(put_text(batch, after, TextKind::Message, &text, now));
        }
        messages::put(batch, &message);
        // Their content is read before; where the case had no mail to send they stand with the message all the same.
        if let Some(paper) = &paper {
            messages::put_file(batch, paper);
        }
        let place = u32::from(paper.is_some());
        said.enclosed
            .put(batch, (by.id, after.id), said.message, place);
        Ok(())
    }
}

/// The letter that carries the word.
pub(super) fn letter_of(
    desk: &Desk,
    said: &Said,
    after: &Case,
    by: &Person,
    words: &Words,
    with: &Correspondence,
) -> Letter {
    match letter::full(desk, said, after, by, words, with) {
        Some(answer) => letters::mail::full_answer(&answer),
        None => letter::compose(desk, said, after, by, words, with),
    }
}

fn put_text(
    batch: &mut Batch,
    case: &Case,
    kind: TextKind,
    body: &str,
    now: calendar::Moment,
) -> TextId {
    let id = TextId(Uuid::now_v7());
    texts::put(batch, id, Some(case.id), kind, body, now);
    id
}
