//! Tags, links, out of sight, kept lists and several cases at once.

use crate::house::{House, Session};
use axum::http::StatusCode;
use desk::views::Whose;
use recovery::Role;

const STORY: &str =
    "I am furious! This is the THIRD time. You people are useless and I want my money back NOW!!!";

async fn file(house: &House, who: &Session, number: u64, act: &str, field: (&str, &str)) -> String {
    let path = format!("/cases/{number}/filing/{act}");
    let seen = house.post(Some(who), &path, &[field]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{act}: {}", seen.body);
    house.get(Some(who), seen.location()).await.body
}

#[tokio::test]
async fn cases_of_two_customers_are_joined_by_person_or_linked_and_not_merged() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", STORY).await;
    let other = house.case(&anna, "Ole Brandt", "The kettle leaks.").await;
    let path = format!("/cases/{number}/merge");
    let into = other.to_string();
    let asked = house.get(Some(&anna), &format!("{path}?into={into}")).await;
    assert!(
        asked.body.contains("two customer records"),
        "{}",
        asked.body
    );
    assert!(!asked.body.contains(&format!("action=\"{path}\"")));
    let fields = [("sheet", "others-merge"), ("into", into.as_str())];
    let tried = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(tried.body.contains("link the cases"), "{}", tried.body);
    let linked = file(&house, &anna, number, "link", ("other", &into)).await;
    assert!(linked.contains(&format!("/cases/{other}")), "{linked}");
    // Joined, they are one customer, and the page offers the merge.
    let whose = house.desk.case_page(&anna.person, other, None).await;
    let whose = whose.expect("there").customer.id;
    let join = format!("/customers/{whose}/join");
    let seen = house
        .post(Some(&anna), &join, &[("number", &number.to_string())])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let asked = house.get(Some(&anna), &format!("{path}?into={into}")).await;
    assert!(asked.body.contains(&format!("action=\"{path}\"")));
}

#[tokio::test]
async fn a_tag_names_a_case_in_the_list_and_the_list_is_narrowed_to_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", STORY).await;
    let other = house.case(&anna, "Ole Brandt", "The kettle leaks.").await;
    let page = file(&house, &anna, number, "tag", ("tag", " Winter  boots ")).await;
    assert!(
        page.contains("The tag is added.") && page.contains("Winter boots"),
        "{page}"
    );
    // Two names that look alike are one tag.
    file(&house, &anna, other, "tag", ("tag", "winter boots")).await;
    let tags = house.desk.tags(&anna.person).await.expect("asked");
    assert_eq!(tags.len(), 1);
    let tag = tags[0].id;
    file(&house, &anna, other, "untag", ("tag", &tag.to_string())).await;
    let history = format!("/cases/{other}/history");
    let history = house.get(Some(&anna), &history).await.body;
    for said in [
        "A tag was added: Winter boots",
        "A tag was taken off: Winter boots",
    ] {
        assert!(history.contains(said), "{said}: {history}");
    }
    let list = format!("/cases?tag={tag}&show=chosen&column-tags=yes&column-heat=yes");
    let seen = house.get(Some(&anna), &list).await.body;
    assert!(
        seen.contains(&format!("/cases/{number}\""))
            && !seen.contains(&format!("/cases/{other}\""))
    );
    assert!(seen.contains("class=\"tag\">Winter boots"), "{seen}");
    assert!(seen.contains("furious") || seen.contains("angry"), "{seen}");
    assert!(
        !seen.contains("class=\"avatar\""),
        "columns that were not chosen are not shown"
    );
    let usual = house.get(Some(&anna), "/cases").await.body;
    assert!(usual.contains("class=\"avatar\"") && !usual.contains("class=\"tag\">"));
    let told = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(told.contains("One tag"), "{told}");
    let long = "x".repeat(41);
    let seen = house
        .post(
            Some(&anna),
            &format!("/cases/{number}/filing/tag"),
            &[("sheet", "filing-tag"), ("tag", &long)],
        )
        .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("40 letters at most") && seen.body.contains(&long));
}

