//! What changes while pages are open: ids and versions are told and no word, to whom the pages are open, within bounds.

use crate::house::{House, Session, request, say};
use axum::body::Body;
use axum::http::StatusCode;
use desk::live::{Listener, News, PAGES_OF_ONE_MAX, Topic};
use std::time::Duration;
use tokio::time::timeout;
use tower::ServiceExt as _;

/// What comes next beside beats.
async fn news(listener: &mut Listener) -> Option<News> {
    let next = async {
        loop {
            match listener.next().await {
                Some(News::Beat) => {}
                other => return other,
            }
        }
    };
    timeout(Duration::from_secs(10), next).await.expect("told")
}

/// A stream that stays open.
async fn stream(house: &House, who: &Session, path: &str) -> (StatusCode, Body) {
    let request = request("GET", Some(who), path, None);
    let answer = house.router.clone().oneshot(request).await;
    let (parts, body) = answer.expect("an answer").into_parts();
    (parts.status, body)
}

#[tokio::test]
async fn a_change_is_told_with_its_number_and_version_and_no_word() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed twice.").await;
    let other = house.case(&anna, "Ole Brandt", "The kettle leaks.").await;
    let mark = house.desk.live_mark();
    let listen = |topic| house.desk.listen(&anna.person, topic, &mark);
    let mut all = listen(Topic::Cases).expect("a place");
    let mut one = listen(Topic::Case(number)).expect("a place");
    for number in [other, number] {
        let note = desk::acts::Act::Note {
            sort: recovery::terms::NoteSort::Fact,
            text: "Asked for the contract.".to_owned(),
        };
        house.act(&anna, number, note).await;
    }
    let Some(News::Changed(first)) = news(&mut all).await else {
        panic!("a list is told of every case");
    };
    assert_eq!(first.number, other);
    let Some(News::Changed(change)) = news(&mut one).await else {
        panic!("a case is told of itself");
    };
    assert_eq!(change.number, number);
    let page = house.desk.case_page(&anna.person, number, None).await;
    assert_eq!(change.version, page.expect("a page").case.version);
}

#[tokio::test]
async fn whoever_missed_something_is_told_to_look_and_nobody_else_is() {
    let house = House::open().await;
    let anna = house.agent().await;
    let mark = house.desk.live_mark();
    house.case(&anna, "Priya Nair", "I was billed twice.").await;
    for missed in [mark.as_str(), "", "no mark of ours"] {
        let mut late = house.desk.listen(&anna.person, Topic::Cases, missed);
        assert_eq!(
            news(late.as_mut().expect("a place")).await,
            Some(News::Look)
        );
    }
    let now = house.desk.live_mark();
    let mut fresh = house.desk.listen(&anna.person, Topic::Cases, &now);
    let next = fresh.as_mut().expect("a place").next();
    assert!(timeout(Duration::from_millis(300), next).await.is_err());
    // A page is made at the mark that it listens from.
    let page = house.get(Some(&anna), "/").await.body;
    assert!(
        page.contains(&format!("data-listen=\"/live?of=cases&amp;at={now}\"")),
        "{page}"
    );
}

#[tokio::test]
async fn people_at_one_case_see_each_other_come_write_and_go() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ada = &house.administrator;
    let number = house.case(&anna, "Priya Nair", "I was billed twice.").await;
    let mark = house.desk.live_mark();
    let here = format!("/cases/{number}/here");
    let listen = |who: &Session| house.desk.listen(&who.person, Topic::Case(number), &mark);
    let mut annas = listen(&anna).expect("a place");
    let seen = house.get(Some(&anna), &here).await;
    assert_eq!(
        (seen.status, seen.body.as_str()),
        (StatusCode::OK, ""),
        "she is alone"
    );
    let adas = listen(ada).expect("a place");
    assert_eq!(news(&mut annas).await, Some(News::Here));
    let seen = house.get(Some(&anna), &here).await.body;
    assert!(seen.contains("Ada Berg looks at this case, too."), "{seen}");
    let typed = house.post(Some(ada), &here, &[]).await;
    assert_eq!(typed.status, StatusCode::NO_CONTENT);
    assert_eq!(news(&mut annas).await, Some(News::Here));
    let seen = house.get(Some(&anna), &here).await.body;
    assert!(seen.contains("Ada Berg is writing on this case."), "{seen}");
    drop(adas);
    // Whoever closes the page is gone a moment later.
    assert_eq!(news(&mut annas).await, Some(News::Here));
    assert_eq!(house.get(Some(&anna), &here).await.body, "");
    // Where one has no page, nobody sees one write.
    house.post(Some(ada), &here, &[]).await;
    assert_eq!(house.get(Some(&anna), &here).await.body, "");
}

#[tokio::test]
async fn what_came_since_a_page_was_made_is_told_in_words() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed twice.").await;
    let page = house.desk.case_page(&anna.person, number, None).await;
    let seen = page.expect("a page").case.version;
    let since = format!("/cases/{number}/here?since={seen}");
    assert_eq!(house.get(Some(&anna), &since).await.body, "");
    let word = desk::acts::Act::GiveWord {
        say: desk::acts::Say {
            solved_today: Some(false),
            ..say("I look after it.")
        },
    };
    house.act(&anna, number, word).await;
    let told = house.get(Some(&anna), &since).await.body;
    assert!(
        told.contains("New since you looked: a colleague wrote to the customer"),
        "{told}"
    );
    assert!(!told.contains("look after it"), "{told}");
    for odd in [
        "/cases/99999/here",
        "/cases/none/here",
        "/live",
        "/live?of=",
        "/live?of=all",
    ] {
        let seen = house.get(Some(&anna), odd).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn nobody_keeps_more_lines_than_the_bound_and_a_stop_ends_them_all() {
    let house = House::open().await;
    let anna = house.agent().await;
    let mark = house.desk.live_mark();
    let path = format!("/live?of=cases&at={mark}");
    let mut kept = Vec::new();
    for _ in 0..PAGES_OF_ONE_MAX {
        let (status, body) = stream(&house, &anna, &path).await;
        assert_eq!(status, StatusCode::OK);
        kept.push(body);
    }
    let (status, _) = stream(&house, &anna, &path).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    // A colleague has lines of their own, and a line that ended makes room.
    let (status, _) = stream(&house, &house.administrator, &path).await;
    assert_eq!(status, StatusCode::OK);
    kept.pop();
    let (status, body) = stream(&house, &anna, &path).await;
    assert_eq!(status, StatusCode::OK);
    house.desk.end_live();
    let told = timeout(Duration::from_secs(5), axum::body::to_bytes(body, 10_000));
    let told = told.await.expect("it ends").expect("a body");
    let told = String::from_utf8_lossy(&told);
    assert!(told.starts_with("event: beat\ndata: {}\nid: "), "{told}");
    let (status, _) = stream(&house, &anna, &path).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
}
