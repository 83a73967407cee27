update message set files = files + 1 where message_id = $1
