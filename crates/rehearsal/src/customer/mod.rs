//! The customer's answer: first what hurt or helped most, then what was asked, then what stands in the way.

mod bank;

use crate::effect::{Cause, Effect};
use crate::line::Voice;
use crate::mood::Shows;
use crate::play::{Ending, Holds, State};
use crate::scenario::{Meets, Scenario};
use bank::{Bank, group};
use coach::draft::moves::Move;

/// Sentences of an answer at most.
const MOST: usize = 3;
/// Trust from which a customer tells more than they were asked.
const TELLS_FREELY: i32 = 35;
/// Harm from which it is the first thing they answer.
const HURTS: i32 = -7;

/// What the answer is made from.
pub(crate) struct Asked<'a> {
    pub scenario: &'a Scenario,
    pub voice: Voice,
    pub said: &'a str,
    pub effects: &'a [Effect],
    pub before: &'a State,
    pub state: &'a State,
    pub ended: Option<Ending>,
}

/// The answer, and facts that were told unasked in it.
pub(crate) struct Answer {
    pub words: String,
    pub told: Vec<usize>,
}

pub(crate) fn answer(asked: &Asked<'_>) -> Answer {
    let mut reply = Reply {
        asked,
        bank: Bank::get(),
        words: Vec::new(),
        told: Vec::new(),
    };
    reply.make();
    Answer {
        words: reply.words.join(" "),
        told: reply.told,
    }
}

struct Reply<'a> {
    asked: &'a Asked<'a>,
    bank: &'static Bank,
    words: Vec<String>,
    told: Vec<usize>,
}

