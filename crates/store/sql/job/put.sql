insert into job (job_id, kind, payload, once_key, state, due_us, attempts, created_us)
values ($1, $2, $3, $4, 'waiting', $5, 0, $6) on conflict (once_key) do nothing
