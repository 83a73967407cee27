//! Backup and restore, across engines, and what was erased stays erased.

use crate::place::{self, Place};
use crate::sample::{at, case_id, customer, id, keep_cases, receive, staff};
use recovery::{MessageId, PointNo, PromiseNo, ProofOf, ProofPlace, Role, TextId};
use std::path::PathBuf;
use store::blobs::{self, CHUNK};
use store::copies::Knows;
use store::proof::{self, ProofFile};
use store::texts::TextKind;
use store::{
    Batch, OpenError, Store, StoreConfig, copies, customers, log, outgoing, promises, search,
    sessions, settings, staff as people, texts,
};

on_both!(
    a_copy_is_restored_on_either_engine,
    an_erased_text_does_not_come_back,
    a_file_of_proof_that_was_taken_back_does_not_come_back,
    no_byte_of_what_was_erased_is_in_the_restored_file,
    no_byte_of_what_is_erased_in_the_copy_itself_is_left,
    a_list_of_erasures_is_noted_once,
    a_new_place_knows_what_was_erased_only_by_the_list_it_is_given,
    a_place_that_did_not_know_does_not_come_to_know,
    data_is_not_replaced_unasked,
    a_backup_does_not_overwrite,
    a_backup_is_whole_while_others_write,
);

pub async fn fill(store: &Store) -> blobs::Hash {
    keep_cases(store, 12).await;
    let mut batch = Batch::new();
    people::put(
        &mut batch,
        &crate::people::member(1, "Ida Lindqvist", Role::Agent),
    );
    sessions::start(&mut batch, [1; 32], staff(1), at(0), at(900), at(900));
    settings::put(&mut batch, "times", &vec![1, 2, 3], at(0)).unwrap();
    let raw = receive(&mut batch, id(1), &vec![42; 3 * CHUNK + 1], at(0));
    outgoing::put(
        &mut batch,
        MessageId(id(5)),
        "nora@mail.example",
        Some(raw),
        at(0),
    );
    store.write(batch).await.unwrap();
    raw
}

pub async fn is_whole(store: &Store, raw: blobs::Hash) {
    assert_eq!(log::ids(store, None, 100).await.unwrap().len(), 12);
    assert_eq!(
        log::case(store, case_id(3)).await.unwrap().unwrap().version,
        4
    );
    let today = promises::page(store, promises::Whose::All, promises::PromiseKey::FIRST, 50)
        .await
        .unwrap();
    assert_eq!(today.len(), 12);
    assert_eq!(
        settings::find::<Vec<i32>>(store, "times").await.unwrap(),
        Some(vec![1, 2, 3])
    );
    assert_eq!(
        blobs::read(store, raw).await.unwrap().unwrap(),
        vec![42; 3 * CHUNK + 1]
    );
    assert_eq!(
        search::newest(store, "kettle leaks", None, 50)
            .await
            .unwrap()
            .hits
            .len(),
        12
    );
    assert!(people::find(store, staff(1)).await.unwrap().is_some());
    // Who was signed in when the copy was made is not signed in now.
    assert!(
        sessions::find(store, [1; 32], at(1))
            .await
            .unwrap()
            .is_none()
    );
    // New words go on after the old ones.
    let mut batch = Batch::new();
    texts::put(
        &mut batch,
        TextId(id(88)),
        Some(case_id(3)),
        TextKind::Note,
        "a later note on the kettle",
        at(9),
    );
    store.write(batch).await.unwrap();
    let newest = search::newest(store, "kettle", None, 1).await.unwrap();
    assert_eq!(newest.hits[0].text, TextId(id(88)));
}

fn copy_in(place: &Place) -> PathBuf {
    place.folder.path().join("copy.db")
}

async fn a_copy_is_restored_on_either_engine(place: Place) {
    let raw = fill(&place.store).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    for fresh in [place::sqlite().await, place::postgres().await] {
        drop(fresh.store);
        assert_eq!(
            copies::restore(&fresh.config, &copy, true)
                .await
                .unwrap()
                .is_some(),
            matches!(fresh.config, StoreConfig::Sqlite { .. }),
            "what was there is kept where it is a file"
        );
        is_whole(&Store::open(&fresh.config).await.unwrap(), raw).await;
    }
    // And into a folder where nothing is yet.
    let config = StoreConfig::Sqlite {
        folder: place.folder.path().join("new"),
    };
    assert_eq!(copies::restore(&config, &copy, false).await.unwrap(), None);
    is_whole(&Store::open(&config).await.unwrap(), raw).await;
    let left: Vec<_> = std::fs::read_dir(place.folder.path().join("new"))
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert!(
        left.iter()
            .all(|name| !name.to_string_lossy().contains("restoring")),
        "{left:?}"
    );
}

