delete from draft_file where case_id = $1
