//! What will change, who sees to it by when, and whether it helped (P33). An action has an owner and a date as a promise
//! has, stands on their Today, and a date that was moved is told.

use crate::bounds::{LINE, TEXT};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::{audit, may};
use crate::reading::cursor;
use crate::reading::paging::{self, ROWS_ASKED};
use crate::views::{Cursor, Page, Person, Whose};
use calendar::{DAY_US, Moment};
use learning::recurrence::{Recurrence, Seen, compare};
use recovery::{CauseId, Role, StaffId};
use std::collections::HashMap;
pub use store::actions::ACTIONS_MAX;
use store::actions::{self, Action};
use store::causes::{self, Cause, CauseCase, WhyRow};
use store::staff::Staff;
use store::{Batch, StoreError, staff};
use uuid::Uuid;

/// Days after an action before its effect is looked at: a week has each of its days once.
pub const DAYS_MIN: i64 = 7;
/// The most days that are looked at on each side.
pub const DAYS_MAX: i64 = 91;

/// What is to change, as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    /// What is done.
    pub what: String,
    /// Who sees to it.
    pub owner: StaffId,
    /// By when.
    pub due: Moment,
}

/// An action with all that is shown of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionView {
    /// Its id.
    pub id: Uuid,
    /// About which cause.
    pub cause: CauseId,
    /// What went wrong, as the cause says.
    pub about: String,
    /// What is done.
    pub what: String,
    /// Who sees to it; nothing where nobody knows them any more.
    pub owner: Option<String>,
    /// By when.
    pub due: Moment,
    /// How often that was moved.
    pub moves: u32,
    /// When it was done.
    pub done_at: Option<Moment>,
    /// How that was checked.
    pub checked: Option<String>,
    /// What came of it; nothing while it is not done.
    pub effect: Option<Effect>,
}

/// What came of an action: the cases of its cause in as many days after it as before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// How many days on each side; fewer than [`DAYS_MIN`] are too few to look at.
    pub days: i64,
    /// Cases opened in that time before.
    pub before: u64,
    /// And after.
    pub after: u64,
    /// How much could have gone wrong before and after, where somebody said; days stand for it otherwise.
    pub exposed: Option<(u64, u64)>,
    /// What that tells; nothing while it is too early, or where there was no case at all.
    pub found: Option<Recurrence>,
}

/// A cause, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseView {
    /// The cause.
    pub cause: Cause,
    /// Who filed it, where they wanted to be named.
    pub filed_by: Option<String>,
    /// Why, and why that.
    pub whys: Vec<WhyRow>,
    /// Its cases, the one opened last on top.
    pub cases: Page<CauseCase>,
    /// What is done about it.
    pub actions: Vec<ActionView>,
    /// Who can see to something.
    pub staff: Vec<(StaffId, String)>,
}

impl Desk {
    /// A cause with its whys, a page of its cases, its actions and what came of them.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`, `Invalid` for a page that is none.
    pub async fn cause(
        &self,
        by: &Person,
        cause: CauseId,
        after: Option<Cursor>,
    ) -> Result<CauseView, DeskError> {
        let after = cursor::key(after.as_ref())?;
        let asked = (
            staff::ask_find(by.id),
            causes::ask_find(cause),
            causes::ask_whys(cause),
            causes::ask_cases(cause, after, ROWS_ASKED),
            actions::ask_of_cause(cause),
            staff::ask_all(),
        );
        let (known, found, whys, cases, all, people) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let found = found.ok_or(DeskError::NotFound)?;
        let effects = self.effects(&all).await?;
        let names = names(&people);
        let actions = all
            .into_iter()
            .map(|action| view(action, &names, &effects))
            .collect();
        let active = people.iter().filter(|one| one.active);
        Ok(CauseView {
            filed_by: found.filed_by.and_then(|id| names.get(&id).cloned()),
            cause: found,
            whys,
            cases: paging::page(cases, |row| cursor::of_key(row.key())),
            actions,
            staff: active.map(|one| (one.id, one.name.clone())).collect(),
        })
    }