impl Reply<'_> {
    fn make(&mut self) {
        let asked = self.asked;
        match asked.ended {
            Some(Ending::Left | Ending::BrokeOff) => {
                self.reaction();
                self.own(&asked.scenario.leaves, "leaves");
                return;
            }
            Some(Ending::Solved) => return self.own(&asked.scenario.closes, "closes"),
            Some(Ending::Settled) => return self.banked("settled", ""),
            Some(Ending::Unfinished) => return self.banked("out-of-time", ""),
            None => {}
        }
        if asked.state.agreed != asked.before.agreed {
            return self.agrees();
        }
        let hurt = self.reaction();
        self.answers();
        self.on_offers();
        if self.words.len() < 2 {
            self.presses(hurt);
        }
        self.words.truncate(MOST);
    }

    fn turn(&self) -> usize {
        self.asked.state.turns
    }

    fn own(&mut self, line: &crate::line::Line, key: &str) {
        let words = self.asked.voice.say(line, key, self.turn());
        self.words.push(words);
    }

    fn banked(&mut self, key: &str, cited: &str) {
        let words = self
            .asked
            .voice
            .one_of(self.bank.lines(key), key, self.turn());
        if !words.is_empty() {
            self.words.push(words.replace('%', cited));
        }
    }

    /// What hurt most, or else what helped most. Whether it hurt.
    fn reaction(&mut self) -> bool {
        let worst = self
            .asked
            .effects
            .iter()
            .min_by_key(|one| one.change.good());
        if let Some(worst) = worst.filter(|one| one.change.good() <= HURTS) {
            let cited = cited(worst.span.of(self.asked.said));
            match &worst.cause {
                Cause::Mistake(rule) => self.banked(group(rule), &cited),
                Cause::Worse(at) => self.own(&self.asked.scenario.worse[*at].says, "worse"),
                Cause::Refused(..) => self.banked("refused", ""),
                Cause::TooEarly(_) => self.banked("too-early", ""),
                Cause::AskedAgain(_) => self.banked("asked-again", ""),
                Cause::Repeated => self.banked("repeated", ""),
                Cause::Silence => self.banked("silence", ""),
                Cause::SorryAgain => self.banked("sorry-again", ""),
                Cause::Empty => self.banked(self.emptiness(), ""),
                Cause::Offered(_) | Cause::Overpromised(_) => return false,
                _ => self.banked("empty", ""),
            }
            return true;
        }
        let made = |what: Move| {
            self.asked
                .effects
                .iter()
                .any(|one| one.cause == Cause::Made(what))
        };
        let first = |what: Move| made(what) && self.asked.before.made(what) == 0;
        let hot = self.asked.before.mood.shows() >= Shows::Angry;
        if first(Move::Restates) {
            self.banked("said-back", "");
        } else if first(Move::Empathises) {
            self.banked(if hot { "felt-hot" } else { "felt" }, "");
        } else if first(Move::Apologises) {
            self.banked(if hot { "sorry-hot" } else { "sorry" }, "");
        } else if first(Move::Acknowledges) || first(Move::Thanks) {
            self.banked("heard", "");
        }
        false
    }

    fn emptiness(&self) -> &'static str {
        if self.asked.state.empty_in_row > 1 {
            "empty-again"
        } else {
            "empty"
        }
    }

    /// What was asked for.
    fn answers(&mut self) {
        let asked = self.asked;
        let new: Vec<usize> = (0..asked.state.told.len())
            .filter(|at| asked.state.told[*at] && !asked.before.told[*at])
            .take(2)
            .collect();
        for at in new {
            self.own(&asked.scenario.facts[at].says, &format!("fact-{at}"));
        }
        if asked.state.goal_told && !asked.before.goal_told {
            self.words.truncate(MOST - 1);
            self.own(&asked.scenario.goal.says, "goal");
        } else if asked.effects.iter().any(|one| one.cause == Cause::GoalShut) {
            self.banked("shut", "");
            self.own(&asked.scenario.demand, "demand");
        }
    }

    /// What they say to what was put forward in this line, and what holds them back.
    fn on_offers(&mut self) {
        let asked = self.asked;
        let new = |at: &usize| asked.state.offered[*at] && !asked.before.offered[*at];
        let offered: Vec<usize> = (0..asked.state.offered.len()).filter(new).collect();
        let best = asked.state.best(asked.scenario);
        let spoken = best
            .filter(|at| offered.contains(at))
            .or_else(|| offered.first().copied());
        let dated_now = asked.state.dated && !asked.before.dated;
        if spoken.is_none() && !(dated_now || asked.before.has_standing()) {
            return;
        }
        let holds = asked.state.holds_back(asked.scenario);
        if let Some(at) = spoken {
            let meets = asked.scenario.solutions[at].meets;
            let early = asked
                .effects
                .iter()
                .any(|one| one.cause == Cause::TooEarly(at));
            if early {
                return;
            }
            if meets != Meets::Goal || asked.state.goal_told {
                self.own(
                    &asked.scenario.solutions[at].says,
                    &format!("solution-{at}"),
                );
            }
        }
        match holds {
            Some(Holds::NotAsked) => {
                self.banked("not-asked", "");
                if self.words.len() < MOST {
                    self.own(&asked.scenario.demand, "demand");
                }
            }
            Some(Holds::NotHeard) => self.banked("not-heard", ""),
            Some(Holds::Need(at)) => {
                self.own(&asked.scenario.needs[at].says, &format!("need-{at}"));
            }
            Some(Holds::When) => self.banked("when", ""),
            Some(Holds::Trust) => self.banked("why-believe", ""),
            None => {}
        }
    }

    /// Nothing was asked or offered: they press on, or tell more of themselves.
    fn presses(&mut self, hurt: bool) {
        let asked = self.asked;
        let open = asked.state.needs_met.iter().position(|met| !met);
        let untold = asked.state.told.iter().position(|told| !told);
        let trusts = asked.state.mood.trust >= TELLS_FREELY && asked.scenario.level < 3;
        match (open, untold) {
            (Some(need), _) if !hurt && asked.state.turns.is_multiple_of(2) => {
                self.own(&asked.scenario.needs[need].says, &format!("need-{need}"));
            }
            (_, Some(fact))
                if !hurt && trusts && !asked.state.told[fact] && self.words.is_empty() =>
            {
                self.own(&asked.scenario.facts[fact].says, &format!("fact-{fact}"));
                self.told.push(fact);
            }
            _ if asked.state.goal_told && !hurt => {
                if self.words.is_empty() || !asked.state.has_standing() {
                    self.banked("what-now", "");
                }
            }
            _ => self.own(&asked.scenario.demand, "demand"),
        }
    }

    fn agrees(&mut self) {
        let asked = self.asked;
        let Some(at) = asked.state.agreed else { return };
        let solution = &asked.scenario.solutions[at];
        if !asked.before.offered[at] {
            self.own(&solution.says, &format!("solution-{at}"));
        }
        let key = if solution.meets == Meets::Goal {
            "agrees"
        } else {
            "settles"
        };
        self.banked(key, "");
    }
}

/// The words that are thrown back, short enough to be thrown.
fn cited(words: &str) -> String {
    const MOST_WORDS: usize = 9;
    let all: Vec<&str> = words.split_whitespace().collect();
    let mut cited = all[..all.len().min(MOST_WORDS)].join(" ");
    cited = cited
        .trim_end_matches(['.', ',', ';', ':', '!', '?'])
        .to_owned();
    if all.len() > MOST_WORDS {
        cited.push_str(" …");
    }
    cited
}
