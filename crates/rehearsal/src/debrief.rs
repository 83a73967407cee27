//! The debrief: what each line of the trainee did to the customer, in the trainee's own words, and what would have helped.

use coach::draft::moves::Move;
use coach::rules::Level;
use coach::text::Span;

use crate::effect::Cause;
use crate::mood::{Change, Mood, Shows};
use crate::play::{Ending, Rehearsal, Turn};
use crate::scenario::{Meets, Scenario};
use crate::score::Score;

/// Things told of one line; the rest would not be read.
const MOST_TOLD: usize = 6;

/// What a rehearsal teaches.
#[derive(Debug, Clone)]
pub struct Debrief<'r> {
    /// How it ended, or would.
    pub ending: Ending,
    /// What it comes to.
    pub score: Score,
    /// Line by line.
    pub turns: Vec<Reviewed<'r>>,
    /// The line that helped most, from 0, where one did.
    pub best: Option<usize>,
    /// The line that hurt most, from 0, where one did: the place to try again from.
    pub worst: Option<usize>,
    /// Facts nobody asked for.
    pub not_asked: Vec<&'r str>,
    /// The goal, which was there all the time.
    pub goal: &'r str,
    /// Whether it was brought out.
    pub goal_found: bool,
}

/// A line of the trainee with what it did.
#[derive(Debug, Clone)]
pub struct Reviewed<'r> {
    /// The line.
    pub said: &'r str,
    /// The customer's answer.
    pub answer: &'r str,
    /// How the customer was before.
    pub before: Mood,
    /// How they are after.
    pub after: Mood,
    /// What did it, the strongest first.
    pub told: Vec<Told<'r>>,
    /// What would have helped here; none where the line was right.
    pub help: Option<Help<'r>>,
}

/// One thing that changed the customer.
#[derive(Debug, Clone)]
pub struct Told<'r> {
    /// The trainee's own words.
    pub cited: &'r str,
    /// What it was.
    pub cause: &'r Cause,
    /// What it is about, see [`Cause::what`].
    pub what: &'r str,
    /// What it did.
    pub change: Change,
}

/// What would have helped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Help<'r> {
    /// Other words for these; a better wording where one can be given.
    SayInstead {
        /// The coach's rule.
        rule: &'r str,
        /// The words.
        cited: &'r str,
        /// What may stand there.
        better: Option<&'r str>,
    },
    /// Say something; even that you need a moment.
    SaySomething,
    /// Before anything else, say what it was like for them.
    HearFirst,
    /// Use what they told you.
    UseWhatWasTold,
    /// Leave out what makes it worse, and why.
    LeaveOut(&'r str),
    /// With a no, the reason and another way.
    AnotherWay,
    /// Promise what you can give.
    PromiseLess,
    /// Take care of this first.
    TakeCareOf(&'r str),
    /// Ask for this.
    AskFor(&'r str),
    /// Say it back and ask whether it is right.
    SayBack,
    /// Ask what they need, under what they demand.
    AskForTheGoal,
    /// Offer something that reaches the goal.
    Offer(&'r str),
    /// Say by when.
    SayWhen,
    /// Say who does it and how to reach you.
    GiveAName,
    /// Ask whether all is well now.
    AskWhetherSolved,
}

impl Help<'_> {
    /// Its id in answers and the catalogue.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::SayInstead { .. } => "say-instead",
            Self::SaySomething => "say-something",
            Self::HearFirst => "hear-first",
            Self::UseWhatWasTold => "use-what-was-told",
            Self::LeaveOut(_) => "leave-out",
            Self::AnotherWay => "another-way",
            Self::PromiseLess => "promise-less",
            Self::TakeCareOf(_) => "take-care-of",
            Self::AskFor(_) => "ask-for",
            Self::SayBack => "say-back",
            Self::AskForTheGoal => "ask-for-the-goal",
            Self::Offer(_) => "offer",
            Self::SayWhen => "say-when",
            Self::GiveAName => "give-a-name",
            Self::AskWhetherSolved => "ask-whether-solved",
        }
    }

    /// What it is about; empty where there is nothing to name.
    pub const fn what(&self) -> &str {
        match self {
            Self::SayInstead { cited, .. } => cited,
            Self::LeaveOut(what)
            | Self::TakeCareOf(what)
            | Self::AskFor(what)
            | Self::Offer(what) => what,
            _ => "",
        }
    }
}

/// Looks back on a rehearsal, at any time.
pub fn debrief<'r>(rehearsal: &'r Rehearsal<'_>) -> Debrief<'r> {
    let scenario = rehearsal.scenario();
    let turns: Vec<Reviewed<'r>> = rehearsal
        .turns()
        .iter()
        .map(|turn| reviewed(turn, scenario))
        .collect();
    let done = |turn: &Reviewed<'_>| {
        Change::new(
            turn.after.temper - turn.before.temper,
            turn.after.patience - turn.before.patience,
            turn.after.trust - turn.before.trust,
        )
        .good()
    };
    let by_good = turns.iter().map(done).enumerate();
    let best = by_good
        .clone()
        .filter(|(_, good)| *good > 5)
        .max_by_key(|(_, good)| *good);
    let worst = by_good
        .filter(|(_, good)| *good < 0)
        .min_by_key(|(_, good)| *good);
    let state = rehearsal.state();
    Debrief {
        ending: rehearsal.ending(),
        score: Score::of(rehearsal),
        best: best.map(|(at, _)| at),
        worst: worst.map(|(at, _)| at),
        turns,
        not_asked: scenario
            .facts
            .iter()
            .zip(&state.asked)
            .filter(|(_, asked)| !**asked)
            .map(|(fact, _)| &*fact.name)
            .collect(),
        goal: &scenario.goal.name,
        goal_found: state.goal_told,
    }
}

