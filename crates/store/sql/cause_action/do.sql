update cause_action set done_us = $2, checked = $3 where action_id = $1 and done_us is null
