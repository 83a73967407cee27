//! A plain reply to an offer chooses as a press does, where it names a solution or none of them.

use crate::kit::{ADA, House, on_both};
use desk::Act;
use desk::acts::Proposed;
use recovery::terms::{Meets, Remedy};
use recovery::{OptionNo, PointNo, Stage};
use testkit::mails::{SentMail, TestMail};

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

/// Two solutions are put to her; the mail that asks which.
async fn offered(house: &House, number: u64) -> SentMail {
    let say = House::say("I look at it.");
    house.act(number, Act::GiveWord { say }).await;
    let skip = Act::SkipStage {
        stage: Stage::Understood,
        reason: "She stood at the counter.".into(),
    };
    house.act(number, skip).await;
    let before = house.sent().await;
    let offer = Act::Offer {
        point: PointNo::FIRST,
        proposals: vec![
            solution(Remedy::Repair, "We mend the kettle by Friday."),
            solution(Remedy::Replacement, "A new kettle by Friday."),
        ],
        why_none: None,
        why_one: None,
        say: House::say("Which would you like?"),
    };
    house.act(number, offer).await;
    let mut after = house.sent().await;
    after.retain(|mail| !before.contains(mail));
    after.pop().unwrap()
}

fn reply(to: &SentMail, words: &str) -> Vec<u8> {
    TestMail::from(ADA).body(words).answering(to).bytes()
}

#[tokio::test]
async fn the_solution_that_is_named_by_its_number_is_chosen() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = offered(&house, number).await;
        house.take(reply(&asked, "I take 2, the new one.")).await;
        let case = house.case(number).await.case;
        let point = &case.points[&PointNo::FIRST];
        assert_eq!(point.chosen, Some(OptionNo(2)));
        assert!(case.unanswered.is_empty(), "nothing in it is left to read");
    })
    .await;
}

#[tokio::test]
async fn none_of_these_is_a_wish_in_their_words() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = offered(&house, number).await;
        let words = "None of these. I would like my money back.";
        house.take(reply(&asked, words)).await;
        let page = house.case(number).await;
        let wish = page.case.wishes.values().next().unwrap();
        assert_eq!(page.texts[&wish.words], words);
        assert!(house.owes_answer(number).await);
    })
    .await;
}

#[tokio::test]
async fn what_names_none_or_answers_an_older_mail_chooses_nothing() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let asked = offered(&house, number).await;
        for (to, words) in [
            (&asked, "Which of them is quicker?"),
            (&asked, "Option 7, please."),
            (&receipt, "Option 1, please."),
        ] {
            house.take(reply(to, words)).await;
            let case = house.case(number).await.case;
            assert_eq!(case.points[&PointNo::FIRST].chosen, None, "{words}");
            assert!(case.wishes.is_empty());
        }
        assert_eq!(house.case(number).await.case.unanswered.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_number_in_a_reply_to_a_later_word_chooses_as_well() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let asked = offered(&house, number).await;
        let explain = "Please explain what the first one means.";
        house.take(reply(&asked, explain)).await;
        let before = house.sent().await;
        let say = House::say("We mend yours. Which of the two would you like?");
        house.act(number, Act::GiveWord { say }).await;
        let mut after = house.sent().await;
        after.retain(|mail| !before.contains(mail));
        let later = after.pop().unwrap();
        // That may be meant for something else in it.
        house.take(reply(&later, "None of these.")).await;
        let case = house.case(number).await.case;
        assert!(case.wishes.is_empty(), "{:?}", case.wishes);
        let words = "The first one, please. Number 1.";
        house.take(reply(&later, words)).await;
        let case = house.case(number).await.case;
        let point = &case.points[&PointNo::FIRST];
        assert_eq!(point.chosen, Some(OptionNo(1)));
        assert_eq!(case.unanswered.len(), 1, "only what chose nothing");
    })
    .await;
}

#[tokio::test]
async fn what_comes_on_top_has_no_number() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let say = House::say("I look at it.");
        house.act(number, Act::GiveWord { say }).await;
        let skip = Act::SkipStage {
            stage: Stage::Understood,
            reason: "She stood at the counter.".into(),
        };
        house.act(number, skip).await;
        let found = Act::RecordFinding {
            point: PointNo::FIRST,
            outcome: recovery::terms::Outcome::NotUpheld,
            found: "The kettle is as it was made.".into(),
        };
        house.act(number, found).await;
        let before = house.sent().await;
        let offer = Act::Offer {
            point: PointNo::FIRST,
            proposals: vec![
                solution(Remedy::Explanation, "We tell you how it is descaled."),
                solution(Remedy::Goodwill, "A tin of tea."),
                solution(Remedy::Apology, "We are sorry for the trouble."),
            ],
            why_none: None,
            why_one: None,
            say: House::say("Which would you like?"),
        };
        house.act(number, offer).await;
        let mut after = house.sent().await;
        after.retain(|mail| !before.contains(mail));
        let asked = after.pop().unwrap();
        house.take(reply(&asked, "I choose number 3.")).await;
        let point = &house.case(number).await.case.points[&PointNo::FIRST];
        assert_eq!(point.chosen, None, "there are two");
        house.take(reply(&asked, "I choose number 2.")).await;
        let point = &house.case(number).await.case.points[&PointNo::FIRST];
        assert_eq!(point.choice().unwrap().proposal.remedy, Remedy::Apology);
        assert!(point.plus.is_some(), "it comes with whatever is chosen");
    })
    .await;
}
