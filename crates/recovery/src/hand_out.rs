//! Who gets a case that nobody cares for (P14): whomever the customer trusts, where they are there and have room; else
//! whoever has the most room, so that nobody has all the hard ones.

use crate::ids::{StaffId, TeamId};
use crate::terms::Because;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// How many cases somebody cares for at most where nobody said otherwise.
pub const MOST: u32 = 20;
/// Nobody can be given more than this.
pub const MOST_MAX: u32 = 1_000;
/// How many people may have a number of their own.
pub const PEOPLE_WITH_ROOM_MAX: usize = 500;

/// What the house wants the desk to do with a case that nobody cares for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Nothing: everybody takes what comes.
    ByHand,
    /// It says on the case whom the customer trusts, and anybody can give it to them.
    #[default]
    Propose,
    /// It gives the case to somebody.
    HandOut,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ByHand, Self::Propose, Self::HandOut];

    /// Its name in addresses and forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Propose => "propose",
            Self::HandOut => "hand-out",
        }
    }

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// How the house hands out cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HandingOut {
    /// Whether it does.
    pub mode: Mode,
    /// How many open cases one cares for at most.
    pub most: u32,
    /// The same for one person, in place of that; at zero they are given none.
    pub people: BTreeMap<StaffId, u32>,
}

impl Default for HandingOut {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            most: MOST,
            people: BTreeMap::new(),
        }
    }
}

impl HandingOut {
    /// How many open cases this person cares for at most.
    pub fn most_of(&self, staff: StaffId) -> u32 {
        self.people.get(&staff).copied().unwrap_or(self.most)
    }
}

/// One of us, as far as this is decided by it. No word of how anybody fares or how fast they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Who.
    pub staff: StaffId,
    /// Their team.
    pub team: Option<TeamId>,
    /// Whether they are at work, now and when the customer's next word is due.
    pub there: bool,
    /// The open cases they care for.
    pub open: u32,
    /// How many of those are hard.
    pub hard: u32,
    /// How many they care for at most.
    pub most: u32,
    /// Whether the last one they were given was hard.
    pub last_was_hard: bool,
}

impl Hand {
    /// Whether one more may be given to them.
    pub fn has_room(&self) -> bool {
        self.there && self.open < self.most
    }

    /// How many hard ones they carry; one that was just given counts once more, so that the next is an easy one.
    fn burden(&self) -> u32 {
        self.hard + u32::from(self.last_was_hard)
    }

    /// Who carries less of what they can, a hard case counting twice.
    fn fuller(&self, other: &Self) -> Ordering {
        let weight = |one: &Self| u64::from(one.open) + u64::from(one.hard);
        let (mine, theirs) = (weight(self), weight(other));
        (mine * u64::from(other.most)).cmp(&(theirs * u64::from(self.most)))
    }
}

/// A case that nobody cares for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Free {
    /// The team that looks after it; only its people are given it, but whomever the customer trusts.
    pub team: Option<TeamId>,
    /// Whom the customer asked for.
    pub asked_for: Option<StaffId>,
    /// Who cared for their last case when they said that it is solved.
    pub solved_last: Option<StaffId>,
    /// Whether it is a hard one.
    pub hard: bool,
    /// Goes round among those who are alike.
    pub turn: u64,
}

/// Who gets it, and why; nobody where nobody who is there has room.
pub fn hand_out(case: &Free, hands: &[Hand]) -> Option<(StaffId, Because)> {
    let fits = |staff: StaffId| hands.iter().any(|one| one.staff == staff && one.has_room());
    let trusted = [
        (case.asked_for, Because::AskedFor),
        (case.solved_last, Because::SolvedLast),
    ];
    for (staff, because) in trusted {
        if let Some(staff) = staff.filter(|staff| fits(*staff)) {
            return Some((staff, because));
        }
    }
    let ours = |one: &&Hand| one.has_room() && case.team.is_none_or(|team| one.team == Some(team));
    let mut fitting: Vec<&Hand> = hands.iter().filter(ours).collect();
    fitting.sort_by_key(|one| one.staff);
    let before = |one: &&Hand, other: &&Hand| {
        if case.hard {
            let burden = one.burden().cmp(&other.burden());
            burden.then_with(|| one.fuller(other))
        } else {
            let fuller = one.fuller(other);
            fuller.then_with(|| other.last_was_hard.cmp(&one.last_was_hard))
        }
    };
    let best = *fitting.iter().min_by(|one, other| before(one, other))?;
    let alike: Vec<&&Hand> = fitting
        .iter()
        .filter(|one| before(one, &best) == Ordering::Equal)
        .collect();
    let turn = usize::try_from(case.turn % alike.len() as u64).unwrap_or_default();
    let because = if case.hard {
        Because::Spread
    } else {
        Because::MostRoom
    };
    alike.get(turn).map(|one| (one.staff, because))
}
