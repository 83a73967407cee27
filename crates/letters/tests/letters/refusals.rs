//! Every no is a sentence that helps.

use letters::{Catalogue, refusal_sentence, refusal_to_customer};
use recovery::refusal::Between;
use recovery::{OptionNo, PointNo, PromiseNo, Refusal, Role, Stage, WishNo};

/// One of each refusal that carries something.
fn with_arguments() -> Vec<Refusal> {
    let (point, promise, wish) = (PointNo(2), PromiseNo(3), WishNo(4));
    vec![
        Refusal::NeedsRole {
            needs: Role::Supervisor,
        },
        Refusal::ChangedSince {
            seen: 4,
            what: vec![Between::Message, Between::Word, Between::Promise],
        },
        Refusal::ChangedSince {
            seen: 4,
            what: vec![],
        },
        Refusal::Merged { into_number: 1051 },
        Refusal::OwesDeeds { number: 1051 },
        Refusal::TwoCustomers {
            number: 1050,
            other: 1051,
        },
        Refusal::NoPoint(point),
        Refusal::NoOption {
            point,
            option: OptionNo(5),
        },
        Refusal::PlusIsNoChoice(point),
        Refusal::NoPromise(promise),
        Refusal::PromiseNotOpen(promise),
        Refusal::IsAWord(promise),
        Refusal::NoWish(wish),
        Refusal::OldEdition { stands: 6 },
        Refusal::AnswerWish(wish),
        Refusal::AskForGoal(wish),
        Refusal::NothingOffered(point),
        Refusal::NothingChosen(point),
        Refusal::NoPlan(point),
        Refusal::OldPlan(point),
        Refusal::NewerAgreed(point),
        Refusal::AgreementHolds(point),
        Refusal::AgreeFirst(point),
        Refusal::DeedsOpen(point),
        Refusal::AlreadyDone(point),
        Refusal::CannotSkip(Stage::Done),
        Refusal::TooMany {
            what: "points",
            max: 50,
        },
        Refusal::TooMany {
            what: "moons",
            max: 2,
        },
    ]
}

#[test]
fn every_code_of_the_method_has_a_sentence() {
    let source = include_str!("../../../recovery/src/refusal.rs");
    let codes: Vec<&str> = source
        .split("=> \"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(codes.len() > 40, "{} codes", codes.len());
    for code in codes {
        let key = format!("refusal-{code}");
        assert!(Catalogue::english().has(&key), "{key} has no sentence");
    }
}

#[test]
fn what_a_refusal_carries_stands_in_its_sentence() {
    for refusal in with_arguments() {
        for sentence in [
            refusal_sentence(Catalogue::english(), &refusal),
            refusal_to_customer(Catalogue::english(), &refusal),
        ] {
            assert!(!sentence.contains("{$"), "{refusal:?}: {sentence}");
            assert!(!sentence.contains('⟪'), "{refusal:?}: {sentence}");
        }
    }
}

#[test]
fn a_person_is_told_what_came_between_and_that_their_text_is_kept() {
    let changed = Refusal::ChangedSince {
        seen: 4,
        what: vec![Between::Message, Between::Choice],
    };
    assert_eq!(
        refusal_sentence(Catalogue::english(), &changed),
        "Since you opened this page: a message came in and the customer answered. Nothing was sent. What you wrote is \
         kept. Read what came, change your text where it helps, and send it then."
    );
    assert_eq!(
        refusal_sentence(
            Catalogue::english(),
            &Refusal::TooMany {
                what: "points",
                max: 50
            }
        ),
        "A case holds at most 50 points, and that number is reached. Nothing was added. What you wrote is kept. Finish \
         or leave out some, then add this one."
    );
}

#[test]
fn a_customer_reads_no_word_of_the_house() {
    let moved_on = Refusal::NoOption {
        point: PointNo(1),
        option: OptionNo(2),
    };
    assert_eq!(
        refusal_to_customer(Catalogue::english(), &moved_on),
        "We have sent you a newer offer since. Nothing was chosen. Please look at the solutions below."
    );
    let ours_alone = refusal_to_customer(Catalogue::english(), &Refusal::SayHowChecked);
    assert!(
        ours_alone.contains("What you wrote is still in the field."),
        "{ours_alone}"
    );
}