#[tokio::test]
async fn linked_cases_name_each_other() {
    let house = House::open().await;
    let anna = house.agent().await;
    let one = house.case(&anna, "Priya Nair", STORY).await;
    let two = house.case(&anna, "Ole Brandt", "The kettle leaks.").await;
    file(&house, &anna, one, "link", ("other", &format!("#{two}"))).await;
    for (here, there) in [(one, two), (two, one)] {
        let page = house.get(Some(&anna), &format!("/cases/{here}")).await.body;
        assert!(page.contains(&format!("linked with #{there}")), "{page}");
    }
    file(&house, &anna, two, "unlink", ("other", &one.to_string())).await;
    let page = house.get(Some(&anna), &format!("/cases/{one}")).await.body;
    assert!(!page.contains("linked with"));
    for (other, status) in [("99999", 422), ("none", 422), (&one.to_string(), 422)] {
        let path = format!("/cases/{one}/filing/link");
        let seen = house.post(Some(&anna), &path, &[("other", other)]).await;
        assert_eq!(seen.status.as_u16(), status, "{other}");
    }
}

#[tokio::test]
async fn a_case_out_of_sight_is_back_on_today_in_time_and_at_once_when_its_customer_is_heard() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", STORY).await;
    let word = desk::acts::Act::GiveWord {
        say: desk::acts::Say {
            solved_today: Some(false),
            ..crate::house::say("I look after it.")
        },
    };
    house.act(&anna, number, word).await;
    let on_today = async || {
        let today = house.desk.today(&anna.person, Whose::Mine, None).await;
        let today = today.expect("asked");
        today.rows.iter().any(|row| row.number == number)
    };
    assert!(on_today().await);
    let filing = house
        .desk
        .filing(&anna.person, number)
        .await
        .expect("a page");
    let latest = filing.may_sleep_until.expect("a while");
    let refused = house
        .desk
        .snooze(&anna.person, number, Some(latest.plus_minutes(1)))
        .await;
    assert!(refused.is_err());
    house
        .desk
        .snooze(&anna.person, number, Some(latest))
        .await
        .expect("out of sight");
    assert!(!on_today().await);
    house.clock.set(latest);
    assert!(on_today().await, "back while its promise can still be kept");
    house.clock.set(latest.plus_hours(-1));
    assert!(!on_today().await);
    let heard = desk::acts::Act::Write {
        body: "Are you still there?".to_owned(),
        via: recovery::terms::Channel::Phone,
    };
    house.act(&anna, number, heard).await;
    assert!(on_today().await);
}

#[tokio::test]
async fn a_list_is_kept_for_oneself_or_for_all_and_dropped_by_whoever_may() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ben = house
        .somebody(Role::Agent, "Ben Ode", "ben@northline.example")
        .await;
    for (name, shared) in [("Mine alone", ""), ("Ours", "yes")] {
        let fields = [
            ("name", name),
            ("shared", shared),
            ("status", "open"),
            ("show", "chosen"),
            ("column-heat", "yes"),
        ];
        let seen = house.post(Some(&anna), "/cases/views", &fields).await;
        assert_eq!(
            seen.location(),
            "/cases?status=open&show=chosen&column-heat=yes&done=view"
        );
    }
    let hers = house.get(Some(&anna), "/cases").await.body;
    let his = house.get(Some(&ben), "/cases").await.body;
    assert!(hers.contains("Mine alone") && hers.contains("Ours"));
    assert!(!his.contains("Mine alone") && his.contains("Ours"));
    let views = house.desk.saved_views(&anna.person).await.expect("asked");
    let drop = |place: usize| format!("/cases/views/{}/drop", views[place].id);
    assert_eq!(
        house.post(Some(&ben), &drop(0), &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        house.post(Some(&ben), &drop(1), &[]).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        house
            .post(Some(&house.administrator), &drop(1), &[])
            .await
            .location(),
        "/cases?done=view-dropped"
    );
    house.post(Some(&anna), &drop(0), &[]).await;
    assert!(
        house
            .desk
            .saved_views(&anna.person)
            .await
            .expect("asked")
            .is_empty()
    );
    let nameless = house
        .post(
            Some(&anna),
            "/cases/views",
            &[("sheet", "keep-view"), ("name", " ")],
        )
        .await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn several_cases_are_given_at_once_and_what_was_refused_is_told_by_case() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ben = house
        .somebody(Role::Agent, "Ben Ode", "ben@northline.example")
        .await;
    let one = house.case(&anna, "Priya Nair", STORY).await.to_string();
    let two = house
        .case(&anna, "Ole Brandt", "The kettle leaks.")
        .await
        .to_string();
    let give = [
        ("case", one.as_str()),
        ("case", two.as_str()),
        ("do", "take"),
    ];
    let seen = house.post(Some(&ben), "/cases/together", &give).await;
    assert_eq!(seen.location(), "/cases?done=together");
    let his = house
        .get(Some(&ben), &format!("/cases?owner={}", ben.person.id))
        .await
        .body;
    assert!(his.contains(&format!("/cases/{one}\"")) && his.contains(&format!("/cases/{two}\"")));
    let tag = [
        ("case", one.as_str()),
        ("case", "99999"),
        ("do", "tag"),
        ("to-tag", "boots"),
    ];
    let seen = house.post(Some(&ben), "/cases/together", &tag).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(
        seen.body.contains("Done with 1 of 2 cases.") && seen.body.contains("#99999"),
        "{}",
        seen.body
    );
    for nothing in [
        &[("do", "take")][..],
        &[("case", "1047")][..],
        &[("case", "1047"), ("do", "give")][..],
    ] {
        let seen = house.post(Some(&ben), "/cases/together", nothing).await;
        assert_eq!(seen.location(), "/cases?done=together-nothing");
    }
}

