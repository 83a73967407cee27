delete from draft where case_id = $1
