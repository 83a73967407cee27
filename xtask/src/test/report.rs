//! The table at the end, and the report of a deep run.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::tally::Tally;
use super::{Ran, Setting};
use crate::run;

const PAGE: &str = "docs/deep-run.md";

/// Prints the parts and gives their sum. A part that is missing counts as a failure, so that red never reads as green.
pub fn print(ran: &[Ran]) -> Tally {
    println!(
        "\n{:<9}{:<9}{:>8}{:>8}{:>8}  told",
        "part", "", "seconds", "passed", "failed"
    );
    for one in ran {
        let tally = one.sum();
        println!(
            "{:<9}{:<9}{:>8}{:>8}{:>8}  {}",
            one.part.name(),
            one.ending.word(),
            one.took.as_secs(),
            tally.passed,
            tally.failed,
            one.told()
        );
    }
    println!();
    total(ran)
}

fn total(ran: &[Ran]) -> Tally {
    let mut total = Tally::default();
    for one in ran {
        total.add(one.sum());
    }
    total
}

impl Ran {
    fn sum(&self) -> Tally {
        let missing = u64::try_from(self.ending.missing.len()).unwrap_or(u64::MAX);
        Tally {
            passed: self.ending.tally.passed,
            failed: self.ending.tally.failed + missing,
        }
    }

    fn told(&self) -> String {
        if self.ending.missing.is_empty() || !self.ending.told.is_empty() {
            self.ending.told.clone()
        } else {
            format!("not there: {}", self.ending.missing.join(", "))
        }
    }
}

/// Writes the report that is committed: counts and times, and of the machine only its size.
pub fn write(setting: &Setting, ran: &[Ran]) -> Result<()> {
    let commit_day =
        run::said("git", &["log", "-1", "--format=%cs"], setting.root).unwrap_or_default();
    let mut told = Vec::new();
    for entry in std::fs::read_dir(setting.counts())?.flatten() {
        told.extend(
            std::fs::read_to_string(entry.path())?
                .lines()
                .map(str::to_owned),
        );
    }
    told.sort();
    let page = page(&commit_day, &machine(), ran, &told);
    std::fs::write(setting.root.join(PAGE), page).with_context(|| format!("writing {PAGE}"))?;
    println!("\nwrote {PAGE}");
    Ok(())
}

fn page(day: &str, machine: &str, ran: &[Ran], told: &[String]) -> String {
    let sum = total(ran);
    let mut page = format!(
        "# The last deep run\n\nWritten by `cargo xtask test --deep`, which runs every test with its full counts. \
         Of the commit of {day}, on {machine}.\n\n**{} passed, {} failed.**\n\n\
         | part | | seconds | passed | failed | told |\n| --- | --- | --- | --- | --- | --- |\n",
        sum.passed, sum.failed
    );
    for one in ran {
        let tally = one.sum();
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} |",
            one.part.name(),
            one.ending.word(),
            one.took.as_secs(),
            tally.passed,
            tally.failed,
            one.told()
        );
    }
    if !told.is_empty() {
        page.push_str("\n## How much was tried\n\n");
        for line in told {
            let _ = writeln!(page, "- {line}");
        }
    }
    page
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo")
        .ok()
        .and_then(|told| {
            let line = told
                .lines()
                .find_map(|line| line.strip_prefix("MemTotal:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        });
    match memory {
        Some(kilobytes) => format!(
            "{cores} cores and {} GB of memory",
            kilobytes.div_ceil(1024 * 1024)
        ),
        None => format!("{cores} cores"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::{Ending, Part};
    use super::*;

    fn ran(part: Part, passed: u64, failed: u64, missing: &[&str]) -> Ran {
        let missing = missing.iter().map(|one| (*one).to_owned()).collect();
        let ending = Ending {
            tally: Tally { passed, failed },
            missing,
            told: String::new(),
        };
        Ran {
            part,
            ending,
            took: Duration::from_secs(3),
        }
    }

    #[test]
    fn a_part_that_is_missing_is_red_in_the_sum() {
        let all = [
            ran(Part::Rust, 7, 0, &[]),
            ran(Part::Browser, 0, 0, &["Chromium"]),
        ];
        assert_eq!(
            total(&all),
            Tally {
                passed: 7,
                failed: 1
            }
        );
        assert_eq!(all[1].ending.word(), "missing");
        assert_eq!(all[1].told(), "not there: Chromium");
    }

    #[test]
    fn the_report_tells_counts_and_times() {
        let told = ["killed 1,000 times".to_owned()];
        let page = page(
            "2030-01-02",
            "2 cores",
            &[ran(Part::Rust, 7, 1, &[])],
            &told,
        );
        assert!(page.contains("**7 passed, 1 failed.**"));
        assert!(page.contains("| rust | failed | 3 | 7 | 1 |"));
        assert!(page.contains("- killed 1,000 times"));
        assert!(page.contains("2030-01-02, on 2 cores"));
    }
}
