//! A talk whose case was opened before it was over: it is filed as its own. What stands there already is not written again,
//! and what is told later of themselves goes on the record that was made for it.

use super::call::{CallWords, story_of, subject_of, told};
use super::heard::Who;
use super::reach::Added;
use super::words::Words;
use crate::calls::{Opened, Written};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::quote::quote;
use crate::views::Person;
use recovery::{Case, CustomerId, TextId};
use store::Batch;
use store::cases;
use store::customers::address_key;
use store::texts::{self, TextKind};

/// Words of the case that stand for more by now: what it is called, and the first point.
pub(super) type Renewed = Vec<(TextId, TextKind, String)>;

/// What they told since the case was opened; nothing where all of it stands there.
pub(super) fn told_since(written: &Written, opened: &Opened) -> Option<String> {
    let stands: Vec<&str> = opened.story.lines().map(str::trim).collect();
    let parts: Vec<String> = told(written)
        .iter()
        .map(|part| {
            let lines = part.lines().filter(|line| !stands.contains(line));
            lines.collect::<Vec<_>>().join("\n")
        })
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// By what a search finds them, where more is known than when the case was opened.
pub(super) fn find_by(words: &mut Words, written: &Written) -> Result<(), DeskError> {
    let who = Who::of(&written.name, &written.email, &written.phone)?;
    let found_by = who.found_by();
    if !found_by.is_empty() {
        words.add(TextKind::Who, found_by);
    }
    Ok(())
}

/// Puts the renewed words in the place of those that stood for them.
pub(super) fn renew(desk: &Desk, batch: &mut Batch, renewed: &Renewed) {
    for (text, kind, body) in renewed {
        texts::change(batch, *text, *kind, body, desk.now());
    }
}

/// What stands on the record from now on, and whether it holds what was typed. What somebody else changed meanwhile stays.
fn newer(
    typed: Option<&String>,
    stands: Option<&String>,
    first: Option<&String>,
) -> (String, bool) {
    let standing = stands.cloned().unwrap_or_default();
    match typed {
        None => (standing, true),
        Some(typed) if stands.is_none() || stands == first => (typed.clone(), true),
        Some(typed) => {
            let same = *typed == standing;
            (standing, same)
        }
    }
}

impl Desk {
    /// What the case is called, and what its point says where nothing was noted yet when it was opened.
    pub(super) async fn renewed(
        &self,
        case: &Case,
        (written, opened, words): (&Written, &Opened, &CallWords),
    ) -> Result<Renewed, DeskError> {
        let mut renewed = Renewed::new();
        let subject = subject_of(written, words)?;
        let row = cases::find(self.store(), case.id).await?;
        if let Some(row) = row
            && let (Some(text), Some(stands)) = (row.subject_id, row.subject)
            && stands != subject
            && (!written.notes.is_empty() || !written.subject.trim().is_empty())
        {
            renewed.push((text, TextKind::Subject, subject));
        }
        let story = story_of(written, words);
        if opened.untold
            && story != words.nothing_noted
            && let Some(point) = case.points.values().next()
        {
            renewed.push((point.words, TextKind::Words, quote(&story)));
        }
        Ok(renewed)
    }

    /// Puts name, number and address on the record that was made for the talk. Gives whether it holds all of them now: an
    /// address of somebody else is taken from nobody.
    ///
    /// # Errors
    /// `Invalid` for what is none; `NotFound` where they were erased.
    pub(super) async fn tell_record(
        &self,
        by: &Person,
        customer: CustomerId,
        (written, opened): (&Written, &Opened),
    ) -> Result<bool, DeskError> {
        let who = Who::of(&written.name, &written.email, &written.phone)?;
        let mut holds = true;
        if let Some(address) = &who.email {
            let added = self.add_address(by, customer, address).await;
            match added.map_err(at_email)? {
                Added::Other { .. } => holds = false,
                Added::Theirs | Added::Known => {
                    // The first one was heard wrong: nothing is sent there.
                    if let Some(first) = &opened.email
                        && address_key(first) != address_key(address)
                    {
                        let marked = self.mark_address(by, customer, first, true).await;
                        match marked {
                            Ok(()) | Err(DeskError::NotFound) => {}
                            Err(error) => return Err(error),
                        }
                    }
                }
            }
        }
        let person = self.person_of(customer).await?;
        let record = person.records.first().ok_or(DeskError::NotFound)?;
        let (name, holds_name) = newer(
            who.name.as_ref(),
            record.name.as_ref(),
            opened.name.as_ref(),
        );
        let (phone, holds_phone) = newer(
            who.phone.as_ref(),
            record.phone.as_ref(),
            opened.phone.as_ref(),
        );
        let stands = |one: &Option<String>| one.clone().unwrap_or_default();
        if name != stands(&record.name) || phone != stands(&record.phone) {
            self.change_customer_name(by, customer, &name, &phone)
                .await?;
        }
        Ok(holds && holds_name && holds_phone)
    }
}

/// The field of a talk in which the address stands.
fn at_email(error: DeskError) -> DeskError {
    match error {
        DeskError::Invalid { code, .. } => DeskError::invalid("email", code),
        other => other,
    }
}
