//! A law is chosen, its clocks are set, and the final answer goes out with its file.

use crate::desk_under_watch::Watched;
use desk::law::{ChosenFor, PolicySource};

/// Everything that can be done about a law on a case, with marked words wherever words go.
pub async fn by_the_law(house: &mut Watched, number: u64) {
    let source = PolicySource::Named("house-default".to_owned());
    let chosen = house
        .desk
        .choose_policy(&house.administrator, ChosenFor::House, source);
    chosen.await.unwrap();
    let policy = [("policy", "house-default:1"), ("point", "")];
    house.act(number, "use-policy", &policy).await;
    let at = house.date(-1);
    let start = [("start", "sent-to-us"), ("at", at.as_str())];
    house.act(number, "record-start", &start).await;
    let points: Vec<u32> = {
        let case = house.case(number).await.case;
        case.points.keys().map(|no| no.0).collect()
    };
    let due = house.date(3);
    let body = house.word("answerwords");
    let mut fields = vec![
        ("channel".to_owned(), "mail".to_owned()),
        ("today".to_owned(), "no".to_owned()),
        ("body".to_owned(), body),
    ];
    for no in points {
        fields.push(("answers".to_owned(), no.to_string()));
        fields.push((format!("outcome-{no}"), "partly".to_owned()));
        fields.push((format!("remedy-due-{no}"), due.clone()));
        for part in ["facts", "reasons", "remedy", "alternatives"] {
            let word = house.word(&format!("answer{part}{no}"));
            fields.push((format!("{part}-{no}"), word));
        }
    }
    for part in ["contact", "next-step"] {
        let word = house.word(&format!("answer{}", part.replace('-', "")));
        fields.push((format!("part-{part}"), word));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    house.act(number, "final-answer", &fields).await;
    house.run().await;
    let page = house.case(number).await;
    let file = page.messages.iter().flat_map(|one| &one.files);
    assert!(
        file.into_iter()
            .any(|file| file.media_type == "application/pdf")
    );
    // What was promised with it is kept, so that the case can go its way.
    let deeds: Vec<u32> = page.case.open_deeds().map(|deed| deed.no.0).collect();
    for deed in deeds {
        let (deed, checked) = (deed.to_string(), house.word("answerkept"));
        let kept = [("promise", deed.as_str()), ("checked", checked.as_str())];
        house.act(number, "keep-deed", &kept).await;
    }
}
