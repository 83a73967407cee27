-- How heated the customer's last message was to whoever read it by rules, from 0 (calm) to 4, and the one before it.
create table case_heat (
  case_id blob not null primary key,
  message_id blob not null,
  heat integer not null,
  heat_before integer,
  at_us integer not null
) strict, without rowid;

-- Until when a case sleeps: it comes back before its first promise breaks.
alter table promise_row add column asleep_us integer;

-- What the house calls cases by. The name is here alone; a case and its events name the id.
create table tag (
  tag_id blob not null primary key,
  name text not null,
  name_key text not null unique,
  created_us integer not null
) strict, without rowid;
-- With when a person last did something in the case, so that the cases of a tag are a walk along an index.
create table case_tag (
  case_id blob not null,
  tag_id blob not null,
  last_us integer not null,
  primary key (case_id, tag_id)
) strict, without rowid;
create index case_tag_tag on case_tag (tag_id, last_us, case_id);

-- Lists of cases that somebody keeps; those that are shared are everybody's.
create table saved_view (
  view_id blob not null primary key,
  staff_id blob not null,
  name text not null,
  asked text not null,
  shared integer not null,
  created_us integer not null
) strict, without rowid;
create index saved_view_staff on saved_view (staff_id, created_us);
create index saved_view_shared on saved_view (created_us) where shared = 1;
