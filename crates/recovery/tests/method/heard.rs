//! How long a customer waited for the first word, and how long they heard nothing at the most.

use crate::house::{ANNA, CUSTOMER, House};
use calendar::Moment;
use proptest::prelude::*;
use recovery::terms::{Channel, Ending, Purpose, Why};
use recovery::{
    Actor, Case, CaseId, CustomerId, Event, MessageId, Recorded, TextId, command::Command,
};
use uuid::Uuid;

const MINUTE_US: i64 = 60_000_000;

fn minutes(us: Option<i64>) -> Option<i64> {
    us.map(|us| us / MINUTE_US)
}

fn longest(case: &Case) -> i64 {
    case.silence().longest_us / MINUTE_US
}

fn give(house: &mut House) -> MessageId {
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    message
}

#[test]
fn a_receipt_is_no_word_and_a_silence_ends_with_a_word_or_with_the_case() {
    let mut house = House::with_complaint();
    let opened = house.now;
    assert_eq!(house.case.first_word_us(), None);
    assert_eq!(house.case.silence().since, Some(opened));
    house.now = opened.plus_minutes(90);
    give(&mut house);
    assert_eq!(minutes(house.case.first_word_us()), Some(90));
    house.now = house.now.plus_minutes(60);
    give(&mut house);
    assert_eq!(
        minutes(house.case.first_word_us()),
        Some(90),
        "the first alone"
    );
    assert_eq!(longest(&house.case), 90);
    assert_eq!(house.case.silence().since, Some(house.now));
    house.now = house.now.plus_minutes(500);
    let end = Command::End {
        how: Ending::Withdrawn,
        reason: house.text(),
        word: None,
    };
    house.must(ANNA, end);
    assert_eq!(
        (longest(&house.case), house.case.silence().since),
        (500, None)
    );
}

#[test]
fn a_word_that_was_lost_was_none_and_a_late_one_is_heard_when_it_is_out() {
    let mut house = House::with_complaint();
    house.now = house.now.plus_minutes(30);
    let message = give(&mut house);
    house.now = house.now.plus_minutes(5);
    house.must(Actor::Machine, Command::RecordDelay { message });
    assert_eq!(house.case.first_word_us(), None);
    house.now = house.now.plus_minutes(5);
    house.must(Actor::Machine, Command::RecordCaughtUp { message });
    assert_eq!(minutes(house.case.first_word_us()), Some(40));
    house.now = house.now.plus_minutes(5);
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert_eq!(house.case.first_word_us(), None);
    house.now = house.now.plus_minutes(55);
    give(&mut house);
    assert_eq!(
        (minutes(house.case.first_word_us()), longest(&house.case)),
        (Some(100), 100)
    );
}

#[test]
fn what_they_heard_where_the_case_went_on_is_heard_and_it_was_open_all_along() {
    let mut house = House::with_complaint();
    let opened = house.now;
    let merge = Command::MergeInto {
        into: CaseId(Uuid::from_u128(2000)),
        into_number: 1040,
        one_customer: true,
    };
    house.must(ANNA, merge);
    house.now = opened.plus_minutes(400);
    let heard = vec![opened.plus_minutes(300), opened.plus_minutes(100)];
    house.must(
        ANNA,
        Command::UndoMerge {
            heard,
            came: Vec::new(),
        },
    );
    assert_eq!(minutes(house.case.first_word_us()), Some(100));
    assert_eq!(longest(&house.case), 200);
    let since = house.case.silence().since;
    assert_eq!(since, Some(opened.plus_minutes(300)));
}

/// What can happen to a case that matters here; words by their place.
#[derive(Clone, Copy, Debug)]
enum Step {
    Word,
    Late(usize),
    CaughtUp(usize),
    Lost(usize),
    Rest,
    Wake,
    /// It rested on words that never arrived, so it was open all along.
    WakeUnheard,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Word),
        1 => (0_usize..4).prop_map(Step::Late),
        1 => (0_usize..4).prop_map(Step::CaughtUp),
        1 => (0_usize..4).prop_map(Step::Lost),
        1 => Just(Step::Rest),
        1 => Just(Step::Wake),
        1 => Just(Step::WakeUnheard),
    ]
}

fn message(word: usize) -> MessageId {
    MessageId(Uuid::from_u128(500 + word as u128))
}

