//! What a command asks of the data, and the answer: the same whether the desk runs (then it is asked
//! through its socket and does the work itself) or not (then the command opens the data).

mod add_mailbox;
mod audit;
pub mod backup;
pub mod beside;
mod case;
mod customers;
mod doctor;
mod expectations;
mod figures;
mod hands;
mod intake;
mod laws;
mod mailboxes;
mod news;
mod people;
mod queue;
mod rebuild;
mod sending;
mod signing;
mod tokens;

pub use add_mailbox::{MailboxAdded, ServerGiven, Wanted};
pub use audit::{AuditLineShown, AuditPage};
pub use case::CaseShown;
pub use doctor::Findings;
pub use expectations::{ExpectationsShown, ReaderShown, Written};
pub use figures::{FiguresShown, LengthKnown, ShareShown};
pub use hands::{Background, Hands};
pub use intake::{Mail, Taken};
pub use laws::ChosenRow;
pub use mailboxes::{MailLog, MailLogLine, MailboxShown};
pub use news::{FoundShown, NewsShown};
pub use people::PersonRow;
pub use queue::{After, QueuePage, Queued};
pub use signing::{KeyShown, WantedKey};
pub use tokens::TokenRow;

use crate::config::Config;
use crate::exit::{Exit, Failure};
use crate::socket;
use desk::law::{ChosenFor, PolicySource};
use desk::{Desk, SystemClock};
use recovery::Role;
use recovery::policies::PolicyName;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

/// What is asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Request {
    /// Take these mails in.
    Intake { mails: Vec<Mail> },
    /// A page of promises.
    Queue { after: Option<After> },
    /// A page of what was changed of people and settings.
    Audit { after: Option<String> },
    /// How complaints went in so many weeks up to today.
    Figures { weeks: i64 },
    /// What is new, looked for anew.
    News,
    /// One case.
    Case { number: u64 },
    /// What we expect of a role: as it stands, or a version.
    Expectations {
        role: Role,
        version: Option<u32>,
        language: Option<String>,
    },
    /// It is changed.
    ChangeExpectations {
        /// The new words.
        new: Written,
        /// In whose name.
        by: By,
    },
    /// Who has read it.
    Readers { role: Role },
    /// Everybody.
    People,
    /// Invite a person.
    Invite {
        name: String,
        email: String,
        phone: String,
        role: String,
        team: Option<String>,
        by: By,
    },
    /// A link with which a person sets a new password.
    ResetLink { email: String, by: By },
    /// A person may no longer sign in.
    Deactivate { email: String, by: By },
    /// A customer is erased whole; `who` is an address of theirs or the number of a case.
    EraseCustomer { who: String, reason: String, by: By },
    /// Copy all data.
    Backup { target: PathBuf },
    /// Make the lists anew.
    Rebuild,
    /// A new token for the coach.
    MakeToken {
        /// Where it is used.
        name: String,
        /// In whose name.
        by: By,
    },
    /// A complaint policy is chosen: by its short name, or the text of a file.
    UsePolicy {
        policy: String,
        file: Option<String>,
        of: ChosenFor,
        by: By,
    },
    /// It is chosen no more.
    DropPolicy {
        policy: String,
        of: ChosenFor,
        by: By,
    },
    /// Which are chosen.
    ChosenPolicies,
    /// A person has checked an entry of one.
    ConfirmPolicy {
        policy: PolicyName,
        place: String,
        source: String,
        by: By,
    },
    /// All tokens for the coach.
    Tokens,
    /// A token for the coach is withdrawn.
    WithdrawToken {
        /// Its name.
        name: String,
        /// In whose name.
        by: By,
    },
    /// A mailbox is found, tried and added.
    AddMailbox {
        /// What it is.
        new: Wanted,
        /// In whose name.
        by: By,
    },
    /// How the mailboxes are that are read.
    Mailboxes,
    /// Where the mails of a mailbox went, or of all.
    MailboxLog {
        /// Its address.
        mailbox: Option<String>,
        /// Where the page begins.
        after: Option<String>,
    },
    /// The keys that sign mail, and what is published of each.
    SigningKeys,
    /// A key that signs mail is added.
    AddSigningKey { new: WantedKey, by: By },
    /// It signs no more.
    DropSigningKey {
        domain: String,
        selector: String,
        by: By,
    },
    /// Is all well?
    Doctor,
}

/// The address of the administrator in whose name something is changed; nothing for the longest-standing one.
pub type By = Option<String>;

/// What is answered. Whatever was changed says in whose name: `by`, a name with its address.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    Taken {
        mails: Vec<Taken>,
    },
    Queue {
        page: QueuePage,
    },
    Audit {
        page: AuditPage,
    },
    Figures {
        figures: Box<FiguresShown>,
    },
    News {
        news: NewsShown,
    },
    Case {
        case: Box<CaseShown>,
    },
    Expectations {
        expectations: Box<ExpectationsShown>,
    },
    Expected {
        version: u32,
        by: String,
    },
    Readers {
        present: u32,
        people: Vec<ReaderShown>,
    },
    People {
        people: Vec<PersonRow>,
    },
    Link {
        url: String,
        by: String,
    },
    Done {
        by: String,
    },
    Token {
        token: String,
        url: String,
        by: String,
    },
    Tokens {
        tokens: Vec<TokenRow>,
    },
    Chosen {
        policies: Vec<ChosenRow>,
    },
    Erased {
        cases: Vec<u64>,
        elsewhere: u64,
        by: String,
    },
    BackedUp {
        bytes: u64,
    },
    Rebuilt {
        cases: u64,
    },
    MailboxAdded {
        added: MailboxAdded,
        by: String,
    },
    Mailboxes {
        mailboxes: Vec<MailboxShown>,
    },
    MailboxLog {
        page: MailLog,
    },
    SigningKeys {
        keys: Vec<KeyShown>,
    },
    SigningKey {
        key: KeyShown,
        starts_anew: bool,
        by: String,
    },
    Doctor {
        findings: Findings,
    },
    Failed {
        failure: Failure,
    },
}

