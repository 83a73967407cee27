//! The builders' commands: `cargo xtask test`, `edges`, `house`, `practices`, `measure`,
//! `train`, `score`, `figures`.

mod edges;
mod house;
mod learned;
mod measure;
mod practices;
mod repo;
mod run;
mod test;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "What builders of Amends run", version = None)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run every test, and install what they need (a database, a browser) where that is possible
    Test {
        /// Run with the full counts and write docs/deep-run.md
        #[arg(long)]
        deep: bool,
        /// Run only this part; may be given several times
        #[arg(long, value_enum, value_name = "PART")]
        only: Vec<test::Part>,
    },
    /// Hold the crates' dependencies against the table of rooms
    Edges,
    /// Hold every file against the rules of the house
    House,
    /// Print the table from practice to screen to test, and write docs/practice.md
    Practices {
        /// Change nothing; fail where docs/practice.md is not what the claims and tests say
        #[arg(long)]
        check: bool,
    },
    /// Measure how real mail is read, and print the figures beside those to beat
    Measure {
        /// The folder that holds email/*.tar.gz
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
    },
    /// Train the models of the coach and the reader, and write their weights with what they reached
    Train {
        /// The folder of labelled data
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// Train this head alone
        #[arg(long, value_name = "HEAD")]
        only: Option<OsString>,
    },
    /// Answer a public task: lines of {"id","text"} in, lines of {"id","label","score"} out
    Score {
        /// complaint, feedback, airline-reason, banking77, anger, politeness or question
        head: OsString,
        /// `ship` for the weights in the repository, `method` for those made from all the data there is
        #[arg(long, value_name = "ship|method")]
        weights: OsString,
        /// The folder of labelled data
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
    },
    /// Print the whole table of figures of the coach and the reader
    Figures {
        /// The folder of labelled data
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// Only this part; may be given several times
        #[arg(long, value_name = "PART")]
        only: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match obey(Line::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries the command out; false where something was found that must be put right.
fn obey(command: Command) -> Result<bool> {
    let root = repo::root()?;
    match command {
        Command::Test { deep, only } => test::run(&root, deep, &only),
        Command::Edges => Ok(house::print("edges", &edges::check(&root)?)),
        Command::House => house::run(&root),
        Command::Practices { check } => practices::run(&root, check),
        Command::Measure { data } => measure::run(&root, &data),
        Command::Train { data, only } => {
            let only = only.iter().flat_map(|head| ["--only".into(), head.clone()]);
            learned::run(&root, "train", data, only)
        }
        Command::Score {
            head,
            weights,
            data,
        } => learned::run(&root, "score", data, [head, "--weights".into(), weights]),
        Command::Figures { data, only } => {
            let only = only.into_iter().flat_map(|part| ["--only".into(), part]);
            learned::run(&root, "figures", data, only)
        }
    }
}
