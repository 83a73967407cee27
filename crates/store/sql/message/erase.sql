update message set sender = null, raw_hash = null where message_id = $1
