update message set subject_id = $2, text_id = $3, raw_hash = $4 where message_id = $1
