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
