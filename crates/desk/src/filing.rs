//! How cases are filed: by tags, beside other cases, out of sight for a while; and the lists that people keep.

use crate::bounds::{LINE_BYTES_MAX, NAME};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::people::may;
use crate::views::Person;
use calendar::Moment;
use recovery::case::SNOOZE_LEAD_MINUTES;
use recovery::{Case, Command, Refusal, Role, TagId};
use store::saved_views;
pub use store::saved_views::SavedView;
use store::tags;
pub use store::tags::Tag;
use store::{Batch, log, staff};
use uuid::Uuid;

/// Characters of a tag.
pub const TAG_CHARS_MAX: usize = 40;
/// Lists that one of us keeps at most.
pub const VIEWS_OF_ONE_MAX: usize = 30;

/// How a case is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// Its number.
    pub number: u64,
    /// What it is about, unless erased.
    pub subject: String,
    /// What it is called by.
    pub tags: Vec<Tag>,
    /// What the house calls cases by.
    pub all: Vec<Tag>,
    /// The numbers of the cases it has to do with.
    pub linked: Vec<u64>,
    /// Until when it is out of sight, where it is.
    pub asleep_until: Option<Moment>,
    /// Until when it may be put out of sight; nothing where it may not.
    pub may_sleep_until: Option<Moment>,
}

