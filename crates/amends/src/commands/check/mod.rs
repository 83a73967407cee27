//! `amends check`: drafts read by the coach. It opens no data and asks no network.

mod lines;
mod sarif;
mod shown;
mod why;

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::{print, rules};
use clap::{Args, ValueEnum};
use coach::draft::facts::Facts;
use coach::review::told::{Unit, told_in_full};
use coach::review::{Now, Review, review};
use coach::rules::Rulebook;
use serde_json::json;
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// The largest draft that is read, in bytes.
pub const DRAFT_BYTES_MAX: u64 = 2 * 1024 * 1024;

/// How a draft on standard input is called.
const STANDARD_INPUT: &str = "-";

#[derive(Args, Debug)]
#[command(
    after_help = "Ends with 1 where a mistake of the level error stands; with --jsonl the findings are told and the end is 0."
)]
pub struct Arguments {
    /// Files with one draft each, or - for standard input (also where none is named)
    files: Vec<String>,
    /// Where the draft stands, so that missing moves are told
    #[arg(long, value_enum)]
    stage: Option<StageName>,
    /// A file with what the customer wrote
    #[arg(long, value_name = "FILE")]
    customer: Option<String>,
    /// When it is written (RFC 3339 with offset); otherwise now, in UTC
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// For people, for scripts, or for code scanners
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
    /// Many drafts: a JSON object a line in, one a line out
    #[arg(long, conflicts_with_all = ["stage", "customer", "at", "format"])]
    jsonl: bool,
    /// Say why the rule with this name is one, and what to say instead; no draft is read
    #[arg(long, value_name = "RULE", conflicts_with_all = ["files", "stage", "customer", "at", "format", "jsonl"])]
    why: Option<String>,
}

/// For whom findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// For people.
    #[default]
    Text,
    /// For scripts: an object a draft.
    Json,
    /// SARIF 2.1.0.
    Sarif,
}

/// The stages by name.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum StageName {
    /// The first answer to what was heard
    FirstWord,
    /// The understanding of it
    Understanding,
    /// The offer
    Offer,
    /// News on what was agreed
    Update,
    /// The question whether it is solved
    FollowUp,
}

impl StageName {
    fn id(self) -> Option<String> {
        let named = self.to_possible_value()?;
        Some(named.get_name().to_owned())
    }
}

/// A draft with what was read in it.
struct Read {
    file: String,
    draft: String,
    review: Review,
}

pub fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let own = rules::of(&Config::read(flags)?)?;
    let rulebook = own.as_deref().unwrap_or_else(|| Rulebook::built_in());
    if let Some(rule) = &arguments.why {
        return why::say(rule, rulebook);
    }
    if arguments.jsonl {
        return lines::run(&arguments.files, rulebook);
    }
    let now = match &arguments.at {
        Some(at) => moment(at)?,
        None => this_moment(),
    };
    let facts = Facts {
        stage: arguments.stage.and_then(StageName::id),
        customer: arguments.customer.as_deref().map(draft_of).transpose()?,
        ..Facts::default()
    };
    let files = if arguments.files.is_empty() {
        vec![STANDARD_INPUT.to_owned()]
    } else {
        arguments.files.clone()
    };
    let mut read = Vec::new();
    for file in files {
        let draft = draft_of(&file)?;
        let review = review(&draft, &facts, Some(&now), rulebook);
        read.push(Read {
            file,
            draft,
            review,
        });
    }
    match arguments.format {
        CheckFormat::Text => read.iter().for_each(|one| shown::print(one, &now)),
        CheckFormat::Json => {
            for one in &read {
                let answer = told_in_full(&one.draft, &one.review, Unit::Characters, &now.zone);
                print::json(&json!({ "file": one.file, "answer": why::with_its_page(&answer) }));
            }
        }
        CheckFormat::Sarif => print::json(&sarif::log(&read, rulebook)),
    }
    let stands = read.iter().any(|one| one.review.has_error());
    Ok(ExitCode::from(u8::from(stands)))
}

/// A draft from a file or from standard input.
fn draft_of(file: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let gone = |error: std::io::Error| {
        Failure::new(
            Exit::NoInput,
            format!(
                "{file} could not be read: {}. Nothing was checked. Check the name and who may read it.",
                answered(&error)
            ),
        )
    };
    if file == STANDARD_INPUT {
        std::io::stdin()
            .lock()
            .take(DRAFT_BYTES_MAX + 1)
            .read_to_end(&mut bytes)
            .map_err(gone)?;
    } else {
        std::fs::File::open(Path::new(file))
            .map_err(gone)?
            .take(DRAFT_BYTES_MAX + 1)
            .read_to_end(&mut bytes)
            .map_err(gone)?;
    }
    if bytes.len() as u64 > DRAFT_BYTES_MAX {
        return Err(Failure::new(
            Exit::Data,
            format!(
                "{file} is larger than {DRAFT_BYTES_MAX} bytes, the most a draft may have. Nothing was checked."
            ),
        ));
    }
    // Where nothing came, nothing was checked: a script must not take that for a draft without mistakes.
    if bytes.trim_ascii().is_empty() {
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There was nothing to read {}, so nothing was checked. Give the draft's words there, or name the file \
                 that holds them.",
                if file == STANDARD_INPUT {
                    "on standard input".to_owned()
                } else {
                    format!("in {file}")
                }
            ),
        ));
    }
    String::from_utf8(bytes).map_err(|_| {
        Failure::new(
            Exit::Data,
            format!("{file} is not written in UTF-8. Save it so and check it again."),
        )
    })
}

fn moment(text: &str) -> Result<Now, Failure> {
    let (at, zone) = calendar::read_written(text).map_err(|error| {
        let says = error.to_string();
        Failure::new(Exit::Usage, format!("{says}. Nothing was checked."))
    })?;
    Ok(Now::new(at, zone))
}

/// The machine's clock, where no moment was given.
fn this_moment() -> Now {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let us = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
    Now::new(calendar::Moment::from_us(us), calendar::TimeZone::UTC)
}
