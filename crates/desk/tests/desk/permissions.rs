//! Who may not.

use crate::place::{Place, say};
use calendar::OfficeHours;
use desk::desk::NewPerson;
use desk::views::Narrow;
use desk::{Act, DeskError};
use recovery::terms::Ending;
use recovery::{HousePolicy, Refusal, Role, StaffId};

for_each_database!(
    an_agent_is_no_administrator,
    whoever_left_does_nothing,
    names_must_exist,
    the_policy_has_bounds
);

async fn an_agent_is_no_administrator(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Supervisor).await);
    let new = NewPerson {
        name: "Eve".into(),
        email: "eve@desk.example".into(),
        phone: String::new(),
        role: Role::Administrator,
        team: None,
    };
    let no = |answer: Result<(), DeskError>| {
        assert!(matches!(answer, Err(DeskError::NotAllowed)), "{answer:?}");
    };
    // What a screen says of a role does not count; what the database says does.
    let mut claims = anna.clone();
    claims.role = Role::Administrator;
    for by in [&anna, &claims] {
        no(desk.invite(by, new.clone()).await.map(|_| ()));
        no(desk.add_team(by, "Team").await.map(|_| ()));
        no(desk.reset_link(by, place.admin.id).await.map(|_| ()));
        no(desk
            .change_person(by, by.id, Role::Administrator, None, true)
            .await);
        no(desk.set_policy(by, HousePolicy::default()).await);
        no(desk.set_office(by, OfficeHours::default()).await);
    }
    let agent = place.person("Bert", Role::Agent).await;
    let number = place.complaint(&agent).await;
    let end = Act::End {
        how: Ending::Deadlock,
        reason: "No".into(),
        say: Some(say("This is final.")),
    };
    let ended = place.try_act(&agent, number, end.clone()).await;
    assert!(matches!(
        ended,
        Err(DeskError::Refused(Refusal::NeedsRole {
            needs: Role::Supervisor
        }))
    ));
    place.act(&anna, number, end).await;
}

async fn whoever_left_does_nothing(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let session = desk
        .sign_in("anna@desk.example", crate::place::PASSWORD, "192.0.2.1")
        .await
        .unwrap()
        .unwrap();
    desk.change_person(&place.admin, anna.id, Role::Agent, None, false)
        .await
        .unwrap();
    assert!(desk.session(&session).await.unwrap().is_none());
    assert!(matches!(
        desk.case_page(&anna, number, None).await,
        Err(DeskError::NotAllowed)
    ));
    let word = Act::GiveWord { say: say("Hello") };
    assert!(matches!(
        desk.act(&anna, number, None, word).await,
        Err(DeskError::NotAllowed)
    ));
    assert!(matches!(
        desk.search(&anna, "kettle", None).await,
        Err(DeskError::NotAllowed)
    ));
    let any = Narrow {
        number: Some(number),
        ..Narrow::default()
    };
    assert!(matches!(
        desk.search_in(&anna, "", &any, None).await,
        Err(DeskError::NotAllowed)
    ));
    assert!(matches!(
        desk.records_at(&anna, "mara@shop.example").await,
        Err(DeskError::NotAllowed)
    ));
    assert!(matches!(
        desk.save_draft(&anna, number, "give-word", "x").await,
        Err(DeskError::NotAllowed)
    ));
}

async fn names_must_exist(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let assign = Act::Assign {
        owner: Some(StaffId(recovery::CaseId::from_bytes([7; 16]).0)),
        word: None,
    };
    let assigned = place.try_act(&anna, number, assign).await;
    assert!(matches!(
        assigned,
        Err(DeskError::Invalid {
            code: "owner-unknown",
            ..
        })
    ));
    assert!(matches!(
        place.desk.case_page(&anna, 1, None).await,
        Err(DeskError::NotFound)
    ));
}

async fn the_policy_has_bounds(place: Place) {
    let (desk, admin) = (&place.desk, &place.admin);
    let mut policy = HousePolicy {
        first_word_minutes: 60,
        ..HousePolicy::default()
    };
    desk.set_policy(admin, policy.clone()).await.unwrap();
    assert_eq!(desk.policy().await.unwrap(), policy);
    policy.silence_days = 0;
    let refused = desk.set_policy(admin, policy).await;
    assert!(matches!(
        refused,
        Err(DeskError::Invalid {
            field: "silence_days",
            ..
        })
    ));
    let number = place.complaint(admin).await;
    let due = place.page(admin, number).await.case.next_due().unwrap();
    assert_eq!(
        due,
        desk.now().plus_minutes(60),
        "the new policy is in force"
    );
}
