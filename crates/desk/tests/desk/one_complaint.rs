//! One complaint by hand to "solved": corrected, refused, wished otherwise, broken, not yet, solved.

use crate::place::{Place, say};
use desk::views::NextStep;
use desk::{Act, Proposed, StepDraft, UnderstandingText};
use recovery::case::Status;
use recovery::terms::{Channel, Costs, Meets, Outcome, Purpose, Remedy};
use recovery::{OptionNo, PointNo, Role, Stage, WishNo};

for_each_database!(
    a_complaint_is_finished_when_the_customer_says_so,
    a_call_does_it_all
);

const POINT: PointNo = PointNo::FIRST;
const PAGE: Channel = Channel::Page;
const DAY: i64 = 24 * 60;

fn understanding(happened: &str) -> Act {
    let text = UnderstandingText {
        happened: happened.into(),
        expected: "A kettle that holds water.".into(),
        asks: "The money back.".into(),
        next: "We look at what can be done.".into(),
        ..UnderstandingText::default()
    };
    Act::WriteUnderstanding {
        text,
        points: vec![POINT],
    }
}

fn solution(remedy: Remedy, text: &str) -> Proposed {
    Proposed {
        remedy,
        text: text.into(),
        meets: Meets::Partly,
        grants: None,
        worth: None,
        steps: Vec::new(),
    }
}

#[allow(
    clippy::too_many_lines,
    reason = "one complaint from its first word to its last, told in one go"
)]
async fn a_complaint_is_finished_when_the_customer_says_so(place: Place) {
    let (desk, anna) = (&place.desk, place.person("Anna", Role::Agent).await);
    let number = place.complaint(&anna).await;
    let token = place.token(&anna, number).await;
    assert_eq!(
        place.page(&anna, number).await.next_step,
        NextStep::FirstWord
    );

    // A first word that does not say whether it can be solved today is refused, and kept as a draft.
    let mut first = say("I have read your story and take care of it.");
    first.solved_today = None;
    assert!(
        place
            .try_act(&anna, number, Act::GiveWord { say: first.clone() })
            .await
            .is_err()
    );
    assert_eq!(
        place.page(&anna, number).await.drafts.get("give-word"),
        Some(&first.body)
    );
    let given = place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say(&first.body),
            },
        )
        .await;
    assert!(given.contains(&"word_given") && given.contains(&"promise_kept"));
    let page = place.page(&anna, number).await;
    assert_eq!(
        (page.drafts.len(), page.case.stage()),
        (0, Stage::Acknowledged)
    );

    // Repeated back, corrected by the customer on their page, mended, confirmed.
    place
        .act(&anna, number, understanding("The kettle leaks."))
        .await;
    place
        .act(
            &anna,
            number,
            Act::SendUnderstanding {
                edition: 1,
                say: say(""),
            },
        )
        .await;
    let words = "And the table is ruined!".to_owned();
    desk.customer_act(
        &token,
        Act::CorrectUnderstanding {
            edition: 1,
            words,
            via: PAGE,
        },
    )
    .await
    .unwrap();
    assert_eq!(
        place.page(&anna, number).await.next_step,
        NextStep::MendUnderstanding
    );
    place
        .act(
            &anna,
            number,
            understanding("The kettle leaks and ruined the table."),
        )
        .await;
    place
        .act(
            &anna,
            number,
            Act::SendUnderstanding {
                edition: 2,
                say: say("Thank you for the correction."),
            },
        )
        .await;
    let shown = desk.customer_page(&token).await.unwrap();
    let text = shown
        .case
        .understanding
        .as_ref()
        .map(|known| shown.texts[&known.text].clone())
        .unwrap();
    assert!(text.contains("ruined the table"));
    desk.customer_act(
        &token,
        Act::ConfirmUnderstanding {
            edition: 2,
            via: PAGE,
        },
    )
    .await
    .unwrap();

    // Two solutions, declined with a wish; the goal, the reason, another way.
    let found = "The lid was glued badly.".into();
    place
        .act(
            &anna,
            number,
            Act::RecordFinding {
                point: POINT,
                outcome: Outcome::Upheld,
                found,
            },
        )
        .await;
    let offer = |why_none: &str| Act::Offer {
        point: POINT,
        proposals: vec![
            solution(Remedy::Repair, "We mend the kettle."),
            solution(Remedy::Replacement, "A new kettle by Friday."),
        ],
        why_none: Some(why_none.into()),
        why_one: None,
        say: say("Here is what we can do."),
    };
    place
        .act(&anna, number, offer("The table is not ours to replace."))
        .await;
    let words = "I want a new table.".to_owned();
    desk.customer_act(
        &token,
        Act::Decline {
            point: POINT,
            words,
            via: PAGE,
        },
    )
    .await
    .unwrap();
    let wish = WishNo::FIRST;
    assert_eq!(
        place.page(&anna, number).await.next_step,
        NextStep::AnswerWish { wish }
    );
    let no = Act::SayCannotBeMet {
        wish,
        reason: "We sell no tables.".into(),
    };
    assert!(
        place.try_act(&anna, number, no.clone()).await.is_err(),
        "the goal is asked for first"
    );
    place
        .act(
            &anna,
            number,
            Act::FindGoal {
                wish,
                goal: "A table to eat at tonight.".into(),
            },
        )
        .await;
    place.act(&anna, number, no).await;
    place
        .act(
            &anna,
            number,
            offer("A joiner can sand the table; we send one."),
        )
        .await;
    desk.customer_act(
        &token,
        Act::Choose {
            point: POINT,
            option: OptionNo(4),
            via: PAGE,
        },
    )
    .await
    .unwrap();

    // The plan, the yes, a broken promise, a word with a new date, the deed.
    let steps = vec![StepDraft {
        what: "Send the new kettle".into(),
        owner: Some(anna.id),
        due: desk.now().plus_days(1),
    }];
    place
        .act(
            &anna,
            number,
            Act::LayPlan {
                point: POINT,
                steps,
                say: say("This is the plan."),
            },
        )
        .await;
    desk.customer_act(
        &token,
        Act::AgreePlan {
            point: POINT,
            edition: 1,
            via: PAGE,
        },
    )
    .await
    .unwrap();
    let deed = place
        .page(&anna, number)
        .await
        .case
        .open_deeds()
        .next()
        .unwrap()
        .no;
    place.later(2 * DAY).await;
    let page = place.page(&anna, number).await;
    assert!(
        matches!(page.next_step, NextStep::MendPromise { .. }),
        "{:?}",
        page.next_step
    );
    let new_due = desk.now().plus_days(1);
    place
        .act(
            &anna,
            number,
            Act::DoubtPromise {
                promise: deed,
                new_due,
                why: "Out of stock".into(),
            },
        )
        .await;
    let given = place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("It will be Thursday. I am sorry."),
            },
        )
        .await;
    assert!(given.contains(&"promise_moved"));
    place
        .act(
            &anna,
            number,
            Act::KeepDeed {
                proof: Vec::new(),
                promise: deed,
                checked: "Mara has it".into(),
            },
        )
        .await;
    let done = Act::DeclareDone {
        point: POINT,
        checked: "Called her".into(),
        costs: Costs::None,
        proof: Vec::new(),
    };
    place.act(&anna, number, done.clone()).await;

    // Asked, not yet: the path begins again with the same person.
    place.later(3 * DAY).await;
    place
        .act(
            &anna,
            number,
            Act::FollowUp {
                say: say(""),
                purpose: Purpose::FollowUp,
                in_place: false,
            },
        )
        .await;
    let words = Some("The new one leaks too.".into());
    desk.customer_act(&token, Act::SayNotYet { via: PAGE, words })
        .await
        .unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!((page.case.round, page.case.owner), (2, Some(anna.id)));
    assert_eq!(
        (
            page.case.counts.told_when_asked,
            page.case.counts.second_failures
        ),
        (1, 1)
    );
    assert_eq!(page.next_step, NextStep::FirstWord);

    // The short way this time, on the phone; then the customer's yes, whose words are read.
    place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("I am on it and call you today."),
            },
        )
        .await;
    for stage in [Stage::Understood, Stage::Offered, Stage::Agreed] {
        place
            .act(
                &anna,
                number,
                Act::SkipStage {
                    stage,
                    reason: "On the phone".into(),
                },
            )
            .await;
    }
    place.act(&anna, number, done).await;
    place
        .act(
            &anna,
            number,
            Act::FollowUp {
                say: say("Is it solved?"),
                purpose: Purpose::FollowUp,
                in_place: false,
            },
        )
        .await;
    let words = Some("Thank you, the new one holds.".into());
    desk.customer_act(
        &token,
        Act::ConfirmSolved {
            via: PAGE,
            words,
            waives: None,
            plainly: false,
        },
    )
    .await
    .unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(
        (page.case.status, page.next_step),
        (Status::Confirmed, NextStep::Nothing)
    );
    let better = Some("Glue the lids.".into());
    desk.customer_act(
        &token,
        Act::GiveFeedback {
            satisfied: Some(5),
            better,
            quote: Some(true),
        },
    )
    .await
    .unwrap();

    // The mails that went out carry the words, the case and the way back.
    desk.run_due().await.unwrap();
    let sent = place.sent().join("\n");
    assert!(
        sent.contains(&format!("[#{number}]")) && sent.contains("help+"),
        "{sent}"
    );
    // Nothing a person wrote stands in the log.
    let log = serde_json::to_string(&place.happened(&anna, number).await).unwrap();
    for word in ["kettle", "Kettle", "Mara", "table", "mara@"] {
        assert!(!log.contains(word), "{word} in {log}");
    }
}

