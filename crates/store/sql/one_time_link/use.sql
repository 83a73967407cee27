update one_time_link set used_us = $3 where token_hash = $1 and purpose = $2 and used_us is null and expires_us > $3
