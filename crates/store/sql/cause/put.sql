insert into cause (cause_id, what, class, staff_id, filed_us, last_us) values ($1, $2, $3, $4, $5, $5)
