//! The people of the demo's house. All are invented; their addresses end where no mail goes.

use crate::exit::{Exit, Failure};
use desk::desk::NewPerson;
use desk::views::Person;
use desk::{Desk, DeskError};
use recovery::{Role, TeamId};
use std::collections::BTreeMap;

/// The house.
pub const COMPANY: &str = "Northgate Services";
/// Where its complaints come in.
pub const MAILBOX: &str = "care@northgate.example";
/// The domain of its Message-IDs.
pub const DOMAIN: &str = "northgate.example";

/// A member of the cast.
pub struct Member {
    /// The name stories use.
    pub id: &'static str,
    /// As customers read it.
    pub name: &'static str,
    /// For sign-in.
    pub email: &'static str,
    phone: &'static str,
    /// What they may do.
    pub role: Role,
    team: Option<&'static str>,
}

/// The administrator sets up the desk; everybody else is invited.
pub const CAST: [Member; 6] = [
    member(
        "ruth",
        "Ruth Aldous",
        "ruth@northgate.example",
        "+1 555 0100",
        Role::Administrator,
        None,
    ),
    member(
        "ines",
        "Ines Falk",
        "ines@northgate.example",
        "+1 555 0101",
        Role::Supervisor,
        None,
    ),
    member(
        "mara",
        "Mara Lindqvist",
        "mara@northgate.example",
        "+1 555 0102",
        Role::Agent,
        Some(TEAMS[0]),
    ),
    member(
        "joseph",
        "Joseph Okafor",
        "joseph@northgate.example",
        "+1 555 0103",
        Role::Agent,
        Some(TEAMS[0]),
    ),
    member(
        "tomas",
        "Tomás Reyes",
        "tomas@northgate.example",
        "+1 555 0104",
        Role::Agent,
        Some(TEAMS[1]),
    ),
    member(
        "priya",
        "Priya Nair",
        "priya@northgate.example",
        "+1 555 0105",
        Role::Agent,
        Some(TEAMS[1]),
    ),
];

const TEAMS: [&str; 2] = ["Things and parcels", "Lines, journeys and money"];

const fn member(
    id: &'static str,
    name: &'static str,
    email: &'static str,
    phone: &'static str,
    role: Role,
    team: Option<&'static str>,
) -> Member {
    Member {
        id,
        name,
        email,
        phone,
        role,
        team,
    }
}

/// Sets up the desk and invites everybody; gives each by the name stories use.
pub async fn assemble(
    desk: &Desk,
    password: &str,
) -> Result<BTreeMap<&'static str, Person>, Failure> {
    let first = &CAST[0];
    let token = desk.setup_token().await?.ok_or(DeskError::NotAllowed)?;
    desk.set_up(&token, first.name, first.email, password)
        .await?;
    let ruth = sign_in(desk, first, password).await?;
    let mut teams: BTreeMap<&str, TeamId> = BTreeMap::new();
    for name in TEAMS {
        teams.insert(name, desk.add_team(&ruth, name).await?);
    }
    for one in &CAST[1..] {
        let new = NewPerson {
            name: one.name.to_owned(),
            email: one.email.to_owned(),
            phone: one.phone.to_owned(),
            role: one.role,
            team: one.team.and_then(|team| teams.get(team).copied()),
        };
        let link = desk.invite(&ruth, new).await?;
        let token = link.rsplit('/').next().unwrap_or_default();
        desk.set_password(token, password).await?;
    }
    let everybody = desk.people(&ruth).await?;
    let find = |one: &Member| {
        everybody
            .iter()
            .find(|person| person.email == one.email)
            .cloned()
    };
    for one in &everybody {
        // They have been here for a while.
        desk.confirm_expectations(one, one.role, 1).await?;
    }
    Ok(CAST
        .iter()
        .filter_map(|one| Some((one.id, find(one)?)))
        .collect())
}

async fn sign_in(desk: &Desk, one: &Member, password: &str) -> Result<Person, Failure> {
    let session = desk.sign_in(one.email, password, "demo").await?;
    let signed_in = match session {
        Some(session) => desk.session(&session).await?,
        None => None,
    };
    signed_in.map(|signed_in| signed_in.person).ok_or_else(|| {
        Failure::new(
            Exit::Software,
            "The demo's administrator could not sign in.",
        )
    })
}
