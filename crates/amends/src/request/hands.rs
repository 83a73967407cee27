//! What requests are carried out with: the desk, the data under it, and the turn that is taken where
//! something must happen alone.

use super::By;
use crate::exit::{Exit, Failure};
use desk::Desk;
use desk::handed_over::{Entrance, Open};
use desk::mailboxes::{WatchedMailbox, Watching};
use desk::views::Person;
use recovery::Role;
use std::sync::Arc;
use store::{Store, StoreConfig};
use tokio::sync::{Mutex, OnceCell, RwLock, RwLockReadGuard};
use tokio::task::JoinHandle;

/// Jobs, clockwork, watched mailboxes and the entrance for mail of a running desk, which can be stopped and started.
pub struct Background {
    desk: Desk,
    mailboxes: Vec<WatchedMailbox>,
    entrance: Option<Entrance>,
    running: Mutex<Option<Around>>,
}

/// What runs beside the pages.
struct Around {
    work: JoinHandle<()>,
    watching: Watching,
    open: Option<Open>,
}

impl Around {
    fn start(desk: &Desk, mailboxes: &[WatchedMailbox], entrance: Option<&Entrance>) -> Self {
        Self {
            work: desk.start_background(),
            watching: desk.start_mailboxes(mailboxes),
            open: entrance.map(|entrance| desk.open_entrance(entrance)),
        }
    }
}

impl Background {
    /// Starts them.
    pub fn start(desk: &Desk, mailboxes: &[WatchedMailbox], entrance: Option<Entrance>) -> Self {
        let running = Around::start(desk, mailboxes, entrance.as_ref());
        Self {
            desk: desk.clone(),
            mailboxes: mailboxes.to_vec(),
            entrance,
            running: Mutex::new(Some(running)),
        }
    }

    /// Stops them. What they had begun is taken up again later: jobs do no harm when run twice, and mails that are not on
    /// disk are fetched again.
    pub async fn stop(&self) {
        let Some(around) = self.running.lock().await.take() else {
            return;
        };
        let close = async {
            if let Some(open) = around.open {
                open.close().await;
            }
        };
        tokio::join!(around.watching.stop(), close);
        around.work.abort();
        // It ends as aborted, which is what was asked for.
        let _ = around.work.await;
    }

    async fn go_on(&self) {
        let running = Around::start(&self.desk, &self.mailboxes, self.entrance.as_ref());
        *self.running.lock().await = Some(running);
    }
}

/// What requests are carried out with.
#[derive(Clone)]
pub struct Hands {
    /// The desk.
    pub desk: Desk,
    /// Where the data lies.
    pub at: StoreConfig,
    store: Arc<OnceCell<Store>>,
    background: Option<Arc<Background>>,
    turn: Arc<RwLock<()>>,
}

impl Hands {
    /// Of a command that opened the data itself.
    pub fn alone(desk: Desk, at: StoreConfig) -> Self {
        Self {
            desk,
            at,
            store: Arc::default(),
            background: None,
            turn: Arc::default(),
        }
    }

    /// Of a running desk.
    pub fn running(desk: Desk, at: StoreConfig, background: Arc<Background>) -> Self {
        Self {
            background: Some(background),
            ..Self::alone(desk, at)
        }
    }

    /// Whether the desk runs, and reads its mailboxes.
    pub fn runs(&self) -> bool {
        self.background.is_some()
    }

    /// The data under the desk, for what only the command line does.
    pub async fn store(&self) -> Result<&Store, Failure> {
        self.store
            .get_or_try_init(|| Store::open(&self.at))
            .await
            .map_err(Failure::from)
    }

    /// Work beside other work: pages and most requests.
    pub async fn beside(&self) -> RwLockReadGuard<'_, ()> {
        self.turn.read().await
    }

    /// Work while nothing else is done: pages wait, jobs and clockwork stand still.
    pub async fn alone_with<T>(&self, work: impl Future<Output = T>) -> T {
        let _turn = self.turn.write().await;
        if let Some(background) = &self.background {
            background.stop().await;
        }
        let done = work.await;
        if let Some(background) = &self.background {
            background.go_on().await;
        }
        done
    }

    /// In whose name the command line changes something: whoever can read the data folder could do all of
    /// it anyway, and the audit needs a name. That of the administrator with this address; where none was
    /// given, of the longest-standing one.
    pub async fn administrator(&self, by: &By) -> Result<Person, Failure> {
        let all = store::staff::all(self.store().await?).await?;
        let mut may: Vec<_> = all
            .into_iter()
            .filter(|one| {
                one.active && one.role == Role::Administrator && one.password_hash.is_some()
            })
            .collect();
        if let (Some(email), false) = (by, may.is_empty()) {
            may.retain(|one| one.email.eq_ignore_ascii_case(email.trim()));
            if may.is_empty() {
                return Err(Failure::new(
                    Exit::NoPermission,
                    "Nobody with that address is an administrator here. Nothing was changed. See amends user list.",
                ));
            }
        }
        let Some(first) = may.into_iter().min_by_key(|one| (one.created_at, one.id)) else {
            return Err(Failure::new(
                Exit::Data,
                "No administrator is set yet, and this is done in the name of one. Nothing was changed. Start the desk \
                 (amends serve) and open the link it logs.",
            ));
        };
        Ok(Person {
            id: first.id,
            name: first.name,
            email: first.email,
            phone: first.phone.unwrap_or_default(),
            role: first.role,
            team: None,
            active: true,
            set_up: true,
            language: None,
            keys: None,
        })
    }
}
