//! The page above an address that only takes what is sent to it: whoever reloads there is led back.

use super::ROUTES;
use crate::problem::Problem;
use crate::urls;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};

/// Says so, with the way back.
pub(super) async fn only_takes(uri: Uri) -> Response {
    let page = page_above(uri.path()).unwrap_or(urls::TODAY).to_owned();
    Problem::OnlyTakes { page }.into_response()
}

/// The longest beginning of a path that is a page.
fn page_above(path: &str) -> Option<&str> {
    let mut page = path;
    while let Some((above, _)) = page.rsplit_once('/') {
        page = above;
        if is_page(page) {
            return Some(page);
        }
    }
    None
}

fn is_page(path: &str) -> bool {
    let pages = ROUTES.iter().filter(|route| route.method == "GET");
    pages.map(|route| route.path).any(|page| fits(page, path))
}

/// Whether the path is one of these; a part in braces is anything.
fn fits(page: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (page.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(part), Some(is)) if part == is || (part.starts_with('{') && !is.is_empty()) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_leads_to_the_page_above() {
        for (path, page) in [
            ("/cases/1042/acts/give-word", Some("/cases/1042")),
            ("/cases/1042/draft/give-word/files", Some("/cases/1042")),
            ("/house/brand", Some("/house")),
            ("/sign-out", None),
        ] {
            assert_eq!(page_above(path), page, "{path}");
        }
    }
}
