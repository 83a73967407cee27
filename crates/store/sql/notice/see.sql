update notice set seen_us = $4 where case_id = $1 and about = $2 and staff_id = $3 and seen_us is null
