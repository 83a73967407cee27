//! The lists: Today, cases, search, set aside. All are keyset pages.

use calendar::Moment;
use coach::message::HeatStep;
use recovery::classes::Class;
use recovery::terms::{MadeBy, PromiseOf};
use recovery::{CaseId, PromiseNo, Severity, StaffId, Stage, TagId, TeamId};

/// Rows on a page of any list.
pub const PAGE_ROWS: usize = 50;

/// Promises late and due today are counted no further than this, so that a long queue costs no more than a short one.
pub const COUNTED_MAX: u32 = 1_000;

/// Where the next page begins; opaque, goes into the URL, holds no personal words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub String);

/// A page of rows and where the next begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in order.
    pub rows: Vec<T>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// Whose promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Everyone's.
    #[default]
    All,
    /// Mine, and those nobody has taken.
    Mine,
    /// My team's.
    Team,
}

/// One promise on Today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodayRow {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: u64,
    /// Which promise.
    pub promise: PromiseNo,
    /// A word or a deed.
    pub what: PromiseOf,
    /// How it came to be.
    pub made_by: MadeBy,
    /// In words, where it has its own.
    pub text: Option<String>,
    /// Who gets this answer, where nobody but somebody else waits for it: their name, else their address.
    pub to_another: Option<String>,
    /// By when.
    pub due: Moment,
    /// The clock of a law that runs out first on the case, where it is told beside this promise.
    pub clock: Option<ClockBeside>,
    /// The mail that was to keep it did not arrive.
    pub lost: bool,
    /// Whether the mail that is to keep it still waits for the mail server.
    pub late: bool,
    /// Its time passed.
    pub broken: bool,
    /// The stage of the case.
    pub stage: Stage,
    /// The customer's name (or address, where no name is known).
    pub customer: String,
    /// What it is about.
    pub subject: String,
    /// Who keeps it.
    pub owner: Option<StaffId>,
    /// Their name.
    pub owner_name: Option<String>,
    /// How heated the customer's last message was, where one was read.
    pub heat: Option<Heat>,
    /// How severe its case is, where somebody said so.
    pub severity: Option<Severity>,
}

/// How heated a customer's last message was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heat {
    /// In five steps.
    pub step: HeatStep,
    /// Whether the message before it was less heated.
    pub rises: bool,
}

/// A clock of a law, told beside a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockBeside {
    /// The first moment that is too late.
    pub due: Moment,
    /// What it asks.
    pub purpose: recovery::policies::Purpose,
    /// The name of its policy, for people.
    pub policy: String,
    /// The point it is about, where it is about one alone.
    pub point: Option<recovery::PointNo>,
}

impl TodayRow {
    /// The clock, where it runs out before the promise breaks.
    pub fn law_first(&self) -> Option<&ClockBeside> {
        self.clock.as_ref().filter(|clock| clock.due < self.due)
    }

    /// When the first of the two is over.
    pub fn first(&self) -> Moment {
        self.law_first().map_or(self.due, |clock| clock.due)
    }
}

/// What a list of cases is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Open, confirmed, resting, …: a name of `recovery::Status`; none means all.
    pub status: Option<String>,
    /// A stage.
    pub stage: Option<Stage>,
    /// An owner.
    pub owner: Option<StaffId>,
    /// A team.
    pub team: Option<TeamId>,
    /// A tag.
    pub tag: Option<TagId>,
    /// What they were about.
    pub class: Option<Class>,
    /// How severe they are, as somebody said.
    pub severity: Option<Severity>,
    /// Whether tags and heat are shown beside each.
    pub with_beside: bool,
}

/// One case in a list, newest activity first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: u64,
    /// What it is about.
    pub subject: String,
    /// Who complains.
    pub customer: String,
    /// How far along.
    pub stage: Stage,
    /// A name of `recovery::Status`.
    pub status: String,
    /// Who cares for it.
    pub owner_name: Option<String>,
    /// When it was opened.
    pub opened: Moment,
    /// When something last happened.
    pub active: Moment,
    /// When the next promise falls due.
    pub next_due: Option<Moment>,
    /// A promise of it stands broken.
    pub broken: bool,
    /// What the house calls it by, where that was asked.
    pub tags: Vec<String>,
    /// How heated the customer's last message was, where that was asked and one was read.
    pub heat: Option<Heat>,
    /// How severe it is, where somebody said so.
    pub severity: Option<Severity>,
}

/// A case the search found, with the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The case.
    pub row: CaseRow,
    /// The words around the hit: pieces, and whether each is the hit itself.
    pub snippet: Vec<(String, bool)>,
    /// When those words were said.
    pub at: Moment,
}

/// What became of a mail that is set aside no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is part of the case with this number.
    InCase(u64),
    /// It was left out of the case with this number, which it names.
    LeftOut(u64),
    /// It was left where it was, and no case came of it.
    Left,
}

/// A mail that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAsideRow {
    /// Its id, for the one key that makes a case of it.
    pub item: String,
    /// When it came.
    pub received: Moment,
    /// `held`, `automatic` or `unreadable`.
    pub outcome: String,
    /// Why, as a catalogue key.
    pub why: String,
    /// From whom, as far as can be read.
    pub from: String,
    /// Its subject, as far as can be read.
    pub subject: String,
    /// The case it names or was filed in.
    pub number: Option<u64>,
    /// The first lines, as far as can be read.
    pub excerpt: String,
}
