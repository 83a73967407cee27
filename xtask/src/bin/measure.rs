//! Reads a folder of real mail and prints how well it was read: numbers alone, no word of any mail.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("cargo xtask measure --data DIR runs this program");
        return ExitCode::from(2);
    };
    match mail::measure::measure(&folder) {
        Ok(report) => {
            print!("{report}");
            // Law 9: reading mail never panics; a figure that breaks a law is no figure to commit.
            if report.panics == 0 {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            eprintln!("the mail in that folder could not be read: {error}");
            ExitCode::FAILURE
        }
    }
}
