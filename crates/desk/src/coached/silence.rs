//! Rules that are switched off for the desk: silent at every form and for other programs, until somebody switches them
//! on again. Who did it, when and why stays.

use crate::bounds::LINE;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::{Person, SilenceRow};
use recovery::{Role, StaffId};
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};
use store::coach_mutes::{self, Mute};
use store::{Batch, staff};

/// How old what this node knows may be: another node may have switched one.
const KNOWN_FOR: Duration = Duration::from_secs(5);
/// Times of silence that the page of a rule shows.
const SHOWN_MAX: u32 = 20;
/// For all mail; see [`Mute::mailbox`].
const FOR_ALL: &str = "";

/// The ids of the rules this node knows to be silent, and since when it knows.
#[derive(Default)]
pub(crate) struct SilenceCell(RwLock<Option<(Instant, Arc<BTreeSet<String>>)>>);

impl SilenceCell {
    fn known(&self) -> Option<Arc<BTreeSet<String>>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known
            .as_ref()
            .filter(|(since, _)| since.elapsed() < KNOWN_FOR)
            .map(|(_, rules)| Arc::clone(rules))
    }

    fn learn(&self, rules: Option<Arc<BTreeSet<String>>>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) =
            rules.map(|rules| (Instant::now(), rules));
    }
}

impl Desk {
    /// The ids of the rules that are switched off.
    pub async fn silent_rules(&self) -> Result<Arc<BTreeSet<String>>, DeskError> {
        if let Some(rules) = self.silence_cell().known() {
            return Ok(rules);
        }
        let now = coach_mutes::now(self.store()).await?;
        let rules = Arc::new(now.into_iter().map(|mute| mute.rule).collect());
        self.silence_cell().learn(Some(Arc::clone(&rules)));
        Ok(rules)
    }

    /// Switches a rule off. The caller knows that there is such a rule.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators, `Invalid` without a reason, or where it is off already.
    pub async fn switch_rule_off(
        &self,
        by: &Person,
        rule: &str,
        reason: &str,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let mute = Mute {
            id: self.fresh(),
            rule: LINE.needed("rule", rule)?,
            mailbox: FOR_ALL.to_owned(),
            reason: LINE.needed("reason", reason)?,
            off_by: by.id,
            off_at: self.now(),
            on: None,
        };
        let mut batch = Batch::new();
        coach_mutes::put(&mut batch, &mute);
        self.audit(&mut batch, by.id, audit::RULE_OFF, Some(rule));
        match self.store().write(batch).await {
            Ok(_) => self.silence_cell().learn(None),
            Err(error) if error.is_conflict() => {
                return Err(DeskError::invalid("reason", "rule-off-already"));
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Switches a rule on again. One that is on stays on.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn switch_rule_on(&self, by: &Person, rule: &str) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let now = coach_mutes::now(self.store()).await?;
        let mut batch = Batch::new();
        for mute in now.iter().filter(|mute| mute.rule == rule) {
            coach_mutes::end(&mut batch, mute.id, by.id, self.now());
        }
        if batch.is_empty() {
            return Ok(());
        }
        self.audit(&mut batch, by.id, audit::RULE_ON, Some(rule));
        match self.store().write(batch).await {
            // Where a colleague was faster it is on, as was asked for.
            Err(error) if !error.is_conflict() => Err(error.into()),
            _ => {
                self.silence_cell().learn(None);
                Ok(())
            }
        }
    }

    /// The rules that are switched off now, by id.
    ///
    /// # Errors
    /// `NotAllowed` for whoever may not sign in.
    pub async fn rules_off(&self, by: &Person) -> Result<Vec<SilenceRow>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        self.rows(coach_mutes::now(self.store()).await?).await
    }

    /// When a rule was switched off and on, the latest first.
    ///
    /// # Errors
    /// `NotAllowed` for whoever may not sign in.
    pub async fn silences_of(&self, by: &Person, rule: &str) -> Result<Vec<SilenceRow>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        self.rows(coach_mutes::of_rule(self.store(), rule, SHOWN_MAX).await?)
            .await
    }

    async fn rows(&self, mutes: Vec<Mute>) -> Result<Vec<SilenceRow>, DeskError> {
        if mutes.is_empty() {
            return Ok(Vec::new());
        }
        let people = staff::all(self.store()).await?;
        let name = |id: StaffId| {
            let one = people.iter().find(|one| one.id == id);
            one.map(|one| one.name.clone()).unwrap_or_default()
        };
        Ok(mutes
            .into_iter()
            .map(|mute| SilenceRow {
                rule: mute.rule,
                reason: mute.reason,
                off_by: name(mute.off_by),
                off_at: mute.off_at,
                on: mute.on.map(|(by, at)| (name(by), at)),
            })
            .collect())
    }
}
