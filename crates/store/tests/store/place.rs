//! An empty store on either engine, of its own for each test.

use crate::server;
use store::{Store, StoreConfig};
use tempfile::TempDir;

pub struct Place {
    pub store: Store,
    pub config: StoreConfig,
    pub folder: TempDir,
}

impl Place {
    /// Where nothing is yet, on the same engine.
    pub fn another(&self) -> StoreConfig {
        let folder = self.folder.path().join("another");
        match &self.config {
            StoreConfig::Sqlite { .. } => StoreConfig::Sqlite { folder },
            StoreConfig::Postgres { url, .. } => StoreConfig::Postgres {
                url: url.clone(),
                schema: Some(server::fresh_schema()),
                folder,
            },
        }
    }
}

pub async fn sqlite() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let config = StoreConfig::Sqlite {
        folder: folder.path().join("data"),
    };
    Place {
        store: Store::open(&config).await.unwrap(),
        config,
        folder,
    }
}

pub async fn postgres() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let url = tokio::task::spawn_blocking(server::url).await.unwrap();
    let config = StoreConfig::Postgres {
        url,
        schema: Some(server::fresh_schema()),
        folder: folder.path().join("data"),
    };
    Place {
        store: Store::open(&config).await.unwrap(),
        config,
        folder,
    }
}

/// Each named `async fn(Place)` becomes a test on SQLite and one on PostgreSQL.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(crate::place::sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(crate::place::postgres().await).await;
            })+
        }
    };
}
