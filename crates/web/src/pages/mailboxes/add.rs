//! A mailbox is added: address and password, and where its servers are not found, their names. It is tried before it is kept,
//! and the desk starts anew to read it.

use super::super::{Answer, page_with};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::{urls, words};
use axum::extract::State;
use axum::http::header::REFRESH;
use axum::http::{HeaderValue, StatusCode};
use desk::mailboxes::{Added, NewMailbox, NotAdded, Security, ServerAt, security_name};
use letters::mailbox::failure_words;
use maud::{Markup, html};

/// The name of the form.
const ID: &str = "mailbox";
/// After how long a browser asks for the page of mailboxes again: the desk is back by then.
const BACK_AFTER: &str = "12; url=/mailboxes";

/// The form; in a fold where it is not what one came for.
pub(super) fn form(kept: Option<&Kept>, is_folded: bool) -> Markup {
    let sheet = Sheet::new(ID, kept);
    html! {
        @if is_folded {
            details class="fold" id="add" open[sheet.came_back()] {
                summary { h2 { (t!("mailbox-add")) } }
                div class="stack" { (fields(&sheet)) }
            }
        } @else {
            section class="card stack" id="add" {
                h2 { (t!("mailbox-add")) }
                (fields(&sheet))
            }
        }
    }
}

fn fields(sheet: &Sheet) -> Markup {
    html! {
        p class="quiet text" { (t!("mailbox-add-text")) }
        form class="stack" method="post" action=(urls::MAILBOXES) {
            (sheet.head())
            (sheet.input("email", "mailbox-address", t!("mailbox-add-address")).needed())
            (sheet.input("password", "password", t!("mailbox-add-password")).hint(t!("mailbox-add-password-hint")).needed())
            details class="bit" open[sheet.came_back()] {
                summary { (t!("mailbox-add-servers")) }
                div class="stack" {
                    p class="quiet text" { (t!("mailbox-add-servers-text")) }
                    (server(sheet, "imap", t!("mailbox-add-imap")))
                    (server(sheet, "smtp", t!("mailbox-add-smtp")))
                    (sheet.area("authorities", t!("mailbox-add-authorities")).hint(t!("mailbox-add-authorities-hint")))
                }
            }
            div class="keys" { button class="btn primary" { (t!("mailbox-add-key")) } }
        }
    }
}

fn server(sheet: &Sheet, kind: &str, label: String) -> Markup {
    let choice = [
        (String::new(), t!("mailbox-add-tls-usual")),
        ("tls".to_owned(), "TLS".to_owned()),
        ("starttls".to_owned(), "STARTTLS".to_owned()),
    ];
    html! {
        (sheet.line(&format!("{kind}-host"), label))
        (sheet.input("number", &format!("{kind}-port"), t!("mailbox-add-port")))
        (sheet.choose(&format!("{kind}-tls"), t!("mailbox-add-tls"), choice.to_vec()))
    }
}

/// Takes the form.
pub(crate) async fn add(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    if web.demo.is_some() {
        return again(&web, &me, Kept::refused(form, t!("mailbox-add-demo"))).await;
    }
    let new = match read(&form) {
        Ok(new) => new,
        Err(misfit) => return again(&web, &me, Kept::misfit(form, &misfit)).await,
    };
    match web.desk.add_mailbox(&me, new).await {
        Ok(added) => {
            web.desk.start_anew();
            done(&web, &me, &added).await
        }
        Err(NotAdded::Wrong(code)) => {
            let sentence = format!(
                "{} {}",
                failure_words(words::words(), code),
                t!("mailbox-add-nothing")
            );
            again(&web, &me, Kept::refused(form, sentence)).await
        }
        Err(NotAdded::Elsewhere(reading, sending)) => {
            let form = filled(filled(form, "imap", reading), "smtp", sending);
            let why = failure_words(words::words(), "elsewhere");
            let sentence = format!("{why} {}", t!("mailbox-add-nothing"));
            again(&web, &me, Kept::refused(form, sentence)).await
        }
        Err(NotAdded::Desk(error)) => Err(Problem::from(error)),
    }
}

/// The form with a server that was found, for a person to say that it is theirs.
fn filled(form: Form, kind: &str, at: Option<ServerAt>) -> Form {
    let Some(at) = at else {
        return form;
    };
    let name = |end: &str| format!("{kind}-{end}");
    form.with(&name("host"), &at.host)
        .with(&name("port"), &at.port.to_string())
        .with(&name("tls"), security_name(at.security))
}

fn read(form: &Form) -> Result<NewMailbox, Misfit> {
    let authorities = form.raw("authorities").trim();
    Ok(NewMailbox {
        address: form.need_line("mailbox-address")?,
        password: form.raw("password").to_owned(),
        reading: server_of(form, "imap", 993, 143)?,
        sending: server_of(form, "smtp", 465, 587)?,
        authorities: (!authorities.is_empty()).then(|| authorities.to_owned()),
    })
}

/// A server that was named; the usual port and way where only its name was.
fn server_of(
    form: &Form,
    kind: &str,
    tls_port: u16,
    starttls_port: u16,
) -> Result<Option<ServerAt>, Misfit> {
    let host = form.line(&format!("{kind}-host"))?;
    if host.is_empty() {
        return Ok(None);
    }
    let port: Option<u16> = form.maybe(&format!("{kind}-port"))?;
    let security = match form.get(&format!("{kind}-tls")) {
        "tls" => Security::Tls,
        "starttls" => Security::StartTls,
        _ if port == Some(starttls_port) => Security::StartTls,
        _ => Security::Tls,
    };
    let usual = if security == Security::StartTls {
        starttls_port
    } else {
        tls_port
    };
    Ok(Some(ServerAt {
        host,
        port: port.filter(|port| *port > 0).unwrap_or(usual),
        security,
    }))
}

pub(super) async fn again(web: &WebState, me: &desk::views::Person, kept: Kept) -> Answer {
    let kept = kept.without("password").without("signing-key");
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    super::render(web, me, &super::Asked::default(), Some(&kept), status).await
}

/// It is kept; the desk is gone for some seconds and back then.
async fn done(web: &WebState, me: &desk::views::Person, added: &Added) -> Answer {
    let at = |server: &ServerAt| format!("{}:{}", server.host, server.port);
    let told = html! {
            p { (t!("mailbox-added-tried", imap = at(&added.reading), smtp = at(&added.sending))) }
            @if let Some(sent) = &added.sent { p { (t!("mailbox-added-sent", folder = sent)) } }
    };
    starting(
        web,
        me,
        &t!("mailbox-added", address = &added.address),
        &told,
    )
    .await
}

/// The settings have changed, so the desk is gone for some seconds; the browser asks for the mailboxes by itself then.
pub(super) async fn starting(
    web: &WebState,
    me: &desk::views::Person,
    title: &str,
    told: &Markup,
) -> Answer {
    let main = html! {
        header class="page" { div { h1 { (title) } } }
        div class="say yes did stack" role="status" {
            (told)
            p { (t!("mailbox-added-anew")) " " a href=(urls::MAILBOXES) { (t!("mailboxes-title")) } }
        }
    };
    let markup = frame::desk(web, me, Place::None, title, main).await?;
    let mut page = page_with(StatusCode::OK, markup);
    page.headers_mut()
        .insert(REFRESH, HeaderValue::from_static(BACK_AFTER));
    Ok(page)
}
