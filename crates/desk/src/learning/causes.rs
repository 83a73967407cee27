//! Why things went wrong: causes, their whys with evidence, and the cases they stand behind (P33). A cause is for learning
//! and blames nobody: whoever knows of one files it, without their name if they like.

use super::actions::{NewAction, planned};
use crate::bounds::{LINE, TEXT};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::people::{audit, may};
use crate::reading::cursor;
use crate::reading::paging::{self, ROWS_ASKED};
use crate::views::{Cursor, Page, Person};
use calendar::Moment;
use recovery::classes::{Axis, Class};
use recovery::{Case, CauseId, Command, Role, Status};
use store::causes::{self, Cause, WHYS_MAX, WhyRow};
pub use store::causes::{CASES_COUNTED_MAX, CauseCase, CauseRow};
use store::settings::{self, AuditLine};
use store::{Batch, Key, log, staff};
use uuid::Uuid;

/// Whys one may give: one asks five times.
pub const WHYS: usize = WHYS_MAX as usize;
/// Causes one is shown to choose from at a case, those that changed last.
const CHOICE: u32 = 100;

/// A why, as somebody typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Why.
    pub why: String,
    /// What shows that it is so.
    pub evidence: String,
}

/// A cause as somebody typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCause {
    /// What went wrong, in a line.
    pub what: String,
    /// The code of its root cause, or nothing.
    pub class: String,
    /// Why, and why that; empty ones are passed over.
    pub whys: Vec<Why>,
    /// Nobody is to know who filed it.
    pub nameless: bool,
    /// The number of the case in which it was found.
    pub on_case: Option<u64>,
    /// What is to change.
    pub action: Option<NewAction>,
}

/// The causes of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseCauses {
    /// Its number.
    pub number: u64,
    /// What it is about, unless erased.
    pub subject: String,
    /// Its causes.
    pub causes: Vec<CauseRow>,
    /// Others to choose from, those that changed last.
    pub others: Vec<CauseRow>,
    /// The number of the case it goes on in: it is said there.
    pub goes_on_in: Option<u64>,
}

