update intake_item set state = 'done', outcome = coalesce(outcome, 'unreadable'), settled_us = coalesce(settled_us, $2)
where intake_id = $1
