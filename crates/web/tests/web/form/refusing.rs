//! What is not taken, in words that keep what was typed.

use super::kit::{BOUNDARY, MB, PICTURE, marta, numbers, opened, post, send, the_case};
use crate::house::{House, region};
use axum::http::StatusCode;
use web::routes;

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
            whole
                .clone()
                .with("your-email", "")
                .with("your-phone", "abc 1234"),
            "no number we could call",
        ),
        (
            whole
                .clone()
                .with("your-email", "")
                .with("your-phone", "after five, 0171 5550142"),
            "no number we could call",
        ),
        (
            whole.clone().with("your-email", "Care@northline.example"),
            "one of our own addresses",
        ),
        (
            whole
                .clone()
                .with("your-email", "care+a.mark@northline.example"),
            "one of our own addresses",
        ),
        (
            whole
                .clone()
                .with("your-email", &house.administrator.person.email),
            "one of our own addresses",
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
    // Beside an address the number may be any note.
    let noted = marta(&house).await.with("your-phone", "at the shop, 7");
    assert_eq!(send(&house, &noted).await.status, StatusCode::SEE_OTHER);
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
