//! Who else is at the desk, for what needs somebody with more experience and more power to decide.

use crate::facts::Role;
use crate::ids::{StaffId, TeamId};

/// One of us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub staff: StaffId,
    /// Their team.
    pub team: Option<TeamId>,
    /// What they may do.
    pub role: Role,
}

/// All who work at the desk, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colleagues(Vec<Colleague>);

/// Nobody is known.
pub static NO_COLLEAGUES: Colleagues = Colleagues(Vec::new());

impl FromIterator<Colleague> for Colleagues {
    fn from_iter<I: IntoIterator<Item = Colleague>>(all: I) -> Self {
        let mut all: Vec<Colleague> = all.into_iter().collect();
        all.sort_by_key(|one| one.staff);
        Self(all)
    }
}

impl Colleagues {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Colleague> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The team of somebody.
    pub fn team_of(&self, staff: StaffId) -> Option<TeamId> {
        let known = self.0.iter().find(|one| one.staff == staff);
        known.and_then(|one| one.team)
    }

    /// The senior colleagues of this team who fit: its supervisors, else other ones, else administrators.
    pub fn seniors(&self, team: Option<TeamId>, fits: impl Fn(StaffId) -> bool) -> Vec<StaffId> {
        let fitting = |wanted: &dyn Fn(&Colleague) -> bool| -> Vec<StaffId> {
            let all = self.0.iter().filter(|one| wanted(one) && fits(one.staff));
            all.map(|one| one.staff).collect()
        };
        let leads = |one: &Colleague| one.role == Role::Supervisor;
        let ours = |one: &Colleague| leads(one) && team.is_some() && one.team == team;
        let administers = |one: &Colleague| one.role == Role::Administrator;
        let ways: [&dyn Fn(&Colleague) -> bool; 3] = [&ours, &leads, &administers];
        let mut found = ways.into_iter().map(fitting);
        found.find(|all| !all.is_empty()).unwrap_or_default()
    }

    /// One of them; `turn` goes round among those who fit equally, so that the same one is not asked each time.
    pub fn senior(
        &self,
        team: Option<TeamId>,
        turn: u64,
        fits: impl Fn(StaffId) -> bool,
    ) -> Option<StaffId> {
        let found = self.seniors(team, fits);
        let turn = usize::try_from(turn).unwrap_or_default();
        found.get(turn.checked_rem(found.len())?).copied()
    }
}
