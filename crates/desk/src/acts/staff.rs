//! One of us acts on a case.

use super::correspondence::Correspondence;
use super::translate::{Wanted, translate_of_sheet};
use super::words::Sheet;
use super::{Act, Done, Say};
use crate::aside::decide_held;
use crate::coached::Heeded;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::heat;
use crate::views::Person;
use recovery::{CaseId, Role, StaffId};
use store::cases::CaseRow;
use store::messages::{self, Direction, Message};
use store::texts::TextKind;
use store::{Batch, cases, drafts, proof, staff, waiting};
use uuid::Uuid;

/// What is asked of a case.
pub(super) struct Asked<'a> {
    /// The act.
    pub act: Act,
    /// What became of the findings that the coach had shown before.
    pub heeded: &'a Heeded,
    /// The word it is, where it waited before it goes out.
    pub waited: Option<Uuid>,
}

impl Desk {
    /// One of us acts on the case people call by `number`. `seen` is the version the screen showed.
    /// Where it fails, what was written to the customer is kept as the person's draft.
    ///
    /// # Errors
    /// `Refused` by the method (`ChangedSince` where something came in between), `Invalid` for words
    /// that are missing or too long, `NotAllowed`, `NotFound`, `Busy`, `Storage`.
    pub async fn act(
        &self,
        by: &Person,
        number: u64,
        seen: Option<u64>,
        act: Act,
    ) -> Result<Done, DeskError> {
        self.act_heeding(by, number, seen, act, &Heeded::default())
            .await
    }

    /// As [`Desk::act`], with what became of the findings that the coach had shown before.
    ///
    /// # Errors
    /// As [`Desk::act`].
    pub async fn act_heeding(
        &self,
        by: &Person,
        number: u64,
        seen: Option<u64>,
        act: Act,
        heeded: &Heeded,
    ) -> Result<Done, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let drafted = act.drafted_as().zip(act.say().map(|say| say.body.clone()));
        let drafted = drafted.filter(|(_, body)| !body.trim().is_empty());
        let asked = Asked {
            act,
            heeded,
            waited: None,
        };
        let done = self.act_on(&by, &row, seen, asked).await;
        if let (Err(_), Some((step, body))) = (&done, &drafted) {
            self.keep_draft(&by, &row, seen, (step, body)).await?;
        }
        done
    }

    pub(super) async fn act_on(
        &self,
        by: &Person,
        row: &CaseRow,
        seen: Option<u64>,
        asked: Asked<'_>,
    ) -> Result<Done, DeskError> {
        let Asked {
            act,
            heeded,
            waited: word,
        } = asked;
        self.names_exist(&act).await?;
        self.is_their_yes(by, row.number, &act).await?;
        let act = self.with_cited(row.owner, act).await?;
        let held = match &act {
            Act::LetIn { message } => Some((*message, true)),
            Act::LeaveOut { message } => Some((*message, false)),
            _ => None,
        };
        let answered = match &act {
            Act::AnswerOther { message, .. } => Some(*message),
            _ => None,
        };
        let taken_back = match &act {
            Act::TakeBackProof(at) => Some(self.proof_at(row.case, *at).await?),
            _ => None,
        };
        let drafted = act.drafted_as();
        let filled_in = act.filled_in().filter(|_| word.is_none());
        let sheet = sheet_of(&act, by, row, seen);
        let mut wanted = translate_of_sheet(act, sheet, self.now())?;
        self.note_despite(row.customer, &mut wanted).await?;
        let with = self.needed_for(row, &wanted).await?;
        if let (Some(said), Some(step)) = (&mut wanted.said, drafted) {
            said.enclosed = self.enclosed(by.id, row.case, step).await?;
        }
        let other = match (&wanted.told, answered) {
            (Some(told), Some(message)) => Some(self.other(row, message, told).await?),
            _ => None,
        };
        if let Some(other) = &other {
            other.complete(&mut wanted.commands);
        }
        let line = heeded.checked_line()?;
        let line = line.map(|line| wanted.words.add(TextKind::Note, line));
        let commands = std::mem::take(&mut wanted.commands);
        let mut acts = By::person(by).whatever_way(wanted.despite.is_some());
        if word.is_some() {
            // It has waited since, and nobody was shown what came meanwhile.
            acts = acts.without_looking();
        }
        let done = self.handle(row.case, acts, seen, commands, |batch, decided| {
            if let Some((message, let_in)) = held {
                decide_held(batch, message, let_in, self.now());
            }
            if let Some(file) = &taken_back {
                proof::take_back(batch, row.case, file, self.now());
            }
            self.put_wanted(batch, &wanted, decided, by, with.as_ref())?;
            self.put_other(batch, &wanted, decided, by, other.as_ref())?;
            self.put_heeded(batch, &wanted, decided, (heeded, line));
            // A letter without words of the person leaves what they are writing for it alone.
            let worded = wanted.said.as_ref().is_some_and(|said| said.body.is_some());
            let done = worded && !decided.events.is_empty();
            match (word, drafted.filter(|_| done)) {
                // Its draft went when it was sent; what stands there now was begun since.
                (Some(id), _) => waiting::take(batch, id),
                (None, Some(step)) => drafts::discard(batch, by.id, decided.after.id, step),
                (None, None) => {}
            }
            if let Some(form) = filled_in.as_ref().filter(|_| !decided.events.is_empty()) {
                drafts::discard(batch, by.id, decided.after.id, form);
            }
            Ok(())
        });
        Ok(wanted.told(done.await?))
    }

    fn put_wanted(
        &self,
        batch: &mut Batch,
        wanted: &Wanted,
        decided: &Decided,
        by: &Person,
        with: Option<&Correspondence>,
    ) -> Result<(), DeskError> {
        if decided.events.is_empty() {
            return Ok(());
        }
        let after = &decided.after;
        wanted.words.put(batch, after.id, self.now());
        self.put_heard(batch, wanted, decided);
        if let (Some(proof), Some(event)) = (&wanted.proof, decided.events.first()) {
            proof.put(batch, after.id, event.at);
        }
        if let Some(said) = &wanted.said {
            self.put_said(batch, said, after, by, &wanted.words, with)?;
        }
        Ok(())
    }

    /// Puts down what became of the coach's findings, where the words went out.
    fn put_heeded(
        &self,
        batch: &mut Batch,
        wanted: &Wanted,
        decided: &Decided,
        (heeded, line): (&Heeded, Option<recovery::TextId>),
    ) {
        if !decided.events.is_empty() {
            let message = wanted.said.as_ref().map(|said| said.message);
            heeded.put(batch, decided, message, line, self.now());
        }
    }

    /// Puts down the customer's word that came by page or call.
    pub(super) fn put_heard(&self, batch: &mut Batch, wanted: &Wanted, decided: &Decided) {
        let Some(heard) = wanted.heard else { return };
        if let Some(words) = wanted.words.by_id().get(&heard.text) {
            heat::keep(batch, decided, heard.message, words, self.now());
        }
        messages::put(
            batch,
            &Message {
                customer: decided.after.customer,
                text: Some(heard.text),
                ..Message::new(
                    heard.message,
                    decided.after.id,
                    Direction::In,
                    self.now(),
                    heard.channel,
                )
            },
        );
    }

    /// Whoever an act names as owner or team is there.
    pub(super) async fn names_exist(&self, act: &Act) -> Result<(), DeskError> {
        let owners = act.owners();
        if !owners.is_empty() {
            let everybody = staff::all(self.store()).await?;
            let here = |id: &StaffId| everybody.iter().any(|one| one.id == *id && one.active);
            if !owners.iter().all(here) {
                return Err(DeskError::invalid("owner", "owner-unknown"));
            }
        }
        if let Act::AskApproval { of, wanted, .. } = act
            && !self.may_approve(*of, wanted).await?
        {
            return Err(DeskError::invalid("of", "approver-may-not"));
        }
        if let Act::SetTeam { team: Some(team) } = act {
            let teams = staff::teams(self.store()).await?;
            let in_use = |one: &staff::Team| one.id == *team && one.closed_at.is_none();
            if !teams.iter().any(in_use) {
                return Err(DeskError::invalid("team", "team-unknown"));
            }
        }
        Ok(())
    }

    /// The row of a case.
    pub(crate) async fn row(&self, number: u64) -> Result<CaseRow, DeskError> {
        cases::find_number(self.store(), number)
            .await?
            .ok_or(DeskError::NotFound)
    }

    /// The id of the case people call by `number`.
    pub async fn case_id(&self, number: u64) -> Result<CaseId, DeskError> {
        Ok(self.row(number).await?.case)
    }
}

