//! The repository as the checks see it: its root, and its files with their text.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// One file of the repository.
pub struct Source {
    /// From the root, with forward slashes.
    pub path: String,
    /// Empty where the file is not text.
    pub text: String,
}

impl Source {
    /// Whether the path ends so, as in `.rs`; the letters' case counts.
    pub fn ends(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// The crate whose `src` holds this file, for `crates/<name>/src/…` only.
    pub fn crate_with_src(&self) -> Option<&str> {
        let (name, rest) = self.path.strip_prefix("crates/")?.split_once('/')?;
        rest.starts_with("src/").then_some(name)
    }
}

/// The folder that holds the workspace, from which every path is told.
pub fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here
        .parent()
        .context("xtask stands in a folder of the workspace")?;
    if !root.join("Cargo.toml").is_file() {
        bail!("the folder this program was built in has moved; run it as `cargo xtask`");
    }
    Ok(root.to_owned())
}

/// Every file that is tracked, or would be with the next `git add`: a rule should speak before the commit.
pub fn sources(root: &Path) -> Result<Vec<Source>> {
    let listed = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root)
        .stdin(Stdio::null())
        .output()
        .context("the checks list files with git, and git could not be started")?;
    if !listed.status.success() {
        bail!(
            "git ls-files failed: {}",
            String::from_utf8_lossy(&listed.stderr).trim()
        );
    }
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    let mut sources: Vec<Source> = names
        .split('\0')
        .filter(|name| !name.is_empty())
        .filter_map(|name| {
            // A file that was deleted and not yet committed is still listed.
            let bytes = std::fs::read(root.join(name)).ok()?;
            let text = String::from_utf8(bytes).unwrap_or_default();
            Some(Source {
                path: name.to_owned(),
                text,
            })
        })
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}
