//! Help asked for in a talk opens its case, and the talk has that one and no second, whoever it turns out to be.

use crate::calls::{begin, keep, press, whole, window, words};
use crate::place::Place;
use desk::DeskError;
use desk::acts::{Agreed, CallWords};
use desk::calls::{CallPress, Written};
use desk::views::{CaseFilter, Person, Whose};
use recovery::Role;
use uuid::Uuid;

for_each_database!(
    a_talk_of_one_customer_about_the_case_of_another_links_the_two,
    help_asked_for_twice_at_once_opens_one_case,
    a_talk_that_opened_its_case_is_filed_as_its_own,
    an_address_of_somebody_else_is_taken_from_nobody_by_a_talk,
    help_in_a_talk_about_a_merged_case_is_asked_where_it_goes_on,
    a_talk_that_opened_its_case_stays_one_case_whoever_it_turns_out_to_be,
    a_talk_that_opened_its_case_and_is_about_another_goes_on_there_with_it,
    a_case_opened_for_nobody_known_bears_the_name_of_whoever_it_turns_out_to_be,
    a_case_opened_for_somebody_known_stays_theirs,
    a_talk_that_is_refused_leaves_the_record_as_it_was,
);

/// What the customer said, the first first.
async fn heard(place: &Place, by: &Person, number: u64) -> Vec<String> {
    let messages = place.page(by, number).await.messages;
    let theirs = messages.into_iter().filter(|one| one.incoming);
    theirs.map(|one| one.fresh).collect()
}

async fn help_asked_for_twice_at_once_opens_one_case(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let id = begin(&place, &anna).await;
    let facts = |written: &mut Written| written.notes.facts = "It came dented.".into();
    keep(&place, &anna, id, &window("a", 1, "new:0"), facts).await;
    let wish = |written: &mut Written| written.notes.wish = "A new one.".into();
    let (desk, words, from) = (&place.desk, words(), window("a", 2, "new:0"));
    let (first, second, beside) = tokio::join!(
        desk.help_in_call(&anna, id, &words),
        desk.help_in_call(&anna, id, &words),
        desk.keep_call(&anna, id, &from, wish, &CallPress::Keep),
    );
    let number = first.unwrap();
    assert_eq!(second.unwrap(), number, "one case");
    assert!(!beside.unwrap(), "the desk is no second window");
    let call = desk.call(&anna, id).await.unwrap();
    assert_eq!(call.about, Some(number));
    assert!(call.own && call.own_record && call.help_since.is_some());
    assert_eq!(call.written.notes.wish, "A new one.");
    assert_eq!(call.written.notes.facts, "It came dented.");
    assert!(matches!(
        place.desk.case_page(&anna, number + 1, None).await,
        Err(DeskError::NotFound)
    ));
}

async fn a_talk_that_opened_its_case_is_filed_as_its_own(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let id = begin(&place, &anna).await;
    keep(&place, &anna, id, &window("a", 1, "new:0"), |written| {
        written.notes.facts = "The dishwasher came dented.".into();
    })
    .await;
    let said = CallWords {
        told_of_themselves: Some("Told: Marta Ruiz".into()),
        ..words()
    };
    let number = place.desk.help_in_call(&anna, id, &said).await.unwrap();
    keep(&place, &anna, id, &window("a", 2, "new:0"), |written| {
        written.name = "Marta Ruiz".into();
        written.email = "marta@post.example".into();
        written.phone = "+49 30 555 01 42".into();
        written.subject = "A dented dishwasher".into();
        written.notes.facts = "The dishwasher came dented.\nThe second one too.".into();
        written.notes.wish = "One that works before Saturday.".into();
    })
    .await;
    press(&place, &anna, id, CallPress::Right).await;
    let filed = place
        .desk
        .file_call(&anna, id, &Agreed::default(), &said)
        .await;
    assert_eq!(filed.unwrap(), number);
    let page = place.page(&anna, number).await;
    assert_eq!(page.customer.own_name.as_deref(), Some("Marta Ruiz"));
    assert_eq!(page.customer.own_phone.as_deref(), Some("+49 30 555 01 42"));
    let mails: Vec<&str> = page
        .customer
        .mails()
        .map(|one| one.address.as_str())
        .collect();
    assert_eq!(mails, ["marta@post.example"]);
    assert_eq!(page.subject, "A dented dishwasher");
    let kinds = place.kinds(&anna, number).await;
    assert!(kinds.contains(&"understanding_confirmed"), "{kinds:?}");
    assert!(
        !kinds.contains(&"note_written"),
        "the record holds it: {kinds:?}"
    );
    let found = place.desk.find_callers(&anna, "dishwasher").await.unwrap();
    assert_eq!(found.len(), 1);
    let told = heard(&place, &anna, number).await;
    assert_eq!(
        told,
        [
            "The dishwasher came dented.",
            "The second one too.\n\nOne that works before Saturday."
        ],
    );
}

