update cause_action set due_us = $2, moves = moves + 1 where action_id = $1 and done_us is null
