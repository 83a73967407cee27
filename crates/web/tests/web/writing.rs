//! Writing to a customer without script: Markdown shown as what it means, a look at the mail before it goes, and files that
//! are on the server with the draft.

use crate::house::{House, Seen, Session, region};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use recovery::Role;

const BOUNDARY: &str = "----a-boundary-of-ours";

/// Sends the form of a reply as a browser does, with files beside the fields.
async fn writes(
    house: &House,
    by: &Session,
    path: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Seen {
    let mut body = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        body.extend(head.bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    for (name, value) in fields {
        part(format!("name=\"{name}\""), value.as_bytes());
    }
    for (name, bytes) in files {
        let head = format!("name=\"files\"; filename=\"{name}\"\r\nContent-Type: text/plain");
        part(head, bytes);
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    let request = Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", &by.cookie)
        .header(
            "content-type",
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .header("content-length", body.len())
        .body(Body::from(body))
        .expect("a request");
    house.ask(request).await
}

fn reply<'a>(body: &'a str, press: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("sheet", "now-give-word"),
        ("body", body),
        ("channel", "mail"),
        ("today", "no"),
        ("press", press),
    ]
}

#[tokio::test]
async fn the_mail_is_seen_before_it_goes_and_the_files_wait_with_the_words() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let path = format!("/cases/{number}/acts/give-word");
    let body = "Dear Priya,\n\nthe **71** was wrong. <script>alert(1)</script>\n\n- it is 39";
    let seen = writes(
        &house,
        &anna,
        &path,
        &reply(body, "preview"),
        &[("bill.txt", b"39")],
    )
    .await;
    assert_eq!(seen.status, StatusCode::OK);
    let shown = region(&seen.body, "class=\"preview\"", "</form>");
    assert!(
        shown.contains("the <strong>71</strong> was wrong."),
        "{shown}"
    );
    assert!(shown.contains("<li dir=\"auto\">it is 39</li>"), "{shown}");
    assert!(!shown.contains("<script>"), "{shown}");
    assert!(
        shown.contains("Charges not mentioned"),
        "its subject: {shown}"
    );
    assert!(shown.contains("bill.txt"), "what goes along: {shown}");
    assert!(
        seen.body.contains("was wrong. &lt;script&gt;"),
        "the words are back in the field"
    );
    let page = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert_eq!(page.drafts["give-word"], body);
    assert!(page.case.acknowledged_at.is_none(), "nothing was sent");

    let seen = writes(&house, &anna, &path, &reply(body, ""), &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let talk = region(&page.body, "id=\"conversation\"", "</section>");
    assert!(
        talk.contains("<strong>71</strong>") && talk.contains("bill.txt"),
        "{talk}"
    );
    let theirs = house.customer_path(&anna, number).await;
    let seen = house.get(None, &theirs).await;
    assert!(seen.body.contains("<strong>71</strong>") && seen.body.contains("bill.txt"));
    assert!(!seen.body.contains("<script>"));
    let link = region(&seen.body, &format!("{theirs}/proof/"), "\"");
    let file = house.get(None, link).await;
    assert_eq!((file.status, file.body.as_str()), (StatusCode::OK, "39"));
}

#[tokio::test]
async fn what_the_customer_wrote_is_never_read_as_markdown() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house
        .case(&anna, "Priya Nair", "**Loud** [link](https://x.example)")
        .await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let talk = region(&page.body, "id=\"conversation\"", "</section>");
    assert!(
        talk.contains("**Loud** [link](https://x.example)"),
        "{talk}"
    );
}

#[tokio::test]
async fn a_file_is_put_to_the_draft_by_a_script_and_left_out_by_a_tick() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let path = format!("/cases/{number}/draft/give-word/files");
    let sheet = [("sheet", "now-give-word")];
    let seen = writes(
        &house,
        &anna,
        &path,
        &sheet,
        &[("bill.txt", b"39"), ("two.txt", b"2")],
    )
    .await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("bill.txt") && seen.body.contains("now-give-word-leave-out-0"));
    let many: Vec<(&str, &[u8])> = vec![("x.txt", b"x"); 5];
    let seen = writes(&house, &anna, &path, &sheet, &many).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.starts_with("These are more files"),
        "{}",
        seen.body
    );
    let none = writes(
        &house,
        &anna,
        &path.replace("give-word", "note"),
        &sheet,
        &[],
    )
    .await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);

    let draft = format!("/cases/{number}/draft");
    let fields = [
        ("sheet", "now-give-word"),
        ("body", "Dear Priya"),
        ("leave-out", "0"),
    ];
    let seen = writes(&house, &anna, &draft, &fields, &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(page.body.contains("two.txt") && !page.body.contains("bill.txt"));
    let tom = house
        .somebody(Role::Agent, "Tom Reed", "tom@northline.example")
        .await;
    let page = house.get(Some(&tom), &format!("/cases/{number}")).await;
    assert!(
        !page.body.contains("two.txt"),
        "a draft is its writer's alone"
    );
}

