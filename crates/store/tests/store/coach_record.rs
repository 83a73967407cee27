//! What became of words in which the coach found something, and rules that are switched off.

use crate::place::Place;
use crate::sample::{at, case_id, customer, new_case, staff};
use recovery::{MessageId, TextId};
use store::coach_mutes::{self, Mute};
use store::coach_record::{self, Counted, Stood};
use store::seldom::{self, Seldom};
use store::texts::{self, TextKind};
use store::{Batch, StoreError, case_mailboxes};
use uuid::Uuid;

on_both!(
    a_finding_that_stood_is_on_its_case_and_its_line_can_be_erased,
    counts_of_a_day_add_up_and_old_ones_are_forgotten,
    a_rule_is_silent_once_at_a_time,
    a_case_knows_by_which_address_it_came,
);

async fn a_finding_that_stood_is_on_its_case_and_its_line_can_be_erased(place: Place) {
    let store = &place.store;
    let (case, mut batch) = new_case(1, customer(1), 60);
    let text = TextId(crate::sample::id(77));
    texts::put(
        &mut batch,
        text,
        Some(case.id),
        TextKind::Note,
        "She says so herself",
        at(2),
    );
    let stood = Stood {
        case: case.id,
        version: 5,
        rule: "absolute".to_owned(),
        message: Some(MessageId(crate::sample::id(9))),
        level: "error".to_owned(),
        stage: Some("offer".to_owned()),
        times: 2,
        reason: Some("their-words".to_owned()),
        text: Some(text),
        at: at(2),
    };
    coach_record::put_stood(&mut batch, &stood);
    coach_record::put_stood(
        &mut batch,
        &Stood {
            rule: "heated".to_owned(),
            message: None,
            stage: None,
            reason: None,
            text: None,
            ..stood.clone()
        },
    );
    store.write(batch).await.unwrap();
    let rows = store.ask(coach_record::ask_of_case(case.id)).await.unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (rows[0].rule.as_str(), rows[0].times, rows[0].version),
        ("absolute", 2, 5)
    );
    assert_eq!(rows[0].message, stood.message);
    assert_eq!(rows[0].words.as_deref(), Some("She says so herself"));
    assert_eq!(
        (rows[1].reason.as_deref(), rows[1].words.as_deref()),
        (None, None)
    );
    let elsewhere = store.ask(coach_record::ask_of_case(case_id(2))).await;
    assert_eq!(elsewhere.unwrap(), []);

    let mut batch = Batch::new();
    texts::erase(&mut batch, text, Some(case.id), TextKind::Note, at(3));
    store.write(batch).await.unwrap();
    let rows = store.ask(coach_record::ask_of_case(case.id)).await.unwrap();
    assert_eq!(
        (rows[0].words.as_deref(), rows[0].erased_at),
        (None, Some(at(3)))
    );
}

async fn counts_of_a_day_add_up_and_old_ones_are_forgotten(place: Place) {
    let store = &place.store;
    let counted = |day, reason, changed, stood| Counted {
        day,
        rule: "absolute",
        level: "error",
        stage: "",
        reason,
        changed,
        stood,
    };
    for one in [
        counted(100, "", 2, 1),
        counted(100, "", 1, 0),
        counted(100, "their-words", 0, 3),
        counted(160, "", 4, 0),
    ] {
        let mut batch = Batch::new();
        coach_record::count(&mut batch, one);
        store.write(batch).await.unwrap();
    }
    let sums = coach_record::sums(store, 90, 150).await.unwrap();
    assert_eq!(sums.len(), 2);
    assert_eq!((sums[0].changed, sums[0].stood), (7, 1));
    assert_eq!((sums[0].changed_lately, sums[0].stood_lately), (4, 0));
    assert_eq!((sums[1].reason.as_str(), sums[1].stood), ("their-words", 3));
    assert_eq!(coach_record::sums(store, 161, 161).await.unwrap(), []);

    assert_eq!(coach_record::sweep(store, 160, 1).await.unwrap(), 1);
    assert_eq!(coach_record::sweep(store, 160, 100).await.unwrap(), 1);
    let left = coach_record::sums(store, 0, 0).await.unwrap();
    assert_eq!((left.len(), left[0].changed), (1, 4));
}

async fn a_rule_is_silent_once_at_a_time(place: Place) {
    let store = &place.store;
    let mute = |n: u128, mailbox: &str| Mute {
        id: Uuid::from_u128(n),
        rule: "jargon".to_owned(),
        mailbox: mailbox.to_owned(),
        reason: "Our customers speak so".to_owned(),
        off_by: staff(1),
        off_at: at(1),
        on: None,
    };
    let begin = async |mute: &Mute| {
        let mut batch = Batch::new();
        coach_mutes::put(&mut batch, mute);
        store.write(batch).await
    };
    let end = async |n: u128| {
        let mut batch = Batch::new();
        coach_mutes::end(&mut batch, Uuid::from_u128(n), staff(2), at(5));
        store.write(batch).await
    };
    begin(&mute(1, "")).await.unwrap();
    let twice = begin(&mute(2, "")).await.unwrap_err();
    assert!(
        matches!(
            twice,
            StoreError::Conflict {
                what: "coach_mute/put"
            }
        ),
        "{twice}"
    );
    begin(&mute(3, "care@desk.example")).await.unwrap();
    assert_eq!(coach_mutes::now(store).await.unwrap().len(), 2);

    end(1).await.unwrap();
    assert!(end(1).await.is_err(), "it is over already");
    assert_eq!(
        coach_mutes::now(store).await.unwrap(),
        [mute(3, "care@desk.example")]
    );
    begin(&mute(4, "")).await.unwrap();
    let all = coach_mutes::of_rule(store, "jargon", 10).await.unwrap();
    assert_eq!(
        all.iter().map(|one| one.id.as_u128()).collect::<Vec<_>>(),
        [4, 3, 1]
    );
    assert_eq!(all[2].on, Some((staff(2), at(5))));
}

async fn a_case_knows_by_which_address_it_came(place: Place) {
    let store = &place.store;
    let (case, mut batch) = new_case(1, customer(1), 60);
    case_mailboxes::put(&mut batch, case.id, "care@desk.example");
    store.write(batch).await.unwrap();
    let has = async |id| {
        let asked = seldom::ask_of_case(id, staff(1), customer(1));
        store.ask(asked).await.unwrap()
    };
    let came_by = has(case.id).await.mailbox;
    assert_eq!(came_by.as_deref(), Some("care@desk.example"));
    assert_eq!(has(case_id(2)).await, Seldom::default());
}
