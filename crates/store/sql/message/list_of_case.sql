select message_id, raw_hash from message where case_id = $1 and message_id > $2 order by message_id limit $3
