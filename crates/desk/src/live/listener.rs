//! One page that listens.

use super::presence::Here;
use super::{LiveCell, Topic};
use crate::desk::Desk;
use recovery::StaffId;
use std::time::Duration;
use store::changes::{Change, Told};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep_until};

/// How often it is looked whether somebody has left or stopped typing.
const LOOKS_EVERY: Duration = Duration::from_secs(2);
/// Looks after which a page is told that its line still stands.
const BEATS_EVERY: u32 = 5;
/// A page listens so long before it comes again: who is gone without a word is here no longer than that.
const LISTENS_FOR: Duration = Duration::from_mins(2);

/// What a page is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A case changed.
    Changed(Change),
    /// Something may have been missed: look anew.
    Look,
    /// Who is here, or who types, is another now.
    Here,
    /// Nothing; the line stands.
    Beat,
}

/// A page that listens. While it is kept, its reader counts as being there.
pub struct Listener {
    desk: Desk,
    who: StaffId,
    topic: Topic,
    told: broadcast::Receiver<Told>,
    stirred: watch::Receiver<u64>,
    ended: watch::Receiver<bool>,
    looks: Interval,
    quiet: u32,
    until: Instant,
    /// The place of what it was told last.
    place: u64,
    /// Who else was there when it was last told.
    here: Vec<Here>,
    /// What it is told first.
    first: Option<News>,
}

impl Listener {
    pub(super) fn open(desk: &Desk, who: StaffId, topic: Topic, mark: &str) -> Option<Self> {
        let cell = desk.live_cell();
        if *cell.ended.borrow() || !cell.enter(who, topic) {
            return None;
        }
        // Listening begins before the mark is compared, so that nothing falls between.
        let told = desk.store().changes();
        let place = desk.store().told();
        let first = (desk.live_mark() != mark).then_some(News::Look);
        let mut looks = interval(LOOKS_EVERY);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Some(Self {
            who,
            topic,
            told,
            stirred: cell.stirred.subscribe(),
            ended: cell.ended.subscribe(),
            looks,
            quiet: 0,
            place,
            until: Instant::now() + LISTENS_FOR,
            here: Vec::new(),
            first,
            desk: desk.clone(),
        })
    }

    /// The mark up to which the page was told.
    pub fn mark(&self) -> String {
        self.desk.live_mark_at(self.place)
    }

    /// What comes next; nothing where the page is to listen anew.
    pub async fn next(&mut self) -> Option<News> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        loop {
            tokio::select! {
                told = self.told.recv() => match told {
                    Ok(told) => {
                        self.place = self.place.max(told.place);
                        if self.concerns(told.change) {
                            return Some(News::Changed(told.change));
                        }
                    }
                    Err(RecvError::Lagged(_)) => return Some(News::Look),
                    Err(RecvError::Closed) => return None,
                },
                stirred = self.stirred.changed() => {
                    stirred.ok()?;
                    if self.is_other_now() {
                        return Some(News::Here);
                    }
                }
                _ = self.looks.tick() => {
                    self.quiet += 1;
                    if self.is_other_now() {
                        return Some(News::Here);
                    }
                    if self.quiet >= BEATS_EVERY {
                        self.quiet = 0;
                        return Some(News::Beat);
                    }
                }
                _ = self.ended.changed() => return None,
                () = sleep_until(self.until) => return None,
            }
        }
    }

    fn concerns(&self, change: Change) -> bool {
        match self.topic {
            Topic::Cases => true,
            Topic::Case(number) => change.number == number,
        }
    }

    /// Whether who else is here is not who was when it was last told.
    fn is_other_now(&mut self) -> bool {
        let Topic::Case(number) = self.topic else {
            return false;
        };
        let mut here = self.cell().at(number);
        here.retain(|here| here.who != self.who);
        let other = here != self.here;
        self.here = here;
        other
    }

    fn cell(&self) -> &LiveCell {
        self.desk.live_cell()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.cell().leave(self.who, self.topic);
    }
}
