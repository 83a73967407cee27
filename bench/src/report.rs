//! The figures as Markdown tables.

use crate::intake::Intake;
use crate::pages::Pages;
use std::fmt::Write as _;

/// The intake table: each run, and its ratio to the yardsticks of the same run.
pub fn intake(runs: &[Intake]) -> String {
    let mut text = String::from(
        "| run | intake, mails/s | raw commits of as many bytes, mails/s | intake to raw | parser alone, mails/s | bytes written a mail |\n|---|---|---|---|---|---|\n",
    );
    for (n, run) in runs.iter().enumerate() {
        let _ = writeln!(
            text,
            "| {} | {:.0} | {:.0} | {:.2} | {:.0} | {} |",
            n + 1,
            run.desk,
            run.raw,
            run.desk / run.raw,
            run.parser,
            run.bytes_a_mail
        );
    }
    text
}

/// The pages table: each size with its yardstick, then memory.
pub fn pages(sizes: &[Pages]) -> String {
    let mut text = String::from(
        "| cases | page | answers/s | p50, ms | p99, ms | p50 to that of the smallest desk |\n|---|---|---|---|---|---|\n",
    );
    for size in sizes {
        for (n, (name, load)) in size.loads.iter().enumerate() {
            let growth = sizes[0].loads.get(n).map_or(1.0, |(_, first)| {
                load.p50.as_secs_f64() / first.p50.as_secs_f64()
            });
            let _ = writeln!(
                text,
                "| {} | {name} | {:.0} | {:.2} | {:.2} | {growth:.2} |",
                size.cases,
                load.a_second,
                load.p50.as_secs_f64() * 1e3,
                load.p99.as_secs_f64() * 1e3,
            );
        }
        let _ = writeln!(
            text,
            "| {} | case page to a bare handler of its {} bytes | {:.2} of {:.0} | | | |",
            size.cases, size.case_bytes, size.to_bare, size.bare
        );
    }
    text.push_str("\n| cases | idle, anonymous MB | idle, total MB | under load, anonymous MB | under load, total MB |\n|---|---|---|---|---|\n");
    for size in sizes {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            size.cases,
            size.idle.anonymous / 1024,
            size.idle.total / 1024,
            size.loaded.anonymous / 1024,
            size.loaded.total / 1024
        );
    }
    text
}
