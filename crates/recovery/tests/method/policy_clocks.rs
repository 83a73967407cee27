//! The clocks of the policies that were chosen: another kind of time than promises.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use calendar::Moment;
use recovery::case::clock::ClockKey;
use recovery::clocks::Start;
use recovery::command::{Answering, Command};
use recovery::policies::{Policy, PolicyName, Purpose, shipped_by_id};
use recovery::terms::{Channel, Reading};
use recovery::{Actor, Event, PointNo, Refusal};

const SECOND: PointNo = PointNo(2);

fn named(house: &mut House, id: &str) -> PolicyName {
    let policy = shipped_by_id(id).expect("it comes along").policy.clone();
    let name = policy.called();
    house.policies.put(policy, &house.office).expect("a zone");
    name
}

/// A complaint that came under the house’s policy: acknowledged within four working hours, answered within ten days.
fn under(id: &str) -> House {
    let mut house = House::default();
    let name = named(&mut house, id);
    let mut open = house.open();
    if let Command::Open { policy, .. } = &mut open {
        *policy = Some(name);
    }
    house.must(Actor::Machine, open);
    house
}

fn key(clock: &str) -> ClockKey {
    ClockKey {
        point: None,
        clock: clock.into(),
    }
}

fn day(house: &House, clock: &str) -> String {
    house.case.laws.clocks[&key(clock)].set.day.to_string()
}

fn running(house: &House) -> Vec<String> {
    let clocks = house.case.running_clocks();
    clocks.map(|clock| clock.set.key.clock.clone()).collect()
}

#[test]
fn where_no_policy_is_chosen_no_clock_runs_and_nothing_is_written_of_one() {
    let mut house = House::with_complaint();
    let word = house.word();
    house.must(ANNA, Command::GiveWord { word });
    assert!(house.case.laws.clocks.is_empty());
    let of_clocks = ["policy_chosen", "clock_set", "clock_stopped"];
    assert!(
        !house
            .log
            .iter()
            .any(|one| of_clocks.contains(&one.event.kind()))
    );
}

#[test]
fn a_complaint_that_comes_in_starts_the_clocks_of_the_policy_chosen_for_it() {
    let house = under("house-default");
    // By mail: neither the clock for chat nor that for letters.
    assert_eq!(running(&house), ["acknowledge-mail", "answer", "update"]);
    assert_eq!(day(&house, "answer"), "2026-11-16");
    assert_eq!(house.case.policy_of(POINT).map(|one| one.edition), Some(1));
    let next = house.case.next_clock().expect("a clock");
    assert_eq!(next.set.purpose, Purpose::Acknowledge);
}

#[test]
fn a_persons_first_word_stops_what_asks_for_an_acknowledgement_and_a_receipt_does_not() {
    let mut house = under("house-default");
    assert!(running(&house).contains(&"acknowledge-mail".to_owned()));
    house.now = house.now.plus_minutes(60);
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    let stopped = house.case.laws.clocks[&key("acknowledge-mail")]
        .stopped
        .expect("stopped");
    assert_eq!((stopped.at, stopped.message), (house.now, Some(message)));
    // The answer still runs, and the next word is counted from this one.
    assert_eq!(running(&house), ["answer", "update"]);
    assert_eq!(
        house.case.laws.clocks[&key("update")].set.started,
        house.now
    );
    // A mail that never arrived acknowledged nothing.
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert!(running(&house).contains(&"acknowledge-mail".to_owned()));
}

#[test]
fn waiting_for_the_customer_explains_lateness_and_stops_no_clock_of_the_law() {
    let mut house = under("uk-fca-disp");
    let due = house.case.laws.clocks[&key("answer")].set.due;
    let word = house.word();
    house.must(ANNA, Command::GiveWord { word });
    house.sends_what_was_understood();
    house.now = house.now.plus_days(9);
    house.must(
        CUSTOMER,
        Command::ConfirmUnderstanding {
            edition: 1,
            via: Channel::Mail,
        },
    );
    house.now = house.now.plus_days(60);
    house.must(Actor::Machine, Command::PassTime);
    let clock = &house.case.laws.clocks[&key("answer")];
    assert_eq!(clock.set.due, due);
    assert!(clock.is_late(house.now));
    let reading = house
        .case
        .read_clock(clock, &house.policies, house.now)
        .expect("its policy is at hand");
    assert_eq!(reading.waited_days, 9);
    assert_eq!(reading.deadline, reading.unmoved);
}

