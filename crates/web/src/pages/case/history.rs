//! The history: every event of the case in a sentence, with what was said and when. It has a page of its own, for it is
//! the longest part of a case and seldom the one somebody came for.

use super::clocks;
use super::proof;
use super::stood;
use super::understanding::excerpt;
use super::view::{Around, View, money_words, understanding_parts};
use crate::pages::{Answer, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::day_words;
use crate::words::words;
use axum::extract::State;
use desk::filing::Tag;
use desk::views::Person;
use maud::{Markup, html};
use recovery::event::{Filed, Learned};
use recovery::terms::{Because, Costs, MadeBy, PromiseOf, Reading};
use recovery::{
    Cared, Event, OptionNo, PointNo, PromiseNo, ProofOf, ProofPlace, Recorded, StaffId, TagId,
    TextId,
};

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
) -> Answer {
    let case = Box::pin(web.desk.case_page(&me, number, None)).await?;
    let around = Around::of(&web, &case).await?;
    let view = View::new(&case, &around, &me, None);
    let tags = tags_of(&web, &me, &view).await?;
    let title = t!("history-of", number = number);
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                @if view.case().erased.is_none() { p class="quiet" { (subject::short(&case.subject)) } }
            }
        }
        section class="card" id="history" { (entries(&view, &tags)) }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &title, main).await?,
    ))
}

/// The names of all tags that were ever put on this case or taken off.
async fn tags_of(web: &WebState, me: &Person, view: &View<'_>) -> Result<Vec<Tag>, Problem> {
    let mut ids: Vec<TagId> = Vec::new();
    for entry in view.page.timeline.iter() {
        if let Event::Filed(Filed::Tagged { tag } | Filed::Untagged { tag }) = entry.event
            && !ids.contains(&tag)
        {
            ids.push(tag);
        }
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(web.desk.tags_named(me, &ids).await?)
}

/// The way there from the case.
pub(super) fn way_there(view: &View) -> Markup {
    html! {
        a class="fold" href=(urls::history(view.case().number)) data-act="history" {
            h2 { (w!("history-title")) }
            small { (w!("history-count", count = view.page.timeline.len())) }
        }
    }
}

/// All that happened, newest first.
fn entries(view: &View, tags: &[Tag]) -> Markup {
    html! {
        ol class="history" data-list {
            @for of_one in at_once(view).iter().rev() {
                li {
                    small { (stamp(view, of_one[0])) br; (who(view, of_one[0])) }
                    div class="tight" {
                        @for entry in of_one {
                            p { (sentence(view, tags, entry)) } (details(view, entry)) (stood::at(view, entry.version))
                        }
                    }
                }
            }
        }
    }
}

/// What one hand did at one moment is one thing that happened: a letter with an offer, and the word it keeps.
fn at_once<'a>(view: &View<'a>) -> Vec<Vec<&'a Recorded>> {
    let mut all: Vec<Vec<&Recorded>> = Vec::new();
    for entry in view.page.timeline.iter() {
        match all.last_mut() {
            Some(of_one)
                if of_one[0].at == entry.at
                    && who(view, of_one[0]) == who(view, entry)
                    && is_nameless(view, of_one[0]) == is_nameless(view, entry) =>
            {
                of_one.push(entry);
            }
            _ => all.push(vec![entry]),
        }
    }
    all
}

/// Whether somebody filed it who is not to be named.
fn is_nameless(view: &View, entry: &Recorded) -> bool {
    let found = matches!(entry.event, Event::Learned(Learned::CauseFound { .. }));
    found && view.page.who(entry).is_none()
}

/// When it happened; of what was filed without a name the day alone, for the minute would tell who was at work.
fn stamp(view: &View, entry: &Recorded) -> Markup {
    if is_nameless(view, entry) {
        html! { (words().date_in_words(entry.at, &view.when.zone)) }
    } else {
        view.when.stamp(entry.at)
    }
}

