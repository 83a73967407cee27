//! Reading along: while somebody types, the editor asks what the coach finds in the words so far. It is answered as the
//! press on a key would be, from the same case and by the same rules; nothing is kept and nothing is sent.

use super::coached::{goes_out, shown_marks};
use super::drafted::{Read, Words, is_read};
use super::findings::{due_words, found_moves, told};
use super::understanding::excerpt;
use crate::bounds::{FINDINGS_SHOWN_MAX, TEXT_CHARS_MAX};
use crate::form::Form;
use crate::pages::{self, Answer};
use crate::parts::address::Path;
use crate::parts::reads;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use coach::draft::moves::Move;
use coach::review::{Promised, Remark};
use coach::rules::Level;
use maud::{Markup, html};
use serde::Serialize;

/// The field by which a promise of the words is tracked. What was taken over from the words is not told a second time.
const TRACKED: &str = "next-text";

/// Steps at which no editor reads along. What we understood retells the customer's own words: it is looked over on demand
/// alone. A single line has no editor, and is read at the press.
const NO_EDITOR: [&str; 4] = [
    "write-understanding",
    "add-plus",
    "promise-deed",
    "promise-word",
];

/// Whether an editor reads along at this step.
pub(super) fn is_read_along(act: &str) -> bool {
    is_read(act) && !NO_EDITOR.contains(&act)
}

/// The answer: all in words to be shown, with places in UTF-16 units of the field as it was sent.
#[derive(Serialize)]
struct Along {
    /// How it stands, in a line; empty where nothing is written yet.
    summary: String,
    /// How easily it reads, in a line; empty where nothing is written yet.
    reads: String,
    /// Mistakes, then what is worth a look.
    findings: Vec<Finding>,
    /// How many more there are, in words.
    more: String,
    promises: Vec<Promise>,
    moves: Moves,
    /// The marks of the mistakes, for the press.
    shown: String,
    /// Whether a mistake stands that would hold the words up.
    stands: bool,
}

#[derive(Serialize)]
struct Place {
    /// The field; empty where the words are no field's.
    field: String,
    start: usize,
    end: usize,
    quote: String,
    /// The same, no longer than a list shows.
    short: String,
}

#[derive(Serialize)]
struct Finding {
    #[serde(flatten)]
    place: Place,
    rule: String,
    title: String,
    level: Level,
    message: String,
    /// Words to put in their place.
    better: Option<String>,
    /// The page that says why.
    why: String,
    /// Whether it is about the words as a whole and marks none of them.
    whole: bool,
}

#[derive(Serialize)]
struct Promise {
    #[serde(flatten)]
    place: Place,
    /// When, in words.
    says: String,
    /// When, as a date field holds it; none where that has passed.
    due: Option<String>,
    /// What is to be told before it is given.
    concerns: Vec<String>,
}

impl Promise {
    /// Whether these are the words of that one, which may have been cut to one line.
    fn was_taken_from(&self, said: &Self) -> bool {
        let line = |promise: &Self| {
            let words: Vec<&str> = promise.place.quote.split_whitespace().collect();
            words.join(" ")
        };
        line(said).starts_with(&line(self))
    }
}

#[derive(Serialize)]
struct Moves {
    found: Vec<String>,
    missing: Vec<String>,
}

/// Reads the form as it stands.
pub(crate) async fn along(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, act)): Path<(u64, String)>,
    form: Form,
) -> Answer {
    if !is_read_along(&act) {
        return Err(Problem::NotFound);
    }
    if !web.rates.may_ask(me.id) {
        return Err(Problem::TooOften);
    }
    if Words::of(&act, &form).text.chars().count() > TEXT_CHARS_MAX {
        return Err(Problem::TooLarge);
    }
    let when = pages::when(&web).await?;
    let page = Box::pin(web.desk.case_page(&me, number, None)).await?;
    let read = Read::of(&web, &me, &page, (&act, &form), &when).await?;
    Ok(Json(Along::of(&read, &form, goes_out(&act, &form), &when)).into_response())
}

