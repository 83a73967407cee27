//! The case: what the events add up to.

pub mod approval;
pub mod clock;
mod evolve;
mod failed;
mod filed;
mod heard;
mod learned;
mod merged;
mod owed;
mod point;
mod promise;
mod stage;
mod trust;
mod wish;
mod woken;

use approval::Approval;
use clock::Laws;
pub use failed::{FailedAgain, SecondFailure};
pub use filed::SNOOZE_LEAD_MINUTES;
use heard::Heard;
pub use heard::Silence;
use merged::BeforeMerge;
use owed::Owed;
pub use point::{Agreement, DoneBefore, Plan, Point};
pub use promise::{Promise, PromiseState, Told};
pub use stage::Stage;
pub use trust::Trust;
pub use wish::{Wish, WishState};
use woken::Woken;

use crate::classes::Classes;
use crate::event::ProofPlace;
use crate::ids::{
    ApprovalNo, CaseId, CauseId, CustomerId, MessageId, PointNo, PromiseNo, StaffId, TagId, TeamId,
    TextId, WishNo,
};
use crate::refusal::Between;
use crate::severity::Severity;
use crate::terms::{Channel, Ending, PromiseOf, Purpose, WordSort};
use calendar::Moment;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many notable changes a case remembers to tell a person what came between.
pub const NOTABLE_MAX: usize = 32;

/// How often a customer is asked whether it is solved before the case waits for their word alone (P29).
pub const FOLLOW_UPS_MAX: u32 = 2;

/// Whether the case is open, and how it ended where it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not opened yet.
    Unopened,
    /// Open: it has an open promise.
    Open,
    /// Closed by the customer's yes.
    Confirmed,
    /// Nobody answered; any later word wakes it.
    Resting,
    /// Ended another way.
    Ended(Ending),
    /// Goes on in another case.
    Merged {
        /// Which.
        into: CaseId,
        /// Its number.
        into_number: u64,
    },
}

impl Status {
    /// The name the database, the API and the command line use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unopened => "unopened",
            Self::Open => "open",
            Self::Confirmed => "confirmed",
            Self::Resting => "resting",
            Self::Ended(Ending::NotComplaint) => "not-complaint",
            Self::Ended(Ending::Withdrawn) => "withdrawn",
            Self::Ended(Ending::Deadlock) => "deadlock",
            Self::Ended(Ending::Erased) => "erased",
            Self::Merged { .. } => "merged",
        }
    }
}

/// Where the understanding stands with the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnderstandingState {
    /// Written, not sent.
    Written,
    /// Sent; the customer has not said whether it is right.
    Sent,
    /// The customer says it is right.
    Confirmed,
    /// The customer says something is missing: the next edition is due.
    Corrected,
    /// They were asked about it before the case came back, for whatever reason: the next edition is due.
    Reopened,
}

/// What we understood, in its latest edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understanding {
    /// Counted from one over the whole case.
    pub edition: u32,
    /// The words.
    pub text: TextId,
    /// The points it lists.
    pub points: Vec<PointNo>,
    /// Where it stands.
    pub state: UnderstandingState,
    /// When it came to stand there.
    pub since: Moment,
}

/// The question a plain reply answers: the last one we asked that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Is this right?
    Understanding {
        /// Which edition.
        edition: u32,
    },
    /// Which of these would you like?
    Choice {
        /// For which point.
        point: PointNo,
    },
    /// Do you agree to this plan?
    Plan {
        /// For which point.
        point: PointNo,
        /// Which of its plans.
        edition: u32,
    },
    /// Does all go as agreed?
    AllAsAgreed,
    /// Is it solved?
    Solved,
}

/// A word that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// When.
    pub at: Moment,
    /// What it was for.
    pub purpose: Purpose,
    /// How it went.
    pub channel: Channel,
}

/// A colleague is asked to stand by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// Since when.
    pub since: Moment,
    /// Who asked.
    pub by: Option<StaffId>,
    /// In words, where there were any.
    pub words: Option<TextId>,
}

