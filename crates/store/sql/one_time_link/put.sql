insert into one_time_link (token_hash, purpose, staff_id, created_us, expires_us) values ($1, $2, $3, $4, $5)
