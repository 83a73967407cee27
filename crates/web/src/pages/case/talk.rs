//! The conversation: what was newly said, with quotes and signatures folded.

use super::stood;
use super::view::View;
use crate::parts::field::Sheet;
use crate::parts::{beginning, chip, subject};
use crate::urls;
use desk::views::{FileLink, MessageView, SenderDoubt};
use maud::{Markup, html};
use recovery::terms::Channel;
use recovery::{Event, MessageId};
use std::borrow::Cow;

const BYTES_A_KB: u64 = 1024;

/// The messages, oldest first.
pub(super) fn conversation(view: &View) -> Markup {
    let page = view.page;
    html! {
        section id="conversation" aria-labelledby="conversation-title" class="stack" {
            h2 id="conversation-title" { (w!("talk-title")) }
            @if let Some(before) = page.earlier {
                p { a class="btn" href=(urls::case_before(view.case().number, before)) data-act="more" { (w!("talk-earlier")) } }
            }
            @if subject::is_long(&page.subject) {
                details class="bit" { summary { (w!("talk-subject")) } div class="words" { (page.subject) } }
            }
            @if page.messages.is_empty() { p class="quiet" { (w!("talk-none")) } }
            ol class="talk" data-list { @for message in &page.messages { li class=(side(message)) { (said(view, message)) } } }
        }
    }
}

fn side(message: &MessageView) -> &'static str {
    if message.receipt || message.automatic.is_some() {
        "machine"
    } else if message.held {
        "held"
    } else if message.incoming {
        "theirs"
    } else {
        "ours"
    }
}

/// Why it may be from another than it says, and who found that.
fn in_doubt(doubt: &SenderDoubt) -> Markup {
    html! {
        @match doubt {
            SenderDoubt::Told(checks) => p class="say soon" { (w!("talk-checks", checks = checks.to_uppercase())) },
            SenderDoubt::Signature => p class="say soon" { (w!("talk-checked-signature")) },
            SenderDoubt::Unproven => p class="say soon" { (w!("talk-checked-unproven")) },
            SenderDoubt::Silent => p class="quiet" { (w!("talk-checked-silent")) },
            SenderDoubt::Unknown => p class="quiet" { (w!("talk-checked-unknown")) },
        }
    }
}

fn said(view: &View, message: &MessageView) -> Markup {
    html! {
        (chip::avatar(Some(&message.who)))
        article class="said" {
            header {
                b { (subject::theirs(&message.who)) }
                small {
                    (w!(letters::term::channel(message.channel))) " · " (view.when.stamp(message.at))
                    @if let Some(number) = message.on_case { " · #" (number) }
                }
            }
            @if let Some(sort) = message.automatic { p class="quiet" { (w!(letters::term::automatic_sort(sort))) } }
            @if let Some(to) = &message.to_another { p class="quiet" { (w!("talk-to-another", who = to)) } }
            @if let Some(typed) = &message.wrote_as { p { b { (wrote_as(typed, &message.who)) } } }
            @if message.channel == Channel::Web { p class="quiet" { (w!("talk-web-unproven")) } }
            @if message.receipt { p class="quiet" { (w!("talk-receipt")) } }
            (on_its_way(message))
            @if let Some(doubt) = message.doubt() { (in_doubt(&doubt)) }
            @if message.receipt {
                details class="bit" { summary { (w!("talk-show")) } div class="words" { (crate::words::shown(&message.fresh)) } }
            } @else if message.incoming {
                p class="words" { (crate::words::shown(&words(message, &message.fresh))) }
            } @else {
                div class="words md" { (letters::markdown::rich(&message.fresh)) }
            }
            (stood::under(view, message.id))
            (folded(&t!("talk-quoted"), &words(message, &message.quoted)))
            (folded(&t!("talk-signature"), &words(message, &message.signature)))
            @if !message.files.is_empty() {
                ul class="files" { @for file in &message.files { li { (file_link(view, file)) } } }
            }
            @if message.in_part || goes_on(message) {
                p class="say soon" { @if message.in_part { (w!("talk-in-part")) } @else { (w!("talk-long")) } " " a href=(urls::raw(view.case().number, message.id)) { (w!("talk-raw")) } }
            }
            (mail_itself(view, message))
            @if is_new_matter(view, message.id) { (as_a_new_case(view, message)) }
            @if can_be_answered(message) {
                details class="bit" open[answer_sheet(view, message.id, "talk").came_back()] {
                    summary { (w!("other-title", who = &message.who)) }
                    div { (answer(view, message, "talk")) }
                }
            }
            @if view.case().held.contains(&message.id) { (decide(view, message.id)) }
            @else if message.held && message.on_case.is_none() { p class="quiet" { (w!("talk-left-out")) } }
        }
    }
}

