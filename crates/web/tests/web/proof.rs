//! A deed is kept with files that prove it, without script: what is refused comes back with the words, and the customer
//! opens them under their own link.

use crate::house::{House, Seen, Session, region, say};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use calendar::Moment;
use desk::acts::{Act, StepDraft};
use recovery::PointNo;
use recovery::terms::Channel;

const BOUNDARY: &str = "----a-boundary-of-ours";
/// What a case of this kind says once the deed was kept.
const KEPT: &str = "?done=keep-deed";

struct Sent<'a> {
    checked: &'a str,
    /// Name, kind, bytes.
    files: &'a [(&'a str, &'a str, &'a [u8])],
}

/// Sends the form that keeps the deed, as a browser does.
async fn keeps(house: &House, by: &Session, number: u64, sent: &Sent<'_>) -> Seen {
    let deed = deed(house, by, number).await;
    let sheet = format!("now-keep-deed-{deed}");
    let fields = [
        ("promise", deed.as_str()),
        ("sheet", &sheet),
        ("checked", sent.checked),
    ];
    sends(house, by, (number, "keep-deed"), &fields, sent.files).await
}

async fn sends(
    house: &House,
    by: &Session,
    (number, act): (u64, &str),
    fields: &[(&str, &str)],
    files: &[(&str, &str, &[u8])],
) -> Seen {
    let mut body = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes(),
        );
        body.extend(content);
        body.extend(b"\r\n");
    };
    for (name, value) in fields {
        part(format!("name=\"{name}\""), value.as_bytes());
    }
    for (name, kind, bytes) in files {
        let head = format!("name=\"files\"; filename=\"{name}\"\r\nContent-Type: {kind}");
        part(head, bytes);
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = Request::post(format!("/cases/{number}/acts/{act}"))
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", &by.cookie)
        .header("content-type", kind)
        .header("content-length", body.len())
        .body(Body::from(body))
        .expect("a request");
    house.ask(request).await
}

async fn deed(house: &House, by: &Session, number: u64) -> String {
    let page = house
        .desk
        .case_page(&by.person, number, None)
        .await
        .expect("a page");
    page.case
        .open_deeds()
        .next()
        .expect("a deed")
        .no
        .to_string()
}

/// A case whose plan the customer agreed to.
async fn agreed(house: &House, by: &Session) -> u64 {
    let number = house.offered(by).await;
    let (point, via) = (PointNo::FIRST, Channel::Phone);
    let option = recovery::OptionNo(1);
    house
        .act(by, number, Act::Choose { point, option, via })
        .await;
    let steps = vec![StepDraft {
        what: "Correct the bill of November".to_owned(),
        owner: None,
        due: Moment::from_us(crate::house::MONDAY_US).plus_days(1),
    }];
    let say = say("This is the plan.");
    house
        .act(by, number, Act::LayPlan { point, steps, say })
        .await;
    let edition = 1;
    house
        .act(
            by,
            number,
            Act::AgreePlan {
                point,
                edition,
                via,
            },
        )
        .await;
    number
}

