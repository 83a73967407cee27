//! From practice to screen to test: what docs/practices.toml claims, held against the tests it names.

mod claims;
mod page;
mod tests_named;

use std::path::Path;

use anyhow::{Context, Result};

use crate::house::{self, Outcome};
use crate::repo;
use claims::Claims;

const CLAIMS: &str = "docs/practices.toml";
const PAGE: &str = "docs/practice.md";

/// Prints the table and what is wrong with it; writes the page, unless it only checks.
pub fn run(root: &Path, check_only: bool) -> Result<bool> {
    if !check_only {
        let page = page::render(&read(root)?);
        println!("{page}");
        std::fs::write(root.join(PAGE), &page).with_context(|| format!("writing {PAGE}"))?;
    }
    Ok(house::print("practices", &check(root)?))
}

/// Whether every claim has its test, every practice its place, and the page says so.
pub fn check(root: &Path) -> Result<Outcome> {
    let claims = read(root)?;
    let mut outcome = claims.check_numbers();
    let sources = repo::sources(root)?;
    tests_named::check(&claims, &sources, &mut outcome);
    let page = std::fs::read_to_string(root.join(PAGE)).unwrap_or_default();
    if page != page::render(&claims) {
        outcome.fail(
            PAGE,
            &format!("does not say what {CLAIMS} claims; run `cargo xtask practices`"),
        );
    }
    Ok(outcome)
}

fn read(root: &Path) -> Result<Claims> {
    let text =
        std::fs::read_to_string(root.join(CLAIMS)).with_context(|| format!("reading {CLAIMS}"))?;
    toml::from_str(&text).with_context(|| format!("what stands in {CLAIMS}"))
}