#[test]
fn a_clock_of_the_house_is_longer_by_an_answered_wait_and_by_what_was_agreed() {
    let mut house = under("house-default");
    let word = house.word();
    house.must(ANNA, Command::GiveWord { word });
    house.sends_what_was_understood();
    // Not answered yet: nothing is longer.
    house.now = house.now.plus_days(2);
    house.must(Actor::Machine, Command::PassTime);
    assert_eq!(day(&house, "answer"), "2026-11-16");
    house.must(
        CUSTOMER,
        Command::ConfirmUnderstanding {
            edition: 1,
            via: Channel::Mail,
        },
    );
    assert_eq!(day(&house, "answer"), "2026-11-18");
    let until = "2026-11-20".parse().expect("a date");
    house.must(
        ANNA,
        Command::AgreeLater {
            key: key("answer"),
            until,
        },
    );
    assert_eq!(day(&house, "answer"), "2026-11-20");
    let earlier = Command::AgreeLater {
        key: key("answer"),
        until: "2026-11-19".parse().expect("a date"),
    };
    assert_eq!(house.refused(ANNA, earlier), Refusal::NoLaterDate);
}

#[test]
fn a_law_that_allows_no_later_date_gets_none() {
    let mut house = under("uk-fca-disp");
    let later = Command::AgreeLater {
        key: key("answer"),
        until: "2027-06-01".parse().expect("a date"),
    };
    assert_eq!(house.refused(ANNA, later), Refusal::NoLaterDate);
}

#[test]
fn a_point_has_a_policy_and_clocks_of_its_own() {
    let mut house = under("uk-fca-disp");
    let (words, loss) = (house.text(), None);
    house.now = house.now.plus_days(1);
    house.must(ANNA, Command::RaisePoint { words, loss });
    let payments = named(&mut house, "psd2-payments");
    house.must(
        ANNA,
        Command::UsePolicy {
            point: Some(SECOND),
            policy: Some(payments.clone()),
            applies: vec![],
        },
    );
    let of_point = ClockKey {
        point: Some(SECOND),
        clock: "answer".into(),
    };
    let clock = &house.case.laws.clocks[&of_point];
    // What the first letter held counts from that letter, whenever it was written down.
    assert_eq!(clock.set.started, house.case.opened_at);
    assert_eq!(clock.set.day.to_string(), "2026-11-23");
    assert_eq!(house.case.policy_of(SECOND), Some(&payments));
    assert_eq!(
        house.case.policy_of(POINT).map(|one| one.id.as_str()),
        Some("uk-fca-disp")
    );
    // Without one of its own it goes by that of the case again, and its clocks are gone.
    house.must(
        ANNA,
        Command::UsePolicy {
            point: Some(SECOND),
            policy: None,
            applies: vec![],
        },
    );
    assert!(!house.case.laws.clocks.contains_key(&of_point));
    assert_eq!(
        house.case.policy_of(SECOND).map(|one| one.id.as_str()),
        Some("uk-fca-disp")
    );
}

#[test]
fn a_clock_for_some_complaints_alone_runs_once_a_person_says_that_this_is_one() {
    let mut house = under("uk-fca-disp");
    let conditional = house
        .policies
        .newest("uk-fca-disp")
        .expect("chosen")
        .policy
        .clocks
        .iter()
        .find(|clock| !clock.when.is_empty() && clock.basis.in_force())
        .expect("one for payments")
        .id
        .clone();
    assert!(!running(&house).contains(&conditional));
    let policy = house.case.policy_of(POINT).cloned();
    house.must(
        ANNA,
        Command::UsePolicy {
            point: None,
            policy: policy.clone(),
            applies: vec![conditional.clone()],
        },
    );
    assert!(running(&house).contains(&conditional));
    assert!(running(&house).contains(&"answer".to_owned()));
    house.must(
        ANNA,
        Command::UsePolicy {
            point: None,
            policy,
            applies: vec![],
        },
    );
    assert!(!running(&house).contains(&conditional));
    assert!(running(&house).contains(&"answer".to_owned()));
}

#[test]
fn an_earlier_receipt_and_what_an_authority_passed_on_start_their_clocks() {
    let mut house = under("us-cfpb");
    assert_eq!(running(&house), Vec::<String>::new());
    let sent = house.now.plus_minutes(-60);
    house.must(
        ANNA,
        Command::RecordStart {
            start: Start::SentToUs,
            at: sent,
        },
    );
    assert!(!running(&house).is_empty());
    assert!(
        house
            .case
            .running_clocks()
            .all(|clock| clock.set.started == sent)
    );
    let ahead = Command::RecordStart {
        start: Start::SentToUs,
        at: house.now.plus_days(1),
    };
    assert_eq!(house.refused(ANNA, ahead), Refusal::StartsLater);

    let mut house = under("uk-fca-disp");
    let before = house.case.opened_at.plus_days(-3);
    house.must(
        ANNA,
        Command::RecordStart {
            start: Start::Received,
            at: before,
        },
    );
    assert_eq!(house.case.laws.clocks[&key("answer")].set.started, before);
    let later = Command::RecordStart {
        start: Start::Received,
        at: house.case.opened_at.plus_us(1),
    };
    assert_eq!(house.refused(ANNA, later), Refusal::StartsLater);
}

