-- How severe a case is, where somebody said so; the cases of a step are a walk along an index.
alter table case_row add column severity bigint;
create index case_row_severity on case_row (severity, last_us, case_id) where severity is not null;
create index case_row_gravest on case_row (last_us, case_id) where status = 'open' and severity = 4;

-- One where a wish of the customer's stands refused on an open case: of somebody with a need it is looked at.
alter table case_watch add column refused bigint;
create index case_watch_refused on case_watch (case_id) where refused = 1;
