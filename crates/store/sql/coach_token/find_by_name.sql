select token_hash, name, made_by, created_us, used_us from coach_token where name_key = $1
