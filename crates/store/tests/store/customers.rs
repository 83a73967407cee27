//! Customers: one person under one name or several, their addresses, their language.

use crate::place::Place;
use crate::sample::{at, customer, keep_customer, new_case};
use store::promises::{self, PromiseKey, Whose};
use store::{Batch, StoreError, cases, customers, many, search};

on_both!(
    one_address_belongs_to_one_record,
    two_records_of_one_person_are_joined_and_parted_again,
    a_case_bears_the_name_of_the_person_over_all_their_records,
    an_erased_customer_has_no_name_and_no_address,
);

async fn one_address_belongs_to_one_record(place: Place) {
    keep_customer(&place.store, 1, "Nora Kettleworth")
        .await
        .unwrap();
    let found = customers::by_address(&place.store, " <CUSTOMER1@Mail.example> ")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(found.id, customer(1));
    let mut batch = Batch::new();
    customers::put(
        &mut batch,
        customer(2),
        Some("N. Kettleworth"),
        None,
        None,
        at(1),
    );
    customers::add_address(&mut batch, customer(2), "Customer1@mail.example", at(1));
    let refused = place.store.write(batch).await.unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Conflict {
            what: "customer_address/put"
        }
    ));
    assert_eq!(
        customers::find(&place.store, customer(2)).await.unwrap(),
        None
    );

    let mut batch = Batch::new();
    customers::add_address(&mut batch, customer(1), "nora@work.example", at(2));
    customers::change(
        &mut batch,
        customer(1),
        Some("Nora K."),
        Some("+44 1632 960001"),
    );
    place.store.write(batch).await.unwrap();
    let keys: Vec<_> = customers::addresses(&place.store, customer(1))
        .await
        .unwrap()
        .into_iter()
        .map(|a| a.key)
        .collect();
    assert_eq!(keys, ["customer1@mail.example", "nora@work.example"]);
    let mut batch = Batch::new();
    customers::remove_address(&mut batch, customer(1), "nora@work.example");
    place.store.write(batch).await.unwrap();
    assert_eq!(
        customers::by_address(&place.store, "nora@work.example")
            .await
            .unwrap(),
        None
    );
}

async fn two_records_of_one_person_are_joined_and_parted_again(place: Place) {
    for n in 1..=3 {
        keep_customer(&place.store, n, "Nora Kettleworth")
            .await
            .unwrap();
    }
    let join = |from, into| {
        let mut batch = Batch::new();
        customers::join(&mut batch, customer(from), customer(into));
        place.store.write(batch)
    };
    join(3, 2).await.unwrap();
    join(2, 1).await.unwrap();
    // No circles, no joining twice, none into a record that stands for another.
    assert!(join(1, 1).await.unwrap_err().is_conflict());
    assert!(join(1, 3).await.unwrap_err().is_conflict());
    assert!(join(3, 1).await.unwrap_err().is_conflict());
    for n in 1..=3 {
        assert_eq!(
            customers::head(&place.store, customer(n)).await.unwrap(),
            Some(customer(1))
        );
    }
    let joined = customers::joined(&place.store, customer(1)).await.unwrap();
    assert_eq!(
        joined.iter().map(|record| record.id).collect::<Vec<_>>(),
        [customer(1), customer(2), customer(3)]
    );

    let mut batch = Batch::new();
    customers::part(&mut batch, customer(2));
    place.store.write(batch).await.unwrap();
    assert_eq!(
        customers::head(&place.store, customer(3)).await.unwrap(),
        Some(customer(2))
    );
    assert_eq!(
        customers::joined(&place.store, customer(1))
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        customers::head(&place.store, customer(9)).await.unwrap(),
        None
    );
}

async fn a_case_bears_the_name_of_the_person_over_all_their_records(place: Place) {
    let store = &place.store;
    keep_customer(store, 1, "Nora Kettleworth").await.unwrap();
    let mut batch = Batch::new();
    for n in 2..=4 {
        let name = (n == 4).then_some("N. K.");
        customers::put(&mut batch, customer(n), name, None, None, at(0));
    }
    store.write(batch).await.unwrap();
    for n in 2..=4 {
        let (_, batch) = new_case(n, customer(n), 1_000);
        store.write(batch).await.unwrap();
    }
    // As the list of cases, Today and a search show it, the case of the lowest number first.
    let called = async || {
        let all = cases::Filter::default();
        let rows = cases::page(store, &all, store::Key::NEWEST, 10).await;
        let mut names = rows.unwrap();
        names.sort_by_key(|row| row.number);
        let names: Vec<_> = names.into_iter().map(|row| row.customer_name).collect();
        let rows = promises::page(store, Whose::All, PromiseKey::FIRST, 10);
        let mut today = rows.await.unwrap();
        today.sort_by_key(|row| row.number);
        let today: Vec<_> = today.into_iter().map(|row| row.customer_name).collect();
        assert_eq!(today, names);
        let found = search::newest(store, "kettle", None, 10).await.unwrap();
        let mut found = found.hits;
        found.sort_by_key(|hit| hit.number);
        let found: Vec<_> = found.into_iter().map(|hit| hit.customer_name).collect();
        assert_eq!(found, names);
        names
    };
    let own = [None, None, Some("N. K.".to_owned())];
    assert_eq!(called().await, own);
    let join = |from, into| {
        let mut batch = Batch::new();
        customers::join(&mut batch, customer(from), customer(into));
        store.write(batch)
    };
    join(2, 3).await.unwrap();
    assert_eq!(called().await, own, "neither has a name");
    join(3, 4).await.unwrap();
    assert_eq!(called().await, vec![Some("N. K.".to_owned()); 3]);
    join(4, 1).await.unwrap();
    assert_eq!(called().await, vec![Some("Nora Kettleworth".to_owned()); 3]);
    let nameless = [customer(2)];
    let known = many::addresses(store, &nameless, 1).await.unwrap();
    assert_eq!(known[0].0, customer(2));
    assert_eq!(known[0].1.address, "customer1@mail.example");
    let heads = many::heads(store, &[customer(2), customer(9)]).await;
    assert_eq!(heads.unwrap(), [(customer(2), customer(1))]);

    let mut batch = Batch::new();
    customers::part(&mut batch, customer(3));
    store.write(batch).await.unwrap();
    let name = Some("Nora Kettleworth".to_owned());
    assert_eq!(called().await, [None, None, name], "parted is as before");
}

async fn an_erased_customer_has_no_name_and_no_address(place: Place) {
    keep_customer(&place.store, 1, "Nora Kettleworth")
        .await
        .unwrap();
    let mut batch = Batch::new();
    customers::erase(&mut batch, customer(1), at(9));
    place.store.write(batch).await.unwrap();
    let erased = customers::find(&place.store, customer(1))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((erased.name, erased.erased_at), (None, Some(at(9))));
    assert!(
        customers::addresses(&place.store, customer(1))
            .await
            .unwrap()
            .is_empty()
    );
    let mut batch = Batch::new();
    customers::change(&mut batch, customer(1), Some("Nora"), None);
    assert!(place.store.write(batch).await.unwrap_err().is_conflict());
}
