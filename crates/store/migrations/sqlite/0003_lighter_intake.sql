-- What mail that comes in need not carry is taken off it.

-- The search index is written from the texts in large pieces, shortly behind them: this is the last text it holds.
-- It counts no words of a text, for nothing is ranked by them. An index that is there is made anew after the start.
create table text_search_upto (doc integer not null) strict;
insert into text_search_upto (doc) values (0);
drop table text_search;
create virtual table text_search using fts5 (
  body, content = 'text', content_rowid = 'doc', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
-- What is erased leaves the index at once and not at its next merge.
insert into text_search (text_search, rank) values ('secure-delete', 1);

-- A receipt is composed when it is sent: until then it has no bytes.
create table outgoing_next (
  message_id blob not null primary key,
  recipient text,
  raw_hash blob,
  state text not null,
  why text,
  queued_us integer not null,
  settled_us integer
) strict, without rowid;
insert into outgoing_next (message_id, recipient, raw_hash, state, why, queued_us, settled_us)
select message_id, recipient, raw_hash, state, why, queued_us, settled_us from outgoing;
drop table outgoing;
alter table outgoing_next rename to outgoing;
create index outgoing_queued on outgoing (queued_us, message_id) where state = 'queued';

-- A path may hold personal words, and nothing reads it again.
alter table intake_item drop column source;
-- Nothing looks a mail up by these, or only while it is not done.
drop index mail_seen_intake;
drop index intake_item_raw;
create index intake_item_raw on intake_item (raw_hash) where state <> 'done';

-- The counts of a day lie together.
create table receipt_count_next (
  day integer not null,
  address_hash blob not null,
  sent integer not null,
  primary key (day, address_hash)
) strict, without rowid;
insert into receipt_count_next (day, address_hash, sent) select day, address_hash, sent from receipt_count;
drop table receipt_count;
alter table receipt_count_next rename to receipt_count;
