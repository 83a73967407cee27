update call set customer_id = $3, case_id = $4, body = $5, stamp = $6, began_us = $7, ended_us = $8, saved_us = $9
where call_id = $1 and staff_id = $2 and stamp = $10
