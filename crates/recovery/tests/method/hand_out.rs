//! Who gets a case that nobody cares for: whom the customer trusts, and nobody all the hard ones.

use crate::house::{ANNA, BEN, House};
use proptest::prelude::*;
use recovery::away::Absence;
use recovery::command::Command;
use recovery::hand_out::{Free, Hand, HandingOut, MOST, Mode, hand_out};
use recovery::terms::Because;
use recovery::{Actor, Event, StaffId, TeamId};
use std::collections::BTreeMap;
use uuid::Uuid;

const OURS: TeamId = TeamId(Uuid::from_u128(70));

fn staff(n: u128) -> StaffId {
    StaffId(Uuid::from_u128(n))
}

fn hand(n: u128) -> Hand {
    Hand {
        staff: staff(n),
        team: None,
        there: true,
        open: 0,
        hard: 0,
        most: 10,
        last_was_hard: false,
    }
}

#[test]
fn whom_they_asked_for_comes_before_who_solved_their_last_case() {
    let case = Free {
        asked_for: Some(staff(1)),
        solved_last: Some(staff(2)),
        hard: true,
        ..Free::default()
    };
    let mut hands = [
        Hand {
            open: 9,
            hard: 9,
            last_was_hard: true,
            ..hand(1)
        },
        hand(2),
        hand(3),
    ];
    let asked = Some((staff(1), Because::AskedFor));
    assert_eq!(hand_out(&case, &hands), asked, "trust comes first");
    hands[0].open = 10;
    let solved = Some((staff(2), Because::SolvedLast));
    assert_eq!(hand_out(&case, &hands), solved, "no room for one more");
    hands[1].there = false;
    let spread = Some((staff(3), Because::Spread));
    assert_eq!(hand_out(&case, &hands), spread);
    hands[2].most = 0;
    assert_eq!(hand_out(&case, &hands), None, "it waits for who takes it");
}

#[test]
fn a_team_keeps_its_cases_and_the_customer_whom_they_trust() {
    let ours = Hand {
        team: Some(OURS),
        open: 5,
        ..hand(1)
    };
    let mut case = Free {
        team: Some(OURS),
        ..Free::default()
    };
    let hands = [ours, hand(2)];
    let room = Some((staff(1), Because::MostRoom));
    assert_eq!(hand_out(&case, &hands), room);
    case.solved_last = Some(staff(2));
    let trusted = Some((staff(2), Because::SolvedLast));
    assert_eq!(hand_out(&case, &hands), trusted);
}

#[test]
fn after_a_hard_one_the_next_is_an_easy_one() {
    let after = Hand {
        open: 1,
        hard: 1,
        last_was_hard: true,
        ..hand(1)
    };
    let hands = [
        after,
        Hand {
            open: 1,
            hard: 1,
            ..hand(2)
        },
    ];
    let to = |hard| {
        hand_out(
            &Free {
                hard,
                ..Free::default()
            },
            &hands,
        )
        .map(|(staff, _)| staff)
    };
    assert_eq!(to(true), Some(staff(2)));
    assert_eq!(to(false), Some(staff(1)));
}

#[test]
fn those_who_are_alike_take_turns() {
    let hands = [hand(1), hand(2), hand(3)];
    let to = |turn| {
        hand_out(
            &Free {
                turn,
                ..Free::default()
            },
            &hands,
        )
        .map(|(staff, _)| staff)
    };
    let turns: Vec<_> = (0..6).filter_map(to).collect();
    assert_eq!(turns[..3], turns[3..]);
    let all: std::collections::BTreeSet<_> = turns.into_iter().collect();
    assert_eq!(all.len(), 3);
}

#[test]
fn a_house_that_chose_nothing_is_not_disturbed() {
    let mut house = HandingOut::default();
    assert_eq!(house.mode, Mode::Propose, "nothing happens by itself");
    house.people.insert(staff(1), 0);
    assert_eq!(
        (house.most_of(staff(1)), house.most_of(staff(2))),
        (0, MOST)
    );
    for mode in Mode::ALL {
        assert_eq!(Mode::from_name(mode.name()), Some(mode));
    }
}

