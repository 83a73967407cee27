//! From the first word to a plan.

use crate::desk_under_watch::Watched;
use axum::http::StatusCode;

/// From the first word to the yes to a plan, with all that can be said on the way.
pub async fn to_a_plan(house: &mut Watched, number: u64) {
    let w = |house: &Watched, what: &str| house.word(what);
    let draft = format!("/cases/{number}/draft");
    let body = w(house, "draft");
    house.post(true, &draft, &[("body", &body)]).await;
    let first = w(house, "firstword");
    let path = format!("/cases/{number}/acts/give-word");
    let unsaid = [("body", first.as_str()), ("channel", "mail")];
    let refused = house.post(true, &path, &unsaid).await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "today or not is asked"
    );
    let (next, text) = (house.date(1), w(house, "nextword"));
    house
        .act(
            number,
            "give-word",
            &[
                ("body", &first),
                ("channel", "mail"),
                ("today", "no"),
                ("next", &next),
                ("next-text", &text),
            ],
        )
        .await;
    as_it_was(house, number).await;
    for sort in ["fact", "quote", "question"] {
        let text = w(house, &format!("note{sort}"));
        house
            .act(number, "note", &[("text", &text), ("sort", sort)])
            .await;
    }
    let heard = w(house, "heardbyphone");
    house
        .act(number, "write", &[("body", &heard), ("via", "phone")])
        .await;
    let (owner, word) = (house.agent.id.to_string(), w(house, "handover"));
    house
        .act(number, "assign", &[("owner", &owner), ("word", &word)])
        .await;
    let page = house.customer_path(number).await;
    understood(house, number, &page).await;

    offered(house, number, &page).await;
    planned(house, number, &page).await;
}

/// A word that goes out although the coach had found something, with a line that says why.
async fn as_it_was(house: &mut Watched, number: u64) {
    let path = format!("/cases/{number}/acts/give-word");
    let body = format!("You failed to attach the receipt, {}.", house.word("harsh"));
    let line = house.word("coachline");
    let mut fields = vec![
        ("sheet", "reply-give-word"),
        ("body", body.as_str()),
        ("channel", "mail"),
    ];
    let held = house.post(true, &path, &fields).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = held
        .body
        .split("name=\"coach-shown\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    fields.extend([
        ("coach-shown", shown),
        ("coach-reason", "their-words"),
        ("coach-line", line.as_str()),
    ]);
    house.act(number, "give-word", &fields).await;
    let seen = house.get(true, &format!("/cases/{number}")).await;
    assert!(seen.body.contains(&line), "the line stands on the case");
}

/// Offered, explained, refused with a wish, offered anew, chosen.
async fn offered(house: &mut Watched, number: u64, page: &str) {
    let w = |house: &Watched, what: &str| house.word(what);
    let found = w(house, "found");
    let finding = [
        ("point", "1"),
        ("outcome", "upheld"),
        ("found", found.as_str()),
    ];
    house.act(number, "record-finding", &finding).await;
    offer(house, number, "one").await;
    let words = w(house, "explainplease");
    house
        .answers(
            page,
            &[
                ("about", "choice"),
                ("point", "1"),
                ("pick", "explain"),
                ("words", &words),
            ],
        )
        .await;
    let body = w(house, "explained");
    house.give_word(number, &body).await;
    let words = w(house, "wish");
    house
        .answers(
            page,
            &[
                ("about", "choice"),
                ("point", "1"),
                ("pick", "none"),
                ("words", &words),
            ],
        )
        .await;
    let goal = w(house, "wishgoal");
    house
        .act(number, "find-goal", &[("wish", "1"), ("goal", &goal)])
        .await;
    let reason = w(house, "cannotreason");
    house
        .act(
            number,
            "cannot-be-met",
            &[("wish", "1"), ("reason", &reason)],
        )
        .await;
    offer(house, number, "two").await;
    let words = w(house, "besidechoice");
    house
        .answers(
            page,
            &[
                ("about", "choice"),
                ("point", "1"),
                ("pick", "4"),
                ("words", &words),
            ],
        )
        .await;
}

/// A plus on top, the plan, the yes.
async fn planned(house: &mut Watched, number: u64, page: &str) {
    let w = |house: &Watched, what: &str| house.word(what);
    let text = w(house, "plus");
    house
        .act(
            number,
            "add-plus",
            &[("point", "1"), ("text", &text), ("amount", "5")],
        )
        .await;
    let (step, due, body) = (w(house, "step"), house.date(2), w(house, "planwords"));
    house
        .act(
            number,
            "lay-plan",
            &[
                ("point", "1"),
                ("step-0", &step),
                ("due-0", &due),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
    house
        .answers(page, &[("about", "plan"), ("point", "1"), ("edition", "1")])
        .await;
    house.run().await;
}

/// Repeated back, corrected, repeated back, right.
async fn understood(house: &mut Watched, number: u64, page: &str) {
    for edition in ["1", "2"] {
        let parts = ["happened", "expected", "means", "asks", "goal", "next-step"];
        let words: Vec<String> = parts
            .iter()
            .map(|part| house.word(&format!("{}{edition}", part.replace('-', ""))))
            .collect();
        let mut fields: Vec<(&str, &str)> = parts
            .into_iter()
            .zip(words.iter().map(String::as_str))
            .collect();
        fields.push(("points", "1"));
        house.act(number, "write-understanding", &fields).await;
        let body = house.word("repeated");
        house
            .act(
                number,
                "send-understanding",
                &[("edition", edition), ("body", &body), ("channel", "mail")],
            )
            .await;
        let answer = if edition == "1" { "missing" } else { "right" };
        let words = house.word(answer);
        house
            .answers(
                page,
                &[
                    ("about", "understanding"),
                    ("edition", edition),
                    ("answer", answer),
                    ("words", &words),
                ],
            )
            .await;
    }
}

async fn offer(house: &mut Watched, number: u64, turn: &str) {
    let word = |what: &str| house.word(&format!("{what}{turn}"));
    let (repair, replace, why, body) = (
        word("repair"),
        word("replace"),
        word("whynone"),
        word("offer"),
    );
    house
        .act(
            number,
            "offer",
            &[
                ("point", "1"),
                ("remedy-0", "repair"),
                ("text-0", &repair),
                ("meets-0", "partly"),
                ("remedy-1", "replacement"),
                ("text-1", &replace),
                ("meets-1", "partly"),
                ("why-none", &why),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
}
