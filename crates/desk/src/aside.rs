//! Set aside: mail that was held, written by a machine or not readable, and the one key by which a
//! person makes a case of it, lets it in, or leaves it.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::{By, TRIES_MAX, number_is_taken};
use crate::intake::{self as taking, read_summary};
use crate::people::audit;
use crate::reading::paging::{self, ROWS_ASKED};
use crate::views::{Cursor, Page, Person, SetAsideRow};
use calendar::Moment;
use recovery::{Command, MessageId, Refusal, Role};
use store::intake::{self, IntakeItem, IntakeOutcome, IntakeState};
use store::{Batch, Key, StoreError, blobs, log, messages};
use uuid::Uuid;

impl Desk {
    /// What was set aside and was not judged to be spam, newest first.
    ///
    /// # Errors
    /// `NotAllowed` for somebody who may not sign in, `Invalid` for a cursor that is none.
    pub async fn set_aside(
        &self,
        by: &Person,
        after: Option<Cursor>,
    ) -> Result<Page<SetAsideRow>, DeskError> {
        self.listed_aside(by, false, after).await
    }

    /// What a server before us judged to be spam, newest first.
    ///
    /// # Errors
    /// As [`Desk::set_aside`].
    pub async fn set_aside_as_spam(
        &self,
        by: &Person,
        after: Option<Cursor>,
    ) -> Result<Page<SetAsideRow>, DeskError> {
        self.listed_aside(by, true, after).await
    }

    async fn listed_aside(
        &self,
        by: &Person,
        spam: bool,
        after: Option<Cursor>,
    ) -> Result<Page<SetAsideRow>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let after = after.map_or(Some(Key::NEWEST), |cursor| read_cursor(&cursor));
        let after = after.ok_or(DeskError::invalid("after", "page-unknown"))?;
        let items = if spam {
            intake::spam(self.store(), after, ROWS_ASKED).await?
        } else {
            intake::aside(self.store(), after, ROWS_ASKED).await?
        };
        let Page { rows, next } = paging::page(items, |item| cursor(item.key()));
        Ok(Page {
            rows: rows.into_iter().map(row).collect(),
            next,
        })
    }

    /// One key: a held mail is let into the case it names, any other opens a case of its own. Gives the
    /// case's number.
    ///
    /// # Errors
    /// `NotFound` if it is not set aside (any more), `Refused` by the method.
    pub async fn take_from_aside(&self, by: &Person, item: &str) -> Result<u64, DeskError> {
        let item = self.aside_item(by, item).await?;
        match (item.outcome, item.message) {
            (Some(IntakeOutcome::Held), Some(message)) => {
                let let_in = self.let_in(by, &item, message).await;
                self.or_decided(let_in, message).await
            }
            _ => self.open_from_aside(by, &item).await,
        }
    }

    /// It stays what it is and leaves the list; a held one is left out of the case. Its bytes are kept.
    ///
    /// # Errors
    /// As [`Desk::take_from_aside`].
    pub async fn leave_aside(&self, by: &Person, item: &str) -> Result<(), DeskError> {
        let item = self.aside_item(by, item).await?;
        let now = self.now();
        if let (Some(IntakeOutcome::Held), Some(message), Some(case)) =
            (item.outcome, item.message, item.case)
        {
            let leave = vec![Command::LeaveOut { message }];
            let left = self.handle(case, By::person(by), None, leave, |batch, _| {
                decide_held(batch, message, false, now);
                Ok(())
            });
            return self.or_decided(left.await.map(drop), message).await;
        }
        let mut batch = Batch::new();
        intake::take_up(&mut batch, item.id, item.case, item.message, now);
        self.audit(
            &mut batch,
            by.id,
            audit::LEFT_ASIDE,
            Some(&item.id.to_string()),
        );
        self.write_once(batch).await
    }

    /// A mail whose message nobody holds any more was decided about before, and does not stand in Set aside for ever.
    async fn or_decided<T>(
        &self,
        pressed: Result<T, DeskError>,
        message: MessageId,
    ) -> Result<T, DeskError> {
        if matches!(pressed, Err(DeskError::Refused(Refusal::NotHeld))) {
            let mut batch = Batch::new();
            intake::take_up_held(&mut batch, message, self.now());
            self.write_once(batch).await?;
        }
        pressed
    }

    /// The mail as it came.
    ///
    /// # Errors
    /// As [`Desk::take_from_aside`]; `NotFound` also where it was erased.
    pub async fn raw_of_aside(&self, by: &Person, item: &str) -> Result<Vec<u8>, DeskError> {
        let item = self.aside_item(by, item).await?;
        blobs::read(self.store(), item.raw)
            .await?
            .ok_or(DeskError::NotFound)
    }

    async fn aside_item(&self, by: &Person, item: &str) -> Result<IntakeItem, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let id = Uuid::parse_str(item).map_err(|_| DeskError::NotFound)?;
        intake::find(self.store(), id)
            .await?
            .filter(|item| item.state == IntakeState::Aside)
            .ok_or(DeskError::NotFound)
    }

    async fn let_in(
        &self,
        by: &Person,
        item: &IntakeItem,
        message: MessageId,
    ) -> Result<u64, DeskError> {
        let id = item.case.ok_or(DeskError::NotFound)?;
        let case = self.load(id).await?;
        let now = self.now();
        let end = |batch: &mut Batch| {
            decide_held(batch, message, true, now);
            Ok(())
        };
        let goes_on = self.going_on(case).await?;
        let (into, number) = (goes_on.id, goes_on.number);
        if into == id {
            let let_in = vec![Command::LetIn { message }];
            self.handle(id, By::person(by), None, let_in, |batch, _| end(batch))
                .await?;
            return Ok(number);
        }
        // Its case goes on in another one: there the words are heard, and here nobody waits for them.
        self.handle_many(
            &[(id, None), (into, None)],
            By::person(by),
            |_| {
                Ok(vec![
                    vec![Command::LeaveOut { message }],
                    vec![Command::HoldMessage { message }, Command::LetIn { message }],
                ])
            },
            |batch, _| end(batch),
        )
        .await?;
        Ok(number)
    }

    async fn open_from_aside(&self, by: &Person, item: &IntakeItem) -> Result<u64, DeskError> {
        let house = self.house().await?;
        let read = taking::read_item(self, item).await?;
        for _ in 0..TRIES_MAX {
            let number = log::reserve_numbers(self.store(), 1).await?;
            let mut batch = Batch::new();
            let (case, message) = taking::open_item(self, &mut batch, &read, &house, number)?;
            intake::take_up(&mut batch, item.id, Some(case), Some(message), self.now());
            // The case says that its customer opened it; who of us took it stands here.
            self.audit(
                &mut batch,
                by.id,
                audit::TAKEN_FROM_ASIDE,
                Some(&case.to_string()),
            );
            match self.store().write(batch).await {
                Ok(_) => return Ok(number),
                Err(error) if number_is_taken(&error) => {}
                Err(error) => return Err(not_first(error)),
            }
        }
        Err(DeskError::Busy)
    }

    async fn write_once(&self, batch: Batch) -> Result<(), DeskError> {
        self.store().write(batch).await.map(drop).map_err(not_first)
    }
}

