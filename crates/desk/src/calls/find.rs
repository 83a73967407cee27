//! Who is calling: customers found by whatever they say of themselves, while they say it.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::{CustomerId, Role};
use std::collections::HashMap;
use store::cases::CaseRow;
use store::search::PREFIX_MIN;
use store::{customers, many, search};

/// Customers that are shown.
pub const CALLERS_SHOWN: usize = 8;
/// Cases of theirs that are shown with each.
const CASES_SHOWN: usize = 3;
/// Cases that are looked through for them.
const CASES_READ: u32 = 40;
/// Bytes of what is looked for; more is cut.
const WORDS_BYTES_MAX: usize = 200;

/// Numbers of cases, and what each is about.
type Cases = Vec<(u64, String)>;

/// A customer who may be the one who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub customer: CustomerId,
    /// What the desk calls them.
    pub name: String,
    /// Some of their cases: the number and what it is about.
    pub cases: Vec<(u64, String)>,
}

impl Desk {
    /// The customers whom all of these words fit: a name, an address, a number, an order, a case, or how one begins.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn find_callers(&self, by: &Person, words: &str) -> Result<Vec<Caller>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let words: String = words.chars().take(WORDS_BYTES_MAX).collect();
        let mut rows: Vec<CaseRow> = Vec::new();
        let number = words.trim().trim_start_matches('#').parse::<u64>();
        if let Ok(number) = number
            && let Some(row) = store::cases::find_number(self.store(), number).await?
        {
            rows.push(row);
        }
        let by_phone = customers::by_phone(self.store(), &words).await?;
        let by_phone: Vec<CustomerId> = by_phone.iter().map(|one| one.id).collect();
        if !by_phone.is_empty() {
            rows.extend(many::cases_of(self.store(), &by_phone, CASES_READ).await?);
        }
        let places = search::find(self.store(), &as_beginnings(&words), None, CASES_READ).await?;
        let found = self.store().ask(many::ask_cases(&places.cases)).await?;
        rows.extend(found.into_iter().flatten());
        let mut records: Vec<CustomerId> = rows.iter().filter_map(|row| row.customer).collect();
        records.sort_unstable();
        records.dedup();
        let heads = many::heads(self.store(), &records).await?;
        let heads: HashMap<CustomerId, CustomerId> = heads.into_iter().collect();
        let mut callers: Vec<(CustomerId, Option<String>, Cases)> = Vec::new();
        for row in rows {
            // Whoever has several records is one caller.
            let head = row.customer.and_then(|record| heads.get(&record));
            let Some(customer) = head.copied() else {
                continue;
            };
            let case = (row.number, row.subject.clone().unwrap_or_default());
            if let Some((_, _, cases)) = callers.iter_mut().find(|(id, ..)| *id == customer) {
                if cases.len() < CASES_SHOWN && !cases.contains(&case) {
                    cases.push(case);
                }
            } else if callers.len() < CALLERS_SHOWN {
                callers.push((customer, row.customer_name.clone(), vec![case]));
            }
        }
        let nameless = callers.iter().filter(|(_, name, _)| name.is_none());
        let nameless = nameless.map(|(id, ..)| *id).collect();
        let called = self.first_addresses(nameless).await?;
        Ok(callers
            .into_iter()
            // Who was erased is found by nothing of theirs, and is nobody who could be meant.
            .filter_map(|(customer, name, cases)| {
                let name = name.or_else(|| called.get(&customer).cloned())?;
                Some(Caller {
                    customer,
                    name,
                    cases,
                })
            })
            .collect())
    }
}

/// The words as a search understands them, each as a beginning: they are still being said.
fn as_beginnings(words: &str) -> String {
    words
        .split(|sign: char| sign.is_whitespace() || sign == '"')
        .filter(|word| !word.is_empty())
        .map(|word| {
            // What is said is looked for; nothing is left out by it.
            let word = word.trim_start_matches('-');
            let letters = word.chars().filter(|sign| sign.is_alphanumeric()).count();
            if letters >= PREFIX_MIN {
                format!("{}*", word.trim_end_matches('*'))
            } else {
                word.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::as_beginnings;

    #[test]
    fn words_are_looked_for_as_they_begin() {
        assert_eq!(as_beginnings("Mar Rui"), "Mar* Rui*");
        assert_eq!(as_beginnings("m \"A-4711\""), "m A-4711*");
    }
}
