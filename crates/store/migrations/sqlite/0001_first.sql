-- The first shape of the desk's data. The same tables and columns stand in ../postgres/0001_first.sql.
-- Ids are the sixteen bytes of a UUID, instants are microseconds UTC in columns ending in _us, flags are 0 or 1.

-- The log: what happened to each case. The key is the whole concurrency control.
create table event (
  case_id blob not null,
  version integer not null,
  kind text not null,
  body text not null,
  actor text not null,
  at_us integer not null,
  primary key (case_id, version)
) strict, without rowid;

create table case_number (
  name text not null primary key,
  next integer not null
) strict, without rowid;
insert into case_number (name, next) values ('case', 1047);

-- Read models: written with the events, thrown away and rebuilt at will.
create table case_row (
  case_id blob not null primary key,
  version integer not null,
  number integer not null unique,
  customer_id blob,
  channel text not null,
  owner blob,
  team_id blob,
  stage text not null,
  status text not null,
  subject_id blob,
  into_case blob,
  round integer not null,
  points integer not null,
  open_promises integer not null,
  held integer not null,
  opened_us integer not null,
  last_us integer not null,
  next_due_us integer,
  next_word_us integer,
  last_word_us integer,
  waiting_us integer,
  confirmed_us integer,
  received integer not null,
  given integer not null,
  broken integer not null,
  kept integer not null,
  reopened integer not null,
  told_when_asked integer not null,
  second_failures integer not null,
  satisfied integer
) strict, without rowid;
create index case_row_last on case_row (last_us, case_id);
create index case_row_status on case_row (status, last_us, case_id);
create index case_row_stage on case_row (stage, last_us, case_id) where status = 'open';
create index case_row_owner on case_row (owner, last_us, case_id) where owner is not null;
create index case_row_owner_open on case_row (owner, last_us, case_id) where owner is not null and status = 'open';
create index case_row_team on case_row (team_id, last_us, case_id) where team_id is not null;
create index case_row_team_open on case_row (team_id, last_us, case_id) where team_id is not null and status = 'open';
create index case_row_customer on case_row (customer_id, last_us, case_id);

create table promise_row (
  case_id blob not null,
  promise_no integer not null,
  number integer not null,
  stage text not null,
  customer_id blob,
  subject_id blob,
  what text not null,
  point_no integer,
  text_id blob,
  owner blob,
  team_id blob,
  state text not null,
  due_us integer not null,
  made_us integer not null,
  made_by text not null,
  kept_us integer,
  broken_us integer,
  doubted_us integer,
  moves integer not null,
  primary key (case_id, promise_no)
) strict, without rowid;
create index promise_row_due on promise_row (due_us, case_id, promise_no) where state = 'open';
create index promise_row_owner on promise_row (owner, due_us, case_id, promise_no) where state = 'open' and owner is not null;
create index promise_row_team on promise_row (team_id, due_us, case_id, promise_no) where state = 'open' and team_id is not null;
create index promise_row_free on promise_row (due_us, case_id, promise_no) where state = 'open' and owner is null;

-- When time next changes something in a case. While a worker looks at it, due_us is the end of its lease.
create table timer (
  case_id blob not null primary key,
  due_us integer not null
) strict, without rowid;
create index timer_due on timer (due_us, case_id);

-- Words people wrote. Erasable: an erased one keeps its row and loses its body.
create table text (
  doc integer primary key,
  text_id blob not null unique,
  case_id blob,
  kind text not null,
  body text,
  at_us integer not null,
  erased_us integer
) strict;
create index text_case on text (case_id) where case_id is not null;
create virtual table text_search using fts5 (
  body, content = 'text', content_rowid = 'doc', tokenize = 'unicode61 remove_diacritics 2'
);
-- What is erased leaves the index at once and not at its next merge.
insert into text_search (text_search, rank) values ('secure-delete', 1);

create table message (
  message_id blob not null primary key,
  case_id blob not null,
  direction text not null,
  at_us integer not null,
  channel text not null,
  staff_id blob,
  customer_id blob,
  sender text,
  subject_id blob,
  text_id blob,
  quoted_id blob,
  raw_hash blob,
  automatic text,
  purpose text,
  delivery text not null,
  held integer not null,
  mail_id text,
  mail_key blob
) strict, without rowid;
create index message_case on message (case_id, at_us, message_id);
create index message_mail on message (mail_key, at_us) where mail_key is not null;

