update coach_token set used_us = $2 where token_hash = $1
