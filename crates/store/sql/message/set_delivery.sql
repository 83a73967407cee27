update message set delivery = $2, delivery_code = $3 where message_id = $1