#[tokio::test]
async fn a_deed_is_kept_with_a_photo_that_the_customer_opens() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna).await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let form = region(&page.body, "acts/keep-deed\"", "</form>");
    assert!(form.contains(r#"enctype="multipart/form-data""#), "{form}");
    assert!(
        form.contains(r#"type="file""#) && form.contains("multiple"),
        "{form}"
    );

    let sent = Sent {
        checked: "The bill of November reads 39.",
        files: &[
            ("bill.png", "image/png", b"\x89PNG bill"),
            ("<script>.html", "text/html", b"<script>alert(1)</script>"),
            // A browser sends this where nothing was chosen.
            ("", "application/octet-stream", b""),
        ],
    };
    let seen = keeps(&house, &anna, number, &sent).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    assert!(seen.location().ends_with(KEPT), "{}", seen.location());

    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(page.body.contains("bill.png"), "{}", page.body);
    let theirs = house.customer_path(&anna, number).await;
    let page = house.get(None, &theirs).await;
    let so_far = region(&page.body, "What has been done so far", "</section>");
    assert!(so_far.contains("&lt;script&gt;.html"), "{so_far}");
    assert_eq!(
        so_far.matches("<img").count(),
        1,
        "only what is a picture: {so_far}"
    );
    let link = region(so_far, &format!("href=\"{theirs}/proof/"), "\" download");
    let link = link.trim_start_matches("href=\"");
    let file = house.get(None, link).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers["content-type"], "image/png");
    assert!(
        file.headers["content-security-policy"]
            .to_str()
            .is_ok_and(|policy| policy.contains("sandbox"))
    );
    let last = so_far
        .rsplit("/proof/")
        .next()
        .and_then(|rest| rest.split('"').next());
    let html = house
        .get(None, &format!("{theirs}/proof/{}", last.expect("a file")))
        .await;
    assert_eq!(html.headers["content-type"], "application/octet-stream");
    assert!(
        html.headers["content-disposition"]
            .to_str()
            .is_ok_and(|how| how.starts_with("attachment"))
    );

    // The link of somebody else opens none of it.
    let other = agreed(&house, &anna).await;
    let others = house.customer_path(&anna, other).await;
    let hash = link.rsplit('/').next().expect("a hash");
    let refused = house.get(None, &format!("{others}/proof/{hash}")).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    // One of us sees there what the customer sees, and opens it as one of us.
    let sight = house
        .get(Some(&anna), &format!("/cases/{number}/as-customer"))
        .await;
    assert!(
        sight
            .body
            .contains(&format!("/cases/{number}/files/{hash}")),
        "{}",
        sight.body
    );
}

#[tokio::test]
async fn what_cannot_be_taken_comes_back_with_the_words() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna).await;
    let one: (&str, &str, &[u8]) = ("bill.png", "image/png", b"bill");
    let empty: (&str, &str, &[u8]) = ("nothing.png", "image/png", b"");
    let words = "The bill of November reads 39.";
    for (files, says) in [
        (vec![one; 7], "more files than are taken at once"),
        (vec![empty], "has nothing in it"),
    ] {
        let sent = Sent {
            checked: words,
            files: &files,
        };
        let seen = keeps(&house, &anna, number, &sent).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        for expected in [says, words, "choose the files once more"] {
            assert!(seen.body.contains(expected), "{expected}: {}", seen.body);
        }
    }
    // The coach holds words up before they are on the customer's page; files go no more than they do.
    let sent = Sent {
        checked: "You failed to read the contract.",
        files: &[one],
    };
    let seen = keeps(&house, &anna, number, &sent).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("choose the files once more"),
        "{}",
        seen.body
    );
    assert!(!seen.body.contains("bill.png"));
}

#[tokio::test]
async fn a_deed_kept_late_stays_told_as_late() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna).await;
    let three_days = 3 * 24 * 3_600_000_000;
    house
        .clock
        .set(Moment::from_us(crate::house::MONDAY_US + three_days));
    house.desk.run_due().await.expect("time passes");
    let anna = house.again(&anna).await;
    let sent = Sent {
        checked: "The bill of November reads 39.",
        files: &[],
    };
    let seen = keeps(&house, &anna, number, &sent).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let theirs = house.customer_path(&anna, number).await;
    let page = house.get(None, &theirs).await;
    let so_far = region(&page.body, "What has been done so far", "</section>");
    assert!(
        so_far.contains("later than we had promised (Tuesday"),
        "{so_far}"
    );
}

/// The value of a hidden field of the form.
fn hidden<'a>(form: &'a str, name: &str) -> &'a str {
    let begins = format!("name=\"{name}\" value=\"");
    let (_, rest) = form.split_once(&begins).expect("the field");
    rest.split('"').next().expect("its value")
}