/// What happened, counted, over the whole life of the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Messages of the customer.
    pub received: u32,
    /// Words of ours.
    pub given: u32,
    /// Promises broken, once each.
    pub broken: u32,
    /// Promises kept.
    pub kept: u32,
    /// Times the case came back after it had ended or was done.
    pub reopened: u32,
    /// Times the customer told us "not yet" because we asked.
    pub told_when_asked: u32,
    /// Times a done deed did not hold, a broken promise led to a "not yet", or the same trouble came back.
    pub second_failures: u32,
}

/// A complaint, from the first word to the customer's yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The number of its latest event.
    pub version: u64,
    /// The number people use.
    pub number: u64,
    /// Who complains.
    pub customer: Option<CustomerId>,
    /// How it came.
    pub channel: Channel,
    /// What it is about, in a line.
    pub subject: Option<TextId>,
    /// When it was opened.
    pub opened_at: Moment,
    /// Whether it is open.
    pub status: Status,
    /// Who cares for it.
    pub owner: Option<StaffId>,
    /// The team that looks after it.
    pub team: Option<TeamId>,
    /// How often the path was begun: one, and one more each time it came back.
    pub round: u32,
    /// When a person first gave the customer a word in this round.
    pub acknowledged_at: Option<Moment>,
    /// How far each point was carried past its stages in this round, by a reason instead of by events.
    pub skipped: BTreeMap<PointNo, Stage>,
    /// What we understood.
    pub understanding: Option<Understanding>,
    /// The points raised.
    pub points: BTreeMap<PointNo, Point>,
    /// The customer's counter-wishes.
    pub wishes: BTreeMap<WishNo, Wish>,
    /// Every promise ever made in it.
    pub promises: BTreeMap<PromiseNo, Promise>,
    /// The last question we asked that is still open.
    pub asked: Option<Asked>,
    /// The messages that put that question; a plain reply to another one is no answer to it.
    pub asked_in: BTreeSet<MessageId>,
    /// When it was put first.
    pub asked_at: Option<Moment>,
    /// When a person last gave the customer a word.
    pub last_word_at: Option<Moment>,
    /// Since when the customer waits for an answer of ours.
    pub waiting_since: Option<Moment>,
    /// What people who were let in wrote since our last word, to the customer or to them.
    pub asked_by_others: BTreeMap<MessageId, Moment>,
    /// What they wrote since our last word that no yes answers: it is answered even where all is solved.
    pub unanswered: BTreeMap<MessageId, Moment>,
    /// The cases that go on here in which they waited, and since when they wait here; no yes answers those either.
    pub unanswered_cases: BTreeMap<CaseId, Moment>,
    /// When the customer agreed to a plan, in this round; the mid follow-up counts from here.
    pub agreed_at: Option<Moment>,
    /// Whether we asked, in this round, if all goes as agreed.
    pub mid_asked: bool,
    /// How often we asked, since all was done, whether it is solved.
    pub follow_ups: u32,
    /// When we last asked that.
    pub followed_up_at: Option<Moment>,
    /// How we last asked that; whoever asks again does so another way where there is one (P29).
    pub followed_up_over: Option<Channel>,
    /// When the customer said it is solved.
    pub confirmed_at: Option<Moment>,
    /// Messages held because their sender is no participant.
    pub held: BTreeSet<MessageId>,
    /// The words given in this round that arrived as far as we know.
    pub words: BTreeMap<MessageId, Given>,
    /// The generation of the customer's link; a link of another one opens nothing.
    pub link_generation: u32,
    /// The customer's page is closed.
    pub link_revoked: bool,
    /// Cases that go on here.
    pub taken_in: BTreeSet<CaseId>,
    /// What colleagues were asked to agree to, and what became of it.
    pub approvals: BTreeMap<ApprovalNo, Approval>,
    /// Since when a colleague is asked to stand by.
    pub help: Option<Help>,
    /// Who stands beside whoever cares for it.
    pub beside: BTreeSet<StaffId>,
    /// The last word among us to whoever cares for it: what, when and by whom.
    pub whisper: Option<(TextId, Moment, Option<StaffId>)>,
    /// The files that were taken back after they had been put there as proof.
    pub taken_back: BTreeSet<ProofPlace>,
    /// Whom they trust, and why whoever cares for it does.
    pub trust: Trust,
    /// The last second failure, until they say it is solved.
    pub failure: Option<SecondFailure>,
    /// What was counted.
    pub counts: Counts,
    /// When the person was erased, and the text that says why.
    pub erased: Option<(Moment, TextId)>,
    /// The latest satisfaction the customer gave, from one to five.
    pub satisfied: Option<u8>,
    /// The complaint policies that were chosen, and their clocks: another kind of time than promises.
    pub laws: Laws,
    /// What it was about.
    pub classes: Classes,
    /// How severe it is, where somebody said so.
    pub severity: Option<Severity>,
    /// Why it came to it.
    pub causes: BTreeSet<CauseId>,
    /// What the house calls it by.
    pub tags: BTreeSet<TagId>,
    /// Cases it has to do with, by their numbers.
    pub linked: BTreeMap<CaseId, u64>,
    /// Until when somebody put it out of sight; see [`Case::asleep_until`].
    pub snoozed: Option<Moment>,
    /// When it was open, and what its customer heard.
    heard: Heard,
    /// Since when somebody waits, apart from the cases that go on here.
    waits_here_since: Option<Moment>,
    /// Whether it is the customer who waits here, and not somebody else alone.
    customer_waits: bool,
    /// What our messages to others answered; it waits again if the message did not arrive.
    told_others: BTreeMap<MessageId, Vec<MessageId>>,
    /// What each word of this round answered; it is owed again if the word did not arrive.
    answered_by: BTreeMap<MessageId, Owed>,
    /// How many promises had been broken when this round began.
    broken_before: u32,
    /// What the case was before it was merged, to go back to.
    before_merge: Option<BeforeMerge>,
    /// As what it had ended, while nothing but a case that goes on here keeps it open.
    woken: Option<Woken>,
    /// The latest changes a person at a screen must be told of.
    notable: VecDeque<(u64, Between)>,
}

