//! Content by its hash, and mail from its raw bytes to where it went.

use crate::place::Place;
use crate::sample::{at, case_id, id, receive};
use recovery::terms::Channel;
use recovery::{MessageId, TextId};
use store::blobs::{self, CHUNK, Hash};
use store::intake::{self, IntakeOutcome, IntakeState, SEEN_BEFORE, Settled};
use store::messages::{self, Delivery, Direction, Message};
use store::texts::TextKind;
use store::{Batch, Key, StoreError, outgoing, texts};

on_both!(
    content_is_kept_once_and_read_back,
    content_half_written_is_not_there,
    content_in_use_is_not_forgotten,
    a_mail_stays_when_a_file_that_equals_it_is_forgotten,
    the_same_mail_twice_is_one,
    of_eight_that_bring_one_mail_one_is_taken,
    a_mail_is_dealt_with_once,
    set_aside_pages_from_the_newest,
);

fn bytes(size: usize) -> Vec<u8> {
    (0..size)
        .map(|n| u8::try_from((n * 31 + n / 251) % 256).unwrap())
        .collect()
}

async fn content_is_kept_once_and_read_back(place: Place) {
    for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 20 * CHUNK + 5] {
        let content = bytes(size);
        let mut batch = Batch::new();
        let in_batch = blobs::put(&mut batch, &content, at(0));
        place.store.write(batch).await.unwrap();
        assert_eq!(
            blobs::keep(&place.store, &content, at(1)).await.unwrap(),
            in_batch
        );
        assert_eq!(Hash::parse(&in_batch.to_string()), Some(in_batch));
        let mut reader = blobs::open(&place.store, in_batch).await.unwrap().unwrap();
        assert_eq!(reader.size, size as u64);
        let mut read = Vec::new();
        while let Some(chunk) = reader.next().await.unwrap() {
            assert!(chunk.len() <= CHUNK);
            read.extend(chunk);
        }
        assert!(read == content);
    }
    assert!(
        blobs::read(&place.store, Hash::of(b"unknown"))
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        blobs::keep(&place.store, &vec![0; blobs::SIZE_MAX + 1], at(0))
            .await
            .is_err()
    );
}

async fn content_half_written_is_not_there(place: Place) {
    let content = bytes(5 * CHUNK);
    let hash = Hash::of(&content);
    let mut batch = Batch::new();
    blobs::put(&mut batch, &content, at(0));
    // The last statement is the row that makes it whole; a second use of the batch's id refuses all.
    intake::receive_kept(&mut batch, id(1), hash, at(0));
    intake::receive_kept(&mut batch, id(1), hash, at(0));
    assert!(place.store.write(batch).await.is_err());
    assert!(blobs::open(&place.store, hash).await.unwrap().is_none());
    blobs::keep(&place.store, &content, at(0)).await.unwrap();
    assert!(blobs::read(&place.store, hash).await.unwrap().unwrap() == content);
}

async fn content_in_use_is_not_forgotten(place: Place) {
    let content = bytes(2 * CHUNK);
    let mut batch = Batch::new();
    let hash = receive(&mut batch, id(1), &content, at(0));
    place.store.write(batch).await.unwrap();
    let erase = || {
        let mut batch = Batch::new();
        blobs::erase(&mut batch, hash, at(5));
        place.store.write(batch)
    };
    erase().await.unwrap();
    assert!(blobs::read(&place.store, hash).await.unwrap().is_some());
    let mut batch = Batch::new();
    intake::settle(
        &mut batch,
        id(1),
        settled(IntakeOutcome::Opened, false),
        at(1),
    );
    place.store.write(batch).await.unwrap();
    erase().await.unwrap();
    assert!(blobs::read(&place.store, hash).await.unwrap().is_none());
}

