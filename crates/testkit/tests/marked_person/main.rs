//! No personal word stands in an event, a log line, an address or a job. A person every word of whom carries a
//! mark is sent through everything the desk does, on both databases, and then everything is looked through.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk_under_watch;
mod look;
mod story;

use desk::Database;
use desk_under_watch::Watched;
use testkit::postgres;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_marked_person_leaves_no_mark_on_sqlite() {
    goes_through("zqmarks", Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_marked_person_leaves_no_mark_on_postgres() {
    let url = tokio::task::spawn_blocking(postgres::url).await.unwrap();
    let schema = Some(postgres::fresh_schema());
    goes_through("zqmarkp", Database::Postgres { url, schema }).await;
}

async fn goes_through(mark: &'static str, database: Database) {
    let mut house = Watched::open(mark, database).await;
    story::arrival::mail(&mut house).await;
    story::arrival::by_form(&mut house).await;
    let number = story::arrival::by_hand(&mut house).await;
    story::path::to_a_plan(&mut house, number).await;
    story::answered::by_the_law(&mut house, number).await;
    story::ending::to_solved(&mut house, number).await;
    story::around::another_end(&mut house).await;
    story::around::set_aside(&mut house).await;
    story::around::joined_and_parted(&mut house, number).await;
    story::around::reached_and_answered(&mut house, number).await;
    story::around::at_the_door(&mut house).await;
    house.walk_every_page().await;
    story::around::mail_that_cannot_go(&mut house, number).await;
    look::at_everything(&house).await;
    story::around::erased(&mut house, number).await;
    look::at_everything(&house).await;
    story::erasing::everybody(house, number).await;
}
