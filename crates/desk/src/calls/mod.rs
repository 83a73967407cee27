//! Talks that go on, on the phone or across the counter: each is a case in the making. What is typed is kept on the server as
//! it is typed, read by whoever talks and by nobody else, and nothing has to be filled in before it can be.

mod find;
mod press;
mod ring;
mod written;

pub use find::{CALLERS_SHOWN, Caller};
pub use press::CallPress;
pub use written::{Opened, WAYS, Way, Written};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{MERGES_MAX, TRIES_MAX};
use crate::views::{CaseRow, CustomerView, Person};
use calendar::Moment;
use recovery::call::NoteKind;
use recovery::{CaseId, CustomerId, Role, StaffId};
use store::calls::{self, CALLS_MAX, Call as Row};
use store::{Batch, boiling, cases};
use uuid::Uuid;

/// Bytes of all that is typed during one talk: hours of fast notes.
pub const CALL_BYTES_MAX: usize = 60_000;
/// Bytes of the name of a window.
const WINDOW_BYTES_MAX: usize = 40;
/// The stamp of a talk in which nothing was typed yet.
const UNTOUCHED: &str = "new:0";
/// The same of one that a telephone system began.
const RUNG: &str = "rung:0";

/// A talk as it stands.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is so or not so")]
pub struct CallView {
    /// Which.
    pub id: Uuid,
    /// All that was typed.
    pub written: Written,
    /// With whom, and their cases, newest activity first.
    pub customer: Option<(CustomerView, Vec<CaseRow>)>,
    /// The number of the case it is about.
    pub about: Option<u64>,
    /// That case was opened for this talk, before it was over.
    pub own: bool,
    /// The number of the case that was opened for it, also where the talk is about another by now; nothing where it was
    /// merged.
    pub opened: Option<u64>,
    /// It was opened for a customer who was known, and stays theirs.
    pub theirs: bool,
    /// So was the record of the customer.
    pub own_record: bool,
    /// When it began.
    pub began: Moment,
    /// When it was hung up.
    pub ended: Option<Moment>,
    /// Which window wrote last, and how often: a page says what it has seen by it.
    pub stamp: String,
    /// Since when help is asked for on the case it is about.
    pub help_since: Option<Moment>,
    /// Two windows wrote in it, and their words were put together for this view.
    pub beside: bool,
}

/// A talk in a list.
#[derive(Clone, Debug)]
pub struct CallRow {
    /// Which.
    pub id: Uuid,
    /// Whom it is with, as far as it is known.
    pub name: String,
    /// Its first words.
    pub words: String,
    /// Across the counter.
    pub in_person: bool,
    /// When it began.
    pub began: Moment,
    /// When it was hung up.
    pub ended: Option<Moment>,
}

/// From where something is kept, so that what came late, or from a second window, is known.
#[derive(Clone, Debug)]
pub struct Saving {
    /// The name the window goes by; a new one each time the page is opened.
    pub window: String,
    /// How often it has kept something, this time among them.
    pub count: u64,
    /// The stamp that the page showed when it was opened.
    pub seen: String,
}

/// How what is kept stands to what was kept before.
enum Kept {
    /// It comes after it.
    After,
    /// It was sent before it and came later: it holds nothing new.
    Late,
    /// Another window wrote meanwhile.
    Beside,
}

impl Saving {
    /// Its stamp, in plain signs.
    fn stamp(&self) -> String {
        let plain = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
        let window: String = self.window.chars().filter(plain).collect();
        let window = &window[..window.len().min(WINDOW_BYTES_MAX)];
        format!("{window}:{}", self.count)
    }

    fn after(&self, stamp: &str) -> Kept {
        let ours = self.stamp();
        let (window, _) = ours.split_once(':').unwrap_or_default();
        match stamp.split_once(':') {
            Some((last, count)) if last == window => {
                let count: u64 = count.parse().unwrap_or_default();
                if self.count < count {
                    Kept::Late
                } else {
                    Kept::After
                }
            }
            _ if as_counted(stamp) == as_counted(&self.seen) => Kept::After,
            _ => Kept::Beside,
        }
    }
}

