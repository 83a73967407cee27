//! A person's word to the customer, and which promises it keeps.

use super::Draft;
use crate::case::Status;
use crate::command::{Command, Word};
use crate::event::Event;
use crate::ids::{MessageId, PromiseNo};
use crate::refusal::Refusal;
use crate::terms::{MadeBy, PromiseOf, Purpose, Why, WordSort};

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::GiveWord { word } if !draft.case.is_open() => {
            reaches(draft, word)?;
            say_after(draft, word)
        }
        Command::GiveWord { word } => say(draft, word, Purpose::Word),
        Command::RecordWord { message, channel } => {
            if draft.case.words.contains_key(message) {
                return Err(Refusal::MessageKnown);
            }
            let word = Word {
                message: *message,
                channel: *channel,
                solved_today: None,
                next: None,
                keeps: Vec::new(),
            };
            if draft.case.is_open() {
                // Nobody here has read whether it told the new dates, so those are still to be told.
                let mut keeps = kept_by(draft, &word, Purpose::Word);
                keeps.retain(|no| draft.case.promises[no].word() != Some(WordSort::NewDate));
                give(draft, &word, Purpose::Word, keeps);
                Ok(())
            } else {
                say_after(draft, &word)
            }
        }
        Command::FollowUp {
            word,
            purpose,
            in_place,
        } => {
            let ready = match purpose {
                Purpose::MidFollowUp => draft.case.agreed_at.is_some(),
                Purpose::FollowUp => draft.case.all_done(),
                _ => false,
            };
            if !ready {
                return Err(Refusal::TooEarlyToAsk);
            }
            // Whoever stays silent is not pressed: the case waits for a word of theirs, or rests.
            if *purpose == Purpose::FollowUp && draft.case.asked_often_enough() {
                return Err(Refusal::AskedTwice);
            }
            // The customer is asked by whom they know (P27, P29), unless somebody says that it is them this time.
            let me = draft.facts.actor.staff();
            let another = me.and_then(|me| {
                let (away, now) = (draft.facts.away, draft.facts.now);
                draft.case.cared_for_by_another(me, away, now)
            });
            if another.is_some() && !in_place {
                return Err(Refusal::AnotherCares);
            }
            say(draft, word, *purpose)
        }
        Command::AnswerOther { message, answers } => answer_other(draft, *message, answers),
        Command::RecordFailure { message } if draft.case.told_another(*message) => {
            draft.push(Event::DeliveryFailed { message: *message });
            Ok(())
        }
        Command::RecordFailure { message } => {
            if draft.case.words.contains_key(message) {
                draft.push(Event::DeliveryFailed { message: *message });
                // It rested or ended on words the customer never had.
                if matches!(draft.case.status, Status::Resting | Status::Ended(_)) {
                    draft.push(Event::CaseReopened {
                        why: Why::NotDelivered,
                    });
                }
            }
            Ok(())
        }
        Command::RecordDelay { message } => {
            let keeps = draft.case.promises.values();
            let mut kept = keeps.filter(|promise| promise.kept_by == Some(*message));
            // Where it keeps nothing, or the case is over, nobody is promised a word by it.
            if draft.case.is_open() && kept.next().is_some() {
                draft.push(Event::DeliveryLate { message: *message });
            }
            Ok(())
        }
        Command::RecordCaughtUp { message } => {
            let mut promises = draft.case.promises.values();
            if promises.any(|promise| promise.late == Some(*message)) {
                draft.push(Event::DeliveryCaughtUp { message: *message });
            }
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// An answer to somebody else keeps nothing that the customer was promised. Only the answer that nobody but they waited
/// for is kept by it.
fn answer_other(
    draft: &mut Draft<'_>,
    message: MessageId,
    answers: &[MessageId],
) -> Result<(), Refusal> {
    if let Status::Merged { into_number, .. } = draft.case.status {
        return Err(Refusal::Merged { into_number });
    }
    if draft.case.words.contains_key(&message) || draft.case.told_another(message) {
        return Err(Refusal::MessageKnown);
    }
    let waited = draft.case.waiting_since.is_some();
    draft.push(Event::OtherAnswered {
        message,
        answers: answers.to_vec(),
    });
    let kept = draft.case.open_word(WordSort::Answer).map(|word| word.no);
    if let Some(promise) = kept.filter(|_| waited && draft.case.waiting_since.is_none()) {
        draft.push(Event::PromiseKept {
            promise,
            message: Some(message),
            checked: None,
        });
    }
    Ok(())
}

/// A kind word on a case that has ended changes nothing about it.
fn say_after(draft: &mut Draft<'_>, word: &Word) -> Result<(), Refusal> {
    if let Status::Merged { into_number, .. } = draft.case.status {
        return Err(Refusal::Merged { into_number });
    }
    if word.next.is_some() {
        return Err(Refusal::NotOpen);
    }
    draft.push(Event::WordGiven {
        message: word.message,
        purpose: Purpose::Word,
        channel: word.channel,
        solved_today: word.solved_today,
    });
    Ok(())
}

/// Whether the word goes the way the customer can be reached, or whoever gives it said why not.
fn reaches(draft: &Draft<'_>, word: &Word) -> Result<(), Refusal> {
    let care = draft.facts.care;
    let by_staff = draft.facts.actor.staff().is_some();
    match care.bars(word.channel) {
        Some(need) if by_staff && !care.despite => Err(Refusal::AnotherChannel(need)),
        _ => Ok(()),
    }
}

/// Gives the word, keeps what it keeps and makes the promise it makes.
pub(super) fn say(draft: &mut Draft<'_>, word: &Word, purpose: Purpose) -> Result<(), Refusal> {
    draft.must_be_open()?;
    reaches(draft, word)?;
    if draft.case.tells_of_today() && word.solved_today.is_none() {
        return Err(Refusal::SayWhetherToday);
    }
    if word.next.is_some_and(|next| next.due <= draft.facts.now) {
        return Err(Refusal::DateHasPassed);
    }
    if word.next.is_some() {
        draft.must_have_room(1)?;
    }
    // A new date that has itself passed is no new date.
    if draft
        .case
        .open_promises()
        .any(|promise| promise.doubted.is_some_and(|due| due <= draft.facts.now))
    {
        return Err(Refusal::DateHasPassed);
    }
    for no in &word.keeps {
        let promise = draft.case.promises.get(no).ok_or(Refusal::NoPromise(*no))?;
        if !promise.is_open() || promise.word().is_none() {
            return Err(Refusal::PromiseNotOpen(*no));
        }
    }
    // Their word says that they stay with it (P27).
    let nobody = draft.case.owner.is_none();
    if let Some(owner) = draft.facts.actor.staff().filter(|_| nobody) {
        draft.push(Event::Assigned {
            owner: Some(owner),
            word: None,
            because: None,
        });
    }
    let keeps = kept_by(draft, word, purpose);
    give(draft, word, purpose, keeps);
    tell_new_dates(draft, word.message);
    if let Some(next) = word.next {
        draft.promise_word(WordSort::Update, next.due, next.text, MadeBy::Hand);
    }
    Ok(())
}

/// The word goes out and keeps these promises.
fn give(draft: &mut Draft<'_>, word: &Word, purpose: Purpose, keeps: Vec<PromiseNo>) {
    draft.push(Event::WordGiven {
        message: word.message,
        purpose,
        channel: word.channel,
        solved_today: word.solved_today,
    });
    for promise in keeps {
        draft.push(Event::PromiseKept {
            promise,
            message: Some(word.message),
            checked: None,
        });
    }
}

fn kept_by(draft: &Draft<'_>, word: &Word, purpose: Purpose) -> Vec<PromiseNo> {
    draft
        .case
        .open_promises()
        .filter(|promise| match promise.word() {
            Some(WordSort::First | WordSort::Answer | WordSort::NewDate) => true,
            // "I will call you on Thursday" is not kept by a mail on Wednesday, unless they say so.
            Some(WordSort::Update) => {
                promise.made_by == MadeBy::Policy
                    || promise.broken_at.is_some()
                    || word.keeps.contains(&promise.no)
            }
            Some(WordSort::MidFollowUp) => {
                matches!(purpose, Purpose::MidFollowUp | Purpose::FollowUp)
            }
            Some(WordSort::FollowUp | WordSort::SecondFollowUp) => purpose == Purpose::FollowUp,
            Some(WordSort::HoldOpen | WordSort::Look | WordSort::Approve | WordSort::Senior)
            | None => false,
        })
        .map(|promise| promise.no)
        .collect()
}

/// The customer now knows the new dates; without their agreement the old ones count as broken.
fn tell_new_dates(draft: &mut Draft<'_>, message: MessageId) {
    let doubted: Vec<_> = draft
        .case
        .open_promises()
        .filter_map(|promise| promise.doubted.map(|due| (promise.no, due)))
        .collect();
    for (promise, due) in doubted {
        draft.push(Event::PromiseMoved {
            promise,
            due,
            agreed: false,
            why: None,
            message: Some(message),
        });
    }
}

impl Draft<'_> {
    /// A word with a new date falls due today.
    pub(super) fn promise_new_date(&mut self) {
        if self.case.open_word(WordSort::NewDate).is_none() {
            let due = self.facts.office.end_of_working_day(self.facts.now);
            self.promise_word(WordSort::NewDate, due, None, MadeBy::Policy);
        }
    }

    /// A deed stands.
    pub(super) fn promise_deed(&mut self, point: crate::ids::PointNo, deed: &NewDeed) {
        let promise = self.next_promise_no();
        self.push(Event::PromiseMade {
            promise,
            what: PromiseOf::Deed { point },
            text: Some(deed.text),
            owner: deed.owner,
            due: deed.due,
            made_by: deed.made_by,
            early: deed.early,
        });
    }
}

/// What a deed needs beside its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewDeed {
    pub(super) text: crate::ids::TextId,
    pub(super) owner: Option<crate::ids::StaffId>,
    pub(super) due: calendar::Moment,
    pub(super) made_by: MadeBy,
    pub(super) early: Option<crate::ids::TextId>,
}
