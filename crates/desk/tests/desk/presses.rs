//! What a press on the customer's page comes to: nothing they said with it is lost.

use crate::place::{Place, say};
use desk::acts::{Button, Proposed, Taken, UnderstandingText};
use desk::{Act, StepDraft};
use recovery::case::UnderstandingState;
use recovery::terms::{Channel, Meets, Remedy};
use recovery::{OptionNo, PointNo, Role, Stage};

for_each_database!(
    what_was_said_with_a_press_stands_in_the_conversation,
    a_deed_they_do_without_is_let_go_though_it_is_not_solved_yet,
    doing_without_a_deed_that_was_let_go_since_loses_no_not_yet,
    a_limited_yes_lets_nothing_go_and_says_so,
    a_limited_yes_is_told_as_one_also_where_a_promise_broke,
    a_limited_yes_to_one_thing_answers_no_other_question,
    a_second_plain_yes_is_one_also_where_something_is_owed_still,
    what_is_added_after_a_yes_is_told_as_added,
    a_yes_written_on_an_earlier_page_agrees_to_no_later_plan
);

const POINT: PointNo = PointNo::FIRST;
const LAST: OptionNo = OptionNo(2);

/// A case with two solutions, the second with its plan, and the link to its customer's page.
async fn offered(place: &Place) -> (desk::views::Person, u64, String) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let skip = Act::SkipStage {
        stage: Stage::Understood,
        reason: "She stood at the counter.".into(),
    };
    let solution = |remedy, text: &str| Proposed {
        remedy,
        text: text.into(),
        meets: Meets::Fully,
        grants: None,
        worth: None,
        steps: Vec::new(),
    };
    let mut visit = solution(Remedy::Repair, "We come and mend the kettle.");
    visit.steps.push(StepDraft {
        what: "Come by and mend it".into(),
        owner: None,
        due: place.desk.now().plus_days(3),
    });
    let offer = Act::Offer {
        point: POINT,
        proposals: vec![solution(Remedy::Replacement, "A new kettle."), visit],
        why_none: None,
        why_one: None,
        say: say("Which would you like?"),
    };
    for act in [Act::GiveWord { say: say("On it.") }, skip, offer] {
        place.act(&anna, number, act).await;
    }
    let token = place.token(&anna, number).await;
    (anna, number, token)
}

/// The same with the visit agreed, and the number of that deed.
async fn agreed(place: &Place) -> (desk::views::Person, u64, String, recovery::PromiseNo) {
    let (anna, number, token) = offered(place).await;
    let choose = Button::Choose {
        point: POINT,
        option: LAST,
    };
    place.press(&token, choose, "").await;
    let deed = place.page(&anna, number).await.case.last_deed().unwrap();
    (anna, number, token, deed)
}

async fn what_was_said_with_a_press_stands_in_the_conversation(place: Place) {
    let (anna, number, token) = offered(&place).await;
    let said = [
        (Button::Explain { point: POINT }, "How long is the visit?"),
        (
            Button::NoneOfThese { point: POINT },
            "My money back, please.",
        ),
        (Button::NotYet { waives: None }, "It drips again."),
    ];
    for (button, words) in said.clone() {
        place.later(10).await;
        place.press(&token, button, words).await;
    }
    let page = place.page(&anna, number).await;
    let theirs: Vec<_> = page.messages.iter().filter(|one| one.incoming).collect();
    assert_eq!(theirs.len(), 1 + said.len(), "their story and the presses");
    for ((_, words), message) in said.iter().zip(&theirs[1..]) {
        assert_eq!(message.fresh, *words);
        assert_eq!(message.channel, Channel::Page);
        assert_eq!(message.who, page.customer.name);
    }
    assert!(theirs.is_sorted_by_key(|message| message.at));
    let own = place.desk.customer_page(&token).await.unwrap();
    assert!(own.words.iter().any(|word| word.body == said[0].1));
}

async fn a_deed_they_do_without_is_let_go_though_it_is_not_solved_yet(place: Place) {
    let (anna, number, token, deed) = agreed(&place).await;
    let waives = Some(deed);
    let came = place
        .press(
            &token,
            Button::NotYet { waives },
            "I would rather have a call.",
        )
        .await;
    assert_eq!(came, Taken::NotYet);
    let page = place.page(&anna, number).await;
    assert_eq!(page.case.open_deeds().count(), 0, "they do without it");
    assert!(page.case.is_open() && page.case.waiting_since.is_some());
    let kinds = place.kinds(&anna, number).await;
    assert!(kinds.contains(&"not_yet_said"));
}

async fn doing_without_a_deed_that_was_let_go_since_loses_no_not_yet(place: Place) {
    let (anna, number, token, deed) = agreed(&place).await;
    let via = Channel::Phone;
    let waive = Act::WaiveDeeds { last: deed, via };
    place.act(&anna, number, waive).await;
    let waives = Some(deed);
    let came = place.press(&token, Button::NotYet { waives }, "").await;
    assert_eq!(came, Taken::NotYet);
    let kinds = place.kinds(&anna, number).await;
    assert!(kinds.contains(&"not_yet_said"));
}

