//! What a line does to the customer: each thing heard in it, with the words that did it and how much.

use coach::draft::moves::Move;
use coach::rules::Level;
use coach::text::Span;

use crate::hear::Heard;
use crate::mood::Change;
use crate::play::State;
use crate::scenario::{Meets, Scenario};

/// Something in a line that changed the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// What it was.
    pub cause: Cause,
    /// Where in the line, in bytes; the whole line where nothing else fits.
    pub span: Span,
    /// What it did.
    pub change: Change,
}

/// What changed the customer. Numbers are places in the scenario's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A mistake of the coach's, by the id of its rule.
    Mistake(String),
    /// A move made for the first time, or again with something new in it.
    Made(Move),
    /// A fact was asked for that they had not told yet.
    AskedFact(usize),
    /// They were asked for the whole story.
    AskedOpenly,
    /// They were asked for what they had told already.
    AskedAgain(usize),
    /// They were asked what they really need, and told it.
    AskedGoal,
    /// The same, before they felt heard: they did not answer.
    GoalShut,
    /// A solution was offered.
    Offered(usize),
    /// A solution was offered before they felt heard.
    TooEarly(usize),
    /// A solution was offered though nobody had asked what they need.
    Guessed(usize),
    /// Something was promised that cannot be given.
    Overpromised(usize),
    /// A no; whether another way was shown with it.
    Refused(usize, bool),
    /// A solution stands, and now a time is named for it.
    Dated,
    /// Something that must not be passed over was taken care of.
    MetNeed(usize),
    /// Something that makes it worse with this customer.
    Worse(usize),
    /// The same words again.
    Repeated,
    /// No word at all.
    Silence,
    /// Words that moved nothing.
    Empty,
    /// One more apology with nothing new in it.
    SorryAgain,
    /// They agree.
    Agreed,
}

impl Cause {
    /// Its id in the catalogue and in answers.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Mistake(_) => "mistake",
            Self::Made(_) => "made",
            Self::AskedFact(_) => "asked-fact",
            Self::AskedOpenly => "asked-openly",
            Self::AskedAgain(_) => "asked-again",
            Self::AskedGoal => "asked-goal",
            Self::GoalShut => "goal-shut",
            Self::Offered(_) => "offered",
            Self::TooEarly(_) => "too-early",
            Self::Guessed(_) => "guessed",
            Self::Overpromised(_) => "overpromised",
            Self::Refused(_, true) => "refused-with-another-way",
            Self::Refused(_, false) => "refused-bare",
            Self::Dated => "dated",
            Self::MetNeed(_) => "met-need",
            Self::Worse(_) => "worse",
            Self::Repeated => "repeated",
            Self::Silence => "silence",
            Self::Empty => "empty",
            Self::SorryAgain => "sorry-again",
            Self::Agreed => "agreed",
        }
    }

    /// What it is about, in the words of the scenario or the id of the coach; empty where there is nothing to name.
    pub fn what<'a>(&'a self, scenario: &'a Scenario) -> &'a str {
        let solution = |at: usize| scenario.solutions.get(at).map_or("", |one| &*one.name);
        match self {
            Self::Mistake(rule) => rule,
            Self::Made(what) => what.id(),
            Self::AskedFact(at) | Self::AskedAgain(at) => {
                scenario.facts.get(*at).map_or("", |one| &*one.name)
            }
            Self::AskedGoal => &scenario.goal.name,
            Self::Offered(at)
            | Self::TooEarly(at)
            | Self::Guessed(at)
            | Self::Overpromised(at)
            | Self::Refused(at, _) => solution(*at),
            Self::MetNeed(at) => scenario.needs.get(*at).map_or("", |one| &*one.name),
            Self::Worse(at) => scenario.worse.get(*at).map_or("", |one| &*one.why),
            _ => "",
        }
    }
}

/// Mistakes of one line that count in full; the customer has stopped listening after them.
const MISTAKES_HEARD: usize = 4;

/// Weighs a line.
pub(crate) fn weigh(line: &str, heard: &Heard, scenario: &Scenario, state: &State) -> Vec<Effect> {
    let whole = Span::new(0, line.len());
    let mut scale = Scale {
        heard,
        scenario,
        state,
        whole,
        effects: Vec::new(),
    };
    if heard.silent {
        scale.add(Cause::Silence, whole, Change::new(6, -16, -5));
        return scale.effects;
    }
    scale.mistakes();
    scale.questions();
    scale.needs();
    scale.solutions();
    let moved = scale.moved();
    scale.moves(moved);
    scale.emptiness(moved);
    scale.effects
}

