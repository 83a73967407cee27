//! The handbook on its pages: found, written, judged, opened to customers, and linked from where it is needed.

use crate::house::{House, Session};
use axum::http::StatusCode;
use letters::handbook::shipped;
use recovery::Role;

const NEW: [(&str, &str); 5] = [
    ("kind", "answer"),
    ("title", "May I bring my dog?"),
    (
        "body",
        "Dear {{customer}},\n\nyes. [The garden] is **open** to dogs <script>alert(1)</script>.",
    ),
    ("stages", "heard"),
    ("about", "other"),
];

async fn filled_house() -> (House, Session, Session) {
    let house = House::open().await;
    house
        .desk
        .put_handbook()
        .await
        .expect("the handbook is put");
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let anna = house.agent().await;
    (house, sam, anna)
}

async fn write(house: &House, by: &Session) -> String {
    let written = house.post(Some(by), "/handbook/new", &NEW).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.body);
    written.location().replace("?done=handbook-written", "")
}

#[tokio::test]
async fn what_comes_along_is_put_once_and_never_over_what_the_desk_changed() {
    let (house, sam, anna) = filled_house().await;
    assert_eq!(
        house.desk.put_handbook().await.ok(),
        Some(0),
        "it is there already"
    );
    let path = "/handbook/pages/ask";
    let before = house.get(Some(&anna), path).await.body;
    assert!(
        before.contains("Ask instead of guessing")
            && before.contains("as it came with the program")
    );
    let fields = [
        ("seen", "1"),
        ("title", "Ask, always"),
        ("body", "Our own words."),
        ("changed", "Shorter"),
    ];
    let changed = house
        .post(Some(&sam), "/handbook/pages/ask/edit", &fields)
        .await;
    assert_eq!(
        changed.location(),
        "/handbook/pages/ask?done=handbook-changed"
    );
    assert_eq!(house.desk.put_handbook().await.ok(), Some(0));
    let after = house.get(Some(&anna), path).await.body;
    assert!(
        after.contains("Our own words.") && after.contains("by Sam Voss"),
        "{after}"
    );
    let difference = house
        .get(Some(&anna), "/handbook/pages/ask/versions/2")
        .await
        .body;
    assert!(difference.contains("<ins>Ask, always</ins>"));
    assert!(
        difference.contains("<del>Ask instead of guessing</del>") && difference.contains("Shorter")
    );
}

#[tokio::test]
async fn a_page_is_found_by_its_words_and_through_its_chapter() {
    let (house, _, anna) = filled_house().await;
    let found = house
        .get(Some(&anna), "/handbook?q=voucher+icing")
        .await
        .body;
    assert!(
        found.contains("First a solution, then perhaps a gift"),
        "{found}"
    );
    let typed = house
        .get(Some(&anna), "/handbook/found?q=repeat+correc")
        .await
        .body;
    assert!(
        !typed.contains("<html") && typed.contains("<mark>"),
        "the rows alone: {typed}"
    );
    let chapter = house.get(Some(&anna), "/handbook?about=closing").await.body;
    assert!(chapter.contains("Ask how it was") && !chapter.contains("Mean the person"));
    let nothing = house.get(Some(&anna), "/handbook?q=xylophone").await.body;
    assert!(nothing.contains("No page holds all of these words"));
    let strange = house
        .get(
            Some(&anna),
            "/handbook?q=%22%29+OR+%2A+--%3B&about=%27&after=x",
        )
        .await;
    assert!(!strange.status.is_server_error(), "{}", strange.status);
}

#[tokio::test]
async fn supervisors_write_and_hostile_words_are_shown_as_words() {
    let (house, sam, anna) = filled_house().await;
    let refused = house.post(Some(&anna), "/handbook/new", &NEW).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let path = write(&house, &sam).await;
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("<strong>open</strong>") && page.contains("&lt;script&gt;alert(1)"));
    assert!(!page.contains("<script>alert"));
    let empty = house
        .post(
            Some(&sam),
            "/handbook/new",
            &[("title", ""), ("body", "kept words")],
        )
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("kept words"), "what was typed is kept");
    let unknown = [("title", "x"), ("body", "y"), ("about", "eating")];
    assert_eq!(
        house
            .post(Some(&sam), "/handbook/new", &unknown)
            .await
            .status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let look = [("title", "x"), ("body", "**bold** words"), ("look", "yes")];
    let looked = house.post(Some(&sam), "/handbook/new", &look).await.body;
    assert!(
        looked.contains("<strong>bold</strong>") && looked.contains("It reads plainly."),
        "{looked}"
    );
}

#[tokio::test]
async fn whoever_writes_over_a_later_version_is_told_and_keeps_their_words() {
    let (house, sam, _) = filled_house().await;
    let path = format!("{}/edit", write(&house, &sam).await);
    let fields = |body| {
        [
            ("sheet", "handbook-page"),
            ("seen", "1"),
            ("title", "Dogs"),
            ("body", body),
            ("changed", "Cats too"),
        ]
    };
    let first = house.post(Some(&sam), &path, &fields("Cats too.")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    let second = house
        .post(Some(&house.administrator), &path, &fields("Only dogs."))
        .await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        second.body.contains("changed this page while you wrote")
            && second.body.contains("Only dogs.")
    );
}

