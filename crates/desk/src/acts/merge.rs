//! Two cases about one matter go on as one, and can be parted again (one batch, two versions).

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::views::Person;
use recovery::clocks::Start;
use recovery::{Case, Command, Refusal, Role, Status};

impl Desk {
    /// The case `number` goes on in `into`; its messages are read there, old references stay alive.
    ///
    /// # Errors
    /// `Refused` by the method, for one half or the other; then neither happened.
    pub async fn merge(&self, by: &Person, number: u64, into: u64) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let from = self.row(number).await?;
        let into = self.row(into).await.map_err(|error| match error {
            DeskError::NotFound => DeskError::invalid("into", "case-unknown"),
            other => other,
        })?;
        if from.case == into.case {
            return Err(Refusal::SameCase.into());
        }
        self.handle_many(
            &[(from.case, None), (into.case, None)],
            By::person(&by),
            |cases| {
                let [from, into] = cases else {
                    return Err(DeskError::NotFound);
                };
                let take_in = Command::TakeIn {
                    other: from.id,
                    other_number: from.number,
                    waiting: from.is_open(),
                    word_due: from.next_word_due(),
                };
                let law = law_carried(from, into);
                Ok(vec![
                    vec![Command::MergeInto {
                        into: into.id,
                        into_number: into.number,
                    }],
                    std::iter::once(take_in).chain(law).collect(),
                ])
            },
            |_, _| Ok(()),
        )
        .await?;
        Ok(())
    }

    /// The case `number` goes its own way again.
    ///
    /// # Errors
    /// `Refused` where it was not merged.
    pub async fn undo_merge(&self, by: &Person, number: u64) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let from = self.load(self.row(number).await?.case).await?;
        let Status::Merged { into, .. } = from.status else {
            return Err(Refusal::NotMerged.into());
        };
        self.handle_many(
            &[(from.id, None), (into, None)],
            By::person(&by),
            |_| {
                Ok(vec![
                    vec![Command::UndoMerge],
                    vec![Command::LetGo { other: from.id }],
                ])
            },
            |_, _| Ok(()),
        )
        .await?;
        Ok(())
    }
}

/// No clock of a law stops by a merge: the case that goes on counts from the earlier receipt, by the policy of the other
/// where it had none.
fn law_carried(from: &Case, into: &Case) -> Vec<Command> {
    let mut commands = Vec::new();
    if !from.is_open() || !into.is_open() || !from.has_policy() {
        return commands;
    }
    if from.received_at() < into.received_at() {
        commands.push(Command::RecordStart {
            start: Start::Received,
            at: from.received_at(),
        });
    }
    if !into.has_policy()
        && let Some(chosen) = from.laws.chosen.get(&None)
    {
        commands.push(Command::UsePolicy {
            point: None,
            policy: chosen.policy.clone(),
            applies: chosen.applies.clone(),
        });
    }
    commands
}
