//! Who gets a case that nobody cares for (P14). The rule is `recovery::hand_out`; here its facts are gathered, and what
//! came of it is given to the case.

mod round;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::house::House;
use crate::people::audit;
use crate::views::Person;
use calendar::Moment;
use recovery::hand_out::{Free, Hand, HandingOut, MOST_MAX, Mode, PEOPLE_WITH_ROOM_MAX, hand_out};
use recovery::terms::Because;
use recovery::{Case, Command, Role, StaffId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::hand_out::{self as rows, Load, Waiting};
use store::settings;

/// The setting that holds how the house hands out cases.
pub(crate) const HANDING_OUT: &str = "handing_out";
/// The setting that holds who was given a hard case last.
const HANDED_OUT: &str = "handed_out";

/// Who was given a hard case last, by the desk: the next one for them is an easy one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct HandedOut {
    hard: BTreeSet<StaffId>,
}

/// What a case shows of who might care for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Whom the customer trusts, at work and with room.
    Trusted {
        /// Who.
        staff: StaffId,
        /// Why they are trusted.
        because: Because,
    },
    /// The desk gives it to nobody: nobody who is at work has room.
    NobodyHasRoom,
}

/// How the house hands out cases, as its page shows it.
#[derive(Clone, Debug)]
pub struct HandingOutShown {
    /// What is in force.
    pub handing_out: HandingOut,
    /// Everybody who may be given cases, by name, with how many open ones they care for.
    pub people: Vec<(Person, u32)>,
}

impl Desk {
    /// How the house hands out cases.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn handing_out(&self, by: &Person) -> Result<HandingOutShown, DeskError> {
        self.must_be(by, Role::Supervisor).await?;
        let handing_out = self.fresh_house().await?.handing_out.clone();
        let loads = self.store().ask(rows::ask_loads()).await?;
        let mut people = self.people(by).await?;
        people.retain(|one| one.active);
        people.sort_by(|one, other| one.name.cmp(&other.name));
        let of = |id| loads.iter().find(|load| load.staff == id);
        let with = |one: Person| {
            let open = of(one.id).map_or(0, |load| load.open);
            (one, open)
        };
        Ok(HandingOutShown {
            handing_out,
            people: people.into_iter().map(with).collect(),
        })
    }

    /// Changes it; whoever cares for a case already keeps it.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; `Invalid` for more cases than anybody can care for.
    pub async fn set_handing_out(&self, by: &Person, new: HandingOut) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        if new.most > MOST_MAX || new.people.values().any(|most| *most > MOST_MAX) {
            return Err(DeskError::invalid("most", "most-too-many"));
        }
        if new.people.len() > PEOPLE_WITH_ROOM_MAX {
            return Err(DeskError::invalid("most", "limits-too-many"));
        }
        self.change_setting(by, HANDING_OUT, &new, audit::HANDING_OUT)
            .await
    }

    /// What this case shows of who might care for it; nothing where somebody does whom the customer did not ask past.
    pub(crate) async fn found_for(&self, case: &Case) -> Result<Option<Found>, DeskError> {
        let house = self.house().await?;
        let past = |asked: StaffId| case.owner != Some(asked);
        let asks_past = case.trust.asked_for.is_some_and(past);
        let wanted = case.is_open() && (case.owner.is_none() || asks_past);
        if house.handing_out.mode == Mode::ByHand || !wanted || house.colleagues.len() < 2 {
            return Ok(None);
        }
        let solver = case
            .customer
            .map(|customer| rows::ask_solver(customer, case.id));
        let asked = (rows::ask_one(case.id), rows::ask_loads(), solver);
        let (waiting, loads, solver) = self.store().ask(asked).await?;
        let Some(waiting) = waiting else {
            return Ok(None);
        };
        let hands = Hands::of(&house, &loads, &HandedOut::default());
        let free = free(case, &waiting, solver.flatten());
        Ok(match hands.find(&house, &free, &waiting, self.now()) {
            Some((staff, because @ Because::AskedFor)) => Some(Found::Trusted { staff, because }),
            _ if case.owner.is_some() => None,
            Some((staff, because @ Because::SolvedLast)) => Some(Found::Trusted { staff, because }),
            None if house.handing_out.mode == Mode::HandOut && waiting.since.is_some() => {
                Some(Found::NobodyHasRoom)
            }
            _ => None,
        })
    }

    /// Gives a case to whom the customer trusts, as its page proposes.
    ///
    /// # Errors
    /// `Invalid` where that is somebody else by now, or nobody; `NotFound`, `NotAllowed`, `Refused` by the method.
    pub async fn hand_as_proposed(
        &self,
        by: &Person,
        number: u64,
        to: StaffId,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let case = self.load(self.row(number).await?.case).await?;
        let because = match self.found_for(&case).await? {
            Some(Found::Trusted { staff, because }) if staff == to => because,
            _ => return Err(DeskError::invalid("staff", "hand-out-changed")),
        };
        let commands = vec![Command::HandTo { staff: to, because }];
        self.handle(case.id, By::person(&by), None, commands, |_, _| Ok(()))
            .await
            .map(drop)
    }
}

