//! The coach at the forms by which somebody writes to the customer. It reads once a press: where a mistake of the level
//! "error" stands that the writer was not shown yet, the form comes back with what was found, and the next press sends.

use super::findings;
use super::reply::opened;
use crate::bounds::{COACHED_ERRORS_MAX, PROPOSAL_ROWS, STEP_ROWS};
use crate::form::{Form, SHOWN};
use crate::parts::field::{Coached, Kept, Sheet};
use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use coach::draft::facts::Facts;
use coach::draft::moves::{self, Move, Stage};
use coach::review::{Now, Remark, Review, review};
use coach::rules::Level;
use desk::views::{CasePage, Person};
use maud::{Markup, html};
use recovery::Point;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What stands between the marks of what was shown.
const BETWEEN: char = '-';
/// The name of the key that looks and does not send, and what it brings.
const PRESS: &str = "press";
const LOOK: &str = "look";

/// Steps whose words reach the customer.
const READ: [&str; 8] = [
    "give-word",
    "write-understanding",
    "send-understanding",
    "offer",
    "cannot-be-met",
    "lay-plan",
    "follow-up",
    "end",
];

/// Whether the words of this step are read.
pub(super) fn is_read(act: &str) -> bool {
    READ.contains(&act)
}

/// Whether this press asks only for a look.
pub(super) fn is_look(act: &str, form: &Form) -> bool {
    is_read(act) && form.get(PRESS) == LOOK
}

/// Whether words of ours go out by this press. What was said on the phone or face to face has been said, and what we
/// understood retells the customer's own "never" and "nobody" before it is sent: both are looked over on demand alone.
fn goes_out(act: &str, form: &Form) -> bool {
    act != "write-understanding" && !matches!(form.get("channel"), "phone" | "in_person")
}

