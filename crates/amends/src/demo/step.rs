//! One step of a story, as the act it is.

use super::mails::{self, Writer};
use super::play::Stage;
use super::story::{Paper, Step, Story, What};
use crate::exit::{Exit, Failure};
use desk::acts::Act;
use desk::attached::Attached;
use desk::views::Person;
use desk::{Proposed, Say, StepDraft, UnderstandingText};
use recovery::case::{Case, WishState};
use recovery::terms::{Channel, Costs, Ending, MadeBy, Money, NoteSort, Outcome, Purpose};
use recovery::{OptionNo, PointNo, Stage as PathStage};

/// What went wrong in a story is a fault of the story.
fn wrong(why: impl Into<String>) -> Failure {
    Failure::new(Exit::Software, why)
}

/// Lets it happen.
pub async fn happen(stage: &mut Stage<'_>, story: &Story, step: &Step) -> Result<(), Failure> {
    let writer = Writer {
        name: &story.name,
        email: &story.email,
    };
    let now = stage.desk.now();
    match &step.what {
        What::Mail {
            subject,
            text,
            thread,
        } => {
            let answers = thread
                .then(|| stage.outbox.latest_to(&story.email))
                .flatten();
            let mail = mails::written(writer, subject, text, answers.as_ref(), now)?;
            take_in(stage, story, mail).await
        }
        What::Reply { text } => {
            let letter = stage
                .outbox
                .latest_to(&story.email)
                .ok_or_else(|| wrong("there is no mail to answer"))?;
            let mail = mails::written(
                writer,
                &mails::answer_subject(&letter),
                text,
                Some(&letter),
                now,
            )?;
            take_in(stage, story, mail).await
        }
        What::Machine { sort, of, text } => {
            let about = of.as_deref().and_then(address_of);
            let letter = about.and_then(|address| stage.outbox.latest_to(&address));
            let mail = mails::by_machine(*sort, writer, letter.as_ref(), text, now)?;
            stage.desk.intake(vec![mail]).await?;
            Ok(())
        }
        What::Merge { with } => {
            let into = *stage
                .cases
                .get(with)
                .ok_or_else(|| wrong("the other story has no case yet"))?;
            let number = number(stage, story)?;
            stage
                .desk
                .merge(who(stage, story, step)?, number, into)
                .await?;
            Ok(())
        }
        what => {
            let number = number(stage, story)?;
            let by = who(stage, story, step)?.clone();
            let page = stage.desk.case_page(&by, number, None).await?;
            for (customer, act) in acts(stage, step, what, &by, &page.case)? {
                if customer {
                    let token = page.customer_url.rsplit('/').next().unwrap_or_default();
                    stage.desk.customer_act(token, act).await?;
                } else {
                    stage.desk.act(&by, number, None, act).await?;
                }
            }
            Ok(())
        }
    }
}

async fn take_in(
    stage: &mut Stage<'_>,
    story: &Story,
    mail: desk::intake::RawMail,
) -> Result<(), Failure> {
    let taken = stage.desk.intake(vec![mail]).await?;
    let case = taken
        .first()
        .and_then(|taken| taken.number)
        .ok_or_else(|| wrong("the mail found no case"))?;
    stage.cases.entry(story.id.clone()).or_insert(case);
    Ok(())
}

/// The address of a story's customer.
fn address_of(id: &str) -> Option<String> {
    let stories = super::story::all().ok()?;
    stories
        .into_iter()
        .find(|story| story.id == id)
        .map(|story| story.email)
}

fn number(stage: &Stage<'_>, story: &Story) -> Result<u64, Failure> {
    stage
        .cases
        .get(&story.id)
        .copied()
        .ok_or_else(|| wrong("the story has no case yet"))
}

fn who<'a>(stage: &'a Stage<'_>, story: &Story, step: &Step) -> Result<&'a Person, Failure> {
    let id = step
        .by
        .as_deref()
        .or(story.agent.as_deref())
        .unwrap_or("ines");
    stage
        .people
        .get(id)
        .ok_or_else(|| wrong(format!("there is no {id}")))
}

