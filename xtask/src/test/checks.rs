//! What can be told without running the program: format, clippy, the house, its edges and its claims.

use std::time::Duration;

use anyhow::Result;

use super::tally::Tally;
use super::{Ending, Setting};
use crate::{edges, house, practices, run};

/// Clippy compiles every crate and all that they stand on.
const CLIPPY: Duration = Duration::from_mins(30);
const FORMAT: Duration = Duration::from_mins(2);

/// Each check counts as one.
pub fn run(setting: &Setting) -> Result<Ending> {
    let mut ending = Ending::default();
    let mut count = |name: &str, ok: bool| {
        ending.tally.add(Tally::one(ok));
        if !ok {
            ending.told.push_str(if ending.told.is_empty() {
                "not well: "
            } else {
                ", "
            });
            ending.told.push_str(name);
        }
    };

    // The cheap ones first: they are told while clippy still compiles.
    for (name, outcome) in house::check(setting.root)? {
        count(name, house::print(name, &outcome));
    }
    count("edges", house::print("edges", &edges::check(setting.root)?));
    count(
        "practices",
        house::print("practices", &practices::check(setting.root)?),
    );

    let mut format = setting.cargo();
    count(
        "format",
        run::watch(format.args(["fmt", "--all", "--check"]), FORMAT)?.ok,
    );
    let mut clippy = setting.cargo();
    clippy.args(["clippy", "--locked", "--workspace", "--all-targets"]);
    clippy.args(run::WHOLE);
    clippy.args(["--", "-D", "warnings"]);
    count("clippy", run::watch(&mut clippy, CLIPPY)?.ok);
    Ok(ending)
}
