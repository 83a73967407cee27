update job set state = 'waiting', attempts = 0, due_us = $2 where job_id = $1 and state = 'dead'
