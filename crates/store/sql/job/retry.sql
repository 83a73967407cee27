update job set due_us = $3, claim = null, last_error = $4 where job_id = $1 and claim = $2
