-- What somebody is told of, in one row until they have seen it: kinds are the bits of what it is, told of what was mailed
-- to them already. About a case, or with sixteen empty bytes in its place about none. No words are kept.
create table notice (
  notice_id blob not null primary key,
  staff_id blob not null,
  about text not null,
  case_id blob not null,
  number integer,
  kinds integer not null,
  told integer not null,
  at_us integer not null,
  seen_us integer
) strict, without rowid;
create unique index notice_open on notice (case_id, about, staff_id) where seen_us is null;
create index notice_unseen on notice (staff_id) where seen_us is null;
create index notice_staff on notice (staff_id, at_us, notice_id);
create index notice_at on notice (at_us);
