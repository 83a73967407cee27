//! The clocks of the law, apart from the promises: what each asks, by when, and on what it stands; which policy counts.

use super::view::View;
use crate::parts::chip;
use crate::when::{day_words, last_moment};
use maud::{Markup, html};
use recovery::case::clock::PolicyClock;
use recovery::clocks::{Pause, Reading};
use recovery::policies::{Basis, Clock, Policy, PolicyName, Standing};
use recovery::{Point, PointNo};

/// The card beside the conversation. Where no policy counts there is none.
pub(super) fn card(view: &View) -> Markup {
    let case = view.case();
    if !case.has_policy() {
        return html! {};
    }
    let mut clocks: Vec<&PolicyClock> = case.laws.clocks.values().collect();
    clocks.sort_by_key(|clock| (clock.stopped.is_some(), clock.set.due));
    html! {
        section class="card stack" id="law" {
            h2 { (w!("clocks-card")) }
            p class="quiet" { (w!("clocks-card-text")) }
            @if clocks.is_empty() { p class="quiet" { (w!("clocks-none")) } }
            ol class="promised" { @for clock in clocks { (row(view, clock)) } }
        }
    }
}

fn row(view: &View, clock: &PolicyClock) -> Markup {
    let set = &clock.set;
    let ready = view.page.book.get(&set.policy);
    let rule = ready.and_then(|ready| ready.clock(&set.key.clock));
    let name = rule.map_or_else(
        || t!(letters::term::clock_key(set.purpose)),
        |rule| rule.name.clone(),
    );
    let policy = ready.map_or_else(|| set.policy.to_string(), |ready| ready.policy.name.clone());
    let zone = ready.map(|ready| ready.ground.zone_name.clone());
    let elsewhere = zone.filter(|zone| zone != view.office.zone_name());
    let reading = view
        .case()
        .read_clock(clock, &view.page.book, view.when.now);
    let running = clock.stopped.is_none();
    let open = view.case().is_open();
    let late = clock.is_late(view.when.now);
    let class = if running && open && late {
        "broken"
    } else {
        "open"
    };
    html! {
        li class=(class) data-clock=(set.key.clock) {
            b { (name) } " "
            @if let Some(point) = set.key.point { small { (w!("clocks-of-point", point = point.0)) } " " }
            @if running && open { (chip::due(view.when, last_moment(view.when, set.due), late)) " " }
            small { (w!("clocks-last-day", day = day_words(set.day))) @if let Some(zone) = elsewhere { " " (w!("clocks-in-zone", zone = zone)) } }
            p class="quiet" {
                @match clock.stopped {
                    Some(stopped) if late => { (w!("clocks-late-answered")) " " (view.when.stamp(stopped.at)) }
                    Some(stopped) => { (w!("clocks-kept")) " " (view.when.stamp(stopped.at)) }
                    None if !open => { (w!("clocks-ended")) }
                    None if late => { (w!("clocks-late")) }
                    None => {}
                }
            }
            @if let Some(reading) = &reading { (explained(reading, running && open)) }
            p class="quiet" {
                (policy)
                @if let (Some(ready), Some(rule)) = (ready, rule) { (sources(&ready.policy, &rule.basis)) }
            }
        }
    }
}

/// What made it longer, or explains why it is late and makes it no longer.
fn explained(reading: &Reading, running: bool) -> Markup {
    let deadline = &reading.deadline;
    html! {
        @if running && deadline.our_day != deadline.day { p class="quiet" { (w!("clocks-ours", day = day_words(deadline.our_day))) } }
        @if deadline.day != reading.unmoved.day { p class="quiet" { (w!("clocks-moved", day = day_words(reading.unmoved.day))) } }
        @else if reading.waited_days > 0 { p class="quiet" { (w!("clocks-waited", count = reading.waited_days)) } }
    }
}

/// On what an entry stands: where it was read and when, or that it is the house's own.
pub(crate) fn sources(policy: &Policy, basis: &Basis) -> Markup {
    let named = policy
        .sources
        .iter()
        .filter(|source| basis.sources.contains(&source.key));
    html! {
        @if basis.standing == Standing::Ours { " · " (w!("clocks-source-ours")) }
        @for source in named {
            " · " a href=(source.address) rel="noreferrer" { (source.title) } ", " (w!("clocks-read-on", day = day_words(source.read_on)))
        }
        @if let Some(confirmed) = &basis.confirmed { " · " (w!("clocks-confirmed", who = &confirmed.by)) " (" (confirmed.source) ")" }
    }
}

/// The fold: which policy counts, for the case and for its points; what began when; later dates that were agreed.
pub(super) fn fold(view: &View) -> Markup {
    let case = view.case();
    if !case.is_open() || (view.page.policies.is_empty() && !case.has_policy()) {
        return html! {};
    }
    view.fold(
        "clocks",
        &t!("clocks-fold"),
        "",
        false,
        html! {
            (choose(view))
            (conditional(view))
            (began(view))
            (later(view))
        },
    )
}

fn choose(view: &View) -> Markup {
    let sheet = view.sheet("clocks-use-policy");
    let case = view.case();
    let points = case.points.values().map(|point| {
        let named = format!(
            "{}. {}",
            point.no,
            super::understanding::excerpt(&view.text(point.words))
        );
        (point.no.to_string(), named)
    });
    let of: Vec<(String, String)> = std::iter::once((String::new(), t!("clocks-choose-case")))
        .chain(points)
        .collect();
    let named = view.page.policies.iter();
    let policies: Vec<(String, String)> = named
        .map(|(name, called)| (written(name), called.clone()))
        .chain(std::iter::once((String::new(), t!("clocks-choose-none"))))
        .collect();
    html! {
        h3 { (w!("clocks-choose-title")) }
        @if view.page.policies.is_empty() { p class="quiet" { (w!("clocks-nothing-to-choose")) } }
        ul class="dots" {
            @for chosen in case.laws.chosen.values() {
                @if let Some(policy) = &chosen.policy {
                    li { (of_words(chosen.point)) ": " (called(view, policy)) }
                }
            }
        }
        (view.form("use-policy", &sheet, &t!("clocks-choose-key"), false, html! {
            div class="fields" {
                (sheet.choose("policy", t!("laws-policy"), policies))
                (sheet.choose("point", t!("clocks-choose-for"), of))
            }
        }))
    }
}

