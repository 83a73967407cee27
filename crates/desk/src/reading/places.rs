//! Where the cases lie that pages were asked for: a number is given once, so what it led to before it most likely leads to
//! now, and the page can be asked for in one trip instead of two. A guess: whoever uses it reads the case's row in the same
//! trip, and where that says otherwise (the data was restored, say) asks again with what it says.

use recovery::{CaseId, CustomerId};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Numbers that are remembered; about three megabytes.
const REMEMBERED_MAX: usize = 50_000;

/// The case of a number and whose it is.
pub(super) type Place = (CaseId, CustomerId);

/// What this node remembers.
#[derive(Default)]
pub(crate) struct PlacesCell(Mutex<HashMap<u64, Place>>);

impl PlacesCell {
    /// Where the case with this number most likely lies.
    pub(super) fn guess(&self, number: u64) -> Option<Place> {
        self.lock().get(&number).copied()
    }

    /// Remembers where it lies.
    pub(super) fn learn(&self, number: u64, place: Place) {
        let mut known = self.lock();
        // Rare enough that beginning anew costs nothing to speak of.
        if known.len() >= REMEMBERED_MAX {
            known.clear();
        }
        known.insert(number, place);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Place>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use crate::desk::{Desk, NewCase};
    use crate::{Database, DeskConfig, SystemClock};
    use std::sync::Arc;
    use uuid::Uuid;

    #[test]
    fn no_more_is_remembered_than_the_bound() {
        let cell = PlacesCell::default();
        let place = (CaseId(Uuid::nil()), CustomerId(Uuid::nil()));
        for number in 0..=REMEMBERED_MAX as u64 {
            cell.learn(number, place);
            assert!(cell.lock().len() <= REMEMBERED_MAX);
        }
        assert_eq!(cell.guess(REMEMBERED_MAX as u64), Some(place));
    }

    #[tokio::test]
    async fn a_guess_that_is_wrong_shows_no_other_case() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(DeskConfig {
            data: folder.path().to_owned(),
            database: Database::Sqlite,
            base_url: "https://care.desk.example".into(),
            company: "Kettle & Sons".into(),
            mailboxes: vec!["help@desk.example".into()],
            mail_domain: "desk.example".into(),
            trusted_authserv: None,
            spam_signs: Vec::new(),
            signing: Vec::new(),
            checks_mail: false,
            names: mail::dns::Names::default(),
            outbox: folder.path().join("outbox"),
            clock: Arc::new(SystemClock),
        })
        .await
        .unwrap();
        let token = desk.setup_token().await.unwrap().unwrap();
        let password = "a long enough password";
        desk.set_up(&token, "Ada", "ada@desk.example", password)
            .await
            .unwrap();
        let signed_in = desk.sign_in("ada@desk.example", password, "192.0.2.1");
        let session = signed_in.await.unwrap().unwrap();
        let ada = desk.session(&session).await.unwrap().unwrap().person;
        let mut numbers = Vec::new();
        for name in ["Mara", "Ben"] {
            let new = NewCase {
                name: name.into(),
                email: format!("{name}@shop.example"),
                subject: format!("{name}'s kettle"),
                story: format!("The kettle of {name} leaks."),
                ..NewCase::default()
            };
            numbers.push(desk.open_by_hand(&ada, new).await.unwrap());
        }
        let bens = desk.case_page(&ada, numbers[1], None).await.unwrap().case;
        let wrong = (bens.id, bens.customer.unwrap());
        desk.places_cell().learn(numbers[0], wrong);
        let page = desk.case_page(&ada, numbers[0], None).await.unwrap();
        assert_eq!(page.case.number, numbers[0]);
        assert_eq!(page.customer.name, "Mara");
        assert!(page.messages.iter().all(|said| !said.fresh.contains("Ben")));
        assert_ne!(desk.places_cell().guess(numbers[0]), Some(wrong));
    }
}