/// The acts a step stands for, and whether the customer does them.
#[expect(clippy::too_many_lines, reason = "one arm a step, read as a table")]
fn acts(
    stage: &Stage<'_>,
    step: &Step,
    what: &What,
    by: &Person,
    case: &Case,
) -> Result<Vec<(bool, Act)>, Failure> {
    let ours = |act| Ok(vec![(false, act)]);
    let theirs = |act| Ok(vec![(true, act)]);
    let point = |no: &Option<u32>| PointNo(no.unwrap_or(1));
    let later = |text: &str| step.later(stage.today, text).map_err(wrong);
    let edition = || {
        case.understanding
            .as_ref()
            .map(|one| one.edition)
            .ok_or_else(|| wrong("nothing was understood yet"))
    };
    let wish = || {
        case.wishes
            .values()
            .rev()
            .find(|wish| wish.state == WishState::Open)
            .map(|wish| wish.no)
            .ok_or_else(|| wrong("there is no open wish"))
    };
    let deed = || {
        case.open_deeds()
            .min_by_key(|deed| (deed.due, deed.no))
            .map(|deed| deed.no)
            .ok_or_else(|| wrong("there is no open deed"))
    };
    match what {
        What::Write { text } => theirs(Act::Write {
            body: text.clone(),
            via: Channel::Page,
        }),
        What::Take => ours(Act::Assign {
            owner: Some(by.id),
            word: None,
        }),
        What::Whisper { text } => ours(Act::Whisper {
            text: text.clone(),
            cites: None,
        }),
        What::Note { sort, text } => ours(Act::Note {
            text: text.clone(),
            sort: named::<NoteSort>(sort)?,
        }),
        What::Word {
            text,
            today,
            next,
            via,
        } => {
            let mut say = say(case, text, *today, via.as_deref());
            say.next = next
                .as_deref()
                .map(later)
                .transpose()?
                .map(|due| (due, None));
            ours(Act::GiveWord { say })
        }
        What::Understand {
            text,
            today,
            happened,
            expected,
            means,
            asks,
            goal,
            next,
        } => {
            let written = UnderstandingText {
                happened: happened.clone(),
                expected: expected.clone(),
                means: means.clone(),
                asks: asks.clone(),
                goal: goal.clone(),
                next: next.clone(),
            };
            let edition = case
                .understanding
                .as_ref()
                .map_or(1, |last| last.edition + 1);
            let points = case.points.keys().copied().collect();
            Ok(vec![
                (
                    false,
                    Act::WriteUnderstanding {
                        text: written,
                        points,
                    },
                ),
                (
                    false,
                    Act::SendUnderstanding {
                        edition,
                        say: say(case, text, *today, None),
                    },
                ),
            ])
        }
        What::Right => theirs(Act::ConfirmUnderstanding {
            edition: edition()?,
            via: Channel::Page,
        }),
        What::Missing { words } => theirs(Act::CorrectUnderstanding {
            edition: edition()?,
            words: words.clone(),
            via: Channel::Page,
        }),
        What::Point { words } => ours(Act::RaisePoint {
            words: words.clone(),
            loss: None,
        }),
        What::Skip { stage, reason } => {
            let stage =
                PathStage::from_name(stage).ok_or_else(|| wrong("there is no such stage"))?;
            ours(Act::SkipStage {
                stage,
                reason: reason.clone(),
            })
        }
        What::Finding {
            point: no,
            outcome,
            text,
        } => ours(Act::RecordFinding {
            point: point(no),
            outcome: named::<Outcome>(outcome)?,
            found: text.clone(),
        }),
        What::Offer {
            point: no,
            text,
            options,
            why_none,
            why_one,
            via,
        } => {
            let mut proposals = Vec::with_capacity(options.len());
            for option in options {
                let mut steps = Vec::with_capacity(option.steps.len());
                for planned in &option.steps {
                    steps.push(StepDraft {
                        what: planned.what.clone(),
                        owner: None,
                        due: later(&planned.due)?,
                    });
                }
                proposals.push(Proposed {
                    remedy: option.remedy,
                    text: option.text.clone(),
                    meets: option.meets,
                    grants: None,
                    worth: None,
                    steps,
                });
            }
            ours(Act::Offer {
                point: point(no),
                proposals,
                why_none: why_none.clone(),
                why_one: why_one.clone(),
                say: say(case, text, None, via.as_deref()),
            })
        }
        What::Choose {
            point: no,
            option,
            via,
        } => {
            // Options are counted over all offers of a point; stories count those of the latest one.
            let latest = case
                .points
                .get(&point(no))
                .and_then(|point| point.offer.first());
            let first = latest.map_or(1, |offered| offered.option.0);
            let channel = channel(via.as_deref(), Channel::Page);
            let act = Act::Choose {
                point: point(no),
                option: OptionNo(first + option - 1),
                via: channel,
            };
            Ok(vec![(channel == Channel::Page, act)])
        }
        What::Decline { words } => theirs(Act::Decline {
            point: PointNo::FIRST,
            words: words.clone(),
            via: Channel::Page,
        }),
        What::Explain { words } => theirs(Act::AskExplanation {
            point: PointNo::FIRST,
            words: Some(words.clone()),
            via: Channel::Page,
        }),
        What::Goal { goal } => ours(Act::FindGoal {
            wish: wish()?,
            goal: goal.clone(),
        }),
        What::Cannot { reason } => ours(Act::SayCannotBeMet {
            wish: wish()?,
            reason: reason.clone(),
        }),
        What::Plus { text } => ours(Act::AddPlus {
            point: PointNo::FIRST,
            text: text.clone(),
            worth: None,
        }),
        What::Keep { checked, proof } => ours(Act::KeepDeed {
            promise: deed()?,
            checked: checked.clone(),
            proof: proof.iter().map(attached).collect(),
        }),
        What::Doubt { due, why } => ours(Act::DoubtPromise {
            promise: deed()?,
            new_due: later(due)?,
            why: why.clone(),
        }),
        What::Done {
            point: no,
            checked,
            costs,
        } => ours(Act::DeclareDone {
            point: point(no),
            checked: checked.clone(),
            costs: costs_of(costs)?,
            proof: Vec::new(),
        }),
        What::Ask { text } => ours(Act::FollowUp {
            say: say(case, text, None, None),
            purpose: Purpose::FollowUp,
            in_place: false,
        }),
        What::AskMid { text } => ours(Act::FollowUp {
            say: say(case, text, None, None),
            purpose: Purpose::MidFollowUp,
            in_place: false,
        }),
        What::Solved => theirs(Act::ConfirmSolved {
            via: Channel::Page,
            words: None,
            waives: None,
            plainly: false,
        }),
        What::Feedback {
            stars,
            better,
            quote,
        } => theirs(Act::GiveFeedback {
            satisfied: *stars,
            better: better.clone(),
            quote: *quote,
        }),
        What::End {
            how,
            today,
            reason,
            text,
        } => ours(Act::End {
            how: named::<Ending>(how)?,
            reason: reason.clone(),
            say: Some(say(case, text, *today, None)),
        }),
        What::Mail { .. } | What::Reply { .. } | What::Machine { .. } | What::Merge { .. } => {
            Ok(Vec::new())
        }
    }
}

