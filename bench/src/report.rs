//! The figures as Markdown tables.

use crate::intake::Intake;
use crate::pages::Pages;
use std::fmt::Write as _;

/// The intake table: each run, and its ratio to the yardsticks of the same run.
pub fn intake(runs: &[Intake]) -> String {
    let mut text = String::from(
        "| run | intake, mails/s | raw commits of as many bytes, mails/s | intake to raw | parser alone, mails/s | bytes written a mail | on the cores a mail, µs | of it the writer | raw, µs | a press beside it, p50 and p99, ms |\n|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for (n, run) in runs.iter().enumerate() {
        let _ = writeln!(
            text,
            "| {} | {:.0} | {:.0} | {:.2} | {:.0} | {} | {:.0} | {:.0} | {:.0} | {:.0}, {:.0} |",
            n + 1,
            run.desk,
            run.raw,
            run.desk / run.raw,
            run.parser,
            run.bytes_a_mail,
            run.desk_cores.all,
            run.desk_cores.writer,
            run.raw_cores.all,
            run.press_ms.0,
            run.press_ms.1
        );
    }
    text
}

/// The pages tables: each size with its growth, the case page beside its yardstick, starts and memory.
pub fn pages(sizes: &[Pages]) -> String {
    let mut text = String::from(
        "| cases | page | answers/s | p50, ms | p99, ms | on the cores, ms | p50 to that of the smallest desk |\n|---|---|---|---|---|---|---|\n",
    );
    for size in sizes {
        for (name, load) in &size.loads {
            let first = sizes
                .iter()
                .filter(|one| one.postgres == size.postgres)
                .flat_map(|one| &one.loads)
                .find(|(one, _)| one == name);
            let growth = first.map_or(1.0, |(_, first)| load.p50_ms / first.p50_ms);
            let _ = writeln!(
                text,
                "| {} | {name} | {:.0} | {:.2} | {:.2} | {:.3} | {growth:.2} |",
                named(size),
                load.a_second,
                load.p50_ms,
                load.p99_ms,
                load.cpu_ms,
            );
        }
    }
    text.push_str("\n| cases | bytes of a case page | case pages/s | bare handler/s | case page to bare handler | by time on the cores |\n|---|---|---|---|---|---|\n");
    for size in sizes {
        let _ = writeln!(
            text,
            "| {} | {} | {:.0} | {:.0} | {:.3} | {:.3} |",
            named(size),
            size.case_bytes,
            size.again.a_second,
            size.bare.a_second,
            size.again.a_second / size.bare.a_second,
            size.bare.cpu_ms / size.again.cpu_ms,
        );
    }
    text.push_str("\n| cases | ready after, ms | idle, anonymous MB | idle, total MB | under load, anonymous MB | under load, total MB |\n|---|---|---|---|---|---|\n");
    for size in sizes {
        let starts: Vec<String> = size.ready_ms.iter().map(|ms| format!("{ms:.0}")).collect();
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            named(size),
            starts.join(", "),
            size.idle.anonymous / 1024,
            size.idle.total / 1024,
            size.loaded.anonymous / 1024,
            size.loaded.total / 1024
        );
    }
    text
}

fn named(size: &Pages) -> String {
    if size.postgres {
        format!("{}, PostgreSQL", size.cases)
    } else {
        size.cases.to_string()
    }
}
