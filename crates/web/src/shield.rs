//! What stands around every page: headers, the guard against other sites, limits of time and size,
//! compression, the log line, and a kind page where something breaks.

use crate::bounds::{FORGOTTEN_BYTES_MAX, FORM_BYTES_MAX, PAGE_TIME_MAX, UPLOAD_BYTES_MAX};
use crate::parts::frame;
use crate::problem::{Problem, TellNumber};
use crate::routes::{self, Who};
use crate::speech;
use crate::state::WebState;
use crate::{upload, urls};
use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use std::any::Any;
use std::future::poll_fn;
use std::pin::Pin;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::limit::RequestBodyLimitLayer;
use uuid::Uuid;

/// Pages to read: nothing but our own style sheet and pictures; no script, no frame, no form to elsewhere.
pub(crate) const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// A page of the desk: the same, and our own script of the keys, which may ask nobody.
const DESK_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// A page that says what changes while it is open: it asks this desk.
const LIVE_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
     img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// The same where one writes: our own scripts, which may ask this desk, and the styles that the editor adds by the nonce.
const WRITING_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src 'self'";
/// A file that came by mail gets no rights at all, should a browser show it after all.
pub(crate) const FILE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// An answer that took so long is told in the log whatever it was.
const SLOW: Duration = Duration::from_secs(1);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Lets a page of the desk run the script of the keys. What is no page, and a page with a policy of its own, stays as it is.
pub(crate) fn let_press(mut page: Response) -> Response {
    let headers = page.headers_mut();
    let is_page = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        put(headers, CONTENT_SECURITY_POLICY, DESK_POLICY);
    }
    page
}

/// Lets a page listen to this desk.
pub(crate) fn let_listen(mut page: Response) -> Response {
    put(page.headers_mut(), CONTENT_SECURITY_POLICY, LIVE_POLICY);
    page
}

/// Lets a page run the editor; its styles carry this nonce.
pub(crate) fn let_write(mut page: Response, nonce: &str) -> Response {
    let policy = format!("{WRITING_POLICY} 'nonce-{nonce}'");
    // A nonce is made of letters and digits; without a policy of its own the page runs no script.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// Lets these sites, and no other, show a page in a frame, where it was asked for as one that stands in a frame. It tells
/// them how high it is, by a script of ours.
pub(crate) fn let_frame(mut page: Response, embedded: bool, sites: &[String]) -> Response {
    if !embedded || sites.is_empty() {
        return page;
    }
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         form-action 'self'; frame-ancestors {}; base-uri 'none'",
        sites.join(" ")
    );
    // A site is an origin of letters, digits and a few signs; what is no header leaves the page as it was, in no frame.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

/// Puts the shields around these routes.
pub(crate) fn around(router: Router, state: &WebState) -> Router {
    let mut csrf = CsrfLayer::new();
    // Behind a proxy the host may read otherwise than in the address people use.
    match csrf
        .clone()
        .add_trusted_origin(origin_of(&state.desk.config().base_url))
    {
        Ok(with_ours) => csrf = with_ours,
        Err(error) => {
            tracing::warn!(%error, "the desk's own address is no origin; changes are checked against the Host header alone");
        }
    }
    let csrf = csrf.with_rejection_response(|_: ProtectionError| -> Response { from_elsewhere() });
    let router = router
        .layer(from_fn(show_path))
        .layer(csrf)
        .layer(from_fn(hide_path))
        // Each route has a smaller bound of its own; this one holds where none matched.
        .layer(RequestBodyLimitLayer::new(UPLOAD_BYTES_MAX))
        .layer(from_fn(take_in));
    // Outermost, so that the pages of the shields themselves speak the language too.
    around_open(router, state).layer(from_fn_with_state(state.clone(), speech::around))
}

/// The same without the guard against other sites, for routes where no cookie counts. What is too large is refused there
/// at their own door, after the limit of its rate and in words for a program.
pub(crate) fn around_open(router: Router, state: &WebState) -> Router {
    router
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::custom(broke))
        .layer(CompressionLayer::new())
        .layer(from_fn(log))
        .layer(from_fn_with_state(state.https, headers))
}

