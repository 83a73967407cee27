//! Every Rust test of the workspace, by nextest where it is installed.

use std::time::Duration;

use anyhow::Result;

use super::tally::{self, Tally};
use super::{Depth, Ending, Setting};
use crate::run;

/// Compiling and running, for every change and for the full counts.
const CI: Duration = Duration::from_mins(40);
const DEEP: Duration = Duration::from_hours(8);
/// Optimised, with the checks of a test build; in the workspace's `Cargo.toml`.
const DEEP_PROFILE: &str = "deep";

pub fn run(setting: &Setting) -> Result<Ending> {
    let limit = match setting.depth {
        Depth::Ci => CI,
        Depth::Deep => DEEP,
    };
    let mut ending = Ending::default();
    if run::works("cargo", &["nextest", "--version"]) {
        let mut tests = setting.cargo();
        tests.args([
            "nextest",
            "run",
            "--locked",
            "--workspace",
            "--no-fail-fast",
            "--no-tests",
            "pass",
        ]);
        tests.args(run::WHOLE);
        if setting.depth == Depth::Deep {
            tests.args(["--cargo-profile", DEEP_PROFILE]);
        }
        tests.args([
            "--status-level",
            "slow",
            "--final-status-level",
            "fail",
            "--color",
            "never",
        ]);
        let ended = run::watch(&mut tests, limit)?;
        ending
            .tally
            .add(Tally::of(tally::of_nextest(&ended.output), ended.ok));

        // nextest leaves out the examples in doc comments.
        let mut examples = setting.cargo();
        examples.args(["test", "--locked", "--workspace", "--doc", "--no-fail-fast"]);
        examples.args(run::WHOLE);
        let late = ended.late;
        let ended = run::watch(&mut examples, limit)?;
        ending
            .tally
            .add(Tally::of(tally::of_cargo_test(&ended.output), ended.ok));
        tell(
            &mut ending,
            "cargo nextest, and cargo test for the examples",
            late,
        );
    } else {
        let mut tests = setting.cargo();
        tests.args(["test", "--locked", "--workspace", "--no-fail-fast"]);
        tests.args(run::WHOLE);
        if setting.depth == Depth::Deep {
            tests.args(["--profile", DEEP_PROFILE]);
        }
        let ended = run::watch(&mut tests, limit)?;
        ending
            .tally
            .add(Tally::of(tally::of_cargo_test(&ended.output), ended.ok));
        tell(&mut ending, "cargo test", ended.late);
    }
    Ok(ending)
}

fn tell(ending: &mut Ending, runner: &str, late: bool) {
    ending.told = if late {
        format!("{runner}; stopped at its time limit")
    } else {
        runner.to_owned()
    };
}
