//! Every route there is, with who may. The router is built from the table in `table.rs` and from
//! nothing else, and permission is checked in `guard.rs` and nowhere else.

use crate::problem::Problem;
use crate::rates::Door;
use crate::state::WebState;
use crate::{languagetool, shield, speech};
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;
use axum::{Router, handler::Handler as _};

mod above;
mod from;
mod guard;
mod table;
mod takes;
mod who;

pub(crate) use from::{From, address_of};
use guard::{Guard, pass};
pub(crate) use guard::{Me, TooOften};
use table::ROUTES;
pub use who::Who;

/// A route: how, where, for whom.
#[derive(Clone, Copy)]
pub struct RouteSpec {
    /// `GET` (which also answers `HEAD`), `POST` or `OPTIONS`.
    pub method: &'static str,
    /// The path, with its parts in braces.
    pub path: &'static str,
    /// Who may.
    pub who: Who,
    /// The rate limit before it, if any.
    pub door: Option<Door>,
    serve: fn() -> MethodRouter<WebState>,
}

/// Every route there is.
pub fn routes() -> &'static [RouteSpec] {
    ROUTES
}

/// The route of this path, as the table writes it, for this method; else another of the path.
pub(crate) fn route_of(method: &Method, path: &str) -> Option<&'static RouteSpec> {
    let mut of_path = ROUTES.iter().filter(|spec| spec.path == path);
    let mut first = of_path.clone();
    let same = |spec: &&RouteSpec| spec.method == method.as_str();
    of_path.find(same).or_else(|| first.next())
}

/// The pages of the desk, with every shield around them.
pub fn router(state: WebState) -> Router {
    router_with(state, Router::new())
}

/// The same with more routes beside them, behind the same shields: the demo's own pages.
pub fn router_with(state: WebState, more: Router) -> Router {
    let (mut router, mut open, mut entrance) = (Router::new(), Router::new(), Router::new());
    for spec in ROUTES {
        let guard = Guard {
            state: state.clone(),
            spec: *spec,
        };
        let serve = (spec.serve)()
            .route_layer(from_fn_with_state(guard, pass))
            .route_layer(DefaultBodyLimit::max(spec.bytes_max()));
        if spec.who.is_open_to_others() {
            open = open.route(spec.path, serve);
        } else if spec.who.is_a_machine() {
            entrance = entrance.route(spec.path, serve);
        } else {
            router = router.route(spec.path, serve);
        }
    }
    let asks = from_fn_with_state(state.clone(), speech::to_whoever_asks);
    let unknown = Router::new()
        .fallback(async || Problem::NotFound)
        .merge(more)
        .layer(asks.clone());
    let router = router
        .method_not_allowed_fallback(above::only_takes.layer(asks))
        .with_state(state.clone())
        .merge(unknown);
    let open = open
        .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
        .with_state(state.clone());
    // Outside of the shields: a page of another site reads their answers too, or takes them for a failed connection.
    let open = shield::around_open(open, &state).layer(from_fn(languagetool::open_to_others));
    // No cookie counts there and no page of another site may read an answer.
    let entrance = shield::around_open(
        entrance
            .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
            .with_state(state.clone()),
        &state,
    );
    shield::around(router, &state).merge(open).merge(entrance)
}