impl Case {
    /// A case nothing has happened to.
    pub fn unopened(id: CaseId) -> Self {
        Self {
            id,
            version: 0,
            number: 0,
            customer: None,
            channel: Channel::Mail,
            subject: None,
            opened_at: Moment::from_us(0),
            status: Status::Unopened,
            owner: None,
            team: None,
            round: 1,
            acknowledged_at: None,
            skipped: BTreeMap::new(),
            understanding: None,
            points: BTreeMap::new(),
            wishes: BTreeMap::new(),
            promises: BTreeMap::new(),
            asked: None,
            asked_in: BTreeSet::new(),
            asked_at: None,
            last_word_at: None,
            waiting_since: None,
            asked_by_others: BTreeMap::new(),
            unanswered: BTreeMap::new(),
            unanswered_cases: BTreeMap::new(),
            agreed_at: None,
            mid_asked: false,
            follow_ups: 0,
            followed_up_at: None,
            followed_up_over: None,
            confirmed_at: None,
            held: BTreeSet::new(),
            words: BTreeMap::new(),
            link_generation: 1,
            link_revoked: false,
            taken_in: BTreeSet::new(),
            approvals: BTreeMap::new(),
            help: None,
            beside: BTreeSet::new(),
            whisper: None,
            taken_back: BTreeSet::new(),
            trust: Trust::default(),
            failure: None,
            counts: Counts::default(),
            erased: None,
            satisfied: None,
            laws: Laws::default(),
            classes: Classes::default(),
            severity: None,
            causes: BTreeSet::new(),
            tags: BTreeSet::new(),
            linked: BTreeMap::new(),
            snoozed: None,
            heard: Heard::default(),
            waits_here_since: None,
            customer_waits: false,
            told_others: BTreeMap::new(),
            answered_by: BTreeMap::new(),
            broken_before: 0,
            before_merge: None,
            woken: None,
            notable: VecDeque::new(),
        }
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.status == Status::Open
    }

