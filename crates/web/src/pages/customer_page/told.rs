//! What the customer can read: promises, what was done and how it was checked, findings, words.

use super::Letter;
use crate::pages::case::view::{money_words, understanding_parts};
use crate::pages::files::is_picture;
use crate::when::day_words;
use calendar::Moment;
use desk::acts::UnderstandingText;
use desk::views::{FileLink, ProofLink};
use maud::{Markup, html};
use recovery::case::{PromiseState, UnderstandingState, WishState};
use recovery::terms::{Costs, WordSort};
use recovery::{Point, PointNo, Promise, ProofOf, TextId};

/// Bytes in a KB, as people are told sizes.
const BYTES_A_KB: u64 = 1024;

/// Whether it can be solved today, as the first word said (P25). What was said of a day that is over is said of it no
/// more; only that it takes longer stays true until it is done, or they say that it is solved.
pub(super) fn today(letter: &Letter) -> Markup {
    let Some((said, yes)) = letter.page.solved_today else {
        return html! {};
    };
    let same_day = letter.when.days_ahead(said) == 0;
    let carer = letter.carer();
    html! {
        @if same_day && yes { p class="today" { (w!("customer-today-yes")) } }
        @else if letter.page.case.all_done() || letter.page.case.confirmed_at.is_some() {}
        @else if same_day { p class="today" { (w!("customer-today-no", carer = carer)) } }
        @else if !yes { p class="today" { (w!("customer-today-longer", carer = carer)) } }
    }
}

/// By when they have our full answer, where a law or a rule says it; and the answers that were sent, to keep.
pub(super) fn answer_by(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let due = case.final_answer_due();
    // A day that has gone by is said as what we promise next, not as a day that is still to come.
    let due = due.filter(|clock| !clock.is_late(letter.when.now));
    let files = letter.page.answer_files.as_slice();
    html! {
        @if due.is_some() || !files.is_empty() {
            section class="card stack" {
                @if let Some(clock) = due { p { (w!("customer-final-answer-by", day = day_words(clock.set.day))) } }
                @if !files.is_empty() {
                    h2 { (w!("customer-final-answer-file")) }
                    (saved(letter, files.iter(), &t!("customer-final-answer-file")))
                }
            }
        }
    }
}

