//! What stands in sight on a case and on the customer's page, and the line after a press.

use crate::house::{House, MONDAY_US, region, say};
use axum::http::StatusCode;
use calendar::Moment;
use desk::acts::{Act, Say};
use desk::desk::NewCase;
use recovery::PointNo;
use recovery::terms::{Channel, Outcome};

const DAY_US: i64 = 86_400_000_000;

fn first_word(today: bool) -> Act {
    Act::GiveWord {
        say: Say {
            solved_today: Some(today),
            ..say("I have read your message.")
        },
    }
}

#[tokio::test]
async fn what_was_found_is_in_sight_beside_the_conversation() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = format!("/cases/{number}");
    assert!(
        !house
            .get(Some(&anna), &path)
            .await
            .body
            .contains("id=\"found\"")
    );
    house
        .act(
            &anna,
            number,
            Act::RecordFinding {
                point: PointNo::FIRST,
                outcome: Outcome::NotUpheld,
                found: "The fee stands on page two, in small print.".to_owned(),
            },
        )
        .await;
    let page = house.get(Some(&anna), &path).await.body;
    let beside = region(&page, "<aside class=\"stack\"", "</aside>");
    assert!(beside.contains("The fee stands on page two"), "{beside}");
    assert!(!beside.contains("<details"), "in sight, not folded");
}

#[tokio::test]
async fn a_case_nobody_has_is_taken_by_a_key_in_its_header_and_in_what_to_do_now() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house
        .desk
        .open_by_hand(
            &anna.person,
            NewCase {
                name: "Marta Ruiz".to_owned(),
                email: "marta@customer.example".to_owned(),
                phone: String::new(),
                subject: "Dented".to_owned(),
                story: "Dented, twice.".to_owned(),
                channel: Some(Channel::Phone),
                take: false,
            },
        )
        .await
        .expect("a case");
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    let take = format!("action=\"{path}/acts/assign\"");
    for (from, to) in [
        ("<header class=\"page\"", "</header>"),
        ("id=\"now\"", "id=\"conversation\""),
    ] {
        assert!(region(&page, from, to).contains(&take), "{from}");
    }
    let owner = anna.person.id.to_string();
    let fields = [("sheet", "head-assign-me"), ("owner", owner.as_str())];
    let taken = house
        .post(Some(&anna), &format!("{path}/acts/assign"), &fields)
        .await;
    assert_eq!(taken.location(), format!("{path}?done=taken"));
    let page = house.get(Some(&anna), taken.location()).await.body;
    assert!(
        page.contains(
            "You look after this case now. Its promises to Marta Ruiz are yours to keep."
        )
    );
    assert!(
        !region(&page, "<header class=\"page\"", "</header>").contains(&take),
        "somebody has it"
    );
}

#[tokio::test]
async fn goal_and_reason_stay_in_sight_while_another_way_is_looked_for() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let acts = [
        Act::Decline {
            point: PointNo::FIRST,
            words: "The old contract back, nothing else.".to_owned(),
            via: Channel::Phone,
        },
        Act::FindGoal {
            wish: recovery::WishNo(1),
            goal: "To know what the month costs.".to_owned(),
        },
        Act::SayCannotBeMet {
            wish: recovery::WishNo(1),
            reason: "The old contract is not made any more.".to_owned(),
        },
    ];
    for act in acts {
        house.act(&anna, number, act).await;
    }
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    let now = region(&page, "id=\"now\"", "id=\"conversation\"");
    let sight = region(now, "id=\"wish-in-sight\"", "</div>");
    for words in [
        "The old contract back, nothing else.",
        "To know what the month costs.",
        "The old contract is not made any more.",
    ] {
        assert!(sight.contains(words), "{words}: {now}");
    }
}

#[tokio::test]
async fn the_line_after_a_press_is_one_of_ours_and_nothing_else_is_said() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let path = format!("/cases/{number}");
    let fields = [
        ("sheet", "notes-note"),
        ("sort", "fact"),
        ("text", "Two dents."),
    ];
    let seen = house
        .post(Some(&anna), &format!("{path}/acts/note"), &fields)
        .await;
    assert_eq!(seen.location(), format!("{path}?done=note"));
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(
        region(&page, "<main", "id=\"now\"")
            .contains("role=\"status\" tabindex=\"-1\" autofocus>The note is written down."),
        "{page}"
    );
    for wrong in ["no-such-thing", "%3Cb%3E", "title", "../note", ""] {
        let page = house
            .get(Some(&anna), &format!("{path}?done={wrong}"))
            .await;
        assert_eq!(page.status, StatusCode::OK);
        let said = region(&page.body, "<main", "id=\"now\"");
        assert!(!said.contains("tabindex=\"-1\" autofocus"), "{wrong}");
    }
}

