//! What helps a customer: noted with their leave and until when, ended at any time; and what it changes for whoever
//! acts on their cases.

use super::audit;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::views::Person;
use recovery::care::{Care, NEED_DAYS, Need};
use recovery::terms::Channel;
use recovery::{Case, CustomerId, Role};
use store::needs::{self, SupportNeed};
use store::{Batch, customers, staff};

/// A need as somebody notes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewNeed {
    /// What helps.
    pub need: Need,
    /// How we were told.
    pub heard: Channel,
    /// Whether somebody told us for them.
    pub for_them: bool,
    /// Whether the customer agreed that we keep it.
    pub agreed: bool,
    /// For how many days, where they agreed to less than a year.
    pub days: Option<i64>,
}

impl Desk {
    /// Notes what helps a customer, in place of what was noted of the same need before.
    ///
    /// # Errors
    /// `Invalid` without their leave, for a time that is none or more than a year, and beside a need that asks for the
    /// contrary. `NotAllowed`; `NotFound` where there is no such customer or they were erased.
    pub async fn note_need(
        &self,
        by: &Person,
        customer: CustomerId,
        new: NewNeed,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        if !new.agreed {
            return Err(DeskError::invalid("agreed", "need-not-agreed"));
        }
        let days = new.days.unwrap_or(NEED_DAYS);
        if !(1..=NEED_DAYS).contains(&days) {
            return Err(DeskError::invalid("days", "need-days"));
        }
        let (store, now) = (self.store(), self.now());
        let head = customers::head(store, customer).await?;
        let head = head.ok_or(DeskError::NotFound)?;
        let known = needs::of_person(store, head, now).await?;
        let contrary = new.need.contrary();
        if known.iter().any(|one| Some(one.need) == contrary) {
            return Err(DeskError::invalid("need", "need-contrary"));
        }
        let mut batch = Batch::new();
        customers::must_stand(&mut batch, head);
        // It may stand on a record that was joined: what counts is what they said last.
        for before in known.iter().filter(|one| one.need == new.need) {
            needs::end(&mut batch, before.customer, before.need);
        }
        needs::put(
            &mut batch,
            &SupportNeed {
                customer: head,
                need: new.need,
                heard: new.heard,
                for_them: new.for_them,
                agreed_at: now,
                until: now.plus_days(days),
                noted_by: by.id,
            },
        );
        self.audit(
            &mut batch,
            by.id,
            audit::NEED_NOTED,
            Some(&head.to_string()),
        );
        match store.write(batch).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// Ends it, on all records of the customer.
    ///
    /// # Errors
    /// `NotAllowed`; `NotFound` where it is not noted.
    pub async fn end_need(
        &self,
        by: &Person,
        customer: CustomerId,
        need: Need,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let known = needs::of_person(self.store(), customer, self.now()).await?;
        let mut batch = Batch::new();
        for one in known.iter().filter(|one| one.need == need) {
            needs::end(&mut batch, one.customer, need);
            let object = one.customer.to_string();
            self.audit(&mut batch, by.id, audit::NEED_ENDED, Some(&object));
        }
        if batch.is_empty() {
            return Err(DeskError::NotFound);
        }
        self.store().write(batch).await?;
        Ok(())
    }

    /// What helps the customer of a case, for whoever of us acts on it.
    pub(crate) async fn care_of(&self, case: &Case, by: By) -> Result<Care, DeskError> {
        let (Some(customer), Some(me)) = (case.customer, by.actor.staff()) else {
            return Ok(Care::default());
        };
        let known = needs::of_person(self.store(), customer, self.now()).await?;
        if known.is_empty() {
            return Ok(Care::default());
        }
        let everybody = staff::all(self.store()).await?;
        let (house, now) = (self.house().await?, self.now());
        // Who is away, or never came, looks at nothing: then nobody is waited for.
        let is_here = |one: &staff::Staff| {
            one.active && one.password_hash.is_some() && house.away.at(one.id, now).is_none()
        };
        Ok(Care {
            needs: known.into_iter().map(|one| one.need).collect(),
            colleague: everybody.iter().any(|one| one.id != me && is_here(one)),
            despite: by.despite,
        })
    }
}
