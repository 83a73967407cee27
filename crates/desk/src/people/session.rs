//! Sessions: a random token with the person, its hash with us, over when idle too long or too old.

use super::directory::person;
use super::token;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::SignedIn;
use store::{Batch, sessions};

/// A session nobody uses ends after this many hours.
pub(super) const IDLE_HOURS: i64 = 12;
/// And every session after this many.
pub(super) const ABSOLUTE_HOURS: i64 = 14 * 24;
/// How long a use is not written down again.
const TOUCH_MINUTES: i64 = 5;

impl Desk {
    /// Who the token belongs to, if the session holds and the person may sign in.
    pub async fn session(&self, token: &str) -> Result<Option<SignedIn>, DeskError> {
        let now = self.now();
        let hash = token::hash(token);
        let Some(session) = sessions::find(self.store(), hash, now).await? else {
            return Ok(None);
        };
        let mut idle_until = session.idle_until;
        if now.plus_minutes(-TOUCH_MINUTES) >= session.seen_at {
            idle_until = now.plus_hours(IDLE_HOURS);
            let mut batch = Batch::new();
            sessions::touch(&mut batch, hash, now, idle_until);
            self.store().write(batch).await?;
        }
        Ok(Some(SignedIn {
            person: person(&session.staff, session.team.as_slice()),
            until: idle_until.min(session.expires_at),
        }))
    }
}
