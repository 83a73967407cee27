//! One-time links: an invitation, a new password. Each works once, and is mailed as well as shown.

use super::{audit, directory, token};
use crate::bounds::{self, NAME};
use crate::desk::{Desk, NewPerson};
use crate::error::DeskError;
use crate::language::kept;
use crate::send::Queued;
use crate::views::Person;
use calendar::Moment;
use letters::mail::{House, Invitation, Letter, PasswordReset, invitation, password_reset};
use mail::{Machine, Mailbox};
use recovery::{MessageId, Role, StaffId};
use store::sessions::{LinkPurpose, OneTimeLink, TokenHash};
use store::staff::{self, Staff};
use store::{Batch, blobs, outgoing, sessions};

/// How long an invitation holds, in hours.
const INVITATION_HOURS: i64 = 7 * 24;
/// How long a link for a new password holds, in hours.
const RESET_HOURS: i64 = 24;
/// The path under which one-time links open; the token follows.
pub const ONE_TIME_PATH: &str = "/link/";

/// A link that was just made.
struct Made {
    /// What the person opens.
    link: String,
    /// How long it holds.
    until: Moment,
    /// The mail that carries it.
    mail: MessageId,
}

/// The mail of a link is known by the link's hash, so that whoever uses the link ends the mail too.
fn mail_of(key: TokenHash) -> MessageId {
    let mut id = [0; 16];
    id.copy_from_slice(&key[..16]);
    MessageId(uuid::Builder::from_custom_bytes(id).into_uuid())
}

