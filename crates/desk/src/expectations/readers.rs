//! Who is led to the page of their role, and who has read it. By name, for a supervisor to ask and to help; never counted
//! against anybody.

use super::own_reading;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::views::Person;
use crate::views::expectations::{ExpectationsReader, ExpectationsReaders, OwnReading};
use recovery::{Role, StaffId};
use std::collections::HashMap;
use store::expectations::{self, Reader};
use store::{Batch, staff};

impl Desk {
    /// What waits to be read by this person: the present version of their role's page, if they have not read it.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn expectations_waiting(&self, me: &Person) -> Result<Option<OwnReading>, DeskError> {
        let asked = expectations::ask_own(me.role, me.id);
        let own = self.store().ask(asked).await?.map(own_reading);
        Ok(own.filter(|own| own.read_at.is_none()))
    }

    /// Whether this person is to be led to their page now: once for each version, and not where they have read it.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn lead_to_expectations(&self, me: &Person) -> Result<bool, DeskError> {
        let asked = expectations::ask_own(me.role, me.id);
        let own = self.store().ask(asked).await?;
        let Some(own) = own.filter(|own| own.read_at.is_none() && own.shown_at.is_none()) else {
            return Ok(false);
        };
        let mut batch = Batch::new();
        expectations::put_shown(&mut batch, me.role, me.id, own.version, self.now());
        self.store().write(batch).await?;
        Ok(true)
    }

    /// Says that whoever asks has read this version of their role's page; gives whether it is the present one.
    ///
    /// # Errors
    /// `NotAllowed`; `NotFound` for a version that never was; `Invalid` with `expectations-not-yours` where the page is of
    /// another role.
    pub async fn confirm_expectations(
        &self,
        by: &Person,
        role: Role,
        version: u32,
    ) -> Result<bool, DeskError> {
        let asked = (
            staff::ask_find(by.id),
            expectations::ask_find(role),
            expectations::ask_version(role, version),
        );
        let (known, present, one) = self.store().ask(asked).await?;
        let known = may(known, Role::Agent)?;
        let (Some(present), Some(_)) = (present, one) else {
            return Err(DeskError::NotFound);
        };
        if known.role != role {
            return Err(DeskError::invalid("role", "expectations-not-yours"));
        }
        let mut batch = Batch::new();
        expectations::put_read(&mut batch, role, known.id, version, self.now());
        self.store().write(batch).await?;
        Ok(present.version == version)
    }

    /// Who has read the page of a role: everybody of the role who may sign in, by name.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators, `NotFound`.
    pub async fn expectation_readers(
        &self,
        by: &Person,
        role: Role,
    ) -> Result<ExpectationsReaders, DeskError> {
        let asked = (
            staff::ask_find(by.id),
            staff::ask_all(),
            expectations::ask_find(role),
            expectations::ask_readers(role),
        );
        let (known, people, present, readers) = self.store().ask(asked).await?;
        may(known, Role::Supervisor)?;
        let present = present.ok_or(DeskError::NotFound)?;
        let readers: HashMap<StaffId, Reader> =
            readers.into_iter().map(|one| (one.staff, one)).collect();
        let mut people: Vec<ExpectationsReader> = people
            .into_iter()
            .filter(|one| one.active && one.role == role)
            .map(|one| ExpectationsReader {
                read: readers.get(&one.id).map(|read| (read.version, read.at)),
                name: one.name,
            })
            .collect();
        people.sort_by_cached_key(|one| one.name.to_lowercase());
        Ok(ExpectationsReaders {
            present: present.version,
            people,
        })
    }
}
