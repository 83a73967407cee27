//! Why things went wrong: filed at the end of a case, with whys and what shows them; what will change, on Today of whoever
//! sees to it; and whether it helped.

use crate::house::{House, Session};
use axum::http::StatusCode;
use desk::views::Whose;
use learning::recurrence::Verdict;
use recovery::CauseId;

async fn file(
    house: &House,
    who: &Session,
    number: u64,
    more: &[(&str, &str)],
) -> crate::house::Seen {
    let mut fields = vec![("sheet", "new-cause"), ("what", "The lid is packed wet")];
    fields.extend_from_slice(more);
    let path = format!("/cases/{number}/causes");
    house.post(Some(who), &path, &fields).await
}

async fn only_cause(house: &House, who: &Session) -> CauseId {
    let causes = house.desk.causes(&who.person, None).await.expect("asked");
    assert_eq!(causes.rows.len(), 1);
    causes.rows[0].id
}

#[tokio::test]
async fn a_cause_is_filed_with_its_whys_and_stands_behind_the_case() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let other = house.case(&anna, "Ole Brandt", "It leaks here too.").await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(
        page.contains("What went wrong, and what will change?"),
        "{page}"
    );
    let whys = [
        ("class", "process"),
        ("why-1", "The seal had not dried"),
        ("evidence-1", "Measured on ten lids"),
        ("why-2", "Drying was cut to an hour"),
        ("evidence-2", "The plan of March"),
    ];
    let seen = file(&house, &anna, number, &whys).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let cause = only_cause(&house, &anna).await;
    let told = house
        .get(Some(&anna), &format!("/learning/causes/{cause}"))
        .await
        .body;
    for words in [
        "The lid is packed wet",
        "Process: design",
        "The seal had not dried",
        "Measured on ten lids",
        "The plan of March",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(
        told.contains("Filed by") && told.contains(&format!("/cases/{number}\"")),
        "{told}"
    );
    let trace = [("cause", cause.to_string())];
    let trace: Vec<(&str, &str)> = trace
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let seen = house
        .post(Some(&anna), &format!("/cases/{other}/causes/trace"), &trace)
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let list = house.get(Some(&anna), "/learning").await.body;
    assert!(
        list.contains("2 cases") && list.contains("nothing planned yet"),
        "{list}"
    );
    let history = house
        .get(Some(&anna), &format!("/cases/{other}/history"))
        .await
        .body;
    assert!(history.contains("A cause was found"));
    house
        .post(
            Some(&anna),
            &format!("/cases/{other}/causes/untrace"),
            &trace,
        )
        .await;
    let page = house
        .get(Some(&anna), &format!("/cases/{other}/causes"))
        .await
        .body;
    assert!(page.contains("No cause was found yet."), "{page}");
}