async fn a_limited_yes_lets_nothing_go_and_says_so(place: Place) {
    let (anna, number, token, deed) = agreed(&place).await;
    let waives = Some(deed);
    let but = "but only if the money comes by Friday";
    let came = place.press(&token, Button::Solved { waives }, but).await;
    assert_eq!(came, Taken::SolvedBut);
    let page = place.page(&anna, number).await;
    assert_eq!(page.case.open_deeds().count(), 1);
    let words = &page.messages.last().unwrap().fresh;
    assert!(words.contains(but), "{words}");
    assert!(words.contains("I do without what is still open"), "{words}");
}

async fn a_limited_yes_is_told_as_one_also_where_a_promise_broke(place: Place) {
    let (anna, number, token, _) = agreed(&place).await;
    // The clockwork has not looked yet: that it broke is found as they press.
    place.clock.set(place.desk.now().plus_days(10));
    let button = Button::Solved { waives: None };
    let but = "but only if the money comes by Friday";
    let came = place.press(&token, button, but).await;
    assert_eq!(came, Taken::SolvedBut);
    let kinds = place.kinds(&anna, number).await;
    assert!(kinds.contains(&"promise_broken"), "{kinds:?}");
    assert!(!kinds.contains(&"solved_confirmed"), "{kinds:?}");
}

async fn a_limited_yes_to_one_thing_answers_no_other_question(place: Place) {
    let (anna, number, token) = offered(&place).await;
    let understood = Act::WriteUnderstanding {
        text: UnderstandingText {
            happened: "The kettle leaks.".into(),
            asks: "One that does not.".into(),
            next: "We come by.".into(),
            ..UnderstandingText::default()
        },
        points: vec![POINT],
    };
    place.act(&anna, number, understood).await;
    let send = Act::SendUnderstanding {
        edition: 1,
        say: say(""),
    };
    place.act(&anna, number, send).await;
    let but = "but only if the money comes by Friday";
    let choose = Button::Choose {
        point: POINT,
        option: LAST,
    };
    for (button, as_what) in [
        (Button::Solved { waives: None }, Taken::SolvedBut),
        (choose, Taken::ChosenBut),
    ] {
        assert_eq!(place.press(&token, button, but).await, as_what);
        let case = place.page(&anna, number).await.case;
        let stands = case.understanding.as_ref().unwrap().state;
        assert_eq!(stands, UnderstandingState::Sent, "{as_what:?}");
        assert!(case.waiting_since.is_some(), "a person reads it");
    }
}

async fn a_yes_written_on_an_earlier_page_agrees_to_no_later_plan(place: Place) {
    let (anna, number, token) = offered(&place).await;
    let choose = Button::Choose {
        point: POINT,
        option: OptionNo(1),
    };
    place.press(&token, choose, "").await;
    let plan = |due| Act::LayPlan {
        point: POINT,
        steps: vec![StepDraft {
            what: "Bring a new kettle".into(),
            owner: None,
            due,
        }],
        say: say(""),
    };
    let agreed = async || {
        let page = place.page(&anna, number).await;
        page.case.points[&POINT].agreed()
    };
    place
        .act(&anna, number, plan(place.desk.now().plus_days(1)))
        .await;
    let shown = Some(place.desk.now());
    place.later(10).await;
    place
        .act(&anna, number, plan(place.desk.now().plus_days(3)))
        .await;
    place.later(10).await;
    let yes = "Yes, go ahead.";
    for shown in [shown, None] {
        place.press(&token, Button::Write { shown }, yes).await;
        assert!(!agreed().await, "they had the earlier plan before them");
    }
    let shown = Some(place.desk.now());
    place.press(&token, Button::Write { shown }, yes).await;
    assert!(agreed().await);
}

async fn a_second_plain_yes_is_one_also_where_something_is_owed_still(place: Place) {
    let (anna, number, token, seen) = agreed(&place).await;
    let first = Button::Solved { waives: None };
    assert_eq!(place.press(&token, first, "").await, Taken::Solved);
    let deed = Act::PromiseDeed {
        point: POINT,
        text: "Send the old kettle's bill back".into(),
        owner: None,
        due: place.desk.now().plus_days(2),
        early: None,
    };
    place.act(&anna, number, deed).await;
    // They do without what stood on the page before them; what was promised since is still open.
    let again = Button::Solved { waives: Some(seen) };
    let told = place.press(&token, again, "Thank you very much").await;
    assert_eq!(told, Taken::Solved);
    let case = place.page(&anna, number).await.case;
    assert!(case.owes_after_the_yes());
    assert_eq!(case.open_deeds().count(), 1);
}

async fn what_is_added_after_a_yes_is_told_as_added(place: Place) {
    let (anna, number, token, deed) = agreed(&place).await;
    let but = "but the lid still leaks a little";
    let not_noted = place
        .press(&token, Button::Solved { waives: None }, but)
        .await;
    assert_eq!(not_noted, Taken::SolvedBut, "nothing was said before");
    place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("We look."),
            },
        )
        .await;
    place
        .press(&token, Button::Solved { waives: None }, "")
        .await;
    let waives = Some(deed);
    let added = place.press(&token, Button::Solved { waives }, but).await;
    assert_eq!(added, Taken::SolvedAdded);
    let case = place.page(&anna, number).await.case;
    assert!(case.confirmed_at.is_some(), "the first yes stands");
    assert!(case.is_open() && case.waiting_since.is_some());
    assert_eq!(case.open_deeds().count(), 1, "nothing is let go");
}
