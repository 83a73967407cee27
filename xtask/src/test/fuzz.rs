//! Bytes nobody would write, thrown at the parser of mail and at the coach for a while: neither ever panics (law 9).

use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::tally::Tally;
use super::{Depth, Ending, Setting};
use crate::{repo, run};

/// Each target with the endings of the files its search begins from.
const TARGETS: [(&str, &str); 2] = [("parse_mail", ".eml"), ("read_text", ".jsonl")];
/// Seconds of trying, for every change and for the full counts.
const CI_SECONDS: u64 = 60;
const DEEP_SECONDS: u64 = 600;
/// Most bytes of one input: enough for nesting and long headers, small enough for many tries.
const INPUT_BYTES_MAX: u32 = 64 * 1024;
/// Most seconds on one input; more counts as found.
const INPUT_SECONDS_MAX: u32 = 10;
/// Most memory; more counts as found.
const MEMORY_MB_MAX: u32 = 1024;
const BUILD: Duration = Duration::from_mins(20);
/// What the search may take beside the time it was given: reading the seeds, and the last input.
const MARGIN: Duration = Duration::from_mins(2);

/// Coverage for libFuzzer on a stable compiler. `cfg(fuzzing)` leaves the main function to libFuzzer.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";

pub fn run(setting: &Setting) -> Result<Ending> {
    let mut whole = Ending::default();
    let mut told = Vec::new();
    for (target, seeds) in TARGETS {
        let one = search(setting, target, seeds)?;
        if !one.missing.is_empty() {
            return Ok(one);
        }
        whole.tally.add(one.tally);
        told.push(format!("{target}: {}", one.told));
    }
    whole.told = told.join("; ");
    Ok(whole)
}

/// Searches with one target.
fn search(setting: &Setting, target: &str, seeds: &str) -> Result<Ending> {
    if run::found("c++").is_none() {
        return Ok(Ending::without("a C++ compiler, for libFuzzer"));
    }
    let host = host(setting)?;
    let folder = setting.target.join("fuzz");
    let mut build = setting.cargo();
    build
        .args([
            "build",
            "--locked",
            "--release",
            "--package",
            "fuzz",
            "--bin",
            target,
            "--target",
            &host,
        ])
        .arg("--target-dir")
        .arg(&folder)
        // With --target the flags reach the crates alone, not build scripts and macros.
        .env("RUSTFLAGS", FLAGS)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        // Arithmetic that would wrap silently is to be found too, and names in a trace are to be read.
        .env("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true")
        .env("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_STRIP", "none");
    if !run::watch(&mut build, BUILD)?.ok {
        return Ok(Ending {
            tally: Tally::one(false),
            told: "did not build".to_owned(),
            ..Ending::default()
        });
    }

    let corpus = folder.join("corpus").join(target);
    let artifacts = folder.join("artifacts").join(target);
    std::fs::create_dir_all(&corpus).context("making a folder for what the search learns")?;
    std::fs::create_dir_all(&artifacts).context("making a folder for what the search finds")?;
    let seconds = match setting.depth {
        Depth::Ci => CI_SECONDS,
        Depth::Deep => DEEP_SECONDS,
    };
    let mut search = Command::new(folder.join(&host).join("release").join(target));
    search
        .current_dir(&folder)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={INPUT_SECONDS_MAX}"))
        .arg(format!("-rss_limit_mb={MEMORY_MB_MAX}"))
        .arg(format!("-max_len={INPUT_BYTES_MAX}"))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .args(["-verbosity=0", "-print_final_stats=1"])
        .arg(&corpus);
    let mut folders = folders_with(setting, seeds)?;
    folders.insert(format!("fuzz/corpus/{target}"));
    for folder in folders {
        search.arg(setting.root.join(folder));
    }
    let ended = run::watch(&mut search, Duration::from_secs(seconds) + MARGIN)?;
    let told = match tries(&ended.output) {
        _ if !ended.ok => {
            format!("found an input; it lies in {target} under the build folder's fuzz/artifacts")
        }
        Some(tries) => format!("{tries} inputs in {seconds} s"),
        None => "told no count".to_owned(),
    };
    // A search without a count has searched nothing.
    let ok = ended.ok && tries(&ended.output).is_some_and(|tries| tries > 0);
    Ok(Ending {
        tally: Tally::one(ok),
        told,
        ..Ending::default()
    })
}

/// The machine's own target, as `x86_64-unknown-linux-gnu`.
fn host(setting: &Setting) -> Result<String> {
    let told = run::said("rustc", &["-vV"], setting.root).context("rustc did not tell its host")?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .context("rustc did not tell its host")
}

/// The samples of the repository are where the search begins.
fn folders_with(setting: &Setting, ending: &str) -> Result<BTreeSet<String>> {
    let sources = repo::sources(setting.root)?;
    let samples = sources.iter().filter(|source| source.ends(ending));
    Ok(samples
        .filter_map(|sample| sample.path.rsplit_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .collect())
}

/// `stat::number_of_executed_units: 123456`
fn tries(output: &str) -> Option<u64> {
    let told = output
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))?;
    told.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_a_search_is_read() {
        assert_eq!(
            tries("stat::number_of_executed_units: 123456\nstat::peak_rss_mb: 42\n"),
            Some(123_456)
        );
        assert_eq!(tries("==1== ERROR: libFuzzer: deadly signal\n"), None);
    }
}