async fn an_address_of_somebody_else_is_taken_from_nobody_by_a_talk(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let other = place
        .complaint_of(&anna, "Mara Lindt", "mara@post.example")
        .await;
    let id = begin(&place, &anna).await;
    keep(&place, &anna, id, &window("a", 1, "new:0"), |written| {
        written.notes.facts = "It came dented.".into();
    })
    .await;
    let said = CallWords {
        told_of_themselves: Some("Told: mara@post.example".into()),
        ..words()
    };
    let number = place.desk.help_in_call(&anna, id, &said).await.unwrap();
    let from = window("a", 2, "new:0");
    let nonsense = |written: &mut Written| written.email = "no address".into();
    keep(&place, &anna, id, &from, nonsense).await;
    let agreed = Agreed::default();
    let refused = place.desk.file_call(&anna, id, &agreed, &said).await;
    assert!(matches!(
        refused,
        Err(DeskError::Invalid { field: "email", .. })
    ));
    let call = place.desk.call(&anna, id).await.unwrap();
    assert_eq!(call.written.email, "no address", "what was typed stays");
    let from = window("a", 3, "new:0");
    let hers = |written: &mut Written| written.email = "mara@post.example".into();
    keep(&place, &anna, id, &from, hers).await;
    let filed = place.desk.file_call(&anna, id, &agreed, &said).await;
    assert_eq!(filed.unwrap(), number);
    let page = place.page(&anna, number).await;
    assert_eq!(page.customer.mails().count(), 0);
    let hers = place.page(&anna, other).await.customer;
    assert_eq!(hers.mails().count(), 1);
    assert_eq!(heard(&place, &anna, number).await, ["It came dented."]);
    let kinds = place.kinds(&anna, number).await;
    assert!(
        kinds.contains(&"note_written"),
        "it is in the notes: {kinds:?}"
    );
}

async fn help_in_a_talk_about_a_merged_case_is_asked_where_it_goes_on(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let first = place.complaint(&anna).await;
    let second = place.complaint(&anna).await;
    let (id, _) = whole(&place, &anna).await;
    press(&place, &anna, id, CallPress::About(second)).await;
    place.desk.merge(&anna, second, first).await.unwrap();
    let asked = place.desk.help_in_call(&anna, id, &words()).await;
    assert_eq!(asked.unwrap(), first);
    let call = place.desk.call(&anna, id).await.unwrap();
    assert_eq!(call.about, Some(first));
    assert!(call.help_since.is_some() && !call.own);
}

