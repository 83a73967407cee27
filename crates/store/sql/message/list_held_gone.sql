select message_id from message
where held = 1 and sender is null and raw_hash is null and message_id > $1 order by message_id limit $2
