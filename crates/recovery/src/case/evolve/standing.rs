//! Whether the case is open, who cares for it, and how it came back.

use crate::case::{Case, Status, UnderstandingState};
use crate::event::Event;
use crate::ids::PointNo;
use crate::terms::{MadeBy, PromiseOf, Why};
use calendar::Moment;
use std::collections::BTreeSet;

impl Case {
    pub(super) fn apply_standing(&mut self, at: Moment, event: &Event) {
        match event {
            Event::CaseOpened {
                number,
                customer,
                channel,
                subject,
                team,
            } => {
                self.number = *number;
                self.customer = Some(*customer);
                self.channel = *channel;
                self.subject = Some(*subject);
                self.team = *team;
                self.opened_at = at;
                self.status = Status::Open;
                self.wait(at);
            }
            Event::Assigned { owner, .. } => {
                self.owner = *owner;
                self.beside.retain(|staff| Some(*staff) != *owner);
            }
            Event::TeamSet { team } => self.team = *team,
            Event::CaseClosed => self.end(Status::Confirmed),
            Event::CaseRested => self.end(Status::Resting),
            Event::CaseEnded { how, .. } => self.end(Status::Ended(*how)),
            Event::CaseReopened {
                why: Why::NotDelivered,
            } => {
                self.status = Status::Open;
                self.wait(at);
            }
            Event::CaseReopened { .. } => {
                self.status = Status::Open;
                self.counts.reopened += 1;
                self.begin_again(at);
                // It came back for the sake of a case that goes on here, and only that one waits.
                if self.woken.is_some() {
                    self.waits_here_since = None;
                    self.customer_waits = false;
                }
            }
            Event::StageSkipped { stage, .. } => {
                for point in self.points.keys() {
                    let reached = self.skipped.entry(*point).or_insert(*stage);
                    *reached = (*reached).max(*stage);
                }
            }
            Event::LinkRenewed { generation } => {
                self.link_generation = *generation;
                self.link_revoked = false;
            }
            Event::LinkRevoked => self.link_revoked = true,
            Event::PersonErased { reason } => {
                self.erased = Some((at, *reason));
                self.link_revoked = true;
            }
            Event::FeedbackGiven { satisfied, .. } => {
                self.satisfied = satisfied.or(self.satisfied);
            }
            _ => {}
        }
    }

    pub(super) fn end(&mut self, status: Status) {
        self.status = status;
        self.asked = None;
        self.nobody_waits();
        self.take_owed();
    }

    /// The path begins again: the next word is a first word, and it is repeated back anew.
    pub(super) fn begin_again(&mut self, at: Moment) {
        self.round += 1;
        self.words.clear();
        self.answered_by.clear();
        self.acknowledged_at = None;
        self.skipped.clear();
        self.broken_before = self.counts.broken;
        self.agreed_at = None;
        self.mid_asked = false;
        self.follow_ups = 0;
        self.followed_up_at = None;
        self.followed_up_over = None;
        self.confirmed_at = None;
        self.asked = None;
        self.waiting_since = Some(at);
        self.waits_here_since = Some(at);
        self.customer_waits = true;
        let owed: BTreeSet<PointNo> = self
            .open_promises()
            .filter(|promise| promise.made_by == MadeBy::Plan)
            .filter_map(|promise| match promise.what {
                PromiseOf::Deed { point } => Some(point),
                PromiseOf::Word { .. } => None,
            })
            .collect();
        for (no, point) in &mut self.points {
            point.begin_again(owed.contains(no));
        }
        // Nobody says that anything was missing in it; and what nobody was asked about is still a draft.
        if let Some(understanding) = &mut self.understanding
            && matches!(
                understanding.state,
                UnderstandingState::Sent | UnderstandingState::Confirmed
            )
        {
            understanding.state = UnderstandingState::Reopened;
            understanding.since = at;
        }
    }
}
