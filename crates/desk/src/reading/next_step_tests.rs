//! Walks through cases, each step with what it says to do next.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "next_step_tests/several_points.rs"]
mod several_points;

use super::next_step;
use crate::views::NextStep;
use calendar::{Moment, OfficeHours};
use recovery::command::{Answering, Word};
use recovery::terms::{
    Channel, Costs, Ending, Meets, PromiseOf, Proposal, Purpose, Reading, Remedy, Step, WordSort,
};
use recovery::{
    Actor, Case, CaseId, Command, CustomerId, Facts, HousePolicy, MessageId, OptionNo, PointNo,
    PromiseNo, Recorded, Role, StaffId, Stage, TextId, WishNo, decide,
};
use uuid::Uuid;

const POINT: PointNo = PointNo::FIRST;
const HOUR: i64 = 60;

struct Walk {
    case: Case,
    now: Moment,
}

fn text() -> TextId {
    TextId(Uuid::now_v7())
}

fn message() -> MessageId {
    MessageId(Uuid::now_v7())
}

fn word() -> Word {
    Word {
        message: message(),
        channel: Channel::Mail,
        solved_today: Some(false),
        next: None,
        keeps: Vec::new(),
    }
}

fn proposal(grants: Option<WishNo>, steps: Vec<Step>) -> Proposal {
    Proposal {
        remedy: Remedy::Repair,
        text: text(),
        meets: Meets::Fully,
        grants,
        worth: None,
        steps,
    }
}

fn said(reading: Reading) -> Command {
    Command::ReceiveMessage {
        message: message(),
        channel: Channel::Mail,
        reading,
        answering: Answering::Written(calendar::Moment::from_us(i64::MAX)),
        new_matter: false,
    }
}

fn offer(grants: Option<WishNo>) -> Command {
    Command::Offer {
        point: POINT,
        proposals: vec![proposal(grants, Vec::new()), proposal(None, Vec::new())],
        why_none: None,
        why_one: None,
        word: word(),
    }
}

impl Walk {
    /// A complaint that came in on a Monday at nine.
    fn begin() -> Self {
        let mut walk = Self {
            case: Case::unopened(CaseId(Uuid::now_v7())),
            now: Moment::from_us(1_795_424_400_000_000),
        };
        let open = Command::Open {
            number: 1047,
            customer: CustomerId(Uuid::from_u128(1)),
            channel: Channel::Mail,
            subject: text(),
            team: None,
            message: Some(message()),
            words: text(),
            receipt: None,
            owner: None,
            policy: None,
        };
        walk.by(Actor::Machine, &open);
        walk
    }

    fn by(&mut self, actor: Actor, command: &Command) {
        let (office, policy) = (OfficeHours::default(), HousePolicy::default());
        let facts = Facts {
            now: self.now,
            office: &office,
            policy: &policy,
            policies: &recovery::policies::NO_POLICIES,
            away: &recovery::away::NOBODY,
            actor,
            role: Role::Supervisor,
            power: &recovery::power::Power::default(),
            care: &recovery::care::NO_CARE,
            colleagues: &recovery::colleagues::NO_COLLEAGUES,
            seen: None,
        };
        for event in decide(&self.case, command, &facts).expect("it is there") {
            let recorded = Recorded {
                version: self.case.version + 1,
                at: self.now,
                actor,
                event,
            };
            self.case.apply(&recorded);
        }
    }

    fn staff(&mut self, command: &Command) -> NextStep {
        self.by(Actor::Staff(StaffId(Uuid::from_u128(9))), command);
        next_step(&self.case, self.now)
    }

    fn customer(&mut self, command: &Command) -> NextStep {
        self.by(Actor::Customer(CustomerId(Uuid::from_u128(1))), command);
        next_step(&self.case, self.now)
    }

    fn later(&mut self, minutes: i64) -> NextStep {
        self.now = self.now.plus_minutes(minutes);
        self.by(Actor::Machine, &Command::PassTime);
        next_step(&self.case, self.now)
    }

    fn word(&mut self) -> NextStep {
        self.staff(&Command::GiveWord { word: word() })
    }

    fn understood(&mut self) -> NextStep {
        self.word();
        self.staff(&Command::WriteUnderstanding {
            text: text(),
            points: vec![POINT],
        });
        self.customer_confirms()
    }

    fn customer_confirms(&mut self) -> NextStep {
        self.staff(&Command::SendUnderstanding {
            edition: 1,
            word: word(),
        });
        self.customer(&Command::ConfirmUnderstanding {
            edition: 1,
            via: Channel::Page,
        })
    }

    fn agreed(&mut self) -> NextStep {
        self.understood();
        self.staff(&offer(None));
        self.customer(&Command::Choose {
            point: POINT,
            option: OptionNo(1),
            via: Channel::Page,
        });
        let step = Step {
            what: text(),
            owner: None,
            due: self.now.plus_days(1),
        };
        self.staff(&Command::LayPlan {
            point: POINT,
            steps: vec![step],
            word: word(),
        });
        self.customer(&Command::AgreePlan {
            point: POINT,
            edition: 1,
            via: Channel::Page,
        })
    }

