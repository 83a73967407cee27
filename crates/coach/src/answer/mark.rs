//! What a phrase can mean for an answer.

/// The part that a marked phrase plays in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A word of assent: yes, correct, agreed.
    Affirm,
    /// A statement that it is well now: solved, works again, no complaints.
    Well,
    /// A no when it opens a clause; elsewhere it negates what follows.
    No,
    /// A statement that it is not well, whole in itself: not yet, unsolved.
    NotWell,
    /// Turns around what follows in the clause: not, cannot, never.
    Negation,
    /// Like `Negation`, and turns around what stands just before it too: nicht, pas.
    NegationAround,
    /// Says that what follows has ended: no longer, stopped.
    Ended,
    /// After a negation says that it has ended: any more.
    AnyMore,
    /// Something bad: broken, rude, leaks.
    Trouble,
    /// Something bad that may be named as the thing that is solved: the leak, the problem.
    TroubleNoun,
    /// It goes on: still, keeps.
    Still,
    /// It comes back: again.
    Again,
    /// Turns the text around: but, however.
    Contrast,
    /// Takes something from a yes: only, almost, I think.
    Limit,
    /// What follows is wished, demanded or reported, not stated: hope, want, you said.
    Wish,
    /// What follows may not be so: if, when, until.
    Condition,
    /// Gratitude.
    Thanks,
    /// Known to say nothing here, though it holds a word that would: no doubt, thanks again.
    Harmless,
}

/// A marked phrase: the words `from` to `to` (excluded) of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    pub mark: Mark,
    pub from: usize,
    pub to: usize,
}
