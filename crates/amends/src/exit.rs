//! How a command ends: a number for scripts, a sentence for people.

use crate::config::ConfigError;
use desk::DeskError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::{self, ErrorKind};
use std::process::ExitCode;
use store::{OpenError, StoreError};

/// The numbers, after `sysexits.h`, with what they mean here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// A flag or argument nobody knows.
    Usage,
    /// What was given cannot be used.
    Data,
    /// A file, a case or a person that was named is not there.
    NoInput,
    /// Something that is needed does not answer.
    Unavailable,
    /// A fault of the program.
    Software,
    /// A file could not be made.
    CannotCreate,
    /// Reading or writing failed.
    InputOutput,
    /// Try again later.
    Temporary,
    /// Not allowed.
    NoPermission,
    /// The configuration does not fit.
    Config,
}

impl Exit {
    /// Every way to end that is no success.
    pub const ALL: [Self; 10] = [
        Self::Usage,
        Self::Data,
        Self::NoInput,
        Self::Unavailable,
        Self::Software,
        Self::CannotCreate,
        Self::InputOutput,
        Self::Temporary,
        Self::NoPermission,
        Self::Config,
    ];

    /// The number.
    pub fn code(self) -> u8 {
        match self {
            Self::Usage => 64,
            Self::Data => 65,
            Self::NoInput => 66,
            Self::Unavailable => 69,
            Self::Software => 70,
            Self::CannotCreate => 73,
            Self::InputOutput => 74,
            Self::Temporary => 75,
            Self::NoPermission => 77,
            Self::Config => 78,
        }
    }

    /// What it means.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Usage => "the command was not understood; nothing was done",
            Self::Data => "what was given cannot be used as it is; nothing was changed",
            Self::NoInput => "a file, case or person that was named is not there",
            Self::Unavailable => {
                "the address is taken, or something that is needed does not answer"
            }
            Self::Software => "a fault in the program; what was told as done is done",
            Self::CannotCreate => "a file could not be made; what is there was left as it is",
            Self::InputOutput => {
                "reading or writing failed on the way, also of what was to be printed"
            }
            Self::Temporary => {
                "a temporary failure: run the same command again later, nothing is doubled"
            }
            Self::NoPermission => "not allowed",
            Self::Config => "the configuration does not fit; nothing was opened",
        }
    }
}

/// Why a command did not do what was asked: what happened, what was kept, what to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Failure {
    /// How the process ends.
    pub exit: Exit,
    /// The sentences.
    pub says: String,
}

impl Failure {
    /// A failure with its sentences.
    pub fn new(exit: Exit, says: impl Into<String>) -> Self {
        Self {
            exit,
            says: says.into(),
        }
    }

    /// The number the process ends with.
    pub fn code(&self) -> ExitCode {
        ExitCode::from(self.exit.code())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.says)
    }
}

/// What SQLite says of a file that running again will not mend.
const DAMAGED: [&str; 2] = ["disk image is malformed", "file is not a database"];

/// What the system answered, in words of ours where it is one of the usual answers.
pub fn answered(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::PermissionDenied => "this user may not",
        ErrorKind::IsADirectory => "it is a folder, and a file is needed",
        ErrorKind::NotADirectory => "a part of its path is a file and no folder",
        ErrorKind::AlreadyExists => "it is there already",
        ErrorKind::InvalidData => "it is no text in UTF-8",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        ErrorKind::AddrInUse => "something listens there already",
        ErrorKind::AddrNotAvailable => "this machine has no such address",
        ErrorKind::ConnectionRefused => "nothing answers there",
        _ => return without_number(&error.to_string()),
    };
    words.to_owned()
}

/// The system's words without the number it adds, which tells people nothing.
fn without_number(says: &str) -> String {
    let Some((before, rest)) = says.split_once(" (os error ") else {
        return says.to_owned();
    };
    let after = rest.split_once(')').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// What an error says, ended as a sentence is: some end in a question, others in the lines of a parser.
fn sentence(error: &impl fmt::Display) -> String {
    let mut says = error.to_string();
    says.truncate(says.trim_end().len());
    if !says.ends_with(['.', '?', '!']) {
        says.push('.');
    }
    says
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::new(
            Exit::Config,
            format!("{} Nothing was opened or changed.", sentence(&error)),
        )
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(refusal) => Self::new(
                Exit::Data,
                letters::refusal_sentence(letters::Catalogue::english(), &refusal),
            ),
            DeskError::NotFound => Self::new(
                Exit::NoInput,
                "There is no such thing here. Nothing was changed.",
            ),
            DeskError::NotAllowed => Self::new(
                Exit::NoPermission,
                "That needs an administrator. Nothing was changed.",
            ),
            DeskError::Invalid { field, code } => Self::new(Exit::Data, misfit(field, code)),
            DeskError::Busy => Self::new(
                Exit::Temporary,
                "Others were writing again and again. Nothing was half done; run the same command again.",
            ),
            DeskError::Storage(why) if DAMAGED.iter().any(|sign| why.contains(sign)) => Self::new(
                Exit::Temporary,
                format!(
                    "The data is damaged: {why}. Nothing was changed. Keep the folder as it is, see to the disk, and \
                     put the latest backup in place: amends restore --replace FILE. What came after the backup can be \
                     given again, by the mail server or with amends intake; nothing is taken in twice."
                ),
            ),
            DeskError::Storage(why) => Self::new(
                Exit::Temporary,
                format!(
                    "The data could not be reached: {}. What was told as done is kept; see to the disk or the \
                     database and run the same command again.",
                    without_number(&why)
                ),
            ),
        }
    }
}

/// The catalogue's sentence for what does not fit, the same that stands beside the field of a form.
fn misfit(field: &str, code: &str) -> String {
    let words = letters::Catalogue::english();
    let key = format!("invalid-{code}");
    let says = if words.has(&key) {
        words.say(&key)
    } else {
        format!("The {field} does not fit.")
    };
    // Some of the sentences tell it already.
    if says.contains("Nothing was") {
        says
    } else {
        format!("{says} Nothing was changed.")
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        let exit = match &error {
            OpenError::Newer { .. } | OpenError::ChecksumDiffers { .. } | OpenError::NotOurs(_) => {
                Exit::Data
            }
            OpenError::Occupied(_) | OpenError::Files { .. } => Exit::CannotCreate,
            OpenError::Settings(_) => Exit::Config,
            OpenError::Migration { .. }
            | OpenError::InUse(_)
            | OpenError::Engine(_)
            | OpenError::Store(_) => Exit::Temporary,
        };
        let says = match &error {
            OpenError::Files { what, source } => {
                format!(
                    "{what}: {}. What is there was left as it is.",
                    answered(source)
                )
            }
            OpenError::Settings(_) => {
                format!("{} Nothing was opened or changed.", sentence(&error))
            }
            OpenError::Engine(_) => format!(
                "{} What was told as done is kept; see to that and run the same command again.",
                without_number(&sentence(&error))
            ),
            _ => without_number(&sentence(&error)),
        };
        Self::new(exit, says)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::new(Exit::Temporary, without_number(&sentence(&error)))
    }
}
