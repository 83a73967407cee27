//! Staff, sessions, links, settings and drafts.

use crate::place::Place;
use crate::sample::{at, case_id, customer, id, keep_customer, staff};
use recovery::{Actor, Role, TeamId};
use store::drafts::Draft;
use store::sessions::LinkPurpose;
use store::settings::AuditLine;
use store::staff::{Staff, Team};
use store::{Batch, Key, customers, drafts, sessions, settings, staff as people};

on_both!(
    two_people_cannot_share_an_address,
    a_session_ends_when_idle_and_when_its_person_leaves,
    a_link_opens_once,
    failures_are_counted_within_a_window,
    a_setting_is_changed_only_as_it_was_read,
    settings_are_kept_and_changes_leave_a_line,
    a_draft_stays_until_dropped,
    a_language_is_learned_once_and_chosen_at_any_time,
);

pub fn member(n: u128, name: &str, role: Role) -> Staff {
    Staff {
        id: staff(n),
        name: name.to_owned(),
        email: format!("Person{n}@desk.example"),
        phone: None,
        role,
        team: None,
        password_hash: None,
        active: true,
        created_at: at(0),
        language: None,
        keys: None,
    }
}

async fn two_people_cannot_share_an_address(place: Place) {
    let team = Team {
        id: TeamId(id(5)),
        name: "After sales".into(),
        created_at: at(0),
        closed_at: None,
    };
    let mut batch = Batch::new();
    people::put_team(&mut batch, &team);
    let ida = Staff {
        team: Some(team.id),
        ..member(1, "Ida Lindqvist", Role::Administrator)
    };
    people::put(&mut batch, &ida);
    place.store.write(batch).await.unwrap();
    let mut batch = Batch::new();
    people::put(
        &mut batch,
        &Staff {
            id: staff(2),
            ..ida.clone()
        },
    );
    assert!(place.store.write(batch).await.unwrap_err().is_conflict());

    assert_eq!(
        people::by_email(&place.store, " person1@DESK.example")
            .await
            .unwrap(),
        Some(ida.clone())
    );
    assert_eq!(people::count_administrators(&place.store).await.unwrap(), 0);
    let mut batch = Batch::new();
    people::set_password(&mut batch, ida.id, "$argon2id$sample");
    people::rename_team(&mut batch, team.id, "Care");
    place.store.write(batch).await.unwrap();
    assert_eq!(people::count_administrators(&place.store).await.unwrap(), 1);
    assert_eq!(people::teams(&place.store).await.unwrap()[0].name, "Care");
    let mut batch = Batch::new();
    people::change(
        &mut batch,
        &Staff {
            name: "Ida L.".into(),
            role: Role::Agent,
            ..ida.clone()
        },
    );
    place.store.write(batch).await.unwrap();
    let changed = people::find(&place.store, ida.id).await.unwrap().unwrap();
    assert_eq!(
        (changed.name.as_str(), changed.role),
        ("Ida L.", Role::Agent)
    );
    assert_eq!(changed.password_hash.as_deref(), Some("$argon2id$sample"));
    assert_eq!(
        (
            people::all(&place.store).await.unwrap().len(),
            people::count(&place.store).await.unwrap()
        ),
        (1, 1)
    );
}

async fn a_session_ends_when_idle_and_when_its_person_leaves(place: Place) {
    let ida = member(1, "Ida Lindqvist", Role::Agent);
    let token = |n: u8| [n; 32];
    let mut batch = Batch::new();
    people::put(&mut batch, &ida);
    for n in 1..=3 {
        sessions::start(&mut batch, token(n), ida.id, at(0), at(30), at(100));
    }
    place.store.write(batch).await.unwrap();
    let holds = async |n: u8, now| {
        sessions::find(&place.store, token(n), at(now))
            .await
            .unwrap()
            .is_some()
    };
    assert!(holds(1, 29).await);
    assert!(!holds(1, 30).await);
    assert!(!holds(9, 1).await);
    let mut batch = Batch::new();
    sessions::touch(&mut batch, token(1), at(29), at(500));
    place.store.write(batch).await.unwrap();
    assert!(holds(1, 99).await);
    assert!(!holds(1, 100).await);
    let found = sessions::find(&place.store, token(1), at(50))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((found.staff, found.seen_at), (ida.clone(), at(29)));

    let mut batch = Batch::new();
    sessions::end(&mut batch, token(2));
    place.store.write(batch).await.unwrap();
    assert_eq!(sessions::sweep(&place.store, at(20), 10).await.unwrap(), 0);
    assert!(!holds(2, 1).await && holds(3, 1).await);
    let mut batch = Batch::new();
    people::change(
        &mut batch,
        &Staff {
            active: false,
            ..ida.clone()
        },
    );
    place.store.write(batch).await.unwrap();
    assert!(!holds(3, 1).await);
    let mut batch = Batch::new();
    people::change(&mut batch, &ida);
    sessions::end_all_of(&mut batch, ida.id);
    place.store.write(batch).await.unwrap();
    assert!(!holds(3, 1).await);
    let mut batch = Batch::new();
    sessions::start(&mut batch, token(4), ida.id, at(0), at(30), at(100));
    sessions::start(&mut batch, token(5), ida.id, at(0), at(300), at(300));
    place.store.write(batch).await.unwrap();
    let swept = async || sessions::sweep(&place.store, at(200), 10).await.unwrap();
    assert_eq!((swept().await, swept().await), (1, 0), "it is over");
    assert!(holds(5, 201).await, "and this one is not");
}

