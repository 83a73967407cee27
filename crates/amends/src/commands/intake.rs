//! `amends intake FILE… | DIR | -`: mails come in from files or a mail server's pipe.

mod progress;

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use crate::request::{Answer, Door, Mail, Request, Taken, unexpected};
use clap::Args;
use desk::intake::{CALL_MAILS, GROUP_BYTES};
use mail::{STANDARD_INPUT, SourceMail, SourceMails};
use progress::Progress;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Every outcome, in the order of the summary.
const OUTCOMES: [&str; 6] = [
    "opened",
    "joined",
    "automatic",
    "duplicate",
    "held",
    "unreadable",
];

#[derive(Args, Debug)]
pub struct Arguments {
    /// .eml files, mbox files, Maildir or other folders; - for standard input
    ///
    /// Of a folder its sub-folders are read too, and of a Maildir the Maildirs in it (.Archive, .Junk). Hidden files
    /// and folders, a Maildir's tmp and symbolic links are passed over.
    ///
    /// With - it ends with 0 or with 75, never with another number: a mail server that hands mails over in a pipe
    /// keeps a mail that ended with 75 and tries again, and would send it back to the customer on any other.
    #[arg(required = true)]
    from: Vec<PathBuf>,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Arguments {
    /// Whether a mail server may hand a mail over here.
    pub fn standard_input(&self) -> bool {
        self.from
            .iter()
            .any(|path| path.as_os_str() == STANDARD_INPUT)
    }
}

/// The same of words that were not understood: a slip in the mail server's own settings is mended as well, and until
/// then no customer's mail is sent back for it.
pub fn meant_from_standard_input(words: &[OsString]) -> bool {
    let after = words.iter().skip_while(|word| *word != "intake");
    after.skip(1).any(|word| word == STANDARD_INPUT)
}

/// How it ends for a mail server that hands a mail over: all that can keep the mail out is on our side, and a mail
/// server sends a mail back on any number but this one.
pub fn told_to_mail_server(ended: ExitCode) -> ExitCode {
    if ended == ExitCode::SUCCESS {
        ended
    } else {
        ExitCode::from(Exit::Temporary.code())
    }
}

pub async fn run(arguments: Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let progress = Progress::shown(&arguments.from, arguments.format);
    let mut run = Run::new(&config, arguments.format, progress);
    for path in &arguments.from {
        let mut mails = match mail::open_source(path) {
            Ok(mails) => mails,
            Err(error) => {
                run.missed(&path.display().to_string(), &error);
                run.progress.read(1);
                continue;
            }
        };
        let (mut opened, mut read) = (0, 0);
        while let Some(mail) = mails.next() {
            run.progress.read(mails.files_opened() - opened);
            opened = mails.files_opened();
            run.in_hand += mails.bytes_read() - read;
            read = mails.bytes_read();
            match mail {
                Ok(mail) => run.add(mail, path).await?,
                Err(missed) => run.missed(&missed.label, &missed.error),
            }
        }
        run.passed_over(&mails);
    }
    run.send().await?;
    Ok(run.end())
}

/// One run of the command.
struct Run<'a> {
    door: Door<'a>,
    format: Format,
    progress: Progress,
    /// What goes to the desk next.
    call: Vec<Mail>,
    call_bytes: usize,
    /// Bytes of the files that were read for it.
    in_hand: u64,
    /// Mails of this call whose end is missing.
    cut: BTreeSet<String>,
    counts: [u64; OUTCOMES.len()],
    missed: Option<Exit>,
}

impl<'a> Run<'a> {
    fn new(config: &'a Config, format: Format, progress: Progress) -> Self {
        Self {
            door: Door::new(config),
            format,
            progress,
            call: Vec::new(),
            call_bytes: 0,
            in_hand: 0,
            cut: BTreeSet::new(),
            counts: [0; OUTCOMES.len()],
            missed: None,
        }
    }

    /// A mail for the next call; a full one goes to the desk.
    async fn add(&mut self, mail: SourceMail, from: &Path) -> Result<(), Failure> {
        if mail.cut {
            let rest = if from.as_os_str() == STANDARD_INPUT {
                "what came after that is not kept anywhere here. Ask the sender for it in smaller mails"
            } else {
                "what lies beyond stays where it was found"
            };
            self.say(&format!(
                "amends: {} is longer than is taken in. Its first {} bytes go in; {rest}.",
                named(&mail.label),
                mail.raw.len()
            ));
        }
        if self.call.len() == CALL_MAILS || self.call_bytes + mail.raw.len() > GROUP_BYTES {
            self.send().await?;
        }
        self.call_bytes += mail.raw.len();
        if mail.cut {
            self.cut.insert(mail.label.clone());
        }
        self.call.push(Mail::new(mail.label, &mail.raw));
        Ok(())
    }

