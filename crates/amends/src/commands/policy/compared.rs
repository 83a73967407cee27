//! `amends policy diff`

use super::{named, of_file};
use crate::exit::Failure;
use crate::print::{self, Format};
use clap::Args;
use recovery::policies::{Difference, Whose, compare};
use serde_json::json;

#[derive(Args, Debug)]
pub struct Arguments {
    /// The edited file
    file: String,
    /// Which policy to hold it against; otherwise the one it is based on, or the one of its name
    #[arg(long, value_name = "POLICY")]
    against: Option<String>,
    /// The file as it was when the copy was made: then each difference says who changed it
    #[arg(long, value_name = "FILE")]
    made_from: Option<String>,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let (yours, _) = of_file(&arguments.file)?;
    let id = match (&arguments.against, &yours.based_on) {
        (Some(against), _) => against,
        (None, Some(based_on)) => &based_on.id,
        (None, None) => &yours.id,
    };
    let (shipped, _) = named(id)?;
    let made_from = arguments.made_from.as_deref().map(of_file).transpose()?;
    let differences = compare(
        &yours,
        &shipped,
        made_from.as_ref().map(|(policy, _)| policy),
    );
    if arguments.format == Format::Json {
        let told: Vec<_> = differences
            .iter()
            .map(|one| {
                json!({
                    "at": one.at, "field": one.field, "means": one.means, "yours": one.yours,
                    "shipped": one.shipped, "changed_by": by(one.whose),
                })
            })
            .collect();
        print::json(&json!({
            "against": shipped.id, "edition": shipped.edition,
            "based_on_edition": yours.based_on.as_ref().map(|based_on| based_on.edition),
            "differences": told,
        }));
        return Ok(());
    }
    if differences.is_empty() {
        print::line(&format!(
            "It asks the same as {}, edition {}.",
            shipped.id, shipped.edition
        ));
        return Ok(());
    }
    print::line(&format!(
        "Beside {}, edition {}:",
        shipped.id, shipped.edition
    ));
    for one in &differences {
        print::line(&sentence(one));
    }
    Ok(())
}

fn sentence(one: &Difference) -> String {
    let whose = match one.whose {
        Whose::Unknown => "",
        Whose::Yours => " (you changed it)",
        Whose::Ours => " (we changed it)",
        Whose::Both => " (changed on both sides)",
    };
    let field = if one.field.is_empty() {
        String::new()
    } else {
        format!(" {}", one.field)
    };
    let values = match (&one.yours, &one.shipped) {
        (Some(yours), Some(shipped)) => format!("yours says {yours}, ours {shipped}"),
        (Some(yours), None) => format!("only yours: {yours}"),
        (None, Some(shipped)) => format!("only ours: {shipped}"),
        (None, None) => String::new(),
    };
    format!("  {}{field}: {values}{whose}", one.at)
}

fn by(whose: Whose) -> Option<&'static str> {
    match whose {
        Whose::Unknown => None,
        Whose::Yours => Some("you"),
        Whose::Ours => Some("us"),
        Whose::Both => Some("both"),
    }
}
