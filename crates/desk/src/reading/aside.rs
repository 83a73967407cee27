//! What few cases have beside their words, read where it is there: one more trip for those, none for the others.

use super::conversation::ASKED;
use super::customers::KnownPerson;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::{CaseId, CustomerId};
use std::collections::HashMap;
use store::coach_record::{self, StoodRow};
use store::drafts::{Draft, DraftFile};
use store::messages::{self, File, MessageRow};
use store::needs::{self, SupportNeed};
use store::proof::ProofFile;
use store::seldom::Seldom;
use store::waiting::WaitingLine;
use store::{Key, customers, drafts, proof, waiting};

/// It, as far as a case has any.
#[derive(Default)]
pub(super) struct Aside {
    /// Drafts of the person who looks, and the files in them.
    pub drafts: Vec<Draft>,
    pub draft_files: Vec<DraftFile>,
    /// Words that may still be taken back.
    pub waiting: Vec<WaitingLine>,
    pub stood: Vec<StoodRow>,
    pub proof: Vec<ProofFile>,
    /// What helps the customer.
    pub needs: Vec<SupportNeed>,
    /// The files of the messages.
    pub files: Vec<File>,
    /// The names of those who wrote and are not the customer.
    names: HashMap<CustomerId, String>,
}

impl Aside {
    /// The name of who wrote, where it is known.
    pub fn name<'n>(&'n self, writer: CustomerId, person: &'n KnownPerson) -> Option<&'n str> {
        let record = person.records.iter().find(|record| record.id == writer);
        record.map_or_else(
            || self.names.get(&writer).map(String::as_str),
            |record| record.name.as_deref(),
        )
    }
}

impl Desk {
    /// What a case has aside, for this person of ours; the messages are those of its page from `place` on.
    pub(super) async fn aside(
        &self,
        by: &Person,
        case: CaseId,
        has: &Seldom,
        person: &KnownPerson,
        (messages, place): (&[MessageRow], Key),
    ) -> Result<Aside, DeskError> {
        let of_person = person.records.first().map(|record| record.id);
        let with_files = messages.iter().filter(|row| row.files > 0);
        let cases = each_once(with_files.map(|row| row.message.case));
        let writers = messages.iter().filter_map(|row| row.message.customer);
        let others = each_once(writers.filter(|one| !person.is(*one)));
        let files = |case| messages::ask_files_of_page(case, place, ASKED);
        let asked = (
            has.drafts.then(|| drafts::ask_of(by.id, case)),
            has.draft_files.then(|| drafts::ask_files_of(by.id, case)),
            has.waiting.then(|| waiting::ask_of_case(case)),
            has.stood.then(|| coach_record::ask_of_case(case)),
            has.proof.then(|| proof::ask_of_case(case)),
            of_person
                .filter(|_| has.needs)
                .map(|id| needs::ask_of_person(id, self.now())),
            cases.into_iter().map(files).collect::<Vec<_>>(),
            others
                .into_iter()
                .map(customers::ask_find)
                .collect::<Vec<_>>(),
        );
        let (drafts, draft_files, waiting, stood, proof, needs, files, others) =
            self.store().ask(asked).await?;
        let others = others.into_iter().flatten();
        Ok(Aside {
            drafts: drafts.unwrap_or_default(),
            draft_files: draft_files.unwrap_or_default(),
            waiting: waiting.unwrap_or_default(),
            stood: stood.unwrap_or_default(),
            proof: proof.unwrap_or_default(),
            needs: needs.into_iter().flatten().flatten().collect(),
            files: files.into_iter().flatten().collect(),
            names: others.filter_map(|one| Some((one.id, one.name?))).collect(),
        })
    }
}

fn each_once<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once: Vec<T> = all.collect();
    once.sort_unstable();
    once.dedup();
    once
}