#[tokio::test]
async fn a_why_that_nothing_shows_is_refused_and_what_was_typed_stays() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let seen = file(&house, &anna, number, &[("why-1", "Somebody <b>slept</b>")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("Each why needs what shows it"),
        "{}",
        seen.body
    );
    assert!(
        seen.body.contains("Somebody &lt;b&gt;slept"),
        "{}",
        seen.body
    );
    assert!(
        seen.body.contains("value=\"The lid is packed wet\""),
        "{}",
        seen.body
    );
    // Neither the cause nor anything on the case.
    let causes = house.desk.causes(&anna.person, None).await.expect("asked");
    assert!(causes.rows.is_empty());
    let past = [
        ("action", "Dry longer"),
        ("owner", &anna.person.id.to_string()),
        ("due", "2020-01-01T10:00"),
    ];
    let seen = file(&house, &anna, number, &past).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("That date has passed."), "{}", seen.body);
    for path in [
        "/learning/causes/0190a000-0000-7000-8000-000000000000",
        "/learning/causes/none",
    ] {
        assert_eq!(
            house.get(Some(&anna), path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_cause_without_a_name_names_nobody_anywhere() {
    let house = House::open().await;
    let anna = house.agent().await;
    // Where it is still the day before.
    let office = house.desk.office().await.expect("an office");
    let zone = calendar::zone("Pacific/Honolulu").expect("a zone");
    let week = office.week().clone();
    let office = calendar::OfficeHours::new("Pacific/Honolulu", week, office.holidays().clone());
    let by = &house.administrator.person;
    let set = house.desk.set_office(by, office.expect("hours")).await;
    set.expect("set");
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let seen = file(&house, &anna, number, &[("nameless", "yes")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let cause = only_cause(&house, &anna).await;
    let view = house
        .desk
        .cause(&anna.person, cause, None)
        .await
        .expect("a page");
    assert_eq!((view.cause.filed_by, view.filed_by), (None, None));
    let midnight = calendar::parse_local("2026-11-22T00:00", &zone).expect("a time");
    assert_eq!(
        view.cause.filed_at, midnight,
        "the day of the office, and no minute that tells who was at work"
    );
    assert_eq!(
        cause.0.get_version_num(),
        4,
        "an id of another kind holds the millisecond"
    );
    let page = house
        .get(Some(&anna), &format!("/learning/causes/{cause}"))
        .await
        .body;
    assert!(page.contains("Filed without a name"), "{page}");
    let shown = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a case");
    let found = shown.timeline.last().expect("an event");
    assert_eq!(found.event.kind(), "learned");
    assert_eq!(shown.who(found), None, "no event of the case names them");
    let lines = house
        .desk
        .audit_page(&house.administrator.person, None)
        .await
        .expect("asked");
    let filed = lines
        .rows
        .iter()
        .find(|line| line.what == "cause_filed")
        .expect("a line");
    assert_eq!(filed.who, desk::views::Doer::Machine);
    assert_eq!(filed.at, midnight, "nor does the line of the change");
    let audit = house.get(Some(&house.administrator), "/audit").await.body;
    let line = crate::house::region(&audit, "A cause was filed", "</li>");
    assert!(
        line.contains("22 November 2026") && !line.contains("<time") && !line.contains("00:00"),
        "{line}"
    );
    let history = house
        .get(Some(&anna), &format!("/cases/{number}/history"))
        .await
        .body;
    let newest = crate::house::region(&history, "data-list", "</li>");
    assert!(
        newest.contains("A cause was found") && newest.contains("22 November 2026"),
        "{newest}"
    );
    assert!(
        !newest.contains("<time") && !newest.contains("09:30"),
        "the day, and no minute: {newest}"
    );
}

#[tokio::test]
async fn nothing_in_the_form_of_a_cause_tells_who_fills_it_in() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}/causes"))
        .await
        .body;
    let owner = crate::house::region(&page, "name=\"owner\"", "</select>");
    let hers = format!("value=\"{}\" selected", anna.person.id);
    assert!(
        owner.contains("Not chosen yet") && !owner.contains(&hers),
        "{owner}"
    );
    assert!(page.contains("T17:00\""), "no minute either");

    let fields = [
        ("action", "Dry for a day"),
        ("owner", ""),
        ("due", "2026-12-04T10:00"),
        ("nameless", "yes"),
    ];
    let seen = file(&house, &anna, number, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("Dry for a day"), "{}", seen.body);
    let fields = [fields[0], ("owner", &anna.person.id.to_string()), fields[2]];
    let seen = file(&house, &anna, number, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let cause = only_cause(&house, &anna).await;
    let page = house
        .get(Some(&anna), &format!("/learning/causes/{cause}"))
        .await
        .body;
    assert!(
        page.contains(&hers),
        "a further one is hers unless she says"
    );
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "a test tells one story")]
async fn what_will_change_stands_on_today_and_is_told_whether_it_helped() {
    let house = House::open().await;
    let anna = house.agent().await;
    let first = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let action = [
        ("action", "Dry for a day"),
        ("owner", &anna.person.id.to_string()),
        ("due", "2026-12-04T10:00"),
    ];
    let seen = file(&house, &anna, first, &action).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let cause = only_cause(&house, &anna).await;
    for n in 0..7 {
        let number = house
            .case(&anna, &format!("Customer {n}"), "It leaks.")
            .await;
        house
            .desk
            .trace_case(&anna.person, number, cause, true)
            .await
            .expect("traced");
    }
    let today = house.get(Some(&anna), "/?whose=mine").await.body;
    assert!(
        today.contains("Dry for a day") && today.contains("so that it does not come back"),
        "{today}"
    );
    let theirs = house
        .get(Some(&house.administrator), "/?whose=mine")
        .await
        .body;
    assert!(!theirs.contains("Dry for a day"), "it is Anna’s to do");

    let open = house
        .desk
        .open_actions(&anna.person, Whose::Mine)
        .await
        .expect("asked");
    let id = open[0].id;
    let act = |name: &str| format!("/learning/actions/{id}/{name}");
    let as_text = cause.to_string();
    let empty = house
        .post(
            Some(&anna),
            &act("done"),
            &[("cause", &as_text), ("checked", " ")],
        )
        .await;
    assert_eq!(
        empty.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        empty.body
    );
    let moved = [("cause", as_text.as_str()), ("due", "2026-12-11T10:00")];
    house.post(Some(&anna), &act("move"), &moved).await;
    let page = house
        .get(Some(&anna), &format!("/learning/causes/{cause}"))
        .await
        .body;
    assert!(page.contains("moved once"), "{page}");

    // A minute later, so that the cases of today lie before it.
    let done_at = house.desk.now().plus_minutes(1);
    house.clock.set(done_at);
    let seen = house
        .post(
            Some(&anna),
            &act("done"),
            &[("checked", "Ten lids, all dry")],
        )
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(
        page.contains("Ten lids, all dry") && page.contains("It is too early to say."),
        "{page}"
    );
    let again = house
        .post(Some(&anna), &act("done"), &[("checked", "Twice")])
        .await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "nobody does it twice");
    assert!(
        house
            .desk
            .open_actions(&anna.person, Whose::All)
            .await
            .expect("asked")
            .is_empty()
    );

    house.clock.set(done_at.plus_hours(24 * 7));
    let effect = async || {
        let view = house
            .desk
            .cause(&anna.person, cause, None)
            .await
            .expect("a page");
        view.actions[0].effect.expect("done")
    };
    let told = effect().await;
    assert_eq!((told.days, told.before, told.after), (7, 8, 0));
    assert_eq!(told.found.map(|found| found.verdict), Some(Verdict::Helped));
    // A twentieth of the orders: then none is no news.
    house
        .desk
        .measure_action(&anna.person, id, (Some(2000), Some(100)))
        .await
        .expect("measured");
    let told = effect().await.found.map(|found| found.verdict);
    assert_eq!(told, Some(Verdict::Unknown));
    let half = house
        .desk
        .measure_action(&anna.person, id, (Some(2000), None))
        .await;
    assert!(half.is_err());
}
