//! `cargo xtask measure`: how real mail is read, beside the figures to beat, written to docs/mail-figures.md.
//!
//! The parser of mail is a separate program, so that the other commands need not compile it.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::run;

const PAGE: &str = "docs/mail-figures.md";
const HEAD: &str = "# How real mail is read

Written by `cargo xtask measure --data DIR`. The folder holds public collections of mail: bounces, threads, quoted
replies, mail of help desks, malformed MIME. It is no part of the project, and the project's tests do not need it.
";

/// Measures, prints and writes; false where the parser panicked, which law 9 forbids.
pub fn run(root: &Path, data: &Path) -> Result<bool> {
    let data = data
        .canonicalize()
        .with_context(|| format!("{} is not a folder", data.display()))?;
    if !data.is_dir() {
        bail!("{} is not a folder", data.display());
    }
    let output = run::cargo(root)
        .args([
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--features",
            "measure",
            "--bin",
            "xtask-measure",
            "--",
        ])
        .arg(&data)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    let figures = String::from_utf8_lossy(&output.stdout);
    if figures.trim().is_empty() {
        bail!("no figures came; the lines above say why");
    }
    let told = std::fs::read_to_string(data.join("README.md")).unwrap_or_default();
    let page = page(figures.trim_end(), &to_beat(&told));
    print!("{page}");
    std::fs::write(root.join(PAGE), &page).with_context(|| format!("writing {PAGE}"))?;
    Ok(output.status.success())
}

fn page(figures: &str, beat: &[&str]) -> String {
    let mut page = format!("{HEAD}\n```text\n{figures}\n```\n");
    if !beat.is_empty() {
        page.push_str("\nThe figures to beat, as the data's own page tells them:\n\n");
        for row in beat {
            let _ = writeln!(page, "{row}");
        }
    }
    page
}

/// The rows on mail, with the head of the table they stand in.
fn to_beat(told: &str) -> Vec<&str> {
    let mut head: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    let mut in_table = false;
    for line in told.lines() {
        if !line.starts_with('|') {
            in_table = false;
            continue;
        }
        if !in_table {
            head.clear();
            in_table = true;
        }
        if head.len() < 2 {
            head.push(line);
        } else if line.trim_start_matches(['|', ' ']).starts_with("bounces") {
            if rows.is_empty() {
                rows.append(&mut head.clone());
            }
            rows.push(line);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_on_mail_comes_with_the_head_of_its_table() {
        let told = "# Data\n| folder | rows |\n| --- | --- |\n| email | 9 |\n\ntext\n| what | aim |\n| --- | --- |\n| anger | .7 |\n| bounces | 99 % |\n";
        assert_eq!(
            to_beat(told),
            ["| what | aim |", "| --- | --- |", "| bounces | 99 % |"]
        );
        assert!(to_beat("nothing").is_empty());
    }
}
