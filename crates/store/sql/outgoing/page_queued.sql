select message_id, recipient, raw_hash, state, why, queued_us, settled_us, unanswered from outgoing
where state = 'queued' and (queued_us, message_id) > ($1, $2) order by queued_us, message_id limit $3
