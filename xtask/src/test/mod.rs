//! `cargo xtask test`: every test in one run, part by part; what is missing is named, and red.

mod browser;
mod checks;
mod fuzz;
mod install;
mod report;
mod rust;
mod tally;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::run;
use tally::Tally;

/// The parts, in the order in which they run. Tools come first: even the checks compile what needs them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Part {
    /// Install what the other parts need: a database, a browser, a C++ compiler, the browser tests' packages
    Install,
    /// Format, clippy, the rules of the house, the crates' edges, the table of practices
    Checks,
    /// Every Rust test, those that kill the program among them
    Rust,
    /// The fuzz target for parsing mail
    Fuzz,
    /// The journeys in a browser
    Browser,
}

impl Part {
    const ALL: [Part; 5] = [
        Part::Install,
        Part::Checks,
        Part::Rust,
        Part::Fuzz,
        Part::Browser,
    ];

    fn name(self) -> &'static str {
        match self {
            Part::Install => "install",
            Part::Checks => "checks",
            Part::Rust => "rust",
            Part::Fuzz => "fuzz",
            Part::Browser => "browser",
        }
    }
}

/// How much is tried: enough for every change, or the full counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    Ci,
    Deep,
}

impl Depth {
    /// The value of `AMENDS_TEST_DEPTH`, by which tests choose their counts.
    fn word(self) -> &'static str {
        match self {
            Depth::Ci => "ci",
            Depth::Deep => "deep",
        }
    }
}

/// What every part needs to know.
pub struct Setting<'a> {
    pub root: &'a Path,
    pub depth: Depth,
    /// Where cargo builds.
    pub target: PathBuf,
}

impl Setting<'_> {
    /// A folder in which a test may leave one line on how much it tried, told by `AMENDS_TEST_COUNTS`.
    fn counts(&self) -> PathBuf {
        self.target.join("test-counts")
    }

    /// Cargo with what every test reads from its environment.
    fn cargo(&self) -> std::process::Command {
        let mut cargo = run::cargo(self.root);
        cargo
            .env("AMENDS_TEST_DEPTH", self.depth.word())
            .env("AMENDS_TEST_COUNTS", self.counts());
        if let Some(path) = install::path_with_postgres() {
            cargo.env("PATH", path);
        }
        cargo
    }
}

/// How a part ended.
#[derive(Default)]
pub struct Ending {
    pub tally: Tally,
    /// What could not be installed, in words that name it; each is red.
    pub missing: Vec<String>,
    /// One line that tells how much was tried.
    pub told: String,
}

impl Ending {
    /// A part that could not run for want of this.
    fn without(missing: &str) -> Ending {
        Ending {
            missing: vec![missing.to_owned()],
            ..Ending::default()
        }
    }

    fn word(&self) -> &'static str {
        if !self.missing.is_empty() {
            "missing"
        } else if self.tally.failed > 0 {
            "failed"
        } else {
            "ok"
        }
    }
}

/// A part that ran.
pub struct Ran {
    part: Part,
    ending: Ending,
    took: Duration,
}

/// Runs the parts asked for, or all; true where everything was there and passed.
pub fn run(root: &Path, deep: bool, only: &[Part]) -> Result<bool> {
    let depth = if deep { Depth::Deep } else { Depth::Ci };
    let setting = Setting {
        root,
        depth,
        target: target_folder(root)?,
    };
    forget_counts(&setting.counts())?;

    let mut ran = Vec::new();
    for part in Part::ALL
        .into_iter()
        .filter(|part| only.is_empty() || only.contains(part))
    {
        println!("\n== {}", part.name());
        let begun = Instant::now();
        let ending = match part {
            Part::Install => install::run(&setting),
            Part::Checks => checks::run(&setting),
            Part::Rust => rust::run(&setting),
            Part::Fuzz => fuzz::run(&setting),
            Part::Browser => browser::run(&setting),
        }
        // A part that cannot even begin is red and does not keep the others from running.
        .unwrap_or_else(|error| {
            println!("{error:#}");
            Ending {
                tally: Tally::one(false),
                told: "could not begin".to_owned(),
                ..Ending::default()
            }
        });
        ran.push(Ran {
            part,
            ending,
            took: begun.elapsed(),
        });
    }

    if deep && only.is_empty() {
        report::write(&setting, &ran)?;
    }
    let total = report::print(&ran);
    // The last line of all, for people and scripts.
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0)
}

/// What tests of an earlier run told must not stand in this run's report.
fn forget_counts(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

fn target_folder(root: &Path) -> Result<PathBuf> {
    #[derive(serde::Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let output = run::cargo(root)
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()?;
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).context("what cargo metadata printed")?;
    Ok(metadata.target_directory)
}
