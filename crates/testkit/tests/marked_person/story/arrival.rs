//! Every way in.

use crate::desk_under_watch::Watched;
use crate::look::NUMBER;
use axum::http::StatusCode;
use desk::intake::Outcome;
use testkit::mails::{TestMail, bounce, vacation};

/// Mails of one more sender, so that lists and searches go on to a next page.
const MANY: usize = 60;

/// Mail of every kind; the number of the case it opens is 1047, the first there is.
pub async fn mail(house: &mut Watched) {
    let from = format!(
        "{} {} <{}@{}.example>",
        house.word("first"),
        house.word("last"),
        house.word("address"),
        house.word("domain")
    );
    let source = format!("/var/mail/{}/cur/1", house.word("folder"));
    let bytes = with_a_file(house, &from);
    let taken = house.take("-", bytes.clone()).await;
    assert_eq!((taken.outcome, taken.number), (Outcome::Opened, Some(1047)));
    let twice = house.take(&source, bytes).await;
    assert_eq!(twice.outcome, Outcome::Duplicate);
    house.run().await;
    let receipt = house
        .outgoing
        .iter()
        .find(|mail| mail.to.contains(&house.word("address")))
        .expect("a receipt")
        .clone();

    let answer = TestMail::from(&from)
        .id(&format!("{}@mail.example", house.word("answerid")))
        .body(&format!("One more thing: {}.", house.word("answer")))
        .answering(&receipt);
    assert_eq!(
        house.take("-", answer.bytes()).await.outcome,
        Outcome::Joined
    );
    let away = vacation(&from, &receipt).body(&house.word("away"));
    assert_eq!(
        house.take("-", away.bytes()).await.outcome,
        Outcome::Automatic
    );
    let back = house.take("-", bounce(&receipt)).await;
    assert_eq!(back.outcome, Outcome::Automatic);

    for (n, name) in ["stranger", "neighbour"].into_iter().enumerate() {
        let held = TestMail::from(&format!("{0} <{0}@other.example>", house.word(name)))
            .id(&format!("{n}.{}@other.example", house.word("heldid")))
            .body(&house.word("heldwords"))
            .answering(&receipt);
        assert_eq!(house.take("-", held.bytes()).await.outcome, Outcome::Held);
    }
    for n in 0..2_u32 {
        let list = TestMail::from(&format!("{0} <{0}@list.example>", house.word("lister")))
            .to("care@desk.example")
            .header("List-Id", &format!("<{}.list.example>", house.word("list")))
            .id(&format!("{n}.{}@list.example", house.word("listid")))
            .subject(&house.word("listsubject"))
            .body(&house.word("listwords"));
        assert_eq!(
            house.take("-", list.bytes()).await.outcome,
            Outcome::Automatic
        );
        let mut noise: Vec<u8> = (n..n + 4_000)
            .map(|place| place.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        noise.extend_from_slice(house.word("unreadable").as_bytes());
        assert_eq!(house.take("-", noise).await.outcome, Outcome::Unreadable);
    }
    for n in 0..MANY {
        let many = TestMail::from(&format!("{0} <{0}{n}@many.example>", house.word("many")))
            .to("care@desk.example")
            .id(&format!("{n}.{}@many.example", house.word("manyid")))
            .subject(&house.word("manysubject"))
            .body(&house.word("manywords"));
        assert_eq!(house.take("-", many.bytes()).await.outcome, Outcome::Opened);
    }
    house.run().await;
}

/// A complaint with a file, in which every header and name is marked.
fn with_a_file(house: &Watched, from: &str) -> Vec<u8> {
    let word = |what| house.word(what);
    format!(
        "From: {from}\r\nReply-To: <{}@reply.example>\r\nTo: {} <care@desk.example>\r\nCc: <{}@cc.example>\r\n\
         Subject: {}\r\nMessage-ID: <{}@{}.example>\r\nDate: Tue, 17 Nov 2026 09:00:00 +0000\r\n\
         X-Mailer: {}\r\nReceived: from {}.example by mx.desk.example; Tue, 17 Nov 2026 09:00:00 +0000\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
         <p class={}>It broke: <a href=\"https://{}.example/{}\">see</a> <b>{}</b><p>\r\n\
         --b\r\nContent-Type: application/pdf; name=\"{}.pdf\"\r\nContent-ID: <{}>\r\n\
         Content-Disposition: attachment; filename=\"{}.pdf\"\r\n\r\n{}\r\n--b--\r\n",
        word("reply"),
        word("called"),
        word("copied"),
        word("subject"),
        word("mailid"),
        word("domain"),
        word("program"),
        word("host"),
        word("class"),
        word("link"),
        word("path"),
        word("story"),
        word("file"),
        word("contentid"),
        word("file"),
        word("content"),
    )
    .into_bytes()
}

/// A complaint by the web form, other words from the same form, and what is told after it.
pub async fn by_form(house: &mut Watched) {
    let page = house.get(false, "/complain").await;
    let token = page.body.split("name=\"form\" value=\"").nth(1).unwrap();
    let token = token.split('"').next().unwrap().to_owned();
    let typed = ["formmeant", "formwish", "formname", "formaddress"].map(|what| house.word(what));
    let [meant, wish, name, address] = &typed;
    let email = format!("{address}@form.example");
    let mut answer = String::new();
    for (story, status) in [
        (String::new(), StatusCode::UNPROCESSABLE_ENTITY),
        (house.word("formstory"), StatusCode::SEE_OTHER),
        (house.word("formagain"), StatusCode::SEE_OTHER),
    ] {
        let fields = [
            ("form", token.as_str()),
            ("story", &story),
            ("meant", meant),
            ("wish", wish),
            ("your-name", name),
            ("your-email", &email),
            ("your-phone", "+00 555 0123"),
        ];
        let sent = house.post(false, "/complain", &fields).await;
        assert_eq!(sent.status, status);
        if status == StatusCode::SEE_OTHER {
            sent.headers["location"]
                .to_str()
                .unwrap()
                .clone_into(&mut answer);
        }
    }
    let told = house.get(false, &answer).await;
    let link = told.body.split("href=\"/c/").nth(1).unwrap();
    let link = format!("/c/{}", link.split('"').next().unwrap());
    assert_eq!(house.get(false, &link).await.status, StatusCode::OK);
    house.run().await;
}

/// A call, written down by hand. Gives its number.
pub async fn by_hand(house: &mut Watched) -> u64 {
    let (name, phone) = (house.word("caller"), format!("+00 {NUMBER}1"));
    let (subject, story) = (house.word("handsubject"), house.word("handstory"));
    let email = format!("{}@caller.example", house.word("mail"));
    let mut fields = [
        ("name", name.as_str()),
        ("phone", phone.as_str()),
        ("subject", subject.as_str()),
        ("story", story.as_str()),
        ("channel", "phone"),
        ("take", "yes"),
        ("sheet", "new-case"),
        ("email", name.as_str()),
    ];
    let refused = house.post(true, "/cases/new", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(&story), "what was typed comes back");
    fields[7] = ("email", &email);
    let opened = house.post(true, "/cases/new", &fields).await;
    let place = opened.headers["location"].to_str().unwrap();
    let place = place.split(['?', '#']).next().unwrap();
    place.rsplit('/').next().unwrap().parse().unwrap()
}
