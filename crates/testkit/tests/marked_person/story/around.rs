//! What happens beside the path: other ends, set aside, joining, the door, erasing.

use crate::desk_under_watch::Watched;
use crate::look::NUMBER;
use axum::http::StatusCode;
use testkit::rows;

/// The case that came by mail: more points, stages passed over, taken back, and written to again.
pub async fn another_end(house: &mut Watched) {
    let number = 1047;
    let words = house.word("secondpoint");
    house
        .act(
            number,
            "raise-point",
            &[("words", &words), ("loss", "money"), ("amount", "12")],
        )
        .await;
    house
        .act(number, "record-loss", &[("point", "2"), ("loss", "time")])
        .await;
    let body = house.word("mailfirstword");
    house.give_word(number, &body).await;
    let reason = house.word("skipped");
    house
        .act(
            number,
            "skip-stage",
            &[("stage", "understood"), ("reason", &reason)],
        )
        .await;
    house.act(number, "renew-link", &[]).await;
    let (reason, body) = (house.word("withdrawn"), house.word("goodbye"));
    house
        .act(
            number,
            "end",
            &[
                ("how", "withdrawn"),
                ("reason", &reason),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
    let page = house.customer_path(number).await;
    let body = house.word("laterword");
    house
        .answers(&page, &[("about", "write"), ("body", &body)])
        .await;
    let unread = house
        .post(false, &page, &[("about", "choice"), ("words", &body)])
        .await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.get(false, &page).await;
    house.later(1).await;
}

/// Of each two that were set aside one is taken up and one left.
pub async fn set_aside(house: &mut Watched) {
    house.get(true, "/aside").await;
    let agent = house.agent.clone();
    let rows = house.desk.set_aside(&agent, None).await.unwrap().rows;
    assert!(
        rows.len() >= 6,
        "held, by machines and unreadable, two of each"
    );
    for (n, row) in rows.iter().enumerate() {
        let key = if n % 2 == 0 { "take" } else { "leave" };
        let path = format!("/aside/{}/{key}", row.item);
        let seen = house.post(true, &path, &[]).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
    }
}

pub async fn joined_and_parted(house: &mut Watched, number: u64) {
    let (one, other) = (
        house.case(number).await.customer.id,
        house.case(1047).await.customer.id,
    );
    let join = format!("/customers/{one}/join");
    let seen = house.post(true, &join, &[("number", "1047")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    house.get(true, &format!("/customers/{one}")).await;
    let part = format!("/customers/{other}/part");
    let seen = house.post(true, &part, &[("back", &one.to_string())]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
}

/// Where the customer is reached is written down, and somebody who was let in is answered.
pub async fn reached_and_answered(house: &mut Watched, number: u64) {
    let customer = house.case(number).await.customer;
    let address = format!("{}@later.example", house.word("newaddress"));
    let (name, phone) = (
        customer.own_name.unwrap_or_default(),
        format!("+00 {NUMBER}2"),
    );
    let of = format!("/customers/{}", customer.id);
    for (path, fields) in [
        ("addresses", vec![("address", address.as_str())]),
        (
            "addresses/mark",
            vec![("address", &address), ("old", "yes")],
        ),
        ("name", vec![("name", name.as_str()), ("phone", &phone)]),
        (
            "needs/note",
            vec![
                ("need", "large-print"),
                ("channel", "phone"),
                ("agreed", "yes"),
            ],
        ),
    ] {
        let seen = house.post(true, &format!("{of}/{path}"), &fields).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
    }
    house.get(true, &of).await;
    let mut answered = 0;
    let agent = house.agent.clone();
    for number in 1047.. {
        let Ok(page) = house.desk.case_page(&agent, number, None).await else {
            break;
        };
        let theirs = page.messages.iter().rfind(|one| one.stranger && !one.held);
        if let Some(message) = theirs.map(|one| one.id.to_string()) {
            let body = house.word("toanother");
            let fields = [("message", message.as_str()), ("body", &body)];
            house.act(number, "answer-other", &fields).await;
            answered += 1;
        }
    }
    assert!(answered > 0, "one who was held was let in");
    house.run().await;
}

/// Somebody who is not one of us knocks, and one of us searches.
pub async fn at_the_door(house: &mut Watched) {
    let (who, password) = (
        format!("{}@door.example", house.word("knocks")),
        house.word("password"),
    );
    let fields = [
        ("sign-in-email", who.as_str()),
        ("password", password.as_str()),
    ];
    let seen = house.post(false, "/sign-in", &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = house.word("lostwords");
    let path = "/cases/1047/acts/give-word";
    let out = house
        .post(false, path, &[("body", &format!("My {words}"))])
        .await;
    assert_eq!(out.status, StatusCode::UNAUTHORIZED);
    for (signed_in, status) in [(true, StatusCode::OK), (false, StatusCode::SEE_OTHER)] {
        let path = format!("/search?q={}", house.word("story"));
        assert_eq!(house.get(signed_in, &path).await.status, status);
    }
    let path = format!("/cases/{}", house.word("nonumber"));
    house.get(true, &path).await;
    let path = format!("/c/{}", house.word("notoken"));
    assert_eq!(house.get(false, &path).await.status, StatusCode::NOT_FOUND);
}

/// The folder for outgoing mail is in the way of itself: every try of the job fails, to the last.
pub async fn mail_that_cannot_go(house: &mut Watched, number: u64) {
    let outbox = house.config.outbox.clone();
    let kept = outbox.with_extension("kept");
    std::fs::rename(&outbox, &kept).unwrap();
    std::fs::write(&outbox, b"").unwrap();
    house.act(number, "reopen", &[]).await;
    let body = house.word("cannotgo");
    house.give_word(number, &body).await;
    for _ in 0..12 {
        house.later(1).await;
    }
    let values = rows::every_value(&house.config).await;
    let failed = |held: &&rows::Held| held.place() == "job.last_error";
    assert!(values.iter().any(|held| failed(&held)), "the job tells why");
    std::fs::remove_file(&outbox).unwrap();
    std::fs::rename(&kept, &outbox).unwrap();
}

/// Every text of a case is erased for good: what was never mailed is nowhere any more.
pub async fn erased(house: &mut Watched, number: u64) {
    let before = rows::every_value(&house.config).await;
    let texts: Vec<_> = house.case(number).await.texts.keys().copied().collect();
    let administrator = house.administrator.clone();
    for text in texts {
        house.desk.erase_text(&administrator, text).await.unwrap();
    }
    let values = rows::every_value(&house.config).await;
    let holds = |held: &rows::Held, word: &str| {
        String::from_utf8_lossy(&held.value)
            .to_lowercase()
            .contains(word)
    };
    for word in [
        "notefact",
        "notequestion",
        "wishgoal",
        "handover",
        "samepath",
    ] {
        let word = house.word(word);
        assert!(before.iter().any(|held| holds(held, &word)), "{word}");
        let held = values.iter().find(|held| holds(held, &word));
        assert!(held.is_none(), "{word} in {}", held.unwrap().place());
    }
    let seen = house.get(true, &format!("/cases/{number}")).await;
    assert_eq!(seen.status, StatusCode::OK);
    house
        .get(true, &format!("/search?q={}", house.word("notefact")))
        .await;
}