struct Scale<'a> {
    heard: &'a Heard,
    scenario: &'a Scenario,
    state: &'a State,
    whole: Span,
    effects: Vec<Effect>,
}

impl Scale<'_> {
    fn add(&mut self, cause: Cause, span: Span, change: Change) {
        self.effects.push(Effect {
            cause,
            span,
            change,
        });
    }

    /// Harder levels forgive less.
    fn harm(&self, change: Change) -> Change {
        change.hundredths([80, 100, 120][usize::from(self.scenario.level.clamp(1, 3)) - 1])
    }

    fn mistakes(&mut self) {
        for mistake in self.heard.review.mistakes.iter().take(MISTAKES_HEARD) {
            let change = if mistake.level == Level::Error {
                Change::new(11, -6, -8)
            } else {
                Change::new(4, -4, -4)
            };
            let change = self.harm(change);
            self.add(Cause::Mistake(mistake.rule.clone()), mistake.span, change);
        }
        for &(at, span) in &self.heard.worse {
            let change = self.harm(Change::new(16, -8, -10));
            self.add(Cause::Worse(at), span, change);
        }
        if let Some(span) = self.heard.repeats {
            let change = self.harm(Change::new(5, -10, -4));
            self.add(Cause::Repeated, span, change);
        }
    }

    fn questions(&mut self) {
        for &(at, span) in &self.heard.facts {
            if !self.state.told[at] {
                self.add(Cause::AskedFact(at), span, Change::new(-3, 5, 4));
            } else if !self.state.asked_this(at) && !self.state.agreed_on_something() {
                let told_before = self
                    .heard
                    .facts
                    .iter()
                    .all(|(one, _)| self.state.told[*one]);
                if told_before && self.heard.goal.is_none() {
                    let change = self.harm(Change::new(6, -10, -5));
                    self.add(Cause::AskedAgain(at), span, change);
                }
            }
        }
        if let Some(span) = self.heard.openly
            && self.heard.facts.iter().all(|(at, _)| self.state.told[*at])
            && self.state.told.iter().any(|told| !told)
        {
            self.add(Cause::AskedOpenly, span, Change::new(-4, 6, 5));
        }
        if let Some(span) = self.heard.goal
            && !self.state.goal_told
        {
            if self.opens_up() {
                self.add(Cause::AskedGoal, span, Change::new(-5, 8, 8));
            } else {
                self.add(Cause::GoalShut, span, Change::new(0, -2, 1));
            }
        }
    }

    /// They say what they need to someone who has heard them, and not in a rage.
    fn opens_up(&self) -> bool {
        let said = |what: Move| self.state.made(what) > 0 || self.heard.makes(what).is_some();
        let warm = [
            Move::Acknowledges,
            Move::Empathises,
            Move::Apologises,
            Move::Restates,
        ];
        let worst = self.effects.iter().any(|one| one.change.temper > 8);
        self.state.mood.temper <= 92 && !worst && warm.into_iter().any(said)
    }

    fn needs(&mut self) {
        for &(at, span) in &self.heard.needs {
            if !self.state.needs_met[at] {
                self.add(Cause::MetNeed(at), span, Change::new(-6, 6, 8));
            }
        }
    }

    fn solutions(&mut self) {
        let goal_known = self.state.goal_told || self.has(|cause| *cause == Cause::AskedGoal);
        for &(at, span) in &self.heard.offered {
            if self.state.offered[at] {
                continue;
            }
            let meets = self.scenario.solutions[at].meets;
            if meets == Meets::Impossible {
                let change = self.harm(Change::new(4, 0, -6));
                self.add(Cause::Overpromised(at), span, change);
            } else if !self.state.is_heard() && !self.is_heard_now() {
                let change = self.harm(Change::new(8, -4, -6));
                self.add(Cause::TooEarly(at), span, change);
            } else if meets == Meets::Nothing {
                let change = self.harm(Change::new(8, -4, -6));
                self.add(Cause::Offered(at), span, change);
            } else if !goal_known {
                self.add(Cause::Guessed(at), span, Change::new(2, -3, 0));
            } else {
                let change = match meets {
                    Meets::Goal => Change::new(-8, 8, 10),
                    Meets::Demand => Change::new(-5, 4, 4),
                    _ => Change::new(-2, 2, 3),
                };
                self.add(Cause::Offered(at), span, change);
            }
        }
        let other_way = !self.heard.offered.is_empty();
        for &(at, span) in &self.heard.refused {
            if matches!(
                self.scenario.solutions[at].meets,
                Meets::Demand | Meets::Impossible
            ) {
                let change = match (other_way, self.heard.reason) {
                    (true, true) => Change::default(),
                    (true, false) => Change::new(2, 0, 0),
                    (false, true) => Change::new(6, -4, -3),
                    (false, false) => Change::new(12, -8, -8),
                };
                let change = self.harm(change);
                self.add(Cause::Refused(at, other_way), span, change);
            }
        }
        if let Some(span) = self.heard.when
            && !self.state.dated
            && (self.state.has_standing()
                || self.has(|cause| matches!(cause, Cause::Offered(_) | Cause::Guessed(_))))
        {
            self.add(Cause::Dated, span, Change::new(-3, 5, 5));
        }
    }

    /// Enough warmth in this very line to be heard before its offer.
    fn is_heard_now(&self) -> bool {
        let warm = [Move::Acknowledges, Move::Empathises, Move::Apologises];
        self.heard.makes(Move::Restates).is_some()
            || warm
                .into_iter()
                .filter(|what| self.heard.makes(*what).is_some())
                .count()
                > 1
    }

    fn has(&self, is: impl Fn(&Cause) -> bool) -> bool {
        self.effects.iter().any(|effect| is(&effect.cause))
    }

    /// Whether the line moves anything: asks something new, says back, offers, dates, takes care.
    fn moved(&self) -> bool {
        let asks = self.has(|cause| {
            matches!(
                cause,
                Cause::AskedFact(_)
                    | Cause::AskedOpenly
                    | Cause::AskedGoal
                    | Cause::GoalShut
                    | Cause::MetNeed(_)
                    | Cause::Offered(_)
                    | Cause::Guessed(_)
                    | Cause::Dated
            )
        });
        asks || (self.heard.makes(Move::Restates).is_some() && self.state.made(Move::Restates) < 2)
    }

    /// Moves win the customer the first time; the second time less, and warmth alone nothing more.
    fn moves(&mut self, moved: bool) {
        let first_line = self.state.turns == 0;
        for found in &self.heard.review.moves {
            let times = self.state.made(found.what);
            let change = match found.what {
                Move::Acknowledges => Change::new(-7, 2, 5),
                Move::Empathises => Change::new(-11, 3, 6),
                Move::Apologises => Change::new(-9, 2, 6),
                Move::Restates => Change::new(-9, 5, 10),
                Move::Asks | Move::Offers | Move::Options => Change::new(-2, 1, 2),
                Move::NextStep => Change::new(-2, 2, 5),
                Move::ByWhen => Change::new(-2, 2, 4),
                Move::Reachable => Change::new(-3, 2, 7),
                Move::Thanks => Change::new(-4, 1, 3),
                Move::Confirms => Change::new(-3, 1, 5),
                Move::WantsToHelp => Change::new(-2, 0, 3),
                Move::OpensNeutrally => Change::new(-2, 1, 3),
            };
            let change = match times {
                _ if !moved && !first_line && !self.state.agreed_on_something() => continue,
                0 => change,
                1 => change.hundredths(40),
                _ => continue,
            };
            self.add(Cause::Made(found.what), found.span, change);
        }
    }

    fn emptiness(&mut self, moved: bool) {
        if self.state.agreed_on_something() || moved {
            return;
        }
        let sorry = self.heard.makes(Move::Apologises);
        if let Some(span) = sorry.filter(|_| self.state.made(Move::Apologises) > 1) {
            let change = self.harm(Change::new(5, -4, -5));
            self.add(Cause::SorryAgain, span, change);
        }
        let row = i32::try_from(self.state.empty_in_row).unwrap_or(9).min(9);
        let change = if self.state.turns == 0 {
            Change::new(0, -6, 0)
        } else {
            Change::new(4 + 3 * row, -10 - 4 * row, -3 - row)
        };
        let change = self.harm(change);
        self.add(Cause::Empty, self.whole, change);
    }
}
