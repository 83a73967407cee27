//! A desk as it is in quiet weeks: sentences people wrote, brought up as often as their subject is, which swings from week to
//! week and day to day, goes with the season, and falls to few on a Sunday.

use learning::news::{Complaint, Day, Term, said};
use std::f64::consts::TAU;
use std::sync::LazyLock;

/// Sentences of messages that were written for the coach, with what they bring up.
static SENTENCES: LazyLock<Vec<Vec<Term>>> = LazyLock::new(|| {
    let files = [
        include_str!("../../../coach/examples/messages/complaints.jsonl"),
        include_str!("../../../coach/examples/messages/letters.jsonl"),
        include_str!("../../../coach/examples/messages/now.jsonl"),
        include_str!("../../../coach/examples/messages-fresh/messages.jsonl"),
    ];
    let texts = files.iter().flat_map(|file| file.lines()).filter_map(text);
    let sentences = texts.flat_map(|text| {
        let cut = text.split_inclusive(['.', '!', '?']).map(str::to_owned);
        cut.collect::<Vec<_>>()
    });
    let terms = sentences.map(|one| said(&one, &[]).into_iter().map(|said| said.term).collect());
    terms
        .filter(|terms: &Vec<Term>| !terms.is_empty())
        .collect()
});

/// The text of a line of examples.
fn text(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("\"text\": \"")?;
    rest.split_once("\", \"").map(|(text, _)| text)
}

/// How many customers complain on the days of a week, beside each other.
const WEEK: [f64; 7] = [1.4, 1.2, 1.0, 1.0, 1.1, 0.8, 0.4];
/// Subjects of complaints.
const SUBJECTS: usize = 60;

/// Chance that comes out the same for the same seed (`SplitMix64`).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Above 0 and below 1.
    pub fn share(&mut self) -> f64 {
        let bits = u32::try_from(self.next() >> 32).unwrap();
        (f64::from(bits) + 0.5) / 4_294_967_296.0
    }

    /// One of so many.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() >> 8).unwrap() % count
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.share().ln()).sqrt() * (TAU * self.share()).cos()
    }

    /// Around 1, with this variance (Marsaglia and Tsang's gamma).
    fn swing(&mut self, variance: f64) -> f64 {
        let shape = 1.0 / variance;
        let (lift, shape) = if shape < 1.0 {
            (self.share().powf(1.0 / shape), shape + 1.0)
        } else {
            (1.0, shape)
        };
        let base = shape - 1.0 / 3.0;
        let scale = 1.0 / (9.0 * base).sqrt();
        loop {
            let normal = self.normal();
            let cube = (1.0 + scale * normal).powi(3);
            if cube > 0.0
                && self.share().ln() < 0.5 * normal * normal + base * (1.0 - cube + cube.ln())
            {
                return base * cube * lift * variance;
            }
        }
    }
}

/// A subject: the sentences that are usual in it, and how it goes.
struct Subject {
    often: f64,
    swings_by_week: f64,
    swings_by_day: f64,
    season: f64,
    peak: f64,
    first: usize,
    sentences: usize,
}

/// The desk.
pub struct Desk {
    chance: Chance,
    a_day: f64,
    subjects: Vec<Subject>,
    this_week: Vec<f64>,
    days: usize,
    customers: u32,
}

impl Desk {
    /// With so many complaints a day in the middle.
    pub fn new(seed: u64, a_day: f64) -> Self {
        let mut chance = Chance(seed);
        let subjects = (1..=SUBJECTS).map(|rank| Subject {
            often: 1.0 / f64::from(u32::try_from(rank).unwrap()),
            swings_by_week: 0.02 + 0.2 * chance.share(),
            swings_by_day: 0.02 + 0.3 * chance.share(),
            season: 0.6 * chance.share(),
            peak: chance.share(),
            first: chance.below(SENTENCES.len()),
            sentences: 20 + chance.below(60),
        });
        let subjects = subjects.collect();
        Self {
            chance,
            a_day,
            subjects,
            this_week: Vec::new(),
            days: 0,
            customers: 0,
        }
    }

    /// What the next day brings; now and then a customer writes twice.
    pub fn day(&mut self) -> Vec<Complaint<u32>> {
        let chance = &mut self.chance;
        let weekday = self.days % 7;
        if weekday == 0 {
            let swing = |subject: &Subject| chance.swing(subject.swings_by_week);
            self.this_week = self.subjects.iter().map(swing).collect();
        }
        let year = f64::from(u32::try_from(self.days).unwrap()) / 365.0;
        self.days += 1;
        let weigh = |(subject, week): (&Subject, &f64)| {
            let season = 1.0 + subject.season * (TAU * (year + subject.peak)).sin();
            subject.often * season * week * chance.swing(subject.swings_by_day)
        };
        let weights: Vec<f64> = self
            .subjects
            .iter()
            .zip(&self.this_week)
            .map(weigh)
            .collect();
        let all: f64 = weights.iter().sum();
        let season = 1.0 + 0.2 * (TAU * year).sin();
        let many = self.a_day * WEEK[weekday] * season * chance.swing(0.03);
        let mut complaints = Vec::new();
        while f64::from(u32::try_from(complaints.len()).unwrap()) < many {
            let mut at = chance.share() * all;
            let subject = weights.iter().position(|weight| {
                at -= weight;
                at < 0.0
            });
            let subject = &self.subjects[subject.unwrap_or_default()];
            let mut terms: Vec<Term> = Vec::new();
            for part in 0..3 + chance.below(4) {
                // Half of what is said is of the subject, the rest is whatever people say.
                let place = if part % 2 == 0 {
                    // Some sentences of a subject are said far more often than others.
                    let among = chance.share().powi(2)
                        * f64::from(u32::try_from(subject.sentences).unwrap());
                    subject.first
                        + (0..subject.sentences)
                            .rev()
                            .find(|n| f64::from(u32::try_from(*n).unwrap()) <= among)
                            .unwrap()
                } else {
                    chance.below(SENTENCES.len())
                };
                terms.extend(&SENTENCES[place % SENTENCES.len()]);
            }
            terms.sort_unstable();
            terms.dedup();
            self.customers += u32::from(chance.share() > 0.03);
            complaints.push(Complaint {
                customer: self.customers,
                days_ago: 0,
                terms,
            });
        }
        complaints
    }
}

/// The counts of a day.
pub fn counted(complaints: &[Complaint<u32>]) -> Day {
    Day::of(
        complaints
            .iter()
            .map(|one| (one.customer, one.terms.as_slice())),
    )
}
