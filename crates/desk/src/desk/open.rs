//! Opening a desk: the data, the keys, and nothing else; no mail is sent and no clock runs yet.

use super::keys::{KEY_FILE, MasterKey};
use super::{Desk, Inner};
use crate::coached::SilenceCell;
use crate::config::{Database, DeskConfig};
use crate::error::DeskError;
use crate::history::HistoriesCell;
use crate::house::HouseCell;
use crate::jobs::check::CheckerCell;
use crate::live::LiveCell;
use crate::notices::BreakingCell;
use crate::reading::{CountsCell, PlacesCell, WaitingCell};
use letters::LinkSigner;
use mail::Tokens;
use std::sync::{Arc, OnceLock};
use store::Store;
use tokio::sync::{Notify, Semaphore};

/// How many passwords are worked on at once.
const PASSWORDS_AT_ONCE: usize = 2;

impl Desk {
    /// Opens the data (migrating it where this program is newer) and the keys.
    ///
    /// # Errors
    /// `Storage` with what was kept and what to do.
    pub async fn open(config: DeskConfig) -> Result<Self, DeskError> {
        let store = Store::open(&config.store())
            .await
            .map_err(|error| DeskError::Storage(error.to_string()))?;
        let key = master_key(&config, &store).await?;
        Ok(Self {
            inner: Arc::new(Inner {
                tokens: Tokens::new(&key.derive("mail")),
                links: LinkSigner::new(&key.derive("links")),
                sender: OnceLock::new(),
                house: HouseCell::default(),
                counts: CountsCell::default(),
                waiting: WaitingCell::default(),
                places: PlacesCell::default(),
                histories: HistoriesCell::default(),
                silence: SilenceCell::default(),
                live: LiveCell::default(),
                checker: CheckerCell::new(config.names.clone()),
                breaking: BreakingCell::default(),
                anew: Notify::new(),
                passwords: Semaphore::new(PASSWORDS_AT_ONCE),
                config,
                store,
            }),
        })
    }
}

async fn master_key(config: &DeskConfig, store: &Store) -> Result<MasterKey, DeskError> {
    match &config.database {
        Database::Sqlite => {
            let folder = config.data.clone();
            let was_there = folder.join(KEY_FILE).exists();
            let key = tokio::task::spawn_blocking(move || MasterKey::in_folder(&folder))
                .await
                .map_err(|error| DeskError::Storage(error.to_string()))??;
            if !was_there && store::log::ids(store, None, 1).await?.len() == 1 {
                tracing::warn!(
                    "{KEY_FILE} was missing beside the data and was made anew: links that customers have open nothing any \
                     more. Put the old file back from a backup and start again, and they do; without it each customer \
                     gets a link that opens with the next mail"
                );
            }
            Ok(key)
        }
        Database::Postgres { .. } => {
            let fresh = MasterKey::random().to_text();
            let shared = store::shared_key::shared_key(store, &fresh, config.clock.now()).await?;
            MasterKey::from_text(&shared)
        }
    }
}
