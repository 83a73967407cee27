update mailbox_log set at_us = $2, outcome = $3, why = $4, item_id = $5, number = $6 where line_id = $1
