//! The log: whole or not at all, and one winner a version.

use crate::place::Place;
use crate::sample::{at, case_id, change, customer, keep_cases, new_case};
use recovery::{Actor, Event};
use store::{StoreError, cases, log, promises, timers};

on_both!(
    what_was_written_is_read_back,
    of_eight_racing_writers_one_wins,
    a_refused_batch_leaves_no_trace,
    one_refused_batch_among_many_does_not_hold_up_the_others,
    numbers_are_given_once,
    numbers_nobody_used_go_back_unless_later_ones_are_out,
    numbers_a_stopped_process_had_reserved_are_taken_back,
    a_writer_that_gave_up_waiting_has_its_write_kept,
);

async fn what_was_written_is_read_back(place: Place) {
    let case = keep_cases(&place.store, 1).await.remove(0);
    assert_eq!(
        log::case(&place.store, case.id).await.unwrap(),
        Some(case.clone())
    );
    let row = cases::find(&place.store, case.id).await.unwrap().unwrap();
    assert_eq!(
        (row.number, row.version, row.status.as_str()),
        (1047, case.version, "open")
    );
    assert_eq!(row.customer_name.as_deref(), Some("Nora Kettleworth"));
    assert_eq!(row.subject.as_deref(), Some("Kettle number 1 leaks"));
    assert_eq!(row.next_due, case.next_due());
    assert_eq!(log::case(&place.store, case_id(9)).await.unwrap(), None);
}

async fn of_eight_racing_writers_one_wins(place: Place) {
    let case = keep_cases(&place.store, 1).await.remove(0);
    let mut writers = Vec::new();
    for n in 0..8 {
        let (store, case) = (place.store.clone(), case.clone());
        writers.push(tokio::spawn(async move {
            let event = Event::LinkRenewed { generation: n + 2 };
            let (_, batch) = change(&case, Actor::Machine, at(50), vec![event]);
            store.write(batch).await
        }));
    }
    let mut won = 0;
    for writer in writers {
        match writer.await.unwrap() {
            Ok(_) => won += 1,
            Err(StoreError::Conflict { what }) => assert_eq!(what, "event/append"),
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(
        log::load(&place.store, case.id).await.unwrap().len() as u64,
        case.version + 1
    );
}

async fn a_refused_batch_leaves_no_trace(place: Place) {
    let case = keep_cases(&place.store, 1).await.remove(0);
    let (_, first) = change(&case, Actor::Machine, at(50), vec![Event::LinkRevoked]);
    place.store.write(first).await.unwrap();

    // A new case in the same batch as a change that comes too late.
    let (other, mut batch) = new_case(2, customer(1), 60);
    let (_, late) = change(
        &case,
        Actor::Machine,
        at(51),
        vec![Event::LinkRenewed { generation: 2 }],
    );
    batch.extend(late);
    assert!(place.store.write(batch).await.unwrap_err().is_conflict());
    assert_eq!(log::case(&place.store, other.id).await.unwrap(), None);
    assert_eq!(cases::find(&place.store, other.id).await.unwrap(), None);
    assert!(
        promises::of_case(&place.store, other.id)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        cases::find(&place.store, case.id)
            .await
            .unwrap()
            .unwrap()
            .version
            == case.version + 1
    );
}

async fn one_refused_batch_among_many_does_not_hold_up_the_others(place: Place) {
    let case = keep_cases(&place.store, 1).await.remove(0);
    let (_, again) = new_case(1, customer(1), 60);
    let mut batches = vec![again];
    batches.extend((2..=40).map(|n| new_case(n, customer(1), 60).1));
    let (_, twice) = new_case(3, customer(1), 60);
    batches.push(twice);
    let outcomes = place.store.write_many(batches).await;
    // Of the two that open case 3, one stands.
    assert!(matches!(
        &outcomes[0],
        Err(StoreError::Conflict {
            what: "event/append"
        })
    ));
    assert_eq!(
        outcomes.iter().filter(|outcome| outcome.is_ok()).count(),
        39
    );
    let ids = log::ids(&place.store, None, 100).await.unwrap();
    assert_eq!(ids.len(), 40);
    assert_eq!(ids[0], case.id);
    assert_eq!(
        timers::claim(&place.store, at(1_000_000), at(1_000_001), 100)
            .await
            .unwrap()
            .len(),
        40
    );
}

async fn numbers_are_given_once(place: Place) {
    let mut takers = Vec::new();
    for _ in 0..8 {
        let store = place.store.clone();
        takers.push(tokio::spawn(async move {
            log::reserve_numbers(&store, 3).await.unwrap()
        }));
    }
    let mut first = Vec::new();
    for taker in takers {
        first.push(taker.await.unwrap());
    }
    first.sort_unstable();
    assert_eq!(first, (0..8).map(|n| 1047 + 3 * n).collect::<Vec<_>>());
}

async fn numbers_nobody_used_go_back_unless_later_ones_are_out(place: Place) {
    let store = &place.store;
    let first = log::reserve_numbers(store, 10).await.unwrap();
    log::give_back_numbers(store, first + 4..first + 10)
        .await
        .unwrap();
    let second = log::reserve_numbers(store, 2).await.unwrap();
    assert_eq!(second, first + 4);
    log::give_back_numbers(store, first + 2..first + 4)
        .await
        .unwrap();
    assert_eq!(
        log::reserve_numbers(store, 1).await.unwrap(),
        second + 2,
        "what somebody else may be using stays out"
    );
}

async fn numbers_a_stopped_process_had_reserved_are_taken_back(place: Place) {
    let store = &place.store;
    log::take_back_numbers(store).await.unwrap();
    let first = log::reserve_numbers(store, 500).await.unwrap();
    assert_eq!(first, 1047, "a desk without a case begins where it began");
    store.write(new_case(1, customer(1), 60).1).await.unwrap();
    log::take_back_numbers(store).await.unwrap();
    log::take_back_numbers(store).await.unwrap();
    assert_eq!(log::reserve_numbers(store, 1).await.unwrap(), first + 1);
}

async fn a_writer_that_gave_up_waiting_has_its_write_kept(place: Place) {
    for n in 1..=20 {
        let (_, batch) = new_case(n, customer(1), 60);
        // Polled once, so that it is on its way, and dropped.
        let write = place.store.write(batch);
        let _ = tokio::time::timeout(std::time::Duration::from_micros(1), write).await;
    }
    // The connections are fit for work, whatever they were in the middle of.
    for n in 21..=40 {
        place
            .store
            .write(new_case(n, customer(1), 60).1)
            .await
            .unwrap();
    }
    let kept = log::ids(&place.store, None, 100).await.unwrap();
    assert!(kept.len() >= 20);
    for id in kept {
        let case = log::case(&place.store, id).await.unwrap().unwrap();
        assert_eq!(case.version, 4);
    }
}
