//! How many complaints are taken from one place and from one person, and what whoever sends more reads.

use super::kit::{PICTURE, Typed, marta, numbers, opened, send};
use crate::house::{House, Seen};
use axum::http::StatusCode;

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
    assert!(sent.body.contains("care@northline.example"));
    assert!(numbers(&house).await.is_empty());
}

#[tokio::test]
async fn so_many_an_hour_are_taken_and_whoever_is_refused_keeps_their_words_and_reads_where_to_write()
 {
    let house = House::open().await;
    let refused = |sent: &Seen| {
        assert_eq!(sent.status, StatusCode::TOO_MANY_REQUESTS);
        for said in [
            "once more in an hour",
            "care@northline.example",
            "The holiday was over.",
            "choose your files once more",
        ] {
            assert!(sent.body.contains(said), "{said}: {}", sent.body);
        }
    };
    let with_a_file = |typed: Typed| typed.file("boots.png", "image/png", PICTURE);
    let mut first = None;
    for _ in 0..web::bounds::COMPLAINTS_AN_HOUR_OF_ONE {
        let typed = marta(&house).await;
        let sent = send(&house, &typed).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        first.get_or_insert((typed, sent.location().to_owned()));
    }
    refused(&send(&house, &with_a_file(marta(&house).await)).await);
    for no in web::bounds::COMPLAINTS_AN_HOUR_OF_ONE..web::bounds::COMPLAINTS_AN_HOUR {
        let another = marta(&house)
            .await
            .with("your-email", &format!("{no}@customer.example"));
        // What does not fit counts for nothing.
        let empty = another.clone().with("story", "");
        let sent = send(&house, &empty).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = send(&house, &another).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    }
    let another = marta(&house)
        .await
        .with("your-email", "")
        .with("your-phone", "+00 555 0199");
    refused(&send(&house, &with_a_file(another)).await);
    // Pressing once more what was taken leads to its answer all the same.
    let (typed, answer) = first.expect("a complaint");
    assert_eq!(send(&house, &typed).await.location(), answer);
    let taken = usize::try_from(web::bounds::COMPLAINTS_AN_HOUR).expect("a count");
    assert_eq!(numbers(&house).await.len(), taken);
}
