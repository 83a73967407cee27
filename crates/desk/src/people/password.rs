//! Passwords: argon2id, worked on beside the requests and only a few at once, since each takes 19 MiB.

use crate::desk::Desk;
use crate::error::DeskError;
use argon2::password_hash::PasswordHasher as _;
use argon2::password_hash::PasswordVerifier as _;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::OnceLock;

/// Memory of one hash, in KiB (OWASP: 19 MiB, two passes, one lane).
const MEMORY_KIB: u32 = 19 * 1024;
/// Passes over it.
const PASSES: u32 = 2;
/// Lanes.
const LANES: u32 = 1;
/// Bytes of the salt.
const SALT_BYTES: usize = 16;

fn argon() -> Argon2<'static> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the parameters are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Result<String, DeskError> {
    let salt: [u8; SALT_BYTES] = rand::random();
    argon()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash: PasswordHash| hash.to_string())
        .map_err(|error| DeskError::Storage(error.to_string()))
}

/// What an unknown account is checked against, so that it takes as long as a known one.
fn nobodys_hash() -> Result<&'static str, DeskError> {
    static HASH: OnceLock<String> = OnceLock::new();
    if let Some(hash) = HASH.get() {
        return Ok(hash);
    }
    let made = hash_now("nobody has this password")?;
    Ok(HASH.get_or_init(|| made))
}

impl Desk {
    /// The hash of a password, to be kept.
    pub(super) async fn hash_password(&self, password: &str) -> Result<String, DeskError> {
        let password = password.to_owned();
        self.beside(move || hash_now(&password)).await
    }

    /// Whether the password is the one of this hash; an account without one takes as long and fails.
    pub(super) async fn password_fits(
        &self,
        password: &str,
        hash: Option<String>,
    ) -> Result<bool, DeskError> {
        let password = password.to_owned();
        self.beside(move || {
            let known = hash.is_some();
            let hash = match hash {
                Some(hash) => hash,
                None => nobodys_hash()?.to_owned(),
            };
            let parsed = PasswordHash::new(&hash)
                .map_err(|_| DeskError::Storage("a password hash cannot be read".into()))?;
            let fits = argon()
                .verify_password(password.as_bytes(), &parsed)
                .is_ok();
            Ok(fits && known)
        })
        .await
    }

    async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, DeskError> + Send + 'static,
    ) -> Result<T, DeskError> {
        let _place = self
            .passwords()
            .acquire()
            .await
            .map_err(|_| DeskError::Busy)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| DeskError::Storage(error.to_string()))?
    }
}
