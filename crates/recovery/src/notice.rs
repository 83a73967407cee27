//! What each of us is told of when something happens in a case, and what nobody needs to be told any more. One thing, one
//! notice: nobody hears of their own acts, and the things of one case stand together until they are seen.

use crate::away::Away;
use crate::case::{Case, Promise};
use crate::colleagues::Colleagues;
use crate::event::{Cared, Event, Recorded};
use crate::ids::StaffId;
use crate::severity::Severity;
use crate::terms::WordSort;
use calendar::Moment;
use std::collections::{BTreeMap, BTreeSet};

/// How long before a promise breaks whoever keeps it is told, in minutes.
pub const BREAKING_LEAD_MINUTES: i64 = 60;
/// From so many broken promises on a case boils.
pub const BOILING_BROKEN: u32 = 2;

/// What somebody is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A promise of theirs is about to break.
    Breaking,
    /// A colleague asks for help.
    Help,
    /// A colleague asks for their yes.
    Approval,
    /// What they asked a colleague's yes for is answered.
    Answered,
    /// The case is theirs now.
    Given,
    /// A promise is theirs now.
    Handed,
    /// They stand beside whoever cares for the case.
    Beside,
    /// Somebody stands beside them.
    Joined,
    /// A word among us.
    Whispered,
    /// The customer, or somebody else who writes on it, said something.
    Wrote,
    /// A mail did not arrive.
    NotArrived,
    /// A case of the team boils.
    Boiling,
    /// Something was said of their words.
    Feedback,
    /// What they said of a colleague's words is answered.
    FeedbackAnswered,
    /// A colleague thanks them.
    Thanks,
}

impl Kind {
    /// All of them, what cannot wait first. The place is how it is kept: new ones are added at the end.
    pub const ALL: [Self; 15] = [
        Self::Breaking,
        Self::Help,
        Self::Approval,
        Self::Answered,
        Self::Given,
        Self::Handed,
        Self::Beside,
        Self::Joined,
        Self::Whispered,
        Self::Wrote,
        Self::NotArrived,
        Self::Boiling,
        Self::Feedback,
        Self::FeedbackAnswered,
        Self::Thanks,
    ];

    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Help => "help",
            Self::Approval => "approval",
            Self::Answered => "answered",
            Self::Given => "given",
            Self::Handed => "handed",
            Self::Beside => "beside",
            Self::Joined => "joined",
            Self::Whispered => "whispered",
            Self::Wrote => "wrote",
            Self::NotArrived => "not-arrived",
            Self::Boiling => "boiling",
            Self::Feedback => "feedback",
            Self::FeedbackAnswered => "feedback-answered",
            Self::Thanks => "thanks",
        }
    }

    /// Whether it cannot wait until somebody looks by themselves: a promise is about to break, or a colleague waits.
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::Breaking | Self::Help | Self::Approval)
    }
}

/// Several kinds, each once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// As they are kept; what a newer program keeps is left out.
    pub fn from_bits(bits: u32) -> Self {
        Self(bits & ((1 << Kind::ALL.len()) - 1))
    }

    /// As they are kept: a bit each.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// With this one.
    #[must_use]
    pub fn with(self, kind: Kind) -> Self {
        Self(self.0 | 1 << kind as u32)
    }

    /// Without those.
    #[must_use]
    pub fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether it is among them.
    pub fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u32) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, what cannot wait first.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.has(*kind))
    }

    /// Whether one of them cannot wait.
    pub fn is_urgent(self) -> bool {
        self.iter().any(Kind::is_urgent)
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(all: I) -> Self {
        all.into_iter().fold(Self::default(), Self::with)
    }
}

/// What is to be told of a change, and what is over with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Who is told of what.
    pub told: BTreeMap<StaffId, Kinds>,
    /// What nobody needs to be told of this case any more.
    pub over: Kinds,
    /// What some of us need to be told of it no more, though others may.
    pub over_for: BTreeMap<StaffId, Kinds>,
    /// Who acted, and so has seen how it stands.
    pub past: Vec<StaffId>,
    /// Who can step in where the customer's words, which came with it, make the case boil.
    pub step_in: Vec<StaffId>,
}

