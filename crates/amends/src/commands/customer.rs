//! `amends customer erase ADDRESS|NUMBER`

use super::in_the_name::{self, InTheName};
use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use crate::request::{Answer, Door, Request, unexpected};
use clap::Subcommand;
use serde_json::json;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Erase a customer for good, with all their words, mails and files; their cases stay as facts
    Erase {
        /// An address of theirs, or the number of one of their cases
        #[arg(value_name = "ADDRESS|NUMBER")]
        who: String,
        /// Why; it stands in the history of each case, so leave out every word of the person
        #[arg(long)]
        reason: String,
        /// Yes, for good
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let Arguments::Erase {
        who,
        reason,
        yes,
        by,
        format,
    } = arguments;
    if !yes {
        return Err(Failure::new(
            Exit::Usage,
            "Nobody can bring an erased customer back. Nothing was erased; say --yes to erase them.",
        ));
    }
    let config = Config::read(flags)?;
    let request = Request::EraseCustomer {
        who: who.clone(),
        reason: reason.clone(),
        by: by.of(),
    };
    let Answer::Erased {
        cases,
        elsewhere,
        by,
    } = Door::new(&config).ask(request).await?
    else {
        return Err(unexpected());
    };
    match format {
        Format::Json => print::json(&json!({
            "erased": true, "cases": cases, "elsewhere": elsewhere, "by": by,
        })),
        Format::Text => {
            let numbers: Vec<String> = cases.iter().map(u64::to_string).collect();
            print::line(&format!(
                "Erased, with all their words. What stays as facts: {}.",
                if numbers.is_empty() {
                    "no case".to_owned()
                } else {
                    format!("case {}", numbers.join(", "))
                }
            ));
            if elsewhere > 0 {
                print::line(&format!(
                    "On cases of other customers {elsewhere} of their messages were erased too."
                ));
            }
            in_the_name::say(&by);
        }
    }
    Ok(ExitCode::SUCCESS)
}
