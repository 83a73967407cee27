-- after rehearsal/columns
where rehearsal_id = $1 and expires_us > $2
