update outgoing set raw_hash = $2 where message_id = $1 and raw_hash is null and state = 'queued'
