//! A mail belongs to a case: a word of its customer, a stranger's word that is held, or a machine's.

use super::chosen::{Chosen, chosen};
use super::keep::{self, NewMessage};
use super::place::KnownSender;
use super::read::{Content, ReadMail};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::heat;
use crate::house::House;
use crate::language::told_by;
use calendar::Moment;
use mail::Automatic;
use recovery::command::Answering;
use recovery::terms::{AutomaticSort, Channel, Reading};
use recovery::{Case, CaseId, Command, MessageId};
use store::Batch;
use store::customers;
use store::intake::IntakeOutcome;
use store::messages::{self, Delivery};
use store::texts::{self, TextKind};
use uuid::Uuid;

/// What the mail is to the case.
pub(super) enum To {
    /// Its customer's word, or that of somebody who was let in.
    Word {
        /// The case it names.
        named: CaseId,
        /// Who wrote, where the sender is a customer by an own record.
        sender: Option<KnownSender>,
        /// Written from an address of its customer.
        by_customer: bool,
        /// The message of ours it answers.
        answers: Option<MessageId>,
        /// Perhaps another matter.
        new_matter: bool,
    },
    /// A stranger's word.
    Held {
        /// Who wrote, where the sender is a customer, but not this case's.
        sender: Option<KnownSender>,
    },
    /// A machine's.
    Filed {
        /// Which machine.
        sort: AutomaticSort,
        /// The message of ours that did not arrive.
        failed: Option<MessageId>,
    },
}

/// What the words say to the question we asked last.
pub(crate) fn reading(words: &str) -> Reading {
    match coach::answer(words) {
        coach::Answer::Yes => Reading::Yes,
        coach::Answer::YesBut => Reading::YesBut,
        coach::Answer::No => Reading::No,
        coach::Answer::Thanks => Reading::Thanks,
        coach::Answer::Unclear => Reading::Unclear,
    }
}

/// With which code the mail that came back was refused.
fn status_of(mail: &ReadMail) -> Option<&str> {
    match &mail.content {
        Content::Mail { mail, .. } => match &mail.automatic {
            Some(Automatic::Bounce { status, .. }) => status.as_deref(),
            _ => None,
        },
        Content::Unreadable { .. } => None,
    }
}

/// The whole batch of a mail that belongs to a case, and the number of the case.
pub(super) async fn prepare(
    desk: &Desk,
    mail: &ReadMail,
    case: CaseId,
    to: &To,
    house: &House,
    now: Moment,
) -> Result<(Batch, u64), DeskError> {
    let failed = match to {
        To::Filed {
            failed: Some(failed),
            ..
        } => messages::find(desk.store(), *failed)
            .await?
            .map(|_| *failed),
        _ => None,
    };
    let case = desk.load(case).await?;
    let number = case.number;
    let message = MessageId(Uuid::now_v7());
    let planned = plan(mail, &case, message, to, failed, now, true);
    let plain = planned.chosen.is_some().then(|| case.clone());
    let decided = Decided::on(case, planned.by, None, &planned.commands, house, now);
    // What cannot be chosen (any more) is a word like others: a person reads it.
    let (planned, decided) = match (decided, plain) {
        (Err(_), Some(case)) => {
            let planned = plan(mail, &case, message, to, failed, now, false);
            let by = planned.by;
            let decided = Decided::on(case, by, None, &planned.commands, house, now)?;
            (planned, decided)
        }
        (decided, _) => (planned, decided?),
    };
    let Planned {
        new,
        outcome,
        chosen,
        ..
    } = planned;
    let mut batch = Batch::new();
    if let Some((text, words)) = chosen.and_then(|chosen| chosen.wish) {
        let case = Some(decided.after.id);
        texts::put(&mut batch, text, case, TextKind::Words, &words, now);
    }
    if let Some(writer) = new.customer {
        customers::must_stand(&mut batch, writer);
        // A case that was opened by hand says nothing of how they write.
        let theirs = matches!(
            to,
            To::Word {
                by_customer: true,
                ..
            }
        );
        if let Some(language) = told_by(fresh(mail)).filter(|_| theirs) {
            customers::learn_language(&mut batch, writer, language.tag());
        }
        if theirs {
            heat::keep(
                &mut batch,
                &decided,
                message,
                keep::words_of(mail).trim(),
                now,
            );
        }
    }
    keep::item(&mut batch, mail, now);
    keep::message(&mut batch, mail, &new, now);
    if let Some(failed) = failed {
        messages::set_delivery(&mut batch, failed, Delivery::Bounced, status_of(mail));
    }
    decided.append(&mut batch);
    let case = decided.after.id;
    keep::settle(&mut batch, mail, outcome, case, Some(message), now);
    Ok((batch, number))
}