impl News {
    fn tell(&mut self, whom: Option<StaffId>, kind: Kind) {
        if let Some(whom) = whom {
            let kinds = self.told.entry(whom).or_default();
            *kinds = kinds.with(kind);
        }
    }

    fn end_for(&mut self, whom: StaffId, kinds: impl IntoIterator<Item = Kind>) {
        let over = self.over_for.entry(whom).or_default();
        *over = kinds.into_iter().fold(*over, Kinds::with);
    }
}

/// Who there is to be told.
#[derive(Clone, Copy, Debug)]
pub struct Us<'a> {
    /// All who work here.
    pub colleagues: &'a Colleagues,
    /// Who of them is away.
    pub away: &'a Away,
}

impl Us<'_> {
    /// Those who can step in beside whoever acts: of the team that looks after the case, where one of them is there.
    pub fn who_step_in(&self, case: &Case, acts: Option<StaffId>, now: Moment) -> Vec<StaffId> {
        let colleagues = self.colleagues;
        let team = case.team.or_else(|| colleagues.team_of(case.owner?));
        let other = |staff| Some(staff) != acts;
        let here = |staff| other(staff) && self.away.at(staff, now).is_none();
        let found = colleagues.seniors(team, here);
        if found.is_empty() {
            colleagues.seniors(team, other)
        } else {
            found
        }
    }

    /// Who keeps what is this person's, where somebody does.
    fn keeper(&self, person: Option<StaffId>, now: Moment) -> Option<StaffId> {
        self.away.keeper(person?, now)
    }
}

/// What the events tell of a case that was `before` and is `after`.
pub fn news(before: &Case, after: &Case, events: &[Recorded], us: Us<'_>) -> News {
    let mut news = News::default();
    for recorded in events {
        let mut told = News::default();
        tell(&mut told, after, recorded, us);
        let actor = recorded.actor.staff();
        for (whom, kinds) in told.told {
            // What somebody did themselves is no news to them, and who is not here any more is told nothing.
            if Some(whom) != actor && us.colleagues.iter().any(|one| one.staff == whom) {
                for kind in kinds.iter() {
                    news.tell(Some(whom), kind);
                }
            }
        }
        if let Some(actor) = actor.filter(|actor| !news.past.contains(actor)) {
            news.past.push(actor);
        }
    }
    if let Some(last) = events.last() {
        boils(&mut news, before, after, last, us);
        let heard = |one: &Recorded| matches!(one.event, Event::MessageReceived { .. });
        if after.is_open() && events.iter().any(heard) {
            news.step_in = us.who_step_in(after, last.actor.staff(), last.at);
        }
        ends(&mut news, before, after, us, last.at);
    }
    news
}

