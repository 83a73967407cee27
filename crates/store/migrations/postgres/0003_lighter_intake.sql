-- What mail that comes in need not carry is taken off it. The search index here is written with the texts.

-- A receipt is composed when it is sent: until then it has no bytes.
alter table outgoing alter column raw_hash drop not null;

-- A path may hold personal words, and nothing reads it again.
alter table intake_item drop column source;
-- Nothing looks a mail up by these, or only while it is not done.
drop index mail_seen_intake;
drop index intake_item_raw;
create index intake_item_raw on intake_item (raw_hash) where state <> 'done';

-- The counts of a day lie together.
alter table receipt_count drop constraint receipt_count_pkey;
alter table receipt_count add primary key (day, address_hash);
