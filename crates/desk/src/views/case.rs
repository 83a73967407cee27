//! The case, as the desk shows it.

use crate::attached::FILES_MAX;
use crate::jobs::check;
use calendar::Moment;
use letters::Language;
use recovery::policies::{Book, PolicyName};
use recovery::terms::{AutomaticSort, Channel, Outcome, PromiseOf, Remedy};
use recovery::{
    Actor, Case, MessageId, OptionNo, PointNo, PromiseNo, ProofOf, Recorded, StaffId, TextId,
    WishNo,
};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// Messages on a case page before "earlier".
pub const MESSAGES_ON_PAGE: usize = 10;

/// A case with all the words and names its page needs.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// The case itself.
    pub case: Arc<Case>,
    /// What it is about.
    pub subject: String,
    /// The texts its events name; an erased one reads as the catalogue says.
    pub texts: HashMap<TextId, String>,
    /// Who works here: names, and who and which team a promise or the case can be given to.
    pub people: Arc<super::Everybody>,
    /// The customer.
    pub customer: super::CustomerView,
    /// What to do now, and why.
    pub next_step: NextStep,
    /// The promise that this step keeps, the one due first where it keeps several.
    pub keeps: Option<PromiseNo>,
    /// How to ask whether it is solved once more, where that is promised and there is another way.
    pub ask_again: Option<AskAgain>,
    /// Who cares for it at this moment, where that is somebody else than whoever looks.
    pub cares: Option<StaffId>,
    /// Whom the customer trusts, where nobody cares for it or another does; or that nobody has room.
    pub found: Option<crate::hand_out::Found>,
    /// How to say the first word after a second failure: another way than the last word went, where there is one.
    pub after_failure: Option<AskAgain>,
    /// The complaint policies that may be chosen here, with their names.
    pub policies: Vec<(PolicyName, String)>,
    /// What the policies say that were ever chosen.
    pub book: Arc<Book>,
    /// Where else a customer can turn, as the house says it.
    pub elsewhere: Vec<String>,
    /// The latest messages, oldest first.
    pub messages: Vec<MessageView>,
    /// The address of ours it came by, where there is more than one.
    pub mailbox: Option<String>,
    /// Findings of the coach that stood in words of ours, the newest word first.
    pub stood: Vec<super::StoodView>,
    /// The files that prove what was done, by what they prove.
    pub proof: HashMap<ProofOf, Vec<ProofLink>>,
    /// Pass this as `before` for earlier messages.
    pub earlier: Option<i64>,
    /// What they wrote last, where it says that it is solved and nothing was made of it.
    pub says_solved: Option<SaysSolved>,
    /// What happened, oldest first.
    pub timeline: Arc<[Recorded]>,
    /// What the person is writing here, by the step it is for ([`crate::acts::keeps_draft`]).
    pub drafts: BTreeMap<String, String>,
    /// The files that go along with them, by the step.
    pub enclosed: HashMap<String, Vec<DraftFileView>>,
    /// Templates to write with: those in the customer's language first.
    pub templates: Vec<TemplateChoice>,
    /// Words that were sent and can be taken back, or that did not go out after all; everybody's.
    pub waiting: Vec<WaitingWord>,
    /// The address of the customer's page.
    pub customer_url: String,
    /// Numbers of the cases that go on here.
    pub taken_in: Vec<u64>,
    /// Cases of the same customer, newest first: to merge, or to see the story.
    pub other_cases: Vec<super::OtherCase>,
    /// Where nobody knows whether it was the customer who used the web form, and whoever did reads along.
    pub not_proven: Option<NotProven>,
}

impl CasePage {
    /// Who did it: a name, or nobody for the machine.
    pub fn who(&self, recorded: &Recorded) -> Option<&str> {
        match recorded.actor {
            Actor::Staff(id) => self.people.name(id),
            Actor::Customer(_) => Some(&self.customer.name),
            Actor::Machine => None,
        }
    }
}

/// A complaint by the web form that was put with a record which knows more than was typed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotProven {
    /// As [`MessageView::wrote_as`], where one of the messages on the page says so.
    pub wrote_as: Option<String>,
}