fn event(step: Step, words: usize) -> Event {
    let message = match step {
        Step::Word | Step::Rest | Step::Wake | Step::WakeUnheard => message(words),
        Step::Late(word) | Step::CaughtUp(word) | Step::Lost(word) => message(word),
    };
    match step {
        Step::Word => Event::WordGiven {
            message,
            purpose: Purpose::Word,
            channel: Channel::Mail,
            solved_today: None,
        },
        Step::Late(_) => Event::DeliveryLate { message },
        Step::CaughtUp(_) => Event::DeliveryCaughtUp { message },
        Step::Lost(_) => Event::DeliveryFailed { message },
        Step::Rest => Event::CaseRested,
        Step::Wake => Event::CaseReopened {
            why: Why::LaterWord,
        },
        Step::WakeUnheard => Event::CaseReopened {
            why: Why::NotDelivered,
        },
    }
}

#[derive(Clone, Copy)]
enum Fate {
    Heard(usize),
    Late,
    Lost,
}

/// The same minute by minute: the first word, the longest silence that ended, and since when one goes on.
fn minute_by_minute(steps: &[(usize, Step)]) -> (Option<i64>, i64, Option<i64>) {
    let end = steps.iter().map(|(gap, _)| gap).sum::<usize>();
    let mut open = vec![true; end + 1];
    let (mut fates, mut now, mut rested) = (Vec::new(), 0, 0);
    for (gap, step) in steps {
        now += gap;
        match step {
            Step::Word => fates.push(Fate::Heard(now)),
            Step::Rest => {
                if open[now] {
                    rested = now;
                }
                open[now..].fill(false);
            }
            Step::Wake => open[now..].fill(true),
            Step::WakeUnheard if open[now] => {}
            Step::WakeUnheard => open[rested..].fill(true),
            Step::Late(word) => {
                if let Some(fate @ Fate::Heard(_)) = fates.get_mut(*word) {
                    *fate = Fate::Late;
                }
            }
            Step::CaughtUp(word) => {
                if let Some(fate @ Fate::Late) = fates.get_mut(*word) {
                    *fate = Fate::Heard(now);
                }
            }
            Step::Lost(word) => {
                if let Some(fate) = fates.get_mut(*word) {
                    *fate = Fate::Lost;
                }
            }
        }
    }
    let heard: Vec<usize> = fates
        .iter()
        .filter_map(|fate| match fate {
            Fate::Heard(at) => Some(*at),
            Fate::Late | Fate::Lost => None,
        })
        .collect();
    let (mut longest, mut run) = (0, 0);
    for minute in 0..end {
        if heard.contains(&minute) || (minute > 0 && open[minute] && !open[minute - 1]) {
            longest = longest.max(run);
            run = 0;
        }
        if open[minute] {
            run += 1;
        } else {
            longest = longest.max(run);
            run = 0;
        }
    }
    let over = !open[end] || heard.contains(&end);
    if over {
        longest = longest.max(run);
        run = 0;
    }
    let whole = |minutes: usize| i64::try_from(minutes).expect("few");
    (
        heard.iter().min().map(|at| whole(*at)),
        whole(longest),
        open[end].then(|| whole(end - run)),
    )
}

proptest! {
    #[test]
    fn it_is_what_a_walk_from_minute_to_minute_finds(
        steps in prop::collection::vec((1_usize..60, step()), 0..24),
    ) {
        let begins = Moment::from_us(crate::house::MONDAY);
        let mut case = Case::unopened(CaseId(Uuid::from_u128(1)));
        let mut now = begins;
        let mut words = 0;
        let opened = Event::CaseOpened {
            number: 1,
            customer: CustomerId(Uuid::from_u128(9)),
            channel: Channel::Mail,
            subject: TextId(Uuid::from_u128(10)),
            team: None,
        };
        let events = std::iter::once((0, opened, CUSTOMER)).chain(steps.iter().map(|(gap, step)| {
            let event = event(*step, words);
            words += usize::from(matches!(step, Step::Word));
            (i64::try_from(*gap).unwrap(), event, ANNA)
        }));
        for (version, (gap, event, actor)) in (1..).zip(events) {
            now = now.plus_minutes(gap);
            case.apply(&Recorded { version, at: now, actor, event });
        }
        let silence = case.silence();
        let found = (
            minutes(case.first_word_us()),
            silence.longest_us / MINUTE_US,
            silence.since.map(|since| since.minus(begins) / MINUTE_US),
        );
        prop_assert_eq!(found, minute_by_minute(&steps));
    }
}
