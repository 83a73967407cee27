//! Rehearsals of one's own (P38): begun, played line by line, tried again, looked back on, forgotten. They are read by who
//! plays them and by the coach they chose, and by nobody else; there is no list of people and their points.

pub mod words;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{MessageView, Person};
use calendar::Moment;
use coach::rules::Rulebook;
use recovery::{Role, StaffId};
use rehearsal::stand_in::{Named, draft};
use rehearsal::{MAX_LINE_BYTES, Rehearsal, Scenario, Score, shipped_by_id};
use store::rehearsals::{self, Rehearsal as Row};
use store::{Batch, staff};
use uuid::Uuid;

/// How long a rehearsal is kept, in days.
pub const KEPT_DAYS: i64 = 90;
/// The most that a page lists.
pub const LISTED_MAX: u32 = 100;

/// A rehearsal that is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which.
    pub id: Uuid,
    /// What is played.
    pub scenario: &'static Scenario,
    /// What settles the customer's words.
    pub seed: u64,
    /// The lines of the trainee.
    pub lines: Vec<String>,
    /// How it ended, as a code of [`rehearsal::Ending`]; nothing while it goes on.
    pub ending: Option<String>,
    /// What it came to.
    pub points: Option<i64>,
    /// From which line it tries another one again, counted from 1.
    pub retried_from: Option<i64>,
    /// When it began.
    pub began_at: Moment,
    /// Who plays it, where that is somebody else.
    pub by: Option<String>,
}

impl Kept {
    /// Plays it as far as it went. The rules are those that come along, so that it reads the same on any day.
    pub fn played(&self) -> Rehearsal<'static> {
        Rehearsal::replay(self.scenario, self.seed, &self.lines, Rulebook::built_in())
    }
}

/// A kept row as it is shown; none where its scenario is gone.
fn kept(row: &Row, by: Option<String>) -> Option<Kept> {
    Some(Kept {
        id: row.id,
        scenario: shipped_by_id(&row.scenario)?,
        seed: seed_of(row.seed),
        lines: serde_json::from_str(&row.lines).ok()?,
        ending: row.ending.clone(),
        points: row.points,
        retried_from: row.retry.map(|(_, line)| line),
        began_at: row.began_at,
        by,
    })
}

fn seed_of(seed: i64) -> u64 {
    u64::try_from(seed).unwrap_or_default()
}

