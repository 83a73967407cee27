//! Random tries: anything anybody might do to a case, and now and then the sensible next step.

use crate::house::{ANNA, House};
use proptest::prelude::*;
use recovery::case::UnderstandingState;
use recovery::command::{Answering, Command};
use recovery::terms::{
    AutomaticSort, Channel, Costs, Ending, Meets, NoteSort, Outcome, Purpose, Reading, Remedy,
};
use recovery::{
    ApprovalNo, CaseId, OptionNo, PointNo, PromiseNo, ProofOf, ProofPlace, StaffId, Stage, WishNo,
};
use uuid::Uuid;

const COMMANDS_MAX: usize = 30;
/// From this kind on, a try takes some sensible steps onward instead of one at random.
pub const ONWARD: u8 = 48;

/// One thing somebody tries: which command, with which small numbers, after how many hours.
#[derive(Clone, Debug)]
pub struct Try {
    pub kind: u8,
    pub a: u8,
    pub b: u8,
    pub hours: u16,
    pub by: u8,
}

pub fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0..54u8, any::<u8>(), any::<u8>(), 0..200u16, 0..6u8).prop_map(
        |(kind, a, b, hours, by)| Try {
            kind,
            a,
            b,
            hours,
            by,
        },
    );
    proptest::collection::vec(one, 1..COMMANDS_MAX)
}

fn pick<T: Copy>(from: &[T], which: u8) -> T {
    from[usize::from(which) % from.len()]
}