/// A word, which keeps what was promised by hand; the first one says whether it can be solved today.
fn say(case: &Case, text: &str, today: Option<bool>, via: Option<&str>) -> Say {
    let first = case.acknowledged_at.is_none();
    Say {
        body: text.trim().to_owned(),
        channel: channel(via, Channel::Mail),
        solved_today: today.or(first.then_some(false)),
        next: None,
        keeps: case
            .open_words()
            .filter(|promise| promise.made_by == MadeBy::Hand)
            .map(|promise| promise.no)
            .collect(),
        despite: None,
    }
}

fn channel(via: Option<&str>, usual: Channel) -> Channel {
    if via == Some("phone") {
        Channel::Phone
    } else {
        usual
    }
}

/// A term by the name it has in the log.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Result<T, Failure> {
    serde_json::from_value(name.into()).map_err(|_| wrong(format!("there is no {name}")))
}

/// `none`, or such as `14.20 EUR`.
fn costs_of(text: &str) -> Result<Costs, Failure> {
    if text == "none" {
        return Ok(Costs::None);
    }
    let no_amount = || wrong(format!("{text:?} is no amount"));
    let (amount, currency) = text.split_once(' ').ok_or_else(no_amount)?;
    let cents = amount.replace('.', "").parse().map_err(|_| no_amount())?;
    Ok(Costs::MadeGood {
        amount: Money {
            cents,
            currency: currency.to_owned(),
        },
    })
}

/// A paper as one of us attaches it.
fn attached(paper: &Paper) -> Attached {
    Attached {
        name: paper.name.clone(),
        media_type: "text/plain".to_owned(),
        bytes: paper.text.clone().into_bytes(),
    }
}
