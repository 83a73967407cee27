//! What happens while pages are open: which cases changed, and who else is there. Listeners are told ids and versions and
//! never a word; whoever wants to know more asks for the page, where it is decided who may see it.

mod elsewhere;
mod here;
mod listener;
mod presence;

pub use here::HereView;
pub use listener::{Listener, News};
pub use presence::Here;

use crate::desk::Desk;
use crate::views::Person;
use presence::Presence;
use recovery::StaffId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::watch;

/// Pages of one person that are told at the same time.
pub const PAGES_OF_ONE_MAX: u32 = 12;
/// Pages of everybody together, on one node.
pub const PAGES_MAX: u32 = 4_000;

/// What a page wants to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Every case: a list.
    Cases,
    /// The case with this number, and who else is at it.
    Case(u64),
}

/// The listeners of this node.
#[derive(Debug)]
pub(crate) struct LiveCell {
    /// Tells this run of this node from any other: its marks mean nothing to others.
    run: u32,
    open: Mutex<Open>,
    /// Moves on when somebody came, left or typed.
    stirred: watch::Sender<u64>,
    ended: watch::Sender<bool>,
    /// Whether somebody asks what other nodes wrote.
    asks_elsewhere: AtomicBool,
}

#[derive(Debug, Default)]
struct Open {
    pages: HashMap<StaffId, u32>,
    all: u32,
    cases: HashMap<u64, u32>,
    presence: Presence,
}

impl Default for LiveCell {
    fn default() -> Self {
        Self {
            run: rand::random(),
            open: Mutex::default(),
            stirred: watch::Sender::new(0),
            ended: watch::Sender::new(false),
            asks_elsewhere: AtomicBool::new(false),
        }
    }
}

impl LiveCell {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stir(&self) {
        self.stirred.send_modify(|count| *count += 1);
    }

    /// Takes a place for a page; none where there is none.
    fn enter(&self, who: StaffId, topic: Topic) -> bool {
        let mut open = self.open();
        let theirs = open.pages.get(&who).copied().unwrap_or_default();
        if theirs >= PAGES_OF_ONE_MAX || open.all >= PAGES_MAX {
            return false;
        }
        open.pages.insert(who, theirs + 1);
        open.all += 1;
        if let Topic::Case(number) = topic {
            *open.cases.entry(number).or_default() += 1;
            open.presence.enter(number, who, Instant::now());
            drop(open);
            self.stir();
        }
        true
    }

    /// Gives the place back.
    fn leave(&self, who: StaffId, topic: Topic) {
        let mut open = self.open();
        open.all = open.all.saturating_sub(1);
        less(&mut open.pages, &who);
        if let Topic::Case(number) = topic {
            less(&mut open.cases, &number);
            open.presence.leave(number, who, Instant::now());
        }
    }

    fn at(&self, number: u64) -> Vec<Here> {
        self.open().presence.at(number, Instant::now())
    }

    /// The cases that pages show.
    fn watched(&self) -> Vec<u64> {
        self.open().cases.keys().copied().collect()
    }

    fn is_empty(&self) -> bool {
        self.open().all == 0
    }
}

/// One page less.
fn less<K: std::hash::Hash + Eq>(pages: &mut HashMap<K, u32>, of: &K) {
    if let Some(count) = pages.get_mut(of) {
        *count = count.saturating_sub(1);
        if *count == 0 {
            pages.remove(of);
        }
    }
}

impl Desk {
    /// A mark for what was told up to now: a page that begins to listen names the one it was made at, and learns whether
    /// it missed anything.
    pub fn live_mark(&self) -> String {
        self.live_mark_at(self.store().told())
    }

    fn live_mark_at(&self, place: u64) -> String {
        format!("{:x}-{place:x}", self.live_cell().run)
    }

    /// Begins to listen from a mark on. Nothing where too many pages do.
    pub fn listen(&self, by: &Person, topic: Topic, mark: &str) -> Option<Listener> {
        let listener = Listener::open(self, by.id, topic, mark)?;
        self.ask_elsewhere();
        Some(listener)
    }

    /// Somebody pressed a key in a field at a case.
    pub fn types_at(&self, by: &Person, number: u64) {
        let news = self
            .live_cell()
            .open()
            .presence
            .types(number, by.id, Instant::now());
        if news {
            self.live_cell().stir();
        }
    }

    /// Ends all listening, so that the program can stop.
    pub fn end_live(&self) {
        self.live_cell().ended.send_replace(true);
    }

    /// Asks for what other nodes wrote from now on, where nobody asks yet.
    fn ask_elsewhere(&self) {
        if !self.live_cell().asks_elsewhere.swap(true, Ordering::AcqRel) {
            tokio::spawn(elsewhere::ask(self.clone()));
        }
    }
}