impl Desk {
    /// The tags of the house, by name.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn tags(&self, by: &Person) -> Result<Vec<Tag>, DeskError> {
        let asked = (staff::ask_find(by.id), tags::ask_all());
        let (known, tags) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        Ok(tags)
    }

    /// What the tags with these ids say.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn tags_named(&self, by: &Person, ids: &[TagId]) -> Result<Vec<Tag>, DeskError> {
        let asked = (staff::ask_find(by.id), tags::ask_some(ids));
        let (known, tags) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        Ok(tags.into_iter().flatten().collect())
    }

    /// How a case is filed.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn filing(&self, by: &Person, number: u64) -> Result<Filing, DeskError> {
        let row = self.row(number).await?;
        let asked = (
            staff::ask_find(by.id),
            tags::ask_of_case(row.case),
            tags::ask_all(),
            log::ask(row.case),
        );
        let (known, tags, all, events) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let case = events.iter().fold(Case::unopened(row.case), Case::evolve);
        let now = self.now();
        let broken = case.open_promises().any(|one| one.broken_at.is_some());
        let latest = case
            .first_due()
            .map(|first| first.plus_minutes(-SNOOZE_LEAD_MINUTES));
        Ok(Filing {
            number,
            subject: row.subject.unwrap_or_default(),
            tags,
            all,
            linked: case.linked.values().copied().collect(),
            asleep_until: case.asleep_until().filter(|until| *until > now),
            may_sleep_until: latest.filter(|latest| case.is_open() && !broken && *latest > now),
        })
    }

    /// Calls a case by a tag of this name; a new one where the house has none.
    ///
    /// # Errors
    /// `Invalid` for a name that is none, `Refused` by the method.
    pub async fn tag(&self, by: &Person, number: u64, name: &str) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let name = NAME.needed("tag", name)?;
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().count() > TAG_CHARS_MAX {
            return Err(DeskError::invalid("tag", "tag-too-long"));
        }
        let row = self.row(number).await?;
        let known = self.store().ask(tags::ask_named(&name)).await?;
        let tag = if let Some(tag) = known {
            tag.id
        } else {
            let mut batch = Batch::new();
            tags::put(&mut batch, TagId(self.fresh()), &name, self.now());
            self.store().write(batch).await?;
            // A colleague may have been faster with the same name.
            let known = self.store().ask(tags::ask_named(&name)).await?;
            known.ok_or(DeskError::Busy)?.id
        };
        let tag = vec![Command::Tag { tag }];
        self.handle(row.case, By::person(&by), None, tag, |_, _| Ok(()))
            .await
            .map(drop)
    }

    /// Calls it so no longer.
    ///
    /// # Errors
    /// `NotFound`, `Refused` by the method.
    pub async fn untag(&self, by: &Person, number: u64, tag: TagId) -> Result<(), DeskError> {
        self.file_case(by, number, Command::Untag { tag }).await
    }

    /// The case has to do with another one, or no longer; both say so.
    ///
    /// # Errors
    /// `Invalid` for a number that is no case's, `Refused` by the method.
    pub async fn link_cases(
        &self,
        by: &Person,
        number: u64,
        other: u64,
        linked: bool,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let one = self.row(number).await?;
        let two = self.row(other).await.map_err(|error| match error {
            DeskError::NotFound => DeskError::invalid("other", "case-unknown"),
            other => other,
        })?;
        if one.case == two.case {
            return Err(Refusal::SameCase.into());
        }
        let command = |other: &Case| {
            if linked {
                Command::LinkWith {
                    other: other.id,
                    number: other.number,
                }
            } else {
                Command::UnlinkFrom { other: other.id }
            }
        };
        self.handle_many(
            &[(one.case, None), (two.case, None)],
            By::person(&by),
            |cases| {
                let [one, two] = cases else {
                    return Err(DeskError::NotFound);
                };
                Ok(vec![vec![command(two)], vec![command(one)]])
            },
            |_, _| Ok(()),
        )
        .await
        .map(drop)
    }

    /// Out of sight until then, or until its first promise needs it, or its customer is heard; nothing: in sight again.
    ///
    /// # Errors
    /// `Refused` by the method.
    pub async fn snooze(
        &self,
        by: &Person,
        number: u64,
        until: Option<Moment>,
    ) -> Result<(), DeskError> {
        let command = until.map_or(Command::EndSnooze, |until| Command::Snooze { until });
        self.file_case(by, number, command).await
    }

    async fn file_case(&self, by: &Person, number: u64, command: Command) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let commands = vec![command];
        self.handle(row.case, By::person(&by), None, commands, |_, _| Ok(()))
            .await
            .map(drop)
    }

    /// The lists somebody keeps, and those that are shared with all.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn saved_views(&self, by: &Person) -> Result<Vec<SavedView>, DeskError> {
        let asked = (staff::ask_find(by.id), saved_views::ask_for(by.id));
        let (known, views) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        Ok(views)
    }

    /// Keeps a list under a name: what stands in its address behind the question mark.
    ///
    /// # Errors
    /// `Invalid` for a name that is none, and where somebody keeps too many.
    pub async fn save_view(
        &self,
        by: &Person,
        name: &str,
        asked: &str,
        shared: bool,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let name = NAME.needed("name", name)?;
        if asked.len() > LINE_BYTES_MAX {
            return Err(DeskError::invalid("name", "view-too-long"));
        }
        let views = self.store().ask(saved_views::ask_for(by.id)).await?;
        if views.iter().filter(|view| view.owner == by.id).count() >= VIEWS_OF_ONE_MAX {
            return Err(DeskError::invalid("name", "views-too-many"));
        }
        let view = SavedView {
            id: self.fresh(),
            owner: by.id,
            name,
            asked: asked.to_owned(),
            shared,
        };
        let mut batch = Batch::new();
        saved_views::put(&mut batch, &view, self.now());
        self.store().write(batch).await?;
        Ok(())
    }

    /// Keeps it no longer: one's own; a shared one may also be dropped by whoever leads.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn drop_view(&self, by: &Person, id: Uuid) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let views = self.store().ask(saved_views::ask_for(by.id)).await?;
        let view = views.iter().find(|view| view.id == id);
        let view = view.ok_or(DeskError::NotFound)?;
        if view.owner != by.id && by.role < Role::Supervisor {
            return Err(DeskError::NotAllowed);
        }
        let mut batch = Batch::new();
        saved_views::forget(&mut batch, id);
        self.store().write(batch).await?;
        Ok(())
    }
}