impl Act {
    /// The word to the customer it carries.
    pub(crate) fn say(&self) -> Option<&Say> {
        match self {
            Self::SendUnderstanding { say, .. }
            | Self::GiveWord { say }
            | Self::Offer { say, .. }
            | Self::LayPlan { say, .. }
            | Self::AskApproval { say, .. }
            | Self::FollowUp { say, .. }
            | Self::SendFinalAnswer { say, .. }
            | Self::End { say: Some(say), .. } => Some(say),
            _ => None,
        }
    }

    /// Everybody it makes responsible.
    fn owners(&self) -> Vec<StaffId> {
        match self {
            Self::Assign { owner, .. }
            | Self::SayAskedFor { staff: owner }
            | Self::PromiseDeed { owner, .. }
            | Self::PromiseWord { owner, .. } => owner.iter().copied().collect(),
            Self::LayPlan { steps, .. } => steps.iter().filter_map(|step| step.owner).collect(),
            Self::Offer { proposals, .. }
            | Self::AskApproval {
                wanted: proposals, ..
            } => proposals
                .iter()
                .flat_map(|proposed| &proposed.steps)
                .filter_map(|step| step.owner)
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// The sheet of words among us, which leave the case as it is to be decided on: nothing else tells a second press.
fn sheet_of(act: &Act, by: &Person, row: &CaseRow, seen: Option<u64>) -> Option<Sheet> {
    matches!(act, Act::Note { .. } | Act::Whisper { .. })
        .then(|| seen.map(|seen| Sheet::of_staff(row.case, by.id, seen)))
        .flatten()
}
