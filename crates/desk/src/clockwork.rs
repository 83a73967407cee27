//! Turns time into commands, and keeps the jobs running.
//!
//! A timer is a row: the moment at which time next changes something in a case. Whoever takes it gives
//! the case `PassTime`; the events set the timer anew. The sleeper between two looks is woken by
//! commits of this process; those of others are seen when it looks again.

use crate::config::Database;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::jobs::Lane;
use crate::jobs::deliver::LOOKS_EVERY_US;
use crate::sweep::SWEEP_EVERY_US;
use calendar::Moment;
use futures_util::FutureExt as _;
use futures_util::stream::{self, StreamExt as _};
use recovery::{CaseId, Command};
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};
use store::{jobs, log, timers};

/// Cases that are taken at once when their moment has come.
const CLAIMED: u32 = 128;
/// Cases that are decided side by side.
const AT_ONCE: usize = 8;
/// How long a worker has for the cases it took before others may take them: a minute.
const LEASE_US: i64 = 60_000_000;
/// How often one looks for somebody for cases that wait, where nobody was found the last time.
const HAND_OUT_EVERY: Duration = Duration::from_secs(1);
/// The longest sleep between two looks: another process may have written.
const SLEEP_MAX: Duration = Duration::from_secs(30);
/// The shortest sleep after a failure, so that a database that is away is not hammered.
const SLEEP_AFTER_FAILURE: Duration = Duration::from_secs(2);
/// A mail that waits this long was left by a process that stopped; two minutes.
const LEFT_BEHIND_US: i64 = 120_000_000;
/// Rounds of one run: what is due now may make more due now, but never without end.
const ROUNDS_MAX: usize = 100_000;

impl Desk {
    /// Runs due timers and jobs until none is due: for tests, the demo and "one day later". How many ran.
    ///
    /// # Errors
    /// Where the database failed; what was taken is taken again when its lease ends.
    pub async fn run_due(&self) -> Result<usize, DeskError> {
        let mut ran = 0;
        for _ in 0..ROUNDS_MAX {
            let now = self.pass_time().await?
                + self.run_jobs(Lane::ALL).await?
                + self.hand_out().await?
                + self.tell_of_breaking().await?;
            if now == 0 {
                break;
            }
            ran += now;
        }
        Ok(ran)
    }

    /// Starts jobs and clockwork in the background; they stop when the handle is told to abort. Whatever
    /// they had taken comes back when its lease ends.
    pub fn start_background(&self) -> tokio::task::JoinHandle<()> {
        let desk = self.clone();
        tokio::spawn(async move {
            tokio::join!(
                desk.run_forever(),
                desk.check_senders_forever(),
                desk.look_for_news_forever()
            );
        })
    }

    async fn run_forever(&self) {
        // Other nodes of a desk on PostgreSQL may hold numbers at any time; a data folder has one desk.
        if matches!(self.config().database, Database::Sqlite) {
            if let Err(error) = log::take_back_numbers(self.store()).await {
                tracing::warn!(%error, "numbers of cases stay unused");
            }
            // What a desk that was killed had begun need not wait for the end of its lease.
            if let Err(error) = jobs::take_back(self.store(), self.now()).await {
                tracing::warn!(%error, "work that was begun before waits for its lease to end");
            }
        }
        let mut next_sweep = self.now();
        let (mut next_look, mut erased_until) = (self.now(), None);
        let mut looked = None;
        self.remove_halves().await;
        loop {
            let now = self.now();
            if now >= next_look {
                next_look = now.plus_us(LOOKS_EVERY_US);
                match self.take_out_erased(erased_until).await {
                    Ok(()) => erased_until = Some(now),
                    Err(error) => {
                        tracing::error!(%error, "an erased mail may lie in the outgoing folder; it is looked for again");
                    }
                }
            }
            if self.now() >= next_sweep {
                next_sweep = self.now().plus_us(SWEEP_EVERY_US);
                // What is over and still there harms nobody; it goes the next time.
                if let Err(error) = self.sweep().await {
                    tracing::warn!(%error, "what is over could not be forgotten");
                }
            }
            self.look_and_sleep(self.run_once(&mut looked)).await;
        }
    }

