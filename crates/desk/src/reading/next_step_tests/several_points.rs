//! Several points: what is due first comes first, whichever point it is for.

use super::*;

/// A case whose points were all agreed by skipping, each with a deed due in so many days.
fn owed(days: &[i64]) -> Walk {
    let mut walk = Walk::begin();
    walk.word();
    for _ in 1..days.len() {
        walk.staff(&Command::RaisePoint {
            words: text(),
            loss: None,
        });
    }
    let points: Vec<PointNo> = walk.case.points.keys().copied().collect();
    walk.staff(&Command::SkipStage {
        stage: Stage::Offered,
        reason: text(),
    });
    for (point, days) in points.into_iter().zip(days) {
        let step = Step {
            what: text(),
            owner: None,
            due: walk.now.plus_days(*days),
        };
        walk.staff(&Command::LayPlan {
            point,
            steps: vec![step],
            word: word(),
        });
        walk.customer(&Command::AgreePlan {
            point,
            edition: 1,
            via: Channel::Page,
        });
    }
    walk
}

/// The point whose deed is to be kept now.
fn deed_of(walk: &Walk) -> Option<PointNo> {
    match next_step(&walk.case, walk.now) {
        NextStep::KeepDeed { promise } => match walk.case.promises[&promise].what {
            PromiseOf::Deed { point } => Some(point),
            PromiseOf::Word { .. } => None,
        },
        _ => None,
    }
}

#[test]
fn the_deed_that_is_due_first_comes_first_whichever_point_it_is_for() {
    // Asking whether all goes as agreed is due after three days.
    let walk = owed(&[9, 2]);
    assert!(walk.case.open_word(WordSort::MidFollowUp).is_some());
    assert_eq!(deed_of(&walk), Some(PointNo(2)));
    let walk = owed(&[2, 9]);
    assert_eq!(deed_of(&walk), Some(PointNo(1)));
}

#[test]
fn the_question_on_the_way_comes_on_its_day_before_the_deeds_that_are_due_after_it() {
    let mut walk = owed(&[9, 8]);
    assert_eq!(deed_of(&walk), Some(PointNo(2)), "they said yes just now");
    let asked = walk.case.open_word(WordSort::MidFollowUp);
    let due = asked.expect("promised").due;
    let ahead = due.minus(walk.now) / 60_000_000 - 2 * 24 * HOUR;
    assert_eq!(walk.later(ahead), NextStep::FollowUp);
}

#[test]
fn a_deed_due_before_the_next_word_comes_before_the_step_of_another_point() {
    let soon = |walk: &mut Walk, hours| {
        walk.staff(&Command::PromiseDeed {
            point: POINT,
            text: text(),
            owner: None,
            due: walk.now.plus_minutes(hours * HOUR),
            early: Some(text()),
        })
    };
    let mut walk = Walk::begin();
    walk.understood();
    assert!(matches!(soon(&mut walk, 1), NextStep::KeepDeed { .. }));
    let mut walk = Walk::begin();
    walk.understood();
    assert_eq!(soon(&mut walk, 500), NextStep::Offer { point: POINT });
}

#[test]
fn an_agreement_that_holds_beside_a_new_offer_is_still_kept() {
    let mut walk = Walk::begin();
    walk.agreed();
    walk.staff(&offer(None));
    assert!(
        matches!(next_step(&walk.case, walk.now), NextStep::KeepDeed { .. }),
        "its deed is ours; the choice is theirs"
    );
}

#[test]
fn an_offer_for_one_point_is_no_other_way_for_another() {
    let two = PointNo(2);
    let mut walk = Walk::begin();
    walk.word();
    walk.staff(&Command::RaisePoint {
        words: text(),
        loss: None,
    });
    walk.staff(&Command::SkipStage {
        stage: Stage::Understood,
        reason: text(),
    });
    let for_point = |point| match offer(None) {
        Command::Offer {
            proposals,
            why_none,
            why_one,
            word,
            ..
        } => Command::Offer {
            point,
            proposals,
            why_none,
            why_one,
            word,
        },
        other => other,
    };
    for point in [POINT, two] {
        walk.staff(&for_point(point));
    }
    let decline = Command::Decline {
        point: POINT,
        words: text(),
        via: Channel::Page,
    };
    walk.customer(&decline);
    let wish = WishNo::FIRST;
    walk.staff(&Command::FindGoal { wish, goal: text() });
    walk.staff(&Command::SayCannotBeMet {
        wish,
        reason: text(),
    });
    assert_eq!(
        walk.staff(&for_point(two)),
        NextStep::Offer { point: POINT }
    );
    // The last question was for the first point once its other way went out, and none is owed.
    assert!(matches!(
        walk.staff(&for_point(POINT)),
        NextStep::AwaitChoice { .. }
    ));
    assert!(matches!(
        walk.staff(&for_point(two)),
        NextStep::AwaitChoice { .. }
    ));
}
