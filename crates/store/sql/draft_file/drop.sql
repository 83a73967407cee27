delete from draft_file where case_id = $1 and staff_id = $2 and kind = $3 and place = $4
