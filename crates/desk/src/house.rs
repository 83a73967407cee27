//! The house policy's times and the office's hours: read by every decision, changed by administrators.

use crate::bounds::LINE;
use crate::brand::{BRAND, Brand};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::hand_out::HANDING_OUT;
use crate::language::kept;
use crate::law::{self, Laws};
use crate::limits::LIMITS;
use crate::notices::{BY_MAIL, Chosen};
use crate::people::absence::{self, AWAY};
use crate::people::{audit, person, teams};
use crate::views::{Everybody, Person};
use crate::web_form::{FORM, WebForm};
use calendar::OfficeHours;
use letters::Language;
use recovery::away::Away;
use recovery::colleagues::{Colleague, Colleagues};
use recovery::hand_out::HandingOut;
use recovery::policies::Book;
use recovery::power::Limits;
use recovery::{HousePolicy, Role};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};
use store::templates::TemplateName;
use store::{Batch, settings, staff, templates};

/// The setting that holds the house policy.
const POLICY: &str = "policy";
/// The setting that holds the office's hours.
const OFFICE: &str = "office";
/// The setting that holds where else a customer can turn.
const ELSEWHERE: &str = "elsewhere";
/// The setting that holds the language of the house.
const LANGUAGE: &str = "language";
/// Lines of where else to turn, at most.
pub const ELSEWHERE_LINES_MAX: usize = 10;
/// How old what this node knows may be: another node may have changed it.
const KNOWN_FOR: Duration = Duration::from_secs(5);

/// What every decision reads.
#[derive(Clone, Debug, Default)]
pub(crate) struct House {
    /// The policy's times.
    pub policy: HousePolicy,
    /// When somebody is there.
    pub office: OfficeHours,
    /// Where else a customer can turn when both sides stand where they stand: an ombudsman, an arbiter.
    pub elsewhere: Vec<String>,
    /// In which language it speaks with whoever did not choose one.
    pub language: Language,
    /// The web form for complaints.
    pub form: WebForm,
    /// How it shows itself to customers.
    pub brand: Brand,
    /// The templates there are, without their words.
    pub templates: Vec<TemplateName>,
    /// The complaint policies that were chosen, and for what.
    pub laws: Laws,
    /// The same, ready to be counted by.
    pub policies: Arc<Book>,
    /// How far people decide alone.
    pub limits: Limits,
    /// How cases are handed out.
    pub handing_out: HandingOut,
    /// When each of us is told by mail.
    pub by_mail: Chosen,
    /// Who is away, as it is kept.
    pub absences: Vec<absence::Kept>,
    /// The same, as decisions read it.
    pub away: Away,
    /// Who works here, as decisions read it.
    pub colleagues: Colleagues,
    /// The same, as pages name them.
    pub people: Arc<Everybody>,
}

/// What this node knows of the house, and since when.
#[derive(Default)]
pub(crate) struct HouseCell(RwLock<Option<(Instant, Arc<House>)>>);

impl HouseCell {
    fn known(&self) -> Option<Arc<House>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known
            .as_ref()
            .filter(|(since, _)| since.elapsed() < KNOWN_FOR)
            .map(|(_, house)| Arc::clone(house))
    }

    /// What was known last, however old.
    pub(crate) fn last(&self) -> Option<Arc<House>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().map(|(_, house)| Arc::clone(house))
    }

    pub(crate) fn learn(&self, house: Option<Arc<House>>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) =
            house.map(|house| (Instant::now(), house));
    }
}

/// Those who may sign in, and can.
fn colleagues(everybody: Vec<staff::Staff>) -> Colleagues {
    let here = everybody
        .into_iter()
        .filter(|one| one.active && one.password_hash.is_some());
    here.map(|one| Colleague {
        staff: one.id,
        team: one.team,
        role: one.role,
    })
    .collect()
}