/// What was promised, by when. What concerns only us is not shown.
pub(super) fn promised(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let mut open: Vec<_> = case
        .open_promises()
        .filter(|promise| {
            !matches!(
                promise.word(),
                Some(WordSort::Look | WordSort::Approve | WordSort::Senior | WordSort::HoldOpen)
            )
        })
        .filter(|promise| case.owed_to_another(promise).is_none())
        .collect();
    open.sort_by_key(|promise| promise.due);
    html! {
        @if !open.is_empty() {
            section class="card stack" {
                h2 { (w!("customer-promised")) }
                ul class="done-so-far" {
                    @for promise in open {
                        @let own = promise.text.map(|id| letter.text(id));
                        li class=[promise.broken_at.is_some().then_some("broken")] {
                            (letters::promised_to_you(crate::words::words(), promise.what, own.as_deref()))
                            br;
                            small {
                                @if promise.broken_at.is_some() { (w!("customer-promise-broken")) " " (letter.when.full(promise.due)) }
                                @else { (w!("customer-by")) " " (letter.when.full(promise.due)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What has been done so far, with dates and how it was checked (P24).
pub(super) fn so_far(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let mut kept: Vec<_> = case
        .promises
        .values()
        .filter(|promise| promise.word().is_none())
        .filter_map(|promise| match promise.state {
            PromiseState::Kept { at } => Some((at, promise)),
            _ => None,
        })
        .collect();
    kept.sort_by_key(|(at, promise)| (*at, promise.no));
    let mut made: Vec<Made> = case.points.values().flat_map(made_good).collect();
    made.sort_by_key(|made| made.at);
    let pluses: Vec<TextId> = case
        .points
        .values()
        .flat_map(|point| {
            point
                .done_before
                .iter()
                .map(|done| done.plus)
                .chain([point.plus])
        })
        .flatten()
        .collect();
    html! {
        @if !kept.is_empty() || !made.is_empty() || !pluses.is_empty() {
            section class="card stack" {
                h2 { (w!("customer-so-far")) }
                ul class="done-so-far" {
                    @for (at, promise) in kept {
                        @let own = promise.text.map(|id| letter.text(id));
                        li class="kept" {
                            (letters::promised_to_you(crate::words::words(), promise.what, own.as_deref()))
                            br;
                            small { (letter.when.full(at)) }
                            @if let Some(before) = promised_before(promise, at) { br; small { (w!("customer-kept-late", when = letter.when.full_words(before))) } }
                            @if let Some(checked) = promise.checked { br; small { (w!("customer-checked")) " " (letter.text(checked)) } }
                            (proof(letter, ProofOf::Deed(promise.no), |_| true))
                        }
                    }
                    @for made in made {
                        li class="kept" {
                            @if made.again { (w!("customer-point-done-before")) } @else { (w!("customer-point-done")) }
                            br;
                            small { (letter.when.full(made.at)) }
                            @if let Some(checked) = made.checked { br; small { (w!("customer-checked")) " " (letter.text(checked)) } }
                            @if let Some(Costs::MadeGood { amount }) = made.costs {
                                br; small { (w!("customer-costs", amount = money_words(amount))) }
                            }
                            (proof(letter, ProofOf::Point(made.point), |one| one.is_of(made.at)))
                        }
                    }
                    @for plus in pluses { li class="kept" { (w!("customer-plus")) " " (letter.text(plus)) } }
                }
            }
        }
    }
}

/// By when a deed was promised that was kept later: the date they knew first, where we moved it without their yes.
fn promised_before(promise: &Promise, kept: Moment) -> Option<Moment> {
    let moved = promise.told.map(|told| told.due_before);
    let broken = promise.broken_at.map(|_| promise.due);
    moved.or(broken).filter(|due| *due < kept)
}

/// The files that prove something: what shows as a picture stands here, and each can be saved.
fn proof(letter: &Letter, of: ProofOf, which: impl Fn(&ProofLink) -> bool) -> Markup {
    let proof = letter.page.proof.get(&of).into_iter().flatten();
    let files: Vec<_> = proof
        .filter(|one| which(one))
        .map(|one| &one.file)
        .collect();
    html! { @if !files.is_empty() { (saved(letter, files.into_iter(), &t!("proof-label"))) } }
}

/// Files that can be saved.
fn saved<'a>(letter: &Letter, files: impl Iterator<Item = &'a FileLink>, label: &str) -> Markup {
    html! {
        ul class="files" aria-label=(label) {
            @for file in files {
                @let to = match letter.token {
                    Some(token) => crate::urls::proof(token, &file.hash),
                    None => crate::urls::file(letter.page.case.number, &file.hash),
                };
                li {
                    @if is_picture(&file.media_type) { img src=(to) alt="" loading="lazy"; }
                    a class="chip" href=(to) download {
                        (file.name) " " small { (w!("file-size", kb = file.bytes.div_ceil(BYTES_A_KB))) }
                    }
                }
            }
        }
    }
}

/// A point that was done, in this round or before it came back.
struct Made<'a> {
    point: PointNo,
    at: Moment,
    checked: Option<TextId>,
    costs: Option<&'a Costs>,
    /// It came back since.
    again: bool,
}

/// Every time a point was done: what was made good stays true when it comes back.
fn made_good(point: &Point) -> impl Iterator<Item = Made<'_>> {
    let before = point.done_before.iter().map(|done| Made {
        point: point.no,
        at: done.at,
        checked: Some(done.checked),
        costs: Some(&done.costs),
        again: true,
    });
    let now = point.done_at.map(|at| Made {
        point: point.no,
        at,
        checked: point.checked,
        costs: point.costs.as_ref(),
        again: false,
    });
    before.chain(now)
}

/// Where else they can turn, said with our final answer.
pub(super) fn elsewhere(letter: &Letter) -> Markup {
    let places = &letter.page.elsewhere;
    html! {
        @if !places.is_empty() {
            section class="card stack" {
                h2 { (w!("customer-elsewhere")) }
                ul class="dots" { @for place in places { li { (place) } } }
            }
        }
    }
}

/// What we found and what we can do; never a verdict.
pub(super) fn found(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let found: Vec<_> = case
        .points
        .values()
        .filter_map(|point| point.found.map(|found| (point, found)))
        .collect();
    let wishes: Vec<_> = case
        .wishes
        .values()
        .filter(|wish| !matches!(wish.state, WishState::Granted | WishState::ChoseAfterAll))
        .collect();
    html! {
        @if !found.is_empty() || !wishes.is_empty() {
            section class="card stack" {
                h2 { (w!(if found.is_empty() { "customer-wishes" } else { "customer-found" })) }
                @for (_, found) in found { p class="lines" { (letter.text(found)) } }
                @for wish in wishes {
                    p class="quiet lines" { (w!("customer-wished")) " " (crate::words::quoted(&letter.text(wish.words))) }
                    p class="lines" {
                        @match case.reason_told(wish) {
                            Some(reason) => { (letter.text(reason)) }
                            None if case.is_open() => { (w!("customer-wish-open")) }
                            None => {}
                        }
                    }
                }
            }
        }
    }
}

/// What we understood, once the customer has said what they think of it.
pub(super) fn understood(letter: &Letter) -> Markup {
    let Some(understanding) = &letter.page.case.understanding else {
        return html! {};
    };
    let said = match understanding.state {
        UnderstandingState::Confirmed => t!("customer-understood-confirmed"),
        UnderstandingState::Corrected => t!("customer-understood-corrected"),
        UnderstandingState::Reopened => t!("customer-understood-reopened"),
        // A draft is nobody's business but ours, and one that was sent is asked about above.
        UnderstandingState::Written | UnderstandingState::Sent => return html! {},
    };
    let text = UnderstandingText::read(&letter.text(understanding.text));
    html! {
        details class="fold" {
            summary { h2 { (w!("customer-understood")) } }
            div class="stack" {
                p class="quiet" { (said) " " (letter.when.full(understanding.since)) }
                dl class="facts" {
                    @for (key, part) in understanding_parts(&text) { div { dt { (w!(&format!("customer-{key}"))) } dd { (part) } } }
                }
            }
        }
    }
}

/// What was said, theirs and ours.
pub(super) fn words(letter: &Letter) -> Markup {
    let words = &letter.page.words;
    html! {
        @if !words.is_empty() {
            details class="fold" {
                summary { h2 { (w!("customer-words")) } small { (w!("customer-words-count", count = words.len())) } }
                div {
                    ol class="stack" {
                        @for word in words.iter().rev() {
                            li class=(if word.theirs { "theirs" } else { "ours" }) {
                                article class="said" {
                                    header { b { (crate::parts::subject::theirs(&word.who)) } small { (letter.when.stamp(word.at)) } }
                                    @if word.theirs { p { (word.body) } }
                                    @else { div class="words md" { (letters::markdown::rich(&word.body)) } }
                                    @if !word.files.is_empty() { (saved(letter, word.files.iter(), &t!("customer-enclosed"))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