/// What becomes of a mail.
struct Planned {
    by: By,
    commands: Vec<Command>,
    new: NewMessage,
    outcome: IntakeOutcome,
    chosen: Option<Chosen>,
}

fn plan(
    mail: &ReadMail,
    case: &Case,
    message: MessageId,
    to: &To,
    failed: Option<MessageId>,
    now: Moment,
    may_choose: bool,
) -> Planned {
    let mut new = NewMessage {
        id: message,
        case: case.id,
        customer: None,
        subject: None,
        automatic: None,
        held: false,
        from_us: None,
    };
    match to {
        To::Word {
            named,
            sender,
            by_customer,
            answers,
            new_matter,
        } => {
            // What came for a case that goes on here is kept with it: it may go its own way again.
            if *by_customer && case.taken_in.contains(named) {
                new.case = *named;
            }
            new.customer = sender.map(|sender| sender.record);
            let customer = new.customer.filter(|_| *by_customer);
            let by = customer.map_or_else(By::machine, By::customer);
            let answering = match answers {
                _ if customer.is_none() => Answering::Nothing,
                Some(message) => Answering::Message(*message),
                None => Answering::Written(written(mail, now)),
            };
            let chosen = may_choose
                .then(|| chosen(case, fresh(mail), answering))
                .flatten();
            let (reading, answering, new_matter) = if let Some(chosen) = &chosen {
                (chosen.reading, chosen.answering, false)
            } else {
                let (reading, new_matter) = heard(reading(fresh(mail)), *new_matter);
                (reading, answering, new_matter)
            };
            let receive = Command::ReceiveMessage {
                message,
                channel: Channel::Mail,
                reading,
                answering,
                new_matter,
            };
            let choose = chosen.as_ref().map(|chosen| chosen.command.clone());
            Planned {
                by,
                commands: [receive].into_iter().chain(choose).collect(),
                new,
                outcome: IntakeOutcome::Joined,
                chosen,
            }
        }
        To::Held { sender } => {
            new.customer = sender.map(|sender| sender.record);
            new.held = true;
            Planned {
                by: By::machine(),
                commands: vec![Command::HoldMessage { message }],
                new,
                outcome: IntakeOutcome::Held,
                chosen: None,
            }
        }
        To::Filed { sort, .. } => {
            new.automatic = Some(*sort);
            let mut commands = vec![Command::FileAutomatic {
                message,
                sort: *sort,
            }];
            commands.extend(failed.map(|message| Command::RecordFailure { message }));
            Planned {
                by: By::machine(),
                commands,
                new,
                outcome: IntakeOutcome::Automatic,
                chosen: None,
            }
        }
    }
}

/// Words about another matter answer no question of this one; words that do answer it are about this
/// one, whatever the subject says.
fn heard(reading: Reading, new_matter: bool) -> (Reading, bool) {
    match reading {
        Reading::No | Reading::Unclear if new_matter => (Reading::Unclear, true),
        _ => (reading, false),
    }
}

/// When it was written, to the second, by the sender's clock; one that runs ahead of ours says nothing.
fn written(mail: &ReadMail, now: Moment) -> Moment {
    let told = match &mail.content {
        Content::Mail { mail, .. } => mail.date_us,
        Content::Unreadable { .. } => None,
    };
    let end_of_second = told.map(|us| Moment::from_us(us).plus_us(999_999));
    end_of_second.map_or(now, |told| told.min(now))
}

/// What the person newly wrote and nothing else: a quoted "is it solved?" is no answer.
fn fresh(mail: &ReadMail) -> &str {
    match &mail.content {
        Content::Mail { mail, .. } => &mail.text.fresh,
        Content::Unreadable { .. } => "",
    }
}
