//! The handbook: found by words, listed by what it belongs to, with every version kept.

use crate::place::Place;
use crate::sample::{at, staff};
use store::handbook::{self, After, Belongs, Beside, CHANGED, Page, Verdict, Which, Words};
use store::{Batch, Store, StoreError};
use uuid::Uuid;

on_both!(
    words_are_found_in_the_title_first_and_while_they_are_typed,
    a_change_keeps_the_version_before_and_refuses_a_later_writer,
    pages_are_listed_by_what_they_belong_to,
    what_is_taken_out_or_not_public_is_not_found,
    the_nearest_pages_stand_beside_a_case,
    a_verdict_takes_the_place_of_the_same_persons_earlier_one,
    pages_that_nobody_looked_at_for_long_are_asked_for,
);

fn page(no: u8, title: &str, body: &str) -> Page {
    Page {
        id: Uuid::from_u128(u128::from(no) + 1),
        slug: format!("page-{no}"),
        kind: "answer".to_owned(),
        words: Words {
            language: "en".to_owned(),
            title: title.to_owned(),
            stages: vec!["heard".to_owned()],
            categories: vec!["late".to_owned(), "other".to_owned()],
            practices: vec!["P24".to_owned()],
            note: "Mind the day.".to_owned(),
            body: body.to_owned(),
            is_public: false,
            is_retired: false,
        },
        version: 1,
        shipped: None,
        by: Some(staff(1)),
        at: at(1),
        looked_at: at(1),
    }
}

async fn put(store: &Store, page: &Page) {
    let mut batch = Batch::new();
    handbook::put(&mut batch, page, "First", &["absolute".to_owned()]);
    store.write(batch).await.unwrap();
}

async fn found(store: &Store, words: &str) -> Vec<String> {
    let found = handbook::find_words(store, words, false, 10).await.unwrap();
    found.into_iter().map(|one| one.page.slug).collect()
}

async fn words_are_found_in_the_title_first_and_while_they_are_typed(place: Place) {
    let store = &place.store;
    put(
        store,
        &page(
            1,
            "Where is my parcel?",
            "We ask the carrier for you. ".repeat(20).as_str(),
        ),
    )
    .await;
    put(
        store,
        &page(
            2,
            "A visit",
            "The carrier’s Müller rings, and then the parcel is **there**.",
        ),
    )
    .await;
    put(store, &page(3, "Your money", "It is on its way.")).await;
    assert_eq!(found(store, "parcel").await, ["page-1", "page-2"]);
    assert_eq!(found(store, "parc").await, ["page-1", "page-2"]);
    assert_eq!(found(store, "carrier parcel").await, ["page-1", "page-2"]);
    assert_eq!(found(store, "muller").await, ["page-2"]);
    assert_eq!(found(store, "parcel money").await, Vec::<String>::new());
    assert_eq!(found(store, " \" ( ").await, Vec::<String>::new());
    let shown = handbook::find_words(store, "there", false, 10)
        .await
        .unwrap();
    assert!(
        shown[0].excerpt.contains("is there"),
        "{}",
        shown[0].excerpt
    );
    assert_eq!(shown[0].page.words.body, "");
}

async fn a_change_keeps_the_version_before_and_refuses_a_later_writer(place: Place) {
    let store = &place.store;
    let first = Page {
        shipped: Some("mark".to_owned()),
        ..page(1, "The kettle", "It leaks.")
    };
    put(store, &first).await;
    let mut second = first.clone();
    second.version = 2;
    second.shipped = Some(CHANGED.to_owned());
    "The pot".clone_into(&mut second.words.title);
    "It drips.".clone_into(&mut second.words.body);
    second.at = at(5);
    second.looked_at = at(5);
    let mut batch = Batch::new();
    handbook::change(&mut batch, &second, "A pot it is", &[]);
    store.write(batch).await.unwrap();
    assert_eq!(
        handbook::find(store, "page-1").await.unwrap(),
        Some(second.clone())
    );
    assert_eq!(found(store, "kettle").await, Vec::<String>::new());
    assert_eq!(found(store, "drips").await, ["page-1"]);

    let mut late = Batch::new();
    handbook::change(&mut late, &second, "Too late", &[]);
    let refused = store.write(late).await.unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Conflict {
                what: "handbook/change"
            }
        ),
        "{refused}"
    );

    let versions = store.ask(handbook::versions(first.id)).await.unwrap();
    let told: Vec<_> = versions
        .iter()
        .map(|one| (one.version, one.changed.as_str()))
        .collect();
    assert_eq!(told, [(2, "A pot it is"), (1, "First")]);
    let before = handbook::version(store, first.id, 1)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (before.title.as_str(), before.body.as_str()),
        ("The kettle", "It leaks.")
    );
    let shipped = handbook::shipped(store).await.unwrap();
    assert_eq!((shipped[0].mark.as_str(), shipped[0].version), (CHANGED, 2));

    let mut twin = Batch::new();
    handbook::put(
        &mut twin,
        &Page {
            id: Uuid::from_u128(99),
            ..first
        },
        "Again",
        &[],
    );
    let refused = store.write(twin).await.unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Conflict {
                what: "handbook/put"
            }
        ),
        "{refused}"
    );
}

