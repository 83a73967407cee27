//! How far people decide alone: limits in editions, a colleague who is asked, and their answer (P44).

use crate::place::{Place, say};
use desk::acts::{Proposed, UnderstandingText};
use desk::limits::LimitsOf;
use desk::views::{NextStep, Person, Whose};
use desk::{Act, DeskError};
use recovery::power::{ByRemedy, Limit};
use recovery::terms::{Channel, Meets, Money, Remedy, WordSort};
use recovery::{ApprovalNo, PointNo, Refusal, Role};

for_each_database!(
    limits_are_kept_in_editions,
    what_lies_beyond_is_asked_and_offered_after_a_yes,
    a_no_names_another_way,
    nobody_is_asked_who_may_not_answer,
);

const POINT: PointNo = PointNo::FIRST;
const FIRST: ApprovalNo = ApprovalNo::FIRST;

fn euros(euros: i64) -> Money {
    Money {
        cents: euros * 100,
        currency: "EUR".into(),
    }
}

fn refund_up_to(most: i64) -> ByRemedy {
    [(Remedy::Refund, Limit::UpTo(euros(most)))].into()
}

fn refund(worth: i64) -> Vec<Proposed> {
    let one = |remedy, text: &str, worth| Proposed {
        remedy,
        text: text.into(),
        meets: Meets::Partly,
        grants: None,
        worth,
        steps: Vec::new(),
    };
    vec![
        one(Remedy::Refund, "All your money back", Some(euros(worth))),
        one(Remedy::Replacement, "A new kettle by Friday", None),
    ]
}

fn offer(worth: i64) -> Act {
    Act::Offer {
        point: POINT,
        proposals: refund(worth),
        why_none: Some("It is the fairest we can do.".into()),
        why_one: None,
        say: say("Please choose."),
    }
}

fn ask(of: &Person, worth: i64) -> Act {
    Act::AskApproval {
        point: POINT,
        wanted: refund(worth),
        why: Some("The table is ruined as well.".into()),
        of: of.id,
        say: say("I would like a colleague to agree first."),
    }
}

/// A case in which it is clear what went wrong, and agents may give back up to 100 euros.
async fn understood(place: &Place) -> (Person, Person, u64) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let agents = LimitsOf::Role(Role::Agent);
    let set = place
        .desk
        .set_limits(&place.admin, 0, agents, refund_up_to(100));
    set.await.unwrap();
    let number = place.complaint(&anna).await;
    let text = UnderstandingText {
        happened: "The kettle leaks.".into(),
        ..UnderstandingText::default()
    };
    let points = vec![POINT];
    for act in [
        Act::GiveWord {
            say: say("I take care of it."),
        },
        Act::WriteUnderstanding { text, points },
        Act::SendUnderstanding {
            edition: 1,
            say: say(""),
        },
        Act::ConfirmUnderstanding {
            edition: 1,
            via: Channel::Phone,
        },
    ] {
        place.act(&anna, number, act).await;
    }
    (anna, sam, number)
}

async fn limits_are_kept_in_editions(place: Place) {
    let (desk, ada) = (&place.desk, &place.admin);
    let sam = place.person("Sam", Role::Supervisor).await;
    let anna = place.person("Anna", Role::Agent).await;
    let agents = LimitsOf::Role(Role::Agent);
    for who in [&sam, &anna] {
        let set = desk.set_limits(who, 0, agents, refund_up_to(5)).await;
        assert!(matches!(set, Err(DeskError::NotAllowed)));
    }
    assert!(matches!(
        desk.limits(&anna).await,
        Err(DeskError::NotAllowed)
    ));
    let set = desk.set_limits(ada, 0, agents, refund_up_to(100)).await;
    assert_eq!(set.unwrap(), 1);
    let late = desk.set_limits(ada, 0, agents, refund_up_to(900)).await;
    assert!(
        matches!(
            late,
            Err(DeskError::Invalid {
                code: "limits-changed",
                ..
            })
        ),
        "two administrators do not write over each other"
    );
    let own = LimitsOf::Person(anna.id);
    let set = desk.set_limits(ada, 1, own, refund_up_to(200)).await;
    assert_eq!(set.unwrap(), 2);
    let shown = desk.limits(&sam).await.unwrap();
    let editions: Vec<_> = shown
        .editions
        .iter()
        .map(|(edition, by, _)| (*edition, by.as_str()))
        .collect();
    assert_eq!(editions, [(2, "Ada Admin"), (1, "Ada Admin")]);
    let power = desk.power_of(&anna).await.unwrap();
    assert!(power.covers(Remedy::Refund, Some(&euros(150))).is_ok());
    let nobody = LimitsOf::Role(Role::Administrator);
    assert!(
        desk.set_limits(ada, 2, nobody, refund_up_to(1))
            .await
            .is_err()
    );
    let audit = desk.audit_page(ada, None).await.unwrap();
    let lines = audit.rows.iter();
    assert_eq!(lines.filter(|row| row.what == "limits_changed").count(), 2);
}

