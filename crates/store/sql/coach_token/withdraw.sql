delete from coach_token where token_hash = $1
