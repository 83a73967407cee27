insert into cause_case (case_id, cause_id, opened_us) values ($1, $2, $3) on conflict (case_id, cause_id) do nothing
