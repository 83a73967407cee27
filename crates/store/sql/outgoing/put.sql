insert into outgoing (message_id, recipient, raw_hash, state, queued_us) values ($1, $2, $3, 'queued', $4)