/// A colleague who pressed the same key first has taken it.
fn not_first(error: StoreError) -> DeskError {
    match error {
        StoreError::Conflict {
            what: "intake/take_up",
        } => DeskError::NotFound,
        error => error.into(),
    }
}

/// What goes with the decision on a held word, whether it was taken in Set aside or on the page of the case: a word
/// that is let in is held no more, and its mail leaves Set aside.
pub(crate) fn decide_held(batch: &mut Batch, message: MessageId, let_in: bool, now: Moment) {
    if let_in {
        messages::set_held(batch, message, false);
    }
    intake::take_up_held(batch, message, now);
}

fn row(item: IntakeItem) -> SetAsideRow {
    let (from, subject, excerpt) = item
        .summary
        .as_deref()
        .map(read_summary)
        .unwrap_or_default();
    SetAsideRow {
        item: item.id.to_string(),
        received: item.received_at,
        outcome: item
            .outcome
            .map_or("unreadable", IntakeOutcome::name)
            .to_owned(),
        why: item.why.unwrap_or_default(),
        from,
        subject,
        number: item.number,
        excerpt,
    }
}

fn cursor(key: Key) -> Cursor {
    Cursor(format!("{}.{}", key.at.us(), key.id.simple()))
}

fn read_cursor(cursor: &Cursor) -> Option<Key> {
    let (at, id) = cursor.0.split_once('.')?;
    Some(Key {
        at: Moment::from_us(at.parse().ok()?),
        id: Uuid::parse_str(id).ok()?,
    })
}
