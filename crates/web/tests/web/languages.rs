//! In which language a page and a mail speak: of one of us, of a customer, at a door.

use crate::house::{House, Seen, Session, lines, region, request, say};
use axum::http::StatusCode;
use desk::acts::Act;
use desk::intake::RawMail;
use letters::Language;

const GERMAN: &str =
    "Guten Tag,\n\ndie Stiefel sind nach zwei Tagen undicht, und ich hätte gern mein Geld zurück.";
const SPANISH: &str =
    "Hola:\n\nlas botas no sirven para la lluvia y quiero que me devuelvan el dinero.";
const ENGLISH: &str =
    "Hello,\n\nthe boots leak after two days, and I would like to have my money back.";

/// A page asked for with a browser that wants this language.
async fn asked_in(house: &House, who: Option<&Session>, path: &str, language: &str) -> Seen {
    let mut request = request("GET", who, path, None);
    let wanted = language.parse().expect("a header");
    request.headers_mut().insert("accept-language", wanted);
    house.ask(request).await
}

fn speaks(page: &str, language: &str) -> bool {
    page.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">"))
}

async fn writes(house: &House, who: &str, about: &str, words: &str) -> u64 {
    let bytes = format!(
        "From: {who} <{}@customer.example>\r\nMessage-ID: <{about}@customer.example>\r\nSubject: {about}\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n",
        who.to_lowercase()
    );
    let mail = RawMail {
        source: "-".to_owned(),
        bytes: bytes.into_bytes(),
    };
    let taken = house.desk.intake(vec![mail]).await.expect("taken");
    taken[0].number.expect("a case")
}

/// The mails of a case as they went out, the newest last.
async fn sent(house: &House, by: &Session, number: u64) -> Vec<String> {
    house.desk.run_due().await.expect("sent");
    let page = house.desk.case_page(&by.person, number, None).await;
    let mut mails = Vec::new();
    for message in page.expect("a page").messages {
        if !message.incoming {
            let path = format!("/cases/{number}/sent/{}", message.id);
            mails.push(house.get(Some(by), &path).await.body);
        }
    }
    mails
}

