select token_hash, name, made_by, created_us, used_us from coach_token order by name_key limit $1
