//! Two cases about one matter go on as one, and can be parted again (one batch, two versions).

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided, MERGES_MAX};
use crate::views::{CaseRow, MergeView, Person};
use calendar::Moment;
use recovery::decide::taking_in;
use recovery::event::Came;
use recovery::{Case, CaseId, Command, MessageId, Refusal, Role, Status};
use store::messages::{self, Direction};
use store::{Key, PAGE_MAX, staff};

impl Desk {
    /// What would become of the two cases if `number` went on in `into`: decided as the merge is, and nothing is written.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`; `Invalid` where `into` is no case.
    pub async fn merge_preview(
        &self,
        by: &Person,
        number: u64,
        into: u64,
    ) -> Result<MergeView, DeskError> {
        let person = self.must_be(by, Role::Agent).await?;
        let from_row = self.row(number).await?;
        let into_row = self.row(into).await.map_err(no_such_case)?;
        let (from, into) = (
            self.load(from_row.case).await?,
            self.load(into_row.case).await?,
        );
        let one_customer = self.same_person(&from, &into).await?;
        let everybody = staff::all(self.store()).await?;
        let rows = self.case_rows(vec![from_row, into_row], &everybody).await?;
        let Ok([from_row, into_row]) = <[CaseRow; 2]>::try_from(rows) else {
            return Err(DeskError::NotFound);
        };
        let house = self.house().await?;
        let decided = if from.id == into.id {
            Err(Refusal::SameCase)
        } else {
            let on = |case: &Case, commands: &[Command]| {
                Decided::on(
                    case.clone(),
                    By::person(&person),
                    None,
                    commands,
                    &house,
                    self.now(),
                )
            };
            let [out, inward] = merging(&from, &into, one_customer);
            on(&from, &out).and_then(|_| on(&into, &inward))
        };
        let (after, refusal) = match decided {
            Ok(decided) => (decided.after, None),
            Err(refusal) => (into.clone(), Some(refusal)),
        };
        let asks_to_join = matches!(refusal, Some(Refusal::TwoCustomers { .. }));
        let two_customers = into.customer.filter(|_| asks_to_join);
        let counts_from = after.received_at();
        Ok(MergeView {
            from: from_row,
            into: into_row,
            refusal,
            two_customers,
            reopens: !into.is_open() && after.is_open(),
            next_word: after.next_word_due(),
            counts_from: Some(counts_from).filter(|at| *at < into.received_at()),
            tags: after.tags.len() - into.tags.len(),
        })
    }

    /// The case `number` goes on in `into`; its messages are read there, old references stay alive.
    ///
    /// # Errors
    /// `Refused` by the method, for one half or the other; then neither happened.
    pub async fn merge(&self, by: &Person, number: u64, into: u64) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let from = self.row(number).await?;
        let into = self.row(into).await.map_err(no_such_case)?;
        if from.case == into.case {
            return Err(Refusal::SameCase.into());
        }
        let cases = (self.load(from.case).await?, self.load(into.case).await?);
        let one_customer = self.same_person(&cases.0, &cases.1).await?;
        self.handle_many(
            &[(from.case, None), (into.case, None)],
            By::person(&by),
            |cases| {
                let [from, into] = cases else {
                    return Err(DeskError::NotFound);
                };
                Ok(merging(from, into, one_customer).into())
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
        let beyond = self.heard_beyond(&from, into).await?;
        let meanwhile = self.came_meanwhile(&from).await?;
        self.handle_many(
            &[(from.id, None), (into, None)],
            By::person(&by),
            |cases| {
                let [from, into] = cases else {
                    return Err(DeskError::NotFound);
                };
                let mut heard = heard_in(from, from, into);
                heard.extend_from_slice(&beyond);
                let waits = |message: &MessageId| {
                    let at = into.unanswered.get(message).copied();
                    at.map(|at| Came {
                        message: *message,
                        at,
                    })
                };
                let came: Vec<Came> = meanwhile.iter().filter_map(waits).collect();
                let gone = came.iter().map(|one| one.message).collect();
                Ok(vec![
                    vec![Command::UndoMerge { heard, came }],
                    vec![Command::LetGo {
                        other: from.id,
                        came: gone,
                    }],
                ])
            },
            |_, _| Ok(()),
        )
        .await?;
        Ok(())
    }

    /// What came for this case since it goes on in another one: it is kept with this one, and heard there.
    async fn came_meanwhile(&self, from: &Case) -> Result<Vec<MessageId>, DeskError> {
        let Some(merged) = from.merged_at() else {
            return Ok(Vec::new());
        };
        let kept = messages::page(self.store(), from.id, Key::NEWEST, PAGE_MAX).await?;
        let rows = kept.into_iter().map(|row| row.message);
        let came = rows.filter(|one| one.direction == Direction::In && one.at >= merged);
        Ok(came.map(|one| one.id).collect())
    }

    /// The words of ours that the customer of `from` had where `into` goes on in its turn: in each case since the one
    /// before was merged into it.
    async fn heard_beyond(&self, from: &Case, into: CaseId) -> Result<Vec<Moment>, DeskError> {
        let mut heard = Vec::new();
        let mut case = self.load(into).await?;
        for _ in 0..MERGES_MAX {
            let Status::Merged { into, .. } = case.status else {
                break;
            };
            let next = self.load(into).await?;
            heard.extend(heard_in(from, &case, &next));
            case = next;
        }
        Ok(heard)
    }
}

/// The words in `into` since `case` was merged into it. They are words to the customer of `from` only where the two are
/// the same person.
fn heard_in(from: &Case, case: &Case, into: &Case) -> Vec<Moment> {
    match case.merged_at() {
        Some(merged) if from.customer == into.customer => into.words_since(merged),
        _ => Vec::new(),
    }
}

/// What each of the two is told.
pub(super) fn merging(from: &Case, into: &Case, one_customer: bool) -> [Vec<Command>; 2] {
    let out = Command::MergeInto {
        into: into.id,
        into_number: into.number,
        one_customer,
    };
    [vec![out], taking_in(from, into)]
}

fn no_such_case(error: DeskError) -> DeskError {
    match error {
        DeskError::NotFound => DeskError::invalid("into", "case-unknown"),
        other => other,
    }
}
