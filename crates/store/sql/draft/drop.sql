delete from draft where staff_id = $1 and case_id = $2 and kind = $3
