//! What the customer sent. Only this changes anything, and only by a press on the page.

use super::{Chosen, render};
use crate::form::Form;
use crate::pages::{Answer, go};
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::problem::Misfit;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::acts::{Act, limits_a_yes, limits_solved};
use recovery::terms::Channel;
use recovery::{OptionNo, PointNo, Refusal};

const VIA: Channel = Channel::Page;

/// Takes an answer.
pub(crate) async fn answer(
    State(web): State<WebState>,
    Path(token): Path<String>,
    form: Form,
) -> Answer {
    let (acts, said) = match read(&form) {
        Ok(read) => read,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            return again(&web, &token, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    for act in acts {
        if let Err(error) = web.desk.customer_act(&token, act).await {
            let (status, sentence) = match error {
                DeskError::Refused(Refusal::NoSuchCase) | DeskError::NotFound => {
                    (StatusCode::NOT_FOUND, String::new())
                }
                DeskError::Refused(refusal) => {
                    (StatusCode::CONFLICT, letters::refusal_to_customer(&refusal))
                }
                DeskError::Invalid { .. } => {
                    (StatusCode::UNPROCESSABLE_ENTITY, t!("customer-misfit"))
                }
                DeskError::Busy => (StatusCode::SERVICE_UNAVAILABLE, t!("customer-busy")),
                other => return Err(other.into()),
            };
            let kept = Kept::refused(form, sentence);
            return again(&web, &token, &kept, status).await;
        }
    }
    Ok(go(&urls::customer_page_after(&token, said)))
}

async fn again(web: &WebState, token: &str, kept: &Kept, status: StatusCode) -> Answer {
    render(web, token, Some(kept), None::<Chosen>, None, status).await
}

/// The acts an answer stands for, and how it is thanked for. Words beside a choice are a message of their own, so
/// that nothing the customer wrote is lost.
#[allow(clippy::too_many_lines, reason = "one short arm for each answer")]
fn read(form: &Form) -> Result<(Vec<Act>, &'static str), Misfit> {
    let words = form.text("words")?;
    let choose = |field: &str| Misfit::new(field, "customer-misfit-choose");
    let point = || form.one("point").map(PointNo);
    let also = |act: Act, words: Option<String>| {
        let mut acts = vec![act];
        acts.extend(words.map(|body| Act::Write { body, via: VIA }));
        acts
    };
    match form.get("about") {
        "understanding" => {
            let edition = form.one("edition")?;
            match form.get("answer") {
                // The words are read as well as the button.
                "right" if words.as_deref().is_some_and(limits_a_yes) => {
                    let words = words.unwrap_or_default();
                    let act = Act::CorrectUnderstanding {
                        edition,
                        words,
                        via: VIA,
                    };
                    Ok((vec![act], "right-but"))
                }
                "right" => Ok((
                    also(Act::ConfirmUnderstanding { edition, via: VIA }, words),
                    "right",
                )),
                "missing" => {
                    let words =
                        words.ok_or_else(|| Misfit::new("words", "customer-misfit-missing"))?;
                    let act = Act::CorrectUnderstanding {
                        edition,
                        words,
                        via: VIA,
                    };
                    Ok((vec![act], "missing"))
                }
                _ => Err(choose("answer")),
            }
        }
        "choice" => match form.get("pick") {
            "explain" => Ok((
                vec![Act::AskExplanation {
                    point: point()?,
                    words,
                    via: VIA,
                }],
                "explain",
            )),
            "none" => {
                let words = words.ok_or_else(|| Misfit::new("words", "customer-misfit-wish"))?;
                let act = Act::Decline {
                    point: point()?,
                    words,
                    via: VIA,
                };
                Ok((vec![act], "wish"))
            }
            picked => {
                let option = picked.parse().map(OptionNo).map_err(|_| choose("pick"))?;
                let point = point()?;
                // A choice on a condition is no choice yet: a person reads it and answers.
                if let Some(body) = limiting(words.as_deref()) {
                    return Ok((vec![Act::Write { body, via: VIA }], "chosen-but"));
                }
                let act = Act::Choose {
                    point,
                    option,
                    via: VIA,
                };
                Ok((also(act, words), "chosen"))
            }
        },
        "plan" => Ok((
            vec![Act::AgreePlan {
                point: point()?,
                edition: form.one("edition")?,
                via: VIA,
            }],
            "yes",
        )),
        "solved" => match form.get("answer") {
            "solved" => {
                // The case stays open on a yes with a "but", and the page says so.
                let said = if words.as_deref().is_some_and(limits_solved) {
                    "solved-but"
                } else {
                    "solved"
                };
                let act = Act::ConfirmSolved {
                    via: VIA,
                    words,
                    waive_open_deeds: form.has("waive", "yes"),
                };
                Ok((vec![act], said))
            }
            "not-yet" => Ok((vec![Act::SayNotYet { via: VIA, words }], "not-yet")),
            _ => Err(choose("answer")),
        },
        "feedback" => Ok((
            vec![Act::GiveFeedback {
                satisfied: form.maybe("satisfied")?,
                better: form.text("better")?,
                quote: match form.get("quote") {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                },
            }],
            "feedback",
        )),
        _ => {
            let body = form
                .text("body")?
                .ok_or_else(|| Misfit::new("body", "customer-misfit-empty"))?;
            Ok((vec![Act::Write { body, via: VIA }], "written"))
        }
    }
}

/// The words, where they limit the yes they stand beside.
fn limiting(words: Option<&str>) -> Option<String> {
    words.filter(|words| limits_a_yes(words)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_a_choice_go_along_as_a_message() {
        let form = Form::from([
            ("about", "choice"),
            ("point", "1"),
            ("pick", "2"),
            ("words", "Thank you very much"),
        ]);
        let (acts, said) = read(&form).expect("read");
        assert_eq!(said, "chosen");
        assert_eq!(acts.len(), 2);
        assert!(matches!(&acts[1], Act::Write { body, .. } if body == "Thank you very much"));
    }

    #[test]
    fn words_that_limit_a_yes_are_heard_before_the_button() {
        let but = "Yes, but the boss lost the contract, that is missing!";
        let form = Form::from([
            ("about", "understanding"),
            ("edition", "1"),
            ("answer", "right"),
            ("words", but),
        ]);
        let (acts, said) = read(&form).expect("read");
        assert_eq!(said, "right-but");
        assert!(matches!(&acts[..], [Act::CorrectUnderstanding { words, .. }] if words == but));
        let form = Form::from([
            ("about", "choice"),
            ("point", "1"),
            ("pick", "2"),
            ("words", "only if I also get 10 EUR"),
        ]);
        let (acts, said) = read(&form).expect("read");
        assert_eq!(said, "chosen-but");
        assert!(matches!(&acts[..], [Act::Write { .. }]));
    }

    #[test]
    fn solved_with_a_but_is_not_thanked_for_as_solved() {
        for (words, thanked) in [
            ("", "solved"),
            ("Thank you very much", "solved"),
            ("but the pipe still drips a little", "solved-but"),
        ] {
            let form = Form::from([("about", "solved"), ("answer", "solved"), ("words", words)]);
            let (_, said) = read(&form).expect("read");
            assert_eq!(said, thanked, "{words}");
        }
    }

    #[test]
    fn none_of_these_asks_what_would_make_them_happy() {
        let form = Form::from([("about", "choice"), ("point", "1"), ("pick", "none")]);
        assert_eq!(
            read(&form),
            Err(Misfit::new("words", "customer-misfit-wish"))
        );
    }

    #[test]
    fn nothing_chosen_changes_nothing() {
        for about in ["understanding", "choice", "solved"] {
            let form = Form::from([("about", about), ("edition", "1"), ("point", "1")]);
            assert!(read(&form).is_err(), "{about}");
        }
        assert!(read(&Form::default()).is_err());
    }
}