#[tokio::test]
async fn everybody_says_whether_it_was_right_and_supervisors_read_why_not() {
    let (house, sam, anna) = filled_house().await;
    let path = write(&house, &sam).await;
    let fields = [("right", "no"), ("line", "Not in the café.")];
    let judged = house
        .post(Some(&anna), &format!("{path}/right"), &fields)
        .await;
    assert_eq!(judged.location(), format!("{path}?done=handbook-judged"));
    let theirs = house.get(Some(&sam), &path).await.body;
    assert!(theirs.contains("Not in the café.") && theirs.contains("not right for 1"));
    assert!(
        !house
            .get(Some(&anna), &path)
            .await
            .body
            .contains("Not in the café.")
    );
}

#[tokio::test]
async fn a_page_asks_for_a_look_after_a_year_and_holds_for_another() {
    let (house, sam, anna) = filled_house().await;
    let path = write(&house, &sam).await;
    house.clock.set(house.desk.now().plus_hours(24 * 366));
    let sam = house.again(&sam).await;
    let old = house.get(Some(&sam), &path).await.body;
    assert!(old.contains("Does it still hold?") && old.contains("It still holds"));
    let anna = house.again(&anna).await;
    assert!(
        !house
            .get(Some(&anna), &path)
            .await
            .body
            .contains("It still holds")
    );
    let done = house
        .post(Some(&sam), &format!("{path}/confirm"), &[("seen", "1")])
        .await;
    assert_eq!(done.location(), format!("{path}?done=handbook-confirmed"));
    assert!(
        !house
            .get(Some(&sam), &path)
            .await
            .body
            .contains("Does it still hold?")
    );
}

#[tokio::test]
async fn customers_read_what_was_opened_to_them_and_nothing_else() {
    let (house, sam, _) = filled_house().await;
    assert!(
        house
            .get(None, "/help")
            .await
            .body
            .contains("Nothing is published here yet.")
    );
    for page in shipped().iter().take(12) {
        let seen = house.get(None, &format!("/help/{}", page.slug)).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{}", page.slug);
    }
    let path = "/handbook/pages/how-we-handle-complaints";
    let fields = [
        ("seen", "1"),
        ("title", "How we handle a complaint"),
        ("body", "You tell us, and a person answers."),
        ("public", "yes"),
        ("changed", "Opened"),
    ];
    house
        .post(Some(&sam), &format!("{path}/edit"), &fields)
        .await;
    let open = house.get(None, "/help/how-we-handle-complaints").await;
    assert_eq!(open.status, StatusCode::OK);
    assert!(open.body.contains("a person answers") && !open.body.contains("<script"));
    assert!(
        house
            .get(None, "/help?q=person")
            .await
            .body
            .contains("How we handle a complaint")
    );
    assert!(
        !house
            .get(None, "/help?q=voucher")
            .await
            .body
            .contains("First a solution")
    );
    let out = house
        .post(Some(&sam), &format!("{path}/out"), &[("seen", "2")])
        .await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    let gone = house.get(None, "/help/how-we-handle-complaints").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(
        house
            .get(Some(&sam), "/handbook/out")
            .await
            .body
            .contains("How we handle a complaint")
    );
}

#[tokio::test]
async fn beside_a_case_stand_answers_that_fit_it() {
    let (house, _, anna) = filled_house().await;
    let number = house
        .case(
            &anna,
            "Priya Nair",
            "My order is three weeks late. Where is it? You said it would come on Monday.",
        )
        .await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}/handbook"))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains("First word: it is late"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("Follow-up: is it really solved?"));
}

#[tokio::test]
async fn the_page_of_a_rule_leads_to_the_handbook() {
    let (house, _, anna) = filled_house().await;
    let rule = house
        .get(Some(&anna), "/coach/rules/discount-first")
        .await
        .body;
    assert!(
        rule.contains("First a solution, then perhaps a gift"),
        "{rule}"
    );
}

#[tokio::test]
async fn every_link_of_the_handbook_leads_to_a_page_of_the_desk() {
    let (house, _, _) = filled_house().await;
    for page in shipped() {
        for to in page
            .body
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            if to.starts_with('/') {
                let seen = house.get(Some(&house.administrator), to).await;
                assert_eq!(seen.status, StatusCode::OK, "{} leads to {to}", page.slug);
            }
        }
    }
}

#[tokio::test]
async fn an_answer_is_put_below_what_one_wrote_with_the_facts_of_the_case() {
    let (house, sam, anna) = filled_house().await;
    let path = write(&house, &sam).await;
    let slug = path.rsplit('/').next().unwrap_or_default().to_owned();
    let number = house
        .case(&anna, "Priya Nair", "May my dog come along?")
        .await;
    let to = format!("/cases/{number}/handbook/{slug}");
    let put = house.post(Some(&anna), &to, &[]).await;
    assert_eq!(
        put.location(),
        format!("/cases/{number}?done=handbook-put-in")
    );
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(page.contains("Dear Priya Nair,"), "{page}");
    house.post(Some(&anna), &to, &[]).await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    let form = crate::house::region(&page, "name=\"body\"", "</textarea>");
    assert_eq!(
        form.matches("Dear Priya Nair,").count(),
        2,
        "nothing that was written is lost"
    );
    let read_only = house
        .post(Some(&anna), &format!("/cases/{number}/handbook/ask"), &[])
        .await;
    assert_eq!(
        read_only.status,
        StatusCode::NOT_FOUND,
        "a page to read is no reply"
    );
}
