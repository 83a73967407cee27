//! `amends help [WHAT]`

use crate::cli::Cli;
use crate::exit::{Exit, Failure};
use crate::print;
use clap::{Args, CommandFactory as _};
use std::process::ExitCode;

/// The topic that is no command.
const EXIT_CODES: &str = "exit-codes";

#[derive(Args, Debug)]
pub struct Arguments {
    /// A command, or exit-codes
    what: Vec<String>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    if arguments
        .what
        .first()
        .is_some_and(|what| what == EXIT_CODES)
    {
        exit_codes();
        return Ok(ExitCode::SUCCESS);
    }
    let mut command = Cli::command();
    command.build();
    let mut named = &mut command;
    for part in &arguments.what {
        named = named.find_subcommand_mut(part).ok_or_else(|| {
            Failure::new(
                Exit::Usage,
                format!("There is no command {part}. amends help shows all there are."),
            )
        })?;
    }
    print::line(named.render_long_help().to_string().trim_end());
    Ok(ExitCode::SUCCESS)
}

fn exit_codes() {
    print::line("How a command ends, for scripts (the numbers of sysexits.h):\n");
    print::line("   0  done");
    for exit in Exit::ALL {
        print::line(&format!("{:>4}  {}", exit.code(), exit.meaning()));
    }
    print::line(
        "\namends intake - ends with 0 or 75 alone, whatever went wrong: a mail server that hands a mail over keeps it\n\
         and tries again, and sends nothing back to a customer for what is mended here.",
    );
}