    /// What is still to be done about causes, the first due on top: one's own, or everybody's.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn open_actions(
        &self,
        by: &Person,
        whose: Whose,
    ) -> Result<Vec<ActionView>, DeskError> {
        let owner = match whose {
            Whose::Mine => Some(by.id),
            Whose::All | Whose::Team => None,
        };
        let asked = (
            staff::ask_find(by.id),
            actions::ask_open(owner),
            staff::ask_all(),
        );
        let (known, mut open, people) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        if whose == Whose::Team {
            let team = by.team.as_ref().map(|team| team.id);
            let of_team = |owner: StaffId| {
                let owner = people.iter().find(|one| one.id == owner);
                owner.is_some_and(|one| team.is_some() && one.team == team)
            };
            open.retain(|action| of_team(action.owner));
        }
        let names = names(&people);
        let none = HashMap::new();
        Ok(open
            .into_iter()
            .map(|action| view(action, &names, &none))
            .collect())
    }

    /// Plans what is to change.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` for words that are missing, a date that has passed, an owner who is gone, too many.
    pub async fn plan_action(
        &self,
        by: &Person,
        cause: CauseId,
        new: NewAction,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let asked = (causes::ask_find(cause), actions::ask_of_cause(cause));
        let (known, there) = self.store().ask(asked).await?;
        known.ok_or(DeskError::NotFound)?;
        if there.len() >= ACTIONS_MAX as usize {
            return Err(DeskError::invalid("what", "actions-too-many"));
        }
        let action = planned(self, cause, &new, self.now()).await?;
        let mut batch = Batch::new();
        actions::put(&mut batch, &action);
        self.changed(batch, &by, cause, audit::ACTION_PLANNED).await
    }

    /// It is done, and how that was checked (P23).
    ///
    /// # Errors
    /// `NotFound` where it is gone or done, `Invalid` without how it was checked.
    pub async fn do_action(
        &self,
        by: &Person,
        action: Uuid,
        checked: &str,
    ) -> Result<CauseId, DeskError> {
        let (by, known) = self.action(by, action).await?;
        let checked = TEXT.needed("checked", checked)?;
        let mut batch = Batch::new();
        actions::done(&mut batch, action, self.now(), &checked);
        self.changed(batch, &by, known.cause, audit::ACTION_DONE)
            .await?;
        Ok(known.cause)
    }

    /// It has another date; that it was moved stays told.
    ///
    /// # Errors
    /// `NotFound` where it is gone or done, `Invalid` for a date that has passed.
    pub async fn move_action(
        &self,
        by: &Person,
        action: Uuid,
        due: Moment,
    ) -> Result<CauseId, DeskError> {
        let (by, known) = self.action(by, action).await?;
        if due <= self.now() {
            return Err(DeskError::invalid("due", "action-date-passed"));
        }
        let mut batch = Batch::new();
        actions::moved(&mut batch, action, due);
        self.changed(batch, &by, known.cause, audit::ACTION_MOVED)
            .await?;
        Ok(known.cause)
    }

    /// How much could have gone wrong in the days before and after, such as orders; nothing: days stand for it.
    ///
    /// # Errors
    /// `NotFound` where it is gone or not done, `Invalid` where only one is said, or none at all could go wrong.
    pub async fn measure_action(
        &self,
        by: &Person,
        action: Uuid,
        exposed: (Option<u64>, Option<u64>),
    ) -> Result<CauseId, DeskError> {
        let (by, known) = self.action(by, action).await?;
        let exposed = match exposed {
            (None, None) => None,
            (Some(before), Some(after)) if before > 0 && after > 0 => Some((before, after)),
            _ => return Err(DeskError::invalid("before", "exposure-both")),
        };
        let mut batch = Batch::new();
        actions::measured(&mut batch, action, exposed);
        self.changed(batch, &by, known.cause, audit::CAUSE_CHANGED)
            .await?;
        Ok(known.cause)
    }

    async fn action(&self, by: &Person, action: Uuid) -> Result<(Person, Action), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let known = self.store().ask(actions::ask_find(action)).await?;
        Ok((by, known.ok_or(DeskError::NotFound)?))
    }

    async fn changed(
        &self,
        mut batch: Batch,
        by: &Person,
        cause: CauseId,
        what: &str,
    ) -> Result<(), DeskError> {
        causes::touch(&mut batch, cause, self.now());
        self.audit(&mut batch, by.id, what, Some(&cause.to_string()));
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            // Somebody was faster: it is done, or gone.
            Err(StoreError::Conflict { .. }) => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// What came of the actions that are done, in one trip for all of them.
    async fn effects(&self, all: &[Action]) -> Result<HashMap<Uuid, Effect>, DeskError> {
        let now = self.now();
        let done: Vec<(&Action, Moment, i64)> = all
            .iter()
            .filter_map(|action| {
                let done_at = action.done_at?;
                Some((action, done_at, window(done_at, now)))
            })
            .collect();
        let asked: Vec<_> = done
            .iter()
            .flat_map(|(action, done_at, days)| {
                let side = days * DAY_US;
                let begins = Moment::from_us(done_at.us() - side);
                let ends = Moment::from_us(done_at.us() + side);
                [
                    causes::ask_count(action.cause, begins, *done_at),
                    causes::ask_count(action.cause, *done_at, ends),
                ]
            })
            .collect();
        let counts = self.store().ask(asked).await?;
        let counts: Vec<u64> = counts.into_iter().map(Option::unwrap_or_default).collect();
        let pairs = counts.chunks_exact(2);
        let found = done.iter().zip(pairs).map(|((action, _, days), pair)| {
            let exposed = action.exposed_before.zip(action.exposed_after);
            (action.id, effect(*days, (pair[0], pair[1]), exposed))
        });
        Ok(found.collect())
    }
}

