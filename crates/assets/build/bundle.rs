//! A script and all it imports as one file, small and in the language of browsers of 2022.

use super::packages::{Packages, run};
use std::error::Error;
use std::path::Path;

/// The bytes of the bundle.
///
/// # Errors
/// Node is not there, or the script does not hold together: what esbuild says of it.
pub fn bundled(packages: &Packages, entry: &Path, out: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut command = packages.node("esbuild/bin/esbuild");
    command.current_dir(out).arg(entry).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--charset=utf8",
        // They stand in one file beside it.
        "--legal-comments=none",
        "--log-level=warning",
        "--color=false",
    ]);
    run(command, "a script of the pages could not be bundled")
}
