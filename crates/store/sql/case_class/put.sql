insert into case_class (case_id, class, last_us) select $1, $2, last_us from case_row where case_id = $1
on conflict (case_id, class) do nothing
