//! The session's cookie.

use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// The `__Host-` prefix ties the cookie to this very host and to https; on plain http (a desk on
/// one's own machine) browsers refuse it, so the plain name stands there.
fn name(https: bool) -> &'static str {
    if https { "__Host-amends" } else { "amends" }
}

/// The session token a request brings.
pub(crate) fn read(jar: &CookieJar, https: bool) -> Option<String> {
    jar.get(name(https)).map(|cookie| cookie.value().to_owned())
}

/// The cookie that carries a session. It ends with the browser; the desk ends it earlier if nothing is done.
pub(crate) fn write(token: String, https: bool) -> Cookie<'static> {
    Cookie::build((name(https), token))
        .path("/")
        .http_only(true)
        .secure(https)
        // Links from a mail must find the person signed in; changes are guarded by origin.
        .same_site(SameSite::Lax)
        .build()
}

/// The cookie that ends it.
pub(crate) fn end(https: bool) -> Cookie<'static> {
    let mut cookie = write(String::new(), https);
    cookie.make_removal();
    cookie
}
