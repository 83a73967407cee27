//! What of a message is weighed: how often each kind of sign stands in it, and what is seen without words. Each piece
//! has a name, under which its weights stand in `weights/signs.txt`.

use std::sync::LazyLock;

use super::Seen;
use super::heat::Without;
use super::ids::{Ask, Risk};
use super::signs::Sign;

/// The second sign of a kind says less than the first: a count is weighed as this power of it.
const FADING: f32 = 0.7;
/// No kind of sign counts more often than this.
const COUNT_MAX: usize = 6;
/// A message of so many words is long: it says a little of everything.
const WORDS_LONG: f32 = 60.0;

/// A piece of evidence: its name, and how much of it there is.
type Piece = (&'static str, fn(&Weighed<'_, '_>) -> f32);

/// A message while it is weighed.
struct Weighed<'a, 's> {
    seen: &'a Seen<'s>,
    without: Without,
    sentences: usize,
    questions: usize,
}

/// All of it, in the order of the weights.
#[rustfmt::skip]
const PIECES: &[Piece] = &[
    ("failed", |m| m.count(|sign| matches!(sign, Sign::Failed(_)))),
    ("kinds-of-failure", |m| m.kinds()),
    ("complains", |m| m.count(|sign| sign == Sign::Complaint(2))),
    ("complains-plainly", |m| m.count(|sign| sign == Sign::Complaint(3))),
    ("calm", |m| m.count(|sign| sign == Sign::Calm(1))),
    ("very-calm", |m| m.count(|sign| sign == Sign::Calm(2))),
    ("heat-little", |m| m.count(|sign| sign == Sign::Heat(3))),
    ("heat-some", |m| m.count(|sign| sign == Sign::Heat(7))),
    ("heat-much", |m| m.count(|sign| sign == Sign::Heat(12))),
    ("heat-most", |m| m.count(|sign| sign == Sign::Heat(22))),
    ("sarcasm", |m| m.count(|sign| sign == Sign::Sarcasm)),
    ("abuse", |m| m.count(|sign| sign == Sign::Abuse)),
    ("threat", |m| m.count(|sign| matches!(sign, Sign::Threat(_)))),
    ("thanks", |m| m.any(Sign::Thanks)),
    ("asks-of-the-hurt", |m| m.count(|sign| matches!(sign, Sign::Asks(Ask::Refund | Ask::Compensation | Ask::Escalation | Ask::Apology)))),
    ("asks-to-mend", |m| m.count(|sign| matches!(sign, Sign::Asks(Ask::Repair | Ask::Replacement | Ask::Redo)))),
    ("asks-else", |m| m.count(|sign| matches!(sign, Sign::Asks(Ask::Information | Ask::Callback | Ask::Cancellation | Ask::Other)))),
    ("only-asks", |m| truth(m.sentences > 0 && m.questions == m.sentences)),
    ("mocked-thanks", |m| m.any(Sign::Sarcasm) * (m.any(Sign::Thanks) + m.any(Sign::Calm(2)))),
    ("cannot-wait", |m| m.count(|sign| matches!(sign, Sign::Now(_)))),
    ("risk-body", |m| m.risk(Risk::Body)),
    ("risk-hazard", |m| m.risk(Risk::Hazard)),
    ("risk-blocked", |m| m.risk(Risk::Blocked)),
    ("risk-time", |m| m.risk(Risk::Time)),
    ("risk-frail", |m| m.risk(Risk::Frail)),
    ("risk-bleak", |m| m.risk(Risk::Bleak)),
    ("risk-helpless", |m| m.risk(Risk::Helpless)),
    ("risk-money", |m| m.risk(Risk::Money)),
    ("risk-event", |m| m.risk(Risk::Event)),
    ("past", |m| m.any(Sign::Past)),
    ("present", |m| m.any(Sign::Present)),
    ("asked-calmly", |m| m.any(Sign::Calmly)),
    ("today", |m| m.any(Sign::Today)),
    ("soon", |m| m.any(Sign::Soon)),
    ("essential", |m| m.any(Sign::Essential)),
    ("frail", |m| m.any(Sign::Frail)),
    ("exclaims", |m| m.without.exclaims),
    ("signs-in-a-row", |m| m.without.runs),
    ("faces", |m| fading(m.without.faces)),
    ("capitals", |m| m.without.capitals),
    ("long", |m| (m.words() / WORDS_LONG).max(1.0).ln()),
    ("short", |m| (m.words() / WORDS_LONG).clamp(0.05, 1.0).ln()),
];

/// How many pieces there are.
const COUNT: usize = PIECES.len();

/// The names, in the order of the weights.
fn names() -> impl Iterator<Item = &'static str> {
    PIECES.iter().map(|(name, _)| *name)
}

