//! Customers: names and addresses, records of one person joined and parted again.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, CustomerId};

/// Most records joined into one that are read.
pub const JOINED_MAX: u32 = 200;
/// Most addresses of one record that are read.
pub const ADDRESSES_MAX: u32 = 100;

/// Digits of a telephone number that are compared.
pub const PHONE_KEY_DIGITS: usize = 7;
/// Most records that are read for one number.
pub const OF_PHONE_MAX: u32 = 20;

/// A customer's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// Its id.
    pub id: CustomerId,
    /// The name; nothing if unknown or erased.
    pub name: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The record that stands for the same person.
    pub joined_into: Option<CustomerId>,
    /// Since when we know them.
    pub since: Moment,
    /// When it was erased.
    pub erased_at: Option<Moment>,
    /// The tag of the language we speak with them, where it is known.
    pub language: Option<String>,
}

impl Customer {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id()?,
            name: row.maybe_text()?,
            phone: row.maybe_text()?,
            joined_into: row.maybe_id()?,
            since: row.moment()?,
            erased_at: row.maybe_moment()?,
            language: row.maybe_text()?,
        })
    }
}

/// An address of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The normal form, by which it is found and which belongs to one record alone.
    pub key: String,
    /// As it was written.
    pub address: String,
    /// Since when we know it.
    pub added_at: Moment,
    /// Since when it is an old one: mail from it is still theirs, and nothing is sent to it.
    pub old_at: Option<Moment>,
}

impl Address {
    pub(crate) fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self {
            key: row.text()?,
            address: row.text()?,
            added_at: row.moment()?,
            old_at: row.maybe_moment()?,
        })
    }
}

/// The normal form of a mail address, by which the same one is recognised.
pub fn address_key(address: &str) -> String {
    address.trim().trim_matches(['<', '>']).to_lowercase()
}

/// The last digits of a telephone number, by which it is found with and without its country and area: the same number is
/// written in many ways. None where it has too few.
pub fn phone_key(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().checked_sub(PHONE_KEY_DIGITS)?;
    Some(digits[from..].to_owned())
}

/// Makes a record. The language is a tag such as `de`, where it is known.
pub fn put(
    batch: &mut Batch,
    id: CustomerId,
    name: Option<&str>,
    phone: Option<&str>,
    language: Option<&str>,
    at: Moment,
) {
    let args = args![id, name, phone, at, language, phone.and_then(phone_key)];
    batch.push(sql!("customer/put"), args);
}

/// Sets the language of a record that was not erased, by its tag; nothing is none known.
pub fn set_language(batch: &mut Batch, id: CustomerId, language: Option<&str>) {
    batch.push_one(sql!("customer/set_language"), args![id, language]);
}

/// Notes the language of a record, where none is known yet.
pub fn learn_language(batch: &mut Batch, id: CustomerId, language: &str) {
    batch.push(sql!("customer/learn_language"), args![id, language]);
}

/// The tag of the language of the customer whose case this is, where one is known.
pub async fn language_of_case(store: &Store, case: CaseId) -> Result<Option<String>, StoreError> {
    store
        .read_one(sql!("customer/list_language_of_case"), args![case])
        .await?
        .map_or(Ok(None), |mut row| row.maybe_text())
}

/// Whether the customer of this case was known before somebody typed their address into the web form, and then what the
/// complaint is about, unless erased.
pub async fn typed(store: &Store, case: CaseId) -> Result<Option<Option<String>>, StoreError> {
    let row = store.read_one(sql!("customer/find_typed"), args![case]);
    row.await?.map(|mut row| row.maybe_text()).transpose()
}

/// Changes the name and number of a record that was not erased.
pub fn change(batch: &mut Batch, id: CustomerId, name: Option<&str>, phone: Option<&str>) {
    let args = args![id, name, phone, phone.and_then(phone_key)];
    batch.push_one(sql!("customer/change"), args);
}

/// Refuses the batch, at `customer/stand`, where the record was erased since it was looked up: what is
/// written for it would bring back words of somebody who asked that they be gone.
pub fn must_stand(batch: &mut Batch, id: CustomerId) {
    batch.push_one(sql!("customer/stand"), args![id]);
}

/// Adds an address. If it belongs to a record already, the batch is refused at `customer_address/put`:
/// somebody made that record at the same moment; look again.
pub fn add_address(batch: &mut Batch, id: CustomerId, address: &str, at: Moment) {
    batch.push(
        sql!("customer_address/put"),
        args![address_key(address), id, address.trim(), at],
    );
}