async fn an_erased_text_does_not_come_back(place: Place) {
    fill(&place.store).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    let subject = TextId(id(30 + 1_000_001));
    let mut batch = Batch::new();
    texts::erase(
        &mut batch,
        subject,
        Some(case_id(3)),
        TextKind::Subject,
        at(50),
    );
    customers::erase(&mut batch, customer(1), at(50));
    place.store.write(batch).await.unwrap();
    let config = place.config.clone();
    drop(place.store);
    copies::restore(&config, &copy, true).await.unwrap();
    let is_erased = async |store: &Store| {
        let text = texts::find(store, subject).await.unwrap().unwrap();
        assert_eq!((text.body, text.erased_at), (None, Some(at(50))));
        assert_eq!(
            search::newest(store, "kettle leaks", None, 50)
                .await
                .unwrap()
                .hits
                .len(),
            11
        );
        assert_eq!(
            customers::find(store, customer(1))
                .await
                .unwrap()
                .unwrap()
                .name,
            None
        );
        assert!(
            customers::by_address(store, "customer1@mail.example")
                .await
                .unwrap()
                .is_none()
        );
    };
    is_erased(&Store::open(&config).await.unwrap()).await;
    // The database is lost, the note beside it is not.
    if let StoreConfig::Sqlite { folder } = &config {
        std::fs::remove_file(folder.join(store::DATABASE_FILE)).unwrap();
        copies::restore(&config, &copy, false).await.unwrap();
        is_erased(&Store::open(&config).await.unwrap()).await;
    }
}

async fn a_file_of_proof_that_was_taken_back_does_not_come_back(place: Place) {
    fill(&place.store).await;
    let file = |of: ProofOf, place: i64, bytes: &[u8]| ProofFile {
        at: ProofPlace { of, place },
        hash: blobs::Hash::of(bytes),
        name: "receipt.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 9,
    };
    let (deed, point) = (ProofOf::Deed(PromiseNo(2)), ProofOf::Point(PointNo(1)));
    let gone = file(deed, 0, b"not theirs");
    let stay = [file(point, 0, b"theirs"), file(deed, 1, b"theirs")];
    let mut batch = Batch::new();
    blobs::put(&mut batch, b"not theirs", at(1));
    blobs::put(&mut batch, b"theirs", at(1));
    for file in stay.iter().chain([&gone]) {
        proof::put(&mut batch, case_id(3), file);
    }
    place.store.write(batch).await.unwrap();
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    let mut batch = Batch::new();
    proof::take_back(&mut batch, case_id(3), &gone, at(50));
    place.store.write(batch).await.unwrap();
    let config = place.config.clone();
    drop(place.store);
    copies::restore(&config, &copy, true).await.unwrap();
    let store = Store::open(&config).await.unwrap();
    assert_eq!(proof::of_case(&store, case_id(3)).await.unwrap(), stay);
    assert_eq!(blobs::read(&store, gone.hash).await.unwrap(), None);
    let theirs = blobs::read(&store, stay[0].hash).await.unwrap();
    assert!(theirs.is_some());
}

async fn keep_a_marked_note(place: &Place) -> TextId {
    let note = TextId(id(89));
    let mut batch = Batch::new();
    let words = "the neighbour saw markedwords on the stairs";
    texts::put(
        &mut batch,
        note,
        Some(case_id(3)),
        TextKind::Note,
        words,
        at(1),
    );
    place.store.write(batch).await.unwrap();
    note
}

async fn erase_it(place: &Place, note: TextId) {
    let mut batch = Batch::new();
    texts::erase(&mut batch, note, Some(case_id(3)), TextKind::Note, at(50));
    place.store.write(batch).await.unwrap();
}

fn holds_the_words(folder: &std::path::Path) -> bool {
    let mut files = std::fs::read_dir(folder).unwrap().flatten();
    files.any(|file| {
        let name = file.file_name();
        name.to_string_lossy().starts_with(store::DATABASE_FILE)
            && std::fs::read(file.path())
                .unwrap()
                .windows(11)
                .any(|some| some == b"markedwords")
    })
}

