//! The folder and the loopback address of one pair of servers. Whoever makes the folder has the address.

use std::fs;
use std::net::Ipv4Addr;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

/// Addresses tried before it is given up.
const TRIES_MAX: u32 = 100;

/// Waits until the test closes its end or dies, however it dies; then nothing is left of the servers.
const WATCH: &str = "cat >/dev/null
for group in \"$1\"/*.group; do [ -f \"$group\" ] && kill -s KILL -- -\"$(cat \"$group\")\" 2>/dev/null; done
sleep 0.1
for disk in \"$1/mail\" \"$1/postfix/spool\"; do mountpoint -q \"$disk\" 2>/dev/null && umount -l \"$disk\"; done
rm -rf \"$1\"";

/// The folder; gone when this is dropped.
pub(super) struct Home {
    folder: PathBuf,
    address: Ipv4Addr,
    watcher: Child,
}

impl Home {
    /// A folder that no other test has, and with it an address.
    pub(super) fn make() -> Result<Self, String> {
        if fs::metadata("/proc/self").map_or(1, |me| me.uid()) != 0 {
            return Err("Postfix runs as root alone, and this test does not".to_owned());
        }
        let (folder, address) = free()?;
        let watcher = Command::new("sh")
            .args(["-c", WATCH, "sh"])
            .arg(&folder)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // What ends the tests' group must not end the one who clears up after them.
            .process_group(0)
            .spawn()
            .map_err(|error| format!("the watcher of the servers did not start: {error}"))?;
        Ok(Self {
            folder,
            address,
            watcher,
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn address(&self) -> Ipv4Addr {
        self.address
    }

    /// A folder in it, given to an account of the system with a mode.
    pub(super) fn folder_of(&self, name: &str, owner: Owner, mode: &str) -> Result<(), String> {
        let path = self.folder.join(name);
        fs::create_dir_all(&path).map_err(|error| told(&path, &error))?;
        chown(&path, Some(owner.user), owner.group).map_err(|error| told(&path, &error))?;
        ran(Command::new("chmod").arg(mode).arg(&path))
    }

    pub(super) fn write(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(name);
        fs::write(&path, text).map_err(|error| told(&path, &error))
    }

    /// A key and a certificate for the address, signed by itself. It is no authority: a client that takes an
    /// authority's certificate for a server's would be wrong.
    pub(super) fn certificate(&self) -> Result<(), String> {
        ran(Command::new("openssl")
            .args(["req", "-x509", "-nodes", "-days", "30", "-subj"])
            .arg("/CN=localhost")
            .args([
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-addext",
            ])
            .arg(format!("subjectAltName=DNS:localhost,IP:{}", self.address))
            .arg("-keyout")
            .arg(self.folder.join("key.pem"))
            .arg("-out")
            .arg(self.folder.join("cert.pem")))
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        // It ends by itself; where it cannot be waited for, it does its work all the same.
        let _ = self.watcher.wait();
    }
}

fn free() -> Result<(PathBuf, Ipv4Addr), String> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.subsec_nanos());
    let mut seed = now ^ std::process::id().rotate_left(13);
    for _ in 0..TRIES_MAX {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [first, second, third, _] = seed.to_be_bytes();
        // Not 127.0.0.1 and not 127.0.x.y, where others may listen.
        let address = Ipv4Addr::new(127, first | 0x40, second, third.clamp(1, 254));
        let folder = std::env::temp_dir().join(format!("amends-mail-{address}"));
        match fs::create_dir(&folder) {
            Ok(()) => {
                ran(Command::new("chmod").arg("755").arg(&folder))?;
                return Ok((folder, address));
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(told(&folder, &error)),
        }
    }
    Err("no loopback address is free".to_owned())
}

/// A user of the system, and a group.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub(super) user: u32,
    pub(super) group: Option<u32>,
}

impl Owner {
    pub(super) const ROOT: Self = Self {
        user: 0,
        group: None,
    };

    /// The account of a name, with its own group.
    pub(super) fn named(name: &str) -> Result<Self, String> {
        let (user, group) = ids("/etc/passwd", name)?;
        Ok(Self { user, group })
    }

    pub(super) fn in_group(self, name: &str) -> Result<Self, String> {
        let (group, _) = ids("/etc/group", name)?;
        Ok(Self {
            group: Some(group),
            ..self
        })
    }
}

fn ids(file: &str, name: &str) -> Result<(u32, Option<u32>), String> {
    let text = fs::read_to_string(file).map_err(|error| told(Path::new(file), &error))?;
    text.lines()
        .find_map(|line| {
            let mut fields = line.split(':');
            (fields.next()? == name).then_some(())?;
            let mut numbers = fields.skip(1).map(str::parse);
            Some((numbers.next()?.ok()?, numbers.next().and_then(Result::ok)))
        })
        .ok_or_else(|| format!("{file} names no {name}"))
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

/// Runs a program to its end; says what it said where it failed.
pub(super) fn ran(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!(
            "{name} failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
        Err(error) => Err(format!("{name} did not start: {error}")),
    }
}
