//! Which complaint policies the house has chosen, for what; who confirmed what nobody had checked. Kept in settings, with
//! who and when; a policy that was ever chosen is kept as it was, so that a case goes on by the one it began with.

use crate::bounds::LINE;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::house::House;
use crate::people::audit;
use crate::views::Person;
use calendar::civil::Date;
use calendar::{Moment, OfficeHours};
use recovery::policies::{
    Book, Confirmed, Policy, PolicyFileError, PolicyName, Standing, shipped, shipped_by_id,
};
use recovery::{Role, StaffId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Batch, Store, settings};

/// The setting that holds what was chosen.
const LAWS: &str = "laws";
/// How many policies are kept at most, editions counted apart.
pub const POLICIES_MAX: usize = 50;
/// How many choices stand at most.
pub const CHOICES_MAX: usize = 100;
/// How many entries may be confirmed at most.
pub const CONFIRMED_MAX: usize = 500;

/// For what a policy was chosen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenFor {
    /// For all that comes, where nothing narrower was chosen.
    House,
    /// For what comes by mail to this address of ours.
    Mailbox(String),
    /// To be chosen on a case or one of its points, by whoever works on it.
    Points,
}

/// A policy that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// For what.
    pub of: ChosenFor,
    /// Which.
    pub policy: PolicyName,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// An entry of a policy that a person has checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Of which policy.
    pub policy: PolicyName,
    /// Which entry, as `recovery::policies::Policy::bases` names it.
    pub place: String,
    /// When, by whom and by what.
    pub confirmed: Confirmed,
    /// Who pressed.
    pub by: StaffId,
}

/// What the settings hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Laws {
    /// What was chosen.
    pub choices: Vec<Choice>,
    /// Every policy that was ever chosen; its text is a setting of its own.
    pub kept: Vec<PolicyName>,
    /// What people checked.
    pub checked: Vec<Checked>,
}

impl Laws {
    fn of(&self, of: &ChosenFor) -> Option<&PolicyName> {
        let mut choices = self.choices.iter();
        choices
            .find(|choice| choice.of == *of)
            .map(|choice| &choice.policy)
    }
}

impl House {
    /// The policy that counts for a complaint that came this way.
    pub(crate) fn policy_for(&self, mailbox: Option<&str>) -> Option<PolicyName> {
        let mailbox = mailbox.map(|address| ChosenFor::Mailbox(address.to_lowercase()));
        mailbox
            .and_then(|mailbox| self.laws.of(&mailbox))
            .or_else(|| self.laws.of(&ChosenFor::House))
            .cloned()
    }
}

/// A policy, as the house's page shows it.
#[derive(Clone, Debug)]
pub struct PolicyShown {
    /// What it says, with what people confirmed.
    pub policy: Policy,
    /// For what it was chosen, by whom (by name) and when.
    pub chosen: Vec<(ChosenFor, String, Moment)>,
    /// Entries that nobody has checked: they are not in force.
    pub unchecked: Vec<(String, String)>,
}

/// The policy settings.
#[derive(Clone, Debug)]
pub struct LawsShown {
    /// Those that were chosen or kept, and those that come along.
    pub policies: Vec<PolicyShown>,
    /// The addresses of ours for which one can be chosen.
    pub mailboxes: Vec<String>,
}

/// Where the text of a policy to be chosen comes from.
#[derive(Clone, Debug)]
pub enum PolicySource {
    /// One that comes along, or was chosen before: the newest of this short name.
    Named(String),
    /// A file of the desk's own.
    File(String),
}