/// What takes longer than its route may is given up.
async fn in_time(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>();
    let route = path.and_then(|path| routes::route_of(request.method(), path.as_str()));
    let most = route.map_or(PAGE_TIME_MAX, routes::RouteSpec::time_max);
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A form that is larger than its page takes in is met with a page that says so, once all of it has come.
async fn take_in(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>();
    let route = path.and_then(|path| routes::route_of(request.method(), path.as_str()));
    let size = request.body().size_hint();
    let form = TooLarge {
        route,
        path: request.uri().path().to_owned(),
        most: route.map_or(FORM_BYTES_MAX, |route| {
            route.bytes_max_of(upload::is_multipart(request.headers()))
        }),
        came: size.exact(),
    };
    let comes = usize::try_from(size.lower()).unwrap_or(usize::MAX);
    if comes <= form.most {
        let response = next.run(request).await;
        // What does not say how long it is, is found too large on the way.
        return if response.status() == StatusCode::PAYLOAD_TOO_LARGE {
            form.page()
        } else {
            response
        };
    }
    if comes <= FORGOTTEN_BYTES_MAX.max(2 * form.most) {
        forget(request.into_body()).await;
    }
    form.page()
}

/// Reads to the end and keeps nothing.
async fn forget(mut body: Body) {
    while let Some(Ok(_)) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {}
}

/// Bytes in a KB, as people are told sizes.
const KB: u64 = 1024;

/// A form that is more than its page takes in.
struct TooLarge {
    route: Option<&'static routes::RouteSpec>,
    /// Where it was sent.
    path: String,
    /// The bytes that page takes in.
    most: usize,
    /// The bytes that came, where they were told.
    came: Option<u64>,
}

impl TooLarge {
    /// Says what was too large and by how much, where the words are, and where the person was.
    fn page(&self) -> Response {
        let customers = self
            .route
            .is_some_and(|route| route.who == Who::CustomerLink);
        let complaint = self.route.is_some_and(routes::RouteSpec::takes_complaints);
        let whose = match (customers, complaint) {
            (_, true) => "form",
            (true, _) => "customer",
            _ => "problem",
        };
        let most = self.most as u64;
        let case = self.case();
        let title = t!(&format!("{whose}-too-large-title"));
        let page = frame::plain(
            &title,
            maud::html! {
                h1 { (title) }
                p { (w!(&format!("{whose}-too-large-text"))) }
                p {
                    @match self.came.filter(|bytes| *bytes > most) {
                        Some(bytes) => { (w!("too-large-by", came = bytes.div_ceil(KB), most = most / KB)) }
                        None => { (w!("too-large-over", most = most / KB)) }
                    }
                    @if case.is_some() { " " (w!("too-large-draft")) }
                }
                p class="row" {
                    @if let Some(number) = case { a class="btn" href=(urls::case(number)) { (w!("too-large-case", number = number)) } }
                    @if customers { a class="btn" href=(self.path) { (w!("customer-too-large-back")) } }
                    @else if complaint { a class="btn" href=(urls::COMPLAIN) { (w!("form-anew")) } }
                    @else { a class="btn" href=(urls::TODAY) { (w!("problem-home")) } }
                }
            },
        );
        (StatusCode::PAYLOAD_TOO_LARGE, Html(page.into_string())).into_response()
    }

    /// The case at which it was written, where it was one.
    fn case(&self) -> Option<u64> {
        let (number, _) = self.path.strip_prefix("/cases/")?.split_once('/')?;
        number.parse().ok()
    }
}

/// The address as it came, while the guard against other sites looks at the request.
#[derive(Clone)]
struct Whole(Uri);

/// That guard tells its own log the path, and tokens stand in paths; it needs the host alone.
async fn hide_path(mut request: Request, next: Next) -> Response {
    let whole = request.uri().clone();
    let mut parts = whole.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::from_static("/"));
    *request.uri_mut() = Uri::from_parts(parts).unwrap_or_default();
    request.extensions_mut().insert(Whole(whole));
    next.run(request).await
}

