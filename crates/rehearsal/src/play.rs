//! A rehearsal as it is played: line after line, and the state that the customer keeps.

use coach::draft::moves::Move;
use coach::rules::Rulebook;

use crate::customer;
use crate::effect::{self, Cause, Effect};
use crate::hear::{self, Before, Heard};
use crate::line::Voice;
use crate::mood::{CALM, Change, Mood};
use crate::scenario::{Meets, Scenario};

/// Lines a trainee has; a customer would have hung up by then.
pub const MAX_TURNS: usize = 14;
/// The longest line, in bytes; more is not read.
pub const MAX_LINE_BYTES: usize = 4_000;
/// So much of what the customer said is kept to compare with, in bytes.
const HEARD_BYTES: usize = 8_000;
/// What each exchange costs, whatever is said: time passes.
const TIME: Change = Change::new(0, -5, 0);
/// Up to this temper a customer can agree.
const AGREES_UP_TO: i32 = 62;
/// Trust from which a customer agrees, by level.
const AGREES_FROM: [i32; 3] = [30, 36, 42];

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Agreed on what reaches the goal, and calm.
    Solved,
    /// Agreed on something; the goal underneath or the calm is missing.
    Settled,
    /// The trainee stopped, or the lines ran out.
    Unfinished,
    /// The customer lost patience and left.
    Left,
    /// It got too heated.
    BrokeOff,
}

impl Ending {
    /// Its id in answers and the catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::Settled => "settled",
            Self::Unfinished => "unfinished",
            Self::Left => "left",
            Self::BrokeOff => "broke-off",
        }
    }
}

/// What the customer keeps in mind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// How they are.
    pub mood: Mood,
    /// Lines of the trainee so far.
    pub turns: usize,
    /// Facts that were told, asked or not.
    pub told: Vec<bool>,
    /// Facts that were told because they were asked for.
    pub asked: Vec<bool>,
    /// Whether the goal was told.
    pub goal_told: bool,
    /// Solutions offered so far.
    pub offered: Vec<bool>,
    /// Whether a time was named for what stands offered.
    pub dated: bool,
    /// Needs taken care of.
    pub needs_met: Vec<bool>,
    /// What they agreed to.
    pub agreed: Option<usize>,
    /// Whether something was promised that cannot be given.
    pub overpromised: bool,
    /// Lines in a row that moved nothing.
    pub empty_in_row: usize,
    moves: Vec<(Move, usize)>,
}

impl State {
    fn new(scenario: &Scenario) -> Self {
        Self {
            mood: scenario.start,
            turns: 0,
            told: vec![false; scenario.facts.len()],
            asked: vec![false; scenario.facts.len()],
            goal_told: false,
            offered: vec![false; scenario.solutions.len()],
            dated: false,
            needs_met: vec![false; scenario.needs.len()],
            agreed: None,
            overpromised: false,
            empty_in_row: 0,
            moves: Vec::new(),
        }
    }

    /// How many lines made this move.
    pub fn made(&self, what: Move) -> usize {
        let made = self.moves.iter().find(|(one, _)| *one == what);
        made.map_or(0, |(_, times)| *times)
    }

    /// Whether they feel heard: said back, two of the warm moves, or one and the question for what they need.
    pub fn is_heard(&self) -> bool {
        let warm = [Move::Acknowledges, Move::Empathises, Move::Apologises];
        let warmth = warm.into_iter().filter(|what| self.made(*what) > 0).count();
        self.made(Move::Restates) > 0 || warmth > 1 || (warmth > 0 && self.goal_told)
    }

    pub(crate) fn asked_this(&self, fact: usize) -> bool {
        !self.asked[fact] && self.told[fact] && self.turns < 2
    }

    pub(crate) fn agreed_on_something(&self) -> bool {
        self.agreed.is_some()
    }

    pub(crate) fn has_standing(&self) -> bool {
        self.offered.iter().any(|offered| *offered)
    }

    /// The best solution that stands offered; one that was promised and cannot be given is none.
    pub(crate) fn best(&self, scenario: &Scenario) -> Option<usize> {
        let with = |meets: Meets| {
            (0..self.offered.len())
                .find(|at| self.offered[*at] && scenario.solutions[*at].meets == meets)
        };
        with(Meets::Goal).or_else(|| with(Meets::Demand))
    }

