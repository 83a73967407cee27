insert into thanks (thanks_id, case_id, staff_to, staff_by, at_us, text_id) values ($1, $2, $3, $4, $5, $6)