async fn a_talk_of_one_customer_about_the_case_of_another_links_the_two(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let hers = place.complaint(&anna).await;
    let ole = place.complaint_of(&anna, "Ole Brandt", "ole@post.example");
    let his = ole.await;
    let (id, opened) = helped(&place, &anna).await;
    press(&place, &anna, id, CallPress::About(his)).await;
    // Meanwhile a colleague knows who is calling: it is somebody else.
    let record = async |number| place.page(&anna, number).await.customer.id;
    let (made, mara) = (record(opened).await, record(hers).await);
    place.desk.join_customers(&anna, made, mara).await.unwrap();
    let agreed = Agreed::default();
    let filed = place.desk.file_call(&anna, id, &agreed, &words()).await;
    assert_eq!(filed.unwrap(), his);
    let [own, about] = [
        place.page(&anna, opened).await.case,
        place.page(&anna, his).await.case,
    ];
    assert!(own.is_open() && own.next_word_due().is_some());
    assert!(own.linked.contains_key(&about.id) && about.linked.contains_key(&own.id));
    assert!(about.taken_in.is_empty());
}

/// A talk in which help was asked for, before anybody knew who it is; and its case.
async fn helped(place: &Place, by: &Person) -> (Uuid, u64) {
    let id = begin(place, by).await;
    keep(place, by, id, &window("a", 1, "new:0"), |written| {
        written.name = "Mara".into();
        written.notes.facts = "It came dented.".into();
    })
    .await;
    let number = place.desk.help_in_call(by, id, &words()).await.unwrap();
    (id, number)
}

async fn no_case_after(place: &Place, by: &Person, number: u64) {
    let next = place.desk.case_page(by, number + 1, None).await;
    assert!(matches!(next, Err(DeskError::NotFound)), "a second case");
}

async fn a_talk_that_opened_its_case_stays_one_case_whoever_it_turns_out_to_be(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let before = place
        .complaint_of(&anna, "Mara Lindt", "mara@post.example")
        .await;
    let mara = place.page(&anna, before).await.customer.id;
    let (id, number) = helped(&place, &anna).await;
    press(&place, &anna, id, CallPress::Unknown).await;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert!(call.customer.is_none(), "one can look for them");
    assert_eq!(call.about, Some(number));
    press(&place, &anna, id, CallPress::Known(mara)).await;
    press(&place, &anna, id, CallPress::SomethingNew).await;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert!(call.own && !call.own_record && !call.theirs);
    assert_eq!((call.about, call.opened), (Some(number), Some(number)));
    let filed = place
        .desk
        .file_call(&anna, id, &Agreed::default(), &words())
        .await;
    assert_eq!(filed.unwrap(), number);
    no_case_after(&place, &anna, number).await;
    let page = place.page(&anna, number).await;
    assert_eq!(page.customer.own_name.as_deref(), Some("Mara Lindt"));
    let (_, cases) = place.desk.customer(&anna, mara).await.unwrap();
    let mut numbers: Vec<u64> = cases.iter().map(|case| case.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [before, number]);
    assert_eq!(heard(&place, &anna, number).await, ["It came dented."]);
}

async fn a_talk_that_opened_its_case_and_is_about_another_goes_on_there_with_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let before = place
        .complaint_of(&anna, "Mara Lindt", "mara@post.example")
        .await;
    let (id, number) = helped(&place, &anna).await;
    press(&place, &anna, id, CallPress::About(before)).await;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert!(!call.own && !call.own_record);
    assert_eq!((call.about, call.opened), (Some(before), Some(number)));
    let filed = place
        .desk
        .file_call(&anna, id, &Agreed::default(), &words())
        .await;
    assert_eq!(filed.unwrap(), before);
    no_case_after(&place, &anna, number).await;
    let page = place.page(&anna, number).await;
    assert_eq!(page.customer.own_name.as_deref(), Some("Mara Lindt"));
    let kinds = place.kinds(&anna, number).await;
    assert!(kinds.contains(&"case_merged"), "{kinds:?}");
    let kinds = place.kinds(&anna, before).await;
    assert!(kinds.contains(&"case_taken_in"), "{kinds:?}");
}

