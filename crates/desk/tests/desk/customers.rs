//! Two records of one person are joined, and parted again.

use crate::place::{Place, say};
use desk::acts::Added;
use desk::{Act, DeskError};
use recovery::Role;

for_each_database!(
    two_records_become_one_and_two_again,
    an_address_is_added_marked_as_old_and_removed,
    an_address_of_somebody_else_is_taken_from_nobody,
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

async fn an_address_is_added_marked_as_old_and_removed(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let sam = place.person("Sam", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    let customer = place.page(&anna, number).await.customer.id;
    let (first, work) = ("mara@shop.example", "Mara@work.example");
    let added = desk.add_address(&anna, customer, work).await.unwrap();
    assert_eq!(added, Added::Theirs);
    let goes_to = async || {
        let act = Act::GiveWord { say: say("On it.") };
        let came = desk.act(&anna, number, None, act).await;
        came.map(drop)?;
        let said = place.page(&anna, number).await.messages;
        let sent = desk
            .sent_mail(&anna, number, said.last().unwrap().id)
            .await?;
        Ok::<_, DeskError>(sent.to.replace("Mara Lindt ", ""))
    };
    assert_eq!(goes_to().await.unwrap(), format!("<{first}>"));
    // Nothing goes to an old one; what comes from it is still theirs.
    desk.mark_address(&anna, customer, first, true)
        .await
        .unwrap();
    assert_eq!(goes_to().await.unwrap(), format!("<{work}>"));
    let same = place.complaint(&anna).await;
    assert_eq!(place.page(&anna, same).await.customer.id, customer);
    desk.mark_address(&anna, customer, work, true)
        .await
        .unwrap();
    assert!(matches!(
        goes_to().await,
        Err(DeskError::Invalid {
            code: "customer-mail-old",
            ..
        })
    ));
    // Added once more, it is in use again.
    let again = desk.add_address(&anna, customer, "mara@work.example").await;
    assert_eq!(again.unwrap(), Added::Theirs);
    let there = desk.add_address(&anna, customer, "MARA@work.example").await;
    assert_eq!(there.unwrap(), Added::Known, "nothing changed");
    assert_eq!(goes_to().await.unwrap(), format!("<{work}>"));

    let agent = desk.remove_address(&anna, customer, first).await;
    assert!(matches!(agent, Err(DeskError::NotAllowed)));
    desk.remove_address(&sam, customer, first).await.unwrap();
    let gone = desk.remove_address(&sam, customer, first).await;
    assert!(matches!(gone, Err(DeskError::NotFound)));
    let view = desk.customer(&anna, customer).await.unwrap().0;
    let known: Vec<_> = view.addresses.iter().map(|one| &one.address).collect();
    assert_eq!(known, [work]);
    let stranger = place.complaint(&anna).await;
    assert_ne!(place.page(&anna, stranger).await.customer.id, customer);

    desk.change_customer_name(&anna, customer, "Mara Lindt-Voss", "+00 200")
        .await
        .unwrap();
    let view = desk.customer(&anna, customer).await.unwrap().0;
    assert_eq!(view.name, "Mara Lindt-Voss");
    assert_eq!(view.own_phone.as_deref(), Some("+00 200"));
}

async fn an_address_of_somebody_else_is_taken_from_nobody(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let one = place.complaint(&anna).await;
    let two = place
        .complaint_of(&anna, "M. Lindt", "mara@work.example")
        .await;
    let (one, two) = (
        place.page(&anna, one).await.customer.id,
        place.page(&anna, two).await.customer.id,
    );
    let other = Added::Other {
        customer: two,
        name: "M. Lindt".into(),
    };
    let taken = desk.add_address(&anna, one, "MARA@work.example").await;
    assert_eq!(taken.unwrap(), other);
    assert_eq!(
        desk.customer(&anna, one).await.unwrap().0.addresses.len(),
        1
    );
    for (address, code) in [
        ("no address", "email-invalid"),
        ("help@desk.example", "address-ours"),
    ] {
        let refused = desk.add_address(&anna, one, address).await;
        let Err(DeskError::Invalid { code: why, .. }) = refused else {
            panic!("{address}: {refused:?}");
        };
        assert_eq!(why, code);
    }
    // Joined, it is theirs; and whoever was erased is given nothing any more.
    desk.join_customers(&anna, two, one).await.unwrap();
    let joined = desk.add_address(&anna, one, "mara@work.example").await;
    assert_eq!(joined.unwrap(), Added::Known);
    desk.erase_person(&place.admin, one, "Asked for by letter.")
        .await
        .unwrap();
    for id in [one, two] {
        let gone = desk.add_address(&anna, id, "mara@new.example").await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
        let gone = desk.change_customer_name(&anna, id, "Mara", "").await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
    }
}