async fn a_mail_stays_when_a_file_that_equals_it_is_forgotten(place: Place) {
    let write = async |fill: &dyn Fn(&mut Batch)| {
        let mut batch = Batch::new();
        fill(&mut batch);
        place.store.write(batch).await.unwrap();
    };
    // Whether its bytes are there after a file that equals it was forgotten.
    let stays = async |hash| {
        write(&|batch| blobs::erase(batch, hash, at(5))).await;
        blobs::read(&place.store, hash).await.unwrap().is_some()
    };
    // One that came in.
    let (raw, came) = (b"It leaks.", MessageId(id(71)));
    let hash = Hash::of(raw);
    write(&|batch| {
        blobs::put(batch, raw, at(0));
        intake::receive_kept(batch, id(1), hash, at(0));
        intake::settle(batch, id(1), settled(IntakeOutcome::Opened, false), at(1));
        messages::put(batch, &message(came, hash));
    })
    .await;
    assert!(stays(hash).await);
    write(&|batch| messages::erase(batch, came, at(6))).await;
    assert!(!stays(hash).await);

    // One of ours, while it waits and after it went out.
    let (raw, went) = (b"We send a new one.", MessageId(id(72)));
    let hash = Hash::of(raw);
    write(&|batch| {
        blobs::put(batch, raw, at(0));
        outgoing::put(batch, went, "nora@mail.example", Some(hash), at(0));
        messages::put(batch, &message(went, hash));
    })
    .await;
    assert!(stays(hash).await);
    write(&|batch| outgoing::sent(batch, went, at(1))).await;
    assert!(stays(hash).await);
    write(&|batch| messages::erase(batch, went, at(6))).await;
    assert!(!stays(hash).await);
}

fn message(id: MessageId, raw: Hash) -> Message {
    Message {
        id,
        case: case_id(1),
        direction: Direction::In,
        at: at(0),
        channel: Channel::Mail,
        staff: None,
        customer: None,
        sender: None,
        subject: None,
        text: None,
        quoted: None,
        raw: Some(raw),
        automatic: None,
        purpose: None,
        delivery: Delivery::None,
        held: false,
        mail_id: None,
    }
}

fn settled(outcome: IntakeOutcome, aside: bool) -> Settled<'static> {
    Settled {
        outcome,
        aside,
        why: Some("sender_unknown"),
        summary: aside.then(|| TextId(id(70))),
        case: (!aside).then(|| case_id(1)),
        message: (!aside).then(|| MessageId(id(71))),
    }
}

async fn the_same_mail_twice_is_one(place: Place) {
    let came = |n: u128, raw: &'static [u8]| {
        let mut batch = Batch::new();
        receive(&mut batch, id(n), raw, at(0));
        place.store.write(batch)
    };
    came(1, b"From: nora@mail.example\r\n\r\nIt leaks.")
        .await
        .unwrap();
    let twin = came(2, b"From: nora@mail.example\r\n\r\nIt leaks.")
        .await
        .unwrap_err();
    assert!(matches!(twin, StoreError::Conflict { what } if what == SEEN_BEFORE));
    assert!(intake::find(&place.store, id(2)).await.unwrap().is_none());
    assert_eq!(
        intake::seen(
            &place.store,
            Hash::of(b"From: nora@mail.example\r\n\r\nIt leaks.")
        )
        .await
        .unwrap(),
        Some(id(1))
    );

    // The same mail by another road: other bytes, the same Message-ID, sender and date.
    came(
        3,
        b"Received: elsewhere\r\nFrom: nora@mail.example\r\n\r\nIt leaks.",
    )
    .await
    .unwrap();
    let says = Hash::of(b"id from date");
    let see = |n: u128| {
        let mut batch = Batch::new();
        intake::see(&mut batch, says, id(n), at(1));
        intake::settle(
            &mut batch,
            id(n),
            settled(IntakeOutcome::Opened, false),
            at(1),
        );
        place.store.write(batch)
    };
    see(1).await.unwrap();
    assert!(matches!(see(3).await, Err(StoreError::Conflict { what }) if what == SEEN_BEFORE));
    assert_eq!(
        intake::find(&place.store, id(3))
            .await
            .unwrap()
            .unwrap()
            .state,
        IntakeState::Waiting
    );
}

