update message set delivery = $2 where message_id = $1
