//! Whoever holds a customer's link may ask and wish again and again: it stays a bounded number of things that
//! wait for an answer, and every word is kept.

use crate::place::{Place, say};
use desk::acts::{Button, Proposed, Taken};
use desk::{Act, DeskError};
use recovery::decide::{ASKS_MAX, WISHES_MAX};
use recovery::terms::{Meets, Remedy};
use recovery::{PointNo, Refusal, Role, Stage};

for_each_database!(what_is_asked_beyond_the_bound_is_kept_as_a_message);

const POINT: PointNo = PointNo::FIRST;

fn solution(remedy: Remedy, text: &str) -> Proposed {
    Proposed {
        remedy,
        text: text.into(),
        meets: Meets::Fully,
        grants: None,
        worth: None,
        steps: Vec::new(),
    }
}

async fn what_is_asked_beyond_the_bound_is_kept_as_a_message(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let skip = Act::SkipStage {
        stage: Stage::Understood,
        reason: "She stood at the counter.".into(),
    };
    let offer = Act::Offer {
        point: POINT,
        proposals: vec![
            solution(Remedy::Repair, "We mend the kettle by Friday."),
            solution(Remedy::Replacement, "A new kettle by Friday."),
        ],
        why_none: None,
        why_one: None,
        say: say("Which would you like?"),
    };
    for act in [Act::GiveWord { say: say("On it.") }, skip, offer] {
        place.act(&anna, number, act).await;
    }
    let token = place.token(&anna, number).await;
    let asks = (0..=ASKS_MAX).map(|n| (Button::Explain { point: POINT }, format!("Why? {n}")));
    let wishes = (0..=WISHES_MAX).map(|n| {
        let button = Button::NoneOfThese { point: POINT };
        (button, format!("I would like {n} tables."))
    });
    let mut answers = Vec::new();
    for (button, words) in asks.chain(wishes) {
        answers.push(
            desk.customer_press(&token, button, Some(words))
                .await
                .unwrap(),
        );
    }
    let as_what = |what| answers.iter().filter(|taken| **taken == what).count();
    assert_eq!(as_what(Taken::Explain), ASKS_MAX as usize);
    assert_eq!(as_what(Taken::Wish), WISHES_MAX);
    assert_eq!(as_what(Taken::Written), 2);
    let page = place.page(&anna, number).await;
    assert_eq!(page.case.wishes.len(), WISHES_MAX);
    for words in [
        format!("Why? {ASKS_MAX}"),
        format!("I would like {WISHES_MAX} tables."),
    ] {
        assert!(
            page.messages.iter().any(|said| said.fresh == words),
            "{words}"
        );
    }
    // Without words there is nothing to keep, and they are told how it stands.
    let silent = desk.customer_press(&token, Button::Explain { point: POINT }, None);
    assert!(matches!(
        silent.await,
        Err(DeskError::Refused(Refusal::TooMany { what: "asks", .. }))
    ));
}
