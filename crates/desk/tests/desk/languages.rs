//! In which language a customer is written to: learned from their own words, chosen by hand, kept over joined records.

use crate::kit::{House, on_both};
use desk::{Act, DeskError, desk::NewCase};
use letters::Language;
use recovery::terms::WordSort;
use testkit::mails::{SentMail, TestMail};

const UTE: &str = "Ute Lindner <ute@shop.example>";
const GERMAN: &str = "Guten Tag, der Wasserkocher tropft, und ich hätte gern einen neuen.";
const ENGLISH: &str = "Hello, the kettle leaks and I would like to have a new one.";

fn german() -> Language {
    Language::named("de").unwrap()
}

fn mail(about: &str, words: &str) -> TestMail {
    TestMail::from(UTE)
        .to("care@desk.example")
        .subject(about)
        .id(&format!("{about}@shop.example"))
        .body(words)
}

async fn writes(house: &House, about: &str, words: &str) -> (u64, SentMail) {
    let before = house.sent().await;
    let number = house.take(mail(about, words).bytes()).await.number.unwrap();
    let mut after = house.sent().await;
    after.retain(|mail| !before.contains(mail));
    (number, after.pop().unwrap())
}

/// The mail that this word went out as.
async fn told(house: &House, number: u64, words: &str) -> SentMail {
    let before = house.sent().await;
    let say = House::say(words);
    house.act(number, Act::GiveWord { say }).await;
    let mut after = house.sent().await;
    after.retain(|mail| !before.contains(mail));
    after.pop().unwrap()
}

fn speaks_german(mail: &SentMail) -> bool {
    let text = mail.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("Ihre Seite") != text.contains("Your page"),
        "{text}"
    );
    text.contains("Ihre Seite")
}

#[tokio::test]
async fn who_writes_german_gets_every_mail_in_german() {
    on_both(async |house: House| {
        let (number, receipt) = writes(&house, "Wasserkocher", GERMAN).await;
        assert!(speaks_german(&receipt), "{}", receipt.text);
        assert_eq!(house.case(number).await.customer.language, Some(german()));
        let word = told(&house, number, "Ich sehe es mir an.").await;
        assert!(speaks_german(&word), "{}", word.text);
        let asked = house.asked_whether_solved(number).await;
        assert!(speaks_german(&asked), "{}", asked.text);
        assert!(asked.text.contains("Noch nicht:"), "{}", asked.text);
        // Their answer is read in German too.
        let yes = mail("Re: Wasserkocher", "Ja, alles gut, vielen Dank!").answering(&asked);
        house.take(yes.bytes()).await;
        assert_eq!(house.status(number).await, "confirmed");
    })
    .await;
}

#[tokio::test]
async fn a_german_not_yet_brings_it_back() {
    on_both(async |house: House| {
        let (number, _) = writes(&house, "Wasserkocher", GERMAN).await;
        let asked = house.asked_whether_solved(number).await;
        let no = mail("Re: Wasserkocher", "Leider noch nicht.").answering(&asked);
        house.take(no.bytes()).await;
        assert_eq!(house.status(number).await, "open");
        assert!(house.kinds(number).await.contains(&"not_yet_said"));
    })
    .await;
}

#[tokio::test]
async fn what_somebody_chose_stays_whatever_they_write_next() {
    on_both(async |house: House| {
        let (number, _) = writes(&house, "kettle", ENGLISH).await;
        let id = house.case(number).await.customer.id;
        let chosen = Some(german());
        house
            .desk
            .set_customer_language(&house.admin, id, chosen)
            .await
            .unwrap();
        let (again, receipt) = writes(&house, "lid", ENGLISH).await;
        assert!(speaks_german(&receipt), "{}", receipt.text);
        assert_ne!(again, number);
        house
            .desk
            .set_customer_language(&house.admin, id, None)
            .await
            .unwrap();
        let shown = house.case(again).await.customer;
        assert_eq!((shown.language, shown.speaks), (None, Language::ENGLISH));
    })
    .await;
}

#[tokio::test]
async fn a_case_by_hand_speaks_the_language_of_the_house_until_they_write() {
    on_both(async |house: House| {
        house
            .desk
            .set_house_language(&house.admin, german())
            .await
            .unwrap();
        let new = NewCase {
            name: "Ute Lindner".into(),
            email: "ute@shop.example".into(),
            subject: "Kettle".into(),
            story: ENGLISH.into(),
            take: true,
            ..NewCase::default()
        };
        let number = house.desk.open_by_hand(&house.admin, new).await.unwrap();
        let first = told(&house, number, "Ich sehe es mir an.").await;
        assert!(speaks_german(&first), "{}", first.text);
        let answer = mail(
            "Re: Kettle",
            "Thank you, but it is still leaking, and I am waiting for you.",
        );
        house.take(answer.answering(&first).bytes()).await;
        let page = house.case(number).await;
        assert!(page.case.open_word(WordSort::Answer).is_some());
        assert_eq!(page.customer.language, Some(Language::ENGLISH));
        let second = told(&house, number, "I see to it.").await;
        assert!(!speaks_german(&second), "{}", second.text);
    })
    .await;
}

#[tokio::test]
async fn the_record_that_stands_for_a_person_says_their_language() {
    on_both(async |house: House| {
        let (one, _) = writes(&house, "kettle", GERMAN).await;
        let other = house.ada().await.0;
        let (ute, ada) = (
            house.case(one).await.customer.id,
            house.case(other).await.customer.id,
        );
        assert_eq!(
            house.case(other).await.customer.language,
            Some(Language::ENGLISH)
        );
        house
            .desk
            .join_customers(&house.admin, ada, ute)
            .await
            .unwrap();
        assert_eq!(house.case(other).await.customer.language, Some(german()));
        let word = told(&house, other, "Ich sehe es mir an.").await;
        assert!(speaks_german(&word), "{}", word.text);
    })
    .await;
}

#[tokio::test]
async fn a_language_is_for_those_who_are_there_and_by_those_who_may() {
    on_both(async |house: House| {
        let (number, _) = writes(&house, "kettle", GERMAN).await;
        let id = house.case(number).await.customer.id;
        house
            .desk
            .erase_person(&house.admin, id, "Asked for by letter.")
            .await
            .unwrap();
        let gone = house
            .desk
            .set_customer_language(&house.admin, id, Some(german()))
            .await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
        assert_eq!(house.case(number).await.customer.language, None);
        let nobody = house
            .desk
            .customer_chooses_language("no-token", german())
            .await;
        assert!(matches!(nobody, Err(DeskError::NotFound)), "{nobody:?}");
        assert_eq!(
            house.desk.language_of_link("no-token").await.unwrap(),
            Language::ENGLISH
        );
    })
    .await;
}
