//! A small house for the tests: one case, one agent, one customer, and a clock that goes where it is put.

use calendar::{Moment, OfficeHours};
use recovery::away::Away;
use recovery::care::Care;
use recovery::colleagues::Colleagues;
use recovery::command::{Answering, Command, NextWord, Word};
use recovery::policies::Book;
use recovery::power::Power;
use recovery::terms::{Channel, Costs, Meets, Proposal, Purpose, Reading, Remedy, Step, WordSort};
use recovery::{
    Actor, Case, CaseId, CustomerId, Event, Facts, HousePolicy, MessageId, PointNo, Promise,
    Recorded, Refusal, Role, StaffId, TextId, decide,
};
use uuid::Uuid;

/// Monday 2 November 2026, 09:00 UTC: the office has just opened.
pub const MONDAY: i64 = 1_793_610_000_000_000;

pub const ANNA: Actor = Actor::Staff(StaffId(Uuid::from_u128(1)));
pub const BEN: Actor = Actor::Staff(StaffId(Uuid::from_u128(2)));
pub const CUSTOMER: Actor = Actor::Customer(CustomerId(Uuid::from_u128(9)));
pub const POINT: PointNo = PointNo::FIRST;

pub struct House {
    pub case: Case,
    pub log: Vec<Recorded>,
    pub now: Moment,
    pub office: OfficeHours,
    pub policy: HousePolicy,
    pub policies: Book,
    pub role: Role,
    pub power: Power,
    pub care: Care,
    pub away: Away,
    pub colleagues: Colleagues,
    pub next_id: u128,
}

impl Default for House {
    fn default() -> Self {
        Self {
            case: Case::unopened(CaseId(Uuid::from_u128(1047))),
            log: Vec::new(),
            now: Moment::from_us(MONDAY),
            office: OfficeHours::default(),
            policy: HousePolicy::default(),
            policies: Book::empty(),
            role: Role::Agent,
            power: Power::default(),
            care: Care::default(),
            away: Away::default(),
            colleagues: Colleagues::default(),
            next_id: 1000,
        }
    }
}

impl House {
    /// A case that came by mail on Monday at nine.
    pub fn with_complaint() -> Self {
        let mut house = Self::default();
        let open = house.open();
        house.must(Actor::Machine, open);
        house
    }

    pub fn open(&mut self) -> Command {
        Command::Open {
            number: 1047,
            customer: CustomerId(Uuid::from_u128(9)),
            channel: Channel::Mail,
            subject: self.text(),
            team: None,
            message: Some(self.message()),
            words: self.text(),
            receipt: Some(self.message()),
            owner: None,
            policy: None,
        }
    }

    fn id(&mut self) -> Uuid {
        self.next_id += 1;
        Uuid::from_u128(self.next_id)
    }

    pub fn text(&mut self) -> TextId {
        TextId(self.id())
    }

    pub fn message(&mut self) -> MessageId {
        MessageId(self.id())
    }

    pub fn word(&mut self) -> Word {
        Word {
            message: self.message(),
            channel: Channel::Mail,
            solved_today: Some(false),
            next: None,
            keeps: Vec::new(),
        }
    }

    pub fn word_with_next(&mut self, due: Moment) -> Word {
        Word {
            next: Some(NextWord { due, text: None }),
            ..self.word()
        }
    }

    pub fn proposal(&mut self, remedy: Remedy, meets: Meets) -> Proposal {
        Proposal {
            remedy,
            text: self.text(),
            meets,
            grants: None,
            worth: None,
            steps: Vec::new(),
        }
    }

    pub fn step(&mut self, due: Moment) -> Step {
        Step {
            what: self.text(),
            owner: None,
            due,
        }
    }

    /// Asks the case, and takes what follows into the log.
    pub fn try_as(
        &mut self,
        actor: Actor,
        seen: Option<u64>,
        command: &Command,
    ) -> Result<Vec<Event>, Refusal> {
        let facts = Facts {
            now: self.now,
            office: &self.office,
            policy: &self.policy,
            policies: &self.policies,
            away: &self.away,
            actor,
            role: self.role,
            power: &self.power,
            care: &self.care,
            colleagues: &self.colleagues,
            seen,
        };
        let events = decide(&self.case, command, &facts)?;
        for event in &events {
            let recorded = Recorded {
                version: self.case.version + 1,
                at: self.now,
                actor,
                event: event.clone(),
            };
            self.case.apply(&recorded);
            self.log.push(recorded);
        }
        Ok(events)
    }