/// A customer's own word that it is solved, which nobody had asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaysSolved {
    /// The message it stands in.
    pub message: MessageId,
    /// How it came.
    pub via: Channel,
    /// When.
    pub at: Moment,
    /// The sentence that says so.
    pub sentence: String,
}

/// Another way to ask, for who did not answer the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskAgain {
    /// How they were asked.
    pub before: Channel,
    /// How to ask now.
    pub channel: Channel,
    /// The number or address.
    pub at: String,
}

/// What to do now. The words are in the catalogue; the arguments are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Nobody has given the customer a word yet.
    FirstWord,
    /// A broken promise: a word and a new date.
    MendPromise {
        /// Which.
        promise: PromiseNo,
        /// A word or a deed.
        what: PromiseOf,
    },
    /// A held message waits to be looked at.
    LookAtHeld,
    /// Repeat it back.
    WriteUnderstanding,
    /// Send what was written.
    SendUnderstanding,
    /// The customer corrected it: write the next edition.
    MendUnderstanding,
    /// The case came back: write the next edition.
    UnderstandAnew,
    /// The customer has it; wait, and call if it takes long.
    AwaitUnderstanding,
    /// A wish is open: yes, or the goal behind it, a reason and another way.
    AnswerWish {
        /// Which.
        wish: WishNo,
    },
    /// Put at least two solutions forward.
    Offer {
        /// For which point.
        point: PointNo,
    },
    /// A colleague says whether more may be offered than the one who asked decides alone.
    AwaitApproval {
        /// For which point.
        point: PointNo,
    },
    /// The customer chooses.
    AwaitChoice {
        /// For which point.
        point: PointNo,
    },
    /// Lay out the plan for what they chose.
    LayPlan {
        /// For which point.
        point: PointNo,
        /// What they chose.
        option: Option<OptionNo>,
    },
    /// The customer says yes or no to the plan.
    AwaitYes {
        /// For which point.
        point: PointNo,
    },
    /// Keep the deed that is due first.
    KeepDeed {
        /// Which.
        promise: PromiseNo,
    },
    /// All deeds kept: say it is done, with how it was checked.
    DeclareDone {
        /// Which point.
        point: PointNo,
    },
    /// Ask whether it is solved, when the follow-up falls due.
    FollowUp,
    /// They wrote unasked that it is solved: take it as their yes, or ask.
    TakeYes,
    /// The customer was asked; silence lets it rest on the date.
    AwaitSolved,
    /// Answer what the customer wrote.
    Answer,
    /// Nothing: the case is not open.
    Nothing,
}

/// Why it is in doubt that a mail is from its sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SenderDoubt {
    /// The server that took it in found that it failed these checks: `spf dmarc`.
    Told(String),
    /// We found that none of its signatures holds.
    Signature,
    /// We found that its domain asks for proof, and no signature of that domain holds.
    Unproven,
    /// We could not look, for the name servers of a domain that it names did not answer.
    Silent,
    /// We could not look, for no name server answered.
    Unknown,
}

/// A message in the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing of it by itself"
)]
pub struct MessageView {
    /// Which.
    pub id: MessageId,
    /// Its place in the conversation.
    pub seq: i64,
    /// From the customer, or from us.
    pub incoming: bool,
    /// Who said it, as far as known.
    pub who: String,
    /// The name typed into the web form, where it is not that of the record; empty where none was typed.
    pub wrote_as: Option<String>,
    /// How.
    pub channel: Channel,
    /// When.
    pub at: Moment,
    /// What was newly said.
    pub fresh: String,
    /// What was quoted below; folded on the screen.
    pub quoted: String,
    /// The signature; folded on the screen.
    pub signature: String,
    /// Written by a machine: filed only.
    pub automatic: Option<AutomaticSort>,
    /// Of somebody who is not known to be this customer.
    pub stranger: bool,
    /// The receipt of the desk itself.
    pub receipt: bool,
    /// To whom of ours it went, where that is somebody else than the customer.
    pub to_another: Option<String>,
    /// Held: the sender is no participant.
    pub held: bool,
    /// Whether the mail itself is kept, as it came or as it went out.
    pub raw: bool,
    /// Whether it was longer than what is read of a mail: the words are its beginning, and its files stand in the mail
    /// alone.
    pub in_part: bool,
    /// Where a mail of ours is on its way, as `store::delivery` names it; empty for what is not mail of ours.
    pub delivery: String,
    /// With which codes a mail server, or a bounce, refused it: `550 5.1.1`.
    pub delivery_code: Option<String>,
    /// What was found wrong with the sender of a mail that came in, as it is kept; [`MessageView::doubt`] reads it.
    pub failed_checks: Option<String>,
    /// What came with it.
    pub files: Vec<FileLink>,
    /// The number of the case it was said on, where that is not this one.
    pub on_case: Option<u64>,
}

