//! Where a customer is reached: addresses added, marked as old or removed, their name and number.
//!
//! Whoever writes from an address of a customer is believed to be them, and our mails with the link to their page go
//! there. So every change leaves a line, and an address that is another customer's is taken from nobody.

use crate::bounds::{self, NAME};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::reading::KnownPerson;
use crate::views::Person;
use recovery::{CustomerId, Role, StaffId};
use store::customers::{self, ADDRESSES_MAX, address_key};
use store::{Batch, StoreError};

/// What became of an address that was to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is theirs, from now on or again.
    Theirs,
    /// It was theirs and in use before: nothing changed.
    Known,
    /// It is somebody else's; perhaps the two are one person.
    Other {
        /// Whose.
        customer: CustomerId,
        /// What the desk calls them.
        name: String,
    },
}

impl Desk {
    /// Adds a mail address to a customer. One of theirs that was marked as old is in use again.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`, also where they were erased; `Invalid` where it is no address, one of ours, or more
    /// than a customer can have.
    pub async fn add_address(
        &self,
        by: &Person,
        id: CustomerId,
        address: &str,
    ) -> Result<Added, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let address = bounds::email("address", address)?;
        let mut batch = Batch::new();
        let added = self.put_address(&mut batch, by.id, id, &address).await?;
        if batch.is_empty() {
            return Ok(added);
        }
        match self.store().write(batch).await {
            Ok(_) => Ok(added),
            // Somebody wrote from it in the same moment, and has a record of their own by now.
            Err(StoreError::Conflict {
                what: "customer_address/put",
            }) => self.whose(&address).await?.ok_or(DeskError::Busy),
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// The same, as part of something larger: puts into the batch what it takes.
    ///
    /// # Errors
    /// As [`Desk::add_address`].
    pub(super) async fn put_address(
        &self,
        batch: &mut Batch,
        by: StaffId,
        id: CustomerId,
        address: &str,
    ) -> Result<Added, DeskError> {
        let ours = &self.config().mailboxes;
        let key = address_key(address);
        if ours.iter().any(|one| address_key(one) == key) {
            return Err(DeskError::invalid("address", "address-ours"));
        }
        let person = self.standing(id).await?;
        let head = person.records[0].id;
        if person.reads(address) {
            return Ok(Added::Known);
        }
        if let Some((of, known)) = person.addresses.iter().find(|(_, known)| known.key == key) {
            self.put_mark(batch, by, *of, known, false);
            return Ok(Added::Theirs);
        }
        if let Some(other) = self.whose(address).await? {
            return Ok(other);
        }
        if person.addresses.len() >= ADDRESSES_MAX as usize {
            return Err(DeskError::invalid("address", "too-many-addresses"));
        }
        customers::must_stand(batch, head);
        customers::add_address(batch, head, address, self.now());
        self.audit(batch, by, audit::ADDRESS_ADDED, Some(&head.to_string()));
        Ok(Added::Theirs)
    }

    /// Marks an address of a customer as an old one: mail from it is still theirs, and nothing is sent to it any more.
    /// Or takes the mark off.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound` where it is not theirs (any more).
    pub async fn mark_address(
        &self,
        by: &Person,
        id: CustomerId,
        address: &str,
        old: bool,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let (of, known) = self.theirs(id, address).await?;
        let mut batch = Batch::new();
        self.put_mark(&mut batch, by.id, of, &known, old);
        self.change_customer(batch).await
    }

    /// Puts the mark of an address into the batch, or takes it off.
    pub(super) fn put_mark(
        &self,
        batch: &mut Batch,
        by: StaffId,
        of: CustomerId,
        known: &customers::Address,
        old: bool,
    ) {
        let since = known.old_at.unwrap_or(self.now());
        customers::mark_address(batch, of, &known.key, old.then_some(since));
        let what = if old {
            audit::ADDRESS_OLD
        } else {
            audit::ADDRESS_USED
        };
        self.audit(batch, by, what, Some(&of.to_string()));
    }

    /// Removes an address that was never theirs. Whoever writes from it is a stranger from then on.
    ///
    /// # Errors
    /// `NotAllowed` for agents, `NotFound` where it is not theirs (any more).
    pub async fn remove_address(
        &self,
        by: &Person,
        id: CustomerId,
        address: &str,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let (of, known) = self.theirs(id, address).await?;
        let mut batch = Batch::new();
        customers::remove_address(&mut batch, of, &known.key);
        let object = of.to_string();
        self.audit(&mut batch, by.id, audit::ADDRESS_REMOVED, Some(&object));
        self.change_customer(batch).await
    }

    /// Sets what a customer is called and their telephone number; nothing takes it away.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`, also where they were erased; `Invalid` where it is too long.
    pub async fn change_customer_name(
        &self,
        by: &Person,
        id: CustomerId,
        name: &str,
        phone: &str,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let name = NAME.if_any("name", name)?;
        let standing = self.standing(id).await?;
        let head = &standing.records[0];
        // What they gave themselves stays as they wrote it.
        let phone = match &head.phone {
            Some(theirs) if theirs.trim() == phone.trim() => Some(theirs.clone()),
            _ => bounds::phone("phone", phone)?,
        };
        let mut batch = Batch::new();
        self.put_name(&mut batch, by.id, head.id, (name, phone));
        self.change_customer(batch).await
    }

    /// Puts name and number into the batch.
    pub(super) fn put_name(
        &self,
        batch: &mut Batch,
        by: StaffId,
        of: CustomerId,
        (name, phone): (Option<String>, Option<String>),
    ) {
        customers::change(batch, of, name.as_deref(), phone.as_deref());
        let object = of.to_string();
        self.audit(batch, by, audit::CUSTOMER_CHANGED, Some(&object));
    }

    /// The person, unless they were erased.
    pub(super) async fn standing(&self, id: CustomerId) -> Result<KnownPerson, DeskError> {
        let person = self.person_of(id).await?;
        if person.is_erased() {
            return Err(DeskError::NotFound);
        }
        Ok(person)
    }

    /// The record of theirs that has the address.
    async fn theirs(
        &self,
        id: CustomerId,
        address: &str,
    ) -> Result<(CustomerId, customers::Address), DeskError> {
        let key = address_key(address);
        let addresses = self.standing(id).await?.addresses;
        let mut addresses = addresses.into_iter();
        addresses
            .find(|(_, known)| known.key == key)
            .ok_or(DeskError::NotFound)
    }

    /// Whose the address is, if anybody's.
    async fn whose(&self, address: &str) -> Result<Option<Added>, DeskError> {
        let Some(record) = customers::by_address(self.store(), address).await? else {
            return Ok(None);
        };
        let other = self.person_of(record.id).await?;
        Ok(Some(Added::Other {
            customer: other.records[0].id,
            name: other.called(),
        }))
    }

    /// They were erased, or a colleague was faster.
    async fn change_customer(&self, batch: Batch) -> Result<(), DeskError> {
        match self.store().write(batch).await {
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            written => Ok(written.map(drop)?),
        }
    }
}
