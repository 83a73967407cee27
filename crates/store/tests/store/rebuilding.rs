//! Read models made anew from the log are the ones written with the events.

use crate::place::{self, Place};
use crate::sample::{
    at, change, clock_set, customer, keep_customer, key_of, made, new_case, staff,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use recovery::classes::{Axis, Class};
use recovery::event::Learned;
use recovery::terms::{Because, Channel, Ending, Purpose, Reading, Release, WordSort};
use recovery::{
    Actor, Cared, Case, CauseId, Event, MessageId, PromiseNo, Severity, Stage, TeamId, TextId,
};
use rusqlite::Connection;
use std::collections::BTreeMap;
use store::boiling::Why;
use store::cases::{CaseRow, Filter};
use store::promises::PromiseRow;
use store::{
    DATABASE_FILE, Key, Store, boiling, cases, causes, courses, hand_out, log, promises, rebuild,
    timers,
};

on_both!(rebuilt_read_models_equal_the_inline_ones);

/// More cases than one batch makes anew.
const CASES: u128 = 130;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rebuild_that_stopped_halfway_gives_no_number_twice() {
    let place = place::sqlite().await;
    let store = &place.store;
    for n in 1..=CASES {
        log::reserve_numbers(store, 1).await.unwrap();
        store.write(new_case(n, customer(1), 60).1).await.unwrap();
    }
    let next = log::reserve_numbers(store, 1).await.unwrap();
    // An event that cannot be read ends it as a full disk or a stopped process would.
    let file = Connection::open(place.folder.path().join("data").join(DATABASE_FILE)).unwrap();
    let spoil = |from: &str, to: &str| {
        let last = "case_id = (select max(case_id) from event) and version = 1";
        let sql = format!("update event set kind = replace(kind, '{from}', '{to}') where {last}");
        assert_eq!(file.execute(&sql, []).unwrap(), 1);
    };
    spoil("case_opened", "case_spoiled");
    assert!(!rebuild::is_unfinished(store).await.unwrap());
    rebuild::read_models(store).await.unwrap_err();
    assert!(rebuild::is_unfinished(store).await.unwrap());
    log::take_back_numbers(store).await.unwrap();
    assert_eq!(log::reserve_numbers(store, 1).await.unwrap(), next + 1);
    spoil("case_spoiled", "case_opened");
    rebuild::read_models(store).await.unwrap();
    assert!(!rebuild::is_unfinished(store).await.unwrap());
    log::take_back_numbers(store).await.unwrap();
    assert_eq!(
        log::reserve_numbers(store, 1).await.unwrap(),
        next,
        "what nobody used is taken back again once all is there"
    );
}

/// Whoever asks whether all is well is told of a row that says anything else than the log does.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_that_differs_from_the_log_is_seen() {
    let place = place::sqlite().await;
    let store = &place.store;
    let (case, batch) = new_case(1, customer(1), 60);
    store.write(batch).await.unwrap();
    let due = made(PromiseNo(9), WordSort::Update, at(90));
    let (case, batch) = change(&case, Actor::Staff(staff(1)), at(61), vec![due]);
    store.write(batch).await.unwrap();
    assert!(rebuild::is_written(store, &case).await.unwrap());
    let file = Connection::open(place.folder.path().join("data").join(DATABASE_FILE)).unwrap();
    for spoiled in [
        "update case_row set status = 'confirmed'",
        "update case_row set owner = randomblob(16)",
        "update case_row set free_us = 1",
        "update promise_row set due_us = due_us + 1 where promise_no = 9",
        "update promise_row set state = 'kept' where promise_no = 9",
        "delete from promise_row where promise_no = 9",
        "insert into promise_row (case_id, promise_no, number, stage, what, state, due_us, made_us, made_by, moves)
         select case_id, 8, number, stage, what, state, due_us, made_us, made_by, moves from promise_row
         where promise_no = 9",
        "delete from case_row",
    ] {
        assert!(file.execute(spoiled, []).unwrap() > 0, "{spoiled}");
        assert!(!rebuild::is_written(store, &case).await.unwrap(), "{spoiled}");
        rebuild::read_models(store).await.unwrap();
        assert!(rebuild::is_written(store, &case).await.unwrap(), "{spoiled}");
    }
}

