//! The people of the desk and their teams.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{name, term};
use crate::store::Store;
use calendar::Moment;
use recovery::{Role, StaffId, TeamId};

/// Most people, and most teams, that lists hold.
pub const STAFF_MAX: u32 = 10_000;

/// One of us.
#[derive(Clone, PartialEq, Eq)]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// Their name, as customers read it.
    pub name: String,
    /// Their mail address, by which they sign in.
    pub email: String,
    /// Their telephone number, as customers read it.
    pub phone: Option<String>,
    /// What they may do.
    pub role: Role,
    /// Their team.
    pub team: Option<TeamId>,
    /// The argon2id hash of their password; nothing until they set one.
    pub password_hash: Option<String>,
    /// Whether they may sign in.
    pub active: bool,
    /// Since when they are here.
    pub created_at: Moment,
    /// The tag of the language they chose, where they chose one.
    pub language: Option<String>,
    /// Which keys they chose, as the pages wrote it, where they chose any.
    pub keys: Option<String>,
}

impl std::fmt::Debug for Staff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Neither names nor hashes belong in logs.
        f.debug_struct("Staff")
            .field("id", &self.id)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

impl Staff {
    pub(crate) fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id()?,
            name: row.text()?,
            email: row.text()?,
            phone: row.maybe_text()?,
            role: term(&row.text_here()?)?,
            team: row.maybe_id()?,
            password_hash: row.maybe_text()?,
            active: row.flag()?,
            created_at: row.moment()?,
            language: row.maybe_text()?,
            keys: row.maybe_text()?,
        })
    }
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Since when there is one.
    pub created_at: Moment,
    /// Since when it is not used any more.
    pub closed_at: Option<Moment>,
}

/// What hangs on a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hanging {
    /// Cases that are open.
    pub cases: u64,
    /// People who may sign in.
    pub people: u64,
}

/// The normal form of a name or address, by which the same one is recognised.
fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Adds a person. If the address is taken, refused at `staff/put`.
pub fn put(batch: &mut Batch, staff: &Staff) {
    batch.push(
        sql!("staff/put"),
        args![
            staff.id,
            staff.name.trim(),
            staff.email.trim(),
            key(&staff.email),
            staff.phone.as_deref(),
            name(&staff.role),
            staff.team,
            staff.password_hash.as_deref(),
            staff.active,
            staff.created_at
        ],
    );
}

/// Changes all but the password. If the address is taken, refused at `staff/change`.
pub fn change(batch: &mut Batch, staff: &Staff) {
    batch.push_one(
        sql!("staff/change"),
        args![
            staff.id,
            staff.name.trim(),
            staff.email.trim(),
            key(&staff.email),
            staff.phone.as_deref(),
            name(&staff.role),
            staff.team,
            staff.active
        ],
    );
}

/// The statement a batch is refused at where it would leave nobody to look after the desk.
pub const NOBODY_ADMINISTERS: &str = "staff/is_administered";

/// Changes a person so that somebody who can look after the desk is left: two who take each other's role
/// away at the same moment are taken one after the other, and the second is refused at
/// [`NOBODY_ADMINISTERS`].
pub fn change_and_keep_an_administrator(batch: &mut Batch, staff: &Staff) {
    batch.push(sql!("staff/hold_administrators"), args![]);
    change(batch, staff);
    batch.push_one(sql!("staff/is_administered"), args![]);
}

/// Sets the language a person chose, by its tag; nothing is none chosen.
pub fn set_language(batch: &mut Batch, id: StaffId, language: Option<&str>) {
    batch.push_one(sql!("staff/set_language"), args![id, language]);
}

/// Sets which keys a person chose; nothing: as they come.
pub fn set_keys(batch: &mut Batch, id: StaffId, keys: Option<&str>) {
    batch.push_one(sql!("staff/set_keys"), args![id, keys]);
}

/// Sets the hash of a password.
pub fn set_password(batch: &mut Batch, id: StaffId, hash: &str) {
    batch.push_one(sql!("staff/set_password"), args![id, hash]);
}

/// One person.
pub async fn find(store: &Store, id: StaffId) -> Result<Option<Staff>, StoreError> {
    store.ask(ask_find(id)).await
}

/// Asks for one person.
pub fn ask_find(id: StaffId) -> Ask<Option<Staff>> {
    let sql = sql_after!("staff/columns", "staff/find");
    Ask::one(sql, args![id], |mut row| Staff::read(&mut row))
}

/// The person with this mail address.
pub async fn by_email(store: &Store, email: &str) -> Result<Option<Staff>, StoreError> {
    let row = store
        .read_one(
            sql_after!("staff/columns", "staff/find_by_email"),
            args![key(email)],
        )
        .await?;
    row.map(|mut row| Staff::read(&mut row)).transpose()
}

/// Everybody, those who may sign in first.
pub async fn all(store: &Store) -> Result<Vec<Staff>, StoreError> {
    store.ask(ask_all()).await
}

/// Asks for everybody, those who may sign in first.
pub fn ask_all() -> Ask<Vec<Staff>> {
    let sql = sql_after!("staff/columns", "staff/list");
    Ask::rows(sql, args![STAFF_MAX], |mut row| Staff::read(&mut row))
}

/// How many people there are.
pub async fn count(store: &Store) -> Result<u64, StoreError> {
    store
        .read_one(sql!("staff/count"), args![])
        .await?
        .map_or(Ok(0), |mut row| row.number())
}

/// How many administrators can sign in; none means the desk has not been set up.
pub async fn count_administrators(store: &Store) -> Result<u64, StoreError> {
    store
        .read_one(sql!("staff/count_administrators"), args![])
        .await?
        .map_or(Ok(0), |mut row| row.number())
}

/// Adds a team. If the name is taken, refused at `team/put`.
pub fn put_team(batch: &mut Batch, team: &Team) {
    batch.push(
        sql!("team/put"),
        args![team.id, team.name.trim(), key(&team.name), team.created_at],
    );
}

/// Closes a team on which nothing hangs; otherwise, and where it is closed already, refused at `team/close`.
pub fn close_team(batch: &mut Batch, team: &Team, at: Moment) {
    let no_name = format!("{}\n{}", key(&team.name), team.id);
    batch.push_one(sql!("team/close"), args![team.id, at, no_name]);
}

/// What hangs on a team.
pub async fn hanging_on(store: &Store, id: TeamId) -> Result<Hanging, StoreError> {
    let row = store
        .read_one(sql!("team/count_hanging"), args![id])
        .await?;
    let mut row = row.ok_or_else(|| StoreError::inconsistent("a count without a row"))?;
    Ok(Hanging {
        cases: row.number()?,
        people: row.number()?,
    })
}

/// Renames a team that is in use. If the name is taken, or the team closed, refused at `team/rename`.
pub fn rename_team(batch: &mut Batch, id: TeamId, name: &str) {
    batch.push_one(sql!("team/rename"), args![id, name.trim(), key(name)]);
}

/// All teams, by name, those that are closed among them.
pub async fn teams(store: &Store) -> Result<Vec<Team>, StoreError> {
    store.ask(ask_teams()).await
}

/// Asks for all teams, by name.
pub fn ask_teams() -> Ask<Vec<Team>> {
    Ask::rows(sql!("team/list"), args![STAFF_MAX], |mut row| {
        Ok(Team {
            id: row.id()?,
            name: row.text()?,
            created_at: row.moment()?,
            closed_at: row.maybe_moment()?,
        })
    })
}
