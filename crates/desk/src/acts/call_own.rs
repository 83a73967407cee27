//! A talk whose case was opened before it was over: it is filed as its own. What stands there already is not written again,
//! and what is told later of themselves goes on the record that was made for it, or that record is joined into the one they
//! had. Where the talk came to be about another case, its own goes on there.

use super::call::{CallWords, story_of, subject_of, told};
use super::heard::Who;
use super::reach::Added;
use super::words::Words;
use crate::calls::{Opened, Written};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::quote::quote;
use crate::reading::KnownPerson;
use crate::views::Person;
use recovery::{Case, CustomerId, TextId};
use store::Batch;
use store::cases;
use store::customers::{self, address_key};
use store::texts::{self, TextKind};

/// Words of the case that stand for more by now: what it is called, and the first point.
pub(super) type Renewed = Vec<(TextId, TextKind, String)>;

/// What becomes of the record that was made for a talk.
#[derive(Default)]
pub(super) struct OfRecord {
    /// What is written for it.
    pub(super) batch: Batch,
    /// It stands for them, so that what they tell goes there.
    pub(super) told: bool,
    /// It holds all of it.
    pub(super) holds: bool,
    /// It is joined into the record of whoever it turned out to be.
    pub(super) joins: bool,
}

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
) -> (Option<String>, bool) {
    match typed {
        None => (stands.cloned(), true),
        Some(typed) if stands.is_none() || stands == first => (Some(typed.clone()), true),
        Some(_) => (stands.cloned(), typed == stands),
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

    /// What becomes of the record that was made for the talk, as a part of the batch that files it: it is joined into the
    /// record of whoever it turned out to be, or gets name, number and address. An address of somebody else is taken from
    /// nobody.
    ///
    /// # Errors
    /// `Invalid` for what is none; `NotFound` where they were erased.
    pub(super) async fn record_of_talk(
        &self,
        by: &Person,
        (made, whose): (CustomerId, Option<CustomerId>),
        (written, opened): (&Written, &Opened),
    ) -> Result<OfRecord, DeskError> {
        let person = self.standing(made).await?;
        // One of us joined it meanwhile: it is somebody's who was known.
        if person.records.first().is_none_or(|head| head.id != made) {
            return Ok(OfRecord::default());
        }
        if let Some(whose) = whose.filter(|whose| !person.is(*whose)) {
            let known = self.standing(whose).await?;
            let head = known.records.first().ok_or(DeskError::NotFound)?;
            let mut batch = Batch::new();
            customers::must_stand(&mut batch, head.id);
            customers::join(&mut batch, made, head.id);
            self.audit(&mut batch, by.id, audit::JOINED, Some(&made.to_string()));
            return Ok(OfRecord {
                batch,
                joins: true,
                ..OfRecord::default()
            });
        }
        self.tell_record(by, &person, (written, opened)).await
    }

    /// Puts name, number and address on the record that was made for the talk.
    async fn tell_record(
        &self,
        by: &Person,
        person: &KnownPerson,
        (written, opened): (&Written, &Opened),
    ) -> Result<OfRecord, DeskError> {
        let record = person.records.first().ok_or(DeskError::NotFound)?;
        let who = Who::of(&written.name, &written.email, &written.phone)?;
        let mut batch = Batch::new();
        let mut holds = true;
        if let Some(address) = &who.email {
            let added = self
                .put_address(&mut batch, by.id, record.id, address)
                .await;
            match added.map_err(at_email)? {
                Added::Other { .. } => holds = false,
                Added::Theirs | Added::Known => {
                    // The first one was heard wrong: nothing is sent there.
                    let wrong = opened.email.as_deref().map(address_key);
                    let wrong = wrong.filter(|first| *first != address_key(address));
                    let theirs = person.addresses.iter();
                    for (of, known) in
                        theirs.filter(|(_, known)| Some(&known.key) == wrong.as_ref())
                    {
                        self.put_mark(&mut batch, by.id, *of, known, true);
                    }
                }
            }
        }
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
        if name != record.name || phone != record.phone {
            self.put_name(&mut batch, by.id, record.id, (name, phone));
        }
        Ok(OfRecord {
            batch,
            told: true,
            holds: holds && holds_name && holds_phone,
            joins: false,
        })
    }
}

/// The field of a talk in which the address stands.
fn at_email(error: DeskError) -> DeskError {
    match error {
        DeskError::Invalid { code, .. } => DeskError::invalid("email", code),
        other => other,
    }
}
