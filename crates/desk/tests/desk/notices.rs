//! What each of us is told of: one thing once, and not what they saw.

use crate::place::{Place, say};
use desk::feedback::{NewFeedback, NewMark};
use desk::notices::{About, Notice};
use desk::views::Person;
use desk::{Act, DeskError};
use recovery::Role;
use recovery::notice::{BREAKING_LEAD_MINUTES, Kind};
use recovery::terms::Channel;

for_each_database!(
    what_happens_in_one_case_is_one_notice_until_it_is_seen,
    what_is_seen_on_the_case_or_acted_on_is_told_no_more,
    help_that_came_is_taken_out,
    a_promise_about_to_break_is_told_once_to_whoever_keeps_it,
    a_threat_is_told_to_whoever_leads,
    feedback_and_thanks_are_seen_where_they_stand,
    pages_of_notices_go_on_where_the_last_row_stood,
);

async fn waiting(place: &Place, of: &Person) -> u64 {
    place.desk.counts_above(of).await.unwrap().2
}

async fn all(place: &Place, of: &Person) -> Vec<Notice> {
    place.desk.notices(of, None).await.unwrap().rows
}

fn kinds(one: &Notice) -> Vec<Kind> {
    one.kinds.iter().collect()
}

async fn write(place: &Place, by: &Person, number: u64, body: &str) {
    let (body, via) = (body.to_owned(), Channel::Phone);
    place.act(by, number, Act::Write { body, via }).await;
}

async fn assign(place: &Place, by: &Person, number: u64, to: &Person) {
    let owner = Some(to.id);
    let word = None;
    place.act(by, number, Act::Assign { owner, word }).await;
}

async fn what_happens_in_one_case_is_one_notice_until_it_is_seen(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let number = place.complaint(&ben).await;
    assert_eq!(waiting(&place, &ben).await, 0, "nobody hears of themselves");
    assign(&place, &ben, number, &anna).await;
    write(&place, &ben, number, "And the lid is broken.").await;
    write(&place, &ben, number, "And the handle.").await;
    assert_eq!(waiting(&place, &anna).await, 1);
    assert_eq!(waiting(&place, &ben).await, 0);

    let found = all(&place, &anna).await;
    assert_eq!(found.len(), 1);
    assert_eq!(kinds(&found[0]), [Kind::Given, Kind::Wrote]);
    assert!(matches!(found[0].about, About::Case(_, of) if of == number));
    assert_eq!(found[0].subject.as_deref(), Some("Kettle leaks"));
    assert_eq!(found[0].seen_at, None, "new this once");
    assert_eq!(waiting(&place, &anna).await, 0, "to look is to see");
    assert!(all(&place, &anna).await[0].seen_at.is_some());

    write(&place, &ben, number, "And the cable.").await;
    let found = all(&place, &anna).await;
    assert_eq!(found.len(), 2, "what came after is new");
    assert_eq!(kinds(&found[0]), [Kind::Wrote]);
}

async fn what_is_seen_on_the_case_or_acted_on_is_told_no_more(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let number = place.complaint(&ben).await;
    assign(&place, &ben, number, &anna).await;
    assert_eq!(waiting(&place, &anna).await, 1);
    let case = place.page(&anna, number).await.case.id;
    assert_eq!(
        waiting(&place, &anna).await,
        1,
        "the page says when it is seen"
    );
    let about = About::Case(case, number);
    place.desk.see_notices(&ben, about).await.unwrap();
    assert_eq!(waiting(&place, &anna).await, 1, "Ben saw it, not Anna");
    place.desk.see_notices(&anna, about).await.unwrap();
    assert_eq!(waiting(&place, &anna).await, 0);

    write(&place, &ben, number, "And the lid is broken.").await;
    assert_eq!(waiting(&place, &anna).await, 1);
    let say = say("I have read it and look into it.");
    place.act(&anna, number, Act::GiveWord { say }).await;
    assert_eq!(waiting(&place, &anna).await, 0, "she acted on it");

    write(&place, &ben, number, "And the handle.").await;
    assert_eq!(waiting(&place, &anna).await, 1);
    assign(&place, &ben, number, &ben).await;
    assert_eq!(waiting(&place, &anna).await, 0, "it is hers no longer");
}