create table message_file (
  message_id blob not null,
  place integer not null,
  hash blob not null,
  name text,
  media_type text not null,
  content_id text,
  size integer not null,
  primary key (message_id, place)
) strict, without rowid;
create index message_file_hash on message_file (hash);

-- Files by content: small ones whole in bytes, large ones in chunks. The blob row is written last.
create table blob (
  hash blob not null primary key,
  size integer not null,
  chunks integer not null,
  bytes blob,
  stored_us integer not null
) strict;
create table blob_chunk (
  hash blob not null,
  chunk integer not null,
  bytes blob not null,
  primary key (hash, chunk)
) strict;

-- What was erased, so that a restore does not bring it back.
create table erasure (
  kind text not null,
  object blob not null,
  at_us integer not null,
  primary key (kind, object)
) strict, without rowid;

-- Mail that came in, from its raw bytes to where it went.
create table mail_seen (
  fingerprint blob not null primary key,
  intake_id blob not null,
  seen_us integer not null
) strict, without rowid;
create index mail_seen_intake on mail_seen (intake_id);
create table intake_item (
  intake_id blob not null primary key,
  raw_hash blob not null,
  source text not null,
  state text not null,
  outcome text,
  why text,
  summary_id blob,
  case_id blob,
  message_id blob,
  received_us integer not null,
  settled_us integer
) strict, without rowid;
create index intake_item_waiting on intake_item (received_us, intake_id) where state = 'waiting';
create index intake_item_aside on intake_item (received_us, intake_id) where state = 'aside';
create index intake_item_raw on intake_item (raw_hash);

-- People.
create table customer (
  customer_id blob not null primary key,
  name text,
  phone text,
  joined_into blob,
  since_us integer not null,
  erased_us integer
) strict, without rowid;
create index customer_joined on customer (joined_into) where joined_into is not null;
create table customer_address (
  address_key text not null primary key,
  customer_id blob not null,
  address text not null,
  added_us integer not null
) strict, without rowid;
create index customer_address_customer on customer_address (customer_id, added_us);

create table team (
  team_id blob not null primary key,
  name text not null,
  name_key text not null unique,
  created_us integer not null
) strict, without rowid;
create table staff (
  staff_id blob not null primary key,
  name text not null,
  email text not null,
  email_key text not null unique,
  phone text,
  role text not null,
  team_id blob,
  password_hash text,
  active integer not null,
  created_us integer not null
) strict, without rowid;
create table session (
  token_hash blob not null primary key,
  staff_id blob not null,
  created_us integer not null,
  seen_us integer not null,
  idle_until_us integer not null,
  expires_us integer not null
) strict, without rowid;
create index session_staff on session (staff_id);
create table one_time_link (
  token_hash blob not null primary key,
  purpose text not null,
  staff_id blob,
  created_us integer not null,
  expires_us integer not null,
  used_us integer
) strict, without rowid;
create table sign_in_failure (
  who blob not null primary key,
  failures integer not null,
  since_us integer not null,
  last_us integer not null
) strict, without rowid;

create table setting (
  name text not null primary key,
  body text not null,
  changed_us integer not null
) strict, without rowid;
create table audit (
  audit_id blob not null primary key,
  at_us integer not null,
  actor text not null,
  what text not null,
  object text
) strict, without rowid;
create index audit_at on audit (at_us, audit_id);

create table draft (
  staff_id blob not null,
  case_id blob not null,
  kind text not null,
  body text not null,
  seen_version integer not null,
  saved_us integer not null,
  primary key (staff_id, case_id, kind)
) strict, without rowid;
create index draft_case on draft (case_id);

-- Work to do. While a worker has a job, due_us is the end of its lease and claim names the worker's grip on it.
create table job (
  job_id blob not null primary key,
  kind text not null,
  payload text not null,
  once_key text not null unique,
  state text not null,
  due_us integer not null,
  attempts integer not null,
  claim blob,
  last_error text,
  created_us integer not null
) strict, without rowid;
create index job_due on job (due_us, job_id) where state = 'waiting';

create table outgoing (
  message_id blob not null primary key,
  recipient text,
  raw_hash blob not null,
  state text not null,
  why text,
  queued_us integer not null,
  settled_us integer
) strict, without rowid;
create index outgoing_queued on outgoing (queued_us, message_id) where state = 'queued';

create table receipt_count (
  address_hash blob not null,
  day integer not null,
  sent integer not null,
  primary key (address_hash, day)
) strict, without rowid;
