-- after rehearsal/columns
where staff_id = $1 and expires_us > $2 order by rehearsal_id desc limit $3
