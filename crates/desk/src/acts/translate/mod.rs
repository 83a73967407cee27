//! From an act to the commands it leads to. Checks words, names and dates; whether the method allows
//! it is for `recovery::decide` alone.

mod approval;
mod close;
mod law;
mod listen;
mod offer;
mod parts;
mod promise;
mod understand;
mod word;

pub use parts::DATE_DAYS_MAX;

use super::press::{limits_a_yes, note_limits_a_yes};
use super::proof::Proof;
use super::said::Said;
use super::words::{Sheet, Words};
use super::{Act, Done};
use crate::error::DeskError;
use calendar::Moment;
use recovery::terms::Channel;
use recovery::{Command, MessageId};

/// What an act asks for, ready to be decided.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// In turn.
    pub commands: Vec<Command>,
    /// The texts they name.
    pub words: Words,
    /// Our word to the customer.
    pub said: Option<Said>,
    /// The customer's word to us.
    pub heard: Option<Heard>,
    /// Files that prove what was done.
    pub proof: Option<Proof>,
    /// Our word to somebody else.
    pub told: Option<ToldOther>,
    /// Why our word goes the way it goes, whatever the customer asked for.
    pub despite: Option<Despite>,
    /// The words beside "it is solved" limit it, so that it is heard as words alone.
    pub limits_the_yes: bool,
}

impl Wanted {
    /// What is told to the one who asked, with what only the words could say.
    pub fn told(&self, done: Done) -> Done {
        Done {
            limits_the_yes: self.limits_the_yes,
            ..done
        }
    }
}

/// Why a word goes the way it goes.
#[derive(Clone, Debug)]
pub(super) struct Despite {
    /// The way.
    pub channel: Channel,
    /// As one of us said it.
    pub why: String,
}

/// A word of ours to somebody else who wrote on the case.
#[derive(Clone, Debug)]
pub(super) struct ToldOther {
    /// Its message.
    pub message: MessageId,
    /// What is said.
    pub body: String,
}

/// A word of the customer that came by page or call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    /// Its message.
    pub message: MessageId,
    /// Its text.
    pub text: recovery::TextId,
    /// How it came.
    pub channel: Channel,
}

/// Translates the acts, in turn; one of them at most says or hears words. `by_customer` tells whose hand it is.
pub(super) fn translate(
    acts: impl IntoIterator<Item = Act>,
    by_customer: bool,
    now: Moment,
) -> Result<Wanted, DeskError> {
    // The telephone speaks of what stands now.
    Translation::at(now, now, None).all(acts, by_customer)
}

/// The same for what one of us does on a sheet.
pub(super) fn translate_of_sheet(
    act: Act,
    sheet: Option<Sheet>,
    now: Moment,
) -> Result<Wanted, DeskError> {
    Translation::at(now, now, sheet).all([act], false)
}

/// The same for what the customer does on their page, which may be older than the last question.
pub(super) fn translate_of_page(
    acts: impl IntoIterator<Item = Act>,
    (shown, sheet): (Moment, Option<Sheet>),
    now: Moment,
) -> Result<Wanted, DeskError> {
    Translation::at(now, shown.min(now), sheet).all(acts, true)
}

struct Translation {
    wanted: Wanted,
    now: Moment,
    /// When what they answer was shown to them.
    shown: Moment,
}

impl Translation {
    fn at(now: Moment, shown: Moment, sheet: Option<Sheet>) -> Self {
        Self {
            wanted: Wanted {
                words: Words::of(sheet),
                ..Wanted::default()
            },
            now,
            shown,
        }
    }

    fn all(
        mut self,
        acts: impl IntoIterator<Item = Act>,
        by_customer: bool,
    ) -> Result<Wanted, DeskError> {
        for act in acts {
            self.act(act, by_customer)?;
        }
        Ok(self.wanted)
    }

    /// By family, as the method decides them.
    fn act(&mut self, act: Act, by_customer: bool) -> Result<(), DeskError> {
        use Act as A;
        let command = match act {
            A::ConfirmSolved {
                via,
                words,
                waives,
                plainly,
            } => {
                let noted = !by_customer;
                if noted && !plainly && words.as_deref().is_some_and(note_limits_a_yes) {
                    return Err(DeskError::invalid("words", "yes-limited"));
                }
                let limited = by_customer && words.as_deref().is_some_and(limits_a_yes);
                return self.confirm(via, words.as_deref(), waives, limited);
            }
            A::Write { .. }
            | A::WriteBeside { .. }
            | A::Note { .. }
            | A::RaisePoint { .. }
            | A::RecordLoss { .. }
            | A::Assign { .. }
            | A::SetTeam { .. }
            | A::AskHelp { .. }
            | A::EndHelp
            | A::Join
            | A::StepBack
            | A::SayAskedFor { .. }
            | A::SayFailedAgain
            | A::SayLooked
            | A::Whisper { .. }
            | A::TakeOver { .. }
            | A::LetIn { .. }
            | A::LeaveOut { .. } => self.listen(act, by_customer)?,
            A::AnswerOther { message, body } => self.answer_other(message, &body)?,
            A::WriteUnderstanding { .. }
            | A::SendUnderstanding { .. }
            | A::ConfirmUnderstanding { .. }
            | A::CorrectUnderstanding { .. }
            | A::SkipStage { .. } => self.understand(act)?,
            A::GiveWord { .. } | A::FollowUp { .. } => self.word(act)?,
            A::RecordFinding { .. }
            | A::Offer { .. }
            | A::AskExplanation { .. }
            | A::Choose { .. }
            | A::Decline { .. }
            | A::FindGoal { .. }
            | A::SayCannotBeMet { .. }
            | A::AddPlus { .. }
            | A::LayPlan { .. }
            | A::AgreePlan { .. } => self.offer(act)?,
            A::PromiseDeed { .. }
            | A::PromiseWord { .. }
            | A::KeepDeed { .. }
            | A::DoubtPromise { .. }
            | A::MovePromise { .. }
            | A::WaiveDeeds { .. }
            | A::DeclareDone { .. }
            | A::TakeBackProof(_) => self.promise(act)?,
            A::AskApproval { .. } | A::Approve { .. } | A::DeclineApproval { .. } => {
                self.approval(act)?
            }
            A::UsePolicy { .. }
            | A::RecordStart { .. }
            | A::AgreeLater { .. }
            | A::SendFinalAnswer { .. } => self.law(act)?,
            A::TakeYes { .. }
            | A::SayNotYet { .. }
            | A::End { .. }
            | A::Reopen
            | A::GiveFeedback { .. }
            | A::RenewLink
            | A::RevokeLink => self.close(act)?,
        };
        self.wanted.commands.push(command);
        Ok(())
    }
}
