//! Whether a server we trust vouches for the sender.

use crate::address::Mailbox;
use crate::alignment::is_aligned;

/// Reads Authentication-Results (RFC 8601): only the topmost field of the trusted server counts, for
/// anyone can write the header further down. The sender is authenticated when DMARC passed, or DKIM
/// did for a domain aligned with that of From.
pub(crate) fn is_authenticated<'v>(
    mut values: impl Iterator<Item = &'v str>,
    trusted: Option<&str>,
    from: Option<&Mailbox>,
) -> bool {
    let (Some(trusted), Some(from)) = (trusted.filter(|id| !id.is_empty()), from) else {
        return false;
    };
    let ours = values.find_map(|value| {
        let bare = without_free_text(value);
        let (id, results) = bare.split_once(';')?;
        let id = id.split_whitespace().next()?;
        id.eq_ignore_ascii_case(trusted)
            .then(|| results.to_lowercase())
    });
    ours.is_some_and(|results| {
        results
            .split(';')
            .any(|result| vouches(result, from.domain()))
    })
}

/// The checks a server can make of a sender, as `Authentication-Results` names them.
const CHECKS: [&str; 3] = ["spf", "dkim", "dmarc"];

/// Which of these checks failed, in the words of the trusted server: `spf dmarc`. Servers write a field for each check or
/// one for all; of each check the topmost result counts. What was not checked, or could not be, has not failed.
pub(crate) fn failed_checks<'v>(
    values: impl Iterator<Item = &'v str>,
    trusted: Option<&str>,
) -> Vec<&'static str> {
    let Some(trusted) = trusted.filter(|id| !id.is_empty()) else {
        return Vec::new();
    };
    let mut told: [Option<bool>; 3] = [None; 3];
    for value in values {
        let bare = without_free_text(value);
        let Some((id, results)) = bare.split_once(';') else {
            continue;
        };
        let is_ours = id
            .split_whitespace()
            .next()
            .is_some_and(|id| id.eq_ignore_ascii_case(trusted));
        if !is_ours {
            continue;
        }
        // A mail may bear several signatures: one that holds is enough.
        let mut here: [Option<bool>; 3] = [None; 3];
        for result in results.to_lowercase().split(';') {
            let Some((check, said)) = result
                .split_whitespace()
                .next()
                .and_then(|word| word.split_once('='))
            else {
                continue;
            };
            if let Some(at) = CHECKS.iter().position(|known| *known == check) {
                let failed = matches!(said, "fail" | "softfail" | "permerror");
                let passed = said == "pass";
                if failed || passed {
                    here[at] = Some(here[at].unwrap_or(true) && failed);
                }
            }
        }
        for (told, here) in told.iter_mut().zip(here) {
            *told = told.or(here);
        }
    }
    CHECKS
        .into_iter()
        .zip(told)
        .filter_map(|(check, failed)| failed.unwrap_or(false).then_some(check))
        .collect()
}

fn vouches(result: &str, domain: &str) -> bool {
    let mut words = result.split_whitespace();
    match words.next() {
        Some("dmarc=pass") => {
            // Where the domain is told it must be the one of From that we read.
            words
                .find_map(|word| word.strip_prefix("header.from="))
                .is_none_or(|told| told == domain)
        }
        Some("dkim=pass") => words
            .find_map(|word| {
                word.strip_prefix("header.d=")
                    .or_else(|| word.strip_prefix("header.i=@"))
            })
            .is_some_and(|signer| is_aligned(signer, domain)),
        _ => false,
    }
}

/// Comments and quoted strings taken out: a sender can put words of his own there.
fn without_free_text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for c in value.chars() {
        if escaped {
            escaped = false;
            continue;
        }
        match c {
            '\\' if quoted || depth > 0 => escaped = true,
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            c if !quoted && depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(values: &[&str]) -> bool {
        let from = Mailbox::new(None, "ada@mail.shop.example");
        is_authenticated(
            values.iter().copied(),
            Some("mx.desk.example"),
            from.as_ref(),
        )
    }

    #[test]
    fn only_the_trusted_server_vouches() {
        assert!(told(&[
            "mx.desk.example; dmarc=pass header.from=mail.shop.example"
        ]));
        assert!(told(&[
            "mx.desk.example 1; spf=fail; dkim=pass header.d=shop.example header.s=a"
        ]));
        assert!(!told(&[
            "evil.example; dmarc=pass header.from=mail.shop.example"
        ]));
        assert!(!told(&[
            "mx.desk.example; dmarc=fail",
            "mx.desk.example; dmarc=pass"
        ]));
    }

    #[test]
    fn what_the_trusted_server_found_wrong_is_told() {
        let failed = |values: &[&str]| {
            failed_checks(values.iter().copied(), Some("mx.desk.example")).join(" ")
        };
        assert_eq!(
            failed(&["mx.desk.example; spf=softfail; dkim=fail header.d=a.example; dmarc=fail"]),
            "spf dkim dmarc"
        );
        assert_eq!(failed(&["evil.example; dmarc=fail"]), "");
        assert_eq!(
            failed(&["mx.desk.example; spf=none; dkim=neutral; dmarc=temperror"]),
            ""
        );
        // One field a check, as separate filters write; the topmost counts.
        assert_eq!(
            failed(&[
                "mx.desk.example; dmarc=fail",
                "mx.desk.example; spf=pass",
                "mx.desk.example; dmarc=pass; spf=fail",
            ]),
            "dmarc"
        );
        // The signature of a list on the way does not hold; that of the sender does.
        assert_eq!(
            failed(&[
                "mx.desk.example; dkim=fail header.d=a.example; dkim=pass header.d=b.example"
            ]),
            ""
        );
        assert_eq!(
            failed(&["mx.desk.example; spf=pass (; dmarc=fail) smtp.mailfrom=a@b.example"]),
            ""
        );
    }

    #[test]
    fn another_domain_and_words_of_the_sender_do_not() {
        assert!(!told(&["mx.desk.example; dkim=pass header.d=evil.example"]));
        assert!(!told(&["mx.desk.example; dkim=pass header.d=op.example"]));
        assert!(!told(&["mx.desk.example; dkim=pass header.d=example"]));
        assert!(!told(&[
            "mx.desk.example; spf=pass (; dmarc=pass ) smtp.mailfrom=\"a; dmarc=pass \"@x.example"
        ]));
        assert!(!told(&[
            "mx.desk.example; dmarc=pass header.from=evil.example"
        ]));
    }
}
