insert into cause_why (cause_id, place, why, evidence) values ($1, $2, $3, $4)
