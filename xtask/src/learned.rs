//! `cargo xtask train`, `score` and `figures`: run by the program that knows the coach, which is compiled when first
//! asked for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run;

/// Runs it with these words, its input and output being ours; false where it says no.
pub fn run(
    root: &Path,
    command: &str,
    data: PathBuf,
    words: impl IntoIterator<Item = OsString>,
) -> Result<bool> {
    let status = run::cargo(root)
        .args([
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--features",
            "coach",
        ])
        .args(["--bin", "xtask-coach", "--", "--root"])
        .arg(root)
        .args([command, "--data"])
        .arg(data)
        .args(words)
        .status()
        .context("cargo could not be started")?;
    Ok(status.success())
}
