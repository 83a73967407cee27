select waiting_id, staff_id, kind, until_us, why from waiting_word where case_id = $1 order by staff_id, kind limit $2
