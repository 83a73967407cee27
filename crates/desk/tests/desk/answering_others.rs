//! Somebody who was let in is answered at their own address, with nothing of the customer.

use crate::kit::{House, on_both};
use desk::intake::Outcome;
use desk::{Act, DeskError};
use recovery::MessageId;
use testkit::mails::{SentMail, TestMail};

const EVE: &str = "Eve Nettle <eve@other.example>";

/// A case of Ada's that was answered, and Eve's word on it, let in.
async fn let_in(house: &House) -> (u64, SentMail, MessageId) {
    let (number, receipt) = house.ada().await;
    let say = House::say("I look at your kettle today.");
    house.act(number, Act::GiveWord { say }).await;
    house.sent().await;
    house.pass_us(60_000_000);
    let eve = TestMail::from(EVE)
        .id("e1@other.example")
        .subject("Re: What I saw on the stairs")
        .body("I am the neighbour and saw it fall.")
        .answering(&receipt);
    assert_eq!(house.take(eve.bytes()).await.outcome, Outcome::Held);
    let held = house.case(number).await.case.held.clone();
    let message = held.into_iter().next().unwrap();
    house.act(number, Act::LetIn { message }).await;
    (number, receipt, message)
}

async fn answer(
    house: &House,
    number: u64,
    message: MessageId,
    body: &str,
) -> Result<Option<SentMail>, DeskError> {
    let before = house.sent().await;
    let body = body.to_owned();
    let act = Act::AnswerOther { message, body };
    house.desk.act(&house.admin, number, None, act).await?;
    let sent = house.sent().await;
    Ok(sent.into_iter().find(|mail| !before.contains(mail)))
}