impl Desk {
    /// A page of causes, the one that changed last on top.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn causes(
        &self,
        by: &Person,
        after: Option<Cursor>,
    ) -> Result<Page<CauseRow>, DeskError> {
        let after = cursor::key(after.as_ref())?;
        let asked = (staff::ask_find(by.id), causes::ask_page(after, ROWS_ASKED));
        let (known, rows) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        Ok(paging::page(rows, |row| cursor::of_key(row.key())))
    }

    /// The causes of a case, and others to choose from.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn case_causes(&self, by: &Person, number: u64) -> Result<CaseCauses, DeskError> {
        let row = self.row(number).await?;
        let asked = (
            staff::ask_find(by.id),
            causes::ask_of_case(row.case),
            causes::ask_page(Key::NEWEST, CHOICE),
            log::ask(row.case),
        );
        let (known, own, mut others, events) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        others.retain(|other| own.iter().all(|one| one.id != other.id));
        let case = events.iter().fold(Case::unopened(row.case), Case::evolve);
        Ok(CaseCauses {
            number,
            subject: row.subject.unwrap_or_default(),
            causes: own,
            others,
            goes_on_in: match case.status {
                Status::Merged { into_number, .. } => Some(into_number),
                _ => None,
            },
        })
    }

    /// Files a cause, with its whys, its first case and its first action where there are any. All of it or nothing.
    ///
    /// # Errors
    /// `Invalid` for words that are missing or too long, a why without evidence, a code that is none, an action without
    /// somebody to see to it; `NotFound` for a case that is gone; `Refused` by the method.
    pub async fn file_cause(&self, by: &Person, new: NewCause) -> Result<CauseId, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let id = CauseId(if new.nameless {
            timeless()
        } else {
            self.fresh()
        });
        let what = LINE.needed("what", &new.what)?;
        let class = class_of(&new.class)?;
        let whys = whys_of(&new.whys)?;
        let now = self.now();
        let filed_at = if new.nameless {
            self.day_alone().await?
        } else {
            now
        };
        let cause = Cause {
            id,
            what,
            class,
            filed_by: (!new.nameless).then_some(by.id),
            filed_at,
            last_at: filed_at,
        };
        let action = match &new.action {
            Some(action) => {
                let mut action = planned(self, id, action, filed_at).await?;
                if new.nameless {
                    action.id = timeless();
                }
                Some(action)
            }
            None => None,
        };
        let write = |batch: &mut Batch| {
            causes::put(batch, &cause);
            for (place, why) in (1..).zip(&whys) {
                causes::put_why(batch, id, place, why);
            }
            if let Some(action) = &action {
                store::actions::put(batch, action);
            }
            let object = id.to_string();
            if new.nameless {
                audit_nameless(batch, filed_at, audit::CAUSE_FILED, &object);
            } else {
                self.audit(batch, by.id, audit::CAUSE_FILED, Some(&object));
            }
        };
        let Some(number) = new.on_case else {
            let mut batch = Batch::new();
            write(&mut batch);
            self.store().write(batch).await?;
            return Ok(id);
        };
        let row = self.row(number).await?;
        // Who is not to be named stands behind no event either.
        let actor = if new.nameless {
            By::machine()
        } else {
            By::person(&by)
        };
        let commands = vec![Command::FindCause { cause: id }];
        self.handle(row.case, actor, None, commands, |batch, _| {
            write(batch);
            Ok(())
        })
        .await?;
        Ok(id)
    }

    /// A cause stands behind a case, or does so no longer.
    ///
    /// # Errors
    /// `NotFound` for a case or a cause that is gone, `Refused` by the method.
    pub async fn trace_case(
        &self,
        by: &Person,
        number: u64,
        cause: CauseId,
        traced: bool,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let known = self.store().ask(causes::ask_find(cause)).await?;
        known.ok_or(DeskError::NotFound)?;
        let command = if traced {
            Command::FindCause { cause }
        } else {
            Command::TakeOffCause { cause }
        };
        let now = self.now();
        self.handle(
            row.case,
            By::person(&by),
            None,
            vec![command],
            |batch, _| {
                causes::touch(batch, cause, now);
                Ok(())
            },
        )
        .await
        .map(drop)
    }

    /// Asks once more why.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` for a why without words or evidence, or where five were given.
    pub async fn ask_why(&self, by: &Person, cause: CauseId, why: Why) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let asked = (causes::ask_find(cause), causes::ask_whys(cause));
        let (known, there) = self.store().ask(asked).await?;
        known.ok_or(DeskError::NotFound)?;
        if there.len() >= WHYS {
            return Err(DeskError::invalid("why", "whys-too-many"));
        }
        TEXT.needed("why", &why.why)?;
        let why = whys_of(&[why])?.pop().ok_or(DeskError::NotFound)?;
        let mut batch = Batch::new();
        let place = u32::try_from(there.len() + 1).unwrap_or(WHYS_MAX);
        causes::put_why(&mut batch, cause, place, &why);
        causes::touch(&mut batch, cause, self.now());
        let object = cause.to_string();
        self.audit(&mut batch, by.id, audit::CAUSE_CHANGED, Some(&object));
        self.store().write(batch).await?;
        Ok(())
    }

    /// The day of now, as the office counts days: the minute would tell who was at work.
    async fn day_alone(&self) -> Result<Moment, DeskError> {
        let house = self.house().await?;
        let zone = house.office.zone();
        let begins = calendar::local(self.now(), zone).date();
        Ok(calendar::from_local(begins.into(), zone))
    }
}

/// An id that tells no time, as those of the desk do.
fn timeless() -> Uuid {
    Uuid::new_v4()
}

/// A line about a change by somebody who is not to be named.
fn audit_nameless(batch: &mut Batch, day: Moment, what: &str, object: &str) {
    let line = AuditLine {
        id: timeless(),
        at: day,
        actor: recovery::Actor::Machine,
        what: what.to_owned(),
        object: Some(object.to_owned()),
    };
    settings::audit(batch, &line);
}

/// The code of a root cause; nothing where none was chosen.
fn class_of(code: &str) -> Result<Option<String>, DeskError> {
    if code.is_empty() {
        return Ok(None);
    }
    let code = Axis::Cause
        .code(code)
        .ok_or_else(|| DeskError::invalid("class", "class-unknown"))?;
    Ok(Some(code.as_str().to_owned()))
}

/// Each why with its evidence; those without a word are passed over.
fn whys_of(typed: &[Why]) -> Result<Vec<WhyRow>, DeskError> {
    let mut whys = Vec::new();
    for one in typed {
        let why = TEXT.if_any("why", &one.why)?;
        let evidence = TEXT.if_any("evidence", &one.evidence)?;
        match (why, evidence) {
            (None, None) => {}
            (Some(why), Some(evidence)) => whys.push(WhyRow { why, evidence }),
            _ => return Err(DeskError::invalid("why", "why-needs-evidence")),
        }
    }
    if whys.len() > WHYS {
        return Err(DeskError::invalid("why", "whys-too-many"));
    }
    Ok(whys)
}

/// The class of a cause, as lists of cases name it.
pub fn class_named(code: Option<&str>) -> Option<Class> {
    Class::from_name(&format!("{}.{}", Axis::Cause.name(), code?))
}
