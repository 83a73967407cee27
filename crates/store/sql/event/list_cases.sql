-- A walk over all cases, for rebuilding: each case has a first event.
select case_id from event where version = 1 and case_id > $1 order by case_id limit $2
