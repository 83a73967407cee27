-- What a supervisor watches of an open case, where there is anything: since when and by whom help is asked for, and when
-- half of the time of the law has gone while nothing is agreed. A read model, made of the case.
create table case_watch (
  case_id blob not null primary key,
  help_us integer,
  help_by blob,
  half_us integer
) strict, without rowid;
create index case_watch_help on case_watch (help_us, case_id) where help_us is not null;
create index case_watch_half on case_watch (half_us, case_id) where half_us is not null;
create index case_row_broken on case_row (broken, case_id) where status = 'open' and broken >= 2;

-- What was read in the customer's messages that somebody should look at: a code, and when it was read last.
create table case_signal (
  case_id blob not null,
  signal text not null,
  at_us integer not null,
  primary key (case_id, signal)
) strict, without rowid;
create index case_signal_at on case_signal (at_us, case_id);

-- Cases whose customer grew more upset with the last message than they were with the one before.
create index case_heat_rising on case_heat (at_us, case_id) where heat > heat_before and heat >= 2;
