//! The first administrator: set once, with a token only the desk's own log has told.

use super::{audit, token};
use crate::bounds::{self, NAME};
use crate::desk::Desk;
use crate::error::DeskError;
use recovery::{Role, StaffId};
use store::sessions::LinkPurpose;
use store::staff::{self, Staff};
use store::{Batch, sessions};

/// How long a setup token holds, in hours; each start of an empty desk makes a new one.
const SETUP_HOURS: i64 = 7 * 24;

impl Desk {
    /// Whether somebody has set this desk up. Asking changes nothing: the token in the log still holds.
    pub async fn is_set_up(&self) -> Result<bool, DeskError> {
        Ok(staff::count_administrators(self.store()).await? > 0)
    }

    /// A new one-time token for the first visitor, as long as no administrator is set; the one
    /// before it opens nothing any more. Only its hash is kept.
    pub async fn setup_token(&self) -> Result<Option<String>, DeskError> {
        if self.is_set_up().await? {
            return Ok(None);
        }
        let now = self.now();
        let token = token::fresh();
        let mut batch = Batch::new();
        sessions::put_link(
            &mut batch,
            token::hash(&token),
            LinkPurpose::Setup,
            None,
            now,
            now.plus_hours(SETUP_HOURS),
        );
        self.store().write(batch).await?;
        Ok(Some(token))
    }

    /// Sets the first administrator.
    ///
    /// # Errors
    /// `NotFound` for a token that opens nothing, `Invalid` for what does not fit; the token then
    /// still holds.
    pub async fn set_up(
        &self,
        token: &str,
        name: &str,
        email: &str,
        password: &str,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let hash = token::hash(token);
        let link = sessions::link(self.store(), hash).await?;
        let holds = link.is_some_and(|link| {
            link.purpose == LinkPurpose::Setup && link.used_at.is_none() && link.expires_at > now
        });
        if !holds || self.is_set_up().await? {
            return Err(DeskError::NotFound);
        }
        let name = NAME.needed("name", name)?;
        let email = bounds::email("email", email)?;
        bounds::password(password)?;
        let first = Staff {
            id: StaffId(self.fresh()),
            name,
            email,
            phone: None,
            role: Role::Administrator,
            team: None,
            password_hash: Some(self.hash_password(password).await?),
            active: true,
            created_at: now,
            language: None,
            keys: None,
        };
        let mut batch = Batch::new();
        sessions::use_link(&mut batch, hash, LinkPurpose::Setup, now);
        staff::put(&mut batch, &first);
        self.audit(&mut batch, first.id, audit::SET_UP, None);
        match self.store().write(batch).await {
            Ok(_) => {
                self.house_cell().learn(None);
                Ok(())
            }
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }
}
