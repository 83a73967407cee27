//! Where packages come from is each builder's setting: no lock file and no text names a registry's host.

use super::Outcome;
use crate::repo::Source;

/// What cargo writes for its own public index; any other source is somebody's mirror.
const PUBLIC_INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Labels by which hosts of registries and mirrors are known.
const REGISTRY_LABELS: [&str; 6] = [
    "registry",
    "artifactory",
    "nexus",
    "npmjs",
    "verdaccio",
    "pypi",
];
/// Names reserved for examples: sample text may use them as it likes.
const RESERVED: [&str; 4] = [".example", ".test", ".invalid", ".localhost"];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            let what = match source.path.rsplit('/').next() {
                Some("package-lock.json" | ".package-lock.json")
                    if line.contains("\"resolved\"") =>
                {
                    Some("says where a package was fetched from; .npmrc leaves that out".to_owned())
                }
                Some("Cargo.lock") => foreign_source(line),
                _ => registry_host(line).map(|host| format!("names the registry host {host}")),
            };
            if let Some(what) = what {
                outcome.fail(&format!("{}:{}", source.path, number + 1), &what);
            }
        }
    }
    outcome
}

fn foreign_source(line: &str) -> Option<String> {
    let source = line.strip_prefix("source = \"")?.trim_end_matches('"');
    (source != PUBLIC_INDEX).then(|| format!("takes a crate from {source}"))
}

/// The first address in the line whose host is a registry's.
fn registry_host(line: &str) -> Option<&str> {
    line.match_indices("://").find_map(|(at, mark)| {
        let rest = &line[at + mark.len()..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-')
            .unwrap_or(rest.len());
        let host = &rest[..end];
        let reserved = RESERVED.iter().any(|tail| host.ends_with(tail));
        let known = host
            .split('.')
            .any(|label| REGISTRY_LABELS.contains(&label));
        (known && !reserved).then_some(host)
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&[source(path, text)]).failures.len()
    }

    #[test]
    fn a_lock_file_that_says_where_packages_came_from_fails() {
        assert_eq!(
            found(
                "e2e/package-lock.json",
                "      \"resolved\": \"https://somewhere/axe.tgz\","
            ),
            1
        );
        assert_eq!(
            found(
                "e2e/package-lock.json",
                "      \"integrity\": \"sha512-abc\","
            ),
            0
        );
        assert_eq!(
            found(
                "Cargo.lock",
                "source = \"registry+https://crates.internal/index\""
            ),
            1
        );
        assert_eq!(
            found("Cargo.lock", &format!("source = \"{PUBLIC_INDEX}\"")),
            0
        );
    }

    #[test]
    fn a_text_that_names_a_registry_fails() {
        let address = format!("fetched from https://{}.acme.com/npm", REGISTRY_LABELS[0]);
        assert_eq!(found("docs/build.md", &address), 1);
        assert_eq!(
            found("docs/build.md", "see https://www.postgresql.org/docs"),
            0
        );
        assert_eq!(
            found(
                "crates/mail/tests/link.eml",
                "https://registry.example/gift"
            ),
            0
        );
    }
}
