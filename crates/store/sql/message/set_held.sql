update message set held = $2 where message_id = $1
