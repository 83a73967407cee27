-- Since when an address of a customer is an old one: mail from it is still theirs, and nothing is sent to it any more.
alter table customer_address add column old_us bigint;
