//! What helps a customer, on the pages of whoever is about to speak to them.

use crate::house::{House, say};
use axum::http::StatusCode;
use desk::Act;
use recovery::terms::Channel;
use recovery::{PointNo, Role, WishNo};

const NOTED: [(&str, &str); 5] = [
    ("sheet", "need"),
    ("need", "write-not-call"),
    ("channel", "phone"),
    ("days", ""),
    ("agreed", "yes"),
];

#[tokio::test]
async fn a_need_is_noted_with_their_leave_shown_wherever_one_speaks_to_them_and_ended() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "The pipe drips.").await;
    let case = house.desk.case_page(&anna.person, number, None).await;
    let id = case.expect("a case").customer.id;
    let path = format!("/customers/{id}");
    let note = format!("{path}/needs/note");
    let seen = house.post(None, &note, &NOTED).await;
    assert_eq!(seen.status, StatusCode::UNAUTHORIZED);

    let without: Vec<_> = NOTED[..4].to_vec();
    let seen = house.post(Some(&anna), &note, &without).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("only with their leave"), "{}", seen.body);
    let typed = r#"value="write-not-call" required checked"#;
    assert!(seen.body.contains(typed), "what was chosen is kept");
    let odd = [("sheet", "need"), ("need", "ill"), ("agreed", "yes")];
    let seen = house.post(Some(&anna), &note, &odd).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);

    let seen = house.post(Some(&anna), &note, &NOTED).await;
    assert_eq!(seen.location(), format!("{path}?done=need-note"));
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(page.contains("shown to whoever speaks to them"), "{page}");
    let line = "What helps Marta Ruiz: a mail or letter rather than a call.";
    assert!(page.contains(line), "{page}");
    let kept = house.desk.customer(&anna.person, id).await.expect("them");
    let dates = [kept.0.needs[0].agreed_at, kept.0.needs[0].until];
    let office = house.desk.office().await.expect("an office");
    let [agreed, until] =
        dates.map(|at| letters::Catalogue::english().date_in_words(at, office.zone()));
    let told = format!("Agreed on {agreed}; kept until {until}.");
    assert!(page.contains(&told), "{told}: {page}");
    let case = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(case.body.contains(line), "{}", case.body);
    let fields = [("case", number.to_string())];
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let talk = house.post(Some(&anna), "/calls", &fields).await;
    let talk = house.get(Some(&anna), talk.location()).await.body;
    assert!(talk.contains(line), "{talk}");

    let end = format!("{path}/needs/end");
    let seen = house
        .post(Some(&anna), &end, &[("need", "write-not-call")])
        .await;
    assert_eq!(seen.location(), format!("{path}?done=need-end"));
    let page = house.get(Some(&anna), &path).await.body;
    assert!(!page.contains(line), "{page}");
    let seen = house
        .post(Some(&anna), &format!("{path}/needs/x"), &[])
        .await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_call_is_held_up_where_they_asked_to_be_written_to_and_goes_with_a_reason() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "The pipe drips.").await;
    let case = house.desk.case_page(&anna.person, number, None).await;
    let id = case.expect("a case").customer.id;
    let note = format!("/customers/{id}/needs/note");
    house.post(Some(&anna), &note, &NOTED).await;
    let act = format!("/cases/{number}/acts/give-word");
    let mut fields = vec![
        ("sheet", "now-give-word"),
        (
            "body",
            "I told Marta that I look after it, and will write on Friday.",
        ),
        ("channel", "phone"),
        ("today", "no"),
        ("press", "send"),
    ];
    let seen = house.post(Some(&anna), &act, &fields).await;
    let held = "asked for a mail or letter rather than a call";
    assert!(seen.body.contains(held), "{}", seen.body);
    assert!(seen.body.contains("Why this way all the same"));
    assert!(seen.body.contains("I told Marta that I look after it"));
    fields.push(("despite", "Marta asked to be called back."));
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(page.body.contains("Marta asked to be called back."));
}

