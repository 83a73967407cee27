//! How far people decide alone (P44): the limits of each role and of a person, and their editions.

use super::case::terms;
use super::case::view::money_words;
use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::limits::{LimitsOf, LimitsShown};
use desk::views::Person;
use maud::{Markup, html};
use recovery::power::{ByRemedy, Limit};
use recovery::terms::Remedy;
use recovery::{Role, StaffId};

/// What is typed for "whatever it comes to", in place of a limit of the role.
const ALONE: &str = "+";
/// The roles that have limits.
const LIMITED: [Role; 2] = [Role::Agent, Role::Supervisor];
/// The field of the address that names whose limits are open.
const PERSON: &str = "person";

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    let person = asked.get(PERSON).and_then(|id| id.parse().ok());
    render(&web, &me, (None, person), &done, StatusCode::OK).await
}

/// Sets the limits of a role or a person.
pub(crate) async fn set(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let person = form.maybe::<StaffId>(PERSON).ok().flatten();
    let outcome = match read(&form) {
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&web, &me, (Some(&kept), person), &html! {}, status).await;
        }
        Ok((seen, of, set)) => web.desk.set_limits(&me, seen, of, set).await,
    };
    match outcome {
        Ok(_) => Ok(went(urls::LIMITS, "limits")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, (Some(&kept), person), &html! {}, status).await
        }
    }
}

fn read(form: &Form) -> Result<(u32, LimitsOf, ByRemedy), Misfit> {
    let of = match form.maybe::<StaffId>(PERSON)? {
        Some(person) => LimitsOf::Person(person),
        None => LimitsOf::Role(form.term("role", terms::role)?),
    };
    let mut set = ByRemedy::new();
    for remedy in Remedy::ALL {
        let field = field(remedy);
        if form.get(&field) == ALONE {
            set.insert(remedy, Limit::Alone);
        } else if let Some(most) = form.money(&field, "currency")? {
            set.insert(remedy, Limit::UpTo(most));
        }
    }
    Ok((form.one("seen")?, of, set))
}

fn field(remedy: Remedy) -> String {
    format!("limit-{}", terms::name(&remedy))
}

async fn render(
    web: &WebState,
    me: &Person,
    (kept, person): (Option<&Kept>, Option<StaffId>),
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let shown = web.desk.limits(me).await?;
    let when = super::when(web).await?;
    let may = me.role >= Role::Administrator;
    let title = t!("limits-title");
    let person = person.and_then(|id| shown.people.iter().find(|one| one.id == id));
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::HOUSE) { (w!("house-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("limits-text")) }
            }
        }
        (done)
        div class="stack" {
            @for role in LIMITED {
                section class="card stack" id={ "role-" (terms::role_name(role)) } {
                    h2 { (w!(letters::term::role(role))) }
                    (in_force(shown.limits.roles.get(&role), "limits-none"))
                    @if may { (role_form(&shown, role, kept)) }
                }
            }
            (people(&shown, person, kept, may))
            (editions(&shown, &when))
            @if !may { p class="quiet" { (w!("limits-admin")) } }
        }
    };
    let markup = frame::desk(web, me, Place::House, &title, main).await?;
    Ok(page_with(status, markup))
}

/// What is in force, in words.
fn in_force(limits: Option<&ByRemedy>, none: &str) -> Markup {
    html! {
        @match limits {
            None => { p class="quiet" { (w!(none)) } }
            Some(limits) => {
                ul class="dots" {
                    @for (remedy, limit) in limits {
                        li { (w!(letters::term::remedy(*remedy))) ": " (words(limit)) }
                    }
                }
            }
        }
    }
}

fn words(limit: &Limit) -> String {
    match limit {
        Limit::Alone => t!("limits-alone"),
        Limit::UpTo(most) if most.cents == 0 => t!("limits-never"),
        Limit::UpTo(most) => t!("limits-up-to", amount = money_words(most)),
    }
}

/// A limit as it is typed.
fn typed(limit: &Limit) -> String {
    match limit {
        Limit::Alone => ALONE.to_owned(),
        Limit::UpTo(most) => format!("{}.{:02}", most.cents / 100, most.cents % 100),
    }
}

fn currency(limits: Option<&ByRemedy>) -> String {
    let mut all = limits.into_iter().flat_map(|limits| limits.values());
    let known = all.find_map(|limit| match limit {
        Limit::UpTo(most) => Some(most.currency.clone()),
        Limit::Alone => None,
    });
    known.unwrap_or_else(|| "EUR".to_owned())
}

