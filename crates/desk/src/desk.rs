//! The desk: what pages, commands and jobs ask.

use crate::acts::{Act, Done};
use crate::config::DeskConfig;
use crate::error::DeskError;
use crate::views::{
    CaseFilter, CasePage, CaseRow, Cursor, CustomerPage, CustomerView, Found, Page, Person,
    SetAsideRow, SignedIn, Team, TodayRow, Whose,
};
use calendar::{Moment, OfficeHours};
use recovery::terms::Channel;
use recovery::{CaseId, CustomerId, HousePolicy, Role, StaffId, TeamId};

/// A running desk. Cheap to clone; every clone is the same desk.
#[derive(Clone)]
pub struct Desk {}

/// A new case by hand: a call, a letter, a visit (or the demo's customers).
#[derive(Clone, Debug, Default)]
pub struct NewCase {
    /// The customer's name.
    pub name: String,
    /// Their mail address, if they gave one.
    pub email: String,
    /// Their telephone, if they gave one.
    pub phone: String,
    /// What it is about, in a line.
    pub subject: String,
    /// The whole story, in their words.
    pub story: String,
    /// How it came; the page's choice, `Phone` by default.
    pub channel: Option<Channel>,
    /// Whether the one who writes it down takes it.
    pub take: bool,
}

/// A person to be invited.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their telephone.
    pub phone: String,
    /// What they may do.
    pub role: Role,
    /// Their team.
    pub team: Option<TeamId>,
}

#[allow(
    unused_variables,
    clippy::todo,
    missing_docs,
    reason = "being filled in"
)]
impl Desk {
    // --- opening ---
    pub async fn open(config: DeskConfig) -> Result<Self, DeskError> {
        todo!()
    }
    pub fn now(&self) -> Moment {
        todo!()
    }
    pub fn config(&self) -> &DeskConfig {
        todo!()
    }
    /// Starts jobs and clockwork in the background; they stop when the handle is dropped or told to.
    pub fn start_background(&self) -> tokio::task::JoinHandle<()> {
        todo!()
    }
    /// Runs due timers and jobs until none is due: for tests, the demo and "one day later".
    pub async fn run_due(&self) -> Result<usize, DeskError> {
        todo!()
    }

    // --- staff at a case ---
    /// `number` as people say it. `seen` is the version the screen showed.
    pub async fn act(
        &self,
        by: &Person,
        number: u64,
        seen: Option<u64>,
        act: Act,
    ) -> Result<Done, DeskError> {
        todo!()
    }
    pub async fn open_by_hand(&self, by: &Person, new: NewCase) -> Result<u64, DeskError> {
        todo!()
    }
    pub async fn merge(&self, by: &Person, number: u64, into: u64) -> Result<(), DeskError> {
        todo!()
    }
    pub async fn undo_merge(&self, by: &Person, number: u64) -> Result<(), DeskError> {
        todo!()
    }
    pub async fn save_draft(&self, by: &Person, number: u64, body: &str) -> Result<(), DeskError> {
        todo!()
    }

    // --- reading ---
    pub async fn today(
        &self,
        by: &Person,
        whose: Whose,
        after: Option<Cursor>,
    ) -> Result<Page<TodayRow>, DeskError> {
        todo!()
    }
    /// (late, due within the working day) of everyone's promises, kept and not counted.
    pub async fn today_counts(&self) -> Result<(u64, u64), DeskError> {
        todo!()
    }
    pub async fn cases(
        &self,
        by: &Person,
        filter: &CaseFilter,
        after: Option<Cursor>,
    ) -> Result<Page<CaseRow>, DeskError> {
        todo!()
    }
    pub async fn search(
        &self,
        by: &Person,
        words: &str,
        after: Option<Cursor>,
    ) -> Result<Page<Found>, DeskError> {
        todo!()
    }
    pub async fn case_page(
        &self,
        by: &Person,
        number: u64,
        before: Option<i64>,
    ) -> Result<CasePage, DeskError> {
        todo!()
    }
    /// (media type, name, bytes) of a file of this case.
    pub async fn file(
        &self,
        by: &Person,
        number: u64,
        hash: &str,
    ) -> Result<(String, String, Vec<u8>), DeskError> {
        todo!()
    }
    /// The raw mail of a message of this case.
    pub async fn raw_mail(
        &self,
        by: &Person,
        number: u64,
        message: recovery::MessageId,
    ) -> Result<Vec<u8>, DeskError> {
        todo!()
    }

