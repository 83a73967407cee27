//! `amends intake FILE… | DIR | -`: mails come in from files or a mail server's pipe.

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use crate::request::{Answer, Door, Mail, Request, Taken, unexpected};
use clap::Args;
use desk::intake::{CALL_MAILS, GROUP_BYTES};
use indicatif::{ProgressBar, ProgressStyle};
use mail::SourceMail;
use serde_json::{Map, Value, json};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// Every outcome, in the order of the summary.
const OUTCOMES: [&str; 6] = [
    "opened",
    "joined",
    "automatic",
    "duplicate",
    "held",
    "unreadable",
];
/// How often the progress bar is drawn anew.
const TICK: Duration = Duration::from_millis(100);

#[derive(Args, Debug)]
pub struct Arguments {
    /// .eml files, mbox files, Maildir or other folders; - for standard input
    #[arg(required = true)]
    from: Vec<PathBuf>,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut run = Run::new(&config, arguments.format);
    for path in &arguments.from {
        let mails = match mail::open_source(path) {
            Ok(mails) => mails,
            Err(error) => {
                run.missed(path, &error);
                continue;
            }
        };
        for mail in mails {
            match mail {
                Ok(mail) => run.add(mail).await?,
                Err(error) => run.missed(path, &error),
            }
        }
    }
    run.send().await?;
    Ok(run.end())
}

/// One run of the command.
struct Run<'a> {
    door: Door<'a>,
    format: Format,
    bar: ProgressBar,
    /// What goes to the desk next.
    call: Vec<Mail>,
    call_bytes: usize,
    counts: [u64; OUTCOMES.len()],
    missed: Option<Exit>,
}

impl<'a> Run<'a> {
    fn new(config: &'a Config, format: Format) -> Self {
        let bar = if std::io::stderr().is_terminal() && format == Format::Text {
            let style = ProgressStyle::with_template(
                "{spinner} {pos} mails taken in, {per_sec}, {elapsed}",
            );
            let bar = ProgressBar::new_spinner()
                .with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar.enable_steady_tick(TICK);
            bar
        } else {
            ProgressBar::hidden()
        };
        Self {
            door: Door::new(config),
            format,
            bar,
            call: Vec::new(),
            call_bytes: 0,
            counts: [0; OUTCOMES.len()],
            missed: None,
        }
    }

    /// A mail for the next call; a full one goes to the desk.
    async fn add(&mut self, mail: SourceMail) -> Result<(), Failure> {
        if mail.cut {
            self.say(&format!(
                "amends: {} is longer than {} bytes; what lies beyond stays where it was found",
                mail.label,
                mail.raw.len()
            ));
        }
        if self.call.len() == CALL_MAILS || self.call_bytes + mail.raw.len() > GROUP_BYTES {
            self.send().await?;
        }
        self.call_bytes += mail.raw.len();
        self.call.push(Mail::new(mail.label, &mail.raw));
        Ok(())
    }

    /// What is in hand goes to the desk; each mail is told of as soon as it is on disk.
    async fn send(&mut self) -> Result<(), Failure> {
        if self.call.is_empty() {
            return Ok(());
        }
        self.call_bytes = 0;
        let mails = std::mem::take(&mut self.call);
        let answer = match self.door.ask(Request::Intake { mails }).await {
            Ok(answer) => answer,
            Err(failure) => {
                self.bar.finish_and_clear();
                self.summary();
                return Err(failure);
            }
        };
        let Answer::Taken { mails } = answer else {
            return Err(unexpected());
        };
        for taken in &mails {
            self.tell(taken);
        }
        self.bar.inc(mails.len() as u64);
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
                self.bar
                    .suspend(|| print::line(&format!("{}: {}{case}", taken.source, taken.outcome)));
            }
        }
    }

    fn count(&mut self, outcome: &str) {
        if let Some(place) = OUTCOMES.iter().position(|known| *known == outcome) {
            self.counts[place] += 1;
        }
    }

    /// Something could not be read. Scripts get a line for it as for a mail, with why. The rest goes on; the number at the end tells.
    fn missed(&mut self, path: &Path, error: &std::io::Error) {
        if self.format == Format::Json {
            self.count("unreadable");
            print::json(&json!({
                "source": path.display().to_string(),
                "outcome": "unreadable",
                "case": null,
                "why": error.kind().to_string(),
            }));
        }
        let gone = error.kind() == std::io::ErrorKind::NotFound;
        self.say(&format!(
            "amends: {}: {error}. {}",
            path.display(),
            if gone {
                "Check the name; the rest goes on."
            } else {
                "It stays where it is; the rest goes on."
            }
        ));
        // What may succeed later asks to be tried again, whatever else is wrong.
        let exit = if gone { Exit::NoInput } else { Exit::Temporary };
        if self.missed != Some(Exit::Temporary) {
            self.missed = Some(exit);
        }
    }

    fn say(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{text}"));
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
        self.bar.finish_and_clear();
        self.summary();
        self.missed
            .map_or(ExitCode::SUCCESS, |exit| ExitCode::from(exit.code()))
    }
}
