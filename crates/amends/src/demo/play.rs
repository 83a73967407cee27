//! Makes the stories happen: all steps of all stories in the order of time, each a real one, with the
//! clock moved to its moment and everything run that is due by then.

use super::cast;
use super::clock::{self, DemoClock};
use super::outbox::Outbox;
use super::step;
use super::story::{self, Story};
use crate::exit::{Exit, Failure};
use calendar::Moment;
use desk::Desk;
use desk::views::Person;
use std::collections::BTreeMap;

/// Hours at which time passes on every working day even if nobody does anything.
const TICKS: [i64; 5] = [9, 11, 13, 15, 17];
/// The first working day of the month.
const FIRST_DAY: i64 = -22;

/// Who and what the stories run on.
pub struct Stage<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// What it sent.
    pub outbox: Outbox,
    /// When the demo's today begins.
    pub today: Moment,
    /// The house's people, by the name stories use.
    pub people: BTreeMap<&'static str, Person>,
    /// The case of each story, as far as it has begun.
    pub cases: BTreeMap<String, u64>,
}

/// One moment of the month.
enum Beat {
    Step { story: usize, step: usize },
    Tick,
}

/// Plays the month up to the demo's today; gives the case of each story.
pub async fn month(
    desk: &Desk,
    clock: &DemoClock,
    real: Moment,
    password: &str,
) -> Result<BTreeMap<String, u64>, Failure> {
    let stories = story::all()?;
    let today = clock::today(real);
    clock.set(clock::moment(today, FIRST_DAY, 8 * 60));
    let people = cast::assemble(desk, password).await?;
    let outbox = Outbox::new(desk.config().outbox.clone());
    let mut stage = Stage {
        desk,
        outbox,
        today,
        people,
        cases: BTreeMap::new(),
    };
    for (at, beat) in beats(&stories, today) {
        clock.set(at);
        desk.run_due().await?;
        if let Beat::Step { story, step } = beat {
            let story = &stories[story];
            let step = &story.step[step];
            step::happen(&mut stage, story, step)
                .await
                .map_err(|failure| {
                    Failure::new(
                        Exit::Software,
                        format!(
                            "The demo's story {} stumbles on day {} at minute {}: {failure}",
                            story.id, step.day, step.minute
                        ),
                    )
                })?;
            // What it wants sent goes out there and then, a receipt above all, and not with whatever happens next.
            desk.run_due().await?;
        }
    }
    clock.set(today);
    desk.run_due().await?;
    desk.look_for_news().await?;
    Ok(stage.cases)
}

/// All moments, in order; steps of one minute stay in the order in which they are told.
fn beats(stories: &[Story], today: Moment) -> Vec<(Moment, Beat)> {
    let mut beats: Vec<(Moment, Beat)> = Vec::new();
    for (number, story) in stories.iter().enumerate() {
        for (place, step) in story.step.iter().enumerate() {
            beats.push((
                step.at(today),
                Beat::Step {
                    story: number,
                    step: place,
                },
            ));
        }
    }
    for day in FIRST_DAY..0 {
        beats.extend(TICKS.map(|hour| (clock::moment(today, day, hour * 60), Beat::Tick)));
    }
    beats.sort_by_key(|(at, _)| *at);
    beats
}
