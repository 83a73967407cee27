//! Customers, as far as the command line goes: erasing one whole.

use super::people::named;
use super::{Answer, By, Hands};
use crate::exit::{Exit, Failure};
use desk::views::Person;
use recovery::CustomerId;
use store::{cases, customers};

pub(super) async fn erase(
    hands: &Hands,
    who: &str,
    reason: &str,
    by: &By,
) -> Result<Answer, Failure> {
    let by = hands.administrator(by).await?;
    let customer = find(hands, who).await?;
    // The data is written anew: pages and jobs wait rather than fail.
    let erased = hands
        .alone_with(erase_now(hands, &by, customer, reason))
        .await?;
    Ok(Answer::Erased {
        cases: erased.cases,
        elsewhere: erased.elsewhere,
        by: named(&by),
    })
}

async fn erase_now(
    hands: &Hands,
    by: &Person,
    customer: CustomerId,
    reason: &str,
) -> Result<desk::acts::PersonErased, Failure> {
    Ok(hands.desk.erase_person(by, customer, reason).await?)
}

/// The customer with this address, or of the case with this number.
async fn find(hands: &Hands, who: &str) -> Result<CustomerId, Failure> {
    let store = hands.store().await?;
    let found = match who.trim().trim_start_matches('#').parse::<u64>() {
        Ok(number) => cases::find_number(store, number)
            .await?
            .and_then(|row| row.customer),
        Err(_) => customers::by_address(store, who).await?.map(|one| one.id),
    };
    found.ok_or_else(|| {
        Failure::new(
            Exit::NoInput,
            "No customer has that address, and no case that number. Nothing was erased.",
        )
    })
}
