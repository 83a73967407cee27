//! Customers: who they are over all their records, their cases, joined and parted again.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::language::{kept, spoken};
use crate::people::audit;
use crate::views::{AddressView, CaseRow, CustomerView, NeedView, Person};
use calendar::Moment;
use letters::Language;
use recovery::care::{Care, Need};
use recovery::{CustomerId, Role};
use std::collections::HashMap;
use store::cases::{self, CaseLine};
use store::customers::{self, Address, Customer};
use store::needs::{self, SupportNeed};
use store::{Asks, Batch, many, staff};

/// Cases of one record that are shown.
const CASES_EACH: u32 = 50;

/// The records of a person and their addresses, as the store brings them.
pub(super) type Records = (
    Vec<Customer>,
    Vec<(CustomerId, Address)>,
    Vec<Option<SupportNeed>>,
);

/// One record as the store brings it, with what was joined right into it, its addresses and its cases.
pub(super) type OfRecord = (Vec<Customer>, Vec<Address>, Vec<CaseLine>);

/// A person over all records that were joined.
pub(crate) struct KnownPerson {
    /// The record that stands for them, then those joined into it.
    pub records: Vec<Customer>,
    /// All their mail addresses, those of the first record first.
    pub addresses: Vec<(CustomerId, Address)>,
    /// What helps them, over all records; what they agreed to keep no longer is not among it.
    pub needs: Vec<SupportNeed>,
}

impl KnownPerson {
    /// Asks for the person a record stands for.
    pub(super) fn ask(id: CustomerId, now: Moment) -> impl Asks<Answers = Records> {
        (
            customers::ask_person(id),
            customers::ask_addresses_of_person(id),
            needs::ask_of_person(id, now),
        )
    }

    /// Asks for one record, its addresses and its cases: a whole person but for what helps them, where nothing was joined.
    pub(super) fn ask_record(id: CustomerId, cases: u32) -> impl Asks<Answers = OfRecord> {
        (
            customers::ask_beside(id),
            customers::ask_addresses(id),
            cases::ask_of_record(id, cases),
        )
    }

    /// Them, of what was answered.
    ///
    /// # Errors
    /// `NotFound` where there is no such record.
    pub(super) fn read((records, addresses, needs): Records) -> Result<Self, DeskError> {
        if records.is_empty() {
            return Err(DeskError::NotFound);
        }
        Ok(Self {
            records,
            addresses,
            needs: needs.into_iter().flatten().collect(),
        })
    }

    /// Their name, where one is known.
    pub(crate) fn name(&self) -> Option<String> {
        self.records.iter().find_map(|record| record.name.clone())
    }

    /// The language we speak with them, where it is known.
    pub(crate) fn language(&self) -> Option<Language> {
        self.records
            .iter()
            .find_map(|record| kept(record.language.as_deref()))
    }

    /// Whether they were erased, with all their words.
    pub(crate) fn is_erased(&self) -> bool {
        let head = self.records.first();
        head.is_some_and(|head| head.erased_at.is_some())
    }

    /// How the desk calls them: by their name, else by where they are reached.
    pub(crate) fn called(&self) -> String {
        let mail = || {
            self.addresses
                .first()
                .map(|(_, known)| known.address.clone())
        };
        let phone = || self.records.iter().find_map(|record| record.phone.clone());
        called(self.name().or_else(mail).or_else(phone), self.is_erased())
    }

    /// Whether they write from this address.
    pub(crate) fn has_address(&self, address: &str) -> bool {
        let key = customers::address_key(address);
        self.addresses.iter().any(|(_, known)| known.key == key)
    }

    /// The mail addresses we write to: all but old ones.
    pub(crate) fn reachable(&self) -> impl Iterator<Item = &Address> {
        let known = self.addresses.iter().map(|(_, known)| known);
        known.filter(|known| known.old_at.is_none())
    }

    /// Whether we write to them at this address.
    pub(crate) fn reads(&self, address: &str) -> bool {
        let key = customers::address_key(address);
        self.reachable().any(|known| known.key == key)
    }

    /// Whether the record is one of theirs.
    pub(crate) fn is(&self, record: CustomerId) -> bool {
        self.records.iter().any(|known| known.id == record)
    }

    /// The ids of their records.
    pub(super) fn ids(&self) -> Vec<CustomerId> {
        self.records.iter().map(|record| record.id).collect()
    }

    /// What helps them, each need once: as it is kept on the record that stands for them, else on the next.
    fn needs(&self) -> Vec<NeedView> {
        let first = |need: Need| self.needs.iter().find(|one| one.need == need);
        let kept = Need::ALL.into_iter().filter_map(first);
        kept.map(|one| NeedView {
            need: one.need,
            heard: one.heard,
            for_them: one.for_them,
            agreed_at: one.agreed_at,
            until: one.until,
            noted_by: one.noted_by,
        })
        .collect()
    }

    /// What their needs change for whoever speaks to them.
    pub(super) fn care(&self) -> Care {
        Care {
            needs: self.needs.iter().map(|one| one.need).collect(),
            ..Care::default()
        }
    }

