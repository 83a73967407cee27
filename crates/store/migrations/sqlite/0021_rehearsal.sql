-- Rehearsals: what somebody wrote to a simulated customer, line by line, as a list in JSON. It is read by them and by the
-- coach they chose, and forgotten when its time is over. The customer's part is played anew from scenario, seed and lines.
create table rehearsal (
  rehearsal_id blob not null primary key,
  staff_id blob not null,
  scenario text not null,
  seed integer not null,
  lines text not null,
  turns integer not null,
  ending text,
  points integer,
  retry_of blob,
  retry_line integer,
  began_us integer not null,
  expires_us integer not null
) strict, without rowid;
create index rehearsal_staff on rehearsal (staff_id, rehearsal_id);
create index rehearsal_expires on rehearsal (expires_us);

-- Who may read along: chosen by whoever rehearses, and by nobody else.
create table rehearsal_coach (
  staff_id blob not null primary key,
  coach_id blob not null
) strict, without rowid;
create index rehearsal_coach_coach on rehearsal_coach (coach_id, staff_id);
