//! Approvals asked for, given, declined, dropped.

use crate::case::Case;
use crate::case::approval::{Approval, ApprovalState};
use crate::event::Event;
use crate::facts::Actor;
use crate::ids::StaffId;
use calendar::Moment;
use uuid::Uuid;

impl Case {
    pub(super) fn apply_approval(&mut self, at: Moment, actor: Actor, event: &Event) {
        let by = actor.staff().unwrap_or(StaffId(Uuid::nil()));
        match event {
            Event::ApprovalAsked {
                approval,
                point,
                wanted,
                why,
                promise,
            } => {
                self.approvals.insert(
                    *approval,
                    Approval {
                        no: *approval,
                        point: *point,
                        round: self.round,
                        wanted: wanted.clone(),
                        why: *why,
                        asked_by: actor.staff(),
                        asked_at: at,
                        promise: *promise,
                        state: ApprovalState::Asked,
                    },
                );
            }
            Event::ApprovalGiven { approval, note } => {
                if let Some(approval) = self.approvals.get_mut(approval) {
                    let note = *note;
                    approval.state = ApprovalState::Given { by, at, note };
                }
            }
            Event::ApprovalDeclined {
                approval,
                reason,
                instead,
            } => {
                if let Some(approval) = self.approvals.get_mut(approval) {
                    approval.state = ApprovalState::Declined {
                        by,
                        at,
                        reason: *reason,
                        instead: *instead,
                    };
                }
            }
            Event::ApprovalDropped { approval } => {
                if let Some(approval) = self.approvals.get_mut(approval) {
                    approval.state = ApprovalState::Dropped;
                }
            }
            _ => {}
        }
    }
}
