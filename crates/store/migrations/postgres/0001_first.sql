-- The first shape of the desk's data. The same tables and columns stand in ../sqlite/0001_first.sql.
-- Ids are the sixteen bytes of a UUID, instants are microseconds UTC in columns ending in _us, flags are 0 or 1.

-- The log: what happened to each case. The key is the whole concurrency control.
create table event (
  case_id bytea not null,
  version bigint not null,
  kind text not null,
  body text not null,
  actor text not null,
  at_us bigint not null,
  primary key (case_id, version)
);

create table case_number (
  name text not null primary key,
  next bigint not null
);
insert into case_number (name, next) values ('case', 1047);

-- Read models: written with the events, thrown away and rebuilt at will.
create table case_row (
  case_id bytea not null primary key,
  version bigint not null,
  number bigint not null unique,
  customer_id bytea,
  channel text not null,
  owner bytea,
  team_id bytea,
  stage text not null,
  status text not null,
  subject_id bytea,
  into_case bytea,
  round bigint not null,
  points bigint not null,
  open_promises bigint not null,
  held bigint not null,
  opened_us bigint not null,
  last_us bigint not null,
  next_due_us bigint,
  next_word_us bigint,
  last_word_us bigint,
  waiting_us bigint,
  confirmed_us bigint,
  received bigint not null,
  given bigint not null,
  broken bigint not null,
  kept bigint not null,
  reopened bigint not null,
  told_when_asked bigint not null,
  second_failures bigint not null,
  satisfied bigint
);
create index case_row_last on case_row (last_us, case_id);
create index case_row_status on case_row (status, last_us, case_id);
create index case_row_stage on case_row (stage, last_us, case_id) where status = 'open';
create index case_row_owner on case_row (owner, last_us, case_id) where owner is not null;
create index case_row_owner_open on case_row (owner, last_us, case_id) where owner is not null and status = 'open';
create index case_row_team on case_row (team_id, last_us, case_id) where team_id is not null;
create index case_row_team_open on case_row (team_id, last_us, case_id) where team_id is not null and status = 'open';
create index case_row_customer on case_row (customer_id, last_us, case_id);

create table promise_row (
  case_id bytea not null,
  promise_no bigint not null,
  number bigint not null,
  stage text not null,
  customer_id bytea,
  subject_id bytea,
  what text not null,
  point_no bigint,
  text_id bytea,
  owner bytea,
  team_id bytea,
  state text not null,
  due_us bigint not null,
  made_us bigint not null,
  made_by text not null,
  kept_us bigint,
  broken_us bigint,
  doubted_us bigint,
  moves bigint not null,
  primary key (case_id, promise_no)
);
create index promise_row_due on promise_row (due_us, case_id, promise_no) where state = 'open';
create index promise_row_owner on promise_row (owner, due_us, case_id, promise_no) where state = 'open' and owner is not null;
create index promise_row_team on promise_row (team_id, due_us, case_id, promise_no) where state = 'open' and team_id is not null;
create index promise_row_free on promise_row (due_us, case_id, promise_no) where state = 'open' and owner is null;

-- When time next changes something in a case. While a worker looks at it, due_us is the end of its lease.
create table timer (
  case_id bytea not null primary key,
  due_us bigint not null
);
create index timer_due on timer (due_us, case_id);

-- Words people wrote. Erasable: an erased one keeps its row and loses its body.
create table text (
  doc bigint generated always as identity primary key,
  text_id bytea not null unique,
  case_id bytea,
  kind text not null,
  body text,
  at_us bigint not null,
  erased_us bigint
);
create index text_case on text (case_id) where case_id is not null;
create table text_search (
  doc bigint not null primary key,
  words tsvector not null
);
create index text_search_words on text_search using gin (words);

create table message (
  message_id bytea not null primary key,
  case_id bytea not null,
  direction text not null,
  at_us bigint not null,
  channel text not null,
  staff_id bytea,
  customer_id bytea,
  sender text,
  subject_id bytea,
  text_id bytea,
  quoted_id bytea,
  raw_hash bytea,
  automatic text,
  purpose text,
  delivery text not null,
  held bigint not null,
  mail_id text,
  mail_key bytea
);
create index message_case on message (case_id, at_us, message_id);
create index message_mail on message (mail_key, at_us) where mail_key is not null;

