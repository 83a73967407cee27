//! People of the house.

use super::{Answer, By, Hands};
use crate::exit::{Exit, Failure};
use desk::desk::NewPerson;
use desk::views::Person;
use recovery::Role;
use serde::{Deserialize, Serialize};

/// A person in a list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PersonRow {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// `agent`, `supervisor` or `administrator`.
    pub role: String,
    /// Their team.
    pub team: Option<String>,
    /// May sign in.
    pub active: bool,
    /// Has answered the invitation.
    pub set_up: bool,
}

/// A person to be invited.
pub(super) struct Wanted {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) role: String,
    pub(super) team: Option<String>,
}

/// The roles by name, as the command line takes them.
const ROLES: [(&str, Role); 3] = [
    ("agent", Role::Agent),
    ("supervisor", Role::Supervisor),
    ("administrator", Role::Administrator),
];

pub(super) async fn list(hands: &Hands) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let store = hands.store().await?;
    let teams = store::staff::teams(store).await?;
    let people = store::staff::all(store)
        .await?
        .into_iter()
        .map(|one| PersonRow {
            role: ROLES
                .iter()
                .find(|(_, role)| *role == one.role)
                .map_or("", |(name, _)| name)
                .to_owned(),
            team: one
                .team
                .and_then(|id| teams.iter().find(|team| team.id == id))
                .map(|team| team.name.clone()),
            set_up: one.password_hash.is_some(),
            name: one.name,
            email: one.email,
            active: one.active,
        })
        .collect();
    Ok(Answer::People { people })
}

pub(super) async fn invite(hands: &Hands, wanted: Wanted, by: &By) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    let role = ROLES
        .iter()
        .find(|(name, _)| *name == wanted.role)
        .map(|(_, role)| *role)
        .ok_or_else(|| {
            Failure::new(
                Exit::Data,
                "The role is agent, supervisor or administrator. Nobody was added.",
            )
        })?;
    let team = match wanted.team {
        None => None,
        Some(name) => Some(
            hands
                .desk
                .teams(&by)
                .await?
                .into_iter()
                .find(|team| team.name == name)
                .ok_or_else(|| {
                    Failure::new(Exit::NoInput, "There is no such team. Nobody was added.")
                })?
                .id,
        ),
    };
    let new = NewPerson {
        name: wanted.name,
        email: wanted.email,
        phone: wanted.phone,
        role,
        team,
    };
    let url = hands.desk.invite(&by, new).await?;
    Ok(Answer::Link {
        url,
        by: named(&by),
    })
}

pub(super) async fn reset_link(hands: &Hands, email: &str, by: &By) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let (by, person) = find(hands, email, by).await?;
    let url = hands.desk.reset_link(&by, person.id).await?;
    Ok(Answer::Link {
        url,
        by: named(&by),
    })
}

pub(super) async fn deactivate(hands: &Hands, email: &str, by: &By) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let (by, person) = find(hands, email, by).await?;
    let team = person.team.map(|team| team.id);
    hands
        .desk
        .change_person(&by, person.id, person.role, team, false)
        .await?;
    Ok(Answer::Done { by: named(&by) })
}

/// Who acted, as the output tells it.
pub(super) fn named(by: &Person) -> String {
    format!("{} <{}>", by.name, by.email)
}

async fn find(hands: &Hands, email: &str, by: &By) -> Result<(Person, Person), Failure> {
    let by = hands.administrator(by).await?;
    let person = hands
        .desk
        .people(&by)
        .await?
        .into_iter()
        .find(|person| person.email.eq_ignore_ascii_case(email.trim()))
        .ok_or_else(|| {
            Failure::new(
                Exit::NoInput,
                "Nobody here has that address. Nothing was changed.",
            )
        })?;
    Ok((by, person))
}