fn code(refused: Result<Option<SentMail>, DeskError>) -> &'static str {
    match refused {
        Err(DeskError::Invalid { code, .. }) => code,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_answer_goes_to_them_alone_in_their_thread_and_holds_nothing_of_the_customer() {
    on_both(async |house: House| {
        let (number, _, message) = let_in(&house).await;
        assert!(house.owes_answer(number).await);
        let told = answer(&house, number, message, "Thank you for telling us, Eve.");
        let told = told.await.unwrap().unwrap();
        assert!(told.to.contains("eve@other.example"), "{}", told.to);
        let raw = String::from_utf8_lossy(&told.raw).replace("=\r\n", "");
        assert!(raw.contains("In-Reply-To: <e1@other.example>"), "{raw}");
        assert!(raw.contains(&format!("[#{number}]")), "{raw}");
        assert!(told.subject.contains("What I saw on the stairs"));
        assert!(told.text.contains("Thank you for telling us, Eve."));
        for theirs in [
            "shop.example",
            "Ada",
            "Kettle",
            "first.Kettle",
            "/c/",
            "I look at your kettle",
        ] {
            assert!(!raw.contains(theirs), "{theirs}: {raw}");
        }
        // They had their answer; nobody else waits.
        assert!(!house.owes_answer(number).await);
        let page = house.case(number).await;
        let ours = page.messages.last().unwrap();
        assert_eq!(ours.to_another.as_deref(), Some(EVE));
        assert!(
            page.messages[..page.messages.len() - 1]
                .iter()
                .all(|one| one.to_another.is_none())
        );
        // What is said to somebody else is not on the customer's page, and not in their thread.
        let token = page.customer_url.rsplit('/').next().unwrap();
        let own = house.desk.customer_page(token).await.unwrap();
        assert!(
            own.words
                .iter()
                .all(|word| !word.body.contains("telling us"))
        );
        let before = house.sent().await;
        let say = House::say("A neighbour saw it.");
        house.act(number, Act::GiveWord { say }).await;
        let sent = house.sent().await;
        let word = sent.iter().find(|mail| !before.contains(mail)).unwrap();
        assert!(word.to.contains("ada@shop.example"));
        let raw = String::from_utf8_lossy(&word.raw);
        assert!(!raw.contains(&told.message_id) && !raw.contains("other.example"));

        // What they answer comes back to the case, and waits in its turn; the next answer goes on in their thread.
        let again = TestMail::from(EVE)
            .id("e2@other.example")
            .body("One more thing.")
            .answering(&told);
        let came = house.take(again.bytes()).await;
        assert_eq!((came.outcome, came.number), (Outcome::Joined, Some(number)));
        assert!(house.owes_answer(number).await);
        let page = house.case(number).await;
        let last = page.messages.iter().rfind(|one| one.stranger).unwrap().id;
        let next = answer(&house, number, last, "Thank you again.")
            .await
            .unwrap();
        let raw = String::from_utf8_lossy(&next.unwrap().raw).replace("\r\n ", " ");
        assert!(raw.contains("In-Reply-To: <e2@other.example>"), "{raw}");
        assert!(
            raw.contains(&told.message_id) && raw.contains("<e1@other.example>"),
            "{raw}"
        );
        assert!(!house.owes_answer(number).await);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_handed_what_is_the_customers() {
    on_both(async |house: House| {
        let (number, _, message) = let_in(&house).await;
        let page = house.case(number).await;
        let link = format!("See {} for it.", page.customer_url);
        let refused = answer(&house, number, message, &link).await;
        assert_eq!(code(refused), "holds-their-page");
        // The customer's own words, and our own, are answered as ever.
        for one in page.messages.iter().filter(|one| !one.stranger) {
            let refused = answer(&house, number, one.id, "Thank you.").await;
            assert_eq!(code(refused), "not-another");
        }
        let refused = answer(&house, number, message, "  ").await;
        assert_eq!(code(refused), "body-empty");
        // What is held was let in by nobody.
        let held = TestMail::from("sam@other.example")
            .id("s1@other.example")
            .body("Pay!")
            .answering(&house.sent().await[0]);
        assert_eq!(house.take(held.bytes()).await.outcome, Outcome::Held);
        let held = house.case(number).await.case.held.clone();
        let held = held.into_iter().next().unwrap();
        let refused = answer(&house, number, held, "Thank you.").await;
        assert_eq!(code(refused), "not-another");
        // A message of another case is nobody's here.
        let (other, _) = house.complaint("Bo Vance <bo@shop.example>", "Lamp").await;
        let elsewhere = house.case(other).await.messages[0].id;
        let refused = answer(&house, number, elsewhere, "Thank you.").await;
        assert_eq!(code(refused), "not-another");
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_never_goes_out_is_owed_again_and_erased_with_whom_it_went_to() {
    on_both(async |house: House| {
        let (number, _, message) = let_in(&house).await;
        std::fs::remove_dir_all(house.outbox()).unwrap();
        std::fs::write(house.outbox(), b"in the way").unwrap();
        let body = "Thank you for telling us, Eve.".to_owned();
        let act = Act::AnswerOther { message, body };
        house.act(number, act).await;
        assert!(!house.owes_answer(number).await);
        // Two days of tries.
        for _ in 0..50 {
            house.desk.run_due().await.unwrap();
            house.pass_us(3_600_000_000);
        }
        assert!(house.owes_answer(number).await);
        let page = house.case(number).await;
        assert_eq!(page.messages.last().unwrap().delivery, "failed");
        assert!(page.case.acknowledged_at.is_some(), "Ada had her word");
        // Eve is a customer too, and asks to be forgotten.
        std::fs::remove_file(house.outbox()).unwrap();
        let (hers, _) = house.complaint(EVE, "Lamp").await;
        let eve = house.case(hers).await.customer.id;
        let erased = house
            .desk
            .erase_person(&house.admin, eve, "Asked for by letter.");
        erased.await.unwrap();
        for word in house.case(number).await.messages {
            let all = format!("{} {} {:?}", word.who, word.fresh, word.to_another);
            assert!(
                !all.contains("Eve") && !all.contains("other.example"),
                "{all}"
            );
        }
    })
    .await;
}