impl Desk {
    /// Begins a talk. One of theirs in which nothing was typed yet is taken for it.
    ///
    /// # Errors
    /// `NotAllowed`; `Invalid` with `too-many-calls` where [`CALLS_MAX`] of theirs are not finished.
    pub async fn begin_call(&self, by: &Person, first: Written) -> Result<Uuid, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        self.begin_as(by.id, &first, (None, None), UNTOUCHED).await
    }

    /// The same from the page of a case: with its customer, and about it until something else is said.
    ///
    /// # Errors
    /// As [`Desk::begin_call`]; `NotFound` where there is no such case.
    pub async fn begin_call_about(
        &self,
        by: &Person,
        mut first: Written,
        number: u64,
    ) -> Result<Uuid, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let case = self.row(number).await?;
        if let Some(customer) = case.customer {
            first.name = self.person_of(customer).await?.name().unwrap_or_default();
        }
        let with = (case.customer, Some(case.case));
        self.begin_as(by.id, &first, with, UNTOUCHED).await
    }

    /// Begins one, or takes the one with this stamp for it.
    async fn begin_as(
        &self,
        staff: StaffId,
        first: &Written,
        (customer, case): (Option<CustomerId>, Option<CaseId>),
        stamp: &str,
    ) -> Result<Uuid, DeskError> {
        let mine = calls::of_staff(self.store(), staff).await?;
        let now = self.now();
        let mut call = Row {
            id: self.fresh(),
            staff,
            customer,
            case,
            body: in_json(first)?,
            stamp: stamp.to_owned(),
            began_at: now,
            ended_at: None,
            saved_at: now,
        };
        let mut batch = Batch::new();
        let full = mine.len() >= CALLS_MAX as usize;
        let mut free = mine.iter().filter(|one| one.stamp == stamp);
        // An untouched talk about somebody else may be open in another window: what is typed there must not come here.
        let taken = free.find(|one| {
            stamp == RUNG || full || (one.customer, one.case) == (call.customer, call.case)
        });
        match taken {
            Some(untouched) => {
                call.id = untouched.id;
                calls::save(&mut batch, &call, stamp);
            }
            None if full => return Err(DeskError::invalid("call", "too-many-calls")),
            None => calls::put(&mut batch, &call),
        }
        self.store().write(batch).await?;
        Ok(call.id)
    }

    /// The talks of this person that are not part of a case yet, the newest first.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn calls(&self, by: &Person) -> Result<Vec<CallRow>, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let mine = calls::of_staff(self.store(), by.id).await?;
        mine.into_iter()
            .filter(|row| row.stamp != UNTOUCHED)
            .map(|row| {
                let written = read(&row)?;
                let words = NoteKind::ALL
                    .into_iter()
                    .find_map(|kind| written.notes.lines(kind).next().map(str::to_owned));
                Ok(CallRow {
                    id: row.id,
                    words: words.unwrap_or_else(|| written.subject.clone()),
                    name: written.name,
                    in_person: written.in_person,
                    began: row.began_at,
                    ended: row.ended_at,
                })
            })
            .collect()
    }

    /// One of this person's own.
    ///
    /// # Errors
    /// `NotFound` for everybody else's, and where it is part of a case by now.
    pub async fn call(&self, by: &Person, id: Uuid) -> Result<CallView, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.call_row(&by, id).await?;
        let customer = match row.customer {
            Some(customer) => Some(self.customer(&by, customer).await?),
            None => None,
        };
        let kept = as_kept(&row)?;
        let beside = !kept.others.is_empty();
        let written = kept.whole();
        let mut about = match written.case_of(&row) {
            Some(case) => cases::find(self.store(), case).await?,
            None => None,
        };
        // What was merged is talked about where it goes on.
        for _ in 0..MERGES_MAX {
            let Some(into) = about.as_ref().and_then(|case| case.into) else {
                break;
            };
            about = cases::find(self.store(), into).await?;
        }
        let help_since = match &about {
            Some(case) => {
                let asked = self
                    .store()
                    .ask(boiling::ask_why(&[case.case], self.now()))
                    .await?;
                asked.into_iter().flatten().find_map(|why| why.help_since)
            }
            None => None,
        };
        let opened = match &written.opened {
            Some(opened) => cases::find(self.store(), opened.case).await?,
            None => None,
        };
        let opened = opened.filter(|case| case.into.is_none());
        let made_record = written.opened.as_ref().is_some_and(|own| own.made_record);
        let own = opened.as_ref().map(|case| case.case) == about.as_ref().map(|case| case.case);
        let own = own && opened.is_some();
        // Chosen afterwards, a customer is one who was known: what was made for the talk is joined into them.
        let of = customer.as_ref().map(|(known, _)| known.id);
        let record = opened.as_ref().and_then(|case| case.customer);
        let own_record = own && made_record && (of.is_none() || of == record);
        Ok(CallView {
            help_since,
            id,
            beside,
            own,
            own_record,
            theirs: opened.is_some() && !made_record,
            opened: opened.map(|case| case.number),
            written,
            customer,
            about: about.map(|case| case.number),
            began: row.began_at,
            ended: row.ended_at,
            stamp: row.stamp,
        })
    }

    pub(crate) async fn call_row(&self, by: &Person, id: Uuid) -> Result<Row, DeskError> {
        let row = calls::find(self.store(), id, by.id).await?;
        row.ok_or(DeskError::NotFound)
    }

    /// Keeps what was typed, and does what was pressed. `fill` puts down what the page brought, on what was kept. What
    /// another window kept meanwhile stays beside it, and is put together with it on the next page that is opened. Gives
    /// whether there is any.
    ///
    /// # Errors
    /// `NotFound` where it is not theirs, or part of a case by now; `Invalid` with `call-too-long`: what was kept before
    /// stays. `Busy`.
    pub async fn keep_call(
        &self,
        by: &Person,
        id: Uuid,
        saving: &Saving,
        fill: impl Fn(&mut Written),
        press: &CallPress,
    ) -> Result<bool, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        for _ in 0..TRIES_MAX {
            let mut row = self.call_row(&by, id).await?;
            let before = as_kept(&row)?;
            let stamp = saving.stamp();
            let (window, _) = stamp.split_once(':').unwrap_or_default();
            let (last_window, _) = row.stamp.split_once(':').unwrap_or_default();
            let mut written = before.clone();
            match saving.after(&row.stamp) {
                Kept::Late => {}
                Kept::After => {
                    // A page that was opened after the others wrote shows their words with its own.
                    if last_window != window {
                        written = written.whole();
                    }
                    fill(&mut written);
                }
                // It was sent before what this window kept last, and changes nothing.
                Kept::Beside if before.knows_newer(window, saving.count) => return Ok(true),
                Kept::Beside => {
                    fill(&mut written);
                    written = written.beside(window, before, &row.stamp);
                }
            }
            let beside = !written.others.is_empty();
            self.pressed(&mut row, &mut written, press).await?;
            if written.bytes() > CALL_BYTES_MAX {
                return Err(DeskError::invalid("call", "call-too-long"));
            }
            let last = std::mem::replace(&mut row.stamp, saving.stamp());
            row.body = in_json(&written)?;
            row.saved_at = self.now();
            let mut batch = Batch::new();
            calls::save(&mut batch, &row, &last);
            match self.store().write(batch).await {
                Ok(_) => return Ok(beside),
                // Another window kept something at this moment: look again.
                Err(error) if error.is_conflict() => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(DeskError::Busy)
    }

    /// Throws one of one's own away, with all that was typed.
    ///
    /// # Errors
    /// `NotFound` where it is not theirs; `Busy` where something was typed at this moment.
    pub async fn drop_call(&self, by: &Person, id: Uuid) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.call_row(&by, id).await?;
        let mut batch = Batch::new();
        calls::take(&mut batch, &row);
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_conflict() => Err(DeskError::Busy),
            Err(error) => Err(error.into()),
        }
    }
}

