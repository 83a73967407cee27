//! Talks that go on: nothing typed is lost, and each becomes part of a case at the stage it reached.

use crate::place::Place;
use desk::acts::{Agreed, CallWords};
use desk::calls::{CallPress, Saving, Written};
use desk::views::Person;
use desk::{Act, DeskError};
use recovery::call::{CallStep, NoteKind};
use recovery::terms::{PromiseOf, Remedy};
use recovery::{Role, Stage};
use uuid::Uuid;

for_each_database!(
    what_two_windows_type_is_all_kept_and_what_comes_late_changes_nothing,
    a_talk_becomes_a_case_with_its_choice_and_its_promises,
    a_talk_about_a_case_goes_on_in_it,
    a_talk_without_a_word_becomes_a_case_too,
    a_talk_with_somebody_who_is_noted_elsewhere_at_that_moment_is_kept,
    nobody_reads_a_talk_but_who_talks,
    who_calls_is_found_by_whatever_they_say,
    a_talk_goes_with_the_customer_who_is_erased,
);

pub(crate) fn window(name: &str, count: u64, seen: &str) -> Saving {
    Saving {
        window: name.into(),
        count,
        seen: seen.into(),
    }
}

pub(crate) async fn begin(place: &Place, by: &Person) -> Uuid {
    let begun = place.desk.begin_call(by, Written::default());
    begun.await.unwrap()
}

/// Whether another window wrote too.
pub(crate) async fn keep(
    place: &Place,
    by: &Person,
    id: Uuid,
    from: &Saving,
    fill: impl Fn(&mut Written),
) -> bool {
    let kept = place.desk.keep_call(by, id, from, fill, &CallPress::Keep);
    kept.await.unwrap()
}

pub(crate) async fn press(place: &Place, by: &Person, id: Uuid, press: CallPress) {
    let stamp = place.desk.call(by, id).await.unwrap().stamp;
    let from = window(&Uuid::now_v7().to_string(), 1, &stamp);
    let kept = place.desk.keep_call(by, id, &from, |_| {}, &press);
    kept.await.unwrap();
}

pub(crate) fn words() -> CallWords {
    CallWords {
        subject: "A talk".into(),
        nothing_noted: "A talk. No words were noted.".into(),
        said: "On the phone, in short.".into(),
        told_of_themselves: None,
        told_beside_record: None,
        summary: "Dear Marta, thank you for calling.".into(),
    }
}

/// A talk in which all was said: what happened, what it means, two ways, a choice and a deed.
pub(crate) async fn whole(place: &Place, by: &Person) -> (Uuid, Agreed) {
    let id = begin(place, by).await;
    keep(place, by, id, &window("a", 1, "new:0"), |written| {
        written.name = "Marta Ruiz".into();
        written.email = "marta@post.example".into();
        written.phone = "+49 30 555 01 42".into();
        written.notes.facts = "The dishwasher came dented.\nThe second one too.".into();
        written.notes.meaning = "Two days at home for nothing.".into();
        written.notes.wish = "One that works before Saturday.".into();
        written.notes.ask = "Can the hall take a delivery at 7?".into();
    })
    .await;
    press(place, by, id, CallPress::Go(CallStep::RepeatBack)).await;
    press(place, by, id, CallPress::Right).await;
    let agreed = Agreed {
        ways: vec![
            (Remedy::Replacement, "A new one on Thursday".into()),
            (Remedy::Refund, "The money back".into()),
        ],
        chosen: Some(0),
        whole: true,
        why: None,
        deed: Some((
            "A new dishwasher is brought".into(),
            place.desk.now().plus_days(3),
        )),
        today: false,
        next: Some((
            place.desk.now().plus_days(2),
            "Whether it is on its way".into(),
        )),
    };
    (id, agreed)
}

