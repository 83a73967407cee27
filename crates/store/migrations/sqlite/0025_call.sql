-- Talks that go on, on the phone or across the counter: a case in the making. What is typed is kept here as it is typed,
-- as JSON, until it becomes part of a case or is thrown away. The stamp tells which window wrote last, and how often.
create table call (
  call_id blob not null primary key,
  staff_id blob not null,
  customer_id blob,
  case_id blob,
  body text not null,
  stamp text not null,
  began_us integer not null,
  ended_us integer,
  saved_us integer not null
) strict, without rowid;
create index call_staff on call (staff_id, call_id);
create index call_customer on call (customer_id) where customer_id is not null;
create index call_case on call (case_id) where case_id is not null;

-- The last seven digits of a number: who calls is found however the number is written.
alter table customer add column phone_key text;
update customer set phone_key = substr(replace(replace(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '/', ''), '.', ''), '+', ''), -7)
where phone is not null;
update customer set phone_key = null where length(phone_key) < 7;
create index customer_phone on customer (phone_key) where phone_key is not null;
