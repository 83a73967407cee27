//! Pages beside a case: by the stage it stands at and by what its customer's words are about.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use crate::views::handbook::HandbookRow;
use letters::handbook::{FAILED, Kind};
use recovery::{Role, Stage, TextId};
use std::collections::BTreeSet;
use store::handbook::{self, Beside};
use store::texts;

/// Pages of each kind beside a case.
const BESIDE: u32 = 6;

impl Desk {
    /// Templates, answers and pages that fit the case, the nearest first. On demand only: it reads the customer's words.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn handbook_beside(
        &self,
        by: &Person,
        number: u64,
    ) -> Result<Vec<(Kind, Vec<HandbookRow>)>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let case = self.load(self.case_id(number).await?).await?;
        let known = texts::of_case(self.store(), case.id).await?;
        let told: BTreeSet<TextId> = case
            .points
            .values()
            .map(|point| point.words)
            .chain(case.subject)
            .collect();
        let told: Vec<&str> = known
            .iter()
            .filter(|text| told.contains(&text.id))
            .filter_map(|text| text.body.as_deref())
            .collect();
        let about = Beside {
            stage: stage_id(case.stage()).to_owned(),
            categories: failed(&told.join("\n\n")),
        };
        let asked = Kind::ALL.map(|kind| handbook::beside(&about, kind.id(), BESIDE));
        let found = self.store().ask(Vec::from(asked)).await?;
        let rows = |pages: Vec<handbook::Page>| {
            let rows = pages.into_iter().map(|page| self.row_of(page));
            rows.collect::<Vec<_>>()
        };
        let mut beside: Vec<_> = Kind::ALL
            .into_iter()
            .zip(found.into_iter().map(rows))
            .collect();
        // What can be put into the reply comes first.
        beside.reverse();
        Ok(beside)
    }
}

/// The id of a stage as pages name it.
fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Heard => "heard",
        Stage::Acknowledged => "acknowledged",
        Stage::Understood => "understood",
        Stage::Offered => "offered",
        Stage::Agreed => "agreed",
        Stage::Done => "done",
        Stage::Solved => "solved",
    }
}

/// What failed, by the ids of categories, as the reader tells it.
fn failed(words: &str) -> Vec<String> {
    let message = coach::message::read(words);
    let ids = message.failed.iter().map(|failed| failed.id().to_owned());
    ids.filter(|id| FAILED.contains(&id.as_str())).collect()
}
