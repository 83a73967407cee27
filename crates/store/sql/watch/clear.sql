delete from case_watch where case_id = $1
