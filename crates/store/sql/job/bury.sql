update job set state = 'dead', claim = null, last_error = $3 where job_id = $1 and claim = $2
