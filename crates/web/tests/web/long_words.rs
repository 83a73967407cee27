//! A mail as long as a book: the case shows its beginning and the way to the rest.

use crate::house::House;
use desk::intake::RawMail;

#[tokio::test]
async fn of_a_very_long_mail_a_case_shows_the_beginning_and_what_follows_is_found() {
    let house = House::open().await;
    let anna = house.agent().await;
    let line = "The kettle leaks onto the counter, every single morning.\r\n";
    // Behind what is shown, and within what is searched of one text.
    let (begins, goes_on) = (line.repeat(1_400), line.repeat(12_000));
    let mail = format!(
        "From: Ole Brandt <ole@shop.example>\r\nMessage-ID: <book@shop.example>\r\nSubject: Kettle\r\n\r\n\
         Beginning of it all.\r\n{begins}zwetschgenkuchen\r\n{goes_on}"
    );
    let mail = RawMail {
        source: "-".into(),
        bytes: mail.into_bytes(),
    };
    let taken = house.desk.intake(vec![mail]).await.expect("taken in");
    let number = taken[0].number.expect("a case");
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(page.body.contains("Beginning of it all."));
    assert!(!page.body.contains("zwetschgenkuchen"));
    assert!(page.body.len() < 400_000, "{} bytes", page.body.len());
    let told = page
        .body
        .find("This message is very long.")
        .expect("it says so");
    let raw = format!("href=\"/cases/{number}/raw/");
    assert!(page.body[told..].contains(&raw), "and leads to the mail");
    let found = house.get(Some(&anna), "/search?q=zwetschgenkuchen").await;
    let row = format!("#{number} ");
    assert!(
        found.body.contains(&row),
        "what follows is searched: {}",
        found.body
    );
}
