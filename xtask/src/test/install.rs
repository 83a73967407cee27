//! What the tests need beside Rust and Node: looked for, and installed where this machine lets us.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use super::tally::Tally;
use super::{Ending, Setting};
use crate::run;

/// How long the machine's package manager may take.
const PACKAGES: Duration = Duration::from_mins(10);
const NODE_PACKAGES: Duration = Duration::from_mins(5);
const PYTHON_PACKAGES: Duration = Duration::from_mins(5);

/// A package of Python's in an environment of its own, where a test looks for it.
struct PythonPackage {
    name: &'static str,
    /// With its version, as `pip` takes it.
    wanted: &'static str,
    /// What Python imports.
    module: &'static str,
    /// The folder in `target`.
    folder: &'static str,
}

const PYTHON: [PythonPackage; 2] = [
    // `crates/amends/tests/amends/languagetool.rs` asks the coach with it.
    PythonPackage {
        name: "a LanguageTool client for Python",
        wanted: "language-tool-python==3.4.0",
        module: "language_tool_python",
        folder: "languagetool-client",
    },
    // `crates/calendar/tests/holidays_package.rs` holds our holidays beside it.
    PythonPackage {
        name: "the Python package holidays",
        wanted: "holidays==0.109",
        module: "holidays",
        folder: "holidays-package",
    },
];

/// Names under which a Chromium is installed.
const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
/// Where Debian keeps `PostgreSQL`'s own programs, one folder for each version.
const DEBIAN_POSTGRES: &str = "/usr/lib/postgresql";
/// Where Debian lists what can be installed.
const DEBIAN_LISTS: &str = "/var/lib/apt/lists";

/// A need: what it is called, Debian's package for it, and whether it is there.
struct Need {
    name: &'static str,
    package: &'static str,
    is_there: fn() -> bool,
}

const NEEDS: [Need; 12] = [
    Need {
        name: "PostgreSQL",
        package: "postgresql",
        is_there: || postgres_folder().is_some(),
    },
    Need {
        name: "Postfix",
        package: "postfix",
        is_there: || Path::new("/usr/lib/postfix/sbin/master").is_file(),
    },
    Need {
        name: "Dovecot's IMAP server",
        package: "dovecot-imapd",
        is_there: || Path::new("/usr/lib/dovecot/imap").is_file(),
    },
    Need {
        name: "Dovecot's delivery by LMTP",
        package: "dovecot-lmtpd",
        is_there: || Path::new("/usr/lib/dovecot/lmtp").is_file(),
    },
    Need {
        name: "a name server",
        package: "dnsmasq-base",
        is_there: || Path::new("/usr/sbin/dnsmasq").is_file(),
    },
    Need {
        name: "a verifier of signed mail",
        package: "python3-dkim",
        is_there: || Path::new("/usr/bin/dkimverify").is_file(),
    },
    Need {
        name: "Ed25519 for that verifier",
        package: "python3-nacl",
        is_there: || Path::new("/usr/lib/python3/dist-packages/nacl").is_dir(),
    },
    Need {
        name: "Chromium",
        package: "chromium",
        is_there: || browser().is_some(),
    },
    Need {
        name: "a C compiler",
        package: "gcc",
        is_there: || run::found("cc").is_some(),
    },
    Need {
        name: "a C++ compiler",
        package: "g++",
        is_there: || run::found("c++").is_some(),
    },
    Need {
        name: "Python",
        package: "python3-venv",
        is_there: || run::works("python3", &["-c", "import ensurepip, venv"]),
    },
    Need {
        name: "strace",
        package: "strace",
        is_there: || run::found("strace").is_some(),
    },
];

/// Each need counts as one; one that stays away is named, and the other parts run without it.
pub fn run(setting: &Setting) -> Result<Ending> {
    let mut ending = Ending::default();
    let wanted: Vec<&Need> = NEEDS.iter().filter(|need| !(need.is_there)()).collect();
    if !wanted.is_empty() {
        let packages: Vec<&str> = wanted.iter().map(|need| need.package).collect();
        if may_install() {
            install(&packages)?;
        } else {
            println!(
                "to have everything, run as root: apt-get install {}",
                packages.join(" ")
            );
        }
    }
    for need in &NEEDS {
        if (need.is_there)() {
            ending.tally.add(Tally::one(true));
        } else {
            ending.missing.push(need.name.to_owned());
        }
    }

    for part in ["rustfmt", "clippy"] {
        let tool = if part == "rustfmt" { "fmt" } else { "clippy" };
        let is_there = || run::works("cargo", &[tool, "--version"]);
        if is_there() || (run::works("rustup", &["component", "add", part]) && is_there()) {
            ending.tally.add(Tally::one(true));
        } else {
            ending.missing.push(part.to_owned());
        }
    }

    if run::found("npm").is_none() {
        ending.missing.push("Node with npm".to_owned());
    } else {
        ending.tally.add(Tally::one(node_packages(setting)?));
    }
    for package in &PYTHON {
        if python_package(setting, package)? {
            ending.tally.add(Tally::one(true));
        } else {
            ending.missing.push(package.name.to_owned());
        }
    }
    ending.told = if ending.missing.is_empty() {
        "everything is there".to_owned()
    } else {
        format!("not there: {}", ending.missing.join(", "))
    };
    println!("{}", ending.told);
    Ok(ending)
}

