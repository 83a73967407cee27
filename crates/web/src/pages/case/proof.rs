//! The files that prove what was done (P24), and the way back for one that was put there by mistake.

use super::talk;
use super::view::View;
use crate::parts::field::{Field, Sheet};
use desk::attached::{FILES_BYTES_MAX, FILES_MAX};
use desk::views::ProofLink;
use maud::{Markup, html};
use recovery::ProofOf;

/// Bytes in a MB, as people are told sizes.
const MB: usize = 1024 * 1024;

/// Where they are chosen.
pub(super) fn field<'f>(view: &View, sheet: &'f Sheet) -> Field<'f> {
    let hint = t!(
        "keep-proof-hint",
        customer = view.customer(),
        count = FILES_MAX,
        most = FILES_BYTES_MAX / MB
    );
    sheet.files(t!("keep-proof")).hint(hint)
}

fn of<'a>(view: &View<'a>, of: ProofOf) -> &'a [ProofLink] {
    view.page.proof.get(&of).map_or(&[], Vec::as_slice)
}

/// Those that one of these marks.
pub(super) fn shown(view: &View, what: ProofOf, which: impl Fn(&ProofLink) -> bool) -> Markup {
    let files: Vec<_> = of(view, what).iter().filter(|one| which(one)).collect();
    html! {
        @if !files.is_empty() {
            ul class="files" aria-label=(t!("proof-label")) {
                @for one in files { li { (talk::file_link(view, &one.file)) } }
            }
        }
    }
}

/// All of them, each with the way back.
pub(super) fn kept(view: &View, part: &str, what: ProofOf) -> Markup {
    html! {
        @if !of(view, what).is_empty() {
            ul class="files" aria-label=(t!("proof-label")) {
                @for one in of(view, what) { (entry(view, part, what, one)) }
            }
        }
    }
}

/// One of them, with the way back.
pub(super) fn entry(view: &View, part: &str, what: ProofOf, one: &ProofLink) -> Markup {
    let (kind, no) = match what {
        ProofOf::Deed(no) => ("promise", no.to_string()),
        ProofOf::Point(no) => ("point", no.to_string()),
    };
    let sheet = view.sheet(format!("{part}-take-back-proof-{kind}-{no}-{}", one.place));
    let open = view.kept.is_some_and(|kept| kept.sheet == sheet.id);
    html! {
        li {
            (talk::file_link(view, &one.file))
            details class="bit" open[open] {
                summary { (w!("proof-take-back")) }
                (view.form("take-back-proof", &sheet, &t!("proof-take-back-key", name = one.file.name.as_str()), false, html! {
                    (sheet.hidden(kind, no))
                    (sheet.hidden("place", one.place))
                    p class="quiet" { (w!("proof-take-back-text", customer = view.customer())) }
                }))
            }
        }
    }
}
