delete from session where token_hash in (
  select token_hash from session where idle_until_us <= $1 or expires_us <= $1 limit $2
)
