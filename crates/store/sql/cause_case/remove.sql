delete from cause_case where case_id = $1 and cause_id = $2
