//! Jobs, timers and mail on its way out.

use crate::place::Place;
use crate::sample::{at, case_id, change, id, keep_cases, made};
use recovery::terms::{Release, WordSort};
use recovery::{Actor, Event, MessageId, PromiseNo};
use std::collections::HashSet;
use store::blobs::Hash;
use store::jobs::{ATTEMPTS_MAX, Kinds, NewJob};
use store::{Batch, Key, StoreError, jobs, outgoing, timers};

on_both!(
    eight_workers_claim_every_job_once,
    a_lease_that_ran_out_gives_the_job_to_another,
    a_job_that_fails_waits_longer_each_time_and_is_given_up,
    two_jobs_with_one_key_are_one,
    a_worker_takes_jobs_of_its_own_kinds_alone,
    a_timer_is_the_next_moment_of_its_case,
    a_worker_is_woken_by_a_write,
    a_mail_is_told_as_sent_once,
    receipts_end_at_the_cap,
);

fn job(n: u128) -> NewJob {
    NewJob {
        id: id(n),
        kind: "send_mail",
        payload: format!("{{\"n\":{n}}}"),
        once_key: format!("send:{n}"),
        due: at(0),
    }
}

async fn eight_workers_claim_every_job_once(place: Place) {
    let mut batch = Batch::new();
    for n in 0..100 {
        jobs::put(&mut batch, &job(n), at(0));
    }
    place.store.write(batch).await.unwrap();
    let mut workers = Vec::new();
    for _ in 0..8 {
        let store = place.store.clone();
        workers.push(tokio::spawn(async move {
            let mut mine = Vec::new();
            loop {
                let claimed = jobs::claim(&store, Kinds::All, at(1), at(10), 7)
                    .await
                    .unwrap();
                if claimed.is_empty() {
                    return mine;
                }
                for job in claimed {
                    let mut batch = Batch::new();
                    jobs::complete(&mut batch, &job);
                    store.write(batch).await.unwrap();
                    mine.push(job.id);
                }
            }
        }));
    }
    let mut all = Vec::new();
    for worker in workers {
        all.extend(worker.await.unwrap());
    }
    assert_eq!(all.len(), 100);
    assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), 100);
    assert_eq!(
        jobs::next_due(&place.store, Kinds::All).await.unwrap(),
        None
    );
}

async fn a_lease_that_ran_out_gives_the_job_to_another(place: Place) {
    let mut batch = Batch::new();
    jobs::put(&mut batch, &job(1), at(0));
    place.store.write(batch).await.unwrap();
    let first = jobs::claim(&place.store, Kinds::All, at(1), at(10), 5)
        .await
        .unwrap()
        .remove(0);
    assert!(
        jobs::claim(&place.store, Kinds::All, at(9), at(20), 5)
            .await
            .unwrap()
            .is_empty()
    );
    let second = jobs::claim(&place.store, Kinds::All, at(10), at(20), 5)
        .await
        .unwrap()
        .remove(0);
    assert_eq!((first.id, second.id, second.attempts), (id(1), id(1), 2));

    let finish = |job: &jobs::Claimed| {
        let mut batch = Batch::new();
        jobs::complete(&mut batch, job);
        place.store.write(batch)
    };
    assert!(matches!(
        finish(&first).await,
        Err(StoreError::Conflict {
            what: "job/complete"
        })
    ));
    finish(&second).await.unwrap();
}

async fn a_worker_takes_jobs_of_its_own_kinds_alone(place: Place) {
    let mut batch = Batch::new();
    for (n, kind) in [(1, "ask_names"), (2, "send_mail")] {
        let job = NewJob { kind, ..job(n) };
        jobs::put(&mut batch, &job, at(0));
    }
    place.store.write(batch).await.unwrap();
    let due = async |kinds| jobs::next_due(&place.store, kinds).await.unwrap();
    for (kinds, taken) in [
        (Kinds::AllBut("ask_names"), id(2)),
        (Kinds::Only("ask_names"), id(1)),
    ] {
        assert_eq!(due(kinds).await, Some(at(0)));
        let claimed = jobs::claim(&place.store, kinds, at(1), at(10), 5).await;
        let claimed: Vec<_> = claimed.unwrap().iter().map(|job| job.id).collect();
        assert_eq!(claimed, [taken]);
        assert_eq!(due(kinds).await, Some(at(10)));
    }
}

async fn a_job_that_fails_waits_longer_each_time_and_is_given_up(place: Place) {
    let mut batch = Batch::new();
    jobs::put(&mut batch, &job(1), at(0));
    place.store.write(batch).await.unwrap();
    let mut now = at(0);
    let mut last_wait = 0;
    for attempt in 1..=ATTEMPTS_MAX {
        let claimed = jobs::claim(&place.store, Kinds::All, now, now.plus_minutes(5), 5)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(claimed.attempts, attempt);
        let mut batch = Batch::new();
        jobs::retry(&mut batch, &claimed, "451 later", now);
        place.store.write(batch).await.unwrap();
        if let Some(due) = jobs::next_due(&place.store, Kinds::All).await.unwrap() {
            let wait = due.us() - now.us();
            assert!(wait >= last_wait && wait <= 3_600_000_000);
            last_wait = wait;
            now = due;
        }
    }
    assert_eq!(
        jobs::next_due(&place.store, Kinds::All).await.unwrap(),
        None
    );
    let dead = jobs::dead(&place.store, None, 10).await.unwrap();
    assert_eq!(dead.len(), 1);
    assert_eq!(
        (dead[0].attempts, dead[0].last_error.as_deref()),
        (ATTEMPTS_MAX, Some("451 later"))
    );
    assert_eq!(
        jobs::count(&place.store).await.unwrap(),
        [("dead".to_owned(), "send_mail".to_owned(), 1)]
    );
}