#[tokio::test]
async fn a_no_asks_a_colleague_at_the_form_that_was_refused() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ben = house
        .somebody(Role::Agent, "Ben Voss", "ben@northline.example")
        .await;
    let number = house.case(&anna, "Marta Ruiz", "The pipe drips.").await;
    let wish = WishNo::FIRST;
    let words = "A new kitchen.".to_owned();
    let (point, via) = (PointNo::FIRST, Channel::Phone);
    let goal = "A kitchen without stains".to_owned();
    let mut say = say("I take care of it.");
    say.solved_today = Some(false);
    for act in [
        Act::GiveWord { say },
        Act::Decline { point, words, via },
        Act::FindGoal { wish, goal },
    ] {
        house.act(&anna, number, act).await;
    }
    let case = house.desk.case_page(&anna.person, number, None).await;
    let id = case.expect("a case").customer.id;
    let note = format!("/customers/{id}/needs/note");
    house.post(Some(&anna), &note, &NOTED).await;

    let no = format!("/cases/{number}/acts/cannot-be-met");
    let reason = "The stains were there before the pipe dripped.";
    let fields = [
        ("sheet", "now-cannot-be-met-1"),
        ("wish", "1"),
        ("reason", reason),
    ];
    let seen = house.post(Some(&anna), &no, &fields).await;
    assert!(
        seen.body.contains("a colleague looks at a no first"),
        "{}",
        seen.body
    );
    assert!(seen.body.contains(r#"name="for" value="no-1""#));
    assert!(seen.body.contains("Ben Voss") && seen.body.contains(reason));
    let of = ben.person.id.to_string();
    let asked = [
        ("sheet", "ask-approval"),
        ("for", "no-1"),
        ("of", of.as_str()),
        ("why", reason),
        ("body", "A colleague looks at it with me."),
        ("channel", "mail"),
    ];
    let ask = format!("/cases/{number}/acts/ask-approval");
    let seen = house.post(Some(&anna), &ask, &asked).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);

    let form = r#"action="/cases/1047/acts/ask-approval""#;
    for (path, fields) in [(&ask, &asked[..]), (&no, &fields[..])] {
        let seen = house.post(Some(&anna), path, fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = "A colleague is looking at this no already";
        assert!(seen.body.contains(told), "{}", seen.body);
        assert!(seen.body.contains(reason), "what was typed is kept");
        assert!(!seen.body.contains(form), "it is asked for once");
    }

    let case = format!("/cases/{number}");
    let page = house.get(Some(&ben), &case).await.body;
    assert!(page.contains("to look at a no before it is said"), "{page}");
    let yes = format!("/cases/{number}/acts/approve");
    let seen = house.post(Some(&ben), &yes, &[("approval", "1")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), &case).await.body;
    assert!(page.contains("the answer here may be no"), "{page}");
    let told = "What a colleague said of the no";
    assert!(!page.contains(told), "it stands in what to do now");
    let seen = house.post(Some(&anna), &no, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
}

#[tokio::test]
async fn what_a_colleague_said_of_a_last_no_stands_on_the_case_whatever_comes_next() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ben = house
        .somebody(Role::Agent, "Ben Voss", "ben@northline.example")
        .await;
    let number = house.case(&anna, "Marta Ruiz", "The pipe drips.").await;
    let case = house.desk.case_page(&anna.person, number, None).await;
    let id = case.expect("a case").customer.id;
    let note = format!("/customers/{id}/needs/note");
    house.post(Some(&anna), &note, &NOTED).await;
    let mut first = say("A colleague looks at it with me.");
    first.solved_today = Some(false);
    let ask = Act::AskApproval {
        point: PointNo::FIRST,
        wanted: Vec::new(),
        why: Some("Nothing more can be done.".into()),
        of: ben.person.id,
        say: first,
    };
    house.act(&anna, number, ask).await;
    let other = Act::DeclineApproval {
        approval: recovery::ApprovalNo::FIRST,
        reason: "It was our valve.".into(),
        instead: "A new valve, free of charge.".into(),
    };
    house.act(&ben, number, other).await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("What a colleague said of the no"), "{page}");
    assert!(page.contains("A new valve, free of charge."), "{page}");
}
