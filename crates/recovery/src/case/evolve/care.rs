//! Who stands beside whoever cares for it, and who is asked to.

use crate::case::{Case, FailedAgain, Help};
use crate::event::Cared;
use crate::facts::Actor;
use calendar::Moment;

impl Case {
    pub(super) fn apply_care(&mut self, at: Moment, actor: Actor, event: &Cared) {
        match event {
            Cared::HelpAsked { words } => {
                self.help = Some(Help {
                    since: at,
                    by: actor.staff(),
                    words: *words,
                });
            }
            Cared::HelpEnded => self.help = None,
            Cared::Joined { staff, .. } => {
                self.beside.insert(*staff);
            }
            Cared::SteppedBack { staff } => {
                self.beside.remove(staff);
            }
            Cared::Whispered { text } => self.whisper = Some((*text, at, actor.staff())),
            Cared::FailedAgain => {
                self.counts.second_failures += 1;
                self.fail_again(FailedAgain::CameBack, at);
            }
            Cared::AskedFor { staff } => self.trust.asked_for = *staff,
            Cared::HandedOver { promise, owner, .. } => {
                if let Some(promise) = self.promises.get_mut(promise) {
                    promise.owner = *owner;
                }
            }
        }
    }
}
