-- The clock of a law that runs out first on the case, beside the promise of the case that breaks first. It is another kind
-- of time and moves no promise: the list is in the order of whichever of the two comes first.
alter table promise_row add column first_us bigint not null default 0;
alter table promise_row add column clock_us bigint;
alter table promise_row add column clock_for text;
alter table promise_row add column clock_policy text;
alter table promise_row add column clock_point bigint;
update promise_row set first_us = due_us;
drop index promise_row_due;
drop index promise_row_owner;
drop index promise_row_team;
drop index promise_row_free;
create index promise_row_due on promise_row (first_us, case_id, promise_no) where state = 'open';
create index promise_row_owner on promise_row (owner, first_us, case_id, promise_no) where state = 'open' and owner is not null;
create index promise_row_team on promise_row (team_id, first_us, case_id, promise_no) where state = 'open' and team_id is not null;
create index promise_row_free on promise_row (first_us, case_id, promise_no) where state = 'open' and owner is null;