fn tell(news: &mut News, case: &Case, recorded: &Recorded, us: Us<'_>) {
    let at = recorded.at;
    let keeper = || us.keeper(case.owner, at);
    match &recorded.event {
        Event::Assigned { owner, .. } => news.tell(*owner, Kind::Given),
        Event::Care(Cared::HandedOver { promise, owner, .. }) => {
            let asks =
                case.promises.get(promise).and_then(Promise::word) == Some(WordSort::Approve);
            news.tell(*owner, if asks { Kind::Approval } else { Kind::Handed });
        }
        Event::Care(Cared::HelpAsked { .. }) => {
            for staff in us.who_step_in(case, recorded.actor.staff(), at) {
                news.tell(Some(staff), Kind::Help);
            }
        }
        Event::Care(Cared::Joined { staff, .. }) => {
            news.tell(Some(*staff), Kind::Beside);
            if case.owner != Some(*staff) {
                news.tell(case.owner, Kind::Joined);
            }
        }
        Event::Care(Cared::Whispered { .. }) => {
            news.tell(case.owner, Kind::Whispered);
            for staff in &case.beside {
                news.tell(Some(*staff), Kind::Whispered);
            }
        }
        Event::ApprovalAsked { promise, .. } => {
            let asked = case.promises.get(promise);
            news.tell(asked.and_then(|one| one.owner), Kind::Approval);
        }
        Event::ApprovalGiven { approval, .. } | Event::ApprovalDeclined { approval, .. } => {
            let asked = case.approvals.get(approval);
            news.tell(asked.and_then(|one| one.asked_by), Kind::Answered);
        }
        Event::MessageReceived { .. }
        | Event::MessageHeld { .. }
        | Event::HeldLetIn { .. }
        | Event::UnderstandingConfirmed { .. }
        | Event::UnderstandingCorrected { .. }
        | Event::ExplanationAsked { .. }
        | Event::OptionChosen { .. }
        | Event::OptionsDeclined { .. }
        | Event::PlanAgreed { .. }
        | Event::SolvedConfirmed { .. }
        | Event::NotYetSaid { .. }
        | Event::FeedbackGiven { .. } => news.tell(keeper(), Kind::Wrote),
        Event::DeliveryFailed { .. } => news.tell(keeper(), Kind::NotArrived),
        _ => {}
    }
}

/// What makes a case boil that the case itself knows of; what a customer's words tell is read elsewhere.
fn boils(news: &mut News, before: &Case, after: &Case, last: &Recorded, us: Us<'_>) {
    let hot = |case: &Case| {
        let gravest = case.severity == Some(Severity::GRAVEST);
        case.is_open() && (gravest || case.counts.broken >= BOILING_BROKEN)
    };
    if hot(after) && !hot(before) {
        for staff in us.who_step_in(after, last.actor.staff(), last.at) {
            news.tell(Some(staff), Kind::Boiling);
        }
    }
}

/// What was so and is so no longer. Of a case that has ended nothing asks for an act.
fn ends(news: &mut News, before: &Case, after: &Case, us: Us<'_>, now: Moment) {
    if before.is_open() && !after.is_open() {
        news.over = Kinds::from_iter([Kind::Breaking, Kind::Help, Kind::Approval, Kind::Boiling]);
        return;
    }
    if before.help.is_some() && after.help.is_none() {
        news.over = news.over.with(Kind::Help);
    }
    for whom in asked(before).difference(&asked(after)) {
        news.end_for(*whom, [Kind::Approval]);
    }
    for whom in breaking(before, us, now).difference(&breaking(after, us, now)) {
        news.end_for(*whom, [Kind::Breaking]);
    }
    if let Some(had) = before.owner.filter(|_| before.owner != after.owner) {
        // What was told to whoever cares for it; what was asked of them themselves stands.
        let as_owner = [
            Kind::Given,
            Kind::Joined,
            Kind::Whispered,
            Kind::Wrote,
            Kind::NotArrived,
        ];
        news.end_for(had, as_owner);
    }
}

/// Whose yes is waited for.
fn asked(case: &Case) -> BTreeSet<StaffId> {
    let promises = case.open_approvals().map(|one| &one.promise);
    let promises = promises.filter_map(|no| case.promises.get(no));
    promises.filter_map(|promise| promise.owner).collect()
}

/// Who has something to keep that is about to break, and has not broken.
fn breaking(case: &Case, us: Us<'_>, now: Moment) -> BTreeSet<StaffId> {
    let until = now.plus_minutes(BREAKING_LEAD_MINUTES);
    let promises = case
        .open_promises()
        .filter(|promise| promise.broken_at.is_none() && promise.due <= until);
    let clock = case
        .running_clocks()
        .any(|clock| clock.set.due > now && clock.set.due <= until);
    let owners = promises.map(|promise| promise.owner.or(case.owner));
    owners
        .chain(clock.then_some(case.owner))
        .filter_map(|owner| us.keeper(owner, now))
        .collect()
}
