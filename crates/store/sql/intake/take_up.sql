update intake_item set state = 'done', case_id = $2, message_id = $3, settled_us = $4
where intake_id = $1 and state = 'aside'