/// Marks an address as an old one since then, or as one in use. Refused where it is not this record's.
pub fn mark_address(batch: &mut Batch, id: CustomerId, address: &str, old: Option<Moment>) {
    let args = args![address_key(address), id, old];
    batch.push_one(sql!("customer_address/set_old"), args);
}

/// Takes an address away.
pub fn remove_address(batch: &mut Batch, id: CustomerId, address: &str) {
    batch.push(
        sql!("customer_address/remove"),
        args![address_key(address), id],
    );
}

/// Says that `id` is the same person as `into`. Both must stand for themselves; otherwise refused.
pub fn join(batch: &mut Batch, id: CustomerId, into: CustomerId) {
    batch.push_one(sql!("customer/join"), args![id, into]);
}

/// Takes a join back.
pub fn part(batch: &mut Batch, id: CustomerId) {
    batch.push_one(sql!("customer/part"), args![id]);
}

/// Erases name, number and addresses, and remembers that they are erased.
pub fn erase(batch: &mut Batch, id: CustomerId, at: Moment) {
    batch.push(sql!("customer/erase"), args![id, at]);
    batch.push(sql!("customer_address/erase"), args![id]);
    batch.push(sql!("call/erase_of_customer"), args![id]);
    batch.push(sql!("support_need/erase_of_customer"), args![id]);
    batch.push(sql!("erasure/record"), args!["customer", id, at]);
}

/// One record.
pub async fn find(store: &Store, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    store.ask(ask_find(id)).await
}

/// Asks for one record.
pub fn ask_find(id: CustomerId) -> Ask<Option<Customer>> {
    Ask::one(sql!("customer/find"), args![id], Customer::read)
}

/// The record an address belongs to, whether or not it is joined into another.
pub async fn by_address(store: &Store, address: &str) -> Result<Option<Customer>, StoreError> {
    store.ask(ask_by_address(address)).await
}

/// Asks for the record an address belongs to.
pub fn ask_by_address(address: &str) -> Ask<Option<Customer>> {
    let args = args![address_key(address)];
    Ask::one(sql!("customer/find_by_address"), args, Customer::read)
}

/// The records with this telephone number, the newest first; none where it has too few digits.
pub async fn by_phone(store: &Store, phone: &str) -> Result<Vec<Customer>, StoreError> {
    let Some(key) = phone_key(phone) else {
        return Ok(Vec::new());
    };
    let rows = store.read(sql!("customer/list_by_phone"), args![key, OF_PHONE_MAX]);
    rows.await?.into_iter().map(Customer::read).collect()
}

/// The record that stands for the person: the same, or the one it was joined into.
pub async fn head(store: &Store, id: CustomerId) -> Result<Option<CustomerId>, StoreError> {
    store
        .read_one(sql!("customer/find_head"), args![id])
        .await?
        .map(|mut row| row.id())
        .transpose()
}

/// The record and all that were joined into it.
pub async fn joined(store: &Store, id: CustomerId) -> Result<Vec<Customer>, StoreError> {
    let rows = store
        .read(sql!("customer/list_joined"), args![id, JOINED_MAX])
        .await?;
    rows.into_iter().map(Customer::read).collect()
}

/// Asks for a record and what was joined right into it, two rows at most. One row that is joined into nothing is a person
/// of one record, as nearly everybody is: the records of a person are walked for the others alone.
pub fn ask_beside(id: CustomerId) -> Ask<Vec<Customer>> {
    Ask::rows(sql!("customer/list_beside"), args![id], Customer::read)
}

/// Asks for the addresses of a record, the first known first.
pub fn ask_addresses(id: CustomerId) -> Ask<Vec<Address>> {
    let args = args![id, ADDRESSES_MAX];
    Ask::rows(sql!("customer_address/list"), args, |mut row| {
        Address::read(&mut row)
    })
}

/// Asks for all records of the person a record belongs to, the one that stands for them first.
pub fn ask_person(id: CustomerId) -> Ask<Vec<Customer>> {
    let args = args![id, JOINED_MAX];
    Ask::rows(sql!("customer/list_person"), args, Customer::read)
}

/// Asks for the addresses of all records of that person, in the order of the records, the first known first.
pub fn ask_addresses_of_person(id: CustomerId) -> Ask<Vec<(CustomerId, Address)>> {
    Ask::rows(
        sql!("customer_address/list_person"),
        args![id, ADDRESSES_MAX],
        |mut row| {
            let of = row.id()?;
            Ok((of, Address::read(&mut row)?))
        },
    )
}

/// The addresses of a record, the first known first.
pub async fn addresses(store: &Store, id: CustomerId) -> Result<Vec<Address>, StoreError> {
    store.ask(ask_addresses(id)).await
}