pub(super) fn of_words(point: Option<PointNo>) -> String {
    point.map_or_else(
        || t!("clocks-choose-case"),
        |point| t!("clocks-of-point", point = point.0),
    )
}

pub(super) fn called(view: &View, name: &PolicyName) -> String {
    let ready = view.page.book.get(name);
    ready.map_or_else(|| name.to_string(), |ready| ready.policy.name.clone())
}

/// How a policy stands in a form.
pub(crate) fn written(name: &PolicyName) -> String {
    format!("{}:{}", name.id, name.edition)
}

/// What [`written`] wrote.
pub(crate) fn read(text: &str) -> Option<PolicyName> {
    let (id, edition) = text.split_once(':')?;
    Some(PolicyName {
        id: id.to_owned(),
        edition: edition.parse().ok()?,
    })
}

/// Clocks that are for some complaints alone: a person says whether this is one.
fn conditional(view: &View) -> Markup {
    let mut rows = Vec::new();
    for chosen in view.case().laws.chosen.values() {
        let Some(ready) = chosen
            .policy
            .as_ref()
            .and_then(|name| view.page.book.get(name))
        else {
            continue;
        };
        let of_some = |clock: &&Clock| {
            clock.basis.in_force() && !clock.when.is_empty() && clock.channel.is_empty()
        };
        for clock in ready.policy.clocks.iter().filter(of_some) {
            let on = chosen.applies.contains(&clock.id);
            let mut applies = chosen.applies.clone();
            applies.retain(|id| *id != clock.id);
            if !on {
                applies.push(clock.id.clone());
            }
            rows.push((chosen, clock, on, applies));
        }
    }
    html! {
        @if !rows.is_empty() {
            h3 { (w!("clocks-applies-title")) }
            @for (chosen, clock, on, applies) in rows {
                @let point = chosen.point.map(|point| point.to_string()).unwrap_or_default();
                @let sheet = view.sheet(format!("clocks-applies-{point}-{}", clock.id));
                p { b { (clock.name) } " " small { (of_words(chosen.point)) ": " (clock.when) } }
                (view.form("use-policy", &sheet, &t!(if on { "clocks-not-key" } else { "clocks-applies-key" }), false, html! {
                    @if let Some(policy) = &chosen.policy { (sheet.hidden("policy", written(policy))) }
                    (sheet.hidden("point", &point))
                    @for id in &applies { (sheet.hidden("applies", id)) }
                }))
            }
        }
    }
}

fn began(view: &View) -> Markup {
    let sheet = view.sheet("clocks-record-start");
    let what = ["received", "sent-to-us", "escalated"];
    let what = what.map(|name| (name.to_owned(), t!(&format!("clocks-start-{name}"))));
    html! {
        @if view.case().has_policy() {
            h3 { (w!("clocks-start-title")) }
            ul class="dots" {
                @for (start, at) in &view.case().laws.starts { li { (w!(start_key(*start))) " " (view.when.full(*at)) } }
            }
            (view.form("record-start", &sheet, &t!("clocks-start-key"), false, html! {
                (sheet.choose("start", t!("clocks-start-what"), what.to_vec()))
                (sheet.when("at", t!("clocks-start-when")).needed())
            }))
        }
    }
}

fn start_key(start: recovery::clocks::Start) -> &'static str {
    use recovery::clocks::Start as S;
    match start {
        S::SentToUs => "clocks-start-sent-to-us",
        S::Escalated => "clocks-start-escalated",
        _ => "clocks-start-received",
    }
}

/// A later date to which the customer agreed, for the clocks whose policy allows one.
fn later(view: &View) -> Markup {
    let allows = |clock: &&PolicyClock| {
        let ready = view.page.book.get(&clock.set.policy);
        let rule = ready.and_then(|ready| ready.clock(&clock.set.key.clock));
        rule.is_some_and(|rule| rule.pause.contains(&Pause::Agreed))
    };
    let clocks: Vec<&PolicyClock> = view
        .case()
        .running_clocks()
        .filter(|clock| !clock.is_late(view.when.now))
        .filter(allows)
        .collect();
    html! {
        @if !clocks.is_empty() {
            h3 { (w!("clocks-later-title")) }
            @for clock in clocks {
                @let key = &clock.set.key;
                @let point = key.point.map(|point| point.to_string()).unwrap_or_default();
                @let sheet = view.sheet(format!("clocks-agree-later-{point}-{}", key.clock));
                (view.form("agree-later", &sheet, &t!("clocks-later-key"), false, html! {
                    (sheet.hidden("point", &point))
                    (sheet.hidden("clock", &key.clock))
                    (sheet.input("date", "until", t!("clocks-later-until")).hint(t!("clocks-last-day", day = day_words(clock.set.day))).needed())
                }))
            }
        }
    }
}

/// The points that still wait for a final answer, those whose clock runs out first on top.
pub(super) fn unanswered<'a>(view: &View<'a>) -> Vec<&'a Point> {
    let case = view.case();
    let open = |point: &&Point| !case.laws.answered.contains_key(&point.no);
    case.points.values().filter(open).collect()
}
