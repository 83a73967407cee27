//! All customers but one are erased whole. No byte of them is left, and none comes back with an older copy.

use crate::desk_under_watch::Watched;
use crate::look::{in_files, left};
use axum::http::StatusCode;
use desk::DeskConfig;
use desk::intake::Outcome;
use recovery::CustomerId;
use std::collections::BTreeSet;
use store::{Store, StoreConfig, copies, customers};
use testkit::mails::TestMail;
use testkit::rows;

/// Customers who are erased each by themselves; the others are joined into one record first.
const APART: usize = 4;
/// Words of those who are not erased.
const OTHERS: [&str; 10] = [
    "list",
    "lister",
    "listid",
    "listsubject",
    "listwords",
    "many",
    "many59",
    "manyid",
    "manysubject",
    "manywords",
];

pub async fn everybody(mut house: Watched, number: u64) {
    let (mark, config) = (house.mark, house.config.clone());
    beside_their_own_cases(&mut house).await;
    let copy = config.outbox.with_file_name("copy.db");
    let data = Store::open(&config.store()).await.unwrap();
    copies::backup(&data, &copy).await.unwrap();
    let other = address_of_another(&house);
    let other = customers::by_address(&data, &other).await.unwrap().unwrap();
    drop(data);

    let page = house.customer_path(number).await;
    let mut all = everybody_in(&config).await;
    all.retain(|one| *one != other.id);
    assert!(all.len() > APART + 1);
    let (apart, together) = all.split_at(APART);
    for one in &together[1..] {
        let agent = house.agent.clone();
        // Some are one person with another already.
        let _ = house.desk.join_customers(&agent, *one, together[0]).await;
    }
    who_may_not_cannot(&mut house, apart[0]).await;
    let administrator = house.administrator.clone();
    for one in apart.iter().chain(&together[..1]) {
        let reason = "Asked for by letter.";
        let erased = house.desk.erase_person(&administrator, *one, reason).await;
        erased.unwrap();
    }

    // What another customer said stays, and the mails of a list, which is no customer.
    let others: BTreeSet<String> = OTHERS.map(|word| house.word(word)).into();
    assert_eq!(left(&config, mark).await, others);
    if let StoreConfig::Sqlite { folder } = config.store() {
        assert_eq!(in_files(mark, &folder, "amends.db"), others);
    }
    let letters = in_files(mark, &config.outbox, "");
    assert!(letters.is_subset(&others), "letters too: {letters:?}");

    // The case stays as a fact, with when and why.
    let seen = house.get(true, &format!("/cases/{number}")).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("Erased on"));
    let happened = format!("/cases/{number}/history");
    let happened = house.get(true, &happened).await.body;
    assert!(happened.contains("Asked for by letter."));
    assert!(!house.case(number).await.case.is_open());
    assert_eq!(house.get(false, &page).await.status, StatusCode::NOT_FOUND);

    let _folder = house.stop();
    copies::restore(&config.store(), &copy, true).await.unwrap();
    assert_eq!(left(&config, mark).await, others, "nothing came back");
}

/// One of the many who wrote once is not erased.
fn address_of_another(house: &Watched) -> String {
    format!("{}59@many.example", house.word("many"))
}

/// A machine of the person writes what is set aside, and they write on the case of somebody else.
async fn beside_their_own_cases(house: &mut Watched) {
    let from = format!("{}@{}.example", house.word("address"), house.word("domain"));
    let aside = TestMail::from(&from)
        .id(&format!("{}@mail.example", house.word("asideid")))
        .to("care@desk.example")
        .header("Auto-Submitted", "auto-replied")
        .body(&house.word("asidewords"));
    assert_eq!(
        house.take("-", aside.bytes()).await.outcome,
        Outcome::Automatic
    );
    let to = address_of_another(house);
    let receipt = house.outgoing.iter().find(|mail| mail.to == to).unwrap();
    let meddles = TestMail::from(&from)
        .id(&format!("{}@mail.example", house.word("meddlesid")))
        .body(&house.word("meddles"))
        .answering(receipt);
    assert_eq!(
        house.take("-", meddles.bytes()).await.outcome,
        Outcome::Held
    );
}

/// The route is in the table, which is walked by every role; here the form itself.
async fn who_may_not_cannot(house: &mut Watched, customer: CustomerId) {
    let path = format!("/customers/{customer}");
    let seen = house.get(true, &path).await;
    assert!(
        !seen.body.contains(&format!("{path}/erase")),
        "an agent's page"
    );
    let fields = [("reason", "No."), ("sure", "yes"), ("sheet", "erase")];
    let seen = house.post(true, &format!("{path}/erase"), &fields).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    let agent = house.agent.clone();
    let asked = house.desk.erase_person(&agent, customer, "No.").await;
    assert!(matches!(asked, Err(desk::DeskError::NotAllowed)));
}

async fn everybody_in(config: &DeskConfig) -> Vec<CustomerId> {
    let values = rows::every_value(config).await;
    values
        .into_iter()
        .filter(|held| held.place() == "customer.customer_id")
        .map(|held| CustomerId::from_bytes(held.value.try_into().unwrap()))
        .collect()
}