/// The evidence of an English message.
#[derive(Debug)]
pub struct Evidence([f32; COUNT]);

impl Evidence {
    /// Looks for all of it.
    pub fn of(seen: &Seen<'_>) -> Self {
        let (sentences, questions) = seen.tokens.sentences();
        let weighed = Weighed {
            seen,
            without: Without::of(seen),
            sentences,
            questions,
        };
        let mut values = [0.0; COUNT];
        for (value, (_, piece)) in values.iter_mut().zip(PIECES) {
            *value = piece(&weighed);
        }
        Self(values)
    }

    /// Each piece by its name.
    pub fn by_name(&self) -> impl Iterator<Item = (&'static str, f32)> {
        names().zip(self.0)
    }

    /// Points of a complaint, by hand and by the fitted weights together.
    pub fn complaint(&self, by_hand: f32) -> f32 {
        self.beside(by_hand, |weights| &weights.0)
    }

    /// Steps of heat, by hand and by the fitted weights together.
    pub fn heat(&self, by_hand: f32) -> f32 {
        self.beside(by_hand, |weights| &weights.1)
    }

    fn beside(&self, by_hand: f32, which: fn(&(Weights, Weights)) -> &Weights) -> f32 {
        WEIGHTS.as_ref().map(which).map_or(by_hand, |weights| {
            by_hand * (1.0 - SHARE) + weights.sum(&self.0) * SHARE
        })
    }
}

impl Weighed<'_, '_> {
    fn count(&self, is: impl Fn(Sign) -> bool) -> f32 {
        let found = self.seen.hits.iter().filter(|hit| is(hit.sign));
        fading(small(found.take(COUNT_MAX).count()))
    }

    fn any(&self, is: Sign) -> f32 {
        truth(self.seen.any(|sign| sign == is))
    }

    fn risk(&self, risk: Risk) -> f32 {
        self.count(|sign| sign == Sign::Risk(risk))
    }

    fn kinds(&self) -> f32 {
        let kinds = super::ids_of(self.seen.hits, |sign| match sign {
            Sign::Failed(failed) => Some(failed),
            _ => None,
        });
        small(kinds.len().min(COUNT_MAX))
    }

    #[allow(clippy::cast_precision_loss, reason = "words are counted in thousands")]
    fn words(&self) -> f32 {
        self.seen.tokens.list().len() as f32
    }
}

fn fading(count: f32) -> f32 {
    count.powf(FADING)
}

fn truth(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

fn small(count: usize) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX))
}

/// What each piece weighs, and where the sum begins.
#[derive(Debug)]
struct Weights {
    begins: f32,
    of: [f32; COUNT],
}

/// Weights by `cargo xtask train`: of a complaint, as points; of heat, in steps. A test reads them.
static WEIGHTS: LazyLock<Option<(Weights, Weights)>> = LazyLock::new(|| {
    let file = include_str!("../../weights/signs.txt");
    Some((
        Weights::parse(file, "complaint")?,
        Weights::parse(file, "heat")?,
    ))
});

/// How much the fitted weights count beside those set by hand. Either alone reads strangers less well: the fitted ones
/// know our own messages best, the others real posts (`docs/coach.md`).
const SHARE: f32 = 0.35;

impl Weights {
    /// Lines of `kind name weight`; every piece has one, and `begins` has one.
    fn parse(file: &str, kind: &str) -> Option<Self> {
        let weight = |name: &str| -> Option<f32> {
            file.lines().find_map(|line| {
                let mut parts = line.split_ascii_whitespace();
                let named = parts.next() == Some(kind) && parts.next() == Some(name);
                named.then(|| parts.next()?.parse().ok()).flatten()
            })
        };
        let mut of = [0.0; COUNT];
        for (place, name) in of.iter_mut().zip(names()) {
            *place = weight(name)?;
        }
        Some(Self {
            begins: weight("begins")?,
            of,
        })
    }

    fn sum(&self, evidence: &[f32; COUNT]) -> f32 {
        let weighed = self.of.iter().zip(evidence);
        self.begins + weighed.map(|(weight, piece)| weight * piece).sum::<f32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_has_its_weights() {
        assert!(WEIGHTS.is_some(), "weights/signs.txt lacks a line");
    }

    #[test]
    fn each_name_stands_once() {
        let mut all: Vec<_> = names().collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), COUNT);
    }
}