    /// Why they do not agree yet to what stands offered.
    pub(crate) fn holds_back(&self, scenario: &Scenario) -> Option<Holds> {
        let at = self.best(scenario)?;
        let level = usize::from(scenario.level.clamp(1, 3)) - 1;
        if scenario.solutions[at].meets == Meets::Goal && !self.goal_told {
            Some(Holds::NotAsked)
        } else if !self.is_heard() {
            Some(Holds::NotHeard)
        } else if let Some(need) = self.needs_met.iter().position(|met| !met) {
            Some(Holds::Need(need))
        } else if !self.dated {
            Some(Holds::When)
        } else if self.mood.temper > AGREES_UP_TO || self.mood.trust < AGREES_FROM[level] {
            Some(Holds::Trust)
        } else {
            None
        }
    }
}

/// What keeps a customer from agreeing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Nobody asked what they need.
    NotAsked,
    /// They do not feel heard.
    NotHeard,
    /// Something was passed over.
    Need(usize),
    /// No time was named.
    When,
    /// They do not believe it yet.
    Trust,
}

/// One exchange: what the trainee said, what it did, what the customer said to it.
#[derive(Debug, Clone)]
pub struct Turn {
    /// The trainee's line.
    pub said: String,
    /// What was heard in it.
    pub heard: Heard,
    /// What it did.
    pub effects: Vec<Effect>,
    /// What the customer kept in mind before it.
    pub before: State,
    /// The mood after it.
    pub after: Mood,
    /// The customer's answer.
    pub answer: String,
}

/// A rehearsal.
#[derive(Debug, Clone)]
pub struct Rehearsal<'s> {
    scenario: &'s Scenario,
    voice: Voice,
    opening: String,
    turns: Vec<Turn>,
    state: State,
    ended: Option<Ending>,
    customer_said: String,
}

impl<'s> Rehearsal<'s> {
    /// Begins one: the customer has said their first words.
    pub fn new(scenario: &'s Scenario, seed: u64) -> Self {
        let voice = Voice::new(seed);
        let opening = scenario
            .opening
            .iter()
            .enumerate()
            .map(|(at, line)| voice.say(line, "opening", at))
            .collect::<Vec<_>>()
            .join(" ");
        Self {
            scenario,
            voice,
            customer_said: opening.clone(),
            opening,
            turns: Vec::new(),
            state: State::new(scenario),
            ended: None,
        }
    }

    /// Plays these lines anew, as far as the customer listens.
    pub fn replay(scenario: &'s Scenario, seed: u64, lines: &[String], book: &Rulebook) -> Self {
        let mut rehearsal = Self::new(scenario, seed);
        for line in lines {
            rehearsal.say(line, book);
        }
        rehearsal
    }