#[tokio::test]
async fn a_file_put_there_by_mistake_is_taken_back_by_one_of_us_alone() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna).await;
    let sent = Sent {
        checked: "The bill of November reads 39.",
        files: &[
            ("bill.png", "image/png", b"\x89PNG bill"),
            ("payslip.png", "image/png", b"\x89PNG payslip"),
        ],
    };
    keeps(&house, &anna, number, &sent).await;
    let theirs = house.customer_path(&anna, number).await;
    let seen = house.get(None, &theirs).await;
    assert!(seen.body.contains("payslip.png"), "{}", seen.body);
    // Whoever sees the customer's page has no such key, and what it presses is closed to them.
    assert!(!seen.body.contains("take-back-proof"), "{}", seen.body);
    let as_theirs = format!("/cases/{number}/as-customer");
    let sight = house.get(Some(&anna), &as_theirs).await;
    assert!(!sight.body.contains("take-back-proof"), "{}", sight.body);

    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let last = page.body.rfind("Take back payslip.png").expect("a key");
    let form = &page.body[page.body[..last].rfind("<form").expect("its form")..last];
    assert!(!form.contains("multipart"), "{form}");
    let fields = ["sheet", "seen", "promise", "place"].map(|name| (name, hidden(form, name)));
    let path = format!("/cases/{number}/acts/take-back-proof");
    let stranger = house.post(None, &path, &fields).await;
    assert!(stranger.status != StatusCode::OK && !stranger.location().contains("done="));
    let page = house.get(None, &theirs).await;
    assert!(page.body.contains("payslip.png"), "nothing happened");

    let taken = house.post(Some(&anna), &path, &fields).await;
    assert!(
        taken.location().ends_with("?done=take-back-proof"),
        "{}",
        taken.body
    );
    let page = house.get(None, &theirs).await;
    assert!(page.body.contains("bill.png") && !page.body.contains("payslip.png"));
    let history = format!("/cases/{number}/history");
    let history = house.get(Some(&anna), &history).await;
    assert_eq!(
        history
            .body
            .matches("A file of proof was taken back")
            .count(),
        1
    );
    assert!(!history.body.contains("payslip.png"), "{}", history.body);
    let page = house.get(Some(&anna), taken.location()).await;
    assert!(page.body.contains("The file is gone"), "{}", page.body);

    // Whoever presses the same key of an old page is told so.
    let fields = fields.map(|(name, value)| (name, if name == "seen" { "" } else { value }));
    let again = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("somebody took it back before you"));
}

#[tokio::test]
async fn a_point_is_done_with_a_photo_that_the_customer_opens() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = agreed(&house, &anna).await;
    let sent = Sent {
        checked: "The bill of November reads 39.",
        files: &[],
    };
    keeps(&house, &anna, number, &sent).await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let form = region(&page.body, "acts/declare-done\"", "</form>");
    assert!(form.contains(r#"enctype="multipart/form-data""#), "{form}");
    let fields = [
        ("sheet", "now-declare-done-1"),
        ("point", "1"),
        ("checked", "Called, the bill is right now."),
        ("costs", "none"),
    ];
    let press = (number, "declare-done");
    let empty: &[(&str, &str, &[u8])] = &[("nothing.png", "image/png", b"")];
    let seen = sends(&house, &anna, press, &fields, empty).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    for expected in ["has nothing in it", fields[2].1, "files once more"] {
        assert!(seen.body.contains(expected), "{expected}: {}", seen.body);
    }
    let files: &[(&str, &str, &[u8])] = &[("bill.png", "image/png", b"\x89PNG bill")];
    let seen = sends(&house, &anna, press, &fields, files).await;
    assert!(
        seen.location().ends_with("?done=declare-done"),
        "{}",
        seen.body
    );
    let theirs = house.customer_path(&anna, number).await;
    let page = house.get(None, &theirs).await;
    let so_far = region(&page.body, "What has been done so far", "</section>");
    let link = region(so_far, &format!("href=\"{theirs}/proof/"), "\" download");
    let file = house.get(None, link.trim_start_matches("href=\"")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers["content-type"], "image/png");
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(page.body.contains("Take back bill.png"), "{}", page.body);
}