/// Asks the desk that runs on this data, else does it on the data itself.
pub struct Door<'a> {
    config: &'a Config,
    open: Option<Open>,
}

enum Open {
    Running(socket::Caller),
    Here(Box<Hands>),
}

impl<'a> Door<'a> {
    /// Nothing is opened before something is asked.
    pub fn new(config: &'a Config) -> Self {
        Self { config, open: None }
    }

    /// Asks, and waits for the answer.
    ///
    /// # Errors
    /// What the answer says went wrong, or that none came; with a desk that stopped in between it is not
    /// known whether it was done, and asking again does no harm.
    pub async fn ask(&mut self, request: Request) -> Result<Answer, Failure> {
        if self.open.is_none() {
            self.open = Some(self.open_up().await?);
        }
        let answer = match &mut self.open {
            Some(Open::Running(caller)) => caller.ask(&request).await?,
            Some(Open::Here(hands)) => answer(hands, request).await,
            None => return Err(unexpected()),
        };
        match answer {
            Answer::Failed { failure } => Err(failure),
            answer => Ok(answer),
        }
    }

    async fn open_up(&self) -> Result<Open, Failure> {
        if let Some(caller) = socket::call(&self.config.data.folder).await? {
            return Ok(Open::Running(caller));
        }
        self.must_be_there().await?;
        let desk = Desk::open(self.config.desk(Arc::new(SystemClock))).await?;
        self.config.set_sending(&desk);
        Ok(Open::Here(Box::new(Hands::alone(
            desk,
            self.config.store(),
        ))))
    }

    /// A slip in the folder's or the database's name must not make a second, empty desk: mail would go in where nobody
    /// looks.
    async fn must_be_there(&self) -> Result<(), Failure> {
        if self.config.store().is_begun().await? {
            return Ok(());
        }
        let (place, name_it) = match (&self.config.database.url, &self.config.database.schema) {
            (None, _) => (
                format!("in {}", self.config.data.folder.display()),
                "Name its folder with --data",
            ),
            (Some(_), None) => (
                "in the database that is named".to_owned(),
                "Name its database (database.url)",
            ),
            (Some(_), Some(schema)) => (
                format!("in the schema {schema} of the database that is named"),
                "Name its database and schema (database.url, database.schema)",
            ),
        };
        Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no desk {place}. Nothing was made or changed. {name_it}, or begin one there with amends serve."
            ),
        ))
    }
}

/// Does what is asked.
pub async fn answer(hands: &Hands, request: Request) -> Answer {
    let done = match request {
        Request::Intake { mails } => intake::take(hands, mails).await,
        Request::Queue { after } => queue::page(hands, after).await,
        Request::Audit { after } => audit::page(hands, after).await,
        Request::Figures { weeks } => figures::show(hands, weeks).await,
        Request::News => news::show(hands).await,
        Request::Case { number } => case::show(hands, number).await,
        Request::Expectations {
            role,
            version,
            language,
        } => expectations::show(hands, role, version, language).await,
        Request::ChangeExpectations { new, by } => expectations::change(hands, new, &by).await,
        Request::Readers { role } => expectations::readers(hands, role).await,
        Request::People => people::list(hands).await,
        Request::Invite {
            name,
            email,
            phone,
            role,
            team,
            by,
        } => {
            let wanted = people::Wanted {
                name,
                email,
                phone,
                role,
                team,
            };
            people::invite(hands, wanted, &by).await
        }
        Request::ResetLink { email, by } => people::reset_link(hands, &email, &by).await,
        Request::Deactivate { email, by } => people::deactivate(hands, &email, &by).await,
        Request::EraseCustomer { who, reason, by } => {
            customers::erase(hands, &who, &reason, &by).await
        }
        Request::Backup { target } => backup::write(hands, &target).await,
        Request::Rebuild => rebuild::run(hands).await,
        Request::MakeToken { name, by } => tokens::make(hands, &name, &by).await,
        Request::UsePolicy {
            policy,
            file,
            of,
            by,
        } => {
            let source = match file {
                Some(text) => PolicySource::File(text),
                None => PolicySource::Named(policy),
            };
            laws::choose(hands, source, of, &by).await
        }
        Request::DropPolicy { policy, of, by } => laws::drop(hands, &policy, of, &by).await,
        Request::ChosenPolicies => laws::chosen(hands).await,
        Request::ConfirmPolicy {
            policy,
            place,
            source,
            by,
        } => laws::confirm(hands, &policy, &place, &source, &by).await,
        Request::Tokens => tokens::list(hands).await,
        Request::WithdrawToken { name, by } => tokens::withdraw(hands, &name, &by).await,
        Request::AddMailbox { new, by } => add_mailbox::add(hands, new, &by).await,
        Request::Mailboxes => mailboxes::list(hands).await,
        Request::MailboxLog { mailbox, after } => mailboxes::log(hands, mailbox, after).await,
        Request::SigningKeys => Ok(signing::list(hands).await),
        Request::AddSigningKey { new, by } => signing::add(hands, new, &by).await,
        Request::DropSigningKey {
            domain,
            selector,
            by,
        } => signing::drop(hands, &domain, &selector, &by).await,
        Request::Doctor => doctor::look(hands).await,
    };
    done.unwrap_or_else(|failure| Answer::Failed { failure })
}

/// An answer to something else.
pub fn unexpected() -> Failure {
    Failure::new(
        Exit::Software,
        "The running desk answered something else. It may be of another version; start it anew and ask again.",
    )
}
