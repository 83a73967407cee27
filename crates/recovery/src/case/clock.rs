//! The clocks of the policies that were chosen for a case. They live beside its promises and are never mixed with them.

use super::Case;
use crate::clocks::{self, Course, Extension, Reading, Start, Wait};
use crate::ids::{MessageId, PointNo};
use crate::policies::{Book, PolicyName, Purpose};
use crate::terms::Outcome;
use calendar::Moment;
use calendar::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many times of waiting for the customer are remembered, the newest.
pub const WAITS_MAX: usize = 100;

/// Which clock of a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClockKey {
    /// The point for which its policy was chosen; none where it was chosen for the whole case.
    pub point: Option<PointNo>,
    /// Its short name within the policy.
    pub clock: String,
}

/// A policy that was chosen, for the case or for a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyChosen {
    /// The point; none for the whole case.
    pub point: Option<PointNo>,
    /// Which; none where none is to count from now on.
    pub policy: Option<PolicyName>,
    /// Clocks that are for some complaints alone, and this is one.
    pub applies: Vec<String>,
}

/// A clock with the dates it was worked out to have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockSet {
    /// Which clock.
    pub key: ClockKey,
    /// Of which policy.
    pub policy: PolicyName,
    /// What has to be done before it runs out.
    pub purpose: Purpose,
    /// What it counts from.
    pub start: Start,
    /// When that was.
    pub started: Moment,
    /// The last day, in the zone of the policy.
    pub day: Date,
    /// The first moment that is too late.
    pub due: Moment,
    /// The first moment too late for what we want: the last working day up to the last day.
    pub ours: Moment,
}

/// What stopped a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// When.
    pub at: Moment,
    /// The message that did, if one did.
    pub message: Option<MessageId>,
}

/// A clock of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyClock {
    /// Its dates.
    pub set: ClockSet,
    /// What stopped it.
    pub stopped: Option<Stopped>,
    /// The later date to which the customer agreed.
    pub extension: Option<Extension>,
}

impl PolicyClock {
    /// Whether it ran out, or was stopped when it had.
    pub fn is_late(&self, now: Moment) -> bool {
        self.stopped.map_or(now, |stopped| stopped.at) >= self.set.due
    }
}

/// The final answer on a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FinalAnswered {
    /// When it went out.
    pub at: Moment,
    /// With which message.
    pub message: MessageId,
    /// What was decided.
    pub outcome: Outcome,
}

/// What the clocks of a case go by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laws {
    /// The policies that were chosen: for the whole case, and for points.
    pub chosen: BTreeMap<Option<PointNo>, PolicyChosen>,
    /// When something happened that starts clocks, where a person said so.
    pub starts: BTreeMap<Start, Moment>,
    /// The clocks.
    pub clocks: BTreeMap<ClockKey, PolicyClock>,
    /// The final answers.
    pub answered: BTreeMap<PointNo, FinalAnswered>,
    /// Each time we waited for the customer; they explain lateness.
    pub waits: Vec<Wait>,
}

impl Case {
    /// The policy that counts for a point: its own, else that of the case.
    pub fn policy_of(&self, point: PointNo) -> Option<&PolicyName> {
        let chosen = |at| self.laws.chosen.get(&at)?.policy.as_ref();
        chosen(Some(point)).or_else(|| chosen(None))
    }

    /// Whether a law or a rule was chosen for it.
    pub fn has_policy(&self) -> bool {
        self.laws.chosen.values().any(|one| one.policy.is_some())
    }

    /// When the complaint reached us.
    pub fn received_at(&self) -> Moment {
        let said = self.laws.starts.get(&Start::Received);
        said.map_or(self.opened_at, |said| (*said).min(self.opened_at))
    }

    /// The clocks that run: no one answers them but us, so they run on until we do, or the case ends.
    pub fn running_clocks(&self) -> impl Iterator<Item = &PolicyClock> {
        let clocks = self.laws.clocks.values();
        clocks.filter(|clock| self.is_open() && clock.stopped.is_none())
    }

    /// The clock that runs out first.
    pub fn next_clock(&self) -> Option<&PolicyClock> {
        self.running_clocks().min_by_key(|clock| clock.set.due)
    }

    /// By when the final answer is with the customer, as far as the policies of all its points say it.
    pub fn final_answer_due(&self) -> Option<&PolicyClock> {
        self.running_clocks()
            .filter(|clock| clock.set.purpose == Purpose::Answer)
            .min_by_key(|clock| clock.set.due)
    }

    /// The points that a clock is about: its own, or all that have no policy of their own.
    pub fn points_of_clock(&self, key: &ClockKey) -> Vec<PointNo> {
        if let Some(point) = key.point {
            return vec![point];
        }
        let own = |no: &PointNo| {
            let chosen = self.laws.chosen.get(&Some(*no));
            chosen.is_some_and(|chosen| chosen.policy.is_some())
        };
        let rest: Vec<PointNo> = self.points.keys().copied().filter(|no| !own(no)).collect();
        if rest.is_empty() {
            self.points.keys().copied().collect()
        } else {
            rest
        }
    }

    /// How a clock stands at `now`, with what explains lateness. Nothing where its policy is not at hand.
    pub fn read_clock(&self, clock: &PolicyClock, book: &Book, now: Moment) -> Option<Reading> {
        let ready = book.get(&clock.set.policy)?;
        let rule = ready.clock(&clock.set.key.clock)?;
        let course = Course {
            started: clock.set.started,
            waits: &self.laws.waits,
            extension: clock.extension,
            answered: clock.stopped.map(|stopped| stopped.at),
        };
        clocks::read(
            &rule.rule(),
            &course,
            &rule.warn_at,
            now,
            &ready.ground.place(),
        )
        .ok()
    }
}
