//! Trains, measures and asks the models of the coach and the reader. A program of its own, run by `cargo xtask train`,
//! `score` and `figures`, so that the other commands need compile neither the coach nor a solver.

mod figures;
mod method;
mod score;
mod shipped;
mod train;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version = None)]
struct Line {
    /// The root of the repository
    #[arg(long, value_name = "DIR")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Train the heads that ship
    Train {
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        #[arg(long, value_name = "HEAD")]
        only: Option<String>,
    },
    /// Answer a public task line by line
    Score {
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        head: score::Task,
        #[arg(long)]
        weights: score::Weights,
    },
    /// Print the table of figures
    Figures {
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        #[arg(long, value_name = "PART")]
        only: Vec<String>,
    },
}

fn main() -> ExitCode {
    match obey(Line::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(line: Line) -> Result<bool> {
    let folder = |data: PathBuf| {
        let told = data.display().to_string();
        data.canonicalize()
            .with_context(|| format!("{told} is not a folder"))
    };
    match line.command {
        Command::Train { data, only } => {
            train::ship::run(&line.root, &folder(data)?, only.as_deref())
        }
        Command::Score {
            data,
            head,
            weights,
        } => score::run(&line.root, &folder(data)?, head, weights),
        Command::Figures { data, only } => figures::run(&line.root, &folder(data)?, &only),
    }
}
