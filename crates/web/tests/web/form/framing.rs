//! Who may show the form within a page of their own.

use super::kit::{marta, send_to};
use crate::house::{House, Seen, region};
use axum::http::StatusCode;
use web::{Who, routes};

#[tokio::test]
async fn only_sites_we_named_may_show_the_form_and_nothing_else_stands_in_a_frame() {
    let house = House::open().await;
    let policy = |seen: &Seen| {
        seen.headers["content-security-policy"]
            .to_str()
            .expect("text")
            .to_owned()
    };
    let framed = "/complain?embed=1";
    assert!(policy(&house.get(None, framed).await).contains("frame-ancestors 'none'"));

    let who = Some(&house.administrator);
    for wrong in [
        "*",
        "shop.example",
        "https://shop.example; script-src *",
        "https://shop.example/help",
    ] {
        let seen = house
            .post(
                who,
                "/house/form",
                &[("sheet", "web-form"), ("open", "yes"), ("sites", wrong)],
            )
            .await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(seen.body.contains("no address of a site"), "{wrong}");
    }
    let sites = "https://shop.example\nhttp://localhost:8090/\n";
    let seen = house
        .post(who, "/house/form", &[("open", "yes"), ("sites", sites)])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(who, "/house").await.body;
    assert!(
        page.contains("&lt;script src=&quot;http://127.0.0.1:8080/embed.js&quot;"),
        "{page}"
    );

    // It names the form as the house speaks, whatever language the administrator reads, and fixes none for the form.
    house
        .post(who, "/house/language", &[("language", "de")])
        .await;
    let page = house.get(who, "/house?lang=en").await.body;
    let tag = region(&page, "embed.js&quot;", "&lt;/script").to_owned();
    assert!(
        tag.contains("data-title=&quot;Erzählen Sie uns, was passiert ist&quot; async"),
        "{tag}"
    );
    assert!(!page.contains("data-lang="), "{page}");
    house
        .post(who, "/house/language", &[("language", "en")])
        .await;

    let ours = "frame-ancestors https://shop.example http://localhost:8090;";
    let form = house.get(None, framed).await;
    assert!(policy(&form).contains(ours), "{}", policy(&form));
    assert!(!policy(&form).contains("unsafe"));
    assert!(form.body.contains(assets::EMBEDDED.path));
    let typed = marta(&house).await;
    let sent = send_to(&house, framed, &typed).await;
    assert!(sent.location().contains("embed=1"));
    let told = house.get(None, sent.location()).await;
    assert!(policy(&told).contains(ours));
    assert!(told.body.contains("target=\"_blank\""));
    let refused = send_to(&house, framed, &typed.with("story", "")).await;
    assert!(policy(&refused).contains(ours));

    let link = region(&told.body, "/c/", "\"").to_owned();
    let mut others: Vec<String> = routes()
        .iter()
        .filter(|spec| {
            spec.method == "GET" && !spec.path.contains('{') && spec.who != Who::AnyProgram
        })
        .map(|spec| format!("{}?embed=1", spec.path))
        .filter(|path| path != framed)
        .collect();
    others.extend([
        "/complain".to_owned(),
        format!("{link}?embed=1"),
        "/cases/1047?embed=1".to_owned(),
    ]);
    for path in others {
        let seen = house.get(who, &path).await;
        assert!(
            policy(&seen).contains("frame-ancestors 'none'"),
            "{path}: {}",
            policy(&seen)
        );
    }
    let script = house.get(None, "/embed.js").await;
    assert_eq!(
        script.headers["cross-origin-resource-policy"],
        "cross-origin"
    );
    assert!(
        script.headers["content-type"]
            .to_str()
            .expect("text")
            .starts_with("text/javascript")
    );
}
