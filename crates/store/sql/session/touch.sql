update session set seen_us = $2, idle_until_us = $3 where token_hash = $1