fn reviewed<'r>(turn: &'r Turn, scenario: &'r Scenario) -> Reviewed<'r> {
    let mut told: Vec<Told<'r>> = turn
        .effects
        .iter()
        .filter(|effect| effect.change != Change::default())
        .map(|effect| Told {
            cited: effect.span.of(&turn.said).trim(),
            cause: &effect.cause,
            what: effect.cause.what(scenario),
            change: effect.change,
        })
        .collect();
    told.sort_by_key(|one| -one.change.good().abs());
    told.truncate(MOST_TOLD);
    Reviewed {
        said: &turn.said,
        answer: &turn.answer,
        before: turn.before.mood,
        after: turn.after,
        told,
        help: helps(turn, scenario),
    }
}

/// The one thing that would have helped most at this place.
fn helps<'r>(turn: &'r Turn, scenario: &'r Scenario) -> Option<Help<'r>> {
    mended(turn, scenario).or_else(|| next(turn, scenario))
}

/// What was said and had better been said otherwise.
fn mended<'r>(turn: &'r Turn, scenario: &'r Scenario) -> Option<Help<'r>> {
    if turn.heard.silent {
        return Some(Help::SaySomething);
    }
    for effect in &turn.effects {
        match effect.cause {
            Cause::Worse(at) => return Some(Help::LeaveOut(&scenario.worse[at].why)),
            Cause::Overpromised(_) => return Some(Help::PromiseLess),
            Cause::Refused(_, false) => return Some(Help::AnotherWay),
            _ => {}
        }
    }
    let mistakes = &turn.heard.review.mistakes;
    let worst = mistakes
        .iter()
        .find(|mistake| mistake.level == Level::Error)
        .or_else(|| mistakes.first());
    if let Some(mistake) = worst {
        return Some(Help::SayInstead {
            rule: &mistake.rule,
            cited: cited(mistake.span, &turn.said),
            better: mistake.replacement.as_deref(),
        });
    }
    turn.effects.iter().find_map(|effect| match effect.cause {
        Cause::TooEarly(_) | Cause::GoalShut => Some(Help::HearFirst),
        Cause::AskedAgain(_) => Some(Help::UseWhatWasTold),
        Cause::Guessed(_) => Some(Help::AskForTheGoal),
        _ => None,
    })
}

fn cited(span: Span, line: &str) -> &str {
    span.of(line).trim()
}

/// What was still missing after this line, in the order in which a conversation needs it.
fn next<'r>(turn: &'r Turn, scenario: &'r Scenario) -> Option<Help<'r>> {
    let before = &turn.before;
    let now = |what: Move| turn.heard.makes(what).is_some();
    let ever = |what: Move| before.made(what) > 0 || now(what);
    let did = |is: fn(&Cause) -> bool| turn.effects.iter().any(|effect| is(&effect.cause));
    if before.agreed.is_some() {
        return (!ever(Move::Confirms) && !ever(Move::Asks)).then_some(Help::AskWhetherSolved);
    }
    if did(|cause| *cause == Cause::Agreed) {
        return (!ever(Move::Reachable)).then_some(Help::GiveAName);
    }
    let warm = [Move::Empathises, Move::Apologises, Move::Restates];
    if before.mood.shows() >= Shows::Uneasy && !warm.into_iter().any(ever) {
        return Some(Help::HearFirst);
    }
    let moves_on = did(|cause| {
        matches!(
            cause,
            Cause::AskedFact(_)
                | Cause::AskedOpenly
                | Cause::AskedGoal
                | Cause::Offered(_)
                | Cause::Dated
        )
    });
    let met = |cause: &Cause, at: usize| *cause == Cause::MetNeed(at);
    let open = (0..scenario.needs.len())
        .find(|at| !before.needs_met[*at] && !turn.effects.iter().any(|one| met(&one.cause, *at)));
    if let Some(at) = open.filter(|_| before.turns > 0) {
        return Some(Help::TakeCareOf(&scenario.needs[at].name));
    }
    let goal_told = before.goal_told || did(|cause| *cause == Cause::AskedGoal);
    if !before.asked.iter().any(|asked| *asked) && !moves_on {
        let untold = before
            .told
            .iter()
            .position(|told| !told)
            .unwrap_or_default();
        return Some(Help::AskFor(&scenario.facts[untold].name));
    }
    if !goal_told && (before.turns > 0 || !moves_on) {
        return Some(Help::AskForTheGoal);
    }
    if !ever(Move::Restates) && before.turns > 0 {
        return Some(Help::SayBack);
    }
    let fits = |at: usize| scenario.solutions[at].meets == Meets::Goal;
    let offered = (0..scenario.solutions.len()).any(|at| {
        fits(at) && (before.offered[at] || turn.heard.offered.iter().any(|(one, _)| *one == at))
    });
    if before.goal_told && !offered {
        let goal = scenario
            .solutions
            .iter()
            .find(|one| one.meets == Meets::Goal);
        return goal.map(|one| Help::Offer(&one.name));
    }
    if offered && !before.dated && !did(|cause| *cause == Cause::Dated) {
        return Some(Help::SayWhen);
    }
    (offered && !ever(Move::Reachable)).then_some(Help::GiveAName)
}
