//! Deeds and promises by hand; done, says the team.

use super::Draft;
use super::approval::may_give;
use super::word::NewDeed;
use crate::case::{Promise, Stage};
use crate::command::Command;
use crate::event::{Event, ProofOf, ProofPlace};
use crate::ids::PromiseNo;
use crate::refusal::Refusal;
use crate::terms::{Costs, MadeBy, PromiseOf, Release, Remedy, WordSort};
use calendar::Moment;

#[expect(clippy::too_many_lines, reason = "one arm a command, read as a table")]
pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::PromiseDeed {
            point: no,
            text,
            owner,
            due,
            early,
        } => {
            room_for_one_more(draft)?;
            draft.must_have_point(*no)?;
            lies_ahead(draft, *due)?;
            let agreed =
                draft.case.points[no].agreed() || draft.case.skipped_to(*no, Stage::Agreed);
            if !agreed && early.is_none() {
                return Err(Refusal::AgreeFirst(*no));
            }
            let deed = NewDeed {
                text: *text,
                owner: *owner,
                due: *due,
                made_by: MadeBy::Hand,
                early: *early,
            };
            draft.promise_deed(*no, &deed);
            Ok(())
        }
        Command::PromiseWord { text, owner, due } => {
            room_for_one_more(draft)?;
            lies_ahead(draft, *due)?;
            let promise = draft.next_promise_no();
            draft.push(Event::PromiseMade {
                promise,
                what: PromiseOf::Word {
                    sort: WordSort::Update,
                },
                text: *text,
                owner: *owner,
                due: *due,
                made_by: MadeBy::Hand,
                early: None,
            });
            Ok(())
        }
        Command::KeepDeed {
            promise: no,
            checked,
        } => {
            if standing(draft, *no)?.word().is_some() {
                return Err(Refusal::IsAWord(*no));
            }
            if checked.is_none() {
                return Err(Refusal::SayHowChecked);
            }
            draft.push(Event::PromiseKept {
                promise: *no,
                message: None,
                checked: *checked,
            });
            Ok(())
        }
        Command::TakeBackProof(file) => take_back(draft, *file),
        Command::DoubtPromise {
            promise: no,
            new_due,
            why,
        } => {
            movable(draft, *no)?;
            lies_ahead(draft, *new_due)?;
            draft.push(Event::PromiseInDoubt {
                promise: *no,
                new_due: *new_due,
                why: *why,
            });
            draft.promise_new_date();
            Ok(())
        }
        Command::MovePromise {
            promise: no,
            due,
            why,
        } => {
            movable(draft, *no)?;
            lies_ahead(draft, *due)?;
            draft.push(Event::PromiseMoved {
                promise: *no,
                due: *due,
                agreed: true,
                why: *why,
                message: None,
            });
            Ok(())
        }
        Command::WaiveDeeds { last, .. } => {
            draft.must_be_open()?;
            waive(draft, *last)
        }
        Command::DeclareDone {
            point: no,
            checked,
            costs,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*no)?;
            let point = &draft.case.points[no];
            if point.done_at.is_some() {
                return Err(Refusal::AlreadyDone(*no));
            }
            if !point.agreed() && !draft.case.skipped_to(*no, Stage::Agreed) {
                return Err(Refusal::AgreeFirst(*no));
            }
            if draft.case.open_deeds_of(*no).next().is_some() {
                return Err(Refusal::DeedsOpen(*no));
            }
            if *costs == Costs::NotAsked {
                return Err(Refusal::AskForCosts);
            }
            if let Costs::MadeGood { amount } = costs {
                may_give(draft, *no, Remedy::Reimbursement, Some(amount))?;
            }
            draft.push(Event::PointDone {
                point: *no,
                checked: *checked,
                costs: costs.clone(),
            });
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// Whatever became of the case since. That the file is gone already is no harm.
fn take_back(draft: &mut Draft<'_>, file: ProofPlace) -> Result<(), Refusal> {
    match file.of {
        ProofOf::Deed(no) => {
            let deed = draft.case.promises.get(&no);
            deed.ok_or(Refusal::NoPromise(no))?;
        }
        ProofOf::Point(no) => draft.must_have_point(no)?,
    }
    if !draft.case.taken_back.contains(&file) {
        draft.push(Event::ProofTakenBack(file));
    }
    Ok(())
}

/// The customer does without what is still open of the deeds they saw. Numbers rise, so what was
/// promised since has a higher one.
pub(super) fn waive(draft: &mut Draft<'_>, last: PromiseNo) -> Result<(), Refusal> {
    if draft.case.open_deeds().all(|deed| deed.no > last) {
        return Err(Refusal::NothingToWaive);
    }
    draft.release(Release::Waived, |promise| {
        promise.word().is_none() && promise.no <= last
    });
    Ok(())
}

fn room_for_one_more(draft: &Draft<'_>) -> Result<(), Refusal> {
    draft.must_be_open()?;
    draft.must_have_room(1)
}

fn lies_ahead(draft: &Draft<'_>, due: Moment) -> Result<(), Refusal> {
    if due > draft.facts.now {
        Ok(())
    } else {
        Err(Refusal::DateHasPassed)
    }
}

fn standing<'a>(draft: &'a Draft<'_>, no: PromiseNo) -> Result<&'a Promise, Refusal> {
    draft.must_be_open()?;
    let promise = draft.case.promises.get(&no).ok_or(Refusal::NoPromise(no))?;
    if promise.is_open() {
        Ok(promise)
    } else {
        Err(Refusal::PromiseNotOpen(no))
    }
}

/// The words the house policy asks for have no date to bargain over.
fn movable(draft: &Draft<'_>, no: PromiseNo) -> Result<(), Refusal> {
    let promise = standing(draft, no)?;
    if promise.word().is_some() && promise.made_by == MadeBy::Policy {
        return Err(Refusal::IsAWord(no));
    }
    Ok(())
}
