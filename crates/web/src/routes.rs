//! Every route there is, with who may, as data. The router is built from this table and from
//! nothing else, and permission is checked here and nowhere else.

use crate::bounds::{
    COACH_BYTES_MAX, FORM_BYTES_MAX, PAGE_TIME_MAX, PUBLIC_FORM_BYTES_MAX, UPLOAD_BYTES_MAX,
    UPLOAD_TIME_MAX,
};
use crate::form::Form;
use crate::pages;
use crate::parts::frame;
use crate::problem::Problem;
use crate::rates::Door;
use crate::state::WebState;
use crate::{cookie, languagetool, shield, speech};
use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequest, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, options, post};
use axum_extra::extract::cookie::CookieJar;
use desk::views::Person;
use recovery::Role;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

/// Where a deed is kept, with the files that prove it.
const KEEP_DEED: &str = "/cases/{number}/acts/keep-deed";

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Public,
    /// Whoever holds the link: the token in the address opens one case and nothing else. One of us who is signed in is
    /// led to the case instead.
    CustomerLink,
    /// A program with a token for the coach: it opens the coach and nothing else. Other sites may call these routes.
    CoachToken,
    /// Any program of another site: what the coach can do, and no word of anybody.
    AnyProgram,
    /// One of us.
    Agent,
    /// A supervisor or an administrator.
    Supervisor,
    /// An administrator.
    Administrator,
}

impl Who {
    /// The least role, where it takes one of us.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Public | Self::CustomerLink | Self::CoachToken | Self::AnyProgram => None,
            Self::Agent => Some(Role::Agent),
            Self::Supervisor => Some(Role::Supervisor),
            Self::Administrator => Some(Role::Administrator),
        }
    }

    /// Whether programs of other sites may call: no cookie counts there.
    pub fn is_open_to_others(self) -> bool {
        matches!(self, Self::CoachToken | Self::AnyProgram)
    }
}

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

impl RouteSpec {
    /// The largest body it takes in, in bytes.
    pub fn bytes_max(&self) -> usize {
        if self.takes_files() {
            UPLOAD_BYTES_MAX
        } else if self.who.is_open_to_others() {
            COACH_BYTES_MAX
        } else if self.who.role().is_some() {
            FORM_BYTES_MAX
        } else {
            PUBLIC_FORM_BYTES_MAX
        }
    }

    /// How long it may take to answer.
    pub fn time_max(&self) -> Duration {
        if self.takes_files() {
            UPLOAD_TIME_MAX
        } else {
            PAGE_TIME_MAX
        }
    }

    /// Whether what is sent there may bring files.
    pub fn takes_files(&self) -> bool {
        self.takes_complaints() || (self.method == "POST" && self.path == KEEP_DEED)
    }

    /// Whether it is where a complaint with its files is sent to.
    pub fn takes_complaints(&self) -> bool {
        self.door == Some(Door::Complaint)
    }
}

macro_rules! table {
    ($($method:ident $path:literal $who:ident $($door:ident)? => $serve:path;)+) => {
        &[$(RouteSpec {
            method: method_name!($method),
            path: $path,
            who: Who::$who,
            door: door!($($door)?),
            serve: || $method($serve),
        }),+]
    };
}

macro_rules! method_name {
    (get) => {
        "GET"
    };
    (post) => {
        "POST"
    };
    (options) => {
        "OPTIONS"
    };
}

macro_rules! door {
    () => {
        None
    };
    ($door:ident) => {
        Some(Door::$door)
    };
}

