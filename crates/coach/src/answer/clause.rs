//! What one clause asserts.

use super::mark::{Found, Mark};
use super::phrases;
use super::text::Sentence;
use super::verdict::Signals;

/// So many words may lie between “fixed” and “the leak”, or between “funktioniert” and “nicht”.
const NEAR: usize = 3;

/// A clause of more words in which nothing is known says something of its own; shorter ones are names and greetings.
const COURTESY: usize = 4;

/// Adds what a sentence says to the signals of the text.
pub fn read_sentence(sentence: &Sentence, signals: &mut Signals) {
    signals.limited |= sentence.question || sentence.quotes;
    for clause in &sentence.clauses {
        let mut found = phrases::find(clause);
        if let [word] = clause.as_slice() {
            // French “if” is Spanish “yes” where nothing else is said, and “yes, please” asks for nothing more.
            let alone = match word.as_str() {
                "si" => Some(Mark::Affirm),
                "please" | "bitte" => Some(Mark::Harmless),
                _ => None,
            };
            found = alone.map_or(found, |mark| {
                vec![Found {
                    mark,
                    from: 0,
                    to: 1,
                }]
            });
        }
        signals.other |= found.is_empty() && clause.len() > COURTESY;
        Clause {
            found: &found,
            length: clause.len(),
            question: sentence.question,
        }
        .read(signals);
    }
}

/// How the words before it leave a statement.
#[derive(PartialEq, Eq)]
enum Standing {
    Said,
    Denied,
    /// Wished, doubted or depending on something: neither said nor denied.
    Open,
}

struct Clause<'a> {
    found: &'a [Found],
    /// In words.
    length: usize,
    question: bool,
}

