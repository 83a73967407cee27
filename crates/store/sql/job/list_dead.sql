select job_id, kind, payload, attempts, last_error, created_us from job
where state = 'dead' and job_id > $1 order by job_id limit $2
