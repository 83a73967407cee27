//! Two records of one person are joined, and parted again.

use crate::place::Place;
use desk::DeskError;
use recovery::Role;

for_each_database!(
    two_records_become_one_and_two_again,
    an_erased_text_says_so,
    a_reason_that_names_the_person_erases_nothing
);

async fn two_records_become_one_and_two_again(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let one = place
        .complaint_of(&anna, "Mara Lindt", "mara@shop.example")
        .await;
    let two = place
        .complaint_of(&anna, "M. Lindt", "mara@work.example")
        .await;
    let same = place.complaint_of(&anna, "Mara", "MARA@shop.example").await;
    let (into, from) = (
        place.page(&anna, one).await.customer.id,
        place.page(&anna, two).await.customer.id,
    );
    assert_eq!(
        place.page(&anna, same).await.customer.id,
        into,
        "an address is one person's"
    );
    desk.join_customers(&anna, from, into).await.unwrap();
    let twice = desk.join_customers(&anna, from, into).await;
    assert!(matches!(
        twice,
        Err(DeskError::Invalid {
            code: "customers-joined",
            ..
        })
    ));
    let (view, cases) = desk.customer(&anna, from).await.unwrap();
    assert_eq!(
        (view.id, view.name.as_str(), view.joined.len()),
        (into, "Mara Lindt", 1)
    );
    assert_eq!(view.addresses.len(), 2);
    assert_eq!(cases.len(), 3);
    let others = place.page(&anna, two).await.other_cases;
    assert_eq!(others.len(), 2);
    desk.part_customers(&anna, from).await.unwrap();
    let twice = desk.part_customers(&anna, from).await;
    assert!(matches!(
        twice,
        Err(DeskError::Invalid {
            code: "customers-not-joined",
            ..
        })
    ));
    assert_eq!(desk.customer(&anna, from).await.unwrap().1.len(), 1);
}

async fn an_erased_text_says_so(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let point = place
        .page(&anna, number)
        .await
        .case
        .points
        .values()
        .next()
        .unwrap()
        .words;
    assert!(matches!(
        desk.erase_text(&anna, point).await,
        Err(DeskError::NotAllowed)
    ));
    desk.erase_text(&place.admin, point).await.unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(page.texts[&point], "Erased on 23 November 2026.");
}

async fn a_reason_that_names_the_person_erases_nothing(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place
        .complaint_of(&anna, "Mara Lindt", "mara@shop.example")
        .await;
    let customer = place.page(&anna, number).await.customer.id;
    for reason in [
        "Mara Lindt asked for it.",
        "Mrs LINDT asked for it.",
        "A letter from Mara@shop.example.",
    ] {
        let refused = place
            .desk
            .erase_person(&place.admin, customer, reason)
            .await;
        assert!(
            matches!(
                refused,
                Err(DeskError::Invalid {
                    field: "reason",
                    code: "reason-names-them"
                })
            ),
            "{reason}: {refused:?}"
        );
    }
    let page = place.page(&anna, number).await;
    assert!(page.case.is_open() && page.case.erased.is_none());
    let reason = "Asked for by letter, marathon of an afternoon.";
    let erased = place
        .desk
        .erase_person(&place.admin, customer, reason)
        .await;
    assert_eq!(erased.unwrap().cases, [number]);
}