/// What a case shows of words of a message: the beginning of very long ones, where the mail that brought them is at hand.
fn words<'m>(message: &MessageView, of: &'m str) -> Cow<'m, str> {
    if message.raw && message.incoming {
        beginning::of(of)
    } else {
        Cow::Borrowed(of)
    }
}

/// Whether [`words`] leaves something of it out.
fn goes_on(message: &MessageView) -> bool {
    let parts = [&message.fresh, &message.quoted, &message.signature];
    message.raw && message.incoming && parts.into_iter().any(|part| beginning::is_long(part))
}

/// Where a mail of ours is on its way, and what to do where it did not arrive.
fn on_its_way(message: &MessageView) -> Markup {
    let lost = match message.delivery.as_str() {
        "queued" => return html! { p class="quiet" { (w!("talk-queued")) } },
        "accepted" => return html! { p class="quiet" { (w!("talk-accepted")) } },
        "accepted-again" => return html! { p class="quiet" { (w!("talk-accepted-again")) } },
        "late" => t!("talk-late"),
        "bounced" => t!("talk-bounced"),
        "refused" => t!("talk-refused"),
        "failed" => t!("talk-failed"),
        "unclear" => t!("talk-unclear"),
        _ => return html! {},
    };
    html! {
        p class="say no" {
            (lost)
            @if let Some(code) = &message.delivery_code { " " (w!("talk-code", code = code)) }
        }
    }
}

/// The way to the mail that carried the words: as it came, or as it went out with all that the desk put around them.
fn mail_itself(view: &View, message: &MessageView) -> Markup {
    let number = view.case().number;
    html! {
        @if message.raw && message.incoming {
            p class="itself" { a href=(urls::raw(number, message.id)) { (w!("talk-raw")) } }
        } @else if message.raw {
            p class="itself" { a href=(urls::sent(number, message.id)) { (w!("sent-link")) } }
        }
    }
}

/// The name typed into the web form beside that of the record.
pub(super) fn wrote_as(typed: &str, record: &str) -> String {
    if typed.is_empty() {
        t!("talk-wrote-nameless", customer = record)
    } else {
        t!("talk-wrote-as", typed = typed, customer = record)
    }
}

fn folded(title: &str, words: &str) -> Markup {
    html! {
        @if !words.trim().is_empty() {
            details class="bit" { summary { (title) } div class="words" { (words) } }
        }
    }
}

/// A file, always to be saved.
pub(super) fn file_link(view: &View, file: &FileLink) -> Markup {
    let kb = file.bytes.div_ceil(BYTES_A_KB);
    html! {
        a class="chip" href=(urls::file(view.case().number, &file.hash)) download {
            (file.name) " " small { (w!("file-size", kb = kb)) }
        }
    }
}

/// Messages that wait to be looked at, in the card of what to do now.
pub(super) fn held(view: &View) -> Markup {
    html! {
        @for id in &view.case().held {
            @let message = view.page.messages.iter().find(|message| message.id == *id);
            div class="stack" {
                @match message {
                    Some(message) => { p class="lines" { b { (subject::theirs(&message.who)) } ": " (words(message, &message.fresh)) } (decide_in(view, *id, "now")) }
                    None => {
                        p { a href=(urls::raw(view.case().number, *id)) { (w!("held-raw")) } }
                        (decide_in(view, *id, "now"))
                    }
                }
            }
        }
    }
}

