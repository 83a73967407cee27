update timer set due_us = $2
where case_id in (select case_id from timer where due_us <= $1 order by due_us, case_id limit $3)
returning case_id
