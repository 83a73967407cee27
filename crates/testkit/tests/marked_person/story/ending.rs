//! Deeds, asking, answers and the yes.

use crate::desk_under_watch::Watched;
use axum::http::StatusCode;
use desk::Act;
use desk::attached::Attached;
use recovery::PromiseNo;
use recovery::terms::PromiseOf;

/// Deeds promised, doubted, moved and kept; a "not yet", and in the end the yes.
pub async fn to_solved(house: &mut Watched, number: u64) {
    let page = house.customer_path(number).await;
    let (text, due) = (house.word("wordpromised"), house.date(2));
    house
        .act(number, "promise-word", &[("text", &text), ("due", &due)])
        .await;
    done(house, number, "one").await;
    let words = house.word("notyet");
    house
        .answers(
            &page,
            &[
                ("about", "solved"),
                ("answer", "not-yet"),
                ("words", &words),
            ],
        )
        .await;
    let body = house.word("wordagain");
    house.give_word(number, &body).await;
    let reason = house.word("samepath");
    house
        .act(
            number,
            "skip-stage",
            &[("stage", "agreed"), ("reason", &reason)],
        )
        .await;
    done(house, number, "two").await;
    let words = format!("It is solved, thank you, {}.", house.word("solved"));
    house
        .answers(
            &page,
            &[("about", "solved"), ("answer", "solved"), ("words", &words)],
        )
        .await;
    assert_eq!(house.case(number).await.case.status.name(), "confirmed");
    let better = house.word("better");
    house
        .answers(
            &page,
            &[
                ("about", "feedback"),
                ("satisfied", "5"),
                ("better", &better),
                ("quote", "yes"),
            ],
        )
        .await;
}

/// A deed on the way, its trouble, what was done, and the question.
async fn done(house: &mut Watched, number: u64, turn: &str) {
    let word = |house: &Watched, what: &str| house.word(&format!("{what}{turn}"));
    let (text, due, early) = (word(house, "deed"), house.date(1), word(house, "early"));
    house
        .act(
            number,
            "promise-deed",
            &[
                ("point", "1"),
                ("text", &text),
                ("due", &due),
                ("early", &early),
            ],
        )
        .await;
    let deeds: Vec<String> = house
        .case(number)
        .await
        .case
        .promises
        .values()
        .filter(|promise| promise.is_open() && matches!(promise.what, PromiseOf::Deed { .. }))
        .map(|promise| promise.no.0.to_string())
        .collect();
    let last = deeds.last().unwrap().clone();
    let (due, why) = (house.date(2), word(house, "moved"));
    house
        .act(
            number,
            "move-promise",
            &[("promise", &last), ("due", &due), ("why", &why)],
        )
        .await;
    let (due, why) = (house.date(3), word(house, "doubted"));
    house
        .act(
            number,
            "doubt-promise",
            &[
                ("promise", &last),
                ("new-due", &due),
                ("due", &due),
                ("why", &why),
            ],
        )
        .await;
    let body = word(house, "newdate");
    house.give_word(number, &body).await;
    for deed in deeds {
        keeps(house, number, PromiseNo(deed.parse().unwrap()), turn).await;
    }
    let checked = word(house, "donechecked");
    house
        .act(
            number,
            "declare-done",
            &[
                ("point", "1"),
                ("checked", &checked),
                ("costs", "made_good"),
                ("amount", "3"),
            ],
        )
        .await;
    house.later(3).await;
    let body = word(house, "followup");
    house
        .act(
            number,
            "follow-up",
            &[
                ("purpose", "follow_up"),
                ("body", &body),
                ("channel", "mail"),
            ],
        )
        .await;
    house.run().await;
}

/// A deed is kept, proven by a file that speaks of them in its name and in itself.
async fn keeps(house: &mut Watched, number: u64, promise: PromiseNo, turn: &str) {
    let agent = house.agent.clone();
    let proof = Attached {
        name: format!("{}.pdf", house.word(&format!("proofname{turn}"))),
        media_type: "application/pdf".to_owned(),
        bytes: house.word(&format!("proof{turn}")).into_bytes(),
    };
    let kept = Act::KeepDeed {
        promise,
        checked: house.word(&format!("checked{turn}")),
        proof: vec![proof],
    };
    let done = house.desk.act(&agent, number, None, kept).await;
    done.unwrap();
    let files = house.case(number).await.proof;
    let files = &files[&recovery::ProofOf::Deed(promise)];
    let page = house.customer_path(number).await;
    for (signed_in, path) in [
        (
            true,
            format!("/cases/{number}/files/{}", files[0].file.hash),
        ),
        (false, format!("{page}/proof/{}", files[0].file.hash)),
    ] {
        let seen = house.get(signed_in, &path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
    }
}
