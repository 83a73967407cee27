-- Rehearsals: what somebody wrote to a simulated customer, line by line, as a list in JSON. It is read by them and by the
-- coach they chose, and forgotten when its time is over. The customer's part is played anew from scenario, seed and lines.
create table rehearsal (
  rehearsal_id bytea not null primary key,
  staff_id bytea not null,
  scenario text not null,
  seed bigint not null,
  lines text not null,
  turns bigint not null,
  ending text,
  points bigint,
  retry_of bytea,
  retry_line bigint,
  began_us bigint not null,
  expires_us bigint not null
);
create index rehearsal_staff on rehearsal (staff_id, rehearsal_id);
create index rehearsal_expires on rehearsal (expires_us);

-- Who may read along: chosen by whoever rehearses, and by nobody else.
create table rehearsal_coach (
  staff_id bytea not null primary key,
  coach_id bytea not null
);
create index rehearsal_coach_coach on rehearsal_coach (coach_id, staff_id);