async fn a_link_opens_once(place: Place) {
    let token = |n: u8| [n; 32];
    let mut batch = Batch::new();
    sessions::put_link(
        &mut batch,
        token(1),
        LinkPurpose::Setup,
        None,
        at(0),
        at(60),
    );
    sessions::put_link(
        &mut batch,
        token(2),
        LinkPurpose::Reset,
        Some(staff(1)),
        at(0),
        at(60),
    );
    // A newer link withdraws the older one of the same person and purpose.
    sessions::put_link(
        &mut batch,
        token(3),
        LinkPurpose::Reset,
        Some(staff(1)),
        at(1),
        at(60),
    );
    sessions::put_link(
        &mut batch,
        token(4),
        LinkPurpose::Reset,
        Some(staff(2)),
        at(1),
        at(60),
    );
    place.store.write(batch).await.unwrap();
    assert!(
        sessions::link(&place.store, token(2))
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        sessions::link(&place.store, token(4))
            .await
            .unwrap()
            .is_some()
    );
    let open = |n, purpose, now| {
        let mut batch = Batch::new();
        sessions::use_link(&mut batch, token(n), purpose, at(now));
        place.store.write(batch)
    };
    assert!(
        open(3, LinkPurpose::Invite, 5)
            .await
            .unwrap_err()
            .is_conflict()
    );
    assert!(
        open(3, LinkPurpose::Reset, 60)
            .await
            .unwrap_err()
            .is_conflict()
    );
    open(3, LinkPurpose::Reset, 59).await.unwrap();
    assert!(
        open(3, LinkPurpose::Reset, 59)
            .await
            .unwrap_err()
            .is_conflict()
    );
    assert_eq!(
        sessions::link(&place.store, token(3))
            .await
            .unwrap()
            .unwrap()
            .used_at,
        Some(at(59))
    );
    open(1, LinkPurpose::Setup, 5).await.unwrap();
}

async fn failures_are_counted_within_a_window(place: Place) {
    let who = [7; 32];
    let fail = |now: i64| sessions::count_failure(&place.store, who, at(now), at(now - 15));
    assert_eq!(
        (
            fail(0).await.unwrap(),
            fail(5).await.unwrap(),
            fail(15).await.unwrap()
        ),
        (1, 2, 3)
    );
    assert_eq!(
        sessions::failures(&place.store, who)
            .await
            .unwrap()
            .unwrap()
            .since,
        at(0)
    );
    assert_eq!(fail(16).await.unwrap(), 1);
    let mut batch = Batch::new();
    sessions::clear_failures(&mut batch, who);
    place.store.write(batch).await.unwrap();
    assert_eq!(sessions::failures(&place.store, who).await.unwrap(), None);
}

async fn a_setting_is_changed_only_as_it_was_read(place: Place) {
    let put = async |n: u32, seen, now| {
        let mut batch = Batch::new();
        settings::put_over(&mut batch, "times", &vec![n], seen, now).unwrap();
        place.store.write(batch).await.map(drop)
    };
    put(1, None, at(1)).await.unwrap();
    let there_already = put(2, None, at(2)).await.unwrap_err();
    assert!(there_already.is_conflict());
    put(3, Some(at(1)), at(3)).await.unwrap();
    let changed_since = put(4, Some(at(1)), at(4)).await.unwrap_err();
    assert!(changed_since.is_conflict());
    let kept = settings::find_dated::<Vec<u32>>(&place.store, "times").await;
    assert_eq!(kept.unwrap(), Some((vec![3], at(3))));
}