    /// What is in hand goes to the desk; each mail is told of as soon as it is on disk.
    async fn send(&mut self) -> Result<(), Failure> {
        if self.call.is_empty() {
            return Ok(());
        }
        self.call_bytes = 0;
        let read = std::mem::take(&mut self.in_hand);
        let mails = std::mem::take(&mut self.call);
        let answer = match self.door.ask(Request::Intake { mails }).await {
            Ok(answer) => answer,
            Err(failure) => {
                self.progress.end();
                self.summary();
                return Err(failure);
            }
        };
        let Answer::Taken { mails } = answer else {
            return Err(unexpected());
        };
        self.progress.taken(mails.len(), read);
        let cut = std::mem::take(&mut self.cut);
        for mut taken in mails {
            taken.cut = cut.contains(&taken.source);
            self.tell(&taken);
        }
        Ok(())
    }

    fn tell(&mut self, taken: &Taken) {
        self.count(&taken.outcome);
        match self.format {
            Format::Json => print::json(taken),
            Format::Text => {
                let case = taken
                    .case
                    .map_or_else(String::new, |case| format!(", case {case}"));
                self.progress
                    .aside(|| print::line(&format!("{}: {}{case}", taken.source, taken.outcome)));
            }
        }
    }

    fn count(&mut self, outcome: &str) {
        if let Some(place) = OUTCOMES.iter().position(|known| *known == outcome) {
            self.counts[place] += 1;
        }
    }

    /// Something could not be read. Scripts get a line for it as for a mail. The rest goes on; the number at the end
    /// tells.
    fn missed(&mut self, label: &str, error: &std::io::Error) {
        if self.format == Format::Json {
            self.count("unreadable");
            print::json(&Taken {
                source: label.to_owned(),
                outcome: "unreadable".to_owned(),
                case: None,
                cut: false,
            });
        }
        let what = named(label);
        let says = match error.kind() {
            ErrorKind::NotFound => format!(
                "there is nothing at {what}. Nothing was taken in of it, and the rest goes on. Check the name"
            ),
            ErrorKind::PermissionDenied => format!(
                "this user may not read {what}. It stays where it is, and the rest goes on. Let this user read it, and \
                 run the same command again"
            ),
            _ => format!(
                "{what} could not be read: {}. What was read before is taken in, and the rest goes on. Run the same command \
                 again once it can be read; nothing is doubled",
                answered(error)
            ),
        };
        self.say(&format!("amends: {says}."));
        // What may succeed later asks to be tried again, whatever else is wrong.
        let exit = match error.kind() {
            ErrorKind::NotFound => Exit::NoInput,
            _ => Exit::Temporary,
        };
        if self.missed != Some(Exit::Temporary) {
            self.missed = Some(exit);
        }
    }

    /// Links are told of, for they are no failure and yet not read.
    fn passed_over(&self, mails: &SourceMails) {
        if let Some((first, count)) = mails.links() {
            self.say(&format!(
                "amends: symbolic links are not followed; passed over: {count}, first {}. Name what they lead to, if it \
                 is to be taken in.",
                first.display()
            ));
        }
    }

    fn say(&self, text: &str) {
        // That nobody can read it is no reason to take in less.
        self.progress.aside(|| {
            let _ = writeln!(std::io::stderr(), "{text}");
        });
    }

    fn summary(&self) {
        match self.format {
            Format::Json => {
                let counts: Map<String, Value> = OUTCOMES
                    .iter()
                    .zip(self.counts)
                    .map(|(outcome, count)| ((*outcome).to_owned(), count.into()))
                    .collect();
                print::json(&json!({ "summary": counts }));
            }
            Format::Text => {
                let counts = OUTCOMES
                    .iter()
                    .zip(self.counts)
                    .filter(|(_, count)| *count > 0);
                let told: Vec<String> = counts
                    .map(|(outcome, count)| format!("{count} {outcome}"))
                    .collect();
                let told = if told.is_empty() {
                    "no mail".to_owned()
                } else {
                    told.join(", ")
                };
                print::line(&format!("Taken in: {told}."));
            }
        }
    }

    fn end(self) -> ExitCode {
        self.progress.end();
        self.summary();
        self.missed
            .map_or(ExitCode::SUCCESS, |exit| ExitCode::from(exit.code()))
    }
}

/// What is told people of where a mail was found.
fn named(label: &str) -> String {
    match label.strip_prefix(STANDARD_INPUT) {
        Some("") => "the mail on standard input".to_owned(),
        Some(number) if number.starts_with('#') => format!("mail {number} on standard input"),
        _ => label.to_owned(),
    }
}
