//! What helps a customer: kept with their leave until a date, and what it changes for whoever acts on their cases.

use crate::place::{Place, say};
use desk::desk::NewCase;
use desk::views::Person;
use desk::{Act, DeskError, NewNeed, Say};
use recovery::care::Need;
use recovery::terms::Channel;
use recovery::{ApprovalNo, PointNo, Refusal, Role, WishNo};
use std::time::Duration;
use store::Store;

for_each_database!(
    a_need_is_kept_with_their_leave_until_its_date_and_no_longer,
    a_need_is_of_the_person_and_goes_with_them,
    the_way_they_cannot_use_is_held_up_and_a_reason_stands_among_the_notes,
    a_no_is_looked_at_by_a_colleague_first,
    nobody_waits_for_a_colleague_who_is_away,
);

fn need(need: Need) -> NewNeed {
    NewNeed {
        need,
        heard: Channel::Phone,
        for_them: false,
        agreed: true,
        days: None,
    }
}

fn refused(done: Result<(), DeskError>) -> &'static str {
    match done {
        Err(DeskError::Invalid { code, .. }) => code,
        other => panic!("{other:?}"),
    }
}

async fn needs_of(place: &Place, by: &Person, number: u64) -> Vec<Need> {
    let page = place.desk.case_page(by, number, None).await.unwrap();
    page.customer.needs.iter().map(|one| one.need).collect()
}

