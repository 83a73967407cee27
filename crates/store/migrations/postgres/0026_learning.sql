-- What each case was about, an axis and a code in one name ("failed.late"), with when a person last did something in the
-- case, so that the cases of a class are a walk along an index.
create table case_class (
  case_id bytea not null,
  class text not null,
  last_us bigint not null,
  primary key (case_id, class)
);
create index case_class_class on case_class (class, last_us, case_id);

-- Why things went wrong: a cause collects cases, whys with their evidence, and what is done about it. Who filed it is
-- named only where they wanted it.
create table cause (
  cause_id bytea not null primary key,
  what text not null,
  class text,
  staff_id bytea,
  filed_us bigint not null,
  last_us bigint not null
);
create index cause_last on cause (last_us, cause_id);

create table cause_why (
  cause_id bytea not null,
  place bigint not null,
  why text not null,
  evidence text not null,
  primary key (cause_id, place)
);

-- The cases of a cause, with when each was opened: what comes back is counted along the index.
create table cause_case (
  case_id bytea not null,
  cause_id bytea not null,
  opened_us bigint not null,
  primary key (case_id, cause_id)
);
create index cause_case_cause on cause_case (cause_id, opened_us, case_id);

-- What is done about a cause, by whom and by when, as a promise has it.
create table cause_action (
  action_id bytea not null primary key,
  cause_id bytea not null,
  what text not null,
  staff_id bytea not null,
  due_us bigint not null,
  moves bigint not null,
  made_us bigint not null,
  done_us bigint,
  checked text,
  exposed_before bigint,
  exposed_after bigint
);
create index cause_action_cause on cause_action (cause_id, made_us, action_id);
create index cause_action_due on cause_action (due_us, action_id) where done_us is null;
create index cause_action_staff on cause_action (staff_id, due_us, action_id) where done_us is null;

-- How each case went, as figures count it, in the order in which cases were opened: those of a period lie side by side.
create table case_course (
  opened_us bigint not null,
  case_id bytea not null,
  number bigint not null,
  status text not null,
  answered bigint not null,
  kept bigint not null,
  broken bigint not null,
  reopened bigint not null,
  second_failures bigint not null,
  primary key (opened_us, case_id)
);
insert into case_course
select opened_us, case_id, number, status, 0, kept, broken, reopened, second_failures from case_row;
