insert into coach_token (token_hash, name, name_key, made_by, created_us) values ($1, $2, $3, $4, $5)