#[tokio::test]
async fn one_of_us_reads_the_language_they_chose() {
    let house = House::open().await;
    let anna = house.agent().await;
    let english = house.get(Some(&anna), "/").await.body;
    assert!(
        speaks(&english, "en") && english.contains("Nobody is waiting"),
        "{english}"
    );

    let asked = asked_in(&house, Some(&anna), "/", "de-AT,de;q=0.9,en;q=0.5")
        .await
        .body;
    assert!(
        speaks(&asked, "de") && asked.contains("Niemand wartet"),
        "{asked}"
    );

    let chose = house
        .post(Some(&anna), "/account", &[("language", "es")])
        .await;
    assert_eq!(chose.location(), "/account?done=language");
    let chosen = asked_in(&house, Some(&anna), "/", "de").await.body;
    assert!(speaks(&chosen, "es"), "{chosen}");
    let account = house.get(Some(&anna), "/account").await.body;
    assert!(
        account.contains("<option value=\"es\" selected"),
        "{account}"
    );
    // An address that nobody knows speaks it too, to them alone.
    let nowhere = asked_in(&house, Some(&anna), "/nowhere", "de").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(speaks(&nowhere.body, "es"), "{}", nowhere.body);
    let nowhere = asked_in(&house, None, "/nowhere", "de").await.body;
    assert!(speaks(&nowhere, "de"), "{nowhere}");

    let unset = house
        .post(Some(&anna), "/account", &[("language", "")])
        .await;
    assert_eq!(unset.status, StatusCode::SEE_OTHER);
    let asked = asked_in(&house, Some(&anna), "/", "de").await.body;
    assert!(speaks(&asked, "de"), "{asked}");
    let unknown = house
        .post(Some(&anna), "/account", &[("language", "xx")])
        .await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn who_chose_nothing_reads_the_language_of_the_house() {
    let house = House::open().await;
    let chose = house
        .post(
            Some(&house.administrator),
            "/house/language",
            &[("language", "de")],
        )
        .await;
    assert_eq!(chose.location(), "/house?done=house");
    let door = house.get(None, "/sign-in").await.body;
    assert!(speaks(&door, "de") && door.contains("Passwort"), "{door}");
    let asked = asked_in(&house, None, "/sign-in", "es").await.body;
    assert!(speaks(&asked, "es"), "{asked}");
    let nowhere = house.get(None, "/nowhere").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(speaks(&nowhere.body, "de") && nowhere.body.contains("Hier ist nichts"));
    // Whoever is invited reads it too, and so does a customer whose language nobody knows.
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "Billed 71.").await;
    let path = house.customer_path(&anna, number).await;
    let page = asked_in(&house, None, &path, "es").await.body;
    assert!(speaks(&page, "de"), "{page}");
    // What is refused on the way is told in it as well.
    let refused = house
        .post(
            Some(&anna),
            &format!("/cases/{number}/acts/declare-done"),
            &[("sheet", "x")],
        )
        .await;
    assert!(
        speaks(&refused.body, "de") && refused.body.contains("ist noch da."),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn a_customer_is_answered_in_the_language_they_wrote() {
    let house = House::open().await;
    let anna = house.agent().await;
    for (who, words, language, receipt, page, word) in [
        (
            "Ute",
            GERMAN,
            "de",
            "Ihre Nachricht ist angekommen",
            "Wer für Sie da ist",
            "Sie hören wieder von mir",
        ),
        (
            "Eva",
            SPANISH,
            "es",
            "está guardado",
            "le atiende",
            "tener noticias mías",
        ),
        (
            "Ann",
            ENGLISH,
            "en",
            "has arrived and is kept",
            "Who looks after you",
            "You hear from me next",
        ),
    ] {
        let number = writes(&house, who, &format!("about-{language}"), words).await;
        let mails = sent(&house, &anna, number).await;
        assert!(mails[0].contains(receipt), "{language}: {}", mails[0]);

        // Whatever the browser asks for: it is the language of the mails.
        let path = house.customer_path(&anna, number).await;
        let shown = asked_in(&house, None, &path, "en, de;q=0.5").await.body;
        assert!(speaks(&shown, language), "{shown}");
        assert!(
            shown.contains(page) || language == "es",
            "{language}: {shown}"
        );

        // One of us writes from a desk in English; what stands below is in the customer's language.
        let say = desk::Say {
            solved_today: Some(false),
            ..say("[words]")
        };
        house.act(&anna, number, Act::GiveWord { say }).await;
        let mails = sent(&house, &anna, number).await;
        let last = mails.last().expect("a word");
        assert!(last.contains(word), "{language}: {last}");
    }
}

#[tokio::test]
async fn the_language_of_a_customer_can_be_changed_by_them_and_by_us() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = writes(&house, "Ute", "stiefel", GERMAN).await;
    let path = house.customer_path(&anna, number).await;
    let page = house.get(None, &path).await.body;
    let foot = region(&page, &format!("{path}/language"), "</form>");
    assert!(
        foot.contains("lang=\"en\"") && foot.contains("English"),
        "{foot}"
    );
    assert!(!foot.contains("value=\"de\""), "{foot}");

    let chose = house
        .post(None, &format!("{path}/language"), &[("language", "en")])
        .await;
    assert_eq!(chose.status, StatusCode::SEE_OTHER);
    let page = house.get(None, chose.location()).await.body;
    assert!(
        speaks(&page, "en") && page.contains("From now on we write to you in English."),
        "{page}"
    );

    let shown = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert_eq!(shown.customer.language, Some(Language::ENGLISH));
    let customer = format!("/customers/{}", shown.customer.id);
    let set = house
        .post(
            Some(&anna),
            &format!("{customer}/language"),
            &[("language", "de")],
        )
        .await;
    assert_eq!(set.location(), format!("{customer}?done=language"));
    let page = house.get(None, &path).await.body;
    assert!(speaks(&page, "de"), "{page}");
    let again = writes(&house, "Ute", "boots", ENGLISH).await;
    let other = house.customer_path(&anna, again).await;
    let page = house.get(None, &other).await.body;
    assert!(speaks(&page, "de"), "what was chosen stays: {page}");
}

#[tokio::test]
async fn words_we_suggest_to_the_customer_are_in_their_language() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = writes(&house, "Ute", "stiefel", GERMAN).await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(
        speaks(&page, "en") && page.contains("Danke, dass Sie es mir sagen."),
        "{page}"
    );
    let fields = [
        ("sheet", "now-give-word"),
        ("seen", "99"),
        ("opening", "1"),
        ("opening-in", "de"),
        ("body", "Ich kümmere mich darum."),
        ("channel", "phone"),
        ("today", "no"),
        ("coach", "send"),
    ];
    let said = house
        .post(
            Some(&anna),
            &format!("/cases/{number}/acts/give-word"),
            &fields,
        )
        .await;
    let body = if said.body.is_empty() {
        house
            .get(Some(&anna), &format!("/cases/{number}"))
            .await
            .body
    } else {
        said.body
    };
    assert!(body.contains("Ich kümmere mich darum."), "{body}");
}

#[tokio::test]
async fn the_customers_page_in_german_and_in_spanish() {
    for (language, words) in [("de", GERMAN), ("es", SPANISH)] {
        let house = House::open().await;
        let anna = house.agent().await;
        let number = house.offered(&anna).await;
        let shown = house
            .desk
            .case_page(&anna.person, number, None)
            .await
            .expect("a page");
        let named = Language::named(language);
        house
            .desk
            .set_customer_language(&anna.person, shown.customer.id, named)
            .await
            .expect("set");
        let path = house.customer_path(&anna, number).await;
        let page = house.get(None, &path).await.body;
        assert!(speaks(&page, language) && !words.is_empty());
        let main = region(&page, "<main", "</main>");
        let token = path.rsplit('/').next().expect("a token");
        let page = lines(main).replace(token, "TOKEN");
        insta::assert_snapshot!(format!("the_customers_page_in_{language}"), page);
    }
}
