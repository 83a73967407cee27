//! Somebody else who wrote on a case is answered at their own address: a neighbour, a dealer, whoever was let in.
//!
//! Nothing of the customer goes with it: the mail answers what they wrote themselves, in their thread alone, under their
//! own subject, and holds no way to the customer's page.

use super::translate::{ToldOther, Wanted};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::Decided;
use crate::reading::read_together;
use crate::send::Queued;
use crate::sender::{address_in, is_of, name_in};
use crate::views::Person;
use letters::mail as letter;
use mail::Mailbox;
use recovery::terms::Channel;
use recovery::{Case, Command, MessageId, TextId};
use store::cases::CaseRow;
use store::messages::{self, Delivery, Direction, Message, MessageRow};
use store::texts::{self, TextKind};
use store::{Batch, Key};
use uuid::Uuid;

/// Messages of the conversation among which theirs are looked for.
const THREAD_MESSAGES: u32 = 50;

/// Whom we answer, and what.
pub(super) struct Other {
    to: Mailbox,
    /// From whom it came, as people read it.
    line: String,
    /// What they wrote so far, the message that is answered among it.
    answers: Vec<MessageId>,
    in_reply_to: Option<String>,
    /// Their thread with us, oldest first, and nobody else's.
    references: Vec<String>,
    subject: Option<String>,
    house: letter::House,
}

impl Desk {
    /// Who wrote this message of the case, where it is neither its customer nor a machine and is held no more.
    ///
    /// # Errors
    /// `Invalid` with `not-another` where it is no such message, with `holds-their-page` where the words lead to the
    /// customer's page.
    pub(super) async fn other(
        &self,
        row: &CaseRow,
        message: MessageId,
        told: &ToldOther,
    ) -> Result<Other, DeskError> {
        let case = self.load(row.case).await?;
        let nobody = || DeskError::invalid("body", "not-another");
        if told.body.contains(&self.customer_page_of(&case).token) {
            return Err(DeskError::invalid("body", "holds-their-page"));
        }
        let customer = case.customer.ok_or(DeskError::NotFound)?;
        let person = self.person_of(customer).await?;
        let mut said = Vec::new();
        for id in read_together(&case) {
            said.extend(messages::page(self.store(), id, Key::NEWEST, THREAD_MESSAGES).await?);
        }
        let written = messages::find(self.store(), message).await?;
        let written = written
            .filter(|one| read_together(&case).contains(&one.message.case))
            .filter(|one| one.message.direction == Direction::In)
            .filter(|one| !one.message.held && one.message.automatic.is_none())
            .filter(|one| !one.message.customer.is_some_and(|writer| person.is(writer)))
            .ok_or_else(nobody)?;
        let line = written.message.sender.clone().ok_or_else(nobody)?;
        let address = address_in(&line)
            .filter(|address| !person.has_address(address))
            .ok_or_else(nobody)?;
        let to = Mailbox::new(name_in(&line).as_deref(), &address).ok_or_else(nobody)?;
        if said.iter().all(|one| one.message.id != message) {
            said.push(written.clone());
        }
        said.sort_by_key(|one| (one.message.at, one.message.id));
        let with_them = |one: &&MessageRow| {
            let theirs = one.message.direction == Direction::In && !one.message.held;
            let line = one.message.sender.as_deref();
            (theirs || one.message.is_to_another())
                && line.is_some_and(|line| is_of(line, &address))
        };
        let thread: Vec<&MessageRow> = said.iter().filter(with_them).collect();
        let house = self.house().await?;
        Ok(Other {
            to,
            answers: thread
                .iter()
                .filter(|one| one.message.direction == Direction::In)
                .map(|one| one.message.id)
                .collect(),
            in_reply_to: written.message.mail_id.clone(),
            references: thread
                .iter()
                .filter_map(|one| one.message.mail_id.clone())
                .collect(),
            subject: written.subject,
            line,
            house: self.house_in(&house, house.language),
        })
    }

    /// Writes the message and queues the mail.
    pub(super) fn put_other(
        &self,
        batch: &mut Batch,
        wanted: &Wanted,
        decided: &Decided,
        by: &Person,
        other: Option<&Other>,
    ) -> Result<(), DeskError> {
        let (Some(told), Some(other)) = (&wanted.told, other) else {
            return Ok(());
        };
        let after = &decided.after;
        let letter = letter::to_other(&letter::ToOther {
            house: other.house.clone(),
            number: after.number,
            subject: other.subject.clone(),
            name: by.name.clone(),
            reach: Some(by.phone.clone()).filter(|phone| !phone.is_empty()),
            text: told.body.clone(),
            token_line: self.tokens().body_token(after.id.bytes()),
        });
        let composed = self.queue_mail(
            batch,
            Queued {
                message: told.message,
                case: Some(after.id),
                to: other.to.clone(),
                from_name: Some(&by.name),
                letter: &letter,
                in_reply_to: other.in_reply_to.clone(),
                references: other.references.clone(),
                automatic: None,
                files: Vec::new(),
            },
        )?;
        let now = self.now();
        let mut keep = |kind, body: &str| keep_text(batch, after, kind, body, now);
        let subject = keep(TextKind::Quoted, &letter.subject);
        let text = keep(TextKind::Message, &told.body);
        messages::put(
            batch,
            &Message {
                staff: Some(by.id),
                sender: Some(other.line.clone()),
                subject: Some(subject),
                text: Some(text),
                raw: Some(composed.raw),
                delivery: Delivery::Queued,
                mail_id: Some(composed.mail_id),
                ..Message::new(told.message, after.id, Direction::Out, now, Channel::Mail)
            },
        );
        Ok(())
    }
}

impl Other {
    /// All that they wrote so far is answered with it.
    pub(super) fn complete(&self, commands: &mut [Command]) {
        for command in commands {
            if let Command::AnswerOther { answers, .. } = command {
                answers.clone_from(&self.answers);
            }
        }
    }
}

fn keep_text(
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
