//! The journeys of e2e/ in a real browser, against the program as built.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use super::tally::{self, Tally};
use super::{Ending, Setting, install};
use crate::run;

const BUILD: Duration = Duration::from_mins(30);
const JOURNEYS: Duration = Duration::from_mins(30);

/// The desk, and the mail servers of its journeys: chosen from all, as the tests before were, so that nothing is built twice.
const BUILT: [&str; 6] = [
    "--workspace",
    "--all-features",
    "--bin",
    "amends",
    "--example",
    "mail_servers",
];
/// Files that run side by side. Each has a desk and a browser of its own, and waits for them half of its time.
const SIDE_BY_SIDE: usize = 2;

pub fn run(setting: &Setting) -> Result<Ending> {
    if run::found("node").is_none() {
        return Ok(Ending::without("Node"));
    }
    let Some(browser) = install::browser() else {
        return Ok(Ending::without("Chromium"));
    };
    let mut build = setting.cargo();
    if !run::watch(build.args(["build", "--locked"]).args(BUILT), BUILD)?.ok {
        return Ok(Ending {
            tally: Tally::one(false),
            told: "did not build".to_owned(),
            ..Ending::default()
        });
    }

    let files = test_files(setting)?;
    let mut node = Command::new("node");
    node.current_dir(setting.root.join("e2e"))
        .env("AMENDS_BINARY", setting.target.join("debug/amends"))
        .env(
            "AMENDS_TEST_SERVERS",
            setting.target.join("debug/examples/mail_servers"),
        )
        .env("AMENDS_CHROMIUM", browser)
        .env("AMENDS_TEST_DEPTH", setting.depth.word())
        .env("AMENDS_TEST_COUNTS", setting.counts())
        .args(["--test", "--test-reporter=spec"])
        .arg(format!("--test-concurrency={SIDE_BY_SIDE}"))
        .args(&files);
    let ended = run::watch(&mut node, JOURNEYS)?;
    let tally = Tally::of(tally::of_node(&ended.output), ended.ok);
    Ok(Ending {
        tally,
        told: format!("{} files of tests", files.len()),
        ..Ending::default()
    })
}

/// Named one by one: what node makes of a folder differs between its versions.
fn test_files(setting: &Setting) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(setting.root.join("e2e"))?
        .flatten()
        .map(|entry| PathBuf::from(entry.file_name()))
        .filter(|name| name.to_string_lossy().ends_with(".test.js"))
        .collect();
    files.sort();
    anyhow::ensure!(!files.is_empty(), "e2e/ has no tests");
    Ok(files)
}