/// Turns a try into a command that has a fair chance to fit the case as it is.
#[allow(clippy::too_many_lines, reason = "one arm a command")]
pub fn command(house: &mut House, one: &Try) -> Command {
    let point = PointNo(1 + u32::from(one.a % 3));
    let promise = PromiseNo(1 + u32::from(one.a % 12));
    let wish = WishNo(1 + u32::from(one.a % 3));
    let edition = 1 + u32::from(one.a % 3);
    let via = pick(&[Channel::Mail, Channel::Phone, Channel::Page], one.b);
    let reading = pick(
        &[
            Reading::Yes,
            Reading::YesBut,
            Reading::No,
            Reading::Thanks,
            Reading::Unclear,
        ],
        one.a,
    );
    let answering = match (house.case.words.keys().next_back(), one.hours % 4) {
        (Some(message), 0) => Answering::Message(*message),
        (_, 1) => Answering::Nothing,
        _ => Answering::Written(house.now),
    };
    let ahead = house.now.plus_hours(i64::from(one.b) * 2 - 8);
    let known = house.case.held.iter().next().copied();
    let message = known.unwrap_or_else(|| house.message());
    let text = house.text();
    let mut word = house.word();
    word.solved_today = (!one.b.is_multiple_of(5)).then_some(one.b.is_multiple_of(2));
    if one.b.is_multiple_of(3) {
        word = recovery::command::Word {
            solved_today: word.solved_today,
            ..house.word_with_next(ahead)
        };
    }
    if one.b.is_multiple_of(7) {
        word.keeps = vec![promise];
    }
    let sent = word.message;
    match one.kind {
        0 | 1 => house.open(),
        2..=5 => Command::ReceiveMessage {
            message: house.message(),
            channel: via,
            reading,
            answering,
            new_matter: one.b.is_multiple_of(4),
        },
        6 => Command::FileAutomatic {
            message: sent,
            sort: AutomaticSort::Vacation,
        },
        7 => Command::HoldMessage {
            message: house.message(),
        },
        8 => Command::LetIn { message },
        9 if one.a.is_multiple_of(2) => Command::AnswerOther {
            message: house.message(),
            answers: house.case.asked_by_others.keys().take(1).copied().collect(),
        },
        9 => Command::LeaveOut { message },
        10 => Command::RaisePoint {
            words: text,
            loss: None,
        },
        11 if one.b.is_multiple_of(4) => Command::TakeBackProof(ProofPlace {
            of: ProofOf::Deed(promise),
            place: i64::from(one.b),
        }),
        11 => Command::WriteNote {
            text,
            sort: NoteSort::Fact,
        },
        12 => Command::Assign {
            owner: ANNA.staff(),
            word: Some(text),
        },
        13 => Command::WriteUnderstanding {
            text,
            points: vec![point, PointNo::FIRST],
        },
        14 => Command::WriteUnderstanding {
            text,
            points: house.case.points.keys().copied().collect(),
        },
        15 => Command::SendUnderstanding { edition, word },
        16 => Command::ConfirmUnderstanding { edition, via },
        17 => Command::CorrectUnderstanding {
            edition,
            words: text,
            via,
        },
        18 => Command::SkipStage {
            stage: pick(&Stage::PATH, one.a),
            reason: text,
        },
        20 if one.a.is_multiple_of(2) => Command::RecordWord {
            message: sent,
            channel: via,
        },
        19 | 20 => Command::GiveWord { word },
        21 => {
            let message = house.case.words.keys().next().copied().unwrap_or(sent);
            match one.a % 4 {
                0 => Command::RecordDelay { message },
                1 => Command::RecordCaughtUp { message },
                _ => Command::RecordFailure { message },
            }
        }
        22 => Command::RecordFinding {
            point,
            outcome: pick(
                &[Outcome::Upheld, Outcome::Partly, Outcome::NotUpheld],
                one.b,
            ),
            found: text,
        },
        23 | 24 => house.two_options(),
        25 => {
            let mut first = house.proposal(pick(&Remedy::ALL, one.a), Meets::Partly);
            first.grants = one.b.is_multiple_of(2).then_some(wish);
            let second = house.proposal(pick(&Remedy::ALL, one.b), Meets::Fully);
            Command::Offer {
                point,
                proposals: vec![first, second],
                why_none: None,
                why_one: None,
                word,
            }
        }
        26 => Command::AskExplanation {
            point,
            words: None,
            via,
        },
        27 | 28 => Command::Choose {
            point,
            option: OptionNo(1 + u32::from(one.b % 4)),
            via,
        },
        29 => Command::Decline {
            point,
            words: text,
            via,
        },
        30 => Command::FindGoal { wish, goal: text },
        31 => Command::SayCannotBeMet { wish, reason: text },
        32 => Command::LayPlan {
            point,
            steps: vec![house.step(ahead)],
            word,
        },
        33 => Command::AgreePlan {
            point,
            edition: if one.b.is_multiple_of(4) {
                edition
            } else {
                house
                    .case
                    .points
                    .get(&point)
                    .map_or(0, |point| point.plans_laid)
            },
            via,
        },
        34 => Command::PromiseDeed {
            point,
            text,
            owner: None,
            due: ahead,
            early: Some(text),
        },
        35 => Command::PromiseWord {
            text: Some(text),
            owner: None,
            due: ahead,
        },
        36 => {
            let deed = house
                .case
                .open_deeds()
                .next()
                .map_or(promise, |deed| deed.no);
            Command::KeepDeed {
                promise: deed,
                checked: Some(text),
            }
        }
        37 => Command::DoubtPromise {
            promise,
            new_due: ahead,
            why: text,
        },
        38 => Command::MovePromise {
            promise,
            due: ahead,
            why: None,
        },
        39 => Command::DeclareDone {
            point,
            checked: text,
            costs: Costs::None,
        },
        40 => Command::FollowUp {
            word,
            purpose: pick(&[Purpose::FollowUp, Purpose::MidFollowUp], one.a),
            in_place: false,
        },
        41 => Command::ConfirmSolved {
            via,
            message: None,
            waives: one.b.is_multiple_of(2).then_some(promise),
        },
        42 if one.a.is_multiple_of(7) => Command::SayFailedAgain,
        42 if one.a.is_multiple_of(5) => Command::SayLooked,
        42 => Command::SayNotYet {
            via,
            words: Some(text),
        },
        43 => match one.a % 5 {
            0 => Command::End {
                how: Ending::Withdrawn,
                reason: text,
                word: None,
            },
            1 => Command::End {
                how: Ending::Deadlock,
                reason: text,
                word: Some(word),
            },
            2 => Command::Reopen,
            3 => Command::RecordErasure { reason: text },
            _ => Command::WaiveDeeds { last: promise, via },
        },
        44 => {
            let other = CaseId(Uuid::from_u128(77));
            match one.a % 4 {
                0 => Command::MergeInto {
                    into: other,
                    into_number: 1040,
                    one_customer: !one.b.is_multiple_of(5),
                },
                1 => Command::TakeIn {
                    other,
                    other_number: 1040,
                    waiting: one.b.is_multiple_of(2),
                    word_due: one.b.is_multiple_of(4).then_some(ahead),
                },
                2 => Command::UndoMerge {
                    heard: one
                        .b
                        .is_multiple_of(3)
                        .then_some(house.now)
                        .into_iter()
                        .collect(),
                    came: Vec::new(),
                },
                _ => Command::LetGo {
                    other,
                    came: Vec::new(),
                },
            }
        }
        45 => {
            let kinds = [Remedy::Upgrade, Remedy::FreeService, Remedy::Refund];
            let wanted = vec![house.proposal(pick(&kinds, one.a), Meets::Partly)];
            let (why, of) = (Some(text), StaffId(Uuid::from_u128(2)));
            let point = PointNo::FIRST;
            Command::AskApproval {
                point,
                wanted,
                why,
                of,
                word,
            }
        }
        46 | 47 => {
            let waits = house.case.open_approvals().next().map(|open| open.no);
            let approval = waits.unwrap_or(ApprovalNo(1 + u32::from(one.b % 2)));
            if one.a.is_multiple_of(4) {
                let (reason, instead) = (text, text);
                Command::DeclineApproval {
                    approval,
                    reason,
                    instead,
                }
            } else {
                let note = Some(text);
                Command::Approve { approval, note }
            }
        }
        _ => Command::PassTime,
    }
}

