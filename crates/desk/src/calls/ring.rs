//! A telephone system says that somebody calls: the talk is there, with the number that calls, when whoever is called looks.

use super::{RUNG, Written};
use crate::bounds::{PHONE, is_phone};
use crate::desk::Desk;
use crate::error::DeskError;
use recovery::CustomerId;
use store::{customers, staff};
use uuid::Uuid;

impl Desk {
    /// Begins a talk for whoever is called, by their mail address, with the number that calls; empty where it is withheld.
    /// One customer with this number is taken for the one who calls. A ring that nobody answered makes room for the next.
    ///
    /// # Errors
    /// `NotFound` where nobody of this address may sign in, `Invalid` for a number that is too long or with `too-many-calls`.
    pub async fn ring(&self, called: &str, number: &str) -> Result<Uuid, DeskError> {
        let called = staff::by_email(self.store(), called.trim()).await?;
        let called = called.filter(|one| one.active).ok_or(DeskError::NotFound)?;
        // “Anonymous” and the like say that none is told.
        let number = PHONE.if_any("number", number)?;
        let number = number.unwrap_or_default();
        // Whoever calls is known by the digits, however the telephone system writes them.
        let known = customers::by_phone(self.store(), &number).await?;
        let number = if is_phone(&number) {
            number
        } else {
            String::new()
        };
        let mut heads: Vec<CustomerId> = known
            .iter()
            .map(|one| one.joined_into.unwrap_or(one.id))
            .collect();
        heads.sort_unstable();
        heads.dedup();
        let mut first = Written {
            phone: number,
            ..Written::default()
        };
        let mut customer = None;
        if let [only] = heads[..] {
            first.name = self.person_of(only).await?.name().unwrap_or_default();
            customer = Some(only);
        }
        self.begin_as(called.id, &first, (customer, None), RUNG)
            .await
    }
}
