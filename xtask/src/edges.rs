//! The rooms and their doors: which crate may use which. The table is that of the plan; a new edge is a decision.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::house::Outcome;
use crate::run;

/// A crate, and the crates of the workspace it may use.
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
}

const DOMAIN: [&str; 6] = [
    "calendar",
    "recovery",
    "coach",
    "rehearsal",
    "learning",
    "letters",
];

const ROOMS: [Room; 16] = [
    Room {
        name: "calendar",
        may_use: &[],
    },
    Room {
        name: "recovery",
        may_use: &["calendar"],
    },
    Room {
        name: "coach",
        may_use: &["calendar"],
    },
    Room {
        name: "rehearsal",
        may_use: &["coach"],
    },
    Room {
        name: "learning",
        may_use: &["recovery"],
    },
    Room {
        name: "letters",
        may_use: &["recovery", "calendar"],
    },
    Room {
        name: "mail",
        may_use: &[],
    },
    Room {
        name: "store",
        may_use: &["calendar", "recovery"],
    },
    Room {
        name: "desk",
        may_use: &[
            "calendar",
            "recovery",
            "coach",
            "rehearsal",
            "learning",
            "letters",
            "mail",
            "store",
        ],
    },
    Room {
        name: "assets",
        may_use: &[],
    },
    Room {
        name: "web",
        may_use: &[
            "calendar",
            "recovery",
            "coach",
            "rehearsal",
            "learning",
            "letters",
            "desk",
            "assets",
        ],
    },
    Room {
        name: "amends",
        may_use: PROGRAM,
    },
    Room {
        name: "testkit",
        may_use: PROGRAM,
    },
    Room {
        name: "bench",
        may_use: BUILDERS,
    },
    Room {
        name: "fuzz",
        may_use: BUILDERS,
    },
    Room {
        name: "xtask",
        may_use: BUILDERS,
    },
];

/// Every room the product itself is made of.
const PROGRAM: &[&str] = &[
    "calendar",
    "recovery",
    "coach",
    "rehearsal",
    "learning",
    "letters",
    "mail",
    "store",
    "desk",
    "assets",
    "web",
    "amends",
];

/// What builders' own crates may use: the product and the kit for testing it.
const BUILDERS: &[&str] = &[
    "calendar",
    "recovery",
    "coach",
    "rehearsal",
    "learning",
    "letters",
    "mail",
    "store",
    "desk",
    "assets",
    "web",
    "amends",
    "testkit",
];

/// Crates from outside that bring the world in: files, network, databases, logs, threads of their own.
const WORLDLY: [&str; 14] = [
    "async-std",
    "axum",
    "deadpool-postgres",
    "hyper",
    "postgres",
    "reqwest",
    "rusqlite",
    "smol",
    "sqlx",
    "tokio",
    "tokio-postgres",
    "tracing",
    "tracing-subscriber",
    "ureq",
];

/// Crates from outside that speak to a database, and the rooms that may: law 5, and the builders' yardsticks.
const DATABASE: [&str; 6] = [
    "deadpool-postgres",
    "postgres",
    "postgres-types",
    "rusqlite",
    "sqlx",
    "tokio-postgres",
];
const DATABASE_ROOMS: [&str; 3] = ["store", "testkit", "bench"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// None for what the program itself is made of; `dev` and `build` otherwise.
    kind: Option<String>,
    /// Set for crates of this workspace.
    path: Option<String>,
}

/// Reads the edges from cargo and tells those the table does not have.
pub fn check(root: &Path) -> Result<Outcome> {
    let output = run::cargo(root)
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .stdin(Stdio::null())
        .output()
        .context("cargo metadata could not be started")?;
    if !output.status.success() {
        bail!(
            "cargo metadata failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).context("what cargo metadata printed")?;
    Ok(judge(&metadata))
}

fn judge(metadata: &Metadata) -> Outcome {
    let mut outcome = Outcome::default();
    for package in &metadata.packages {
        let Some(room) = ROOMS.iter().find(|room| room.name == package.name) else {
            outcome.fail(&package.name, "is a crate the table of rooms does not have");
            continue;
        };
        for dependency in &package.dependencies {
            let for_tests = dependency.kind.as_deref() == Some("dev");
            let allowed = match &dependency.path {
                Some(_) => {
                    room.may_use.contains(&dependency.name.as_str())
                        || (for_tests && dependency.name == "testkit")
                }
                None => for_tests || outside_allowed(room.name, &dependency.name),
            };
            if !allowed {
                let kind = dependency.kind.as_deref().unwrap_or("normal");
                outcome.fail(
                    &package.name,
                    &format!(
                        "uses {} ({kind} dependency), which its row in the table does not allow",
                        dependency.name
                    ),
                );
            }
        }
    }
    outcome
}

fn outside_allowed(room: &str, outside: &str) -> bool {
    let worldly = DOMAIN.contains(&room) && WORLDLY.contains(&outside);
    let database = DATABASE.contains(&outside) && !DATABASE_ROOMS.contains(&room);
    !worldly && !database
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(name: &str, uses: &str, kind: Option<&str>, ours: bool) -> usize {
        let dependency = Dependency {
            name: uses.to_owned(),
            kind: kind.map(str::to_owned),
            path: ours.then(|| "somewhere".to_owned()),
        };
        let package = Package {
            name: name.to_owned(),
            dependencies: vec![dependency],
        };
        judge(&Metadata {
            packages: vec![package],
        })
        .failures
        .len()
    }

    #[test]
    fn an_edge_of_the_table_passes_and_another_does_not() {
        assert_eq!(judged("recovery", "calendar", None, true), 0);
        assert_eq!(judged("recovery", "store", None, true), 1);
        assert_eq!(judged("web", "desk", None, true), 0);
        assert_eq!(judged("web", "mail", None, true), 1);
        assert_eq!(judged("web", "store", Some("build"), true), 1);
    }

    #[test]
    fn only_tests_may_use_the_kit() {
        assert_eq!(judged("web", "testkit", Some("dev"), true), 0);
        assert_eq!(judged("web", "testkit", None, true), 1);
        assert_eq!(judged("web", "store", Some("dev"), true), 1);
        assert_eq!(judged("amends", "testkit", None, true), 1);
    }

    #[test]
    fn the_domain_stays_out_of_the_world_and_others_out_of_the_database() {
        assert_eq!(judged("recovery", "tokio", None, false), 1);
        assert_eq!(judged("recovery", "serde", None, false), 0);
        assert_eq!(judged("desk", "tokio", None, false), 0);
        assert_eq!(judged("desk", "rusqlite", None, false), 1);
        assert_eq!(judged("store", "rusqlite", None, false), 0);
    }

    #[test]
    fn a_crate_nobody_placed_is_told() {
        assert_eq!(judged("helpers", "calendar", None, true), 1);
    }
}
