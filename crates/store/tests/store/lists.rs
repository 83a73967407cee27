//! Today, the list of cases and the conversation, page by page.

use crate::place::Place;
use crate::sample::{
    at, case_id, change, clock_set, customer, id, keep_cases, keep_customer, key_of, made,
    new_case, staff,
};
use recovery::event::Learned;
use recovery::terms::{Channel, PromiseOf, WordSort};
use recovery::{
    Actor, Event, MessageId, PointNo, PromiseNo, Role, Severity, Stage, TeamId, TextId,
};
use store::blobs::Hash;
use store::cases::{Filter, Standing};
use store::messages::{Delivery, Direction, File, Message};
use store::promises::{PromiseKey, Whose};
use store::texts::TextKind;
use store::{Batch, Key, cases, messages, promises, staff as people, texts};

on_both!(
    today_lists_promises_in_the_order_in_which_they_break,
    today_is_in_the_order_of_whichever_runs_out_first_the_promise_or_the_law,
    today_follows_the_owner_and_the_team,
    a_kept_promise_leaves_today,
    the_list_of_cases_pages_by_latest_activity,
    the_list_of_cases_filters,
    the_machine_does_not_move_a_case_up,
    a_conversation_pages_from_the_newest,
    a_message_whose_words_are_not_there_yet_is_refused,
    mail_finds_its_case_by_message_id,
);

async fn today_lists_promises_in_the_order_in_which_they_break(place: Place) {
    keep_cases(&place.store, 25).await;
    let mut found = Vec::new();
    let mut after = PromiseKey::FIRST;
    loop {
        let page = promises::page(&place.store, Whose::All, after, 10)
            .await
            .unwrap();
        assert!(page.len() <= 10);
        let Some(last) = page.last() else { break };
        after = last.key();
        found.extend(page);
    }
    assert_eq!(found.len(), 25);
    assert!(found.windows(2).all(|pair| pair[0].key() < pair[1].key()));
    assert_eq!(found[0].number, 1046 + 25);
    assert_eq!(
        found[0].what,
        PromiseOf::Word {
            sort: WordSort::First
        }
    );
    assert_eq!(found[0].customer_name.as_deref(), Some("Nora Kettleworth"));
    assert_eq!(found[0].subject.as_deref(), Some("Kettle number 25 leaks"));
}

async fn today_is_in_the_order_of_whichever_runs_out_first_the_promise_or_the_law(place: Place) {
    let cases = keep_cases(&place.store, 3).await;
    let order = async || {
        let rows = promises::page(&place.store, Whose::All, PromiseKey::FIRST, 10);
        let rows = rows.await.unwrap();
        let clocks = rows.iter().map(|row| row.clock.clone().map(|one| one.due));
        let numbers = rows.iter().map(|row| row.number);
        (numbers.collect::<Vec<_>>(), clocks.collect::<Vec<_>>())
    };
    assert_eq!(order().await, (vec![1049, 1048, 1047], vec![None; 3]));
    // Later than its promise: it stands beside it and changes no order.
    let late = vec![clock_set(0, at(900_000), "answer")];
    let (_, batch) = change(&cases[2], Actor::Machine, at(70), late);
    place.store.write(batch).await.unwrap();
    // Earlier than any promise: the case is on top.
    let soon = vec![
        clock_set(1, at(1), "answer"),
        clock_set(0, at(500_000), "later"),
    ];
    let (case, batch) = change(&cases[0], Actor::Machine, at(71), soon);
    place.store.write(batch).await.unwrap();
    let (numbers, clocks) = order().await;
    assert_eq!(numbers, [1047, 1049, 1048]);
    assert_eq!(clocks, [Some(at(1)), Some(at(900_000)), None]);
    let counted = place.store.ask(promises::ask_count_until(at(2), at(3), 10));
    assert_eq!(counted.await.unwrap(), (1, 1));
    // A page begins after the place of the row and leaves none out.
    let first = promises::page(&place.store, Whose::All, PromiseKey::FIRST, 1);
    let first = first.await.unwrap().remove(0);
    assert_eq!(
        (first.clock.as_ref().and_then(|one| one.point), first.number),
        (Some(PointNo(1)), 1047)
    );
    let rest = promises::page(&place.store, Whose::All, first.key(), 10);
    assert_eq!(rest.await.unwrap().len(), 2);
    // Once we have answered it is told no more.
    let answered = vec![Event::ClockStopped {
        key: key_of(1, "answer"),
        at: at(72),
        message: None,
    }];
    let (_, batch) = change(&case, Actor::Machine, at(72), answered);
    place.store.write(batch).await.unwrap();
    assert_eq!(order().await.0, [1049, 1048, 1047]);
}

