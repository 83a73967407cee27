//! Help while it happens, and which cases boil (P42).

use crate::place::Place;
use desk::views::BoilingWhy;
use desk::{Act, DeskError};
use recovery::Role;

for_each_database!(
    help_is_seen_by_whoever_leads_and_comes,
    what_boils_is_told_with_its_reasons,
    danger_is_told_with_its_words_and_a_hard_day_is_not,
    what_was_said_two_weeks_ago_is_told_no_more,
);

const DAY: i64 = 24 * 60;

async fn help_is_seen_by_whoever_leads_and_comes(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    assert!(place.desk.boiling(&sam).await.unwrap().is_empty());
    assert!(matches!(
        place.desk.boiling(&anna).await,
        Err(DeskError::NotAllowed)
    ));
    let words = Some("She wants to know why it took so long.".to_owned());
    place.act(&anna, number, Act::AskHelp { words }).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    assert_eq!(boiling.len(), 1);
    assert_eq!(boiling[0].help_by.as_deref(), Some("Anna"));
    place.act(&sam, number, Act::Join).await;
    assert!(
        place.desk.boiling(&sam).await.unwrap().is_empty(),
        "it came"
    );
    let text = "Tell her what you found first.".to_owned();
    place
        .act(&sam, number, Act::Whisper { text, cites: None })
        .await;
    let page = place.page(&anna, number).await;
    assert!(page.case.beside.contains(&sam.id) && page.case.whisper.is_some());
    let refused = place
        .try_act(&anna, number, Act::TakeOver { word: None })
        .await;
    assert!(refused.is_err(), "an agent takes nothing over");
    place.act(&sam, number, Act::TakeOver { word: None }).await;
    let page = place.page(&anna, number).await;
    assert_eq!(page.case.owner, Some(sam.id));
    assert!(page.case.beside.contains(&anna.id), "and Anna stays");
}

async fn what_boils_is_told_with_its_reasons(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let calm = place.complaint(&anna).await;
    let hot = place
        .complaint_of(&anna, "Otto Lindt", "otto@shop.example")
        .await;
    let body = "I want to speak to your manager. My lawyer will write to you.".to_owned();
    let via = recovery::terms::Channel::Phone;
    place.act(&anna, hot, Act::Write { body, via }).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    assert_eq!(boiling.len(), 1);
    assert_eq!(boiling[0].number, hot);
    let words = |words: &str| Some(words.to_owned());
    let threat = BoilingWhy::Threat(words("lawyer"));
    let manager = BoilingWhy::Manager(words("want to speak to your manager"));
    assert_eq!(boiling[0].why, [threat, manager]);

    // The heat rises with what they say next.
    let body = "This is unbelievable! I am furious, you are useless!!".to_owned();
    place.act(&anna, hot, Act::Write { body, via }).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    assert!(boiling[0].why.contains(&BoilingWhy::Rising), "{boiling:?}");

    // Two promises break: the first word, and one more.
    let more = Act::PromiseWord {
        text: "The lid is on its way.".into(),
        owner: None,
        due: place.desk.now().plus_days(2),
    };
    place.act(&anna, calm, more).await;
    place.later(10 * DAY).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    let row = boiling.iter().find(|row| row.number == calm);
    let why = row.map(|row| row.why.clone()).unwrap_or_default();
    assert!(why.contains(&BoilingWhy::Broken(2)), "{boiling:?}");
}

async fn what_was_said_two_weeks_ago_is_told_no_more(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let number = place.complaint(&anna).await;
    let body = "My lawyer will write to you.".to_owned();
    let via = recovery::terms::Channel::Phone;
    place.act(&anna, number, Act::Write { body, via }).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    assert_eq!(
        boiling[0].why,
        [BoilingWhy::Threat(Some("lawyer".to_owned()))]
    );
    place.later(15 * DAY).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    let still = boiling
        .iter()
        .any(|row| matches!(row.why[..], [BoilingWhy::Threat(_), ..]));
    assert!(!still, "what was said two weeks ago has been looked at");
}

async fn danger_is_told_with_its_words_and_a_hard_day_is_not(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let via = recovery::terms::Channel::Phone;
    let number = place.complaint(&anna).await;
    let body = "My late wife gave me this gift card. Now it is expired since 12 days. 12 days!";
    let body = body.to_owned();
    place.act(&anna, number, Act::Write { body, via }).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    let safety = |row: &desk::views::BoilingCase| {
        let why = row.why.iter();
        why.filter(|one| matches!(one, BoilingWhy::Safety(_)))
            .count()
            > 0
    };
    assert!(!boiling.iter().any(safety), "{boiling:?}");
    let body = "Größer als gedacht, and the heater smells of gas, we are all coughing.".to_owned();
    place.act(&anna, number, Act::Write { body, via }).await;
    let boiling = place.desk.boiling(&sam).await.unwrap();
    assert_eq!(boiling[0].why[0].words(), Some("smells of gas"));
}