impl Desk {
    /// Invites a person. Gives the one-time link, which is also mailed to them.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` (`email-taken` where somebody has the
    /// address).
    pub async fn invite(&self, by: &Person, new: NewPerson) -> Result<String, DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        self.team_exists(new.team).await?;
        let one = Staff {
            id: StaffId(self.fresh()),
            name: NAME.needed("name", &new.name)?,
            email: bounds::email("email", &new.email)?,
            phone: bounds::phone("phone", &new.phone)?,
            role: new.role,
            team: new.team,
            password_hash: None,
            active: true,
            created_at: self.now(),
            language: None,
            keys: None,
        };
        let mut batch = Batch::new();
        staff::put(&mut batch, &one);
        let made = self.put_link(&mut batch, LinkPurpose::Invite, one.id, INVITATION_HOURS);
        let letter = invitation(&Invitation {
            house: self.letter_house(&one).await?,
            name: one.name.clone(),
            inviter: by.name.clone(),
            role: one.role,
            link: made.link.clone(),
            until: made.until,
        });
        self.mail_to_staff(&mut batch, &one, made.mail, &letter)?;
        self.audit(&mut batch, by.id, audit::INVITED, Some(&one.id.to_string()));
        match self.store().write(batch).await {
            Ok(_) => {
                self.house_cell().learn(None);
                Ok(made.link)
            }
            Err(error) if error.is_conflict() => Err(DeskError::invalid("email", "email-taken")),
            Err(error) => Err(error.into()),
        }
    }

    /// A link with which a person sets a new password; the old one holds until they do. Somebody
    /// who has not answered their invitation gets a new one.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `NotFound`.
    pub async fn reset_link(&self, by: &Person, id: StaffId) -> Result<String, DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let one = staff::find(self.store(), id)
            .await?
            .filter(|one| one.active)
            .ok_or(DeskError::NotFound)?;
        let mut batch = Batch::new();
        let house = self.letter_house(&one).await?;
        let name = one.name.clone();
        let (made, letter) = if one.password_hash.is_some() {
            let made = self.put_link(&mut batch, LinkPurpose::Reset, id, RESET_HOURS);
            let view = PasswordReset {
                house,
                name,
                link: made.link.clone(),
                until: made.until,
            };
            (made, password_reset(&view))
        } else {
            let made = self.put_link(&mut batch, LinkPurpose::Invite, id, INVITATION_HOURS);
            let view = Invitation {
                house,
                name,
                inviter: by.name.clone(),
                role: one.role,
                link: made.link.clone(),
                until: made.until,
            };
            (made, invitation(&view))
        };
        self.mail_to_staff(&mut batch, &one, made.mail, &letter)?;
        self.audit(&mut batch, by.id, audit::RESET, Some(&id.to_string()));
        self.store().write(batch).await?;
        Ok(made.link)
    }

    /// Whom a one-time link is for; none if it was used, is over or is no link.
    pub async fn one_time(&self, token: &str) -> Result<Option<Person>, DeskError> {
        let Some((_, one)) = self.open_link(token).await? else {
            return Ok(None);
        };
        let teams = staff::teams(self.store()).await?;
        Ok(Some(directory::person(&one, &teams)))
    }

    /// Sets the password a one-time link is for, and signs the person out everywhere.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing, `Invalid` for a password too short or too long; the
    /// link then still holds.
    pub async fn set_password(&self, token: &str, password: &str) -> Result<(), DeskError> {
        let (link, one) = self.open_link(token).await?.ok_or(DeskError::NotFound)?;
        bounds::password(password)?;
        let hash = self.hash_password(password).await?;
        let mut batch = Batch::new();
        let key = token::hash(token);
        sessions::use_link(&mut batch, key, link.purpose, self.now());
        self.forget_mail(&mut batch, mail_of(key)).await?;
        staff::set_password(&mut batch, one.id, &hash);
        sessions::end_all_of(&mut batch, one.id);
        sessions::clear_failures(&mut batch, token::counted("account", &one.email));
        self.audit(
            &mut batch,
            one.id,
            audit::PASSWORD,
            Some(&one.id.to_string()),
        );
        match self.store().write(batch).await {
            Ok(_) => {
                // From now on they can be asked.
                self.house_cell().learn(None);
                Ok(())
            }
            Err(error) if error.is_conflict() => Err(DeskError::NotFound),
            Err(error) => Err(error.into()),
        }
    }

    async fn open_link(&self, token: &str) -> Result<Option<(OneTimeLink, Staff)>, DeskError> {
        let now = self.now();
        let link = sessions::link(self.store(), token::hash(token)).await?;
        let link = link.filter(|link| {
            link.purpose != LinkPurpose::Setup && link.used_at.is_none() && link.expires_at > now
        });
        let Some((link, id)) = link.and_then(|link| link.staff.map(|id| (link, id))) else {
            return Ok(None);
        };
        let one = staff::find(self.store(), id).await?;
        Ok(one.filter(|one| one.active).map(|one| (link, one)))
    }

    fn put_link(&self, batch: &mut Batch, purpose: LinkPurpose, id: StaffId, hours: i64) -> Made {
        let now = self.now();
        let until = now.plus_hours(hours);
        let token = token::fresh();
        let key = token::hash(&token);
        sessions::put_link(batch, key, purpose, Some(id), now, until);
        let base = self.config().base_url.trim_end_matches('/');
        Made {
            link: format!("{base}{ONE_TIME_PATH}{token}"),
            until,
            mail: mail_of(key),
        }
    }

    /// Erases the bytes of the mail that carried a link, sent by now or not: the database and its
    /// backups hold no link in clear longer than it takes to hand it on.
    async fn forget_mail(&self, batch: &mut Batch, mail: MessageId) -> Result<(), DeskError> {
        let mail = outgoing::find(self.store(), mail).await?;
        if let Some(raw) = mail.and_then(|mail| mail.raw) {
            blobs::erase(batch, raw, self.now());
        }
        Ok(())
    }

    /// The house that writes to one of us: in the language they chose, else in its own.
    pub(crate) async fn letter_house(&self, to: &Staff) -> Result<House, DeskError> {
        let house = self.house().await?;
        let language = kept(to.language.as_deref()).unwrap_or(house.language);
        let zone = house.office.zone().clone();
        Ok(House::new(self.called(), zone, language))
    }

    pub(crate) fn mail_to_staff(
        &self,
        batch: &mut Batch,
        one: &Staff,
        message: MessageId,
        letter: &Letter,
    ) -> Result<(), DeskError> {
        let to = Mailbox::new(Some(&one.name), &one.email)
            .ok_or(DeskError::invalid("email", "email-invalid"))?;
        self.queue_mail(
            batch,
            Queued {
                message,
                case: None,
                to,
                from_name: None,
                letter,
                in_reply_to: None,
                references: Vec::new(),
                automatic: Some(Machine::Notice),
                files: Vec::new(),
            },
        )?;
        Ok(())
    }
}