/// Whether subject and words of a mail were new: perhaps it is about something else.
fn is_new_matter(view: &View, of: MessageId) -> bool {
    view.page.timeline.iter().any(|entry| {
        matches!(entry.event, Event::MessageReceived { message, new_matter: true, .. } if message == of)
    })
}

/// One key by which it becomes a case of its own, with the customer's words.
fn as_a_new_case(view: &View, message: &MessageView) -> Markup {
    let customer = &view.page.customer;
    let first = |kind: &str| {
        let mut known = customer.addresses.iter();
        let known = known.find(|known| (known.kind == "phone") == (kind == "phone"));
        known.map_or("", |known| known.address.as_str())
    };
    let subject = message.fresh.lines().find(|line| !line.trim().is_empty());
    let sheet = Sheet::new("new-case", None);
    html! {
        form class="say soon stack" method="post" action=(urls::NEW_CASE) {
            p { (w!("talk-new-matter")) }
            (sheet.head())
            (sheet.hidden("channel", "mail"))
            (sheet.hidden("story", beginning::of(&message.fresh)))
            (sheet.hidden("subject", subject::short(subject.unwrap_or_default())))
            (sheet.hidden("name", customer.own_name.as_deref().unwrap_or_default()))
            (sheet.hidden("email", first("mail")))
            (sheet.hidden("phone", first("phone")))
            (sheet.hidden("take", "yes"))
            div class="keys" { button class="btn" { (w!("talk-new-matter-key")) } }
        }
    }
}

/// Whether it came by mail from somebody else, who can be answered where they wrote from.
fn can_be_answered(message: &MessageView) -> bool {
    message.stranger && !message.held && message.channel == Channel::Mail
}

fn answer_sheet<'v>(view: &View<'v>, message: MessageId, part: &str) -> Sheet<'v> {
    view.sheet(format!("{part}-answer-other-{message}"))
}

/// An answer to somebody else, which goes to them alone.
fn answer(view: &View, message: &MessageView, part: &str) -> Markup {
    let sheet = answer_sheet(view, message.id, part);
    let hint = t!("other-hint", who = &message.who, customer = view.customer());
    view.form(
        "answer-other",
        &sheet,
        &t!("other-key", who = &message.who),
        part == "now",
        html! {
            (sheet.hidden("message", message.id))
            (sheet.area("body", t!("other-body", who = &message.who)).hint(hint).needed())
        },
    )
}

/// Answers to those who wait and are not the customer, in the card of what to do now.
pub(super) fn others(view: &View) -> Markup {
    let waiting = &view.case().asked_by_others;
    let last_of = |message: &MessageView| {
        let mut later = view.page.messages.iter().rev();
        later
            .find(|one| one.stranger && one.who == message.who)
            .map(|one| one.id)
            == Some(message.id)
    };
    html! {
        @for message in &view.page.messages {
            @if waiting.contains_key(&message.id) && can_be_answered(message) && last_of(message) {
                div class="stack" {
                    h3 { (w!("other-title", who = &message.who)) }
                    p class="lines" { (crate::words::shown(&words(message, &message.fresh))) }
                    (answer(view, message, "now"))
                }
            }
        }
    }
}

fn decide(view: &View, message: MessageId) -> Markup {
    decide_in(view, message, "talk")
}

fn decide_in(view: &View, message: MessageId, part: &str) -> Markup {
    html! {
        p class="quiet" { (w!("held-let-in-text", customer = view.customer())) }
        div class="keys" {
            @for (act, key, primary) in [("let-in", t!("held-let-in"), true), ("leave-out", t!("held-leave-out"), false)] {
                @let sheet = view.sheet(format!("{part}-{act}-{message}"));
                (view.form(act, &sheet, &key, primary, sheet.hidden("message", message)))
            }
        }
    }
}
