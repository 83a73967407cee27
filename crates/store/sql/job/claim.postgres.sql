update job set due_us = $2, claim = $3, attempts = attempts + 1
where job_id in (
  select job_id from job where state = 'waiting' and due_us <= $1 and kind <> $5 and ($6 = '' or kind = $6) order by due_us, job_id limit $4
  for update skip locked
)
returning job_id, kind, payload, attempts, created_us