/// The table.
static ROUTES: &[RouteSpec] = table! {
    get  "/health" Public => pages::health::alive;
    get  "/ready" Public => pages::health::ready;
    get  "/assets/{name}" Public => pages::files::asset;
    get  "/favicon.ico" Public => pages::files::favicon;

    get  "/setup" Public Password => pages::door::setup_page;
    post "/setup" Public Password => pages::door::set_up;
    get  "/sign-in" Public => pages::door::sign_in_page;
    post "/sign-in" Public Password => pages::door::sign_in;
    post "/sign-out" Public => pages::door::sign_out;
    get  "/link/{token}" Public Password => pages::door::link_page;
    post "/link/{token}" Public Password => pages::door::set_password;

    get  "/complain" Public => pages::complain::show;
    post "/complain" Public Complaint => pages::complain::file;
    get  "/complain/{token}" Public Link => pages::complain::filed;
    get  "/embed.js" Public => pages::complain::embed;

    get  "/c/{token}" CustomerLink Link => pages::customer_page::show;
    post "/c/{token}" CustomerLink Link => pages::customer_page::answer;
    get  "/c/{token}/proof/{hash}" CustomerLink Link => pages::files::proof;
    post "/c/{token}/language" CustomerLink Link => pages::languages::of_customer_page;

    get  "/v2/languages" AnyProgram Coach => languagetool::languages;
    get  "/languagetool/v2/languages" AnyProgram Coach => languagetool::languages;
    get  "/languagetool/{token}/v2/languages" AnyProgram Coach => languagetool::languages;
    get  "/v2/check" CoachToken Coach => languagetool::check;
    post "/v2/check" CoachToken Coach => languagetool::check;
    options "/v2/check" AnyProgram Coach => languagetool::preflight;
    get  "/languagetool/v2/check" CoachToken Coach => languagetool::check;
    post "/languagetool/v2/check" CoachToken Coach => languagetool::check;
    options "/languagetool/v2/check" AnyProgram Coach => languagetool::preflight;
    get  "/languagetool/{token}/v2/check" CoachToken Coach => languagetool::check;
    post "/languagetool/{token}/v2/check" CoachToken Coach => languagetool::check;
    options "/languagetool/{token}/v2/check" AnyProgram Coach => languagetool::preflight;
    post "/api/coach/check" CoachToken Coach => languagetool::full;
    options "/api/coach/check" AnyProgram Coach => languagetool::preflight;

    get  "/" Agent => pages::today::show;
    get  "/cases" Agent => pages::cases::list;
    get  "/search" Agent => pages::search::show;
    get  "/cases/new" Agent => pages::new_case::page;
    post "/cases/new" Agent => pages::new_case::open;
    get  "/cases/{number}" Agent => pages::case::show;
    post "/cases/{number}/acts/{act}" Agent => pages::case::act;
    post "/cases/{number}/acts/keep-deed" Agent => pages::case::keep_deed;
    post "/cases/{number}/coach/{act}" Agent => pages::case::along::along;
    post "/cases/{number}/draft" Agent => pages::case::keep_draft;
    post "/cases/{number}/merge" Agent => pages::case::merge;
    post "/cases/{number}/undo-merge" Agent => pages::case::undo_merge;
    get  "/cases/{number}/files/{hash}" Agent => pages::files::file;
    get  "/cases/{number}/raw/{message}" Agent => pages::files::raw;
    get  "/cases/{number}/sent/{message}" Agent => pages::case::sent::show;
    get  "/cases/{number}/as-customer" Agent => pages::customer_page::ours::show;
    get  "/cases/{number}/history" Agent => pages::case::history::show;
    get  "/cases/{number}/like" Agent => pages::case::like::show;
    get  "/aside" Agent => pages::aside::list;
    post "/aside/{item}/take" Agent => pages::aside::take;
    post "/aside/{item}/leave" Agent => pages::aside::leave;
    get  "/aside/{item}/raw" Agent => pages::files::aside;
    get  "/customers/{id}" Agent => pages::customers::show;
    post "/customers/{id}/join" Agent => pages::customers::join;
    post "/customers/{id}/part" Agent => pages::customers::part;
    post "/customers/{id}/addresses" Agent => pages::reach::add;
    post "/customers/{id}/addresses/mark" Agent => pages::reach::mark;
    post "/customers/{id}/addresses/remove" Supervisor => pages::reach::remove;
    post "/customers/{id}/name" Agent => pages::reach::name;
    post "/customers/{id}/language" Agent => pages::languages::of_customer;
    post "/customers/{id}/erase" Administrator => pages::erase::erase;

    get  "/coach/rules" Agent => pages::rules::list;
    get  "/coach/rules/{id}" Agent => pages::rules::show;
    post "/coach/rules/{id}/off" Supervisor => pages::rules::switch_off;
    post "/coach/rules/{id}/on" Supervisor => pages::rules::switch_on;
    get  "/coach/record" Supervisor => pages::record::show;
    get  "/coach/tokens" Administrator => pages::tokens::show;
    post "/coach/tokens" Administrator => pages::tokens::make;
    post "/coach/tokens/withdraw" Administrator => pages::tokens::withdraw;

    get  "/account" Agent => pages::languages::account;
    post "/account" Agent => pages::languages::of_mine;
    get  "/keys" Agent => pages::keys::show;
    get  "/account/keys" Agent => pages::keys::change_page;
    post "/account/keys" Agent => pages::keys::change;
    post "/account/keys/as-they-came" Agent => pages::keys::as_they_came;
    get  "/audit" Administrator => pages::audit::show;
    get  "/mailboxes" Administrator => pages::mailboxes::show;
    get  "/people" Supervisor => pages::people::list;
    post "/people" Administrator => pages::people::invite;
    post "/people/{id}" Administrator => pages::people::change;
    post "/people/{id}/reset" Administrator => pages::people::reset;
    post "/teams" Administrator => pages::people::add_team;
    get  "/teams" Supervisor => pages::people::teams;
    post "/teams/{id}" Administrator => pages::people::rename_team;
    post "/teams/{id}/close" Administrator => pages::people::close_team;
    get  "/house" Supervisor => pages::house::show;
    post "/house" Administrator => pages::house::set_policy;
    post "/house/office" Administrator => pages::house::set_office;
    post "/house/language" Administrator => pages::languages::of_house;
    post "/house/form" Administrator => pages::complain::house::set;
    get  "/house/policies" Supervisor => pages::laws::show;
    post "/house/policies" Administrator => pages::laws::choose_one;
    post "/house/policies/drop" Administrator => pages::laws::drop_one;
    post "/house/policies/confirm" Administrator => pages::laws::confirm_one;
    post "/house/elsewhere" Administrator => pages::elsewhere::set;
};

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
    let (mut router, mut open) = (Router::new(), Router::new());
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
        } else {
            router = router.route(spec.path, serve);
        }
    }
    let unknown = Router::new()
        .fallback(async || Problem::NotFound)
        .merge(more)
        .layer(from_fn_with_state(state.clone(), speech::to_whoever_asks));
    let router = router
        .method_not_allowed_fallback(async || {
            (StatusCode::METHOD_NOT_ALLOWED, Problem::NotFound).into_response()
        })
        .with_state(state.clone())
        .merge(unknown);
    let open = open
        .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
        .with_state(state.clone());
    // Outside of the shields: a page of another site reads their answers too, or takes them for a failed connection.
    let open = shield::around_open(open, &state).layer(from_fn(languagetool::open_to_others));
    shield::around(router, &state).merge(open)
}