fn any_hand() -> impl Strategy<Value = Hand> {
    let flags = (any::<bool>(), any::<bool>(), 0..3_u128);
    (1..9_u128, 0..12_u32, 0..12_u32, 0..12_u32, flags).prop_map(
        |(n, open, hard, most, (there, last_was_hard, team))| Hand {
            team: (team > 0).then(|| TeamId(Uuid::from_u128(69 + team))),
            there: there || n % 3 > 0,
            hard: hard.min(open),
            open,
            most,
            last_was_hard,
            ..hand(n)
        },
    )
}

fn any_case() -> impl Strategy<Value = Free> {
    let somebody = || proptest::option::of((1..10_u128).prop_map(staff));
    (
        somebody(),
        somebody(),
        any::<bool>(),
        0..3_u128,
        any::<u64>(),
    )
        .prop_map(|(asked_for, solved_last, hard, team, turn)| Free {
            team: (team > 0).then(|| TeamId(Uuid::from_u128(69 + team))),
            asked_for,
            solved_last,
            hard,
            turn,
        })
}

fn each_once(hands: Vec<Hand>) -> Vec<Hand> {
    let once: BTreeMap<_, _> = hands.into_iter().map(|one| (one.staff, one)).collect();
    once.into_values().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the day: nobody who is absent or full, whom they trust first, and no one more laden than needed.
    #[test]
    fn a_case_goes_to_somebody_who_is_there_and_has_room(
        case in any_case(),
        hands in proptest::collection::vec(any_hand(), 0..8),
        shift in 0..8_usize,
    ) {
        let hands = each_once(hands);
        let found = hand_out(&case, &hands);
        let mut other_order = hands.clone();
        other_order.rotate_left(shift % hands.len().max(1));
        prop_assert_eq!(found, hand_out(&case, &other_order), "the order of the list decides nothing");

        let fits = |who: Option<StaffId>| hands.iter().find(|one| Some(one.staff) == who && one.has_room());
        let ours = |one: &&Hand| one.has_room() && (case.team.is_none() || one.team == case.team);
        if let Some(trusted) = fits(case.asked_for) {
            prop_assert_eq!(found, Some((trusted.staff, Because::AskedFor)));
        } else if let Some(trusted) = fits(case.solved_last) {
            prop_assert_eq!(found, Some((trusted.staff, Because::SolvedLast)));
        } else if let Some((who, because)) = found {
            let chosen = fits(Some(who)).expect("there, with room");
            prop_assert!(ours(&chosen));
            prop_assert_eq!(because == Because::Spread, case.hard);
            for other in hands.iter().filter(ours) {
                if case.hard {
                    let rested = u32::from(other.last_was_hard);
                    prop_assert!(chosen.hard <= other.hard + rested, "{other:?} carries fewer than {chosen:?}");
                } else {
                    let share = |one: &Hand| f64::from(one.open + one.hard) / f64::from(one.most);
                    prop_assert!(share(chosen) <= share(other) + 1e-9, "{other:?} has more room than {chosen:?}");
                }
            }
        } else {
            prop_assert!(!hands.iter().any(|one| ours(&one)), "somebody had room");
        }
    }

    /// A whole morning: hard cases are spread, and no one is ever over what they can.
    #[test]
    fn nobody_has_all_the_hard_ones(
        people in 2..6_u128,
        cases in proptest::collection::vec(any::<bool>(), 0..60),
    ) {
        let mut hands: Vec<Hand> = (1..=people).map(hand).collect();
        for (turn, hard) in (0..).zip(cases) {
            let Some((who, _)) = hand_out(&Free { hard, turn, ..Free::default() }, &hands) else {
                prop_assert!(hands.iter().all(|one| one.open == one.most));
                break;
            };
            let all_had_a_hard_one = hands.iter().filter(|one| one.has_room()).all(|one| one.last_was_hard);
            let fewest = hands.iter().filter(|one| one.has_room()).map(|one| one.hard).min();
            let one = hands.iter_mut().find(|one| one.staff == who).expect("one of them");
            if hard && one.last_was_hard && !all_had_a_hard_one {
                prop_assert_eq!(Some(one.hard), fewest, "two in a row, though another carries as few");
            }
            (one.open, one.hard) = (one.open + 1, one.hard + u32::from(hard));
            one.last_was_hard = hard;
            prop_assert!(one.open <= one.most);
            let with_room = hands.iter().filter(|one| one.has_room());
            let few = with_room.map(|one| one.hard).min().unwrap_or(u32::MAX);
            let most = hands.iter().filter(|one| one.has_room()).map(|one| one.hard).max().unwrap_or(0);
            prop_assert!(most <= few.saturating_add(2), "{hands:?}");
        }
    }
}

