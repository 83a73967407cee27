//! The packages of npm that the scripts are made of: fetched by the lock file into the build folder, once for each lock.

use std::error::Error;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

/// What npm reads: what is wanted, exactly which files, and that no file names where it came from.
const WANTED: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// The lock of what was fetched last.
const FETCHED: &str = "fetched-lock.json";
/// Folders of what builds the scripts and is no part of them.
const TOOLS: [&str; 3] = [".bin", "esbuild", "@esbuild"];

/// A folder with the packages in it.
pub struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// Fetches them where the lock is another than that of the last time.
    ///
    /// # Errors
    /// Node or npm is not there, or the packages cannot be had, in words.
    pub fn fetched(here: &Path, out: &Path) -> Result<Self, Box<dyn Error>> {
        let folder = out.join("npm");
        fs::create_dir_all(&folder)?;
        let mut lock = Vec::new();
        for name in WANTED {
            lock = [lock, fs::read(here.join(name))?].concat();
        }
        let stamp = folder.join(FETCHED);
        if fs::read(&stamp).is_ok_and(|fetched| fetched == lock) {
            return Ok(Self { folder });
        }
        for name in WANTED {
            fs::copy(here.join(name), folder.join(name))?;
        }
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = Command::new(npm);
        command.current_dir(&folder).args([
            "ci",
            "--ignore-scripts",
            "--prefer-offline",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]);
        run(
            command,
            "the packages of the scripts could not be fetched; the first build needs npm's registry",
        )?;
        fs::write(stamp, lock)?;
        Ok(Self { folder })
    }

    /// Where they lie.
    pub fn modules(&self) -> PathBuf {
        self.folder.join("node_modules")
    }

    /// Node, asked to run a file of a package.
    pub fn node(&self, file: &str) -> Command {
        let mut command = Command::new("node");
        command
            .arg(self.modules().join(file))
            .env("NODE_PATH", self.modules());
        command
    }

    /// The licence of every package that becomes part of a script, each text once with those it is of.
    ///
    /// # Errors
    /// A package that brings no licence, or a folder that cannot be read.
    pub fn licences(&self) -> Result<String, Box<dyn Error>> {
        let mut texts: Vec<(String, Vec<String>)> = Vec::new();
        for package in self.names()? {
            let text = licence(&self.modules().join(&package))?
                .ok_or_else(|| format!("the package {package} brings no licence"))?;
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, packages)) => packages.push(package),
                None => texts.push((text, vec![package])),
            }
        }
        let mut told = String::new();
        for (text, packages) in texts {
            write!(told, "{}\n\n{}\n\n\n", packages.join(", "), text.trim())?;
        }
        Ok(told)
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for name in inside(&self.modules())? {
            if TOOLS.contains(&name.as_str()) || name.starts_with('.') {
                continue;
            }
            if name.starts_with('@') {
                let scoped = inside(&self.modules().join(&name))?;
                names.extend(scoped.into_iter().map(|inner| format!("{name}/{inner}")));
            } else {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }
}

fn inside(folder: &Path) -> io::Result<Vec<String>> {
    fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

fn licence(package: &Path) -> io::Result<Option<String>> {
    for name in inside(package)? {
        let stem = Path::new(&name).file_stem().and_then(OsStr::to_str);
        if stem.is_some_and(|stem| stem.eq_ignore_ascii_case("license")) {
            return fs::read_to_string(package.join(name)).map(Some);
        }
    }
    Ok(None)
}

/// Runs a program of Node's to its end.
///
/// # Errors
/// That Node is not there, or `failed` with what the program wrote.
pub fn run(mut command: Command, failed: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let ended = command.stdin(Stdio::null()).output().map_err(|error| {
        if error.kind() == io::ErrorKind::NotFound {
            "Node is needed to build the scripts of the pages: install Node 20 or later with npm, so that `node` and `npm` are found, and build again".to_owned()
        } else {
            format!("Node could not be started: {error}")
        }
    })?;
    if !ended.status.success() {
        let said = String::from_utf8_lossy(&ended.stderr);
        return Err(format!("{failed}\n{}", said.trim()).into());
    }
    Ok(ended.stdout)
}
