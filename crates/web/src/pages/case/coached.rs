//! The coach at the forms by which somebody writes to the customer. It reads once a press: where a mistake of the level
//! "error" stands that the writer was not shown yet, the form comes back with what was found, and the next press sends.

use super::drafted::{Read, is_read, marks_of};
use super::{findings, heeded, preview};
use crate::bounds::SHOWN_MARKS_MAX;
use crate::form::{Form, SHOWN};
use crate::parts::field::{Coached, Kept, Sheet};
use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use coach::rules::Level;
use desk::Heeded;
use desk::acts::keeps_draft;
use desk::views::{CasePage, Person};
use maud::{Markup, html};

/// What stands between the marks of what was shown.
const BETWEEN: char = ' ';
/// The name of the key that looks and does not send, and what it brings.
pub(super) const PRESS: &str = "press";
const LOOK: &str = "look";

/// Whether this press asks only for a look.
pub(super) fn is_look(act: &str, form: &Form) -> bool {
    is_read(act) && form.get(PRESS) == LOOK
}

/// Whether words of ours go out by this press. What was said on the phone or face to face has been said, and what we
/// understood retells the customer's own "never" and "nobody" before it is sent: both are looked over on demand alone.
pub(super) fn goes_out(act: &str, form: &Form) -> bool {
    act != "write-understanding" && !matches!(form.get("channel"), "phone" | "in_person")
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
    Ok((kept(&read, asked.1, t!("coach-looked"), when), page))
}

/// What a press comes to, before the step itself is asked.
pub(super) enum Press {
    /// A mistake stands that was not shown yet: the form as it comes back, and the case it was read against.
    Held(Box<(Kept, CasePage)>),
    /// The words go out; what became of all that was shown.
    Goes(Heeded),
}

/// Reads the words before they go out. Where the case cannot be read the coach is silent, and the step itself says what
/// is wrong.
pub(super) async fn at_press(
    web: &WebState,
    me: &Person,
    number: u64,
    asked: (&str, &Form),
    when: &When,
) -> Press {
    let (act, form) = asked;
    if !is_read(act) || !goes_out(act, form) {
        return Press::Goes(Heeded::default());
    }
    let Ok(page) = Box::pin(web.desk.case_page(me, number, None)).await else {
        return Press::Goes(Heeded::default());
    };
    let Ok(read) = Read::of(web, me, &page, asked, when).await else {
        return Press::Goes(Heeded::default());
    };
    if read.marks.iter().all(|mark| was_shown(form, mark)) {
        return Press::Goes(heeded::of(form, &read, &web.rulebook()));
    }
    let sentence = t!("coach-held", customer = &read.customer);
    Press::Held(Box::new((kept(&read, form, sentence, when), page)))
}

/// What goes along with the form as shown, so that the next press knows it: what was shown before stays, for the words may
/// have been changed since. What is worth a look is shown in the open where no mistake stands, and counts as shown then.
pub(super) fn shown_marks(read: &Read, form: &Form) -> String {
    let mut marks = read.marks.clone();
    if marks.is_empty() {
        let review = &read.review;
        marks = marks_of(
            &read.words.text,
            review.mistakes.iter().chain(&review.hints),
        );
    }
    for shown in marks_shown(form) {
        if !marks.iter().any(|mark| mark == shown) {
            marks.push(shown.to_owned());
        }
    }
    marks.truncate(SHOWN_MARKS_MAX);
    marks.join(&BETWEEN.to_string())
}

/// The marks that came along with a form.
pub(super) fn marks_shown(form: &Form) -> impl Iterator<Item = &str> {
    form.get(SHOWN)
        .split(BETWEEN)
        .filter(|mark| !mark.is_empty())
        .take(SHOWN_MARKS_MAX)
}

fn kept(read: &Read, form: &Form, sentence: String, when: &When) -> Kept {
    let mut kept = Kept::refused(form.clone(), sentence);
    kept.coach = Some(Coached {
        findings: findings::shown(
            &read.words.text,
            &read.review,
            read.stage,
            &read.customer,
            when,
        ),
        shown: shown_marks(read, form),
        stands: standing(read),
    });
    kept
}

/// The rules of the mistakes that stand: ids and what people call them, each once.
fn standing(read: &Read) -> Vec<(String, String)> {
    let mut rules: Vec<(String, String)> = Vec::new();
    for mistake in &read.review.mistakes {
        if mistake.level == Level::Error && !rules.iter().any(|(id, _)| *id == mistake.rule) {
            rules.push((mistake.rule.clone(), mistake.title.clone()));
        }
    }
    rules
}

fn was_shown(form: &Form, mark: &str) -> bool {
    marks_shown(form).any(|shown| shown == mark)
}

/// The name of the key that sends while a mistake stands. One that sends nothing, or does more than send, keeps its own.
fn key_as_it_is(act: &str, key: &str) -> String {
    match act {
        "give-word" | "send-understanding" | "offer" | "lay-plan" | "follow-up" => {
            t!("coach-send")
        }
        _ => key.to_owned(),
    }
}

/// The keys of a form whose words are read: to send, to have them looked over, and what else there is.
pub(super) fn keys(act: &str, sheet: &Sheet, key: &str, primary: bool, more: &Markup) -> Markup {
    let stands = sheet.coach().is_some_and(|coach| !coach.stands.is_empty());
    let as_it_is = key_as_it_is(act, key);
    let spoken = matches!(sheet.shown_in("channel"), "phone" | "in_person");
    let (send, look) = match (stands, spoken) {
        (true, true) => (key, t!("coach-look-again")),
        (true, false) => (as_it_is.as_str(), t!("coach-look-again")),
        (false, _) => (key, t!("coach-look")),
    };
    let class = |first| if first { "btn primary" } else { "btn" };
    html! {
        @let shown = sheet.shown(SHOWN);
        @if !shown.is_empty() { (sheet.hidden(SHOWN, shown)) }
        (heeded::why(sheet))
        div class="keys" {
            button class=(class(primary && !stands)) data-key=(key) data-as-it-is-key=(as_it_is) { (send) }
            button class=(class(stands)) name=(PRESS) value=(LOOK) { (look) }
            @if keeps_draft(act) { (preview::key()) }
            (more)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::drafted::marks;
    use super::*;
    use coach::draft::facts::Facts;
    use coach::review::review;
    use coach::rules::Rulebook;

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