fn ben() -> StaffId {
    BEN.staff().expect("one of us")
}

fn to_ben(because: Because) -> Command {
    Command::HandTo {
        staff: ben(),
        because,
    }
}

#[test]
fn the_desk_gives_a_free_case_and_says_why() {
    let mut house = House::with_complaint();
    assert_eq!(house.case.waits_for_owner(), Some(house.case.opened_at));
    let events = house.must(Actor::Machine, to_ben(Because::SolvedLast));
    let given = |event: &Event| {
        matches!(
            event,
            Event::Assigned {
                because: Some(Because::SolvedLast),
                ..
            }
        )
    };
    assert!(events.iter().any(given));
    assert_eq!(house.case.owner, Some(ben()));
    assert_eq!(house.case.trust.because, Some(Because::SolvedLast));
    assert_eq!(house.case.waits_for_owner(), None);
    // By hand there is no other reason than the word that goes with it.
    let owner = ANNA.staff();
    house.must(ANNA, Command::Assign { owner, word: None });
    assert_eq!(house.case.trust.because, None);
    let late = house.must(Actor::Machine, to_ben(Because::MostRoom));
    assert!(late.is_empty(), "somebody took it meanwhile");
}

#[test]
fn what_one_of_us_put_down_is_left_to_whoever_takes_it() {
    let mut house = House::with_complaint();
    let owner = ANNA.staff();
    house.must(ANNA, Command::Assign { owner, word: None });
    house.must(
        ANNA,
        Command::Assign {
            owner: None,
            word: None,
        },
    );
    assert_eq!(house.case.waits_for_owner(), None);
    assert!(
        house
            .must(Actor::Machine, to_ben(Because::MostRoom))
            .is_empty()
    );
    assert!(!house.must(ANNA, to_ben(Because::SolvedLast)).is_empty());
}

#[test]
fn a_case_is_given_to_nobody_who_has_gone_meanwhile() {
    let mut house = House::with_complaint();
    let gone = Absence {
        person: ben(),
        from: house.now,
        until: Some(house.now.plus_days(1)),
        stand_in: None,
    };
    house.away = [gone].into_iter().collect();
    assert!(
        house
            .must(Actor::Machine, to_ben(Because::MostRoom))
            .is_empty()
    );
}

#[test]
fn whom_the_customer_asked_for_gets_it_from_whoever_has_it_by_a_person() {
    let mut house = House::with_complaint();
    let owner = ANNA.staff();
    house.must(ANNA, Command::Assign { owner, word: None });
    assert!(
        house.must(ANNA, to_ben(Because::AskedFor)).is_empty(),
        "nobody said so"
    );
    let staff = Some(ben());
    house.must(ANNA, Command::SayAskedFor { staff });
    assert_eq!(house.case.trust.asked_for, staff);
    assert!(house.must(ANNA, Command::SayAskedFor { staff }).is_empty());
    assert!(
        house
            .must(Actor::Machine, to_ben(Because::AskedFor))
            .is_empty()
    );
    house.must(ANNA, to_ben(Because::AskedFor));
    assert_eq!(house.case.owner, staff);
    house.must(ANNA, Command::SayAskedFor { staff: None });
    assert_eq!(house.case.trust.asked_for, None);
}