    #[allow(
        clippy::needless_pass_by_value,
        reason = "a test hands its command over"
    )]
    pub fn must(&mut self, actor: Actor, command: Command) -> Vec<Event> {
        self.try_as(actor, None, &command)
            .unwrap_or_else(|refusal| panic!("{command:?} was refused: {refusal}"))
    }

    #[allow(
        clippy::needless_pass_by_value,
        reason = "a test hands its command over"
    )]
    pub fn refused(&mut self, actor: Actor, command: Command) -> Refusal {
        self.try_as(actor, None, &command)
            .expect_err("this should have been refused")
    }

    pub fn pass_days(&mut self, days: i64) {
        self.now = self.now.plus_days(days);
        self.must(Actor::Machine, Command::PassTime);
    }

    pub fn first_word(&mut self) {
        let word = self.word();
        self.must(ANNA, Command::GiveWord { word });
    }

    /// The customer takes none of the options and says what would make them happy.
    pub fn declines(&mut self, by: Actor, point: PointNo, via: Channel) {
        let words = self.text();
        self.must(by, Command::Decline { point, words, via });
    }

    /// Writes what was understood and sends it; the message, and which edition it is.
    pub fn sends_what_was_understood(&mut self) -> (MessageId, u32) {
        let (text, points) = (self.text(), vec![POINT]);
        self.must(ANNA, Command::WriteUnderstanding { text, points });
        let edition = self.case.understanding.as_ref().expect("written").edition;
        let word = self.word();
        let message = word.message;
        self.must(ANNA, Command::SendUnderstanding { edition, word });
        (message, edition)
    }

    pub fn understood(&mut self) {
        let (_, edition) = self.sends_what_was_understood();
        self.must(
            CUSTOMER,
            Command::ConfirmUnderstanding {
                edition,
                via: Channel::Page,
            },
        );
    }

    pub fn two_options(&mut self) -> Command {
        let step = self.step(self.now.plus_days(4));
        let mut repair = self.proposal(Remedy::Repair, Meets::Fully);
        repair.steps = vec![step];
        let refund = self.proposal(Remedy::Refund, Meets::Partly);
        Command::Offer {
            point: POINT,
            proposals: vec![repair, refund],
            why_none: None,
            why_one: None,
            word: self.word(),
        }
    }

    pub fn offered(&mut self) {
        let offer = self.two_options();
        self.must(ANNA, offer);
    }

    pub fn agreed(&mut self) {
        let option = self.case.points[&POINT].offer[0].option;
        self.must(
            CUSTOMER,
            Command::Choose {
                point: POINT,
                option,
                via: Channel::Page,
            },
        );
    }

    pub fn deed_kept(&mut self) {
        let promise = self.case.open_deeds().next().expect("a deed stands").no;
        let checked = Some(self.text());
        self.must(ANNA, Command::KeepDeed { promise, checked });
    }

    pub fn done(&mut self) {
        let checked = self.text();
        self.must(
            ANNA,
            Command::DeclareDone {
                point: POINT,
                checked,
                costs: Costs::None,
            },
        );
    }

    /// Every stage up to "done".
    pub fn with_done_case() -> Self {
        let mut house = Self::with_complaint();
        house.first_word();
        house.understood();
        house.offered();
        house.agreed();
        house.deed_kept();
        house.done();
        house
    }

    pub fn follow_up(&mut self) {
        let word = self.word();
        self.must(
            ANNA,
            Command::FollowUp {
                word,
                purpose: Purpose::FollowUp,
                in_place: false,
            },
        );
    }

    /// A plain mail of the customer that names no mail of ours.
    pub fn hear(&mut self, reading: Reading) -> Vec<Event> {
        self.hear_in(reading, Answering::Written(self.now))
    }

    /// A plain mail of the customer, in answer to what it says.
    pub fn hear_in(&mut self, reading: Reading, answering: Answering) -> Vec<Event> {
        let message = self.message();
        self.must(
            CUSTOMER,
            Command::ReceiveMessage {
                message,
                channel: Channel::Mail,
                reading,
                answering,
                new_matter: false,
            },
        )
    }

    pub fn open_word(&self, sort: WordSort) -> Option<&Promise> {
        self.case.open_word(sort)
    }
}
