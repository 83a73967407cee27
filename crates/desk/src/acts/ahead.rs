//! What an act would come to, before anything of it is written: the same ways as the act itself takes, up to the write.

use super::Act;
use super::correspondence::Correspondence;
use super::said::{About, letter_of};
use super::translate::{Wanted, translate};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, Decided};
use crate::views::{Person, Preview};
use recovery::Role;
use recovery::terms::Channel;
use store::cases::CaseRow;

/// An act that was decided on the case as it stands, and not written.
pub(super) struct Ahead {
    pub wanted: Wanted,
    pub with: Option<Correspondence>,
    pub decided: Decided,
}

impl Desk {
    /// The mail as it would go out: the person's words and all that the desk puts around them. Nothing is sent and
    /// nothing is kept.
    ///
    /// # Errors
    /// As [`Desk::act`]: what the act would be refused for, this is.
    pub async fn preview(
        &self,
        by: &Person,
        number: u64,
        seen: Option<u64>,
        act: Act,
    ) -> Result<Preview, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let ahead = self.ahead(&by, &row, seen, act).await?;
        let said = ahead.wanted.said.as_ref().ok_or(DeskError::NotFound)?;
        let letter = ahead
            .with
            .as_ref()
            .filter(|with| with.to.is_some())
            .map(|with| {
                letter_of(
                    self,
                    said,
                    &ahead.decided.after,
                    &by,
                    &ahead.wanted.words,
                    with,
                )
            });
        Ok(Preview {
            words: said.body.clone().unwrap_or_default(),
            subject: letter.as_ref().map(|letter| letter.subject.clone()),
            text: letter.map(|letter| letter.text),
        })
    }

    pub(super) async fn ahead(
        &self,
        by: &Person,
        row: &CaseRow,
        seen: Option<u64>,
        act: Act,
    ) -> Result<Ahead, DeskError> {
        self.names_exist(&act).await?;
        let mut wanted = translate([act], false, self.now())?;
        self.note_despite(row.customer, &mut wanted).await?;
        let with = self.needed_for(row, &wanted).await?;
        let case = self.load(row.case).await?;
        let house = self.house().await?;
        let commands = &wanted.commands;
        let as_they = By::person(by).whatever_way(wanted.despite.is_some());
        let helps = self.care_of(&case, as_they).await?;
        let known = (&*house, &helps);
        let decided = Decided::with_care(case, as_they, seen, commands, known, self.now())?;
        Ok(Ahead {
            wanted,
            with,
            decided,
        })
    }

    /// What the words of an act need beside the case, where it says any that go by mail.
    pub(super) async fn needed_for(
        &self,
        row: &CaseRow,
        wanted: &Wanted,
    ) -> Result<Option<Correspondence>, DeskError> {
        match &wanted.said {
            // The paper of a final answer is made however it goes.
            Some(said) if said.channel == Channel::Mail || said.about == About::Answer => {
                let by_mail = said.channel == Channel::Mail;
                Ok(Some(self.correspondence(row, said.about, by_mail).await?))
            }
            _ => Ok(None),
        }
    }
}
