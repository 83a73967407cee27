//! A form into the act it stands for.

use super::terms;
use crate::bounds::{PROPOSAL_ROWS, STEP_ROWS};
use crate::form::Form;
use crate::problem::Misfit;
use crate::when::When;
use desk::acts::{Act, Proposed, Say, StepDraft, UnderstandingText};
use recovery::terms::{Channel, Costs, Loss, Purpose};
use recovery::{MessageId, OptionNo, PointNo, PromiseNo, Stage, WishNo};

type Read<T> = Result<T, Misfit>;

fn point(form: &Form) -> Read<PointNo> {
    form.one("point").map(PointNo)
}

fn promise(form: &Form) -> Read<PromiseNo> {
    form.one("promise").map(PromiseNo)
}

fn wish(form: &Form) -> Read<WishNo> {
    form.one("wish").map(WishNo)
}

fn message(form: &Form) -> Read<MessageId> {
    form.one("message")
}

fn via(form: &Form) -> Read<Channel> {
    form.term("via", terms::channel)
}

/// The act this name stands for; none for a name that is no act of ours.
pub(super) fn act(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    listening(name, form)
        .or_else(|| solving(name, form, when))
        .or_else(|| promising(name, form, when))
        .or_else(|| closing(name, form, when))
}

/// A person's word.
fn say(form: &Form, when: &When) -> Read<Say> {
    Ok(Say {
        body: form.need("body")?,
        channel: form.term("channel", terms::channel)?,
        solved_today: match form.get("today") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        next: match form.when("next", when)? {
            Some(due) => Some((due, form.text("next-text")?)),
            None => None,
        },
        keeps: form
            .all("keeps")
            .filter_map(|no| no.parse().ok())
            .map(PromiseNo)
            .collect(),
    })
}

fn loss(form: &Form) -> Read<Option<Loss>> {
    if form.get("loss").is_empty() {
        return Ok(None);
    }
    Ok(Some(Loss {
        kind: form.term("loss", terms::read)?,
        amount: form.money("amount", "currency")?,
    }))
}

fn listening(name: &str, form: &Form) -> Option<Read<Act>> {
    let read = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "write" => Act::Write {
                body: form.need("body")?,
                via: via(form)?,
            },
            "note" => Act::Note {
                text: form.need("text")?,
                sort: form.term("sort", terms::read)?,
            },
            "raise-point" => Act::RaisePoint {
                words: form.need("words")?,
                loss: loss(form)?,
            },
            "record-loss" => Act::RecordLoss {
                point: point(form)?,
                loss: loss(form)?.ok_or_else(|| Misfit::new("loss", "misfit-choose"))?,
            },
            "assign" => Act::Assign {
                owner: form.maybe("owner")?,
                word: form.text("word")?,
            },
            "set-team" => Act::SetTeam {
                team: form.maybe("team")?,
            },
            "let-in" => Act::LetIn {
                message: message(form)?,
            },
            "leave-out" => Act::LeaveOut {
                message: message(form)?,
            },
            "write-understanding" => Act::WriteUnderstanding {
                text: UnderstandingText {
                    happened: form.need("happened")?,
                    expected: form.text("expected")?.unwrap_or_default(),
                    means: form.text("means")?.unwrap_or_default(),
                    asks: form.text("asks")?.unwrap_or_default(),
                    goal: form.text("goal")?.unwrap_or_default(),
                    next: form.text("next-step")?.unwrap_or_default(),
                },
                points: form
                    .all("points")
                    .filter_map(|no| no.parse().ok())
                    .map(PointNo)
                    .collect(),
            },
            "confirm-understanding" => Act::ConfirmUnderstanding {
                edition: form.one("edition")?,
                via: via(form)?,
            },
            "correct-understanding" => Act::CorrectUnderstanding {
                edition: form.one("edition")?,
                words: form.need("words")?,
                via: via(form)?,
            },
            "skip-stage" => Act::SkipStage {
                stage: form.term("stage", Stage::from_name)?,
                reason: form.need("reason")?,
            },
            "reopen" => Act::Reopen,
            "renew-link" => Act::RenewLink,
            "revoke-link" => Act::RevokeLink,
            _ => return Ok(None),
        }))
    };
    read().transpose()
}