async fn what_lies_beyond_is_asked_and_offered_after_a_yes(place: Place) {
    let (anna, sam, number) = understood(&place).await;
    let refused = place.try_act(&anna, number, offer(300)).await;
    assert!(matches!(
        refused,
        Err(DeskError::Refused(Refusal::AboveLimit { .. }))
    ));
    let may = place.desk.who_may_approve(&anna, &refund(300)).await;
    let names: Vec<_> = may.unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Sam", "Ada Admin"], "who is nearest comes first");

    place.act(&anna, number, ask(&sam, 300)).await;
    let page = place.page(&anna, number).await;
    assert_eq!(page.next_step, NextStep::AwaitApproval { point: POINT });
    place.desk.run_due().await.unwrap();
    let told = |mail: &String| mail.contains("colleague");
    assert!(place.sent().iter().any(told), "the customer is told");
    assert!(page.case.next_word_due().is_some(), "and when they hear");

    // It stands on the Today of whoever was asked, and not on that of whoever asked.
    let today = async |who: &Person| {
        let rows = place.desk.today(who, Whose::Mine, None).await.unwrap();
        let sorts = rows.rows.into_iter().map(|row| row.what);
        sorts.collect::<Vec<_>>()
    };
    let approve = recovery::terms::PromiseOf::Word {
        sort: WordSort::Approve,
    };
    assert_eq!(today(&sam).await, [approve]);
    assert!(!today(&anna).await.contains(&approve));

    let yes = Act::Approve {
        approval: FIRST,
        note: Some("She has been with us for years.".into()),
    };
    let own = place.try_act(&anna, number, yes.clone()).await;
    assert!(matches!(
        own,
        Err(DeskError::Refused(Refusal::AskedItYourself))
    ));
    place.act(&sam, number, yes).await;
    assert!(today(&sam).await.is_empty());
    let page = place.page(&anna, number).await;
    assert_eq!(page.next_step, NextStep::Offer { point: POINT });
    place.act(&anna, number, offer(300)).await;
}

async fn a_no_names_another_way(place: Place) {
    let (anna, sam, number) = understood(&place).await;
    place.act(&anna, number, ask(&sam, 300)).await;
    let bare = Act::DeclineApproval {
        approval: FIRST,
        reason: "Too much.".into(),
        instead: " ".into(),
    };
    assert!(
        place.try_act(&sam, number, bare).await.is_err(),
        "a no alone helps nobody"
    );
    let no = Act::DeclineApproval {
        approval: FIRST,
        reason: "It can be mended by tomorrow.".into(),
        instead: "A repair at home tomorrow, and the table made good.".into(),
    };
    place.act(&sam, number, no).await;
    let page = place.page(&anna, number).await;
    assert!(page.case.answered_approval(POINT).is_some());
    let texts: Vec<&String> = page.texts.values().collect();
    assert!(texts.iter().any(|text| text.contains("A repair at home")));
    let again = place.try_act(&anna, number, offer(300)).await;
    assert!(matches!(
        again,
        Err(DeskError::Refused(Refusal::AboveLimit { .. }))
    ));
    place.act(&anna, number, offer(100)).await;
}

async fn nobody_is_asked_who_may_not_answer(place: Place) {
    let (anna, sam, number) = understood(&place).await;
    let ben = place.person("Ben", Role::Agent).await;
    let asked = place.try_act(&anna, number, ask(&ben, 300)).await;
    assert!(matches!(
        asked,
        Err(DeskError::Invalid {
            code: "approver-may-not",
            ..
        })
    ));
    let supervisors = LimitsOf::Role(Role::Supervisor);
    let set = place
        .desk
        .set_limits(&place.admin, 1, supervisors, refund_up_to(250));
    set.await.unwrap();
    let asked = place.try_act(&anna, number, ask(&sam, 300)).await;
    assert!(asked.is_err(), "a supervisor has limits as well");
    place.act(&anna, number, ask(&place.admin, 300)).await;
    let yes = Act::Approve {
        approval: FIRST,
        note: None,
    };
    let beyond = place.try_act(&sam, number, yes.clone()).await;
    assert!(matches!(
        beyond,
        Err(DeskError::Refused(Refusal::AboveLimit { .. }))
    ));
    place.act(&place.admin, number, yes).await;
}