async fn a_call_does_it_all(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint_of(&anna, "Ben Ruiz", "").await;
    let mut word = say("I mend it today.");
    let by_mail = place
        .try_act(&anna, number, Act::GiveWord { say: word.clone() })
        .await;
    assert!(
        by_mail
            .unwrap_err()
            .to_string()
            .contains("customer-no-mail")
    );
    word.channel = Channel::Phone;
    place.act(&anna, number, Act::GiveWord { say: word }).await;
    for stage in [Stage::Understood, Stage::Offered, Stage::Agreed] {
        place
            .act(
                &anna,
                number,
                Act::SkipStage {
                    stage,
                    reason: "All on the phone".into(),
                },
            )
            .await;
    }
    let done = Act::DeclareDone {
        point: POINT,
        checked: "Ben looked".into(),
        costs: Costs::None,
        proof: Vec::new(),
    };
    place.act(&anna, number, done).await;
    let via = Channel::Phone;
    place
        .act(
            &anna,
            number,
            Act::ConfirmSolved {
                via,
                words: None,
                waives: None,
                plainly: false,
            },
        )
        .await;
    assert_eq!(
        place.page(&anna, number).await.case.status,
        Status::Confirmed
    );
    let quiet = place
        .sent()
        .iter()
        .all(|mail| !mail.contains(&format!("[#{number}]")));
    assert!(quiet, "what was said on the phone is not mailed");
}