/// Any event that touches a row, on whatever number: the log keeps what happened, the rows follow.
fn event() -> impl Strategy<Value = Event> {
    let number = || (1_u32..5).prop_map(PromiseNo);
    let moment = || (0_i64..5000).prop_map(at);
    let text = TextId(crate::sample::id(1));
    let message = MessageId(crate::sample::id(2));
    prop_oneof![
        (
            number(),
            prop_oneof![
                Just(WordSort::Update),
                Just(WordSort::Answer),
                Just(WordSort::HoldOpen)
            ],
            moment()
        )
            .prop_map(|(promise, sort, due)| made(promise, sort, due)),
        number().prop_map(|promise| Event::PromiseKept {
            promise,
            message: None,
            checked: None
        }),
        number().prop_map(|promise| Event::PromiseBroken { promise }),
        (number(), moment(), any::<bool>()).prop_map(|(promise, due, agreed)| {
            Event::PromiseMoved {
                promise,
                due,
                agreed,
                why: None,
                message: None,
            }
        }),
        (number(), moment()).prop_map(move |(promise, new_due)| Event::PromiseInDoubt {
            promise,
            new_due,
            why: text
        }),
        number().prop_map(|promise| Event::PromiseReleased {
            promise,
            why: Release::NotNeeded
        }),
        (0_u128..3).prop_map(|n| Event::Assigned {
            owner: (n > 0).then(|| staff(n)),
            word: None,
            because: None,
        }),
        (0_u128..3).prop_map(|n| Event::TeamSet {
            team: (n > 0).then(|| TeamId(crate::sample::id(n)))
        }),
        Just(Event::MessageReceived {
            message,
            channel: Channel::Mail,
            reading: Reading::No,
            new_matter: false
        }),
        Just(Event::MessageHeld { message }),
        Just(Event::WordGiven {
            message,
            purpose: Purpose::Word,
            channel: Channel::Mail,
            solved_today: Some(false)
        }),
        Just(Event::StageSkipped {
            stage: Stage::Understood,
            reason: text
        }),
        Just(Event::NotYetSaid {
            via: Channel::Page,
            words: None,
            asked: true,
            second_failure: true
        }),
        Just(Event::SolvedConfirmed {
            via: Channel::Page,
            message: None
        }),
        (0_u32..3, moment(), 0_u32..3)
            .prop_map(|(point, due, clock)| { clock_set(point, due, &format!("clock-{clock}")) }),
        (0_u32..3, moment(), 0_u32..3).prop_map(|(point, at, clock)| Event::ClockStopped {
            key: key_of(point, &format!("clock-{clock}")),
            at,
            message: Some(MessageId(crate::sample::id(2))),
        }),
        Just(Event::DeliveryFailed { message }),
        Just(Event::DeliveryLate { message }),
        Just(Event::DeliveryCaughtUp { message }),
        Just(Event::CaseClosed),
        Just(Event::CaseRested),
        Just(Event::CaseEnded {
            how: Ending::Withdrawn,
            reason: text
        }),
        Just(Event::CaseReopened {
            why: recovery::terms::Why::LaterWord
        }),
        Just(Event::CaseMerged {
            into: crate::sample::case_id(1),
            into_number: 1047
        }),
        Just(Event::MergeUndone(recovery::event::Parted::default())),
        (1_u8..6).prop_map(|n| Event::FeedbackGiven {
            satisfied: Some(n),
            better: None,
            quote: None
        }),
        Just(Event::LinkRevoked),
        (1_u128..3, any::<bool>()).prop_map(|(n, found)| {
            let cause = CauseId(crate::sample::id(n));
            Event::Learned(if found {
                Learned::CauseFound { cause }
            } else {
                Learned::CauseTakenOff { cause }
            })
        }),
        Just(Event::Care(Cared::HelpAsked { words: None })),
        Just(Event::Care(Cared::HelpEnded)),
        Just(Event::Care(Cared::FailedAgain)),
        (0_u128..3).prop_map(|n| Event::Care(Cared::AskedFor {
            staff: (n > 0).then(|| staff(n))
        })),
        (number(), 0_u128..3).prop_map(|(promise, n)| Event::Care(Cared::HandedOver {
            promise,
            owner: (n > 0).then(|| staff(n)),
            because: Because::Absence,
        })),
        (0_u8..6).prop_map(|step| Event::Learned(Learned::SeveritySaid {
            severity: Severity::of(step),
        })),
        (0_usize..3).prop_map(|n| Event::Learned(Learned::Classified {
            axis: Axis::Failed,
            codes: Axis::Failed.codes()[1..=n].to_vec(),
        })),
    ]
}