fn may_install() -> bool {
    let root = run::said("id", &["-u"], Path::new("/")).is_some_and(|id| id == "0");
    root && run::found("apt-get").is_some()
}

/// Whether it worked is seen by looking for each need again.
fn install(packages: &[&str]) -> Result<()> {
    let apt = |args: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "-o", "Dpkg::Use-Pty=0"])
            .args(args);
        run::watch(&mut command, PACKAGES)
    };
    let listed = std::fs::read_dir(DEBIAN_LISTS).is_ok_and(|mut lists| {
        lists.any(|list| {
            list.is_ok_and(|list| list.file_name().to_string_lossy().ends_with("Packages"))
        })
    });
    let all: Vec<&str> = ["install", "-y", "--no-install-recommends"]
        .into_iter()
        .chain(packages.iter().copied())
        .collect();
    // Lists that are there may be old: ask for new ones where the first try does not work.
    if listed && apt(&all)?.ok {
        return Ok(());
    }
    apt(&["update"])?;
    if !apt(&all)?.ok {
        // One package that cannot be had should not keep the others away.
        for package in packages {
            apt(&["install", "-y", "--no-install-recommends", package])?;
        }
    }
    Ok(())
}

/// The browser tests' packages, fetched only where the lock file is another than that of the last time.
fn node_packages(setting: &Setting) -> Result<bool> {
    let folder = setting.root.join("e2e");
    let lock = std::fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(true);
    }
    let mut npm = Command::new("npm");
    npm.current_dir(&folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    let ended = run::watch(&mut npm, NODE_PACKAGES)?;
    if ended.ok {
        std::fs::write(stamp, lock)?;
    }
    Ok(ended.ok)
}

/// Whether the package is there, made and fetched where it was not.
fn python_package(setting: &Setting, package: &PythonPackage) -> Result<bool> {
    let folder = setting.root.join("target").join(package.folder);
    let python = folder.join("bin/python");
    let is_there = || {
        let python = python.to_string_lossy().into_owned();
        run::works(&python, &["-c", &format!("import {}", package.module)])
    };
    if is_there() {
        return Ok(true);
    }
    let mut venv = Command::new("python3");
    venv.args(["-m", "venv"]).arg(&folder);
    if !run::watch(&mut venv, PYTHON_PACKAGES)?.ok {
        return Ok(false);
    }
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", package.wanted]);
    Ok(run::watch(&mut pip, PYTHON_PACKAGES)?.ok && is_there())
}

/// The folder of `initdb`: that of the search path, else Debian's newest.
pub fn postgres_folder() -> Option<PathBuf> {
    if let Some(initdb) = run::found("initdb") {
        return initdb.parent().map(Path::to_owned);
    }
    let versions = std::fs::read_dir(DEBIAN_POSTGRES).ok()?;
    let folders = versions.flatten().map(|version| version.path().join("bin"));
    folders
        .filter(|folder| folder.join("initdb").is_file())
        .max_by_key(|folder| {
            let version = folder
                .parent()
                .and_then(Path::file_name)
                .unwrap_or_default();
            version.to_string_lossy().parse::<u32>().unwrap_or(0)
        })
}

/// The search path with `PostgreSQL`'s programs at its end; None where they are not there.
pub fn path_with_postgres() -> Option<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(postgres_folder());
    postgres_folder()?;
    std::env::join_paths(folders).ok()
}

/// The browser: the one `AMENDS_CHROMIUM` names, else one of the search path.
pub fn browser() -> Option<PathBuf> {
    match std::env::var_os("AMENDS_CHROMIUM") {
        Some(named) => Some(PathBuf::from(named)).filter(|file| file.is_file()),
        None => BROWSERS.iter().find_map(|name| run::found(name)),
    }
}