/// Why a policy was not chosen.
#[derive(Debug, thiserror::Error)]
pub enum LawError {
    /// The file does not fit.
    #[error(transparent)]
    File(#[from] PolicyFileError),
    /// As everywhere.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

fn text_setting(name: &PolicyName) -> String {
    format!("law/{}/{}", name.id, name.edition)
}

/// What was chosen, and the book of it. The book is made anew only where something of it changed.
pub(crate) async fn load(
    store: &Store,
    office: &OfficeHours,
    before: Option<&House>,
) -> Result<(Laws, Arc<Book>), DeskError> {
    let laws: Laws = settings::find(store, LAWS).await?.unwrap_or_default();
    if let Some(before) = before
        && before.laws == laws
        && before.office == *office
    {
        return Ok((laws, Arc::clone(&before.policies)));
    }
    let mut book = Book::default();
    for name in &laws.kept {
        let text: Option<String> = settings::find(store, &text_setting(name)).await?;
        let Some(mut policy) = text.and_then(|text| Policy::read(&text).ok()) else {
            tracing::warn!(policy = %name, "a policy that was chosen cannot be read; its clocks stay as they are");
            continue;
        };
        confirm(&mut policy, &laws.checked);
        if let Err(error) = book.put(policy, office) {
            tracing::warn!(policy = %name, %error, "a policy that was chosen has a zone that nobody knows");
        }
    }
    Ok((laws, Arc::new(book)))
}

fn confirm(policy: &mut Policy, checked: &[Checked]) {
    let name = policy.called();
    for one in checked.iter().filter(|one| one.policy == name) {
        if let Some(basis) = policy.basis_at(&one.place)
            && basis.standing == Standing::Unchecked
        {
            basis.confirmed = Some(one.confirmed.clone());
        }
    }
}

impl Desk {
    /// The policies there are and what was chosen.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn laws(&self, by: &Person) -> Result<LawsShown, DeskError> {
        self.must_be(by, Role::Supervisor).await?;
        let house = self.house().await?;
        let people = self.people(by).await?;
        let name = |id: StaffId| {
            let mut all = people.iter();
            all.find(|one| one.id == id)
                .map_or_else(|| id.to_string(), |one| one.name.clone())
        };
        let mut policies: Vec<Policy> = shipped().iter().map(|one| one.policy.clone()).collect();
        policies.retain(|policy| house.policies.get(&policy.called()).is_none());
        policies.extend(house.policies.all().map(|(_, ready)| ready.policy.clone()));
        let mut shown: Vec<PolicyShown> = policies
            .into_iter()
            .map(|mut policy| {
                confirm(&mut policy, &house.laws.checked);
                let called = policy.called();
                let chosen = house
                    .laws
                    .choices
                    .iter()
                    .filter(|choice| choice.policy == called);
                PolicyShown {
                    chosen: chosen
                        .map(|one| (one.of.clone(), name(one.by), one.at))
                        .collect(),
                    unchecked: unchecked(&policy),
                    policy,
                }
            })
            .collect();
        shown.sort_by(|a, b| {
            let key = |one: &PolicyShown| (one.chosen.is_empty(), one.policy.called());
            key(a).cmp(&key(b))
        });
        Ok(LawsShown {
            policies: shown,
            mailboxes: self.our_addresses(),
        })
    }

    /// Chooses a policy. What comes from now on counts by it; what has begun goes on as it is.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; what does not fit in the file, or cannot be chosen.
    pub async fn choose_policy(
        &self,
        by: &Person,
        of: ChosenFor,
        source: PolicySource,
    ) -> Result<PolicyName, LawError> {
        self.must_be(by, Role::Administrator).await?;
        let of = self.checked_for(of)?;
        let house = self.fresh_house().await?;
        let (mut policy, text) = match source {
            PolicySource::File(text) => (Policy::read(&text)?, text),
            PolicySource::Named(id) => {
                if let Some(shipped) = shipped_by_id(&id) {
                    (shipped.policy.clone(), shipped.text.to_owned())
                } else {
                    let ready = house.policies.newest(&id);
                    let ready =
                        ready.ok_or_else(|| DeskError::invalid("policy", "policy-unknown"))?;
                    let name = ready.policy.called();
                    let text = settings::find(self.store(), &text_setting(&name)).await;
                    let text: Option<String> = text.map_err(DeskError::from)?;
                    (ready.policy.clone(), text.unwrap_or_default())
                }
            }
        };
        let name = policy.called();
        self.must_be_that_edition(&name, &text).await?;
        confirm(&mut policy, &house.laws.checked);
        if !policy.runs() {
            return Err(DeskError::invalid("policy", "policy-unchecked").into());
        }
        let mut laws = house.laws.clone();
        match of {
            // For points there may be several; for all else one takes the place of the other.
            ChosenFor::Points => laws
                .choices
                .retain(|one| one.of != of || one.policy.id != name.id),
            _ => laws.choices.retain(|one| one.of != of),
        }
        laws.choices.push(Choice {
            of,
            policy: name.clone(),
            by: by.id,
            at: self.now(),
        });
        if !laws.kept.contains(&name) {
            laws.kept.push(name.clone());
        }
        if laws.kept.len() > POLICIES_MAX || laws.choices.len() > CHOICES_MAX {
            return Err(DeskError::invalid("policy", "policies-too-many").into());
        }
        let mut batch = Batch::new();
        settings::put(&mut batch, &text_setting(&name), &text, self.now())
            .map_err(DeskError::from)?;
        self.put_laws(batch, by, &laws, audit::LAW_CHOSEN, &name)
            .await?;
        Ok(name)
    }

    /// A policy is chosen no more for what comes from now on.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; `NotFound` where it was not chosen for that.
    pub async fn drop_policy(&self, by: &Person, of: ChosenFor, id: &str) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let mut laws = self.fresh_house().await?.laws.clone();
        let place = laws
            .choices
            .iter()
            .position(|one| one.of == of && one.policy.id == id)
            .ok_or(DeskError::NotFound)?;
        let gone = laws.choices.remove(place);
        self.put_laws(Batch::new(), by, &laws, audit::LAW_DROPPED, &gone.policy)
            .await
    }

