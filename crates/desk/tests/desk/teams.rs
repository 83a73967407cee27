//! Teams: renamed, and closed where nothing hangs on them.

use crate::place::Place;
use desk::views::Person;
use desk::{Act, Closing, DeskError};
use recovery::{Role, TeamId};

for_each_database!(
    two_names_alike_are_refused,
    a_team_is_closed_once_nothing_hangs_on_it,
    others_neither_rename_nor_close,
);

fn taken(result: &Result<(), DeskError>) -> bool {
    let code = "team-taken";
    matches!(result, Err(DeskError::Invalid { field: "name", code: of }) if *of == code)
}

async fn names(place: &Place) -> Vec<String> {
    let teams = place.desk.teams(&place.admin).await.unwrap();
    teams.into_iter().map(|team| team.name).collect()
}

async fn two_names_alike_are_refused(place: Place) {
    let (desk, ada) = (&place.desk, &place.admin);
    let care = desk.add_team(ada, "Care").await.unwrap();
    desk.add_team(ada, "Repairs").await.unwrap();
    assert!(taken(&desk.add_team(ada, "repairs ").await.map(drop)));
    assert!(taken(&desk.rename_team(ada, care, " REPAIRS").await));
    let empty = desk.rename_team(ada, care, "  ").await;
    assert!(matches!(
        empty,
        Err(DeskError::Invalid {
            code: "name-empty",
            ..
        })
    ));
    // Its own name, written otherwise, is no other team's.
    desk.rename_team(ada, care, "CARE").await.unwrap();
    desk.rename_team(ada, care, "After sales").await.unwrap();
    assert_eq!(names(&place).await, ["After sales", "Repairs"]);
    desk.add_team(ada, "Care").await.unwrap();
}

/// Puts somebody into a team, or out of it.
async fn puts(place: &Place, one: &Person, team: Option<TeamId>, active: bool) {
    let changed = place
        .desk
        .change_person(&place.admin, one.id, one.role, team, active);
    changed.await.unwrap();
}

async fn a_team_is_closed_once_nothing_hangs_on_it(place: Place) {
    let (desk, ada) = (&place.desk, &place.admin);
    let anna = place.person("Anna", Role::Agent).await;
    let care = desk.add_team(ada, "Care").await.unwrap();
    puts(&place, &anna, Some(care), true).await;
    let number = place.complaint(&anna).await;
    let team = Some(care);
    place.act(&anna, number, Act::SetTeam { team }).await;
    let hangs = |cases, people| Closing::Hangs { cases, people };
    assert_eq!(desk.close_team(ada, care).await.unwrap(), hangs(1, 1));
    place.act(&anna, number, Act::SetTeam { team: None }).await;
    assert_eq!(desk.close_team(ada, care).await.unwrap(), hangs(0, 1));
    puts(&place, &anna, None, true).await;
    assert_eq!(desk.close_team(ada, care).await.unwrap(), Closing::Closed);

    // Nobody chooses it any more, and what happened still names it.
    assert!(names(&place).await.is_empty());
    let again = place.try_act(&anna, number, Act::SetTeam { team }).await;
    assert!(matches!(
        again,
        Err(DeskError::Invalid {
            code: "team-unknown",
            ..
        })
    ));
    let changed = desk
        .change_person(ada, anna.id, anna.role, team, true)
        .await;
    assert!(matches!(
        changed,
        Err(DeskError::Invalid {
            code: "team-unknown",
            ..
        })
    ));
    let page = place.page(&anna, number).await;
    assert_eq!(
        page.people
            .teams()
            .iter()
            .find(|one| one.id == care)
            .unwrap()
            .name,
        "Care"
    );
    let twice = desk.close_team(ada, care).await;
    assert!(matches!(twice, Err(DeskError::NotFound)));
    let renamed = desk.rename_team(ada, care, "Old").await;
    assert!(matches!(renamed, Err(DeskError::NotFound)));
    // The name is free for another.
    desk.add_team(ada, "Care").await.unwrap();
    assert_eq!(names(&place).await, ["Care"]);
}

async fn others_neither_rename_nor_close(place: Place) {
    let (desk, ada) = (&place.desk, &place.admin);
    let care = desk.add_team(ada, "Care").await.unwrap();
    let sam = place.person("Sam", Role::Supervisor).await;
    let renamed = desk.rename_team(&sam, care, "Mine").await;
    assert!(matches!(renamed, Err(DeskError::NotAllowed)));
    let closed = desk.close_team(&sam, care).await;
    assert!(matches!(closed, Err(DeskError::NotAllowed)));
}