    fn deed(&self) -> PromiseNo {
        self.case.open_deeds().next().expect("it is there").no
    }

    fn done(&mut self) -> NextStep {
        self.agreed();
        let promise = self.deed();
        self.staff(&Command::KeepDeed {
            promise,
            checked: Some(text()),
        });
        self.word();
        self.staff(&Command::DeclareDone {
            point: POINT,
            checked: text(),
            costs: Costs::None,
        })
    }
}

#[test]
fn the_straight_path() {
    let mut walk = Walk::begin();
    assert_eq!(next_step(&walk.case, walk.now), NextStep::FirstWord);
    assert_eq!(walk.word(), NextStep::WriteUnderstanding);
    let write = Command::WriteUnderstanding {
        text: text(),
        points: vec![POINT],
    };
    assert_eq!(walk.staff(&write), NextStep::SendUnderstanding);
    let send = Command::SendUnderstanding {
        edition: 1,
        word: word(),
    };
    assert_eq!(walk.staff(&send), NextStep::AwaitUnderstanding);
    let right = Command::ConfirmUnderstanding {
        edition: 1,
        via: Channel::Page,
    };
    assert_eq!(walk.customer(&right), NextStep::Offer { point: POINT });
    assert_eq!(
        walk.staff(&offer(None)),
        NextStep::AwaitChoice { point: POINT }
    );
    let choose = Command::Choose {
        point: POINT,
        option: OptionNo(2),
        via: Channel::Page,
    };
    let lay = NextStep::LayPlan {
        point: POINT,
        option: Some(OptionNo(2)),
    };
    assert_eq!(walk.customer(&choose), lay);
    let step = Step {
        what: text(),
        owner: None,
        due: walk.now.plus_days(1),
    };
    let plan = Command::LayPlan {
        point: POINT,
        steps: vec![step],
        word: word(),
    };
    assert_eq!(walk.staff(&plan), NextStep::AwaitYes { point: POINT });
    let yes = Command::AgreePlan {
        point: POINT,
        edition: 1,
        via: Channel::Page,
    };
    assert!(matches!(walk.customer(&yes), NextStep::KeepDeed { .. }));
    let keep = Command::KeepDeed {
        promise: walk.deed(),
        checked: Some(text()),
    };
    assert_eq!(walk.staff(&keep), NextStep::DeclareDone { point: POINT });
    let done = Command::DeclareDone {
        point: POINT,
        checked: text(),
        costs: Costs::None,
    };
    assert_eq!(walk.staff(&done), NextStep::FollowUp);
    let ask = Command::FollowUp {
        word: word(),
        purpose: Purpose::FollowUp,
        in_place: false,
    };
    assert_eq!(walk.staff(&ask), NextStep::AwaitSolved);
    assert_eq!(walk.customer(&said(Reading::Yes)), NextStep::Nothing);
}

#[test]
fn a_correction_asks_for_the_next_edition() {
    let mut walk = Walk::begin();
    walk.word();
    walk.staff(&Command::WriteUnderstanding {
        text: text(),
        points: vec![POINT],
    });
    walk.staff(&Command::SendUnderstanding {
        edition: 1,
        word: word(),
    });
    let correct = Command::CorrectUnderstanding {
        edition: 1,
        words: text(),
        via: Channel::Page,
    };
    assert_eq!(walk.customer(&correct), NextStep::MendUnderstanding);
}

#[test]
fn a_point_the_understanding_does_not_list_is_repeated_back_first() {
    let mut walk = Walk::begin();
    assert_eq!(walk.understood(), NextStep::Offer { point: POINT });
    let raise = Command::RaisePoint {
        words: text(),
        loss: None,
    };
    assert_eq!(walk.staff(&raise), NextStep::WriteUnderstanding);
}

#[test]
fn a_wish_is_answered_by_yes_or_by_another_way() {
    let mut walk = Walk::begin();
    walk.understood();
    walk.staff(&offer(None));
    let decline = Command::Decline {
        point: POINT,
        words: text(),
        via: Channel::Page,
    };
    assert_eq!(
        walk.customer(&decline),
        NextStep::AnswerWish {
            wish: WishNo::FIRST
        }
    );
    walk.staff(&Command::FindGoal {
        wish: WishNo::FIRST,
        goal: text(),
    });
    let no = Command::SayCannotBeMet {
        wish: WishNo::FIRST,
        reason: text(),
    };
    assert_eq!(walk.staff(&no), NextStep::Offer { point: POINT });
    assert_eq!(
        walk.staff(&offer(None)),
        NextStep::AwaitChoice { point: POINT }
    );
}