impl Desk {
    /// Policy and office as they are in force.
    pub(crate) async fn house(&self) -> Result<Arc<House>, DeskError> {
        if let Some(house) = self.house_cell().known() {
            return Ok(house);
        }
        let office: OfficeHours = settings::find(self.store(), OFFICE)
            .await?
            .unwrap_or_default();
        let before = self.house_cell().last();
        let (laws, policies) = law::load(self.store(), &office, before.as_deref()).await?;
        let absences: Vec<absence::Kept> = settings::find(self.store(), AWAY)
            .await?
            .unwrap_or_default();
        let asked = (staff::ask_all(), staff::ask_teams());
        let (everybody, teams) = self.store().ask(asked).await?;
        let people = everybody.iter().map(|one| person(one, &teams)).collect();
        let house = Arc::new(House {
            people: Arc::new(Everybody::new(people, self::teams(teams))),
            away: absence::away(&absences),
            absences,
            policy: settings::find(self.store(), POLICY)
                .await?
                .unwrap_or_default(),
            office,
            laws,
            policies,
            brand: settings::find(self.store(), BRAND)
                .await?
                .unwrap_or_default(),
            templates: templates::names(self.store()).await?,
            elsewhere: settings::find(self.store(), ELSEWHERE)
                .await?
                .unwrap_or_default(),
            language: settings::find::<String>(self.store(), LANGUAGE)
                .await?
                .and_then(|tag| kept(Some(&tag)))
                .unwrap_or_default(),
            form: settings::find(self.store(), FORM)
                .await?
                .unwrap_or_default(),
            limits: settings::find(self.store(), LIMITS)
                .await?
                .unwrap_or_default(),
            handing_out: settings::find(self.store(), HANDING_OUT)
                .await?
                .unwrap_or_default(),
            by_mail: settings::find(self.store(), BY_MAIL)
                .await?
                .unwrap_or_default(),
            colleagues: colleagues(everybody),
        });
        self.house_cell().learn(Some(Arc::clone(&house)));
        Ok(house)
    }

    /// The house policy in force.
    pub async fn policy(&self) -> Result<HousePolicy, DeskError> {
        Ok(self.house().await?.policy.clone())
    }

    /// Changes the house policy; promises already made keep their dates.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` naming the figure that is out of bounds.
    pub async fn set_policy(&self, by: &Person, policy: HousePolicy) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        policy.check().map_err(|error| DeskError::Invalid {
            field: error.field,
            code: "policy-out-of-bounds",
        })?;
        self.change_setting(by, POLICY, &policy, audit::POLICY)
            .await
    }

    /// The office's hours in force.
    pub async fn office(&self) -> Result<OfficeHours, DeskError> {
        Ok(self.house().await?.office.clone())
    }

    /// Changes the office's hours; promises already made keep their dates.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators.
    pub async fn set_office(&self, by: &Person, office: OfficeHours) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        self.change_setting(by, OFFICE, &office, audit::OFFICE)
            .await
    }

    /// Where else a customer can turn, a place a line; every final answer says it.
    pub async fn elsewhere(&self) -> Result<Vec<String>, DeskError> {
        Ok(self.house().await?.elsewhere.clone())
    }

    /// Changes where else a customer can turn. Empty lines are left out.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` for more than [`ELSEWHERE_LINES_MAX`] lines
    /// or one that is too long.
    pub async fn set_elsewhere(&self, by: &Person, lines: &str) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let mut places = Vec::new();
        for line in lines.lines() {
            places.extend(LINE.if_any("elsewhere", line)?);
        }
        if places.len() > ELSEWHERE_LINES_MAX {
            return Err(DeskError::invalid("elsewhere", "elsewhere-too-many"));
        }
        self.change_setting(by, ELSEWHERE, &places, audit::POLICY)
            .await
    }

    /// The language of the house.
    pub async fn house_language(&self) -> Result<Language, DeskError> {
        Ok(self.house().await?.language)
    }

    /// Changes the language of the house.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators.
    pub async fn set_house_language(
        &self,
        by: &Person,
        language: Language,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        self.change_setting(by, LANGUAGE, &language.tag(), audit::POLICY)
            .await
    }

    /// The house as it is in the data now: what is changed is not changed on what another node has changed since.
    pub(crate) async fn fresh_house(&self) -> Result<Arc<House>, DeskError> {
        self.house_cell().learn(None);
        self.house().await
    }

    pub(crate) async fn change_setting<T: serde::Serialize>(
        &self,
        by: &Person,
        name: &'static str,
        value: &T,
        what: &str,
    ) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        settings::put(&mut batch, name, value, self.now())?;
        self.audit(&mut batch, by.id, what, Some(name));
        self.store().write(batch).await?;
        self.house_cell().learn(None);
        Ok(())
    }
}
