//! Secrets that only their holder has: sessions and one-time links. The database holds their hashes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// Bytes of a token: 256 bits.
const TOKEN_BYTES: usize = 32;

/// A new token, as it goes into a cookie or a link.
pub(super) fn fresh() -> String {
    let bytes: [u8; TOKEN_BYTES] = rand::random();
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the database knows of it.
pub(super) fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A hash of something that is counted, told apart by `what`.
pub(super) fn counted(what: &str, of: &str) -> [u8; 32] {
    let mut sha = Sha256::new();
    sha.update(what.as_bytes());
    sha.update([0]);
    sha.update(of.trim().to_lowercase().as_bytes());
    sha.finalize().into()
}