fn solving(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let read = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "record-finding" => Act::RecordFinding {
                point: point(form)?,
                outcome: form.term("outcome", terms::read)?,
                found: form.need("found")?,
            },
            "offer" => Act::Offer {
                point: point(form)?,
                proposals: proposals(form, when)?,
                why_none: form.text("why-none")?,
                why_one: form.text("why-one")?,
                say: say(form, when)?,
            },
            "ask-explanation" => Act::AskExplanation {
                point: point(form)?,
                words: form.text("words")?,
                via: via(form)?,
            },
            "choose" => Act::Choose {
                point: point(form)?,
                option: form.one("option").map(OptionNo)?,
                via: via(form)?,
            },
            "decline" => Act::Decline {
                point: point(form)?,
                words: form.need("words")?,
                via: via(form)?,
            },
            "find-goal" => Act::FindGoal {
                wish: wish(form)?,
                goal: form.need("goal")?,
            },
            "cannot-be-met" => Act::SayCannotBeMet {
                wish: wish(form)?,
                reason: form.need("reason")?,
            },
            "add-plus" => Act::AddPlus {
                point: point(form)?,
                text: form.need("text")?,
                worth: form.money("amount", "currency")?,
            },
            "lay-plan" => Act::LayPlan {
                point: point(form)?,
                steps: steps(form, when)?,
                say: say(form, when)?,
            },
            "agree-plan" => Act::AgreePlan {
                point: point(form)?,
                via: via(form)?,
            },
            _ => return Ok(None),
        }))
    };
    read().transpose()
}

fn promising(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let read = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "give-word" => Act::GiveWord {
                say: say(form, when)?,
            },
            "send-understanding" => Act::SendUnderstanding {
                edition: form.one("edition")?,
                say: say(form, when)?,
            },
            "promise-deed" => Act::PromiseDeed {
                point: point(form)?,
                text: form.need("text")?,
                owner: form.maybe("owner")?,
                due: form.need_when("due", when)?,
                early: form.text("early")?,
            },
            "promise-word" => Act::PromiseWord {
                text: form.need("text")?,
                owner: form.maybe("owner")?,
                due: form.need_when("due", when)?,
            },
            "keep-deed" => Act::KeepDeed {
                promise: promise(form)?,
                checked: form.text("checked")?.unwrap_or_default(),
            },
            "doubt-promise" => Act::DoubtPromise {
                promise: promise(form)?,
                new_due: form.need_when("due", when)?,
                why: form.need("why")?,
            },
            "move-promise" => Act::MovePromise {
                promise: promise(form)?,
                due: form.need_when("due", when)?,
                why: form.text("why")?,
            },
            "waive-deeds" => Act::WaiveDeeds { via: via(form)? },
            _ => return Ok(None),
        }))
    };
    read().transpose()
}

fn closing(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let read = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "declare-done" => Act::DeclareDone {
                point: point(form)?,
                checked: form.need("checked")?,
                costs: costs(form)?,
            },
            "follow-up" => Act::FollowUp {
                say: say(form, when)?,
                purpose: match form.get("purpose") {
                    "mid_follow_up" => Purpose::MidFollowUp,
                    _ => Purpose::FollowUp,
                },
            },
            "confirm-solved" => Act::ConfirmSolved {
                via: via(form)?,
                words: form.text("words")?,
                waive_open_deeds: form.has("waive", "yes"),
            },
            "say-not-yet" => Act::SayNotYet {
                via: via(form)?,
                words: form.text("words")?,
            },
            "end" => Act::End {
                how: form.term("how", terms::read)?,
                reason: form.need("reason")?,
                say: if form.get("body").is_empty() {
                    None
                } else {
                    Some(say(form, when)?)
                },
            },
            _ => return Ok(None),
        }))
    };
    read().transpose()
}