fn fields(sheet: &Sheet, limits: Option<&ByRemedy>) -> Markup {
    html! {
        div class="fields" {
            @for remedy in Remedy::ALL {
                @let limit = limits.and_then(|limits| limits.get(&remedy));
                (sheet.line(&field(remedy), t!(letters::term::remedy(remedy))).or(limit.map(typed).unwrap_or_default()))
            }
            (sheet.line("currency", t!("field-currency")).or(currency(limits)))
        }
        div class="keys" { button class="btn" { (w!("save")) } }
    }
}

fn role_form(shown: &LimitsShown, role: Role, kept: Option<&Kept>) -> Markup {
    let name = terms::role_name(role);
    let sheet = Sheet::new(format!("limits-{name}"), kept);
    html! {
        details class="bit" open[sheet.came_back()] {
            summary { (w!("limits-change")) }
            form class="ask" method="post" action=(urls::LIMITS) {
                (sheet.head())
                input type="hidden" name="seen" value=(shown.limits.edition);
                input type="hidden" name="role" value=(name);
                p class="quiet" { (w!("limits-hint")) }
                (fields(&sheet, shown.limits.roles.get(&role)))
            }
        }
    }
}

fn people(shown: &LimitsShown, open: Option<&Person>, kept: Option<&Kept>, may: bool) -> Markup {
    let own = |person: &Person| shown.limits.people.get(&person.id);
    let others: Vec<_> = shown
        .people
        .iter()
        .filter(|one| one.role < Role::Administrator)
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    html! {
        section class="card stack" id="of-people" {
            h2 { (w!("limits-people")) }
            p class="quiet" { (w!("limits-people-text")) }
            ul class="lines-list" {
                @for person in shown.people.iter().filter(|one| own(one).is_some()) {
                    li {
                        div { b { (person.name) } (in_force(own(person), "limits-none")) }
                        @if may { a class="btn" href={ (urls::LIMITS) "?" (PERSON) "=" (person.id) "#of-people" } { (w!("limits-change")) } }
                    }
                }
            }
            @if let (true, Some(person)) = (may, open) {
                @let sheet = Sheet::new("limits-person", kept);
                h3 { (person.name) }
                form class="ask" method="post" action=(urls::LIMITS) {
                    (sheet.head())
                    input type="hidden" name="seen" value=(shown.limits.edition);
                    input type="hidden" name=(PERSON) value=(person.id);
                    p class="quiet" { (w!("limits-person-hint")) }
                    (fields(&sheet, own(person)))
                }
            } @else if may && !others.is_empty() {
                @let sheet = Sheet::new("limits-whose", None);
                form class="ask" method="get" action={ (urls::LIMITS) "#of-people" } {
                    (sheet.choose(PERSON, t!("limits-whose"), others))
                    div class="keys" { button class="btn" { (w!("limits-open")) } }
                }
            }
        }
    }
}

fn editions(shown: &LimitsShown, when: &When) -> Markup {
    html! {
        @if !shown.editions.is_empty() {
            section class="card stack" id="editions" {
                h2 { (w!("limits-editions")) }
                ol class="tight" {
                    @for (edition, by, at) in &shown.editions {
                        li { (w!("limits-edition", edition = *edition, who = by)) ", " (when.full(*at)) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_reads_as_it_was_shown() {
        let form = Form::from([
            ("role", "agent"),
            ("seen", "3"),
            ("limit-refund", "150.50"),
            ("limit-upgrade", "0"),
            ("limit-repair", "+"),
            ("currency", "CHF"),
        ]);
        let (seen, of, set) = read(&form).expect("fits");
        assert_eq!((seen, of), (3, LimitsOf::Role(Role::Agent)));
        assert_eq!(set.len(), 3, "an empty field sets nothing");
        assert_eq!(typed(&set[&Remedy::Refund]), "150.50");
        assert_eq!(typed(&set[&Remedy::Upgrade]), "0.00");
        assert_eq!(typed(&set[&Remedy::Repair]), "+");
        assert_eq!(currency(Some(&set)), "CHF");
        let wrong = Form::from([("role", "agent"), ("seen", "3"), ("limit-refund", "much")]);
        assert_eq!(read(&wrong).expect_err("no amount").field, "limit-refund");
    }
}
