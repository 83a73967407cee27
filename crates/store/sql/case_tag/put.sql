insert into case_tag (case_id, tag_id, last_us) select $1, $2, last_us from case_row where case_id = $1
on conflict (case_id, tag_id) do nothing
