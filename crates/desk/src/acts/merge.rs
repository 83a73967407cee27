//! Two cases about one matter go on as one, and can be parted again (one batch, two versions).

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::views::Person;
use recovery::{Command, Refusal, Role, Status};

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
                Ok(vec![
                    vec![Command::MergeInto {
                        into: into.id,
                        into_number: into.number,
                    }],
                    vec![Command::TakeIn {
                        other: from.id,
                        other_number: from.number,
                        waiting: from.is_open(),
                        word_due: from.next_word_due(),
                    }],
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
