//! The coach's rules in force, and what kept newer ones from being taken. A desk's own pages may change while it runs:
//! whoever watches their folder puts what became of it here.

use calendar::Moment;
use coach::rules::Rulebook;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

/// The rules in force. Those that come along are read when they are first asked for.
#[derive(Default)]
pub struct RuleShelf {
    own: RwLock<Option<Arc<Rulebook>>>,
    refused: RwLock<Option<Arc<Refused>>>,
}

/// Pages that were not taken: the rules from before stay in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// When it was noticed.
    pub at: Moment,
    /// What is wrong.
    pub pages: Vec<RefusedPage>,
}

/// What is wrong with a page, or with the folder of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedPage {
    /// The file; empty where the reason names it.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// Why it was not taken.
    pub reason: String,
}

impl RuleShelf {
    /// With these rules; without them with those that come along.
    pub fn with(own: Option<Arc<Rulebook>>) -> Self {
        Self {
            own: RwLock::new(own),
            refused: RwLock::default(),
        }
    }

    /// Takes these rules in the place of those from before.
    pub fn take(&self, own: Arc<Rulebook>) {
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = Some(own);
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Keeps the rules from before, and what is wrong with the newer ones for who can mend it.
    pub fn refuse(&self, refused: Refused) {
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(refused));
    }

    pub(crate) fn in_force(&self) -> InForce {
        let own = self.own.read().unwrap_or_else(PoisonError::into_inner);
        own.as_ref()
            .map_or(InForce::BuiltIn, |own| InForce::Own(Arc::clone(own)))
    }

    /// Whether a rule of this id is in force.
    pub fn has(&self, id: &str) -> bool {
        self.in_force().rule(id).is_some()
    }

    /// Pages that were not taken.
    pub fn refused(&self) -> Option<Arc<Refused>> {
        let refused = self.refused.read().unwrap_or_else(PoisonError::into_inner);
        refused.clone()
    }
}

/// The rules as they were in force when somebody asked.
pub(crate) enum InForce {
    BuiltIn,
    Own(Arc<Rulebook>),
}

impl Deref for InForce {
    type Target = Rulebook;

    fn deref(&self) -> &Rulebook {
        match self {
            Self::BuiltIn => Rulebook::built_in(),
            Self::Own(own) => own,
        }
    }
}
