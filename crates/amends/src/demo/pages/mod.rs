//! Pages that only the demo has, each marked so: what the desk does, the customers’ mailbox, and "one day
//! later". They stand open, for the mailbox is that of people who do not exist.

mod home;
mod later;
mod mailbox;

use super::clock::DemoClock;
use super::outbox::Outbox;
use super::record::Record;
use crate::exit::Failure;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use calendar::{Moment, TimeZone};
use desk::Desk;
use letters::{Arg, Catalogue};
use maud::{Markup, html};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use web::DemoLinks;

/// The first page.
pub const HOME: &str = "/demo";
const MAILBOX: &str = "/demo/mailbox";
const WRITE: &str = "/demo/write";
const LATER: &str = "/demo/later";
/// The longest wait for mail that is on its way out, and the time between two looks.
const SETTLE_MAX: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(20);
/// The state of a job that is not done yet, taken up or not.
const IN_HAND: &str = "waiting";

/// What the demo's pages have at hand.
pub struct DemoPages {
    /// The desk.
    pub desk: Desk,
    /// The data under it.
    pub store: store::Store,
    /// Its clock.
    pub clock: Arc<DemoClock>,
    /// What it sent.
    pub outbox: Outbox,
    /// The data folder.
    pub folder: PathBuf,
    /// What the demo remembers.
    pub record: Mutex<Record>,
}

impl DemoPages {
    fn record(&self) -> Record {
        self.record
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    async fn times(&self) -> Result<Times, Failure> {
        Ok(Times {
            now: self.desk.now(),
            zone: self.desk.office().await?.zone().clone(),
        })
    }

    /// Does what is due, and waits for what the desk's own background took up first: whoever opens the
    /// mailbox next finds the mail there.
    async fn settle(&self) -> Result<(), Failure> {
        let until = Instant::now() + SETTLE_MAX;
        loop {
            self.desk.run_due().await?;
            let jobs = store::jobs::count(&self.store).await?;
            let in_hand = jobs.iter().any(|(state, _, _)| state == IN_HAND);
            if !in_hand || Instant::now() >= until {
                return Ok(());
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }
}

/// Times as the desk's own pages say them: in the house's time zone.
struct Times {
    now: Moment,
    zone: TimeZone,
}

impl Times {
    /// In a list.
    fn stamp(&self, at_us: i64) -> String {
        words().stamp(Moment::from_us(at_us), self.now, &self.zone)
    }

    /// In full.
    fn full(&self, at_us: i64) -> String {
        words().day_and_time(Moment::from_us(at_us), &self.zone)
    }
}

/// The way to somebody's mailbox; to all of them where they got no mail yet.
fn mailbox_of(outbox: &Outbox, address: &str) -> String {
    outbox.number_of(address).map_or_else(
        || MAILBOX.to_owned(),
        |number| format!("{MAILBOX}/of/{number}"),
    )
}

/// The texts of the language that is spoken in this request.
fn words() -> &'static Catalogue {
    desk::spoken().words()
}

/// A text of the demo's pages, from the message catalogue.
fn say(key: &str) -> String {
    words().say(key)
}

/// The same with what it names.
fn say_with(key: &str, args: &[(&str, Arg)]) -> String {
    words().say_with(key, args)
}

/// What stands on top of every page of the desk.
pub fn links() -> DemoLinks {
    DemoLinks {
        says: "demo-bar",
        links: vec![("demo-look", HOME), ("demo-mailbox", MAILBOX)],
        keys: vec![("demo-later", LATER)],
    }
}

/// The demo's routes.
pub fn router(pages: Arc<DemoPages>) -> Router {
    Router::new()
        .route(HOME, get(home::show))
        .route(MAILBOX, get(mailbox::list))
        .route("/demo/mailbox/of/{number}", get(mailbox::of))
        .route(
            "/demo/mailbox/{key}",
            get(mailbox::read).post(mailbox::answer),
        )
        .route(WRITE, get(mailbox::new_complaint).post(mailbox::complain))
        .route(LATER, post(later::one_day))
        .with_state(pages)
}

/// A demo page, marked as one.
fn page(title: &str, main: &Markup) -> Response {
    let body = html! {
        p { span class="chip" { (say("demo-only")) } }
        nav aria-label=(say("demo-nav")) {
            ul class="row" {
                @for (to, key) in [(HOME, "demo-look"), (MAILBOX, "demo-mailbox"), (WRITE, "demo-write"), ("/", "demo-desk")] {
                    li { a href=(to) { (say(key)) } }
                }
            }
        }
        (main)
        form method="post" action=(LATER) class="stack" {
            button class="btn" { (say("demo-later")) }
        }
    };
    Html(web::parts::frame::plain(title, body).into_string()).into_response()
}

/// Something did not go: it is said, and what was typed stays in the browser's own form.
fn trouble(failure: &Failure) -> Response {
    let title = say("demo-trouble");
    let main = html! {
        h1 { (title) }
        p { (failure.says) }
        p { a href=(HOME) { (say("demo-trouble-home")) } }
    };
    (StatusCode::UNPROCESSABLE_ENTITY, page(&title, &main)).into_response()
}
