//! What somebody has not seen comes by mail, where they chose that: once, not what they saw, and never while it is quiet.

use crate::place::Place;
use desk::views::Person;
use desk::{Act, Desk, DeskError};
use recovery::Role;
use recovery::by_mail::{ByMail, Quiet};
use recovery::terms::Channel;

for_each_database!(
    all_of_it_comes_in_one_mail_at_the_time_that_was_chosen,
    what_was_seen_meanwhile_is_not_mailed,
    what_cannot_wait_comes_at_once_and_nothing_else,
    while_it_is_quiet_or_one_is_away_nothing_comes,
    two_desks_send_one_mail,
    what_is_asked_again_after_it_was_over_is_mailed_again,
    what_broke_before_it_could_be_mailed_is_about_to_break_no_more,
    what_is_too_much_for_one_mail_comes_in_the_next,
    a_choice_that_does_not_fit_is_refused_and_a_new_one_counts_at_once,
);

/// Never quiet, at these times.
fn at(times: &[u16]) -> ByMail {
    ByMail {
        times: times.to_vec(),
        quiet: Some(Quiet { from: 0, to: 0 }),
        ..ByMail::default()
    }
}

async fn choose(place: &Place, who: &Person, by: ByMail) {
    let chosen = place.desk.choose_notices_by_mail(who, by);
    chosen.await.unwrap();
}

async fn given(place: &Place, by: &Person, to: &Person) -> u64 {
    let number = place.complaint(by).await;
    let owner = Some(to.id);
    let word = None;
    place.act(by, number, Act::Assign { owner, word }).await;
    number
}

/// The mails that tell of what was not seen.
fn mailed(place: &Place, to: &str) -> Vec<String> {
    let all = place.sent().into_iter();
    all.filter(|mail| mail.contains("You get this because you chose it") && mail.contains(to))
        .collect()
}

async fn all_of_it_comes_in_one_mail_at_the_time_that_was_chosen(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    choose(&place, &anna, at(&[10 * 60, 11 * 60])).await;
    let first = given(&place, &ben, &anna).await;
    let second = given(&place, &ben, &anna).await;
    place.later(30).await;
    assert!(mailed(&place, "anna@").is_empty());
    place.later(31).await;
    let mails = mailed(&place, "anna@");
    assert_eq!(mails.len(), 1, "{mails:#?}");
    let mail = &mails[0];
    for number in [first, second] {
        assert!(mail.contains(&format!("#{number}: The case is yours now.")));
        assert!(mail.contains(&format!("https://care.desk.example/cases/{number}")));
    }
    assert!(
        mail.contains("Subject: 2 things you have not seen"),
        "{mail}"
    );
    assert!(mail.contains("Auto-Submitted: auto-"), "{mail}");
    for word in ["Mara", "Lindt", "ettle leaks", "mara@"] {
        assert!(!mail.contains(word), "{word}: {mail}");
    }
    assert!(mailed(&place, "ben@").is_empty());
    // At the next time only what came since.
    let third = given(&place, &ben, &anna).await;
    place.later(61).await;
    let mails = mailed(&place, "anna@");
    assert_eq!(mails.len(), 2);
    let theirs = |number: u64| {
        let line = format!("#{number}:");
        mails.iter().filter(|mail| mail.contains(&line)).count()
    };
    assert_eq!([first, second, third].map(theirs), [1, 1, 1]);
    assert_eq!(place.desk.counts_above(&anna).await.unwrap().2, 3);
}

async fn what_was_seen_meanwhile_is_not_mailed(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    choose(&place, &anna, at(&[10 * 60])).await;
    let seen = given(&place, &ben, &anna).await;
    place.desk.notices(&anna, None).await.unwrap();
    place.later(61).await;
    assert!(mailed(&place, "anna@").is_empty(), "{seen}");
}

async fn what_cannot_wait_comes_at_once_and_nothing_else(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let urgent = ByMail {
        urgent: true,
        ..at(&[])
    };
    choose(&place, &sam, urgent).await;
    let given = given(&place, &anna, &sam).await;
    place.later(5).await;
    assert!(mailed(&place, "sam@").is_empty(), "{given} can wait");
    let number = place.complaint(&anna).await;
    place.act(&anna, number, Act::AskHelp { words: None }).await;
    place.later(1).await;
    assert!(mailed(&place, "sam@").is_empty(), "gathered first");
    place.later(2).await;
    let mails = mailed(&place, "sam@");
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains(&format!("#{number}: A colleague asks for help.")));
    assert!(!mails[0].contains(&format!("#{given}:")));
    assert!(
        mails[0].contains("Subject: This cannot wait"),
        "{}",
        mails[0]
    );
    // Somebody came before it was mailed.
    let uta = place.person("Uta", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    place.act(&anna, number, Act::AskHelp { words: None }).await;
    place.act(&uta, number, Act::Join).await;
    place.later(5).await;
    assert_eq!(mailed(&place, "sam@").len(), 1);
}

