select purpose, staff_id, created_us, expires_us, used_us from one_time_link where token_hash = $1
