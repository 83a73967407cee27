//! Whether the domain that signed a mail speaks for the domain of its sender.

/// Endings with two labels under which strangers register names side by side: a signature by one of
/// them vouches for nobody. These are the well-known ones of the public suffix list. That list is
/// long and changes monthly; here a gap opens little, for a registry signs no mail, and DMARC, which
/// the receiving server checks against the whole list, counts apart from this. In alphabetical
/// order.
const SHARED_ENDINGS: &[&str] = &[
    "ac.at", "ac.id", "ac.il", "ac.in", "ac.jp", "ac.kr", "ac.nz", "ac.th", "ac.uk", "ac.za",
    "asn.au", "co.at", "co.id", "co.il", "co.in", "co.jp", "co.ke", "co.kr", "co.nz", "co.th",
    "co.uk", "co.za", "com.ar", "com.au", "com.bd", "com.br", "com.cn", "com.co", "com.cy",
    "com.ec", "com.eg", "com.es", "com.gr", "com.gt", "com.hk", "com.hr", "com.kw", "com.lb",
    "com.mt", "com.mx", "com.my", "com.ng", "com.pe", "com.ph", "com.pk", "com.pl", "com.pt",
    "com.py", "com.qa", "com.ro", "com.sa", "com.sg", "com.tr", "com.tw", "com.ua", "com.uy",
    "com.ve", "com.vn", "edu.au", "edu.br", "edu.cn", "edu.pl", "edu.tr", "firm.in", "gen.in",
    "go.jp", "go.kr", "gob.mx", "gov.au", "gov.br", "gov.cn", "gov.in", "gov.pl", "gov.tr",
    "gov.uk", "gov.za", "govt.nz", "gr.jp", "id.au", "ind.br", "ind.in", "info.pl", "ltd.uk",
    "me.uk", "ne.jp", "net.au", "net.br", "net.cn", "net.in", "net.nz", "net.pl", "net.tr",
    "net.uk", "net.za", "nhs.uk", "nom.br", "or.at", "or.jp", "or.kr", "org.ar", "org.au",
    "org.br", "org.cn", "org.il", "org.in", "org.mx", "org.nz", "org.pl", "org.tr", "org.uk",
    "org.za", "plc.uk", "sch.uk", "waw.pl", "web.za",
];

/// The signer is the sender's domain or one above it, and is somebody's own: at least two labels,
/// and no ending that strangers share. Both in lower case.
///
/// A domain below the sender's does not count, though relaxed DMARC would take it (RFC 7489, 3.1.1):
/// who rents out names below his own would let each tenant speak for him.
pub(crate) fn is_aligned(signer: &str, sender: &str) -> bool {
    let above_or_equal = sender
        .strip_suffix(signer)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    above_or_equal && is_own(signer)
}

/// Both lie under one name that is somebody's own, so that DMARC may take a signature of the one for the other; both in lower case.
pub(crate) fn are_related(signer: &str, sender: &str) -> bool {
    let mut above = Some(sender);
    while let Some(name) = above {
        if is_aligned(name, signer) {
            return true;
        }
        above = name.split_once('.').map(|(_, rest)| rest);
    }
    false
}

/// A name that one owner answers for.
fn is_own(domain: &str) -> bool {
    domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
        && SHARED_ENDINGS.binary_search(&domain).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endings_are_sorted_for_the_search() {
        assert!(SHARED_ENDINGS.is_sorted());
    }

    #[test]
    fn the_same_domain_and_one_above_speak_for_the_sender() {
        for (signer, sender) in [
            ("shop.example", "shop.example"),
            ("shop.example", "mail.shop.example"),
            ("shop.example", "a.b.shop.example"),
            ("shop.co.uk", "mail.shop.co.uk"),
        ] {
            assert!(is_aligned(signer, sender), "{signer} for {sender}");
        }
    }

    #[test]
    fn an_ending_that_strangers_share_speaks_for_nobody() {
        for (signer, sender) in [
            ("example", "shop.example"),
            ("co.uk", "shop.co.uk"),
            ("com.au", "mail.shop.com.au"),
            ("co.uk", "co.uk"),
        ] {
            assert!(!is_aligned(signer, sender), "{signer} for {sender}");
        }
    }

    #[test]
    fn names_of_one_owner_are_related_and_neighbours_are_not() {
        for signer in ["shop.co.uk", "mail.shop.co.uk", "b.a.shop.co.uk"] {
            assert!(are_related(signer, "a.shop.co.uk"), "{signer}");
        }
        for signer in ["co.uk", "bank.co.uk", "oneshop.co.uk", "", "uk"] {
            assert!(!are_related(signer, "a.shop.co.uk"), "{signer}");
        }
    }

    #[test]
    fn another_domain_does_not_speak_for_the_sender() {
        for (signer, sender) in [
            ("op.example", "shop.example"),
            ("evil.example", "shop.example"),
            ("mail.shop.example", "shop.example"),
            ("", "shop.example"),
            (".example", "shop.example"),
            ("shop.example.", "shop.example"),
            ("localhost", "localhost"),
        ] {
            assert!(!is_aligned(signer, sender), "{signer} for {sender}");
        }
    }
}
