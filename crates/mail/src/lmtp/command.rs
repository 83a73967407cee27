//! What a client says, a line at a time.

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// `LHLO` or `EHLO`.
    Hello { lmtp: bool },
    /// `HELO`: a client that knows no extensions.
    PlainHello,
    /// Who sends it, and how long it is, where that is told.
    Mail { from: String, size: u64 },
    /// Who is to have it.
    Rcpt { to: String },
    /// The mail comes now.
    Data,
    /// The mail that was begun is none.
    Reset,
    /// A sign of life.
    Nothing,
    /// Whether an address is known.
    Verify,
    /// The end.
    Quit,
    /// A command that is known and not written as it must be.
    Unfit,
    /// One that is not known.
    Unknown,
}

/// Reads a line without its end.
pub(super) fn read(line: &[u8]) -> Command {
    let Ok(line) = std::str::from_utf8(line) else {
        return Command::Unfit;
    };
    let line = line.trim_end();
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    match verb.to_ascii_uppercase().as_str() {
        "LHLO" => Command::Hello { lmtp: true },
        "EHLO" => Command::Hello { lmtp: false },
        "HELO" => Command::PlainHello,
        "MAIL" => path(rest, "FROM:").map_or(Command::Unfit, |(from, parameters)| Command::Mail {
            size: size_in(parameters),
            from: from.to_owned(),
        }),
        "RCPT" => match path(rest, "TO:") {
            Some((to, _)) if !to.is_empty() => Command::Rcpt { to: to.to_owned() },
            _ => Command::Unfit,
        },
        "DATA" if rest.is_empty() => Command::Data,
        "DATA" => Command::Unfit,
        "RSET" => Command::Reset,
        "NOOP" => Command::Nothing,
        "VRFY" => Command::Verify,
        "QUIT" => Command::Quit,
        _ => Command::Unknown,
    }
}

/// The address between the brackets, and what stands behind them. A route before it (`@a,@b:`) is passed over, as RFC 5321
/// asks; what could break out of a header line is no address.
fn path<'a>(rest: &'a str, before: &str) -> Option<(&'a str, &'a str)> {
    let rest = rest.trim_start();
    let start = rest.get(..before.len())?;
    let rest = rest[before.len()..].trim_start();
    let inner = rest.strip_prefix('<')?;
    let end = end_of(inner)?;
    let (address, parameters) = (&inner[..end], &inner[end + 1..]);
    let address = match address
        .strip_prefix('@')
        .and_then(|one| one.split_once(':'))
    {
        Some((_, behind)) => behind,
        None => address,
    };
    let fits = start.eq_ignore_ascii_case(before)
        && address.len() <= crate::bounds::ADDRESS_BYTES_MAX
        && !address
            .chars()
            .any(|c| c.is_control() || matches!(c, '<' | '>'));
    fits.then_some((address, parameters))
}

/// Where the closing bracket is; one in quotes is none.
fn end_of(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

fn size_in(parameters: &str) -> u64 {
    parameters
        .split_whitespace()
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.eq_ignore_ascii_case("SIZE"))
        .and_then(|(_, size)| size.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_clients_write_them() {
        let from = |line: &str| match read(line.as_bytes()) {
            Command::Mail { from, size } => Some((from, size)),
            _ => None,
        };
        let one = |from: &str, size| Some((from.to_owned(), size));
        assert_eq!(
            from("MAIL FROM:<ada@shop.example> SIZE=1200 BODY=8BITMIME"),
            one("ada@shop.example", 1200)
        );
        assert_eq!(
            from("mail from: <ada@shop.example>"),
            one("ada@shop.example", 0)
        );
        assert_eq!(from("MAIL FROM:<>"), one("", 0));
        assert_eq!(
            from("MAIL FROM:<@a.example,@b.example:ada@shop.example>"),
            one("ada@shop.example", 0)
        );
        assert_eq!(from("MAIL FROM:<\"a>b\"@shop.example>"), None);
        assert_eq!(from("MAIL FROM:ada@shop.example"), None);
        assert_eq!(from("MAIL TO:<ada@shop.example>"), None);
        assert_eq!(read(b"RCPT TO:<>"), Command::Unfit);
        assert_eq!(read(b"\xff\xfe"), Command::Unfit);
        assert_eq!(read(b"BDAT 12"), Command::Unknown);
    }
}