impl Clause<'_> {
    fn read(&self, signals: &mut Signals) {
        let mut well = false;
        for (at, found) in self.found.iter().enumerate() {
            match found.mark {
                Mark::Affirm | Mark::Well => {
                    let said = self.read_assertion(at, *found, signals);
                    well |= said && found.mark == Mark::Well;
                }
                Mark::No if self.opens(at) && !self.trouble_follows(at) => {
                    signals.no_first |= !signals.any_yes() && !signals.denied;
                    signals.no = true;
                }
                Mark::NotWell if self.conditional(at) => signals.limited = true,
                Mark::NotWell if self.has_before(at, Mark::Negation) => signals.limited = true,
                Mark::NotWell => signals.denied = true,
                Mark::Contrast => signals.contrast = true,
                Mark::Still | Mark::Again | Mark::Limit | Mark::Wish | Mark::Condition => {
                    signals.limited = true;
                }
                Mark::Thanks => signals.thanks = true,
                // “Yes. They stopped.”: what ended was asked about, so nothing is taken from the yes.
                Mark::Ended if self.ends_plainly(at) => {}
                Mark::No | Mark::Negation | Mark::NegationAround | Mark::Ended => {
                    // A no to something unknown takes from a yes.
                    signals.limited |= !self.accounted(at);
                }
                Mark::Trouble | Mark::TroubleNoun | Mark::AnyMore | Mark::Harmless => {}
            }
        }
        for (at, found) in self.found.iter().enumerate() {
            if matches!(found.mark, Mark::Trouble | Mark::TroubleNoun) {
                self.read_trouble(at, *found, well, signals);
            }
        }
    }

    /// A yes or a “solved”: whether it is truly said.
    fn read_assertion(&self, at: usize, found: Found, signals: &mut Signals) -> bool {
        match self.standing(at, found) {
            Standing::Denied => signals.denied = true,
            Standing::Open => signals.limited = true,
            // Asking whether it is solved does not say so.
            Standing::Said if self.question => {}
            Standing::Said => {
                signals.affirmed |= found.mark == Mark::Affirm;
                signals.well |= found.mark == Mark::Well;
                return true;
            }
        }
        false
    }

    fn standing(&self, at: usize, found: Found) -> Standing {
        if self.conditional(at) {
            return Standing::Open;
        }
        let negations = self.found[..at].iter().filter(|f| negates(f.mark)).count()
            + usize::from(self.found[at..].iter().any(|f| self.turns_back(f, found)));
        let last = self.found[..at]
            .iter()
            .rev()
            .find(|f| negates(f.mark) || f.mark == Mark::Wish);
        match (negations, last.map(|f| f.mark)) {
            (0, Some(Mark::Wish)) => Standing::Open,
            (0, _) => Standing::Said,
            // “I do not want it solved like that” is about the wish.
            (1, Some(Mark::Wish))
                if !self.found[at..].iter().any(|f| self.turns_back(f, found)) =>
            {
                Standing::Open
            }
            (1, _) => Standing::Denied,
            // French says “ne … pas”, so two of that kind are one; otherwise two of them make a riddle.
            _ if self.found.iter().any(|f| f.mark == Mark::NegationAround) => Standing::Denied,
            _ => Standing::Open,
        }
    }

    fn read_trouble(&self, at: usize, found: Found, well: bool, signals: &mut Signals) {
        let before = &self.found[..at];
        if self.conditional(at) {
            return;
        }
        let back = self.found.iter().any(|f| f.mark == Mark::Again);
        let lasting = back || self.found.iter().any(|f| f.mark == Mark::Still);
        let ended = before
            .iter()
            .any(|f| f.mark == Mark::Ended && found.from <= f.to + 1);
        // “It does not leak any more it is broken”: with the any more the negation is spent.
        let spent = before
            .iter()
            .any(|f| f.mark == Mark::AnyMore && f.to + 1 < found.from);
        let negated = (!spent
            && before
                .iter()
                .any(|f| negates(f.mark) && f.mark != Mark::Ended))
            || self.found[at..].iter().any(|f| self.turns_back(f, found));
        let any_more = self.found.iter().any(|f| f.mark == Mark::AnyMore);
        match (ended, negated) {
            // “has not stopped leaking”
            (true, true) => signals.denied = true,
            (true, false) if !lasting && !self.question => signals.well = true,
            (false, true) if any_more && !lasting && !self.question => signals.well = true,
            (false, true) if !lasting => {}
            _ if found.mark == Mark::TroubleNoun && well && self.names_what_is_well(found) => {}
            _ if found.mark == Mark::TroubleNoun && self.negated_well() => {}
            // Asking about a leak does not say that there is one, unless it still is or is again.
            _ if self.question && !lasting => {}
            _ => {
                signals.trouble = true;
                signals.lasting |= lasting;
                signals.back |= back;
            }
        }
    }

    /// “the leak is fixed”, “you fixed the leak”, but not “works with leaks”.
    fn names_what_is_well(&self, noun: Found) -> bool {
        let mut wells = self.found.iter().filter(|f| f.mark == Mark::Well);
        wells.any(|well| noun.to <= well.from || noun.from < well.to + NEAR)
    }

    /// “the problem is not solved” is counted as denied already.
    fn negated_well(&self) -> bool {
        let mut wells = self
            .found
            .iter()
            .enumerate()
            .filter(|(_, f)| f.mark == Mark::Well);
        wells.any(|(at, found)| self.standing(at, *found) == Standing::Denied)
    }

    fn conditional(&self, at: usize) -> bool {
        self.has_before(at, Mark::Condition)
    }

    fn has_before(&self, at: usize, mark: Mark) -> bool {
        self.found[..at].iter().any(|f| f.mark == mark)
    }

    /// Whether a negation has something in its clause that it is read with.
    fn accounted(&self, at: usize) -> bool {
        let negation = self.found[at];
        let readable = |f: &Found| {
            matches!(
                f.mark,
                Mark::Affirm | Mark::Well | Mark::Trouble | Mark::TroubleNoun
            )
        };
        self.found[at..].iter().any(readable)
            || self.found[..at]
                .iter()
                .any(|f| readable(f) && self.turns_back(&negation, *f))
    }

    /// “They stopped”, “the noise has stopped”: said of something, with nothing behind it, and not denied or doubted.
    fn ends_plainly(&self, at: usize) -> bool {
        let found = self.found[at];
        found.from > 0
            && found.to == self.length
            && self.length <= COURTESY
            && !self.question
            && !self.conditional(at)
            && !self.found[..at]
                .iter()
                .any(|f| negates(f.mark) || f.mark == Mark::Wish)
    }

    /// At the beginning of the clause, or behind its “but”.
    fn opens(&self, at: usize) -> bool {
        let from = self.found[at].from;
        from == 0
            || self.found[..at]
                .iter()
                .any(|f| f.mark == Mark::Contrast && f.from == 0 && f.to == from)
    }

    /// “no problems any more”: the no belongs to the problems.
    fn trouble_follows(&self, at: usize) -> bool {
        let next = self
            .found
            .get(at + 1)
            .filter(|next| next.from == self.found[at].to);
        next.is_some_and(|next| matches!(next.mark, Mark::Trouble | Mark::TroubleNoun))
    }

    /// Whether this negation stands behind the statement and turns it around: “funktioniert nicht”, “it is solved not”.
    fn turns_back(&self, negation: &Found, statement: Found) -> bool {
        match negation.mark {
            Mark::NegationAround => {
                negation.from >= statement.to && negation.from < statement.to + NEAR
            }
            Mark::Negation => negation.from == statement.to && negation.to == self.length,
            _ => false,
        }
    }
}

fn negates(mark: Mark) -> bool {
    matches!(
        mark,
        Mark::Negation | Mark::NegationAround | Mark::Ended | Mark::No | Mark::NotWell
    )
}
