//! The program as the agent, and the short exercises.

use coach::draft::facts::Facts;
use coach::review::review;
use coach::rules::Rulebook;
use rehearsal::agent::{self, Manner};
use rehearsal::exercise::{Better, CHOICES, better, choices, exercises};
use rehearsal::{Ending, Rehearsal, shipped};

#[test]
fn the_good_agent_of_the_program_wins_its_own_customer_and_the_bad_one_makes_mistakes() {
    let book = Rulebook::built_in();
    for scenario in shipped() {
        let mut played = Rehearsal::new(scenario, 2);
        for turn in 0..agent::LINES {
            let customer = played
                .turns()
                .last()
                .map_or(played.opening(), |turn| &turn.answer)
                .to_owned();
            let Some(line) = agent::says(scenario, Manner::Good, turn, &customer) else {
                break;
            };
            played.say(&line, book);
        }
        assert_eq!(
            played.ending(),
            Ending::Solved,
            "{}: {:#?}",
            scenario.id,
            played
                .turns()
                .iter()
                .map(|turn| (&turn.said, &turn.answer))
                .collect::<Vec<_>>()
        );
        let bad = agent::says(scenario, Manner::Bad, 1, "What now?").unwrap();
        assert!(review(&bad, &Facts::default(), None, book).has_error());
    }
    assert_eq!(
        agent::says(&shipped()[0], Manner::Good, agent::LINES, ""),
        None
    );
}

#[test]
fn an_exercise_shows_a_sentence_that_hurts_and_takes_one_that_does_not() {
    let book = Rulebook::built_in();
    let all = exercises(book, 1, false);
    assert!(all.len() >= 15);
    let conflict = exercises(book, 1, true);
    assert!(!conflict.is_empty() && conflict.len() < all.len());
    let blames = conflict
        .iter()
        .find(|one| one.rule.id == "blames-customer")
        .unwrap();
    assert_eq!(better(blames, blames.sample, book), Better::Same);
    assert_eq!(better(blames, "Sorry!", book), Better::TooShort);
    assert!(matches!(
        better(blames, "You should have read the leaflet first.", book),
        Better::Still { .. }
    ));
    assert_eq!(
        better(blames, "May I ask which leaflet came with it?", book),
        Better::Yes
    );
    let (shown, right) = choices(blames, book, 1);
    assert_eq!(shown.len(), CHOICES);
    assert_eq!(shown[right], blames.rule.message);
}
