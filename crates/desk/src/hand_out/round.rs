//! The desk gives out what waits, the longest waiting first, where the house wants that.

use super::{HANDED_OUT, Hands, free};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::house::House;
use calendar::Moment;
use recovery::hand_out::Mode;
use recovery::{Command, StaffId};
use store::hand_out::{self as rows, Waiting};
use store::{Key, settings};

/// Cases that are looked at together.
const ROWS: u32 = 50;
/// How many times that many, in one round.
const PAGES_MAX: usize = 8;

impl Desk {
    /// Gives cases that wait to whoever is found for them; how many. What is counted is counted once for the round, and
    /// each case given is added to it; where another node gave one meanwhile, nothing is written and the round ends.
    ///
    /// # Errors
    /// `Storage`.
    pub(crate) async fn hand_out(&self) -> Result<usize, DeskError> {
        let house = self.house().await?;
        let (mut given, mut after) = (0, Key::OLDEST);
        if house.handing_out.mode != Mode::HandOut {
            return Ok(given);
        }
        let mut round: Option<Round> = None;
        for _ in 0..PAGES_MAX {
            let waiting = self.store().ask(rows::ask_waiting(after, ROWS)).await?;
            let Some(last) = waiting.last() else {
                break;
            };
            after = last.key();
            let here = match round.take() {
                Some(round) => round,
                None => self.begin_round(&house).await?,
            };
            let here = round.insert(here);
            let solvers: Vec<_> = waiting
                .iter()
                .map(|one| one.customer.map(|whose| rows::ask_solver(whose, one.case)))
                .collect();
            let solvers = self.store().ask(solvers).await?;
            for (one, solver) in waiting.iter().zip(solvers) {
                if !here.hands.has_room() {
                    return Ok(given);
                }
                match self.give(&house, here, one, solver.flatten()).await {
                    Ok(gave) => given += usize::from(gave),
                    Err(DeskError::Busy) => return Ok(given),
                    Err(error) => {
                        tracing::error!(case = %one.case, %error, "a case could not be given to anybody");
                    }
                }
            }
            if waiting.len() < ROWS as usize {
                break;
            }
        }
        Ok(given)
    }

    async fn begin_round(&self, house: &House) -> Result<Round, DeskError> {
        // What was given last is read before what everybody has, so that a case another node gives in between shows.
        let (last, seen) = self.handed_out().await?;
        let loads = self.store().ask(rows::ask_loads()).await?;
        Ok(Round {
            hands: Hands::of(house, &loads, &last),
            seen,
        })
    }

    async fn give(
        &self,
        house: &House,
        round: &mut Round,
        one: &Waiting,
        solver: Option<StaffId>,
    ) -> Result<bool, DeskError> {
        let case = self.load(one.case).await?;
        let found = round
            .hands
            .find(house, &free(&case, one, solver), one, self.now());
        let Some((staff, because)) = found else {
            return Ok(false);
        };
        let seen = round.seen;
        let last = round.hands.last_with(staff, one.hard);
        let at = seen.map_or(self.now(), |seen| seen.plus_us(1).max(self.now()));
        let commands = vec![Command::HandTo { staff, because }];
        let done = self
            .handle(case.id, By::machine(), None, commands, |batch, decided| {
                if decided.after.owner == Some(staff) && !decided.events.is_empty() {
                    settings::put_over(batch, HANDED_OUT, &last, seen, at)?;
                }
                Ok(())
            })
            .await?;
        // Where nothing came of it somebody took it meanwhile.
        let gave = !done.events.is_empty();
        if gave {
            round.seen = Some(at);
            round.hands.gave(staff, one.hard);
        }
        Ok(gave)
    }
}

/// What everybody has, and when it was last added to.
struct Round {
    hands: Hands,
    seen: Option<Moment>,
}
