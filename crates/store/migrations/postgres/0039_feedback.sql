-- What a supervisor says of a word that somebody wrote: for the two of them. The words are texts of the case, erased with it.
create table feedback (
  feedback_id bytea not null primary key,
  case_id bytea not null,
  message_id bytea not null,
  staff_to bytea not null,
  staff_by bytea not null,
  at_us bigint not null,
  cites text,
  handbook text,
  seen_us bigint,
  answer_id bytea,
  answered_us bigint
);
create index feedback_to on feedback (staff_to, at_us, feedback_id);
create index feedback_by on feedback (staff_by, at_us, feedback_id);
create index feedback_unseen on feedback (staff_to) where seen_us is null;

create table feedback_mark (
  feedback_id bytea not null,
  place bigint not null,
  worked bigint not null,
  line_id bytea not null,
  words_id bytea,
  primary key (feedback_id, place)
);

-- One of us thanks another, for all to read.
create table thanks (
  thanks_id bytea not null primary key,
  case_id bytea,
  staff_to bytea not null,
  staff_by bytea not null,
  at_us bigint not null,
  text_id bytea not null
);
create index thanks_at on thanks (at_us, thanks_id);

-- What customers confirmed, and promises kept on their day although that had been in doubt: a walk along an index each.
create index case_row_confirmed on case_row (status, confirmed_us, case_id) where status = 'confirmed';
create index promise_row_against_odds on promise_row (kept_us, case_id, promise_no)
  where state = 'kept' and doubted_us is not null;
