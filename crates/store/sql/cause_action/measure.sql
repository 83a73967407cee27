update cause_action set exposed_before = $2, exposed_after = $3 where action_id = $1 and done_us is not null
