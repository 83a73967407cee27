//! The customer's page: no account, no script, nothing but this one case. A link in a mail may open
//! it with an answer chosen; only a press on the page changes anything.

mod answer;
mod ask;
pub(crate) mod ours;
mod told;

pub(crate) use answer::answer;

use super::{Asked, page_with};
use crate::parts::address::Path;
use crate::parts::field::{Field, Kept, Sheet};
use crate::parts::path::Along;
use crate::parts::{chip, frame, path, told as line};
use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use calendar::Moment;
use desk::DeskError;
use desk::brand::Brand;
use desk::views::{CustomerPage, StoodInFor};
use letters::Answer as Chosen;
use maud::{Markup, html};
use recovery::case::UnderstandingState;
use recovery::{Status, TextId};

/// All that the parts of the page need.
pub(super) struct Letter<'a> {
    pub(super) page: &'a CustomerPage,
    /// What its forms are sent to; nothing where one of us looks at it, who presses nothing in a customer's name.
    pub(super) token: Option<&'a str>,
    pub(super) when: &'a When,
    pub(super) kept: Option<&'a Kept>,
    /// When it was read: every question on it was put before.
    pub(super) shown: Moment,
    /// The answer a link in a mail brought along: chosen, not given.
    pub(super) chosen: Option<Chosen>,
}

impl<'a> Letter<'a> {
    pub(super) fn text(&self, id: TextId) -> String {
        self.page
            .texts
            .get(&id)
            .cloned()
            .unwrap_or_else(|| t!("text-gone"))
    }

    pub(super) fn sheet(&self, id: impl Into<String>) -> Sheet<'a> {
        Sheet::new(id, self.kept)
    }

    /// Who cares for it; nobody yet: the company.
    pub(super) fn carer(&self) -> &'a str {
        self.page
            .carer
            .as_ref()
            .map_or(&self.page.company, |carer| &carer.name)
    }

    /// A form that gives one answer. For one of us: what stands in it, and no form.
    pub(super) fn form(&self, about: &str, sheet: &Sheet, body: Markup) -> Markup {
        html! {
            @if let Some(token) = self.token {
                form class="ask" id=(sheet.id) method="post" action=(crate::urls::customer_page(token)) {
                    (sheet.head())
                    input type="hidden" name="about" value=(about);
                    (body)
                }
            } @else {
                div class="ask" { (body) }
            }
        }
    }

    /// A value that goes along unseen.
    pub(super) fn hidden(
        &self,
        sheet: &Sheet,
        name: &str,
        value: impl std::fmt::Display,
    ) -> Markup {
        html! { @if self.token.is_some() { (sheet.hidden(name, value)) } }
    }

    /// A field for words. For one of us: what it asks for.
    pub(super) fn field(&self, field: &Field) -> Markup {
        html! {
            @if self.token.is_some() { (field) } @else { p class="quiet" { (field.label()) } }
        }
    }

    /// The key that sends a form. For one of us: what it says.
    pub(super) fn key(&self, class: &str, says: &str) -> Markup {
        html! {
            @if self.token.is_some() { div class="keys" { button class=(class) { (says) } } }
            @else { p { span class="chip" { (says) } } }
        }
    }
}

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Path(token): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let chosen = asked.get("answer").and_then(|answer| answer.parse().ok());
    let said = line::to_customer(&asked);
    render(&web, &token, None, chosen, said, StatusCode::OK).await
}

async fn render(
    web: &WebState,
    token: &str,
    kept: Option<&Kept>,
    chosen: Option<Chosen>,
    said: Option<String>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let shown = web.desk.now();
    let page = match web.desk.customer_page(token).await {
        Ok(page) => page,
        Err(DeskError::NotFound | DeskError::NotAllowed | DeskError::Refused(_)) => {
            let erased = web.desk.link_of_one_erased(token).await?;
            let brand = web.desk.brand().await?;
            return Ok(closed(
                web,
                &brand,
                if erased { "erased" } else { "closed" },
            ));
        }
        Err(error) => return Err(error.into()),
    };
    let when = when_of(&page);
    let letter = Letter {
        page: &page,
        token: Some(token),
        when: &when,
        kept,
        shown,
        chosen,
    };
    let title = t!(
        "customer-title",
        number = page.case.number,
        company = &page.company
    );
    Ok(page_with(
        status,
        frame::branded(&page.brand, &title, whole(&letter, said.as_deref())),
    ))
}

fn when_of(page: &CustomerPage) -> When {
    When {
        now: page.now,
        zone: calendar::zone(&page.zone).unwrap_or(calendar::TimeZone::UTC),
    }
}

/// An old, closed or mistyped link, or one of a customer who was erased: kindly, and with how to reach us. It tells
/// nothing of any case.
fn closed(web: &WebState, brand: &Brand, why: &str) -> Response {
    let config = web.desk.config();
    let title = t!(&format!("customer-{why}-title"));
    let markup = frame::branded(
        brand,
        &title,
        html! {
            p class="quiet" { (brand.name) }
            h1 { (title) }
            p { (w!(&format!("customer-{why}-text"))) }
            @if let Some(mailbox) = config.mailboxes.first() {
                p { (w!("customer-closed-reach", company = &brand.name)) " " a href={ "mailto:" (mailbox) } { (mailbox) } }
            }
        },
    );
    page_with(StatusCode::NOT_FOUND, markup)
}