async fn a_need_is_kept_with_their_leave_until_its_date_and_no_longer(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    let who = page.customer.id;
    let without = NewNeed {
        agreed: false,
        ..need(Need::MoreTime)
    };
    let note = |new| place.desk.note_need(&anna, who, new);
    assert_eq!(refused(note(without).await), "need-not-agreed");
    let endless = NewNeed {
        days: Some(366),
        ..need(Need::MoreTime)
    };
    assert_eq!(refused(note(endless).await), "need-days");
    assert!(needs_of(&place, &anna, number).await.is_empty());

    let a_month = NewNeed {
        days: Some(30),
        for_them: true,
        ..need(Need::MoreTime)
    };
    note(a_month).await.unwrap();
    note(need(Need::WriteNotCall)).await.unwrap();
    assert_eq!(
        refused(note(need(Need::CallNotWrite)).await),
        "need-contrary"
    );
    assert_eq!(
        needs_of(&place, &anna, number).await,
        [Need::WriteNotCall, Need::MoreTime]
    );
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    assert!(page.customer.needs[1].for_them);
    assert_eq!(page.customer.needs[1].noted_by, anna.id);

    let before = place.desk.now();
    place.later(31 * 24 * 60).await;
    let stands = needs_of(&place, &anna, number).await;
    assert_eq!(stands, [Need::WriteNotCall]);
    let store = Store::open(&place.desk.config().store()).await.unwrap();
    let kept = async || {
        let as_of_then = store::needs::of_person(&store, who, before).await;
        as_of_then.unwrap().len()
    };
    assert_eq!(kept().await, 2);
    let background = place.desk.start_background();
    let erased = async {
        while kept().await == 2 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let erased = tokio::time::timeout(Duration::from_secs(30), erased).await;
    background.abort();
    erased.expect("what is over is erased, and not only out of sight");
    let end = || place.desk.end_need(&anna, who, Need::WriteNotCall);
    end().await.unwrap();
    assert!(needs_of(&place, &anna, number).await.is_empty());
    assert!(matches!(end().await, Err(DeskError::NotFound)));
    let audit = place.desk.audit_page(&place.admin, None).await.unwrap();
    let lines = |what: &str| audit.rows.iter().filter(|row| row.what == what).count();
    assert_eq!(
        (lines("support_need_noted"), lines("support_need_ended")),
        (2, 1)
    );
}

async fn a_need_is_of_the_person_and_goes_with_them(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let one = place.complaint(&anna).await;
    let other = place
        .complaint_of(&anna, "M. Lindt", "lindt@work.example")
        .await;
    let of = async |number| {
        let page = place.desk.case_page(&anna, number, None).await.unwrap();
        page.customer.id
    };
    let (first, second) = (of(one).await, of(other).await);
    let noted = place.desk.note_need(&anna, second, need(Need::LargePrint));
    noted.await.unwrap();
    assert!(needs_of(&place, &anna, one).await.is_empty());
    let joined = place.desk.join_customers(&anna, second, first);
    joined.await.unwrap();
    for number in [one, other] {
        assert_eq!(needs_of(&place, &anna, number).await, [Need::LargePrint]);
    }
    let (customer, _) = place.desk.customer(&anna, first).await.unwrap();
    assert_eq!(customer.needs.len(), 1);
    let erased = place.desk.erase_person(&place.admin, first, "They asked.");
    erased.await.unwrap();
    assert!(needs_of(&place, &anna, one).await.is_empty());
    let again = place.desk.note_need(&anna, first, need(Need::LargePrint));
    assert!(matches!(again.await, Err(DeskError::NotFound)));
}

async fn the_way_they_cannot_use_is_held_up_and_a_reason_stands_among_the_notes(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    let noted = place
        .desk
        .note_need(&anna, page.customer.id, need(Need::WriteNotCall));
    noted.await.unwrap();
    let call = |despite: Option<&str>| Act::GiveWord {
        say: Say {
            channel: Channel::Phone,
            despite: despite.map(str::to_owned),
            ..say("I told them that I look after it.")
        },
    };
    let held = place.desk.act(&anna, number, None, call(None)).await;
    assert!(matches!(
        held,
        Err(DeskError::Refused(Refusal::AnotherChannel(
            Need::WriteNotCall
        )))
    ));
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    assert_eq!(
        page.drafts["give-word"], "I told them that I look after it.",
        "what was written is kept"
    );
    let why = "They asked to be called back today.";
    place.act(&anna, number, call(Some(why))).await;
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    assert!(page.texts.values().any(|text| text.contains(why)));

    let written = async || {
        let kinds = place.kinds(&anna, number).await;
        kinds.iter().filter(|kind| **kind == "note_written").count()
    };
    assert_eq!(written().await, 1);
    let mail = Act::GiveWord {
        say: Say {
            despite: Some(why.to_owned()),
            ..say("I look after it, and write on Friday.")
        },
    };
    place.act(&anna, number, mail).await;
    assert_eq!(written().await, 1, "it goes as they asked: nothing to say");

    let german = letters::Language::named("de").unwrap();
    place
        .desk
        .set_house_language(&place.admin, german)
        .await
        .unwrap();
    let another = "So war es ausgemacht.";
    place.act(&anna, number, call(Some(another))).await;
    let page = place.desk.case_page(&anna, number, None).await.unwrap();
    let note = format!("Auf anderem Weg als gewünscht (Telefon): {another}");
    assert!(
        page.texts.values().any(|text| *text == note),
        "whoever reads it speaks the language of the house"
    );
}

/// A case of somebody whom something helps, and a wish of theirs that is to be answered with no.
async fn wished(place: &Place, anna: &Person) -> (u64, Act) {
    let new = NewCase {
        name: "Mara Lindt".into(),
        email: "mara@shop.example".into(),
        subject: "Kettle leaks".into(),
        story: "The kettle leaks and the table is ruined.".into(),
        take: true,
        ..NewCase::default()
    };
    let number = place.desk.open_by_hand(anna, new).await.unwrap();
    let page = place.desk.case_page(anna, number, None).await.unwrap();
    let wish = WishNo::FIRST;
    let first = Act::GiveWord {
        say: say("I take care of it."),
    };
    place.act(anna, number, first).await;
    for act in [
        Act::Decline {
            point: PointNo::FIRST,
            words: "A new table as well.".into(),
            via: Channel::Phone,
        },
        Act::FindGoal {
            wish,
            goal: "A table without stains".into(),
        },
    ] {
        place.act(anna, number, act).await;
    }
    let noted = place
        .desk
        .note_need(anna, page.customer.id, need(Need::PlainWords));
    noted.await.unwrap();
    let no = Act::SayCannotBeMet {
        wish,
        reason: "The table was stained before.".into(),
    };
    (number, no)
}

async fn nobody_waits_for_a_colleague_who_is_away(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let (number, no) = wished(&place, &anna).await;
    let now = place.desk.now();
    let dates = (now, now.plus_days(14));
    let away = |who| place.desk.set_absence(&place.admin, who, dates, None);
    away(place.admin.id).await.unwrap();
    let who = place.desk.who_may_approve(&anna, &[]).await.unwrap();
    let who: Vec<_> = who.iter().map(|one| one.id).collect();
    assert_eq!(who, [ben.id], "only who is here is asked");
    let alone = place.desk.act(&anna, number, None, no.clone()).await;
    assert!(matches!(
        alone,
        Err(DeskError::Refused(Refusal::SecondEyes(_)))
    ));
    away(ben.id).await.unwrap();
    place.act(&anna, number, no).await;
}

async fn a_no_is_looked_at_by_a_colleague_first(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let (number, no) = wished(&place, &anna).await;
    let no = || no.clone();
    let alone = place.desk.act(&anna, number, None, no()).await;
    assert!(matches!(
        alone,
        Err(DeskError::Refused(Refusal::SecondEyes(PointNo::FIRST)))
    ));
    let who = place.desk.who_may_approve(&anna, &[]).await.unwrap();
    assert!(who.iter().any(|one| one.id == ben.id), "any colleague may");
    let ask = Act::AskApproval {
        point: PointNo::FIRST,
        wanted: Vec::new(),
        why: Some("The table was stained before.".into()),
        of: ben.id,
        say: say("A colleague looks at it with me."),
    };
    place.act(&anna, number, ask).await;
    let approval = ApprovalNo::FIRST;
    let note = None;
    place
        .act(&ben, number, Act::Approve { approval, note })
        .await;
    place.act(&anna, number, no()).await;
}