    /// Looks at mail with DNS, beside all else: it may take long, and nobody waits for it.
    async fn check_senders_forever(&self) {
        if !self.config().checks_mail {
            return;
        }
        loop {
            self.look_and_sleep(self.check_senders_once()).await;
        }
    }

    async fn check_senders_once(&self) -> Result<Duration, DeskError> {
        let due = jobs::next_due(self.store(), Lane::CHECKS.kinds).await?;
        let sleep = self.until(due, SLEEP_MAX);
        if sleep.is_zero() {
            self.run_jobs(Lane::CHECKS).await?;
        }
        Ok(sleep)
    }

    /// Looks what is due, and sleeps for as long as nothing will be, or until something is written that may be.
    async fn look_and_sleep(&self, look: impl Future<Output = Result<Duration, DeskError>>) {
        // Listening begins before the look, so that what is written in between wakes the sleeper.
        let mut woken = std::pin::pin!(self.store().woken().fuse());
        let _ = futures_util::poll!(woken.as_mut());
        // A panic in one case's work must not stop the clock of all others.
        let sleep = match AssertUnwindSafe(look).catch_unwind().await {
            Ok(Ok(sleep)) => sleep,
            Ok(Err(error)) => {
                tracing::error!(%error, "background work failed and is tried again");
                SLEEP_AFTER_FAILURE
            }
            Err(_) => {
                tracing::error!("background work panicked and is tried again");
                SLEEP_AFTER_FAILURE
            }
        };
        if sleep > Duration::ZERO {
            tokio::select! {
                () = woken => {}
                () = tokio::time::sleep(sleep) => {}
            }
        }
    }

    /// One look at everything that can be due, but what has a worker of its own; how long nothing will be.
    pub(crate) async fn run_once(
        &self,
        looked: &mut Option<Instant>,
    ) -> Result<Duration, DeskError> {
        let lane = if self.config().checks_mail {
            Lane::ALL_BUT_CHECKS
        } else {
            Lane::ALL
        };
        let ran = self.pass_time().await?
            + self.run_jobs(lane).await?
            + self.tell_of_breaking_soon().await?;
        if ran > 0 {
            return Ok(Duration::ZERO);
        }
        let mut sleep_max = SLEEP_MAX;
        if looked.is_none_or(|looked| looked.elapsed() >= HAND_OUT_EVERY) {
            let gave = self.hand_out().await?;
            *looked = (gave == 0).then(Instant::now);
        } else {
            sleep_max = HAND_OUT_EVERY;
        }
        let left_behind = self.now().plus_us(-LEFT_BEHIND_US);
        self.resume_older_than(left_behind).await?;
        let due = [
            timers::next_due(self.store()).await?,
            jobs::next_due(self.store(), lane.kinds).await?,
        ];
        Ok(self.until(due.into_iter().flatten().min(), sleep_max))
    }

    /// How long it is until then, at the longest so long.
    fn until(&self, due: Option<Moment>, max: Duration) -> Duration {
        due.map_or(max, |due| {
            let wait = due.us().saturating_sub(self.now().us());
            Duration::from_micros(u64::try_from(wait).unwrap_or(0)).min(max)
        })
    }

    /// Lets time pass in the cases whose moment has come; how many were taken.
    async fn pass_time(&self) -> Result<usize, DeskError> {
        let now = self.now();
        let cases = timers::claim(self.store(), now, now.plus_us(LEASE_US), CLAIMED).await?;
        let count = cases.len();
        stream::iter(cases)
            .for_each_concurrent(AT_ONCE, |case| self.pass_time_in(case))
            .await;
        Ok(count)
    }

    /// One case that fails does not hold up the others; its timer brings it back.
    async fn pass_time_in(&self, case: CaseId) {
        let pass = vec![Command::PassTime];
        let passed = self
            .handle(case, By::machine(), None, pass, |_, _| Ok(()))
            .await;
        if let Err(error) = passed {
            tracing::error!(%case, %error, "time could not pass in a case");
        }
    }
}
