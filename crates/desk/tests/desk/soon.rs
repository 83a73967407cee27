//! A word by mail that was sent can be taken back for a moment: until then nothing of it happened, and whatever comes in
//! between, it goes out once or stands where its writer finds it.

use crate::place::{Place, say};
use calendar::Moment;
use desk::attached::Attached;
use desk::views::Person;
use desk::{Act, DeskError, Given, Heeded, Say, Soon};
use recovery::Role;
use recovery::terms::Channel;

for_each_database!(
    nothing_of_a_word_happens_before_it_can_be_taken_back_no_more,
    taken_back_the_draft_is_there_again_and_the_old_promise_stands,
    what_came_in_between_gives_the_word_back,
    a_word_goes_at_once_where_it_would_break_what_it_keeps,
    what_is_refused_is_refused_at_the_press,
    one_word_of_a_step_waits_at_a_time,
    what_a_colleague_says_meanwhile_is_not_taken_for_seen,
    a_word_that_nobody_may_say_any_more_does_not_go_out,
    a_desk_that_was_killed_sends_the_word_once,
);

const STEP: &str = "give-word";
const WAIT_US: i64 = 10_000_000;

async fn gives(place: &Place, by: &Person, number: u64, say: Say) -> Result<Given, DeskError> {
    let seen = place.page(by, number).await.case.version;
    let soon = Soon {
        wait_us: WAIT_US,
        form: "[[\"body\",\"as typed\"]]".into(),
    };
    let act = Act::GiveWord { say };
    let heeded = Heeded::default();
    place
        .desk
        .act_soon(by, number, Some(seen), (act, &heeded), soon)
        .await
}

async fn after_us(place: &Place, us: i64) {
    place.clock.set(place.desk.now().plus_us(us));
    place.desk.run_due().await.unwrap();
}

/// What is promised on the case, and whether it is open: the law's own view of it.
async fn promises(place: &Place, by: &Person, number: u64) -> Vec<(Moment, bool)> {
    let case = place.page(by, number).await.case;
    case.promises
        .values()
        .map(|one| (one.due, one.is_open()))
        .collect()
}

