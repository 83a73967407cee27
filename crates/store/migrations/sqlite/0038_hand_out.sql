-- Since when an open case waits for somebody who cares for it, where the desk may find one: the longest waiting first.
alter table case_row add column free_us integer;
update case_row set free_us = opened_us where status = 'open' and owner is null;
create index case_row_free on case_row (free_us, case_id) where free_us is not null;