/// The next sensible step of the first point, so that sequences get far as well as wide.
pub fn onward(house: &mut House) -> Command {
    let word = house.word();
    let text = house.text();
    let Some(point) = house.case.points.get(&PointNo::FIRST) else {
        return house.open();
    };
    let (point, via) = (point.clone(), Channel::Page);
    let no = point.no;
    if !house.case.understood(no) {
        return match &house.case.understanding {
            None => Command::WriteUnderstanding {
                text,
                points: vec![no],
            },
            Some(now)
                if matches!(
                    now.state,
                    UnderstandingState::Corrected | UnderstandingState::Reopened
                ) =>
            {
                Command::WriteUnderstanding {
                    text,
                    points: vec![no],
                }
            }
            Some(now) if now.state == UnderstandingState::Written => Command::SendUnderstanding {
                edition: now.edition,
                word,
            },
            Some(now) => Command::ConfirmUnderstanding {
                edition: now.edition,
                via,
            },
        };
    }
    if let Some(wish) = house.case.open_wish(no) {
        let wish = wish.no;
        return match house.case.wishes[&wish].goal {
            None => Command::FindGoal { wish, goal: text },
            Some(_) => Command::SayCannotBeMet { wish, reason: text },
        };
    }
    match (point.offer.last(), point.chosen, &point.plan) {
        (None, ..) => house.two_options(),
        (Some(last), None, _) => Command::Choose {
            point: no,
            option: last.option,
            via,
        },
        (_, Some(_), None) => {
            let step = house.step(house.now.plus_days(3));
            Command::LayPlan {
                point: no,
                steps: vec![step],
                word,
            }
        }
        (_, _, Some(plan)) if plan.agreed_at.is_none() => Command::AgreePlan {
            point: no,
            edition: plan.edition,
            via,
        },
        _ => match house.case.open_deeds_of(no).next() {
            Some(deed) => Command::KeepDeed {
                promise: deed.no,
                checked: Some(text),
            },
            None if point.done_at.is_none() => Command::DeclareDone {
                point: no,
                checked: text,
                costs: Costs::None,
            },
            None => Command::FollowUp {
                word,
                purpose: Purpose::FollowUp,
                in_place: false,
            },
        },
    }
}
