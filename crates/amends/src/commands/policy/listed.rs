//! `amends policy list`

use crate::print::{self, Format};
use recovery::policies::{Policy, shipped};
use serde_json::json;

/// How many entries of a policy wait for somebody to check them.
fn unchecked(policy: &Policy) -> usize {
    policy
        .bases()
        .iter()
        .filter(|(_, basis)| !basis.in_force())
        .count()
}

pub fn list(format: Format) {
    let policies = shipped().iter().map(|shipped| &shipped.policy);
    if format == Format::Json {
        let told: Vec<_> = policies
            .map(|policy| {
                json!({
                    "id": policy.id, "name": policy.name, "edition": policy.edition, "kind": policy.kind,
                    "about": policy.about, "calendar": policy.calendar, "zone": policy.zone,
                    "clocks": policy.clocks.len(), "not_in_force": unchecked(policy),
                })
            })
            .collect();
        return print::json(&told);
    }
    let rows: Vec<Vec<String>> = policies
        .map(|policy| {
            let waiting = match unchecked(policy) {
                0 => String::new(),
                1 => "1 entry unchecked and off".to_owned(),
                count => format!("{count} entries unchecked and off"),
            };
            vec![policy.id.clone(), policy.name.clone(), waiting]
        })
        .collect();
    print::columns(&rows);
    print::line("\n`amends policy show NAME` says what one asks and where that was read.");
    print::line(
        "They are facts to begin with and no legal advice: have them checked before you rely on them.",
    );
}
