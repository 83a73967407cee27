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
use calendar::Moment;
use desk::DeskError;
use desk::acts::{Button, Taken};
use recovery::{OptionNo, PointNo, PromiseNo, Refusal};

/// Takes an answer.
pub(crate) async fn answer(
    State(web): State<WebState>,
    Path(token): Path<String>,
    form: Form,
) -> Answer {
    let (button, words) = match read(&form) {
        Ok(read) => read,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            return again(&web, &token, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let error = match web.desk.customer_press(&token, button, words).await {
        Ok(as_what) => return Ok(go(&urls::customer_page_after(&token, said(as_what)))),
        Err(error) => error,
    };
    let (status, sentence) = match error {
        DeskError::Refused(Refusal::NoSuchCase) | DeskError::NotFound => {
            (StatusCode::NOT_FOUND, String::new())
        }
        DeskError::Refused(refusal) => (
            StatusCode::CONFLICT,
            letters::refusal_to_customer(crate::words::words(), &refusal),
        ),
        DeskError::Invalid { .. } => (StatusCode::UNPROCESSABLE_ENTITY, t!("customer-misfit")),
        DeskError::Busy => (StatusCode::SERVICE_UNAVAILABLE, t!("customer-busy")),
        DeskError::Storage(why) => {
            tracing::error!(%why, "a customer's press could not be kept");
            (StatusCode::SERVICE_UNAVAILABLE, t!("customer-busy"))
        }
        other @ DeskError::NotAllowed => return Err(other.into()),
    };
    let kept = Kept::refused(form, sentence);
    again(&web, &token, &kept, status).await
}

async fn again(web: &WebState, token: &str, kept: &Kept, status: StatusCode) -> Answer {
    render(web, token, Some(kept), None::<Chosen>, None, status).await
}

/// The button and the words beside it. What they come to is the desk's to decide.
fn read(form: &Form) -> Result<(Button, Option<String>), Misfit> {
    let words = form.text("words")?;
    let choose = |field: &str| Misfit::new(field, "customer-misfit-choose");
    let point = || form.one("point").map(PointNo);
    let button = match form.get("about") {
        "understanding" => {
            let edition = form.one("edition")?;
            match form.get("answer") {
                "right" => Button::Right { edition },
                "missing" if words.is_none() => {
                    return Err(Misfit::new("words", "customer-misfit-missing"));
                }
                "missing" => Button::Missing { edition },
                _ => return Err(choose("answer")),
            }
        }
        "choice" => match form.get("pick") {
            "explain" => Button::Explain { point: point()? },
            "none" if words.is_none() => return Err(Misfit::new("words", "customer-misfit-wish")),
            "none" => Button::NoneOfThese { point: point()? },
            picked => Button::Choose {
                option: picked.parse().map(OptionNo).map_err(|_| choose("pick"))?,
                point: point()?,
            },
        },
        "plan" => Button::GoAhead {
            point: point()?,
            edition: form.one("edition")?,
        },
        "solved" => match form.get("answer") {
            "solved" => Button::Solved {
                waives: form.maybe("waive")?.map(PromiseNo),
            },
            "not-yet" => Button::NotYet {
                waives: form.maybe("waive")?.map(PromiseNo),
            },
            _ => return Err(choose("answer")),
        },
        "feedback" => Button::Feedback {
            satisfied: form.maybe("satisfied")?,
            better: form.text("better")?,
            quote: match form.get("quote") {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        },
        _ => {
            let body = form
                .text("body")?
                .ok_or_else(|| Misfit::new("body", "customer-misfit-empty"))?;
            let shown = form.maybe("shown")?.map(Moment::from_us);
            return Ok((Button::Write { shown }, Some(body)));
        }
    };
    Ok((button, words))
}

/// How it is thanked for: the end of the sentence's key, which stands in the address.
fn said(taken: Taken) -> &'static str {
    match taken {
        Taken::Right => "right",
        Taken::RightBut => "right-but",
        Taken::Missing => "missing",
        Taken::Chosen => "chosen",
        Taken::ChosenBut => "chosen-but",
        Taken::Explain => "explain",
        Taken::Wish => "wish",
        Taken::GoAhead => "yes",
        Taken::Solved => "solved",
        Taken::SolvedBut => "solved-but",
        Taken::SolvedAdded => "solved-added",
        Taken::NotYet => "not-yet",
        Taken::Feedback => "feedback",
        Taken::Written => "written",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_and_the_words_beside_it_are_read() {
        let form = Form::from([
            ("about", "choice"),
            ("point", "1"),
            ("pick", "2"),
            ("words", " Thank you very much "),
        ]);
        let button = Button::Choose {
            point: PointNo(1),
            option: OptionNo(2),
        };
        let words = Some("Thank you very much".to_owned());
        assert_eq!(read(&form), Ok((button, words)));
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

    #[test]
    fn every_press_is_thanked_for_in_words() {
        for taken in [
            Taken::Right,
            Taken::RightBut,
            Taken::Missing,
            Taken::Chosen,
            Taken::ChosenBut,
            Taken::Explain,
            Taken::Wish,
            Taken::GoAhead,
            Taken::Solved,
            Taken::SolvedBut,
            Taken::SolvedAdded,
            Taken::NotYet,
            Taken::Feedback,
            Taken::Written,
        ] {
            assert!(
                crate::words::has(&format!("customer-said-{}", said(taken))),
                "{taken:?}"
            );
        }
    }
}
