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

/// The rules that are switched off: for all mail, or for what came by one address of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silent(BTreeSet<(String, String)>);

impl Silent {
    /// Whether this rule says nothing about words on a case that came by this address of ours, or by none that is known.
    pub fn holds(&self, rule: &str, mailbox: Option<&str>) -> bool {
        let off = |mailbox: &str| self.0.contains(&(rule.to_owned(), mailbox.to_owned()));
        !self.0.is_empty() && (off(FOR_ALL) || mailbox.is_some_and(off))
    }

    /// Whether it is switched off for all mail, or only for some.
    pub fn of(&self, rule: &str) -> Option<Reach> {
        let mut off = self.0.iter().filter(|(one, _)| one == rule).peekable();
        off.peek()?;
        Some(if off.any(|(_, mailbox)| mailbox == FOR_ALL) {
            Reach::All
        } else {
            Reach::Some
        })
    }
}

/// How far a rule is switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere.
    All,
    /// On cases that came by some of our addresses.
    Some,
}

/// What this node knows of the silent rules, and since when.
#[derive(Default)]
pub(crate) struct SilenceCell(RwLock<Option<(Instant, Arc<Silent>)>>);

impl SilenceCell {
    fn known(&self) -> Option<Arc<Silent>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known
            .as_ref()
            .filter(|(since, _)| since.elapsed() < KNOWN_FOR)
            .map(|(_, rules)| Arc::clone(rules))
    }

    fn learn(&self, rules: Option<Arc<Silent>>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) =
            rules.map(|rules| (Instant::now(), rules));
    }
}

impl Desk {
    /// The rules that are switched off.
    pub async fn silent_rules(&self) -> Result<Arc<Silent>, DeskError> {
        if let Some(rules) = self.silence_cell().known() {
            return Ok(rules);
        }
        let now = coach_mutes::now(self.store()).await?;
        let off = now.into_iter().map(|mute| (mute.rule, mute.mailbox));
        let rules = Arc::new(Silent(off.collect()));
        self.silence_cell().learn(Some(Arc::clone(&rules)));
        Ok(rules)
    }

    /// Switches a rule off, for all mail or for what comes by one address of ours. The caller knows that there is such a
    /// rule.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators, `Invalid` without a reason, for an address that is not
    /// ours, or where it is off already.
    pub async fn switch_rule_off(
        &self,
        by: &Person,
        rule: &str,
        mailbox: Option<&str>,
        reason: &str,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let mailbox = mailbox.map(str::to_lowercase);
        if let Some(mailbox) = &mailbox
            && !self.our_addresses().contains(mailbox)
        {
            return Err(DeskError::invalid("mailbox", "mailbox-unknown"));
        }
        let mute = Mute {
            id: self.fresh(),
            rule: LINE.needed("rule", rule)?,
            mailbox: mailbox.unwrap_or_else(|| FOR_ALL.to_owned()),
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

    /// Our addresses, between which a rule can tell: in lower case, and none where there is only one.
    pub fn our_addresses(&self) -> Vec<String> {
        let ours = &self.config().mailboxes;
        let told_apart = ours.iter().filter(|_| ours.len() > 1);
        told_apart.map(|one| one.to_lowercase()).collect()
    }

    /// Switches a rule on again where it was switched off: for all mail, or for one address of ours. One that is on stays
    /// on.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn switch_rule_on(
        &self,
        by: &Person,
        rule: &str,
        mailbox: Option<&str>,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let now = coach_mutes::now(self.store()).await?;
        let mut batch = Batch::new();
        let there = mailbox.unwrap_or(FOR_ALL);
        let asked = |mute: &&Mute| mute.rule == rule && mute.mailbox == there;
        for mute in now.iter().filter(asked) {
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
                mailbox: Some(mute.mailbox).filter(|mailbox| mailbox != FOR_ALL),
                reason: mute.reason,
                off_by: name(mute.off_by),
                off_at: mute.off_at,
                on: mute.on.map(|(by, at)| (name(by), at)),
            })
            .collect())
    }
}
