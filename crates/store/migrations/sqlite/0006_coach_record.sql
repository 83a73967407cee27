-- What the coach showed of a word that went out as it was, on the case it went out on: that it was shown, and the
-- reason where one was chosen. The writer's own line is a text of the case, so that it is erased with it.
create table coach_stood (
  case_id blob not null,
  version integer not null,
  rule text not null,
  message_id blob,
  level text not null,
  stage text,
  times integer not null,
  reason text,
  text_id blob,
  at_us integer not null,
  primary key (case_id, version, rule)
) strict, without rowid;

-- How often words were changed or went out as they were, by rule and day. It knows no case and nobody who writes. An
-- empty stage or reason is one that nobody named.
create table coach_count (
  day integer not null,
  rule text not null,
  level text not null,
  stage text not null,
  reason text not null,
  changed integer not null,
  stood integer not null,
  primary key (day, rule, level, stage, reason)
) strict, without rowid;

-- Times in which a rule is silent, for all mail or for one address of ours (empty: for all). One that goes on has no
-- end, and there is one at most.
create table coach_mute (
  mute_id blob not null primary key,
  rule text not null,
  mailbox text not null,
  reason text not null,
  off_by blob not null,
  off_us integer not null,
  on_by blob,
  on_us integer
) strict, without rowid;
create unique index coach_mute_now on coach_mute (rule, mailbox) where on_us is null;
create index coach_mute_rule on coach_mute (rule, mute_id);
