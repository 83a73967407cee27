-- A file may prove that a point is done, too: then promise_no is nought, which no promise has.
alter table proof_file add column point_no integer;
