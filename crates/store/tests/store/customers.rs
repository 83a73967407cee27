//! Customers: one person under one name or several, their addresses, their language.

use crate::place::Place;
use crate::sample::{at, customer, keep_customer};
use store::{Batch, StoreError, customers};

on_both!(
    one_address_belongs_to_one_record,
    two_records_of_one_person_are_joined_and_parted_again,
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