/// All words of the form that the customer will read. Why there is only one solution is for us alone: their letter and
/// their page do not say it.
fn words(act: &str, form: &Form) -> String {
    let field = |name: &str| form.get(name).to_owned();
    let row = |name: &str, row: usize| field(&format!("{name}-{row}"));
    let body = || opened(form.get("opening"), field("body"));
    let parts: Vec<String> = match act {
        "write-understanding" => ["happened", "expected", "means", "asks", "goal", "next-step"]
            .map(field)
            .into(),
        "cannot-be-met" => vec![field("reason")],
        "offer" => std::iter::once(body())
            .chain((0..PROPOSAL_ROWS).flat_map(|no| [row("text", no), row("step", no)]))
            .chain(["why-none", "next-text"].map(field))
            .collect(),
        "lay-plan" => std::iter::once(body())
            .chain((0..STEP_ROWS).map(|no| row("step", no)))
            .chain([field("next-text")])
            .collect(),
        // What the next word is about stands among the promises on their page.
        _ => vec![body(), field("next-text")],
    };
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// Which stage the draft is of, and what the letter around it does by itself.
fn stage(act: &str, page: &CasePage) -> (Option<Stage>, &'static [Move]) {
    match act {
        "give-word" if page.case.acknowledged_at.is_none() => {
            (Some(Stage::FirstWord), &[Move::Reachable, Move::ByWhen])
        }
        "give-word" | "lay-plan" => (Some(Stage::Update), &[Move::Reachable, Move::ByWhen]),
        // The parts of the understanding and the question stand in the same mail.
        "send-understanding" => (
            Some(Stage::Understanding),
            &[Move::Restates, Move::Confirms],
        ),
        "offer" => (
            Some(Stage::Offer),
            &[Move::Reachable, Move::ByWhen, Move::Asks],
        ),
        "follow-up" => (Some(Stage::FollowUp), &[Move::Reachable, Move::Confirms]),
        _ => (None, &[]),
    }
}

/// What the case says to the coach.
fn facts(page: &CasePage, me: &Person, stage: Option<Stage>) -> Facts {
    let case = &page.case;
    let last = page
        .messages
        .iter()
        .rev()
        .find(|message| message.incoming && message.automatic.is_none() && !message.held);
    let apologies = page
        .messages
        .iter()
        .filter(|message| !message.incoming && !message.receipt)
        .filter(|message| moves::apologises(&message.fresh))
        .count();
    Facts {
        stage: stage.map(|stage| stage.id().to_owned()),
        customer: last.map(|message| message.fresh.clone()),
        agent: Some(me.name.clone()),
        solution_agreed: case.agreed_at.is_some()
            || case
                .points
                .values()
                .any(|point| Point::choice(point).is_some()),
        confirmed: case.confirmed_at.is_some(),
        apologies_given: u32::try_from(apologies).unwrap_or(u32::MAX),
        promises_broken: case.counts.broken,
        ..Facts::default()
    }
}

/// The form with all that was found in it, and the case it was read against; nothing is sent.
pub(super) async fn looked_over(
    web: &WebState,
    me: &Person,
    number: u64,
    asked: (&str, &Form),
    when: &When,
) -> Result<(Kept, CasePage), Problem> {
    let page = Box::pin(web.desk.case_page(me, number, None)).await?;
    let read = Read::of(web, me, &page, asked, when).await?;
    Ok((read.kept(asked.1, t!("coach-looked"), when), page))
}

/// The form as it comes back where a mistake stands that was not shown yet, and the case it was read against. Where the
/// case cannot be read the coach is silent, and the step itself says what is wrong.
pub(super) async fn held_up(
    web: &WebState,
    me: &Person,
    number: u64,
    asked: (&str, &Form),
    when: &When,
) -> Option<(Kept, CasePage)> {
    let (act, form) = asked;
    if !is_read(act) || !goes_out(act, form) {
        return None;
    }
    let page = Box::pin(web.desk.case_page(me, number, None)).await.ok()?;
    let read = Read::of(web, me, &page, asked, when).await.ok()?;
    if read.marks.iter().all(|mark| was_shown(form, mark)) {
        return None;
    }
    let sentence = t!("coach-held", customer = &read.customer);
    Some((read.kept(form, sentence, when), page))
}

/// A draft that was read.
struct Read {
    words: String,
    customer: String,
    stage: Option<Stage>,
    review: Review,
    /// See [`marks`].
    marks: Vec<String>,
}

impl Read {
    async fn of(
        web: &WebState,
        me: &Person,
        page: &CasePage,
        (act, form): (&str, &Form),
        when: &When,
    ) -> Result<Self, Problem> {
        let words = words(act, form);
        let mut now = Now::new(when.now, when.zone.clone());
        now.hours = web.desk.office().await?;
        let (stage, carried) = stage(act, page);
        let facts = facts(page, me, stage);
        let mut review = review(&words, &facts, Some(&now), web.rulebook());
        review.missing.retain(|missing| !carried.contains(missing));
        Ok(Self {
            marks: marks(&words, &review),
            customer: page.customer.name.clone(),
            words,
            stage,
            review,
        })
    }

    fn kept(&self, form: &Form, sentence: String, when: &When) -> Kept {
        let mut kept = Kept::refused(form.clone(), sentence);
        kept.coach = Some(Coached {
            findings: findings::shown(&self.words, &self.review, self.stage, &self.customer, when),
            shown: self.marks.join(&BETWEEN.to_string()),
            stands: !self.marks.is_empty(),
        });
        kept
    }
}

/// A mark for each mistake that holds a word up, by its rule and its words, so that the same one is told once. Of more
/// than are counted the rest goes out.
fn marks(words: &str, read: &Review) -> Vec<String> {
    let mut marks: Vec<String> = read
        .mistakes
        .iter()
        .filter(|mistake| mistake.level == Level::Error)
        .take(COACHED_ERRORS_MAX)
        .map(|mistake| mark(words, mistake))
        .collect();
    marks.sort();
    marks.dedup();
    marks
}

fn mark(words: &str, mistake: &Remark) -> String {
    let mut hasher = DefaultHasher::new();
    mistake.rule.hash(&mut hasher);
    mistake.span.of(words).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn was_shown(form: &Form, mark: &str) -> bool {
    form.get(SHOWN).split(BETWEEN).any(|shown| shown == mark)
}

/// The keys of a form whose words are read: to send, to have them looked over, and what else there is.
pub(super) fn keys(sheet: &Sheet, key: &str, primary: bool, more: &Markup) -> Markup {
    let stands = sheet.coach().is_some_and(|coach| coach.stands);
    let (send, look) = if stands {
        (t!("coach-send"), t!("coach-look-again"))
    } else {
        (key.to_owned(), t!("coach-look"))
    };
    let class = |first| if first { "btn primary" } else { "btn" };
    html! {
        @let shown = sheet.shown(SHOWN);
        @if !shown.is_empty() { (sheet.hidden(SHOWN, shown)) }
        div class="keys" {
            button class=(class(primary && !stands)) { (send) }
            button class=(class(stands)) name=(PRESS) value=(LOOK) { (look) }
            (more)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::rules::Rulebook;

    #[test]
    fn all_words_of_an_offer_are_read() {
        let form = Form::from([
            ("body", "Please choose."),
            ("text-0", "A new one on Friday"),
            ("step-0", "Bring it"),
            ("owner-0", "Somebody"),
            ("text-3", "The money back"),
            ("step-3", "Pay it back"),
            ("why-none", "It is sold out"),
            ("why-one", "Nothing else is left"),
            ("next-text", "What the workshop says"),
        ]);
        assert_eq!(
            words("offer", &form),
            "Please choose.\n\nA new one on Friday\n\nBring it\n\nThe money back\n\nPay it back\n\n\
             It is sold out\n\nWhat the workshop says"
        );
    }

    #[test]
    fn all_words_of_a_plan_are_read() {
        let form = Form::from([
            ("body", "This is what I will do."),
            ("step-0", "Fetch the old one"),
            ("due-0", "2026-11-27T12:00"),
            ("step-3", "Bring the new one"),
            ("next-text", "Whether it fits"),
        ]);
        assert_eq!(
            words("lay-plan", &form),
            "This is what I will do.\n\nFetch the old one\n\nBring the new one\n\nWhether it fits"
        );
        assert_eq!(
            words("follow-up", &form),
            "This is what I will do.\n\nWhether it fits"
        );
    }

    #[test]
    fn a_mistake_is_told_once_and_another_one_anew() {
        let mark = |words: &str| {
            marks(
                words,
                &review(words, &Facts::default(), None, Rulebook::built_in()),
            )
        };
        let first = mark("Please calm down.");
        assert_eq!(first.len(), 1);
        let form = Form::from([(SHOWN, first[0].as_str())]);
        let second = mark("Please calm down. You should have read the manual.");
        let new: Vec<_> = second
            .iter()
            .filter(|mark| !was_shown(&form, mark))
            .collect();
        assert!(second.len() >= 2 && new.len() == second.len() - 1);
    }

    #[test]
    fn what_was_said_on_the_phone_is_not_held_up() {
        let over = |channel| Form::from([("channel", channel)]);
        assert!(!goes_out("give-word", &over("phone")));
        assert!(!goes_out("give-word", &over("in_person")));
        assert!(goes_out("give-word", &over("mail")));
        assert!(goes_out("give-word", &over("letter")));
        assert!(!goes_out("write-understanding", &Form::default()));
        assert!(is_read("give-word") && !is_read("note"));
    }
}
