//! JSON lines: an object a line in, an object a line out, one after the other and in bounded memory.
//!
//! A line that cannot be read is told on standard error: its number, what is wrong with it, and what a line looks like.
//! The others are done, and the end is 65.

use crate::exit::{Exit, Failure, answered};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

/// The longest line, in bytes; what is longer is passed over and told.
pub const LINE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// Why a line was not answered.
pub struct BadLine(pub String);

/// What a line must look like, for whoever has to mend one.
pub struct Shape {
    /// A whole line.
    pub example: &'static str,
    /// The fields that must be there.
    pub needed: &'static [&'static str],
}

impl Shape {
    /// The object on a line.
    fn read<Asked: DeserializeOwned>(&self, line: &[u8]) -> Result<Asked, BadLine> {
        serde_json::from_slice(line).map_err(|_| BadLine(self.wrong::<Asked>(line)))
    }

    /// What is wrong with a line that could not be read, and what to do.
    fn wrong<Asked: DeserializeOwned>(&self, line: &[u8]) -> String {
        let says = match std::str::from_utf8(line) {
            Err(_) => "it is not written in UTF-8".to_owned(),
            Ok(text) => match serde_json::from_str::<Value>(text) {
                Err(error) if error.is_eof() => "it ends in the middle of an object".to_owned(),
                Err(error) => {
                    let before = text.get(..error.column().saturating_sub(1));
                    let at = before.map_or(0, |before| before.chars().count()) + 1;
                    format!("it is no JSON from character {at} on")
                }
                Ok(Value::Object(fields)) => self.misfit::<Asked>(&fields),
                Ok(_) => "it is JSON and no object".to_owned(),
            },
        };
        format!("{says}. A line looks like {}", self.example)
    }

    fn misfit<Asked: DeserializeOwned>(&self, fields: &Map<String, Value>) -> String {
        let missing = self.needed.iter().find(|name| !fields.contains_key(**name));
        if let Some(name) = missing {
            return format!("the field `{name}` is missing");
        }
        let fits = |name: &str, value: &Value| {
            let words = |name: &&str| ((*name).to_owned(), Value::String(String::new()));
            let mut one: Map<_, _> = self.needed.iter().map(words).collect();
            one.insert(name.to_owned(), value.clone());
            serde_json::from_value::<Asked>(Value::Object(one)).is_ok()
        };
        let Some((name, value)) = fields.iter().find(|(name, value)| !fits(name, value)) else {
            return "its fields do not fit together".to_owned();
        };
        let inner = value.as_object().and_then(|inner| {
            inner.iter().find(|(part, held)| {
                let alone = Map::from_iter([((*part).clone(), (*held).clone())]);
                !fits(name, &Value::Object(alone))
            })
        });
        match inner {
            Some((part, held)) => held_wrongly(&format!("{name}.{part}"), held),
            None => held_wrongly(name, value),
        }
    }
}

/// A field that holds something of another kind than it takes.
fn held_wrongly(name: &str, held: &Value) -> String {
    let kind = match held {
        Value::Null => "nothing",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    format!("the field `{name}` holds {kind}, which does not fit there")
}

/// Answers every line of these files, or of standard input where none (or `-`) is named.
///
/// # Errors
/// A file that cannot be opened or read, or an output that cannot be written; what was answered before stays.
pub fn run<Asked: DeserializeOwned, Answered: Serialize>(
    files: &[String],
    shape: &Shape,
    mut answer: impl FnMut(Asked) -> Result<Answered, BadLine>,
) -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut bad = 0_usize;
    let mut answer = |line: &[u8]| shape.read(line).and_then(&mut answer);
    let standard = ["-".to_owned()];
    let files = if files.is_empty() { &standard } else { files };
    for file in files {
        let ended = if file == "-" {
            each(
                file,
                std::io::stdin().lock(),
                &mut out,
                &mut bad,
                &mut answer,
            )?
        } else {
            let open = File::open(file).map_err(|error| unread(file, &error))?;
            each(file, BufReader::new(open), &mut out, &mut bad, &mut answer)?
        };
        if ended == Ended::NobodyReads {
            break;
        }
    }
    match out.flush() {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => return Err(unwritten(&error)),
        _ => {}
    }
    if bad > 0 {
        return Err(Failure::new(
            Exit::Data,
            format!(
                "Lines that could not be read: {bad}. The others were answered; mend those and send them again."
            ),
        ));
    }
    Ok(ExitCode::SUCCESS)
}

#[derive(PartialEq, Eq)]
enum Ended {
    WithTheInput,
    /// Whoever read the output has stopped, which is their choice.
    NobodyReads,
}

fn each<Answered: Serialize>(
    file: &str,
    mut input: impl BufRead,
    out: &mut impl Write,
    bad: &mut usize,
    answer: &mut impl FnMut(&[u8]) -> Result<Answered, BadLine>,
) -> Result<Ended, Failure> {
    let mut line = Vec::new();
    for number in 1_usize.. {
        line.clear();
        let read = (&mut input)
            .take(LINE_BYTES_MAX + 1)
            .read_until(b'\n', &mut line)
            .map_err(|error| unread(file, &error))?;
        if read == 0 {
            return Ok(Ended::WithTheInput);
        }
        let mut tell = |why: &str| {
            *bad += 1;
            eprintln!("amends: line {number} of {}: {why}", named(file));
        };
        if read as u64 > LINE_BYTES_MAX && line.last() != Some(&b'\n') {
            tell(&format!(
                "it is longer than {LINE_BYTES_MAX} bytes and was passed over"
            ));
            pass_over(&mut input).map_err(|error| unread(file, &error))?;
            continue;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match answer(&line) {
            Err(BadLine(why)) => tell(&why),
            Ok(answered) => {
                let written = serde_json::to_writer(&mut *out, &answered)
                    .map_err(std::io::Error::from)
                    .and_then(|()| out.write_all(b"\n"));
                match written {
                    Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                        return Ok(Ended::NobodyReads);
                    }
                    Err(error) => return Err(unwritten(&error)),
                    Ok(()) => {}
                }
            }
        }
    }
    Ok(Ended::WithTheInput)
}

/// Reads to the end of the line without keeping it.
fn pass_over(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        if held.is_empty() {
            return Ok(());
        }
        let end = held.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(held.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

fn named(file: &str) -> &str {
    if file == "-" { "standard input" } else { file }
}

fn unread(file: &str, error: &std::io::Error) -> Failure {
    let exit = if error.kind() == ErrorKind::NotFound {
        Exit::NoInput
    } else {
        Exit::InputOutput
    };
    Failure::new(
        exit,
        format!(
            "{} could not be read: {}. What was answered before stays.",
            named(file),
            answered(error)
        ),
    )
}

fn unwritten(error: &std::io::Error) -> Failure {
    Failure::new(
        Exit::InputOutput,
        format!(
            "The answers could not be written: {}. See to where the output goes, and run the same command again.",
            answered(error)
        ),
    )
}
