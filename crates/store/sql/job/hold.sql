update job set due_us = $3 where job_id = $1 and claim = $2