#[tokio::test]
async fn too_many_files_keep_the_words_and_send_nothing() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let path = format!("/cases/{number}/acts/give-word");
    let many: Vec<(&str, &[u8])> = vec![("x.txt", b"x"); 7];
    let seen = writes(
        &house,
        &anna,
        &path,
        &reply("Dear Priya, sorry.", ""),
        &many,
    )
    .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("Dear Priya, sorry.") && seen.body.contains("These are more files"));
    let page = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert!(page.case.acknowledged_at.is_none());
    let seen = writes(&house, &anna, &path, &reply("Dear Priya, sorry.", ""), &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert!(page.messages.iter().all(|word| word.files.is_empty()));
}

#[tokio::test]
async fn a_word_is_taken_back_without_script_with_all_that_was_typed() {
    let mut house = House::open().await;
    let undo = std::time::Duration::from_secs(10);
    house.router = web::router(web::WebState::new(house.desk.clone()).with_undo(undo));
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let path = format!("/cases/{number}");
    let act = format!("{path}/acts/give-word");
    let body = "Dear Priya, I look at it.";
    let mut typed = reply(body, "");
    typed.extend([("next", "2026-11-25T15:00"), ("next-text", "the bill")]);
    let seen = writes(&house, &anna, &act, &typed, &[("bill.txt", b"39")]).await;
    assert_eq!(
        seen.location(),
        format!("{path}?done=waits"),
        "{}",
        seen.body
    );
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(
        page.contains("in 10 seconds") && page.contains("Take it back"),
        "{page}"
    );
    assert!(!page.contains("id=\"now-give-word\""), "one word at a time");
    let take = region(&page, &format!("{path}/waiting/"), "\"").to_owned();

    let tom = house
        .somebody(Role::Agent, "Tom Reed", "tom@northline.example")
        .await;
    let theirs = house.get(Some(&tom), &path).await.body;
    assert!(theirs.contains("Anna Holm has just sent a word") && !theirs.contains("Take it back"));
    let seen = house.post(Some(&tom), &take, &[]).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);

    let seen = house.post(Some(&anna), &take, &[]).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(
        seen.body.contains("Taken back. Nothing went out"),
        "{}",
        seen.body
    );
    let form = region(&seen.body, "id=\"now-give-word\"", "</form>");
    for kept in [body, "2026-11-25T15:00", "the bill", "bill.txt"] {
        assert!(form.contains(kept), "{kept}: {form}");
    }
    let seen = house.post(Some(&anna), &take, &[]).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert!(
        seen.body.contains("nothing to take back any more"),
        "{}",
        seen.body
    );
    house.clock.set(house.desk.now().plus_us(20_000_000));
    house.desk.run_due().await.expect("run");
    let page = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert!(page.case.acknowledged_at.is_none());
    assert_eq!(page.drafts["give-word"], body);
}

#[tokio::test]
async fn what_is_typed_is_kept_by_itself_and_another_window_is_not_overwritten() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let case = format!("/cases/{number}");
    let url = format!("{case}/draft/give-word");
    let page = house.get(Some(&anna), &case).await;
    let line = format!("data-keep=\"{url}\" data-kept=\"\"");
    assert!(page.body.contains(&line), "the form says where");

    let typed = [("body", "Dear Priya"), ("over", "")];
    let kept = house.post(Some(&anna), &url, &typed).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    assert!(kept.body.contains("Kept as your draft"), "{}", kept.body);
    let page = house.get(Some(&anna), &case).await;
    let line = region(&page.body, "data-kept=\"", "\" ");
    let mark = line.trim_start_matches("data-kept=\"");
    assert!(kept.body.contains(mark) && page.body.contains("Dear Priya"));

    let other = [("body", "Dear Ms Nair"), ("over", "")];
    let behind = house.post(Some(&anna), &url, &other).await;
    assert_eq!(behind.status, StatusCode::CONFLICT);
    assert!(behind.body.contains("another window"), "{}", behind.body);
    let page = house.get(Some(&anna), &case).await;
    assert!(page.body.contains("Dear Priya") && !page.body.contains("Dear Ms Nair"));

    let none = house.post(None, &url, &typed).await;
    assert_ne!(none.status, StatusCode::OK);
    let unkept = house
        .post(Some(&anna), &format!("{case}/draft/note"), &typed)
        .await;
    assert_eq!(unkept.status, StatusCode::NOT_FOUND);
}