async fn a_case_opened_for_nobody_known_bears_the_name_of_whoever_it_turns_out_to_be(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let before = place
        .complaint_of(&anna, "Mara Lindt", "mara@post.example")
        .await;
    let mara = place.page(&anna, before).await.customer.id;
    let id = begin(&place, &anna).await;
    keep(&place, &anna, id, &window("a", 1, "new:0"), |written| {
        written.notes.facts = "The dishwasher came dented.".into();
    })
    .await;
    let number = place.desk.help_in_call(&anna, id, &words()).await.unwrap();
    press(&place, &anna, id, CallPress::Known(mara)).await;
    press(&place, &anna, id, CallPress::SomethingNew).await;
    let filed = place
        .desk
        .file_call(&anna, id, &Agreed::default(), &words())
        .await;
    assert_eq!(filed.unwrap(), number);
    let called = async || {
        let listed = place.desk.cases(&anna, &CaseFilter::default(), None).await;
        let listed = listed.unwrap().rows;
        let listed = listed.into_iter().find(|row| row.number == number);
        let today = place.desk.today(&anna, Whose::All, None).await.unwrap();
        let today = today.rows.into_iter().find(|row| row.number == number);
        (listed.unwrap().customer, today.unwrap().customer)
    };
    let name = "Mara Lindt".to_owned();
    assert_eq!(called().await, (name.clone(), name));
    let found = place.desk.find_callers(&anna, "dishwasher").await.unwrap();
    let found: Vec<_> = found.iter().map(|one| (one.customer, &*one.name)).collect();
    assert_eq!(found, [(mara, "Mara Lindt")]);

    let page = place.page(&anna, number).await;
    let (made, _) = &page.customer.joined[0];
    place.desk.part_customers(&anna, *made).await.unwrap();
    let nameless = "a customer without a name yet".to_owned();
    assert_eq!(called().await, (nameless.clone(), nameless));
    let page = place.page(&anna, number).await;
    assert_eq!(
        (page.customer.own_name, page.customer.joined.len()),
        (None, 0)
    );
}

async fn a_case_opened_for_somebody_known_stays_theirs(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let hers = place
        .complaint_of(&anna, "Mara Lindt", "mara@post.example")
        .await;
    let his = place
        .complaint_of(&anna, "Ole Dahl", "ole@post.example")
        .await;
    let mara = place.page(&anna, hers).await.customer.id;
    let ole = place.page(&anna, his).await.customer.id;
    let id = begin(&place, &anna).await;
    press(&place, &anna, id, CallPress::Known(mara)).await;
    let number = place.desk.help_in_call(&anna, id, &words()).await.unwrap();
    for wrong in [
        CallPress::Unknown,
        CallPress::Known(ole),
        CallPress::About(his),
    ] {
        let stamp = place.desk.call(&anna, id).await.unwrap().stamp;
        let from = window("b", 1, &stamp);
        let refused = place.desk.keep_call(&anna, id, &from, |_| {}, &wrong);
        assert!(matches!(
            refused.await,
            Err(DeskError::Invalid {
                code: "call-case-theirs",
                ..
            })
        ));
    }
    press(&place, &anna, id, CallPress::Known(mara)).await;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert!(call.own && call.theirs && !call.own_record);
    assert_eq!(call.about, Some(number));
}

async fn a_talk_that_is_refused_leaves_the_record_as_it_was(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (id, number) = helped(&place, &anna).await;
    keep(&place, &anna, id, &window("a", 2, "new:0"), |written| {
        written.name = "Mara Lindt".into();
        written.email = "mara@post.example".into();
    })
    .await;
    let now = place.desk.now();
    let late = Agreed {
        next: Some((now.plus_days(-1), "Your money".into())),
        ..Agreed::default()
    };
    let refused = place.desk.file_call(&anna, id, &late, &words()).await;
    assert!(matches!(refused, Err(DeskError::Refused(_))), "{refused:?}");
    let page = place.page(&anna, number).await;
    assert_eq!(page.customer.own_name.as_deref(), Some("Mara"));
    assert_eq!(page.customer.mails().count(), 0);
}