    /// A person has checked an entry: it is in force from now on.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; `Invalid` where it says no source, or there is no such entry to check.
    pub async fn confirm_policy(
        &self,
        by: &Person,
        policy: &PolicyName,
        place: &str,
        source: &str,
        on: Date,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let source = LINE.needed("source", source)?;
        let house = self.fresh_house().await?;
        let known = house.policies.get(policy).map(|ready| ready.policy.clone());
        let ours = || {
            let shipped = shipped_by_id(&policy.id)?.policy.clone();
            (shipped.called() == *policy).then_some(shipped)
        };
        let mut known = known.or_else(ours).ok_or(DeskError::NotFound)?;
        confirm(&mut known, &house.laws.checked);
        let basis = known.basis_at(place).ok_or(DeskError::NotFound)?;
        if basis.standing != Standing::Unchecked || basis.confirmed.is_some() {
            return Err(DeskError::invalid("place", "policy-checked-already"));
        }
        let mut laws = house.laws.clone();
        if laws.checked.len() >= CONFIRMED_MAX {
            return Err(DeskError::invalid("place", "policies-too-many"));
        }
        laws.checked.push(Checked {
            policy: policy.clone(),
            place: place.to_owned(),
            confirmed: Confirmed {
                on,
                by: by.name.clone(),
                source,
            },
            by: by.id,
        });
        self.put_laws(Batch::new(), by, &laws, audit::LAW_CONFIRMED, policy)
            .await
    }

    /// What may be chosen on a case: what the house chose for anything.
    pub(crate) async fn policies_to_choose(&self) -> Result<Vec<(PolicyName, String)>, DeskError> {
        let house = self.house().await?;
        let mut names: Vec<&PolicyName> =
            house.laws.choices.iter().map(|one| &one.policy).collect();
        names.sort();
        names.dedup();
        let called = |name: &PolicyName| {
            let ready = house.policies.get(name)?;
            Some((name.clone(), ready.policy.name.clone()))
        };
        Ok(names.into_iter().filter_map(called).collect())
    }

    /// The book of all policies that were ever chosen.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn policy_book(&self) -> Result<Arc<Book>, DeskError> {
        Ok(Arc::clone(&self.house().await?.policies))
    }

    async fn put_laws(
        &self,
        mut batch: Batch,
        by: &Person,
        laws: &Laws,
        what: &str,
        policy: &PolicyName,
    ) -> Result<(), DeskError> {
        settings::put(&mut batch, LAWS, laws, self.now())?;
        self.audit(&mut batch, by.id, what, Some(&policy.to_string()));
        self.store().write(batch).await?;
        self.house_cell().learn(None);
        Ok(())
    }

    /// One edition says one thing: cases name it.
    async fn must_be_that_edition(&self, name: &PolicyName, text: &str) -> Result<(), LawError> {
        let other = || DeskError::invalid("policy", "policy-other-text");
        if let Some(shipped) = shipped_by_id(&name.id)
            && shipped.policy.edition == name.edition
            && shipped.text != text
        {
            return Err(other().into());
        }
        let known: Option<String> = settings::find(self.store(), &text_setting(name))
            .await
            .map_err(DeskError::from)?;
        if known.is_some_and(|known| known != text) {
            return Err(other().into());
        }
        Ok(())
    }

    fn checked_for(&self, of: ChosenFor) -> Result<ChosenFor, DeskError> {
        match of {
            ChosenFor::Mailbox(address) => {
                let address = address.trim().to_lowercase();
                if self.our_addresses().contains(&address) {
                    Ok(ChosenFor::Mailbox(address))
                } else {
                    Err(DeskError::invalid("mailbox", "mailbox-unknown"))
                }
            }
            of => Ok(of),
        }
    }
}

/// The entries that nobody has checked, with what each says.
fn unchecked(policy: &Policy) -> Vec<(String, String)> {
    let bases = policy.bases();
    let open = bases
        .iter()
        .filter(|(_, basis)| basis.standing == Standing::Unchecked && basis.confirmed.is_none());
    open.map(|(place, basis)| (place.clone(), basis.note.clone()))
        .collect()
}