impl Along {
    fn of(read: &Read, form: &Form, goes_out: bool, when: &When) -> Self {
        let review = &read.review;
        let (errors, advice): (Vec<_>, Vec<_>) = review
            .mistakes
            .iter()
            .partition(|mistake| mistake.level == Level::Error);
        // Where there are no words yet, nothing is amiss and nothing is worth a look.
        let empty = read.words.text.is_empty();
        let all: Vec<&Remark> = errors
            .iter()
            .copied()
            .chain(advice.iter().copied())
            .chain(&review.hints)
            .filter(|_| !empty)
            .collect();
        let more = all.len().saturating_sub(FINDINGS_SHOWN_MAX);
        let promises: Vec<Promise> = review
            .promises
            .iter()
            .filter_map(|promised| promise(read, promised, when))
            .collect();
        let (tracked, said): (Vec<_>, Vec<_>) = promises
            .into_iter()
            .partition(|promise| promise.place.field == TRACKED);
        let by_hand: Vec<Promise> = tracked
            .into_iter()
            .filter(|promise| !said.iter().any(|said| promise.was_taken_from(said)))
            .collect();
        Self {
            summary: summary(read, errors.len(), all.len()),
            reads: reads::line(&read.words.text, &review.readability),
            findings: all
                .iter()
                .take(FINDINGS_SHOWN_MAX)
                .map(|remark| finding(read, remark))
                .collect(),
            more: if more > 0 {
                t!("coach-more", count = more)
            } else {
                String::new()
            },
            promises: said
                .into_iter()
                .chain(by_hand)
                .take(FINDINGS_SHOWN_MAX)
                .collect(),
            moves: moves(read),
            shown: shown_marks(read, form),
            stands: goes_out && !read.marks.is_empty(),
        }
    }
}

fn summary(read: &Read, errors: usize, all: usize) -> String {
    let customer = &read.customer;
    let looks = all - errors.min(all);
    match (read.words.text.is_empty(), errors, looks) {
        (true, ..) => String::new(),
        (_, 0, 0) => t!("coach-clean", customer = customer),
        (_, 0, _) => t!("along-look", count = looks),
        (_, _, 0) => t!("along-heard", customer = customer, count = errors),
        _ => t!(
            "along-heard-and-look",
            heard = t!("along-heard", customer = customer, count = errors),
            look = t!("along-look", count = looks)
        ),
    }
}

fn place(read: &Read, span: coach::text::Span) -> Place {
    let quote = span.of(&read.words.text);
    let (field, start, end) = read
        .words
        .place(span)
        .map_or_else(Default::default, |place| {
            (place.field.to_owned(), place.start, place.end)
        });
    Place {
        field,
        start,
        end,
        quote: quote.to_owned(),
        short: excerpt(quote),
    }
}

fn finding(read: &Read, remark: &Remark) -> Finding {
    let whole =
        remark.level == Level::Hint && remark.span.end - remark.span.start >= read.words.text.len();
    Finding {
        place: place(read, remark.span),
        rule: remark.rule.clone(),
        title: remark.title.clone(),
        level: remark.level,
        message: remark.message.clone(),
        better: remark.replacement.clone(),
        why: urls::rule(&remark.rule),
        whole,
    }
}

fn promise(read: &Read, promised: &Promised, when: &When) -> Option<Promise> {
    let timed = &promised.timed;
    let words = timed.promise?;
    Some(Promise {
        place: place(read, words.span),
        says: due_words(promised, when),
        due: (timed.due_to > when.now).then(|| when.input(timed.due_to)),
        concerns: promised
            .concerns
            .iter()
            .map(|concern| told(concern, &read.customer, when))
            .collect(),
    })
}

/// The moves found, those the stage expects first, and those it expects and that are not there.
fn moves(read: &Read) -> Moves {
    let Some(stage) = read.stage else {
        return Moves {
            found: Vec::new(),
            missing: Vec::new(),
        };
    };
    let says = |what: &Move| t!(&format!("coach-move-{}", what.id()));
    Moves {
        found: found_moves(&read.review, stage).iter().map(says).collect(),
        missing: read.review.missing.iter().map(says).collect(),
    }
}

/// Whether a form on this page has its words read along. In the words of people the marks of an attribute are escaped.
pub(super) fn is_on(page: &Markup) -> bool {
    page.0.contains(" data-coach=\"")
}

/// What the editor says, for the page it stands on.
const WORDS: [&str; 18] = [
    "panel",
    "next",
    "fix",
    "leave",
    "nothing",
    "go",
    "use",
    "used",
    "better",
    "why",
    "elsewhere",
    "promises",
    "track",
    "tracked",
    "untracked",
    "found",
    "missing",
    "humble",
];

/// See [`WORDS`]. A template shows nothing and runs nothing.
pub(super) fn words(customer: &str) -> Markup {
    html! {
        template id="composer-words" {
            @for name in WORDS {
                span data-for=(name) { (w!(&format!("along-{name}"), customer = customer)) }
            }
            span data-for="enclose-again" { (w!("enclosed-again")) }
            span data-for="keep-again" { (w!("typed-again")) }
            span data-for="quoted" { (crate::words::quoted("…")) }
        }
    }
}
