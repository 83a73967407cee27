//! Which promise the step on the first card keeps. The method itself is asked, so that what is shown
//! there is what is kept.

use crate::handle::{By, Decided};
use crate::house::House;
use crate::views::{NextStep, Person};
use calendar::Moment;
use recovery::command::Word;
use recovery::terms::{Channel, PromiseOf, Purpose, WordSort};
use recovery::{Case, Command, Event, MessageId, PromiseNo};
use uuid::Uuid;

/// The promise that this step keeps, the one due first where it keeps several; none where the step
/// keeps nothing by itself.
pub(super) fn kept_by(
    step: NextStep,
    case: &Case,
    by: &Person,
    house: &House,
    now: Moment,
) -> Option<PromiseNo> {
    let first_kept = |command: Command| {
        let decided = Decided::on(case.clone(), By::person(by), None, &[command], house, now);
        let kept: Vec<PromiseNo> = decided.map_or_else(|_| Vec::new(), |decided| kept(&decided));
        case.open_promises()
            .filter(|promise| kept.contains(&promise.no))
            .min_by_key(|promise| (promise.due, promise.no))
            .map(|promise| promise.no)
    };
    match step {
        NextStep::KeepDeed { promise }
        | NextStep::MendPromise {
            promise,
            what: PromiseOf::Deed { .. },
        } => Some(promise),
        NextStep::AwaitApproval { point } => case.open_approval(point).map(|asked| asked.promise),
        NextStep::LookAtHeld => case.open_word(WordSort::Look).map(|look| look.no),
        NextStep::FirstWord
        | NextStep::Answer
        | NextStep::MendPromise {
            what: PromiseOf::Word { .. },
            ..
        }
        | NextStep::SendUnderstanding
        | NextStep::AnswerWish { .. }
        | NextStep::Offer { .. }
        | NextStep::LayPlan { .. } => first_kept(Command::GiveWord { word: word() }),
        NextStep::FollowUp => first_kept(Command::FollowUp {
            word: word(),
            purpose: if case.all_done() {
                Purpose::FollowUp
            } else {
                Purpose::MidFollowUp
            },
            in_place: true,
        }),
        NextStep::WriteUnderstanding
        | NextStep::MendUnderstanding
        | NextStep::UnderstandAnew
        | NextStep::AwaitUnderstanding
        | NextStep::AwaitChoice { .. }
        | NextStep::AwaitYes { .. }
        | NextStep::DeclareDone { .. }
        | NextStep::TakeYes
        | NextStep::AwaitSolved
        | NextStep::Nothing => None,
    }
}

/// A word that says nothing beyond itself: no next date, and no tick at what else it keeps.
fn word() -> Word {
    Word {
        message: MessageId(Uuid::nil()),
        channel: Channel::Mail,
        solved_today: Some(false),
        next: None,
        keeps: Vec::new(),
    }
}

fn kept(decided: &Decided) -> Vec<PromiseNo> {
    decided
        .events
        .iter()
        .filter_map(|recorded| match recorded.event {
            Event::PromiseKept { promise, .. } => Some(promise),
            _ => None,
        })
        .collect()
}
