//! `--as`: in whose name an administrator's step is done.

use crate::print;
use clap::Args;

/// The flag of every command that asks for an administrator.
#[derive(Args, Debug)]
pub struct InTheName {
    /// The administrator in whose name it is done; otherwise the longest-standing one
    #[arg(long = "as", value_name = "EMAIL")]
    of: Option<String>,
}

impl InTheName {
    /// The address that was named.
    pub fn of(&self) -> Option<String> {
        self.of.clone()
    }
}

/// The audit names an administrator; so does the output.
pub fn say(by: &str) {
    print::line(&format!("Done in the name of {by}."));
}