impl Desk {
    /// Begins a rehearsal of this scenario. Each of somebody's has the next seed, so that no two sound alike.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more, `NotFound` where there is no such scenario.
    pub async fn rehearse(&self, by: &Person, scenario: &str) -> Result<Uuid, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let scenario = shipped_by_id(scenario).ok_or(DeskError::NotFound)?;
        let seed = rehearsals::last_seed(self.store(), by.id).await? + 1;
        self.put_rehearsal(by.id, &scenario.id, seed, &[], None)
            .await
    }

    /// Tries one of one's own again from this line on, counted from 1, with the same customer.
    ///
    /// # Errors
    /// `NotFound` where it is not theirs, is forgotten, or has no such line.
    pub async fn retry_rehearsal(
        &self,
        by: &Person,
        id: Uuid,
        line: usize,
    ) -> Result<Uuid, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let (row, one) = self.own_rehearsal(by.id, id).await?;
        let before = line.checked_sub(1).and_then(|upto| one.lines.get(..upto));
        let before = before.ok_or(DeskError::NotFound)?;
        let from = i64::try_from(line).unwrap_or(i64::MAX);
        self.put_rehearsal(by.id, &row.scenario, row.seed, before, Some((id, from)))
            .await
    }

    async fn put_rehearsal(
        &self,
        staff: StaffId,
        scenario: &str,
        seed: i64,
        lines: &[String],
        retry: Option<(Uuid, i64)>,
    ) -> Result<Uuid, DeskError> {
        let now = self.now();
        let row = Row {
            id: self.fresh(),
            staff,
            scenario: scenario.to_owned(),
            seed,
            lines: in_json(lines),
            turns: count(lines),
            ending: None,
            points: None,
            retry,
            began_at: now,
            expires_at: now.plus_hours(KEPT_DAYS * 24),
        };
        let mut batch = Batch::new();
        rehearsals::put(&mut batch, &row);
        self.store().write(batch).await?;
        Ok(row.id)
    }

    /// Says a line in one of one's own; an empty one is silence. `seen` is how many lines the page showed: the same line
    /// sent twice is said once.
    ///
    /// # Errors
    /// `NotFound` where it is not theirs or is forgotten, `Invalid` for a line that is too long.
    pub async fn say_in_rehearsal(
        &self,
        by: &Person,
        id: Uuid,
        line: &str,
        seen: usize,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        if line.len() > MAX_LINE_BYTES {
            return Err(DeskError::invalid("line", "text-too-long"));
        }
        let (mut row, mut one) = self.own_rehearsal(by.id, id).await?;
        if one.ending.is_some() || one.lines.len() != seen {
            return Ok(());
        }
        let before = row.turns;
        one.lines.push(line.to_owned());
        let played = one.played();
        row.lines = in_json(&one.lines);
        row.turns = count(&one.lines);
        if let Some(ended) = played.ended() {
            row.ending = Some(ended.id().to_owned());
            row.points = Some(i64::from(Score::of(&played).total()));
        }
        self.go_on(&row, before).await
    }

    /// Stops one of one's own, to look back.
    ///
    /// # Errors
    /// `NotFound` where it is not theirs or is forgotten.
    pub async fn end_rehearsal(&self, by: &Person, id: Uuid) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let (mut row, one) = self.own_rehearsal(by.id, id).await?;
        if one.ending.is_some() {
            return Ok(());
        }
        let played = one.played();
        row.ending = Some(played.ending().id().to_owned());
        row.points = Some(i64::from(Score::of(&played).total()));
        self.go_on(&row, row.turns).await
    }

    async fn go_on(&self, row: &Row, before: i64) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        rehearsals::go_on(&mut batch, row, before);
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            // It went on in another window: what stands there counts.
            Err(error) if error.is_conflict() => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Forgets one of one's own.
    ///
    /// # Errors
    /// `NotFound` where it is not theirs.
    pub async fn forget_rehearsal(&self, by: &Person, id: Uuid) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        self.own_rehearsal(by.id, id).await?;
        let mut batch = Batch::new();
        rehearsals::forget(&mut batch, id, by.id);
        self.store().write(batch).await?;
        Ok(())
    }

    /// One to read: one's own, or that of somebody who chose this person as their coach.
    ///
    /// # Errors
    /// `NotFound` for everybody else, whatever their role, and where it is forgotten.
    pub async fn rehearsal(&self, by: &Person, id: Uuid) -> Result<Kept, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.rehearsal_row(id).await?;
        let mut name = None;
        if row.staff != by.id {
            let coach = rehearsals::coach_of(self.store(), row.staff).await?;
            if coach != Some(by.id) {
                return Err(DeskError::NotFound);
            }
            let them = staff::find(self.store(), row.staff).await?;
            name = Some(them.map(|them| them.name).unwrap_or_default());
        }
        kept(&row, name).ok_or(DeskError::NotFound)
    }

    async fn rehearsal_row(&self, id: Uuid) -> Result<Row, DeskError> {
        let row = rehearsals::find(self.store(), id, self.now()).await?;
        row.ok_or(DeskError::NotFound)
    }

    async fn own_rehearsal(&self, staff: StaffId, id: Uuid) -> Result<(Row, Kept), DeskError> {
        let row = self.rehearsal_row(id).await?;
        let own = Some(&row).filter(|row| row.staff == staff);
        let one = own
            .and_then(|row| kept(row, None))
            .ok_or(DeskError::NotFound)?;
        Ok((row, one))
    }

    /// One's own, the newest first.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more.
    pub async fn rehearsals(&self, by: &Person) -> Result<Vec<Kept>, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let rows = rehearsals::of_staff(self.store(), by.id, self.now(), LISTED_MAX).await?;
        Ok(rows.iter().filter_map(|row| kept(row, None)).collect())
    }

    /// Those of everybody who chose this person as their coach, the newest first, never by points.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more.
    pub async fn rehearsals_to_coach(&self, by: &Person) -> Result<Vec<Kept>, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let rows = rehearsals::of_coach(self.store(), by.id, self.now(), LISTED_MAX).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let people = self.people(&by).await?;
        let name = |id: StaffId| {
            people
                .iter()
                .find(|one| one.id == id)
                .map(|one| one.name.clone())
        };
        Ok(rows
            .iter()
            .filter_map(|row| kept(row, Some(name(row.staff).unwrap_or_default())))
            .collect())
    }

    /// The draft of a scenario made of a case: what the customer wrote, with stand-ins for what is personal. Nothing of it
    /// is kept; a person looks it over before anyone plays it.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn rehearsal_of_case(&self, by: &Person, number: u64) -> Result<String, DeskError> {
        let page = self.case_page(by, number, None).await?;
        let theirs = |message: &&MessageView| {
            message.incoming && !message.held && !message.stranger && message.automatic.is_none()
        };
        let messages: Vec<String> = page
            .messages
            .iter()
            .filter(theirs)
            .map(|one| one.fresh.clone())
            .collect();
        let wrote = page
            .messages
            .iter()
            .filter(theirs)
            .map(|one| one.who.clone());
        let customers: Vec<String> = std::iter::once(page.customer.name.clone())
            .chain(wrote)
            .collect();
        let staff: Vec<String> = page.people.at_work().map(|one| one.name.clone()).collect();
        let named = Named {
            customers: &customers,
            staff: &staff,
        };
        Ok(draft(&messages, named))
    }

    /// The coach one chose to read along.
    ///
    /// # Errors
    /// Where the database failed.
    pub async fn rehearsal_coach(&self, by: &Person) -> Result<Option<StaffId>, DeskError> {
        Ok(rehearsals::coach_of(self.store(), by.id).await?)
    }

    /// Chooses who may read along, or nobody.
    ///
    /// # Errors
    /// `NotAllowed` where they may not sign in any more, `Invalid` for nobody of the house, or oneself.
    pub async fn choose_rehearsal_coach(
        &self,
        by: &Person,
        coach: Option<StaffId>,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        if let Some(coach) = coach {
            let people = self.people(&by).await?;
            let fits = |one: &Person| one.id == coach && one.active && one.id != by.id;
            if !people.iter().any(fits) {
                return Err(DeskError::invalid("coach", "misfit-choose"));
            }
        }
        let mut batch = Batch::new();
        rehearsals::set_coach(&mut batch, by.id, coach);
        self.store().write(batch).await?;
        Ok(())
    }
}

fn in_json(lines: &[String]) -> String {
    serde_json::to_string(lines).unwrap_or_else(|_| "[]".to_owned())
}

fn count(lines: &[String]) -> i64 {
    i64::try_from(lines.len()).unwrap_or(i64::MAX)
}
