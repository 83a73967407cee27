-- Files that go along with what somebody is writing: kept with the draft until it goes out.
create table draft_file (
  case_id bytea not null,
  staff_id bytea not null,
  kind text not null,
  place bigint not null,
  hash bytea not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  primary key (case_id, staff_id, kind, place)
);
create index draft_file_hash on draft_file (hash);

-- A word that was sent and waits for as long as it may be taken back. The act is the whole of what was asked for, the form
-- is what was typed; both hold words of people. Of one person, case and step there is one.
create table waiting_word (
  waiting_id bytea primary key,
  case_id bytea not null,
  staff_id bytea not null,
  kind text not null,
  act text not null,
  form text not null,
  seen_version bigint,
  until_us bigint not null,
  -- Why it did not go out after all; null while it waits.
  why text
);
create unique index waiting_word_step on waiting_word (case_id, staff_id, kind);

-- Words that are written often, with places for what is known of the customer.
create table template (
  template_id bytea primary key,
  name text not null,
  language text not null,
  body text not null,
  changed_us bigint not null,
  changed_by bytea not null
);
create unique index template_name on template (language, name);

-- The picture of the house on the customer's page: one, or none.
create table brand_logo (
  logo_id bigint primary key,
  hash bytea not null,
  media_type text not null,
  bytes bytea not null
);