async fn titles(store: &Store, which: Which<'_>, after: &After) -> Vec<String> {
    let pages = store
        .ask(handbook::ask_page(which, after, 2))
        .await
        .unwrap();
    pages.into_iter().map(|page| page.words.title).collect()
}

async fn pages_are_listed_by_what_they_belong_to(place: Place) {
    let store = &place.store;
    for (no, title) in [(1, "B"), (2, "A"), (3, "C")] {
        put(store, &page(no, title, "Words.")).await;
    }
    let first = After::default();
    assert_eq!(titles(store, Which::All, &first).await, ["A", "B"]);
    let after = After {
        title: "B".to_owned(),
        id: Uuid::from_u128(2),
    };
    assert_eq!(titles(store, Which::All, &after).await, ["C"]);
    for what in [
        Belongs::Kind("answer"),
        Belongs::Stage("heard"),
        Belongs::Category("late"),
        Belongs::Practice("P24"),
        Belongs::Rule("absolute"),
    ] {
        assert_eq!(
            titles(store, Which::Of(what), &first).await,
            ["A", "B"],
            "{what:?}"
        );
    }
    assert_eq!(
        titles(store, Which::Of(Belongs::Stage("late")), &first).await,
        Vec::<String>::new()
    );
}

async fn what_is_taken_out_or_not_public_is_not_found(place: Place) {
    let store = &place.store;
    let mut open = page(1, "Open", "A kettle.");
    open.words.is_public = true;
    put(store, &open).await;
    let mut gone = page(2, "Gone", "A kettle.");
    gone.words.is_public = true;
    gone.words.is_retired = true;
    put(store, &gone).await;
    put(store, &page(3, "Ours", "A kettle.")).await;
    let mut inside = found(store, "kettle").await;
    inside.sort();
    assert_eq!(inside, ["page-1", "page-3"]);
    let outside = handbook::find_words(store, "kettle", true, 10)
        .await
        .unwrap();
    assert_eq!(outside.len(), 1);
    assert_eq!(
        titles(store, Which::Public, &After::default()).await,
        ["Open"]
    );
    let retired = store.ask(handbook::ask_retired(10)).await.unwrap();
    assert_eq!(retired[0].slug, "page-2");
}

async fn the_nearest_pages_stand_beside_a_case(place: Place) {
    let store = &place.store;
    let mut bill = page(1, "A bill", "Words.");
    bill.words.categories = vec!["billing".to_owned()];
    put(store, &bill).await;
    put(store, &page(2, "Late", "Words.")).await;
    let mut other = page(3, "Solved", "Words.");
    other.words.stages = vec!["solved".to_owned()];
    put(store, &other).await;
    let case = Beside {
        stage: "heard".to_owned(),
        categories: vec!["late".to_owned()],
    };
    let near = store
        .ask(handbook::beside(&case, "answer", 3))
        .await
        .unwrap();
    let slugs: Vec<_> = near.iter().map(|page| page.slug.as_str()).collect();
    assert_eq!(slugs, ["page-2", "page-3", "page-1"]);
    assert_eq!(
        store.ask(handbook::beside(&case, "page", 3)).await.unwrap(),
        []
    );
}

async fn a_verdict_takes_the_place_of_the_same_persons_earlier_one(place: Place) {
    let store = &place.store;
    let one = page(1, "Late", "Words.");
    put(store, &one).await;
    for (who, is_right, line) in [
        (1, true, ""),
        (2, true, ""),
        (1, false, "The day is wrong."),
    ] {
        let mut batch = Batch::new();
        let verdict = Verdict {
            by: staff(who),
            version: 1,
            is_right,
            line: line.to_owned(),
            at: at(i64::try_from(who).unwrap()),
        };
        handbook::put_verdict(&mut batch, one.id, &verdict);
        store.write(batch).await.unwrap();
    }
    let told = store.ask(handbook::verdicts(one.id)).await.unwrap();
    let said: Vec<_> = told
        .iter()
        .map(|one| (one.is_right, one.line.as_str()))
        .collect();
    assert_eq!(said, [(true, ""), (false, "The day is wrong.")]);
}

async fn pages_that_nobody_looked_at_for_long_are_asked_for(place: Place) {
    let store = &place.store;
    put(store, &page(1, "Old", "Words.")).await;
    let old = || store.ask(handbook::ask_old(at(100), 10));
    assert_eq!(old().await.unwrap().len(), 1);
    let mut batch = Batch::new();
    handbook::look(&mut batch, Uuid::from_u128(2), 1, at(200));
    store.write(batch).await.unwrap();
    assert_eq!(old().await.unwrap(), []);
}
