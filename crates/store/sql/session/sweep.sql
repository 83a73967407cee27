delete from session where idle_until_us <= $1 or expires_us <= $1
