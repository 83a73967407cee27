//! What is said of words that somebody wrote, for the two of them; and what went well, for all.

use crate::place::{Place, say};
use desk::feedback::recognition::GoodWhat;
use desk::feedback::{NewFeedback, NewMark};
use desk::views::Person;
use desk::{Act, DeskError};
use recovery::terms::Channel;
use recovery::{MessageId, PointNo, PromiseNo, Role};

for_each_database!(
    lines_are_marked_read_answered_and_nobody_else_reads_them,
    what_lacks_words_or_is_ones_own_is_refused,
    what_customers_confirmed_and_thanks_stand_in_the_order_of_time,
    a_promise_kept_though_in_doubt_stands_there,
    who_is_erased_takes_the_lines_along,
);

const WORDS: &str =
    "Thank you for telling me, Mara. That should never happen here. I call you on Thursday.";

async fn written(place: &Place, anna: &Person) -> (u64, MessageId) {
    let number = place.complaint(anna).await;
    let say = say(WORDS);
    place.act(anna, number, Act::GiveWord { say }).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let words = place.desk.words_to_mark(&sam, number).await.unwrap();
    assert_eq!(words.len(), 1);
    assert_eq!(words[0].name, "Anna");
    assert_eq!(words[0].lines.len(), 3, "{:?}", words[0].lines);
    (number, words[0].message)
}

fn mark(line: usize, worked: bool, words: &str) -> NewMark {
    NewMark {
        line,
        worked,
        words: words.into(),
    }
}

async fn sam(place: &Place) -> Person {
    let people = place.desk.people(&place.admin).await.unwrap();
    people.into_iter().find(|one| one.name == "Sam").unwrap()
}

async fn lines_are_marked_read_answered_and_nobody_else_reads_them(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let (number, message) = written(&place, &anna).await;
    let sam = sam(&place).await;
    place.desk.put_handbook().await.unwrap();
    place.desk.put_expectations().await.unwrap();
    let pages = place.desk.handbook_titles().await.unwrap();
    assert!(!pages.is_empty());
    let new = NewFeedback {
        marks: vec![
            mark(0, true, ""),
            mark(
                1,
                false,
                "Say “rarely”: never is a promise nobody can keep.",
            ),
        ],
        cites: Some("word".into()),
        handbook: pages.first().map(|(slug, _)| slug.clone()),
    };
    let said = place.desk.give_feedback(&sam, number, message, &new);
    said.await.unwrap();
    assert_eq!(place.desk.feedback_waiting(&anna).await.unwrap(), 1);
    assert_eq!(place.desk.feedback_waiting(&ben).await.unwrap(), 0);

    let (to_anna, by_anna) = place.desk.feedback(&anna).await.unwrap();
    assert!(by_anna.is_empty());
    let one = &to_anna[0];
    assert_eq!((one.by.as_str(), one.kept.number), ("Sam", Some(number)));
    assert_eq!(one.marks.len(), 2);
    assert_eq!(
        one.marks[0].line.as_deref(),
        Some("Thank you for telling me, Mara.")
    );
    assert!(one.marks[0].worked && !one.marks[1].worked);
    assert_eq!(one.handbook.as_ref(), pages.first());
    assert_eq!(
        one.cites.map(|cited| cited.role),
        Some(Role::Agent),
        "her page, not Sam's"
    );
    assert_eq!(place.desk.feedback_waiting(&anna).await.unwrap(), 0, "seen");

    let id = one.kept.id;
    let not_his = place.desk.answer_feedback(&ben, id, "I see.").await;
    assert!(matches!(not_his, Err(DeskError::NotFound)));
    let answered = place.desk.answer_feedback(&anna, id, "I will say rarely.");
    answered.await.unwrap();
    let twice = place.desk.answer_feedback(&anna, id, "Once more.").await;
    assert!(matches!(
        twice,
        Err(DeskError::Invalid {
            code: "feedback-answered",
            ..
        })
    ));
    let (_, by_sam) = place.desk.feedback(&sam).await.unwrap();
    assert_eq!(by_sam[0].kept.answer.as_deref(), Some("I will say rarely."));

    for other in [&ben, &place.admin] {
        let (to, by) = place.desk.feedback(other).await.unwrap();
        assert!(to.is_empty() && by.is_empty(), "for the two of them alone");
    }
    let page = place.page(&ben, number).await;
    let happened = place.kinds(&ben, number).await;
    assert!(
        !happened.iter().any(|kind| kind.contains("feedback")),
        "{happened:?}"
    );
    assert_eq!(
        page.case.version,
        happened.len() as u64,
        "the case knows nothing of it"
    );
    let refused = place.desk.words_to_mark(&anna, number).await;
    assert!(matches!(refused, Err(DeskError::NotAllowed)));
}