/// Not asked is not none: the method sends whoever has not asked back to ask (P23).
fn costs(form: &Form) -> Read<Costs> {
    Ok(match form.get("costs") {
        "none" => Costs::None,
        "made_good" => Costs::MadeGood {
            amount: form
                .money("amount", "currency")?
                .ok_or_else(|| Misfit::new("amount", "misfit-amount"))?,
        },
        _ => Costs::NotAsked,
    })
}

/// Rows with a text; a row left empty is no proposal.
fn proposals(form: &Form, when: &When) -> Read<Vec<Proposed>> {
    let mut proposals = Vec::new();
    for row in 0..PROPOSAL_ROWS {
        let Some(text) = form.text(&format!("text-{row}"))? else {
            continue;
        };
        proposals.push(Proposed {
            remedy: form.term(&format!("remedy-{row}"), terms::read)?,
            text,
            meets: form.term(&format!("meets-{row}"), terms::read)?,
            grants: form.maybe(&format!("grants-{row}"))?.map(WishNo),
            steps: step(form, when, row)?.into_iter().collect(),
        });
    }
    Ok(proposals)
}

fn steps(form: &Form, when: &When) -> Read<Vec<StepDraft>> {
    let mut steps = Vec::new();
    for row in 0..STEP_ROWS {
        steps.extend(step(form, when, row)?);
    }
    Ok(steps)
}

fn step(form: &Form, when: &When, row: usize) -> Read<Option<StepDraft>> {
    let Some(what) = form.text(&format!("step-{row}"))? else {
        return Ok(None);
    };
    Ok(Some(StepDraft {
        what,
        owner: form.maybe(&format!("owner-{row}"))?,
        due: form.need_when(&format!("due-{row}"), when)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::{Moment, TimeZone};
    use recovery::terms::{Meets, Remedy};

    fn noon() -> When {
        When {
            now: Moment::from_us(1_795_446_000_000_000),
            zone: TimeZone::UTC,
        }
    }

    #[test]
    fn an_offer_holds_the_rows_that_were_filled_in() {
        let form = Form::from([
            ("point", "1"),
            ("body", "Two ways"),
            ("channel", "mail"),
            ("remedy-0", "replacement"),
            ("text-0", "A new one on Friday"),
            ("meets-0", "fully"),
            ("grants-0", "2"),
            ("remedy-1", "repair"),
            ("text-1", "  "),
            ("remedy-2", "refund"),
            ("text-2", "The money back"),
            ("meets-2", "partly"),
            ("step-2", "Pay it back"),
            ("due-2", "2026-11-27T12:00"),
        ]);
        let Some(Ok(Act::Offer { proposals, say, .. })) = act("offer", &form, &noon()) else {
            panic!("an offer");
        };
        assert_eq!(proposals.len(), 2);
        assert_eq!(proposals[0].remedy, Remedy::Replacement);
        assert_eq!(proposals[0].grants, Some(WishNo(2)));
        assert_eq!(proposals[1].meets, Meets::Partly);
        assert_eq!(
            proposals[1].steps[0].due.to_string(),
            "2026-11-27T12:00:00Z"
        );
        assert_eq!(say.channel, Channel::Mail);
    }

    #[test]
    fn a_step_without_a_date_names_the_field() {
        let form = Form::from([
            ("point", "1"),
            ("body", "The plan"),
            ("channel", "mail"),
            ("step-1", "Send it"),
        ]);
        let read = act("lay-plan", &form, &noon());
        assert_eq!(read, Some(Err(Misfit::new("due-1", "misfit-date-empty"))));
    }

    #[test]
    fn costs_nobody_asked_for_are_never_read_as_none() {
        let form = Form::from([("point", "1"), ("checked", "Called, it runs")]);
        let Some(Ok(Act::DeclareDone { costs, .. })) = act("declare-done", &form, &noon()) else {
            panic!("done");
        };
        assert_eq!(costs, Costs::NotAsked);
    }

    #[test]
    fn a_name_that_is_no_act_reads_as_none() {
        assert_eq!(act("delete-everything", &Form::default(), &noon()), None);
    }
}