async fn no_byte_of_what_was_erased_is_in_the_restored_file(place: Place) {
    fill(&place.store).await;
    let note = keep_a_marked_note(&place).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    erase_it(&place, note).await;
    let config = place.config.clone();
    drop(place.store);
    copies::restore(&config, &copy, true).await.unwrap();
    if let StoreConfig::Sqlite { folder } = &config {
        assert!(!holds_the_words(folder));
    }
    let store = Store::open(&config).await.unwrap();
    assert_eq!(texts::find(&store, note).await.unwrap().unwrap().body, None);
}

async fn no_byte_of_what_is_erased_in_the_copy_itself_is_left(place: Place) {
    fill(&place.store).await;
    let note = keep_a_marked_note(&place).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    let folder = place.folder.path().join("new");
    let new = StoreConfig::Sqlite {
        folder: folder.clone(),
    };
    let finish = async |folder: &std::path::Path| {
        let folder = folder.to_owned();
        let staged = Store::open(&StoreConfig::Sqlite { folder }).await?;
        let mut batch = Batch::new();
        texts::erase(&mut batch, note, Some(case_id(3)), TextKind::Note, at(50));
        staged.write(batch).await.unwrap();
        Ok(())
    };
    let how = copies::How::default();
    copies::restore_with(&new, &copy, &how, finish)
        .await
        .unwrap();
    assert!(!holds_the_words(&folder));
}

async fn a_list_of_erasures_is_noted_once(place: Place) {
    let StoreConfig::Sqlite { folder } = place.config.clone() else {
        return;
    };
    fill(&place.store).await;
    let note = keep_a_marked_note(&place).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    erase_it(&place, note).await;
    drop(place.store);
    let list = folder.join(copies::LOG_FILE);
    let before = std::fs::read_to_string(&list).unwrap();
    assert_eq!(before.lines().count(), 1);
    let how = copies::How {
        replace: true,
        erasures: Some(list.clone()),
        ..Default::default()
    };
    let finish = async |_: &std::path::Path| Ok(());
    copies::restore_with(&place.config, &copy, &how, finish)
        .await
        .unwrap();
    assert_eq!(std::fs::read_to_string(&list).unwrap(), before);
}

async fn a_new_place_knows_what_was_erased_only_by_the_list_it_is_given(place: Place) {
    fill(&place.store).await;
    let note = keep_a_marked_note(&place).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    let new = |name: &str| place.folder.path().join(name);
    let at = |folder: &std::path::Path| StoreConfig::Sqlite {
        folder: folder.to_owned(),
    };
    let restore = async |folder: &std::path::Path, erasures: Option<PathBuf>| {
        let how = copies::How {
            replace: false,
            erasures,
            ..Default::default()
        };
        let finish = async |_: &std::path::Path| Ok(());
        copies::restore_with(&at(folder), &copy, &how, finish).await
    };
    let without = restore(&new("without"), None).await.unwrap();
    assert_eq!(without.knows, Knows::Nothing);
    assert!(holds_the_words(&new("without")), "and it is back");
    drop(Store::open(&at(&new("begun"))).await.unwrap());
    let begun = restore(&new("begun"), None).await.unwrap();
    assert_eq!(begun.knows, Knows::Nothing, "a desk that was only begun");
    let StoreConfig::Sqlite { folder } = place.config.clone() else {
        return;
    };
    let list = folder.join(copies::LOG_FILE);
    // Nothing was erased yet, and the list says so.
    let never = restore(&new("never"), Some(list.clone())).await.unwrap();
    assert_eq!(never.knows, Knows::All);
    assert!(new("never").join(copies::LOG_FILE).exists());
    erase_it(&place, note).await;
    let with = restore(&new("with"), Some(list.clone())).await.unwrap();
    assert_eq!(with.knows, Knows::All);
    assert!(!holds_the_words(&new("with")));
    let noted = std::fs::read_to_string(new("with").join(copies::LOG_FILE)).unwrap();
    assert_eq!(noted, std::fs::read_to_string(list).unwrap());
    // What is no such list is refused, and nothing is made.
    let other = new("other.log");
    std::fs::write(&other, "kettle leaks 1\n").unwrap();
    let refused = restore(&new("nowhere"), Some(other)).await.unwrap_err();
    assert!(matches!(refused, OpenError::Occupied(_)), "{refused}");
    assert!(!new("nowhere").exists());
}