    // --- set aside ---
    pub async fn set_aside(
        &self,
        by: &Person,
        after: Option<Cursor>,
    ) -> Result<Page<SetAsideRow>, DeskError> {
        todo!()
    }
    /// One key: a case of its own, or into the case it names (held). Gives the case's number.
    pub async fn take_from_aside(&self, by: &Person, item: &str) -> Result<u64, DeskError> {
        todo!()
    }
    pub async fn leave_aside(&self, by: &Person, item: &str) -> Result<(), DeskError> {
        todo!()
    }

    // --- the customer's page: `token` is the signed link ---
    pub async fn customer_page(&self, token: &str) -> Result<CustomerPage, DeskError> {
        todo!()
    }
    pub async fn customer_act(&self, token: &str, act: Act) -> Result<Done, DeskError> {
        todo!()
    }

    // --- customers ---
    pub async fn customer(
        &self,
        by: &Person,
        id: CustomerId,
    ) -> Result<(CustomerView, Vec<CaseRow>), DeskError> {
        todo!()
    }
    pub async fn join_customers(
        &self,
        by: &Person,
        from: CustomerId,
        into: CustomerId,
    ) -> Result<(), DeskError> {
        todo!()
    }
    pub async fn part_customers(&self, by: &Person, joined: CustomerId) -> Result<(), DeskError> {
        todo!()
    }

    // --- people ---
    /// The one-time token of the first visitor, if nobody has set the administrator yet.
    pub async fn setup_token(&self) -> Result<Option<String>, DeskError> {
        todo!()
    }
    pub async fn set_up(
        &self,
        token: &str,
        name: &str,
        email: &str,
        password: &str,
    ) -> Result<(), DeskError> {
        todo!()
    }
    /// The session token for the cookie; None for wrong credentials. `from` is the address asked from.
    pub async fn sign_in(
        &self,
        email: &str,
        password: &str,
        from: &str,
    ) -> Result<Option<String>, DeskError> {
        todo!()
    }
    pub async fn session(&self, token: &str) -> Result<Option<SignedIn>, DeskError> {
        todo!()
    }
    pub async fn sign_out(&self, token: &str) -> Result<(), DeskError> {
        todo!()
    }
    pub async fn people(&self, by: &Person) -> Result<Vec<Person>, DeskError> {
        todo!()
    }
    pub async fn teams(&self, by: &Person) -> Result<Vec<Team>, DeskError> {
        todo!()
    }
    pub async fn add_team(&self, by: &Person, name: &str) -> Result<TeamId, DeskError> {
        todo!()
    }
    /// Gives the one-time link, which is also mailed.
    pub async fn invite(&self, by: &Person, new: NewPerson) -> Result<String, DeskError> {
        todo!()
    }
    pub async fn change_person(
        &self,
        by: &Person,
        id: StaffId,
        role: Role,
        team: Option<TeamId>,
        active: bool,
    ) -> Result<(), DeskError> {
        todo!()
    }
    /// An administrator makes a reset link; gives it (and mails it).
    pub async fn reset_link(&self, by: &Person, id: StaffId) -> Result<String, DeskError> {
        todo!()
    }
    /// Whom a one-time link (invitation or reset) is for; None if used, old or wrong.
    pub async fn one_time(&self, token: &str) -> Result<Option<Person>, DeskError> {
        todo!()
    }
    pub async fn set_password(&self, token: &str, password: &str) -> Result<(), DeskError> {
        todo!()
    }

    // --- the house ---
    pub async fn policy(&self) -> Result<HousePolicy, DeskError> {
        todo!()
    }
    pub async fn set_policy(&self, by: &Person, policy: HousePolicy) -> Result<(), DeskError> {
        todo!()
    }
    pub async fn office(&self) -> Result<OfficeHours, DeskError> {
        todo!()
    }
    pub async fn set_office(&self, by: &Person, office: OfficeHours) -> Result<(), DeskError> {
        todo!()
    }

    // --- for the command line ---
    pub async fn case_id(&self, number: u64) -> Result<CaseId, DeskError> {
        todo!()
    }
}
