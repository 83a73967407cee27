delete from job where job_id = $1 and claim = $2
