select message_id, recipient, raw_hash, state, why, queued_us, settled_us, unanswered from outgoing where message_id = $1
