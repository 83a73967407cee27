//! Templates: words that are written often. Those who lead change them, everybody writes with them.

use super::case::templates::said;
use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::views::{Person, TemplateView};
use desk::{DeskError, NewTemplate};
use letters::Language;
use letters::facts::{self, Fact};
use maud::{Markup, html};
use recovery::Role;
use uuid::Uuid;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    render(&web, &me, None, &told::on_desk(&asked), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let templates = web.desk.templates(me).await?;
    let when = super::when(web).await?;
    let may = me.role >= Role::Supervisor;
    let title = t!("templates-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet" { (w!("templates-text")) } } }
        (done)
        @if let Some(kept) = kept {
            div class=(kept.sort()) role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } }
        }
        div class="stack" {
            @if templates.is_empty() { (frame::empty(&t!("templates-none"), &t!("templates-none-text"))) }
            @for template in &templates {
                @let sheet = Sheet::new(format!("template-{}", template.id), kept);
                details class="fold" open[sheet.came_back()] {
                    summary { h2 { (template.name) } small { (template.language.own_name()) } }
                    div class="stack" {
                        @if may { (form(&sheet, &urls::template(template.id), Some(template))) (drop(template)) }
                        @else { div class="words md" lang=(template.language) { (letters::markdown::rich(&template.body)) } }
                        p class="quiet" { (w!("template-changed", who = &template.changed_by)) " " (when.stamp(template.changed_at)) }
                    }
                }
            }
            @if may {
                section class="card stack" {
                    h2 { (w!("template-new")) }
                    (form(&Sheet::new("template-new", kept), urls::TEMPLATES, None))
                }
            }
            section class="card" {
                h2 { (w!("template-facts")) }
                p class="quiet" { (w!("template-facts-text")) }
                ul class="dots" { @for fact in Fact::ALL { li { (said(fact)) } } }
            }
        }
    };
    let markup = frame::desk(web, me, Place::House, &title, main).await?;
    Ok(page_with(status, markup))
}

fn form(sheet: &Sheet, to: &str, template: Option<&TemplateView>) -> Markup {
    let languages = Language::all()
        .map(|language| (language.tag().to_owned(), language.own_name()))
        .collect();
    let (name, body) = template.map_or(("", ""), |one| (one.name.as_str(), one.body.as_str()));
    let language = template.map_or_else(Language::default, |one| one.language);
    html! {
        form class="ask" id=(sheet.id) method="post" action=(to) {
            (sheet.head())
            div class="fields" {
                (sheet.line("name", t!("template-name")).or(name).needed())
                (sheet.choose("language", t!("template-language"), languages).or(language.tag()))
            }
            (sheet.area("body", t!("template-body")).hint(t!("template-body-hint")).or(body).needed())
            div class="keys" { button class="btn primary" { (w!("save")) } }
        }
    }
}

fn drop(template: &TemplateView) -> Markup {
    html! {
        form method="post" action=(urls::drop_template(template.id)) {
            button class="btn" { (w!("template-drop", name = &template.name)) }
        }
    }
}

/// Adds one.
pub(crate) async fn add(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    put(&web, &me, None, form).await
}

/// Changes one.
pub(crate) async fn change(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    put(&web, &me, Some(id), form).await
}

/// Takes one away.
pub(crate) async fn drop_one(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
) -> Answer {
    web.desk.drop_template(&me, id).await?;
    Ok(went(urls::TEMPLATES, "template-dropped"))
}

async fn put(web: &WebState, me: &Person, id: Option<Uuid>, form: Form) -> Answer {
    let new = match read(&form) {
        Ok(new) => new,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            return again(web, me, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let unknown = facts::unknown(&new.body);
    match web.desk.put_template(me, id, new).await {
        Ok(_) => Ok(went(urls::TEMPLATES, "template-kept")),
        Err(DeskError::Invalid {
            code: "fact-unknown",
            ..
        }) => {
            let sentence = t!("template-unknown", names = unknown.join(", "));
            let mut kept = Kept::refused(form, sentence);
            kept.field = Some("body".to_owned());
            again(web, me, &kept, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            again(web, me, &kept, status).await
        }
    }
}

async fn again(web: &WebState, me: &Person, kept: &Kept, status: StatusCode) -> Answer {
    render(web, me, Some(kept), &html! {}, status).await
}

fn read(form: &Form) -> Result<NewTemplate, Misfit> {
    Ok(NewTemplate {
        name: form.need_line("name")?,
        language: Language::named(form.get("language"))
            .ok_or_else(|| Misfit::new("language", "misfit-choose"))?,
        body: form.need("body")?,
    })
}
