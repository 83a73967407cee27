//! A small desk to look at: `cargo run -p web --example northline`, then open the address it prints.
//!
//! The same house as in the tests, with a case at several stages, and a clock that stands still.

#![allow(
    clippy::large_futures,
    clippy::too_many_lines,
    reason = "one story, told once"
)]

#[path = "../tests/house/mod.rs"]
mod house;

use calendar::Moment;
use desk::acts::{Act, StepDraft};
use desk::attached::Attached;
use house::{House, MONDAY_US, PASSWORD, say};
use recovery::terms::{Channel, Costs, NoteSort};
use recovery::{OptionNo, PointNo};
use std::net::SocketAddr;

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt().init();
    let house = House::open().await;
    let anna = house.agent().await;
    let point = PointNo::FIRST;

    let fresh = house.case(&anna, "Marta Ruiz", "The dishwasher came dented, and so did the one you sent instead. I stayed home two days.").await;
    let offered = house.offered(&anna).await;
    house
        .act(
            &anna,
            offered,
            Act::Note {
                text: "Contract signed in the shop, 3 October.".to_owned(),
                sort: NoteSort::Fact,
            },
        )
        .await;

    let wished = house.offered(&anna).await;
    house
        .act(
            &anna,
            wished,
            Act::Decline {
                point,
                words: "I would like to leave the contract without a penalty.".to_owned(),
                via: Channel::Page,
            },
        )
        .await;

    let agreed = house.offered(&anna).await;
    house
        .act(
            &anna,
            agreed,
            Act::Choose {
                point,
                option: OptionNo(1),
                via: Channel::Page,
            },
        )
        .await;
    let due = Moment::from_us(MONDAY_US).plus_days(2);
    house
        .act(
            &anna,
            agreed,
            Act::LayPlan {
                point,
                steps: vec![StepDraft {
                    what: "Take the fee off the contract and correct the bill".to_owned(),
                    owner: None,
                    due,
                }],
                say: say("This is the plan."),
            },
        )
        .await;
    let path_plan = house.customer_path(&anna, agreed).await;
    let done = house.offered(&anna).await;
    house
        .act(
            &anna,
            done,
            Act::Choose {
                point,
                option: OptionNo(1),
                via: Channel::Page,
            },
        )
        .await;
    house
        .act(
            &anna,
            done,
            Act::LayPlan {
                point,
                steps: vec![StepDraft {
                    what: "Take the fee off the contract and correct the bill".to_owned(),
                    owner: None,
                    due,
                }],
                say: say("This is the plan."),
            },
        )
        .await;
    house
        .act(
            &anna,
            done,
            Act::AgreePlan {
                point,
                edition: 1,
                via: Channel::Phone,
            },
        )
        .await;
    let promise = house
        .desk
        .case_page(&anna.person, done, None)
        .await
        .expect("a page")
        .case
        .open_deeds()
        .next()
        .expect("a deed")
        .no;
    house
        .act(
            &anna,
            done,
            Act::KeepDeed {
                promise,
                checked: "The bill of November reads 39.".to_owned(),
                proof: vec![
                    Attached {
                        name: "bill of November.png".to_owned(),
                        media_type: "image/png".to_owned(),
                        bytes: include_bytes!("../../../docs/pictures/rule.png").to_vec(),
                    },
                    Attached {
                        name:
                            "a-letter-with-a-rather-long-name-that-has-to-be-broken-somewhere.pdf"
                                .to_owned(),
                        media_type: "application/pdf".to_owned(),
                        bytes: b"%PDF-1.4".to_vec(),
                    },
                ],
            },
        )
        .await;
    house
        .act(
            &anna,
            done,
            Act::DeclareDone {
                point,
                checked: "Bill and contract looked at together on the phone.".to_owned(),
                costs: Costs::None,
                proof: Vec::new(),
            },
        )
        .await;
    house.clock.set(Moment::from_us(MONDAY_US).plus_hours(5));
    let _ = house.desk.run_due().await;

    println!("sign in: anna@northline.example / {PASSWORD}");
    println!("session cookie: {}", anna.cookie);
    println!("administrator: {}", house.administrator.cookie);
    for (name, number) in [
        ("fresh", fresh),
        ("offered", offered),
        ("wished", wished),
        ("agreed", agreed),
        ("done", done),
    ] {
        println!(
            "{name} http://127.0.0.1:8099/cases/{number} http://127.0.0.1:8099{}",
            house.customer_path(&anna, number).await
        );
    }
    println!("{path_plan}");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099")
        .await
        .expect("the port");
    let service = house
        .router
        .clone()
        .into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await.expect("served");
}
