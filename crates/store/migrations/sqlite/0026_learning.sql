-- What each case was about, an axis and a code in one name ("failed.late"), with when a person last did something in the
-- case, so that the cases of a class are a walk along an index.
create table case_class (
  case_id blob not null,
  class text not null,
  last_us integer not null,
  primary key (case_id, class)
) strict, without rowid;
create index case_class_class on case_class (class, last_us, case_id);

-- Why things went wrong: a cause collects cases, whys with their evidence, and what is done about it. Who filed it is
-- named only where they wanted it.
create table cause (
  cause_id blob not null primary key,
  what text not null,
  class text,
  staff_id blob,
  filed_us integer not null,
  last_us integer not null
) strict, without rowid;
create index cause_last on cause (last_us, cause_id);

create table cause_why (
  cause_id blob not null,
  place integer not null,
  why text not null,
  evidence text not null,
  primary key (cause_id, place)
) strict, without rowid;

-- The cases of a cause, with when each was opened: what comes back is counted along the index.
create table cause_case (
  case_id blob not null,
  cause_id blob not null,
  opened_us integer not null,
  primary key (case_id, cause_id)
) strict, without rowid;
create index cause_case_cause on cause_case (cause_id, opened_us, case_id);

-- What is done about a cause, by whom and by when, as a promise has it.
create table cause_action (
  action_id blob not null primary key,
  cause_id blob not null,
  what text not null,
  staff_id blob not null,
  due_us integer not null,
  moves integer not null,
  made_us integer not null,
  done_us integer,
  checked text,
  exposed_before integer,
  exposed_after integer
) strict, without rowid;
create index cause_action_cause on cause_action (cause_id, made_us, action_id);
create index cause_action_due on cause_action (due_us, action_id) where done_us is null;
create index cause_action_staff on cause_action (staff_id, due_us, action_id) where done_us is null;

-- How each case went, as figures count it, in the order in which cases were opened: those of a period lie side by side.
create table case_course (
  opened_us integer not null,
  case_id blob not null,
  number integer not null,
  status text not null,
  answered integer not null,
  kept integer not null,
  broken integer not null,
  reopened integer not null,
  second_failures integer not null,
  primary key (opened_us, case_id)
) strict, without rowid;
insert into case_course
select opened_us, case_id, number, status, 0, kept, broken, reopened, second_failures from case_row;
