//! The desk: what pages, commands and jobs ask. Each function stands in the file of its subject;
//! this one holds what they share.

mod keys;
mod open;

use crate::coached::SilenceCell;
use crate::config::DeskConfig;
use crate::error::DeskError;
use crate::history::HistoriesCell;
use crate::house::HouseCell;
use crate::jobs::check::CheckerCell;
use crate::live::LiveCell;
use crate::notices::BreakingCell;
use crate::reading::{CountsCell, PlacesCell, WaitingCell};
use calendar::Moment;
use letters::LinkSigner;
use mail::Tokens;
use mail::smtp::{Sender, Server};
use recovery::terms::Channel;
use recovery::{Role, TeamId};
use std::sync::{Arc, OnceLock};
use store::Store;
use tokio::sync::{Notify, Semaphore};
use uuid::Uuid;

/// A running desk. Cheap to clone; every clone is the same desk.
#[derive(Clone)]
pub struct Desk {
    inner: Arc<Inner>,
}

struct Inner {
    config: DeskConfig,
    store: Store,
    house: HouseCell,
    counts: CountsCell,
    waiting: WaitingCell,
    places: PlacesCell,
    histories: HistoriesCell,
    silence: SilenceCell,
    live: LiveCell,
    checker: CheckerCell,
    breaking: BreakingCell,
    tokens: Tokens,
    links: LinkSigner,
    /// What mail goes out by; without it, it goes to the outgoing folder.
    sender: OnceLock<Sender>,
    /// Told when the settings have changed and count from the next start on.
    anew: Notify,
    /// How many passwords are worked on at once: each takes 19 MiB and a core.
    passwords: Semaphore,
}

/// A new case by hand: a call, a letter, a visit (or the demo's customers).
#[derive(Clone, Debug, Default)]
pub struct NewCase {
    /// The customer's name.
    pub name: String,
    /// Their mail address, if they gave one.
    pub email: String,
    /// Their telephone, if they gave one.
    pub phone: String,
    /// What it is about, in a line.
    pub subject: String,
    /// The whole story, in their words.
    pub story: String,
    /// How it came; the page's choice, `Phone` by default.
    pub channel: Option<Channel>,
    /// Whether the one who writes it down takes it.
    pub take: bool,
}

/// A person to be invited.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their telephone.
    pub phone: String,
    /// What they may do.
    pub role: Role,
    /// Their team.
    pub team: Option<TeamId>,
}

impl Desk {
    /// Now, by the desk's clock.
    pub fn now(&self) -> Moment {
        self.inner.config.clock.now()
    }

    /// Whether a rebuild of the lists was begun and has not come to its end.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn rebuild_is_unfinished(&self) -> Result<bool, DeskError> {
        Ok(store::rebuild::is_unfinished(self.store()).await?)
    }

    /// Mail goes out by this server from now on, and not to the outgoing folder. Said once, before the background starts;
    /// what is said later counts for nothing.
    pub fn send_by(&self, server: Server) {
        // A second server would be a mistake of ours, and the first one works.
        let _ = self.inner.sender.set(Sender::new(server));
    }

    /// What mail goes out by, where it does not go to the outgoing folder.
    pub fn sender(&self) -> Option<&Sender> {
        self.inner.sender.get()
    }

    /// The settings have changed: whoever runs this desk is asked to stop it softly and start it with them.
    pub fn start_anew(&self) {
        self.inner.anew.notify_one();
    }

    /// Waits until [`Desk::start_anew`] is said.
    pub async fn asked_to_start_anew(&self) {
        self.inner.anew.notified().await;
    }

    /// What it was opened with.
    pub fn config(&self) -> &DeskConfig {
        &self.inner.config
    }

    /// The data.
    pub(crate) fn store(&self) -> &Store {
        &self.inner.store
    }

    /// Signs and reads what finds a case in mail: Message-IDs, plus addresses, references.
    pub(crate) fn tokens(&self) -> &Tokens {
        &self.inner.tokens
    }

    /// Signs and reads the links of customers' pages.
    pub(crate) fn links(&self) -> &LinkSigner {
        &self.inner.links
    }

    /// A place among those whose passwords are worked on.
    pub(crate) fn passwords(&self) -> &Semaphore {
        &self.inner.passwords
    }

    /// What this node last counted.
    pub(crate) fn counts_cell(&self) -> &CountsCell {
        &self.inner.counts
    }

    /// How many notices each of us has not seen.
    pub(crate) fn waiting_cell(&self) -> &WaitingCell {
        &self.inner.waiting
    }

    /// Where the cases lie that pages were asked for.
    pub(crate) fn histories_cell(&self) -> &HistoriesCell {
        &self.inner.histories
    }

    pub(crate) fn places_cell(&self) -> &PlacesCell {
        &self.inner.places
    }

    /// The rules of the coach that are switched off.
    pub(crate) fn silence_cell(&self) -> &SilenceCell {
        &self.inner.silence
    }

    /// The pages that listen on this node.
    pub(crate) fn live_cell(&self) -> &LiveCell {
        &self.inner.live
    }

    /// Who looks whether mail is from its sender.
    pub(crate) fn checker(&self) -> &CheckerCell {
        &self.inner.checker
    }

    /// When promises that are about to break were looked at.
    pub(crate) fn breaking_cell(&self) -> &BreakingCell {
        &self.inner.breaking
    }

    pub(crate) fn house_cell(&self) -> &HouseCell {
        &self.inner.house
    }

    /// A fresh id whose order follows the wall clock, which keeps the database's pages dense.
    #[allow(clippy::unused_self, reason = "asked of the desk as the time is")]
    pub(crate) fn fresh(&self) -> Uuid {
        Uuid::now_v7()
    }
}