#[test]
fn whoever_writes_while_we_wait_for_them_is_answered() {
    let mut walk = Walk::begin();
    walk.understood();
    walk.staff(&offer(None));
    assert_eq!(walk.customer(&said(Reading::Unclear)), NextStep::Answer);
    assert_eq!(walk.word(), NextStep::AwaitChoice { point: POINT });
    // Where the next step is a word of ours, it is the answer.
    let mut walk = Walk::begin();
    walk.understood();
    assert_eq!(
        walk.customer(&said(Reading::Unclear)),
        NextStep::Offer { point: POINT }
    );
}

#[test]
fn what_broke_is_mended_first() {
    let mut walk = Walk::begin();
    assert_eq!(walk.later(48 * HOUR), NextStep::FirstWord);
    walk.agreed();
    let deed = walk.deed();
    let NextStep::MendPromise {
        what: PromiseOf::Deed { .. },
        promise,
    } = walk.later(26 * HOUR)
    else {
        panic!("the deed broke");
    };
    assert_eq!(promise, deed);
}

#[test]
fn a_promise_that_will_not_hold_is_told_first() {
    let mut walk = Walk::begin();
    walk.agreed();
    let promise = walk.deed();
    let doubt = Command::DoubtPromise {
        promise,
        new_due: walk.now.plus_days(5),
        why: text(),
    };
    assert!(tells_the_new_date(walk.staff(&doubt)));
    assert!(matches!(
        walk.word(),
        NextStep::FollowUp | NextStep::KeepDeed { .. }
    ));
}

/// What stands on top is the word to the customer, not the deed once more.
fn tells_the_new_date(step: NextStep) -> bool {
    let what = PromiseOf::Word {
        sort: WordSort::NewDate,
    };
    matches!(step, NextStep::MendPromise { what: asked, .. } if asked == what)
}

#[test]
fn a_broken_deed_with_a_new_date_asks_for_the_word_that_tells_it() {
    let mut walk = Walk::begin();
    walk.agreed();
    let promise = walk.deed();
    let what = PromiseOf::Deed { point: POINT };
    let overdue = NextStep::MendPromise { promise, what };
    assert_eq!(walk.later(25 * HOUR), overdue);
    let doubt = Command::DoubtPromise {
        promise,
        new_due: walk.now.plus_days(5),
        why: text(),
    };
    assert!(tells_the_new_date(walk.staff(&doubt)));
    assert_ne!(walk.word(), overdue);
}

#[test]
fn a_held_message_is_looked_at_also_when_the_case_is_over() {
    let mut walk = Walk::begin();
    walk.word();
    let hold = Command::HoldMessage { message: message() };
    walk.by(Actor::Machine, &hold);
    assert_eq!(next_step(&walk.case, walk.now), NextStep::LookAtHeld);
    let end = Command::End {
        how: Ending::Withdrawn,
        reason: text(),
        word: None,
    };
    assert_eq!(walk.staff(&end), NextStep::LookAtHeld);
}

#[test]
fn a_not_yet_begins_with_a_first_word_again() {
    let mut walk = Walk::begin();
    assert_eq!(walk.done(), NextStep::FollowUp);
    let not_yet = Command::SayNotYet {
        via: Channel::Page,
        words: Some(text()),
    };
    assert_eq!(walk.customer(&not_yet), NextStep::FirstWord);
    // Nobody said that something was missing in what we had understood.
    assert_eq!(walk.word(), NextStep::UnderstandAnew);
}

#[test]
fn a_follow_up_nobody_sent_is_sent_and_silence_waits() {
    let mut walk = Walk::begin();
    walk.done();
    assert_eq!(walk.later(6 * 24 * HOUR), NextStep::FollowUp);
    walk.staff(&Command::FollowUp {
        word: word(),
        purpose: Purpose::FollowUp,
        in_place: false,
    });
    assert!(walk.case.open_word(WordSort::SecondFollowUp).is_some());
    assert_eq!(next_step(&walk.case, walk.now), NextStep::AwaitSolved);
}

#[test]
fn a_yes_before_all_is_done_waits_for_the_deed() {
    let mut walk = Walk::begin();
    walk.agreed();
    let yes = Command::ConfirmSolved {
        via: Channel::Page,
        message: None,
        waives: None,
    };
    assert!(matches!(walk.customer(&yes), NextStep::KeepDeed { .. }));
}

#[test]
fn stages_passed_over_are_not_asked_for() {
    let mut walk = Walk::begin();
    let skip = |stage| Command::SkipStage {
        stage,
        reason: text(),
    };
    walk.word();
    assert_eq!(
        walk.staff(&skip(Stage::Understood)),
        NextStep::Offer { point: POINT }
    );
    let lay = NextStep::LayPlan {
        point: POINT,
        option: None,
    };
    assert_eq!(walk.staff(&skip(Stage::Offered)), lay);
    assert_eq!(
        walk.staff(&skip(Stage::Agreed)),
        NextStep::DeclareDone { point: POINT }
    );
}
