//! The web form for complaints: what a stranger sends, what becomes of it, and who may show the form where.

#![allow(clippy::large_futures, reason = "a test awaits in one place")]

mod house;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use desk::acts::Act;
use desk::desk::NewCase;
use house::{House, Seen, Session, region};
use recovery::terms::Channel;
use web::{Who, routes};

const BOUNDARY: &str = "----a-boundary-of-ours";
const MB: usize = 1024 * 1024;
/// A picture of one dot.
const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// What somebody typed, and their files.
#[derive(Clone, Default)]
struct Typed {
    fields: Vec<(String, String)>,
    files: Vec<(String, String, Vec<u8>)>,
}

impl Typed {
    fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(of, _)| of != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    fn file(mut self, name: &str, kind: &str, bytes: &[u8]) -> Self {
        self.files
            .push((name.to_owned(), kind.to_owned(), bytes.to_vec()));
        self
    }

    fn body(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut part = |head: String, content: &[u8]| {
            body.extend(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes(),
            );
            body.extend(content);
            body.extend(b"\r\n");
        };
        for (name, value) in &self.fields {
            part(format!("name=\"{name}\""), value.as_bytes());
        }
        for (name, kind, bytes) in &self.files {
            part(
                format!("name=\"files\"; filename=\"{name}\"\r\nContent-Type: {kind}"),
                bytes,
            );
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        body
    }
}

fn post(path: &str, kind: &str, body: Vec<u8>) -> Request<Body> {
    Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", kind)
        .header("content-length", body.len())
        .body(Body::from(body))
        .expect("a request")
}

async fn send_to(house: &House, path: &str, typed: &Typed) -> Seen {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    house.ask(post(path, &kind, typed.body())).await
}

async fn send(house: &House, typed: &Typed) -> Seen {
    send_to(house, "/complain", typed).await
}

/// The form as somebody opens it, with its token.
async fn opened(house: &House) -> Typed {
    let page = house.get(None, "/complain").await;
    assert_eq!(page.status, StatusCode::OK);
    let token = page.body.split(r#"name="form" value=""#).nth(1);
    let token = token.and_then(|rest| rest.split('"').next());
    Typed::default().with("form", token.expect("a token"))
}

async fn marta(house: &House) -> Typed {
    opened(house)
        .await
        .with(
            "story",
            "My new boots let water in on the first walk.\nI stood in the rain.",
        )
        .with("meant", "The holiday was over.")
        .with("wish", "Boots that are dry.")
        .with("your-name", "Marta Lind")
        .with("your-email", "marta@customer.example")
}

async fn numbers(house: &House) -> Vec<String> {
    numbers_as(house, &house.administrator).await
}

async fn numbers_as(house: &House, who: &Session) -> Vec<String> {
    let page = house.get(Some(who), "/cases").await.body;
    let mut numbers: Vec<String> = page
        .match_indices("href=\"/cases/1")
        .map(|(at, _)| {
            page[at + 13..]
                .chars()
                .take_while(char::is_ascii_digit)
                .collect()
        })
        .collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

async fn the_case(house: &House) -> String {
    let numbers = numbers(house).await;
    assert_eq!(numbers.len(), 1, "{numbers:?}");
    let path = format!("/cases/{}", numbers[0]);
    house.get(Some(&house.administrator), &path).await.body
}

#[tokio::test]
async fn a_complaint_is_told_whole_first_and_no_category_is_asked() {
    let house = House::open().await;
    let page = house.get(None, "/complain").await;
    assert_eq!(page.status, StatusCode::OK);
    let at = |text: &str| page.body.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at(r#"name="story""#) < at(r#"name="meant""#));
    assert!(at(r#"name="meant""#) < at(r#"name="wish""#));
    assert!(at(r#"name="wish""#) < at(r#"name="your-name""#));
    assert!(!page.body.contains("<select") && !page.body.contains("type=\"radio\""));
    assert!(!page.body.contains("<script") && page.body.len() < 30 * 1024);
    for purpose in ["name", "email", "tel"] {
        assert!(
            page.body.contains(&format!("autocomplete=\"{purpose}\"")),
            "{purpose}"
        );
    }
    assert!(page.body.contains("you will hear from one of us by"));
    assert!(page.body.contains("Monday 23 November"), "{}", page.body);
}

#[tokio::test]
async fn a_complaint_opens_a_case_and_says_when_one_will_hear_with_the_link() {
    let house = House::open().await;
    let typed = marta(&house).await.file("boots.png", "image/png", PICTURE);
    let sent = send(&house, &typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let told = house.get(None, sent.location()).await;
    assert_eq!(told.status, StatusCode::OK);
    let case = the_case(&house).await;
    let number = &numbers(&house).await[0];
    for said in [
        "Thank you for telling us",
        "A person at Northline",
        "Monday 23 November",
        number,
    ] {
        assert!(told.body.contains(said), "{said}: {}", told.body);
    }
    assert!(told.body.contains("to your mail address as well"));
    let link = region(&told.body, "/c/", "\"").to_owned();
    let page = house.get(None, &link).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains("Marta Lind, we are looking after it"),
        "{}",
        page.body
    );

    for said in [
        "My new boots let water in",
        "What did it mean for you?\nThe holiday was over.",
        "What would make it good again?\nBoots that are dry.",
        "web form",
        "Who wrote is not proven",
        "boots.png",
    ] {
        assert!(case.contains(said), "{said}: {case}");
    }
    let today = house.get(Some(&house.administrator), "/").await.body;
    assert!(today.contains("Marta Lind"), "{today}");
    let file = format!(
        "/cases/{number}/files/{}",
        region(&case, "/files/", "\"").replace("/files/", "")
    );
    let file = house.get(Some(&house.administrator), &file).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(
        file.headers["content-disposition"]
            .to_str()
            .expect("text")
            .starts_with("attachment")
    );
    assert_eq!(
        house.get(None, &format!("/cases/{number}")).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn the_same_form_sent_again_is_one_case_and_other_words_are_said_on_it() {
    let house = House::open().await;
    let typed = marta(&house).await.file("boots.png", "image/png", PICTURE);
    let (one, two) = tokio::join!(send(&house, &typed), send(&house, &typed));
    let three = send(&house, &typed).await;
    assert_eq!(
        (one.location(), two.location()),
        (three.location(), three.location())
    );
    let case = the_case(&house).await;
    let talk = region(&case, "id=\"conversation\"", "<aside").to_owned();
    assert_eq!(talk.matches("boots.png").count(), 1, "{talk}");

    let more = typed.with(
        "story",
        "My new boots let water in, and the seller laughed at me.",
    );
    for _ in 0..2 {
        let sent = send(&house, &more).await;
        assert_eq!(
            (sent.status, sent.location()),
            (StatusCode::SEE_OTHER, one.location())
        );
    }
    let case = the_case(&house).await;
    assert!(case.contains("the seller laughed at me"));
    let talk = region(&case, "id=\"conversation\"", "<aside");
    assert_eq!(talk.matches("boots.png").count(), 2, "{talk}");
}

#[tokio::test]
async fn what_is_missing_is_said_and_every_word_comes_back() {
    let house = House::open().await;
    let whole = marta(&house).await;
    for (typed, says) in [
        (
            whole.clone().with("story", " \n "),
            "The story is still empty",
        ),
        (
            whole
                .clone()
                .with("your-email", "")
                .file("boots.png", "image/png", PICTURE),
            "a mail address or a telephone number",
        ),
        (
            whole.clone().with("your-email", "not an address"),
            "mail address",
        ),
        (
            whole.clone().with("story", &"word ".repeat(25_000)),
            "too long",
        ),
        (
            whole.clone().with("form", "gone"),
            "please send it once more",
        ),
        (
            whole.clone().with("homepage", "https://spam.example"),
            "from what a machine sends",
        ),
    ] {
        let sent = send(&house, &typed).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(sent.body.contains("role=\"alert\""), "{}", sent.body);
        assert!(
            sent.body.contains(says) || says == "too long" && sent.body.contains("longer than"),
            "{says}: {}",
            &sent.body[..4000.min(sent.body.len())]
        );
        assert!(sent.body.contains("The holiday was over.") && sent.body.contains("Marta Lind"));
        assert_eq!(
            sent.body.contains("choose your files once more"),
            !typed.files.is_empty()
        );
    }
    assert!(numbers(&house).await.is_empty());
    let again = send(
        &house,
        &whole
            .with("your-email", "")
            .with("your-phone", "+00 555 0199"),
    )
    .await;
    let told = house.get(None, again.location()).await.body;
    assert!(told.contains("keep the link"), "{told}");
}

#[tokio::test]
async fn nothing_of_a_customer_is_shown_to_whoever_types_their_address() {
    let house = House::open().await;
    let ours = house.administrator.person.clone();
    let new = NewCase {
        name: "Hanna Berg-Solheim".into(),
        email: "hanna@customer.example".into(),
        subject: "A private matter".into(),
        story: "The diagnosis was sent to my neighbour.".into(),
        channel: Some(Channel::Phone),
        ..NewCase::default()
    };
    let first = house.desk.open_by_hand(&ours, new).await.expect("a case");
    let known = house
        .desk
        .case_page(&ours, first, None)
        .await
        .expect("a page")
        .customer
        .id;
    let german = letters::Language::named("de");
    house
        .desk
        .set_customer_language(&ours, known, german)
        .await
        .expect("kept");
    house
        .clock
        .set(calendar::Moment::from_us(house::MONDAY_US).plus_days(1));
    // The night ended the session.
    let administrator = house.again(&house.administrator).await;
    let typed = marta(&house)
        .await
        .with("your-email", "Hanna@customer.example")
        .with("your-name", "");
    let sent = send(&house, &typed).await;
    let told = house.get(None, sent.location()).await.body;
    let link = region(&told, "/c/", "\"").to_owned();
    let page = house.get(None, &link).await.body;
    for word in ["Hanna", "Solheim", "diagnosis", "private matter", "hanna@"] {
        assert!(
            !told.contains(word) && !page.contains(word),
            "{word}: {page}"
        );
    }
    // Nor which language we speak with her, and it is not theirs to change.
    assert!(
        page.contains("<html lang=\"en\"") && !page.contains("/language\""),
        "{page}"
    );
    let language = format!("{link}/language");
    let changed = house.post(None, &language, &[("language", "es")]).await;
    assert_eq!(changed.status, StatusCode::NOT_FOUND);
    // It is put with her, where one of us sees both and whom to ask.
    let case = numbers_as(&house, &administrator)
        .await
        .into_iter()
        .find(|number| *number != first.to_string());
    let path = format!("/cases/{}", case.expect("a second case"));
    let case = house.get(Some(&administrator), &path).await.body;
    assert!(case.contains("Hanna Berg-Solheim") && case.contains("Who wrote is not proven"));
}

#[tokio::test]
async fn hostile_input_is_words_or_a_kind_no() {
    let house = House::open().await;
    let nasty = "<script>alert(1)</script>\0 \u{202e} '; drop table case_row; --";
    let typed = marta(&house)
        .await
        .with("story", nasty)
        .with(
            "your-name",
            "\"><img src=x onerror=alert(1)> <hanna@x.example>",
        )
        .file("../../evil.html", "text/html", b"<script>alert(1)</script>");
    let sent = send(&house, &typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let case = the_case(&house).await;
    assert!(
        case.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{case}"
    );
    assert!(
        !case.contains("<script>alert") && !case.contains("<img src=x") && !case.contains('\0')
    );
    assert!(case.contains("evil.html") && !case.contains("../../evil"));
    let number = &numbers(&house).await[0];
    let file = region(&case, "/files/", "\"").to_owned();
    let file = house
        .get(
            Some(&house.administrator),
            &format!("/cases/{number}{file}"),
        )
        .await;
    assert_eq!(file.headers["content-type"], "application/octet-stream");

    let multipart = format!("multipart/form-data; boundary={BOUNDARY}");
    let many = (0..10_000).fold(opened(&house).await, |mut typed, at| {
        typed.fields.push((format!("field-{at}"), "x".into()));
        typed
    });
    for (kind, body, status) in [
        (
            multipart.as_str(),
            many.body(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            multipart.as_str(),
            b"--no such boundary".to_vec(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "multipart/form-data",
            b"x".to_vec(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "application/json",
            b"{}".to_vec(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "text/html",
            b"<p>".to_vec(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("\u{e9}", b"".to_vec(), StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let seen = house.ask(post("/complain", kind, body)).await;
        assert_eq!(seen.status, status, "{kind}");
        assert!(seen.body.contains("<h1>"), "{kind}");
    }
    assert_eq!(numbers(&house).await.len(), 1);
}

#[tokio::test]
async fn files_that_are_too_many_or_too_large_leave_the_words_in_the_form() {
    let house = House::open().await;
    let whole = marta(&house).await;
    let large = whole
        .clone()
        .file("film.mp4", "video/mp4", &vec![7; 50 * MB]);
    let many = (0..7).fold(whole.clone(), |typed, at| {
        typed.file(&format!("{at}.png"), "image/png", PICTURE)
    });
    for (typed, says) in [
        (large, "larger than we can take in"),
        (many, "more files than"),
    ] {
        let sent = send(&house, &typed).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(sent.body.contains(says) && sent.body.contains("The holiday was over."));
        assert!(sent.body.contains("choose your files once more"));
    }
    let beyond = whole
        .clone()
        .file("film.mp4", "video/mp4", &vec![7; 65 * MB]);
    let sent = send(&house, &beyond).await;
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(
        sent.body.contains("your words are still there"),
        "{}",
        sent.body
    );
    assert!(numbers(&house).await.is_empty());
    // Larger than any other form, and taken whole.
    let pictures = whole.file("big.jpg", "image/jpeg", &vec![9; 6 * MB]);
    assert_eq!(send(&house, &pictures).await.status, StatusCode::SEE_OTHER);
    assert!(the_case(&house).await.contains("big.jpg"));
}

#[tokio::test]
async fn no_other_page_takes_in_more_for_it() {
    let house = House::open().await;
    let kind = "application/x-www-form-urlencoded";
    for (path, most) in [
        ("/sign-in", 64 * 1024),
        ("/c/no-such-token", 64 * 1024),
        ("/nothing", 64 * MB),
    ] {
        let seen = house.ask(post(path, kind, vec![b'x'; most + 1])).await;
        assert_ne!(seen.status, StatusCode::OK, "{path}");
        assert!(
            matches!(
                seen.status,
                StatusCode::PAYLOAD_TOO_LARGE
                    | StatusCode::NOT_FOUND
                    | StatusCode::UNPROCESSABLE_ENTITY
            ),
            "{path} {}",
            seen.status
        );
    }
    for spec in routes() {
        assert_eq!(
            spec.takes_complaints(),
            spec.method == "POST" && spec.path == "/complain"
        );
    }
}

#[tokio::test]
async fn one_address_sends_only_so_many_and_what_is_more_keeps_its_words() {
    let house = House::open().await;
    let empty = opened(&house).await;
    for _ in 0..web::bounds::COMPLAINTS_A_MINUTE {
        assert_eq!(
            send(&house, &empty).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
    let sent = send(&house, &marta(&house).await).await;
    assert_eq!(sent.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        sent.body.contains("once more in a minute") && sent.body.contains("The holiday was over.")
    );
    assert!(numbers(&house).await.is_empty());
}

#[tokio::test]
async fn only_sites_we_named_may_show_the_form_and_nothing_else_stands_in_a_frame() {
    let house = House::open().await;
    let policy = |seen: &Seen| {
        seen.headers["content-security-policy"]
            .to_str()
            .expect("text")
            .to_owned()
    };
    let framed = "/complain?embed=1";
    assert!(policy(&house.get(None, framed).await).contains("frame-ancestors 'none'"));

    let who = Some(&house.administrator);
    for wrong in [
        "*",
        "shop.example",
        "https://shop.example; script-src *",
        "https://shop.example/help",
    ] {
        let seen = house
            .post(
                who,
                "/house/form",
                &[("sheet", "web-form"), ("open", "yes"), ("sites", wrong)],
            )
            .await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(seen.body.contains("no address of a site"), "{wrong}");
    }
    let sites = "https://shop.example\nhttp://localhost:8090/\n";
    let seen = house
        .post(who, "/house/form", &[("open", "yes"), ("sites", sites)])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(who, "/house").await.body;
    assert!(
        page.contains("&lt;script src=&quot;http://127.0.0.1:8080/embed.js&quot;"),
        "{page}"
    );

    let ours = "frame-ancestors https://shop.example http://localhost:8090;";
    let form = house.get(None, framed).await;
    assert!(policy(&form).contains(ours), "{}", policy(&form));
    assert!(!policy(&form).contains("unsafe"));
    assert!(form.body.contains(assets::EMBEDDED.path));
    let typed = marta(&house).await;
    let sent = send_to(&house, framed, &typed).await;
    assert!(sent.location().contains("embed=1"));
    let told = house.get(None, sent.location()).await;
    assert!(policy(&told).contains(ours));
    assert!(told.body.contains("target=\"_blank\""));
    let refused = send_to(&house, framed, &typed.with("story", "")).await;
    assert!(policy(&refused).contains(ours));

    let link = region(&told.body, "/c/", "\"").to_owned();
    let mut others: Vec<String> = routes()
        .iter()
        .filter(|spec| {
            spec.method == "GET" && !spec.path.contains('{') && spec.who != Who::AnyProgram
        })
        .map(|spec| format!("{}?embed=1", spec.path))
        .filter(|path| path != framed)
        .collect();
    others.extend([
        "/complain".to_owned(),
        format!("{link}?embed=1"),
        "/cases/1047?embed=1".to_owned(),
    ]);
    for path in others {
        let seen = house.get(who, &path).await;
        assert!(
            policy(&seen).contains("frame-ancestors 'none'"),
            "{path}: {}",
            policy(&seen)
        );
    }
    let script = house.get(None, "/embed.js").await;
    assert_eq!(
        script.headers["cross-origin-resource-policy"],
        "cross-origin"
    );
    assert!(
        script.headers["content-type"]
            .to_str()
            .expect("text")
            .starts_with("text/javascript")
    );
}

#[tokio::test]
async fn a_form_that_was_closed_takes_nothing_and_gives_the_words_back() {
    let house = House::open().await;
    let typed = marta(&house).await;
    let who = Some(&house.administrator);
    house.post(who, "/house/form", &[("sites", "")]).await;
    let page = house.get(None, "/complain").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.body.contains("care@northline.example"));
    let sent = send(&house, &typed).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    assert!(
        sent.body.contains("My new boots let water in"),
        "{}",
        sent.body
    );
    assert!(numbers(&house).await.is_empty());
    let again = house
        .post(who, "/house/form", &[("open", "yes"), ("sites", "")])
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(send(&house, &typed).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_form_speaks_the_language_of_whoever_writes() {
    let house = House::open().await;
    let page = house.get(None, "/complain?lang=de").await.body;
    assert!(
        page.contains("<html lang=\"de\"") && page.contains("Was ist passiert?"),
        "{page}"
    );
    let typed = marta(&house).await.with("story", "Hm.");
    let sent = send_to(&house, "/complain?lang=es", &typed).await;
    let told = house.get(None, sent.location()).await.body;
    assert!(told.contains("Gracias por decírnoslo"), "{told}");
    let link = region(&told, "/c/", "\"").to_owned();
    assert!(
        house
            .get(None, &link)
            .await
            .body
            .contains("<html lang=\"es\"")
    );
    assert!(the_case(&house).await.contains("¿Qué lo dejaría bien?"));
    let refused = send_to(&house, "/complain?lang=de", &typed.with("story", ""))
        .await
        .body;
    assert!(refused.contains("noch leer"), "{refused}");
}

#[tokio::test]
async fn the_link_is_handed_over_for_a_while_and_not_after_another_was_made() {
    let house = House::open().await;
    let sent = send(&house, &marta(&house).await).await;
    let told = sent.location().to_owned();
    assert!(house.get(None, &told).await.body.contains("/c/"));
    house
        .clock
        .set(calendar::Moment::from_us(house::MONDAY_US).plus_days(2));
    let later = house.get(None, &told).await.body;
    assert!(
        !later.contains("/c/") && later.contains("Thank you"),
        "{later}"
    );
    // Another link was made: the first one and the page that handed it over give nothing away.
    let sent = send(&house, &marta(&house).await).await;
    let told = sent.location().to_owned();
    let page = house.get(None, &told).await.body;
    let link = region(&page, "/c/", "\"").to_owned();
    house.act(&house.administrator, 1048, Act::RenewLink).await;
    assert_eq!(house.get(None, &link).await.status, StatusCode::NOT_FOUND);
    assert!(!house.get(None, &told).await.body.contains("/c/"));
    let unknown = house
        .get(None, "/complain/0190a000-0000-4000-8000-000000000000")
        .await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}