/// Puts the address back for the pages.
async fn show_path(mut request: Request, next: Next) -> Response {
    if let Some(Whole(whole)) = request.extensions_mut().remove::<Whole>() {
        *request.uri_mut() = whole;
    }
    next.run(request).await
}

/// Scheme, host and port of an address.
fn origin_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..]
        .find(['/', '?', '#'])
        .map_or(url, |end| &url[..host + end])
}

fn from_elsewhere() -> Response {
    let page = frame::plain(
        &t!("problem-elsewhere-title"),
        maud::html! {
            h1 { (w!("problem-elsewhere-title")) }
            p { (w!("problem-elsewhere-text")) }
        },
    );
    (StatusCode::FORBIDDEN, Html(page.into_string())).into_response()
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "the layer hands the panic over by value"
)]
fn broke(panic: Box<dyn Any + Send>) -> Response<Body> {
    let why = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    tracing::error!(why, "a page panicked");
    Problem::Failed.into_response()
}

/// One line a request: the route and not the path, for tokens and numbers stand in paths.
async fn log(request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("-", MatchedPath::as_str)
        .to_owned();
    let method = request.method().clone();
    let number = Uuid::now_v7();
    let began = Instant::now();
    let mut response = kindly(next.run(request).await);
    let status = response.status();
    if response.extensions().get::<TellNumber>().is_some() {
        response = with_number(response, number);
    }
    if let Ok(value) = HeaderValue::from_str(&number.to_string()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let took_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    if status.is_server_error() {
        tracing::warn!(%method, route, status = status.as_u16(), took_us, request = %number, "answered");
    } else if method.is_safe() && status.is_success() && began.elapsed() < SLOW {
        // A page that was read changes nothing; a line for each took a twentieth of its time.
        tracing::debug!(%method, route, status = status.as_u16(), took_us, request = %number, "answered");
    } else {
        tracing::info!(%method, route, status = status.as_u16(), took_us, request = %number, "answered");
    }
    response
}

/// The layers say no with a bare status; people get a page.
fn kindly(response: Response) -> Response {
    if response.headers().contains_key(CONTENT_TYPE) {
        return response;
    }
    match response.status() {
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => {
            Problem::Busy.into_response()
        }
        _ => response,
    }
}

/// The page for something that broke, with the number of the request to tell us.
fn with_number(response: Response, number: Uuid) -> Response {
    let page = frame::plain(
        &t!("problem-failed-title"),
        maud::html! {
            h1 { (w!("problem-failed-title")) }
            p { (w!("problem-failed-text")) }
            p class="quiet" { (w!("problem-number", number = number.to_string())) }
            p { a class="btn" href=(crate::urls::TODAY) { (w!("problem-home")) } }
        },
    );
    (response.status(), Html(page.into_string())).into_response()
}

async fn headers(State(https): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    put(headers, CONTENT_SECURITY_POLICY, PAGE_POLICY);
    put(headers, CACHE_CONTROL, "no-store");
    put(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Tokens stand in addresses, so no other host may see one. `no-referrer` would do that too, but
    // it makes browsers send `Origin: null` with our own forms, which the guard above must refuse.
    put(headers, REFERRER_POLICY, "same-origin");
    put(
        headers,
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    put(
        headers,
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    put(
        headers,
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    put(
        headers,
        HeaderName::from_static("x-robots-tag"),
        "noindex, nofollow",
    );
    if https {
        put(
            headers,
            STRICT_TRANSPORT_SECURITY,
            "max-age=31536000; includeSubDomains",
        );
    }
    response
}

/// A page may have said it more strictly already.
fn put(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers
        .entry(name)
        .or_insert(HeaderValue::from_static(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        assert_eq!(
            origin_of("https://care.example/desk"),
            "https://care.example"
        );
        assert_eq!(origin_of("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
    }
}
