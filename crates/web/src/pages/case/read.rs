//! A form into the act it stands for.

mod closing;
mod law;
mod listening;
mod promising;
mod solving;

pub(super) use solving::wanted;

use super::terms;
use crate::form::Form;
use crate::problem::Misfit;
use crate::when::When;
use desk::acts::{Act, Say};
use recovery::terms::Channel;
use recovery::{MessageId, PointNo, PromiseNo, WishNo};

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
    listening::read(name, form)
        .or_else(|| solving::read(name, form, when))
        .or_else(|| promising::read(name, form, when))
        .or_else(|| closing::read(name, form, when))
        .or_else(|| law::read(name, form, when))
}

/// A person's word.
fn say(form: &Form, when: &When) -> Read<Say> {
    Ok(Say {
        body: super::reply::opened(form, form.need("body")?),
        channel: terms::channel(form.get("channel"))
            .ok_or_else(|| Misfit::new("channel", "misfit-channel"))?,
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
        despite: form.text("despite")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::{Moment, TimeZone};
    use recovery::terms::{Costs, Meets, Remedy};

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