    /// As the desk shows them.
    pub(super) fn view(&self, house: Language) -> CustomerView {
        let mails = self.addresses.iter().map(|(_, known)| AddressView {
            address: known.address.clone(),
            kind: "mail".to_owned(),
            old: known.old_at,
        });
        let phones = self.records.iter().filter_map(|record| {
            record.phone.as_ref().map(|phone| AddressView {
                address: phone.clone(),
                kind: "phone".to_owned(),
                old: None,
            })
        });
        let addresses: Vec<AddressView> = mails.chain(phones).collect();
        let label = |name: Option<&String>, id: CustomerId| {
            let address = self.addresses.iter().find(|(of, _)| *of == id);
            name.cloned()
                .or_else(|| address.map(|(_, known)| known.address.clone()))
                .unwrap_or_default()
        };
        let head = self.records.first();
        CustomerView {
            erased: self.is_erased(),
            id: head.map_or(CustomerId(uuid::Uuid::nil()), |head| head.id),
            name: self.called(),
            own_name: head.and_then(|head| head.name.clone()),
            own_phone: head.and_then(|head| head.phone.clone()),
            addresses,
            joined: self
                .records
                .iter()
                .skip(1)
                .map(|record| (record.id, label(record.name.as_ref(), record.id)))
                .collect(),
            language: self.language(),
            speaks: self.language().unwrap_or(house),
            needs: self.needs(),
        }
    }
}

impl Desk {
    /// The person of this record, and the latest cases of all their records: of what was answered, or by one more trip
    /// where records were joined.
    ///
    /// # Errors
    /// `NotFound` where there is no such record.
    pub(super) async fn whole_person(
        &self,
        id: CustomerId,
        (records, addresses, cases): OfRecord,
        rows: u32,
    ) -> Result<(KnownPerson, Vec<CaseLine>), DeskError> {
        if let [only] = &records[..]
            && only.joined_into.is_none()
        {
            let addresses = addresses.into_iter().map(|one| (id, one)).collect();
            let person = KnownPerson {
                records,
                addresses,
                needs: Vec::new(),
            };
            return Ok((person, cases));
        }
        let asked = (
            KnownPerson::ask(id, self.now()),
            cases::ask_of_person(id, rows),
        );
        let (records, cases) = self.store().ask(asked).await?;
        Ok((KnownPerson::read(records)?, cases))
    }
}

/// How the desk calls a customer: by what is known of them, and never by nothing.
pub(super) fn called(name: Option<String>, erased: bool) -> String {
    name.filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| {
            spoken().words().say(if erased {
                "customer-erased"
            } else {
                "customer-nameless"
            })
        })
}

impl Desk {
    /// The person a record stands for, with all their records and addresses.
    pub(crate) async fn person_of(&self, id: CustomerId) -> Result<KnownPerson, DeskError> {
        KnownPerson::read(self.store().ask(KnownPerson::ask(id, self.now())).await?)
    }

    /// What those without a name are called in lists: their first address.
    pub(crate) async fn first_addresses(
        &self,
        nameless: Vec<CustomerId>,
    ) -> Result<HashMap<CustomerId, String>, DeskError> {
        if nameless.is_empty() {
            return Ok(HashMap::new());
        }
        let found = many::addresses(self.store(), &nameless, 1).await?;
        Ok(found
            .into_iter()
            .map(|(id, known)| (id, known.address))
            .collect())
    }

    /// A customer, with their cases, newest activity first.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn customer(
        &self,
        by: &Person,
        id: CustomerId,
    ) -> Result<(CustomerView, Vec<CaseRow>), DeskError> {
        self.must_be(by, Role::Agent).await?;
        let person = self.person_of(id).await?;
        let mut rows = many::cases_of(self.store(), &person.ids(), CASES_EACH).await?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.key()));
        let everybody = staff::all(self.store()).await?;
        let rows = self.case_rows(rows, &everybody).await?;
        let house = self.house_language().await?;
        Ok((person.view(house), rows))
    }

    /// `from` is the same person as `into`; their cases and addresses are read together.
    ///
    /// # Errors
    /// `Invalid` with `customers-joined` where they are one already.
    pub async fn join_customers(
        &self,
        by: &Person,
        from: CustomerId,
        into: CustomerId,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let from = customers::head(self.store(), from)
            .await?
            .ok_or(DeskError::NotFound)?;
        let into = customers::head(self.store(), into)
            .await?
            .ok_or(DeskError::NotFound)?;
        let mut batch = Batch::new();
        customers::join(&mut batch, from, into);
        self.audit(&mut batch, by.id, audit::JOINED, Some(&from.to_string()));
        self.write_or(batch, "customers-joined").await
    }

    /// Takes a join back.
    ///
    /// # Errors
    /// `Invalid` with `customers-not-joined` where there is none.
    pub async fn part_customers(&self, by: &Person, joined: CustomerId) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let mut batch = Batch::new();
        customers::part(&mut batch, joined);
        self.audit(&mut batch, by.id, audit::PARTED, Some(&joined.to_string()));
        self.write_or(batch, "customers-not-joined").await
    }

    async fn write_or(&self, batch: Batch, code: &'static str) -> Result<(), DeskError> {
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_conflict() => Err(DeskError::invalid("customer", code)),
            Err(error) => Err(error.into()),
        }
    }
}
