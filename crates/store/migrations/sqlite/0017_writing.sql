-- Files that go along with what somebody is writing: kept with the draft until it goes out.
create table draft_file (
  case_id blob not null,
  staff_id blob not null,
  kind text not null,
  place integer not null,
  hash blob not null,
  name text not null,
  media_type text not null,
  size integer not null,
  primary key (case_id, staff_id, kind, place)
) strict, without rowid;
create index draft_file_hash on draft_file (hash);

-- A word that was sent and waits for as long as it may be taken back. The act is the whole of what was asked for, the form
-- is what was typed; both hold words of people. Of one person, case and step there is one.
create table waiting_word (
  waiting_id blob primary key,
  case_id blob not null,
  staff_id blob not null,
  kind text not null,
  act text not null,
  form text not null,
  seen_version integer,
  until_us integer not null,
  -- Why it did not go out after all; null while it waits.
  why text
) strict, without rowid;
create unique index waiting_word_step on waiting_word (case_id, staff_id, kind);

-- Words that are written often, with places for what is known of the customer.
create table template (
  template_id blob primary key,
  name text not null,
  language text not null,
  body text not null,
  changed_us integer not null,
  changed_by blob not null
) strict, without rowid;
create unique index template_name on template (language, name);

-- The picture of the house on the customer's page: one, or none.
create table brand_logo (
  logo_id integer primary key,
  hash blob not null,
  media_type text not null,
  bytes blob not null
) strict;