async fn of_eight_that_bring_one_mail_one_is_taken(place: Place) {
    let mut bringers = Vec::new();
    for n in 0..8 {
        let store = place.store.clone();
        bringers.push(tokio::spawn(async move {
            let mut batch = Batch::new();
            receive(&mut batch, id(n), b"one mail", at(0));
            store.write(batch).await.is_ok()
        }));
    }
    let mut taken = 0;
    for bringer in bringers {
        taken += usize::from(bringer.await.unwrap());
    }
    assert_eq!(taken, 1);
    assert_eq!(
        intake::waiting(&place.store, Key::OLDEST, 10)
            .await
            .unwrap()
            .len(),
        1
    );
}

async fn a_mail_is_dealt_with_once(place: Place) {
    let mut batch = Batch::new();
    for n in 0..3_u128 {
        receive(
            &mut batch,
            id(n),
            &n.to_le_bytes(),
            at(i64::try_from(n).unwrap()),
        );
    }
    place.store.write(batch).await.unwrap();
    let settle = |outcome, aside| {
        let mut batch = Batch::new();
        intake::settle(&mut batch, id(1), settled(outcome, aside), at(9));
        place.store.write(batch)
    };
    settle(IntakeOutcome::Joined, false).await.unwrap();
    assert!(matches!(
        settle(IntakeOutcome::Opened, false).await,
        Err(StoreError::Conflict {
            what: "intake/settle"
        })
    ));
    let item = intake::find(&place.store, id(1)).await.unwrap().unwrap();
    assert_eq!(
        (item.state, item.outcome, item.case),
        (
            IntakeState::Done,
            Some(IntakeOutcome::Joined),
            Some(case_id(1))
        )
    );
    let first = intake::waiting(&place.store, Key::OLDEST, 1).await.unwrap();
    let rest = intake::waiting(&place.store, first[0].key(), 10)
        .await
        .unwrap();
    assert_eq!(
        (
            first[0].id,
            rest.iter().map(|item| item.id).collect::<Vec<_>>()
        ),
        (id(0), vec![id(2)])
    );
}

async fn set_aside_pages_from_the_newest(place: Place) {
    let mut batch = Batch::new();
    texts::put(
        &mut batch,
        TextId(id(70)),
        None,
        TextKind::Summary,
        "Nora Kettleworth: out of office",
        at(0),
    );
    for n in 0..12_u128 {
        receive(
            &mut batch,
            id(n),
            &n.to_le_bytes(),
            at(i64::try_from(n).unwrap()),
        );
        intake::settle(
            &mut batch,
            id(n),
            settled(IntakeOutcome::Automatic, true),
            at(20),
        );
    }
    place.store.write(batch).await.unwrap();
    let mut found = Vec::new();
    let mut after = Key::NEWEST;
    loop {
        let page = intake::aside(&place.store, after, 5).await.unwrap();
        let Some(last) = page.last() else { break };
        after = last.key();
        found.extend(page);
    }
    assert_eq!(
        found.iter().map(|item| item.id).collect::<Vec<_>>(),
        (0..12).rev().map(id).collect::<Vec<_>>()
    );
    assert_eq!(
        found[0].summary.as_deref(),
        Some("Nora Kettleworth: out of office")
    );
    assert_eq!(found[0].why.as_deref(), Some("sender_unknown"));
    let counted = intake::count(&place.store).await.unwrap();
    assert_eq!(counted, [("aside".to_owned(), "automatic".to_owned(), 12)]);

    let take = || {
        let mut batch = Batch::new();
        intake::take_up(&mut batch, id(11), Some(case_id(1)), None, at(30));
        place.store.write(batch)
    };
    take().await.unwrap();
    assert!(take().await.unwrap_err().is_conflict());
    assert_eq!(
        intake::aside(&place.store, Key::NEWEST, 50)
            .await
            .unwrap()
            .len(),
        11
    );
}