/// The same stamp, written otherwise: what the desk itself changes in a talk is no window's, and whoever keeps the row as it
/// was before looks again.
pub(crate) fn stamped_anew(stamp: &str) -> String {
    let (window, count) = stamp.split_once(':').unwrap_or((stamp, ""));
    format!("{window}:0{count}")
}

/// The window and how often, however it is written.
fn as_counted(stamp: &str) -> (&str, &str) {
    let (window, count) = stamp.split_once(':').unwrap_or((stamp, ""));
    (window, count.trim_start_matches('0'))
}

/// What was typed in it, in all windows.
pub(crate) fn read(row: &Row) -> Result<Written, DeskError> {
    as_kept(row).map(Written::whole)
}

/// What was typed in it, each window beside the others.
pub(crate) fn as_kept(row: &Row) -> Result<Written, DeskError> {
    serde_json::from_str(&row.body)
        .map_err(|_| DeskError::Storage("a talk that was kept cannot be read".into()))
}

/// As a talk keeps it.
pub(crate) fn in_json(written: &Written) -> Result<String, DeskError> {
    serde_json::to_string(written)
        .map_err(|_| DeskError::Storage("a talk could not be written down".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saving(window: &str, count: u64, seen: &str) -> Saving {
        Saving {
            window: window.into(),
            count,
            seen: seen.into(),
        }
    }

    #[test]
    fn a_window_goes_on_after_itself_and_after_what_it_showed_and_beside_any_other() {
        assert!(matches!(
            saving("a", 3, UNTOUCHED).after("a:2"),
            Kept::After
        ));
        assert!(matches!(saving("a", 1, UNTOUCHED).after("a:2"), Kept::Late));
        assert!(matches!(saving("b", 1, "a:2").after("a:2"), Kept::After));
        assert!(matches!(saving("b", 1, "a:2").after("a:3"), Kept::Beside));
        // The desk changed something itself: no window wrote.
        let anew = stamped_anew("a:2");
        assert_ne!(anew, "a:2");
        assert!(matches!(saving("b", 1, "a:2").after(&anew), Kept::After));
        assert!(matches!(saving("a", 1, UNTOUCHED).after(&anew), Kept::Late));
    }

    #[test]
    fn a_stamp_holds_plain_signs_alone() {
        assert_eq!(saving("a:b 'c", 7, "").stamp(), "abc:7");
        assert!(saving(&"x".repeat(500), 1, "").stamp().len() <= WINDOW_BYTES_MAX + 2);
    }
}