/// How many whole days lie on each side of what was done: as many as have passed, and no more than [`DAYS_MAX`]; whole weeks
/// from the first week on, so that both sides have each day of the week as often.
fn window(done_at: Moment, now: Moment) -> i64 {
    let days = (now.minus(done_at) / DAY_US).clamp(0, DAYS_MAX);
    if days < DAYS_MIN {
        days
    } else {
        days - days % DAYS_MIN
    }
}

fn effect(days: i64, (before, after): (u64, u64), exposed: Option<(u64, u64)>) -> Effect {
    #[allow(
        clippy::cast_precision_loss,
        reason = "orders and days are far below the 2^53 that a float holds exactly"
    )]
    let measure = |count: u64| count as f64;
    let (one, two) = exposed.map_or((1.0, 1.0), |(before, after)| {
        (measure(before), measure(after))
    });
    let seen = |cases: u64, exposure: f64| Seen { cases, exposure };
    Effect {
        days,
        before,
        after,
        exposed,
        found: (days >= DAYS_MIN)
            .then(|| compare(seen(before, one), seen(after, two)))
            .flatten(),
    }
}

/// An action as it is put down, where all of it fits.
pub(super) async fn planned(
    desk: &Desk,
    cause: CauseId,
    new: &NewAction,
    made_at: Moment,
) -> Result<Action, DeskError> {
    let what = LINE.needed("action", &new.what)?;
    if new.due <= desk.now() {
        return Err(DeskError::invalid("due", "action-date-passed"));
    }
    let owner = desk.store().ask(staff::ask_find(new.owner)).await?;
    let owner = owner.filter(|one| one.active);
    let owner = owner.ok_or_else(|| DeskError::invalid("owner", "owner-unknown"))?;
    Ok(Action {
        id: desk.fresh(),
        cause,
        what,
        owner: owner.id,
        due: new.due,
        moves: 0,
        made_at,
        done_at: None,
        checked: None,
        exposed_before: None,
        exposed_after: None,
        about: String::new(),
    })
}

fn names(people: &[Staff]) -> HashMap<StaffId, String> {
    let named = people.iter().map(|one| (one.id, one.name.clone()));
    named.collect()
}

fn view(
    action: Action,
    names: &HashMap<StaffId, String>,
    effects: &HashMap<Uuid, Effect>,
) -> ActionView {
    ActionView {
        effect: effects.get(&action.id).copied(),
        owner: names.get(&action.owner).cloned(),
        id: action.id,
        cause: action.cause,
        about: action.about,
        what: action.what,
        due: action.due,
        moves: action.moves,
        done_at: action.done_at,
        checked: action.checked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use learning::recurrence::Verdict;

    fn days(count: i64) -> Moment {
        Moment::from_us(count * DAY_US)
    }

    #[test]
    fn both_sides_have_as_many_days_and_each_day_of_the_week_as_often() {
        for (passed, looked_at) in [
            (0, 0),
            (3, 3),
            (7, 7),
            (13, 7),
            (14, 14),
            (90, 84),
            (400, 91),
        ] {
            assert_eq!(
                window(days(1000), days(1000 + passed)),
                looked_at,
                "{passed}"
            );
        }
        // A clock that went back shows nothing, and nothing wrong.
        assert_eq!(window(days(1000), days(990)), 0);
    }

    #[test]
    fn nothing_is_said_before_a_week_has_passed() {
        assert_eq!(effect(6, (40, 0), None).found, None);
        let found = effect(7, (40, 0), None).found.map(|found| found.verdict);
        assert_eq!(found, Some(Verdict::Helped));
        // As many cases with a tenth of the orders are no help.
        let found = effect(7, (20, 20), Some((1000, 100))).found;
        assert_eq!(found.map(|found| found.verdict), Some(Verdict::Worse));
    }
}
