//! What the pages show and keep, through the real router.

use crate::house::{House, lines, region, say, waives};
use axum::http::StatusCode;
use desk::acts::Act;
use recovery::terms::Channel;
use recovery::{OptionNo, PointNo};

#[tokio::test]
async fn today_names_the_people_who_wait_and_what_breaks_first() {
    let house = House::open().await;
    let anna = house.agent().await;
    house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let seen = house.get(Some(&anna), "/").await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(
        seen.body.contains("One person is waiting to hear from you"),
        "{}",
        seen.body
    );
    insta::assert_snapshot!(lines(region(
        &seen.body,
        "<header class=\"page\"",
        "</main>"
    )));
    let empty = house.get(Some(&anna), "/?whose=team").await;
    assert_eq!(empty.status, StatusCode::OK);
}

#[tokio::test]
async fn a_case_says_first_what_to_do_now_with_the_form_for_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let seen = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let main = region(&seen.body, "<main", "</main>");
    let now = main.find("id=\"now\"").expect("what to do now");
    assert!(now < main.find("id=\"conversation\"").expect("the conversation"));
    insta::assert_snapshot!(lines(region(
        main,
        "<section class=\"card first",
        "</section>"
    )));
    assert!(main.contains("1 of 7 · heard"), "{main}");
}

#[tokio::test]
async fn a_first_word_that_does_not_say_whether_today_comes_back_with_all_that_was_typed() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let path = format!("/cases/{number}/acts/give-word");
    let typed = "I have read it, <b>Marta</b>, and I am sorry for these two days.";
    let fields = [
        ("sheet", "now-give-word"),
        ("seen", "99"),
        ("body", typed),
        ("channel", "phone"),
        ("next", "2026-11-24T10:00"),
    ];
    let seen = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body
            .contains("also says whether it can be solved today")
    );
    assert!(
        seen.body
            .contains("I have read it, &lt;b&gt;Marta&lt;/b&gt;, and I am sorry"),
        "what was typed is kept, escaped"
    );
    assert!(seen.body.contains("value=\"2026-11-24T10:00\""));
    let draft = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(
        draft.body.contains("sorry for these two days"),
        "the draft lives on the server"
    );
    let fields = [
        ("sheet", "now-give-word"),
        ("body", typed),
        ("channel", "phone"),
        ("today", "no"),
    ];
    let seen = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(
        (seen.status, seen.location()),
        (
            StatusCode::SEE_OTHER,
            format!("/cases/{number}?done=give-word").as_str()
        )
    );
}

#[tokio::test]
async fn the_second_of_two_people_is_told_what_changed_and_keeps_the_draft() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let seen_version = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page")
        .case
        .version;
    let path = house.customer_path(&anna, number).await;
    house
        .post(
            None,
            &path,
            &[("about", "write"), ("body", "And now it leaks as well.")],
        )
        .await;
    let fields = [
        ("sheet", "now-give-word"),
        ("seen", &seen_version.to_string()),
        ("body", "My careful words."),
        ("channel", "mail"),
        ("today", "yes"),
    ];
    let seen = house
        .post(
            Some(&anna),
            &format!("/cases/{number}/acts/give-word"),
            &fields,
        )
        .await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert!(seen.body.contains("a message came in"), "{}", seen.body);
    assert!(
        seen.body.contains("And now it leaks as well."),
        "the new state is shown"
    );
    assert!(seen.body.contains("My careful words."), "the draft is kept");
}

#[tokio::test]
async fn hostile_words_are_shown_as_words_everywhere() {
    let house = House::open().await;
    let anna = house.agent().await;
    let hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
    let number = house.case(&anna, hostile, hostile).await;
    let customer = house.customer_path(&anna, number).await;
    house
        .post(None, &customer, &[("about", "write"), ("body", hostile)])
        .await;
    let paths = [
        "/".to_owned(),
        "/cases".to_owned(),
        format!("/cases/{number}"),
        "/search?q=alert".to_owned(),
        "/search?q=%3Cscript%3E%22".to_owned(),
        format!("/cases/{number}/as-customer"),
        customer.clone(),
    ];
    for path in paths {
        let who = (path != customer).then_some(&anna);
        let seen = house.get(who, &path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        // The keys of the desk and, where one writes, the editor are the scripts of a page, each a file of ours.
        assert!(
            !seen.body.contains("<script>") && !seen.body.contains("<img"),
            "{path}"
        );
        let ours = seen.body.matches("<script type=\"module\" src=\"/assets/");
        assert_eq!(seen.body.matches("<script").count(), ours.count(), "{path}");
    }
}

#[tokio::test]
async fn a_link_with_an_answer_changes_nothing_and_a_press_does() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let version = || async {
        house
            .desk
            .case_page(&anna.person, number, None)
            .await
            .expect("a page")
            .case
            .version
    };
    let before = version().await;
    let seen = house.get(None, &format!("{path}?answer=option-1-2")).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(
        seen.body.contains("value=\"2\" checked"),
        "chosen, not given: {}",
        seen.body
    );
    assert_eq!(version().await, before);
    let fields = [
        ("about", "choice"),
        ("sheet", "choice-1"),
        ("point", "1"),
        ("pick", "2"),
        ("words", ""),
    ];
    let seen = house.post(None, &path, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert!(seen.location().ends_with("?said=chosen"));
    assert!(version().await > before);
}

#[tokio::test]
async fn none_of_these_without_a_wish_asks_for_it_and_keeps_the_choice() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let fields = [
        ("about", "choice"),
        ("sheet", "choice-1"),
        ("point", "1"),
        ("pick", "none"),
        ("words", " "),
    ];
    let seen = house.post(None, &path, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body
            .contains("Please tell us what would make you happy")
    );
    assert!(seen.body.contains("value=\"none\" checked"));
}