fn who(view: &View, entry: &Recorded) -> String {
    // What follows by itself from what a person did is nobody's act.
    let by_itself = matches!(
        entry.event,
        Event::ReceiptQueued { .. }
            | Event::PromiseBroken { .. }
            | Event::Care(Cared::HandedOver { .. })
            | Event::PromiseMade {
                made_by: MadeBy::Policy,
                ..
            }
    );
    if by_itself {
        t!("actor-machine")
    } else {
        let name = view.page.who(entry);
        name.map_or_else(|| t!("actor-machine"), str::to_owned)
    }
}

/// What happened, with the facts the event holds.
fn sentence(view: &View, tags: &[Tag], entry: &Recorded) -> String {
    let said = match entry.event {
        // The customer writes as themselves, and one of us notes what they said.
        Event::MessageReceived { .. } if view.page.who(entry).is_none() => {
            t!("history-other-wrote")
        }
        _ => t!(letters::term::event(&entry.event)),
    };
    let fact = match &entry.event {
        Event::Filed(filed) => of_filing(view, tags, filed),
        event => fact(view, event),
    };
    if fact.is_empty() {
        said
    } else {
        format!("{said}: {fact}")
    }
}

fn fact(view: &View, event: &Event) -> String {
    let of_point = |point: &PointNo| t!("point-title", point = *point);
    match event {
        Event::CaseOpened { channel, .. } => t!(letters::term::channel(*channel)),
        Event::MessageReceived { reading, .. } | Event::HeldLetIn { reading, .. }
            if *reading != Reading::Unclear =>
        {
            t!(letters::term::reading(*reading))
        }
        Event::MessageReceived { message, .. }
        | Event::HeldLetIn { message, .. }
        | Event::MessageHeld { message }
        | Event::HeldLeftOut { message } => view
            .page
            .messages
            .iter()
            .find(|one| one.id == *message && one.stranger)
            .map_or_else(String::new, |one| one.who.clone()),
        Event::AutomaticFiled { sort, .. } => t!(letters::term::automatic_sort(*sort)),
        Event::LossRecorded { point, loss } => {
            let kind = t!(letters::term::loss(loss.kind));
            let amount = loss.amount.as_ref().map(money_words).unwrap_or_default();
            format!("{}, {kind} {amount}", of_point(point))
                .trim_end()
                .to_owned()
        }
        Event::Assigned { owner, because, .. } => among_us(view, *owner, *because),
        Event::Care(cared) => of_us(view, cared),
        Event::TeamSet { team } => view
            .teams
            .iter()
            .find(|one| Some(one.id) == *team)
            .map_or_else(|| t!("team-none"), |team| team.name.clone()),
        Event::UnderstandingSent { edition, .. }
        | Event::UnderstandingWritten { edition, .. }
        | Event::UnderstandingConfirmed { edition, .. }
        | Event::UnderstandingCorrected { edition, .. } => {
            t!("history-edition", edition = *edition)
        }
        Event::WordGiven {
            purpose, channel, ..
        } => format!(
            "{}, {}",
            t!(letters::term::purpose(*purpose)),
            t!(letters::term::channel(*channel))
        ),
        Event::FindingRecorded { outcome, .. } => t!(letters::term::outcome(*outcome)),
        Event::PromiseMade { due, .. } | Event::PromiseInDoubt { new_due: due, .. } => {
            view.when.full_words(*due)
        }
        Event::PromiseMoved { due, agreed, .. } => {
            let how = if *agreed {
                t!("history-with-agreement")
            } else {
                t!("history-without-agreement")
            };
            format!("{}, {how}", view.when.full_words(*due))
        }
        Event::PromiseReleased { why, .. } => t!(letters::term::release(*why)),
        Event::PointDone { point, costs, .. } => match costs {
            Costs::MadeGood { amount } => {
                t!(
                    "history-costs",
                    point = *point,
                    amount = money_words(amount)
                )
            }
            _ => of_point(point),
        },
        Event::NotYetSaid { second_failure, .. } if *second_failure => {
            t!("history-second-failure")
        }
        Event::Learned(Learned::SeveritySaid { severity }) => severity.map_or_else(
            || t!("severity-unsaid"),
            |one| t!("severity-is", step = one.step()),
        ),
        Event::CaseEnded { how, .. } => t!(letters::term::ending(*how)),
        Event::CaseReopened { why } => t!(letters::term::why(*why)),
        Event::CaseMerged { into_number, .. } => format!("#{into_number}"),
        Event::CaseTakenIn(taken) => format!("#{}", taken.other_number),
        Event::WordHeldTo(held) => view.when.full_words(held.due),
        Event::StageSkipped { stage, .. } => t!(letters::term::stage(*stage)),
        Event::FeedbackGiven { satisfied, .. } => satisfied
            .map(|satisfied| t!("close-satisfied", satisfied = satisfied))
            .unwrap_or_default(),
        Event::ApprovalAsked { point, .. }
        | Event::PlanLaid { point, .. }
        | Event::PlanAgreed { point, .. }
        | Event::PlusAdded { point, .. }
        | Event::PointRaised { point, .. }
        | Event::OptionsOffered { point, .. }
        | Event::OptionChosen { point, .. }
        | Event::OptionsDeclined { point, .. }
        | Event::ExplanationAsked { point, .. } => of_point(point),
        _ => of_the_law(view, event),
    }
}

