//! Measures the desk against yardsticks of the same run.
//!
//! `cargo run --release -p bench -- all` does what `docs/performance.md` tells: it makes desks of
//! several sizes, serves each with the program as it is released, asks for pages over HTTP, takes
//! mail in, and prints each figure beside its yardstick. Absolute figures are told, never asserted.

mod all;
mod client;
mod clocks;
mod cores;
mod generate;
mod handbook;
mod intake;
mod mailbox;
mod memory;
mod pages;
mod press;
mod report;
mod served;
mod words;
mod yardstick;

use anyhow::Result;
use clap::{Parser, Subcommand};
use pages::Measure;
use std::path::PathBuf;

/// As the program has it: what the desk does in this process is what it does in its own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
        /// Only pages whose name holds this, such as "case".
        #[arg(long)]
        only: Option<String>,
    },
    /// Takes small mails in.
    Intake {
        #[arg(long, default_value_t = 20_000)]
        mails: usize,
        /// Runs; each is told.
        #[arg(long, default_value_t = 5)]
        runs: usize,
    },
    /// Reads a mailbox that waits, and takes mail as it comes, beside a bare client of the same server. Needs Postfix and
    /// Dovecot, and runs as root.
    Mailbox {
        #[arg(long, default_value_t = 20_000)]
        mails: usize,
        /// Runs; each is told.
        #[arg(long, default_value_t = 3)]
        runs: usize,
        /// Mails that come one after the other.
        #[arg(long, default_value_t = 20)]
        singles: usize,
    },
    /// Counts policy clocks on one core, beside plain date arithmetic.
    Clocks {
        /// Runs of each; the least, the middle and the most are told.
        #[arg(long, default_value_t = 5)]
        runs: usize,
        /// How long each run counts, in milliseconds.
        #[arg(long, default_value_t = 300)]
        milliseconds: u64,
    },
    /// Intake, and pages at each size, as one Markdown report. What was measured is kept in the folder, and a run that
    /// was broken off goes on where it stood.
    All {
        /// Where the desks are made, and kept for another run.
        #[arg(long)]
        folder: PathBuf,
        /// The sizes; a million cases need about 26 GB.
        #[arg(
            long,
            alias = "sizes",
            value_delimiter = ',',
            default_value = "1000,100000,1000000"
        )]
        cases: Vec<u64>,
        #[arg(long, default_value_t = 10)]
        seconds: u64,
        /// Measures pages on this PostgreSQL as well; one database, so one size.
        #[arg(long)]
        database_url: Option<String>,
        /// Cases there.
        #[arg(long, default_value_t = 100_000)]
        postgres_cases: u64,
        /// Measures all of it anew; the desks stay.
        #[arg(long)]
        anew: bool,
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
            only,
        } => {
            let what = Measure {
                data,
                cases,
                database_url,
                seconds,
                only,
            };
            println!("{}", report::pages(&[pages::measure(&what).await?]));
            Ok(())
        }
        What::Intake { mails, runs } => {
            println!("{}", report::intake(&intake::measure(mails, runs).await?));
            Ok(())
        }
        What::Mailbox {
            mails,
            runs,
            singles,
        } => {
            println!("{}", mailbox::measure(mails, runs, singles).await?);
            Ok(())
        }
        What::All {
            folder,
            cases,
            seconds,
            database_url,
            postgres_cases,
            anew,
        } => {
            let mut sizes: Vec<Measure> = cases
                .into_iter()
                .map(|cases| Measure {
                    data: folder.join(format!("cases-{cases}")),
                    cases,
                    database_url: None,
                    seconds,
                    only: None,
                })
                .collect();
            if database_url.is_some() {
                sizes.push(Measure {
                    data: folder.join(format!("postgres-{postgres_cases}")),
                    cases: postgres_cases,
                    database_url,
                    seconds,
                    only: None,
                });
            }
            println!("{}", all::measure(&folder, &sizes, anew).await?);
            Ok(())
        }
        What::Clocks { runs, milliseconds } => {
            let each = std::time::Duration::from_millis(milliseconds);
            println!("{}", clocks::measure(runs.max(1), each)?);
            Ok(())
        }
        What::Yardstick { body } => yardstick::serve(&body).await,
    }
}