#[tokio::test]
async fn the_customers_page_is_light_and_speaks_of_no_verdict() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let seen = house.get(None, &path).await;
    assert!(seen.body.len() < 30 * 1024, "{} bytes", seen.body.len());
    assert!(seen.body.len() + assets::STYLE.gzip.len() < 30 * 1024);
    for word in ["rejected", "ticket", "SLA", "resolution", "not upheld"] {
        assert!(!seen.body.contains(word), "{word}");
    }
    insta::assert_snapshot!(lines(
        &region(&seen.body, "<main", "</main>").replace(&path, "/c/TOKEN")
    ));
}

#[tokio::test]
async fn a_closed_or_wrong_link_is_met_kindly_and_tells_nothing() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    house.act(&anna, number, Act::RevokeLink).await;
    for path in [path.as_str(), "/c/no-such-token", "/c/%00"] {
        let seen = house.get(None, path).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            seen.body.contains("care@northline.example") && !seen.body.contains("Priya"),
            "{path}"
        );
        assert_eq!(
            house
                .post(None, path, &[("about", "write"), ("body", "Hello")])
                .await
                .status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn solved_shows_what_is_still_owed_and_the_yes_closes_with_thanks() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let point = PointNo::FIRST;
    house
        .act(
            &anna,
            number,
            Act::Choose {
                point,
                option: OptionNo(1),
                via: Channel::Page,
            },
        )
        .await;
    let due = house.desk.now().plus_days(2);
    let steps = vec![desk::acts::StepDraft {
        what: "Correct the bill".to_owned(),
        owner: None,
        due,
    }];
    house
        .act(
            &anna,
            number,
            Act::LayPlan {
                point,
                steps,
                say: say("The plan"),
            },
        )
        .await;
    let path = house.customer_path(&anna, number).await;
    let seen = house.get(None, &path).await;
    assert!(seen.body.contains(r#"name="edition" value="1""#));
    let of_before = [("about", "plan"), ("point", "1"), ("edition", "7")];
    let old = house.post(None, &path, &of_before).await;
    assert_eq!(old.status, StatusCode::CONFLICT);
    assert!(old.body.contains("We have sent you another plan since."));
    let yes = house
        .post(
            None,
            &path,
            &[
                ("about", "plan"),
                ("sheet", "plan-1"),
                ("point", "1"),
                ("edition", "1"),
            ],
        )
        .await;
    assert!(yes.location().ends_with("?said=yes"));
    let early = house.get(None, &format!("{path}?answer=solved")).await;
    assert!(early.body.contains("We still owe you:") && early.body.contains("Correct the bill"));
    let waive = waives(&early.body);
    let fields = [
        ("about", "solved"),
        ("sheet", "early"),
        ("answer", "solved"),
        ("waive", waive),
        ("words", ""),
    ];
    assert!(
        house
            .post(None, &path, &fields)
            .await
            .location()
            .ends_with("?said=solved")
    );
    let after = house.get(None, &path).await;
    assert!(
        after.body.contains("How satisfied are you?"),
        "{}",
        after.body
    );
    let fields = [
        ("about", "feedback"),
        ("sheet", "feedback"),
        ("satisfied", "5"),
        ("better", "Say the fee at signing"),
        ("quote", "yes"),
    ];
    assert!(
        house
            .post(None, &path, &fields)
            .await
            .location()
            .ends_with("?said=feedback")
    );
    let ours = house
        .get(Some(&anna), &format!("/cases/{number}/history"))
        .await;
    assert!(
        ours.body.contains("satisfied: 5 of 5") && ours.body.contains("Say the fee at signing")
    );
}

#[tokio::test]
async fn whoever_was_signed_out_while_writing_gets_the_words_back() {
    let house = House::open().await;
    let seen = house
        .post(
            None,
            "/cases/1047/acts/give-word",
            &[("body", "Twenty careful lines of mine")],
        )
        .await;
    assert_eq!(seen.status, StatusCode::UNAUTHORIZED);
    assert!(seen.body.contains("Twenty careful lines of mine"));
}

#[tokio::test]
async fn every_field_has_its_label_and_no_id_stands_twice() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let customer = house.customer_path(&anna, number).await;
    for path in [
        format!("/cases/{number}"),
        format!("/cases/{number}/as-customer"),
        customer.clone(),
        "/cases/new".to_owned(),
        "/cases".to_owned(),
        "/sign-in".to_owned(),
    ] {
        let who = (path != customer).then_some(&anna);
        let body = house.get(who, &path).await.body;
        let ids: Vec<&str> = body
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{path}: {ids:?}");
        for start in ["<input ", "<textarea ", "<select "] {
            for tag in body
                .split(start)
                .skip(1)
                .filter_map(|rest| rest.split('>').next())
            {
                let id = tag
                    .split("id=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next());
                let labelled = tag.contains("aria-label")
                    || tag.contains("type=\"hidden\"")
                    || tag.contains("type=\"radio\"")
                    || id.is_some_and(|id| body.contains(&format!("for=\"{id}\"")));
                assert!(labelled, "{path}: {tag}");
            }
        }
        assert_eq!(body.matches("<h1>").count(), 1, "{path}");
        assert!(
            body.contains("<html lang=\"en\" dir=\"ltr\">") && body.contains("class=\"skip\""),
            "{path}"
        );
    }
}
