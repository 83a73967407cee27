insert into rehearsal (rehearsal_id, staff_id, scenario, seed, lines, turns, ending, points, retry_of, retry_line, began_us, expires_us)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
