//! A mail of ours as it went out: the person's words and all that the desk put around them.

use crate::pages::{Answer, page, when};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use maud::html;
use recovery::MessageId;

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, message)): Path<(u64, MessageId)>,
) -> Answer {
    let sent = web.desk.sent_mail(&me, number, message).await?;
    let when = when(&web).await?;
    let title = t!("sent-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet" { (w!("sent-text")) }
            }
        }
        article class="card text stack" id="sent" {
            dl class="facts head" {
                div { dt { (w!("sent-from")) } dd { (sent.from) } }
                div { dt { (w!("sent-to")) } dd { (sent.to) } }
                div { dt { (w!("sent-subject")) } dd { (sent.subject) } }
                div { dt { (w!("sent-at")) } dd { (when.stamp(sent.at)) } }
            }
            // Its links stay words: what is pressed behind them counts as said by the customer.
            p class="letter-words" { (sent.text) }
            p { a href=(urls::raw(number, message)) { (w!("sent-raw")) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &title, main).await?,
    ))
}