async fn what_two_windows_type_is_all_kept_and_what_comes_late_changes_nothing(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let id = begin(&place, &anna).await;
    let typed = |text: &'static str| move |written: &mut Written| written.notes.facts = text.into();
    keep(
        &place,
        &anna,
        id,
        &window("a", 2, "new:0"),
        typed("It came dented"),
    )
    .await;
    // Sent before it, it arrives after it.
    keep(
        &place,
        &anna,
        id,
        &window("a", 1, "new:0"),
        typed("It came"),
    )
    .await;
    let facts = |call: desk::calls::CallView| call.written.notes.facts;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert_eq!(facts(call), "It came dented");
    // A second window that was opened before all of this.
    keep(
        &place,
        &anna,
        id,
        &window("b", 1, "new:0"),
        typed("Guests on Saturday"),
    )
    .await;
    keep(
        &place,
        &anna,
        id,
        &window("a", 3, "new:0"),
        typed("It came dented twice"),
    )
    .await;
    let call = place.desk.call(&anna, id).await.unwrap();
    let kept: Vec<String> = call
        .written
        .notes
        .lines(NoteKind::Facts)
        .map(str::to_owned)
        .collect();
    for line in ["Guests on Saturday", "It came dented twice"] {
        assert!(kept.iter().any(|one| one == line), "{line}: {kept:?}");
    }
    // The second goes on without having seen the first: the words of the first stay, and what is late stays late.
    for (name, count, text) in [("b", 2, "Guests on Sunday"), ("a", 2, "It came dented tw")] {
        let from = window(name, count, "new:0");
        assert!(
            keep(&place, &anna, id, &from, typed(text)).await,
            "told that the two differ"
        );
    }
    let call = place.desk.call(&anna, id).await.unwrap();
    assert!(call.beside);
    let kept: Vec<&str> = call.written.notes.lines(NoteKind::Facts).collect();
    assert_eq!(kept, ["Guests on Sunday", "It came dented twice"]);
    // One that showed what stands goes on from there, and may take words out.
    let seen = place.desk.call(&anna, id).await.unwrap().stamp;
    keep(
        &place,
        &anna,
        id,
        &window("c", 1, &seen),
        typed("It came dented twice"),
    )
    .await;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert_eq!(facts(call), "It came dented twice");
    let long = "x".repeat(desk::calls::CALL_BYTES_MAX + 1);
    let from = window("c", 2, &seen);
    let fill = |written: &mut Written| written.notes.wish.clone_from(&long);
    let refused = place
        .desk
        .keep_call(&anna, id, &from, fill, &CallPress::Keep);
    assert!(matches!(
        refused.await,
        Err(DeskError::Invalid {
            code: "call-too-long",
            ..
        })
    ));
    let call = place.desk.call(&anna, id).await.unwrap();
    assert_eq!(facts(call), "It came dented twice");
}

async fn a_talk_becomes_a_case_with_its_choice_and_its_promises(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (id, agreed) = whole(&place, &anna).await;
    let number = place
        .desk
        .file_call(&anna, id, &agreed, &words())
        .await
        .unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(page.case.stage(), Stage::Agreed);
    assert_eq!(page.customer.name, "Marta Ruiz");
    let deeds: Vec<_> = page.case.open_deeds().collect();
    assert_eq!(deeds.len(), 1);
    assert_eq!(Some(deeds[0].due), agreed.deed.as_ref().map(|deed| deed.1));
    let next = agreed.next.as_ref().map(|next| next.0);
    let words_owed = page.case.promises.values();
    assert!(
        words_owed
            .filter(|promise| matches!(promise.what, PromiseOf::Word { .. }) && promise.is_open())
            .any(|promise| Some(promise.due) == next)
    );
    assert!(page.drafts["give-word"].starts_with("Dear Marta"));
    assert!(place.sent().is_empty(), "nothing goes out by itself");
    // It is part of the case now and no talk any more.
    let again = place.desk.file_call(&anna, id, &agreed, &words()).await;
    assert!(matches!(again, Err(DeskError::NotFound)));
    assert!(place.desk.calls(&anna).await.unwrap().is_empty());
    let kinds = place.kinds(&anna, number).await;
    assert!(kinds.contains(&"understanding_confirmed"), "{kinds:?}");
}

async fn a_talk_about_a_case_goes_on_in_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let (id, agreed) = whole(&place, &anna).await;
    press(&place, &anna, id, CallPress::About(number)).await;
    let call = place.desk.call(&anna, id).await.unwrap();
    assert_eq!(call.about, Some(number));
    assert_eq!(call.customer.unwrap().0.name, "Mara Lindt");
    let said = words();
    let filed = place.desk.file_call(&anna, id, &agreed, &said);
    assert_eq!(filed.await.unwrap(), number);
    let case = place.page(&anna, number).await.case;
    assert_eq!(case.stage(), Stage::Agreed);
    assert_eq!(case.points.len(), 1);
}