#[tokio::test]
async fn a_filter_nobody_knows_is_told_and_the_list_shows_all() {
    let house = House::open().await;
    let anna = house.agent().await;
    house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    for (asked, says) in [
        (
            "/cases?stage=escalated",
            "There is no such stage; all are shown.",
        ),
        (
            "/cases?status=lost",
            "There is no such state; all are shown.",
        ),
        ("/cases?owner=somebody", "There is no such person here"),
        (
            "/cases?owner=0192a0b0-0000-7000-8000-000000000001",
            "There is no such person here",
        ),
        ("/?whose=theirs", "There is no such list"),
    ] {
        let page = house.get(Some(&anna), asked).await;
        assert_eq!(page.status, StatusCode::OK, "{asked}");
        assert!(page.body.contains(says), "{asked}");
        assert!(page.body.contains("Marta Ruiz"), "{asked}: all are shown");
    }
    for known in ["/cases?status=open&stage=&owner=", "/?whose=all", "/"] {
        let page = house.get(Some(&anna), known).await.body;
        assert!(!page.contains("There is no such"), "{known}");
    }
}

#[tokio::test]
async fn the_customers_page_says_whether_it_can_be_solved_today_on_that_day() {
    let house = House::open().await;
    let anna = house.agent().await;
    let yes = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let no = house.case(&anna, "Priya Nair", "Billed 71.").await;
    let paths = [
        house.customer_path(&anna, yes).await,
        house.customer_path(&anna, no).await,
    ];
    for path in &paths {
        let page = house.get(None, path).await.body;
        assert!(!page.contains("solved today"), "nobody has said so yet");
    }
    house.act(&anna, yes, first_word(true)).await;
    house.act(&anna, no, first_word(false)).await;
    let page = house.get(None, &paths[0]).await.body;
    assert!(page.contains("It can be solved today."), "{page}");
    let page = house.get(None, &paths[1]).await.body;
    assert!(
        page.contains("It cannot be solved today; Anna Holm stays with it until it is."),
        "{page}"
    );
    house.clock.set(Moment::from_us(MONDAY_US + DAY_US));
    let page = house.get(None, &paths[0]).await.body;
    assert!(!page.contains("solved today"), "that day is over");
    let page = house.get(None, &paths[1]).await.body;
    assert!(
        page.contains("It takes longer than a day; Anna Holm stays with it"),
        "{page}"
    );
}

#[tokio::test]
async fn an_opening_is_put_before_the_words_and_what_is_none_is_left_out() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    assert!(region(&page, "id=\"now\"", "id=\"conversation\"").contains("name=\"opening\""));
    let word = |opening: &'static str, body: &'static str| {
        [
            ("sheet", "now-give-word"),
            ("opening", opening),
            ("body", body),
            ("channel", "phone"),
            ("today", "no"),
        ]
    };
    let act = format!("{path}/acts/give-word");
    let seen = house
        .post(Some(&anna), &act, &word("2", "Two dents, I see them."))
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(Some(&anna), &path).await.body;
    assert!(
        page.contains("Then we find the way together.</p><p dir=\"auto\">Two dents, I see them."),
        "{page}"
    );
    assert!(
        !page.contains("name=\"opening\""),
        "only the first word opens"
    );
    let seen = house
        .post(Some(&anna), &act, &word("<b>", "I call at ten."))
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(Some(&anna), &path).await.body;
    assert!(
        page.contains("<div class=\"words md\"><p dir=\"auto\">I call at ten.</p></div>"),
        "{page}"
    );
}

#[tokio::test]
async fn an_ended_case_promises_the_customer_no_answer_to_a_wish() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    house
        .act(
            &anna,
            number,
            Act::Decline {
                point: PointNo::FIRST,
                words: "The old contract back.".to_owned(),
                via: Channel::Phone,
            },
        )
        .await;
    let path = house.customer_path(&anna, number).await;
    let looking = "We are looking at what can be done";
    assert!(house.get(None, &path).await.body.contains(looking));
    house
        .act(
            &anna,
            number,
            Act::End {
                how: recovery::terms::Ending::Withdrawn,
                reason: "She called and let it go.".to_owned(),
                say: None,
            },
        )
        .await;
    let page = house.get(None, &path).await.body;
    assert!(
        page.contains("The old contract back.") && !page.contains(looking),
        "{page}"
    );
}

