//! Small disks that a test fills up.

use super::MailServers;
use super::home::{Home, Owner, ran};
use std::fs::{self, File};
use std::io::Write as _;
use std::process::Command;

/// Bytes of a small disk.
const BYTES: u32 = 6_000_000;
const FILLER: &str = "filler";

/// Which disk.
#[derive(Clone, Copy, Debug)]
pub enum Disk {
    /// Postfix's queue: mail is refused for now.
    Queue,
    /// The mailboxes: mail waits in Postfix's queue.
    Mailboxes,
}

impl Disk {
    fn folder(self) -> &'static str {
        match self {
            Self::Queue => "postfix/spool",
            Self::Mailboxes => "mail",
        }
    }
}

/// Puts a disk of its own under each folder, before anything is written there.
pub(super) fn mount(home: &Home) -> Result<(), String> {
    for disk in [Disk::Queue, Disk::Mailboxes] {
        home.folder_of(disk.folder(), Owner::ROOT, "755")?;
        ran(Command::new("mount")
            .args([
                "-t",
                "tmpfs",
                "-o",
                &format!("size={BYTES},mode=755"),
                "none",
            ])
            .arg(home.folder().join(disk.folder())))?;
    }
    Ok(())
}

impl MailServers {
    /// Fills a disk of [`super::Setup::small_disks`] to its last byte.
    ///
    /// # Panics
    /// If the disk is no small one, which would fill the machine's.
    pub fn fill(&self, disk: Disk) {
        assert!(self.setup.small_disks, "the disk is small");
        let path = self.home.folder().join(disk.folder()).join(FILLER);
        let mut filler = File::create(path).expect("the filler can be made");
        let block = [0_u8; 4096];
        // The error that ends this is the one that is wanted: no space is left.
        while filler.write_all(&block).is_ok() {}
    }

    /// Gives the room back.
    ///
    /// # Panics
    /// If the disk was not filled.
    pub fn free(&self, disk: Disk) {
        let path = self.home.folder().join(disk.folder()).join(FILLER);
        fs::remove_file(path).expect("the disk was filled");
    }
}
