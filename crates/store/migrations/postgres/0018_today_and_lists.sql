-- How heated the customer's last message was to whoever read it by rules, from 0 (calm) to 4, and the one before it.
create table case_heat (
  case_id bytea not null primary key,
  message_id bytea not null,
  heat bigint not null,
  heat_before bigint,
  at_us bigint not null
);

-- Until when a case sleeps: it comes back before its first promise breaks.
alter table promise_row add column asleep_us bigint;

-- What the house calls cases by. The name is here alone; a case and its events name the id.
create table tag (
  tag_id bytea not null primary key,
  name text not null,
  name_key text not null unique,
  created_us bigint not null
);
-- With when a person last did something in the case, so that the cases of a tag are a walk along an index.
create table case_tag (
  case_id bytea not null,
  tag_id bytea not null,
  last_us bigint not null,
  primary key (case_id, tag_id)
);
create index case_tag_tag on case_tag (tag_id, last_us, case_id);

-- Lists of cases that somebody keeps; those that are shared are everybody's.
create table saved_view (
  view_id bytea not null primary key,
  staff_id bytea not null,
  name text not null,
  asked text not null,
  shared bigint not null,
  created_us bigint not null
);
create index saved_view_staff on saved_view (staff_id, created_us);
create index saved_view_shared on saved_view (created_us) where shared = 1;
