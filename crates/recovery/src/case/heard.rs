//! What the customer heard of us, and how long they heard nothing: over the whole life of the case, whoever it was to say
//! something, and by the clock, as whoever waits counts it.

use super::Case;
use crate::event::Event;
use crate::ids::MessageId;
use crate::terms::Why;
use calendar::Moment;

/// When a case was open, and the words of people that reached its customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// From when to when it was open; the last stretch has no end while it is.
    open: Vec<(Moment, Option<Moment>)>,
    words: Vec<(MessageId, Moment)>,
    /// Words that still wait for the mail server.
    late: Vec<MessageId>,
    /// Words in the cases where it went on for a while.
    there: Vec<Moment>,
}

impl Heard {
    /// The last word in a case where it went on for a while.
    pub(super) fn last_there(&self) -> Option<Moment> {
        self.there.iter().max().copied()
    }

    /// When it was open is what it was then.
    pub(super) fn open_as(&mut self, then: &Self) {
        self.open.clone_from(&then.open);
    }

    fn all(&self) -> impl Iterator<Item = Moment> {
        let here = self.words.iter().map(|(_, at)| *at);
        here.chain(self.there.iter().copied())
    }
}

/// How long a customer heard nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The longest time without a word that has ended, in microseconds.
    pub longest_us: i64,
    /// Since when the one goes on that has not; nothing where the case is not open.
    pub since: Option<Moment>,
}

impl Case {
    pub(super) fn note_heard(&mut self, at: Moment, event: &Event) {
        let heard = &mut self.heard;
        match event {
            Event::WordGiven { message, .. } => heard.words.push((*message, at)),
            Event::DeliveryFailed { message } => {
                heard.words.retain(|(word, _)| word != message);
                heard.late.retain(|word| word != message);
            }
            Event::DeliveryLate { message } => {
                if let Some(place) = heard.words.iter().position(|(word, _)| word == message) {
                    heard.words.remove(place);
                    heard.late.push(*message);
                }
            }
            Event::DeliveryCaughtUp { message } => {
                if let Some(place) = heard.late.iter().position(|word| word == message) {
                    heard.late.remove(place);
                    heard.words.push((*message, at));
                }
            }
            // It ended on words that nobody heard: to its customer it was open all along.
            Event::CaseReopened {
                why: Why::NotDelivered,
            } => {
                if let Some((_, until)) = heard.open.last_mut() {
                    *until = None;
                }
            }
            // It went on elsewhere, and to its customer it was open all along.
            Event::MergeUndone(parted) if self.status == super::Status::Open => {
                if let Some((_, until)) = heard.open.last_mut() {
                    *until = None;
                }
                match parted.words.as_slice() {
                    [] => heard.there.extend(parted.heard),
                    words => heard.there.extend_from_slice(words),
                }
            }
            _ => {}
        }
        let running = heard.open.last_mut().filter(|(_, until)| until.is_none());
        match (self.status == super::Status::Open, running) {
            (true, None) => heard.open.push((at, None)),
            (false, Some((_, until))) => *until = Some(at),
            _ => {}
        }
    }

    /// When people gave the customer a word after this moment, as far as the words have gone out.
    pub fn words_since(&self, since: Moment) -> Vec<Moment> {
        self.heard.all().filter(|at| *at > since).collect()
    }

    /// How long it took from the arrival of the case until a person gave the customer a word, in microseconds; nothing while
    /// none has. What a machine sends does not count.
    pub fn first_word_us(&self) -> Option<i64> {
        let first = self.heard.all().min();
        first.map(|first| first.minus(self.opened_at).max(0))
    }

    /// How long the customer heard nothing while the case was open, at the most: from its arrival or our last word to the
    /// next one, or to its end.
    pub fn silence(&self) -> Silence {
        let mut words: Vec<Moment> = self.heard.all().collect();
        words.sort_unstable();
        let mut silence = Silence {
            longest_us: 0,
            since: None,
        };
        for (from, until) in &self.heard.open {
            let mut since = *from;
            let within = words
                .iter()
                .filter(|at| **at > *from && until.is_none_or(|until| **at < until));
            for at in within.copied().chain(*until) {
                silence.longest_us = silence.longest_us.max(at.minus(since));
                since = at;
            }
            silence.since = until.is_none().then_some(since);
        }
        silence
    }
}
