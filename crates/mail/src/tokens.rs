//! Signed tokens by which an answer finds its case. Whoever can make one has had a mail from us.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Bytes of the signature: 64 bits cannot be guessed through a mail server.
const SIGNATURE_BYTES: usize = 8;
/// Letters of base 32 without those that are mistaken for one another (i, l, o, u).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of case and signature in base 32.
const SHORT_CHARS: usize = 39;
/// Begins the local part of our Message-IDs.
const ID_PREFIX: &str = "am.";
/// Begins the reference line in the text of our mails.
pub(crate) const BODY_PREFIX: &str = "ref:";

/// Makes and checks the tokens with the desk's key.
#[derive(Clone)]
pub struct Tokens {
    mac: Hmac<Sha256>,
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tokens")
    }
}

impl Tokens {
    /// Tokens signed by this key (any length; 32 random bytes are right).
    #[expect(
        clippy::missing_panics_doc,
        reason = "no length of key is refused: HMAC hashes longer ones and fills up shorter ones"
    )]
    pub fn new(key: &[u8]) -> Self {
        let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key)
            .expect("HMAC takes keys of every length");
        Self { mac }
    }

    /// Our Message-ID, without angle brackets, for a message in a case.
    pub fn message_id(&self, case: [u8; 16], message: [u8; 16], domain: &str) -> String {
        let mut bytes = Vec::with_capacity(32 + SIGNATURE_BYTES);
        bytes.extend_from_slice(&case);
        bytes.extend_from_slice(&message);
        let signature = self.sign(b"id", &bytes);
        bytes.extend_from_slice(&signature);
        format!("{ID_PREFIX}{}@{domain}", URL_SAFE_NO_PAD.encode(&bytes))
    }

    /// Case and message of a Message-ID of ours, if its signature holds.
    pub fn read_message_id(&self, id: &str) -> Option<([u8; 16], [u8; 16])> {
        let id = id.trim().trim_start_matches('<').trim_end_matches('>');
        let (local, _) = id.rsplit_once('@').unwrap_or((id, ""));
        let bytes = URL_SAFE_NO_PAD
            .decode(local.strip_prefix(ID_PREFIX)?)
            .ok()?;
        let (case, rest) = bytes.split_first_chunk::<16>()?;
        let (message, signature) = rest.split_first_chunk::<16>()?;
        self.holds(b"id", &bytes[..32], signature)
            .then_some((*case, *message))
    }

    /// The address to which answers to this case go: `inbox+token@domain` for `inbox@domain`.
    /// An address without `@` is given back as it is.
    pub fn plus_address(&self, case: [u8; 16], mailbox: &str) -> String {
        match mailbox.rsplit_once('@') {
            Some((local, domain)) => format!("{local}+{}@{domain}", self.short(b"plus", case)),
            None => mailbox.to_owned(),
        }
    }

    /// The case of a plus address of ours, if its signature holds. Letter case does not matter.
    pub fn read_plus_address(&self, address: &str) -> Option<[u8; 16]> {
        let (local, _) = address.rsplit_once('@')?;
        let (_, token) = local.rsplit_once('+')?;
        self.read_short(b"plus", token)
    }

    /// A short reference for the text of a mail, for programs that drop every header.
    pub fn body_token(&self, case: [u8; 16]) -> String {
        format!("{BODY_PREFIX}{}", self.short(b"body", case))
    }

    /// The case of a reference in a text, if its signature holds.
    pub fn read_body_token(&self, token: &str) -> Option<[u8; 16]> {
        self.read_short(b"body", token.strip_prefix(BODY_PREFIX)?)
    }

    /// The tag `[#1047]` for subjects. It is not signed: it counts only from a participant.
    pub fn subject_tag(number: u64) -> String {
        format!("[#{number}]")
    }

    fn short(&self, purpose: &[u8], case: [u8; 16]) -> String {
        let mut bytes = case.to_vec();
        bytes.extend_from_slice(&self.sign(purpose, &case));
        base32(&bytes)
    }

    fn read_short(&self, purpose: &[u8], token: &str) -> Option<[u8; 16]> {
        if token.len() != SHORT_CHARS {
            return None;
        }
        let bytes = unbase32(token)?;
        let (case, signature) = bytes.split_first_chunk::<16>()?;
        self.holds(purpose, case, signature).then_some(*case)
    }

    fn sign(&self, purpose: &[u8], bytes: &[u8]) -> [u8; SIGNATURE_BYTES] {
        let mut mac = self.mac.clone();
        mac.update(purpose);
        mac.update(&[0]);
        mac.update(bytes);
        let full = mac.finalize().into_bytes();
        let mut short = [0; SIGNATURE_BYTES];
        short.copy_from_slice(&full[..SIGNATURE_BYTES]);
        short
    }

    fn holds(&self, purpose: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
        if signature.len() != SIGNATURE_BYTES {
            return false;
        }
        let mut mac = self.mac.clone();
        mac.update(purpose);
        mac.update(&[0]);
        mac.update(bytes);
        mac.verify_truncated_left(signature).is_ok()
    }
}

/// Base 32 in lower case: mail systems may fold the case of a local part, so base 64 would not live.
fn base32(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut hold, mut bits) = (0_u32, 0_u32);
    for &byte in bytes {
        hold = (hold << 8) | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[(hold >> bits & 31) as usize]));
        }
        hold &= (1 << bits) - 1;
    }
    if bits > 0 {
        out.push(char::from(ALPHABET[(hold << (5 - bits) & 31) as usize]));
    }
    out
}

fn unbase32(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 5 / 8);
    let (mut hold, mut bits) = (0_u32, 0_u32);
    for byte in text.bytes() {
        let byte = byte.to_ascii_lowercase();
        let value = ALPHABET.iter().position(|&letter| letter == byte)?;
        hold = (hold << 5) | u32::try_from(value).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from(hold >> bits & 255).ok()?);
            hold &= (1 << bits) - 1;
        }
    }
    // Left-over bits must be zero, so that one case has one token.
    (hold == 0).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_we_sign_we_read(case: [u8; 16], message: [u8; 16]) {
            let tokens = Tokens::new(b"a key");
            let id = tokens.message_id(case, message, "desk.example");
            prop_assert!(id.len() < 78);
            prop_assert_eq!(tokens.read_message_id(&id), Some((case, message)));
            let plus = tokens.plus_address(case, "inbox@desk.example");
            prop_assert_eq!(tokens.read_plus_address(&plus.to_uppercase()), Some(case));
            prop_assert_eq!(tokens.read_body_token(&tokens.body_token(case)), Some(case));
        }

        #[test]
        fn another_key_and_a_changed_letter_are_refused(case: [u8; 16], at in 0_usize..39) {
            let tokens = Tokens::new(b"a key");
            let plus = tokens.plus_address(case, "inbox@desk.example");
            prop_assert_eq!(Tokens::new(b"other").read_plus_address(&plus), None);
            let mut letters: Vec<char> = plus.chars().collect();
            let place = "inbox+".len() + at;
            letters[place] = if letters[place] == 'z' { 'y' } else { 'z' };
            let changed: String = letters.into_iter().collect();
            prop_assert_eq!(tokens.read_plus_address(&changed), None);
        }
    }

    #[test]
    fn a_token_for_one_place_is_none_in_another() {
        let tokens = Tokens::new(b"a key");
        let body = tokens.body_token([7; 16]);
        let forged = format!("inbox+{}@desk.example", &body[BODY_PREFIX.len()..]);
        assert_eq!(tokens.read_plus_address(&forged), None);
    }
}