async fn while_it_is_quiet_or_one_is_away_nothing_comes(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let quiet = Quiet {
        from: 9 * 60,
        to: 12 * 60,
    };
    let by = ByMail {
        quiet: Some(quiet),
        ..at(&[10 * 60])
    };
    choose(&place, &anna, by).await;
    choose(&place, &ben, at(&[10 * 60])).await;
    given(&place, &ben, &anna).await;
    let away = given(&place, &anna, &ben).await;
    let now = place.desk.now();
    let dates = (now.plus_minutes(30), now.plus_days(3));
    let absence = place.desk.set_absence(&ben, ben.id, dates, None);
    absence.await.unwrap();
    place.later(70).await;
    assert!(mailed(&place, "anna@").is_empty(), "quiet until noon");
    assert!(mailed(&place, "ben@").is_empty(), "{away}: Ben is away");
    place.later(111).await;
    assert_eq!(mailed(&place, "anna@").len(), 1);
    assert!(mailed(&place, "ben@").is_empty());
}

async fn two_desks_send_one_mail(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let there = Desk::open(place.desk.config().clone()).await.unwrap();
    choose(&place, &anna, at(&[10 * 60])).await;
    for _ in 0..3 {
        let number = given(&place, &ben, &anna).await;
        let body = "And the lid.".to_owned();
        let via = Channel::Phone;
        place.act(&ben, number, Act::Write { body, via }).await;
    }
    place.clock.set(place.desk.now().plus_minutes(61));
    let (here, there) = tokio::join!(place.desk.run_due(), there.run_due());
    assert!(here.unwrap() + there.unwrap() > 0);
    place.later(5).await;
    assert_eq!(mailed(&place, "anna@").len(), 1);
}

async fn a_choice_that_does_not_fit_is_refused_and_a_new_one_counts_at_once(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let refused = async |by: ByMail| {
        let chosen = place.desk.choose_notices_by_mail(&anna, by).await;
        matches!(chosen, Err(DeskError::Invalid { .. }))
    };
    assert!(refused(at(&[1, 2, 3, 4, 5, 6, 7])).await);
    assert!(refused(at(&[24 * 60])).await);
    let nowhere = ByMail {
        zone: Some("Mars/Base".into()),
        ..at(&[60])
    };
    assert!(refused(nowhere).await);
    assert!(place.desk.notices_by_mail(&anna).await.unwrap().is_never());
    given(&place, &ben, &anna).await;
    place.later(90).await;
    assert!(mailed(&place, "anna@").is_empty(), "nothing was chosen");
    // What waits already is mailed by the new choice, and the old one counts no more.
    choose(&place, &anna, at(&[11 * 60])).await;
    choose(&place, &anna, at(&[12 * 60])).await;
    let mine = place.desk.notices_by_mail(&anna).await.unwrap();
    assert_eq!(mine.times, [12 * 60]);
    place.later(60).await;
    assert!(mailed(&place, "anna@").is_empty(), "not at eleven");
    place.later(40).await;
    assert_eq!(mailed(&place, "anna@").len(), 1);
    choose(&place, &anna, ByMail::default()).await;
    given(&place, &ben, &anna).await;
    place.later(24 * 60).await;
    assert_eq!(mailed(&place, "anna@").len(), 1, "never again");
}

async fn what_is_asked_again_after_it_was_over_is_mailed_again(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let urgent = ByMail {
        urgent: true,
        ..at(&[])
    };
    choose(&place, &sam, urgent).await;
    let number = place.complaint(&anna).await;
    // Beside it something stands that nobody sees meanwhile.
    let (body, via) = ("My lawyer will write to you.".to_owned(), Channel::Phone);
    place.act(&anna, number, Act::Write { body, via }).await;
    for mails in [1, 2] {
        place.act(&anna, number, Act::AskHelp { words: None }).await;
        place.later(5).await;
        assert_eq!(mailed(&place, "sam@").len(), mails);
        place.act(&anna, number, Act::EndHelp).await;
    }
}

async fn what_broke_before_it_could_be_mailed_is_about_to_break_no_more(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let by = ByMail {
        urgent: true,
        quiet: Some(Quiet {
            from: 0,
            to: 24 * 60 - 1,
        }),
        ..ByMail::default()
    };
    choose(&place, &anna, by).await;
    let number = place.complaint(&anna).await;
    place.later(0).await;
    let page = place.page(&anna, number).await;
    let first = page.case.open_promises().map(|one| one.due).min().unwrap();
    place
        .later(first.minus(place.desk.now()) / 60_000_000 - 30)
        .await;
    assert_eq!(place.desk.counts_above(&anna).await.unwrap().2, 1);
    place.later(40).await;
    assert_eq!(place.desk.counts_above(&anna).await.unwrap().2, 0);
    place.later(24 * 60).await;
    assert!(mailed(&place, "anna@").is_empty(), "it broke long ago");
}

async fn what_is_too_much_for_one_mail_comes_in_the_next(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    choose(&place, &anna, at(&[10 * 60, 11 * 60])).await;
    for customer in 0..52 {
        let (name, email) = (format!("C {customer}"), format!("c{customer}@shop.example"));
        let number = place.complaint_of(&ben, &name, &email).await;
        let owner = Some(anna.id);
        let word = None;
        place.act(&ben, number, Act::Assign { owner, word }).await;
    }
    place.later(61).await;
    let mails = mailed(&place, "anna@");
    assert!(mails.len() == 1 && mails[0].contains("Subject: 50 things"));
    place.later(60).await;
    let mails = mailed(&place, "anna@");
    assert!(mails.len() == 2 && mails[1].contains("Subject: 2 things"));
}
