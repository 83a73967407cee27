//! Who looks at which case on this node, and who is typing there. Kept in memory alone, forgotten soon after they left.

use recovery::StaffId;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Somebody whose page closed may only be turning to it anew; so long they are still here.
pub(super) const LEAVES_AFTER: Duration = Duration::from_secs(4);
/// Whoever pressed no key for so long types no more.
pub(super) const TYPES_FOR: Duration = Duration::from_secs(8);

/// One of us at a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// Who.
    pub who: StaffId,
    /// Whether they are typing.
    pub types: bool,
}

/// Somebody at a case, as it is kept.
#[derive(Debug)]
struct Seat {
    who: StaffId,
    pages: u32,
    left: Option<Instant>,
    typed: Option<Instant>,
}

impl Seat {
    fn is_taken(&self, now: Instant) -> bool {
        self.pages > 0
            || self
                .left
                .is_some_and(|left| now.duration_since(left) < LEAVES_AFTER)
    }
}

/// Who is where, by the number of the case.
#[derive(Debug, Default)]
pub(super) struct Presence(HashMap<u64, Vec<Seat>>);

impl Presence {
    /// A page of theirs shows this case.
    pub(super) fn enter(&mut self, case: u64, who: StaffId, now: Instant) {
        // Whoever came and went elsewhere is forgotten here, so that no more is kept than pages are open.
        self.0.retain(|_, seats| {
            seats.retain(|seat| seat.is_taken(now));
            !seats.is_empty()
        });
        let seats = self.0.entry(case).or_default();
        if let Some(seat) = seats.iter_mut().find(|seat| seat.who == who) {
            seat.pages += 1;
            seat.left = None;
        } else {
            seats.push(Seat {
                who,
                pages: 1,
                left: None,
                typed: None,
            });
        }
    }

    /// That page shows it no more.
    pub(super) fn leave(&mut self, case: u64, who: StaffId, now: Instant) {
        if let Some(seat) = self.seat(case, who) {
            seat.pages = seat.pages.saturating_sub(1);
            seat.left = Some(now);
        }
    }

    /// They pressed a key. Says whether that is news; whoever has no page open there types nowhere.
    pub(super) fn types(&mut self, case: u64, who: StaffId, now: Instant) -> bool {
        let Some(seat) = self.seat(case, who).filter(|seat| seat.is_taken(now)) else {
            return false;
        };
        let was = types(seat, now);
        seat.typed = Some(now);
        !was
    }

    /// Who is at this case, those who came first first.
    pub(super) fn at(&self, case: u64, now: Instant) -> Vec<Here> {
        let seats = self.0.get(&case).map(Vec::as_slice).unwrap_or_default();
        seats
            .iter()
            .filter(|seat| seat.is_taken(now))
            .map(|seat| Here {
                who: seat.who,
                types: types(seat, now),
            })
            .collect()
    }

    fn seat(&mut self, case: u64, who: StaffId) -> Option<&mut Seat> {
        self.0
            .get_mut(&case)?
            .iter_mut()
            .find(|seat| seat.who == who)
    }
}

fn types(seat: &Seat, now: Instant) -> bool {
    seat.typed
        .is_some_and(|typed| now.duration_since(typed) < TYPES_FOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const CASE: u64 = 1047;

    fn person(no: u128) -> StaffId {
        StaffId(Uuid::from_u128(no))
    }

    #[test]
    fn somebody_is_here_while_a_page_is_open_and_for_a_moment_after_the_last() {
        let (anna, start) = (person(1), Instant::now());
        let mut presence = Presence::default();
        presence.enter(CASE, anna, start);
        presence.enter(CASE, anna, start);
        presence.leave(CASE, anna, start);
        assert_eq!(presence.at(CASE, start + LEAVES_AFTER * 100).len(), 1);
        presence.leave(CASE, anna, start);
        assert_eq!(presence.at(CASE, start + LEAVES_AFTER / 2).len(), 1);
        assert_eq!(presence.at(CASE, start + LEAVES_AFTER), []);
        assert_eq!(presence.at(CASE + 1, start), []);
    }

    #[test]
    fn whoever_stops_typing_types_no_more_and_whoever_is_not_here_types_nowhere() {
        let (anna, ben, start) = (person(1), person(2), Instant::now());
        let mut presence = Presence::default();
        presence.enter(CASE, anna, start);
        assert!(presence.types(CASE, anna, start));
        assert!(
            !presence.types(CASE, anna, start + TYPES_FOR / 2),
            "no news"
        );
        assert!(presence.at(CASE, start + TYPES_FOR)[0].types);
        assert!(!presence.at(CASE, start + TYPES_FOR * 2)[0].types);
        assert!(!presence.types(CASE, ben, start));
        presence.leave(CASE, anna, start);
        assert!(!presence.types(CASE, anna, start + LEAVES_AFTER));
    }

    #[test]
    fn whoever_left_is_forgotten_once_somebody_comes() {
        let start = Instant::now();
        let mut presence = Presence::default();
        for no in 1..100 {
            presence.enter(no, person(1), start);
            presence.leave(no, person(1), start);
        }
        presence.enter(CASE, person(2), start + LEAVES_AFTER);
        assert_eq!(presence.0.len(), 1);
    }
}