async fn today_follows_the_owner_and_the_team(place: Place) {
    let cases = keep_cases(&place.store, 3).await;
    let team = TeamId(id(77));
    let mut batch = Batch::new();
    people::put(
        &mut batch,
        &crate::people::member(1, "Ida Lindqvist", Role::Agent),
    );
    place.store.write(batch).await.unwrap();
    let taken = vec![
        Event::Assigned {
            owner: Some(staff(1)),
            word: None,
            because: None,
        },
        Event::TeamSet { team: Some(team) },
    ];
    let (_, batch) = change(&cases[0], Actor::Staff(staff(1)), at(70), taken);
    place.store.write(batch).await.unwrap();

    let numbers =
        |rows: Vec<promises::PromiseRow>| rows.iter().map(|row| row.number).collect::<Vec<_>>();
    let page = |whose| promises::page(&place.store, whose, PromiseKey::FIRST, 10);
    let mine = page(Whose::Owner(staff(1))).await.unwrap();
    assert_eq!(mine[0].owner_name.as_deref(), Some("Ida Lindqvist"));
    assert_eq!(numbers(mine), [1047]);
    assert_eq!(numbers(page(Whose::Team(team)).await.unwrap()), [1047]);
    assert_eq!(numbers(page(Whose::Nobody).await.unwrap()), [1049, 1048]);
    assert_eq!(
        numbers(page(Whose::Owner(staff(2))).await.unwrap()),
        Vec::<u64>::new()
    );
}

async fn a_kept_promise_leaves_today(place: Place) {
    let cases = keep_cases(&place.store, 1).await;
    let kept = Event::PromiseKept {
        promise: PromiseNo::FIRST,
        message: None,
        checked: None,
    };
    let next = made(PromiseNo(2), WordSort::Update, at(90));
    let (case, batch) = change(&cases[0], Actor::Staff(staff(1)), at(70), vec![kept, next]);
    place.store.write(batch).await.unwrap();
    let page = promises::page(&place.store, Whose::All, PromiseKey::FIRST, 10)
        .await
        .unwrap();
    assert_eq!(page.iter().map(|row| row.no.0).collect::<Vec<_>>(), [2]);
    let all = promises::of_case(&place.store, case.id).await.unwrap();
    assert_eq!(
        all.iter().map(|row| row.state.as_str()).collect::<Vec<_>>(),
        ["kept", "open"]
    );
    assert_eq!(all[0].kept_at, Some(at(70)));
}

async fn the_list_of_cases_pages_by_latest_activity(place: Place) {
    let cases = keep_cases(&place.store, 23).await;
    // The oldest case hears from its customer again.
    let (_, batch) = change(
        &cases[0],
        Actor::Customer(customer(1)),
        at(1000),
        vec![Event::LinkRevoked],
    );
    place.store.write(batch).await.unwrap();
    let mut found = Vec::new();
    let mut after = Key::NEWEST;
    loop {
        let page = cases::page(&place.store, &Filter::default(), after, 5)
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        after = last.key();
        found.extend(page.iter().map(|row| row.number));
    }
    let mut wanted = vec![1047];
    wanted.extend((1048..=1069).rev());
    assert_eq!(found, wanted);
    let of_customer = cases::of_customer(&place.store, customer(1), Key::NEWEST, 4)
        .await
        .unwrap();
    assert_eq!(
        of_customer.iter().map(|row| row.number).collect::<Vec<_>>(),
        [1047, 1069, 1068, 1067]
    );
}

