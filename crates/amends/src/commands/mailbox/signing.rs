//! `amends mailbox sign`, `signing`, `unsign`: the keys that sign mail of ours.

use super::text_of;
use crate::commands::in_the_name::{self, InTheName};
use crate::config::Config;
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, KeyShown, Request, WantedKey, unexpected};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Sign {
    /// The domain: the part after the @ of the address that mail goes out from
    domain: String,
    /// A short name for the key; its public half stands in DNS at NAME._domainkey.DOMAIN
    #[arg(long, value_name = "NAME")]
    selector: String,
    /// The file with the private key (PEM): RSA of 2048 to 4096 bits, or Ed25519
    #[arg(long, value_name = "FILE")]
    key_file: PathBuf,
    #[command(flatten)]
    by: InTheName,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Args, Debug)]
pub struct Unsign {
    /// The domain of the key
    domain: String,
    /// The key's short name
    #[arg(long, value_name = "NAME")]
    selector: String,
    #[command(flatten)]
    by: InTheName,
}

pub async fn sign(config: &Config, sign: &Sign) -> Result<ExitCode, Failure> {
    let new = WantedKey {
        domain: sign.domain.clone(),
        selector: sign.selector.clone(),
        pem: text_of(&sign.key_file)?,
    };
    let by = sign.by.of();
    let asked = Request::AddSigningKey { new, by };
    let answer = Door::new(config).ask(asked).await?;
    let Answer::SigningKey {
        key,
        starts_anew,
        by,
    } = answer
    else {
        return Err(unexpected());
    };
    match sign.format {
        Format::Json => print::json(&key),
        Format::Text => {
            show(&key);
            print::line(if starts_anew {
                "The desk starts anew, which takes some seconds, and signs with it from then on."
            } else {
                "The desk signs with it from its next start on."
            });
            in_the_name::say(&by);
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub async fn list(config: &Config, format: Format) -> Result<ExitCode, Failure> {
    let answer = Door::new(config).ask(Request::SigningKeys).await?;
    let Answer::SigningKeys { keys } = answer else {
        return Err(unexpected());
    };
    match format {
        Format::Json => print::json(&keys),
        Format::Text if keys.is_empty() => print::line(
            "No key signs mail. Add one: amends mailbox sign shop.example --selector amends --key-file FILE",
        ),
        Format::Text => keys.iter().for_each(show),
    }
    Ok(ExitCode::SUCCESS)
}

pub async fn unsign(config: &Config, unsign: &Unsign) -> Result<ExitCode, Failure> {
    let asked = Request::DropSigningKey {
        domain: unsign.domain.to_lowercase(),
        selector: unsign.selector.to_lowercase(),
        by: unsign.by.of(),
    };
    let Answer::Done { by } = Door::new(config).ask(asked).await? else {
        return Err(unexpected());
    };
    print::line(
        "The key signs no mail any more. Leave its record in DNS for a week, for mail that is on its way.",
    );
    in_the_name::say(&by);
    Ok(ExitCode::SUCCESS)
}

fn show(key: &KeyShown) {
    let KeyShown {
        domain,
        selector,
        algorithm,
        ..
    } = key;
    print::line(&format!(
        "{selector} of {domain}, {algorithm}: {}",
        key.says
    ));
    if !key.speaks {
        print::line(
            "  The address that mail goes out from is not of this domain: nothing is signed with it.",
        );
    }
    print::line(&format!("  the record's name:  {}", key.record_name));
    print::line(&format!("  the record (TXT):   {}", key.record));
}
