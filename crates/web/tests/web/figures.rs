//! Figures: counted as the cases went, of few nothing told, each with its cases and the same weeks a year before.

use crate::house::{House, Session};
use axum::http::StatusCode;
use desk::learning::figures::{Behind, Figure, Time};

/// A case of which every point was answered, which its customer takes back.
async fn withdrawn(house: &House, anna: &Session) -> u64 {
    let number = house.offered(anna).await;
    let end = desk::acts::Act::End {
        how: recovery::terms::Ending::Withdrawn,
        reason: "They found the lid themselves.".to_owned(),
        say: None,
    };
    house.act(anna, number, end).await;
    number
}

#[tokio::test]
async fn of_few_cases_nothing_is_told_and_of_enough_the_share_with_its_interval() {
    let house = House::open().await;
    let anna = house.agent().await;
    let page = async || {
        house
            .get(Some(&anna), "/learning/figures?weeks=4")
            .await
            .body
    };
    for _ in 0..4 {
        withdrawn(&house, &anna).await;
    }
    let few = page().await;
    assert!(few.contains("4 cases came in"), "{few}");
    assert!(
        few.contains("Fewer than 5: too few to tell.") && !few.contains("of 4</span>"),
        "{few}"
    );
    let last = withdrawn(&house, &anna).await;
    let enough = page().await;
    assert!(
        enough.contains("100 %") && enough.contains("5 of 5"),
        "{enough}"
    );
    assert!(enough.contains("What this means"));
    // Every number leads to its cases.
    let path = "/learning/figures/otherwise?weeks=4";
    let cases = house.get(Some(&anna), path).await.body;
    assert!(cases.contains(&format!("/cases/{last}\"")), "{cases}");
    let none = house
        .get(Some(&anna), "/learning/figures/confirmed?weeks=4")
        .await
        .body;
    assert!(none.contains("There is no such case."), "{none}");
    let unknown = house.get(Some(&anna), "/learning/figures/mood").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_year_later_the_same_weeks_stand_beside() {
    let house = House::open().await;
    let anna = house.agent().await;
    for _ in 0..5 {
        withdrawn(&house, &anna).await;
    }
    house.clock.set(house.desk.now().plus_hours(24 * 364));
    let figures = house.desk.figures(&anna.person, 4).await.expect("asked");
    assert_eq!((figures.now.sums.cases, figures.before.sums.cases), (0, 5));
    let ended = Figure::Otherwise.of(&figures.before.sums);
    assert_eq!((ended.some, ended.all), (5, 5));
    let behind = house
        .desk
        .cases_behind(
            &anna.person,
            Behind::Figure(Figure::Otherwise),
            (4, true),
            None,
        )
        .await;
    assert_eq!(behind.expect("asked").rows.len(), 5);
    let behind = house
        .desk
        .cases_behind(
            &anna.person,
            Behind::Figure(Figure::Otherwise),
            (4, false),
            None,
        )
        .await;
    assert!(behind.expect("asked").rows.is_empty());
}

#[tokio::test]
async fn how_long_the_first_word_took_is_told_with_its_cases_and_those_that_still_wait() {
    let house = House::open().await;
    let anna = house.agent().await;
    let page = async || {
        house
            .get(Some(&anna), "/learning/figures?weeks=4")
            .await
            .body
    };
    let say_hello = || desk::acts::Act::GiveWord {
        say: desk::acts::Say {
            solved_today: Some(false),
            ..crate::house::say("I have read your message.")
        },
    };
    let mut numbers = Vec::new();
    for _ in 0..6 {
        numbers.push(house.case(&anna, "Priya Nair", "Billed twice.").await);
    }
    let unheard = page().await;
    assert!(
        unheard.contains("6 open cases have had no word yet"),
        "{unheard}"
    );
    let waiting = "/learning/figures/unheard?weeks=4";
    let waiting = house.get(Some(&anna), waiting).await.body;
    assert!(waiting.contains(&format!("/cases/{}\"", numbers[0])));
    // One is answered an hour after the other.
    for number in &numbers {
        house.clock.set(house.desk.now().plus_hours(1));
        house.act(&anna, *number, say_hello()).await;
    }
    let heard = page().await;
    let first = crate::house::region(&heard, "id=\"first-word\"", "</section>");
    assert!(first.contains("6 cases"), "{first}");
    assert!(
        first.contains("<b>3 h</b>") && first.contains("(1 h to 6 h)"),
        "{first}"
    );
    assert!(first.contains("Fewer than 10: too few to tell."), "{first}");
    assert!(!first.contains("no word yet"), "{first}");
    // The chart says in words what it shows, and the table has the same.
    assert!(first.contains("role=\"img\""), "{first}");
    assert!(
        first.contains("Half: In 1 of 4 weeks there were enough cases to tell. The lowest is 3 h"),
        "{first}"
    );
    assert!(first.contains("<th scope=\"col\">Nine in ten</th>"));
    // Half of them, and all that took longer, are a press away.
    let path = "/learning/figures/first-word?weeks=4&least=180";
    let longer = house.get(Some(&anna), path).await.body;
    let listed = numbers
        .iter()
        .map(|number| longer.contains(&format!("/cases/{number}\"")));
    assert_eq!(
        listed.collect::<Vec<_>>(),
        [false, false, true, true, true, true]
    );
    assert!(longer.contains("those that took 3 h or longer"), "{longer}");
    // A silence that goes on counts as long as it is now.
    house.clock.set(house.desk.now().plus_hours(70));
    let figures = house.desk.figures(&anna.person, 4).await.expect("asked");
    let silence = Time::Silence.of(&figures.now);
    let half = silence.known(learning::length::Part::Half).expect("six");
    assert_eq!(half.length, 72 * 60);
    let all: u64 = figures
        .by_week
        .iter()
        .map(|(_, week)| Time::Silence.of(week).all())
        .sum();
    assert_eq!((silence.all(), all), (6, 6));
}