async fn the_list_of_cases_filters(place: Place) {
    let cases = keep_cases(&place.store, 6).await;
    let team = TeamId(id(77));
    let given_to = |n: u128| Event::Assigned {
        owner: Some(staff(n)),
        word: None,
        because: None,
    };
    let over = [
        Event::PromiseReleased {
            promise: PromiseNo::FIRST,
            why: recovery::terms::Release::Ended,
        },
        Event::CaseClosed,
    ];
    let grave = || {
        Event::Learned(Learned::SeveritySaid {
            severity: Severity::of(3),
        })
    };
    let changes = [
        (0, vec![given_to(1)]),
        (1, [vec![given_to(1)], over.to_vec()].concat()),
        (2, vec![given_to(2), Event::TeamSet { team: Some(team) }]),
        (
            3,
            [
                vec![grave(), Event::TeamSet { team: Some(team) }],
                over.to_vec(),
            ]
            .concat(),
        ),
        (
            4,
            vec![
                grave(),
                Event::StageSkipped {
                    stage: Stage::Acknowledged,
                    reason: TextId(id(1)),
                },
            ],
        ),
    ];
    for (n, events) in changes {
        let (_, batch) = change(
            &cases[n],
            Actor::Staff(staff(1)),
            at(100 + i64::try_from(n).unwrap()),
            events,
        );
        place.store.write(batch).await.unwrap();
    }
    let list = async |filter: Filter| {
        let rows = cases::page(&place.store, &filter, Key::NEWEST, 50)
            .await
            .unwrap();
        rows.iter().map(|row| row.number - 1047).collect::<Vec<_>>()
    };
    let by = |standing: Standing| Filter {
        standing,
        ..Filter::default()
    };
    assert_eq!(list(by(Standing::Any)).await, [4, 3, 2, 1, 0, 5]);
    assert_eq!(list(by(Standing::Open)).await, [4, 2, 0, 5]);
    assert_eq!(list(by(Standing::Over)).await, [3, 1]);
    assert_eq!(list(by(Standing::Is("confirmed".into()))).await, [3, 1]);
    let owner = Some(staff(1));
    assert_eq!(
        list(Filter {
            owner,
            ..Filter::default()
        })
        .await,
        [1, 0]
    );
    assert_eq!(
        list(Filter {
            owner,
            ..by(Standing::Open)
        })
        .await,
        [0]
    );
    assert_eq!(
        list(Filter {
            owner,
            ..by(Standing::Over)
        })
        .await,
        [1]
    );
    let team = Some(team);
    assert_eq!(
        list(Filter {
            team,
            ..Filter::default()
        })
        .await,
        [3, 2]
    );
    assert_eq!(
        list(Filter {
            team,
            ..by(Standing::Open)
        })
        .await,
        [2]
    );
    assert_eq!(
        list(Filter {
            team,
            owner: Some(staff(2)),
            ..Filter::default()
        })
        .await,
        [2]
    );
    let (stage, severity) = (Some(Stage::Acknowledged), Severity::of(3));
    for (standing, stage, owner, severity, found) in [
        (Standing::Any, stage, None, None, vec![4]),
        (Standing::Any, stage, owner, None, vec![]),
        (Standing::Any, None, None, severity, vec![4, 3]),
        (Standing::Open, None, None, severity, vec![4]),
        (Standing::Over, None, None, severity, vec![3]),
        (Standing::Any, stage, None, severity, vec![4]),
    ] {
        let narrowed = Filter {
            stage,
            owner,
            severity,
            ..by(standing)
        };
        assert_eq!(list(narrowed).await, found);
    }
}

async fn the_machine_does_not_move_a_case_up(place: Place) {
    let cases = keep_cases(&place.store, 2).await;
    let broken = Event::PromiseBroken {
        promise: PromiseNo::FIRST,
    };
    let (_, batch) = change(&cases[0], Actor::Machine, at(5000), vec![broken]);
    place.store.write(batch).await.unwrap();
    let rows = cases::page(&place.store, &Filter::default(), Key::NEWEST, 10)
        .await
        .unwrap();
    assert_eq!(
        rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [1048, 1047]
    );
    assert_eq!(rows[1].last_at, at(1));
    assert_eq!(rows[1].broken, 1);
}

fn message(n: u128, minute: i64) -> Message {
    Message {
        id: MessageId(id(n + 3_000_000)),
        case: case_id(1),
        direction: if n.is_multiple_of(2) {
            Direction::In
        } else {
            Direction::Out
        },
        at: at(minute),
        channel: Channel::Mail,
        staff: None,
        customer: Some(customer(1)),
        sender: Some("Nora Kettleworth <customer1@mail.example>".into()),
        subject: None,
        text: Some(TextId(id(n + 4_000_000))),
        quoted: None,
        raw: Some(Hash::of(&n.to_le_bytes())),
        automatic: None,
        purpose: Some(recovery::terms::Purpose::Word),
        delivery: Delivery::Queued,
        held: false,
        mail_id: Some(format!("m{n}@mail.example")),
    }
}

