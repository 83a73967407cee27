//! Rehearsing in the browser: begun, played, looked back on, tried again; read by nobody but whoever plays and the coach
//! they chose.

use crate::house::{House, Session};
use axum::http::StatusCode;
use recovery::Role;

const HARSH: &str = "Calm down, please. That has never happened before.";
const HEARS: &str = "I understand that wet feet in new boots are the last thing you wanted. I am sorry that they leak. Since \
                     when do they, and where does the water come in?";
const ASKS: &str = "What matters most to you now?";
const OFFERS: &str = "I can send you a new pair of another model, at your door on Thursday, or pay you back this week. Which \
                      would you like?";
const ENDS: &str = "I do that now. You reach me, Anna Berger, on 555 0142. Have I missed anything?";

async fn begin(house: &House, who: &Session) -> String {
    let seen = house
        .post(Some(who), "/rehearsal", &[("scenario", "boots-that-leak")])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    seen.location().to_owned()
}

async fn say(house: &House, who: &Session, path: &str, seen: usize, line: &str) {
    let seen = seen.to_string();
    let path = format!("{path}/say");
    let said = house
        .post(Some(who), &path, &[("line", line), ("seen", &seen)])
        .await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
}

#[tokio::test]
async fn a_rehearsal_is_played_to_its_debrief_and_a_line_tried_again_ends_better() {
    let house = House::open().await;
    let anna = house.agent().await;
    let list = house.get(Some(&anna), "/rehearsal").await;
    assert!(list.body.contains("The boots leak") && list.body.contains("Level 3"));
    let path = begin(&house, &anna).await;
    let page = house.get(Some(&anna), &path).await;
    assert!(page.body.contains("129 euros") && page.body.contains("What do you say?"));
    say(&house, &anna, &path, 0, HARSH).await;
    // Sent twice by an impatient finger, it is said once.
    say(&house, &anna, &path, 0, HARSH).await;
    let page = house.get(Some(&anna), &path).await;
    assert_eq!(page.body.matches(HARSH).count(), 1);
    house.post(Some(&anna), &format!("{path}/end"), &[]).await;
    let looked = house.get(Some(&anna), &path).await;
    for says in [
        "Looking back",
        "Not finished",
        "Try again from line 1",
        "What would have helped",
        "dry feet on a walk",
    ] {
        assert!(looked.body.contains(says), "{says}: {}", looked.body);
    }
    let again = house
        .post(Some(&anna), &format!("{path}/retry"), &[("line", "1")])
        .await;
    let again = again.location().trim_end_matches("#now").to_owned();
    assert_ne!(again, path);
    for (seen, line) in [HEARS, ASKS, OFFERS, ENDS].into_iter().enumerate() {
        say(&house, &anna, &again, seen, line).await;
    }
    let better = house.get(Some(&anna), &again).await;
    assert!(better.body.contains("Solved, and calm"), "{}", better.body);
    let list = house.get(Some(&anna), "/rehearsal").await;
    assert!(list.body.contains("tried again from line 1"));
    house
        .post(Some(&anna), &format!("{path}/forget"), &[])
        .await;
    assert_eq!(
        house.get(Some(&anna), &path).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn nobody_reads_a_rehearsal_but_who_plays_it_and_the_coach_they_chose() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let path = begin(&house, &anna).await;
    say(&house, &anna, &path, 0, HARSH).await;
    for other in [&sam, &house.administrator] {
        assert_eq!(
            house.get(Some(other), &path).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(
            !house
                .get(Some(other), "/rehearsal")
                .await
                .body
                .contains(&path)
        );
        for change in ["say", "end", "retry", "forget"] {
            let path = format!("{path}/{change}");
            let tried = house
                .post(Some(other), &path, &[("line", "1"), ("seen", "1")])
                .await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{change}");
        }
    }
    let page = house.get(Some(&anna), "/rehearsal").await.body;
    let option = page
        .split("<option")
        .find(|option| option.contains("Sam Voss"))
        .expect("a choice");
    let id = option
        .split("value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a value")
        .to_owned();
    house
        .post(Some(&anna), "/rehearsal/coach", &[("coach", &id)])
        .await;
    let read = house.get(Some(&sam), &path).await;
    assert!(
        read.status.is_success() && read.body.contains("Rehearsed by"),
        "{}",
        read.body
    );
    assert!(
        !read.body.contains("What do you say?"),
        "a coach reads, and does not play"
    );
    assert!(
        house
            .get(Some(&sam), "/rehearsal")
            .await
            .body
            .contains(&path)
    );
    assert_eq!(
        house.get(Some(&house.administrator), &path).await.status,
        StatusCode::NOT_FOUND
    );
    let tried = house.post(Some(&sam), &format!("{path}/forget"), &[]).await;
    assert_eq!(tried.status, StatusCode::NOT_FOUND);
    house
        .post(Some(&anna), "/rehearsal/coach", &[("coach", "")])
        .await;
    assert_eq!(
        house.get(Some(&sam), &path).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_other_side_is_played_and_exercises_are_looked_over() {
    let house = House::open().await;
    let anna = house.agent().await;
    let path = "/rehearsal/customer/boots-that-leak";
    assert!(
        house
            .get(Some(&anna), path)
            .await
            .body
            .contains("You are Marta Lind")
    );
    let said = house
        .post(
            Some(&anna),
            path,
            &[("line", "My boots leak!"), ("manner", "bad")],
        )
        .await;
    assert!(
        said.body.contains("My boots leak!") && said.body.contains("Ines Hall"),
        "{}",
        said.body
    );
    let all = [
        ("said", "1"),
        ("said", "2"),
        ("said", "3"),
        ("line", "4"),
        ("manner", "good"),
    ];
    assert!(
        house
            .post(Some(&anna), path, &all)
            .await
            .body
            .contains("What was it like?")
    );
    let page = house
        .get(Some(&anna), "/rehearsal/exercises?conflict=yes&n=2")
        .await;
    assert!(page.body.contains("What does the customer hear?"));
    let fields = [
        ("conflict", "yes"),
        ("n", "2"),
        ("wording", "May I ask what you saw when it happened?"),
    ];
    let looked = house
        .post(Some(&anna), "/rehearsal/exercises", &fields)
        .await;
    assert!(
        looked.body.contains("Nothing in it hurts"),
        "{}",
        looked.body
    );
}

#[tokio::test]
async fn a_case_becomes_the_draft_of_a_scenario_without_its_customers_name() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house
        .case(
            &anna,
            "Priya Nair",
            "Billed twice, says Priya Nair. Order 104711.",
        )
        .await;
    let page = house
        .get(Some(&anna), &format!("/rehearsal/of-case?number={number}"))
        .await;
    assert!(
        page.body.contains("Robin Vale") && page.body.contains("Billed twice"),
        "{}",
        page.body
    );
    assert!(
        !page.body.contains("Priya") && !page.body.contains("104711"),
        "{}",
        page.body
    );
    let none = house
        .get(Some(&anna), "/rehearsal/of-case?number=999999")
        .await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}