    /// The scenario played.
    pub fn scenario(&self) -> &'s Scenario {
        self.scenario
    }

    /// The customer's first words.
    pub fn opening(&self) -> &str {
        &self.opening
    }

    /// The exchanges so far.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// What the customer keeps in mind now.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// How it ended, once it has.
    pub fn ended(&self) -> Option<Ending> {
        self.ended
    }

    /// How it would end, were it to end now.
    pub fn ending(&self) -> Ending {
        match (self.ended, self.state.agreed) {
            (Some(ended), _) => ended,
            (None, Some(at)) => self.agreed_ending(at),
            (None, None) => Ending::Unfinished,
        }
    }

    /// The trainee says a line; the customer answers. Once it has ended, nobody answers any more.
    pub fn say(&mut self, line: &str, book: &Rulebook) -> Option<&Turn> {
        if self.ended.is_some() {
            return None;
        }
        let line = line[..line.floor_char_boundary(MAX_LINE_BYTES)].trim();
        let trainee: Vec<String> = self.turns.iter().map(|turn| turn.said.clone()).collect();
        let before = Before {
            customer: &self.customer_said,
            trainee: &trainee,
            agreed: self.state.agreed_on_something(),
        };
        let heard = hear::hear(line, self.scenario, &before, book);
        let mut effects = effect::weigh(line, &heard, self.scenario, &self.state);
        let before = self.state.clone();
        self.remember(&heard, &effects);
        self.agree(line, &before, &mut effects);
        self.end(&before, &effects);
        let answer = customer::answer(&customer::Asked {
            scenario: self.scenario,
            voice: self.voice,
            said: line,
            effects: &effects,
            before: &before,
            state: &self.state,
            ended: self.ended,
        });
        for fact in answer.told {
            self.state.told[fact] = true;
        }
        self.customer_said.push(' ');
        self.customer_said.push_str(&answer.words);
        let cut = self.customer_said.len().saturating_sub(HEARD_BYTES);
        self.customer_said
            .drain(..self.customer_said.ceil_char_boundary(cut));
        self.turns.push(Turn {
            said: line.to_owned(),
            heard,
            effects,
            before,
            after: self.state.mood,
            answer: answer.words,
        });
        self.turns.last()
    }

    fn remember(&mut self, heard: &Heard, effects: &[Effect]) {
        let state = &mut self.state;
        state.turns += 1;
        state.mood = state.mood.changed(TIME);
        for effect in effects {
            state.mood = state.mood.changed(effect.change);
            match &effect.cause {
                Cause::AskedFact(at) => (state.told[*at], state.asked[*at]) = (true, true),
                Cause::AskedOpenly => {
                    let open: Vec<usize> = (0..state.told.len())
                        .filter(|at| !state.told[*at])
                        .take(2)
                        .collect();
                    for at in open {
                        (state.told[at], state.asked[at]) = (true, true);
                    }
                }
                Cause::AskedGoal => state.goal_told = true,
                Cause::Offered(at) | Cause::TooEarly(at) | Cause::Guessed(at) => {
                    state.offered[*at] = true;
                }
                Cause::Overpromised(at) => (state.offered[*at], state.overpromised) = (true, true),
                Cause::Dated => state.dated = true,
                Cause::MetNeed(at) => state.needs_met[*at] = true,
                _ => {}
            }
        }
        let empty = |effect: &Effect| matches!(effect.cause, Cause::Empty | Cause::Silence);
        state.empty_in_row = if effects.iter().any(empty) {
            state.empty_in_row + 1
        } else {
            0
        };
        for found in &heard.review.moves {
            match state.moves.iter_mut().find(|(one, _)| *one == found.what) {
                Some((_, times)) => *times += 1,
                None => state.moves.push((found.what, 1)),
            }
        }
    }

    /// They agree where nothing holds them back any more.
    fn agree(&mut self, line: &str, before: &State, effects: &mut Vec<Effect>) {
        let better = |at: usize| self.scenario.solutions[at].meets == Meets::Goal;
        if before.agreed.is_some_and(better) || self.state.holds_back(self.scenario).is_some() {
            return;
        }
        let harmed: i32 = effects.iter().map(|one| one.change.temper.max(0)).sum();
        let best = self
            .state
            .best(self.scenario)
            .filter(|at| before.agreed != Some(*at));
        if let Some(at) = best.filter(|_| harmed < 18) {
            let change = Change::new(-20, 15, 10);
            effects.push(Effect {
                cause: Cause::Agreed,
                span: coach::text::Span::new(0, line.len()),
                change,
            });
            self.state.mood = self.state.mood.changed(change);
            self.state.agreed = Some(at);
        }
    }

    fn agreed_ending(&self, solution: usize) -> Ending {
        let goal = self.scenario.solutions[solution].meets == Meets::Goal;
        if goal && self.state.mood.temper <= CALM && !self.state.overpromised {
            Ending::Solved
        } else {
            Ending::Settled
        }
    }

    fn end(&mut self, before: &State, effects: &[Effect]) {
        let mood = self.state.mood;
        // Who asks on after a half-hearted yes may still find what was needed.
        let goes_on = self
            .state
            .agreed
            .is_some_and(|at| self.scenario.solutions[at].meets != Meets::Goal)
            && effects.iter().any(|one| {
                matches!(
                    one.cause,
                    Cause::AskedGoal | Cause::AskedFact(_) | Cause::Offered(_) | Cause::GoalShut
                )
            });
        self.ended = if mood.temper >= 100 {
            Some(Ending::BrokeOff)
        } else if mood.patience == 0 {
            Some(Ending::Left)
        } else if let Some(at) = before
            .agreed
            .filter(|_| !goes_on && before.agreed == self.state.agreed)
        {
            Some(self.agreed_ending(at))
        } else if self.state.turns >= MAX_TURNS {
            Some(
                self.state
                    .agreed
                    .map_or(Ending::Unfinished, |at| self.agreed_ending(at)),
            )
        } else {
            None
        };
    }
}