impl MessageView {
    /// Why it is in doubt that a mail that came in is from its sender.
    pub fn doubt(&self) -> Option<SenderDoubt> {
        self.failed_checks.as_deref().map(check::told)
    }
}

/// A template that may be put into a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateChoice {
    /// By which it is put in.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The language it is written in.
    pub language: Language,
}

/// A template, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateView {
    /// By which it is changed.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The language it is written in.
    pub language: Language,
    /// Its words, with places for facts.
    pub body: String,
    /// When it was last changed.
    pub changed_at: Moment,
    /// By whom; empty where nobody knows them any more.
    pub changed_by: String,
}

/// A word as it would go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What the person wrote, in Markdown.
    pub words: String,
    /// The subject of its mail; nothing where it goes another way.
    pub subject: Option<String>,
    /// All the mail says, in plain text.
    pub text: Option<String>,
}

/// A word that was sent and can be taken back, or that did not go out after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingWord {
    /// By which it is taken back.
    pub id: Uuid,
    /// Whether it is the reader's own.
    pub mine: bool,
    /// Whose it is.
    pub who: String,
    /// The step it belongs to.
    pub step: String,
    /// When it goes out.
    pub until: Moment,
    /// Why it did not: `changed` or `not-sent`; nothing while it waits.
    pub why: Option<String>,
}

/// A file that goes along with what somebody is writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFileView {
    /// Its place among the files of the draft, by which it is taken away.
    pub place: u32,
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

/// A mail of ours as it went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMail {
    /// The message it carried.
    pub message: MessageId,
    /// From whom, with the address.
    pub from: String,
    /// To whom, with the address.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When it was written.
    pub at: Moment,
    /// All it says, in plain text.
    pub text: String,
}

/// A case like another one, and what its customer was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikeCase {
    /// Its number.
    pub number: u64,
    /// What it is about.
    pub subject: String,
    /// A name of `recovery::Status`.
    pub status: String,
    /// When it came in.
    pub opened: Moment,
    /// Its points.
    pub points: Vec<LikePoint>,
}

/// A point of a case like another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikePoint {
    /// In the customer's words.
    pub words: String,
    /// What was found.
    pub outcome: Option<Outcome>,
    /// What the customer chose: its kind, and what it was.
    pub solution: Option<(Remedy, String)>,
    /// What went on top.
    pub plus: Option<String>,
}

/// A file that proves something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofLink {
    /// Its place among those that prove it.
    pub place: i64,
    /// The file.
    pub file: FileLink,
}

impl ProofLink {
    /// Whether it was put there when its point was done at this moment; a point may be done more than once.
    pub fn is_of(&self, done: Moment) -> bool {
        is_of_moment(self.place, done)
    }
}

/// Whether a file with this place was put there when its point was done at this moment.
pub(crate) fn is_of_moment(place: i64, done: Moment) -> bool {
    let place = usize::try_from(place.saturating_sub(done.us()));
    place.is_ok_and(|place| place < FILES_MAX)
}

/// A file of a message, or of what it proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLink {
    /// Its hash, in hexadecimal: the key to fetch it by.
    pub hash: String,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size.
    pub bytes: u64,
}
