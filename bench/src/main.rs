//! Measures the desk against yardsticks of the same run.
//!
//! `cargo run --release -p bench -- all` does what `docs/performance.md` tells: it makes desks of
//! several sizes, serves each with the program as it is released, asks for pages over HTTP, takes
//! mail in, and prints each figure beside its yardstick. Absolute figures are told, never asserted.

mod client;
mod generate;
mod intake;
mod memory;
mod pages;
mod report;
mod served;
mod words;
mod yardstick;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(about = "Measures the desk against yardsticks of the same run")]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Makes a desk of so many cases with ten messages each.
    Generate {
        #[arg(long)]
        data: PathBuf,
        #[arg(long, default_value_t = 1_000)]
        cases: u64,
        /// `postgres://…`; without it SQLite in the data folder.
        #[arg(long)]
        database_url: Option<String>,
    },
    /// Asks a desk for its pages; makes it first where the folder is empty.
    Pages {
        #[arg(long)]
        data: PathBuf,
        #[arg(long, default_value_t = 1_000)]
        cases: u64,
        #[arg(long)]
        database_url: Option<String>,
        /// How long each page is asked for.
        #[arg(long, default_value_t = 10)]
        seconds: u64,
    },
    /// Takes small mails in.
    Intake {
        #[arg(long, default_value_t = 20_000)]
        mails: usize,
        /// Mails a call.
        #[arg(long, default_value_t = 256)]
        batch: usize,
        /// Runs; each is told.
        #[arg(long, default_value_t = 5)]
        runs: usize,
    },
    /// Intake, and pages at each size, as one Markdown report.
    All {
        /// Where the desks are made, and kept for another run.
        #[arg(long)]
        folder: PathBuf,
        #[arg(long, value_delimiter = ',', default_value = "1000,100000,1000000")]
        sizes: Vec<u64>,
        #[arg(long, default_value_t = 10)]
        seconds: u64,
    },
    /// The yardstick server; started by the others.
    #[command(hide = true)]
    Yardstick {
        #[arg(long)]
        body: PathBuf,
    },
}

fn main() -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(run(Arguments::parse().what))
}

async fn run(what: What) -> Result<()> {
    match what {
        What::Generate {
            data,
            cases,
            database_url,
        } => generate::generate(&data, cases, database_url.as_deref()).await,
        What::Pages {
            data,
            cases,
            database_url,
            seconds,
        } => {
            let figures = pages::measure(&data, cases, database_url.as_deref(), seconds).await?;
            println!("{}", report::pages(&[figures]));
            Ok(())
        }
        What::Intake { mails, batch, runs } => {
            println!(
                "{}",
                report::intake(&intake::measure(mails, batch, runs).await?)
            );
            Ok(())
        }
        What::All {
            folder,
            sizes,
            seconds,
        } => {
            println!(
                "{}",
                report::intake(&intake::measure(20_000, 256, 5).await?)
            );
            let mut figures = Vec::new();
            for cases in sizes {
                let data = folder.join(format!("cases-{cases}"));
                figures.push(pages::measure(&data, cases, None, seconds).await?);
            }
            println!("{}", report::pages(&figures));
            Ok(())
        }
        What::Yardstick { body } => yardstick::serve(&body).await,
    }
}
