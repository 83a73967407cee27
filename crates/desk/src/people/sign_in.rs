//! Signing in and out.

use super::limits::{FREE_FOR_ACCOUNT, FREE_FOR_ADDRESS, WINDOW_HOURS, must_wait};
use super::session::{ABSOLUTE_HOURS, IDLE_HOURS};
use super::token;
use crate::bounds::PASSWORD_BYTES_MAX;
use crate::desk::Desk;
use crate::error::DeskError;
use store::{Batch, sessions, staff};

impl Desk {
    /// The session token for the cookie; none for wrong credentials, whatever was wrong with them.
    /// `from` is the address asked from.
    ///
    /// # Errors
    /// `Invalid` with `sign-in-wait` after too many failures; the password was not looked at then.
    pub async fn sign_in(
        &self,
        email: &str,
        password: &str,
        from: &str,
    ) -> Result<Option<String>, DeskError> {
        let now = self.now();
        let account = token::counted("account", email);
        let address = token::counted("address", from);
        let store = self.store();
        let waits = must_wait(
            sessions::failures(store, account).await?,
            FREE_FOR_ACCOUNT,
            now,
        ) || must_wait(
            sessions::failures(store, address).await?,
            FREE_FOR_ADDRESS,
            now,
        );
        if waits {
            return Err(DeskError::invalid("email", "sign-in-wait"));
        }
        // Counted before the password is looked at, so that many tries at once count as many.
        let window = now.plus_hours(-WINDOW_HOURS);
        sessions::count_failure(store, account, now, window).await?;
        let known = staff::by_email(store, email).await?;
        let known = known.filter(|one| one.active);
        let hash = known.as_ref().and_then(|one| one.password_hash.clone());
        let readable = if password.len() > PASSWORD_BYTES_MAX {
            ""
        } else {
            password
        };
        let fits = self.password_fits(readable, hash).await?;
        let Some(known) = known.filter(|_| fits) else {
            sessions::count_failure(store, address, now, window).await?;
            return Ok(None);
        };
        let session = token::fresh();
        let mut batch = Batch::new();
        sessions::clear_failures(&mut batch, account);
        sessions::start(
            &mut batch,
            token::hash(&session),
            known.id,
            now,
            now.plus_hours(IDLE_HOURS),
            now.plus_hours(ABSOLUTE_HOURS),
        );
        store.write(batch).await?;
        Ok(Some(session))
    }

    /// Ends a session; one that is over is over.
    pub async fn sign_out(&self, token: &str) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        sessions::end(&mut batch, token::hash(token));
        self.store().write(batch).await?;
        Ok(())
    }
}
