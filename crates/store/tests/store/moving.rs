//! A copy takes the place of data, on the same engine or the other: what was there is kept, the key comes along, and what a
//! restore that was killed left behind goes.

use crate::copying::{fill, is_whole};
use crate::place::{self, Place};
use crate::sample::{at, keep_cases};
use store::{Store, StoreConfig, copies, log, shared_key};

on_both!(
    what_was_there_is_kept_and_can_be_put_back,
    what_a_killed_restore_left_goes,
    the_key_lies_where_each_engine_looks_for_it,
);

async fn what_was_there_is_kept_and_can_be_put_back(place: Place) {
    let raw = fill(&place.store).await;
    let another = place.another();
    let empty = Store::open(&another).await.unwrap();
    keep_cases(&empty, 1).await;
    let small = place.folder.path().join("small.db");
    copies::backup(&empty, &small).await.unwrap();
    drop((place.store, empty));
    let kept = copies::restore(&place.config, &small, true).await.unwrap();
    let kept = kept.expect("what was there is kept");
    assert!(
        kept.starts_with(place.config.folder().join("backups")),
        "{}",
        kept.display()
    );
    let store = Store::open(&place.config).await.unwrap();
    assert_eq!(log::ids(&store, None, 9).await.unwrap().len(), 1);
    drop(store);
    copies::restore(&place.config, &kept, true).await.unwrap();
    is_whole(&Store::open(&place.config).await.unwrap(), raw).await;
}

async fn what_a_killed_restore_left_goes(place: Place) {
    let folder = place.config.folder().to_owned();
    let leave = || {
        let left = folder.join("restoring-1-2");
        std::fs::create_dir_all(&left).unwrap();
        std::fs::write(left.join("amends.db"), "words of somebody").unwrap();
        left
    };
    let left = leave();
    copies::clear_traces(&place.store).await.unwrap();
    assert!(!left.exists(), "an erasure takes it along");
    let left = leave();
    // One that goes on is let be.
    let at_it = std::fs::File::open(&left).unwrap();
    at_it.lock().unwrap();
    copies::clear_unfinished(&folder);
    assert!(left.exists());
    drop(at_it);
    copies::clear_unfinished(&folder);
    assert!(!left.exists());
}

async fn the_key_lies_where_each_engine_looks_for_it(place: Place) {
    fill(&place.store).await;
    let own = shared_key::shared_key(&place.store, "bGluaw==", at(9))
        .await
        .unwrap();
    let copy = place.folder.path().join("copy.db");
    copies::backup(&place.store, &copy).await.unwrap();
    for fresh in [place::sqlite().await, place::postgres().await] {
        drop(fresh.store);
        let restore = async |from: &std::path::Path, key: Option<&str>| {
            let how = copies::How {
                replace: true,
                key: key.map(str::to_owned),
                ..copies::How::default()
            };
            let nothing = async |_: &std::path::Path| Ok(());
            let done = copies::restore_with(&fresh.config, from, &how, nothing).await;
            let store = Store::open(&fresh.config).await.unwrap();
            let lies = shared_key::shared_key(&store, "bmV3", at(10))
                .await
                .unwrap();
            (done.unwrap().key, lies)
        };
        let in_the_data = |key: &str| match &fresh.config {
            // There it is a file, and what asks for one in the data makes it.
            StoreConfig::Sqlite { .. } => "bmV3".to_owned(),
            StoreConfig::Postgres { .. } => key.to_owned(),
        };
        let came = |key: &str| (copies::Key::Came(key.to_owned()), in_the_data(key));
        assert_eq!(restore(&copy, None).await, came(&own));
        assert_eq!(restore(&copy, Some("YmVzaWRl")).await, came("YmVzaWRl"));
    }
}