async fn nothing_of_a_word_happens_before_it_can_be_taken_back_no_more(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let tom = place.person("Tom", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    let before = promises(&place, &anna, number).await;
    let until = place.desk.now().plus_us(WAIT_US);
    let given = gives(&place, &anna, number, say("I look at it.")).await;
    assert_eq!(given.unwrap(), Given::Waits(until));

    after_us(&place, WAIT_US - 1).await;
    let page = place.page(&tom, number).await;
    assert!(page.case.acknowledged_at.is_none());
    assert_eq!(promises(&place, &anna, number).await, before);
    assert!(place.sent().is_empty());
    assert_eq!((page.waiting.len(), page.waiting[0].mine), (1, false));
    assert_eq!(page.waiting[0].who, "Anna");
    let theirs = place.desk.customer_page(&token).await.unwrap();
    assert!(
        theirs.words.iter().all(|word| word.theirs),
        "the customer sees nothing of it"
    );

    after_us(&place, 1).await;
    let page = place.page(&anna, number).await;
    assert!(page.case.acknowledged_at.is_some() && page.waiting.is_empty());
    assert_eq!(place.sent().len(), 1);
    after_us(&place, WAIT_US).await;
    assert_eq!(place.sent().len(), 1, "and never a second time");
    let none = place.desk.take_back(&anna, number, uuid::Uuid::nil()).await;
    assert!(matches!(none, Err(DeskError::NotFound)));
}

async fn what_a_colleague_says_meanwhile_is_not_taken_for_seen(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let tom = place.person("Tom", Role::Agent).await;
    let number = place.complaint(&anna).await;
    gives(&place, &anna, number, say("I look at it."))
        .await
        .unwrap();
    let text = "Mind that it is their third kettle.".to_owned();
    let cites = None;
    place.act(&tom, number, Act::Whisper { text, cites }).await;
    after_us(&place, WAIT_US).await;
    assert_eq!(place.sent().len(), 1, "it went out");
    assert_eq!(place.desk.counts_above(&anna).await.unwrap().2, 1);
    let say = say("And I have found it.");
    place.act(&anna, number, Act::GiveWord { say }).await;
    assert_eq!(place.desk.counts_above(&anna).await.unwrap().2, 0);
}

async fn taken_back_the_draft_is_there_again_and_the_old_promise_stands(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let tom = place.person("Tom", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let file = Attached {
        name: "label.pdf".into(),
        media_type: "application/pdf".into(),
        bytes: b"a label".to_vec(),
    };
    let enclosed = place
        .desk
        .enclose(&anna, number, STEP, (&[file], &[]))
        .await;
    enclosed.unwrap();
    let before = promises(&place, &anna, number).await;
    let given = gives(&place, &anna, number, say("It is your own fault.")).await;
    given.unwrap();
    let page = place.page(&anna, number).await;
    assert!(page.drafts.is_empty(), "what was sent is no draft");
    let id = page.waiting[0].id;
    let others = place.desk.take_back(&tom, number, id).await;
    assert!(
        matches!(others, Err(DeskError::NotFound)),
        "a word is its writer's alone"
    );
    place
        .desk
        .save_draft(&anna, number, STEP, "One more thing.")
        .await
        .unwrap();

    let taken = place.desk.take_back(&anna, number, id).await.unwrap();
    assert_eq!(taken.form, "[[\"body\",\"as typed\"]]");
    after_us(&place, 10 * WAIT_US).await;
    let page = place.page(&anna, number).await;
    assert_eq!(
        page.drafts[STEP],
        "It is your own fault.\n\nOne more thing."
    );
    assert_eq!(page.enclosed[STEP].len(), 1);
    assert!(page.case.acknowledged_at.is_none() && page.waiting.is_empty());
    assert_eq!(promises(&place, &anna, number).await, before);
    assert!(place.sent().is_empty());
    let again = place.desk.take_back(&anna, number, id).await;
    assert!(matches!(again, Err(DeskError::NotFound)));
}

async fn what_came_in_between_gives_the_word_back(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let tom = place.person("Tom", Role::Agent).await;
    let number = place.complaint(&anna).await;
    gives(&place, &anna, number, say("I look at it."))
        .await
        .unwrap();
    let wrote = Act::Write {
        body: "It burns now!".into(),
        via: Channel::Phone,
    };
    place.act(&tom, number, wrote).await;
    after_us(&place, WAIT_US).await;
    let page = place.page(&anna, number).await;
    assert!(page.case.acknowledged_at.is_none() && place.sent().is_empty());
    assert_eq!(page.waiting[0].why.as_deref(), Some("changed"));
    place
        .desk
        .take_back(&anna, number, page.waiting[0].id)
        .await
        .unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(page.drafts[STEP], "I look at it.");
    gives(&place, &anna, number, say("I come at once."))
        .await
        .unwrap();
    after_us(&place, WAIT_US).await;
    assert_eq!(place.sent().len(), 1);
}

async fn a_word_goes_at_once_where_it_would_break_what_it_keeps(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let case = place.page(&anna, number).await.case;
    let due = case.next_promise().unwrap().due;
    place.clock.set(due.plus_us(1 - WAIT_US));
    let given = gives(&place, &anna, number, say("I look at it."))
        .await
        .unwrap();
    assert!(matches!(given, Given::Done(_)), "{given:?}");
    assert_eq!(place.page(&anna, number).await.case.counts.broken, 0);
}

async fn what_is_refused_is_refused_at_the_press(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let unsaid = Say {
        solved_today: None,
        ..say("I look at it.")
    };
    let refused = gives(&place, &anna, number, unsaid).await;
    assert!(matches!(refused, Err(DeskError::Refused(_))), "{refused:?}");
    let page = place.page(&anna, number).await;
    assert!(page.waiting.is_empty());
    assert_eq!(page.drafts[STEP], "I look at it.");
    // What was said on the phone has been said.
    let phone = Say {
        channel: Channel::Phone,
        ..say("I told her.")
    };
    let given = gives(&place, &anna, number, phone).await.unwrap();
    assert!(matches!(given, Given::Done(_)));
}

async fn one_word_of_a_step_waits_at_a_time(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    gives(&place, &anna, number, say("I look at it."))
        .await
        .unwrap();
    let second = gives(&place, &anna, number, say("I look at it!")).await;
    let waits = |code: &str| code == "word-waiting";
    assert!(
        matches!(second, Err(DeskError::Invalid { code, .. }) if waits(code)),
        "{second:?}"
    );
    let file = Attached {
        name: "x".into(),
        media_type: String::new(),
        bytes: vec![1],
    };
    let late = place
        .desk
        .enclose(&anna, number, STEP, (&[file], &[]))
        .await;
    assert!(
        matches!(late, Err(DeskError::Invalid { code, .. }) if waits(code)),
        "{late:?}"
    );
    after_us(&place, WAIT_US).await;
    assert_eq!(place.sent().len(), 1);
}

async fn a_word_that_nobody_may_say_any_more_does_not_go_out(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    gives(&place, &anna, number, say("I look at it."))
        .await
        .unwrap();
    let customer = place.page(&anna, number).await.customer.id;
    let erased = place
        .desk
        .erase_person(&place.admin, customer, "Asked for by letter.");
    erased.await.unwrap();
    after_us(&place, WAIT_US).await;
    assert!(place.sent().is_empty());
    assert!(
        place.page(&anna, number).await.waiting.is_empty(),
        "its words are erased"
    );
}

async fn a_desk_that_was_killed_sends_the_word_once(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    gives(&place, &anna, number, say("I look at it."))
        .await
        .unwrap();
    // Another process on the same data runs what the first one left, and both run it.
    let other = desk::Desk::open(place.desk.config().clone()).await.unwrap();
    place.clock.set(place.desk.now().plus_us(WAIT_US));
    let (one, two) = tokio::join!(place.desk.run_due(), other.run_due());
    one.unwrap();
    two.unwrap();
    after_us(&place, WAIT_US).await;
    assert_eq!(place.sent().len(), 1);
    let kinds = place.kinds(&anna, number).await;
    assert_eq!(
        kinds.iter().filter(|kind| **kind == "word_given").count(),
        1,
        "{kinds:?}"
    );
}
