//! A second failure: a senior colleague looks along by the program's own doing, and the customer keeps whom they know.

use crate::house::{ANNA, BEN, CUSTOMER, House};
use recovery::away::Absence;
use recovery::case::FailedAgain;
use recovery::colleagues::Colleague;
use recovery::command::Command;
use recovery::terms::{Because, Channel, WordSort};
use recovery::{Cared, Event, Refusal, Role, StaffId, TeamId};
use uuid::Uuid;

const CLEO: StaffId = StaffId(Uuid::from_u128(3));
const OURS: TeamId = TeamId(Uuid::from_u128(70));

fn staff(actor: recovery::Actor) -> StaffId {
    actor.staff().expect("one of us")
}

/// Anna of a team cares for it, Ben leads that team, and Cleo another one.
fn done() -> House {
    let mut house = House::with_done_case();
    let one = |staff, team, role| Colleague { staff, team, role };
    let anna = staff(ANNA);
    house.colleagues = [
        one(anna, Some(OURS), Role::Agent),
        one(staff(BEN), Some(OURS), Role::Supervisor),
        one(CLEO, None, Role::Supervisor),
    ]
    .into_iter()
    .collect();
    let owner = Some(anna);
    house.must(ANNA, Command::Assign { owner, word: None });
    house.follow_up();
    house
}

fn not_yet(house: &mut House) -> Vec<Event> {
    let via = Channel::Page;
    house.must(CUSTOMER, Command::SayNotYet { via, words: None })
}

fn joined(events: &[Event]) -> Option<(StaffId, Because)> {
    events.iter().find_map(|event| match event {
        Event::Care(Cared::Joined { staff, because }) => Some((*staff, *because)),
        _ => None,
    })
}

#[test]
fn whoever_leads_the_team_looks_along_and_the_customer_keeps_whom_they_know() {
    let mut house = done();
    let events = not_yet(&mut house);
    let ben = staff(BEN);
    assert_eq!(joined(&events), Some((ben, Because::FailedAgain)));
    let failure = house.case.failure.expect("a second failure");
    assert_eq!(failure.why, FailedAgain::DidNotHold);
    assert_eq!(
        (failure.senior, failure.over),
        (Some(ben), Some(Channel::Mail))
    );
    assert_eq!(house.case.owner, ANNA.staff());
    let promise = house.open_word(WordSort::Senior).expect("promised");
    assert_eq!(promise.owner, Some(ben));
    let due = house
        .office
        .add_working_minutes(house.now, house.policy.look_minutes);
    assert_eq!(promise.due, due, "by the clock of the house");
    assert!(
        house
            .case
            .open_words()
            .all(|word| word.word() != Some(WordSort::Senior))
    );

    // Nobody is brought in twice for one failure, and what they owe is no promise to the customer.
    let text = house.text();
    let events = house.must(ANNA, Command::Whisper { text });
    assert_eq!(joined(&events), None);
    assert!(
        house.open_word(WordSort::Senior).is_some(),
        "Anna's word is not Ben's"
    );
    let kept = house.case.counts.kept;
    let text = house.text();
    house.must(BEN, Command::Whisper { text });
    assert!(
        house.open_word(WordSort::Senior).is_none(),
        "Ben has looked"
    );
    assert_eq!(house.case.counts.kept, kept);
}

#[test]
fn it_is_said_that_it_was_looked_at_by_whoever_was_asked_or_leads() {
    let mut house = done();
    not_yet(&mut house);
    let needs = Role::Supervisor;
    let refused = house.refused(ANNA, Command::SayLooked);
    assert_eq!(refused, Refusal::NeedsRole { needs });
    house.must(BEN, Command::SayLooked);
    assert!(house.open_word(WordSort::Senior).is_none());
    assert_eq!(house.must(ANNA, Command::SayLooked), []);
}

