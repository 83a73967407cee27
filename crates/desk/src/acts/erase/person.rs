//! A whole person is erased: every word they said or were told, their names and addresses, mails, files
//! and drafts. Their cases stay as facts: that they were there, when, and how they went.
//!
//! Everything is erased by its id, and the ids are kept, so that a restore of an older copy erases it
//! again. It may stop halfway and be asked for again; the person's record goes last, so that what is
//! left can be found.

use super::reason;
use crate::acts::words::Words;
use crate::bounds::TEXT;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::people::audit;
use crate::views::Person;
use recovery::{CaseId, Command, CustomerId, Role, TextId};
use std::collections::BTreeMap;
use store::customers::{self, Customer};
use store::texts::TextKind;
use store::{Batch, Key, PAGE_MAX, cases, copies};

/// What was erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonErased {
    /// The numbers of their cases, which stay as facts.
    pub cases: Vec<u64>,
    /// Messages of theirs on cases of other people.
    pub elsewhere: u64,
}

impl Desk {
    /// Erases a customer over all their records, for good. `reason` stands in the history of each of
    /// their cases; it should hold no word of the person.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` without a reason or with one that names
    /// them, `NotFound`. `Storage` where
    /// it stopped halfway: nothing that was erased comes back, and it can be asked for again.
    pub async fn erase_person(
        &self,
        by: &Person,
        customer: CustomerId,
        reason: &str,
    ) -> Result<PersonErased, DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let why = TEXT.needed("reason", reason)?;
        let head = customers::head(self.store(), customer).await?;
        let records = customers::joined(self.store(), head.ok_or(DeskError::NotFound)?).await?;
        let mut known = Vec::new();
        for record in &records {
            let addresses = customers::addresses(self.store(), record.id).await?;
            if reason::names(&why, record, &addresses) {
                return Err(DeskError::invalid("reason", "reason-names-them"));
            }
            known.extend(addresses.into_iter().map(|one| one.address));
        }
        let mut erased = PersonErased::default();
        let mut own = BTreeMap::new();
        self.erase_cases(&by, &records, &why, &mut own).await?;
        erased.elsewhere += self.erase_addresses(&by, &known).await?;
        self.forget(&by, &records).await?;
        // What came in while this went on was still theirs: words elsewhere and on the cases erased above, and
        // cases opened since. From here on their addresses are nobody's, so each round finds fewer.
        erased.elsewhere += self.erase_addresses(&by, &known).await?;
        for case in own.keys() {
            let why = self.load(*case).await?.erased.map(|(_, why)| why);
            self.erase_words_of(*case, why).await?;
        }
        while self.erase_cases(&by, &records, &why, &mut own).await? {}
        self.remove_halves().await;
        copies::clear_traces(self.store())
            .await
            .map_err(|error| DeskError::Storage(error.to_string()))?;
        erased.cases = own.into_values().collect();
        erased.cases.sort_unstable();
        Ok(erased)
    }

    /// What came from these addresses or went to them, wherever it lies; how many messages.
    async fn erase_addresses(&self, by: &Person, known: &[String]) -> Result<u64, DeskError> {
        let mut count = 0;
        for address in known {
            count += self.erase_address(By::person(by), address).await?;
        }
        Ok(count)
    }

    /// Ends every case of these records that is not among the `done` yet, and erases its words; whether
    /// there was one.
    async fn erase_cases(
        &self,
        by: &Person,
        records: &[Customer],
        reason: &str,
        done: &mut BTreeMap<CaseId, u64>,
    ) -> Result<bool, DeskError> {
        let before = done.len();
        for record in records {
            for (case, number) in self.cases_of_record(record.id).await? {
                if done.contains_key(&case) {
                    continue;
                }
                let why = self.record_erasure(By::person(by), case, reason).await?;
                self.erase_words_of(case, why).await?;
                done.insert(case, number);
            }
        }
        Ok(done.len() > before)
    }

    /// The event on the case, once; gives the text that says why.
    pub(super) async fn record_erasure(
        &self,
        by: By,
        case: CaseId,
        reason: &str,
    ) -> Result<Option<TextId>, DeskError> {
        let mut words = Words::default();
        let why = words.add(TextKind::Note, reason.to_owned());
        let erase = vec![Command::RecordErasure { reason: why }];
        self.handle(case, by, None, erase, |batch, decided| {
            if !decided.events.is_empty() {
                words.put(batch, case, self.now());
            }
            Ok(())
        })
        .await?;
        Ok(self.load(case).await?.erased.map(|(_, why)| why))
    }

    async fn cases_of_record(&self, record: CustomerId) -> Result<Vec<(CaseId, u64)>, DeskError> {
        let mut all = Vec::new();
        let mut after = Key::NEWEST;
        loop {
            let page = cases::of_customer(self.store(), record, after, PAGE_MAX).await?;
            all.extend(page.iter().map(|row| (row.case, row.number)));
            match page.last() {
                Some(last) if page.len() >= PAGE_MAX as usize => after = last.key(),
                _ => return Ok(all),
            }
        }
    }

    /// Names, numbers and addresses of all records.
    async fn forget(&self, by: &Person, records: &[Customer]) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        for record in records {
            customers::erase(&mut batch, record.id, self.now());
            let object = record.id.to_string();
            self.audit(&mut batch, by.id, audit::PERSON_ERASED, Some(&object));
        }
        self.store().write(batch).await?;
        Ok(())
    }
}
