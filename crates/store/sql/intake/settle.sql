update intake_item set state = $2, outcome = $3, why = $4, summary_id = $5, case_id = $6, message_id = $7, settled_us = $8
where intake_id = $1 and state = 'waiting'
