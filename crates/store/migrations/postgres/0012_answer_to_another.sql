-- The message a promised answer answers, where somebody other than the customer wrote it and they alone wait.
alter table promise_row add column answers bytea;
