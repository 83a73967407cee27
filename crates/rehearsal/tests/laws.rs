//! What must hold of every rehearsal: the same seed says the same, twenty runs do not sound alike, empty politeness wins
//! nothing, and the customer answers at once.

use coach::rules::Rulebook;
use proptest::prelude::*;
use rehearsal::effect::Cause;
use rehearsal::{Ending, MAX_TURNS, Rehearsal, Score, debrief, shipped};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Lines that are kind and say nothing of this customer.
const POLITE: [&str; 14] = [
    "Thank you so much for your message.",
    "I am very sorry to hear that.",
    "I completely understand how you feel.",
    "I really apologise for the inconvenience.",
    "You are right to write to us.",
    "I take this very seriously.",
    "Thank you for your patience and your understanding.",
    "I am here for you and I would like to help.",
    "We value you as a customer.",
    "I can hear that you are upset, and I am sorry.",
    "That should never have happened, I am truly sorry.",
    "Have a wonderful day.",
    "Please accept my sincere apologies.",
    "I am Ines Hall, and you can reach me on 555 0142.",
];

fn lines(of: &[&str]) -> Vec<String> {
    of.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn the_same_seed_says_the_same_and_another_says_it_otherwise() {
    let book = Rulebook::built_in();
    let said = lines(&[
        "I am sorry about that. What happened?",
        "What matters most to you?",
    ]);
    for scenario in shipped() {
        let talk = |seed| -> Vec<String> {
            let played = Rehearsal::replay(scenario, seed, &said, book);
            let answers = played.turns().iter().map(|turn| turn.answer.clone());
            std::iter::once(played.opening().to_owned())
                .chain(answers)
                .collect()
        };
        assert_eq!(talk(7), talk(7), "{}", scenario.id);
        assert_ne!(talk(7), talk(8), "{}", scenario.id);
    }
}

#[test]
fn over_twenty_runs_no_line_of_the_customer_stands_in_more_than_three() {
    let book = Rulebook::built_in();
    let said = lines(&[
        "I understand that this is annoying, and I am sorry about it. What happened?",
        "What matters most to you now?",
        "I am sorry. That is all I can say.",
        "Calm down, please.",
    ]);
    for scenario in shipped() {
        for from in [1_u64, 60, 900_001] {
            let mut runs: BTreeMap<String, usize> = BTreeMap::new();
            for seed in from..from + 20 {
                let played = Rehearsal::replay(scenario, seed, &said, book);
                let answers = played.turns().iter().map(|turn| turn.answer.clone());
                let mut spoken: Vec<String> = std::iter::once(played.opening().to_owned())
                    .chain(answers)
                    .collect();
                spoken.sort_unstable();
                spoken.dedup();
                for line in spoken {
                    *runs.entry(line).or_default() += 1;
                }
            }
            let most = runs.iter().max_by_key(|(_, runs)| **runs);
            let (line, most) = most.expect("somebody spoke");
            assert!(
                *most <= 3,
                "{}: {most} of twenty runs say “{line}”",
                scenario.id
            );
        }
    }
}

#[test]
fn a_line_ten_times_as_long_is_not_waited_for_much_more_than_ten_times_as_long() {
    let book = Rulebook::built_in();
    let line = "I understand that this is annoying. I am sorry that it happened to you on Monday. What did you see, and \
                when was it? ";
    // The shortest of all scenarios: what else the machine does only adds to it.
    let shortest = |line: &str| -> Duration {
        let answers = shipped().iter().map(|scenario| {
            let mut played = Rehearsal::new(scenario, 3);
            played.say("Hello, what happened?", book);
            let begun = Instant::now();
            played.say(line, book);
            begun.elapsed()
        });
        answers.min().expect("there are scenarios")
    };
    let (one, ten) = (shortest(line), shortest(&line.repeat(10)));
    println!("an answer to 130 letters: {one:?}, to 1,300: {ten:?}");
    assert!(ten < one * 40, "{one:?}, {ten:?}");
}

#[test]
fn the_debrief_cites_the_trainees_own_words_and_says_what_would_have_helped() {
    let book = Rulebook::built_in();
    let scenario = rehearsal::shipped_by_id("boots-that-leak").expect("it comes along");
    let said = lines(&[
        "Calm down, please. That has never happened before.",
        "I can give you a 10 per cent discount on your next pair.",
        "",
    ]);
    let played = Rehearsal::replay(scenario, 1, &said, book);
    let looked = debrief(&played);
    assert_eq!(looked.turns.len(), 3);
    for (turn, line) in looked.turns.iter().zip(&said) {
        assert_eq!(turn.said, line);
        for told in &turn.told {
            assert!(
                line.contains(told.cited),
                "“{}” is not in “{line}”",
                told.cited
            );
        }
        assert!(turn.help.is_some(), "“{line}” could have been better");
    }
    assert!(
        looked.turns[0]
            .told
            .iter()
            .any(|told| matches!(told.cause, Cause::Mistake(_)))
    );
    assert!(!looked.goal_found);
    assert!(looked.worst.is_some());
    // From the first line on it goes better, with the same customer.
    let better = lines(&[
        "I understand that wet feet in new boots are the last thing you wanted. I am sorry that they leak. Since when do \
         they, and where does the water come in?",
        "What matters most to you now?",
        "I can send you a new pair of another model, at your door on Thursday, or pay you back this week. Which would you like?",
    ]);
    let again = Rehearsal::replay(scenario, 1, &better, book);
    assert_eq!(again.opening(), played.opening());
    assert!(Score::of(&again).total() > Score::of(&played).total() + 40);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_empty_politeness_wins(
        which in 0_usize..24,
        picked in prop::collection::vec(prop::collection::vec(0_usize..POLITE.len(), 1..4), 1..MAX_TURNS),
        seed in 0_u64..1_000,
    ) {
        let scenario = &shipped()[which % shipped().len()];
        let said: Vec<String> = picked
            .iter()
            .map(|line| line.iter().map(|at| POLITE[*at]).collect::<Vec<_>>().join(" "))
            .collect();
        let played = Rehearsal::replay(scenario, seed, &said, Rulebook::built_in());
        prop_assert!(!matches!(played.ending(), Ending::Solved | Ending::Settled), "{}: {said:?}", scenario.id);
        prop_assert!(!played.state().goal_told);
        prop_assert!(Score::of(&played).total() < 60, "{}: {said:?}", scenario.id);
    }

    #[test]
    fn whatever_is_typed_is_answered_and_ends(text in prop::collection::vec(".{0,200}", 1..18), which in 0_usize..24) {
        let scenario = &shipped()[which % shipped().len()];
        let mut played = Rehearsal::new(scenario, 1);
        for line in &text {
            let went_on = played.ended().is_none();
            let answered = played.say(line, Rulebook::built_in()).map(|turn| turn.answer.clone());
            prop_assert_eq!(answered.is_some(), went_on);
            prop_assert!(answered.is_none_or(|answer| !answer.is_empty()));
        }
        prop_assert!(played.turns().len() <= MAX_TURNS);
        debrief(&played);
    }
}
