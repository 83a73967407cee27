//! A copy takes the place of data that cannot be read any more: that is what it was made for.

use crate::place;
use crate::sample::{at, case_id, customer, keep_cases};
use store::copies::{How, Knows};
use store::{Batch, OpenError, Store, StoreConfig, copies, customers, log};

#[tokio::test]
async fn a_copy_takes_the_place_of_a_file_that_is_damaged() {
    let place = place::sqlite().await;
    let StoreConfig::Sqlite { folder } = place.config.clone() else {
        panic!("a place on SQLite has a folder");
    };
    keep_cases(&place.store, 3).await;
    let copy = place.folder.path().join("copy.db");
    copies::backup(&place.store, &copy).await.unwrap();
    let mut batch = Batch::new();
    customers::erase(&mut batch, customer(1), at(50));
    place.store.write(batch).await.unwrap();
    drop(place.store);
    let file = folder.join("amends.db");
    let damage = b"nothing that anybody could read".repeat(200);
    std::fs::write(&file, &damage).unwrap();

    let config = &place.config;
    let unasked = copies::restore(config, &copy, false).await;
    let told = unasked.expect_err("nobody said that it may be replaced");
    assert!(matches!(&told, OpenError::Occupied(_)), "{told}");
    assert!(told.to_string().contains("Say with --replace"), "{told}");
    assert_eq!(std::fs::read(&file).unwrap(), damage, "nothing was changed");

    let how = How {
        replace: true,
        erasures: None,
        ..Default::default()
    };
    let restored = copies::restore_with(config, &copy, &how, async |_: &_| Ok(()));
    let restored = restored.await.unwrap();
    let kept = restored.kept.expect("what was there is kept");
    assert_eq!(std::fs::read(kept).unwrap(), damage);
    assert_eq!(restored.knows, Knows::Noted, "the rest could not be asked");
    let store = Store::open(config).await.unwrap();
    assert!(log::case(&store, case_id(2)).await.unwrap().is_some());
    let erased = customers::find(&store, customer(1)).await.unwrap();
    assert_eq!(erased.unwrap().name, None, "what was noted stays erased");
}