#[derive(Clone)]
struct Guard {
    state: WebState,
    spec: RouteSpec,
}

/// Lets a request through to its page, or not.
async fn pass(State(guard): State<Guard>, mut request: Request, next: Next) -> Response {
    if let Some(door) = guard.spec.door
        && !guard.state.rates.may(door, address_of(&request))
    {
        if guard.spec.who.is_open_to_others() {
            return languagetool::too_often();
        }
        if !guard.spec.takes_complaints() {
            return Problem::TooOften.into_response();
        }
        // It is read all the same, for the words are given back with the no.
        request.extensions_mut().insert(TooOften);
    }
    if guard.spec.who == Who::CoachToken {
        return match languagetool::let_in(&guard.state, request).await {
            Ok(request) => next.run(request).await,
            Err(refused) => refused,
        };
    }
    let Some(needs) = guard.spec.who.role() else {
        return match guard.spec.who {
            Who::CustomerLink => {
                match pages::customer_page::ours::only_theirs(&guard.state, request).await {
                    Ok(request) => speech::to_customer(&guard.state, request, next).await,
                    Err(answer) => answer,
                }
            }
            _ => next.run(request).await,
        };
    };
    let jar = CookieJar::from_headers(request.headers());
    let signed_in = match cookie::read(&jar, guard.state.https) {
        Some(token) => guard.state.desk.session(&token).await,
        None => Ok(None),
    };
    match signed_in {
        Ok(Some(who)) if who.person.role >= needs => {
            let language = who.person.language;
            request.extensions_mut().insert(Me(who.person));
            shield::let_press(speech::as_chosen(language, next.run(request)).await)
        }
        Ok(Some(_)) => Problem::NotAllowed.into_response(),
        Ok(None) => turned_away(request).await,
        Err(error) => Problem::from(error).into_response(),
    }
}

/// The address asked from.
pub(crate) fn address_of(request: &Request) -> IpAddr {
    request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip())
}

/// To the door. Whoever was signed out while they wrote gets their words back to copy.
async fn turned_away(request: Request) -> Response {
    if request.method() == Method::GET || request.method() == Method::HEAD {
        let then = request
            .uri()
            .path_and_query()
            .map_or("/", axum::http::uri::PathAndQuery::as_str)
            .to_owned();
        return Problem::SignIn { then }.into_response();
    }
    let form = match Form::from_request(request, &()).await {
        Err(too_large @ Problem::TooLarge) => return too_large.into_response(),
        form => form.unwrap_or_default(),
    };
    let page = frame::signed_out(&form.typed().collect::<Vec<_>>());
    (StatusCode::UNAUTHORIZED, Html(page.into_string())).into_response()
}

/// Marks a complaint that came too soon after others from the same address.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TooOften;

/// Who is signed in; put there by the guard, so a page that asks for it cannot stand unguarded.
#[derive(Clone, Debug)]
pub(crate) struct Me(pub(crate) Person);

impl<S: Send + Sync> FromRequestParts<S> for Me {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or(Problem::NotAllowed)
    }
}

/// The address asked from, as a page asks for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From(pub(crate) IpAddr);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        _: &S,
    ) -> Result<Self, std::convert::Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(
            peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip()),
        ))
    }
}