async fn what_lacks_words_or_is_ones_own_is_refused(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, message) = written(&place, &anna).await;
    let sam = sam(&place).await;
    let give = async |marks: Vec<NewMark>, cites: Option<&str>, handbook: Option<&str>| {
        let new = NewFeedback {
            marks,
            cites: cites.map(Into::into),
            handbook: handbook.map(Into::into),
        };
        let given = place.desk.give_feedback(&sam, number, message, &new).await;
        given.map_err(|error| error.to_string())
    };
    assert_eq!(
        give(vec![], None, None).await,
        Err("marks: feedback-empty".into())
    );
    let no_words = give(vec![mark(0, false, " ")], None, None).await;
    assert_eq!(no_words, Err("words: feedback-try-what".into()));
    let beyond = give(vec![mark(9, true, "")], None, None).await;
    assert_eq!(beyond, Err("not found".into()));
    let part = give(vec![mark(0, true, "")], Some("mood"), None).await;
    assert_eq!(part, Err("cites: choice-unknown".into()));
    let page = give(vec![mark(0, true, "")], None, Some("no-such-page")).await;
    assert_eq!(page, Err("handbook: page-unknown".into()));
    assert_eq!(
        place.desk.feedback_waiting(&anna).await.unwrap(),
        0,
        "nothing was said"
    );
    // Sam's own words are not Sam's to mark.
    let say = say("I look along with Anna.");
    place.act(&sam, number, Act::GiveWord { say }).await;
    let words = place.desk.words_to_mark(&sam, number).await.unwrap();
    assert!(words.iter().all(|one| one.name == "Anna"));
}

async fn what_customers_confirmed_and_thanks_stand_in_the_order_of_time(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let ben = place.person("Ben", Role::Agent).await;
    let (number, _) = written(&place, &anna).await;
    let solved = Act::ConfirmSolved {
        via: Channel::Phone,
        words: None,
        waives: None,
        plainly: false,
    };
    place.act(&anna, number, solved).await;
    place.later(60).await;
    let words = "You stayed on the line for an hour.";
    let thanked = place.desk.thank(&ben, anna.id, words, Some(number));
    thanked.await.unwrap();
    let good = place.desk.went_well(&ben).await.unwrap();
    assert_eq!(good.len(), 2, "{good:?}");
    assert_eq!(good[0].by.as_deref(), Some("Ben"));
    assert_eq!(good[0].good.words.as_deref(), Some(words));
    assert_eq!(good[1].who.as_deref(), Some("Anna"));
    let plain = GoodWhat::Confirmed {
        failed_again: false,
        broken: false,
    };
    assert_eq!(good[1].good.what, plain);
    for (to, code) in [
        (ben.id, "thanks-whom"),
        (recovery::StaffId(uuid::Uuid::nil()), "thanks-whom"),
    ] {
        let refused = place.desk.thank(&ben, to, "Well done.", None).await;
        assert!(matches!(refused, Err(DeskError::Invalid { code: told, .. }) if told == code));
    }
    let no_case = place.desk.thank(&ben, anna.id, "Well done.", Some(9)).await;
    assert!(matches!(
        no_case,
        Err(DeskError::Invalid {
            code: "case-unknown",
            ..
        })
    ));
    // A month later it is no news.
    place.clock.set(place.desk.now().plus_days(31));
    assert!(place.desk.went_well(&ben).await.unwrap().is_empty());
}

async fn a_promise_kept_though_in_doubt_stands_there(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, _) = written(&place, &anna).await;
    let due = place.desk.now().plus_days(3);
    let promise = Act::PromiseDeed {
        point: PointNo::FIRST,
        text: "A new lid goes out.".into(),
        owner: None,
        due,
        early: Some("They need it now.".into()),
    };
    place.act(&anna, number, promise).await;
    let case = place.page(&anna, number).await.case;
    let promise: PromiseNo = case.open_deeds().next().unwrap().no;
    let doubt = Act::DoubtPromise {
        promise,
        new_due: due.plus_days(4),
        why: "The carrier is on strike.".into(),
    };
    place.act(&anna, number, doubt).await;
    assert!(place.desk.went_well(&anna).await.unwrap().is_empty());
    let keep = Act::KeepDeed {
        promise,
        checked: "The tracking says delivered.".into(),
        proof: Vec::new(),
    };
    place.act(&anna, number, keep).await;
    let good = place.desk.went_well(&anna).await.unwrap();
    assert_eq!(good.len(), 1, "{good:?}");
    assert_eq!(good[0].good.what, GoodWhat::AgainstOdds);
    assert_eq!(good[0].who.as_deref(), Some("Anna"));
}

async fn who_is_erased_takes_the_lines_along(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (number, message) = written(&place, &anna).await;
    let sam = sam(&place).await;
    let new = NewFeedback {
        marks: vec![mark(0, true, "Mara was heard.")],
        ..NewFeedback::default()
    };
    let said = place.desk.give_feedback(&sam, number, message, &new);
    said.await.unwrap();
    let thanked = place.desk.thank(&sam, anna.id, "For Mara.", Some(number));
    thanked.await.unwrap();
    let found = place.desk.search(&sam, "heard", None).await;
    assert!(
        found.unwrap().rows.is_empty(),
        "no search finds what is for two"
    );
    let customer = place.page(&anna, number).await.customer.id;
    let erased = place
        .desk
        .erase_person(&place.admin, customer, "Asked for by letter.");
    erased.await.unwrap();
    let (to, _) = place.desk.feedback(&anna).await.unwrap();
    assert_eq!(
        (to[0].marks[0].line.as_ref(), to[0].marks[0].words.as_ref()),
        (None, None)
    );
    let good = place.desk.went_well(&anna).await.unwrap();
    assert_eq!(good[0].good.words, None);
}
