//! The one binary. It reads the command line and the configuration, starts and stops the desk, and
//! knows no rules: those are in `recovery`, and what can be done with them in `desk`.
//!
//! Start reading at `cli.rs` (what can be said), then `commands/serve.rs`, then `socket/mod.rs` (how a
//! command reaches a desk that runs).

mod cli;
mod commands;
mod config;
mod demo;
mod exit;
mod jsonl;
mod logs;
mod notify;
mod print;
mod request;
mod rules;
mod socket;

use clap::Parser as _;
use clap::error::ErrorKind;
use cli::{Cli, Command};
use exit::{Exit, Failure};
use std::io::Write as _;
use std::process::ExitCode;

/// A page is made of thousands of small texts: with the system's allocator a fifth of its time went into getting and
/// giving back their memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let said = match Cli::try_parse() {
        Ok(said) => said,
        Err(error) => return not_understood(&error),
    };
    let mail_server =
        matches!(&said.command, Command::Intake(arguments) if arguments.standard_input());
    let ended = run(said).unwrap_or_else(|failure| tell(&failure));
    let ended = printed(ended);
    if mail_server {
        commands::intake::told_to_mail_server(ended)
    } else {
        ended
    }
}

/// Help that was asked for, or a command nobody knows.
fn not_understood(error: &clap::Error) -> ExitCode {
    let written = error.print().and_then(|()| std::io::stdout().flush());
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print::note(written);
            printed(ExitCode::SUCCESS)
        }
        _ => {
            let ended = ExitCode::from(Exit::Usage.code());
            let words: Vec<_> = std::env::args_os().skip(1).collect();
            if commands::intake::meant_from_standard_input(&words) {
                commands::intake::told_to_mail_server(ended)
            } else {
                ended
            }
        }
    }
}

/// Nothing ended well whose words did not arrive. Another failure keeps its number.
fn printed(ended: ExitCode) -> ExitCode {
    match print::arrived() {
        Err(failure) => {
            let number = tell(&failure);
            if ended == ExitCode::SUCCESS {
                number
            } else {
                ended
            }
        }
        Ok(()) => ended,
    }
}

fn tell(failure: &Failure) -> ExitCode {
    // Where even standard error takes nothing, the number is left.
    let _ = writeln!(std::io::stderr(), "amends: {failure}");
    failure.code()
}

fn run(said: Cli) -> Result<ExitCode, Failure> {
    let flags = said.settings.flags();
    match said.command {
        Command::Help(arguments) => return commands::help::run(&arguments),
        Command::Config(arguments) => return commands::config::run(&arguments, &flags),
        Command::Check(arguments) => return commands::check::run(&arguments, &flags),
        Command::Read(arguments) => return commands::read::run(&arguments),
        Command::Rehearse(arguments) => return commands::rehearse::run(&arguments),
        Command::Classes(arguments) => {
            commands::classes::run(&arguments);
            return Ok(ExitCode::SUCCESS);
        }
        Command::Policy(arguments) if !arguments.opens_data() => {
            return commands::policy::run(&arguments);
        }
        _ => {}
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Failure::new(
                Exit::Temporary,
                format!("The program could not start its threads: {error}."),
            )
        })?;
    runtime.block_on(async {
        match said.command {
            Command::Serve => commands::serve::run(&flags).await,
            Command::Demo => commands::demo::run(&flags).await,
            Command::Intake(arguments) => commands::intake::run(arguments, &flags).await,
            Command::Mailbox(arguments) => commands::mailbox::run(&arguments, &flags).await,
            Command::Queue(arguments) => commands::queue::run(&arguments, &flags).await,
            Command::Case(arguments) => commands::case::run(&arguments, &flags).await,
            Command::Customer(arguments) => commands::customer::run(&arguments, &flags).await,
            Command::User(arguments) => commands::user::run(&arguments, &flags).await,
            Command::Audit(arguments) => commands::audit::run(&arguments, &flags).await,
            Command::Figures(arguments) => commands::figures::run(&arguments, &flags).await,
            Command::Expect(arguments) => commands::expect::run(&arguments, &flags).await,
            Command::News(arguments) => commands::news::run(&arguments, &flags).await,
            Command::Token(arguments) => commands::token::run(&arguments, &flags).await,
            Command::Backup(arguments) => commands::backup::run(&arguments, &flags).await,
            Command::Restore(arguments) => commands::restore::run(&arguments, &flags).await,
            Command::Rebuild(arguments) => commands::rebuild::run(&arguments, &flags).await,
            Command::Doctor(arguments) => commands::doctor::run(&arguments, &flags).await,
            Command::Config(_)
            | Command::Help(_)
            | Command::Check(_)
            | Command::Classes(_)
            | Command::Read(_)
            | Command::Rehearse(_) => Ok(ExitCode::SUCCESS),
            Command::Policy(arguments) => commands::policy::run_on_data(&arguments, &flags).await,
        }
    })
}
