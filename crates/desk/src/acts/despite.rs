//! A word goes another way than the customer asked for: why stands among the notes of the case.

use super::translate::{Despite, Wanted};
use crate::desk::Desk;
use crate::error::DeskError;
use recovery::care::Care;
use recovery::terms::NoteSort;
use recovery::{Command, CustomerId};
use store::needs;
use store::texts::TextKind;

impl Desk {
    /// Adds the note, in the language of the house, since all of us read it. Where nothing speaks against the way, the word
    /// goes as they asked, and there is nothing to say.
    ///
    /// # Errors
    /// `Storage`.
    pub(super) async fn note_despite(
        &self,
        customer: Option<CustomerId>,
        wanted: &mut Wanted,
    ) -> Result<(), DeskError> {
        let (Some(Despite { channel, why }), Some(customer)) = (&wanted.despite, customer) else {
            return Ok(());
        };
        let known = needs::of_person(self.store(), customer, self.now()).await?;
        let care = Care {
            needs: known.into_iter().map(|one| one.need).collect(),
            ..Care::default()
        };
        if care.bars(*channel).is_none() {
            return Ok(());
        }
        let words = self.house_language().await?.words();
        let way = words.say(letters::term::channel(*channel));
        let args = [("way", way.into()), ("why", why.as_str().into())];
        let text = words.say_with("need-despite-note", &args);
        let text = wanted.words.add(TextKind::Note, text);
        let sort = NoteSort::Fact;
        wanted.commands.insert(0, Command::WriteNote { text, sort });
        Ok(())
    }
}
