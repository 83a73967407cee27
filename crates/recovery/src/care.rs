//! What helps a customer, said as help and never as a condition, and what it changes for whoever speaks to them.

use crate::terms::Channel;
use std::collections::BTreeSet;

/// How long a need is kept unless the customer agreed to less, in days: what helps somebody changes, so each is asked for
/// again after a year.
pub const NEED_DAYS: i64 = 365;

/// What helps somebody to complain and to be heard. There is no need in words of one's own, so that none can hold a
/// diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A call in place of a mail or a letter.
    CallNotWrite,
    /// A mail or a letter in place of a call.
    WriteNotCall,
    /// More time, to answer and while we speak.
    MoreTime,
    /// Somebody they trust may speak for them.
    SomebodySpeaks,
    /// Short sentences and plain words.
    PlainWords,
    /// Large print.
    LargePrint,
    /// Somebody who interprets.
    Interpreter,
}

impl Need {
    /// All of them, in the order in which they are shown: first what says how to reach somebody.
    pub const ALL: [Self; 7] = [
        Self::CallNotWrite,
        Self::WriteNotCall,
        Self::MoreTime,
        Self::SomebodySpeaks,
        Self::PlainWords,
        Self::LargePrint,
        Self::Interpreter,
    ];

    /// How it is called in rows and catalogues.
    pub fn name(self) -> &'static str {
        match self {
            Self::CallNotWrite => "call-not-write",
            Self::WriteNotCall => "write-not-call",
            Self::MoreTime => "more-time",
            Self::SomebodySpeaks => "somebody-speaks",
            Self::PlainWords => "plain-words",
            Self::LargePrint => "large-print",
            Self::Interpreter => "interpreter",
        }
    }

    /// The need with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.name() == name)
    }

    /// Whether it speaks against reaching them this way.
    pub fn bars(self, channel: Channel) -> bool {
        match self {
            Self::CallNotWrite => matches!(channel, Channel::Mail | Channel::Letter),
            Self::WriteNotCall => channel == Channel::Phone,
            _ => false,
        }
    }

    /// The need that asks for the contrary.
    pub fn contrary(self) -> Option<Self> {
        match self {
            Self::CallNotWrite => Some(Self::WriteNotCall),
            Self::WriteNotCall => Some(Self::CallNotWrite),
            _ => None,
        }
    }
}

/// What the desk knows about how the customer of a case wants to be treated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Care {
    /// What helps them.
    pub needs: BTreeSet<Need>,
    /// Whether there is a colleague who could look at a no first.
    pub colleague: bool,
    /// Whoever acts said why they go another way than the customer asked for, or it has happened already.
    pub despite: bool,
}

/// Of somebody of whom no need is known.
pub static NO_CARE: Care = Care {
    needs: BTreeSet::new(),
    colleague: false,
    despite: false,
};

impl Care {
    /// The need that speaks against reaching them this way. Where records of one person say both ways, neither does.
    pub fn bars(&self, channel: Channel) -> Option<Need> {
        let stands = |need: &Need| {
            let contrary = need.contrary();
            !contrary.is_some_and(|other| self.needs.contains(&other))
        };
        let barring = self.needs.iter().filter(|need| need.bars(channel));
        barring.copied().find(stands)
    }

    /// Whether a no to them is looked at by a colleague first.
    pub fn asks_for_second_eyes(&self) -> bool {
        self.colleague && !self.needs.is_empty()
    }
}
