//! What stays true when a case comes back, how it is asked once more, and where else to turn.

use crate::place::{Place, say};
use desk::desk::NewCase;
use desk::views::{AskAgain, Person};
use desk::{Act, DeskError, Proposed};
use recovery::terms::{Channel, Costs, Ending, Meets, Money, Purpose, Remedy};
use recovery::{PointNo, Refusal, Role, Stage};

for_each_database!(
    what_was_made_good_stays_on_the_customers_page,
    the_second_question_goes_another_way,
    a_final_answer_says_where_else_to_turn,
    the_same_words_twice_are_one_solution
);

const POINT: PointNo = PointNo::FIRST;
const DAY: i64 = 24 * 60;

/// Understood, agreed and done with the costs made good, all said on the phone.
async fn done(place: &Place, by: &Person, number: u64) {
    place
        .act(
            by,
            number,
            Act::GiveWord {
                say: say("I see to it."),
            },
        )
        .await;
    let reason = "Said on the phone.".to_owned();
    let stage = Stage::Agreed;
    place
        .act(by, number, Act::SkipStage { stage, reason })
        .await;
    let costs = Costs::MadeGood {
        amount: Money {
            cents: 850,
            currency: "EUR".into(),
        },
    };
    let checked = "She has the new kettle.".to_owned();
    let declare = Act::DeclareDone {
        point: POINT,
        checked,
        costs,
        proof: Vec::new(),
    };
    place.act(by, number, declare).await;
}

async fn ask(place: &Place, by: &Person, number: u64) {
    let purpose = Purpose::FollowUp;
    let say = say("Is it solved?");
    place
        .act(
            by,
            number,
            Act::FollowUp {
                say,
                purpose,
                in_place: false,
            },
        )
        .await;
}

async fn what_was_made_good_stays_on_the_customers_page(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    done(&place, &anna, number).await;
    let token = place.token(&anna, number).await;
    let not_yet = Act::SayNotYet {
        via: Channel::Page,
        words: Some("It leaks again.".into()),
    };
    place.desk.customer_act(&token, not_yet).await.unwrap();
    let page = place.desk.customer_page(&token).await.unwrap();
    let point = &page.case.points[&POINT];
    assert_eq!((page.case.round, point.done_at), (2, None));
    let before = &point.done_before[0];
    assert!(matches!(&before.costs, Costs::MadeGood { amount } if amount.cents == 850));
    assert_eq!(page.texts[&before.checked], "She has the new kettle.");
}

async fn the_second_question_goes_another_way(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let new = NewCase {
        name: "Mara Lindt".into(),
        email: "mara@shop.example".into(),
        phone: "+00 200".into(),
        subject: "Kettle leaks".into(),
        story: "The kettle leaks.".into(),
        take: true,
        ..NewCase::default()
    };
    let number = place.desk.open_by_hand(&anna, new).await.unwrap();
    done(&place, &anna, number).await;
    assert_eq!(place.page(&anna, number).await.ask_again, None);
    ask(&place, &anna, number).await;
    let call = AskAgain {
        before: Channel::Mail,
        channel: Channel::Phone,
        at: "+00 200".into(),
    };
    assert_eq!(place.page(&anna, number).await.ask_again, Some(call));

    // Without a number it goes to the other address that is known.
    let number = place.complaint_of(&anna, "Ida", "ida@shop.example").await;
    let other = place.complaint_of(&anna, "Ida", "ida@work.example").await;
    let record = async |number| place.page(&anna, number).await.customer.id;
    let (from, into) = (record(other).await, record(number).await);
    place.desk.join_customers(&anna, from, into).await.unwrap();
    done(&place, &anna, number).await;
    ask(&place, &anna, number).await;
    let way = place.page(&anna, number).await.ask_again.unwrap();
    assert_eq!(
        (way.channel, way.at.as_str()),
        (Channel::Mail, "ida@work.example")
    );
    place.later(4 * DAY).await;
    ask(&place, &anna, number).await;
    place.later(1).await;
    let asked = place
        .sent()
        .into_iter()
        .filter(|mail| mail.contains("Is it solved?"));
    let asked: Vec<String> = asked.collect();
    assert_eq!(
        asked
            .iter()
            .filter(|mail| mail.contains("To: Ida <ida@shop.example>"))
            .count(),
        1
    );
    assert_eq!(
        asked
            .iter()
            .filter(|mail| mail.contains("To: Ida <ida@work.example>"))
            .count(),
        1
    );
}

async fn a_final_answer_says_where_else_to_turn(place: Place) {
    let (desk, sam) = (&place.desk, place.person("Sam", Role::Supervisor).await);
    let refused = desk.set_elsewhere(&sam, "Nobody").await;
    assert!(matches!(refused, Err(DeskError::NotAllowed)));
    let many = "x\n".repeat(11);
    let refused = desk.set_elsewhere(&place.admin, &many).await;
    assert!(matches!(
        refused,
        Err(DeskError::Invalid {
            code: "elsewhere-too-many",
            ..
        })
    ));
    let place_to_go = "Ombuds office of the trade, ombuds.example";
    desk.set_elsewhere(&place.admin, &format!("\n {place_to_go} \n\n"))
        .await
        .unwrap();
    assert_eq!(desk.elsewhere().await.unwrap(), [place_to_go]);

    let number = place.complaint(&sam).await;
    let token = place.token(&sam, number).await;
    assert!(
        desk.customer_page(&token)
            .await
            .unwrap()
            .elsewhere
            .is_empty()
    );
    let end = Act::End {
        how: Ending::Deadlock,
        reason: "Both stand where they stand.".into(),
        say: Some(say("This is our final answer.")),
    };
    place.act(&sam, number, end).await;
    place.later(1).await;
    assert!(place.sent().last().unwrap().contains("ombuds.example"));
    let page = desk.customer_page(&token).await.unwrap();
    assert_eq!(page.elsewhere, [place_to_go]);
}

async fn the_same_words_twice_are_one_solution(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    place
        .act(
            &anna,
            number,
            Act::GiveWord {
                say: say("I see to it."),
            },
        )
        .await;
    let reason = "Said on the phone.".to_owned();
    let stage = Stage::Understood;
    place
        .act(&anna, number, Act::SkipStage { stage, reason })
        .await;
    let offer = |second: &str| Act::Offer {
        point: POINT,
        proposals: ["We repair it by Friday.", second]
            .map(|text| Proposed {
                remedy: Remedy::Repair,
                text: text.into(),
                meets: Meets::Fully,
                grants: None,
                worth: None,
                steps: Vec::new(),
            })
            .into(),
        why_none: None,
        why_one: None,
        say: say("Which of these?"),
    };
    let twice = place
        .try_act(&anna, number, offer("we repair  it by Friday"))
        .await;
    assert!(matches!(
        twice,
        Err(DeskError::Refused(Refusal::TwoSolutions))
    ));
    place
        .act(&anna, number, offer("We repair it at your home."))
        .await;
}