create table message_file (
  message_id bytea not null,
  place bigint not null,
  hash bytea not null,
  name text,
  media_type text not null,
  content_id text,
  size bigint not null,
  primary key (message_id, place)
);
create index message_file_hash on message_file (hash);

-- Files by content: small ones whole in bytes, large ones in chunks. The blob row is written last.
create table blob (
  hash bytea not null primary key,
  size bigint not null,
  chunks bigint not null,
  bytes bytea,
  stored_us bigint not null
);
create table blob_chunk (
  hash bytea not null,
  chunk bigint not null,
  bytes bytea not null,
  primary key (hash, chunk)
);

-- What was erased, so that a restore does not bring it back.
create table erasure (
  kind text not null,
  object bytea not null,
  at_us bigint not null,
  primary key (kind, object)
);

-- Mail that came in, from its raw bytes to where it went.
create table mail_seen (
  fingerprint bytea not null primary key,
  intake_id bytea not null,
  seen_us bigint not null
);
create index mail_seen_intake on mail_seen (intake_id);
create table intake_item (
  intake_id bytea not null primary key,
  raw_hash bytea not null,
  source text not null,
  state text not null,
  outcome text,
  why text,
  summary_id bytea,
  case_id bytea,
  message_id bytea,
  received_us bigint not null,
  settled_us bigint
);
create index intake_item_waiting on intake_item (received_us, intake_id) where state = 'waiting';
create index intake_item_aside on intake_item (received_us, intake_id) where state = 'aside';
create index intake_item_raw on intake_item (raw_hash);

-- People.
create table customer (
  customer_id bytea not null primary key,
  name text,
  phone text,
  joined_into bytea,
  since_us bigint not null,
  erased_us bigint
);
create index customer_joined on customer (joined_into) where joined_into is not null;
create table customer_address (
  address_key text not null primary key,
  customer_id bytea not null,
  address text not null,
  added_us bigint not null
);
create index customer_address_customer on customer_address (customer_id, added_us);

create table team (
  team_id bytea not null primary key,
  name text not null,
  name_key text not null unique,
  created_us bigint not null
);
create table staff (
  staff_id bytea not null primary key,
  name text not null,
  email text not null,
  email_key text not null unique,
  phone text,
  role text not null,
  team_id bytea,
  password_hash text,
  active bigint not null,
  created_us bigint not null
);
create table session (
  token_hash bytea not null primary key,
  staff_id bytea not null,
  created_us bigint not null,
  seen_us bigint not null,
  idle_until_us bigint not null,
  expires_us bigint not null
);
create index session_staff on session (staff_id);
create table one_time_link (
  token_hash bytea not null primary key,
  purpose text not null,
  staff_id bytea,
  created_us bigint not null,
  expires_us bigint not null,
  used_us bigint
);
create table sign_in_failure (
  who bytea not null primary key,
  failures bigint not null,
  since_us bigint not null,
  last_us bigint not null
);

create table setting (
  name text not null primary key,
  body text not null,
  changed_us bigint not null
);
create table audit (
  audit_id bytea not null primary key,
  at_us bigint not null,
  actor text not null,
  what text not null,
  object text
);
create index audit_at on audit (at_us, audit_id);

create table draft (
  staff_id bytea not null,
  case_id bytea not null,
  kind text not null,
  body text not null,
  seen_version bigint not null,
  saved_us bigint not null,
  primary key (staff_id, case_id, kind)
);
create index draft_case on draft (case_id);

-- Work to do. While a worker has a job, due_us is the end of its lease and claim names the worker's grip on it.
create table job (
  job_id bytea not null primary key,
  kind text not null,
  payload text not null,
  once_key text not null unique,
  state text not null,
  due_us bigint not null,
  attempts bigint not null,
  claim bytea,
  last_error text,
  created_us bigint not null
);
create index job_due on job (due_us, job_id) where state = 'waiting';

create table outgoing (
  message_id bytea not null primary key,
  recipient text,
  raw_hash bytea not null,
  state text not null,
  why text,
  queued_us bigint not null,
  settled_us bigint
);
create index outgoing_queued on outgoing (queued_us, message_id) where state = 'queued';

create table receipt_count (
  address_hash bytea not null,
  day bigint not null,
  sent bigint not null,
  primary key (address_hash, day)
);