#[test]
fn who_is_away_is_not_asked_and_where_nobody_is_there_they_are_as_soon_as_they_are() {
    let mut house = done();
    let now = house.now;
    let gone = |person| Absence {
        person,
        from: now.plus_days(-1),
        until: Some(now.plus_days(2)),
        stand_in: None,
    };
    house.away = [gone(staff(BEN)), gone(CLEO)].into_iter().collect();
    assert_eq!(joined(&not_yet(&mut house)), None);
    assert!(house.case.failure.is_some_and(|failure| !failure.asked));
    house.away = [gone(staff(BEN))].into_iter().collect();
    let text = house.text();
    let events = house.must(ANNA, Command::Whisper { text });
    let found = joined(&events).map(|(staff, _)| staff);
    assert_eq!(found, Some(CLEO), "the other team's, where ours is away");
}

#[test]
fn whoever_stands_beside_it_already_is_asked_and_the_owner_never() {
    let mut house = done();
    house.must(house_cleo(), Command::Join);
    let events = not_yet(&mut house);
    assert_eq!(joined(&events), None, "she is there already");
    let promise = house.open_word(WordSort::Senior).expect("promised");
    assert_eq!(promise.owner, Some(CLEO));
    let mut house = done();
    let owner = BEN.staff();
    house.must(ANNA, Command::Assign { owner, word: None });
    let found = joined(&not_yet(&mut house)).map(|(staff, _)| staff);
    assert_eq!(found, Some(CLEO), "two look, and Ben is one of them");
}

fn house_cleo() -> recovery::Actor {
    recovery::Actor::Staff(CLEO)
}

#[test]
fn the_same_trouble_is_one_by_our_word_and_over_with_their_yes() {
    let mut house = done();
    let failures = house.case.counts.second_failures;
    let events = house.must(ANNA, Command::SayFailedAgain);
    assert_eq!(
        joined(&events).map(|(staff, _)| Some(staff)),
        Some(BEN.staff())
    );
    let why = house.case.failure.map(|failure| failure.why);
    assert_eq!(why, Some(FailedAgain::CameBack));
    assert_eq!(house.case.counts.second_failures, failures + 1);
    assert_eq!(
        house.must(ANNA, Command::SayFailedAgain),
        [],
        "it is said once"
    );
    let yes = Command::ConfirmSolved {
        via: Channel::Phone,
        message: None,
        waives: None,
    };
    house.must(ANNA, yes);
    assert_eq!(house.case.failure, None);
    assert!(house.open_word(WordSort::Senior).is_none());
    for who in [CUSTOMER, recovery::Actor::Machine] {
        let refused = house.refused(who, Command::SayFailedAgain);
        assert_eq!(refused, Refusal::NotTheirs);
    }
}

#[test]
fn without_a_failure_nobody_is_brought_in() {
    let mut house = House::with_complaint();
    house.colleagues = done().colleagues;
    house.first_word();
    let yes = Command::ConfirmSolved {
        via: Channel::Page,
        message: None,
        waives: None,
    };
    house.must(CUSTOMER, yes);
    let events = not_yet(&mut house);
    assert_eq!(
        joined(&events),
        None,
        "a yes taken back is no failure of ours"
    );
    assert_eq!(house.case.failure, None);
}

#[test]
fn who_has_not_looked_yet_looks_at_the_next_one_as_well() {
    let mut house = done();
    not_yet(&mut house);
    let first = house.open_word(WordSort::Senior).map(|promise| promise.no);
    house.pass_days(2);
    let events = not_yet(&mut house);
    assert_eq!(joined(&events), None);
    let word = house.open_word(WordSort::Senior).map(|promise| promise.no);
    assert_eq!(word, first);
    let open = house.case.open_promises();
    let looks = open.filter(|promise| promise.word() == Some(WordSort::Senior));
    assert_eq!(looks.count(), 1);
    let failure = house.case.failure.expect("again");
    assert_eq!(
        (failure.why, failure.senior),
        (FailedAgain::PromiseBroke, BEN.staff())
    );
}

#[test]
fn a_failure_said_between_their_yes_and_our_last_deed_ends_with_the_case() {
    let mut house = House::with_complaint();
    house.colleagues = done().colleagues;
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    let yes = Command::ConfirmSolved {
        via: Channel::Page,
        message: None,
        waives: None,
    };
    house.must(CUSTOMER, yes);
    house.must(ANNA, Command::SayFailedAgain);
    assert!(house.case.is_open() && house.case.failure.is_some());
    house.deed_kept();
    assert!(!house.case.is_open(), "{:?}", house.case.status);
    assert_eq!(house.case.failure, None);
}