async fn a_talk_without_a_word_becomes_a_case_too(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let id = begin(&place, &anna).await;
    // Begun again with nothing typed, it is the same one.
    assert_eq!(begin(&place, &anna).await, id);
    let number = place
        .desk
        .file_call(&anna, id, &Agreed::default(), &words())
        .await
        .unwrap();
    assert_eq!(
        place.page(&anna, number).await.case.stage(),
        Stage::Acknowledged
    );
}

async fn a_talk_with_somebody_who_is_noted_elsewhere_at_that_moment_is_kept(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (one, agreed) = whole(&place, &anna).await;
    let (other, _) = whole(&place, &anna).await;
    let (desk, words) = (&place.desk, words());
    let (first, second, by_hand) = tokio::join!(
        desk.file_call(&anna, one, &agreed, &words),
        desk.file_call(&anna, other, &agreed, &words),
        place.complaint_of(&anna, "Marta Ruiz", "marta@post.example"),
    );
    let mut customers = Vec::new();
    for number in [first.unwrap(), second.unwrap(), by_hand] {
        customers.push(place.page(&anna, number).await.case.customer);
    }
    customers.dedup();
    assert_eq!(customers.len(), 1, "it is one and the same person");
}

async fn nobody_reads_a_talk_but_who_talks(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (id, agreed) = whole(&place, &anna).await;
    for other in [&place.admin, &place.person("Tom", Role::Supervisor).await] {
        assert!(matches!(
            place.desk.call(other, id).await,
            Err(DeskError::NotFound)
        ));
        assert!(place.desk.calls(other).await.unwrap().is_empty());
        let dropped = place.desk.drop_call(other, id).await;
        assert!(matches!(dropped, Err(DeskError::NotFound)));
        let filed = place.desk.file_call(other, id, &agreed, &words()).await;
        assert!(matches!(filed, Err(DeskError::NotFound)));
        let from = window("x", 1, "new:0");
        let kept = place
            .desk
            .keep_call(other, id, &from, |_| {}, &CallPress::Keep);
        assert!(matches!(kept.await, Err(DeskError::NotFound)));
    }
    place.desk.drop_call(&anna, id).await.unwrap();
    assert!(place.desk.calls(&anna).await.unwrap().is_empty());
}

async fn who_calls_is_found_by_whatever_they_say(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (id, agreed) = whole(&place, &anna).await;
    let marta = place
        .desk
        .file_call(&anna, id, &agreed, &words())
        .await
        .unwrap();
    place.complaint(&anna).await;
    for says in [
        "Mart",
        "ruiz mar",
        "marta@post.example",
        "030 5550142",
        "+49305550142",
        "dishwash",
        &format!("#{marta}"),
    ] {
        let found = place.desk.find_callers(&anna, says).await.unwrap();
        let names: Vec<_> = found.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Marta Ruiz"], "{says}");
        assert_eq!(found[0].cases[0].0, marta);
    }
    for says in [" * \" ", "nobody"] {
        let found = place.desk.find_callers(&anna, says).await.unwrap();
        assert!(found.is_empty());
    }
}

async fn a_talk_goes_with_the_customer_who_is_erased(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let customer = place.page(&anna, number).await.customer.id;
    let by_record = begin(&place, &anna).await;
    press(&place, &anna, by_record, CallPress::Known(customer)).await;
    let by_case = begin(&place, &anna).await;
    press(&place, &anna, by_case, CallPress::About(number)).await;
    let note = Act::Note {
        text: "Asked to be forgotten.".into(),
        sort: recovery::terms::NoteSort::Fact,
    };
    place.act(&anna, number, note).await;
    let erased = place
        .desk
        .erase_person(&place.admin, customer, "Asked for.");
    erased.await.unwrap();
    assert!(place.desk.calls(&anna).await.unwrap().is_empty());
    let found = place.desk.find_callers(&anna, "Mara").await.unwrap();
    assert!(found.is_empty());
}
