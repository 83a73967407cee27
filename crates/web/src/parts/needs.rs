//! What helps a customer, in one line for whoever is about to speak to them.

use crate::urls;
use desk::views::CustomerView;
use maud::{Markup, html};
use recovery::care::Need;

/// The line; nothing where no need is known.
pub(crate) fn line(customer: &CustomerView) -> Markup {
    html! {
        @if !customer.needs.is_empty() {
            p class="say soon helps" {
                (said(customer)) " "
                a href={ (urls::customer(customer.id)) "#needs" } { (w!("needs-line-see")) }
            }
        }
    }
}

/// The same as a sentence.
pub(crate) fn said(customer: &CustomerView) -> String {
    let needs: Vec<String> = customer.needs.iter().map(|one| called(one.need)).collect();
    t!(
        "needs-line",
        customer = &customer.name,
        needs = needs.join("; ")
    )
}

/// A need in words.
pub(crate) fn called(need: Need) -> String {
    t!(&format!("need-{}", need.name()))
}
