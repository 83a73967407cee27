delete from timer where case_id = $1