#[tokio::test]
async fn an_ended_case_that_nobody_has_promises_nobody() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let end = Act::End {
        how: recovery::terms::Ending::NotComplaint,
        reason: "She asked for the opening hours.".to_owned(),
        say: None,
    };
    let free = Act::Assign {
        owner: None,
        word: None,
    };
    for act in [free, end] {
        house.act(&anna, number, act).await;
    }
    let path = house.customer_path(&anna, number).await;
    let page = house.get(None, &path).await.body;
    assert!(
        page.contains("At Northline we still read what you write here.")
            && !page.contains("is about to take this on"),
        "{page}"
    );
}

#[tokio::test]
async fn a_broken_promise_is_told_in_every_list_and_no_later_date_stands_in_its_place() {
    let house = House::open().await;
    let anna = house.agent().await;
    house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let late = "a promise is broken";
    assert!(!house.get(Some(&anna), "/cases").await.body.contains(late));
    house.clock.set(Moment::from_us(MONDAY_US + 3 * DAY_US));
    house.desk.run_due().await.expect("time passes");
    let anna = house.again(&anna).await;
    for list in ["/cases", "/search?q=dented"] {
        let page = house.get(Some(&anna), list).await.body;
        assert!(page.contains(late), "{list}: {page}");
    }
}

#[tokio::test]
async fn a_deed_says_which_point_it_is_for_where_there_are_several() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let steps = vec![desk::acts::StepDraft {
        what: "Correct the bill".to_owned(),
        owner: None,
        due: house.desk.now().plus_days(1),
    }];
    let acts = [
        Act::RaisePoint {
            words: "And nobody called back.".to_owned(),
            loss: None,
        },
        Act::Choose {
            point: PointNo::FIRST,
            option: recovery::OptionNo(1),
            via: Channel::Phone,
        },
        Act::LayPlan {
            point: PointNo::FIRST,
            steps,
            say: say("The plan"),
        },
        Act::AgreePlan {
            point: PointNo::FIRST,
            edition: 1,
            via: Channel::Phone,
        },
    ];
    for act in acts {
        house.act(&anna, number, act).await;
    }
    house
        .clock
        .set(Moment::from_us(MONDAY_US + DAY_US + 60_000_000));
    house.desk.run_due().await.expect("time passes");
    let anna = house.again(&anna).await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    let now = region(&page, "id=\"now\"", "id=\"conversation\"");
    assert!(
        now.contains("Correct the bill") && now.contains("<b>Point 1</b>"),
        "{now}"
    );
}

#[tokio::test]
async fn a_new_team_is_told_where_the_address_leads() {
    let house = House::open().await;
    let ada = house.administrator.clone();
    let seen = house
        .post(
            Some(&ada),
            "/teams",
            &[("sheet", "team"), ("name", "Kitchens")],
        )
        .await;
    assert_eq!(seen.location(), "/people?done=team#teams");
    let page = house.get(Some(&ada), "/people?done=team").await.body;
    let teams = region(&page, "id=\"teams\"", "</section>");
    assert!(
        teams.contains("role=\"status\" tabindex=\"-1\" autofocus>The team is added.")
            && teams.contains("Kitchens"),
        "{page}"
    );
}

#[tokio::test]
async fn a_group_that_goes_on_over_the_page_shows_no_number() {
    let house = House::open().await;
    let anna = house.agent().await;
    let more = desk::views::lists::PAGE_ROWS + 1;
    for number in 0..more {
        let name = format!("Marta{number} Ruiz");
        house.case(&anna, &name, "It drips.").await;
    }
    let first = house.get(Some(&anna), "/").await.body;
    let group = region(&first, "class=\"promises\"", "</h2>");
    assert!(group.ends_with("<h2>Today"), "it is not whole: {group}");
    let on = region(&first, "class=\"more\"", "</p>");
    let on = region(on, "href=\"", "\" ").trim_start_matches("href=\"");
    let last = house.get(Some(&anna), &on.replace("&amp;", "&")).await.body;
    let group = region(&last, "class=\"promises\"", "</h2>");
    assert!(group.ends_with("<h2>Today"), "it began before: {group}");
}