/// By which tag, beside which case, until when.
fn of_filing(view: &View, tags: &[Tag], filed: &Filed) -> String {
    match filed {
        Filed::Tagged { tag } | Filed::Untagged { tag } => tags
            .iter()
            .find(|known| known.id == *tag)
            .map_or_else(String::new, |known| known.name.clone()),
        Filed::LinkedWith { number, .. } => format!("#{number}"),
        Filed::Snoozed { until } => view.when.full_words(*until),
        Filed::UnlinkedFrom { .. } | Filed::SnoozeEnded => String::new(),
    }
}

/// Who, and why where nobody chose them by hand.
fn among_us(view: &View, staff: Option<StaffId>, because: Option<Because>) -> String {
    let who = view
        .name(staff)
        .map_or_else(|| t!("nobody-yet"), str::to_owned);
    match because {
        Some(because) => format!("{who}, {}", t!(letters::term::because(because))),
        None => who,
    }
}

/// Who stands beside whom, and who keeps what.
fn of_us(view: &View, cared: &Cared) -> String {
    match cared {
        Cared::Joined { staff, because } => among_us(view, Some(*staff), Some(*because)),
        Cared::SteppedBack { staff } => among_us(view, Some(*staff), None),
        Cared::AskedFor { staff } => among_us(view, *staff, None),
        Cared::HelpAsked { .. }
        | Cared::HelpEnded
        | Cared::FailedAgain
        | Cared::Whispered { .. } => String::new(),
        Cared::HandedOver { owner, because, .. } => among_us(view, *owner, Some(*because)),
    }
}

/// Which policy counts, and what its clocks came to.
fn of_the_law(view: &View, event: &Event) -> String {
    match event {
        Event::PolicyChosen(chosen) => {
            let called = |name| clocks::called(view, name);
            let policy = chosen
                .policy
                .as_ref()
                .map_or_else(|| t!("clocks-choose-none"), called);
            format!("{}: {policy}", clocks::of_words(chosen.point))
        }
        Event::ClockSet(set) => format!(
            "{}, {}",
            t!(letters::term::clock_key(set.purpose)),
            t!("clocks-last-day", day = day_words(set.day))
        ),
        Event::LaterDateAgreed { until, .. } => t!("clocks-last-day", day = day_words(*until)),
        _ => String::new(),
    }
}

