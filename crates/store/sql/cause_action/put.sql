insert into cause_action (action_id, cause_id, what, staff_id, due_us, moves, made_us) values ($1, $2, $3, $4, $5, 0, $6)