async fn rows(
    store: &Store,
    all: &[Case],
) -> (
    Vec<CaseRow>,
    Vec<PromiseRow>,
    Vec<recovery::CaseId>,
    Vec<Why>,
) {
    let listed = cases::page(store, &Filter::default(), Key::NEWEST, 200)
        .await
        .unwrap();
    let late = Filter {
        class: Class::from_name("failed.late"),
        ..Filter::default()
    };
    let of_class = cases::page(store, &late, Key::NEWEST, 200).await.unwrap();
    let is_meant = |case: &&Case| case.classes.all().contains(late.class.as_ref().unwrap());
    assert_eq!(of_class.len(), all.iter().filter(is_meant).count());
    for cause in [1, 2].map(|n| CauseId(crate::sample::id(n))) {
        let behind = causes::ask_count(cause, at(-1_000_000), at(1_000_000));
        let behind = store.ask(behind).await.unwrap().unwrap();
        let meant = all.iter().filter(|case| case.causes.contains(&cause));
        assert_eq!(behind, meant.count() as u64);
    }
    let sums = store.ask(courses::ask_sums(at(-1_000_000), at(1_000_000)));
    let sums = sums.await.unwrap().unwrap();
    let counted = || {
        let left_out = ["merged", "not-complaint"];
        all.iter()
            .filter(move |case| !left_out.contains(&case.status.name()))
    };
    let of = |count: fn(&Case) -> u32| counted().map(|case| u64::from(count(case))).sum::<u64>();
    assert_eq!(sums.cases, counted().count() as u64);
    assert_eq!(sums.kept, of(|case| case.counts.kept));
    assert_eq!(sums.broken, of(|case| case.counts.broken));
    assert_eq!(
        sums.reopened,
        of(|case| u32::from(case.counts.reopened > 0))
    );
    assert_eq!(
        sums.second_failures,
        of(|case| u32::from(case.counts.second_failures > 0))
    );
    lengths(store, all).await;
    waiting(store, all).await;
    let mut promised = Vec::new();
    for case in all {
        assert!(rebuild::is_written(store, case).await.unwrap());
        promised.extend(promises::of_case(store, case.id).await.unwrap());
    }
    let mut due = timers::claim(store, at(1_000_000), at(0), 256)
        .await
        .unwrap();
    due.sort();
    let ids: Vec<_> = all.iter().map(|case| case.id).collect();
    let watched = store.ask(boiling::ask_why(&ids, at(0))).await.unwrap();
    let mut watched: Vec<Why> = watched.into_iter().flatten().collect();
    watched.sort_by_key(|one| one.case);
    for case in all {
        let kept = watched.iter().find(|one| one.case == case.id);
        let asked = case.help.filter(|_| case.is_open()).map(|help| help.since);
        assert_eq!(kept.and_then(|one| one.help_since), asked);
    }
    (listed, promised, due, watched)
}

/// Who waits for somebody who cares, and how much each of us has, as the cases say it.
async fn waiting(store: &Store, all: &[Case]) {
    let asked = (
        hand_out::ask_waiting(Key::OLDEST, 200),
        hand_out::ask_loads(),
    );
    let (waiting, loads) = store.ask(asked).await.unwrap();
    let listed: Vec<_> = waiting.iter().map(|one| (one.since, one.case)).collect();
    let mut meant: Vec<_> = all
        .iter()
        .filter_map(|case| Some((Some(case.waits_for_owner()?), case.id)))
        .collect();
    meant.sort();
    assert_eq!(listed, meant);
    let mut open = BTreeMap::<_, u32>::new();
    for case in all.iter().filter(|case| case.is_open()) {
        *open.entry(case.owner).or_default() += u32::from(case.owner.is_some());
    }
    let counted = loads.into_iter().map(|load| (Some(load.staff), load.open));
    let counted: BTreeMap<_, _> = counted.collect();
    open.remove(&None);
    assert_eq!(counted, open);
}