/// The words that belong to it.
fn details(view: &View, entry: &Recorded) -> Markup {
    let event = &entry.event;
    let texts: Vec<TextId> = match event {
        Event::PointRaised { words: text, .. }
        | Event::NoteWritten { text, .. }
        | Event::FindingRecorded { found: text, .. }
        | Event::OptionsDeclined { words: text, .. }
        | Event::WishGoalFound { goal: text, .. }
        | Event::WishCannotBeMet { reason: text, .. }
        | Event::PlusAdded { text, .. }
        | Event::PromiseInDoubt { why: text, .. }
        | Event::PointDone { checked: text, .. }
        | Event::CaseEnded { reason: text, .. }
        | Event::PersonErased { reason: text }
        | Event::StageSkipped { reason: text, .. }
        | Event::Care(Cared::Whispered { text }) => vec![*text],
        Event::Assigned { word: text, .. }
        | Event::UnderstandingCorrected { words: text, .. }
        | Event::ExplanationAsked { words: text, .. }
        | Event::PromiseMoved { why: text, .. }
        | Event::NotYetSaid { words: text, .. }
        | Event::PromiseKept { checked: text, .. }
        | Event::FeedbackGiven { better: text, .. } => text.iter().copied().collect(),
        Event::OptionsOffered { options, .. } => {
            options.iter().map(|one| one.proposal.text).collect()
        }
        Event::OptionChosen { point, option, .. } => {
            solution(view, *point, *option).into_iter().collect()
        }
        Event::PlanLaid { steps, .. } => steps.iter().map(|step| step.what).collect(),
        Event::Care(Cared::HelpAsked { words }) => words.iter().copied().collect(),
        Event::ApprovalAsked { wanted, why, .. } => {
            wanted.iter().map(|one| one.text).chain(*why).collect()
        }
        Event::ApprovalGiven { note, .. } => note.iter().copied().collect(),
        Event::ApprovalDeclined {
            reason, instead, ..
        } => vec![*reason, *instead],
        Event::FinalAnswerSent(answer) => answer
            .points
            .iter()
            .flat_map(|point| [point.reasons, point.remedy])
            .flatten()
            .collect(),
        Event::PromiseMade { early, .. } => early.iter().copied().collect(),
        _ => Vec::new(),
    };
    html! {
        @if let Event::UnderstandingWritten { text, .. } = event {
            @let parts = view.understood(*text);
            blockquote { @for (_, part) in understanding_parts(&parts) { (excerpt(part)) " " } }
        }
        @if let Some(promise) = promise_of(event) { blockquote { (promise_words(view, promise, event)) } }
        @for text in texts { blockquote { (view.text(text)) } }
        @match event {
            Event::PromiseKept { promise, .. } => { (proof::shown(view, ProofOf::Deed(*promise), |_| true)) }
            Event::PointDone { point, .. } => { (proof::shown(view, ProofOf::Point(*point), |one| one.is_of(entry.at))) }
            _ => {}
        }
    }
}

/// The words of a solution. Its number goes on from offer to offer, and each mail counts its own from one.
fn solution(view: &View, of: PointNo, wanted: OptionNo) -> Option<TextId> {
    let events = view.page.timeline.iter().rev().map(|entry| &entry.event);
    let mut offered = events
        .filter_map(|event| match event {
            Event::OptionsOffered { point, options, .. } if *point == of => Some(options),
            _ => None,
        })
        .flatten();
    let found = offered.find(|one| one.option == wanted)?;
    Some(found.proposal.text)
}

fn promise_of(event: &Event) -> Option<PromiseNo> {
    match event {
        Event::PromiseMade { promise, .. }
        | Event::PromiseKept { promise, .. }
        | Event::PromiseInDoubt { promise, .. }
        | Event::PromiseMoved { promise, .. }
        | Event::PromiseBroken { promise }
        | Event::PromiseReleased { promise, .. }
        | Event::Care(Cared::HandedOver { promise, .. })
        | Event::ProofTakenBack(ProofPlace {
            of: ProofOf::Deed(promise),
            ..
        }) => Some(*promise),
        Event::WordHeldTo(held) => Some(held.promise),
        _ => None,
    }
}

fn promise_words(view: &View, no: PromiseNo, event: &Event) -> String {
    if let Some(promise) = view.case().promises.get(&no) {
        return view.promise(promise);
    }
    let what = match event {
        Event::PromiseMade { what, .. } => *what,
        _ => PromiseOf::Word {
            sort: recovery::terms::WordSort::Update,
        },
    };
    letters::promise_words(crate::words::words(), what, None, view.customer())
}
