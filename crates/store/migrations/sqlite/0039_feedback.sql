-- What a supervisor says of a word that somebody wrote: for the two of them. The words are texts of the case, erased with it.
create table feedback (
  feedback_id blob not null primary key,
  case_id blob not null,
  message_id blob not null,
  staff_to blob not null,
  staff_by blob not null,
  at_us integer not null,
  cites text,
  handbook text,
  seen_us integer,
  answer_id blob,
  answered_us integer
) strict, without rowid;
create index feedback_to on feedback (staff_to, at_us, feedback_id);
create index feedback_by on feedback (staff_by, at_us, feedback_id);
create index feedback_unseen on feedback (staff_to) where seen_us is null;

create table feedback_mark (
  feedback_id blob not null,
  place integer not null,
  worked integer not null,
  line_id blob not null,
  words_id blob,
  primary key (feedback_id, place)
) strict, without rowid;

-- One of us thanks another, for all to read.
create table thanks (
  thanks_id blob not null primary key,
  case_id blob,
  staff_to blob not null,
  staff_by blob not null,
  at_us integer not null,
  text_id blob not null
) strict, without rowid;
create index thanks_at on thanks (at_us, thanks_id);

-- What customers confirmed, and promises kept on their day although that had been in doubt: a walk along an index each.
create index case_row_confirmed on case_row (status, confirmed_us, case_id) where status = 'confirmed';
create index promise_row_against_odds on promise_row (kept_us, case_id, promise_no)
  where state = 'kept' and doubted_us is not null;
