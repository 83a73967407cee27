//! The line that says who sent a message, or got it: `Name <address>`, or an address alone.

use mail::Mailbox;
use store::customers::address_key;

/// The address in the line; nothing where it holds none that can be written to.
pub(crate) fn address_in(line: &str) -> Option<String> {
    let inner = line
        .rsplit_once('<')
        .map_or(line, |(_, rest)| rest.trim_end().trim_end_matches('>'));
    Mailbox::new(None, inner).map(|mailbox| mailbox.address)
}

/// The name in the line, before its address; nothing where there is none.
pub(crate) fn name_in(line: &str) -> Option<String> {
    let (name, _) = line.rsplit_once('<')?;
    let name = name.trim().trim_matches('"').trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// What whoever sent it is called: their name, else their address.
pub fn called(line: &str) -> String {
    name_in(line).unwrap_or_else(|| line.trim().to_owned())
}

/// Whether the line is this address, and not one that ends alike or has it for a name.
pub(crate) fn is_of(line: &str, address: &str) -> bool {
    let whole = address_in(line).unwrap_or_else(|| line.to_owned());
    address_key(&whole) == address_key(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_known_by_its_address_and_not_by_the_name_before_it() {
        assert!(is_of("Anna <Anna@x.example>", "anna@x.example"));
        assert!(is_of("Anna <anna@x.example> ", "Anna@x.example"));
        assert!(is_of("anna@x.example", "anna@x.example"));
        assert!(!is_of("anna@x.example <eve@x.example>", "anna@x.example"));
    }

    #[test]
    fn an_address_that_ends_alike_is_somebody_else() {
        assert!(!is_of("Joanna <joanna@x.example>", "anna@x.example"));
        assert!(!is_of("joanna@x.example", "anna@x.example"));
    }

    #[test]
    fn a_name_stands_before_the_address() {
        let name = |line| name_in(line);
        assert_eq!(name("\"Anna\" <anna@x.example>"), Some("Anna".into()));
        assert_eq!(name("anna@x.example"), None);
        assert_eq!(name(" <anna@x.example>"), None);
        assert_eq!(called("\"Anna\" <anna@x.example>"), "Anna");
        assert_eq!(called("anna@x.example"), "anna@x.example");
    }

    #[test]
    fn a_line_without_an_address_is_only_itself() {
        assert_eq!(address_in("Anna"), None);
        assert!(is_of("Anna", "anna") && !is_of("Anna", "anna@x.example"));
    }
}
