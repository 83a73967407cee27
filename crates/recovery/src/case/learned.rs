//! What we learned from the case.

use super::Case;
use crate::event::Learned;

impl Case {
    pub(super) fn apply_learned(&mut self, learned: &Learned) {
        match learned {
            Learned::Classified { axis, codes } => self.classes.set(*axis, codes),
            Learned::SeveritySaid { severity } => self.severity = *severity,
            Learned::CauseFound { cause } => {
                self.causes.insert(*cause);
            }
            Learned::CauseTakenOff { cause } => {
                self.causes.remove(cause);
            }
        }
    }
}