#[tokio::test]
async fn a_search_keeps_to_what_is_said_of_the_cases_and_tells_what_nobody_understands() {
    let house = House::open().await;
    let anna = house.agent().await;
    let one = house.case(&anna, "Priya Nair", STORY).await;
    let two = house.case(&anna, "Ole Brandt", "The kettle leaks.").await;
    file(&house, &anna, one, "tag", ("tag", "Winter boots")).await;
    let search = async |words: &str| {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("q", words)
            .finish();
        let seen = house.get(Some(&anna), &format!("/search?{query}")).await;
        assert_eq!(seen.status, StatusCode::OK, "{words}: {}", seen.body);
        let shown = |number: u64| seen.body.contains(&format!("href=\"/cases/{number}\""));
        (shown(one), shown(two), seen.body)
    };
    for (words, wanted) in [
        ("status:open", (true, true)),
        ("status:open kettle", (false, true)),
        ("status:\"solved, says the customer\"", (false, false)),
        ("owner:me", (true, true)),
        ("owner:none", (false, false)),
        ("tag:winter", (true, false)),
        ("tag:\"Winter boots\" kettle", (false, false)),
        (&format!("#{two}"), (false, true)),
        (&format!("#{one} kettle"), (false, false)),
        ("after:2020-01-01", (true, true)),
        ("before:2020-01-01", (false, false)),
        ("stage:heard", (true, true)),
        ("class:failed.late", (false, false)),
        ("leaks -kettle", (false, false)),
    ] {
        let (first, second, page) = search(words).await;
        assert_eq!((first, second), wanted, "{words}");
        assert!(!page.contains("say soon"), "{words}: nothing is told");
    }
    // What nobody understands is told with what there is, and the rest is searched.
    for (words, told) in [
        ("status:closed kettle", "open, confirmed, resting"),
        ("colour:red kettle", "There is no “colour:”"),
        ("tag:summer kettle", "There are: &quot;Winter boots&quot;"),
        ("owner:zoe kettle", "There are: me, none, "),
        (
            "from:zoe@mail.example kettle",
            "No customer has the address",
        ),
        ("before:soon kettle", "names no day"),
        ("kettle status:", "one of these: open"),
        ("status:open status:open kettle", "more than once"),
        (
            "status:open status:closed kettle",
            "What was said of “status:” before counts.",
        ),
        (
            "status:open kettle -a -b -c -d -e -f -g -h -i -j -k -l -m",
            "12 words can be looked for at once",
        ),
    ] {
        let (first, second, page) = search(words).await;
        assert!(page.contains(told), "{words}: {page}");
        let as_words = words.starts_with("colour");
        assert_eq!((first, second), (false, !as_words), "{words}");
    }
    // Each thing is told once, and a rest only where there is one.
    let count = |page: &str, told: &str| page.matches(told).count();
    for (words, told, times) in [
        (
            "status:open status:open status:open kettle",
            "more than once",
            1,
        ),
        (
            "status:open status:closed status:open kettle",
            "before counts",
            0,
        ),
        (
            "status:closed status:closed kettle",
            "“status:closed” fits nothing",
            1,
        ),
        ("colour:red colour:blue", "There is no “colour:”", 1),
        ("status:closed kettle", "The rest was searched.", 1),
        ("status:closed owner:me", "The rest was searched.", 1),
        ("status:closed", "The rest was searched.", 0),
        ("from:zoe@mail.example", "The rest was searched.", 0),
    ] {
        let (_, _, page) = search(words).await;
        assert_eq!(count(&page, told), times, "{words}: {page}");
    }
    let (_, _, page) = search("status:open owner:me").await;
    assert!(
        page.contains("value=\"status:open owner:me\""),
        "what was typed is kept"
    );
}
