//! Everything done often, with the key it comes with.

use recovery::Role;

/// Where an act belongs in the list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// The way to a page.
    Go,
    /// In a list.
    List,
    /// At a case.
    Case,
    /// In a talk with a customer.
    Call,
    /// On every page.
    Everywhere,
}

impl Group {
    pub(crate) const ALL: [Self; 5] = [
        Self::Go,
        Self::List,
        Self::Case,
        Self::Call,
        Self::Everywhere,
    ];

    /// The catalogue's key for its title.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Go => "keys-group-go",
            Self::List => "keys-group-list",
            Self::Case => "keys-group-case",
            Self::Call => "keys-group-call",
            Self::Everywhere => "keys-group-everywhere",
        }
    }
}

/// Something done often.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Act {
    /// Its name in `data-act`; the catalogue says it at `key-<name>`.
    pub(crate) name: &'static str,
    /// The key it comes with: one sign, or two one after the other.
    pub(crate) key: &'static str,
    /// Where it belongs.
    pub(crate) group: Group,
    /// Who can do it at all.
    pub(crate) least: Role,
}

const fn act(group: Group, name: &'static str, key: &'static str) -> Act {
    Act {
        name,
        key,
        group,
        least: Role::Agent,
    }
}

const fn leading(name: &'static str, key: &'static str) -> Act {
    Act {
        name,
        key,
        group: Group::Go,
        least: Role::Supervisor,
    }
}

/// In the order in which they are listed. The names are those of folds, of forms and of links on the pages.
static ACTS: [Act; 44] = [
    act(Group::Go, "go-today", "g t"),
    act(Group::Go, "go-notices", "g i"),
    act(Group::Go, "go-cases", "g c"),
    act(Group::Go, "go-new", "g n"),
    act(Group::Go, "go-aside", "g s"),
    act(Group::Go, "go-handbook", "g b"),
    act(Group::Go, "go-rehearsal", "g r"),
    act(Group::Go, "go-learning", "g l"),
    leading("go-boiling", "g f"),
    leading("go-people", "g p"),
    leading("go-house", "g h"),
    act(Group::Go, "go-account", "g m"),
    act(Group::Go, "search", "/"),
    act(Group::Go, "call", "f"),
    act(Group::List, "next", "n"),
    act(Group::List, "down", "j"),
    act(Group::List, "up", "k"),
    act(Group::List, "tick", "x"),
    act(Group::List, "more", "e"),
    act(Group::List, "whose-mine", "1"),
    act(Group::List, "whose-team", "2"),
    act(Group::List, "whose-all", "3"),
    act(Group::Case, "now", "d"),
    act(Group::Case, "give-word", "r"),
    act(Group::Case, "take-back", "-"),
    act(Group::Case, "template", "y"),
    act(Group::Case, "take", "t"),
    act(Group::Case, "ask-help", "q"),
    act(Group::Case, "notes", "w"),
    act(Group::Case, "heard", "l"),
    act(Group::Case, "promises", "p"),
    act(Group::Case, "understanding", "u"),
    act(Group::Case, "points", "i"),
    act(Group::Case, "close", "s"),
    act(Group::Case, "care", "a"),
    act(Group::Case, "history", "h"),
    act(Group::Case, "customer", "c"),
    act(Group::Case, "as-customer", "v"),
    act(Group::Case, "others", "o"),
    act(Group::Case, "handbook", "b"),
    act(Group::Case, "filing", "z"),
    act(Group::Call, "call-next", ","),
    act(Group::Call, "call-end", "."),
    act(Group::Everywhere, "help", "?"),
];

/// Everything that somebody of this role can have a key for.
pub(crate) fn acts(role: Role) -> impl Iterator<Item = &'static Act> {
    ACTS.iter().filter(move |act| role >= act.least)
}
