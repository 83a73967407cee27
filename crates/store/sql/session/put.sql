insert into session (token_hash, staff_id, created_us, seen_us, idle_until_us, expires_us) values ($1, $2, $3, $4, $5, $6)