/// Minutes as they are counted: from a day on in whole hours.
fn counted(us: i64) -> u64 {
    let minutes = us / 60_000_000;
    let told = if minutes < 1440 {
        minutes
    } else {
        minutes - minutes % 60
    };
    u64::try_from(told).unwrap()
}

/// How long words took is counted as the cases say it, now and later, and each length leads to its cases.
async fn lengths(store: &Store, all: &[Case]) {
    let left_out = ["merged", "not-complaint"];
    let figured = || {
        all.iter()
            .filter(|case| !left_out.contains(&case.status.name()))
    };
    let tally = |lengths: Vec<u64>| {
        let mut counts = BTreeMap::<u64, u64>::new();
        for length in lengths {
            *counts.entry(length).or_default() += 1;
        }
        counts
    };
    let (from, until) = (at(-1_000_000), at(1_000_000));
    let first: Vec<u64> = figured()
        .filter_map(|case| case.first_word_us().map(counted))
        .collect();
    let found = store.ask(courses::ask_first_words(from, until)).await;
    assert_eq!(tally(first), found.unwrap().into_iter().collect());
    let sums = store.ask(courses::ask_sums(from, until)).await.unwrap();
    let unheard = figured().filter(|case| case.is_open() && case.first_word_us().is_none());
    assert_eq!(sums.unwrap().unheard, unheard.count() as u64);
    for now in [at(1_600), at(9_000)] {
        let silent = |case: &Case| {
            let silence = case.silence();
            let running = silence.since.map_or(0, |since| now.minus(since));
            counted(silence.longest_us.max(running))
        };
        let silences: Vec<u64> = figured().map(silent).collect();
        let found = store.ask(courses::ask_silences(from, until, now)).await;
        assert_eq!(tally(silences), found.unwrap().into_iter().collect());
        let least = 1_500;
        let long = figured().filter(|case| silent(case) >= least);
        let took = courses::Took {
            what: "silence",
            least: i64::try_from(least).unwrap(),
            now,
        };
        let before = Key {
            at: until,
            ..Key::NEWEST
        };
        let listed = store.ask(courses::ask_cases_taking(took, from, before, 100));
        let listed: Vec<_> = listed.await.unwrap();
        assert_eq!(listed.len(), long.count());
    }
}

async fn rebuilt_read_models_equal_the_inline_ones(place: Place) {
    let who = keep_customer(&place.store, 1, "Nora Kettleworth")
        .await
        .unwrap();
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = proptest::collection::vec(
        (
            proptest::collection::vec(event(), 1..4),
            0..3_u8,
            0..500_i64,
        ),
        1..12,
    );
    let mut all = Vec::new();
    for n in 1..=60 {
        let (mut case, mut batch) = new_case(n, who, 300);
        for (events, actor, minutes) in strategy.new_tree(&mut runner).unwrap().current() {
            place.store.write(batch).await.unwrap();
            let actor = [
                Actor::Machine,
                Actor::Customer(customer(1)),
                Actor::Staff(staff(1)),
            ][usize::from(actor)];
            (case, batch) = change(&case, actor, at(1000 + minutes), events);
        }
        place.store.write(batch).await.unwrap();
        all.push(case);
    }
    let inline = rows(&place.store, &all).await;
    assert_eq!(inline.0.len(), 60);
    assert!(
        inline.0.iter().any(|row| row.status != "open")
            && inline.0.iter().any(|row| row.broken > 0)
    );
    assert_eq!(rebuild::read_models(&place.store).await.unwrap(), 60);
    let rebuilt = rows(&place.store, &all).await;
    assert_eq!(inline.0, rebuilt.0);
    assert_eq!(inline.1, rebuilt.1);
    assert_eq!(inline.2, rebuilt.2);
    assert_eq!(inline.3, rebuilt.3);
    assert!(inline.3.iter().any(|one| one.help_since.is_some()));
    assert!(inline.3.iter().any(|one| one.half_at.is_some()));
    for case in all {
        assert_eq!(
            store::log::case(&place.store, case.id).await.unwrap(),
            Some(case)
        );
    }
}