async fn help_that_came_is_taken_out(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let uta = place.person("Uta", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    place.act(&anna, number, Act::AskHelp { words: None }).await;
    assert_eq!(waiting(&place, &sam).await, 1);
    assert_eq!(waiting(&place, &uta).await, 1);
    place.act(&sam, number, Act::Join).await;
    assert_eq!(waiting(&place, &sam).await, 0);
    assert_eq!(waiting(&place, &uta).await, 0, "Sam is there");
    assert!(all(&place, &uta).await.is_empty());
    assert_eq!(kinds(&all(&place, &anna).await[0]), [Kind::Joined]);
}

async fn a_promise_about_to_break_is_told_once_to_whoever_keeps_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    // The desk looked at what breaks once before.
    place.later(0).await;
    let due = place.desk.now().plus_days(20);
    let promise = Act::PromiseWord {
        text: "The lid is on its way.".into(),
        owner: None,
        due,
    };
    place.act(&anna, number, promise).await;
    let say = say("I write to you when it is there.");
    place.act(&anna, number, Act::GiveWord { say }).await;
    let page = place.page(&anna, number).await;
    let first = page.case.open_promises().map(|one| one.due).min().unwrap();
    let minutes = first.minus(place.desk.now()) / 60_000_000;
    place.later(minutes - BREAKING_LEAD_MINUTES - 2).await;
    assert_eq!(waiting(&place, &anna).await, 0, "not yet");
    place.later(3).await;
    assert_eq!(waiting(&place, &anna).await, 1);
    assert_eq!(kinds(&all(&place, &anna).await[0]), [Kind::Breaking]);
    place.later(10).await;
    assert_eq!(waiting(&place, &anna).await, 0, "told once");
    place.later(BREAKING_LEAD_MINUTES).await;
    assert_eq!(waiting(&place, &anna).await, 0, "Today says that it broke");
}

async fn a_threat_is_told_to_whoever_leads(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    write(&place, &anna, number, "Can you send a new lid?").await;
    assert_eq!(waiting(&place, &sam).await, 0);
    write(&place, &anna, number, "My lawyer will write to you.").await;
    assert_eq!(kinds(&all(&place, &sam).await[0]), [Kind::Boiling]);
}

async fn feedback_and_thanks_are_seen_where_they_stand(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    let say = say("Thank you for telling me.");
    place.act(&anna, number, Act::GiveWord { say }).await;
    let words = place.desk.words_to_mark(&sam, number).await.unwrap();
    let mark = NewMark {
        line: 0,
        worked: true,
        words: String::new(),
    };
    let new = NewFeedback {
        marks: vec![mark],
        ..NewFeedback::default()
    };
    let said = place
        .desk
        .give_feedback(&sam, number, words[0].message, &new);
    said.await.unwrap();
    let thanked = place.desk.thank(&sam, anna.id, "You stayed.", None);
    thanked.await.unwrap();
    assert_eq!(waiting(&place, &anna).await, 2);
    let (mine, _) = place.desk.feedback(&anna).await.unwrap();
    assert_eq!(waiting(&place, &anna).await, 1);
    place.desk.went_well(&anna).await.unwrap();
    assert_eq!(waiting(&place, &anna).await, 0);
    let answered = place
        .desk
        .answer_feedback(&anna, mine[0].kept.id, "Gladly.");
    answered.await.unwrap();
    assert_eq!(kinds(&all(&place, &sam).await[0]), [Kind::FeedbackAnswered]);
}

async fn pages_of_notices_go_on_where_the_last_row_stood(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let mut numbers = Vec::new();
    for customer in 0..52 {
        let (name, email) = (format!("C {customer}"), format!("c{customer}@shop.example"));
        let number = place.complaint_of(&ben, &name, &email).await;
        assign(&place, &ben, number, &anna).await;
        numbers.push(number);
    }
    let first = place.desk.notices(&anna, None).await.unwrap();
    assert_eq!(first.rows.len(), 50);
    assert_eq!(waiting(&place, &anna).await, 2, "those on the next page");
    let next = place.desk.notices(&anna, first.next).await.unwrap();
    assert_eq!((next.rows.len(), next.next), (2, None));
    assert_eq!(waiting(&place, &anna).await, 0);
    let number = |one: &Notice| match one.about {
        About::Case(_, number) => number,
        _ => 0,
    };
    let shown: Vec<u64> = first.rows.iter().chain(&next.rows).map(number).collect();
    numbers.reverse();
    assert_eq!(shown, numbers);
    let page = place.desk.notices(&ben, None).await.unwrap();
    assert!(page.rows.is_empty(), "nobody reads what others are told");
    let odd = desk::views::Cursor("x".into());
    let refused = place.desk.notices(&anna, Some(odd)).await;
    assert!(matches!(refused, Err(DeskError::Invalid { .. })));
}
