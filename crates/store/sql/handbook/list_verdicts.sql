select staff_id, version, is_right, line, at_us from handbook_verdict where page_id = $1 order by at_us desc, staff_id limit $2