async fn settings_are_kept_and_changes_leave_a_line(place: Place) {
    assert_eq!(
        settings::find::<Vec<u32>>(&place.store, "times")
            .await
            .unwrap(),
        None
    );
    for n in 1..=3_u32 {
        let mut batch = Batch::new();
        settings::put(&mut batch, "times", &vec![n], at(n.into())).unwrap();
        let line = AuditLine {
            id: id(n.into()),
            at: at(n.into()),
            actor: Actor::Staff(staff(1)),
            what: "setting_changed".into(),
            object: Some("times".into()),
        };
        settings::audit(&mut batch, &line);
        place.store.write(batch).await.unwrap();
    }
    assert_eq!(
        settings::find::<Vec<u32>>(&place.store, "times")
            .await
            .unwrap(),
        Some(vec![3])
    );
    let page = settings::audit_page(&place.store, Key::NEWEST, 2)
        .await
        .unwrap();
    assert_eq!(
        page.iter().map(|line| line.at).collect::<Vec<_>>(),
        [at(3), at(2)]
    );
    let rest = settings::audit_page(
        &place.store,
        Key {
            at: page[1].at,
            id: page[1].id,
        },
        2,
    )
    .await
    .unwrap();
    assert_eq!(
        rest.iter().map(|line| line.actor).collect::<Vec<_>>(),
        [Actor::Staff(staff(1))]
    );
}

async fn a_draft_stays_until_dropped(place: Place) {
    let draft = |body: &str, version| Draft {
        kind: "reply".into(),
        body: body.into(),
        seen_version: version,
        saved_at: at(1),
    };
    for (body, version) in [("Dear", 4), ("Dear Nora, I\0 am", 5)] {
        let mut batch = Batch::new();
        drafts::put(&mut batch, staff(1), case_id(1), &draft(body, version));
        place.store.write(batch).await.unwrap();
    }
    let kept = drafts::of(&place.store, staff(1), case_id(1))
        .await
        .unwrap();
    assert_eq!(kept, [draft("Dear Nora, I\u{fffd} am", 5)]);
    assert!(
        drafts::of(&place.store, staff(2), case_id(1))
            .await
            .unwrap()
            .is_empty()
    );
    let mut batch = Batch::new();
    drafts::discard(&mut batch, staff(1), case_id(1), "reply");
    place.store.write(batch).await.unwrap();
    assert!(
        drafts::of(&place.store, staff(1), case_id(1))
            .await
            .unwrap()
            .is_empty()
    );
}

async fn a_language_is_learned_once_and_chosen_at_any_time(place: Place) {
    let store = &place.store;
    let (nora, other) = (customer(1), customer(2));
    keep_customer(store, 1, "Nora Kettleworth").await.unwrap();
    let mut batch = Batch::new();
    customers::put(&mut batch, other, None, None, Some("es"), at(1));
    customers::learn_language(&mut batch, nora, "de");
    customers::learn_language(&mut batch, nora, "en");
    people::put(&mut batch, &member(1, "Ida Lindqvist", Role::Agent));
    people::set_language(&mut batch, staff(1), Some("de"));
    store.write(batch).await.unwrap();
    let language = async |id| {
        let found = customers::find(store, id).await.unwrap();
        found.unwrap().language
    };
    assert_eq!(language(nora).await.as_deref(), Some("de"));
    assert_eq!(language(other).await.as_deref(), Some("es"));
    let ida = people::find(store, staff(1)).await.unwrap().unwrap();
    assert_eq!(ida.language.as_deref(), Some("de"));

    let mut batch = Batch::new();
    customers::set_language(&mut batch, nora, Some("en"));
    people::set_language(&mut batch, staff(1), None);
    store.write(batch).await.unwrap();
    assert_eq!(language(nora).await.as_deref(), Some("en"));
    let ida = people::find(store, staff(1)).await.unwrap().unwrap();
    assert_eq!(ida.language, None);

    let mut batch = Batch::new();
    customers::erase(&mut batch, nora, at(2));
    store.write(batch).await.unwrap();
    assert_eq!(language(nora).await, None);
    let mut batch = Batch::new();
    customers::set_language(&mut batch, nora, Some("de"));
    assert!(store.write(batch).await.unwrap_err().is_conflict());
}
