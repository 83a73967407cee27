//! On SQLite the search index follows the texts: what it had not come to is found after any end, and what
//! was erased before it came to it is not.

use crate::place;
use crate::sample::{at, case_id, id, keep_cases};
use recovery::TextId;
use rusqlite::Connection;
use std::path::Path;
use store::texts::TextKind;
use store::{Batch, DATABASE_FILE, Store, search, texts};

/// More texts than one piece of the index takes.
const NOTES: u128 = 5_000;

fn note(n: u128) -> TextId {
    TextId(id(100_000 + n))
}

async fn keep_notes(store: &Store) {
    keep_cases(store, 1).await;
    let mut batch = Batch::new();
    for n in 0..NOTES {
        let words = format!("drips n{n}");
        texts::put(
            &mut batch,
            note(n),
            Some(case_id(1)),
            TextKind::Note,
            &words,
            at(10),
        );
    }
    store.write(batch).await.unwrap();
}

async fn finds(store: &Store, words: &str) -> bool {
    let found = search::newest(store, words, None, 5).await.unwrap();
    !found.hits.is_empty()
}

/// Leaves the file as it is where the program ended before the index came to anything.
fn forget_index(folder: &Path) {
    file(folder)
        .execute_batch(
            "insert into text_search (text_search) values ('delete-all');
             update text_search_upto set doc = 0;",
        )
        .unwrap();
}

fn file(folder: &Path) -> Connection {
    Connection::open(folder.join("data").join(DATABASE_FILE)).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_written_is_found_at_once_however_much_it_is() {
    let place = place::sqlite().await;
    keep_notes(&place.store).await;
    assert!(finds(&place.store, "n0").await && finds(&place.store, "n4999").await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_index_had_not_come_to_is_found_after_the_next_start() {
    let place = place::sqlite().await;
    keep_notes(&place.store).await;
    drop(place.store);
    forget_index(place.folder.path());
    let store = Store::open(&place.config).await.unwrap();
    assert!(finds(&store, "n0").await && finds(&store, "n4999").await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_erased_or_changed_on_the_way_leaves_nothing_in_the_index() {
    let place = place::sqlite().await;
    keep_notes(&place.store).await;
    drop(place.store);
    forget_index(place.folder.path());
    let store = Store::open(&place.config).await.unwrap();
    // The index runs after the texts while these are written; some are in it and some are not.
    for n in [1, NOTES / 2, NOTES - 1] {
        let (kind, case) = (TextKind::Note, Some(case_id(1)));
        let mut batch = Batch::new();
        texts::erase(&mut batch, note(n), case, kind, at(20));
        texts::change(&mut batch, note(n - 1), kind, "changed", at(20));
        store.write(batch).await.unwrap();
    }
    for words in ["n0", "n1", "n2499", "n2500", "n4998", "n4999"] {
        assert!(!finds(&store, words).await, "{words}");
    }
    assert!(finds(&store, "changed").await && finds(&store, "n2501").await);
    drop(store);
    file(place.folder.path())
        .execute_batch("insert into text_search (text_search, rank) values ('integrity-check', 1)")
        .unwrap();
}
