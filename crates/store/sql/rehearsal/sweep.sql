delete from rehearsal where rehearsal_id in (select rehearsal_id from rehearsal where expires_us <= $1 limit $2)