/// What the rule must know of a case.
fn free(case: &Case, waiting: &Waiting, solved_last: Option<StaffId>) -> Free {
    Free {
        team: waiting.team,
        asked_for: case.trust.asked_for,
        solved_last,
        hard: waiting.hard,
        turn: waiting.number,
    }
}

/// Everybody who may be given cases, with what they have.
struct Hands(Vec<Hand>);

impl Hands {
    fn of(house: &House, loads: &[Load], last: &HandedOut) -> Self {
        let hands = house.colleagues.iter().map(|one| {
            let load = loads.iter().find(|load| load.staff == one.staff);
            Hand {
                staff: one.staff,
                team: one.team,
                there: true,
                open: load.map_or(0, |load| load.open),
                hard: load.map_or(0, |load| load.hard),
                most: house.handing_out.most_of(one.staff),
                last_was_hard: last.hard.contains(&one.staff),
            }
        });
        Self(hands.collect())
    }

    /// Who gets this one: somebody who is there now, and still when the customer's next word is due.
    fn find(
        &self,
        house: &House,
        free: &Free,
        waiting: &Waiting,
        now: Moment,
    ) -> Option<(StaffId, Because)> {
        let due = waiting
            .next_word
            .map_or(now, |due| due.plus_us(-1).max(now));
        let is_there = |staff| {
            [now, due]
                .iter()
                .all(|at| house.away.at(staff, *at).is_none())
        };
        let hands: Vec<Hand> = self
            .0
            .iter()
            .map(|hand| Hand {
                there: is_there(hand.staff),
                ..*hand
            })
            .collect();
        hand_out(free, &hands)
    }

    fn has_room(&self) -> bool {
        self.0.iter().any(Hand::has_room)
    }

    /// One more is theirs.
    fn gave(&mut self, staff: StaffId, hard: bool) {
        if let Some(hand) = self.0.iter_mut().find(|hand| hand.staff == staff) {
            hand.open += 1;
            hand.hard += u32::from(hard);
            hand.last_was_hard = hard;
        }
    }

    /// Who was given a hard one last, when this one is given as well.
    fn last_with(&self, staff: StaffId, hard: bool) -> HandedOut {
        let hands = self.0.iter().filter(|hand| hand.last_was_hard);
        let mut last: BTreeSet<StaffId> = hands.map(|hand| hand.staff).collect();
        last.remove(&staff);
        last.extend(hard.then_some(staff));
        HandedOut { hard: last }
    }
}

impl Desk {
    async fn handed_out(&self) -> Result<(HandedOut, Option<Moment>), DeskError> {
        let found = settings::find_dated(self.store(), HANDED_OUT).await?;
        Ok(found.map_or_else(Default::default, |(last, seen)| (last, Some(seen))))
    }
}