#[test]
fn what_nobody_has_checked_or_chosen_does_not_count() {
    let mut house = House::with_complaint();
    let unknown = Command::UsePolicy {
        point: None,
        policy: Some(PolicyName {
            id: "no-such".into(),
            edition: 1,
        }),
        applies: vec![],
    };
    assert_eq!(house.refused(ANNA, unknown), Refusal::NoPolicy);
    let unchecked = Policy::read(
        "id = \"draft\"\nname = \"Draft\"\nedition = 1\nkind = \"law\"\nabout = \"A draft\"\n\
         [[clock]]\nid = \"answer\"\nname = \"Answer\"\nfor = \"answer\"\nstart = \"received\"\n\
         amount = 5\nunit = \"working-day\"\nstanding = \"unchecked\"\n",
    )
    .expect("a policy");
    let name = unchecked.called();
    house
        .policies
        .put(unchecked, &house.office)
        .expect("a zone");
    let draft = Command::UsePolicy {
        point: None,
        policy: Some(name),
        applies: vec![],
    };
    assert_eq!(house.refused(ANNA, draft), Refusal::PolicyUnchecked);
}

#[test]
fn the_clocks_of_a_replayed_case_are_those_that_were_set_whatever_ships_since() {
    let house = under("uk-fca-disp");
    let replayed = house.log.iter().fold(
        recovery::Case::unopened(house.case.id),
        recovery::Case::evolve,
    );
    assert_eq!(replayed, house.case);
    // Its edition is not at hand any more: what was set stands, and nothing is refused.
    let mut later = House {
        case: house.case.clone(),
        now: house.now.plus_days(1),
        ..House::default()
    };
    let word = later.word();
    later.must(ANNA, Command::GiveWord { word });
    assert_eq!(
        later.case.laws.clocks[&key("answer")].set,
        house.case.laws.clocks[&key("answer")].set
    );
}

#[test]
fn a_clock_changes_no_promise_and_a_promise_no_clock() {
    let mut plain = House::with_complaint();
    let mut under = under("uk-fca-disp");
    for house in [&mut plain, &mut under] {
        let word = house.word();
        house.must(ANNA, Command::GiveWord { word });
        house.now = house.now.plus_days(1);
        let message = house.message();
        house.must(
            CUSTOMER,
            Command::ReceiveMessage {
                message,
                channel: Channel::Mail,
                reading: Reading::Unclear,
                answering: Answering::Nothing,
                new_matter: false,
            },
        );
        house.now = house.now.plus_days(30);
        house.must(Actor::Machine, Command::PassTime);
    }
    let promises = |house: &House| {
        let all = house.case.promises.values();
        all.map(|one| (one.what, one.due, one.broken_at))
            .collect::<Vec<_>>()
    };
    assert_eq!(promises(&plain), promises(&under));
}

#[test]
fn a_case_that_ended_has_no_clock_that_runs_and_one_that_comes_back_has_it_again() {
    let mut house = under("uk-fca-disp");
    house.must(
        CUSTOMER,
        Command::ConfirmSolved {
            via: Channel::Mail,
            message: None,
            waives: None,
        },
    );
    // The complaint itself was never answered; the word they wait for is still owed.
    let word = house.word();
    house.must(ANNA, Command::GiveWord { word });
    if house.case.is_open() {
        return;
    }
    assert!(house.case.next_clock().is_none());
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Mail,
            words: None,
        },
    );
    assert!(house.case.next_clock().is_some());
}

#[test]
fn each_event_of_a_clock_can_be_written_and_read() {
    let house = under("house-default");
    for recorded in &house.log {
        let written = serde_json::to_string(recorded).expect("written");
        let read: recovery::Recorded = serde_json::from_str(&written).expect("read");
        assert_eq!(&read, recorded);
        assert!(written.contains(recorded.event.kind()), "{written}");
    }
    let set = house
        .log
        .iter()
        .filter(|one| matches!(one.event, Event::ClockSet(_)));
    assert_eq!(set.count(), 3);
    assert!(house.now > Moment::from_us(0));
}
