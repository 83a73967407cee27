-- What the coach showed of a word that went out as it was, on the case it went out on: that it was shown, and the
-- reason where one was chosen. The writer's own line is a text of the case, so that it is erased with it.
create table coach_stood (
  case_id bytea not null,
  version bigint not null,
  rule text not null,
  message_id bytea,
  level text not null,
  stage text,
  times bigint not null,
  reason text,
  text_id bytea,
  at_us bigint not null,
  primary key (case_id, version, rule)
);

-- How often words were changed or went out as they were, by rule and day. It knows no case and nobody who writes. An
-- empty stage or reason is one that nobody named.
create table coach_count (
  day bigint not null,
  rule text not null,
  level text not null,
  stage text not null,
  reason text not null,
  changed bigint not null,
  stood bigint not null,
  primary key (day, rule, level, stage, reason)
);

-- Times in which a rule is silent, for all mail or for one address of ours (empty: for all). One that goes on has no
-- end, and there is one at most.
create table coach_mute (
  mute_id bytea not null primary key,
  rule text not null,
  mailbox text not null,
  reason text not null,
  off_by bytea not null,
  off_us bigint not null,
  on_by bytea,
  on_us bigint
);
create unique index coach_mute_now on coach_mute (rule, mailbox) where on_us is null;
create index coach_mute_rule on coach_mute (rule, mute_id);
