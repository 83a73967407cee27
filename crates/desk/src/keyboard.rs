//! Which keys of the keyboard one of us chose. The pages know what a key does; here it is kept with the person.

use crate::bounds::KEYS_BYTES_MAX;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::Role;
use store::{Batch, staff};

impl Desk {
    /// Keeps the keys one of us chose for themselves, as the pages write them; nothing: as they come.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more, `Invalid` where it is more than anybody chooses.
    pub async fn choose_keys(&self, by: &Person, keys: Option<&str>) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        if keys.is_some_and(|keys| keys.len() > KEYS_BYTES_MAX) {
            return Err(DeskError::invalid("keys", "line-too-long"));
        }
        let mut batch = Batch::new();
        staff::set_keys(&mut batch, by.id, keys);
        self.store().write(batch).await?;
        Ok(())
    }
}