fn whole(letter: &Letter, said: Option<&str>) -> Markup {
    let page = letter.page;
    let case = &page.case;
    let questions = ask::questions(letter);
    let main = html! {
        (questions)
        (told::elsewhere(letter))
        (told::answer_by(letter))
        (told::promised(letter))
        (told::so_far(letter))
        (told::found(letter))
        (told::understood(letter))
        (ask::write(letter))
        (told::words(letter))
        (ask::solved_early(letter))
    };
    html! {
        @if !page.brand.logo.is_empty() { img class="logo" src=(crate::urls::brand_logo(&page.brand.logo)) alt=(page.company); }
        p class="quiet" { (page.company) " · " (w!("customer-complaint", number = case.number)) }
        h1 { (heading(letter)) }
        @if let Some(said) = said { p class="say yes" role="status" tabindex="-1" autofocus { (w!(thanks(letter, said), carer = letter.carer())) } }
        @if let Some(kept) = letter.kept {
            div class="say no" role="alert" tabindex="-1" autofocus {
                p { (kept.sentence) }
                @if kept.is_shown() { p { a href={ "#" (kept.sheet) } { (w!("kept-go")) } } }
                (kept.left_over())
            }
        }
        (carer(letter))
        (told::today(letter))
        @if case.is_open() || case.status == Status::Confirmed {
            div { (path::line_to_customer(Along::of(case))) }
        }
        (main)
        @if ask::owed_after_the_yes(letter) { p class="quiet" { (w!("customer-foot-owed")) } }
        @else if case.owes_after_the_yes() { p class="quiet" { (w!("customer-foot-word")) } }
        @else if case.is_open() || case.status == Status::Resting { p class="quiet" { (w!("customer-foot")) } }
        @if let Some(token) = letter.token.filter(|_| page.chooses_language) { (super::languages::foot(token)) }
    }
}

/// The line that thanks for an answer: after a yes with something still owed it says that too.
fn thanks<'a>(letter: &Letter, said: &'a str) -> &'a str {
    if said == "customer-said-solved" && ask::owed_after_the_yes(letter) {
        "customer-said-solved-owed"
    } else {
        said
    }
}

/// The page says in its heading what it is about now.
fn heading(letter: &Letter) -> String {
    let case = &letter.page.case;
    let name = &letter.page.customer_name;
    let key = match case.status {
        Status::Confirmed => "customer-heading-solved",
        Status::Resting => "customer-heading-resting",
        Status::Merged { .. } => "customer-heading-merged",
        Status::Ended(_) | Status::Unopened => "customer-heading-ended",
        Status::Open if ask::owed_after_the_yes(letter) => "customer-heading-owed",
        Status::Open if ask::asks_solved(letter) => "customer-heading-done",
        Status::Open
            if case
                .points
                .values()
                .any(|point| ask::asks_plan(case, point)) =>
        {
            "customer-heading-plan"
        }
        Status::Open
            if case
                .points
                .values()
                .any(|point| ask::asks_choice(case, point) && !case.owes_another_way(point.no)) =>
        {
            "customer-heading-offer"
        }
        Status::Open
            if case
                .points
                .values()
                .any(|point| case.owes_another_way(point.no)) =>
        {
            "customer-heading-wish"
        }
        Status::Open if understanding_asked(letter) => "customer-heading-understood",
        Status::Open => "customer-heading-open",
    };
    let words = t!(key);
    if name.is_empty() {
        begun_large(&words)
    } else {
        t!("customer-heading-named", name = name, words = words)
    }
}

/// The words as they begin a line.
fn begun_large(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

pub(super) fn understanding_asked(letter: &Letter) -> bool {
    letter.page.case.is_open()
        && letter
            .page
            .case
            .understanding
            .as_ref()
            .is_some_and(|understanding| understanding.state == UnderstandingState::Sent)
}

/// Who cares for it, how to reach them, and when the next word comes.
fn carer(letter: &Letter) -> Markup {
    let page = letter.page;
    html! {
        section class="carer" aria-label=(w!("customer-carer")) {
            (chip::avatar(Some(letter.carer())))
            div {
                p {
                    @match (&page.stood_in_for, &page.carer) {
                        (Some(absent), _) => { (meanwhile(letter, absent)) }
                        (None, Some(carer)) => { (w!("customer-carer-is", name = &carer.name)) }
                        (None, None) if page.is_walked => { (w!("customer-carer-nobody", company = &page.company)) }
                        (None, None) => { (w!("customer-carer-house", company = &page.company)) }
                    }
                    @if let Some(due) = page.next_word {
                        " "
                        @if due > letter.when.now { (w!("customer-next-word")) " " b { (letter.when.full(due)) } (w!("customer-next-word-end")) }
                        @else { (w!("customer-next-word-late")) }
                    }
                }
                @if let Some(carer) = &page.carer {
                    p class="quiet" {
                        a href={ "mailto:" (carer.email) } { (carer.email) }
                        @if !carer.phone.is_empty() { " · " a href={ "tel:" (tel(&carer.phone)) } { (carer.phone) } }
                    }
                }
            }
        }
    }
}

/// Who stands in until their own person is back, and when that is.
fn meanwhile(letter: &Letter, absent: &StoodInFor) -> String {
    let day = crate::words::words().date_in_words(absent.back, &letter.when.zone);
    t!(
        "customer-carer-meanwhile",
        name = letter.carer(),
        absent = &absent.name,
        day = day
    )
}

fn tel(phone: &str) -> String {
    phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}
