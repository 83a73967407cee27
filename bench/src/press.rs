//! What an agent waits for a press of a key while mail comes in: a draft is saved again and again beside the intake.

use anyhow::{Context as _, Result};
use desk::Desk;
use desk::views::Person;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

/// Between two presses.
const PAUSE: Duration = Duration::from_millis(5);
const EMAIL: &str = "ada@desk.example";
const PASSWORD: &str = "a bench has no secrets";

/// Presses that go on until they are asked for.
pub struct Presses {
    ends: Arc<AtomicBool>,
    going: JoinHandle<Result<Vec<Duration>>>,
}

impl Presses {
    /// Begins to press on a case.
    pub fn begin(desk: &Desk, by: Person, case: u64) -> Self {
        let ends = Arc::new(AtomicBool::new(false));
        let (desk, end) = (desk.clone(), Arc::clone(&ends));
        let going = tokio::spawn(async move {
            let mut took = Vec::new();
            while !end.load(Ordering::Relaxed) {
                let body = format!("Dear customer, {} times", took.len());
                let begin = Instant::now();
                desk.save_draft(&by, case, "give-word", &body).await?;
                took.push(begin.elapsed());
                tokio::time::sleep(PAUSE).await;
            }
            took.sort_unstable();
            Ok(took)
        });
        Self { ends, going }
    }

    /// The median and the 99th percentile, in milliseconds.
    pub async fn end(self) -> Result<(f64, f64)> {
        self.ends.store(true, Ordering::Relaxed);
        let took = self.going.await??;
        let at = |share: usize| -> Result<f64> {
            let place = took.len() * share / 100;
            Ok(took
                .get(place)
                .context("nothing was pressed")?
                .as_secs_f64()
                * 1_000.0)
        };
        Ok((at(50)?, at(99)?))
    }
}

/// The first administrator of an empty desk.
pub async fn agent(desk: &Desk) -> Result<Person> {
    let token = desk.setup_token().await?.context("the desk is set up")?;
    desk.set_up(&token, "Ada", EMAIL, PASSWORD).await?;
    let signed_in = desk.sign_in(EMAIL, PASSWORD, "192.0.2.1").await?;
    let session = signed_in.context("the password is ours")?;
    let session = desk.session(&session).await?.context("just signed in")?;
    Ok(session.person)
}