    /// The promises that stand, in the order in which they were made.
    pub fn open_promises(&self) -> impl Iterator<Item = &Promise> {
        self.promises.values().filter(|promise| promise.is_open())
    }

    /// The words to the customer that stand.
    pub fn open_words(&self) -> impl Iterator<Item = &Promise> {
        self.open_promises().filter(
            |promise| matches!(promise.what, PromiseOf::Word { sort } if !sort.is_among_us()),
        )
    }

    /// The deeds that stand.
    pub fn open_deeds(&self) -> impl Iterator<Item = &Promise> {
        self.open_promises()
            .filter(|promise| matches!(promise.what, PromiseOf::Deed { .. }))
    }

    /// The last of the deeds that stand; whoever does without what they see names it.
    pub fn last_deed(&self) -> Option<PromiseNo> {
        self.open_deeds().map(|deed| deed.no).max()
    }

    /// The deeds that stand for a point.
    pub fn open_deeds_of(&self, of: PointNo) -> impl Iterator<Item = &Promise> {
        self.open_deeds()
            .filter(move |promise| promise.what == PromiseOf::Deed { point: of })
    }

    /// The open word of a sort, if one stands.
    pub fn open_word(&self, wanted: WordSort) -> Option<&Promise> {
        self.open_promises()
            .find(|promise| promise.what == PromiseOf::Word { sort: wanted })
    }

    /// The promise that breaks first.
    pub fn next_promise(&self) -> Option<&Promise> {
        self.open_promises()
            .min_by_key(|promise| (promise.due, promise.no))
    }

    /// The moment at which time next changes something: the first promise that can still break.
    pub fn next_due(&self) -> Option<Moment> {
        self.open_promises()
            .filter(|promise| promise.broken_at.is_none())
            .map(|promise| promise.due)
            .min()
    }

    /// When the customer hears from us next: the earliest word that stands. One that broke does not
    /// count any more once the customer has had a word since, and one that is somebody else's never does.
    pub fn next_word_due(&self) -> Option<Moment> {
        self.open_words()
            .filter(|promise| {
                promise
                    .broken_at
                    .is_none_or(|broken| self.last_word_at < Some(broken))
            })
            .filter(|promise| self.owed_to_another(promise).is_none())
            .map(|promise| promise.due)
            .min()
    }

    /// Whether this message of ours went to somebody else than the customer.
    pub fn told_another(&self, message: MessageId) -> bool {
        self.told_others.contains_key(&message)
    }

    /// Whether a promise broke since this round began.
    pub fn broke_in_this_round(&self) -> bool {
        self.counts.broken > self.broken_before
    }

    /// Whether a point was carried past a stage with a reason.
    pub fn skipped_to(&self, point: PointNo, stage: Stage) -> bool {
        self.skipped
            .get(&point)
            .is_some_and(|reached| *reached >= stage)
    }

    /// Whether every point is done, says the team.
    pub fn all_done(&self) -> bool {
        !self.points.is_empty() && self.points.values().all(|point| point.done_at.is_some())
    }

    /// Whether they were asked twice if it is solved and have not said a word since. Nobody is asked a third time.
    pub fn asked_often_enough(&self) -> bool {
        self.all_done() && self.follow_ups >= FOLLOW_UPS_MAX
    }

    /// Whether the customer said that it is solved while something is still owed to them: it closes once that is kept,
    /// answered or done without.
    pub fn owes_after_the_yes(&self) -> bool {
        self.is_open() && self.confirmed_at.is_some()
    }

    /// What changed after `seen`, oldest first; empty if nothing that matters did. Whoever changed
    /// it: what somebody did in another window is not on the page before them either.
    pub fn changed_since(&self, seen: u64) -> Vec<Between> {
        let mut what = Vec::new();
        for (version, between) in &self.notable {
            if *version > seen && !what.contains(between) {
                what.push(*between);
            }
        }
        what
    }
}