async fn a_place_that_did_not_know_does_not_come_to_know(place: Place) {
    fill(&place.store).await;
    let note = keep_a_marked_note(&place).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    let list = place.folder.path().join("data").join(copies::LOG_FILE);
    erase_it(&place, note).await;
    for new in [place::sqlite().await, place::postgres().await] {
        drop(new.store);
        let restore = async |from: &std::path::Path, erasures: Option<PathBuf>| {
            let how = copies::How {
                replace: true,
                erasures,
                ..Default::default()
            };
            let finish = async |_: &std::path::Path| Ok(());
            let restored = copies::restore_with(&new.config, from, &how, finish);
            restored.await.unwrap().knows
        };
        assert_eq!(restore(&copy, None).await, Knows::Nothing);
        // There is data now, and a list is begun with the next erasure; what was erased elsewhere they do not tell.
        assert_eq!(restore(&copy, None).await, Knows::SinceRestored);
        let store = Store::open(&new.config).await.unwrap();
        let mut batch = Batch::new();
        let later = TextId(id(301));
        texts::erase(&mut batch, later, Some(case_id(4)), TextKind::Note, at(60));
        store.write(batch).await.unwrap();
        let own = new.folder.path().join("own.db");
        copies::backup(&store, &own).await.unwrap();
        drop(store);
        assert_eq!(restore(&copy, None).await, Knows::SinceRestored);
        // A copy that was made here holds nothing that was erased here before.
        assert_eq!(restore(&own, None).await, Knows::All);
        assert_eq!(restore(&copy, None).await, Knows::SinceRestored);
        if matches!(place.config, StoreConfig::Sqlite { .. }) {
            assert_eq!(restore(&copy, Some(list.clone())).await, Knows::All);
            assert_eq!(restore(&copy, None).await, Knows::All, "told once for all");
            let store = Store::open(&new.config).await.unwrap();
            assert_eq!(texts::find(&store, note).await.unwrap().unwrap().body, None);
        }
    }
}

async fn data_is_not_replaced_unasked(place: Place) {
    let raw = fill(&place.store).await;
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    // The desk is still running.
    let refused = copies::restore(&place.config, &copy, true)
        .await
        .unwrap_err();
    if matches!(place.config, StoreConfig::Sqlite { .. }) {
        assert!(matches!(refused, OpenError::Occupied(_)), "{refused}");
        assert!(refused.to_string().contains("Stop the desk"), "{refused}");
    } else {
        assert!(matches!(refused, OpenError::InUse(_)), "{refused}");
        assert!(refused.to_string().contains("Stop every node"), "{refused}");
    }
    drop(place.store);
    let refused = copies::restore(&place.config, &copy, false)
        .await
        .unwrap_err();
    assert!(matches!(refused, OpenError::Occupied(_)), "{refused}");
    let refused = copies::restore(&place.config, &copy.with_extension("not"), true)
        .await
        .unwrap_err();
    assert!(matches!(refused, OpenError::Occupied(_)), "{refused}");
    let mut batch = Batch::new();
    sessions::end(&mut batch, [1; 32]);
    let store = Store::open(&place.config).await.unwrap();
    store.write(batch).await.unwrap();
    is_whole(&store, raw).await;
}

async fn a_backup_does_not_overwrite(place: Place) {
    let copy = copy_in(&place);
    std::fs::write(&copy, "something of mine").unwrap();
    assert!(matches!(
        copies::backup(&place.store, &copy).await.unwrap_err(),
        OpenError::Occupied(_)
    ));
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "something of mine");
}

async fn a_backup_is_whole_while_others_write(place: Place) {
    keep_cases(&place.store, 50).await;
    let store = place.store.clone();
    let writer = tokio::spawn(async move {
        for n in 51..=250 {
            store
                .write(crate::sample::new_case(n, customer(1), 60).1)
                .await
                .unwrap();
        }
    });
    let copy = copy_in(&place);
    copies::backup(&place.store, &copy).await.unwrap();
    writer.await.unwrap();
    let config = StoreConfig::Sqlite {
        folder: place.folder.path().join("new"),
    };
    copies::restore(&config, &copy, false).await.unwrap();
    let copied = Store::open(&config).await.unwrap();
    let ids = log::ids(&copied, None, 1000).await.unwrap();
    assert!(ids.len() >= 50);
    for id in ids {
        // A case is there with all that was written with it, or not at all.
        assert_eq!(log::case(&copied, id).await.unwrap().unwrap().version, 4);
        assert_eq!(promises::of_case(&copied, id).await.unwrap().len(), 1);
        assert_eq!(texts::of_case(&copied, id).await.unwrap().len(), 2);
    }
}