async fn a_conversation_pages_from_the_newest(place: Place) {
    keep_customer(&place.store, 1, "Nora Kettleworth")
        .await
        .unwrap();
    let (case, mut batch) = new_case(1, customer(1), 60);
    for n in 0..25 {
        // Several at the same minute: the id parts them.
        let message = message(n, i64::try_from(n).unwrap() / 3);
        texts::put(
            &mut batch,
            message.text.unwrap(),
            Some(case.id),
            TextKind::Message,
            &format!("words {n}"),
            message.at,
        );
        messages::put(&mut batch, &message);
        for place in 0..2 {
            let hash = Hash::of(b"picture");
            let (message, media_type) = (message.id, "image/png".to_owned());
            let name = Some("lid.png".to_owned());
            messages::put_file(
                &mut batch,
                &File {
                    message,
                    place,
                    hash,
                    name,
                    media_type,
                    content_id: None,
                    size: 7,
                },
            );
        }
    }
    place.store.write(batch).await.unwrap();
    let mut found = Vec::new();
    let mut after = Key::NEWEST;
    loop {
        let page = messages::page(&place.store, case.id, after, 10)
            .await
            .unwrap();
        let files = messages::files_of_page(&place.store, &page).await.unwrap();
        assert_eq!(files.len(), page.len() * 2);
        assert!(page.iter().all(|row| row.files == 2));
        assert!(
            files
                .iter()
                .all(|file| page.iter().any(|row| row.message.id == file.message))
        );
        let Some(last) = page.last() else { break };
        after = last.key();
        found.extend(page);
    }
    let words: Vec<_> = found.iter().map(|row| row.text.clone().unwrap()).collect();
    assert_eq!(
        words,
        (0..25)
            .rev()
            .map(|n| format!("words {n}"))
            .collect::<Vec<_>>()
    );
    assert_eq!(found[0].message, message(24, 8));
    assert_eq!(found[0].customer_name.as_deref(), Some("Nora Kettleworth"));

    let mut batch = Batch::new();
    messages::set_delivery(
        &mut batch,
        message(1, 0).id,
        Delivery::Failed,
        Some("550 5.1.1"),
    );
    messages::set_held(&mut batch, message(2, 0).id, true);
    place.store.write(batch).await.unwrap();
    let failed = messages::find(&place.store, message(1, 0).id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(failed.message.delivery, Delivery::Failed);
    assert!(
        messages::find(&place.store, message(2, 0).id)
            .await
            .unwrap()
            .unwrap()
            .message
            .held
    );
    let (file, of) = messages::file(&place.store, message(3, 0).id, 1)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((file.place, of), (1, case.id));
    assert_eq!(
        messages::files_of_case(&place.store, case.id)
            .await
            .unwrap()
            .len(),
        50
    );
}

async fn a_message_whose_words_are_not_there_yet_is_refused(place: Place) {
    let (_, mut batch) = new_case(1, customer(1), 60);
    messages::put(&mut batch, &message(0, 0));
    // It would show no words, however they came after it.
    assert!(place.store.write(batch).await.is_err());
}

async fn mail_finds_its_case_by_message_id(place: Place) {
    let (case, mut batch) = new_case(1, customer(1), 60);
    for n in 0..2 {
        let wordless = Message {
            text: None,
            ..message(n, i64::try_from(n).unwrap())
        };
        messages::put(&mut batch, &wordless);
    }
    place.store.write(batch).await.unwrap();
    let find = |ids: &'static [&'static str]| messages::find_by_mail_ids(&place.store, ids);
    assert_eq!(find(&[]).await.unwrap(), None);
    assert_eq!(find(&["unknown@mail.example"]).await.unwrap(), None);
    let found = find(&["unknown@mail.example", "m1@mail.example", "m0@mail.example"])
        .await
        .unwrap();
    assert_eq!(found, Some((message(1, 1).id, case.id, Direction::Out)));
}
