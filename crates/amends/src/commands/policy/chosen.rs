//! `amends policy use`, `drop`, `chosen` and `confirm`: which policies this desk has chosen.

use crate::commands::in_the_name::{self, InTheName};
use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use crate::request::{Answer, Door, Request, unexpected};
use clap::Args;
use desk::law::ChosenFor;
use recovery::policies::{PolicyName, shipped_by_id};
use serde_json::json;
use std::path::Path;

/// For what a policy is chosen.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub struct Of {
    /// For what comes by mail to this address of yours; for all that comes where nothing is said
    #[arg(long, value_name = "ADDRESS")]
    mailbox: Option<String>,
    /// To be chosen on a case or one of its points
    #[arg(long)]
    points: bool,
}

impl Of {
    fn chosen(&self) -> ChosenFor {
        match &self.mailbox {
            Some(address) => ChosenFor::Mailbox(address.trim().to_lowercase()),
            None if self.points => ChosenFor::Points,
            None => ChosenFor::House,
        }
    }
}

#[derive(Args, Debug)]
pub struct Use {
    /// The short name of one that comes along or was chosen before, or a file
    policy: String,
    #[command(flatten)]
    of: Of,
    #[command(flatten)]
    by: InTheName,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Args, Debug)]
pub struct Drop {
    /// Its short name
    policy: String,
    #[command(flatten)]
    of: Of,
    #[command(flatten)]
    by: InTheName,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Args, Debug)]
pub struct Confirm {
    /// The short name of the policy
    policy: String,
    /// The entry, as `amends policy check` names it, such as `clock “answer”`
    #[arg(long)]
    entry: String,
    /// Where it was read
    #[arg(long)]
    source: String,
    /// Its edition; that which comes along where nothing is said
    #[arg(long)]
    edition: Option<u32>,
    #[command(flatten)]
    by: InTheName,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn choose(arguments: &Use, flags: &Flags) -> Result<(), Failure> {
    let named = &arguments.policy;
    // A file is read here: the desk that runs may stand in another folder.
    let file = if !named.contains(['/', '.']) && !Path::new(named).exists() {
        None
    } else {
        Some(super::of_file(named)?.1)
    };
    let request = Request::UsePolicy {
        policy: named.clone(),
        file,
        of: arguments.of.chosen(),
        by: arguments.by.of(),
    };
    let by = done(request, flags).await?;
    tell(
        &by,
        arguments.format,
        &json!({ "used": named, "by": by }),
        "Chosen. It counts for complaints that come from now on; what has begun goes on as it is.",
    );
    Ok(())
}

pub async fn drop(arguments: &Drop, flags: &Flags) -> Result<(), Failure> {
    let request = Request::DropPolicy {
        policy: arguments.policy.clone(),
        of: arguments.of.chosen(),
        by: arguments.by.of(),
    };
    let by = done(request, flags).await?;
    tell(
        &by,
        arguments.format,
        &json!({ "dropped": arguments.policy, "by": by }),
        "Chosen no more for what comes from now on; what has begun goes on as it is.",
    );
    Ok(())
}

pub async fn confirm(arguments: &Confirm, flags: &Flags) -> Result<(), Failure> {
    let edition = arguments
        .edition
        .or_else(|| shipped_by_id(&arguments.policy).map(|shipped| shipped.policy.edition))
        .ok_or_else(|| {
            Failure::new(
                Exit::Data,
                format!(
                    "{} does not come along, so --edition must say which one was checked. Nothing was changed.",
                    arguments.policy
                ),
            )
        })?;
    let request = Request::ConfirmPolicy {
        policy: PolicyName {
            id: arguments.policy.clone(),
            edition,
        },
        place: arguments.entry.clone(),
        source: arguments.source.clone(),
        by: arguments.by.of(),
    };
    let by = done(request, flags).await?;
    tell(
        &by,
        arguments.format,
        &json!({ "confirmed": arguments.entry, "by": by }),
        "Confirmed: the entry is in force from now on.",
    );
    Ok(())
}

pub async fn chosen(format: Format, flags: &Flags) -> Result<(), Failure> {
    let config = Config::read(flags)?;
    let answer = Door::new(&config).ask(Request::ChosenPolicies).await?;
    let Answer::Chosen { policies } = answer else {
        return Err(unexpected());
    };
    if format == Format::Json {
        print::json(&policies);
        return Ok(());
    }
    if policies.is_empty() {
        print::line(
            "No policy is chosen: the desk keeps the house’s own times alone. amends policy use NAME chooses one.",
        );
        return Ok(());
    }
    let mut rows = vec![
        [
            "for",
            "policy",
            "edition",
            "chosen by",
            "when (UTC)",
            "not checked",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for row in policies {
        rows.push(vec![
            row.of,
            row.policy,
            row.edition.to_string(),
            row.by,
            row.at,
            row.unchecked.to_string(),
        ]);
    }
    print::columns(&rows);
    Ok(())
}

async fn done(request: Request, flags: &Flags) -> Result<String, Failure> {
    let config = Config::read(flags)?;
    match Door::new(&config).ask(request).await? {
        Answer::Done { by } => Ok(by),
        _ => Err(unexpected()),
    }
}

fn tell(by: &str, format: Format, for_scripts: &serde_json::Value, says: &str) {
    match format {
        Format::Json => print::json(for_scripts),
        Format::Text => {
            print::line(says);
            in_the_name::say(by);
        }
    }
}
