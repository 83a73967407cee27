select kind, body, seen_version, saved_us from draft where staff_id = $1 and case_id = $2 order by kind limit $3
