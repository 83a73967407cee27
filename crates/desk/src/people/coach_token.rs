//! Tokens with which programs outside the desk ask the coach: made and withdrawn by administrators, shown once, kept as
//! hashes. A token opens the coach and nothing else: no case, no customer, no page.

use super::{audit, token};
use crate::bounds::NAME;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{CoachTokenRow, Person};
use recovery::Role;
use store::coach_tokens::{self, CoachToken};
use store::{Batch, staff};

/// A use is noted once in so many hours.
const TOUCH_HOURS: i64 = 6;

impl Desk {
    /// Makes a token for programs that ask the coach. It is given this once.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` for a name that is empty or taken.
    pub async fn make_coach_token(&self, by: &Person, name: &str) -> Result<String, DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let fresh = token::fresh();
        let made = CoachToken {
            hash: token::hash(&fresh),
            name: NAME.needed("name", name)?,
            made_by: by.id,
            created_at: self.now(),
            used_at: None,
        };
        let all = coach_tokens::all(self.store()).await?.len();
        if all >= usize::try_from(coach_tokens::COACH_TOKENS_MAX).unwrap_or(usize::MAX) {
            return Err(DeskError::invalid("name", "too-many-tokens"));
        }
        let mut batch = Batch::new();
        coach_tokens::put(&mut batch, &made);
        self.audit(&mut batch, by.id, audit::TOKEN_MADE, Some(&told(&made)));
        match self.store().write(batch).await {
            Ok(_) => Ok(fresh),
            Err(error) if error.is_conflict() => Err(DeskError::invalid("name", "token-taken")),
            Err(error) => Err(error.into()),
        }
    }

    /// All tokens, by name.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators.
    pub async fn coach_tokens(&self, by: &Person) -> Result<Vec<CoachTokenRow>, DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let people = staff::all(self.store()).await?;
        let tokens = coach_tokens::all(self.store()).await?;
        let name = |id| {
            people
                .iter()
                .find(|one| one.id == id)
                .map(|one| one.name.clone())
        };
        Ok(tokens
            .into_iter()
            .map(|token| CoachTokenRow {
                made_by: name(token.made_by).unwrap_or_default(),
                name: token.name,
                created_at: token.created_at,
                used_at: token.used_at,
            })
            .collect())
    }

    /// Withdraws the token of this name: whoever uses it is turned away from now on.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `NotFound`.
    pub async fn withdraw_coach_token(&self, by: &Person, name: &str) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let known = coach_tokens::by_name(self.store(), name)
            .await?
            .ok_or(DeskError::NotFound)?;
        let mut batch = Batch::new();
        coach_tokens::withdraw(&mut batch, known.hash);
        self.audit(
            &mut batch,
            by.id,
            audit::TOKEN_WITHDRAWN,
            Some(&told(&known)),
        );
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether this token may ask the coach.
    pub async fn coach_token_holds(&self, token: &str) -> Result<bool, DeskError> {
        let hash = token::hash(token);
        let Some(known) = coach_tokens::find(self.store(), hash).await? else {
            return Ok(false);
        };
        let now = self.now();
        if known
            .used_at
            .is_none_or(|used| used.plus_hours(TOUCH_HOURS) <= now)
        {
            let mut batch = Batch::new();
            coach_tokens::touch(&mut batch, hash, now);
            self.store().write(batch).await?;
        }
        Ok(true)
    }
}

/// A token in the audit: the beginning of its hash, which opens nothing.
fn told(token: &CoachToken) -> String {
    let mut id = [0; 16];
    id.copy_from_slice(&token.hash[..16]);
    uuid::Builder::from_custom_bytes(id).into_uuid().to_string()
}