async fn two_jobs_with_one_key_are_one(place: Place) {
    let mut batch = Batch::new();
    jobs::put(&mut batch, &job(1), at(0));
    jobs::put(
        &mut batch,
        &NewJob {
            id: id(2),
            ..job(1)
        },
        at(0),
    );
    place.store.write(batch).await.unwrap();
    let claimed = jobs::claim(&place.store, Kinds::All, at(1), at(2), 5)
        .await
        .unwrap();
    assert_eq!(
        claimed.iter().map(|job| job.id).collect::<Vec<_>>(),
        [id(1)]
    );
    assert_eq!(claimed[0].payload, "{\"n\":1}");
}

async fn a_timer_is_the_next_moment_of_its_case(place: Place) {
    let cases = keep_cases(&place.store, 3).await;
    assert_eq!(
        timers::next_due(&place.store).await.unwrap(),
        cases[2].next_due()
    );
    let due = cases[2].next_due().unwrap();
    assert!(
        timers::claim(&place.store, due.plus_us(-1), due, 10)
            .await
            .unwrap()
            .is_empty()
    );
    let lease = due.plus_minutes(5);
    assert_eq!(
        timers::claim(&place.store, due, lease, 10).await.unwrap(),
        [case_id(3)]
    );
    // Nobody else gets it within the lease; a worker that died gives it back at its end.
    let taken = timers::claim(&place.store, due.plus_minutes(4), lease, 10)
        .await
        .unwrap();
    assert!(!taken.contains(&case_id(3)));
    assert!(
        timers::claim(&place.store, lease, lease.plus_minutes(5), 10)
            .await
            .unwrap()
            .contains(&case_id(3))
    );

    // Time did its work: the promise broke, the next moment is another promise's.
    let events = vec![
        Event::PromiseBroken {
            promise: PromiseNo::FIRST,
        },
        made(PromiseNo(2), WordSort::Answer, at(500_000)),
    ];
    let (case, batch) = change(&cases[2], Actor::Machine, due, events);
    place.store.write(batch).await.unwrap();
    assert_eq!(case.next_due(), Some(at(500_000)));
    assert!(
        timers::claim(&place.store, at(499_999), at(500_500), 10)
            .await
            .unwrap()
            .iter()
            .all(|id| *id != case.id)
    );
    assert!(
        timers::claim(&place.store, at(500_000), at(500_500), 10)
            .await
            .unwrap()
            .contains(&case.id)
    );

    let rest = vec![
        Event::PromiseReleased {
            promise: PromiseNo(2),
            why: Release::Ended,
        },
        Event::CaseRested,
    ];
    let (_, batch) = change(&case, Actor::Machine, at(600_000), rest);
    place.store.write(batch).await.unwrap();
    assert!(
        !timers::claim(&place.store, at(900_000), at(900_001), 10)
            .await
            .unwrap()
            .contains(&case.id)
    );
}

async fn a_worker_is_woken_by_a_write(place: Place) {
    let store = place.store.clone();
    let woken = tokio::spawn(async move { store.woken().await });
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(!woken.is_finished());
    let mut batch = Batch::new();
    jobs::put(&mut batch, &job(1), at(0));
    place.store.write(batch).await.unwrap();
    tokio::time::timeout(std::time::Duration::from_secs(5), woken)
        .await
        .unwrap()
        .unwrap();
}

async fn a_mail_is_told_as_sent_once(place: Place) {
    let mut batch = Batch::new();
    for n in 0..3 {
        outgoing::put(
            &mut batch,
            MessageId(id(n)),
            "nora@mail.example",
            Some(Hash::of(b"mail")),
            at(i64::try_from(n).unwrap()),
        );
    }
    place.store.write(batch).await.unwrap();
    let sent = || {
        let mut batch = Batch::new();
        outgoing::sent(&mut batch, MessageId(id(0)), at(5));
        batch
    };
    place.store.write(sent()).await.unwrap();
    assert!(place.store.write(sent()).await.unwrap_err().is_conflict());
    let mut batch = Batch::new();
    outgoing::failed(&mut batch, MessageId(id(1)), "550 no such mailbox", at(6));
    place.store.write(batch).await.unwrap();
    let queued = outgoing::queued(&place.store, Key::OLDEST, 10)
        .await
        .unwrap();
    assert_eq!(
        queued.iter().map(|mail| mail.message).collect::<Vec<_>>(),
        [MessageId(id(2))]
    );
    let failed = outgoing::find(&place.store, MessageId(id(1)))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (failed.state.as_str(), failed.why.as_deref()),
        ("failed", Some("550 no such mailbox"))
    );
}

async fn receipts_end_at_the_cap(place: Place) {
    let who = Hash::of(b"nora@mail.example");
    let count = |day| {
        let mut batch = Batch::new();
        outgoing::count_receipt(&mut batch, who, day, 3);
        place.store.write(batch)
    };
    for _ in 0..3 {
        count(100).await.unwrap();
    }
    assert!(matches!(
        count(100).await,
        Err(StoreError::Conflict {
            what: "receipt/count"
        })
    ));
    count(101).await.unwrap();
    assert_eq!(outgoing::receipts(&place.store, who, 100).await.unwrap(), 3);
    assert_eq!(outgoing::receipts(&place.store, who, 102).await.unwrap(), 0);
    let swept = |rows| outgoing::sweep_receipts(&place.store, 101, rows);
    assert_eq!(swept(0).await.unwrap(), 0, "no more at once than asked for");
    assert_eq!(swept(10).await.unwrap(), 1);
    assert_eq!(outgoing::receipts(&place.store, who, 100).await.unwrap(), 0);
    assert_eq!(outgoing::receipts(&place.store, who, 101).await.unwrap(), 1);
}
