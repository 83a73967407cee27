//! One text is erased, and nothing beside it.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use recovery::{Role, TextId};
use store::{Batch, texts};

impl Desk {
    /// Erases one text for good: its row stays and reads "erased on …", and search finds it no more.
    ///
    /// The same words stay wherever else they stand: those of a message in the bytes of its mail, as it
    /// came in or went out, and in the quote of the point they raised. Whoever wants all of it gone
    /// erases the person ([`Desk::erase_person`]).
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `NotFound`.
    pub async fn erase_text(&self, by: &Person, text: TextId) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let found = texts::find(self.store(), text).await?;
        let found = found.ok_or(DeskError::NotFound)?;
        let mut batch = Batch::new();
        texts::erase(&mut batch, found.id, found.case, found.kind, self.now());
        let object = text.to_string();
        self.audit(&mut batch, by.id, audit::TEXT_ERASED, Some(&object));
        self.store().write(batch).await?;
        Ok(())
    }
}
