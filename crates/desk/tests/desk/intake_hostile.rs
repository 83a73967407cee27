//! Hostile, broken and large mail ends as a case or raw, with its bytes, and harms no neighbour.

use crate::kit::{ADA, House, on_both};
use desk::intake::Outcome;
use std::fmt::Write as _;
use testkit::mails::TestMail;

#[tokio::test]
async fn a_mail_that_nobody_can_read_is_kept_and_set_aside() {
    on_both(async |house: House| {
        let noise: Vec<u8> = (0..4_000_u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        for (bytes, outcome) in [
            (noise.clone(), Outcome::Unreadable),
            (Vec::new(), Outcome::Unreadable),
        ] {
            assert_eq!(house.take(bytes).await.outcome, outcome);
        }
        let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
        assert_eq!(aside.rows.len(), 2);
        assert!(
            aside
                .rows
                .iter()
                .all(|row| row.outcome == "unreadable" && row.why == "aside-no-mail")
        );
        let number = house
            .desk
            .take_from_aside(&house.admin, &aside.rows[1].item)
            .await
            .unwrap();
        let page = house.case(number).await;
        let file = &page.messages[0].files[0];
        let (_, _, bytes) = house
            .desk
            .file(&house.admin, number, &file.hash)
            .await
            .unwrap();
        assert_eq!(bytes, noise, "the raw file is there to look at");
    })
    .await;
}

#[tokio::test]
async fn hostile_mail_ends_as_a_case_or_raw_and_harms_no_neighbour() {
    on_both(async |house: House| {
        let many: Vec<String> = (0..10_000).map(|n| format!("r{n}@many.example")).collect();
        let recipients = TestMail::from("a@shop.example").to(&many.join(",\r\n ")).subject("Kettle").body("Broke.");
        let header = TestMail::from("b@shop.example").header("X-Long", &"x".repeat(1_000_000)).body("Broke.");
        let nulls = TestMail::from("c@shop.example").subject("a\0b").body("It\0 bro\0ke.");
        let mut nested = String::from("From: d@shop.example\r\n");
        for depth in 0..1_000 {
            write!(
                nested,
                "Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n"
            )
            .unwrap();
        }
        nested.push_str("Content-Type: text/plain\r\n\r\nBroke.");
        let html = format!(
            "From: e@shop.example\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>{}Broke.",
            "<div>".repeat(100_000)
        );
        let charset = b"From: f@shop.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xff\xfe bro\xdfke".to_vec();
        let plain = TestMail::from("g@shop.example").subject("Kettle").body("Broke.");
        let told = house
            .take_all(vec![
                recipients.bytes(),
                header.bytes(),
                nulls.bytes(),
                nested.into_bytes(),
                html.into_bytes(),
                charset,
                plain.bytes(),
            ])
            .await;
        for (place, (outcome, number)) in told.iter().enumerate() {
            assert_eq!(*outcome, Outcome::Opened, "mail {place}");
            let page = house.case(number.unwrap()).await;
            assert!(!page.messages[0].fresh.contains('\0'));
            assert!(!page.messages[0].fresh.contains("alert"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_large_mail_with_files_keeps_each_once() {
    on_both(async |house: House| {
        let picture = "QUJD".repeat(300_000);
        let mail = |id: &str, words: &str| {
            format!(
                "From: {ADA}\r\nMessage-ID: <{id}@shop.example>\r\nSubject: Kettle\r\nMIME-Version: 1.0\r\n\
                 Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{words}\r\n\
                 --b\r\nContent-Type: image/png; name=leak.png\r\nContent-Transfer-Encoding: base64\r\n\
                 Content-Disposition: attachment; filename=leak.png\r\n\r\n{picture}\r\n--b--\r\n"
            )
            .into_bytes()
        };
        let told = house.take_all(vec![mail("1", "It broke."), mail("2", "It broke again."), mail("1", "It broke.")]).await;
        assert_eq!(told[0].0, Outcome::Opened);
        assert_eq!(told[1].0, Outcome::Opened);
        assert_eq!(told[2].0, Outcome::Duplicate);
        let mut hashes = Vec::new();
        for (_, number) in &told[..2] {
            let page = house.case(number.unwrap()).await;
            let file = &page.messages[0].files[0];
            assert_eq!((file.name.as_str(), file.bytes), ("leak.png", 900_000));
            hashes.push(file.hash.clone());
        }
        assert_eq!(hashes[0], hashes[1]);
    })
    .await;
}

#[tokio::test]
async fn a_book_of_a_mail_is_a_case_with_all_its_words() {
    on_both(async |house: House| {
        use std::fmt::Write as _;
        let mut book = String::new();
        for n in 0..150_000_u32 {
            let _ = write!(book, "w{}{}", n, if n % 12 == 0 { "\n" } else { " " });
        }
        let mail = TestMail::from(ADA)
            .subject(&"long ".repeat(10_000))
            .body(&book);
        let taken = house.take(mail.bytes()).await;
        assert_eq!(taken.outcome, Outcome::Opened);
        let page = house.case(taken.number.unwrap()).await;
        assert!(page.messages[0].fresh.ends_with("w149999"));
        assert!(page.subject.len() < 10_000);
        let point = page.case.points.values().next().unwrap();
        let quote = &page.texts[&point.words];
        assert!(
            quote.starts_with("w0 w1 w2") && quote.ends_with(" …"),
            "{quote}"
        );
        assert!(quote.chars().count() <= 160, "a point is a line: {quote}");
    })
    .await;
}
