//! What one of us wrote from their own mail program, as it lies in the Sent folder.

use crate::shop::{DESK, Shop, complaint};
use desk::Act;
use recovery::terms::{PromiseOf, WordSort};
use testkit::mails::{SentMail, TestMail};

/// A reply to the customer's own mail, as mail programs write it.
fn reply(from: &str) -> TestMail {
    TestMail::from(from)
        .to("Customer 1 <customer1@client.test>")
        .id("reply1@amends.test")
        .subject("Re: Kettle 1")
        .header("In-Reply-To", "<c1@client.test>")
        .header("References", "<c1@client.test>")
        .body("I have called the workshop; a new kettle goes out on Friday.")
}

/// Her complaint has come in, and one of us answers it from their own program.
async fn answered(shop: &Shop, sent: &[TestMail]) -> u64 {
    shop.plant("", [("1".to_owned(), complaint(1))]);
    let mails = sent.iter().enumerate();
    shop.plant("Sent", mails.map(|(n, mail)| (n.to_string(), mail.bytes())));
    let mut mailbox = shop.inbox();
    mailbox.sent = Some("Sent".into());
    let watching = shop.watch(&mailbox);
    shop.read_up_to("INBOX", 1).await;
    shop.read_up_to("Sent", u32::try_from(sent.len()).unwrap())
        .await;
    watching.stop().await;
    shop.lines().await[0].number.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_in_the_sent_folder_counts_as_said_and_keeps_the_word_that_was_due() {
    let shop = Shop::open().await;
    let number = answered(&shop, &[reply("The shop <desk@amends.test>")]).await;
    let page = shop.house.case(number).await;
    let said = page.messages.last().unwrap();
    assert!(!said.incoming && !said.held);
    assert!(page.case.acknowledged_at.is_some());
    assert!(
        page.case.open_word(WordSort::First).is_none(),
        "the first word is kept"
    );
    assert_eq!(page.case.counts.received, 1);
    let told: Vec<String> = shop
        .lines()
        .await
        .into_iter()
        .map(|line| line.outcome)
        .collect();
    assert_eq!(told, ["opened", "said"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_keeps_no_deed() {
    let shop = Shop::open().await;
    let number = answered(&shop, &[]).await;
    let due = shop.house.desk.now().plus_us(86_400_000_000);
    let deed = Act::PromiseDeed {
        point: recovery::PointNo::FIRST,
        text: "Send a new kettle".into(),
        owner: None,
        due,
        early: Some("said yes on the phone".into()),
    };
    shop.house.act(number, deed).await;
    let again = answered(&shop, &[reply("Kim Carer <desk@amends.test>")]).await;
    assert_eq!(again, number);
    let page = shop.house.case(number).await;
    assert_eq!(page.messages.last().unwrap().who, "Kim Carer");
    assert!(page.case.open_word(WordSort::First).is_none());
    let deeds = page
        .case
        .open_promises()
        .filter(|promise| matches!(promise.what, PromiseOf::Deed { .. }));
    assert_eq!(
        deeds.count(),
        1,
        "what was promised to be done is still to be done"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_answers_no_case_is_left_where_it_lies() {
    let shop = Shop::open().await;
    let order = TestMail::from("Kim Carer <desk@amends.test>")
        .to("sales@parts.example")
        .id("order@amends.test")
        .subject("Order")
        .body("Fifty gaskets, please.");
    let machine = reply("desk@amends.test")
        .id("away@amends.test")
        .header("Auto-Submitted", "auto-replied");
    let stranger = TestMail::from("Kim Carer <desk@amends.test>")
        .to("customer1@client.test")
        .id("fresh@amends.test")
        .subject("Kettle 1")
        .body("No answer to anything.");
    let number = answered(&shop, &[order, machine, stranger]).await;
    let lines = shop.lines().await;
    let why: Vec<_> = lines[1..]
        .iter()
        .map(|line| line.why.as_deref().unwrap())
        .collect();
    assert_eq!(why, ["sent-no-case", "sent-by-machine", "sent-no-case"]);
    let page = shop.house.case(number).await;
    assert!(
        page.case.open_word(WordSort::First).is_some(),
        "nothing was said to her"
    );
    assert_eq!(
        shop.outcomes().await,
        [("opened".to_owned(), 1)],
        "nothing of it is kept"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_desk_sent_itself_is_known_again() {
    let shop = Shop::open().await;
    answered(&shop, &[]).await;
    let receipt: SentMail = shop.house.sent().await.remove(0);
    let copy = TestMail::from(DESK)
        .to("customer1@client.test")
        .id(&receipt.message_id)
        .subject(&receipt.subject)
        .header("In-Reply-To", "<c1@client.test>")
        .body(&receipt.text);
    let number = answered(&shop, &[copy]).await;
    let lines = shop.lines().await;
    assert_eq!(lines.last().unwrap().why.as_deref(), Some("sent-by-desk"));
    let page = shop.house.case(number).await;
    assert!(
        page.case.open_word(WordSort::First).is_some(),
        "a receipt is no word"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_that_came_to_the_mailbox_too_counts_once() {
    let shop = Shop::open().await;
    let mail = reply("Kim Carer <desk@amends.test>").header("Cc", DESK);
    let number = answered(&shop, &[]).await;
    let copy = [b"Received: by mx.amends.test\r\n".to_vec(), mail.bytes()].concat();
    shop.plant("", [("2".to_owned(), copy)]);
    shop.plant("Sent", [("1".to_owned(), mail.bytes())]);
    let mut mailbox = shop.inbox();
    mailbox.sent = Some("Sent".into());
    for _ in 0..2 {
        let watching = shop.watch(&mailbox);
        shop.read_up_to("Sent", 1).await;
        watching.stop().await;
    }
    let page = shop.house.case(number).await;
    assert!(
        page.case.open_word(WordSort::First).is_none(),
        "it counts as said"
    );
    assert_eq!(page.case.words.len(), 1);
}
