//! What can be said on the command line.

use crate::commands;
use crate::config::Flags;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// A complaint desk: a complaint is finished when the customer says so.
#[derive(Debug, Parser)]
#[command(
    name = "amends",
    version,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
#[command(after_help = "Exit codes: amends help exit-codes")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub settings: Settings,
}

/// Flags that stand for settings; they count before the environment and the file.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// The configuration file; otherwise amends.toml in the data folder, if it is there
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The data folder
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    // Said here and not as a comment: what is shown bears no marks of code.
    #[arg(
        long,
        global = true,
        value_name = "URL",
        hide_env_values = true,
        help = "PostgreSQL instead of SQLite. Others on this machine may see it: url_file in the file keeps it from them"
    )]
    database_url: Option<String>,
    /// The address to listen on
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// Where people reach the desk
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    /// A folder with rules of your own for the coach
    #[arg(long, global = true, value_name = "DIR")]
    rules: Option<PathBuf>,
    /// plain or json
    #[arg(long, global = true, value_name = "FORMAT")]
    log_format: Option<String>,
    /// error, warn, info, debug or trace
    #[arg(long, global = true, value_name = "LEVEL")]
    log_level: Option<String>,
}

impl Settings {
    /// As the configuration takes them.
    pub fn flags(&self) -> Flags {
        Flags {
            file: self.config.clone(),
            data: self.data.clone(),
            database_url: self.database_url.clone(),
            listen: self.listen.clone(),
            base_url: self.base_url.clone(),
            rules: self.rules.clone(),
            log_format: self.log_format.clone(),
            log_level: self.log_level.clone(),
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the desk
    Serve,
    /// Start a desk filled with a month of sample complaints, to look around
    Demo,
    /// Take mails in: .eml files, mbox files, Maildir or other folders, or - for standard input
    Intake(commands::intake::Arguments),
    /// The mailboxes that are read, and where each mail of them went
    #[command(subcommand)]
    Mailbox(commands::mailbox::Arguments),
    /// Every open promise, the one that breaks first on top
    Queue(commands::queue::Arguments),
    /// One case
    #[command(subcommand)]
    Case(commands::case::Arguments),
    /// Customers
    #[command(subcommand)]
    Customer(commands::customer::Arguments),
    /// People of the house
    #[command(subcommand)]
    User(commands::user::Arguments),
    /// What we expect of each role, and who has read it
    #[command(subcommand)]
    Expect(commands::expect::Arguments),
    /// What was changed of people, teams, settings and customers' records, and by whom
    Audit(commands::audit::Arguments),
    /// How complaints went in the last weeks, in figures
    Figures(commands::figures::Arguments),
    /// What is new: what more customers bring up than in a usual week
    News(commands::news::Arguments),
    /// Read drafts with the coach: mistakes, moves, promises
    Check(commands::check::Arguments),
    /// Read customers' messages: complaint or not, heat, what is asked
    Read(commands::read::Arguments),
    /// Rehearse a hard conversation with a simulated customer
    Rehearse(commands::rehearse::Arguments),
    /// Complaint policies: what they ask, when their clocks run out
    #[command(subcommand)]
    Policy(commands::policy::Arguments),
    /// What a case can be about, and under which categories that is returned to others
    Classes(commands::classes::Arguments),
    /// Tokens with which other programs ask the coach
    #[command(subcommand)]
    Token(commands::token::Arguments),
    /// Copy all data to one new file, while the desk runs
    Backup(commands::backup::Arguments),
    /// Put the data of a backup in place; the desk must be stopped
    Restore(commands::restore::Arguments),
    /// Make the lists anew from what happened; the desk may run
    Rebuild(commands::rebuild::Arguments),
    /// Look whether all is well, and say what is not
    Doctor(commands::doctor::Arguments),
    /// The configuration
    #[command(subcommand)]
    Config(commands::config::Arguments),
    /// Help on a command, or on exit-codes
    Help(commands::help::Arguments),
}
